"""Who sat where: delegations listed in the sentences after a meeting, heads of delegation, and those who were kept out.

"From the American side: A, B and C", "Russia was represented by A", "the delegation was headed by A. American – B", "B was not
taken along". A name belongs to the side that the words give it, or to that of its own country; what the text does not say of
presence stays `unknown`.
"""

from __future__ import annotations

import re

from legation.extract.contacts.absence import record_absences
from legation.extract.contacts.draft import Draft
from legation.extract.contacts.seats import seat, seat_parties
from legation.extract.contacts.sides import LedSide, find_delegation, find_led_side, find_side_before, find_side_code
from legation.extract.reading import Reading
from legation.records import Actor, Delegate, PresenceKind

# Words behind which people are listed: "headed by", "included", "attended by".
_LIST_CUE = re.compile(
    r"\b(?:headed by|led by|represented by|included|including|includes|comprised|consisted of|comprises|composed of|made up of"
    r"|featured|attended by|joined by|accompanied by|flanked by|chaired by)\b",
    re.IGNORECASE,
)
# Words whose subject, or all of whose sentence, sat there: "led", "took part", "across from them:".
_ACTIVE_CUE = re.compile(
    r"\b(?:headed|led|represented|attended|accompanied|joined|chaired|took part|participated|sat (?:in|at|down)"
    r"|on (?:our|their|his|the other) side(?: of the table)?:|across from (?:them|him|her)(?: sat)?:|opposite them"
    r"|were present|was present|flew in with)(?:\b|(?<=:))",
    re.IGNORECASE,
)
# "on the sidelines", "waited outside": there, but not in the room
_ON_SITE = re.compile(
    r"\b(?:on the sidelines|in the corridor|outside the (?:room|hall)|was also in|waited (?:outside|nearby)|in the next room)\b",
    re.IGNORECASE,
)
# A bare "American – B" continues a list only so many sentences behind another side.
_ELLIPTIC_REACH_SENTENCES = 2


def add_delegations(reading: Reading, drafts: list[Draft], zone: dict[int, list[int]]) -> None:
    """Fill in delegates and absences of the contacts from the sentences around them.

    Args:
        reading: the article.
        drafts: its contacts.
        zone: sentence number → the numbers of the contacts that it may speak of, the nearest first.
    """
    last_side: tuple[int, Draft] | None = None
    for number in range(len(reading.tags.sentences)):
        owners = zone.get(number, [])
        if not owners or record_absences(reading, drafts, owners, number):
            continue
        draft = drafts[owners[0]]
        led = find_led_side(reading, number)
        listing = last_side is not None and last_side[1] is draft and number - last_side[0] <= _ELLIPTIC_REACH_SENTENCES
        if led is not None and (listing or not led.elliptic):
            _seat_side(reading, draft, number, led)
            last_side = (number, draft)
        elif _seat_listed(reading, draft, number):
            last_side = (number, draft)
    for draft in drafts:
        seat_parties(draft)


def _mentions_of_people(reading: Reading, number: int, start: int) -> list[int]:
    """The mentions of people in a sentence from an offset on."""
    tags = reading.tags.mentions
    return [m for m in reading.by_sentence.get(number, []) if tags[m].kind == "person" and tags[m].span.start >= start]


def _people(reading: Reading, number: int, start: int) -> list[tuple[int, Actor]]:
    """The people that a sentence names from an offset on, each with its mention."""
    mentions = _mentions_of_people(reading, number, start)
    return [(m, actor) for m in mentions for actor in reading.resolution.actors[m] if actor.kind == "person"]


def _seat_side(reading: Reading, draft: Draft, number: int, led: LedSide) -> None:
    """Seat the people whom a sentence lists behind the name of a side."""
    for mention, actor in _people(reading, number, led.names_from):
        own = actor.country if actor.id and actor.country in draft.countries else None
        seat(draft, own or led.code, Delegate(actor=actor, presence="at_table"))
        draft.mentions.append(mention)
    draft.add_sentence(number)


def _seat_listed(reading: Reading, draft: Draft, number: int) -> bool:
    """Seat people whom a verb of leading or attending names, on the side of their own country first; true if it names any."""
    span = reading.sentence(number)
    text = span.slice(reading.text)
    behind = _LIST_CUE.search(text)
    if behind is None and _ACTIVE_CUE.search(text) is None:
        return False
    start = span.start if behind is None else span.start + behind.end()
    if not _mentions_of_people(reading, number, start):
        return False
    side = None if behind is None else find_side_code(reading, number, span.start + behind.start())
    side = side or find_delegation(reading, number)
    for mention, actor in _people(reading, number, start):
        own = actor.country or find_side_before(reading, number, mention)
        seat(draft, own or side, Delegate(actor=actor, presence=_presence(text)))
        draft.mentions.append(mention)
    draft.add_sentence(number)
    return True


def _presence(text: str) -> PresenceKind:
    """Where the people of a sentence were: near the room, in a delegation that others head, or at the table."""
    if _ON_SITE.search(text):
        return "on_site"
    return "in_delegation" if "delegation" in text and "head" not in text and "led" not in text else "at_table"
