import datetime as dt

import pytest

from legation.brief import build_brief, render_html, render_json, render_markdown, render_text
from legation.brief.contradictions import build_contradictions
from legation.brief.standing import contradicted_by, retelling_words
from legation.records import Claim, Contact, Document, Evidence, Holder, Record, Rival

WIRE = Document(id="wire", sha256="wire", text="They met in Riyadh.", outlet="Continental", published=dt.date(2025, 2, 18))
POST = Document(id="post", sha256="post", text="There was no meeting.", outlet="The Post", published=dt.date(2025, 2, 20))
QUOTES = (Evidence("wire", 0, 19, WIRE.text), Evidence("post", 0, 21, POST.text))
MEETING = Contact(
    id="contact-1",
    kind="meeting",
    documents=("wire", "post"),
    evidence=QUOTES,
    support=1,
    dispute=1,
    rivals=(Rival(field="status", values=(("held", ("wire",)), ("denied", ("post",)))),),
)
AUTHOR = Holder(name="the author", kind="author")


def claim(key, holder, content, document, **more):
    chain = (AUTHOR, Holder(name=holder, kind="outlet" if holder == "NBC" else "official"))
    quote = QUOTES[0] if document == "wire" else QUOTES[1]
    return Claim(id=key, content=content, holder_chain=chain, documents=(document,), evidence=(quote,), support=1, **more)


TOLD = claim("claim-1", "Rubio", "it may share data", "wire")
RETOLD = claim(
    "claim-2", "NBC", "it plans to share data", "post", derived_from="claim-1", drift="strengthens",
    why=("a rule", "strengthens claim-1: “may” → “plans to”"),
)  # fmt: skip
RECORD = Record(documents=(WIRE, POST), contacts=(MEETING,), claims=(TOLD, RETOLD))


def test_each_side_stands_with_what_it_says_who_says_so_and_how_many():
    section = build_contradictions(build_brief(RECORD).record)
    (line,) = section.iter_lines()
    assert [(detail.term, detail.text) for detail in line.details][:2] == [
        ("One side", "took place — one independent source: Continental"),
        ("Against", "denied — one independent source: The Post"),
    ]
    assert line.label == "since 20 February 2025"
    assert set(line.evidence) == set(QUOTES)


@pytest.mark.parametrize("render", [render_html, render_markdown, render_text, render_json])
def test_every_form_of_the_brief_has_the_page(render):
    page = render(build_brief(RECORD))
    assert "Open contradictions" in page or "OPEN CONTRADICTIONS" in page or '"contradictions": [' in page
    assert "The Post" in page


def test_a_record_without_contradictions_says_so():
    section = build_contradictions(Record())
    assert not section.groups
    assert "No sources contradict each other" in section.empty


def test_a_retelling_names_what_it_retells_and_the_words_that_changed():
    words = retelling_words(RETOLD, {"claim-1": TOLD}, {"wire": WIRE, "post": POST})
    assert words == "Puts more strongly than what Rubio said in Continental: “it may share data” (“may” → “plans to”)"


@pytest.mark.parametrize("claims", [{}, {"claim-1": TOLD}])
def test_a_claim_that_retells_nothing_known_says_nothing(claims):
    assert retelling_words(TOLD, claims, {}) == ""


def test_who_contradicts_is_named_with_who_tells_of_it():
    denial = claim("claim-3", "Peskov", "that they met", "post", verb_class="denies", about=("contact-1",))
    assert contradicted_by(MEETING, [denial], {"wire": WIRE, "post": POST}) == "Peskov (The Post)"


def test_the_brief_tells_of_each_claim_how_many_say_so_who_contradicts_and_what_drifted():
    page = render_text(build_brief(RECORD))
    flat = " ".join(page.split())
    assert "Retelling: Puts more strongly than what Rubio said in Continental" in flat
    assert "Sources: one independent source" in flat
