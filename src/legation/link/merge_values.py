"""Events, forecasts, positions, deals and claims out of their reports: the fields in which reports may differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from legation.link.actors import unite_actors
from legation.link.choice import Option, Report, build_rival, build_steps, choose_status, collect_options
from legation.link.item import PRECISE_DAYS
from legation.link.score import relate_places
from legation.link.windows import Window, window_of
from legation.records import Claim, Deal, Event, Forecast, Place, Position, Quantity, Rival, Statement, When

S = TypeVar("S", bound=Statement)
T = TypeVar("T")


def date_options(reports: Iterable[Report[S]], date_of: Callable[[S], When]) -> list[Option[When]]:
    """The periods that reports give, best first."""
    return collect_options(reports, date_of, _show_date, lambda when: -(window_of(when).days or 100_000), _days_agree)


def _days_agree(one: When, other: When) -> bool:
    return window_of(one).gap(window_of(other)) == 0


def _show_date(when: When) -> str:
    window = window_of(when)
    return str(window) if window.known else ""


def contradicting_dates(options: Sequence[Option[When]]) -> list[Option[When]]:
    """The options without those that are no more than vaguer: a month that holds the preferred day."""
    return [o for o in options if o is options[0] or not _vaguer(window_of(o.value), window_of(options[0].value))]


def _vaguer(window: Window, preferred: Window) -> bool:
    return (window.days is None or window.days > PRECISE_DAYS) and window.covers(preferred)


def place_options(reports: Iterable[Report[S]], places_of: Callable[[S], tuple[Place, ...]]) -> list[Option[tuple[Place, ...]]]:
    """The places that reports give, best first; a choice left open ranks behind a place that is named."""
    return collect_options(
        reports, places_of, show_places, lambda places: -sum(place.alternative for place in places), _places_agree
    )


def _places_agree(one: tuple[Place, ...], other: tuple[Place, ...]) -> bool:
    return relate_places(one, other) == "same"


def show_places(places: tuple[Place, ...]) -> str:
    """Places in words: `Baku or Istanbul` where the choice is open."""
    glue = " or " if any(place.alternative for place in places) else ", "
    return glue.join(sorted(place.name for place in places))


def contradicting_places(options: Sequence[Option[tuple[Place, ...]]]) -> list[Option[tuple[Place, ...]]]:
    """The options without those that share a place with the first: a choice since made, or a longer list."""
    chosen = {place.name for place in options[0].value} if options else set()
    return [o for o in options if o is options[0] or not chosen & {place.name for place in o.value}]


def first_value(options: Sequence[Option[T]], otherwise: T) -> T:
    """The preferred value, or another one where no report gives any."""
    return options[0].value if options else otherwise


def _plain(value: object) -> str:
    return "" if value is None or value == "" else str(value)


def merge_event(row: Event, reports: list[Report[Event]]) -> Event:
    """The event with united actors and with rivals on status, date, place and size."""
    status, because = choose_status(collect_options(reports, lambda e: e.status, str))
    dates = date_options(reports, lambda e: e.date)
    places = place_options(reports, lambda e: e.place)
    negated = collect_options(reports, lambda e: e.negated, str)
    sizes = collect_options(reports, lambda e: e.magnitude, lambda m: str(m).removeprefix("Magnitude") if m else "")
    return replace(
        row,
        status=first_value(status, row.status),
        date=first_value(dates, row.date),
        place=first_value(places, row.place),
        negated=first_value(negated, row.negated),
        magnitude=first_value(sizes, None),
        mode=first_value(collect_options(reports, lambda e: e.mode, _plain), None),
        contexts=tuple(dict.fromkeys(context for report in reports for context in report.statement.contexts)),
        source=unite_actors(actor for report in reports for actor in report.statement.source),
        target=unite_actors(actor for report in reports for actor in report.statement.target),
        steps=build_steps(reports, lambda e: e.status),
        rivals=(
            *build_rival("status", status, because),
            *build_rival("date", contradicting_dates(dates)),
            *build_rival("place", contradicting_places(places)),
            *build_rival("negated", negated),
            *build_rival("magnitude", sizes),
        ),
    )


def merge_forecast(row: Forecast, reports: list[Report[Forecast]]) -> Forecast:
    """The forecast with united actors and with rivals on its window."""
    windows = date_options(reports, lambda f: f.window)
    places = place_options(reports, lambda f: f.places)
    return replace(
        row,
        window=first_value(windows, row.window),
        places=first_value(places, row.places),
        actors=unite_actors(actor for report in reports for actor in report.statement.actors),
        rivals=(*build_rival("window", contradicting_dates(windows)), *build_rival("places", contradicting_places(places))),
    )


def merge_others(row: Statement, reports: Sequence[Report[Statement]]) -> Statement:
    """The position, deal or claim with what its reports add to one another."""
    match row:
        case Position():
            return _merge_position(row, [r for r in reports if isinstance(r.statement, Position)])  # type: ignore[misc]
        case Deal():
            return _merge_deal(row, [r for r in reports if isinstance(r.statement, Deal)])  # type: ignore[misc]
        case Claim():
            about = {key for report in reports if isinstance(report.statement, Claim) for key in report.statement.about}
            return replace(row, about=tuple(sorted(about)))
        case _:
            return row


def _merge_position(row: Position, reports: list[Report[Position]]) -> Position:
    dates = date_options(reports, lambda p: p.date)
    states, because = choose_status(collect_options(reports, lambda p: p.state, str))
    kinds = collect_options(reports, lambda p: p.kind, str)
    quantities, rivals = _merge_quantities(reports, lambda p: p.quantities)
    return replace(
        row,
        kind=first_value(kinds, row.kind),
        state=first_value(states, row.state),
        steps=build_steps(reports, lambda p: p.state),
        date=first_value(dates, row.date),
        addressee=unite_actors(actor for report in reports for actor in report.statement.addressee),
        affects=unite_actors(actor for report in reports for actor in report.statement.affects),
        quantities=quantities,
        rivals=(
            *build_rival("kind", kinds),
            *build_rival("state", states, because),
            *build_rival("date", contradicting_dates(dates)),
            *rivals,
        ),
    )


def _merge_deal(row: Deal, reports: list[Report[Deal]]) -> Deal:
    dates = date_options(reports, lambda d: d.date)
    stages, because = choose_status(collect_options(reports, lambda d: d.stage, str))
    places = place_options(reports, lambda d: d.place)
    quantities, rivals = _merge_quantities(reports, lambda d: d.quantities)
    return replace(
        row,
        stage=first_value(stages, row.stage),
        steps=build_steps(reports, lambda d: d.stage),
        date=first_value(dates, row.date),
        place=first_value(places, row.place),
        parties=unite_actors(actor for report in reports for actor in report.statement.parties),
        quantities=quantities,
        rivals=(
            *build_rival("stage", stages, because),
            *build_rival("date", contradicting_dates(dates)),
            *build_rival("place", contradicting_places(places)),
            *rivals,
        ),
    )


def _merge_quantities(
    reports: Sequence[Report[S]], quantities_of: Callable[[S], tuple[Quantity, ...]]
) -> tuple[tuple[Quantity, ...], tuple[Rival, ...]]:
    """One quantity for each thing measured, unit and scope; what reports give differently becomes a rival."""
    measured = sorted({(q.of, q.unit, q.scope) for report in reports for q in quantities_of(report.statement)})
    kept: list[Quantity] = []
    rivals: list[Rival] = []
    for key in measured:

        def value_of(statement: S, key: tuple[str, str, str] = key) -> Quantity | None:
            return next((q for q in quantities_of(statement) if (q.of, q.unit, q.scope) == key), None)

        options = collect_options(reports, value_of, lambda q: f"{q.value:g} {q.unit}" if q and q.value is not None else "")
        if options and options[0].value:
            kept.append(options[0].value)
            rivals += build_rival(f"quantity of {' '.join(part for part in (key[0], key[2]) if part)}", options)
        else:
            given = (value_of(report.statement) for report in reports)
            kept += [next(quantity for quantity in given if quantity)]
    return tuple(kept), tuple(rivals)
