"""Contact mentions → contacts: which of them speak of the same one, within one article.

Five mentions of a meeting are one contact; a second round in the same city a month later is another. Two mentions are of one
contact when nothing stated keeps them apart (dates, places, parties, call or meeting, held or still to come) and something holds
them together. What stays alone and says too little for a row is refused.
"""

from __future__ import annotations

import datetime as dt

from legation.extract.contacts.draft import Draft
from legation.records import Place, When

# How certain a status is, the most certain first; of two that are joined the more certain wins.
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
# Words that say that a contact is another than those before; "first" may be any.
_ANOTHER = frozenset("another second third fourth fifth next new fresh further".split())
# What is only rumoured or denied is not the contact that was held, unless it is of the same day.
_APART = ({"held", "rumoured"}, {"held", "denied"}, {"held", "cancelled"}, {"held", "postponed"})
NEARBY_SENTENCES = 3


def join_mentions(mentions: list[Draft]) -> list[Draft]:
    """The contacts that the mentions are of, in the order in which the text first names them."""
    joined: list[Draft] = []
    for mention in mentions:
        home = _home(mention, joined)
        if home is None:
            joined.append(mention)
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
    """Whether nothing stated keeps a mention apart from a contact: kind, date, place, status, order, parties, people."""
    apart = one.remote != other.remote and not (one.neutral or other.neutral)
    if apart or (one.kind == "signing") != (other.kind == "signing"):
        return False
    if _is_same_breath(one, other):
        return True
    if not _dates_meet(one.when, other.when) or not places_meet(one.places, other.places):
        return False
    same_day = _same_day(one.when, other.when)
    if {one.status, other.status} in _APART and not same_day:
        return False
    if _is_visit_with_meeting(one, other):
        return False
    if one.ordinal in _ANOTHER and not same_day:
        return one.sentences[0] == other.sentences[-1] and one.ordinal in ("next", "new") and one.status == other.status
    if one.actors and other.actors and not one.countries & other.countries:
        return False
    if len(one.countries) >= 2 and len(other.countries) >= 2 and len(one.countries & other.countries) < 2:
        return False
    return one.attending or not _ranks_apart(one, other)


def _is_same_breath(one: Draft, other: Draft) -> bool:
    """Whether a mention without parties goes on about the contact of its sentence: "met, in their first *meeting*"."""
    return one.sentences[0] == other.sentences[-1] and not one.actors and one.kind == "meeting" and one.ordinal not in _ANOTHER


def _is_visit_with_meeting(one: Draft, other: Draft) -> bool:
    """Whether a sentence tells of a visit and of a meeting, each with its parties: "flew to Oslo and saw the minister"."""
    told = bool(one.actors and other.actors) and not (one.neutral or other.neutral)
    return told and one.sentences[0] == other.sentences[-1] and (one.kind == "visit") != (other.kind == "visit")


def _ranks_apart(one: Draft, other: Draft) -> bool:
    """Whether both name people, one of them two, and no person is common to them, or none on one side: A met B, A met C."""
    mine, theirs = _people(one), _people(other)
    if min(len(mine), len(theirs)) < 1 or max(len(mine), len(theirs)) < 2:
        return False
    common = {country for country, _ in mine & theirs}
    split = {country for country, _ in mine} & {country for country, _ in theirs} - common
    return not mine & theirs or bool(split - {None})


def _people(draft: Draft) -> set[tuple[str | None, str]]:
    """The people among the parties of a contact, each with the country."""
    return {(actor.country, actor.id or actor.name) for actor in draft.actors if actor.kind == "person"}


def _points(one: Draft, other: Draft) -> int:
    """How much speaks for the two being one; 0 is nothing."""
    near = one.sentences[0] - other.sentences[-1]
    same_day, both_placed = _same_day(one.when, other.when), bool(one.places and other.places)
    if one.status in _FUTURE and other.status in _FUTURE:
        if _same_people(one, other):
            return 3
        points_back = (one.definite and not one.actors and near <= 2) or any("pronoun" in why for why in one.why)
        newcomers = len(_people(one)) >= 2 and not _people(other)
        if (newcomers or _furnished(one) != _furnished(other)) and not points_back and near > 0:
            return 0
    elsewhere = not (both_placed or same_day)
    if elsewhere and ((one.status in _FUTURE) != (other.status in _FUTURE) or (one.named and near != 0)):
        return 0
    points = 3 * same_day + 3 * both_placed
    if one.actors and one.countries <= other.countries:
        points += 1
    if near <= NEARBY_SENTENCES and not one.named:
        points += 2 if near <= 2 else 1
    return points + (near == 0)


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
    vague = one.start is None and one.end is None
    if vague and one.as_written and other.as_written and one.as_written.lower() != other.as_written.lower():
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
    home.when = _better_date(home.when, mention.when)
    if mention.places and (not home.places or all(p.lat is None for p in home.places)):
        home.places = mention.places
    _join_kinds(home, mention)
    known = {a.id or a.name for a in home.actors}
    home.actors.extend(a for a in mention.actors if (a.id or a.name) not in known)
    home.sentences.extend(s for s in mention.sentences if s not in home.sentences)
    home.triggers.extend(mention.triggers)
    home.mentions.extend(mention.mentions)
    home.why.extend(w for w in mention.why if w not in home.why)


def _better_date(known: When, told: When) -> When:
    """The one of two dates of a contact that says more: a date before none, a day before a longer time."""
    if told.start is None:
        return told if known.start is None and not known.as_written else known
    exacter = told.precision == "day" and known.precision not in ("day", "range")
    return told if known.start is None or exacter else known


def _join_kinds(home: Draft, mention: Draft) -> None:
    """Count the kind that a mention gives a contact; the commonest wins, and a neutral word ("spoke") gives none."""
    if mention.neutral and not home.neutral:
        mention.kind = home.kind
    elif home.neutral and not mention.neutral:
        home.kind, home.kinds, home.neutral = mention.kind, [], False
    home.kinds = [*(home.kinds or [home.kind]), mention.kind]
    home.kind = max(home.kinds, key=lambda kind: (home.kinds.count(kind), -home.kinds.index(kind)))


def _worth_keeping(draft: Draft) -> bool:
    """Whether enough is known of a contact for a row: a party, a date or a place.

    One still to come, with one party, must be named by words that mean a contact: "Oslo will help" is none.
    """
    parties = max(len(draft.countries), sum(actor.kind == "person" for actor in draft.actors))
    if draft.status in _FUTURE and parties < 2:
        return parties + _furnished(draft) > 0 and draft.kind != "signing" and not draft.loose
    return parties > 0 or _furnished(draft)
