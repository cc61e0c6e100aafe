"""Time expressions with the interval that each means: short texts, one expression to be judged in each.

In: JSON Lines with `document_date, text, phrase, occurrence, start, end`, where both ends null says that it must stay unresolved.
Out: for each line right, wrong or unresolved, counted under `date` and, by the line's part, `date.dev` and `date.test`.
A wrong day is worse than none: it counts against precision and recall, an unresolved one against recall only. Misreadings of the
test part are counted and not shown, so that nobody learns from them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, Literal

from legation.evaluation.case import Case, CountedCase, EvalSet, RawRow, find_quote, load_lines
from legation.evaluation.score import Scoreboard
from legation.records import Article, Block, Document, Resolution, Span, Tags, When
from legation.resolve import resolve_tags
from legation.tag import tag_article

Verdict = Literal["right", "wrong", "unresolved"]
Ends = tuple[dt.date | None, dt.date | None]


def load_date_cases(path: Path) -> EvalSet:
    """The cases of one file.

    Raises:
        InputError: a line is no such case, or its phrase does not stand in its text.
    """

    def make(raw: RawRow, _: int) -> Case:
        span = find_quote(raw["text"], raw["phrase"], raw["occurrence"])
        count = partial(_count, raw, span, accepted_ends(raw))
        return CountedCase(name=raw["id"], body=raw["text"], date=raw["document_date"], count=count)

    return load_lines(path, "no date case", make)


def accepted_ends(raw: Mapping[str, Any]) -> list[tuple[Ends, int]]:
    """The intervals that are right for a case, the first with the days by which each end of a vague one may miss."""
    pairs = [(raw["start"], raw["end"]), *raw.get("accept", ())]
    return [((_day(a), _day(b)), raw.get("slack", 0) if i == 0 else 0) for i, (a, b) in enumerate(pairs)]


def judge_date(found: When | None, accepted: list[tuple[Ends, int]]) -> Verdict:
    """How the interval found stands to the intervals that are right."""
    got: Ends = (found.start, found.end) if found else (None, None)
    if any(_agree(got[0], ends[0], slack) and _agree(got[1], ends[1], slack) for ends, slack in accepted):
        return "right"
    return "unresolved" if got == (None, None) else "wrong"


def read_when(text: str, published: str | None, span: Span) -> When | None:
    """What a span of a text means as a time; None where nothing in it is taken for one."""
    tags, resolution = read_plainly(text, published)
    best, most = None, 0
    for mention, when in zip(tags.mentions, resolution.whens, strict=True):
        shared = min(mention.span.end, span.end) - max(mention.span.start, span.start)
        if mention.kind == "date" and shared > most:
            best, most = when, shared
    return best


def summarise(board: Scoreboard) -> list[str]:
    """The three rates of all cases of dates and names, and of each part, in words; nothing where a board has none."""
    lines = []
    for key, tally in sorted(board.tallies.items()):
        if key.split(".")[0] in ("actor", "coreference", "date", "place") and tally.n:
            counts = (("right", tally.right), ("wrong", tally.false), ("unresolved", tally.missed - tally.false))
            lines.append(f"{key}: {', '.join(f'{count / tally.n:.1%} {what}' for what, count in counts)} of {tally.n}")
    return lines


def _count(raw: Mapping[str, Any], span: Span, accepted: list[tuple[Ends, int]], board: Scoreboard) -> None:
    """Read one case and count it."""
    found = read_when(raw["text"], raw["document_date"], span)
    verdict, part = judge_date(found, accepted), raw["part"]
    for key in ("date", f"date.{part}"):
        tally = board.tallies[key]
        tally.right += verdict == "right"
        tally.missed += verdict != "right"
        tally.false += verdict == "wrong"
    board.articles += 1
    if verdict != "right" and part != "test":
        shown = f"{found.start or ''}/{found.end or ''}" if found and verdict == "wrong" else "nothing"
        wanted = f"{raw['start'] or ''}/{raw['end'] or ''}"
        board.notes.append(f"{raw['id']} {verdict}: {shown} instead of {wanted} for {raw['phrase']!r} ({raw['document_date']})")


def read_plainly(text: str, published: str | None) -> tuple[Tags, Resolution]:
    """A text read as it stands, without cleaning."""
    day = _day(published)
    document = Document(id="case", sha256="0" * 64, text=text, published=day)
    article = Article(document=document, blocks=(Block(span=Span(0, len(text))),))
    tags = tag_article(article)
    return tags, resolve_tags(article, tags)


def _agree(got: dt.date | None, wanted: dt.date | None, slack: int) -> bool:
    """Whether two ends are the same, or near enough; an open end is only like an open one."""
    if got is None or wanted is None:
        return got is wanted
    return abs((got - wanted).days) <= slack


def _day(words: str | None) -> dt.date | None:
    return dt.date.fromisoformat(words) if words else None
