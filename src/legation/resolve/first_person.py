"""I and we → who speaks: the holder of the quotation around the word, or whose turn it is in an interview.

"I" is the speaker; "we" and "our" are the state that a speaker with an office, or of a delegation, speaks for.
"""

from __future__ import annotations

from collections.abc import Mapping

from legation.records import Actor
from legation.reference import countries
from legation.resolve.setting import Setting
from legation.text.turns import find_turns, speakers

_ONE = frozenset("i me my myself mine".split())
_MANY = frozenset("we us our ours ourselves".split())
FIRST_PERSON = _ONE | _MANY


class SpeakerResolver:
    """Resolves the first person in one article, when everybody else is known."""

    def __init__(self, setting: Setting, actors: Mapping[int, tuple[Actor, ...]]) -> None:
        self._setting, self._actors = setting, actors
        turns = find_turns(setting.text, [block.span for block in setting.article.blocks])
        self._turns = speakers(setting.text, turns, setting.tags)

    def resolve(self, index: int) -> tuple[tuple[Actor, ...], str]:
        """The actor that a word of the first person stands for (none where nobody is known to speak), and why."""
        mention = self._setting.tags.mentions[index]
        speaker, where = self._speaker(index)
        found = self._actors.get(speaker, ()) if speaker is not None else ()
        if len(found) != 1:
            return (), "nobody is known to speak here"
        words = self._setting.words(mention.span)
        if words.lower() in _MANY and (state := _state_of(found[0], words)):
            return (state,), f"{found[0].name} speaks for {state.name}, {where}"
        return (found[0],), f"{found[0].name} speaks, {where}"

    def _speaker(self, index: int) -> tuple[int | None, str]:
        """The mention of the speaker: of the narrowest quotation around the word, else of the turn."""
        mention = self._setting.tags.mentions[index]
        around = [f for f in self._setting.tags.frames if f.content.covers(mention.span) and f.holder not in (None, index)]
        direct = [f for f in around if f.direct] or [f for f in around if self._is_quoted(f.content.start, f.content.end)]
        if direct:
            return min(direct, key=lambda f: f.content.end - f.content.start).holder, "in a quotation"
        return self._turns.get(mention.sentence), "in an interview"

    def _is_quoted(self, start: int, end: int) -> bool:
        return any(mark in self._setting.text[max(0, start - 2) : end + 2] for mark in '"“”«»')


def _state_of(actor: Actor, words: str) -> Actor | None:
    """The state that a speaker speaks for, as an actor; None for somebody of whom no state is known."""
    known = countries.find_country(actor.country) if actor.country else None
    if known is None or actor.kind not in ("person", "government_body", "country"):
        return None
    return Actor(name=known.name, as_written=(words,), id=known.id, kind="country", country=known.code, sector="GOV")
