"""The values of a row of a bundle, annotated or read, in the form in which they are compared.

In: rows of `record.json`, rows of the record. Out: fields as sketches have them, and three that only rows of several articles
have: `rivals` (the differing values of a field, `date: 1987-03-04`), `disputed` and `sources` (how many independent ones stand
for the row, three and more being one value, as in the Admiralty grade).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from legation.evaluation.case import RawRow
from legation.evaluation.sketch import Value, fold, judged, sketch_row, surname
from legation.records import Noun, Statement

Fields = Mapping[str, Value]
_ALWAYS_RIVAL = frozenset({"date", "places", "place"})
"""Fields on which a difference is always judged; others only where the annotation names one."""


def read_fields(noun: Noun, raw: RawRow) -> Fields:
    """The annotated values of a row: what it does not state is not judged, nor what `accept` leaves to anybody."""
    fields = {name: make(raw[name]) for name, make in _FIELDS[noun].items() if name in raw}
    if noun != "claim":
        fields |= _standing(raw)
    accept = raw.get("accept", {})
    return {_RENAMED.get(name, name): value for name, value in fields.items() if accept.get(name) != "any"}


def _standing(raw: RawRow) -> dict[str, Value]:
    """Rivals, independent sources and dispute of a row; sources only where the annotation says who they are."""
    fields: dict[str, Value] = {
        "rivals": frozenset(
            f"{field}: {_rival_words(value)}" for field, values in raw.get("rivals", {}).items() for value in values
        ),
        "disputed": frozenset(["disputed"] if raw.get("denied_by") else []),
    }
    if "said_by" in raw:
        fields["sources"] = _capped(len(raw["said_by"]))
    return fields


def read_accepted(raw: RawRow) -> dict[str, frozenset[str]]:
    """Further right values by field, as sketches write them; the holder of a claim may stand for its state or by its name."""
    accepted = {
        _RENAMED.get(name, name): frozenset(_accepted(value, name) for value in values)
        for name, values in raw.get("accept", {}).items()
        if values != "any"
    }
    if isinstance(raw.get("holder"), Mapping):
        accepted["holder"] = accepted.get("holder", frozenset()) | {surname(raw["holder"]["name"])}
    return accepted


def fields_of(row: Statement, gold: Fields) -> Fields:
    """The values of a row of the record, in which rivals are those that the annotated values judge."""
    named = {value.split(": ")[0] for value in gold.get("rivals", ()) if isinstance(value, str)} | _ALWAYS_RIVAL
    rivals = (
        f"{rival.field}: {_rival_words(shown)}" for rival in row.rivals if rival.field in named for shown, _ in rival.values
    )
    return {
        **sketch_row(row).fields,
        "rivals": frozenset(rivals),
        "sources": _capped(row.support),
        "disputed": frozenset(["disputed"] if row.dispute else []),
    }


def _capped(number: int) -> str:
    return str(number) if number < 3 else "3 or more"


def _rival_words(value: str) -> str:
    """A differing value: a day or period as it stands, anything else folded."""
    return value if value[:4].isdigit() else fold(value)


def _accepted(value: Any, field: str) -> str:
    if isinstance(value, Mapping):
        return _days(value)
    if field in ("holder", "people"):
        return surname(value)
    return fold(value) if field == "places" else judged(str(value))


def _days(date: RawRow | None) -> str:
    return f"{date.get('start') or ''}/{date.get('end') or ''}" if date else ""


def _codes(codes: Iterable[str]) -> Value:
    return frozenset(judged(code) for code in codes)


def _people(names: Iterable[str]) -> Value:
    return frozenset(surname(name) for name in names)


def _holder(holder: RawRow) -> Value:
    """The state that a holder speaks for, or the name where there is none, as `sketch_row` has it."""
    return judged(holder.get("country") or "") or surname(holder["name"])


_FIELDS: dict[Noun, dict[str, Callable[[Any], Value]]] = {
    "contact": {
        "kind": str,
        "status": str,
        "date": _days,
        "places": lambda names: frozenset(map(fold, names)),
        "sides": _codes,
        "people": _people,
    },
    "event": {"type": str, "status": str, "date": _days, "source": _codes, "target": _codes},
    "position": {"kind": str, "holder": lambda code: _codes([code]), "addressee": _codes},
    "deal": {"stage": str, "parties": _codes, "quantities": lambda numbers: frozenset(f"{value:g}" for value in numbers)},
    "claim": {"verb_class": str, "holder": _holder},
}
_RENAMED = {"people": "delegates"}
