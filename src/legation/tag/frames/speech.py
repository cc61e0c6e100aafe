"""Claims that a verb of saying makes: `said`, `announced`, `denied`, each with its speaker and what is said."""

from __future__ import annotations

from functools import cache

from legation.records import Frame, Span, VerbClass
from legation.tag import words as w
from legation.tag.clause import Clause, is_passive
from legation.tag.frames.frame import build_frame
from legation.tag.frames.said import find_said, is_aside
from legation.text.inflect import verb_forms

CUES: dict[VerbClass, str] = {
    "asserts": """say tell state note add stress emphasise emphasize argue claim maintain report write explain describe recall
    remark observe mention underline reiterate conclude contend reveal indicate believe think reply respond comment declare
    recount assure inform testify point assert caution warn quote cite complain joke""",
    "confirms": "confirm acknowledge admit verify affirm",
    "denies": "deny refute",
    "announces": "announce unveil proclaim",
    "speculates": "speculate hint suggest suspect",
    "predicts": "predict forecast anticipate expect",
    "accuses": "accuse blame allege",
    "promises": "promise pledge vow",
    "demands": "demand insist urge",
    "corrects": "correct clarify",
    "retracts": "retract recant",
}
_SHORTEST_CONTENT = 4


@cache
def cue_forms() -> dict[str, tuple[str, VerbClass]]:
    """Every inflected speech verb with its lemma and verb class."""
    return {form: (lemma, kind) for kind, lemmas in CUES.items() for lemma in lemmas.split() for form in verb_forms(lemma)}


def find_spoken(clause: Clause) -> list[Frame]:
    """The claims that the verbs of saying of one sentence make, left to right."""
    frames: list[Frame] = []
    for at, low in enumerate(clause.lows):
        if low in cue_forms() and clause.owner[at] is None:
            lemma, verb_class = cue_forms()[low]
            frame = _frame_at(clause, at, lemma, verb_class)
            frames += [] if frame is None else [frame]
    return frames


def _frame_at(clause: Clause, at: int, lemma: str, verb_class: VerbClass) -> Frame | None:
    """The claim of the verb at `at`; None where it is no verb, says nothing, is negated, or nobody speaks."""
    if not _is_cue(clause, at, lemma):
        return None
    cue = Span(clause.tokens[at].start, clause.tokens[at].end)
    holder, content = find_said(clause, at, lemma)
    if content is None or content.end - content.start < _SHORTEST_CONTENT or content.covers(cue):
        return None
    if verb_class not in ("denies", "confirms") and _is_negated(clause, at):
        return None
    if holder is None and lemma != "say":
        return None
    aside = "aside, " if is_aside(clause, at) else ""
    return build_frame(clause, cue, content, holder, _class(clause, at, lemma, verb_class), f"{aside}cue: {lemma}")


def _is_cue(clause: Clause, at: int, lemma: str) -> bool:
    """Whether the word at `at` is a verb that tells what somebody says, rather than a noun or a passive."""
    previous, following = clause.word(at - 1), clause.word(at + 1)
    noun = previous in w.DETERMINERS or previous in w.PREPOSITIONS or previous == "'s" or following == "of"
    to_report = lemma == "report" and clause.word(clause.before(at)) == "to"
    if noun or to_report or (following != "by" and is_passive(clause, at)):
        return False
    return lemma != "point" or following in ("out", "to")


def _is_negated(clause: Clause, at: int) -> bool:
    """Whether the cue itself is negated ("has not yet announced"): nothing was said then."""
    return any(clause.word(at - step) in w.NEGATIONS for step in (1, 2, 3) if at >= step and clause.owner[at - step] is None)


def _class(clause: Clause, at: int, lemma: str, verb_class: VerbClass) -> VerbClass:
    """The class of the claim: who does not confirm makes no comment, who claims responsibility confirms."""
    if verb_class == "confirms" and any(clause.word(at - step) in w.NEGATIONS for step in (1, 2)):
        return "no_comment"
    return "confirms" if lemma == "claim" and clause.word(at + 1) == "responsibility" else verb_class
