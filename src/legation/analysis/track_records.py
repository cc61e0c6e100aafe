"""How often what each outlet said was borne out: its own track record, counted on what others have settled since.

A claim is resolved when somebody else than the outlet reports how it ended: the outlet told that a contact or act took place,
or would, and others told that it did, or that it did not. Called off is no refutation of a plan, and is not counted; nor is what
only the outlet itself told, or what sources are still divided over.

Deviation: a share says nothing at a small n, so no share is shown below `ENOUGH` resolved claims and forecasts (see
docs/methods/grades.md).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from legation.records import Claim, Contact, Document, Event, Forecast, Statement, TrackRecord
from legation.reference.fold import fold
from legation.reference.outlets import find_outlet

ENOUGH = 10
_TAKEN_PLACE = ("held", "ongoing", "happened")
_AHEAD = ("planned", "expected", "proposed", "rumoured")


@dataclass
class _Counts:
    claims: Counter[bool] = field(default_factory=Counter)
    forecasts: Counter[bool] = field(default_factory=Counter)
    taken_back: int = 0


def measure_track_records(rows: Iterable[Statement], documents: Mapping[str, Document]) -> dict[str, TrackRecord]:
    """The track record of each outlet by `outlet_key`; an outlet of which nothing was resolved has none.

    Args:
        rows: contacts, events, claims and forecasts of the record; others are passed over.
        documents: the documents by id. Copies speak for nobody: what they carry is their story's.
    """
    counts: defaultdict[str, _Counts] = defaultdict(_Counts)
    outlets = {key: outlet_key(one.outlet) for key, one in documents.items() if one.outlet and one.duplicate_of is None}
    for row in rows:
        match row:
            case Contact() | Event():
                for outlet, right in _resolve(row, outlets):
                    counts[outlet].claims[right] += 1
            case Forecast() if row.state in ("came_true", "did_not"):
                for outlet in _own_voices(row, outlets):
                    counts[outlet].forecasts[row.state == "came_true"] += 1
            case Claim() if row.verb_class in ("corrects", "retracts"):
                for outlet in _own_voices(row, outlets):
                    counts[outlet].taken_back += 1
    return {outlet: _record(one) for outlet, one in sorted(counts.items())}


def outlet_key(name: str) -> str:
    """The key of an outlet, the same for all its names in the tables.

    >>> outlet_key("NBC") == outlet_key("the NBC News")
    True
    """
    known = find_outlet(name)
    return fold(known.name if known else name).removeprefix("the ")


def record_words(record: TrackRecord) -> str:
    """The record in words, with its n; a share only where there is enough to tell.

    >>> record_words(TrackRecord(claims=12, claims_right=9, forecasts=2, forecasts_right=1))
    '10 of 14 borne out (9 of 12 claims, 1 of 2 forecasts)'
    >>> record_words(TrackRecord(claims=2, claims_right=2))
    'too few to say (n = 2)'
    """
    right = record.claims_right + record.forecasts_right
    parts = [
        f"{good} of {of} {noun}"
        for good, of, noun in (
            (record.claims_right, record.claims, "claims"),
            (record.forecasts_right, record.forecasts, "forecasts"),
        )
        if of
    ]
    back = f"{record.taken_back} taken back" if record.taken_back else ""
    told = ""
    if record.n >= ENOUGH:
        told = f"{right} of {record.n} borne out ({', '.join(parts)})"
    elif record.n:
        told = f"too few to say (n = {record.n})"
    return "; ".join(part for part in (told, back) if part)


def _resolve(row: Contact | Event, outlets: Mapping[str, str]) -> list[tuple[str, bool]]:
    """Each outlet that told of the row with whether it was borne out, if others have settled it."""
    if row.status not in (*_TAKEN_PLACE, "denied") or row.support <= row.dispute or row.history:
        return []
    told = _statuses(row, outlets)
    found = []
    for outlet, status in sorted(told.items()):
        others = {name for name, value in told.items() if name != outlet and _same_end(value, row.status)}
        if others and status in (*_TAKEN_PLACE, "denied", *_AHEAD):
            found.append((outlet, _borne_out(status, row.status)))
    return found


def _statuses(row: Contact | Event, outlets: Mapping[str, str]) -> dict[str, str]:
    """What each outlet told of the row; of an outlet that told several things the last value in the order of the rivals."""
    status: dict[str, str] = {}
    rival = next((one for one in row.rivals if one.field == "status"), None)
    given = rival.values if rival else ((row.status, row.documents),)
    for value, ids in given:
        for key in ids:
            if key in outlets:
                status.setdefault(outlets[key], value)
    return status


def _same_end(one: str, other: str) -> bool:
    return one == other or (one in _TAKEN_PLACE and other in _TAKEN_PLACE)


def _borne_out(told: str, ended: str) -> bool:
    took_place = ended in _TAKEN_PLACE
    return took_place == (told != "denied")


def _own_voices(row: Claim | Forecast, outlets: Mapping[str, str]) -> set[str]:
    """The outlets that say it in their own name: nobody else stands at the end of the chain."""
    chain = row.holder_chain if isinstance(row, Claim) else row.by
    if chain and chain[-1].kind == "outlet":
        return {outlet_key(chain[-1].name)}
    if any(holder.kind != "author" for holder in chain):
        return set()
    return {outlets[key] for key in row.documents if key in outlets}


def _record(one: _Counts) -> TrackRecord:
    return TrackRecord(
        claims=one.claims.total(),
        claims_right=one.claims[True],
        forecasts=one.forecasts.total(),
        forecasts_right=one.forecasts[True],
        taken_back=one.taken_back,
    )
