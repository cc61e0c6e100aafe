"""What the desk cannot see, beside every assessment: outlets, countries, languages, and whose own word is missing."""

from __future__ import annotations

from collections.abc import Iterator

from legation.analysis.assess import Assessment
from legation.analysis.coverage import Coverage, Side
from legation.brief.lines import Group, Line, Section
from legation.brief.words import counted, listed, span_words

MOST_NAMED = 8


def build_coverage(assessment: Assessment) -> Section:
    """The section on coverage."""
    rows = tuple(document.id for document in assessment.record.documents)
    lines = tuple(Line(text=words, rows=rows) for words in coverage_words(assessment.coverage))
    return Section(id="assessment-coverage", title="What was read, and who was not heard", groups=(Group(lines=lines),))


def coverage_words(coverage: Coverage) -> Iterator[str]:
    """Coverage in sentences."""
    when = f", published {span_words(coverage.first, coverage.last)}" if coverage.first and coverage.last else ""
    articles = counted(coverage.documents, "article")
    yield f"Read: {articles}, {counted(coverage.texts, 'independent text')}{when}."
    if coverage.outlets:
        yield f"Outlets: {_named(coverage.outlets)}."
        yield f"Countries of the outlets: {_named(coverage.countries)}. Languages: {_named(coverage.languages)}."
    for side in coverage.sides:
        yield _side_words(side)


def _named(counts: tuple[tuple[str, int], ...]) -> str:
    told = [f"{name} {number}" for name, number in counts[:MOST_NAMED]]
    more = len(counts) - MOST_NAMED
    return ", ".join([*told, f"{more} more"] if more > 0 else told)


def _side_words(side: Side) -> str:
    own = f"{counted(side.own_word, 'row')} in its own word" if side.own_word else "its own word is missing"
    contacts = ""
    if side.contacts:
        were = f"it is in {counted(side.contacts, 'contact')} held"
        contacts = (
            f"{were}, {'of none of which' if not side.readouts else f'of {side.readouts} of which'} it gives its own account"
        )
    press = f"{counted(side.documents, 'article')} from its press" if side.documents else "nothing from its press"
    return f"{side.party}: {listed([part for part in (own, press, contacts) if part])}."
