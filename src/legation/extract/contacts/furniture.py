"""Act → where and when the contact is that it names: its own place and date, else what its sentence leaves no doubt about."""

from __future__ import annotations

import re

from legation.extract.contacts.parties import is_city_of
from legation.extract.reading import Reading
from legation.records import ContactKind, ContactStatus, Place, Trigger, When
from legation.reference import countries, names

# Between two places of one list
_LIST = re.compile(r"(?:\s*,)?\s+(?:(?:and|or|then|maybe|perhaps|possibly|again|even)\s+)*(?:(?:in|at|to)\s+)?(?:the\s+)?", re.I)
_IN = re.compile(r"\bin\s+(?:the\s+)?$", re.I)
_IN_REACH_CHARS = 10
_SAYS = re.compile(r"\s+(?:said|announced|reported|confirmed|stated|added)\b")
_LEAVES_FOR = re.compile(
    r"\b(?:left|leaves|leaving|departed|headed|heading|set off|set out|flew|fl(?:ies|own|ying)|travell?ed)\s+(?:for|to)\s+$", re.I
)
_MAY_BE_PLACE = frozenset({"country", "place"})
_REACH_CHARS = 60
# What parts a place from an act before it: it is of another clause, or of a list.
_PARTS = re.compile(r"[,;:]|\b(?:that|which|who|and)\b")


def find_places(reading: Reading, trigger: Trigger, kind: ContactKind) -> tuple[Place, ...]:
    """Where: the act's own place, for a visit the place that it goes to, else the first place behind the act in its sentence.

    Calls and messages have none. Of several places that are left open each is given.
    """
    if kind in ("call", "message"):
        return ()
    city = tuple(m for m in reading.by_sentence.get(trigger.sentence, []) if is_city_of(reading, trigger, m))
    told = tuple(m for m in trigger.place if not _is_speakers(reading, trigger, m))
    own = _named(reading, told or city) or _goal(reading, trigger) or (_named(reading, trigger.target) if kind == "visit" else ())
    if not own:
        claimed = {m for other in reading.tags.triggers if other is not trigger for m in (*other.place, *other.target)}
        free = (m for m in reading.by_sentence.get(trigger.sentence, []) if m not in claimed)
        behind = next((m for m in free if _is_behind(reading, trigger, m)), None)
        own = () if behind is None else reading.places((behind,))
    return (*own, *_other_choices(reading, trigger, own))


def _is_speakers(reading: Reading, trigger: Trigger, mention: int) -> bool:
    """Whether a place is only that of who says so: "held talks, the president's office in *Seoul* said"."""
    span = reading.tags.mentions[mention].span
    return "," in reading.text[trigger.span.end : span.start] and _SAYS.match(reading.text, span.end) is not None


def _goal(reading: Reading, trigger: Trigger) -> tuple[Place, ...]:
    """Where somebody leaves for, before the noun of a contact: "left for *Washington* on Sunday for talks"."""
    tags = reading.tags.mentions
    before = [m for m in reading.by_sentence.get(trigger.sentence, []) if tags[m].span.end <= trigger.span.start]
    start = reading.sentence(trigger.sentence).start
    goals = [m for m in before if tags[m].kind == "place" and _LEAVES_FOR.search(reading.text[start : tags[m].span.start])]
    between = reading.text[tags[goals[-1]].span.end : trigger.span.start] if goals else ""
    return reading.places(tuple(goals[-1:])) if re.search(r"\bfor\b", between) else ()


def places_told(reading: Reading, number: int) -> tuple[Place, ...]:
    """The places that a sentence names, with the states and capitals behind an "in"."""
    tags = reading.tags.mentions
    told = [
        m
        for m in reading.by_sentence.get(number, [])
        if tags[m].kind == "place" or _IN.search(reading.text[max(0, tags[m].span.start - _IN_REACH_CHARS) : tags[m].span.start])
    ]
    return _named(reading, tuple(told))


def _is_behind(reading: Reading, trigger: Trigger, mention: int) -> bool:
    """Whether a mention is a place soon behind the act, with nothing between that parts the two."""
    tag = reading.tags.mentions[mention]
    gap = reading.text[trigger.span.end : tag.span.start]
    return tag.kind == "place" and 0 < len(gap) < _REACH_CHARS and not _PARTS.search(gap)


def _other_choices(reading: Reading, trigger: Trigger, own: tuple[Place, ...]) -> list[Place]:
    """The other places of a list that the act's place opens: "in Oslo, in Lima and perhaps in Quito", "in Baku or in Riga"."""
    found: list[Place] = []
    last: int | None = None
    for mention in reading.by_sentence.get(trigger.sentence, []):
        here = _named(reading, (mention,))
        start, end = reading.tags.mentions[mention].span.start, reading.tags.mentions[mention].span.end
        if here and (here[0] in own or (last is not None and _goes_on(reading.text[last:start], here[0], own))):
            found.extend(place for place in here if place not in own)
            last = end
        elif any(place.alternative for place in own) and here and here[0].alternative:
            found.extend(here)
    return found


def _goes_on(gap: str, place: Place, own: tuple[Place, ...]) -> bool:
    """Whether the words before a place put it into the list of the place before; the state of "Oslo, Norway" is in none."""
    return _LIST.fullmatch(gap) is not None and place.country not in {one.country for one in own if place.lat is None}


def _named(reading: Reading, mentions: tuple[int, ...]) -> tuple[Place, ...]:
    """The places that the arguments of an act name, where one is no place by itself the city or state of its name."""
    found = [place for mention in mentions for place in reading.places((mention,)) or _by_name(reading, mention)]
    return tuple(dict.fromkeys(found))


def _by_name(reading: Reading, mention: int) -> tuple[Place, ...]:
    """The city, state or venue that a mention of another kind names where it is a place: "between *Cairo* and Tripoli"."""
    tag = reading.tags.mentions[mention]
    words = reading.words(tag.span)
    if tag.kind not in _MAY_BE_PLACE or tag.head != tag.span:
        return ()
    entries = names.find_entries(words)
    city = next((e for e in entries if e.kind in ("capital", "place") and e.lat is not None), None)
    state = next((e for e in entries if e.kind == "country" and e.country), None)
    if state is not None:
        known = countries.find_country(state.country or "")
        return (Place(name=known.name if known else state.name, as_written=words, country=state.country),)
    return () if city is None else (Place(name=city.name, as_written=words, country=city.country, lat=city.lat, lon=city.lon),)


def find_date(reading: Reading, trigger: Trigger, status: ContactStatus) -> When:
    """When: the date of the act; a contact held without one has the day that its sentence names, if that is its only date."""
    own = reading.when(trigger.time)
    if own.start is not None or status != "held":
        return own
    claimed = {m for other in reading.tags.triggers if other is not trigger and other.type == "CONSULT" for m in other.time}
    dated = [
        (m, when) for m in reading.by_sentence.get(trigger.sentence, []) if (when := reading.resolution.whens[m]) is not None
    ]
    days = [when for _, when in dated if when.start is not None and when.precision == "day"]
    free = [m for m, _ in dated if m not in claimed]
    return days[0] if len(days) == len(free) == 1 else own
