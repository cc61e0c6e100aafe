"""One annotated article: how it is read, and what is expected of the reading."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from legation.errors import InputError
from legation.evaluation.score import Scoreboard
from legation.evaluation.sketch import Sketch
from legation.records import Span

RawRow = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Case:
    """One article with its annotation.

    `body` is the text that the annotation counts in; `source` the file that holds the article, or None where `body` is all there
    is. `expect` makes the sketches, given what turns a span of the body into one of the text that was read.
    """

    name: str
    body: str
    expect: Callable[[Locate], list[Sketch]]
    source: Path | None = None
    date: str | None = None
    outlet: str | None = None
    title: str | None = None


Locate = Callable[[Span], Span | None]


def _no_rows(_: Locate) -> list[Sketch]:
    return []


@dataclass(frozen=True, kw_only=True)
class CountedCase(Case):
    """One phrase or sentence that is judged by itself: `count` reads it and counts how that went. No rows are expected."""

    count: Callable[[Scoreboard], None]
    expect: Callable[[Locate], list[Sketch]] = _no_rows


@dataclass(frozen=True, kw_only=True)
class EvalSet:
    """Annotated articles under one name; `digest` is of everything that they are made of, and is pinned with the floors."""

    name: str
    cases: Sequence[Case]
    digest: str


def load_lines(path: Path, what: str, make: Callable[[RawRow, int], Case]) -> EvalSet:
    """A set of one case for each line of a file of JSON Lines.

    Args:
        path: the file.
        what: what a line should be, for the error.
        make: the case of a line, given its number.

    Raises:
        InputError: a line is none.
    """
    content = path.read_bytes()
    cases: list[Case] = []
    for number, line in enumerate(content.decode("utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            cases.append(make(json.loads(line), number))
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(f"{path.name}, line {number} is {what}: {error!r}") from error
    return EvalSet(name=path.stem, cases=cases, digest=digest_of(content))


def build_locate(body: str, text: str, title: str | None) -> Locate:
    """What turns a span of the annotated body into the span of the same words in the text that was read, or None.

    Cleaning may put the title in front and may change white space; the n-th place of some words stays the n-th.
    """
    behind = title_length(body, text, title)
    offset = text.find(body, behind)

    def locate(span: Span) -> Span | None:
        if offset >= 0:
            return Span(span.start + offset, span.end + offset)
        words = span.slice(body).split()
        if not words:
            return None
        pattern = re.compile(r"\s+".join(map(re.escape, words)))
        before = sum(1 for match in pattern.finditer(body) if match.start() < span.start)
        places = list(pattern.finditer(text, behind))
        return Span(*places[before].span()) if before < len(places) else None

    return locate


def in_title_only(sketch: Sketch, text: str, title: str | None, body: str) -> bool:
    """Whether a row was found only in a title that is no part of the annotated body."""
    behind = title_length(body, text, title)
    return behind > 0 and all(span.end <= behind for span in sketch.anchors)


def title_length(body: str, text: str, title: str | None) -> int:
    """How long the title is that cleaning put in front of the body; 0 where it did not, or the body has it as first line."""
    added = title and text.startswith(title) and body.split("\n", 1)[0].strip() != title
    return len(title) if title and added else 0


def find_quote(body: str, quote: str, occurrence: int) -> Span:
    """The span of the n-th place (from 1) at which the words stand in the body.

    >>> find_quote("they met, and met again", "met", 2)
    Span(start=14, end=17)

    Raises:
        ValueError: the words do not stand there so often: the annotation is at fault.
    """
    at = -1
    for _ in range(occurrence):
        at = body.find(quote, at + 1)
        if at < 0:
            raise ValueError(f"{quote[:60]!r} does not stand {occurrence} times in the article")
    return Span(at, at + len(quote))


def digest_of(*parts: bytes) -> str:
    """A fingerprint of an annotated set."""
    total = hashlib.sha256()
    for part in parts:
        total.update(hashlib.sha256(part).digest())
    return total.hexdigest()[:16]
