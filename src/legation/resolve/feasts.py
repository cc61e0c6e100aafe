"""Movable feasts by computation: Easter of both churches, the Islamic and Hebrew calendars, new moons.

In comes a year, out come days. Computed rather than listed, so that any year works; where a feast hangs on the sighting of the
moon the caller is told by a slack of one day.

Sources: the Gregorian and Julian computus (anonymous Gregorian algorithm; Meeus, Astronomical Algorithms, ch. 8 and 49); the
arithmetic Islamic calendar with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of 30; the fixed Hebrew calendar.
"""

from __future__ import annotations

import datetime as dt
import math

_ISLAMIC_EPOCH = 227015  # proleptic Gregorian ordinal of 1 Muharram of the year 1
_HEBREW_EPOCH = -1373427  # ordinal of 1 Tishri of the year 1, moved so that the molad arithmetic below fits
_SYNODIC_DAYS = 29.530588861


def easter(year: int) -> dt.date:
    """Easter Sunday of the western churches.

    >>> easter(2025)
    datetime.date(2025, 4, 20)
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weekday) // 433
    month = (h + weekday - 7 * m + 90) // 25
    return dt.date(year, month, (h + weekday - 7 * m + 33 * month + 19) % 32)


def orthodox_easter(year: int) -> dt.date:
    """Easter Sunday of the churches that reckon by the Julian calendar, as a Gregorian day.

    >>> orthodox_easter(2024)
    datetime.date(2024, 5, 5)
    """
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return dt.date(year, month, day + 1) + dt.timedelta(days=year // 100 - year // 400 - 2)


def islamic_days(year: int, month: int, day: int) -> list[dt.date]:
    """The Gregorian days of `year` on which the arithmetic Islamic calendar has `day` of `month`; one, none or two.

    >>> islamic_days(2025, 9, 1)
    [datetime.date(2025, 3, 1)]
    """
    first = int((year - 622) * 33 / 32)
    found = (_from_islamic(hijri, month, day) for hijri in range(first - 1, first + 4))
    return [each for each in found if each.year == year]


def _from_islamic(year: int, month: int, day: int) -> dt.date:
    days = 354 * (year - 1) + (11 * year + 3) // 30 + 29 * (month - 1) + month // 2 + day
    return dt.date.fromordinal(_ISLAMIC_EPOCH + days - 1)


def hebrew_new_year(year: int) -> dt.date:
    """Rosh Hashanah (1 Tishri) in the autumn of a Gregorian year.

    >>> hebrew_new_year(2025)
    datetime.date(2025, 9, 23)
    """
    return dt.date.fromordinal(_HEBREW_EPOCH + _elapsed(year + 3761))


def passover(year: int) -> dt.date:
    """The first day of Passover (15 Nisan): 163 days before the next Rosh Hashanah.

    >>> passover(2025)
    datetime.date(2025, 4, 13)
    """
    return hebrew_new_year(year) - dt.timedelta(days=163)


def hanukkah(year: int) -> dt.date:
    """The first day of Hanukkah (25 Kislev); Heshvan has 30 days only in full years."""
    start, following = hebrew_new_year(year), hebrew_new_year(year + 1)
    full = (following - start).days in (355, 385)
    return start + dt.timedelta(days=30 + (30 if full else 29) + 24)


def _elapsed(year: int) -> int:
    """Days from the epoch to 1 Tishri of a Hebrew year, with the postponements."""
    return _delayed(year) + _neighbour(year)


def _delayed(year: int) -> int:
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    return day + 1 if (3 * (day + 1)) % 7 < 3 else day


def _neighbour(year: int) -> int:
    before, here, after = (_delayed(y) for y in (year - 1, year, year + 1))
    if after - here == 356:
        return 2
    return 1 if here - before == 382 else 0


def new_moon_days(year: int, hours_east: float) -> list[dt.date]:
    """The days of the new moons of a year, by the clock of a meridian so many hours east."""
    first = math.floor((year - 2000) * 12.3685) - 1
    days = (_new_moon(k, hours_east) for k in range(first, first + 16))
    return [day for day in days if day.year == year]


def _new_moon(k: int, hours_east: float) -> dt.date:
    """The day of the k-th new moon after 6 January 2000, to some minutes (Meeus, ch. 49, leading terms)."""
    t = k / 1236.85
    jde = 2451550.09766 + _SYNODIC_DAYS * k + 0.00015437 * t * t
    sun = math.radians(2.5534 + 29.10535670 * k)
    moon = math.radians(201.5643 + 385.81693528 * k)
    node = math.radians(160.7108 + 390.67050284 * k)
    jde += -0.40720 * math.sin(moon) + 0.17241 * math.sin(sun) + 0.01608 * math.sin(2 * moon) + 0.01039 * math.sin(2 * node)
    jde += 0.00739 * math.sin(moon - sun) - 0.00514 * math.sin(moon + sun) + 0.00208 * math.sin(2 * sun)
    return dt.date.fromordinal(math.floor(jde - 1721424.5 - 0.0008 + hours_east / 24))


def lunar_new_year(year: int) -> dt.date:
    """The lunar new year of East Asia: the new moon, by Beijing time, between 21 January and 20 February.

    >>> lunar_new_year(2025)
    datetime.date(2025, 1, 29)
    """
    window = (dt.date(year, 1, 21), dt.date(year, 2, 21))
    return next(day for day in new_moon_days(year, 8) if window[0] <= day < window[1])


def diwali(year: int) -> dt.date:
    """Diwali: the new moon, by Indian time, between 15 October and 14 November; kept a day apart in some places."""
    window = (dt.date(year, 10, 15), dt.date(year, 11, 14))
    return next(day for day in new_moon_days(year, 5.5) if window[0] <= day <= window[1])


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date:
    """The nth Monday … of a month; `nth` −1 is the last.

    >>> nth_weekday(2025, 11, 3, 4)
    datetime.date(2025, 11, 27)
    """
    if nth < 0:
        last = dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
