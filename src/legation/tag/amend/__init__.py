"""Tags of both readings → the same without what neither may say: a house that speaks for its expert, a content that runs on.

holders  "said a fellow of Such House": the fellow speaks; "sources close to X": the sources do
contents a position ends with its clause, before "…, X said" and before the main verb behind a relative clause
refusals who declines to answer holds no position; what another is told must be done is demanded
"""

from legation.tag.amend.amend import amend_tags, end_contents

__all__ = ["amend_tags", "end_contents"]
