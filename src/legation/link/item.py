"""What a statement is compared by. Statements that copies of one text make in the same words are one item from the start.

So forty copies cost as much as one, and can change no comparison.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from legation.link.actors import fold, party_of
from legation.link.sources import Sources
from legation.link.windows import Window, window_of
from legation.link.words import content_words
from legation.records import (
    Actor,
    Claim,
    Contact,
    Deal,
    Event,
    Forecast,
    Holder,
    Place,
    Position,
    Statement,
    When,
    noun_of,
)

PRECISE_DAYS = 4
UNDATED = Window()
_AHEAD = ("planned", "expected", "proposed", "conditional", "hypothetical")
_DOUBTED = ("rumoured", "denied")
_REMOTE = ("call", "message")
_POSITIONS = {
    "demand": "wants",
    "red_line": "wants",
    "interest": "wants",
    "offer": "gives",
    "promise": "gives",
    "proposal": "gives",
    "concession": "gives",
    "rejection": "refuses",
    "refusal": "refuses",
    "acceptance": "accepts",
    "threat": "threatens",
}
_DENIALS = ("denies", "partly_denies", "retracts")


@dataclass(frozen=True, kw_only=True)
class Item:
    """One statement, or several in the same words by copies of one text, with what it is compared by.

    `family` parts what can never be the same; `parties` are who it is between, `people` who is named; `published` and
    `documents` tell where it stands; `ahead` that it was still to come, `doubted` that it was only rumoured, or denied.
    """

    reports: tuple[Statement, ...]
    family: str
    parties: frozenset[str] = frozenset()
    target: frozenset[str] = frozenset()
    people: tuple[Actor, ...] = ()
    window: Window = UNDATED
    places: tuple[Place, ...] = ()
    words: frozenset[str] = frozenset()
    level: str | None = None
    kind: str = ""
    ahead: bool = False
    doubted: bool = False
    history: bool = False
    published: dt.date | None = None
    documents: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The least id of its statements."""
        return self.reports[0].id

    @property
    def order(self) -> tuple[object, ...]:
        """A place in line that more copies of the same text do not change."""
        words = tuple(quote.quote for quote in self.reports[0].evidence)
        return (self.published or dt.date.max, self.kind, words, self.id)

    @cached_property
    def precise(self) -> bool:
        """Whether its days are few enough to tell it from another act."""
        days = self.window.days
        return days is not None and days <= PRECISE_DAYS


def build_items(statements: Iterable[Statement], sources: Sources) -> list[Item]:
    """The items of all statements, in order of their ids."""
    twins: defaultdict[tuple[object, ...], dict[str, Statement]] = defaultdict(dict)
    repeats: defaultdict[tuple[object, ...], int] = defaultdict(int)
    for statement in sorted(statements, key=lambda one: (one.evidence[:1], one.id)):
        wording = _wording(statement, sources)
        document = statement.documents[0] if statement.documents else ""
        # The same words twice in one text are two statements; the first goes with the first of the other copies.
        count = repeats[(*wording, document)]
        repeats[(*wording, document)] += 1
        twins[(*wording, count)][statement.id] = statement
    items = (build_item([group[key] for key in sorted(group)], sources) for group in twins.values())
    return sorted(items, key=lambda item: item.id)


def _wording(statement: Statement, sources: Sources) -> tuple[object, ...]:
    document = statement.documents[0] if statement.documents else ""
    quotes = tuple(fold(quote.quote) for quote in statement.evidence)
    return noun_of(statement), sources.copy_of(document), kind_of(statement), quotes


def kind_of(statement: Statement) -> str:
    """The kind or type of a statement in its own noun's terms."""
    match statement:
        case Event():
            return statement.type
        case Claim():
            return statement.verb_class
        case Forecast():
            return "forecast"
        case _:
            return statement.kind


def build_item(reports: list[Statement], sources: Sources) -> Item:
    """The item of statements in the same words."""
    first = reports[0]
    documents = frozenset(document for report in reports for document in report.documents)
    days = [day for d in documents if (day := _published(sources, d))]
    reported = [report.first_reported_at for report in reports if report.first_reported_at]
    fields: dict[str, object] = {"published": min(days or reported, default=None), "documents": documents}
    match first:
        case Contact():
            fields |= _contact(first)
        case Event():
            fields |= _event(first)
        case Position():
            fields |= _position(first)
        case Deal():
            fields |= _deal(first)
        case Claim():
            fields |= _claim(first, sources)
        case Forecast():
            fields |= _forecast(first)
    return Item(reports=tuple(reports), kind=kind_of(first), **fields)  # type: ignore[arg-type]


def _published(sources: Sources, document: str) -> dt.date | None:
    found: Mapping[str, object] = sources.documents
    return getattr(found.get(document), "published", None)


def _contact(one: Contact) -> dict[str, object]:
    delegates = [d for side in one.sides for d in side.delegates if d.presence != "excluded"]
    return {
        "family": "contact remote" if one.kind in _REMOTE else "contact in person",
        "parties": frozenset(party_of(side.party) for side in one.sides),
        "people": tuple(d.actor for d in delegates if d.actor.kind == "person"),
        "window": window_of(one.date),
        "places": one.places,
        "level": one.level,
        "ahead": one.status in _AHEAD,
        "doubted": one.status in _DOUBTED,
        "history": one.history,
        "words": frozenset(fold(topic) for topic in one.topics),
    }


def _event(one: Event) -> dict[str, object]:
    actors = [*one.source, *one.target]
    return {
        "family": f"event {one.type}" + (f" {one.mode}" if one.type == "CONSULT" and one.mode == "phone" else ""),
        "parties": frozenset(party_of(actor) for actor in one.source),
        "target": frozenset(party_of(actor) for actor in one.target),
        "people": tuple(actor for actor in actors if actor.kind == "person"),
        "window": window_of(one.date),
        "places": one.place,
        "words": content_words((quote.quote for quote in one.evidence), _names(actors)),
        "ahead": one.status in _AHEAD,
        "doubted": one.status in _DOUBTED,
        "history": one.history,
    }


def _position(one: Position) -> dict[str, object]:
    holder = party_of(one.holder) if one.holder else "unknown"
    return {
        "family": f"position {_POSITIONS[one.kind]} {holder}",
        "parties": frozenset({holder}),
        "target": frozenset(party_of(actor) for actor in one.addressee),
        "window": window_of(one.date),
        "words": content_words([one.content]),
        "level": one.issue or None,
    }


def _deal(one: Deal) -> dict[str, object]:
    return {
        "family": "deal",
        "parties": frozenset(party_of(actor) for actor in one.parties),
        "window": window_of(one.date),
        "places": one.place,
        "words": content_words([one.title, one.object, one.resource]),
    }


def _claim(one: Claim, sources: Sources) -> dict[str, object]:
    document = one.documents[0] if one.documents else ""
    holder = next((h for h in reversed(one.holder_chain)), None)
    named = holder is not None and holder.kind not in ("author", "anonymous", "public")
    who = holder_key(holder) if holder and named else sources.copy_of(document)
    return {
        "family": f"claim {'denies' if one.verb_class in _DENIALS else 'says'} {who}",
        "parties": frozenset({who}),
        "words": content_words([one.content]),
    }


def _forecast(one: Forecast) -> dict[str, object]:
    holder = one.by[-1] if one.by else None
    return {
        "family": f"forecast {holder_key(holder) if holder else ''}",
        "parties": frozenset(party_of(actor) for actor in one.actors),
        "window": window_of(one.window),
        "places": one.places,
        "words": content_words([one.what]),
    }


def holder_key(holder: Holder) -> str:
    """What the holder of a claim is filed under; holders without a face are filed by what they are."""
    if holder.kind in ("author", "anonymous", "public"):
        return holder.kind
    return holder.actor or fold(holder.name)


def _names(actors: Iterable[Actor]) -> list[str]:
    return [name for actor in actors for name in (actor.name, *actor.as_written)]


def date_of(statement: Statement) -> When:
    """The date of a statement in its own noun's terms; unknown for a claim."""
    match statement:
        case Claim():
            return When()
        case Forecast():
            return statement.window
        case _:
            return statement.date
