"""A bundle small enough to count by hand: three articles, two meetings of the same men, one denial, one claim retold."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from legation.evaluation.bundle import Bundle, load_bundle
from legation.evaluation.case import build_locate
from legation.records import Actor, Claim, Contact, Document, Evidence, Holder, Place, Row, Side, When
from legation.records.statement import noun_of

BODIES = {
    "a": "The ministers of Peru and Chile met in Oslo on 3 March 2021. Peru may yield, a diplomat said.",
    "b": "On 3 March 2021 the ministers of Chile and Peru met in Oslo. They met there again on 24 March 2021.",
    "c": "In Oslo, on 24 March 2021, Chile and Peru met. Peru will yield, the Harbour Post reported.",
}
RECORD: dict[str, Any] = {
    "process": "a border",
    "style": "wire",
    "invented": True,
    "complete": ["contact"],
    "copies": [{"article": "b", "of": "a", "kind": "rewrite"}],
    "contacts": [
        {
            "id": "first",
            "kind": "meeting",
            "status": "held",
            "date": {"start": "2021-03-03", "end": "2021-03-03"},
            "places": ["Oslo"],
            "sides": ["PER", "CHL"],
            "mentions": [
                {"article": "a", "quote": "The ministers of Peru and Chile met in Oslo on 3 March 2021."},
                {"article": "b", "quote": "On 3 March 2021 the ministers of Chile and Peru met in Oslo."},
            ],
        },
        {
            "id": "second",
            "kind": "meeting",
            "status": "held",
            "date": {"start": "2021-03-24", "end": "2021-03-24"},
            "places": ["Oslo"],
            "sides": ["PER", "CHL"],
            "mentions": [
                {"article": "b", "quote": "They met there again on 24 March 2021."},
                {"article": "c", "quote": "In Oslo, on 24 March 2021, Chile and Peru met."},
            ],
        },
    ],
    "claims": [
        {
            "id": "told",
            "holder": {"name": "a diplomat", "kind": "anonymous"},
            "verb_class": "asserts",
            "mentions": [{"article": "a", "quote": "Peru may yield, a diplomat said."}],
        },
        {
            "id": "retold",
            "holder": {"name": "the Harbour Post", "kind": "outlet"},
            "verb_class": "asserts",
            "mentions": [{"article": "c", "quote": "Peru will yield, the Harbour Post reported."}],
        },
    ],
    "retellings": [{"claim": "retold", "article": "c", "of": "told", "in": "a", "drift": "strengthens"}],
}


def write_bundle(folder: Path, record: Mapping[str, Any] = RECORD, bodies: Mapping[str, str] = BODIES) -> Path:
    """The record of a bundle, written with its articles."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, body in bodies.items():
        head = f"---\ntitle: Talks, part {name}\noutlet: Gazette {name}\npublished: 2021-03-25\n---\n"
        (folder / f"{name}.md").write_text(head + body, encoding="utf-8")
    path = folder / "record.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


def read_perfectly(bundle: Bundle) -> tuple[dict[str, Document], list[Row]]:
    """The documents, `b` known for a rewrite, and one right statement for each mention."""
    documents = {name: Document(id=f"document-{name}", sha256=name, text=body) for name, body in BODIES.items()}
    documents["b"] = Document(id="document-b", sha256="b", text=BODIES["b"], duplicate_of="document-a")
    read: list[Row] = []
    for row in bundle.rows:
        for mention in row.mentions:
            span = build_locate(BODIES[mention.article], BODIES[mention.article], None)(mention.span)
            assert span
            document = f"document-{mention.article}"
            quote = Evidence(document, span.start, span.end, span.slice(BODIES[mention.article]))
            given = {"id": f"{row.id}-{mention.article}", "evidence": (quote,), "documents": (document,)}
            read.append(_contact(row.id, given) if row.noun == "contact" else _claim(row.id, given))
    return documents, read


def _contact(of: str, given: dict[str, Any]) -> Contact:

    day = dt.date(2021, 3, 3 if of == "first" else 24)
    sides = tuple(Side(party=Actor(name=code, as_written=(code,), kind="country", country=code)) for code in ("PER", "CHL"))
    place = Place(name="Oslo", as_written="Oslo", country="NOR")
    return Contact(kind="meeting", date=When(start=day, end=day, precision="day"), sides=sides, places=(place,), **given)


def _claim(of: str, given: dict[str, Any]) -> Claim:
    holder = Holder(name="a diplomat", kind="anonymous") if of == "told" else Holder(name="the Harbour Post", kind="outlet")
    return Claim(content="Peru", cue="said" if of == "told" else "reported", holder_chain=(holder,), **given)


def join(*groups: list[Row], **changes: Any) -> list[Row]:
    """One row for each group of statements, with the values of its first."""
    return [
        replace(
            group[0],
            id=f"{noun_of(group[0])}-row-{group[0].id}",  # type: ignore[arg-type]
            reports=tuple(one.id for one in group),
            documents=tuple(sorted({key for one in group for key in one.documents})),
            support=len({key for one in group for key in one.documents}),
            **(changes if noun_of(group[0]) == "claim" and group[0].id.startswith("retold") else {}),  # type: ignore[arg-type]
        )
        for group in groups
    ]


__all__ = ["BODIES", "RECORD", "join", "load_bundle", "read_perfectly", "write_bundle"]
