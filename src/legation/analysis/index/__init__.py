"""The co-operation–conflict index of a dyad: acts, periods, scales, bands, change points. Pure functions over rows, no I/O.

events, contacts ──acts──> periods × scales ──bands──> rows to list
                                          └──change points──> what changed, when, by which acts
"""

from legation.analysis.index.acts import Act, acts_between, find_party, iter_dyads, party_name
from legation.analysis.index.attention import DayCount, attention_by_period, count_acts
from legation.analysis.index.build import DyadIndex, build_index, dyad_name
from legation.analysis.index.changepoints import Change, ChangePolicy, find_changes
from legation.analysis.index.changes import Direction, IndexChange
from legation.analysis.index.finding import INDEX_POLICY, Finding, IndexPolicy
from legation.analysis.index.periods import STEPS, Step
from legation.analysis.index.question import ATTENTIONS, Attention, Question
from legation.analysis.index.rows import IndexPeriod
from legation.analysis.index.scales import SCALES, Scale, weigh

__all__ = [
    "ATTENTIONS",
    "INDEX_POLICY",
    "SCALES",
    "STEPS",
    "Act",
    "Attention",
    "Change",
    "ChangePolicy",
    "DayCount",
    "Direction",
    "DyadIndex",
    "Finding",
    "IndexChange",
    "IndexPeriod",
    "IndexPolicy",
    "Question",
    "Scale",
    "Step",
    "acts_between",
    "attention_by_period",
    "build_index",
    "count_acts",
    "dyad_name",
    "find_changes",
    "find_party",
    "iter_dyads",
    "party_name",
    "weigh",
]
