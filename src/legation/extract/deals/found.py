"""What each way of finding a deal hands on: where its words stand, and where its object ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from legation.records import DealStage, Span

_VERBS = frozenset("would will shall was were is are has have had could may might can said says".split())
# Where an object ends before its sentence does: a bracket of words, a clause of its own, a finite verb.
_STOP = re.compile(
    r"\s*(?:\((?![^)]*\d[^)]*\))|[«“](?=\s)|\s[–—-]\s"
    r"|,\s*(?:which|who|whose|while|but|thereby|as|the same|one of|where|when|said|says|added|ending|after|before"
    r"|amid|according|despite|although|unless|saying|adding|during|following)\b"
    rf"|\s(?:{'|'.join(_VERBS)})\s"
    r"|\s(?:because|so that|if|unless|when|while|whereas|according|despite|amid|during|following|after|before)\s)",
    re.IGNORECASE,
)
# A comma that goes on with a list or with terms: ", gas, …", ", oil and …", ", over four years"
_LIST_GOES_ON = re.compile(r",\s*(?:[\w’'-]+\s){0,4}[\w’'-]+\s*(?:,|\band\b)|,\s*(?:in|over|for|including|free)\b")
# "a pact that will …", "a treaty by which …": what follows says what the paper is
_CLAUSE = re.compile(r"\s(?:that|which|whom|whose)\s", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;:](?=\s|[”\"’]|$)")
_CLOSING = ' ,;:.»”"–—-'
_SHORTEST = 3


@dataclass(frozen=True)
class DealWords:
    """The words of a deal.

    `span` are all of them, `object_span` those of what it is about, `acted` the verb or noun that makes a deal of it. `stage` is
    given where the words themselves say it; `reminder` marks an agreement only called by its name ("the treaty").
    """

    kind: str
    span: Span
    object_span: Span
    rule: str
    stage: DealStage | None = None
    acted: Span | None = None
    reminder: bool = False


def find_object_end(text: str, start: int, limit: int) -> int:
    """The offset at which an object that begins at `start` ends: at a stop, or at the first comma that goes on with no list.

    >>> t = "a loan of ten million for the harbour, which the bank will pay out in May"
    >>> t[: find_object_end(t, 0, len(t))]
    'a loan of ten million for the harbour'
    """
    first = start + _SHORTEST
    clause, stop = _CLAUSE.search(text, first, limit), _STOP.search(text, first, limit)
    if clause and stop and clause.end() <= stop.end() and stop.group().strip() in _VERBS:
        stop = _STOP.search(text, stop.end(), limit)
    closing = _SENTENCE_END.search(text, first, limit)
    end = min([limit, *(found.start() for found in (stop, closing) if found)])
    comma = text.find(",", first, end)
    while comma > 0 and (_LIST_GOES_ON.match(text, comma, limit) or text[comma + 1 : comma + 2].isdigit()):
        comma = text.find(",", comma + 1, end)
    return trim_end(text, start, comma if comma > 0 else end)


def trim_end(text: str, start: int, end: int) -> int:
    """The end without the blanks, stops and quotation marks before it."""
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    return end
