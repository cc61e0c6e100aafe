"""The index of a dyad as rows: its periods as a list that can become a data frame, with its change points beside them."""

from __future__ import annotations

from legation.analysis.index import DyadIndex, Finding, IndexChange, IndexPeriod
from legation.export.frames import Rows


class IndexRows(Rows[IndexPeriod]):
    """The periods of an index in order; `changes` and `finding` are what they add up to, `whole` is the answer itself."""

    def __init__(self, index: DyadIndex) -> None:
        super().__init__(IndexPeriod, index.periods)
        self.whole = index

    @property
    def changes(self) -> Rows[IndexChange]:
        """The change points in order of time; empty where there is none, or too little to tell."""
        return Rows(IndexChange, self.whole.changes)

    @property
    def finding(self) -> Finding:
        """Which way the dyad moves, whether that holds on all three scales, or what there is too little of."""
        return self.whole.finding
