"""The desk: one file that holds a record. Everything that is kept or asked goes through this class.

The class only names the questions; each is answered in a file of its own in `views`, `write`, `relink` or `verify`.
"""

from __future__ import annotations

import datetime as dt
import tempfile
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from legation.records import Article, Decision, Document, Noun, Rejection, Snapshot, Statement
from legation.records.outline import ContactOutline, EventOutline
from legation.store import past, read, relink, verify, write
from legation.store.connect import open_database, parse_location, translated
from legation.store.migrations import LATEST, migrate
from legation.store.views import acts, concerning, decisions, documents, explain, rejections, rows, search, statements
from legation.store.views.acts import DayCount
from legation.store.views.filter import EVERYTHING, Filter


class Desk:
    """A record on disk. Open it with `Desk.open`, and close it, or use it in a `with`.

    Lists are iterators that see the desk as it stood when they began, and hold a few rows at a time.
    """

    def __init__(self, engine: Engine, path: Path, temporary: tempfile.TemporaryDirectory[str] | None = None) -> None:
        self._engine = engine
        self._temporary = temporary
        self._past: dict[dt.date, Desk] = {}
        self.path = path

    @classmethod
    def open(cls, location: str | Path) -> Desk:
        """The desk in the file that a path or `sqlite:///` URL names, made if need be; `:memory:` goes away again.

        Raises:
            RecordError: the file is no desk, is damaged, or was made by a newer version.
            UsageError: a URL of a database that is not supported.
        """
        if str(location) == ":memory:":
            return cls.temporary()
        return cls._open(parse_location(location))

    @classmethod
    def temporary(cls) -> Desk:
        """A desk of its own that goes away when it is closed."""
        folder = tempfile.TemporaryDirectory(prefix="legation-")
        return cls._open(Path(folder.name) / "desk.db", folder)

    @classmethod
    def _open(cls, path: Path, folder: tempfile.TemporaryDirectory[str] | None = None) -> Desk:
        engine = open_database(path)
        try:
            with translated():
                migrate(engine, path)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, path, folder)

    def close(self) -> None:
        """Let go of the file; a temporary desk is removed."""
        for earlier in self._past.values():
            earlier.close()
        self._engine.dispose()
        if self._temporary:
            self._temporary.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def as_of(self, day: dt.date) -> Desk:
        """This desk as it stood: documents published by that day, decisions made by then; closed when this one is.

        Documents of unknown date are not in it. Its rows are made when they are first asked for, as those of any desk.

        Raises:
            RecordError: there is no room for it in the temporary folder.
        """
        folder = Path(self._temporary.name) if self._temporary else None
        path = past.find_past(self._engine, self.path, day, LATEST, folder)
        known = self._past.get(day)
        if known and known.path == path:
            return known
        if known:
            known.close()
        if not path.exists():
            self._make_past(path, day)
        past.keep_few(path)
        self._past[day] = Desk._open(path)
        return self._past[day]

    def _make_past(self, path: Path, day: dt.date) -> None:
        part = path.with_name(f"{path.name}.{uuid.uuid4().hex}.part")
        try:
            Desk._open(part).close()
            past.fill_past(part, self.path, day)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)

    def has_snapshot(self, sha256: str, hints: Iterable[tuple[str, str]] = (), extractor: str | None = None) -> bool:
        """Whether these bytes with these hints were read to the end, by this extractor version if one is given."""
        return read.has_snapshot(self._engine, sha256, hints, extractor)

    def has_article(self, document: str, extractor: str) -> bool:
        """Whether the document with this id was read by this extractor version."""
        return read.has_article(self._engine, document, extractor)

    def is_linked(self) -> bool:
        """Whether the rows are made of the statements as they now stand."""
        return read.is_linked(self._engine)

    def write_article(
        self,
        article: Article,
        snapshot: Snapshot,
        statements: Sequence[Statement],
        rejections: Sequence[Rejection] = (),
        *,
        extractor: str = "",
    ) -> write.Written:
        """Keep one article, all of it or nothing; what was said of it before by another extractor is replaced."""
        return write.write_article(self._engine, article, snapshot, statements, rejections, extractor)

    def write_rejection(self, *rejections: Rejection) -> None:
        """Keep what was refused before it became a document."""
        write.write_rejections(self._engine, rejections)

    def write_decision(self, decision: Decision) -> None:
        """Append what a person decided."""
        write.write_decision(self._engine, decision)

    def store_rows(self, rows: Iterable[Statement]) -> int:
        """Replace all rows by these, at once; ids that were given out keep resolving. Returns how many there are."""
        return relink.store_rows(self._engine, rows)

    def documents(self, wanted: Filter = EVERYTHING) -> Iterator[Document]:
        """Documents by day of publication."""
        return documents.iter_documents(self._engine, wanted)

    def document(self, identity: str) -> Document | None:
        """The document with this id, or None."""
        return documents.find_document(self._engine, identity)

    def sources(self) -> Mapping[str, Document]:
        """All documents by id, without their texts: what linking needs to know of them."""
        return documents.read_sources(self._engine)

    def statements(self, noun: Noun | None = None, wanted: Filter = EVERYTHING) -> Iterator[Statement]:
        """What single articles say, of one noun or of all, by day."""
        return statements.iter_statements(self._engine, noun, wanted)

    def statement(self, identity: str) -> Statement | None:
        """The statement with this id, or None."""
        return statements.find_statement(self._engine, identity)

    def rows(self, noun: Noun | None = None, wanted: Filter = EVERYTHING) -> Iterator[Statement]:
        """What the record says, of one noun or of all, by day."""
        return rows.iter_rows(self._engine, noun, wanted)

    def concerning(
        self,
        noun: Noun,
        groups: Sequence[Sequence[str]],
        types: Iterable[str] | None = None,
        words: Iterable[str] = (),
        limit: int | None = None,
    ) -> set[str]:
        """Ids of the rows of a noun that name somebody of every group, of these types and with one of these words."""
        return concerning.find_concerning(self._engine, noun, groups, types, words, limit)

    def rows_by_id(self, ids: Iterable[str]) -> Iterator[Statement]:
        """The rows with these ids, in the order of the ids."""
        return concerning.iter_rows_by_id(self._engine, ids)

    def documents_naming(self, actors: Iterable[str]) -> set[str]:
        """Ids of the documents of which some row names any of these actors."""
        return concerning.find_documents(self._engine, actors)

    def outlines(self, ids: Iterable[str]) -> dict[str, Document]:
        """The documents with these ids, without their texts."""
        return concerning.read_outlines(self._engine, ids)

    def acts(self, first: str, second: str) -> Iterator[EventOutline | ContactOutline]:
        """Events and contacts between two parties by their keys, in outline; consultations come as contacts alone."""
        return acts.iter_acts(self._engine, first, second)

    def acts_by_day(self) -> list[DayCount]:
        """How many acts took place by their first and last day, whoever did them."""
        return acts.count_by_day(self._engine)

    def document_prints(self) -> Mapping[str, Document]:
        """All documents by id with their day and fingerprint alone: enough to tell copies."""
        return acts.document_prints(self._engine)

    def row(self, identity: str) -> Statement | None:
        """The row with this id, or with this id in an earlier linking, or None."""
        return rows.find_row(self._engine, identity)

    def row_of(self, statement: str) -> str | None:
        """The id of the row that a statement is a report of, or None."""
        return rows.find_row_of(self._engine, statement)

    def rejections(self, wanted: Filter = EVERYTHING) -> Iterator[Rejection]:
        """What was refused."""
        return rejections.iter_rejections(self._engine, wanted)

    def decisions(self, noun: str | None = None, *, by: dt.date | None = None) -> Iterator[Decision]:
        """What people decided, in order; what they had decided by a day."""
        return decisions.iter_decisions(self._engine, noun, by)

    def standing_decisions(self, noun: str | None = None, *, by: dt.date | None = None) -> list[Decision]:
        """The decisions that are in force, or were by a day: those that nobody revoked."""
        return decisions.standing(decisions.iter_decisions(self._engine, noun, by))

    def explain(self, identity: str) -> explain.Explanation | None:
        """A row or statement taken back to its sentences in context, its reports and documents; None if unknown."""
        return explain.explain_row(self._engine, identity)

    def search(self, words: str, limit: int = 20) -> list[search.Hit]:
        """Documents and rows that hold all the words, best first."""
        return search.search_words(self._engine, words, limit)

    def verify(self) -> list[verify.Failure]:
        """Everything that does not hold: changed bytes, quotes that do not slice back, damage to the file."""
        return verify.verify_desk(self._engine)

    def counts(self) -> read.Counts:
        """How much the desk holds."""
        return read.count_all(self._engine)
