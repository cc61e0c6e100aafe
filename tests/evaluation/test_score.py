import pytest

from legation.evaluation.score import Scoreboard, Tally, compare, judged_keys
from legation.evaluation.sketch import Sketch
from legation.records import Span

TEXT = "They met in Oslo and will meet in Rome."


def event(words: str, *, doubtful: bool = False, accept: dict[str, frozenset[str]] | None = None, **fields: object) -> Sketch:
    at = TEXT.index(words)
    return Sketch(
        noun="event",
        anchors=(Span(at, at + len(words)),),
        fields=fields,  # type: ignore[arg-type]
        doubtful=doubtful,
        accept=accept or {},
    )


def score(expected: list[Sketch], found: list[Sketch]) -> Scoreboard:
    board = Scoreboard()
    board.add("case", expected, found, TEXT)
    return board


def test_a_row_that_is_missed_and_one_that_is_false_both_count() -> None:
    tally = score([event("met", status="happened")], [event("meet", status="planned")]).tallies["event"]
    assert (tally.right, tally.false, tally.missed) == (0, 1, 1)


def test_a_doubtful_row_may_be_missed_and_may_be_found() -> None:
    missed = score([event("met", doubtful=True)], []).tallies["event"]
    found = score([event("met", doubtful=True)], [event("met")]).tallies["event"]
    assert (missed.missed, found.right, found.false) == (0, 1, 0)


def test_a_field_is_judged_only_in_rows_that_were_found() -> None:
    board = score(
        [event("met", status="happened"), event("meet", status="planned")], [event("met", status="planned", type="CONSULT")]
    )
    assert board.tallies["event.status"].f1 == 0
    assert board.tallies["event.status"].n == 1
    assert "event.type" not in board.tallies


def test_an_accepted_value_is_right_too() -> None:
    gold = event("meet", status="planned", accept={"status": frozenset({"proposed"})})
    assert score([gold], [event("meet", status="proposed")]).tallies["event.status"].f1 == 1


@pytest.mark.parametrize(
    ("wanted", "got", "accept", "expected"),
    [
        ("held", "held", (), (1, 0, 0)),
        ("held", "planned", (), (0, 1, 1)),
        ("held", "", (), (0, 1, 1)),
        (frozenset({"USA", "RUS"}), frozenset({"USA", "UKR"}), (), (1, 1, 1)),
        (frozenset({"USA"}), frozenset({"USA", "UKR"}), ("UKR",), (1, 0, 0)),
        (frozenset(), frozenset(), (), (0, 0, 0)),
    ],
)
def test_comparing_values(wanted: object, got: object, accept: tuple[str, ...], expected: tuple[int, int, int]) -> None:
    assert compare(wanted, got, frozenset(accept)) == expected  # type: ignore[arg-type]


def test_an_empty_tally_has_no_measures() -> None:
    assert Tally().f1 is None
    assert Tally().precision is None
    assert list(judged_keys(Scoreboard())) == []


def test_keys_stand_in_the_order_of_nouns_each_before_its_fields() -> None:
    board = Scoreboard()
    for key in ("claim.holder", "event.type", "claim", "event"):
        board.tallies[key].right = 1
    assert list(judged_keys(board)) == ["event", "event.type", "claim", "claim.holder"]


def test_misreadings_are_told_in_the_words_of_the_article() -> None:
    notes = score([event("met", status="happened")], [event("met", status="planned")]).notes
    assert notes == ["case: event status: planned instead of happened in 'met'"]
