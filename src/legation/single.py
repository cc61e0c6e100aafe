"""One article without a desk: a text or a file in, its statements out.

The stages are those of the pipeline; where a desk would keep a rejection, this raises it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

from legation.clean import clean_snapshot
from legation.errors import InputError
from legation.ingest import IngestOptions, iter_snapshots
from legation.pipeline import read_article
from legation.records import Article, Rejection, Snapshot, Statement
from legation.resolve import PeopleFile


def extract(
    text: str,
    *,
    date: dt.date | str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    language: str | None = None,
    people: PeopleFile | None = None,
) -> list[Statement]:
    """The statements of one text, without a desk.

    Args:
        text: the article as plain text.
        date: the day of publication; without it years are inferred only from what the text itself says.
        outlet: who published it.
        title: its headline, if `text` does not begin with it.
        language: its language, if known.
        people: the user's own actors.

    Raises:
        InputError: the text is no article: empty, in another language, without sentences.
    """
    return read_text(text, date=date, outlet=outlet, title=title, language=language, people=people)[1]


def read_text(
    text: str,
    *,
    date: dt.date | str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    language: str | None = None,
    people: PeopleFile | None = None,
) -> tuple[Article, list[Statement]]:
    """The article that a text becomes, and its statements; see `extract`."""
    day = date.isoformat() if isinstance(date, dt.date) else date
    given = {"language": language, "outlet": outlet, "published": day, "title": title}
    content = text.encode("utf-8")
    snapshot = Snapshot(
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        path="text",
        media_type="text/plain",
        hints=tuple(sorted((name, value) for name, value in given.items() if value)),
    )
    return _read_alone(snapshot, people)


def read_file(
    path: Path, *, date: dt.date | str | None = None, outlet: str | None = None, people: PeopleFile | None = None
) -> tuple[Article, list[Statement]]:
    """The article of a file that holds one, and its statements, without a desk.

    Raises:
        InputError: the file holds no article, or was rejected.
    """
    day = dt.date.fromisoformat(date) if isinstance(date, str) else date
    for outcome in iter_snapshots([str(path)], IngestOptions(date=day, outlet=outlet)):
        return _read_alone(outcome, people)
    raise InputError(f"{path.name} holds no article")


def _read_alone(outcome: Snapshot | Rejection, people: PeopleFile | None) -> tuple[Article, list[Statement]]:
    """The article of one input and its statements; its rejection as an error."""
    article = clean_snapshot(outcome) if isinstance(outcome, Snapshot) else outcome
    if isinstance(article, Rejection):
        raise InputError(f"{article.reason}: {article.detail}. {article.remedy}".strip())
    return article, read_article(article, people)[0]
