"""Whether an act happened: the status and negation of a verb or noun, from the words that govern it in its clause.

`met` happened, `will meet` is planned, `may meet` is hypothetical, `offered to meet` is proposed, `if they meet` is conditional,
`reportedly met` is rumoured, `denied meeting` is denied, `did not meet` is negated, `meeting was called off` is cancelled. The
nearest governor decides, and a governor never reaches over the border of its clause.

`find` asks in turn; `governors` reads the words before the act, `behind` those behind a noun, `words` lists what they look for.
"""

from legation.tag.status.find import find_status

__all__ = ["find_status"]
