"""Clause → frames: who says what, and how sure. Direct and indirect speech, "according to", rumours, denials, no comment.

The verb decides the class of the claim (`confirms`, `denies`, `does_not_deny` …), the hedge words its certainty. "I can neither
confirm nor deny" is no denial and no confirmation; "did not deny" is weaker still and marked as the writer's inference; "no
comment" is itself. A cue that is negated ("has not yet announced") is refused: nothing was said then.

`find` asks in turn: `phrases` for set phrases, "according to" and rumours, `speech` for verbs, whose words `said` finds.
`continued` carries a quotation over to the next sentence; `frame` builds what is found; `quotes` knows the marks of quotation.
"""

from legation.tag.frames.continued import continued_quote
from legation.tag.frames.find import find_frames

__all__ = ["continued_quote", "find_frames"]
