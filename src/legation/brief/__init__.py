"""The brief: a record told as sections of plain lines, and rendered as a page, Markdown, text or JSON.

What comes in is a `Record`; what goes out is text. A sentence without a row of the record under it is never written.
"""

from dataclasses import replace

import msgspec

from legation.brief.build import build_brief
from legation.brief.html import render_html
from legation.brief.lines import Brief, Detail, Group, Limits, Line, Section, Table, TableRow
from legation.brief.plain import render_markdown, render_text
from legation.records import Record

__all__ = [
    "Brief",
    "Detail",
    "Group",
    "Limits",
    "Line",
    "Section",
    "Table",
    "TableRow",
    "build_brief",
    "render_html",
    "render_json",
    "render_markdown",
    "render_text",
]


def render_json(brief: Brief) -> str:
    """The whole record as one JSON object: each noun a list of rows, uncut whatever the limits of the brief.

    An assessment stands beside them under `assessment`; the rows that it cites are among the lists.
    """
    if brief.assessment:
        bare = replace(brief.assessment, record=Record())
        both = msgspec.to_builtins(brief.record) | {"assessment": msgspec.to_builtins(bare)}
        return msgspec.json.format(msgspec.json.encode(both), indent=2).decode("utf-8") + "\n"
    return msgspec.json.format(msgspec.json.encode(brief.record), indent=2).decode("utf-8") + "\n"
