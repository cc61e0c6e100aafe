"""Annotated texts in JSON Lines with offsets, as `docs/methods/annotation.md` describes them: one document to a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from legation.evaluation.case import Case, EvalSet, Locate, RawRow, load_lines
from legation.evaluation.sketch import Sketch, Value, fold, judged, surname
from legation.records import Noun, Span

Fields = dict[str, Value | None]


def load_annotated(path: Path) -> EvalSet:
    """The documents of one file.

    Raises:
        InputError: a line is not such a document.
    """

    def make(raw: RawRow, _: int) -> Case:
        return Case(name=raw["id"], body=raw["text"], date=raw.get("date"), expect=partial(expect_rows, raw))

    return load_lines(path, "not an annotated document", make)


def expect_rows(raw: Mapping[str, Any], locate: Locate) -> list[Sketch]:
    """The sketches of all rows of one document."""
    sketches = []
    for noun, (anchor, fields_of) in _NOUNS.items():
        for row in raw.get(f"{noun}s", ()):
            support = _located(_sentences(raw, row), locate)
            anchors = _located([row[anchor]] if anchor and row[anchor] else [], locate) or support
            fields = {key: value for key, value in fields_of(raw, row).items() if value is not None}
            accept = {"holder": _holder_names(raw, row)} if noun == "claim" else {}
            doubtful = bool(row.get("doubtful"))
            sketches.append(Sketch(noun=noun, anchors=anchors, support=support, fields=fields, accept=accept, doubtful=doubtful))
    return sketches


def _sentences(raw: RawRow, row: RawRow) -> list[Sequence[int]]:
    """The sentences that a row rests on."""
    numbers = row["sentences"] if "sentences" in row else [row["sentence"]]
    return [raw["sentences"][number] for number in numbers]


def _located(pairs: Iterable[Sequence[int]], locate: Locate) -> tuple[Span, ...]:
    found = (locate(Span(start, end)) for start, end in pairs)
    return tuple(span for span in found if span)


def _words(raw: RawRow, span: Sequence[int]) -> str:
    text: str = raw["text"]
    return text[span[0] : span[1]]


def _countries(actors: Iterable[RawRow | None]) -> frozenset[str] | None:
    """The countries of mentions; nothing to judge where one of them has none."""
    codes = [actor.get("country") for actor in actors if actor]
    return frozenset(judged(str(code)) for code in codes) if all(codes) else None


def _days(date: Sequence[str] | None) -> str | None:
    return f"{date[0] or ''}/{date[1] or ''}" if date else None


def _places(raw: RawRow, spans: Iterable[Any]) -> frozenset[str]:
    pairs = [[span["start"], span["end"]] if isinstance(span, Mapping) else span for span in spans]
    return frozenset(fold(_words(raw, pair)) for pair in pairs)


def _holder_names(raw: RawRow, row: RawRow) -> frozenset[str]:
    """Every key under which the holder of a claim is the right one."""
    holder = row["holder"]
    if not holder:
        return frozenset({""})
    name = holder.get("refers") or _words(raw, [holder["start"], holder["end"]])
    return frozenset(filter(None, {surname(name), judged(holder.get("country") or "")}))


def _event(raw: RawRow, row: RawRow) -> Fields:
    return {
        "type": row["type"],
        "mode": row["mode"] or None,
        "status": row["status"],
        "negated": str(row["negated"]),
        "source": _countries(row["source"]),
        "target": _countries(row["target"]),
        "date": _days(row["date"]),
        "attributed": str(row["said_by"] is not None),
    }


def _claim(raw: RawRow, row: RawRow) -> Fields:
    holder = row["holder"]
    name = (holder.get("refers") or _words(raw, [holder["start"], holder["end"]])) if holder else ""
    return {
        "verb_class": row["verb_class"],
        "holder": (judged(holder.get("country") or "") or surname(name)) if holder else "",
        "holder_kind": row["holder_kind"] or None,
        "direct": str(row["direct"]),
        "certainty": row["certainty"],
    }


def _position(raw: RawRow, row: RawRow) -> Fields:
    return {
        "kind": row["kind"],
        "holder": _countries([row["holder"]]),
        "addressee": _countries(row["addressee"]),
        "affects": _countries(row["affects"]),
    }


def _contact(raw: RawRow, row: RawRow) -> Fields:
    people = [pair for side in row["sides"] for pair in side["delegates"]]
    return {
        "kind": row["kind"],
        "status": row["status"],
        "date": _days(row["date"]) or "",
        "places": _places(raw, row["places"]),
        "sides": frozenset(judged(side["party"]) for side in row["sides"] if side["party"]),
        "delegates": frozenset(surname(_words(raw, pair)) for pair in people),
        "level": row["level"] or None,
    }


def _forecast(raw: RawRow, row: RawRow) -> Fields:
    return {"places": _places(raw, row["places"])}


def _deal(raw: RawRow, row: RawRow) -> Fields:
    return {
        "stage": row["stage"],
        "parties": _countries(row["parties"]),
    }


_NOUNS: dict[Noun, tuple[str, Callable[[RawRow, RawRow], Fields]]] = {
    "event": ("trigger", _event),
    "claim": ("cue", _claim),
    "position": ("content", _position),
    "contact": ("", _contact),
    "forecast": ("content", _forecast),
    "deal": ("content", _deal),
}
"""By which span each noun is recognised, and which of its fields are judged."""
