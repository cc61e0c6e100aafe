"""The brief as text for the terminal and as Markdown: the same lines and the same numbers of quotes as the page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from legation.brief.lines import Brief, Line, Section, Table
from legation.brief.names import document_words
from legation.brief.quotes import Quote, Quotes, number_quotes
from legation.brief.words import shortened

WIDTH = 100
_LABEL = 26


def render_text(brief: Brief) -> str:
    """The brief for a terminal, the chronology of contacts first, wrapped at 100 columns; no colour codes."""
    quotes = number_quotes(brief)
    sections = sorted(brief.sections, key=lambda section: section.id != "contacts")
    parts = [brief.title, "=" * min(len(brief.title), WIDTH), *_wrap(f"{brief.dateline}.")]
    for section in sections:
        parts += ["", section.title.upper(), "-" * len(section.title), *_section_text(section, quotes)]
    if quotes.quotes:
        parts += ["", "QUOTES", "------"]
        parts += [row for quote in quotes.quotes for row in _wrap(_footnote(quote), "", "      ")]
    return "\n".join(parts) + "\n"


def _section_text(section: Section, quotes: Quotes) -> Iterator[str]:
    if not section.groups and section.table is None:
        yield from _wrap(section.empty)
    elif section.intro:
        yield from _wrap(section.intro)
    for group in section.groups:
        if group.title:
            yield from ("", *_wrap(group.title))
        if group.prose:
            yield from _wrap(" ".join(f"{line.text}{_refs(line, quotes)}" for line in group.lines))
            continue
        for line in group.lines:
            yield from _entry_text(line, quotes)
    if section.table:
        yield from (_figures_text(section.table, quotes) if section.table.figures else _cells_text(section.table, quotes))
    if section.note:
        yield from _wrap(section.note)


def _entry_text(line: Line, quotes: Quotes) -> Iterator[str]:
    head = f"{line.label}  ".ljust(_LABEL) if line.label else "* "
    flag = f" [{line.flag}]" if line.flag else ""
    yield from _wrap(f"{line.text}{flag}{_refs(line, quotes)}", head, " " * min(len(head), _LABEL))
    for detail in line.details:
        indent = " " * (_LABEL if line.label else 2)
        yield from _wrap(f"{detail.term}: {detail.text}", indent, indent + "  ")


def _cells_text(table: Table, quotes: Quotes) -> Iterator[str]:
    for row in table.rows:
        yield from ("", *_wrap(row.head))
        for column, cell in zip(table.columns, row.cells, strict=True):
            for line in cell:
                label = f"{line.label}, " if line.label else ""
                flag = f" [{line.flag}]" if line.flag else ""
                yield from _wrap(f"{column}: {label}{line.text}{flag}{_refs(line, quotes)}", "  ", "    ")
                for detail in line.details:
                    yield from _wrap(f"{detail.term}: {detail.text}", "    ", "      ")


def _figures_text(table: Table, quotes: Quotes) -> Iterator[str]:
    """A line for each row, each number with the name of its column: it wraps, a grid would not."""
    for row in table.rows:
        told = [
            f"{column.lower()} {line.text}{_refs(line, quotes)}".replace("  ", " ").strip()
            for column, cell in zip(table.columns, row.cells, strict=True)
            for line in cell
        ]
        yield from _wrap(f"{row.head}: {'; '.join(told)}", "* ", "  ")


def _refs(line: Line, quotes: Quotes) -> str:
    numbers = [str(quote.number) for quote in quotes.of_line(line)]
    more = f", and {quotes.more(line)} more" if quotes.more(line) else ""
    return f" [{', '.join(numbers)}{more}]" if numbers else ""


def _wrap(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False, break_long_words=True)


def _footnote(quote: Quote) -> str:
    words = " ".join(quote.evidence.quote.split())
    return f"[{quote.number}] “{words}” — {_place(quote)}"


def _place(quote: Quote) -> str:
    span = f"characters {quote.evidence.start}–{quote.evidence.end}"
    if quote.document is None:
        return f"article not at hand, {span}"
    title = f", “{shortened(quote.document.title, 60)}”" if quote.document.title and quote.document.outlet else ""
    return f"{document_words(quote.document)}{title}, {span}"


def render_markdown(brief: Brief) -> str:
    """The brief as Markdown; the quotes are its footnotes."""
    quotes = number_quotes(brief)
    parts = [f"# {_escaped(brief.title)}", "", f"{_escaped(brief.dateline)}."]
    for section in brief.sections:
        parts += ["", f"## {_escaped(section.title)}", "", *_section_markdown(section, quotes)]
    if quotes.quotes:
        parts += ["", "## Quotes", ""]
        for quote in quotes.quotes:
            words = " ".join(quote.evidence.quote.split())
            parts.append(f"[^{quote.number}]: “{_escaped(words)}” — {_escaped(_place(quote))}")
    return "\n".join(parts) + "\n"


def _section_markdown(section: Section, quotes: Quotes) -> Iterator[str]:
    if not section.groups and section.table is None:
        yield _escaped(section.empty)
    elif section.intro:
        yield from (_escaped(section.intro), "")
    for group in section.groups:
        if group.title:
            yield from ("", f"### {_escaped(group.title)}", "")
        if group.prose:
            yield " ".join(f"{_escaped(line.text)}{_notes(line, quotes)}" for line in group.lines)
            continue
        for line in group.lines:
            yield from _entry_markdown(line, quotes)
    if section.table:
        yield from _table_markdown(section.table, quotes)
    if section.note:
        yield from ("", f"*{_escaped(section.note)}*")


def _entry_markdown(line: Line, quotes: Quotes, lead: str = "") -> Iterator[str]:
    label = f"**{_escaped(line.label)}** — " if line.label else ""
    flag = f" *({_escaped(line.flag)})*" if line.flag else ""
    yield f"- {lead}{label}{_escaped(line.text)}{flag}{_notes(line, quotes)}"
    for detail in line.details:
        yield f"  - {_escaped(detail.term)}: {_escaped(detail.text)}"


def _table_markdown(table: Table, quotes: Quotes) -> Iterator[str]:
    if not table.figures:
        for row in table.rows:
            yield from ("", f"### {_escaped(row.head)}", "")
            for column, cell in zip(table.columns, row.cells, strict=True):
                for line in cell:
                    yield from _entry_markdown(line, quotes, f"{_escaped(column)}: ")
        return
    yield f"| {' | '.join(_escaped(name) for name in (table.corner, *table.columns))} |"
    yield f"|---|{'---:|' * (len(table.columns) - 1)}---|"
    for row in table.rows:
        cells = [" ".join(f"{_escaped(line.text)}{_notes(line, quotes)}".strip() for line in cell) for cell in row.cells]
        yield f"| {' | '.join([_escaped(row.head), *cells])} |"


def _notes(line: Line, quotes: Quotes) -> str:
    numbers = "".join(f"[^{quote.number}]" for quote in quotes.of_line(line))
    if quotes.more(line):
        numbers += f" and {quotes.more(line)} more"
    return f" {numbers}" if numbers and line.text else numbers


def _escaped(text: str) -> str:
    """The text with what Markdown would take for markup defused."""
    flat = " ".join(text.split())
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>#|~" else char for char in flat)
