"""How the brief words things: dates, numbers, lists, statuses, verbs. From values of the record to English."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from legation.records import When

CONTACT_KINDS = {
    "call": "telephone call",
    "meeting": "meeting",
    "talks": "talks",
    "summit": "summit",
    "visit": "visit",
    "message": "message",
    "conference": "conference",
    "signing": "signing",
}
CONTACT_STATUS = {
    "held": "held",
    "ongoing": "under way",
    "planned": "planned, announced by a party",
    "expected": "expected, not announced by a party",
    "proposed": "proposed, not agreed",
    "rumoured": "rumoured",
    "denied": "denied",
    "postponed": "postponed",
    "cancelled": "cancelled",
}
LEVELS = {"leader": "leaders", "minister": "ministers", "senior": "senior officials", "technical": "working level"}
PRESENCE = {
    "in_delegation": "in the delegation, not said to be at the table",
    "on_site": "on site, not at the table",
    "excluded": "kept out",
}
VERBS = {
    "asserts": "says",
    "confirms": "confirms",
    "denies": "denies",
    "partly_denies": "denies in part",
    "neither_confirms_nor_denies": "neither confirms nor denies",
    "does_not_deny": "does not deny",
    "no_comment": "does not comment",
    "announces": "announces",
    "speculates": "speculates",
    "predicts": "predicts",
    "accuses": "accuses",
    "promises": "promises",
    "demands": "demands",
    "corrects": "corrects",
    "retracts": "takes back",
}
EVENT_TYPES = {
    "AGREE": "agreement",
    "CONSULT": "consultation",
    "SUPPORT": "support in words or by treaty",
    "CONCEDE": "concession",
    "COOPERATE": "cooperation",
    "AID": "aid",
    "RETREAT": "retreat or release",
    "REQUEST": "request or demand",
    "ACCUSE": "accusation",
    "REJECT": "rejection",
    "THREATEN": "threat",
    "PROTEST": "protest",
    "SANCTION": "sanction",
    "MOBILIZE": "mobilisation",
    "COERCE": "coercion",
    "ASSAULT": "assault",
}
STAGES = {
    "floated": "floated",
    "under_negotiation": "under negotiation",
    "agreed": "agreed",
    "signed": "signed",
    "in_force": "in force",
    "cancelled": "cancelled",
}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WITH_ARTICLE = re.compile(
    r"^(United |Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Comoros|Marshall|Solomon)"
    r"|(Republic|Union|Emirates|Kingdom|Nations|Islands|States|Organi[sz]ation|Council|Commission|League|Bank|Fund)$"
)


def date_words(when: When) -> str:
    """A date as precisely as it is known, and no more.

    >>> date_words(When(start=dt.date(2025, 2, 17), end=dt.date(2025, 2, 18), precision="range"))
    '17–18 February 2025'
    >>> date_words(When(start=dt.date(2025, 3, 1), end=dt.date(2025, 3, 31), precision="month"))
    'March 2025'
    """
    start, end = when.start, when.end
    if when.precision == "before" and (end or start):
        return f"by {day_words(end or start)}"
    if when.precision == "after" and (start or end):
        return f"from {day_words(start or end)} on"
    if start is None or end is None:
        if start or end:
            return f"{'from' if start else 'until'} {day_words(start or end)}"
        return f"“{when.as_written}”" if when.as_written else "no date given"
    if when.precision == "month":
        return f"{start:%B} {start.year}"
    if when.precision == "quarter":
        return f"{('first', 'second', 'third', 'fourth')[(start.month - 1) // 3]} quarter of {start.year}"
    if when.precision == "year":
        return str(start.year)
    return f"week of {span_words(start, end)}" if when.precision == "week" else span_words(start, end)


def span_words(start: dt.date, end: dt.date) -> str:
    """An interval of days, with nothing said twice.

    >>> span_words(dt.date(2025, 2, 12), dt.date(2025, 3, 2))
    '12 February – 2 March 2025'
    """
    if start == end:
        return day_words(start)
    if start.year != end.year:
        return f"{day_words(start)} – {day_words(end)}"
    if start.month != end.month:
        return f"{start.day} {start:%B} – {day_words(end)}"
    return f"{start.day}–{day_words(end)}"


def day_words(day: dt.date | None) -> str:
    """A day in full: `12 February 2025`."""
    return f"{day.day} {day:%B} {day.year}" if day else "no date given"


def anchor_words(when: When) -> str:
    """How the date was worked out, with the text's own words: '“yesterday” in the text; published 8 March 2025'."""
    parts = [f"“{when.as_written}” in the text"] if when.as_written else []
    if when.anchor and when.anchor != "text":
        parts.append(f"worked out from: {_days_in(when.anchor)}")
    return "; ".join(parts)


def _days_in(text: str) -> str:
    return re.sub(r"\d{4}-\d{2}-\d{2}", lambda found: day_words(dt.date.fromisoformat(found.group())), text)


def listed(items: Sequence[str], last: str = "and") -> str:
    """Things in a row of prose.

    >>> listed(["Baku", "Istanbul"], "or")
    'Baku or Istanbul'
    """
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: small numbers in words.

    >>> counted(1, "row"), counted(3, "country", "countries"), counted(1200, "row")
    ('one row', 'three countries', '1,200 rows')
    """
    return f"{number_name(count)} {noun if count == 1 else plural or noun + 's'}"


def number_name(count: int) -> str:
    """A count in words up to twelve, in figures above."""
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


def with_article(name: str) -> str:
    """A name as it stands inside a sentence.

    >>> with_article("United States"), with_article("Peru")
    ('the United States', 'Peru')
    """
    one = "," not in name and not name.startswith(("the ", "The "))
    return f"the {name}" if one and _WITH_ARTICLE.search(name) else name


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def shortened(text: str, chars: int = 160) -> str:
    """The text on one line, cut at a word with an ellipsis when it is longer than `chars`.

    >>> shortened("Talks went on", 9)
    'Talks …'
    """
    flat = " ".join(text.split())
    if len(flat) <= chars:
        return flat
    return f"{flat[: chars - 1].rsplit(' ', 1)[0].rstrip(',;:–— ')} …"


def in_lines(text: str, chars: int) -> tuple[str, ...]:
    """The text in one line or two of at most `chars` characters, cut with an ellipsis when two are not enough.

    >>> in_lines("European governments", 12)
    ('European', 'governments')
    """
    flat = " ".join(text.split())
    if len(flat) <= chars:
        return (flat,)
    cut = flat.rfind(" ", 0, chars + 1)
    return (flat[:cut], shortened(flat[cut + 1 :], chars)) if cut > 0 else (shortened(flat, chars),)


def number_words(value: float) -> str:
    """A quantity's number: no trailing zeros, thousands apart, and large round ones in millions or billions.

    >>> number_words(14_000_000), number_words(150.0), number_words(2.5)
    ('14 million', '150', '2.5')
    """
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{value / size:,.6g} {word}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"
