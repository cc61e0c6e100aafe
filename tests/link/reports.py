"""Statements made by hand as single articles would make them, and the documents that they stand in."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import Counter
from dataclasses import replace

from legation.link import link_statements
from legation.records import (
    Absence,
    Actor,
    Attribution,
    Contact,
    Delegate,
    Document,
    Event,
    Evidence,
    Extractor,
    Holder,
    Place,
    Position,
    Side,
    When,
    content_id,
    noun_of,
)
from legation.text.fingerprint import make_fingerprint

USA = Actor(id="usa", name="United States", as_written=("Washington",), kind="country", country="USA", sector="GOV")
RUS = Actor(id="rus", name="Russia", as_written=("Moscow",), kind="country", country="RUS", sector="GOV")
UKR = Actor(id="ukr", name="Ukraine", as_written=("Kyiv",), kind="country", country="UKR", sector="GOV")
AUTHOR = Attribution(holder_chain=(Holder(name="the author", kind="author"),))


def person(name, country, *, known=True, role=None):
    """A person as an article names them, resolved to an id or not."""
    identity = "person." + name.lower().replace(" ", "-") if known else None
    return Actor(id=identity, name=name, as_written=(name,), kind="person", country=country, role=role)


def side(party, *people, presence="at_table", framing=None):
    """A side with its delegates."""
    return Side(party=party, delegates=tuple(Delegate(actor=p, presence=presence) for p in people), framing=framing)


def on(words):
    """A date as the tests write it: `2025-02-18`, `2025-02-17/2025-02-18`, `2025-03` for a month, or nothing."""
    if not words:
        return When()
    if "/" in words:
        start, end = map(dt.date.fromisoformat, words.split("/"))
        return When(start=start, end=end, precision="range", as_written=words)
    if len(words) == 7:
        year, month = map(int, words.split("-"))
        end = dt.date(year, month, calendar.monthrange(year, month)[1])
        return When(start=dt.date(year, month, 1), end=end, precision="month", as_written=words)
    value = dt.date.fromisoformat(words)
    return When(start=value, end=value, precision="day", as_written=words)


def places(*names, country=None):
    """One place, or several of which the text leaves the choice open."""
    return tuple(Place(name=n, as_written=n, country=country, alternative=len(names) > 1) for n in names)


def article(name, published="2025-02-19", outlet=None, text=None):
    """A document by a name; articles with one text are copies."""
    text = text if text is not None else f"A text of its own about {name} by {outlet or name}, with its own words. " * 8
    return Document(
        id=f"document-{name}",
        sha256=name,
        text=text,
        path=f"{name}.txt",
        outlet=outlet or f"Outlet {name}",
        published=dt.date.fromisoformat(published) if published else None,
        fingerprint=make_fingerprint(text),
    )


def said_by(*chain, verb="asserts", basis="on_record", certainty="certain"):
    """An attribution to holders, outermost first, each `(name, kind)`."""
    holders = tuple(Holder(name=name, kind=kind) for name, kind in chain)
    return Attribution(holder_chain=holders, verb_class=verb, basis=basis, certainty=certainty)


class Record:
    """Statements and documents collected for one linking."""

    def __init__(self):
        self.documents = {}
        self.statements = []
        self.told = Counter()

    def add(self, document, statement, quote, attribution=AUTHOR):
        """Let a document make a statement in the words of a quote; gives the statement as it is then."""
        self.documents[document.id] = document
        start = 100 * self.told[document.id]
        self.told[document.id] += 1
        evidence = (Evidence(document.id, start, start + len(quote), quote),)
        stated = replace(
            statement,
            id=content_id(noun_of(statement), document.id, start, quote),
            evidence=evidence,
            documents=(document.id,),
            attribution=(attribution,) if attribution else (),
            first_reported_at=document.published,
            extractor=Extractor(name="rules", version="1"),
        )
        self.statements.append(stated)
        return stated

    def link(self, **options):
        """The rows."""
        return link_statements(self.statements, self.documents, **options)

    def rows(self, cls, **options):
        """The rows of one noun."""
        return [row for row in self.link(**options) if isinstance(row, cls)]


def meeting(date="2025-02-18", *, where=("Riyadh",), us=(), ru=(), status="held", kind="talks", level=None, absent=()):
    """A meeting between the two states."""
    return Contact(
        kind=kind,
        status=status,
        date=on(date),
        places=places(*where),
        sides=(side(USA, *us), side(RUS, *ru)),
        level=level,
        absent=tuple(Absence(actor=a) for a in absent),
    )


def demand(content, holder=RUS, issue="", **more):
    """A demand of a state."""
    return Position(kind="demand", content=content, holder=holder, issue=issue, **more)


def act(kind, source, target, date, **more):
    """An event between two actors."""
    return Event(type=kind, trigger=kind.lower(), source=(source,), target=(target,), date=on(date), **more)
