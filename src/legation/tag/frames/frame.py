"""What was found of a claim → its frame: what kind of voice speaks, how sure the words sound, whether they are a quotation."""

from __future__ import annotations

import re

from legation.records import Certainty, Frame, HolderKind, MentionKind, Span, VerbClass
from legation.tag import words as w
from legation.tag.clause import Clause
from legation.tag.frames.quotes import CLOSING, OPENING

_HOLDER_KINDS: dict[MentionKind, HolderKind] = {
    "media": "outlet",
    "country": "government",
    "government_body": "government",
    "igo": "organisation",
    "organisation": "organisation",
    "armed_group": "organisation",
    "company": "organisation",
    "collective": "government",
}
_ANONYMOUS = frozenset("source sources insider insiders people witnesses".split())
_UNNAMED_OFFICIALS = frozenset("official officials diplomat diplomats witness person".split())
# Words of doubt, possibility and likelihood; the first that fits decides.
_HEDGES: tuple[tuple[re.Pattern[str], Certainty], ...] = (
    (re.compile(r"\b(reportedly|allegedly|supposedly|purportedly|unconfirmed|rumou?rs?|rumou?red)\b", re.I), "doubtful"),
    (re.compile(r"\b(may|might|could|possibly|perhaps|possible|not rule out|not excluded)\b", re.I), "possible"),
    (re.compile(r"\b(probably|likely|expected|appears?|seems?|apparently|believed?)\b", re.I), "probable"),
)
_HEDGE_REACH = 160


def build_frame(clause: Clause, cue: Span, content: Span, holder: int | None, verb_class: VerbClass, rule: str) -> Frame:
    """The frame of a claim.

    Args:
        clause: the sentence.
        cue: the words that say that something is said.
        content: what is said.
        holder: the sentence's mention that says it; None for the author.
        verb_class: the class of the claim; what is denied or confirmed is certain, whatever words of doubt stand in it.
        rule: how it was found.
    """
    text = clause.text
    hedged = verb_class not in ("denies", "confirms")
    certainty, hedge = hedge_of(f"{cue.slice(text)} {content.slice(text)[:_HEDGE_REACH]}") if hedged else ("certain", "")
    opened = content.start > 0 and text[content.start - 1] in OPENING
    return Frame(
        sentence=clause.number,
        cue=cue,
        content=content,
        holder=None if holder is None else clause.first + holder,
        holder_kind=holder_kind(clause, holder),
        verb_class=verb_class,
        direct=opened and any(mark in CLOSING for mark in text[content.end : content.end + 2]),
        certainty=certainty,
        hedge=hedge,
        score=0.7,
        rule=rule,
    )


def hedge_of(words: str) -> tuple[Certainty, str]:
    """How sure the words sound, and the word that says so.

    >>> hedge_of("may even share")
    ('possible', 'may')
    """
    for pattern, certainty in _HEDGES:
        match = pattern.search(words)
        if match:
            return certainty, match.group()
    return "certain", ""


def holder_kind(clause: Clause, holder: int | None) -> HolderKind:
    """What kind of voice the mention is: outlet, official, government, anonymous, organisation, person; else the author."""
    if holder is None:
        return "author"
    mention = clause.mentions[holder]
    words = mention.span.slice(clause.text).lower().split()
    if mention.kind == "person":
        titled = mention.head != mention.span or not w.OFFICE_HEADS.isdisjoint(words)
        return "official" if titled else "person"
    if mention.kind == "pronoun":
        return "official"
    if words and words[-1] in _ANONYMOUS:
        return "anonymous"
    if words and words[-1] in _UNNAMED_OFFICIALS:
        return "official"
    return _HOLDER_KINDS.get(mention.kind, "person")
