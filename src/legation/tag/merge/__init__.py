"""Two readings of one article → one: the model's acts, sayings and wants on the rules' mentions, and what only the rules see.

The model decides what there is to see: it has met more kinds of sentences than any list of words. The rules give the mentions
their full extent (title and name apart), decide type and status where both see an act, fill arguments that the model left empty,
and keep what the model has hardly met: set phrases ("neither confirm nor deny"), rumours, lists of demands, meetings whose verb
was lost in translation. What the model is not sure of is refused; from which score on it is, `policy` says.

`mentions` joins those of both; `acts`, `claims` and `positions` merge what rests on them; `merge` knows the order.
"""

from legation.tag.merge.merge import merge_tags
from legation.tag.merge.policy import POLICY, Around, LookAround, MergePolicy

__all__ = ["POLICY", "Around", "LookAround", "MergePolicy", "merge_tags"]
