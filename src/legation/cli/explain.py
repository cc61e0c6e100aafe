"""`legation explain`: one row back to its sentences, its rules, its decisions and its sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

import legation
from legation.cli.options import Globals, as_of_option, global_options, parse_filters
from legation.cli.output import write_text
from legation.cli.tables import LISTS, chain_words
from legation.export import iter_jsonl
from legation.records import Document, Statement, noun_of
from legation.store import Explanation, Passage


@click.command("explain")
@click.argument("identity", metavar="ID")
@click.option("--format", "output_format", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@as_of_option
@global_options
@click.pass_obj
def explain(chosen: Globals, /, identity: str, output_format: str, **options: Any) -> None:
    """Take the row or statement ID back to its sentences, the rules that made it, its sources and their hashes."""
    with legation.open(chosen.desk, create=False) as desk:
        found = desk.explain(identity, **parse_filters(**options))
    lines = iter_jsonl([found]) if output_format == "jsonl" else explanation_lines(found)
    write_text("".join(f"{line}\n" for line in lines), "-")


def explanation_lines(found: Explanation) -> Iterator[str]:
    """The explanation as lines for people."""
    row = found.row
    yield f"{noun_of(row)} {row.id}"
    if found.asked != row.id:
        yield f"  (asked for as {found.asked}, an id that this row had before)"
    if row.review:
        yield f"  {row.review} by a person" + (": it stands in no list" if row.review == "rejected" else "")
    yield from _field_lines(row)
    yield ""
    yield "Rests on"
    documents = {document.id: document for document in found.documents}
    for passage in found.passages:
        yield from _passage_lines(passage, documents.get(passage.document))
    if row.attribution:
        yield "Said by"
        for said in row.attribution:
            yield f"  {chain_words(said.holder_chain)}: {said.verb_class}, {said.certainty}" + (
                f' ("{said.hedge}")' if said.hedge else ""
            )
    for step in row.steps:
        since = f"as of {step.since}" if step.since else "day unknown"
        yield f"Status {step.status}, {since}  ({len(step.documents)} documents: {', '.join(step.documents)})"
    for rival in row.rivals:
        yield f"Reports differ on {rival.field}"
        for value, ids in rival.values:
            yield f"  {value}  " + (f"({len(ids)} documents: {', '.join(ids)})" if ids else "(no document: given by a person)")
        if rival.preferred_because:
            yield f"  the first is preferred: {rival.preferred_because}"
    yield from _making_lines(found)


def _field_lines(row: Statement) -> Iterator[str]:
    """What the row says, one field to a line, in the words of its list."""
    for name, words in LISTS[f"{noun_of(row)}s"].columns:
        value = words(row)
        if value and name != "id":
            yield f"  {name}: {value}"


def _passage_lines(passage: Passage, document: Document | None) -> Iterator[str]:
    before, quote, after = (" ".join(part.split()) for part in (passage.before, passage.quote, passage.after))
    where = f"{document.outlet or document.path}, {document.published or 'undated'}" if document else passage.document
    yield f"  {where} [{passage.start}:{passage.end}]"
    yield f"    {before} »{quote}« {after}".replace("   »", " »").rstrip()


def _making_lines(found: Explanation) -> Iterator[str]:
    """How the row was made: rules, extractor, statements, decisions, sources."""
    row = found.row
    if row.why:
        yield "Why"
        yield from (f"  {reason}" for reason in row.why)
    model = f", model {row.extractor.model}" if row.extractor.model else ""
    yield f"Made by {row.extractor.name} {row.extractor.version}{model}; score {row.score:.2f}"
    yield f"Grade {row.grade.reliability}{row.grade.credibility}: {row.grade.reason}"
    if found.statements:
        yield f"Made of {len(found.statements)} statements"
        yield from (f"  {statement.id}" for statement in found.statements)
    yield "Decisions" if found.decisions else "No decisions on it"
    for decision in found.decisions:
        what = f"{decision.verb} {decision.field} = {decision.value}" if decision.field else decision.verb
        undoing = f" (undoes {decision.revokes})" if decision.revokes else ""
        yield f"  {decision.at:%Y-%m-%d} {decision.by}: {what}: {decision.reason}{undoing}  {decision.id}"
    yield "Sources"
    for document in found.documents:
        yield f"  {document.id}  {document.title or document.path}"
        yield f"    {document.url or document.path}  sha256 {document.sha256}"


COMMANDS = {"explain": explain}
