"""He and she → the person of the same sentence or of the one or two before, the subject preferred.

Where two people fit alike nobody is chosen, and the reason says between whom.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.records import Actor, Mention
from legation.resolve.cast import Member
from legation.resolve.given_names import Gender
from legation.resolve.known import Known, renamed
from legation.resolve.policy import POLICY

_NO_ONE: tuple[Actor, ...] = ()


class PronounResolver:
    """Resolves the singular pronouns of one article."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.setting = known.setting

    def resolve(self, index: int, mention: Mention, gender: Gender) -> tuple[tuple[Actor, ...], str]:
        """The person of the same or an earlier sentence whom gender allows; a level choice stays open."""
        for back in range(POLICY.pronoun_sentences + 1):
            sentence = mention.sentence - back
            if sentence < 0 or (back and not self._continues(mention.sentence, sentence)):
                break
            people = self.known.people_of(sentence, before=index if back == 0 else None)
            fitting = [(i, m) for i, m in people if m.gender in (None, gender)]
            speakers = self._speakers(mention)
            fitting = [(i, m) for i, m in fitting if not any(m is speaker for speaker in speakers)]
            if back == 0 and self._is_another_s(mention):
                fitting = [(i, m) for i, m in fitting if not self._same_clause(i, mention)]
            if back == 0 and self._is_object(mention):
                fitting = [(i, m) for i, m in fitting if not self._same_clause(i, mention)]
            if not fitting:
                if any(len(self.known.groups.get(i, ())) > 1 for i in self.setting.by_sentence.get(sentence, ()) if i < index):
                    return _NO_ONE, "one of several people named together; which is not said"
                continue
            chosen, why = self._subject(fitting, gender, sentence)
            if chosen is None:
                return _NO_ONE, why
            self.known.pronouns[index] = chosen[1]
            chosen[1].gender = chosen[1].gender or gender
            actor = self.known.actor_of(chosen[0], chosen[1])
            where = "in the same sentence" if back == 0 else f"{back} sentence{'s' if back > 1 else ''} before"
            return (renamed(actor, self.setting.words(mention.span)),), f"{chosen[1].name}, {why} {where}"
        return _NO_ONE, "nobody named in the sentences before fits"

    def _speakers(self, mention: Mention) -> list[Member]:
        """Who speaks in the quotation around a pronoun: nobody says "he" of himself there."""
        frames = [f for f in self.setting.tags.frames if f.direct and f.holder is not None and f.content.covers(mention.span)]
        found = [self.known.members.get(frame.holder) for frame in frames if frame.holder is not None]
        return [member for member in found if member is not None]

    def _is_another_s(self, mention: Mention) -> bool:
        """Whether a possessive cannot be the subject's: who is "sworn in as his successor" does not succeed himself."""
        before = self.setting.text[max(0, mention.span.start - 4) : mention.span.start]
        behind = self.setting.text[mention.span.end : mention.span.end + 16]
        return before.endswith(" as ") and re.match(r"\s(?:successor|deputy|replacement|heir|predecessor)\b", behind) is not None

    def _is_object(self, mention: Mention) -> bool:
        """Whether a pronoun is an object, which never means the subject of its own clause."""
        words = self.setting.words(mention.span).lower()
        if words == "him":
            return True
        behind = self.setting.text[mention.span.end : mention.span.end + 6]
        return words == "her" and re.match(r"\s*(?:$|[.,;:!?)]|(?:to|in|at|on|of|for|by|with|and|as)\b)", behind) is not None

    def _same_clause(self, index: int, mention: Mention) -> bool:
        """Whether nothing between a person and a pronoun begins a new clause."""
        between = self.setting.text[self.setting.tags.mentions[index].span.end : mention.span.start]
        return re.search(r"[,;:—–]|\b(?:that|which|who|when|while|because|after|before|and|but|if)\b", between) is None

    def _subject(
        self, fitting: Sequence[tuple[int, Member]], gender: Gender, sentence: int
    ) -> tuple[tuple[int, Member] | None, str]:
        """Of the people of a sentence its first, if that is the only one, the only one of known gender, or opens it."""
        members = {id(member): (i, member) for i, member in reversed(fitting)}
        if len(members) == 1:
            return next(iter(members.values())), "the only person that fits,"
        sure = {key: pair for key, pair in members.items() if pair[1].gender == gender}
        if len(sure) == 1 and (gender == "female" or self._contrasts(sentence)):
            return next(iter(sure.values())), "the only one of that gender,"
        first = min(members.values())
        joined = [i for i, _ in fitting if i != first[0] and self.known.are_joined(first[0], i)]
        if joined:
            return None, f"{first[1].name} or {self._name(fitting, joined[0])}: named together"
        start = self.setting.tags.sentences[sentence].span.start
        lead = self.setting.text[start : self.setting.tags.mentions[first[0]].span.start]
        near_start = 45 if len(members) == 2 else 5
        if first[0] in self.known.pronouns or len(lead) <= near_start:
            return first, "the subject"
        return None, "between " + " and ".join(sorted(member.name for _, member in members.values()))

    def _contrasts(self, sentence: int) -> bool:
        """Whether the sentence behind has a "she" beside its "he", so that the two named are a man and a woman."""
        if sentence + 1 >= len(self.setting.tags.sentences):
            return False
        return re.search(r"\b(?:she|her)\b", self.setting.tags.sentences[sentence + 1].span.slice(self.setting.text)) is not None

    def _name(self, fitting: Sequence[tuple[int, Member]], index: int) -> str:
        return next(member.name for i, member in fitting if i == index)

    def _continues(self, sentence: int, earlier: int) -> bool:
        """Whether an earlier sentence is of the same block, or of the block right before."""
        sentences = self.setting.tags.sentences
        return sentences[sentence].block - sentences[earlier].block <= 1
