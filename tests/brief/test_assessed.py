"""An assessment as sections: the same answer in the page, in Markdown, in text and in JSON, each cell with its quotes."""

from __future__ import annotations

import json
import re

import pytest

from legation.analysis.assess import Assessment, Material, assess, read_question
from legation.brief import Brief, render_html, render_json, render_markdown, render_text
from legation.brief.assessed import add_assessment, build_assessment, build_assessment_brief, render_assessment_json
from legation.records import Record

from .talks import build_talks

QUESTION = """
id: port
question: What is the talk about the port?
roles:
  a: {what: one, actor: CHL}
  b: {what: other, actor: PER}
  third: {what: talked about, actor: BOL}
hypotheses:
  - {id: P1, statement: An open arrangement}
  - {id: P2, statement: A bargain over the absent neighbour}
indicators:
  - {id: absent, label: neighbour absent, statement: The neighbour is absent, match: {absences: {of: $third, from: [$a, $b]}}, signs: {P1: --, P2: ++}}
  - {id: mine, label: mine on its ground, statement: A mine is on the table, match: {deals: {words: [mine]}}, signs: {P1: ·, P2: +}}
  - {id: says, label: truce refused, statement: A truce is refused, match: {positions: {words: [truce]}}, statement_of_intent: true, signs: {P1: -, P2: +}}
  - {id: polite, label: polite, statement: They are polite, match: {contacts: {between: [$a, $b]}}, signs: {P1: ·, P2: ·}}
  - {id: fleet, label: fleet, statement: A fleet sails, match: {events: {types: MOBILIZE}}, look: ships, signs: {P1: --, P2: +}}
"""


@pytest.fixture(scope="module")
def made() -> Assessment:
    record = build_talks()
    question = read_question(QUESTION, "port.yaml").with_parties({})
    material = Material(
        events=record.events, contacts=record.contacts, positions=record.positions, deals=record.deals, claims=record.claims,
        documents={one.id: one for one in record.documents},
    )  # fmt: skip
    return assess(question, material, history=True)


@pytest.fixture(scope="module")
def page(made: Assessment) -> Brief:
    return build_assessment_brief(made)


def test_hypotheses_are_in_rows_and_items_in_columns(made: Assessment) -> None:
    table = next(section.table for section in build_assessment(made) if section.id == "assessment-matrix")
    assert table is not None
    assert [row.head for row in table.rows] == ["P1", "P2", "Something else"]
    assert "1 neighbour absent" in table.columns
    assert not any("fleet" in column for column in table.columns)


def test_each_cell_that_says_something_leads_to_a_quote(made: Assessment) -> None:
    table = next(section.table for section in build_assessment(made) if section.id == "assessment-matrix")
    assert table is not None
    for row in table.rows[:2]:
        for (cell,) in row.cells:
            assert cell.rows
            assert bool(cell.evidence) == (cell.text != "·")


def test_an_item_that_tells_nothing_is_grey(made: Assessment, page: Brief) -> None:
    evidence = next(section for section in build_assessment(made) if section.id == "assessment-evidence")
    quiet = {line.text: line.quiet for line in evidence.iter_lines()}
    assert quiet["They are polite."] is True
    assert quiet["The neighbour is absent."] is False
    assert re.search(r'<span class="quiet"', render_html(page))


def test_every_line_that_claims_something_rests_on_rows(made: Assessment) -> None:
    known = {row.id for noun in ("events", "contacts", "positions", "deals", "claims") for row in getattr(made.record, noun)}
    known |= {document.id for document in made.record.documents}
    for section in build_assessment(made):
        for line in section.iter_lines():
            assert set(line.rows) <= known, line.text
            if section.id != "assessment-evidence" or line.evidence:
                assert line.rows, (section.id, line.text)


@pytest.mark.parametrize("render", [render_html, render_markdown, render_text])
def test_every_form_says_the_same(made: Assessment, page: Brief, render: object) -> None:
    shown = " ".join(re.sub(r"<[^>]+>|\\", "", render(page)).split())  # type: ignore[operator]
    assert made.verdict.words in shown
    for words in ("independent texts on record; 3 are needed", "An open arrangement", "A fleet sails: if seen", "ships"):
        assert words in shown
    assert "its own word is missing" in shown or "in its own word" in shown


def test_too_little_has_no_word_of_likelihood(made: Assessment) -> None:
    assert made.verdict.kind == "too_little"
    flags = [line.flag for section in build_assessment(made)[:1] for line in section.iter_lines()]
    assert flags[0] == "too little"
    assert not set(flags) & {"likely", "unlikely", "very likely", "very unlikely", "roughly even chance"}


def test_the_page_opens_each_quote_in_its_article(page: Brief) -> None:
    html = render_html(page)
    targets = set(re.findall(r'class="ref" href="#(e-\d+)"', html))
    assert targets
    assert all(f'id="{target}"' in html for target in targets)
    assert "<script" not in html


def test_json_holds_the_assessment_with_the_rows_it_cites(made: Assessment) -> None:
    data = json.loads(render_assessment_json(made))
    assert data["verdict"]["kind"] == "too_little"
    cited = {row["id"] for noun in ("events", "contacts", "positions", "deals") for row in data["record"][noun]}
    assert {row for column in data["columns"] for row in column["rows"]} <= cited
    assert all(document["text"] == "" for document in data["record"]["documents"])


def test_the_brief_takes_it_up_after_its_opening(made: Assessment, brief: Brief) -> None:
    both = add_assessment(brief, made)
    ids = [section.id for section in both.sections]
    assert ids.index("assessment") == ids.index("in-short") + 1
    assert set(ids) > {section.id for section in brief.sections}
    data = json.loads(render_json(both))
    assert data["assessment"]["question"] == "port"
    assert set(json.loads(render_json(brief))) == set(data) - {"assessment"}


def test_an_empty_record_still_has_a_page() -> None:
    made = assess(read_question(QUESTION, "port.yaml").with_parties({}), Material())
    shown = render_text(build_assessment_brief(made))
    assert "Too little to answer." in shown
    assert made.record == Record()
