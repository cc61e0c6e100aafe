"""A record with known truth: acts between two states that come at stated rates, so that a method can be tested on it.

In: phases, each so many days with so many acts a day in each of the four quads. Out: events, contacts and the documents that tell
of them, in the nouns of the record, with every quote slicing back to its document, and the days on which a new phase began: the
truth that a method has to find. Nothing here is read by the analysis; tests, method pages and benchmarks are made with it.

Source: counts are Poisson; `dispersion` mixes their rates by a gamma variable of that variance (negative binomial counts, as in
King 1989, "Event count models for international relations"); `persistence` makes the log rate of a day follow the day before.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args

import numpy as np
import numpy.typing as npt

from legation.records import (
    Actor,
    Contact,
    ContactStatus,
    Document,
    Event,
    EventType,
    Evidence,
    Extractor,
    Row,
    Side,
    Status,
    When,
    content_id,
)
from legation.reference import codes

Counts = npt.NDArray[np.int64]
Factors = npt.NDArray[np.float64]
QUAD_TYPES: dict[int, tuple[EventType, ...]] = {
    quad: tuple(kind for kind in get_args(EventType) if codes.quad(kind) == quad) for quad in (1, 2, 3, 4)
}
FIRST_DAY = dt.date(2031, 1, 6)
"""A Monday, so that weeks of a generated record begin with it."""
MAKER = Extractor(name="synthetic", version="1")
_NOT_COUNTED: tuple[Status, ...] = ("planned", "proposed", "rumoured", "denied", "cancelled")
_HELD: dict[Status, ContactStatus] = {
    "happened": "held",
    "planned": "planned",
    "proposed": "proposed",
    "rumoured": "rumoured",
    "denied": "denied",
    "cancelled": "cancelled",
}


@dataclass(frozen=True, kw_only=True)
class Phase:
    """So many days with the same rates: acts a day of verbal and material co-operation, verbal and material conflict."""

    days: int
    rates: tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """How a history is made.

    Args:
        phases: one after the other, from `first` on.
        seed: the same recipe with the same seed gives the same history.
        first: the first day.
        source, target: alpha-3 codes of the two states.
        others: acts a day between states other than these two, which make up the attention of the desk.
        dispersion: variance of the gamma variable that multiplies each day's rate; 0 is Poisson.
        persistence: 0–1, how much of a day's log rate carries over to the next; `swing` is its standard deviation.
        not_counted: for each act that took place, so many that were only planned, rumoured, denied or called off.
        reports: documents that tell of each act; they are copies of one text.
    """

    phases: tuple[Phase, ...]
    seed: int = 0
    first: dt.date = FIRST_DAY
    source: str = "USA"
    target: str = "RUS"
    others: float = 0.0
    dispersion: float = 0.0
    persistence: float = 0.0
    swing: float = 0.0
    not_counted: float = 0.0
    reports: int = 1


@dataclass(frozen=True, kw_only=True)
class History:
    """A generated record with its truth: `changes` are the first days of the phases after the first."""

    events: tuple[Event, ...]
    contacts: tuple[Contact, ...]
    documents: tuple[Document, ...]
    changes: tuple[dt.date, ...]
    first: dt.date
    last: dt.date


def make_history(recipe: Recipe) -> History:
    """The history of a recipe.

    >>> calm, tense = Phase(days=50, rates=(1, 0, 0, 0)), Phase(days=50, rates=(0, 0, 1, 0))
    >>> history = make_history(Recipe(phases=(calm, tense), seed=1))
    >>> history.changes
    (datetime.date(2031, 2, 25),)
    >>> {event.type for event in history.events if event.date.start >= history.changes[0]} <= set(QUAD_TYPES[3])
    True
    """
    dice = np.random.default_rng(recipe.seed)
    counts = make_counts(recipe, dice)
    maker = _Maker(recipe, dice)
    for at, row in enumerate(counts):
        maker.add_day(recipe.first + dt.timedelta(days=at), row)
    ends = np.cumsum([phase.days for phase in recipe.phases])
    return History(
        events=tuple(maker.events),
        contacts=tuple(maker.contacts),
        documents=tuple(maker.documents),
        changes=tuple(recipe.first + dt.timedelta(days=int(end)) for end in ends[:-1]),
        first=recipe.first,
        last=recipe.first + dt.timedelta(days=int(ends[-1]) - 1),
    )


def make_counts(recipe: Recipe, dice: np.random.Generator | None = None) -> Counts:
    """Acts by day and quad, shape (days, 4): the numbers alone, for tests that need many series and no rows."""
    dice = dice or np.random.default_rng(recipe.seed)
    rates = np.repeat([phase.rates for phase in recipe.phases], [phase.days for phase in recipe.phases], axis=0).astype(float)
    if recipe.dispersion:
        rates *= dice.gamma(1 / recipe.dispersion, recipe.dispersion, size=(len(rates), 1))
    if recipe.swing:
        rates *= _swings(len(rates), recipe, dice)[:, None]
    counts: Counts = dice.poisson(rates)
    return counts


def _swings(days: int, recipe: Recipe, dice: np.random.Generator) -> Factors:
    """Factors of mean 1 whose logarithm is an autoregression of the first order."""
    keep = recipe.persistence
    logs = np.empty(days)
    logs[0] = dice.normal(0, recipe.swing)
    for at in range(1, days):
        logs[at] = keep * logs[at - 1] + dice.normal(0, recipe.swing * (1 - keep**2) ** 0.5)
    factors: Factors = np.exp(logs - recipe.swing**2 / 2)
    return factors


class _Maker:
    """Puts numbers into rows and documents."""

    def __init__(self, recipe: Recipe, dice: np.random.Generator) -> None:
        self.recipe, self.dice = recipe, dice
        self.events: list[Event] = []
        self.contacts: list[Contact] = []
        self.documents: list[Document] = []
        self._pair = (make_state(recipe.source), make_state(recipe.target))
        self._others = tuple(make_state(code) for code in ("CHL", "PER") if code not in (recipe.source, recipe.target))
        self._made = 0

    def add_day(self, day: dt.date, counts: Sequence[int]) -> None:
        """The acts of one day and the documents of that day that tell of them."""
        acts: list[tuple[Event, str]] = []
        for quad, number in enumerate(counts, 1):
            for _ in range(int(number)):
                acts.append(self._act(day, quad, self._pair, "happened"))
                for _ in range(int(self.dice.poisson(self.recipe.not_counted))):
                    status = _NOT_COUNTED[int(self.dice.integers(len(_NOT_COUNTED)))]
                    acts.append(self._act(day, quad, self._pair, status))
        if len(self._others) == 2:
            for _ in range(int(self.dice.poisson(self.recipe.others))):
                acts.append(self._act(day, int(self.dice.integers(1, 5)), self._others, "happened"))
        if acts:
            self._publish(day, acts)

    def _act(self, day: dt.date, quad: int, pair: tuple[Actor, ...], status: Status) -> tuple[Event, str]:
        """An act before it has been told, and the sentence that tells it; who acts is drawn anew each time."""
        kinds = QUAD_TYPES[quad]
        kind = kinds[int(self.dice.integers(len(kinds)))]
        first, second = pair if self.dice.random() < 0.5 else pair[::-1]
        self._made += 1
        mutual = kind == "CONSULT"
        sentence = f"Act {self._made}, {status}: {first.name} – {second.name}, {kind.lower()}."
        event = Event(
            id=content_id("event", "synthetic", self.recipe, self._made),
            type=kind,
            trigger=kind.lower(),
            source=(first, second) if mutual else (first,),
            target=() if mutual else (second,),
            date=When(start=day, end=day, precision="day", as_written=day.isoformat(), anchor="text"),
            status=status,
            intensity=codes.plover_score(kind),
        )
        return event, sentence

    def _publish(self, day: dt.date, acts: Sequence[tuple[Event, str]]) -> None:
        """The documents of the day, copies of one text, and its rows with their quotes."""
        text = "\n\n".join(sentence for _, sentence in acts)
        copies = [make_document(text, day, f"Wire {number + 1} (invented)") for number in range(self.recipe.reports)]
        self.documents += copies
        starts = np.cumsum([0, *(len(sentence) + 2 for _, sentence in acts)])
        for (event, sentence), start in zip(acts, starts, strict=False):
            quotes = tuple(Evidence(copy.id, int(start), int(start) + len(sentence), sentence) for copy in copies)
            told = Row(evidence=quotes, documents=tuple(sorted(c.id for c in copies)), first_reported_at=day, extractor=MAKER)
            row = _told(event, told)
            self.events.append(row)
            if row.type == "CONSULT":
                self.contacts.append(_contact(row))


def make_state(code: str) -> Actor:
    """A state as an actor under its own code; the name is the code, so that no table is needed."""
    return Actor(name=code, as_written=(code,), id=code.lower(), kind="country", country=code, sector="GOV")


def make_document(text: str, day: dt.date, outlet: str) -> Document:
    """A document of that text, published on that day by that outlet; the same in every run."""
    sha = hashlib.sha256(f"{outlet}\n{day}\n{text}".encode()).hexdigest()
    print_ = hashlib.shake_256(text.encode()).hexdigest(128)  # one text, one fingerprint; other texts share no part of it
    return Document(id=f"document-{sha[:16]}", sha256=sha, text=text, outlet=outlet, published=day, fingerprint=print_)


def _told(event: Event, told: Row) -> Event:
    return replace(
        event,
        evidence=told.evidence,
        documents=told.documents,
        first_reported_at=told.first_reported_at,
        extractor=told.extractor,
        support=1,
    )


def _contact(event: Event) -> Contact:
    """The contact that a consultation is."""
    return Contact(
        id=content_id("contact", event.id),
        kind="talks",
        status=_HELD[event.status],
        date=event.date,
        sides=tuple(Side(party=actor) for actor in event.source),
        evidence=event.evidence,
        documents=event.documents,
        first_reported_at=event.first_reported_at,
        extractor=MAKER,
        support=1,
    )
