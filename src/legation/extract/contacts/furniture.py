"""Act → where and when the contact is that it names: its own place and date, else what its sentence leaves no doubt about."""

from __future__ import annotations

import re

from legation.extract.reading import Reading
from legation.records import ContactKind, ContactStatus, Place, Trigger, When

_REACH_CHARS = 60
# What parts a place from an act before it: it is of another clause, or of a list.
_PARTS = re.compile(r"[,;:]|\b(?:that|which|who|and)\b")


def find_places(reading: Reading, trigger: Trigger, kind: ContactKind) -> tuple[Place, ...]:
    """Where: the act's own place, for a visit the place that it goes to, else the first place behind the act in its sentence.

    Calls and messages have none.
    """
    if kind in ("call", "message"):
        return ()
    own = reading.places(trigger.place) or (reading.places(trigger.target) if kind == "visit" else ())
    if own:
        return own
    claimed = {m for other in reading.tags.triggers if other is not trigger for m in (*other.place, *other.target)}
    for mention in reading.by_sentence.get(trigger.sentence, []):
        tag = reading.tags.mentions[mention]
        gap = reading.text[trigger.span.end : tag.span.start]
        near = 0 < len(gap) < _REACH_CHARS and not _PARTS.search(gap)
        if tag.kind == "place" and near and mention not in claimed:
            return reading.places((mention,))
    return ()


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
