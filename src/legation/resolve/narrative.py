"""What has been told so far: the dates already resolved in an article, which later ones are reckoned from.

Dates are resolved in the order of the text, and each one that lands is told here. "The next day" asks for the last event with
a day; "March" without a year asks for the last date that states one.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from legation.records import Sentence, Span, When
from legation.resolve.calendar import Interval
from legation.resolve.policy import POLICY

_REACH_DAYS = {"day": 10, "week": 14, "weekend": 14, "fortnight": 16, "month": 62, "quarter": 100, "year": 370}


@dataclass(frozen=True)
class Told:
    """A date that the text has told: its interval, where it stands, and whether its year is stated there."""

    interval: Interval
    span: Span
    sentence: int
    label: str
    states_year: bool
    has_day: bool

    @property
    def is_fine(self) -> bool:
        """Whether it is finer than a year or a season of one."""
        return (self.interval[1] - self.interval[0]).days <= _REACH_DAYS["month"]


def counted_from(told: Told) -> str:
    """How an anchor names the date told before: its words and its day."""
    return f"{told.label} {told.interval[0]}"


@dataclass
class Narrative:
    """The dates of one article as they come, with the day that the article counts from.

    `published` is the document's own date, `today` that of its dateline where that is another. `reference` is the date that the
    text itself bears out where there is none (an anniversary, a stated date), with `reference_words` saying which. `of_history`
    is true where most of what the article dates lies in another era, so that a year once stated governs what follows until the
    story comes back.
    """

    text: str
    sentences: tuple[Sentence, ...]
    published: dt.date | None
    today: dt.date | None = None
    reference: dt.date | None = None
    reference_words: str = ""
    of_history: bool = False
    tenure: tuple[dt.date, dt.date] | None = None
    tenure_words: str = ""
    told: list[Told] = field(default_factory=list)

    def tell(self, when: When, span: Span, sentence: int, label: str, *, states_year: bool, has_day: bool) -> None:
        """Remember a resolved date; open and unknown ones are no ground to reckon from."""
        if when.start is None or when.end is None:
            return
        self.told.append(Told((when.start, when.end), span, sentence, label, states_year, has_day))

    def last_event(self, unit: str, *, until: dt.date | None = None) -> Told | None:
        """The last date told, up to `until`, that is fine enough to count `unit`s from; a passing "in 2014" is none for days."""
        reach = _REACH_DAYS.get(unit, 400)
        for told in reversed(self.told):
            start, end = told.interval
            if until and start > until:
                continue
            if (end - start).days <= reach and (told.has_day or unit in ("month", "quarter", "year", "decade", "century")):
                return told
        return None

    def stated_near(self, span: Span, sentence: int, reach: int) -> Told | None:
        """The last date with its year stated in this sentence, or in the same block at most `reach` sentences back."""
        block = self.sentences[sentence].block if sentence < len(self.sentences) else -1
        for told in reversed(self.told):
            if told.sentence < sentence - reach:
                return None
            if told.states_year and told.sentence < len(self.sentences) and self.sentences[told.sentence].block == block:
                return told
        return None

    def era(self, sentence: int) -> Told | None:
        """The date told last, where the story told in that sentence lies in another era than the news; else None."""
        if not self.of_history or not self.told or self.published is None:
            return None
        last = self.told[-1]
        if not last.is_fine and sentence - last.sentence > POLICY.near_year_sentences:
            return None
        return last if self.published.year - last.interval[1].year >= POLICY.era_years else None

    def published_words(self) -> str:
        """How an anchor names the publication date."""
        return f"published {self.published}" if self.published else "publication date not known"
