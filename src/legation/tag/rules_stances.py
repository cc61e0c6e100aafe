"""Clause → stances: what a party demands, offers, promises, proposes, accepts, rejects, refuses, concedes, threatens, wants.

The verb or noun gives the kind, its subject the holder, the clause behind it the content; "in exchange for …", "if …", "unless …" the
condition. Where an impersonal clause has no subject ("it was possible to demand …"), the holder stays open here, and
`extract` may carry the holder of the sentence before.
"""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from legation.records import PositionKind, Span, Stance
from legation.tag import words as w
from legation.tag.clause import Clause, find_after_preposition, find_subjects, is_passive, is_verb_slot, iter_right, join_right
from legation.text.inflect import noun_forms, verb_forms

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
    "interest": "want|seek|hope to|hope for|strive|aim to|desire|aspire|wish to|be interested in|emphasise the interest|emphasize the interest|announce interest",
}
NOUNS: dict[PositionKind, str] = {
    "demand": "demand|requirement|ultimatum|precondition",
    "offer": "offer",
    "promise": "promise|pledge",
    "proposal": "proposal|initiative",
    "refusal": "refusal",
    "rejection": "rejection",
    "threat": "threat",
    "concession": "concession to|concessions on",
    "interest": "interest in|readiness to|willingness to",
}
_NOUN_LEADS = frozenset({"to", "for", "that", "of", "on", "in"})
_CONDITION = re.compile(
    r"\b(?:in exchange for|in return for|on (?:the )?condition that|provided that|as long as|unless|only if|if|until)\b[^.;]*",
    re.I,
)
_RED_LINE = re.compile(
    r"\b(?:red lines?|non-negotiable|will never (?:accept|agree|recogni[sz]e|allow)|unacceptable|not up for (?:discussion|negotiation))\b",
    re.I,
)
_END_OF_CONTENT = re.compile(
    r"(?:, (?:but|which|while|although|according|said|saying|adding|who|as|and instead|and then|and also)\b|;|\s\((?=[^)]{60,}))",
    re.I,
)
_LISTED_NEXT = re.compile(r"^\W*(?:and\s+)?(?:these|they|those)\s+(?:are|were|include)\s*:?\s*|^\W*namely\s*[:,]?\s*", re.I)
_ITEMS = re.compile(r"(?:,|;|\band)\s+(?=(?:the|a|an)\s)(?![^(]*\))")
_IMPORTANT = re.compile(r"\b(?:important|essential|crucial|vital|advantageous|a priority) for (?:the )?$", re.I)
_SAID_TO_ACT = frozenset(
    {
        "ask",
        "asked",
        "asks",
        "asking",
        "suggest",
        "suggests",
        "suggested",
        "seek",
        "seeks",
        "sought",
        "want",
        "wants",
        "wanted",
        "warn",
        "warned",
        "warns",
        "accept",
        "accepted",
        "oppose",
        "opposes",
    }
)


@cache
def _verbs() -> dict[str, list[tuple[PositionKind, tuple[str, ...], str]]]:
    index: dict[str, list[tuple[PositionKind, tuple[str, ...], str]]] = {}
    for kind, entries in VERBS.items():
        for entry in entries.split("|"):
            head, *rest = entry.split()
            forms = {head: "MD"} if head in ("will", "would", "won't", "cannot", "wouldn't") else verb_forms(head)
            for form, name in forms.items():
                index.setdefault(form, []).append((kind, tuple(rest), name))
    return {form: sorted(found, key=lambda item: -len(item[1])) for form, found in index.items()}


@cache
def _nouns() -> dict[str, tuple[PositionKind, str]]:
    return {
        form: (kind, " ".join(entry.split()[1:]))
        for kind, entries in NOUNS.items()
        for entry in entries.split("|")
        for form in (noun_forms(entry.split()[0]))
    }


def find_stances(clause: Clause) -> list[Stance]:
    """The positions that one sentence states, left to right, no two with the same content."""
    found: list[Stance] = []
    for at in range(len(clause.lows)):
        if clause.owner[at] is not None or any(
            one.content.start <= clause.tokens[at].start < one.content.end and one.kind != "interest" for one in found[-1:]
        ):
            continue
        stance = _verb_stance(clause, at) or _noun_stance(clause, at)
        if stance is not None:
            found.append(stance)
    important = _interest_of(clause)
    found = [*important, *(one for one in found if not any(one.content.overlaps(other.content) for other in important))]
    return found or _red_line(clause)


def find_listed(clause: Clause, following: Clause | None) -> list[Stance]:
    """The demands or offers that a sentence announces and the next one lists: "the requirements that X put forward. These are: …"."""
    if following is None:
        return []
    lead = _LISTED_NEXT.match(following.sentence.span.slice(following.text))
    if lead is None:
        return []
    for at, low in enumerate(clause.lows):
        entry = _nouns().get(low)
        if entry is None or not low.endswith("s"):
            continue
        holder = [
            i for i in iter_right(clause, at, 24) if clause.is_actor(i) and not clause.preposition_of(i)
        ] or _relative_subject(clause, at)
        start, end = following.sentence.span.start + lead.end(), following.sentence.span.end
        put_by = clause.mentions[holder[0]].span if holder else Span(clause.tokens[at].start, clause.tokens[at].end)
        return [
            replace(one, holder=clause.first + holder[0] if holder else None, cue=put_by)
            for one in _listed(following, entry[0], start, end)
        ]
    return []


def _relative_subject(clause: Clause, at: int) -> list[int]:
    """Who put the demands forward: the last actor without a preposition behind the noun that is no outlet."""
    free = [
        i
        for i, mention in enumerate(clause.mentions)
        if clause.extent[i][0] > at and clause.is_actor(i) and mention.kind != "media" and not clause.preposition_of(i)
    ]
    return free[-1:]


def _listed(clause: Clause, kind: PositionKind, start: int, end: int) -> list[Stance]:
    """One stance for each item of a list between two offsets."""
    cuts = [start, *(m.end() for m in _ITEMS.finditer(clause.text, start, end)), end]
    stances = []
    for first, last in pairwise(cuts):
        stop = _trim(clause.text, first, last)
        while clause.text[first:stop].endswith((" and", ",")):
            stop = _trim(clause.text, first, stop - 3 if clause.text[first:stop].endswith("and") else stop - 1)
        if stop - first > 8:
            stances.append(_stance(clause, kind, 0, 0, Span(first, stop), [], [], f"listed {kind}"))
    return stances


def _interest_of(clause: Clause) -> list[Stance]:
    """An interest of X, out of "it is important for X that …"."""
    for index, mention in enumerate(clause.mentions):
        end = clause.extent[index][1]
        before = clause.text[max(clause.sentence.span.start, mention.span.start - 30) : mention.span.start]
        if clause.is_actor(index) and _IMPORTANT.search(before) and clause.word(end) in ("that", "to"):
            content = _content(clause, end)
            if content is not None:
                return [_stance(clause, "interest", clause.extent[index][0], end, content, [index], [], "important for X that")]
    return []


def _verb_stance(clause: Clause, at: int) -> Stance | None:
    for kind, rest, form in _verbs().get(clause.lows[at], ()):
        last = _follow(clause, at, rest)
        if last is None or not _is_verb(clause, at) or not is_verb_slot(clause, at, form):
            continue
        passive = is_passive(clause, at) and clause.lows[at].endswith(("ed", "n"))
        subjects = find_after_preposition(clause, at, ("by",)) if passive else find_subjects(clause, at)
        negated = any(clause.word(at - k) in w.NEGATIONS for k in (1, 2, 3))
        if (
            kind in ("demand", "proposal", "threat", "interest", "refusal", "acceptance")
            and clause.lows[at] in _SAID_TO_ACT
            and not subjects
        ):
            return None
        if (
            kind == "refusal"
            and clause.lows[at] in ("will", "would", "won't", "wouldn't")
            and not _speaks_for_itself(clause, subjects, last)
        ):
            return None
        actual: PositionKind = "refusal" if negated and kind in ("acceptance", "concession", "promise", "offer") else kind
        if negated and actual == kind and kind not in ("refusal",):
            return None
        addressee, start = _addressee(clause, last, subjects, kind)
        content = _content(clause, start)
        return (
            None
            if content is None
            else _stance(clause, actual, at, last, content, subjects, addressee, f"verb: {clause.lows[at]}")
        )
    return None


def _speaks_for_itself(clause: Clause, subjects: list[int], last: int) -> bool:
    """Whether "X will not …" is a refusal by X: X acts, and the verb is one of doing rather than of being."""
    following = clause.word(last + 1)
    return bool(subjects) and clause.is_actor(subjects[0]) and following in (
        "accept", "allow", "agree", "negotiate", "recognise", "recognize", "withdraw", "sign", "give", "cede", "surrender", "attend", "join", "discuss",
        "tolerate", "lift", "stop", "return", "abandon", "consider", "participate", "compromise", "talk", "meet", "yield", "permit", "hand", "support",
    )  # fmt: skip


def _follow(clause: Clause, at: int, rest: tuple[str, ...]) -> int | None:
    position = at
    for word in rest:
        reach = 2 if word in ("on", "for", "to", "down", "up") else 4
        position = next((k for k in range(position + 1, min(position + reach, len(clause.lows))) if clause.lows[k] == word), -1)
        if position < 0:
            return None
    return position


def _is_verb(clause: Clause, at: int) -> bool:
    previous = clause.word(at - 1)
    return (
        not (
            previous in w.DETERMINERS
            or previous == "'s"
            or previous in w.PREPOSITIONS - {"to", "of", "by", "for", "from", "after", "without"}
        )
        and clause.word(at + 1) != "of"
    )


def _addressee(clause: Clause, last: int, subjects: list[int], kind: PositionKind) -> tuple[list[int], int]:
    """Whom the position is put to ("urged Iran to …", "promised Kyiv weapons"), and the token at which the content starts."""
    following = last + 1
    while clause.word(following) in ("the", "on", "upon", "with"):
        following += 1
    owner = clause.owner[following] if following < len(clause.owner) else None
    if (
        owner is not None
        and clause.is_actor(owner)
        and clause.extent[owner][0] == following
        and not clause.is_possessor(owner)
        and owner not in subjects
    ):
        group = join_right(clause, owner)
        end = clause.extent[group[-1]][1]
        if clause.word(end) in ("to", "that", "not", "for") or kind in ("offer", "promise"):
            return group, end
    towards = [
        i
        for i in iter_right(clause, last, 6)
        if clause.is_actor(i) and clause.preposition_of(i) in ("to", "from") and i not in subjects
    ]
    return ([] if kind in ("rejection", "refusal", "interest") else towards[:1]), last + 1


def _content(clause: Clause, start: int) -> Span | None:
    """The words of the position: from token `start`, without a leading "to", "that" or "for", to the end of its clause."""
    while clause.word(start) in ("to", "that", "for", ",", "on", "in", "of") and start < len(clause.tokens) - 1:
        start += 1
    if start >= len(clause.tokens) or clause.lows[start] in ("and", "or", ",", "."):
        return None
    begin, end = clause.tokens[start].start, clause.sentence.span.end
    stop = _END_OF_CONTENT.search(clause.text, begin + 12, end)
    if stop:
        end = stop.start()
    while end > begin and clause.text[end - 1] in ' .,;:!?»”"':
        end -= 1
    return Span(begin, end) if end - begin >= 4 else None


def _stance(
    clause: Clause,
    kind: PositionKind,
    at: int,
    last: int,
    content: Span,
    holder: list[int],
    addressee: list[int],
    rule: str,
) -> Stance:
    condition = _CONDITION.search(clause.text, clause.sentence.span.start, clause.sentence.span.end)
    inside = [
        i
        for i, mention in enumerate(clause.mentions)
        if content.covers(mention.span)
        and clause.is_actor(i)
        and mention.kind in ("country", "igo", "armed_group", "other", "government_body", "person")
        and i not in holder
        and i not in addressee
    ]
    places = [i for i, mention in enumerate(clause.mentions) if content.covers(mention.span) and mention.kind == "place"]
    if _RED_LINE.search(clause.text, max(clause.sentence.span.start, clause.tokens[at].start - 16), content.end):
        kind = "red_line"
    return Stance(
        sentence=clause.number,
        kind=kind,
        content=content,
        cue=Span(clause.tokens[at].start, clause.tokens[max(at, last)].end),
        holder=clause.first + holder[0] if holder else None,
        addressee=clause.numbers(addressee),
        affects=clause.numbers([*inside, *places]),
        condition=Span(condition.start(), _trim(clause.text, *condition.span())) if condition else None,
        score=0.6,
        rule=rule,
    )


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in ' .,;:!?»”"':
        end -= 1
    return end


def _noun_stance(clause: Clause, at: int) -> Stance | None:
    entry = _nouns().get(clause.lows[at])
    if (
        entry is None
        or clause.word(clause.before(at)) in w.AUXILIARIES | {"to", "and"}
        or (at > 0 and clause.owner[at - 1] is not None and clause.word(at - 1) != "'s")
    ):
        return None
    kind, lead = entry
    following = clause.word(at + 1)
    if following not in _NOUN_LEADS or (lead and following != lead):
        return None
    if following == "that" and (
        kind not in ("demand", "promise") or clause.word(at + 2) in w.PERSON_PRONOUNS | w.PLURAL_PRONOUNS | {"it", "which"}
    ):
        return None
    holder = _possessor(clause, at)
    start = at + 2
    if following == "of":
        owner = next((i for i in iter_right(clause, at, 4) if clause.preposition_of(i) == "of"), None)
        if owner is None:
            return None
        holder, start = [owner], clause.extent[owner][1]
    content = _content(clause, start)
    return None if content is None else _stance(clause, kind, at, at, content, holder, [], f"noun: {clause.lows[at]}")


def _possessor(clause: Clause, at: int) -> list[int]:
    """Whose promise or demand it is: `Moscow's demand`, `the Russian proposal`, or the subject of "made a promise"."""
    for left in range(at - 1, max(-1, at - 6), -1):
        if clause.lows[left] == "'s" and left > 0 and clause.owner[left - 1] is not None:
            return [clause.owner[left - 1] or 0]
        if clause.lows[left] in (",", ";", ".") or clause.lows[left] in w.PREPOSITIONS:
            break
    subjects = find_subjects(clause, at)
    return (
        subjects
        if any(
            low
            in (
                "made",
                "make",
                "makes",
                "put",
                "issued",
                "repeated",
                "renewed",
                "voiced",
                "announced",
                "rejected",
                "expressed",
            )
            for low in clause.lows[max(0, at - 6) : at]
        )
        else []
    )


def _red_line(clause: Clause) -> list[Stance]:
    match = _RED_LINE.search(clause.text, clause.sentence.span.start, clause.sentence.span.end)
    if match is None:
        return []
    at = next((k for k, token in enumerate(clause.tokens) if token.start >= match.start()), 0)
    content = _content(clause, 0)
    return [] if content is None else [_stance(clause, "red_line", at, at, content, find_subjects(clause, at), [], "red line")]
