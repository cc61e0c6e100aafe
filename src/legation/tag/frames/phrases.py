"""Claims that a phrase makes rather than a verb: neither confirming nor denying, no comment, "according to", rumours."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.records import Frame, Span, VerbClass
from legation.tag import words as w
from legation.tag.clause import Clause, find_subjects
from legation.tag.frames.frame import build_frame
from legation.tag.frames.quotes import trim

# "can neither confirm nor deny", "would not confirm or deny"
_NEITHER = re.compile(
    r"\b(?:neither|not|nor|n[o']t)\b[^.;]{0,24}\bconfirm\w*\b[^.;]{0,24}\b(?:n?or)\b[^.;]{0,12}\bden(?:y|ied|ies)\b",
    re.I,
)
# "declined to comment", "did not respond", "could not be reached"
_NO_COMMENT = re.compile(
    r"\b(?:(?:declin|refus)(?:ed|es|ing) to (?:comment|say|discuss|elaborate)"
    r"|(?:did|would|does|will) not (?:immediately )?(?:comment|respond)|no comment|made no comment|could not be reached"
    r"|neither\b[^.;,]{3,90}\bnor\b[^.;,]{3,60}\b(?:commented|responded))\b",
    re.I,
)
# "did not deny", "without explicitly denying"
_NOT_DENY = re.compile(r"\b(?:not|n[’']t|never|without)\s+(?:\w+\s+){0,2}?(?:deny|denied|denying|denies)\b", re.I)
# "did not confirm this": less than a denial, and no word on the thing itself
_NOT_CONFIRM = re.compile(
    r"\b(?:(?:did|would|does|has|have|could)\s+not\s+(?:yet\s+)?(?:immediately\s+)?|declined\s+to\s+|refused\s+to\s+)confirm(?:ed)?\b",
    re.I,
)
_SET_PHRASES: tuple[tuple[re.Pattern[str], VerbClass], ...] = (
    (_NEITHER, "neither_confirms_nor_denies"),
    (_NO_COMMENT, "no_comment"),
    (_NOT_DENY, "does_not_deny"),
    (_NOT_CONFIRM, "no_comment"),
)
_ACCORDING = re.compile(r"\b(?:according to|citing|in the words of|as (?:reported|noted|stated|written) by)\s+", re.I)
_ACCORDING_REACH_CHARS = 40
_OPENING_CHARS = 4
# "rumours that …", "speculation of …", "unconfirmed reports that …"; the first hearsay of a sentence decides whether it is one
_HEARSAY = re.compile(r"\b(?:rumou?rs?|speculation|unconfirmed reports|reports|word|claims|allegations)\s+(?:that|of)\s+", re.I)
_RUMOURS = ("rumo", "speculation", "unconfirmed")
# The author's own verdict on a rumour: "were just rumours", "is baseless speculation", "was false"
_JUST_RUMOUR = re.compile(
    r"\b(?:was|were|are|is)\s+(?:\w+\s+){0,2}?(?:just|only|mere|merely|nothing but|no more than|false|untrue|baseless)"
    r"\s*(?:rumou?rs?|speculation|reports)?",
    re.I,
)


def find_set_phrase(clause: Clause) -> list[Frame]:
    """The claim that a set phrase of the sentence makes: neither confirms nor denies, no comment, does not deny."""
    start, end = clause.sentence.span.start, clause.sentence.span.end
    for pattern, verb_class in _SET_PHRASES:
        match = pattern.search(clause.text, start, end)
        if match is None:
            continue
        at = next((k for k, token in enumerate(clause.tokens) if token.start >= match.start()), 0)
        holder = _mouthpiece(clause, at) or next(iter(find_subjects(clause, at)), None)
        content = trim(clause.text, match.end(), end) or Span(start, end)
        frame = build_frame(clause, Span(*match.span()), content, holder, verb_class, f"set phrase: {verb_class}")
        return [replace(frame, inferred=verb_class == "does_not_deny")]
    return []


def _mouthpiece(clause: Clause, at: int) -> int | None:
    """The person through whom somebody speaks: "through the mouth of …", "through his spokesman …"."""
    for index, (begin, _) in enumerate(clause.extent):
        if begin > at and clause.mentions[index].kind == "person" and "through" in clause.lows[at:begin]:
            return index
    return None


def find_according(clause: Clause) -> list[Frame]:
    """The claim of "according to X, …" and "…, according to X", where X is named right behind the words."""
    start, end = clause.sentence.span.start, clause.sentence.span.end
    match = _ACCORDING.search(clause.text, start, end)
    if match is None:
        return []
    reach = range(match.end(), match.end() + _ACCORDING_REACH_CHARS + 1)
    holder = next((i for i, m in enumerate(clause.mentions) if m.span.start in reach and clause.is_actor(i)), None)
    if holder is None:
        return []
    named = clause.mentions[holder].span
    gap = clause.text[match.end() : named.start].strip().lower()
    if gap and gap not in w.DETERMINERS:
        return []
    if match.start() <= start + _OPENING_CHARS:
        comma = clause.text.find(",", named.end, end)
        content = trim(clause.text, comma + 1, end) if comma > 0 else None
    else:
        content = trim(clause.text, start, match.start())
    cue = Span(match.start(), match.start() + len(match.group().rstrip()))
    return [] if content is None else [build_frame(clause, cue, content, holder, "asserts", "according to")]


def find_rumour(clause: Clause) -> list[Frame]:
    """The claim of a rumour, by nobody in particular, and the author's denial where the sentence calls it no more than one."""
    start, end = clause.sentence.span.start, clause.sentence.span.end
    match = _HEARSAY.search(clause.text, start, end)
    if match is None or not match.group().lower().startswith(_RUMOURS):
        return []
    verdict = _JUST_RUMOUR.search(clause.text, match.end(), end)
    content = trim(clause.text, match.end(), verdict.start() if verdict else end)
    if content is None:
        return []
    cue = Span(match.start(), match.start() + len(match.group().split()[0]))
    rumour = build_frame(clause, cue, content, None, "speculates", "rumour")
    frames = [replace(rumour, holder_kind="public", certainty="doubtful", hedge=cue.slice(clause.text))]
    if verdict:
        frames.append(build_frame(clause, Span(*verdict.span()), content, None, "denies", "called a rumour by the author"))
    return frames
