"""Clause → stances: what a party demands, offers, promises, proposes, accepts, rejects, refuses, concedes, threatens, wants.

The verb or noun gives the kind, its subject the holder, the clause behind it the content; "in exchange for …", "if …", "unless …"
the condition. Where an impersonal clause has no subject ("it was possible to demand …"), the holder stays open here, and
`extract` may carry the holder of the sentence before. A verb that is negated and is no refusal by that (`did not demand`) makes
no stance.

`find` goes through the sentence; `verbs` and `nouns` read their words, `listed` a list of demands in the next sentence, `content`
cuts out what is wanted, `stance` builds what is found.
"""

from legation.tag.stances.find import find_stances
from legation.tag.stances.listed import find_listed

__all__ = ["find_listed", "find_stances"]
