"""Which year "February 12" means: only from what is stated, and the anchor says from what.

In order: a year beside it ("this year", "two years later"); a dated event told just before; the publication date, by the tense
of the clause; without one, the date that the text itself bears out, and the time in which the officials named held their
offices together. What none of these settles keeps no year.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from legation.records import Span
from legation.resolve.calendar import Interval
from legation.resolve.narrative import Narrative, Told
from legation.resolve.policy import POLICY
from legation.resolve.tense import Tense

FromYear = Callable[[int], Interval | None]


@dataclass(frozen=True)
class Dated:
    """An interval in the year that was found, with the anchor and the year turned down."""

    interval: Interval
    anchor: str
    runner_up: str = ""


# what may stand before a year that opens its passage: "In", "It was", "In Geneva in"; and how a sentence goes on from the last
_OPENING = re.compile(
    r"(?:(?:Back\s+)?(?:In|By|During)\s+|It\s+was\s+(?:in\s+)?|In\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+){1,3}in\s+|The\s+year\s+was\s+)?"
)
_GOES_ON = re.compile(r"(?:They|He|She|It|There|Then)\s")

# a relative clause that a comma opens and no comma has ended
_RELATIVE = re.compile(r",\s(?:which|who|whose|whom|where)\s[^,;]*$")
# how much farther a candidate may lie on the side that the tense does not point to
_WEIGHTS: dict[Tense, tuple[float, float]] = {"past": (1.0, 3.0), "future": (40.0, 1.0), "unknown": (1.0, 1.5)}


def date_without_year(
    narrative: Narrative, build: FromYear, span: Span, sentence: int, tense: Tense, weekday: int | None = None
) -> Dated | None:
    """The interval of a date whose year the text leaves out, or None where nothing states or supports one."""
    era = narrative.era(sentence)
    if era and (tense != "future" or era.sentence == sentence):
        found = _nearest_to(build, era.interval[0]) if era.is_fine else build(era.interval[0].year)
        if found and _not_after(found, narrative.published):
            return Dated(found, f"text: nearest to {era.label!r} {era.interval[0]}")
    told = narrative.stated_near(span, sentence, POLICY.near_year_sentences)
    if told and _governs(told, narrative, sentence, tense) and not _is_aside(told, narrative, span):
        found = _nearest_to(build, told.interval[0]) if told.has_day else build(told.interval[0].year)
        if found and _not_after(found, narrative.published):
            return Dated(found, f"year of {told.label!r} in the text")
    if narrative.published:
        return _by_reference(build, narrative.published, tense, f"published {narrative.published}", weekday)
    last = narrative.last_event("month")
    if last and (narrative.reference is None or not _is_history(last.interval[1], narrative.reference)):
        found = _nearest_to(build, last.interval[0])
        if found:
            return Dated(found, f"text: nearest to {last.label!r} {last.interval[0]}")
    if narrative.reference:
        return _by_reference(build, narrative.reference, tense, narrative.reference_words, weekday)
    return _by_tenure(narrative, build)


def _governs(told: Told, narrative: Narrative, sentence: int, tense: Tense) -> bool:
    """Whether a stated year carries over to a date without one.

    It does inside a sentence, from a full date, and from a bare year of another era that opens its passage; not from the bare
    year of a background clause into the news of today.
    """
    if tense == "future" and told.sentence != sentence:
        return False
    if told.sentence == sentence or told.has_day:
        return True
    opens = _OPENING.fullmatch(narrative.text, narrative.sentences[told.sentence].span.start, told.span.start) is not None
    opens = opens or _GOES_ON.match(narrative.text, narrative.sentences[sentence].span.start) is not None
    reference = narrative.published or narrative.reference
    return opens and (reference is None or _is_history(told.interval[1], reference))


def _is_aside(told: Told, narrative: Narrative, span: Span) -> bool:
    """Whether a year is told in a relative clause that a comma ends before the date: "who has ruled *since 2021*, said"."""
    if told.has_day or told.span.end > span.start:
        return False
    start = narrative.sentences[told.sentence].span.start
    opened = _RELATIVE.search(narrative.text, start, told.span.start)
    return opened is not None and "," in narrative.text[told.span.end : span.start]


def _is_history(day: dt.date, reference: dt.date) -> bool:
    return day.year < reference.year - POLICY.history_years


def _not_after(found: Interval, published: dt.date | None) -> bool:
    """A told date governs what was, not what is to come."""
    return published is None or found[0] <= published


def _by_reference(build: FromYear, day: dt.date, tense: Tense, words: str, weekday: int | None) -> Dated | None:
    """The candidate year nearest to `day`, the tense weighing on which side it may lie; a stated weekday must fit."""
    before, after = _WEIGHTS[tense]
    scored: list[tuple[float, Interval]] = []
    for year in range(day.year - 1, day.year + 2):
        interval = build(year)
        if interval is None or (weekday is not None and interval[0].weekday() != weekday):
            continue
        if interval[0] <= day <= interval[1]:
            distance = 0.0
        elif interval[1] < day:
            distance = before * (day - interval[1]).days
        else:
            distance = after * (interval[0] - day).days
        scored.append((distance, interval))
    if not scored and weekday is not None:
        return _by_reference(build, day, tense, words, None)
    if not scored:
        return None
    scored.sort()
    other = f"{scored[1][1][0].year} was farther" if len(scored) > 1 else ""
    return Dated(scored[0][1], words, other)


def _nearest_to(build: FromYear, day: dt.date) -> Interval | None:
    """The candidate whose middle lies nearest to `day`."""
    found = [interval for interval in map(build, range(day.year - 1, day.year + 2)) if interval]
    return min(found, key=lambda i: abs((i[0] + (i[1] - i[0]) / 2 - day).days), default=None)


def _by_tenure(narrative: Narrative, build: FromYear) -> Dated | None:
    """The one year in which the date falls into the time that the officials named held their offices together."""
    if narrative.tenure is None:
        return None
    start, end = narrative.tenure
    found = [
        interval
        for interval in map(build, range(start.year, end.year + 1))
        if interval and start <= interval[0] and interval[1] <= end
    ]
    return Dated(found[0], narrative.tenure_words) if len(found) == 1 else None
