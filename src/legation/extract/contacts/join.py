"""Contact mentions → contacts: which of them speak of the same one, within one article.

Five mentions of a meeting are one contact; a second round in the same city a month later is another. Two mentions are of one
contact when nothing stated keeps them apart (dates, places, parties, call or meeting, held or still to come) and something holds them together.
"""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

import datetime as dt

from legation.extract.contacts.draft import Draft
from legation.records import Place, When

_STRENGTH = {
    "held": 0,
    "ongoing": 1,
    "cancelled": 2,
    "postponed": 3,
    "planned": 4,
    "expected": 5,
    "proposed": 6,
    "rumoured": 7,
    "denied": 8,
}
_FUTURE = frozenset({"planned", "expected", "proposed"})
_SPECIFIC = ("call", "message", "signing", "summit", "visit", "conference", "talks", "meeting")
NEARBY_SENTENCES = 6


def join_mentions(mentions: list[Draft]) -> list[Draft]:
    """The contacts that the mentions are of, in the order in which the text first names them."""
    joined: list[Draft] = []
    for mention in mentions:
        home = _home(mention, joined)
        if home is None:
            joined.extend([] if mention.weak else [mention])
        else:
            _absorb(home, mention)
    return [draft for draft in joined if _worth_keeping(draft)]


def _home(mention: Draft, joined: list[Draft]) -> Draft | None:
    """The contact that a mention belongs to: the best match among those that nothing keeps it apart from."""
    best: tuple[int, int, Draft] | None = None
    for index, draft in enumerate(joined):
        if not _may_be_one(mention, draft):
            continue
        points = _points(mention, draft)
        if points > 0 and (best is None or (points, index) > best[:2]):
            best = (points, index, draft)
    return best[2] if best else None


def _may_be_one(one: Draft, other: Draft) -> bool:
    apart = one.remote != other.remote and not (one.neutral or other.neutral)
    if apart or (one.kind == "signing") != (other.kind == "signing"):
        return False
    if not _dates_meet(one.when, other.when) or not places_meet(one.places, other.places):
        return False
    if {one.status, other.status} in ({"held", "rumoured"}, {"held", "denied"}) and not _same_day(one.when, other.when):
        return False
    if one.ordinal in (
        "another",
        "second",
        "third",
        "fourth",
        "fifth",
        "next",
        "new",
        "fresh",
        "further",
    ) and not _same_day(one.when, other.when):
        return one.sentences[0] == other.sentences[-1] and one.ordinal in ("next", "new") and one.status == other.status
    if one.actors and other.actors and not one.countries & other.countries:
        return False
    if len(one.countries) >= 2 and len(other.countries) >= 2 and len(one.countries & other.countries) < 2:
        return False
    return not (_ranks_apart(one, other))


def _ranks_apart(one: Draft, other: Draft) -> bool:
    """Whether both name people and no person is common to them."""
    mine = {a.id or a.name for a in one.actors if a.kind == "person"}
    theirs = {a.id or a.name for a in other.actors if a.kind == "person"} | {
        d.actor.id or d.actor.name for side in other.delegates.values() for d in side
    }
    return len(mine) >= 2 and len(theirs) >= 2 and not mine & theirs


def _points(one: Draft, other: Draft) -> int:
    """How much speaks for the two being one; 0 is nothing."""
    near = one.sentences[0] - other.sentences[-1]
    points = 0
    if one.status in _FUTURE and other.status in _FUTURE:
        if _same_people(one, other):
            return 3
        if _furnished(one) != _furnished(other) and not any("pronoun" in why for why in one.why) and near > 0:
            return 0
    if _same_day(one.when, other.when):
        points += 3
    if one.places and other.places:
        points += 3
    if one.actors and one.countries <= other.countries:
        points += 1
    if near <= NEARBY_SENTENCES and not one.named:
        points += 2 if near <= 2 else 1
    if near == 0:
        points += 1
    future = one.status in _FUTURE, other.status in _FUTURE
    if future[0] != future[1] and not (one.places and other.places) and not _same_day(one.when, other.when):
        return 0
    if one.named and not (one.places and other.places) and not _same_day(one.when, other.when):
        points = points if near == 0 else 0
    return points


def _furnished(draft: Draft) -> bool:
    """Whether a date or a place is known of it."""
    return draft.when.start is not None or bool(draft.places)


def _same_people(one: Draft, other: Draft) -> bool:
    """Whether both name the same people, two or more: the meeting that two leaders are expected to hold."""
    mine = {a.id or a.name for a in one.actors if a.kind == "person"}
    return len(mine) >= 2 and mine == {a.id or a.name for a in other.actors if a.kind == "person"}


def _same_day(one: When, other: When) -> bool:
    return one.start is not None and other.start is not None and one.precision in ("day", "range") and _dates_meet(one, other)


def _dates_meet(one: When, other: When) -> bool:
    """Whether two dates can be of one contact; an unknown date meets any."""
    if (
        one.start is None
        and one.end is None
        and one.as_written
        and other.as_written
        and one.as_written.lower() != other.as_written.lower()
    ):
        return other.start is None or one.anchor == ""
    first, last = one.start or dt.date.min, one.end or dt.date.max
    begin, end = other.start or dt.date.min, other.end or dt.date.max
    return first <= end and begin <= last


def places_meet(one: tuple[Place, ...], other: tuple[Place, ...]) -> bool:
    """Whether two lists of places can be of one contact: one is empty, or a place or its country is common to both."""
    if not one or not other:
        return True
    names = {p.name.lower() for p in one} & {p.name.lower() for p in other}
    if names:
        return True
    return any(_contains(a, b) or _contains(b, a) or a.is_near(b) for a in one for b in other)


def _contains(outer: Place, inner: Place) -> bool:
    """Whether `outer` is the country of `inner`."""
    return outer.country is not None and outer.country == inner.country and outer.lat is None


def _absorb(home: Draft, mention: Draft) -> None:
    """Add what a mention says to the contact it belongs to; the more certain status and the more exact date win."""
    if mention.weak:
        home.sentences.extend(s for s in mention.sentences if s not in home.sentences)
        return
    if _STRENGTH[mention.status] < _STRENGTH[home.status]:
        home.status, home.said_by = mention.status, mention.said_by
    if home.when.start is None or (mention.when.precision == "day" and home.when.precision not in ("day", "range")):
        home.when = (
            mention.when
            if mention.when.start is not None or (home.when.start is None and not home.when.as_written)
            else home.when
        )
    if mention.places and (not home.places or all(p.lat is None for p in home.places)):
        home.places = mention.places
    if mention.neutral and not home.neutral:
        mention.kind = home.kind
    elif home.neutral and not mention.neutral:
        home.kind, home.kinds, home.neutral = mention.kind, [], False
    home.kinds = [*(home.kinds or [home.kind]), mention.kind]
    home.kind = max(home.kinds, key=lambda kind: (home.kinds.count(kind), -home.kinds.index(kind)))
    known = {a.id or a.name for a in home.actors}
    home.actors.extend(a for a in mention.actors if (a.id or a.name) not in known)
    home.sentences.extend(s for s in mention.sentences if s not in home.sentences)
    home.triggers.extend(mention.triggers)
    home.mentions.extend(mention.mentions)
    home.why.extend(w for w in mention.why if w not in home.why)


def _worth_keeping(draft: Draft) -> bool:
    """Whether enough is known of a contact for a row: two parties, or one with a date or place."""
    parties = len(draft.countries)
    people = sum(actor.kind == "person" for actor in draft.actors)
    furnished = draft.when.start is not None or bool(draft.places)
    dated = (
        draft.when.start is not None
        and draft.when.precision == "day"
        and draft.status in ("held", "planned")
        and draft.kind != "visit"
    )
    if draft.status in _FUTURE and parties < 2 and people < 2:
        return draft.kind == "visit" and bool(draft.places) and parties == 1
    return dated or (
        parties >= 2
        or people >= 2
        or (parties >= 1 and furnished)
        or (draft.when.start is not None and bool(draft.places))
        or (len(draft.sentences) > 1 and furnished)
    )
