"""What an index is asked for: the step, the scale, what to normalise by, the days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from legation.analysis.index.periods import Step
from legation.analysis.index.scales import Scale

Attention = Literal["events", "documents", "none"]
ATTENTIONS: tuple[Attention, ...] = ("events", "documents", "none")


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked: the step, the scale, what to normalise by, and the days."""

    by: Step = "week"
    scale: Scale = "plover"
    attention: Attention = "events"
    since: dt.date | None = None
    until: dt.date | None = None


BY_WEEK = Question()
