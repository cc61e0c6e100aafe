"""What the library of precedents adds up to: base rates, what became of processes like this one, and the nearest of them.

Pure functions over `legation.reference.precedents`; each takes the library as it was known on a day (`precedents_known`).
"""

from legation.analysis.precedents.beta import proportion_interval
from legation.analysis.precedents.features import PACE, SHAPE, Process, feature_names, process_of
from legation.analysis.precedents.from_assessment import process_of_assessment
from legation.analysis.precedents.known import known_on, precedents_known
from legation.analysis.precedents.nearest import (
    Background,
    Comparison,
    Likeness,
    Neighbour,
    compare,
    find_nearest,
    measure_background,
    pace_range,
)
from legation.analysis.precedents.policy import POLICY, PrecedentPolicy
from legation.analysis.precedents.rates import (
    ANY,
    FATES,
    Rate,
    caution,
    fate_of,
    indicator_rate,
    indicator_rates,
    outcome_rates,
    rates_by_outcome,
)
from legation.analysis.precedents.read_process import is_question, read_process
from legation.analysis.precedents.same import is_same, without_itself

__all__ = [
    "ANY",
    "FATES",
    "PACE",
    "POLICY",
    "SHAPE",
    "Background",
    "Comparison",
    "Likeness",
    "Neighbour",
    "PrecedentPolicy",
    "Process",
    "Rate",
    "caution",
    "compare",
    "fate_of",
    "feature_names",
    "find_nearest",
    "indicator_rate",
    "indicator_rates",
    "is_question",
    "is_same",
    "known_on",
    "measure_background",
    "outcome_rates",
    "pace_range",
    "precedents_known",
    "process_of",
    "process_of_assessment",
    "proportion_interval",
    "rates_by_outcome",
    "read_process",
    "without_itself",
]
