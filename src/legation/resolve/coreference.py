"""Pronouns and collective words → the actors they stand for, as far as the record needs it.

    he, she ──> pronouns      they, both sides, the two presidents ──> collectives      each other ──> the subject of its clause

Mentions come in the order of the text, and each one resolved is known to those behind it.
"""

from __future__ import annotations

from legation.records import Actor, Mention
from legation.resolve.collectives import GroupResolver
from legation.resolve.known import Known
from legation.resolve.pronouns import PronounResolver
from legation.resolve.setting import Setting

_MALE = frozenset("he him his himself".split())
_FEMALE = frozenset("she her hers herself".split())
_THINGS = frozenset("it its itself".split())
_NO_ONE: tuple[Actor, ...] = ()


class CoreferenceResolver:
    """Resolves pronouns and collectives of one article, in order, each seeing those before it."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.setting = known.setting
        self.pronouns = PronounResolver(known)
        self.groups = GroupResolver(known)

    def resolve(self, index: int) -> tuple[tuple[Actor, ...], str]:
        """The actors that a pronoun or collective stands for (none where it is open), and why."""
        mention = self.setting.tags.mentions[index]
        words = self.setting.words(mention.span).lower()
        if is_neighbours(self.setting, mention):
            return self._remember(index, self.groups.collective(index, mention, "countries"))
        if mention.kind == "country":
            return self.groups.the_country(index, mention)
        if mention.kind == "pronoun":
            if words in _MALE or words in _FEMALE:
                return self.pronouns.resolve(index, mention, "male" if words in _MALE else "female")
            if words in _THINGS:
                return self.groups.thing(index, mention)
            return self._remember(index, self.groups.plural(index, mention))
        if words in ("former", "the former", "latter", "the latter"):
            return self.groups.former_or_latter(index, mention, last="latter" in words)
        if words == "each other":
            return _NO_ONE, "reciprocal: the subject of its own clause"
        return self._remember(index, self.groups.collective(index, mention, words))

    def _remember(self, index: int, found: tuple[tuple[Actor, ...], str]) -> tuple[tuple[Actor, ...], str]:
        if len(found[0]) > 1:
            self.known.groups[index] = found[0]
        return found


def is_neighbours(setting: Setting, mention: Mention) -> bool:
    """Whether a mention is "the neighbours", two states named before, rather than somebody's neighbours."""
    words = " ".join(setting.words(mention.span).lower().split()[:1])
    before = setting.text[max(0, mention.span.start - 4) : mention.span.start].lower()
    return words in ("neighbours", "neighbors") and before == "the "
