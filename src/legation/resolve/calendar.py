"""Arithmetic on the calendar: intervals of days for months, quarters, seasons, weeks, and parts of them.

In come figures, out come inclusive (first day, last day) pairs. Nothing here knows what a text is.
"""

from __future__ import annotations

import calendar
import datetime as dt

Interval = tuple[dt.date, dt.date]


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None where the calendar has none (31 April).

    >>> day_of(2025, 2, 30) is None
    True
    """
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def month_of(year: int, month: int, through: int | None = None) -> Interval:
    """The first and last day of a month, or of the run of months up to `through`.

    >>> month_of(2024, 2)[1].day
    29
    """
    last = through or month
    end_year = year if last >= month else year + 1
    return dt.date(year, month, 1), dt.date(end_year, last, calendar.monthrange(end_year, last)[1])


def year_of(year: int, through: int | None = None) -> Interval:
    """The first and last day of a year, or of the run of years up to `through`."""
    return dt.date(year, 1, 1), dt.date(through or year, 12, 31)


def quarter_of(year: int, quarter: int) -> Interval:
    """The first and last day of quarter 1–4."""
    return month_of(year, 3 * quarter - 2, 3 * quarter)


def half_of(year: int, half: int) -> Interval:
    """The first and last day of the first or second half of a year."""
    return month_of(year, 6 * half - 5, 6 * half)


def season_of(year: int, first_month: int) -> Interval:
    """The three months of a season of the northern half; winter begins in the December of `year`."""
    return month_of(year, first_month, (first_month + 1) % 12 + 1)


def week_of(day: dt.date, weeks: int = 0) -> Interval:
    """Monday to Sunday of the week of `day`, moved by `weeks`."""
    monday = day - dt.timedelta(days=day.weekday()) + dt.timedelta(weeks=weeks)
    return monday, monday + dt.timedelta(days=6)


def weekend_of(day: dt.date, weeks: int = 0) -> Interval:
    """Saturday and Sunday of the week of `day`, moved by `weeks`."""
    _, sunday = week_of(day, weeks)
    return sunday - dt.timedelta(days=1), sunday


def move_months(day: dt.date, months: int) -> dt.date:
    """The same day of the month `months` later (earlier if negative), or the last day there is.

    >>> move_months(dt.date(2025, 1, 31), 1)
    datetime.date(2025, 2, 28)
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    year = min(max(year, 1), 9998)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def move(day: dt.date, unit: str, count: int) -> dt.date:
    """`day` moved by `count` units (`day`, `week`, `fortnight`, `month`, `quarter`, `year`, `decade`, `century`)."""
    days = {"minute": 0, "hour": 0, "day": 1, "weekend": 7, "week": 7, "fortnight": 14}.get(unit)
    if days is not None:
        return day + dt.timedelta(days=days * count)
    return move_months(day, {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit] * count)


def unit_around(day: dt.date, unit: str) -> Interval:
    """The calendar unit that `day` lies in: its week, month, quarter, year, decade."""
    if unit in ("week", "fortnight"):
        return week_of(day)
    if unit == "weekend":
        return weekend_of(day)
    if unit == "month":
        return month_of(day.year, day.month)
    if unit == "quarter":
        return quarter_of(day.year, (day.month + 2) // 3)
    if unit == "year":
        return year_of(day.year)
    if unit == "decade":
        return year_of(day.year // 10 * 10, day.year // 10 * 10 + 9)
    if unit == "century":
        first = (day.year - 1) // 100 * 100 + 1
        return year_of(first, first + 99)
    return day, day


def part_of(interval: Interval, part: str) -> Interval:
    """The early, middle or late third of an interval of days; a month's thirds begin on the 1st, 11th and 21st.

    >>> part_of(month_of(2025, 3), "early")[1].day
    10
    """
    start, end = interval
    length = (end - start).days + 1
    if part[-1:].isdigit() or part.startswith(("first", "last")):
        return _counted_part(interval, part)
    if 28 <= length <= 31 and start.day == 1:
        cuts = (start, start + dt.timedelta(days=10), start + dt.timedelta(days=20))
    elif length >= 300 and start.month == 1 and start.day == 1:
        years = end.year - start.year + 1
        third = years * 12 // 3
        if part in ("start", "end") and end.year == start.year:
            return (start, month_of(start.year, 2)[1]) if part == "start" else (dt.date(start.year, 11, 1), end)
        if years > 1:  # the early 1980s are whole years: 1980 to 1983
            cuts = (
                start,
                start.replace(year=start.year + -(-years // 3)),
                end.replace(year=end.year - years // 3 + 1, month=1, day=1),
            )
        else:
            cuts = (start, move_months(start, third), move_months(start, 2 * third))
    else:
        third = max(length // 3, 1)
        cuts = (start, start + dt.timedelta(days=third), min(start + dt.timedelta(days=2 * third), end))
    if part in ("early", "start"):
        return start, max(cuts[1] - dt.timedelta(days=1), start)
    if part == "mid":
        return cuts[1], max(cuts[2] - dt.timedelta(days=1), cuts[1])
    if part in ("late", "end"):
        return cuts[2], end
    return interval


def _counted_part(interval: Interval, part: str) -> Interval:
    """A half, week, weekend or end of a period: `half1`, `week3`, `lastweek`, `firstday`; weeks run from its first day.

    >>> _counted_part(month_of(2025, 5), "week2")[0].day, _counted_part(month_of(2025, 5), "lastweek")[0].day
    (8, 25)
    """
    start, end = interval
    one = dt.timedelta(days=1)
    if part in ("half1", "half2"):
        return (start, start + 14 * one) if part == "half1" else (start + 15 * one, end)
    if part.startswith("week") and part[4:].isdigit():
        first = start + 7 * (int(part[4:]) - 1) * one
        return first, min(first + 6 * one, end)
    if "weekend" in part:
        nth = int(part[-1]) if part[-1].isdigit() else 0
        saturday = start + ((5 - start.weekday()) % 7 + 7 * (nth - 1)) * one if nth else end - (end.weekday() - 5) % 7 * one
        return saturday, saturday + one
    length = {"day": 1, "days": 7, "week": 7}[part.removeprefix("first").removeprefix("last")]
    return (start, start + (length - 1) * one) if part.startswith("first") else (end - (length - 1) * one, end)


def nearest_weekday(day: dt.date, weekday: int, way: int, *, strict: bool = False) -> dt.date:
    """The nearest such weekday on or before (`way` −1) or on or after (`way` 1) `day`; `strict` leaves `day` itself out."""
    step = (day.weekday() - weekday) % 7 if way < 0 else (weekday - day.weekday()) % 7
    if strict and step == 0:
        step = 7
    return day + dt.timedelta(days=way * step)
