"""The outlets of a desk as sources: their letters and who gave them, what they have on the desk, their own track records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from legation.analysis.track_records import measure_track_records, outlet_key, record_words
from legation.errors import UsageError
from legation.link.ratings import FIELD, NOUN
from legation.pipeline import list_documents, stand_at
from legation.records import Decision, Document, Noun, Source, TrackRecord
from legation.reference.outlets import find_outlet
from legation.reference.reliability import letters
from legation.store import Desk, Filter

_COUNTED: tuple[Noun, ...] = ("contact", "event", "claim", "forecast")
_UNJUDGED = "nobody has given it a letter"


def list_outlets(desk: Desk, as_of: dt.date | None = None) -> list[Source]:
    """Every outlet that has a document on the desk or a letter, those with most documents first.

    Args:
        desk: the desk.
        as_of: as it stood on this day.
    """
    desk, _ = stand_at(desk, Filter(as_of=as_of))
    documents = {document.id: document for document in list_documents(desk)}
    records = measure_track_records((row for noun in _COUNTED for row in desk.rows(noun)), documents)
    by_outlet: dict[str, list[Document]] = {}
    for document in documents.values():
        if document.outlet:
            by_outlet.setdefault(outlet_key(document.outlet), []).append(document)
    given = _given(desk.standing_decisions(NOUN))
    keys = {**by_outlet, **{key: [] for key in given if key not in by_outlet}}
    found = [_source(own, given.get(key), records.get(key)) for key, own in keys.items()]
    return sorted(found, key=lambda one: (-one.documents, outlet_key(one.outlet)))


def check_letter(outlet: str, letter: str) -> tuple[str, str]:
    """The outlet by the name that the tables have for it, and the letter as it is kept.

    >>> check_letter("NBC", "b")
    ('NBC News', 'B')

    Raises:
        UsageError: a letter that there is not, an outlet without a name.
    """
    wanted = letter.strip().upper()
    if wanted not in letters():
        meant = ", ".join(f"{key} {words}" for key, words in letters().items())
        raise UsageError(f"{letter!r} is no letter of the Admiralty code; there are {meant}")
    if not outlet.strip():
        raise UsageError("name the outlet that gets the letter, as `legation sources` shows it")
    known = find_outlet(outlet)
    return known.name if known else " ".join(outlet.split()), wanted


def _given(decisions: Iterable[Decision]) -> dict[str, tuple[str, Decision]]:
    """The name and the last decision for each outlet that was given a letter."""
    return {outlet_key(name): (name, one) for one in decisions if one.field == FIELD for name, _, _ in one.keys}


def _source(own: list[Document], given: tuple[str, Decision] | None, record: TrackRecord | None) -> Source:
    names: Mapping[str, int] = {
        name: sum(one.outlet == name for one in own) for name in sorted({one.outlet or "" for one in own})
    }
    written = max(names, key=lambda name: names[name]) if names else given[0] if given else ""
    known = find_outlet(written)
    days = sorted(one.published for one in own if one.published)
    decision = given[1] if given else None
    return Source(
        outlet=known.name if known else written,
        country=known.country if known else next((one.outlet_country for one in own if one.outlet_country), None),
        ownership=known.ownership if known else None,
        letter=(decision.value if decision else None) or "F",
        reason=decision.reason if decision else _UNJUDGED,
        by=decision.by if decision else "",
        at=decision.at if decision else None,
        documents=len(own),
        copies=sum(one.duplicate_of is not None for one in own),
        since=days[0] if days else None,
        until=days[-1] if days else None,
        record=record or TrackRecord(),
        record_words=record_words(record) if record else "nothing resolved yet",
    )
