"""Dates of publication as pages, tables and people write them → a day, or nothing. Strict: a doubtful date is no date.

A clock time and its zone are passed over: the day is the one that the outlet itself printed. `03/04/2025` is March or
April, depending on the reader, and so it is neither; `25/04/2025` can only be one thing.
"""

from __future__ import annotations

import datetime as dt
import re

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sep sept", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = (
    r"(?:(?:\s*[,|·–-]?\s*(?:at\s+)?|T)\d{1,2}[:.]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:Z|[A-Z]{2,5}|(?:UTC|GMT)?\s*[+-]\d{1,2}:?\d{0,2})?(?:\s*\([A-Z]{2,5}\))?)?"
)
_FORMS = tuple(
    re.compile(rf"{_WEEKDAY}{form}{_CLOCK}", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<year>\d{4})[/.](?P<number>\d{1,2})[/.](?P<day>\d{1,2})",
        rf"{_DAY}[\s.-]+(?:of\s+)?{_MONTH}[\s,-]+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        r"(?P<day>\d{1,2})\.(?P<number>\d{1,2})\.(?P<year>\d{4})",
        r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4})",
        r"(?P<year>(?:19|20)\d{2})(?P<number>\d{2})(?P<day>\d{2})",
    )
)
DATE_WORDS = rf"(?:{_WEEKDAY}(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{'|'.join(_MONTHS)})\.?,?\s+\d{{4}}"
DATE_WORDS += rf"|(?:{'|'.join(_MONTHS)})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}))"
"""A pattern for a whole date inside a line, for those who look for one (`head`)."""
_LONGEST_CHARS = 100
_EARLIEST_YEAR, _LATEST_YEAR = 1800, 2100


def parse_day(text: str) -> dt.date | None:
    """The day that a date string names, or None.

    >>> parse_day("Tuesday, 4 March 2025, 10:15 GMT"), parse_day("2025-03-04T23:30:00-05:00"), parse_day("03/04/2025")
    (datetime.date(2025, 3, 4), datetime.date(2025, 3, 4), None)
    """
    if len(text) > _LONGEST_CHARS:
        return None
    words = " ".join(text.split())
    for form in _FORMS:
        found = form.fullmatch(words)
        if found:
            return _day(found.groupdict())
    return None


def _day(parts: dict[str, str | None]) -> dt.date | None:
    year, month, day = int(parts["year"] or 0), 0, int(parts.get("day") or 0)
    if name := parts.get("month"):
        month = _MONTHS[name.casefold()]
    elif number := parts.get("number"):
        month = int(number)
    else:
        first, second = int(parts.get("first") or 0), int(parts.get("second") or 0)
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = max(first, second), min(first, second)
    if not _EARLIEST_YEAR <= year <= _LATEST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
