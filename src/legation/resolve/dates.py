"""Date mentions → intervals with precision and anchor, in the order of the text.

In come the mentions of kind `date`; out comes a `When` for each, with the rule in words. A date whose year or day nothing
states or supports stays `unknown` with its words kept; a month stays a month; a day named beside "a week later" wins over it.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from legation.records import Article, Mention, Tags, When
from legation.resolve import calendar as cal
from legation.resolve.absolute import resolve_absolute
from legation.resolve.anchored import Anchored
from legation.resolve.commemorations import find_commemoration
from legation.resolve.narrative import Narrative
from legation.resolve.policy import POLICY
from legation.resolve.relative import resolve_relative
from legation.resolve.tense import Tense, deadline_tense, tense_around
from legation.text.dates import DateExpression, find_date_expressions

_DATELINE_PLACE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .,'’/-]{2,40}[,( ]\s*")
_DATELINE_DASH = re.compile(r"\)?\s*(?:\([^)]{2,30}\)\s*)?[-–—:]")
_ABSOLUTE = frozenset(
    ("day", "days", "month", "quarter", "half", "season", "year", "decade", "century", "holiday", "anniversary", "unclear")
)


@dataclass(frozen=True)
class Dated:
    """A date mention's meaning, with the rule that found it."""

    when: When
    why: str


@dataclass(frozen=True)
class Tenure:
    """The time in which the officials that a text names held their offices together, and in which words."""

    start: dt.date
    end: dt.date
    words: str


def resolve_dates(article: Article, tags: Tags, tenure: Tenure | None = None) -> dict[int, Dated]:
    """The meaning of each date mention, by its index in `tags.mentions`.

    Args:
        article: the article, for its text and publication date.
        tags: sentences and mentions.
        tenure: evidence for the year where neither the article nor its text states one.
    """
    expressions = _Expressions(article.text, tags)
    narrative = Narrative(article.text, tags.sentences, article.document.published)
    indices = [i for i, m in enumerate(tags.mentions) if m.kind == "date"]
    narrative.of_history = _tells_history([expressions.of(tags.mentions[i]) for i in indices], article.document.published)
    narrative.today = _dateline(article.text, narrative.published, [expressions.of(tags.mentions[i]) for i in indices[:2]])
    if narrative.published is None:
        _set_reference(narrative, [expressions.of(tags.mentions[i]) for i in indices])
    if tenure:
        narrative.tenure, narrative.tenure_words = (tenure.start, tenure.end), tenure.words
    labels = _place_labels(article.text, tags)
    done: dict[tuple[int, int], Dated] = {}
    found: dict[int, Dated] = {}
    for index in indices:
        mention = tags.mentions[index]
        expression = expressions.of(mention)
        if expression is None:
            words = mention.span.slice(article.text)
            found[index] = Dated(When(as_written=words, anchor="no date in these words"), "no date rule fits")
            continue
        key = (expression.span.start, expression.span.end)
        if key not in done:
            done[key] = _resolve(expression, mention.sentence, narrative, labels)
        found[index] = done[key]
    return found


def resolve_expression(expression: DateExpression, narrative: Narrative, sentence: int, tense: Tense) -> Anchored:
    """The interval of one expression, its limits applied, without telling it to the narrative."""
    if expression.kind in _ABSOLUTE:
        anchored = resolve_absolute(expression, narrative, sentence, tense)
        anchored = _with_apposition(expression, anchored, narrative, tense, sentence)
    else:
        anchored = resolve_relative(expression, narrative, tense, sentence)
    return _limited(expression, anchored, tense)


def _resolve(expression: DateExpression, sentence: int, narrative: Narrative, labels: dict[int, str]) -> Dated:
    text = narrative.text
    tense = tense_around(text, expression.span, narrative.sentences[sentence].span)
    if expression.bound in ("by", "until", "before") and narrative.era(sentence) is None:
        tense = deadline_tense(text, expression.span, narrative.sentences[sentence].span, tense)
    anchored = resolve_expression(expression, narrative, sentence, tense)
    words = expression.span.slice(text)
    when = anchored.to_when(words)
    label = labels.get(sentence) or words
    is_now = expression.kind == "near_day" and not expression.number("shift")
    if (not expression.bound or expression.bound == "since") and not is_now:
        narrative.tell(when, expression.span, sentence, label, states_year=anchored.states_year, has_day=anchored.has_day)
    why = f"{expression.kind} ({tense} tense); {anchored.anchor}"
    return Dated(when, f"{why}; not {anchored.runner_up}" if anchored.runner_up else why)


def _with_apposition(
    expression: DateExpression, anchored: Anchored, narrative: Narrative, tense: Tense, sentence: int
) -> Anchored:
    """A month stays a month though "in the coming days" stands beside it; an offset that contradicts the date is only noted."""
    also = expression.also
    if also is None or anchored.start is None or anchored.end is None:
        return anchored
    if expression.kind == "month" and also.kind in ("window", "period"):
        inner = resolve_relative(also, narrative, tense, sentence)
        if inner.start and inner.end and inner.start <= anchored.end and anchored.start <= inner.end:
            return replace(anchored, runner_up=f"only {max(inner.start, anchored.start)} to {min(inner.end, anchored.end)}")
    if also.kind in ("offset", "narrative") and anchored.precision == "day":
        inner = resolve_relative(also, narrative, tense, sentence)
        if inner.start and inner.end and not (inner.start <= anchored.start <= inner.end):
            return replace(anchored, runner_up=f"{inner.start} to {inner.end} by the words beside it")
    return anchored


def _limited(expression: DateExpression, anchored: Anchored, tense: Tense) -> Anchored:
    """The interval opened on the side that "by", "since", "before" … opens; "before X" ends on the day before X."""
    bound, start, end = expression.bound, anchored.start, anchored.end
    if not bound or start is None or end is None:
        return anchored
    one = dt.timedelta(days=1)
    length = expression.number("span_count")
    if length and bound == "from":
        last = cal.move(start, expression.word("span_unit"), length) - one
        if expression.word("span_unit") == "hour":
            last = start + dt.timedelta(hours=length)
        return replace(anchored, end=max(last, start), precision="range")
    if bound in ("by", "until") and expression.kind == "season" and not (expression.word("part") or expression.number("year")):
        end = cal.month_of(start.year, start.month)[1]  # "by spring" does not wait for the end of it
        return replace(anchored, start=None, end=end, precision="before", has_day=False)
    if bound == "by" and expression.word("part") == "start":
        return replace(anchored, start=None, end=start, precision="before", has_day=False)
    if bound in ("by", "until") or (bound == "before" and expression.word("part") == "end"):
        return replace(anchored, start=None, precision="before", has_day=False)
    if bound == "before":
        return replace(anchored, start=None, end=start - one, precision="before", has_day=False)
    if bound == "after":
        return replace(anchored, start=end + one, end=None, precision="after", has_day=False)
    if bound == "since" or tense == "future" or _opens(expression):
        return replace(anchored, end=None, precision="after", has_day=False)
    return anchored


def _opens(expression: DateExpression) -> bool:
    """Whether "from" before this date opens an interval rather than telling whence a thing is ("a letter from 1939")."""
    return expression.kind in ("day", "weekday", "month", "holiday")


class _Expressions:
    """The date expressions of each sentence that has a date mention, found once."""

    def __init__(self, text: str, tags: Tags) -> None:
        self._text, self._tags = text, tags
        self._by_sentence: dict[int, list[DateExpression]] = {}

    def of(self, mention: Mention) -> DateExpression | None:
        """The expression that shares most text with a mention, or None where its words hold no date."""
        if mention.sentence not in self._by_sentence:
            span = self._tags.sentences[mention.sentence].span
            self._by_sentence[mention.sentence] = find_date_expressions(self._text, span.start, span.end)
        best, most = None, 0
        for expression in self._by_sentence[mention.sentence]:
            shared = min(expression.span.end, mention.span.end) - max(expression.span.start, mention.span.start)
            if shared > most:
                best, most = expression, shared
        return best


def _set_reference(narrative: Narrative, expressions: list[DateExpression | None]) -> None:
    """Take the present of an undated article from an anniversary that it speaks of: news marks the coming one or the last."""
    found: list[tuple[dt.date, str]] = []
    for expression in expressions:
        event = find_commemoration(expression.word("of")) if expression and expression.kind == "anniversary" else None
        count = expression.number("count") if expression else None
        if event and count:
            start, _ = event.interval(count)
            found.append((start, f"anniversary {event.day} + {count} years"))
    if found:
        narrative.reference, narrative.reference_words = max(found)


def _dateline(text: str, published: dt.date | None, expressions: list[DateExpression | None]) -> dt.date | None:
    """The day of a dateline ("TEHRAN, Nov. 4 –"), from which the writer's "today" counts; only of the days before publication."""
    for expression in expressions:
        if published is None or expression is None or expression.kind != "day":
            continue
        line = text.rfind("\n", 0, expression.span.start) + 1
        if not _DATELINE_PLACE.fullmatch(text, line, expression.span.start) or not _DATELINE_DASH.match(
            text, expression.span.end
        ):
            continue
        month, day = expression.number("month"), expression.number("day")
        for back in range(POLICY.dateline_days + 1):
            candidate = published - dt.timedelta(days=back)
            if (candidate.month, candidate.day) == (month, day):
                return candidate
    return None


def _tells_history(expressions: list[DateExpression | None], published: dt.date | None) -> bool:
    """Whether an article opens in another era, and dates more by the years of it than by the day on which it appears."""
    if published is None:
        return False
    eras = [_era_of(expression, published) for expression in expressions if expression]
    told = [era for era in eras if era]
    opens = "old" in eras[: POLICY.opening_dates] and "new" not in eras[: POLICY.opening_dates]
    return opens and told.count("old") >= POLICY.history_dates and told.count("old") > 2 * told.count("new")


def _era_of(expression: DateExpression, published: dt.date) -> str:
    """`old` for a stated year of another era, `new` for one of the news or words that count from it, else empty."""
    ago = expression.also if expression.kind == "near_day" else expression
    if ago and ago.kind == "offset" and ago.word("base") == "now" and ago.word("unit") in ("year", "decade"):
        far = ago.word("unit") == "decade" or (ago.number("count") or 1) >= POLICY.era_years
        return "old" if far and ago.number("way") == -1 else ""
    year = expression.number("year")
    if year and expression.kind in ("day", "days", "month", "season", "year"):
        return "old" if published.year - year >= POLICY.era_years else "new"
    return "new" if _counts_from_now(expression) else ""


def _counts_from_now(expression: DateExpression) -> bool:
    """Whether an expression tells when by the day on which the article appears."""
    if expression.kind == "period":
        return expression.word("which") != "the"
    return expression.kind == "near_day" or (expression.kind == "weekday" and expression.word("article") != "the")


def _place_labels(text: str, tags: Tags) -> dict[int, str]:
    """For each sentence the first place it names, by which later dates call the event told there."""
    labels: dict[int, str] = {}
    for mention in tags.mentions:
        if mention.kind == "place":
            labels.setdefault(mention.sentence, mention.head.slice(text).lower())
    return labels
