"""What a row says in comparable values: the form in which an expected row and a row that was read are laid side by side.

In: rows of the record, or rows written down by an annotator (`golden`, `annotated`). Out: sketches. A field that an
annotation leaves open is not in its sketch, and is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import singledispatch

from legation.records import (
    Actor,
    Claim,
    Contact,
    Deal,
    Event,
    Evidence,
    Forecast,
    Noun,
    Place,
    Position,
    Row,
    Span,
    Statement,
    When,
    noun_of,
)

Value = str | frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Sketch:
    """One row in comparable values.

    `anchors` are the spans that it is recognised by (trigger, cue, content; each place where the words stand), `support` all
    its quotes. A field is one value or a set of values. `accept` holds values that are right too; `alias` holds what a person
    in a row is called in the text (*the president of Peru*), since annotators write down a name where the text has one and
    the words of the text where it has none. A `doubtful` row may be missed without counting as a miss.
    """

    noun: Noun
    anchors: tuple[Span, ...]
    support: tuple[Span, ...] = ()
    fields: Mapping[str, Value] = field(default_factory=dict)
    accept: Mapping[str, frozenset[str]] = field(default_factory=dict)
    alias: Mapping[str, frozenset[str]] = field(default_factory=dict)
    doubtful: bool = False


def sketch_row(row: Statement) -> Sketch:
    """The sketch of a row that was read."""
    words, fields = _reading(row)
    support = tuple(evidence.span for evidence in row.evidence)
    return Sketch(
        noun=noun_of(row),
        anchors=find_words(words, row.evidence) or support,
        support=support,
        fields=fields,
        alias=_alias(row) if isinstance(row, Contact) else {},
    )


def _alias(row: Contact) -> dict[str, frozenset[str]]:
    """By surname, what else the people of a contact are called in the text, as annotators would write it down."""
    people = [delegate.actor for side in row.sides for delegate in side.delegates] + [absence.actor for absence in row.absent]
    called: dict[str, set[str]] = {}
    for actor in people:
        if actor.kind == "person":
            called.setdefault(surname(actor.name), set()).update(surname(words) for words in actor.as_written)
    return {name: frozenset(words) for name, words in called.items()}


def find_words(words: str, evidence: Iterable[Evidence]) -> tuple[Span, ...]:
    """Every place inside the quotes where the words stand, whatever the white space between them.

    >>> find_words("will meet", [Evidence("d", 10, 35, "They will  meet in Oslo.")])
    (Span(start=15, end=25),)
    """
    if not words.strip():
        return ()
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words.split()))
    found = (
        Span(quote.start + match.start(), quote.start + match.end())
        for quote in evidence
        for match in pattern.finditer(quote.quote)
    )
    return tuple(sorted(set(found)))


@singledispatch
def _reading(row: Row) -> tuple[str, dict[str, Value]]:
    """The words by which a row is recognised, and its fields."""
    raise TypeError(f"no sketch of a {type(row).__name__}")


@_reading.register
def _(row: Event) -> tuple[str, dict[str, Value]]:
    return row.trigger, {
        "type": row.type,
        "mode": row.mode or "",
        "status": row.status,
        "negated": str(row.negated),
        "source": countries_of(row.source),
        "target": countries_of(row.target),
        "date": day_words(row.date),
        "history": str(row.history),
        "attributed": str(_is_attributed(row)),
    }


def _is_attributed(row: Row) -> bool:
    """Whether somebody other than the article's author says so."""
    return any(holder.kind != "author" for said in row.attribution for holder in said.holder_chain)


@_reading.register
def _(row: Contact) -> tuple[str, dict[str, Value]]:
    delegates = [delegate.actor for side in row.sides for delegate in side.delegates if delegate.actor.kind == "person"]
    return "", {
        "kind": row.kind,
        "status": row.status,
        "date": day_words(row.date),
        "places": places_of(row.places),
        "sides": countries_of(side.party for side in row.sides),
        "delegates": frozenset(surname(actor.name) for actor in delegates),
        "absent": frozenset(actor_key(absence.actor) for absence in row.absent),
        "sessions": str(max(1, len(row.sessions))),
        "level": row.level or "",
        "history": str(row.history),
    }


@_reading.register
def _(row: Position) -> tuple[str, dict[str, Value]]:
    return row.content, {
        "kind": row.kind,
        "holder": countries_of([row.holder] if row.holder else []),
        "addressee": countries_of(row.addressee),
        "affects": countries_of(row.affects),
    }


@_reading.register
def _(row: Deal) -> tuple[str, dict[str, Value]]:
    return row.object, {
        "stage": row.stage,
        "parties": countries_of(row.parties),
        "quantities": frozenset(f"{quantity.value:g}" for quantity in row.quantities if quantity.value is not None),
    }


@_reading.register
def _(row: Claim) -> tuple[str, dict[str, Value]]:
    chain = [holder for holder in row.holder_chain if holder.kind != "author"]
    return row.cue, {
        "verb_class": row.verb_class,
        "holder": (judged(chain[-1].country or "") or surname(chain[-1].name)) if chain else "",
        "holder_kind": chain[-1].kind if chain else "author",
        "depth": str(len(chain)),
        "direct": str(row.direct),
        "certainty": row.certainty,
        "basis": row.basis,
    }


@_reading.register
def _(row: Forecast) -> tuple[str, dict[str, Value]]:
    return row.what, {
        "window": day_words(row.window),
        "places": places_of(row.places),
        "resolvable": str(row.resolvable),
    }


def countries_of(actors: Iterable[Actor]) -> frozenset[str]:
    """The countries (or codes of international actors) that the actors belong to."""
    return frozenset(judged(actor.country) for actor in actors if actor.country)


def judged(country: str) -> str:
    """The code that a country is judged under: the Soviet Union and Russia are one actor.

    >>> judged("SUN"), judged("PER")
    ('RUS', 'PER')
    """
    return "RUS" if country == "SUN" else country


def places_of(places: Iterable[Place]) -> frozenset[str]:
    """The names of places, folded."""
    return frozenset(fold(place.name) for place in places)


def actor_key(actor: Actor) -> str:
    """A person by surname, anything else by its country, or by name where it has none."""
    return surname(actor.name) if actor.kind == "person" else judged(actor.country or "") or fold(actor.name)


def day_words(when: When | None) -> str:
    """The interval of a date as `start/end`, an open side left empty.

    >>> import datetime as dt
    >>> day_words(When(start=dt.date(2025, 3, 1), end=dt.date(2025, 3, 31), precision="month"))
    '2025-03-01/2025-03-31'
    """
    return f"{when.start or ''}/{when.end or ''}" if when and (when.start or when.end) else ""


def surname(name: str) -> str:
    """The last word of a name, folded.

    >>> surname("Yu. Ushakov")
    'ushakov'
    """
    words = fold(name).split()
    return words[-1] if words else ""


def fold(name: str) -> str:
    """A name without case and punctuation."""
    return " ".join(re.sub(r"[^\w\s]", " ", name.casefold()).split())
