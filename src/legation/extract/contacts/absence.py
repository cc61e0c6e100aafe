"""The words that say that somebody took no part: not invited, not taken along, stayed away, left out."""

# ruff: noqa: E501 - patterns read better on one line

from __future__ import annotations

import re

ABSENT = re.compile(
    r"""\b(?:(?:was|were|is|are|had\ been|has\ been|being)\s+(?:also\s+)?(?:not|n[’']t|never)\s+(?:even\s+)?(?:accepted|taken|invited|included|admitted|asked|present|allowed|told|informed|consulted|part\s+of|among|at\s+the\s+table|there|in\s+the\s+room|represented|given\s+a\s+seat|summoned)
      | (?:was|were)\s+also\s+not\s+\w+
      | (?:did|does|will|would|do)\s+not\s+(?:attend|take\s+part|participate|join|travel|have\s+a\s+seat|sit)
      | (?:stayed|kept|remained)\s+away | (?:was|were)\s+(?:conspicuously\s+)?(?:absent|excluded|left\s+out|kept\s+out|sidelined|shut\s+out|missing|omitted|uninvited|barred)
      | boycotted | skipped | (?:had|have|has)\s+no\s+(?:seat|place)\s+(?:at|in) | not\s+at\s+the\s+table
      | (?:was|were)\s+left\s+(?:off|at\s+home|behind) | without\s+(?:inviting|consulting|telling|informing))\b""",
    re.IGNORECASE | re.VERBOSE,
)
