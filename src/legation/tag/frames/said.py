"""Verb of saying → who speaks and what is said, before the verb or behind it, quoted or told."""

from __future__ import annotations

import re

from legation.records import Span
from legation.tag import words as w
from legation.tag.clause import Clause, find_subjects
from legation.tag.frames.quotes import QUOTED, trim, unquote

# Verbs that tell what is said only with a clause of its own: "added that …", but "added two ships".
_NEEDS_CLAUSE = frozenset(
    """point note add stress claim report recall mention believe think warn expect suggest insist deny observe write quote cite
    indicate describe voice comment tell inform assure urge accuse blame hint suspect correct clarify""".split()
)
_WITH_PARTICLE = frozenset("report comment point speculate write".split())
_OPENS_CLAUSE = frozenset("to it they he she there".split())
_CLOSES_QUOTE = frozenset({",", '"', "”", "»"})
_QUOTE_REACH_CHARS = 60
_SHORTEST_QUOTE_WORDS = 4
_THAT_REACH = 9
_CLAUSE_REACH = 16
_ASIDE_REACH = 12
_LONGEST_TAIL = 14
Said = tuple[int | None, Span | None]


def find_said(clause: Clause, at: int, lemma: str) -> Said:
    """The speaker and the span of what is said, for a verb of saying at token `at`; None for either that is not found.

    In order: words before the verb (`"…," said X`), a quotation behind it, a "that" behind it, what it reports on, an aside
    (", as X notes, …"), and the rest of the sentence.
    """
    text, end = clause.text, clause.sentence.span.end
    subjects = find_subjects(clause, at)
    speaker = subjects[0] if subjects else None
    inverted = _inverted_speaker(clause, at)
    if inverted is not None or _follows_words(clause, at, subjects):
        return _said_before(clause, at, subjects, inverted)
    cue_end, following = clause.tokens[at].end, clause.word(at + 1)
    quoted = QUOTED.search(text, cue_end, end)
    if quoted and following != "that" and _is_near_and_long(quoted, cue_end):
        return speaker, Span(*quoted.span(1))
    behind = range(at + 1, min(at + _THAT_REACH, len(clause.lows)))
    that = next((k for k in behind if clause.lows[k] == "that" and clause.owner[k] is None), None)
    if that is not None:
        return speaker, trim(text, clause.tokens[that].end, _clause_end(clause, that))
    if following in ("on", "about", "out") and lemma in _WITH_PARTICLE:
        return speaker, trim(text, clause.tokens[at + 1].end, end)
    if is_aside(clause, at):
        return (subjects[-1] if subjects else None), trim(text, clause.tokens[at + 1].end, end)
    if lemma in _NEEDS_CLAUSE and following not in (",", ":") and not _clause_follows(clause, at):
        return None, None
    return speaker, trim(text, cue_end, end)


def _is_near_and_long(quoted: re.Match[str], cue_end: int) -> bool:
    """Whether a quotation starts soon behind the verb and is more than a few words of somebody else's."""
    return quoted.start() - cue_end < _QUOTE_REACH_CHARS and len(quoted.group(1).split()) >= _SHORTEST_QUOTE_WORDS


def is_aside(clause: Clause, at: int) -> bool:
    """Whether the verb stands in an aside: ", as X notes,"."""
    return clause.word(at + 1) == "," and "as" in clause.lows[max(0, at - _ASIDE_REACH) : at]


def _inverted_speaker(clause: Clause, at: int) -> int | None:
    """The speaker right after the verb: `…," said Lavrov.`"""
    for index, (begin, _) in enumerate(clause.extent):
        if begin > at and clause.is_actor(index) and w.DETERMINERS.issuperset(clause.lows[at + 1 : begin]):
            return index if clause.word(clause.before(at)) in _CLOSES_QUOTE | {"“"} else None
    return None


def _follows_words(clause: Clause, at: int, subjects: list[int]) -> bool:
    """Whether the words said stand before the verb: a comma or closing quote before its subject, and little behind it."""
    if not subjects:
        return False
    begin = clause.extent[subjects[0]][0]
    while begin > 0 and clause.lows[begin - 1] in w.DETERMINERS:
        begin -= 1
    if clause.word(begin - 1) not in _CLOSES_QUOTE or begin < 4 or "that" in clause.lows[at + 1 : at + 3]:
        return False
    tail = [low for low in clause.lows[at + 1 :] if low not in '.!?"”»']
    return len(tail) <= _LONGEST_TAIL and clause.word(begin - 2) != "as"


def _said_before(clause: Clause, at: int, subjects: list[int], inverted: int | None) -> Said:
    """The speaker and the words before a verb that closes them, up to the speaker's own words where these come first."""
    holder = inverted if inverted is not None else (subjects[-1] if subjects else None)
    before_speaker = inverted is None and holder is not None
    end = _phrase_start(clause, clause.extent[holder][0]) if before_speaker and holder is not None else clause.tokens[at].start
    return holder, unquote(clause.text, trim(clause.text, clause.sentence.span.start, end))


def _phrase_start(clause: Clause, at: int) -> int:
    """The offset at which the noun phrase starts that the mention at token `at` stands in, with its article."""
    while at > 0 and clause.lows[at - 1] in w.DETERMINERS | w.OFFICE_MODIFIERS:
        at -= 1
    return clause.tokens[at].start


def _clause_end(clause: Clause, at: int) -> int:
    """Where a "that" clause ends: at the sentence's end, or at ", according to X" behind it."""
    for k in range(at + 1, len(clause.lows) - 1):
        if clause.lows[k] == "," and clause.lows[k + 1] in ("according", "citing"):
            return clause.tokens[k].start
    return clause.sentence.span.end


def _clause_follows(clause: Clause, at: int) -> bool:
    """Whether a clause of its own follows the verb: a subject and a finite verb ("said talks would resume")."""
    finite = not w.AUXILIARIES.isdisjoint(clause.lows[at + 1 : at + _CLAUSE_REACH])
    return finite or clause.word(at + 1) in _OPENS_CLAUSE
