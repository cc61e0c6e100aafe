"""Decisions of people, applied when rows are linked: synthetic reports with known truth."""

import datetime as dt
import random
from dataclasses import replace

import pytest

from legation.link.decide_keys import anchor_statement, build_decision
from legation.records import Contact, Evidence, Position, noun_of

from .reports import RUS, UKR, USA, Record, act, article, demand, meeting, person, said_by

NEWS = {number: article(f"n{number}", f"2025-02-{19 + number}") for number in range(6)}
RUBIO, LAVROV = person("Marco Rubio", "USA"), person("Sergei Lavrov", "RUS")


def decide(record, verb, *sides, day=1, **more):
    """A decision on statements, each side a list of them or one."""
    listed = [[side] if not isinstance(side, list) else side for side in sides]
    anchors = [[anchor_statement(one, record.documents) for one in side] for side in listed]
    at = dt.datetime(2025, 4, day, 12, tzinfo=dt.UTC)
    return build_decision(verb, noun_of(listed[0][0]), anchors, by="Ann", reason="read both", at=at, **more)


def parts(record, noun, *decisions, statements=None):
    """Which statements came to lie in one row, as sets of ids."""
    rows = replace_statements(record, statements).rows(noun, decisions=decisions)
    return {frozenset(row.reports) for row in rows}


def replace_statements(record, statements):
    if statements is None:
        return record
    other = Record()
    other.documents, other.statements = record.documents, list(statements)
    return other


def two_meetings():
    """Two meetings that the machine takes for two, and two reports of one that it takes for one."""
    record = Record()
    first = record.add(NEWS[0], meeting("2025-02-18"), "They met in Riyadh.")
    again = record.add(NEWS[1], meeting("2025-02-18"), "The envoys sat down in Riyadh.")
    other = record.add(NEWS[2], meeting("2025-03-20", where=("Jeddah",)), "They met in Jeddah.")
    return record, first, again, other


def ids(*statements):
    return frozenset(one.id for one in statements)


def test_without_decisions_the_machine_decides():
    record, first, again, other = two_meetings()
    assert parts(record, Contact) == {ids(first, again), ids(other)}


def test_a_merge_joins_what_linking_left_apart():
    record, first, again, other = two_meetings()
    merge = decide(record, "merge", [first, again], other)
    (row,) = record.rows(Contact, decisions=[merge])
    assert frozenset(row.reports) == ids(first, again, other)
    assert any("joined by Ann on 2025-04-01: read both" in reason for reason in row.why)
    assert [rival.field for rival in row.rivals] == ["date", "places"]


def test_a_merge_joins_across_families_that_the_machine_never_compares():
    record = Record()
    call = record.add(NEWS[0], meeting("2025-02-18", kind="call", where=()), "They spoke by phone.")
    visit = record.add(NEWS[1], meeting("2025-02-18"), "They met in Riyadh.")
    assert len(parts(record, Contact)) == 2
    assert parts(record, Contact, decide(record, "merge", call, visit)) == {ids(call, visit)}


def test_a_split_takes_a_report_out_and_keeps_it_out():
    record, first, again, other = two_meetings()
    split = decide(record, "split", first, again)
    assert parts(record, Contact, split) == {ids(first), ids(again), ids(other)}


def test_a_new_report_joins_the_part_of_a_split_row_that_it_fits_best():
    record = Record()
    leaders = record.add(NEWS[0], meeting("2025-02-18", us=[RUBIO], ru=[LAVROV]), "Rubio met Lavrov in Riyadh.")
    others = record.add(NEWS[1], meeting("2025-02-18"), "Teams met in Riyadh.")
    split = decide(record, "split", leaders, others)
    later = record.add(NEWS[2], meeting("2025-02-18", us=[RUBIO], ru=[LAVROV]), "Lavrov and Rubio talked in Riyadh.")
    assert parts(record, Contact, split) == {ids(leaders, later), ids(others)}


def test_two_rows_that_were_split_stay_apart_when_new_reports_would_bridge_them():
    record = Record()
    one = record.add(NEWS[0], demand("the full withdrawal of troops from the northern region"), "a")
    two = record.add(NEWS[1], demand("withdrawal of troops from the northern region and the coast"), "b")
    assert parts(record, Position) == {ids(one, two)}
    split = decide(record, "split", one, two)
    bridge = record.add(NEWS[2], demand("the full withdrawal of troops from the northern region at once"), "c")
    assert parts(record, Position, split) == {ids(one, bridge), ids(two)}


@pytest.mark.parametrize(("merge_day", "split_day", "rows"), [(1, 2, 2), (2, 1, 1)])
def test_of_two_decisions_that_disagree_the_later_holds(merge_day, split_day, rows):
    record, first, again, _ = two_meetings()
    made = [decide(record, "merge", first, again, day=merge_day), decide(record, "split", first, again, day=split_day)]
    made.sort(key=lambda decision: decision.at)
    found = parts(record, Contact, *made)
    assert (ids(first, again) in found) == (rows == 1)
    assert (ids(first) in found) == (rows == 2)


def test_a_merge_whose_first_row_was_split_off_later_still_joins_the_rest():
    record = Record()
    days = ("2025-02-18", "2025-03-18", "2025-04-18")
    one, two, three = (record.add(NEWS[n], meeting(day), f"They met on {day}.") for n, day in enumerate(days))
    merge = decide(record, "merge", one, two, three)
    split = decide(record, "split", [two, three], one, day=2)
    assert parts(record, Contact, merge, split) == {ids(one), ids(two, three)}


def test_decisions_do_not_depend_on_the_order_of_statements():
    record, first, again, other = two_meetings()
    made = [decide(record, "split", first, again), decide(record, "merge", again, other, day=2)]
    expected = parts(record, Contact, *made)
    assert expected == {ids(first), ids(again, other)}
    for seed in range(6):
        shuffled = random.Random(seed).sample(record.statements, len(record.statements))
        assert parts(record, Contact, *made, statements=shuffled) == expected


def test_copies_in_the_same_words_go_with_the_one_that_was_named():
    record, first, *_ = two_meetings()
    text = "One wire story about the envoys who sat down in a palace of Riyadh on Tuesday morning. " * 8
    wires = [article(f"w{n}", f"2025-02-2{n}", text=text) for n in range(1, 4)]
    copies = [record.add(wire, meeting("2025-02-18"), "The envoys sat down.") for wire in wires]
    whole = next(part for part in parts(record, Contact) if first.id in part)
    assert ids(*copies) <= whole
    rest = [one for one in record.statements if one.id in whole and one is not copies[0]]
    found = parts(record, Contact, decide(record, "split", rest, copies[0]))
    assert ids(*copies) in found


def test_a_rejected_row_says_so_also_when_new_reports_join_it():
    record, first, again, other = two_meetings()
    reject = decide(record, "reject", [first, again])
    late = record.add(NEWS[3], meeting("2025-02-18"), "The two sides had met in Riyadh.")
    rows = {frozenset(row.reports): row.review for row in record.rows(Contact, decisions=[reject])}
    assert rows == {ids(first, again, late): "rejected", ids(other): ""}


@pytest.mark.parametrize(("last", "review"), [("accept", "accepted"), ("reject", "rejected")])
def test_the_last_word_on_a_row_counts(last, review):
    record, first, again, _ = two_meetings()
    verbs = ["accept", "reject"] if last == "reject" else ["reject", "accept"]
    made = [decide(record, verb, [first, again], day=day) for day, verb in enumerate(verbs, 1)]
    rows = record.rows(Contact, decisions=made)
    assert next(row.review for row in rows if first.id in row.reports) == review


def test_a_correction_overrides_one_field_and_keeps_the_machine_s_value_beside_it():
    record, first, again, _ = two_meetings()
    fix = decide(record, "correct", [first, again], field="status", value="postponed")
    row = next(row for row in record.rows(Contact, decisions=[fix]) if first.id in row.reports)
    assert row.status == "postponed"
    (rival,) = row.rivals
    assert (rival.field, [value for value, _ in rival.values]) == ("status", ["postponed", "held"])
    assert (rival.values[0][1], rival.values[1][1]) == ((), row.documents)
    assert rival.preferred_because == "corrected by Ann on 2025-04-01: read both"


def test_a_second_correction_takes_the_place_of_the_first_and_the_machine_s_value_stays():
    record, first, again, _ = two_meetings()
    made = [decide(record, "correct", [first, again], day=n, field="date", value=f"2025-02-1{n}") for n in (6, 7)]
    row = next(row for row in record.rows(Contact, decisions=made) if first.id in row.reports)
    assert [value for value, _ in row.rivals[0].values] == ["2025-02-17", "2025-02-18"]


def test_a_correction_of_a_row_that_falls_apart_stays_with_the_larger_part():
    record, first, again, _ = two_meetings()
    third = record.add(NEWS[3], meeting("2025-02-18"), "The two sides had met in Riyadh.")
    fix = decide(record, "correct", [first, again, third], field="status", value="postponed")
    split = decide(record, "split", [again, third], first, day=2)
    rows = {frozenset(row.reports): row.status for row in record.rows(Contact, decisions=[fix, split])}
    assert rows[ids(again, third)] == "postponed"
    assert rows[ids(first)] == "held"


def test_a_denial_that_was_rejected_disputes_nothing():
    record = Record()
    happened = record.add(NEWS[0], act("SANCTION", USA, RUS, "2025-02-18"), "It imposed sanctions.")
    from legation.records import Claim  # the one test with claims

    denial = record.add(
        NEWS[1],
        Claim(
            content="there were no sanctions",
            verb_class="denies",
            about=(happened.id,),
            holder_chain=said_by(("Kyiv", "government")).holder_chain,
        ),
        "Kyiv denied it.",
    )
    row_of = {happened.id: lambda **options: next(r for r in record.link(**options) if happened.id in r.reports)}
    assert row_of[happened.id]().dispute == 1
    assert row_of[happened.id](decisions=[decide(record, "reject", denial)]).dispute == 0


def shifted(statement, by, words=None, identity="contact-reread"):
    """The statement as another version of the rules or of cleaning would make it."""
    first = statement.evidence[0]
    quote = words or first.quote
    moved = Evidence(first.document, first.start + by, first.start + by + len(quote), quote)
    return replace(statement, id=identity, evidence=(moved,))


@pytest.mark.parametrize(
    ("by", "words", "found"),
    [
        (0, None, True),  # another id, the same words
        (40, None, True),  # the text was cleaned otherwise: the same words further on
        (0, "They met in", True),  # the rules now quote less
        (5, "met in Riyadh, sources said.", True),  # … or other words that overlap
        (60, "Somebody else met somewhere.", None),
    ],
)
def test_a_decision_finds_its_statement_after_a_re_reading(by, words, found):
    record, first, again, other = two_meetings()
    merge = decide(record, "merge", [first, again], other)
    reread = shifted(first, by, words)
    kept = [reread, other]
    expected = {ids(reread, other)} if found else {ids(reread), ids(other)}
    assert parts(record, Contact, merge, statements=kept) == expected


def test_where_two_statements_stand_on_the_same_words_none_is_guessed():
    record, first, again, other = two_meetings()
    reject = decide(record, "reject", first)
    twins = [shifted(first, 0, identity=f"contact-{n}") for n in (1, 2)]
    changed = [twins[0], replace(twins[1], date=other.date, places=other.places), again, other]
    rows = replace_statements(record, changed).rows(Contact, decisions=[reject])
    assert {row.review for row in rows} == {""}


def test_a_decision_on_another_noun_with_the_same_words_is_not_taken():
    record = Record()
    contact = record.add(NEWS[0], meeting(), "They met and demanded much.")
    position = replace(demand("much", holder=UKR), evidence=contact.evidence, documents=contact.documents, id="position-1")
    record.statements.append(position)
    rows = record.link(decisions=[decide(record, "reject", contact)])
    assert {(noun_of(row), row.review) for row in rows} == {("contact", "rejected"), ("position", "")}
