"""What a copy desk does to a story: another headline and dateline, another order, a cut tail, other words for some words."""

from __future__ import annotations

import random
import re

from legation.link.strength import marks_of, numbers_in

# Words for words, both ways; longer ones first, so that "said on" is not cut by "said".
SYNONYMS = (
    ("senior", "high-ranking"),
    ("officials", "representatives"),
    ("said", "stated"),
    ("told reporters", "told journalists"),
    ("talks", "discussions"),
    ("agreed to", "decided to"),
    ("began", "started"),
    ("war", "conflict"),
    ("first", "initial"),
    ("after", "following"),
    ("before", "ahead of"),
    ("about", "on"),
    ("plan", "scheme"),
    ("troops", "soldiers"),
    ("issue", "question"),
    ("would have to", "needed to"),
    ("big", "large"),
    ("capital", "city"),
    ("end", "close"),
    ("because", "since"),
    ("while", "as"),
    ("country", "nation"),
    ("government", "cabinet"),
    ("trip", "journey"),
    ("work on", "deal with"),
    ("ask", "request"),
    ("several", "a number of"),
    ("opened", "launched"),
    ("left", "departed"),
    ("step", "stage"),
    ("unlikely", "improbable"),
    ("paper", "document"),
    ("wants", "seeks"),
    ("show", "demonstrate"),
    ("people", "persons"),
    ("near", "close to"),
    ("help", "assist"),
    ("kept", "held"),
    ("next", "coming"),
    ("against", "versus"),
)
_LOOKUP = {one: other for pair in SYNONYMS for one, other in (pair, pair[::-1])}
_PATTERN = re.compile(r"\b(" + "|".join(sorted(map(re.escape, _LOOKUP), key=len, reverse=True)) + r")\b")
_WORD = re.compile(r"\b[a-z]{4,}\b")
DATELINES = ("GENEVA, Feb 19 (Agencies) - ", "By our foreign desk\n\n", "From our correspondent: ", "")
HEADLINES = ("Envoys meet as the world looks on", "What we know so far", "Talks: the day in brief", "Diplomacy, hour by hour")


def rewrite(text: str, seed: int, *, swapped: float = 0.1, cut: float = 0.25, reorder: bool = True) -> str:
    """The story as another desk prints it.

    Args:
        text: the story; its first line is the headline.
        seed: what the choices are drawn from.
        swapped: the share of its ordinary words that become others, besides the synonyms that all are used.
        cut: at most this share of its paragraphs is cut from the end.
        reorder: whether paragraphs after the lead change places.
    """
    chance = random.Random(seed)
    _, *body = [line for line in text.split("\n") if line.strip()]
    keep = max(2, len(body) - chance.randrange(int(cut * len(body)) + 1))
    lead, *rest = body[:keep]
    if reorder:
        for _ in range(len(rest) // 2):
            at = chance.randrange(len(rest) - 1) if len(rest) > 1 else 0
            rest[at : at + 2] = rest[at : at + 2][::-1]
    lead = re.sub(r"^[A-Z ]{3,}, [^-–—]{3,40}[-–—] ", "", lead)
    paragraphs = [swap(paragraph, chance, swapped) for paragraph in (chance.choice(DATELINES) + lead, *rest)]
    return "\n\n".join([chance.choice(HEADLINES), *paragraphs]) + "\n"


def swap(text: str, chance: random.Random, share: float) -> str:
    """The text with half of its known synonyms used, and a share of its other small words replaced by a stand-in."""
    text = _PATTERN.sub(lambda found: _LOOKUP[found.group()] if chance.random() < 0.5 else found.group(), text)
    return _WORD.sub(
        lambda found: found.group()[::-1] if chance.random() < share and _may_go(found.group()) else found.group(), text
    )


def _may_go(word: str) -> bool:
    """Whether another word may stand for this one: not where it says whether a thing is so, or how many."""
    return not marks_of(word) and not numbers_in(word) and not word.startswith("plan")
