"""Which statement fits a mention. A row: the mention, the statement, whether they can be one."""

import pytest

from legation.evaluation.bundle_anchor import fit_mention
from legation.evaluation.sketch import Sketch
from legation.records import Noun, Span


def sketch(noun: Noun, start: int, end: int, accept: str = "", **fields: str) -> Sketch:
    span = (Span(start, end),)
    values = {key: frozenset(value.split()) if key in ("sides", "holder") else value for key, value in fields.items()}
    accepted = {"type": frozenset(accept.split()), "kind": frozenset(accept.split())}
    return Sketch(noun=noun, anchors=span, support=span, fields=values, accept=accepted)


@pytest.mark.parametrize(
    ("mention", "statement", "fits"),
    [
        (sketch("event", 0, 50, type="AID"), sketch("event", 10, 15, type="AID"), True),
        (sketch("event", 0, 50, type="AID"), sketch("event", 60, 65, type="AID"), False),
        (sketch("event", 0, 50, type="AID"), sketch("event", 10, 15, type="AGREE"), False),
        (sketch("event", 0, 50, "AGREE", type="AID"), sketch("event", 10, 15, type="AGREE"), True),
        (
            sketch("contact", 0, 50, kind="talks", sides="PER CHL"),
            sketch("contact", 0, 90, kind="meeting", sides="PER CHL"),
            True,
        ),
        (
            sketch("contact", 0, 50, kind="call", sides="PER CHL"),
            sketch("contact", 0, 90, kind="meeting", sides="PER CHL"),
            False,
        ),
        (sketch("contact", 0, 50, kind="call", sides="PER CHL"), sketch("contact", 0, 90, kind="call", sides="PER USA"), True),
        (
            sketch("contact", 0, 50, "conference", kind="call", sides="PER CHL"),
            sketch("contact", 0, 90, kind="conference", sides="PER CHL"),
            True,
        ),
        (sketch("contact", 0, 50, kind="call", sides="PER CHL"), sketch("contact", 60, 90, kind="call", sides="PER CHL"), False),
        (sketch("position", 0, 50, kind="demand"), sketch("position", 10, 40, kind="interest"), True),
        (sketch("position", 0, 50, kind="demand"), sketch("position", 10, 40, kind="offer"), False),
        (sketch("position", 0, 50, kind="threat"), sketch("position", 10, 40, kind="demand"), False),
        (sketch("position", 0, 50, kind="demand"), sketch("position", 45, 95, kind="demand"), False),
        (sketch("claim", 0, 50), sketch("claim", 10, 14), True),
        (sketch("claim", 0, 50), sketch("claim", 50, 54), False),
    ],
)
def test_what_can_be_one(mention: Sketch, statement: Sketch, fits: bool) -> None:
    assert (fit_mention(mention, statement) > 0) == fits


def test_of_two_statements_in_the_same_words_the_one_with_the_right_day_fits_better() -> None:
    mention = sketch("contact", 0, 50, kind="call", sides="PER CHL", date="2021-03-03/2021-03-03")
    right = sketch("contact", 0, 90, kind="call", sides="PER CHL", date="2021-03-03/2021-03-03")
    wrong = sketch("contact", 0, 90, kind="call", sides="PER CHL", date="2021-03-24/2021-03-24")
    assert fit_mention(mention, right) > fit_mention(mention, wrong) > 0


def test_a_contact_with_the_wrong_parties_fits_only_where_no_better_one_is_read() -> None:
    mention = sketch("contact", 0, 50, kind="call", sides="PER CHL")
    right, wrong = (sketch("contact", 0, 90, kind="call", sides=sides) for sides in ("PER CHL", "USA GBR"))
    assert fit_mention(mention, right) > fit_mention(mention, wrong) > 0
