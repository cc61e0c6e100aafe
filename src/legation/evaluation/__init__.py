"""Quality: articles with the rows that a careful reader finds in them, and how many of these are read."""

from legation.evaluation.case import Case, EvalSet
from legation.evaluation.gate import FLOORS, MIN_EXAMPLES, find_failures, load_floors, pin_floors
from legation.evaluation.run import evaluate, load_set
from legation.evaluation.score import Scoreboard, Tally, judged_keys

__all__ = [
    "FLOORS",
    "MIN_EXAMPLES",
    "Case",
    "EvalSet",
    "Scoreboard",
    "Tally",
    "evaluate",
    "find_failures",
    "judged_keys",
    "load_floors",
    "load_set",
    "pin_floors",
]
