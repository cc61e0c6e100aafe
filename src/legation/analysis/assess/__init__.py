"""Rival hypotheses against the record: a question file, indicators that query the rows, three scores, and what would change.

`read_question` makes a `Question` of YAML text; `assess` answers it from a `Material`. Pure: no I/O, no clock.
"""

from legation.analysis.assess.assess import assess
from legation.analysis.assess.assessment import Assessment, Cell, Column, Loss, Missing, Reading, Step, Verdict
from legation.analysis.assess.fields import FIELDS
from legation.analysis.assess.item import BaseRates
from legation.analysis.assess.material import Material
from legation.analysis.assess.overrides import NOUN, parse_override
from legation.analysis.assess.policy import POLICY, AssessPolicy
from legation.analysis.assess.query import Find, Query, iter_nodes
from legation.analysis.assess.question import CATCH_ALL, Hypothesis, Indicator, Question
from legation.analysis.assess.read_question import read_question
from legation.analysis.assess.verdict import range_words

__all__ = [
    "CATCH_ALL",
    "FIELDS",
    "NOUN",
    "POLICY",
    "AssessPolicy",
    "Assessment",
    "BaseRates",
    "Cell",
    "Column",
    "Find",
    "Hypothesis",
    "Indicator",
    "Loss",
    "Material",
    "Missing",
    "Query",
    "Question",
    "Reading",
    "Step",
    "Verdict",
    "assess",
    "iter_nodes",
    "parse_override",
    "range_words",
    "read_question",
]
