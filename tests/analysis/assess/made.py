"""Rows by hand for the tests of assessments: two great powers, a third state, and a few outlets."""

from __future__ import annotations

import datetime as dt
from typing import Any

from legation.analysis import build_tracks
from legation.analysis.assess import Material, Question, read_question
from legation.records import (
    Absence,
    Actor,
    Attribution,
    Claim,
    Contact,
    Deal,
    Document,
    Event,
    Evidence,
    Holder,
    Place,
    Position,
    Side,
    When,
)


def country(code: str, name: str = "") -> Actor:
    return Actor(name=name or code.title(), as_written=(), id=code.casefold(), kind="country", country=code, sector="GOV")


NOR, JPN, FIN, CHN = country("NOR", "Norway"), country("JPN", "Japan"), country("FIN", "Finland"), country("CHN", "China")
EIDE = Actor(
    name="Espen Barth Eide", as_written=("Eide",), id="person.eide", kind="person", country="NOR", sector="GOV", role="minister"
)  # fmt: skip
FUND = Actor(name="Fjord Fund", as_written=("Fjord Fund",), id="org.fjord", kind="company", country="NOR", sector="BUS")


def on(day: str) -> When:
    date = dt.date.fromisoformat(day)
    return When(start=date, end=date, precision="day")


def told(documents: tuple[str, ...], words: str, certainty: str = "certain", by: Holder | None = None) -> dict[str, Any]:
    """What every row has: its documents, quotes and who says so."""
    chains = [(Holder(name=f"author of {one}", kind="author"), *((by,) if by else ())) for one in documents]
    return {
        "documents": documents,
        "evidence": tuple(Evidence(one, 0, len(words), words) for one in documents),
        "attribution": tuple(
            Attribution(holder_chain=chain, document=one, certainty=certainty)  # type: ignore[arg-type]
            for one, chain in zip(documents, chains, strict=True)
        ),
        "support": len(documents),
    }


def event(identity: str, kind: str, source: tuple[Actor, ...], day: str = "2031-02-01", **fields: Any) -> Event:
    documents, words = fields.pop("documents", ("d1",)), fields.pop("words", f"They did {kind}.")
    certainty, by = fields.pop("certainty", "certain"), fields.pop("by", None)
    reported = fields.pop("reported", day)
    return Event(
        id=identity,
        type=kind,  # type: ignore[arg-type]
        trigger=fields.pop("trigger", kind),
        source=source,
        date=on(day) if day else When(),
        first_reported_at=dt.date.fromisoformat(reported) if reported else None,
        **told(documents, words, certainty, by),
        **fields,
    )


def contact(identity: str, parties: tuple[Actor, ...], day: str = "2031-02-01", **fields: Any) -> Contact:
    documents, words = fields.pop("documents", ("d1",)), fields.pop("words", "They met.")
    kept_out = fields.pop("kept_out", ())
    by = fields.pop("by", None)
    return Contact(
        id=identity,
        kind=fields.pop("kind", "meeting"),
        sides=tuple(Side(party=one) for one in parties),
        absent=tuple(Absence(actor=one) for one in kept_out),
        date=on(day),
        first_reported_at=dt.date.fromisoformat(day),
        **told(documents, words, by=by),
        **fields,
    )


def position(identity: str, kind: str, holder: Actor, day: str = "2031-02-01", **fields: Any) -> Position:
    documents, words = fields.pop("documents", ("d1",)), fields.pop("words", fields.get("content", "They want it."))
    by = fields.pop("by", None)
    return Position(
        id=identity,
        kind=kind,  # type: ignore[arg-type]
        content=fields.pop("content", words),
        holder=holder,
        date=on(day),
        first_reported_at=dt.date.fromisoformat(day),
        **told(documents, words, by=by),
        **fields,
    )


def deal(identity: str, ground: str, parties: tuple[Actor, ...] = (), day: str = "2031-02-01", **fields: Any) -> Deal:
    return Deal(
        id=identity,
        title="a mine",
        kind=fields.pop("kind", "concession"),
        parties=parties,
        place=(Place(name="Mine", as_written="mine", country=ground),),
        date=on(day),
        first_reported_at=dt.date.fromisoformat(day),
        **told(fields.pop("documents", ("d1",)), "A mine."),
        **fields,
    )


def claim(identity: str, by: Holder, words: str, **fields: Any) -> Claim:
    return Claim(
        id=identity,
        content=words,
        holder_chain=(Holder(name="author", kind="author"), by),
        first_reported_at=dt.date(2031, 2, 1),
        **told(fields.pop("documents", ("d1",)), words),
        **fields,
    )


def material(*rows: Any, texts: int = 5, copies: dict[str, str] | None = None) -> Material:
    """The material of some rows, with so many documents by outlets of their own, `d1`, `d2` …"""
    names = sorted({f"d{n}" for n in range(1, texts + 1)} | {one for row in rows for one in row.documents})
    contacts = tuple(row for row in rows if isinstance(row, Contact))
    tracks, placed = build_tracks(contacts)
    return Material(
        events=tuple(row for row in rows if isinstance(row, Event)),
        contacts=tuple(placed),
        positions=tuple(row for row in rows if isinstance(row, Position)),
        deals=tuple(row for row in rows if isinstance(row, Deal)),
        claims=tuple(row for row in rows if isinstance(row, Claim)),
        tracks=tuple(tracks),
        documents={
            name: Document(id=name, sha256=name.ljust(64, "0"), text="", outlet=f"Outlet {name}", published=dt.date(2031, 1, 1))
            for name in names
        },
        texts=copies or {},
    )


HEAD = """
question: What is it?
roles:
  a: {what: one, actor: NOR}
  b: {what: other, actor: JPN}
  third: {what: talked about, actor: FIN}
  fourth: {what: aimed at, optional: true}
hypotheses:
  - {id: X, statement: it is x}
  - {id: Y, statement: it is y}
indicators:
"""


def question(*indicators: str, head: str = HEAD) -> Question:
    """A question with these indicators, each a YAML flow mapping."""
    return read_question(head + "".join(f"  - {one}\n" for one in indicators), "test.yaml").with_parties({})


def asks(match: str, signs: str = "{X: ++, Y: --}", identity: str = "i1", more: str = "") -> str:
    """One indicator as a flow mapping."""
    return f"{{id: {identity}, statement: sign {identity}, match: {match}, signs: {signs}{more}}}"
