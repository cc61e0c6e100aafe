"""Words around a deal → how far it is."""

from __future__ import annotations

import re

from legation.records import DealStage

# "signed a gas deal", "agreed to buy", "reached an agreement", "announced a new pact": the deal is closed
_CLOSED = re.compile(
    r"\b(?:sign(?:s|ed|ing)?|sealed|agree[sd]?\s+(?:to|on)|reach(?:es|ed)?|struck|strikes?|clinch\w*"
    r"|announc\w+\s+(?:an?|the|new))\s+(?:\w+[\s-]+){0,5}?"
    r"(?:deals?|agreements?|pacts?|contracts?|memorand\w+|purchas\w+|buy|sell|treat(?:y|ies))\b",
    re.I,
)
# The stages by their words, the first that fits decides.
_STAGES: tuple[tuple[re.Pattern[str], DealStage], ...] = (
    (re.compile(r"\b(?:cancel\w+|scrapped|called off|abandoned|fell through|collapsed|shelved)\b", re.I), "cancelled"),
    (re.compile(r"\b(?:in force|took effect|entered into force)\b", re.I), "in_force"),
    (
        re.compile(
            r"\b(?:idea|propos\w+|offer\w*|options?|suggest\w+|float\w+|promot\w+|may|might|could|possible|potential\w*|would"
            r"|want\w*|insidious|plans?)\b",
            re.I,
        ),
        "floated",
    ),
    (re.compile(r"\b(?:signed|signing|sealed|concluded)\b", re.I), "signed"),
    (re.compile(r"\b(?:agreed|agreement on|approved|accepted)\b", re.I), "agreed"),
    (
        re.compile(r"\b(?:discuss\w*|negotiat\w+|talks|consider\w*|issues?|topics?|agenda|working on)\b", re.I),
        "under_negotiation",
    ),
)


def find_stage(words: str) -> DealStage:
    """The stage that the words around a deal tell; floated where they tell nothing.

    >>> find_stage("the issues were discussed: the purchase of"), find_stage("they signed a deal for")
    ('under_negotiation', 'signed')
    """
    closed = _CLOSED.search(words)
    if closed:
        return "signed" if closed.group().lower().startswith(("sign", "seal")) else "agreed"
    return next((stage for pattern, stage in _STAGES if pattern.search(words)), "floated")
