"""Forecasts with known truth: Norway and Chile, articles on known days, and sources whose words mean what they say, or do not."""

import datetime as dt
import random

from legation.records import (
    Actor,
    Contact,
    Delegate,
    Document,
    Event,
    Evidence,
    Forecast,
    Holder,
    Place,
    Side,
    When,
    content_id,
)

NOR = Actor(name="Norway", as_written=(), id="nor", kind="country", country="NOR", sector="GOV")
CHL = Actor(name="Chile", as_written=(), id="chl", kind="country", country="CHL", sector="GOV")
DANE = Actor(name="Kari Dahl", as_written=(), id="person.kari-dahl", kind="person", country="NOR", sector="GOV")
ROJAS = Actor(name="Marta Rojas", as_written=(), id="person.marta-rojas", kind="person", country="CHL", sector="GOV")
OTHER = Actor(name="Pablo Soto", as_written=(), id="person.pablo-soto", kind="person", country="CHL", sector="GOV")
NOBODY = Actor(name="envoys", as_written=(), kind="other")


def on(first, last=None):
    start, end = (dt.date.fromisoformat(day) for day in (first, last or first))
    return When(start=start, end=end, precision="day" if start == end else "range")


def paper(name, published, outlet="Fjord Post", **fields):
    return Document(id=name, sha256=f"hash-{name}", text="", outlet=outlet, published=dt.date.fromisoformat(published), **fields)


def words(document, quote="They will meet."):
    return {"evidence": (Evidence(document, 0, len(quote), quote),), "documents": (document,)}


def foreseen(
    document="early", *, window=None, actors=(DANE, ROJAS), kind="meeting", places=(), quote="They will meet.", **fields
):
    act = "CONSULT" if kind else fields.pop("type")
    return Forecast(
        id=content_id("forecast", document, quote, fields.get("p_stated")),
        what=fields.pop("what", "a meeting"),
        type=act,
        contact_kind=kind,
        actors=actors,
        window=window or on("2031-03-10", "2031-03-20"),
        places=tuple(Place(name=name, country=None, as_written=name, alternative=len(places) > 1) for name in places),
        resolvable=True,
        **{**words(document, quote), **fields},
    )


def contact(documents=("late",), *, day="2031-03-15", status="held", kind="meeting", people=(DANE, ROJAS), place=None, **fields):
    sides = tuple(
        Side(party=state, delegates=tuple(Delegate(actor=p, presence="at_table") for p in people if p.country == state.country))
        for state in (NOR, CHL)
    )
    return Contact(
        id=fields.pop("id", content_id("contact", day, status, kind, place)),
        kind=kind,
        status=status,
        date=on(day) if day else When(),
        sides=sides,
        places=(Place(name=place, country=None, as_written=place),) if place else (),
        documents=documents,
        **fields,
    )


def act(
    documents=("late",),
    *,
    kind="SANCTION",
    source=NOR,
    target=CHL,
    day="2031-03-15",
    quote="Norway froze the assets of fisheries.",
    **fields,
):
    return Event(
        id=content_id("event", kind, source.name, day, quote),
        type=kind,
        trigger="froze",
        source=(source,),
        target=(target,),
        date=on(day) if day else When(),
        evidence=tuple(Evidence(document, 0, len(quote), quote) for document in documents),
        documents=documents,
        **fields,
    )


PAPERS = (paper("early", "2031-03-01"), paper("late", "2031-03-16"), paper("last", "2031-04-15"))


def told(p, came_true, number, *, outlet="Fjord Post", holder="", band=(0.0, 0.0)):
    """A forecast that is settled, with the article that made it."""
    name = f"{outlet}-{holder}-{number}"
    low, high = band if band != (0.0, 0.0) else (p, p)
    forecast = Forecast(
        id=content_id("forecast", name),
        what="a meeting",
        by=(Holder(name=outlet, kind="author"), *((Holder(name=holder, kind="official"),) if holder else ())),
        resolvable=True,
        criterion="a meeting",
        state="came_true" if came_true else "did_not",
        p_stated=p,
        p_low=low,
        p_high=high,
        documents=(name,),
    )
    return forecast, paper(name, "2031-03-01", outlet)


def source(n, *, seed, outlet="Fjord Post", bias=lambda p: p):
    """`n` forecasts of a source whose events come true with probability `bias(p)` when it states `p`: true for `bias=p`."""
    chance = random.Random(seed)
    made = []
    for number in range(n):
        p = chance.choice((0.03, 0.125, 0.325, 0.5, 0.675, 0.875, 0.97))
        made.append(told(p, chance.random() < bias(p), number, outlet=outlet))
    return [forecast for forecast, _ in made], [document for _, document in made]
