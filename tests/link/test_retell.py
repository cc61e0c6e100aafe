import random

import pytest

from legation.records import Claim, Holder

from .reports import Record, article

HEDGED = "the administration may even share sensitive information with Moscow one day"
FIRM = "the administration plans to share sensitive intelligence with Moscow"
OTHER = "the harvest in the southern provinces was the best since the drought"
AUTHOR, NBC = ("the author", "author"), ("NBC News", "outlet")
UNNAMED, PESKOV = ("officials", "anonymous"), ("Dmitry Peskov", "official")


def claim(content, *chain, **more):
    return Claim(content=content, holder_chain=tuple(Holder(name=name, kind=kind) for name, kind in chain), **more)


def told(record, name, day, stated, *, outlet=None, quote=None):
    record.add(article(name, day, outlet=outlet), stated, quote or stated.content, None)


def retold(record):
    """For each claim that retells another: (who retells, what the other says, the drift)."""
    rows = {row.id: row for row in record.rows(Claim)}
    return [(row.holder_chain[-1].name, rows[row.derived_from].content, row.drift) for row in rows.values() if row.derived_from]


BELIEVED = claim(HEDGED, AUTHOR, UNNAMED, verb_class="speculates", certainty="probable", basis="anonymous", cue="believe")
CITED = claim(FIRM, AUTHOR, NBC, basis="other_outlet", cue="reports")

# (case, (day, outlet, quote) of the hedged claim, whether the firm one of 7 March that cites NBC retells it)
ORIGINS = [
    ("in the outlet's own text", ("2025-03-06", "NBC", None), True),
    ("in its text of the same day", ("2025-03-07", "NBC", None), True),
    ("in a text that names the outlet beside it", ("2025-03-06", None, f"Officials believe {HEDGED}, NBC News said."), True),
    ("in a text that does not name it", ("2025-03-06", None, None), False),
    ("in a text of the day after", ("2025-03-08", "NBC", None), False),
    ("in a text of months before", ("2024-11-06", "NBC", None), False),
]


@pytest.mark.parametrize(("case", "first", "linked"), ORIGINS, ids=[origin[0] for origin in ORIGINS])
def test_a_claim_that_cites_an_outlet_is_linked_to_what_it_retells(case, first, linked):
    record = Record()
    day, outlet, quote = first
    told(record, "first", day, BELIEVED, outlet=outlet, quote=quote)
    told(record, "second", "2025-03-07", CITED)
    assert retold(record) == ([("NBC News", HEDGED, "strengthens")] if linked else [])


def test_an_outlet_of_the_desk_is_found_by_its_name_in_the_sentence_even_where_the_holder_was_misread():
    record = Record()
    told(record, "first", "2025-03-06", claim("we may not sign in April", AUTHOR, PESKOV), outlet="Agencia do Sul")
    misread = claim("Mozambique will not sign in April", AUTHOR, ("Mozambique", "government"))
    told(record, "second", "2025-03-20", misread, quote="Mozambique will not sign in April, as Agencia do Sul has put it")
    assert retold(record) == [("Mozambique", "we may not sign in April", "strengthens")]


def test_the_reason_names_the_words_that_changed():
    record = Record()
    told(record, "first", "2025-03-06", BELIEVED, outlet="NBC")
    told(record, "second", "2025-03-07", CITED)
    row = next(row for row in record.rows(Claim) if row.derived_from)
    assert "“may” → “plans to”" in row.why[-1]


def test_the_outlets_own_text_comes_before_another_account_of_it():
    record = Record()
    account = claim(HEDGED.replace("even", "perhaps"), AUTHOR, NBC, basis="other_outlet")
    told(record, "account", "2025-03-06", account)
    told(record, "own", "2025-03-05", BELIEVED, outlet="NBC News")
    told(record, "second", "2025-03-07", CITED)
    assert {content for _, content, _ in retold(record)} == {HEDGED}


def test_what_has_no_words_in_common_is_no_retelling():
    record = Record()
    told(record, "first", "2025-03-06", claim(OTHER, AUTHOR, UNNAMED), outlet="NBC")
    told(record, "second", "2025-03-07", CITED)
    assert retold(record) == []


def test_a_denial_does_not_retell_what_it_denies():
    record = Record()
    told(record, "first", "2025-03-06", BELIEVED, outlet="NBC")
    told(record, "second", "2025-03-07", claim(HEDGED, AUTHOR, NBC, verb_class="denies"))
    assert retold(record) == []


def test_what_a_person_is_quoted_with_days_after_goes_back_to_the_first_account():
    record = Record()
    first = "that the truce on the river would perhaps be extended until the harvest was brought in by the farmers of both banks"
    again = "that the truce on the river will be extended"
    told(record, "first", "2025-03-06", claim(first, AUTHOR, PESKOV))
    told(record, "second", "2025-03-08", claim(again, AUTHOR, PESKOV))
    rows = record.rows(Claim)
    assert len(rows) == 1 or retold(record) == [("Dmitry Peskov", first, "strengthens")]
    assert any("strengthens" in reason for row in rows for reason in row.why)


def test_a_copy_of_a_text_retells_nothing():
    record = Record()
    text = "The officials of the outlet believe that this and that may be shared with the capital in the east one day soon. " * 6
    for name, day in (("a", "2025-03-06"), ("b", "2025-03-07")):
        one = article(name, day, outlet="NBC" if name == "a" else "The Courier", text=text)
        record.add(one, BELIEVED if name == "a" else CITED, HEDGED if name == "a" else FIRM, None)
    assert retold(record) == []


def test_retellings_are_the_same_in_any_order():
    record = Record()
    told(record, "first", "2025-03-06", BELIEVED, outlet="NBC")
    told(record, "second", "2025-03-07", CITED)
    for at in range(30):
        told(
            record,
            f"other {at}",
            "2025-03-07",
            claim(f"{OTHER} of year {at} by {at * 7} tons in valley number {at}", AUTHOR, PESKOV),
        )
    rows = record.link()
    random.Random(3).shuffle(record.statements)
    assert record.link() == rows
    assert retold(record)[0][2] == "strengthens"


PAUSE = "that the pause in sharing intelligence would be lifted before the summit"

# (case, who says it in which words and how, who else, whether they stand against each other)
AGAINST = [
    ("a denial in the same words", (PESKOV, PAUSE, "asserts"), (("Rubio", "official"), PAUSE, "denies"), True),
    (
        "a denial of a part",
        (PESKOV, PAUSE, "announces"),
        (("Rubio", "official"), "any pause in sharing intelligence", "denies"),
        True,
    ),
    ("two who say the same", (PESKOV, PAUSE, "asserts"), (("Rubio", "official"), PAUSE, "asserts"), False),
    ("two who deny the same", (PESKOV, PAUSE, "denies"), (("Rubio", "official"), PAUSE, "denies"), False),
    ("a denial of something else", (PESKOV, PAUSE, "asserts"), (("Rubio", "official"), OTHER, "denies"), False),
    ("no comment", (PESKOV, PAUSE, "asserts"), (("Rubio", "official"), PAUSE, "no_comment"), False),
]


@pytest.mark.parametrize(("case", "one", "other", "against"), AGAINST, ids=[case[0] for case in AGAINST])
def test_a_denial_stands_against_what_another_asserts(case, one, other, against):
    record = Record()
    for at, (holder, content, verb) in enumerate((one, other)):
        told(record, f"{at}", f"2025-03-0{6 + at}", claim(content, AUTHOR, holder, verb_class=verb))
    rows = record.rows(Claim)
    assert len(rows) == 2
    assert [len(row.disputed_by) for row in rows] == ([1, 1] if against else [0, 0])
    assert [row.dispute for row in rows] == ([1, 1] if against else [0, 0])
