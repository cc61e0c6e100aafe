"""A sentence and its mentions → the few questions of grammar that the rules ask, and their answers.

No parser stands behind this. The questions are the ones that a reader with a ruler could answer: what stands to the left of the
verb in its clause (`subjects`), what to the right (`objects`), which names are joined by "and" (`joins`), which preposition comes
before a name (`layout`), whether "be" makes the verb passive (`verbs`).
"""

from legation.tag.clause.joins import join_left, join_right
from legation.tag.clause.layout import Clause
from legation.tag.clause.objects import find_after_preposition, find_objects, iter_right
from legation.tag.clause.subjects import find_subjects
from legation.tag.clause.verbs import is_passive, is_verb_slot

__all__ = [
    "Clause",
    "find_after_preposition",
    "find_objects",
    "find_subjects",
    "is_passive",
    "is_verb_slot",
    "iter_right",
    "join_left",
    "join_right",
]
