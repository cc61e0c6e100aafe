"""Words of and around a deal → how far it is.

The verb that makes the deal says it first (`DealWords.stage`); what the deal's own words say ("currently under negotiation") goes
before it, and where neither does, the words around it decide.
"""

from __future__ import annotations

import re

from legation.extract.deals.found import DealWords
from legation.extract.reading import Reading
from legation.records import DealStage, Span

# "signed a gas deal", "agreed to buy", "reached an agreement", "announced a new pact": the deal is closed
_CLOSED = re.compile(
    r"\b(?:sign(?:s|ed|ing)?(?:\s+off\s+on)?|sealed|agree[sd]?\s+(?:to|on)|reach(?:es|ed)?|struck|strikes?|clinch\w*"
    r"|announc\w+\s+(?:an?|the|new))\s+(?:\w+[\s-]+){0,5}?"
    r"(?:deals?|agreements?|pacts?|contracts?|memorand\w+|purchas\w+|loans?|buy|sell|treat(?:y|ies))\b",
    re.I,
)
# The stages by their words, the first that fits decides.
_STAGES: tuple[tuple[re.Pattern[str], DealStage], ...] = (
    (
        re.compile(
            r"\b(?:cancel\w+|scrapped|called off|abandoned|fell through|collapsed|shelved"
            r"|(?:stopped|halted|suspended|froze) the\b)",
            re.I,
        ),
        "cancelled",
    ),
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


_OWN_WORDS: tuple[tuple[re.Pattern[str], DealStage], ...] = (
    (re.compile(r"\b(?:under negotiation|being negotiated|under discussion)\b", re.I), "under_negotiation"),
    (re.compile(r"\b(?:in force|(?:which|that) (?:began|took effect|came into force|runs))\b", re.I), "in_force"),
)
# A paper that is still being written: what "would" be given under it is under negotiation.
_DRAFT = re.compile(r"\b(?:draft|drafts|version|bracket\w*|on the table|demands? list)\b", re.I)
# What a noun with a price tells by itself.
_DEFAULTS: dict[str, DealStage] = {
    "in return for": "in_force",
    "priced: contract": "signed",
    "priced: shipment": "in_force",
    "priced: consignment": "in_force",
    "priced: caravan": "in_force",
    "priced: column": "in_force",
    "priced: delivery": "in_force",
}
_BEFORE_CHARS, _BEHIND_CHARS = 160, 60


def find_deal_stage(reading: Reading, sentence: Span, words: DealWords) -> DealStage:
    """The stage of a deal by its verb, its own words and those around it."""
    own = words.object_span.slice(reading.text)
    said = next((stage for pattern, stage in _OWN_WORDS if pattern.search(own)), None)
    if said or words.stage is None:
        return said or find_stage(_words_around(reading, sentence, words.span), _DEFAULTS.get(words.rule, "floated"))
    if words.stage == "floated" and _DRAFT.search(sentence.slice(reading.text)):
        return "under_negotiation"
    return words.stage


def _words_around(reading: Reading, sentence: Span, found: Span) -> str:
    """The words of the sentence from some way before the deal to a little behind it."""
    start = max(sentence.start, found.start - _BEFORE_CHARS)
    return reading.text[start : min(sentence.end, found.end + _BEHIND_CHARS)]


def find_stage(words: str, default: DealStage = "floated") -> DealStage:
    """The stage that the words around a deal tell; the default where they tell nothing.

    >>> find_stage("the issues were discussed: the purchase of"), find_stage("they signed a deal for")
    ('under_negotiation', 'signed')
    """
    closed = _CLOSED.search(words)
    if closed:
        return "signed" if closed.group().lower().startswith(("sign", "seal")) else "agreed"
    return next((stage for pattern, stage in _STAGES if pattern.search(words)), default)
