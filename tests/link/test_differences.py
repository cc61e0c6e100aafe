"""What reports of one thing differ on: rivals with their documents, the history of a status, corrections and retractions."""

import random
from dataclasses import replace

import pytest

from legation.records import Contact, Deal, Step

from .reports import AUTHOR, RUS, UKR, USA, Record, article, demand, meeting, on, person, said_by, side

PESKOV = ("Dmitry Peskov", "official")


def told(*reports, shuffle=None):
    """The contact that the reports make, each `(day of publication, outlet, what it says)`."""
    record = Record()
    order = list(enumerate(reports))
    if shuffle is not None:
        random.Random(shuffle).shuffle(order)
    for number, (day, outlet, contact, *attribution) in order:
        record.add(article(f"{number}", day, outlet=outlet), contact, f"words {number}", *(attribution or [AUTHOR]))
    (row,) = record.rows(Contact)
    return row


def steps_of(row):
    return [(step.status, str(step.since or ""), [d.removeprefix("document-") for d in step.documents]) for step in row.steps]


PLANNED, HELD = meeting(status="planned"), meeting()
EXPECTED, POSTPONED, CANCELLED = (meeting(status=status) for status in ("expected", "postponed", "cancelled"))

# (case, reports as (day, status), the steps as (status, since, documents))
HISTORIES = [
    ("one status has no history", [("2025-02-19", HELD), ("2025-02-20", HELD)], []),
    (
        "planned, then held",
        [("2025-02-10", PLANNED), ("2025-02-19", HELD), ("2025-02-20", HELD)],
        [("planned", "2025-02-10", ["0"]), ("held", "2025-02-19", ["1", "2"])],
    ),
    (
        "a late report of the plan is no step back",
        [("2025-02-10", PLANNED), ("2025-02-19", HELD), ("2025-02-20", PLANNED)],
        [("planned", "2025-02-10", ["0", "2"]), ("held", "2025-02-19", ["1"])],
    ),
    (
        "put off, planned again, held",
        [("2025-02-10", PLANNED), ("2025-02-12", POSTPONED), ("2025-02-14", PLANNED), ("2025-02-19", HELD)],
        [
            ("planned", "2025-02-10", ["0"]),
            ("postponed", "2025-02-12", ["1"]),
            ("planned", "2025-02-14", ["2"]),
            ("held", "2025-02-19", ["3"]),
        ],
    ),
    (
        "planned and put off on one day: the plan was first",
        [("2025-02-10", POSTPONED), ("2025-02-10", PLANNED)],
        [("planned", "2025-02-10", ["1"]), ("postponed", "2025-02-10", ["0"])],
    ),
    (
        "the day of one report is not known",
        [("2025-02-10", EXPECTED), (None, CANCELLED)],
        [("expected", "2025-02-10", ["0"]), ("cancelled", "", ["1"])],
    ),
]


@pytest.mark.parametrize(("case", "reports", "steps"), HISTORIES, ids=[h[0] for h in HISTORIES])
@pytest.mark.parametrize("shuffle", [None, 1, 2])
def test_a_status_has_a_history_with_days_and_documents(case, reports, steps, shuffle):
    row = told(*((day, f"Outlet {n}", contact) for n, (day, contact) in enumerate(reports)), shuffle=shuffle)
    assert steps_of(row) == steps


def test_a_deal_and_a_demand_have_a_history_as_well():
    record = Record()
    deal = Deal(title="joint development of the northern lithium deposit", kind="joint_venture", parties=(USA, RUS))
    for day, stage, state in (("2025-02-01", "floated", "open"), ("2025-03-01", "signed", "refused")):
        record.add(article(day, day), replace(deal, stage=stage), f"deal {stage}")
        record.add(article(day, day), demand("that all sanctions on its banks be lifted", state=state), f"demand {state}")
    steps = {type(row).__name__: [step.status for step in row.steps] for row in record.link()}
    assert steps == {"Deal": ["floated", "signed"], "Position": ["open", "refused"]}


def rival_of(row, field):
    return next((rival for rival in row.rivals if rival.field == field), None)


def test_an_outlet_that_corrects_a_day_counts_for_the_day_that_it_gave_last():
    wrong, right = meeting("2025-02-17"), meeting("2025-02-18")
    row = told(("2025-02-19", "Post", wrong), ("2025-02-19", "Wire", right), ("2025-02-21", "Post", right))
    assert row.date == on("2025-02-18")
    rival = rival_of(row, "date")
    assert rival.values == (("2025-02-18", ("document-1", "document-2")), ("2025-02-17", ("document-0",)))
    assert rival.preferred_because == "given by 2 of 2 independent sources; 1 of them had said otherwise before"


def test_without_the_correction_the_day_that_was_reported_first_is_preferred():
    wrong, right = meeting("2025-02-17"), meeting("2025-02-18")
    row = told(("2025-02-19", "Post", wrong), ("2025-02-20", "Wire", right))
    assert row.date == on("2025-02-17")
    assert rival_of(row, "date").preferred_because == "as many independent sources, reported first"


def test_who_tells_the_day_first_and_then_only_the_month_has_taken_nothing_back():
    row = told(
        ("2025-02-19", "Post", meeting("2025-02-18")),
        ("2025-02-25", "Post", meeting("2025-02")),
        ("2025-02-20", "Wire", meeting("2025-02-17")),
    )
    assert row.date == on("2025-02-18")


def test_two_days_given_by_one_outlet_on_one_day_are_both_kept_and_neither_counts_as_withdrawn():
    row = told(("2025-02-19", "Post", meeting("2025-02-17")), ("2025-02-19", "Post", meeting("2025-02-18")))
    assert [value for value, _ in rival_of(row, "date").values] == ["2025-02-17", "2025-02-18"]
    assert "otherwise" not in rival_of(row, "date").preferred_because


def test_a_denial_of_a_meeting_on_a_day_is_no_vote_for_the_day():
    denied = meeting("2025-02-17", where=("Riyadh",))
    reports = [("2025-02-19", f"Outlet {n}", denied, said_by((f"Official {n}", "official"), verb="denies")) for n in range(3)]
    row = told(("2025-02-19", "Wire", meeting("2025-02-18")), *reports)
    assert row.date == on("2025-02-18")
    assert rival_of(row, "date").values[0][0] == "2025-02-18"


def test_a_source_that_takes_back_its_word_gives_no_day_and_supports_nothing():
    said, taken_back = said_by(PESKOV), said_by(PESKOV, verb="retracts")
    early, late = meeting("2025-02-17"), meeting("2025-02-18")
    row = told(
        ("2025-02-18", "Wire", early, said),
        ("2025-02-19", "Post", late),
        ("2025-02-21", "Wire", early, taken_back),
    )
    assert row.date == on("2025-02-18")
    assert (row.support, row.dispute) == (1, 1)


RUBIO = person("Marco Rubio", "USA")
DIFFERENT = [
    ("level", replace(HELD, level="minister"), replace(HELD, level="senior"), ["minister", "senior"]),
    ("host", replace(HELD, host=UKR), replace(HELD, host=RUS), ["Ukraine", "Russia"]),
    (
        "topics",
        replace(HELD, topics=("ceasefire",)),
        replace(HELD, topics=("embassies", "visas")),
        ["ceasefire", "embassies, visas"],
    ),
    ("topics", replace(HELD, topics=("ceasefire",)), replace(HELD, topics=("ceasefire", "visas")), None),
    ("level", replace(HELD, level="minister"), HELD, None),
    ("presence of Marco Rubio", meeting(us=(RUBIO,)), meeting(absent=(RUBIO,)), ["at_table", "excluded"]),
    (
        "framing of Russia",
        replace(HELD, sides=(side(USA), side(RUS, framing="bilateral relations"))),
        replace(HELD, sides=(side(USA), side(RUS, framing="Ukraine"))),
        ["bilateral relations", "Ukraine"],
    ),
]


@pytest.mark.parametrize(("field", "one", "other", "values"), DIFFERENT)
def test_what_reports_differ_on_is_kept_with_who_says_what(field, one, other, values):
    row = told(("2025-02-19", "Wire", one), ("2025-02-20", "Post", other))
    rival = rival_of(row, field)
    if values is None:
        assert rival is None
    else:
        assert [(value, *documents) for value, documents in rival.values] == [
            (values[0], "document-0"),
            (values[1], "document-1"),
        ]
        assert rival.preferred_because.startswith("as many independent sources, ")


def test_copies_add_documents_to_a_step_and_nothing_else():
    text = "The delegations of both states met in the palace on Tuesday and spoke for four hours about embassies. " * 5
    seen = []
    for copies in (1, 12):
        record = Record()
        record.add(article("plan", "2025-02-10"), PLANNED, "they will meet")
        for number in range(copies):
            record.add(article(f"copy-{number}", text=f"{text} Desk {number}."), HELD, "they met")
        (row,) = record.rows(Contact)
        seen.append([(step.status, step.since) for step in row.steps])
        assert isinstance(row.steps[0], Step)
    assert seen[0] == seen[1]
