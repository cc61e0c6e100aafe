"""An outlet as a source: its letter, what it has on the desk, and how often what it said was borne out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class TrackRecord:
    """How often what an outlet said was borne out by others.

    `claims` counts what it told of contacts and events that others than it have settled since, `claims_right` those of them as
    it told them; `forecasts` its own that came true or did not, `forecasts_right` those that did; `taken_back` its corrections
    and retractions.
    """

    claims: int = 0
    claims_right: int = 0
    forecasts: int = 0
    forecasts_right: int = 0
    taken_back: int = 0

    @property
    def n(self) -> int:
        """How many claims and forecasts were resolved."""
        return self.claims + self.forecasts


@dataclass(frozen=True, kw_only=True)
class Source:
    """An outlet of the desk, or one that somebody gave a letter to.

    `letter` is its Admiralty reliability with `reason`, `by` and `at` of who gave it; F, cannot be judged, until somebody does.
    `documents` are its texts and `copies` those of them that another text was the source of. `record` counts what was
    resolved, and `record_words` says it in words, once there is enough of it.
    """

    outlet: str
    country: str | None = None
    ownership: str | None = None
    letter: str = "F"
    reason: str = ""
    by: str = ""
    at: dt.datetime | None = None
    documents: int = 0
    copies: int = 0
    since: dt.date | None = None
    until: dt.date | None = None
    record: TrackRecord = TrackRecord()
    record_words: str = ""
