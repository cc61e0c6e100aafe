"""Which found row is which expected one. A row of the table: expected, found, the pairs that must come out."""

import pytest

from legation.evaluation.match import match_rows
from legation.evaluation.sketch import Sketch
from legation.records import Span


def contact(kind: str, sides: str, date: str, at: int = 0) -> Sketch:
    span = Span(at, at + 40)
    fields = {"kind": kind, "sides": frozenset(sides.split()), "date": f"{date}/{date}" if date else "", "status": "held"}
    return Sketch(noun="contact", anchors=(span,), support=(span,), fields=fields)


def event(start: int, end: int, kind: str = "CONSULT") -> Sketch:
    return Sketch(noun="event", anchors=(Span(start, end),), fields={"type": kind})


def position(start: int, end: int, holder: str = "USA") -> Sketch:
    return Sketch(noun="position", anchors=(Span(start, end),), fields={"holder": frozenset({holder})})


CALL = contact("call", "USA RUS", "2025-02-12")


@pytest.mark.parametrize(
    ("expected", "found", "pairs"),
    [
        ([CALL], [contact("call", "USA RUS", "2025-02-12", at=500)], [(0, 0)]),
        ([CALL], [contact("meeting", "USA RUS", "2025-02-12")], []),
        ([CALL], [contact("call", "USA UKR", "2025-02-12")], []),
        ([CALL], [contact("call", "USA RUS", "2025-03-18", at=500)], []),
        ([CALL], [contact("call", "USA RUS", "2025-03-18", at=0)], [(0, 0)]),
        ([CALL], [contact("call", "USA RUS", "", at=500)], [(0, 0)]),
        ([contact("talks", "USA RUS", "2025-02-18")], [contact("meeting", "USA RUS", "2025-02-18")], [(0, 0)]),
        ([CALL], [contact("call", "USA RUS", "2025-02-14", at=0), contact("call", "USA RUS", "2025-02-12", at=0)], [(0, 1)]),
        ([event(10, 13)], [event(10, 13), event(10, 13)], [(0, 0)]),
        ([event(10, 13)], [event(14, 19)], []),
        ([event(10, 13, "AID"), event(10, 13, "REJECT")], [event(10, 13, "REJECT"), event(10, 13, "AID")], [(0, 1), (1, 0)]),
        ([position(0, 100)], [position(40, 90)], [(0, 0)]),
        ([position(0, 100)], [position(90, 200)], []),
        ([position(0, 100, "RUS")], [position(0, 100, "USA"), position(0, 100, "RUS")], [(0, 1)]),
        ([position(0, 100)], [event(0, 100)], []),
        ([], [CALL], []),
    ],
)
def test_pairs(expected: list[Sketch], found: list[Sketch], pairs: list[tuple[int, int]]) -> None:
    assert match_rows(expected, found) == pairs
