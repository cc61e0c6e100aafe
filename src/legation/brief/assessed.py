"""An assessment as sections of the brief: the answer, the matrix with hypotheses in rows, what would change it, what is missing.

Each line rests on the rows of the items that it speaks of; each cell of the matrix leads to the first of its quotes, the list of
evidence to all of them.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from legation.analysis.assess import Assessment, Reading, range_words
from legation.brief.assessed_changes import build_history, build_missing, build_sensitivity
from legation.brief.assessed_coverage import build_coverage
from legation.brief.assessed_items import build_evidence, build_matrix, rows_of
from legation.brief.lines import Brief, Group, Line, Section, details_of
from legation.brief.words import capital, counted, day_words, listed
from legation.records import Record

SCORE_WORDS = {"inconsistency": "inconsistency counts", "weighted": "weighted sums", "log_ratio": "log-likelihood ratios"}


def build_assessment(assessment: Assessment) -> tuple[Section, ...]:
    """The sections of an assessment."""
    sections = [
        _answer(assessment),
        build_matrix(assessment),
        build_evidence(assessment),
        build_sensitivity(assessment),
        build_missing(assessment),
    ]
    if assessment.history:
        sections.append(build_history(assessment))
    return (*sections, build_coverage(assessment))


def build_assessment_brief(assessment: Assessment) -> Brief:
    """The assessment as a page of its own, with the articles that it cites."""
    stood = f"; as of {day_words(assessment.as_of)}" if assessment.as_of else ""
    parties = ", ".join(f"{role}: {actor}" for role, actor in assessment.parties)
    first, *rest = build_assessment(assessment)
    return Brief(
        title=assessment.text,
        dateline=f"{capital(parties)}{stood}; {counted(assessment.coverage.documents, 'article')} read on it",
        record=assessment.record,
        sections=(replace(first, intro=""), *rest),
        as_of=assessment.as_of,
    )


def render_assessment_json(assessment: Assessment) -> str:
    """The assessment as one JSON object, with the rows that it cites and their documents, these without their texts."""
    bare = tuple(replace(document, text="") for document in assessment.record.documents)
    shown = replace(assessment, record=replace(assessment.record, documents=bare))
    return msgspec.json.format(msgspec.json.encode(shown), indent=2).decode("utf-8") + "\n"


def add_assessment(brief: Brief, assessment: Assessment) -> Brief:
    """The brief with the assessment after its opening; documents that only the assessment cites are added to its record."""
    known = {document.id for document in brief.record.documents}
    more = tuple(document for document in assessment.record.documents if document.id not in known)
    record: Record = replace(brief.record, documents=(*brief.record.documents, *more))
    opening = tuple(section for section in brief.sections if section.id == "in-short")
    rest = tuple(section for section in brief.sections if section.id != "in-short")
    return replace(brief, record=record, sections=(*opening, *build_assessment(assessment), *rest), assessment=assessment)


def _answer(assessment: Assessment) -> Section:
    verdict = assessment.verdict
    rows = rows_of(assessment.columns) or tuple(document.id for document in assessment.record.documents)
    said = [Line(text=verdict.words, flag={"answer": "answer", "open": "open"}.get(verdict.kind, "too little"), rows=rows)]
    said += [Line(text=f"{capital(reason)}.", rows=rows) for reason in verdict.reasons]
    said.append(Line(text=scores_words(assessment), rows=rows))
    lean = "What the little there is would say" if verdict.kind == "too_little" else "The readings, likeliest first"
    few = verdict.kind == "too_little"
    readings = tuple(_reading(one, rows, few=few) for one in assessment.ranked)
    return Section(
        id="assessment",
        title="The question" if assessment.text else "Assessment",
        intro=assessment.text,
        groups=(Group(lines=tuple(said)), Group(title=lean, lines=readings)),
        note=(
            "Under the likelihood ratios of the question file, which are starting points; each range is over the reliability of "
            "the sources, their dependence, and the ratios themselves."
        ),
    )


def scores_words(assessment: Assessment) -> str:
    """Which hypotheses lead by each score, and whether the scores agree."""
    told = [f"{SCORE_WORDS[name]}: {listed(ids)}" for name, ids in assessment.leaders]
    verb = "agree" if assessment.scores_agree else "disagree"
    return f"The three scores {verb} on who leads among the named readings ({'; '.join(told)})."


def reading_scores(reading: Reading) -> str:
    """The three scores of a reading in words."""
    if reading.catch_all:
        return "the measure that the others are held against"
    told = f"inconsistency {reading.inconsistency:g}; weighted {reading.weighted:+.1f}; log ratio {reading.log_ratio:+.2f}"
    return told.replace("-", "−")


def _reading(reading: Reading, rows: tuple[str, ...], *, few: bool) -> Line:
    alone = reading.without_overrides
    details = [
        ("Scores", reading_scores(reading)),
        ("By machine", f"{alone:.0%} without what people overrode" if alone is not None else ""),
    ]
    name = "Something else" if reading.catch_all else f"{reading.id}. {reading.statement}"
    return Line(
        label=range_words(reading), text=f"{name}.", flag="" if few else reading.word, rows=rows, details=details_of(details)
    )
