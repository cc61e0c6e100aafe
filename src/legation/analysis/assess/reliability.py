"""How far the rows under an item can be relied on: from independent sources, disputes and the claims' own certainty.

`r = q · c · s · (1 − (1 − v)ⁿ)`, with n independent sources that stand for the rows, v the reliance on one of them, c the
certainty with which the surest row is told, s the share of sources for among those for and against, and q how far a row that
the machine read means what the indicator says. An Admiralty letter takes no part: F means "cannot be judged", and letters are
no numbers. What needs several things at once is as reliable as the least of them. A thing not found is relied on as far as the
texts would have told of it: `r = q · (1 − (1 − d)ᵏ)`, with k independent texts, d the chance that one of them tells, and q how
far silence can be trusted at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legation.analysis.assess.material import Found, View, certainty_of
from legation.analysis.assess.policy import AssessPolicy


@dataclass(frozen=True)
class Reliance:
    """What reliability is worked out from: sources (or texts) in number, and the factor that they cannot lift."""

    count: float
    factor: float
    of_absence: bool = False

    def at(self, one: float) -> float:
        """The reliability, 0–1, where one source (or text) is relied on so far and the machine's reading wholly."""
        reached: float = 1.0 - (1.0 - one) ** self.count
        return self.factor * reached


def rely_on_groups(groups: Sequence[Sequence[Found]], view: View, policy: AssessPolicy) -> Reliance:
    """The reliance on something that needs a row of every group: that of the least reliable group."""
    each = [rely_on_rows(rows, view, policy) for rows in groups if rows]
    return min(each, key=lambda one: (one.at(policy.voice), one.count), default=rely_on_silence(view))


def rely_on_rows(rows: Sequence[Found], view: View, policy: AssessPolicy) -> Reliance:
    """The reliance on something that any of these rows shows."""
    voices = {voice for row in rows for voice in view.voices_of(row)}
    certainty = max((policy.certainty_of(certainty_of(row)) for row in rows), default=0.0)
    share = max((_share(row) for row in rows), default=1.0)
    return Reliance(count=max(float(len(voices)), policy.hearsay_voices), factor=certainty * share)


def _share(row: Found) -> float:
    """The share of the sources for a row among those for and against it."""
    return 1.0 if not row.dispute else max(row.support, 0.5) / (max(row.support, 0.5) + row.dispute)


def rely_on_silence(view: View) -> Reliance:
    """The reliance on something that is not there, by the texts that would have told of it."""
    return Reliance(count=float(len(view.all_texts)), factor=1.0, of_absence=True)
