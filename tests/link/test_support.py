from dataclasses import replace

import pytest

from legation.link import link_statements
from legation.link.ratings import ratings_by_letter
from legation.records import Claim, Contact, Event, Holder

from .reports import AUTHOR, RUS, UKR, USA, Record, act, article, meeting, person, said_by

LAVROV = (("the author", "author"), ("Sergei Lavrov", "official"))
NBC = (("the author", "author"), ("NBC", "outlet"))
NBC_OFFICIALS = (*NBC, ("officials", "anonymous"))
PESKOV = (("the author", "author"), ("Dmitry Peskov", "official"))
RUMOUR = said_by(("the author", "author"), basis="rumour")

# (case, who says so in each of the articles, how many sources for, how many against, credibility)
STANDINGS = [
    ("one article", [AUTHOR], 1, 0, "3"),
    ("two outlets", [AUTHOR, AUTHOR], 2, 0, "2"),
    ("three outlets", [AUTHOR, AUTHOR, AUTHOR], 3, 0, "1"),
    ("three outlets that cite one official", [said_by(*LAVROV)] * 3, 1, 0, "3"),
    ("three outlets that cite one outlet", [said_by(*NBC), said_by(*NBC_OFFICIALS), said_by(*NBC)], 1, 0, "3"),
    ("two that cite two officials", [said_by(*LAVROV), said_by(*PESKOV)], 2, 0, "2"),
    ("one says so, one official denies it", [AUTHOR, said_by(*PESKOV, verb="denies")], 1, 1, "4"),
    ("two say so, one denies it in part", [AUTHOR, AUTHOR, said_by(*PESKOV, verb="partly_denies")], 2, 1, "3"),
    ("one official denies it in two articles", [AUTHOR, *[said_by(*PESKOV, verb="denies")] * 2], 1, 1, "4"),
    ("nothing but a denial", [said_by(*PESKOV, verb="denies")], 0, 1, "5"),
    ("nothing but a rumour", [RUMOUR], 0, 0, "6"),
    ("neither confirmed nor denied", [AUTHOR, said_by(*PESKOV, verb="neither_confirms_nor_denies")], 1, 0, "3"),
    ("not denied", [AUTHOR, said_by(*PESKOV, verb="does_not_deny")], 1, 0, "3"),
    ("no comment", [AUTHOR, said_by(*PESKOV, verb="no_comment")], 1, 0, "3"),
    ("said by an official, then taken back", [said_by(*PESKOV), said_by(*PESKOV, verb="retracts")], 0, 1, "5"),
]


@pytest.mark.parametrize(("case", "attributions", "support", "dispute", "digit"), STANDINGS, ids=[s[0] for s in STANDINGS])
def test_support_and_dispute_count_independent_sources(case, attributions, support, dispute, digit):
    record = Record()
    for number, attribution in enumerate(attributions):
        record.add(article(f"{number}"), meeting(), f"they met, says number {number}", attribution)
    (row,) = record.link()
    assert (row.support, row.dispute, row.grade.credibility) == (support, dispute, digit)
    assert row.grade.reliability == "F"
    assert f"{support} independent" in row.grade.reason or support == 0


def test_an_outlet_and_those_who_cite_it_are_one_source():
    record = Record()
    record.add(article("a", outlet="NBC News"), meeting(), "they met")
    record.add(article("b"), meeting(), "they met, NBC reports", said_by(*NBC))
    assert [row.support for row in record.link()] == [1]


def test_two_articles_of_one_outlet_are_one_source():
    record = Record()
    for name in "ab":
        record.add(article(name, outlet="The Courier"), meeting(), f"they met {name}")
    assert [row.support for row in record.link()] == [1]


def test_a_text_that_cites_somebody_for_what_it_also_says_itself_is_one_source():
    record = Record()
    document = article("a")
    record.add(document, meeting(), "they met")
    record.add(document, meeting(), "they met, Lavrov said", said_by(*LAVROV))
    assert [row.support for row in record.link()] == [1]


def test_reports_of_a_plan_do_not_support_that_it_took_place():
    record = Record()
    record.add(article("a", "2025-02-10"), meeting(status="planned"), "they will meet")
    record.add(article("b"), meeting(), "they met")
    record.add(article("c"), meeting(status="cancelled"), "the meeting was called off")
    (row,) = record.rows(Contact)
    assert row.status in ("held", "cancelled")
    assert (row.support, row.dispute) == (1, 1 if row.status == "held" else 0)


def test_a_report_that_something_did_not_happen_disputes_that_it_did():
    record = Record()
    strike = act("ASSAULT", RUS, UKR, "2025-02-18")
    record.add(article("a"), strike, "shells struck the port town")
    record.add(article("b"), strike, "shells struck the port town at dawn")
    record.add(article("c"), replace(strike, negated=True), "no shells struck the port town")
    (row,) = record.rows(Event)
    assert not row.negated
    assert (row.support, row.dispute) == (2, 1)


def claim_about(key, verb, *chain):
    return Claim(
        content="that they had met", verb_class=verb, holder_chain=tuple(Holder(name=n, kind=k) for n, k in chain), about=(key,)
    )


def test_a_denial_is_a_dispute_and_is_named_on_both_sides():
    record = Record()
    met = record.add(article("a"), meeting(), "they met")
    record.add(article("a"), claim_about(met.id, "asserts", *NBC), "NBC says they met")
    denied = record.add(article("b"), meeting(), "the meeting", said_by(*PESKOV, verb="denies"))
    record.add(article("b"), claim_about(denied.id, "denies", *PESKOV), "Peskov denied the meeting")
    contact = record.rows(Contact)[0]
    says, denies = sorted(record.rows(Claim), key=lambda claim: claim.verb_class)
    assert (contact.support, contact.dispute) == (1, 1)
    assert says.about == denies.about == (contact.id,)
    assert says.disputed_by == (denies.id,)
    assert denies.disputed_by == (says.id,)
    assert (says.dispute, denies.dispute) == (1, 1)


def test_reliability_comes_only_from_the_table():
    record = Record()
    record.add(article("a", outlet="NBC News"), meeting(), "they met")
    record.add(article("b", outlet="The Courier"), meeting(), "they had met")
    graded = link_statements(record.statements, record.documents, reliability=ratings_by_letter({"nbc": "B", "The Courier": "D"}))
    assert [(row.grade.reliability, row.grade.credibility) for row in graded] == [("B", "2")]
    assert "table" in graded[0].grade.reason


def copies(number, published="2025-02-19"):
    text = "The delegations of both states met in the palace on Tuesday and spoke for four hours about embassies. " * 5
    for at in range(number):
        yield article(f"copy-{at}", published, text=f"{text} Copy desk {at}.")


def story(record, document):
    """What one text says: a contact, an undated hint at it, a call without a date, an act, a demand, a claim."""
    rubio, lavrov = person("Marco Rubio", "USA"), person("Sergei Lavrov", "RUS")
    met = record.add(document, meeting(us=(rubio,), ru=(lavrov,)), "the delegations met in Riyadh on 18 February")
    record.add(document, meeting("", where=("Riyadh",)), "the meeting in Riyadh")
    record.add(document, meeting("", where=(), status="expected"), "another meeting is expected")
    record.add(document, act("AGREE", USA, RUS, ""), "agreed to restore the embassies")
    record.add(
        document, act("REJECT", RUS, UKR, "2025-02-18"), "rejected a ceasefire along the line of contact", said_by(*LAVROV)
    )
    record.add(document, claim_about(met.id, "confirms", *LAVROV), "Lavrov confirmed that they had met")


def figures(rows):
    """Everything about rows but their ids and the counts of documents and reports."""

    def told(row):
        values = tuple((rival.field, tuple(shown for shown, _ in rival.values), rival.preferred_because) for rival in row.rivals)
        fields = {
            name: getattr(row, name)
            for name in row.__dataclass_fields__
            if name not in ("id", "documents", "reports", "evidence", "attribution", "rivals", "why", "about", "disputed_by")
        }
        return (
            type(row).__name__,
            repr(sorted(fields.items(), key=lambda pair: pair[0])),
            values,
            len(getattr(row, "about", ())),
        )

    return sorted(told(row) for row in rows)


def test_forty_copies_change_nothing_but_the_counts_of_documents_and_reports():
    seen = []
    for number in (1, 40):
        record = Record()
        for document in copies(number):
            story(record, document)
        record.add(article("other", "2025-02-20"), meeting("2025-02-17/2025-02-18"), "talks were held on 17 and 18 February")
        record.add(article("denial", "2025-02-21"), meeting(), "there was no meeting", said_by(*PESKOV, verb="denies"))
        seen.append(record.link())
    assert figures(seen[0]) == figures(seen[1])
    assert max(len(row.reports) for row in seen[1]) > 40
    assert sum(len(row.reports) for row in seen[1]) == len(record.statements)


def test_a_light_rewrite_is_no_second_source():
    record = Record()
    words = [f"word{n % 97} fact{n}" for n in range(150)]
    record.add(article("a", text=" ".join(words)), meeting(), "they met in the palace")
    words[20] = words[90] = "changed by the desk"
    record.add(article("b", text=" ".join(words)), meeting(), "they met, we learn, in the palace")
    assert [row.support for row in record.link()] == [1]
