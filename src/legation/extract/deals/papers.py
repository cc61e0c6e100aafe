"""Words for agreements and for what is done with them: `signed an accord`, `the pact was struck`, `a deal they reached`.

`pattern.verb` is what was done, `noun` the paper, `object` the phrase that it heads. A pact may be reached; what is called a
document or a text needs a signature.
"""

from __future__ import annotations

import re

from legation.records import DealStage

_PACTS = (
    r"treat(?:y|ies)|agreements?|accords?|pacts?|deals?|memorand(?:um|a)(?:\s+of\s+understanding)?|MoUs?|contracts?|protocols?|conventions?"
    r"|charters?|armistices?|truces?|cease-?fires?|settlements?|arrangements?|understandings?|FTAs?|partnerships?|compacts?|bargains?"
    r"|concordats?|compromises?|frameworks?"
)
_PAPERS = (
    rf"{_PACTS}|declarations?|papers?|documents?|texts?|principles|(?:joint\s+)?statements?|communiqu[eé]s?|letters?\s+of\s+intent|acts?"
    r"|road\s?maps?|plans?|drafts?|chapters?|extensions?"
)
_SIGN = (
    r"sign(?:s|ed|ing)?|initial(?:s|ed|led|ling|ing)?|conclud(?:e|es|ed|ing)|ratif(?:y|ies|ied)"
    r"|(?:puts?|putting|set)\s+(?:his|her|its|their)\s+(?:names?|signatures?|hands?)"
)
_REACH = (
    r"reach(?:es|ed)?|struck|strikes?\s+(?=an?\b)|seal(?:s|ed)?|clinch(?:es|ed)?|finali[sz](?:e|es|ed)|announc(?:e|es|ed)|approv(?:e|es|ed)"
    r"|adopt(?:s|ed)?|enter(?:s|ed)?\s+into|agree(?:s|d)?\s+(?:to|on|upon)|form(?:s|ed)|renew(?:s|ed)?|extend(?:s|ed)?|patched\s+up"
)
_TALK = r"negotiat(?:e|es|ed|ing)|discuss(?:ed|ing)?|drafting|working\s+on|to\s+finish|finalising|talks\s+(?:on|for|about)"
_WANT = r"propos(?:e|es|ed|ing)|offer(?:s|ed|ing)?|float(?:s|ed)|suggest(?:s|ed)?|seek(?:s|ing)?|sought"
_SIGNED = "signed|initialled|initialed|ratified|concluded"
_REACHED = "reached|struck|sealed|clinched|agreed|finali[sz]ed|approved|adopted|brokered|announced"
# Words that end a noun phrase: between a verb and its paper none of them may stand.
_NO_MODIFIER = (
    r"(?:that|it|he|she|they|we|you|who|which|to|from|would|will|might|may|was|were|is|are|has|have|had|but|or|with|in|on|at|by|into|after"
    r"|before|since|under|against|over|during|because|calling|good|great|an?|the|until|if"
    r"|once|unless|whether|than|as)\b"
)
_ADVERBS = r"(?:\s+(?:off|up|on|in|to|yesterday|today|on\s+\w+day|in\s+\w+|at\s+\w+)|,[^,;.:]{3,45},){0,3}\s+"
_PHRASE = (
    r"(?!of\b|and\b)(?:(?:an?|the|this|their|its|two|three|several|new|\d+)\s+)?"
    rf"(?:(?!{_NO_MODIFIER})[\w’'&–$€£.*()-]+,?\s+){{0,8}}?"
)
_TAIL = r"(?P<tail>(?:\s+(?:of|on|for|with|between|to)\s[^.;:,]{3,90}?|,[^.;:,]{3,80},)?)"
_WAS = r"\s+(?:already\s+|now\s+)?(?:was|were|has|have|had|is|are)\s+(?:already\s+)?(?:been\s+|being\s+)?(?:\w+ly\s+)?"
# "signed by both", ", struck by video link", "that the two reached", "we signed"
_RELATIVE = r",?\s+(?:(?:that|which)\s+)?(?:(?:we|they|he|she|(?-i:[A-Z])[\w-]+|both|the)\b[^.;:,]{0,50}?\s)?"


def _active(verbs: str, nouns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?P<verb>{verbs})\b{_ADVERBS}(?P<object>{_PHRASE}(?P<noun>{nouns}))\b(?!-)", re.IGNORECASE)


def _passive(verbs: str, nouns: str) -> re.Pattern[str]:
    phrase = rf"\b(?P<object>(?:an?|the|this)\s+(?:(?!{_NO_MODIFIER})[\w’'-]+\s+){{0,4}}?(?P<noun>{nouns}))\b"
    return re.compile(rf"{phrase}(?:{_TAIL}{_WAS}|(?P<relative>{_RELATIVE}))(?P<verb>{verbs})\b", re.IGNORECASE)


ACTIVE: tuple[tuple[DealStage, re.Pattern[str]], ...] = (
    ("signed", _active(_SIGN, _PAPERS)),
    ("agreed", _active(_REACH, _PACTS)),
    ("under_negotiation", _active(_TALK, _PACTS)),
    ("floated", _active(_WANT, _PACTS)),
)
"""A verb with its paper behind it, and the stage that the verb gives."""

PASSIVE: tuple[tuple[DealStage, re.Pattern[str]], ...] = (
    ("signed", _passive(_SIGNED, _PAPERS)),
    ("agreed", _passive(_REACHED, _PACTS)),
)
"""A paper with its verb behind it, in the passive or in a clause that hangs on it (`relative`)."""

# A paper that the text calls to mind rather than tells of: "the treaty", "the accord that they struck".
BARE = re.compile(r"(?:(?:the|this|its|their)\s+)?[\w-]+(?:\s+of\s+understanding)?", re.IGNORECASE)
NOT_DONE = re.compile(
    r"\b(?:not|never|no|without|refus\w+|fail\w+|declin\w+|neither|nor|unable|cannot|against)\b[^,;:]{0,30}$", re.IGNORECASE
)
SUPPOSED = re.compile(r"\b(?:if|until|till|once|unless|whether|after|when|before|even|dozen)\s+$", re.IGNORECASE)

_KINDS = (
    ("ceasefire", re.compile(r"cease-?fire|truce|armistice", re.IGNORECASE)),
    ("trade", re.compile(r"\btrade|tariff|\bFTA\b", re.IGNORECASE)),
    ("swap", re.compile(r"\bswap|\bexchange of", re.IGNORECASE)),
    ("investment", re.compile(r"\binvest", re.IGNORECASE)),
    ("aid", re.compile(r"\baid\b|\bloan|\bgrant\b", re.IGNORECASE)),
)


def find_paper_kind(words: str) -> str:
    """The kind of deal that a paper is by its own words; an agreement where they tell no more."""
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), "agreement")
