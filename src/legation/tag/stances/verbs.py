"""Verbs of bargaining → stances: `demanded that …`, `offered Turkey a share`, `will not accept …`."""

from __future__ import annotations

from functools import cache

from legation.records import PositionKind, Stance
from legation.tag import words as w
from legation.tag.clause import (
    Clause,
    find_after_preposition,
    find_subjects,
    is_passive,
    is_verb_slot,
    iter_right,
    join_right,
)
from legation.tag.stances.content import find_content
from legation.tag.stances.stance import build_stance
from legation.text.inflect import verb_forms

VERBS: dict[PositionKind, str] = {
    "demand": "demand|insist|require|call for|call on|urge|press for|ask|appeal",
    "offer": "offer",
    "promise": "promise|pledge|vow|commit to|guarantee|undertake to",
    "proposal": "propose|suggest|put forward|table|promote the idea|float",
    "acceptance": "accept|approve|agree to|endorse|welcome the proposal|welcome the plan|back the plan",
    "rejection": "reject|turn down|dismiss|oppose|rebuff",
    "refusal": "refuse|rule out|decline to|will not|would not|won't|cannot accept|wouldn't",
    "concession": "concede|drop the demand|drop its demand|renounce|give up|back down|yield",
    "threat": "threaten|warn that",
    "interest": "want|seek|hope to|hope for|strive|aim to|desire|aspire|wish to|be interested in|emphasise the interest"
    "|emphasize the interest|announce interest",
}
_AUXILIARIES = frozenset("will would won't cannot wouldn't".split())
_REFUSING_AUXILIARIES = _AUXILIARIES - {"cannot"}
_PARTICLES = frozenset("on for to down up".split())
_PARTICLE_REACH, _WORD_REACH = 2, 4
# Words that are positions only where somebody holds them: "it was suggested" is nobody's.
_NEEDS_HOLDER = frozenset(
    """ask asked asks asking suggest suggests suggested seek seeks sought want wants wanted warn warned warns accept
    accepted""".split()
)
_KINDS_NEEDING_HOLDER = frozenset({"demand", "proposal", "threat", "interest", "refusal", "acceptance"})
# Not to do one of these is to refuse.
_REFUSED_WHERE_NEGATED = frozenset({"acceptance", "concession", "promise", "offer"})
# What a party that "will not …" refuses; behind other verbs "will not" only foretells.
_SILENCE = frozenset("comment elaborate".split())
_IDENTIFIED = frozenset("named identified quoted".split())
_REFUSED_ACTS = frozenset(
    """accept allow agree negotiate recognise recognize withdraw sign give cede surrender attend join discuss tolerate lift stop
    return abandon consider participate compromise talk meet yield permit hand support""".split()
)
_BEFORE_VERB = frozenset("to of by for from after without".split())
_BEFORE_ADDRESSEE = frozenset("the on upon with".split())
_BEHIND_ADDRESSEE = frozenset("to that not for".split())
_TOWARDS_REACH = 6
Entry = tuple[PositionKind, tuple[str, ...], str]


@cache
def _entries() -> dict[str, list[Entry]]:
    """Every form of a head verb with kind, further words and form of the entries that it opens, the longest first."""
    index: dict[str, list[Entry]] = {}
    for kind, entries in VERBS.items():
        for entry in entries.split("|"):
            head, *rest = entry.split()
            forms = {head: "MD"} if head in _AUXILIARIES else verb_forms(head)
            for form, name in forms.items():
                index.setdefault(form, []).append((kind, tuple(rest), name))
    return {form: sorted(found, key=lambda entry: -len(entry[1])) for form, found in index.items()}


def find_verb_stance(clause: Clause, at: int) -> Stance | None:
    """The stance of the verb at `at`; None where the word is no such verb, is nobody's, or is negated."""
    for kind, rest, form in _entries().get(clause.lows[at], ()):
        last = _follow(clause, at, rest)
        if last is not None and _is_verb(clause, at) and is_verb_slot(clause, at, form):
            return _stance_at(clause, at, last, kind)
    return None


def _follow(clause: Clause, at: int, rest: tuple[str, ...]) -> int | None:
    """The last token of an entry whose head stands at `at`; None if one of its further words is missing."""
    for word in rest:
        reach = range(at + 1, min(at + (_PARTICLE_REACH if word in _PARTICLES else _WORD_REACH), len(clause.lows)))
        position = next((k for k in reach if clause.lows[k] == word), None)
        if position is None:
            return None
        at = position
    return at


def _is_verb(clause: Clause, at: int) -> bool:
    previous = clause.word(at - 1)
    noun = previous in w.DETERMINERS or previous == "'s" or previous in w.PREPOSITIONS - _BEFORE_VERB
    return not noun and clause.word(at + 1) != "of"


def _stance_at(clause: Clause, at: int, last: int, kind: PositionKind) -> Stance | None:
    """The stance of an entry of this kind that stands from token `at` to token `last`."""
    low = clause.lows[at]
    passive = low.endswith(("ed", "n")) and is_passive(clause, at)
    holders = find_after_preposition(clause, at, ("by",)) if passive else find_subjects(clause, at)
    if not holders and low in _NEEDS_HOLDER and kind in _KINDS_NEEDING_HOLDER:
        return None
    if kind == "refusal" and _stays_unnamed(clause, last):
        return None
    if kind == "refusal" and low in _REFUSING_AUXILIARIES and not _refuses(clause, holders, last):
        return None
    if kind != "refusal" and any(clause.word(at - step) in w.NEGATIONS for step in (1, 2, 3)):
        if kind not in _REFUSED_WHERE_NEGATED:
            return None
        actual: PositionKind = "refusal"
    else:
        actual = kind
    addressee, start = _addressee(clause, last, holders, kind)
    content = find_content(clause, start)
    if content is None:
        return None
    return build_stance(clause, actual, (at, last), content, holder=holders, addressee=addressee, rule=f"verb: {low}")


def _stays_unnamed(clause: Clause, last: int) -> bool:
    """Whether only a speaker's own name or a comment is refused: "declining to be named", "declined to comment"."""
    behind = clause.lows[last + 1 : last + 5]
    if behind[:1] and behind[0] in _SILENCE:
        return True
    return (behind[:1] == ["be"] and not _IDENTIFIED.isdisjoint(behind)) or (behind[:1] == ["give"] and "name" in behind)


def _refuses(clause: Clause, holders: list[int], last: int) -> bool:
    """Whether "X will not …" is a refusal by X: X acts, and the verb is one of doing rather than of being."""
    return bool(holders) and clause.is_actor(holders[0]) and clause.word(last + 1) in _REFUSED_ACTS


def _addressee(clause: Clause, last: int, holders: list[int], kind: PositionKind) -> tuple[list[int], int]:
    """Whom the position is put to ("urged Iran to …", "promised Kyiv weapons"), and the token at which the content starts."""
    following = last + 1
    while clause.word(following) in _BEFORE_ADDRESSEE:
        following += 1
    owner = clause.owner[following] if following < len(clause.owner) else None
    if owner is not None and clause.extent[owner][0] == following and _may_be_addressed(clause, owner, holders):
        group = join_right(clause, owner)
        end = clause.extent[group[-1]][1]
        if clause.word(end) in _BEHIND_ADDRESSEE or kind in ("offer", "promise"):
            return group, end
    if kind in ("rejection", "refusal", "interest"):
        return [], last + 1
    near = (i for i in iter_right(clause, last, _TOWARDS_REACH) if clause.is_actor(i) and i not in holders)
    return [i for i in near if clause.preposition_of(i) in ("to", "from")][:1], last + 1


def _may_be_addressed(clause: Clause, index: int, holders: list[int]) -> bool:
    return clause.is_actor(index) and not clause.is_possessor(index) and index not in holders
