"""What a brief is before it is a page: sections of plain lines, each with the rows and quotes that it rests on.

Every renderer walks these and adds nothing of its own, so that the page, the Markdown and the terminal say the same.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from legation.analysis.assess import Assessment
from legation.analysis.index import DyadIndex
from legation.records import Evidence, Record
from legation.records.row import Row

_WORD = re.compile(r"\d+|[^\W\d_]{4,}")
_STEM_CHARS = 6


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How much a brief shows; whatever is left out is said in words where it would have stood."""

    lines_per_section: int = 200
    quotes_per_line: int = 8
    articles_in_full: int = 40
    people_in_matrix: int = 16
    parties_in_bars: int = 14
    lanes_in_timeline: int = 12
    marks_in_timeline: int = 80
    issues_in_ledger: int = 14
    parties_in_ledger: int = 5
    rows_in_pictures: int = 14


STANDARD = Limits()


@dataclass(frozen=True, kw_only=True)
class Detail:
    """A term and what is to be said of it, under a line; `fine` print is for whoever checks, not for whoever reads."""

    term: str
    text: str
    fine: bool = False


FINE_PRINT = frozenset(
    {
        "Date",
        "Level",
        "Track",
        "Sources",
        "Row",
        "File",
        "Date found by",
        "Copy",
        "SHA-256",
        "Verb",
        "How sure",
        "Wording",
        # of an assessment
        "Rests on",
        "Reliability",
        "Weight",
        "Tells apart",
        "Scores",
        "Would tell",
        "Came true if",
    }
)


def details_of(terms: Iterable[tuple[str, str]]) -> tuple[Detail, ...]:
    """The details of a line out of terms and texts, without the empty ones, fine print last."""
    found = [Detail(term=term, text=text, fine=term in FINE_PRINT) for term, text in terms if text]
    return tuple(sorted(found, key=lambda detail: detail.fine))


@dataclass(frozen=True, kw_only=True)
class Line:
    """A sentence or entry. `label` stands before it (a date), `flag` is a status in one or two words.

    `rows` are ids of the record's rows or documents; `evidence` their quotes. A line without rows is refused by
    the tests. A `quiet` line is shown in grey: it is there, and tells nothing.
    """

    text: str
    label: str = ""
    flag: str = ""
    rows: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    details: tuple[Detail, ...] = ()
    quiet: bool = False


_QUOTES_OF_ONE = 3


def sentence(text: str, rows: Sequence[Row]) -> Line:
    """A line that rests on some rows, with the quotes that tell what it says; the rows' own lines below show them all."""
    most = _QUOTES_OF_ONE if len(rows) == 1 else 1
    quotes = [quote for row in rows for quote in telling_quotes(text, row.evidence, most)]
    return Line(text=text, rows=tuple(row.id for row in rows), evidence=tuple(dict.fromkeys(quotes)))


def telling_quotes(text: str, quotes: Sequence[Evidence], most: int) -> list[Evidence]:
    """Of the quotes of a row the few that share most words with a sentence, in their own order; the first where none does."""
    if len(quotes) <= most:
        return list(quotes)
    wanted = {word.casefold()[:_STEM_CHARS] for word in _WORD.findall(text)}
    shared = {q: len(wanted & {word.casefold()[:_STEM_CHARS] for word in _WORD.findall(q.quote)}) for q in quotes}
    best = sorted(quotes, key=lambda quote: -shared[quote])[:most]
    return [quote for quote in quotes if quote in best]


@dataclass(frozen=True, kw_only=True)
class Group:
    """Lines under a heading of their own; an empty title stands for none. Those of `prose` are read on, as one paragraph."""

    title: str = ""
    lines: tuple[Line, ...] = ()
    prose: bool = False


@dataclass(frozen=True, kw_only=True)
class TableRow:
    """A row of a table: its header and, for each column, the lines in that cell."""

    head: str
    cells: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table; `columns` name the cells, `corner` the row headers. `figures` is true when the cells hold numbers."""

    caption: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    figures: bool = False


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of the brief. `note` says what was cut, `empty` what to say when there is nothing."""

    id: str
    title: str
    intro: str = ""
    groups: tuple[Group, ...] = ()
    table: Table | None = None
    note: str = ""
    empty: str = ""

    def iter_lines(self) -> Iterator[Line]:
        """Every line of the section, tables included, in reading order."""
        for group in self.groups:
            yield from group.lines
        for row in self.table.rows if self.table else ():
            for cell in row.cells:
                yield from cell


@dataclass(frozen=True, kw_only=True)
class Brief:
    """A brief, ready to be rendered: its sections, the record that they were composed from, and the index that is drawn."""

    title: str
    dateline: str
    record: Record
    sections: tuple[Section, ...]
    as_of: dt.date | None = None
    limits: Limits = STANDARD
    dyad: DyadIndex | None = None
    assessment: Assessment | None = None

    def find_section(self, section_id: str) -> Section | None:
        """The section of that id, or None."""
        return next((section for section in self.sections if section.id == section_id), None)

    def iter_lines(self) -> Iterator[Line]:
        """Every line of the brief in reading order."""
        for section in self.sections:
            yield from section.iter_lines()
