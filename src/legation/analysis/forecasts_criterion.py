"""A forecast → the test that tells whether it came true: which kind of row, of whom, where, by when; or why there is none.

The criterion is made of the forecast's own fields and nothing else, before anything is looked up, so that no outcome can bend it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from legation.analysis.parties import is_known, party_key
from legation.records import ContactKind, EventType, Forecast

IN_PERSON: frozenset[ContactKind] = frozenset({"meeting", "talks", "summit", "visit", "conference"})
_ALIKE: tuple[frozenset[EventType], ...] = (frozenset({"AGREE", "SUPPORT"}), frozenset({"CONCEDE", "RETREAT"}))
"""PLOVER codes the same step under two types by its tense: a withdrawal announced is CONCEDE, one carried out is RETREAT."""
SETTLING: frozenset[EventType] = frozenset({"AGREE", "SUPPORT"})
UNKNOWN_ACTORS = "no actor that could be recognised again"
ONE_PARTY = "the other party is not named"
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM_CHARS = 6
_EMPTY = frozenset(
    """about after also been before between could during expected from have into likely more other over plans said says should
    than that their there these they this those under unlikely until which while will with within would""".split()
)


@dataclass(frozen=True, kw_only=True)
class Criterion:
    """What the record must hold for a forecast to have come true. `parties` and `people` are keys, `last` the last day for it."""

    noun: Literal["contact", "event"]
    kinds: frozenset[str]
    parties: frozenset[str]
    first_party: str
    people: frozenset[str]
    places: frozenset[str]
    first: dt.date | None
    last: dt.date
    stems: frozenset[str]
    words: str


def build_criterion(forecast: Forecast) -> Criterion | str:
    """The criterion of a forecast, or in words why it has none.

    The reading's own reasons come first (no window, no act, no actors); then that nobody in it could be recognised in another
    text, or that a contact is foreseen of which only one party is named.
    """
    if not forecast.resolvable or forecast.type is None or forecast.window.end is None:
        return forecast.unresolvable_because or "no window"
    keys = [party_key(actor) for actor in forecast.actors if is_known(actor)]
    if not keys:
        return UNKNOWN_ACTORS
    people = frozenset(actor.id for actor in forecast.actors if actor.kind == "person" and actor.id)
    hosts = frozenset(place.country for place in forecast.places if place.country)
    if forecast.contact_kind and len({*keys}) < 2 and not (forecast.contact_kind == "visit" and hosts - {*keys}):
        return ONE_PARTY
    places = frozenset(place.name.casefold() for place in forecast.places)
    return Criterion(
        noun="contact" if forecast.contact_kind else "event",
        kinds=_kinds(forecast),
        parties=frozenset(keys),
        first_party=keys[0],
        people=people,
        places=places,
        first=forecast.window.start,
        last=forecast.window.end,
        stems=stems_of(forecast.what, (actor.name for actor in forecast.actors)),
        words=_words(forecast),
    )


def stems_of(text: str, without: Iterable[str] = ()) -> frozenset[str]:
    """The stems of the content words of a text, without those in some names.

    >>> sorted(stems_of("Norway will lift the sanctions on Chile", ["Norway", "Chile"]))
    ['lift', 'sancti']
    """
    dropped = {word.casefold() for name in without for word in _WORD.findall(name)}
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word[:_STEM_CHARS] for word in words if word not in dropped and word not in _EMPTY)


def _kinds(forecast: Forecast) -> frozenset[str]:
    if forecast.contact_kind:
        return frozenset(IN_PERSON if forecast.contact_kind in IN_PERSON else {forecast.contact_kind})
    assert forecast.type is not None
    return frozenset(next((group for group in _ALIKE if forecast.type in group), {forecast.type}))


def _words(forecast: Forecast) -> str:
    """The criterion in words: `a meeting of Marco Rubio and Sergey Lavrov, 2025-03-01 to 2025-03-31, Baku or Istanbul`."""
    what = f"a {forecast.contact_kind}" if forecast.contact_kind else f"{forecast.type}"
    who = " and ".join(actor.name for actor in forecast.actors if is_known(actor))
    start, end = forecast.window.start, forecast.window.end
    when = f"by {end}" if start is None or forecast.window.precision == "before" else f"{start} to {end}"
    when = f"on {end}" if start == end else when
    glue = " or " if any(place.alternative for place in forecast.places) else ", "
    where = f", {glue.join(place.name for place in forecast.places)}" if forecast.places else ""
    return f"{what} of {who}, {when}{where}, reported as held or done by an article published after the forecast"
