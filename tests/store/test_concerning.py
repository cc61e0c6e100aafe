"""Which rows concern these actors, of these types, with these words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from legation import store
from legation.records import Actor, Event, Evidence

NOR, JPN, FIN = (
    Actor(name=name, as_written=(), id=name[:3].casefold(), kind="country", country=code, sector="GOV")
    for name, code in (("Norway", "NOR"), ("Japan", "JPN"), ("Finland", "FIN"))
)


def event(identity: str, kind: str, actors: tuple[Actor, ...], words: str) -> Event:
    quote = Evidence("d1", 0, len(words), words)
    return Event(id=identity, type=kind, trigger="", source=actors, evidence=(quote,), documents=("d1",))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def desk() -> Iterator[store.Desk]:
    rows = (
        event("e1", "AGREE", (NOR, JPN), "They agreed on arms control."),
        event("e2", "AID", (NOR,), "Norway's Secretary of State lent a hand."),
        event("e3", "AGREE", (JPN, FIN), "A treaty was ratified in secret."),
    )
    with store.Desk.temporary() as made:
        made.store_rows(rows)
        yield made


@pytest.mark.parametrize(
    ("groups", "types", "words", "found"),
    [
        ((), None, (), {"e1", "e2", "e3"}),
        ((("NOR",),), None, (), {"e1", "e2"}),
        ((("nor", "fin"),), None, (), {"e1", "e2", "e3"}),
        ((("NOR",), ("JPN",)), None, (), {"e1"}),
        ((("NOR",), ("FIN",)), None, (), set()),
        ((("NOR",),), ("AID", "SUPPORT"), (), {"e2"}),
        ((), None, ("arms control",), {"e1"}),
        ((), None, ("secret",), {"e3"}),
        ((), None, ("secret*",), {"e2", "e3"}),
        ((), None, ("ratif*", "arms cont*"), {"e1", "e3"}),
        ((), None, ('say "cheese"',), set()),
        ((("NOR",),), None, ("secret*",), {"e2"}),
    ],
)
def test_rows_are_found_by_actors_types_and_words(
    desk: store.Desk, groups: tuple[tuple[str, ...], ...], types: tuple[str, ...] | None, words: tuple[str, ...], found: set[str]
) -> None:
    assert desk.concerning("event", groups, types, words) == found


def test_a_few_will_do_where_so_many_are_asked_for(desk: store.Desk) -> None:
    assert len(desk.concerning("event", (("JPN",),), limit=1)) == 1
    assert len(desk.concerning("event", (("JPN",),), limit=9)) == 2
    assert desk.concerning("contact", (("JPN",),), limit=9) == set()


def test_rows_come_in_the_order_of_their_ids_and_unknown_ones_not_at_all(desk: store.Desk) -> None:
    assert [row.id for row in desk.rows_by_id(["e3", "e1", "nothing"])] == ["e1", "e3"]
    assert desk.outlines(["d1"]) == {}
