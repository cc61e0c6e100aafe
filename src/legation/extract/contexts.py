"""Words → PLOVER contexts: what an act is about, from the words of its sentence."""

from __future__ import annotations

import re
from functools import cache

# In the codebook's order; each a pattern of whole words.
CONTEXT_WORDS: dict[str, str] = {
    "military": r"troops?|army|armed forces|military|missiles?|warships?|soldiers?|air ?strikes?|shelling|offensive|front ?line",
    "intelligence": r"intelligence|espionage|spy|spies|spying",
    "legislative": r"parliament|congress|senate|duma|bundestag|knesset|lawmakers?|legislators?",
    "election": r"elections?|ballots?|voters?|referendum|vote",
    "economic": r"trade|tariffs?|sanctions?|economic|econom(?:y|ies)|investments?|markets?|exports?|imports?|business|banks?"
    r"|loans?",
    "legal": r"courts?|tribunals?|lawsuits?|extradit\w+|prosecutors?|legal",
    "human_rights": r"human rights|political prisoners?|abuses",
    "human_security": r"hostages?|civilians|humanitarian|famine",
    "diplomatic": r"diplomat\w*|ambassadors?|embass(?:y|ies)|envoys?|talks|negotiat\w+|summit|foreign minister\w*"
    r"|consulates?",
    "territory": r"territor(?:y|ies|ial)|borders?|occupied|annex\w*|sovereignty|demarcation",
    "peacekeeping": r"peace ?keep\w+|monitors|observers",
    "health": r"vaccin\w+|pandemic|health|epidemic",
    "asylum": r"asylum|refugees?",
    "migration": r"migra\w+|deportees",
    "disasters": r"earthquake|flood\w*|cyclone|hurricane|drought",
    "natural_resource": r"oil|gas|minerals?|rare earths?|lithium|uranium|water|fisher\w*|fishing|mining|pipelines?",
    "environment": r"climate|emissions?|environment\w*|pollution",
    "technology": r"semiconductors?|chips?|technolog\w+|space|satellites?|artificial intelligence",
    "terrorism": r"terror\w*",
    "cbrn": r"nuclear|chemical weapons?|biological weapons?|enrich\w+|warheads?",
    "cyber": r"cyber\w*|hack\w*",
    "crime": r"crime|criminal|smuggling",
    "corruption": r"corruption|bribe\w*",
    "illegal_drugs": r"drugs?|narcotics?|fentanyl|cocaine",
    "trafficking": r"trafficking",
    "religion_ethnicity": r"religious|ethnic|church|mosque",
}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in CONTEXT_WORDS.items())


def find_contexts(text: str) -> tuple[str, ...]:
    """The PLOVER contexts that the words of `text` name, in the codebook's order.

    >>> find_contexts("Talks on gas pipelines and troop withdrawal")
    ('military', 'diplomatic', 'natural_resource')
    """
    return tuple(name for name, pattern in _patterns() if pattern.search(text))
