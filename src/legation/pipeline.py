"""The conductor: the only file that knows the order of the stages.

    sources ──ingest──> snapshots ──clean──> articles ──tag, resolve, extract──> statements ──> the desk
    the desk ──link──> rows ──analysis──> the record that lists and briefs show

Above the desk one article is in memory at a time; a stage that fails on one article costs that article, never the run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

from legation.analysis import build_tracks, complete_rows, measure_presence
from legation.analysis.open_contradictions import list_contradictions
from legation.clean import clean_snapshot
from legation.errors import LegationError
from legation.extract import EXTRACTOR, extract_statements
from legation.ingest import IngestOptions, iter_snapshots
from legation.link import link_rows, link_statements
from legation.link.copies import cluster_copies
from legation.link.ratings import ratings_of
from legation.records import (
    Article,
    Claim,
    Contact,
    Deal,
    Document,
    Event,
    Forecast,
    Position,
    Presence,
    Record,
    Rejection,
    Snapshot,
    Stage,
    Statement,
    content_id,
)
from legation.reference.issues import IssueList
from legation.resolve import PeopleFile, resolve_tags
from legation.store import Desk, Filter
from legation.tag import tag_article
from legation.tag.card import read_card
from legation.tag.session import FILES, WEIGHTS, has_weights
from legation.text.fingerprint import likeness
from legation.totals import ReadTotals, Tally

Report = Callable[[int, str], None]
Reading = tuple[list[Statement], list[Rejection]]
T = TypeVar("T")


class StageError(Exception):
    """A stage broke on one article; carries the rejection that it becomes."""

    def __init__(self, rejection: Rejection) -> None:
        self.rejection = rejection
        super().__init__(rejection.detail)


def read_sources(
    desk: Desk,
    sources: Sequence[str],
    options: IngestOptions = IngestOptions(),
    *,
    people: PeopleFile | None = None,
    issues: IssueList | None = None,
    report: Report | None = None,
    strict: bool = False,
) -> ReadTotals:
    """What became of every input of the sources; rows are linked anew when they are next asked for.

    Args:
        desk: where articles and rejections are kept.
        sources: files, folders, globs, URLs, tables, or `-`.
        options: what the sources do not say themselves.
        people: the user's own actors.
        issues: the list of issues with the user's own.
        report: called with the number of inputs done and the name of the last one.
        strict: raise where a stage breaks on an article, instead of rejecting that article.
    """
    tally = Tally()
    version = extractor_version(people, issues)
    for outcome in iter_snapshots(sources, options):
        if isinstance(outcome, Rejection):
            _reject(desk, outcome, tally)
        else:
            try:
                _read_snapshot(desk, outcome, version, people, issues, tally)
            except StageError as failure:
                if strict:
                    raise failure.__cause__ or failure from None
                _reject(desk, failure.rejection, tally)
        if report:
            report(tally.read, outcome.path)
    return tally.totals()


def read_article(article: Article, people: PeopleFile | None = None, issues: IssueList | None = None) -> Reading:
    """The statements of one article, and what of it was refused. Depends on nothing but its arguments."""
    path, document = article.document.path, article.document.id
    tags = _run_stage("tag", path, document, lambda: tag_article(article))
    resolution = _run_stage("resolve", path, document, lambda: resolve_tags(article, tags, people))
    found = _run_stage("extract", path, document, lambda: extract_statements(article, tags, resolution, issues))
    statements = [one for one in found if not isinstance(one, Rejection)]
    return statements, [one for one in found if isinstance(one, Rejection)]


def link_article(article: Article, statements: Iterable[Statement]) -> list[Statement]:
    """The rows of one article alone: its statements, joined where they speak of the same thing."""
    return link_statements(statements, {article.document.id: article.document})


def link_desk(desk: Desk) -> int:
    """How many rows the desk holds once all its statements have been linked anew."""

    def text_of(identity: str) -> str:
        document = desk.document(identity)
        return document.text if document else ""

    decisions = desk.standing_decisions()
    ratings = ratings_of(decisions)
    with link_rows(desk.statements(), desk.sources(), decisions=decisions, reliability=ratings, texts=text_of) as linked:
        last = max((document.published for document in desk.sources().values() if document.published), default=None)
        known = complete_rows(linked.rows, desk.standing_decisions("track"), last)
        return desk.store_rows(known.of(row) for row in linked.rows())


def ensure_linked(desk: Desk) -> None:
    """Link the desk's rows anew if its statements have changed since.

    Not a part of reading, so that reading costs the same for the first article of a desk as for the last, however often
    and in whatever portions they come; and a run that was cut off needs no repair.
    """
    if not desk.is_linked():
        link_desk(desk)


def stand_at(desk: Desk, wanted: Filter) -> tuple[Desk, Filter]:
    """The desk as it stood on the day that the filter names, if any, with its rows made; and the filter without the day."""
    if wanted.as_of:
        desk, wanted = desk.as_of(wanted.as_of), replace(wanted, as_of=None)
    ensure_linked(desk)
    return desk, wanted


def make_record(desk: Desk, wanted: Filter = Filter()) -> Record:
    """The part of the record that the filter selects, each list in the order in which it is shown.

    Tracks are those of the contacts selected, presence is measured over the rows selected, and documents are those on
    which any row rests; without a filter, all of them.
    """
    desk, wanted = stand_at(desk, wanted)
    rows = list(desk.rows(None, wanted))
    contacts = _of(rows, Contact)
    documents = list_documents(desk)
    if wanted != Filter():
        used = {document for row in rows for document in row.documents}
        documents = [document for document in documents if document.id in used]
    return Record(
        documents=tuple(documents),
        events=_of(rows, Event),
        contacts=contacts,
        tracks=tuple(build_tracks(contacts, desk.standing_decisions("track"))[0]),
        positions=tuple(sorted(_of(rows, Position), key=_by_issue)),
        deals=_of(rows, Deal),
        claims=_of(rows, Claim),
        forecasts=_of(rows, Forecast),
        presence=tuple(_presence(rows, documents)),
        contradictions=tuple(list_contradictions(rows, {document.id: document for document in documents})),
        rejections=tuple(desk.rejections()),
    )


def list_documents(desk: Desk, wanted: Filter = Filter()) -> list[Document]:
    """The documents of the desk, each near-copy with the one that was published first and how like it is."""
    known = desk.sources()
    copies = cluster_copies(known)

    def placed(document: Document) -> Document:
        first = copies[document.id]
        if first == document.id:
            return document
        alike = likeness(known[document.id].fingerprint, known[first].fingerprint)
        return replace(document, duplicate_of=first, similarity=round(alike, 3))

    return [placed(document) for document in desk.documents(wanted)]


def extractor_version(people: PeopleFile | None = None, issues: IssueList | None = None) -> str:
    """What a reading depends on besides the article: when it changes, articles are read anew."""
    parts = [f"{EXTRACTOR.name} {EXTRACTOR.version}", model_identity(), f"people {people.digest}" if people else ""]
    parts.append(f"issues {issues.digest}" if issues else "")
    return " ".join(part for part in parts if part)


@cache
def model_identity() -> str:
    """The model that reads with the rules, by name and hash, or nothing where only the rules read."""
    return read_card(WEIGHTS, FILES).identity if has_weights() else ""


def _read_snapshot(
    desk: Desk, snapshot: Snapshot, version: str, people: PeopleFile | None, issues: IssueList | None, tally: Tally
) -> None:
    """Read one snapshot into the desk and count what became of it."""
    if desk.has_snapshot(snapshot.sha256, snapshot.hints, version):
        tally.known += 1
        return
    article = _run_stage("clean", snapshot.path, None, lambda: clean_snapshot(snapshot))
    if isinstance(article, Rejection):
        _reject(desk, article, tally)
        return
    known = desk.has_article(article.document.id, version)
    statements, refused = ([], []) if known else read_article(article, people, issues)
    written = desk.write_article(article, snapshot, statements, refused, extractor=version)
    tally.accept(written.statements, len(refused) + len(written.rejections))


def _reject(desk: Desk, rejection: Rejection, tally: Tally) -> None:
    desk.write_rejection(rejection)
    tally.reject(rejection)


def _run_stage(stage: Stage, path: str, document: str | None, call: Callable[[], T]) -> T:
    """What the stage makes, or the rejection of the article as an error when the stage breaks."""
    try:
        return call()
    except LegationError:
        raise
    except Exception as error:  # any bug of ours in a stage must cost one article, not a run of a million
        detail = f"{type(error).__name__}: {error}"
        raise StageError(
            Rejection(
                id=content_id("rejection", stage, path, document, detail),
                stage=stage,
                reason="internal error",
                detail=detail,
                remedy="This is a bug of ours: run again with --debug on this input alone and report what it prints.",
                path=path,
                document=document,
            )
        ) from error


def _presence(rows: Iterable[Statement], documents: Iterable[Document]) -> list[Presence]:
    listed = list(rows)
    return measure_presence(_of(listed, Contact), _of(listed, Position), _of(listed, Deal), _of(listed, Event), documents)


def _of(rows: Iterable[Any], noun: type[T]) -> tuple[T, ...]:
    """The rows of one noun, in their order."""
    return tuple(row for row in rows if isinstance(row, noun))


def _by_issue(position: Position) -> tuple[str, str, str]:
    """The order of the ledger: issue, party, date."""
    day = position.date.start or position.date.end or position.first_reported_at
    return (position.issue or "~", position.holder.name if position.holder else "~", day.isoformat() if day else "~")
