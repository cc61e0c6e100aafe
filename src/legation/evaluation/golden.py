"""Golden articles: folders with `article.*` and `rows.json`, as `evals/golden/README.md` describes them."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from legation.errors import InputError
from legation.evaluation.case import Case, EvalSet, Locate, RawRow, digest_of, find_quote
from legation.evaluation.sketch import Sketch, Value, fold, judged, surname
from legation.records import Noun, Span

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
Fields = dict[str, Value | None]


MEASURE_ONLY = frozenset({"heldout", "blind"})
"""Sets that are looked at only to measure: they are read when named, never with the rest."""


def load_golden(folder: Path, shared: Path | None = None) -> EvalSet:
    """The articles below a folder; those of a set to measure with only if the folder is theirs.

    An article that is no part of the repository is looked for in `shared` by name and hash, and left out where it is absent.

    Raises:
        InputError: no annotated article lies there.
    """
    found = sorted(folder.rglob("rows.json"))
    if not MEASURE_ONLY & set(folder.resolve().parts):
        found = [path for path in found if not MEASURE_ONLY & set(path.relative_to(folder).parts)]
    cases = [case for path in found if (case := _load_case(path, shared))]
    if not cases:
        raise InputError(f"no annotated article in {folder}: a set is a folder of folders with rows.json")
    parts = [path.read_bytes() for path in found]
    return EvalSet(name=folder.name, cases=cases, digest=digest_of(*parts, *(case.body.encode() for case in cases)))


def _load_case(path: Path, shared: Path | None) -> Case | None:
    """One folder as a case, or None if its article is not here."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    document = raw["document"]
    article = path.parent / document["file"]
    if not article.exists() and shared:
        article = shared / document["file"]
    if not article.exists():
        return None
    content = article.read_bytes()
    if "sha256" in document and hashlib.sha256(content).hexdigest() != document["sha256"]:
        return None
    body = unicodedata.normalize("NFC", content.decode("utf-8"))
    front = _FRONT_MATTER.match(body)
    body = body[front.end() :] if front else body
    return Case(
        name=path.parent.name,
        body=body,
        expect=partial(_expect, raw, body),
        source=article,
        date=document.get("date"),
        outlet=document.get("outlet"),
        title=document.get("title") if front else None,
    )


def _expect(raw: Mapping[str, Any], body: str, locate: Locate) -> list[Sketch]:
    """The sketches of all rows of one article."""
    return [_sketch(noun, row, body, locate) for noun in _NOUNS for row in raw.get(f"{noun}s", ())]


def _sketch(noun: Noun, row: RawRow, body: str, locate: Locate) -> Sketch:
    """One row as a sketch."""
    anchor, fields_of = _NOUNS[noun]

    def spans(quotes: Iterable[Any]) -> tuple[Span, ...]:
        located = (locate(span) for quote in quotes if quote for span in _quote_spans(body, quote, row))
        return tuple(span for span in located if span)

    accept = row.get("accept", {})
    support = spans(row["quotes"])
    other_words = accept.get(anchor, ())
    anchors = spans([row[anchor], *(other_words if other_words != "any" else ())]) if anchor else support
    unjudged = {name for key, values in accept.items() if values == "any" for name in (key, *_RESTS_ON.get(key, ()))}
    fields = {key: value for key, value in fields_of(row).items() if value is not None and key not in unjudged}
    return Sketch(
        noun=noun,
        anchors=anchors or support,
        support=support,
        fields=fields,
        accept=_accepted(row, accept),
        doubtful=bool(row.get("doubtful")),
    )


def _quote_spans(body: str, quote: Any, row: RawRow) -> list[Span]:
    """Where a quote stands: by words and occurrence, or by offsets where the words may not be kept.

    Mere words, given as right as well, stand anywhere in the row's quotes.
    """
    if isinstance(quote, str):
        wider = [span for other in row["quotes"] for span in _quote_spans(body, other, row)]
        places = [(body.find(quote, span.start, span.end), len(quote)) for span in wider]
        return [Span(at, at + length) for at, length in places if at >= 0]
    if "start" in quote:
        return [Span(quote["start"], quote["end"])]
    return [find_quote(body, quote["quote"], quote.get("occurrence", 1))]


def _accepted(row: RawRow, accept: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """Further right values, as sketches write them."""
    accepted = {key: frozenset(_words(value) for value in values) for key, values in accept.items() if values != "any"}
    if "holder_chain" in row:
        last = row["holder_chain"][-1] if row["holder_chain"] else {}
        names = {surname(last["name"]), last.get("country") or ""} if last else {""}
        accepted["holder"] = frozenset(names) | accepted.get("holder_country", frozenset())
    return accepted


def _words(value: Any) -> str:
    """One accepted value as a sketch writes it."""
    if isinstance(value, Mapping) and ("start" in value or "end" in value):
        return _days(value) or ""
    if isinstance(value, Mapping):
        return fold(value.get("name", ""))
    return "" if value is None else judged(str(value))


def _countries(actors: Iterable[RawRow] | None) -> frozenset[str] | None:
    """The countries of actors; nothing to judge where one of them has none."""
    listed = list(actors or ())
    codes = [actor.get("country") for actor in listed]
    return frozenset(judged(str(code)) for code in codes) if all(codes) else None


def _days(date: RawRow | None) -> str:
    return f"{date.get('start') or ''}/{date.get('end') or ''}" if date else ""


def _places(places: Iterable[RawRow]) -> frozenset[str]:
    return frozenset(fold(place["name"]) for place in places)


def _actor(actor: RawRow) -> str:
    """A person by surname, anything else by country or name, as `sketch.actor_key` has it."""
    return surname(actor["name"]) if actor.get("kind") == "person" else actor.get("country") or fold(actor["name"])


def _contact(row: RawRow) -> Fields:
    people = [d for side in row["sides"] for d in side.get("delegates", ()) if d.get("kind") == "person"]
    return {
        "kind": row["kind"],
        "status": row["status"],
        "date": _days(row["date"]),
        "places": _places(row["places"]),
        "sides": frozenset(judged(side["party"]) for side in row["sides"] if side["party"]),
        "delegates": frozenset(surname(person["name"]) for person in people),
        "absent": frozenset(_actor(actor) for actor in row["absent"]),
        "sessions": str(row["sessions"]) if row.get("sessions") else None,
        "level": row["level"] or None,
        "history": str(row["history"]),
    }


def _event(row: RawRow) -> Fields:
    return {
        "type": row["type"],
        "mode": row["mode"] or None,
        "status": row["status"],
        "negated": str(row["negated"]),
        "source": _countries(row["source"]),
        "target": _countries(row["target"]),
        "date": _days(row["date"]) or None,
        "history": str(row["history"]),
        "attributed": str(bool(row["said_by"])),
    }


def _position(row: RawRow) -> Fields:
    return {
        "kind": row["kind"],
        "holder": _countries([row["holder"]] if row["holder"] else []),
        "addressee": _countries(row["addressee"]),
        "affects": _countries(row["affects"]),
    }


def _deal(row: RawRow) -> Fields:
    return {
        "stage": row["stage"],
        "parties": _countries(row["parties"]),
        "quantities": frozenset(f"{q['value']:g}" for q in row["quantities"] if q.get("value") is not None),
    }


def _claim(row: RawRow) -> Fields:
    last = row["holder_chain"][-1] if row["holder_chain"] else None
    return {
        "verb_class": row["verb_class"],
        "holder": (last.get("country") or surname(last["name"])) if last else "",
        "holder_kind": last["kind"] if last else None,
        "depth": str(len(row["holder_chain"])),
        "direct": str(row["direct"]),
        "certainty": row["certainty"],
        "basis": row["basis"],
    }


def _forecast(row: RawRow) -> Fields:
    return {"window": _days(row["window"]), "places": _places(row["places"]), "resolvable": str(row["resolvable"])}


_NOUNS: dict[Noun, tuple[str, Callable[[RawRow], Fields]]] = {
    "contact": ("", _contact),
    "event": ("trigger", _event),
    "position": ("content", _position),
    "deal": ("", _deal),
    "claim": ("cue", _claim),
    "forecast": ("what", _forecast),
}
"""By which quote each noun is recognised (or by all of its quotes), and which of its fields are judged."""

_RESTS_ON = {
    "holder_chain": ("holder", "holder_kind", "depth"),
    "holder_country": ("holder",),
    "said_by": ("attributed",),
}
"""Fields that are not judged where the field that they are made of may be anything."""
