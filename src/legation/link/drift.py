"""How a retelling differs from what it retells: it quotes, paraphrases or translates it, or puts it more strongly or weakly.

Four things are compared: how strongly the words put it (may, will, did), how sure the teller is, the class of the verb
(believes, says, confirms) and whose word it is said to be (a rumour, somebody unnamed, somebody on record). If they disagree, the
words decide.
"""

from __future__ import annotations

from dataclasses import dataclass

from legation.link.actors import fold
from legation.link.strength import IN_WORDS, level_of, marker_of
from legation.link.words import content_words, jaccard
from legation.records import Claim, Drift

SAME_WORDS = 0.85
_CERTAINTY = {"doubtful": 0, "possible": 1, "probable": 2, "certain": 3}
_VERBS = {"speculates": 0, "predicts": 1, "asserts": 2, "announces": 2, "accuses": 2, "demands": 2, "promises": 2, "confirms": 3}
# That an outlet is cited says nothing of whose word the outlet had.
_BASIS = {"rumour": 0, "inference": 1, "anonymous": 2, "on_record": 3, "document": 4}


@dataclass(frozen=True, kw_only=True)
class Wording:
    """A claim as one text puts it."""

    content: str
    certainty: str = "certain"
    verb_class: str = "asserts"
    basis: str = "on_record"
    cue: str = ""
    direct: bool = False
    language: str = "en"


@dataclass(frozen=True)
class Shift:
    """What a retelling does to a claim, and by which words."""

    drift: Drift
    why: str


def wording_of(claim: Claim, language: str = "en") -> Wording:
    """The wording of a claim."""
    return Wording(
        content=claim.content,
        certainty=claim.certainty,
        verb_class=claim.verb_class,
        basis=claim.basis,
        cue=claim.cue,
        direct=claim.direct,
        language=language,
    )


def compare_wordings(told: Wording, retold: Wording) -> Shift:
    """What the retelling does to what was told.

    >>> told = Wording(content="that it may share data", verb_class="speculates", certainty="probable", basis="anonymous")
    >>> compare_wordings(told, Wording(content="that it plans to share data", basis="other_outlet")).drift
    'strengthens'
    """
    steps = [
        (level_of(retold.content) - level_of(told.content), _words_shift(told, retold)),
        (_step(_CERTAINTY, told.certainty, retold.certainty), f"{told.certainty} → {retold.certainty}"),
        (_step(_VERBS, told.verb_class, retold.verb_class), f"“{told.cue}” → “{retold.cue}”"),
        (_step(_BASIS, told.basis, retold.basis), f"{_named(told.basis)} → {_named(retold.basis)}"),
    ]
    moved = [(step, words) for step, words in steps if step]
    if moved:
        up = moved[0][0] > 0
        reasons = "; ".join(words for step, words in moved if (step > 0) == up)
        return Shift("strengthens" if up else "weakens", reasons)
    same = fold(told.content) == fold(retold.content)
    alike = jaccard(content_words([told.content]), content_words([retold.content]))
    if told.language != retold.language:
        return Shift("translates", f"{told.language} → {retold.language}")
    if same or alike >= SAME_WORDS:
        return Shift("quotes", "the same words")
    return Shift("paraphrases", "other words of the same strength")


def _step(ladder: dict[str, int], told: str, retold: str) -> int:
    """How far up the ladder; 0 where either is not on it."""
    return ladder[retold] - ladder[told] if told in ladder and retold in ladder else 0


def _words_shift(told: Wording, retold: Wording) -> str:
    one, other = (marker_of(words.content) or IN_WORDS[level_of(words.content)] for words in (told, retold))
    return f"“{one}” → “{other}”"


def _named(basis: str) -> str:
    return basis.replace("_", " ")
