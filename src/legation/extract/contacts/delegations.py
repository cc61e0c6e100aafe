"""Who sat where: delegations listed in the sentences after a meeting, heads of delegation, and those who were kept out.

"From the American side: A, B and C", "Russia was represented by A", "the delegation was headed by A. American – B", "B was not
taken along". A name belongs to the side that the words give it, or to that of its own country; what the text does not say of
presence stays `unknown`.
"""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

import re

from legation.extract.contacts.absence import ABSENT
from legation.extract.contacts.draft import Draft
from legation.extract.reading import Reading, country_actor, side_key
from legation.records import Absence, Actor, Delegate, PresenceKind
from legation.reference import names

_SIDE_LEAD = re.compile(
    r"""^\W*(?:from|for|on|representing|and\ from)\s+(?:the\s+)?(?P<side>[\w\s.'’«»-]{2,40}?)\s*(?:side|part|delegation|team)?\s*(?:[:–—]|\s-\s|\bwere\b|\bwas\b|\bcame\b|,)
      | ^\W*(?:the\s+)?(?P<elliptic>[A-Z]\w+)\s*(?:side|delegation|team)?\s*(?:[–—:]|\s-\s)\s
      | ^\W*(?:the\s+)?(?P<whose>[\w.'’-]+(?:\s[\w.'’-]+)?)\s+(?:side|delegation|team)\s+(?:was|were|is|included|includes|comprised|comprises|consisted|featured|consists|also)""",
    re.IGNORECASE | re.VERBOSE,
)
_LIST_CUE = re.compile(
    r"\b(?:headed by|led by|represented by|included|including|includes|comprised|consisted of|comprises|composed of|made up of|featured|attended by|joined by|accompanied by|flanked by|chaired by)\b",
    re.IGNORECASE,
)
_ACTIVE_CUE = re.compile(
    r"\b(?:headed|led|represented|attended|accompanied|joined|chaired|took part|participated|sat (?:in|at|down)|on (?:our|their|his|the other) side(?: of the table)?:|across from (?:them|him|her)(?: sat)?:|opposite them|were present|was present|flew in with)(?:\b|(?<=:))",
    re.IGNORECASE,
)
_ABSENT_WITHOUT = re.compile(
    r"\b(?:without|excluding|with no)\s+(?:the (?:participation|presence) of\s+)?(?:either\s+|any\s+)?$", re.IGNORECASE
)
_REASON = re.compile(
    r"\b(?:because(?: of)?|owing to|due to|since|on the grounds that|citing|in protest (?:at|over|against)|as a sign of|over)\s+[^.;]{4,160}",
    re.IGNORECASE,
)
_ON_SITE = re.compile(
    r"\b(?:on the sidelines|in the corridor|outside the (?:room|hall)|was also in|waited (?:outside|nearby)|in the next room)\b",
    re.IGNORECASE,
)


def add_delegations(reading: Reading, drafts: list[Draft], zone: dict[int, list[int]]) -> None:
    """Fill in delegates and absences of the contacts from the sentences around them."""
    last_side: tuple[int, Draft] | None = None
    for number in range(len(reading.tags.sentences)):
        owners = zone.get(number, [])
        if not owners:
            continue
        draft = drafts[owners[0]]
        absent = _absences(reading, drafts, owners, number)
        led = _led_side(reading, number)
        elliptic_ok = last_side is not None and last_side[1] is draft and number - last_side[0] <= 2
        if led is not None and (led[1] != "elliptic" or elliptic_ok) and not absent:
            _seat(reading, draft, number, led[0], led[2])
            last_side = (number, draft)
        elif not absent and _lists_people(reading, draft, number):
            last_side = (number, draft)
    for draft in drafts:
        _seat_sources(draft)


def _people(reading: Reading, number: int, start: int = 0) -> list[int]:
    return [
        m
        for m in reading.by_sentence.get(number, [])
        if reading.tags.mentions[m].kind == "person" and reading.tags.mentions[m].span.start >= start
    ]


def _led_side(reading: Reading, number: int) -> tuple[str | None, str, int] | None:
    """The side that opens a sentence, how it was worded, and where the list of names starts."""
    span = reading.sentence(number)
    match = _SIDE_LEAD.match(span.slice(reading.text))
    if match is None:
        return None
    form = "elliptic" if match.group("elliptic") else "lead"
    code = _side_code(reading, number, span.start + match.end())
    return None if code is None else (code, form, span.start + match.end())


def _side_code(reading: Reading, number: int, before: int) -> str | None:
    """The country that the opening words name: a resolved mention there, or an adjective the tables know."""
    for mention in reading.by_sentence.get(number, []):
        if reading.tags.mentions[mention].span.start < before:
            for actor in reading.resolution.actors[mention]:
                if actor.country and reading.tags.mentions[mention].kind != "person":
                    return actor.country
    return adjective_country(reading.text[reading.sentence(number).start : before])


def adjective_country(words: str) -> str | None:
    """The code of the first country that an adjective, demonym or name among the words stands for.

    >>> adjective_country("American –"), adjective_country("the usual side")
    ('USA', None)
    """
    parts = re.findall(r"[\w.'’-]+", words)
    for at in range(len(parts)):
        if not parts[at][:1].isupper():
            continue
        length, entries = names.longest_match(parts, at)
        for entry in entries if length else ():
            if entry.kind in ("country", "adjective", "demonym", "capital", "igo") and entry.country:
                return entry.country
    return None


def _seat(reading: Reading, draft: Draft, number: int, side: str | None, start: int, presence: PresenceKind = "at_table") -> None:
    """Seat the people named from `start` on in the sentence, on `side` or on the side of their own country."""
    for mention in _people(reading, number, start):
        for actor in reading.resolution.actors[mention]:
            if actor.kind == "person":
                _add(draft, side or actor.country, Delegate(actor=actor, presence=presence))
                draft.mentions.append(mention)
    if number not in draft.sentences:
        draft.sentences.append(number)


def _add(draft: Draft, side: str | None, delegate: Delegate) -> None:
    """Seat a delegate once; a name resolved takes the place of an office that may be the same person's."""
    if side is None:
        return
    for seated in draft.delegates.values():
        seated[:] = [one for one in seated if not (delegate.actor.id and delegate.actor.id in one.actor.candidates)]
        if any(one.actor.id in delegate.actor.candidates for one in seated if one.actor.id):
            return
    everyone = [one for seated in draft.delegates.values() for one in seated]
    same = [one for one in everyone if _same(one.actor, delegate.actor)]
    if same:
        return
    draft.delegates.setdefault(side, []).append(delegate)


def _same(one: Actor, other: Actor) -> bool:
    if one.id and other.id:
        return one.id == other.id
    return one.name.split()[-1].lower() == other.name.split()[-1].lower()


def _lists_people(reading: Reading, draft: Draft, number: int) -> bool:
    """Seat people whom a verb of leading or attending names; true if somebody was seated."""
    span = reading.sentence(number)
    text = span.slice(reading.text)
    passive = _LIST_CUE.search(text)
    active = _ACTIVE_CUE.search(text)
    if passive is None and active is None:
        return False
    cue = passive or active
    assert cue is not None
    people = _people(reading, number, span.start + cue.end()) if passive else _people(reading, number)
    if not people:
        return False
    side = _side_code(reading, number, span.start + cue.start()) if passive else None
    side = side or _delegation_of(reading, number)
    presence: PresenceKind = (
        "on_site"
        if _ON_SITE.search(text)
        else ("in_delegation" if "delegation" in text and "head" not in text and "led" not in text else "at_table")
    )
    for mention in people:
        for actor in reading.resolution.actors[mention]:
            if actor.kind == "person":
                _add(
                    draft,
                    actor.country or _side_before(reading, number, mention) or side,
                    Delegate(actor=actor, presence=presence),
                )
                draft.mentions.append(mention)
    if number not in draft.sentences:
        draft.sentences.append(number)
    return True


def _side_before(reading: Reading, number: int, mention: int) -> str | None:
    """The side that the words right before a name give it: "the American one by S. Coulter"."""
    before = reading.text[reading.sentence(number).start : reading.tags.mentions[mention].span.start]
    found = re.findall(r"([\w.'’-]+)\s+(?:one|side|delegation|team|diplomats|group)\b", before)
    return adjective_country(found[-1]) if found else None


def _delegation_of(reading: Reading, number: int) -> str | None:
    match = re.search(
        r"(?:the\s+)?([\w.'’-]+(?:\s[\w.'’-]+)?)\s+(?:delegation|team|side)\b|\bdelegation of\s+(?:the\s+)?([\w.'’-]+)",
        reading.sentence(number).slice(reading.text),
        re.I,
    )
    return adjective_country(match.group(1) or match.group(2)) if match else None


def _kept_out_of(drafts: list[Draft], owners: list[int], actor: Actor) -> Draft | None:
    """The contact that an actor was kept out of: the last one named so far with two sides of which it is none."""
    near = [drafts[index] for index in owners]
    earlier = [draft for draft in reversed(drafts) if draft not in near and draft.sentences[0] <= near[0].sentences[0]]
    for draft in [*near, *earlier]:
        seated = [one.actor for side in draft.delegates.values() for one in side] + draft.actors
        if any(_same(one, actor) for one in seated) or (actor.kind == "country" and actor.country in draft.countries):
            continue
        if len(draft.countries) >= 2 or (draft in near and draft.status == "held" and draft.places):
            return draft
    return None


def _absences(reading: Reading, drafts: list[Draft], owners: list[int], number: int) -> bool:
    """Record those whom the sentence names as not taking part; true if there are any."""
    span = reading.sentence(number)
    text = span.slice(reading.text)
    match = ABSENT.search(text)
    found: list[int] = []
    if match is not None:
        found = _subjects_before(reading, number, span.start + match.start(), text, match)
    else:
        for mention in reading.by_sentence.get(number, []):
            place = reading.tags.mentions[mention]
            if place.kind in ("country", "person", "igo") and _ABSENT_WITHOUT.search(
                reading.text[max(span.start, place.span.start - 45) : place.span.start]
            ):
                found.append(mention)
    reason = _REASON.search(text, match.end()) if match else None
    recorded = False
    for mention in found:
        for actor in reading.resolution.actors[mention]:
            draft = _kept_out_of(drafts, owners, actor)
            if draft is None or any(_same(one.actor, actor) for one in draft.absent):
                continue
            draft.absent.append(Absence(actor=actor, reason=_clean(reason.group()) if reason else None))
            draft.mentions.append(mention)
            if number not in draft.sentences:
                draft.sentences.append(number)
            recorded = True
    return recorded or bool(found)


def _subjects_before(reading: Reading, number: int, at: int, text: str, match: re.Match[str]) -> list[int]:
    """The mentions nearest before the words of absence, with those joined by "and", "nor", "or"; after them for "without inviting"."""
    usable = [
        m
        for m in reading.by_sentence.get(number, [])
        if reading.tags.mentions[m].kind
        in ("person", "country", "igo", "government_body", "armed_group", "organisation", "pronoun")
    ]
    if match.group().lower().startswith("without"):
        return [
            m for m in usable if 0 <= reading.tags.mentions[m].span.start - (reading.sentence(number).start + match.end()) < 12
        ][:1]
    before = [m for m in usable if reading.tags.mentions[m].span.end <= at]
    if not before:
        return []
    people = [
        m
        for m in before
        if reading.tags.mentions[m].head != reading.tags.mentions[m].span or reading.tags.mentions[m].kind == "person"
    ]
    nearest = people[-1] if people and at - reading.tags.mentions[people[-1]].span.end < 60 else before[-1]
    group = [nearest]
    while before.index(group[0]) > 0:
        previous = before[before.index(group[0]) - 1]
        between = (
            reading.text[reading.tags.mentions[previous].span.end : reading.tags.mentions[group[0]].span.start].strip().lower()
        )
        if between in ("and", ",", "nor", "or", ", nor", "and the", "nor the"):
            group.insert(0, previous)
        else:
            break
    return group


def _clean(words: str) -> str:
    return " ".join(words.split()).rstrip(" ,")


def _seat_sources(draft: Draft) -> None:
    """Put the contact's own parties on their sides, people as delegates."""
    for actor in draft.actors:
        if actor.kind == "person":
            _add(
                draft,
                actor.country or (actor.name if actor.id is None else None),
                Delegate(actor=actor, presence="at_table" if draft.status in ("held", "ongoing") else "unknown"),
            )
        else:
            draft.delegates.setdefault(side_key(actor), [])
    for absence in draft.absent:
        for side, seated in draft.delegates.items():
            draft.delegates[side] = [one for one in seated if not _same(one.actor, absence.actor)]


def side_actor(key: str, actors: list[Actor]) -> Actor:
    """The party of a side: the state or organisation with this code, or the actor of this name."""
    for actor in actors:
        if actor.kind != "person" and key == side_key(actor) and (key != actor.country or actor.kind == "country"):
            return actor
    return country_actor(key)
