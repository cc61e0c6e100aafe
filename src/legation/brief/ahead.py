"""What comes next: contacts that are announced, expected or proposed, what is overdue, and other forecasts with a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from legation.analysis.forecasts import list_due
from legation.brief.agreed import trimmed
from legation.brief.chronology import has_date
from legation.brief.clauses import coming_clause, is_tellable, noun_phrase
from legation.brief.lines import Line, sentence
from legation.brief.people import Cast
from legation.brief.phrases import is_overdue, on_date
from legation.brief.words import capital, counted, day_words, listed
from legation.records import Contact, Forecast, Record

_FORECASTS = 2
_LONGEST = 220


def iter_ahead(record: Record, contacts: Sequence[Contact], today: dt.date | None, cast: Cast) -> Iterator[Line]:
    """The sentences: what has a date first, then what has none, then what should have taken place by now."""
    ahead = [c for c in contacts if c.status in ("planned", "expected", "proposed") and is_tellable(c)]
    firm = [c for c in ahead if not is_overdue(c, today)]
    dated = [c for c in firm if has_date(c.date)]
    loose = [c for c in firm if not has_date(c.date)]
    for contact in (*dated, *(loose if len(loose) < 3 else ())):
        yield sentence(_coming(contact, cast), [contact])
    if len(loose) > 2:
        yield sentence(_undated(loose, cast), loose)
    yield from _other_forecasts(record.forecasts, today)
    for contact in ahead:
        if is_overdue(contact, today):
            yield sentence(_overdue(contact, cast), [contact])
    yield from _due(record.forecasts, today)


def _coming(contact: Contact, cast: Cast) -> str:
    when = on_date(contact.date)
    if contact.status == "planned":
        tail = when or "; no date is given"
        return f"{capital(coming_clause(contact, cast, 'are to'))}{tail}."
    if contact.status == "expected":
        undated = "" if when else ", at no stated date"
        return f"{capital(coming_clause(contact, cast, 'are expected to'))}{when}{undated}, but no party has announced it."
    have = "have" if contact.kind == "talks" else "has"
    return f"{capital(noun_phrase(contact, cast))}{when} {have} been proposed; nothing is agreed."


def _undated(contacts: Sequence[Contact], cast: Cast) -> str:
    """Several contacts ahead of which no day is told, in one sentence by how firm they are."""
    parts = []
    for status, words in (("planned", "announced"), ("expected", "expected but not announced"), ("proposed", "only proposed")):
        named = list(dict.fromkeys(noun_phrase(c, cast) for c in contacts if c.status == status))
        if named:
            be = "are" if len(named) > 1 or named[0].startswith("talks") else "is"
            parts.append(f"{listed(named)} {be} {words}")
    return f"At no stated date, {'; '.join(parts)}."


def _overdue(contact: Contact, cast: Cast) -> str:
    verb = {"planned": "were to", "expected": "were expected to", "proposed": "were asked to"}[contact.status]
    return f"{capital(coming_clause(contact, cast, verb))}{on_date(contact.date)}; whether they did is not on record."


def _other_forecasts(forecasts: Sequence[Forecast], today: dt.date | None) -> Iterator[Line]:
    """The next things foreseen that are no contacts, with their day and the words of the text."""
    coming = [f for f in forecasts if _is_ahead(f, today) and len(f.what) <= _LONGEST]
    for forecast in sorted(coming, key=lambda f: (f.window.end or dt.date.max, f.id))[:_FORECASTS]:
        words = trimmed(forecast.what, _LONGEST)
        if words:
            when = on_date(forecast.window).replace(" on ", " for ").replace(" in ", " for ")
            yield sentence(f"Foreseen{when}: “{words}”.", [forecast])


def _is_ahead(forecast: Forecast, today: dt.date | None) -> bool:
    """Whether a forecast of something other than a contact has its day still before it."""
    end = forecast.window.end
    names_a_thing = bool(forecast.window.as_written) and f" of {forecast.window.as_written}" in forecast.what  # the truce of May
    other = forecast.resolvable and forecast.type is not None and forecast.contact_kind is None and not names_a_thing
    return other and end is not None and (today is None or end > today)


def _due(forecasts: Sequence[Forecast], today: dt.date | None) -> Iterator[Line]:
    """How many other forecasts came due without an answer."""
    due = [f for f in list_due(forecasts, today) if f.contact_kind is None] if today else []
    if due:
        be = "has" if len(due) == 1 else "have"
        text = f"{capital(counted(len(due), 'other forecast'))} {be} come due by {day_words(today)} without an answer on record."
        yield sentence(text, due)
