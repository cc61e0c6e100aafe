import datetime as dt

import pytest

from legation.records import Claim, Contact, Event, Holder

from .reports import RUS, USA, Record, act, article, meeting
from .rewrites import rewrite

STORY = """Envoys of two powers meet in Riyadh

Envoys of the United States and Russia met in Riyadh on Tuesday for the first talks of that rank in three years.

The sides may exchange 30 prisoners before the summer, a participant told reporters after the doors had closed.

Farmers near the palace complained that the roads had been shut since dawn and that nobody had warned them beforehand.

A second round is planned for the spring, in a place that has not been chosen, the hosts announced late in the evening."""
FACT = "The sides may exchange 30 prisoners before the summer, a participant told reporters after the doors had closed."

# (case, the sentence of another desk, whether it says again what the story says)
SAID_AGAIN = [
    ("in the same words", FACT, True),
    ("in other words", "The parties may swap 30 prisoners before the summer, a participant told journalists once the doors had closed.", True),
    ("under a dateline", f"GENEVA, Feb 19 (Agencies) - {FACT}", True),
    ("with another number", FACT.replace("30", "300"), False),
    ("with a not", FACT.replace("may exchange", "may not exchange"), False),
    ("told as a plan", FACT.replace("may exchange", "plan to exchange"), False),
    ("told as a fact", FACT.replace("may exchange", "exchange"), False),
    ("with a name that the story does not have", FACT.replace("a participant", "Kirill Dmitriev"), False),
    ("something else", "The price of bread in the old town rose by a tenth while the ministers were dining upstairs.", False),
]  # fmt: skip


def two_desks(sentence):
    """The rows of the story and of a copy in which one sentence became another; both are read to say that they met."""
    record = Record()
    texts = {"a": STORY, "b": STORY.replace(FACT, sentence) + "\nCopy desk."}
    for at, (name, text) in enumerate(texts.items()):
        one = article(name, f"2025-02-{19 + at}", text=text)
        record.add(one, act("AGREE", USA, RUS, "2025-02-18"), FACT if name == "a" else sentence)
    return record.rows(Event)


@pytest.mark.parametrize(("case", "sentence", "again"), SAID_AGAIN, ids=[case[0] for case in SAID_AGAIN])
def test_a_sentence_is_said_again_if_nothing_in_it_is_new(case, sentence, again):
    rows = two_desks(sentence)
    reasons = [reason for row in rows for reason in row.why if "said again" in reason]
    assert bool(reasons) is again
    assert sum(len(row.reports) for row in rows) == 2


def test_what_a_copy_misreads_makes_no_row_and_no_rival():
    record = Record()
    record.add(article("a", "2025-02-19", text=STORY), meeting(status="held"), FACT)
    copy = article("b", "2025-02-20", text=STORY + "\nCopy desk.")
    record.add(copy, meeting(status="denied"), FACT)
    record.add(copy, act("ASSAULT", RUS, USA, "2025-02-18"), FACT)
    (row,) = record.link()
    assert isinstance(row, Contact)
    assert (row.status, row.rivals, row.dispute, len(row.reports), len(row.documents)) == ("held", (), 0, 2, 2)


def test_a_claim_about_what_a_copy_repeats_is_about_the_row():
    record = Record()
    record.add(article("a", "2025-02-19", text=STORY), meeting(), FACT)
    again = record.add(article("b", "2025-02-20", text=STORY + "\nCopy desk."), meeting(), FACT)
    said = Claim(content="that they met", holder_chain=(Holder(name="Lavrov", kind="official"),), about=(again.id,))
    record.add(article("c", "2025-02-21"), said, "Lavrov said that they met")
    contact, claim = record.rows(Contact)[0], record.rows(Claim)[0]
    assert claim.about == (contact.id,)


def test_the_rows_are_the_same_in_any_order_of_the_statements():
    record = Record()
    for at in range(6):
        text = STORY if at == 0 else rewrite(STORY, at)
        one = article(f"{at}", f"2025-02-{19 + at % 3}", text=text)
        for sentence in text.split("\n\n")[1:]:
            record.add(one, act("AGREE", USA, RUS, "2025-02-18"), sentence)
    rows = record.link()
    record.statements.reverse()
    assert record.link() == rows
    assert min(row.first_reported_at for row in rows) == dt.date(2025, 2, 19)
