"""The thresholds of resolution, in one place; the version goes with every result that rests on them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ResolvePolicy:
    """How far resolution goes before it says "unresolved".

    Args:
        version: changes whenever a value or a rule below changes what comes out.
        coming_days: days that "the coming days" and "recent days" reach.
        few: how many units "a few" may mean at most; `several` likewise.
        slack_share: by how much "about a week" may miss, as a share of the span.
        history_years: a stated year this far before the article is history and no anchor for what is told next.
        era_years: dates that lie at least this many years before an article of history set the era of what follows.
        history_dates: how many dates of another era make an article one of history.
        opening_dates: within how many dates such an article must have gone back.
        dateline_days: how many days before publication a dateline may lie.
        near_year_sentences: how many sentences back a stated year still governs a day without one.
        near_month_sentences: how many sentences back a date still gives its month to "on the 27th".
        near_day_sentences: how many sentences back a day still is the one of "in the afternoon".
        pronoun_sentences: how many sentences back a pronoun may reach.
        typo_min_chars: a name shorter than this is never taken for a misspelling of another.
    """

    version: str = "resolve-3"
    coming_days: int = 7
    few: int = 4
    several: int = 7
    slack_share: float = 0.35
    history_years: int = 3
    era_years: int = 2
    history_dates: int = 2
    opening_dates: int = 3
    dateline_days: int = 4
    near_year_sentences: int = 2
    near_month_sentences: int = 4
    near_day_sentences: int = 1
    pronoun_sentences: int = 2
    typo_min_chars: int = 6


POLICY = ResolvePolicy()
