"""How contacts hang together: which follows which, which prepares which, and which are sessions of one visit.

Articles say so of what they tell themselves; here it is concluded for the rows of all articles, from the words of a contact's
own sentences ("the second round", "to prepare a meeting of the presidents") and from dates, parties and ranks. A meeting that
the visitors have in the country visited, on the days of the visit, is a session of it and stays a row of its own.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from legation.analysis.parties import parties_of, party_key
from legation.records import Contact, Level, Session

HELD = ("held", "ongoing")
_ABOVE_BOARD = (*HELD, "planned", "expected", "proposed")
_REMOTE = ("call", "message")
_MEETS = r"(?:rounds?|meetings?|sessions?|calls?|talks|consultations|conversations?|summits?|negotiations)"
# "the second round", "met again", "resumed talks"
_AGAIN = re.compile(
    rf"\b(?:second|third|fourth|fifth|sixth|seventh|another|further|fresh|follow-up|new)\s+(?:[\w-]+\s+){{0,3}}{_MEETS}\b"
    rf"|\b(?:met|meet|spoke|talked)\s+again\b|\bresum\w+\s+(?:the\s+|their\s+)?{_MEETS}\b|\bround\s+(?:two|three|four|[2-9])\b",
    re.I,
)
# "to prepare a meeting of the presidents", "ahead of the summit"
_PREPARES = re.compile(
    r"\b(?:prepar(?:e|es|ed|ing|ation|ations)(?:\s+(?:for|of))?|ahead of|pav\w+ the way (?:for|to)|set the stage for"
    r"|(?:lay|laid|laying) the ground\w* for|pre(?:cedes|ceded|ceding))\s+(?P<what>[^.;,]{3,80})",
    re.I,
)
_WHAT = re.compile(r"\b(?:meetings?|summits?|talks|visits?|rounds?|calls?|conference|conversation|signing|encounter)\b", re.I)
_LEVELS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    ("leader", re.compile(r"\b(?:presidents?|leaders?|heads? of (?:state|government)|prime ministers|kings?|summit)\b", re.I)),
    ("minister", re.compile(r"\bministers?\b", re.I)),
)
_NEAR_DAYS = 180


def speaks_of_order(text: str) -> bool:
    """Whether a quote has to be kept for telling what follows and what prepares what."""
    return _AGAIN.search(text) is not None or _PREPARES.search(text) is not None


def order_contacts(contacts: Iterable[Contact]) -> list[Contact]:
    """The contacts in the order given, with `follows`, `prepares`, `part_of` and the sessions of visits filled in.

    What the articles said themselves is kept. The same for any order of the contacts, but for the order of the answer.
    """
    given = list(contacts)
    rows = sorted((c for c in given if not c.history and c.status in _ABOVE_BOARD), key=lambda c: (_day(c) or dt.date.max, c.id))
    parties = {row.id: frozenset(parties_of(row)) for row in rows}
    follows: dict[str, set[str]] = defaultdict(set)
    prepares: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        earlier = _followed(row, rows, parties)
        if earlier:
            follows[row.id].add(earlier.id)
        later = _prepared(row, rows, parties)
        if later:
            prepares[row.id].add(later.id)
            follows[later.id].add(row.id)
    visits = _visits(rows, parties)
    sessions: dict[str, list[Session]] = defaultdict(list)
    for row in rows:
        if row.id in visits:
            sessions[visits[row.id]].append(_session(row))
    return [_with(row, follows[row.id], prepares[row.id], visits.get(row.id), sessions[row.id]) for row in given]


def _with(row: Contact, follows: set[str], prepares: set[str], visit: str | None, sessions: Sequence[Session]) -> Contact:
    known = {session.topic for session in row.sessions}
    return replace(
        row,
        follows=tuple(sorted({*row.follows, *follows} - {row.id})),
        prepares=tuple(sorted({*row.prepares, *prepares} - {row.id})),
        part_of=visit,
        sessions=(*row.sessions, *(session for session in sessions if session.topic not in known)),
    )


def _day(row: Contact) -> dt.date | None:
    return row.date.start or row.date.end


def _followed(row: Contact, rows: Sequence[Contact], parties: dict[str, frozenset[str]]) -> Contact | None:
    """The contact before it of the same parties, if its own words say that it was not the first."""
    day = _day(row)
    if day is None or len(parties[row.id]) < 2 or not any(_AGAIN.search(quote.quote) for quote in row.evidence):
        return None
    before = [
        other
        for other in rows
        if other.status in HELD
        and parties[other.id] == parties[row.id]
        and (other.kind in _REMOTE) == (row.kind in _REMOTE)
        and (then := _day(other)) is not None
        and then < day
        and (day - then).days <= _NEAR_DAYS
        and (row.track is None or other.track is None or other.track == row.track)
    ]
    return before[-1] if before else None


def _prepared(row: Contact, rows: Sequence[Contact], parties: dict[str, frozenset[str]]) -> Contact | None:
    """The next contact of these parties and of the rank that its own words say it prepares."""
    for quote in row.evidence:
        match = _PREPARES.search(quote.quote)
        if match is None or not _WHAT.search(match.group("what")):
            continue
        level = next((level for level, words in _LEVELS if words.search(match.group("what"))), None)
        fitting = [
            other
            for other in rows
            if other.id != row.id
            and len(parties[row.id] & parties[other.id]) > 1
            and _comes_after(row, other)
            and (other.level == level if level else other.kind not in _REMOTE)
        ]
        if fitting:
            return fitting[0]
    return None


def _comes_after(row: Contact, other: Contact) -> bool:
    """Whether the other lies after it: by its day, or, without one, because it is still ahead while this one was held."""
    first, second = _day(row), _day(other)
    if first and second:
        return first < second and (second - first).days <= _NEAR_DAYS
    return other.status not in HELD and row.status in HELD


def _visits(rows: Sequence[Contact], parties: dict[str, frozenset[str]]) -> dict[str, str]:
    """The visit of which each contact is a session, by the contact's id."""
    found: dict[str, str] = {}
    for visit in (row for row in rows if row.kind == "visit" and _day(row) and row.host):
        hosts = {party_key(visit.host)} if visit.host else set()
        guests = parties[visit.id] - hosts
        for row in rows:
            inside = row.kind not in ("visit", *_REMOTE) and _within(row, visit) and row.id not in found
            if (
                inside
                and guests & parties[row.id]
                and (hosts & parties[row.id] or _is_in(row, hosts))
                and _same_people(row, visit)
            ):
                found[row.id] = visit.id
    return found


def _within(row: Contact, visit: Contact) -> bool:
    start, end = visit.date.start or visit.date.end, visit.date.end or visit.date.start
    first, last = row.date.start or row.date.end, row.date.end or row.date.start
    return bool(start and end and first and last and start <= first and last <= end)


def _is_in(row: Contact, countries: set[str]) -> bool:
    return bool({place.country for place in row.places} & countries)


def _same_people(row: Contact, visit: Contact) -> bool:
    """Whether a visitor sits in the contact, where both name people of the visiting party."""
    hosts = {party_key(visit.host)} if visit.host else set()

    def people(contact: Contact) -> set[str]:
        sides = [side for side in contact.sides if party_key(side.party) not in hosts]
        return {d.actor.id or d.actor.name for side in sides for d in side.delegates if d.presence != "excluded"}

    visitors, seated = people(visit), people(row)
    return not visitors or not seated or bool(visitors & seated)


def _session(row: Contact) -> Session:
    """A contact as a session of the visit: its topics, or else who was met."""
    topic = "; ".join(row.topics) or f"{row.kind} with {', '.join(sorted(_met(row)))}"
    return Session(topic=topic, as_written=next((quote.quote for quote in row.evidence if quote.quote), topic))


def _met(row: Contact) -> set[str]:
    return {d.actor.name for side in row.sides for d in side.delegates} or {side.party.name for side in row.sides}
