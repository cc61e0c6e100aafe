"""Clause → frames: who says what. Direct and indirect speech, the speaker before or behind, "according to", rumours, denials.

The verb decides the class of the claim (`confirms`, `denies`, `does_not_deny` …), the hedge words its certainty. "I can neither confirm nor deny" is no
denial and no confirmation; "did not deny" is weaker still and marked as the writer's inference; "no comment" is itself.
"""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from legation.records import Certainty, Frame, HolderKind, MentionKind, Span, VerbClass
from legation.tag import words as w
from legation.tag.clause import Clause, find_subjects, is_passive
from legation.text.inflect import verb_forms

CUES: dict[VerbClass, str] = {
    "asserts": """say tell state note add stress emphasise emphasize argue claim maintain report write explain describe recall remark observe mention underline
    reiterate conclude contend reveal indicate believe think reply respond comment declare recount assure inform testify point assert caution warn
    quote cite complain joke""",
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
_NEEDS_THAT = frozenset(
    """point note add stress claim report recall mention believe think warn expect suggest insist deny observe write quote cite
    indicate describe voice comment tell inform assure urge accuse blame hint suspect correct clarify""".split()
)
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
_HEDGES: tuple[tuple[re.Pattern[str], Certainty], ...] = (
    (
        re.compile(r"\b(reportedly|allegedly|supposedly|purportedly|unconfirmed|rumou?rs?|rumou?red)\b", re.I),
        "doubtful",
    ),
    (re.compile(r"\b(may|might|could|possibly|perhaps|possible|not rule out|not excluded)\b", re.I), "possible"),
    (re.compile(r"\b(probably|likely|expected|appears?|seems?|apparently|believed?)\b", re.I), "probable"),
)
ANONYMOUS = frozenset(
    """source sources insider insiders official officials diplomat diplomats witness witnesses people person""".split()
)
_OPENING, _CLOSING = '"“«‘', '"”»’'
_QUOTED = re.compile(r"[\"“«]([^\"“”«»]{2,}?)(?:[\"”»]|$)")
_NEITHER = re.compile(
    r"\b(?:neither|not|nor|n[o']t)\b[^.;]{0,24}\bconfirm\w*\b[^.;]{0,24}\b(?:n?or)\b[^.;]{0,12}\bden(?:y|ied|ies)\b",
    re.I,
)
_NOT_DENY = re.compile(r"\b(?:not|n[’']t|never|without)\s+(?:\w+\s+){0,2}?(?:deny|denied|denying|denies)\b", re.I)
_NO_COMMENT = re.compile(
    r"\b(?:(?:declin|refus)(?:ed|es|ing) to (?:comment|say|discuss|elaborate)|(?:did|would|does|will) not (?:comment|respond)|no comment|made no comment|could not be reached)\b",
    re.I,
)
_ACCORDING = re.compile(r"\b(?:according to|citing|in the words of|as (?:reported|noted|stated|written) by)\s+", re.I)
_RUMOUR = re.compile(r"\b(?:rumou?rs?|speculation|unconfirmed reports|reports|word|claims|allegations)\s+(?:that|of)\s+", re.I)
_JUST_RUMOUR = re.compile(
    r"\b(?:was|were|are|is)\s+(?:\w+\s+){0,2}?(?:just|only|mere|merely|nothing but|no more than|false|untrue|baseless)\s*(?:rumou?rs?|speculation|reports)?",
    re.I,
)


@cache
def cue_forms() -> dict[str, tuple[str, VerbClass]]:
    """Every inflected speech verb with its lemma and verb class."""
    return {form: (lemma, kind) for kind, lemmas in CUES.items() for lemma in lemmas.split() for form in verb_forms(lemma)}


def find_frames(clause: Clause, first_frame: int) -> list[Frame]:
    """The claims of one sentence; `first_frame` is the number that the first of them gets in the article."""
    frames = _special(clause)
    if frames:
        frames += [frame for frame in _rumour(clause) if not any(frame.cue.overlaps(other.cue) for other in frames)]
    else:
        frames = _according(clause) or []
        frames += [frame for frame in _cued(clause) if not any(frame.cue.overlaps(other.cue) for other in frames)]
        frames += [frame for frame in _rumour(clause) if not any(frame.cue.overlaps(other.cue) for other in frames)]
    return _nest(frames, first_frame)


def _nest(frames: list[Frame], first: int) -> list[Frame]:
    """The frames in order of their cues, a claim that stands inside another's content pointing to it."""
    ordered = sorted(frames, key=lambda frame: (-(frame.content.end - frame.content.start), frame.cue))
    result: list[Frame] = []
    for index, frame in enumerate(ordered):
        outer = [k for k in range(index) if ordered[k].content.covers(frame.cue) and ordered[k].content != frame.content]
        result.append(replace(frame, within=first + outer[-1] if outer else None))
    return result


def hedge_of(text: str) -> tuple[Certainty, str]:
    """How sure the words sound, and the word that says so.

    >>> hedge_of("may even share")
    ('possible', 'may')
    """
    for pattern, certainty in _HEDGES:
        match = pattern.search(text)
        if match:
            return certainty, match.group()
    return "certain", ""


def _frame(clause: Clause, cue: Span, content: Span, holder: int | None, kind: VerbClass, rule: str, **more: object) -> Frame:
    text = clause.text
    certainty, hedge = (
        hedge_of(f"{cue.slice(text)} {content.slice(text)[:160]}") if kind not in ("denies", "confirms") else ("certain", "")
    )
    opened = content.start > 0 and text[content.start - 1] in _OPENING
    direct = opened and any(mark in _CLOSING for mark in text[content.end : content.end + 2])
    fields: dict[str, object] = {
        "certainty": certainty,
        "hedge": hedge,
        "direct": direct,
        "holder_kind": holder_kind(clause, holder),
        **more,
    }
    return Frame(
        sentence=clause.number,
        cue=cue,
        content=content,
        holder=None if holder is None else clause.first + holder,
        verb_class=kind,
        score=0.7,
        rule=rule,
        **fields,  # type: ignore[arg-type]
    )


def holder_kind(clause: Clause, holder: int | None) -> HolderKind:
    """What kind of voice the mention is: outlet, official, government, anonymous, organisation, person; the author without one."""
    if holder is None:
        return "author"
    mention = clause.mentions[holder]
    words = mention.span.slice(clause.text).lower().split()
    if mention.kind == "person":
        return "official" if mention.head != mention.span or any(word in w.OFFICE_HEADS for word in words) else "person"
    if mention.kind == "pronoun":
        return "official"
    if words and words[-1] in ("source", "sources", "insider", "insiders", "people", "witnesses"):
        return "anonymous"
    if words and words[-1] in ANONYMOUS:
        return "official"
    return _HOLDER_KINDS.get(mention.kind, "person")


# -- claims that a set phrase makes -----------------------------------------------------------------------------------


def _special(clause: Clause) -> list[Frame]:
    start, end = clause.sentence.span.start, clause.sentence.span.end
    for pattern, kind in (
        (_NEITHER, "neither_confirms_nor_denies"),
        (_NO_COMMENT, "no_comment"),
        (_NOT_DENY, "does_not_deny"),
    ):
        match = pattern.search(clause.text, start, end)
        if match is None:
            continue
        at = next((k for k, token in enumerate(clause.tokens) if token.start >= match.start()), 0)
        holder = _mouthpiece(clause, at) or next(iter(find_subjects(clause, at)), None)
        content = _rest(clause, match.end(), end) or Span(start, end)
        verb: VerbClass = kind  # type: ignore[assignment]
        return [
            _frame(
                clause,
                Span(*match.span()),
                content,
                holder,
                verb,
                f"set phrase: {kind}",
                inferred=kind == "does_not_deny",
            )
        ]
    return []


def _mouthpiece(clause: Clause, at: int) -> int | None:
    """The person through whom somebody speaks: "through the mouth of …", "through his spokesman …"."""
    for index in range(len(clause.mentions)):
        begin = clause.extent[index][0]
        if begin > at and clause.mentions[index].kind == "person" and "through" in clause.lows[at:begin]:
            return index
    return None


def _rest(clause: Clause, start: int, end: int) -> Span | None:
    text = clause.text
    while start < end and (text[start].isspace() or text[start] in ",:;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:!?"):
        end -= 1
    return Span(start, end) if end - start > 3 else None


def _according(clause: Clause) -> list[Frame]:
    start, end = clause.sentence.span.start, clause.sentence.span.end
    match = _ACCORDING.search(clause.text, start, end)
    if match is None:
        return []
    holder = next(
        (i for i, m in enumerate(clause.mentions) if match.end() <= m.span.start <= match.end() + 40 and clause.is_actor(i)),
        None,
    )
    if holder is None or clause.text[match.end() : clause.mentions[holder].span.start].strip().lower() not in w.DETERMINERS | {
        ""
    }:
        return []
    if match.start() <= start + 4:
        comma = clause.text.find(",", clause.mentions[holder].span.end, end)
        content = _rest(clause, comma + 1, end) if comma > 0 else None
    else:
        content = _rest(clause, start, match.start())
    return (
        [
            _frame(
                clause,
                Span(match.start(), match.start() + len(match.group().rstrip())),
                content,
                holder,
                "asserts",
                "according to",
            )
        ]
        if content
        else []
    )


def _rumour(clause: Clause) -> list[Frame]:
    start, end = clause.sentence.span.start, clause.sentence.span.end
    frames: list[Frame] = []
    match = _RUMOUR.search(clause.text, start, end)
    if match is not None and match.group().lower().startswith(("rumo", "spec", "unc")):
        stop = _JUST_RUMOUR.search(clause.text, match.end(), end)
        content = _rest(clause, match.end(), stop.start() if stop else end)
        if content:
            cue = Span(match.start(), match.start() + len(match.group().split()[0]))
            frames.append(
                _frame(
                    clause,
                    cue,
                    content,
                    None,
                    "speculates",
                    "rumour",
                    holder_kind="public",
                    certainty="doubtful",
                    hedge=cue.slice(clause.text),
                )
            )
            if stop:
                frames.append(
                    _frame(
                        clause,
                        Span(*stop.span()),
                        content,
                        None,
                        "denies",
                        "called a rumour by the author",
                        certainty="certain",
                        hedge="",
                    )
                )
    return frames


# -- claims that a verb makes -----------------------------------------------------------------------------------------


def _cued(clause: Clause) -> list[Frame]:
    frames: list[Frame] = []
    for at, low in enumerate(clause.lows):
        entry = cue_forms().get(low)
        if entry is None or clause.owner[at] is not None or not _is_cue(clause, at, entry[0]):
            continue
        cue = Span(clause.tokens[at].start, clause.tokens[at].end)
        holder, content = _speaker_and_words(clause, at, entry[0])
        if content is None or content.end - content.start < 4 or content.covers(cue):
            continue
        if entry[1] != "denies" and _negated(clause, at):
            continue
        kind = _class(clause, at, entry)
        if holder is None and not any(low.startswith(x) for x in ("say", "said")):
            continue
        aside = "aside, " if _parenthetical(clause, at) else ""
        frames.append(_frame(clause, cue, content, holder, kind, f"{aside}cue: {entry[0]}"))
    return frames


def _negated(clause: Clause, at: int) -> bool:
    """Whether the cue itself is negated ("has not yet announced"): nothing was said then."""
    return (
        any(clause.word(at - k) in w.NEGATIONS for k in (1, 2, 3) if clause.owner[at - k] is None)
        and cue_forms()[clause.lows[at]][1] != "confirms"
    )


def _class(clause: Clause, at: int, entry: tuple[str, VerbClass]) -> VerbClass:
    lemma, kind = entry
    negated = any(clause.word(at - k) in w.NEGATIONS for k in (1, 2))
    if kind == "confirms" and negated:
        return "no_comment"
    if lemma == "claim" and clause.word(at + 1) == "responsibility":
        return "confirms"
    return kind


def _is_cue(clause: Clause, at: int, lemma: str) -> bool:
    previous = clause.word(at - 1)
    if previous in w.DETERMINERS or previous in w.PREPOSITIONS or previous == "'s":
        return False
    if clause.word(at + 1) in ("of",) or (
        lemma in ("report", "claim", "comment", "forecast", "promise", "pledge", "demand")
        and clause.word(clause.before(at)) in ("to",)
        and lemma == "report"
    ):
        return False
    if is_passive(clause, at) and clause.word(at + 1) not in ("by",):
        return False
    if lemma in ("point",):
        return clause.word(at + 1) in ("out", "to")
    return True


def _speaker_and_words(clause: Clause, at: int, lemma: str) -> tuple[int | None, Span | None]:
    """The speaker and the span of what is said, for a cue at token `at`."""
    start, end = clause.sentence.span.start, clause.sentence.span.end
    text = clause.text
    cue = clause.tokens[at]
    inverted = _inverted_speaker(clause, at)
    subjects = find_subjects(clause, at)
    if _closes_statement(clause, at, inverted):
        holder = inverted if inverted is not None else (subjects[-1] if subjects else None)
        first = cue.start if inverted is not None or holder is None else _phrase_start(clause, clause.extent[holder][0])
        content = _rest(clause, start, first)
        return holder, _inside_quotes(text, content)
    quoted = _QUOTED.search(text, cue.end, end)
    if (
        quoted
        and quoted.start() - cue.end < 60
        and len(quoted.group(1).split()) > 3
        and "that" not in clause.lows[at + 1 : at + 2]
    ):
        return (subjects[0] if subjects else None), Span(*quoted.span(1))
    that = next(
        (k for k in range(at + 1, min(at + 9, len(clause.lows))) if clause.lows[k] == "that" and clause.owner[k] is None),
        None,
    )
    if that is not None:
        return (subjects[0] if subjects else None), _rest(clause, clause.tokens[that].end, _clause_end(clause, that))
    follow = clause.word(at + 1)
    if follow in ("on", "about", "out") and lemma in ("report", "comment", "point", "speculate", "write"):
        return (subjects[0] if subjects else None), _rest(clause, clause.tokens[at + 1].end, end)
    if _parenthetical(clause, at):
        return (subjects[-1] if subjects else None), _around(clause, at)
    if lemma in _NEEDS_THAT and follow not in (",", ":") and not _sentence_follows(clause, at):
        return None, None
    return (subjects[0] if subjects else None), _rest(clause, cue.end, end)


def _sentence_follows(clause: Clause, at: int) -> bool:
    """Whether a clause of its own follows the cue: a subject and a finite verb ("said talks would resume")."""
    window = clause.lows[at + 1 : at + 16]
    return any(low in w.AUXILIARIES for low in window) or clause.word(at + 1) in (
        "to",
        "it",
        "they",
        "he",
        "she",
        "there",
    )


def _clause_end(clause: Clause, at: int) -> int:
    """Where a "that" clause ends: at the sentence's end, or at ", X said" behind it."""
    for k in range(at + 1, len(clause.lows)):
        if clause.lows[k] == "," and clause.lows[k + 1 : k + 2] in (["according"], ["citing"]):
            return clause.tokens[k].start
    return clause.sentence.span.end


def _inverted_speaker(clause: Clause, at: int) -> int | None:
    """The speaker right after the cue: `…," said Lavrov.`"""
    for index in range(len(clause.mentions)):
        begin = clause.extent[index][0]
        if begin > at and clause.is_actor(index) and all(low in w.DETERMINERS for low in clause.lows[at + 1 : begin]):
            left = clause.before(at)
            return index if clause.word(left) in ('"', "”", "»", ",", "“") else None
    return None


def _closes_statement(clause: Clause, at: int, inverted: int | None) -> bool:
    """Whether the words said stand before the cue: a comma or closing quote before it or before its subject."""
    if inverted is not None:
        return True
    subjects = find_subjects(clause, at)
    if not subjects:
        return False
    begin = clause.extent[subjects[0]][0]
    while begin > 0 and clause.lows[begin - 1] in w.DETERMINERS:
        begin -= 1
    before = clause.word(begin - 1)
    if before not in (",", '"', "”", "»") or begin < 4 or "that" in clause.lows[at + 1 : at + 3]:
        return False
    rest = [low for low in clause.lows[at + 1 :] if low not in '.!?"”»']
    return len(rest) <= 14 and clause.word(begin - 2) != "as"


def _parenthetical(clause: Clause, at: int) -> bool:
    """Whether the cue stands in an aside: ", as X notes,"."""
    left = clause.lows[max(0, at - 12) : at]
    return "as" in left and clause.word(at + 1) == ","


def _around(clause: Clause, at: int) -> Span | None:
    """What an aside is about: the words behind it."""
    return _rest(clause, clause.tokens[at + 1].end, clause.sentence.span.end)


def _phrase_start(clause: Clause, at: int) -> int:
    """The offset at which the noun phrase starts that the mention at token `at` stands in, with its article."""
    while at > 0 and clause.lows[at - 1] in w.DETERMINERS | w.OFFICE_MODIFIERS:
        at -= 1
    return clause.tokens[at].start


def _inside_quotes(text: str, span: Span | None) -> Span | None:
    """The span without the quotation marks and the comma around it."""
    if span is None:
        return None
    start, end = span.start, span.end
    while end > start and text[end - 1] in ",;:. " + _CLOSING:
        end -= 1
    while start < end and text[start] in _OPENING + " ":
        start += 1
    return Span(start, end) if end > start else None


def continued_quote(clause: Clause, previous: Frame | None) -> Frame | None:
    """The claim of a sentence that goes on with the quotation of the one before, by the same speaker; None if it does not."""
    if previous is None or not previous.direct:
        return None
    start, end = clause.sentence.span.start, clause.sentence.span.end
    text = clause.text
    closes = text[end - 1] in _CLOSING or text[min(end, len(text) - 1)] in _CLOSING
    if text[start] in _OPENING and closes and _QUOTED.match(text, start):
        content = _inside_quotes(text, Span(start, end))
        if content is not None and not _cued(clause):
            return Frame(
                sentence=clause.number,
                cue=previous.cue,
                content=content,
                holder=previous.holder,
                holder_kind=previous.holder_kind,
                verb_class="asserts",
                direct=True,
                score=0.6,
                rule="quotation goes on",
            )
    return None
