"""Linking reads large families block by block and lets go of what nothing can join any more: the rows are the same."""

import datetime as dt
import random
from dataclasses import replace

import pytest

from legation.link import gather as linking
from legation.link.block import Blocks
from legation.link.cluster import Filed
from legation.link.components import Family, Items, label_blocks
from legation.link.item import Item, build_item
from legation.link.judge import POLICY
from legation.link.shelf import Shelf, StatementShelf
from legation.link.sources import Sources
from legation.link.words import rank_words
from legation.records import Claim, Contact

from .reports import RUS, UKR, USA, Record, article, demand, meeting, on, said_by, side
from .test_rows import LEAVE, LIFT, LIFT_AGAIN, busy, claim, world


@pytest.mark.parametrize("most", [0, 7, 60])
@pytest.mark.parametrize("record", [world(60), world(40, seed=5), busy(1_200)], ids=["sixty", "forty", "busy"])
def test_a_family_read_block_by_block_gives_the_rows_that_it_gives_in_one_piece(monkeypatch, record, most):
    whole = record.link()
    monkeypatch.setattr(linking, "MOST_HELD", most)
    assert record.link() == whole


def test_copies_are_one_item_in_a_family_read_from_disk(monkeypatch):
    record = Record()
    text = "The delegations met in the palace on Tuesday and spoke for four hours about embassies and visas. " * 6
    for number in range(6):
        copy = article(f"copy-{number}", text=f"{text} Desk {number}.")
        record.add(copy, meeting(), "they met")
        record.add(copy, meeting(), "they met")  # the same words again, further down
    whole = record.link()
    monkeypatch.setattr(linking, "MOST_HELD", 0)
    assert record.link() == whole
    assert {row.support for row in whole} == {1}


def items_of(*statements):
    """Items of one family as linking holds them."""
    sources = Sources(documents={}, copies={})
    family, shelf = Family(), Shelf(Item)
    for number, statement in enumerate(statements):
        item = build_item(statement, number, sources)
        family.add(item, shelf.add(item))
    return Items(family, shelf, most_held=0)


def test_contacts_of_other_parties_lie_in_other_blocks():
    record = Record()
    with_ukraine = Contact(kind="talks", date=on("2025-02-18"), sides=(side(USA), side(UKR)))
    for name, told in (("a", meeting()), ("b", with_ukraine), ("c", meeting("2025-02-17")), ("d", meeting("2025-06-01"))):
        record.add(article(name), told, f"words of {name}")
    items = items_of(*record.statements)
    blocks = Blocks(rank_words(item.words for item in items), POLICY)
    keys = [blocks.keys_of(item) for item in items]

    def column(sets):
        import numpy as np

        pairs = [(key, at) for at, found in enumerate(sets) for key in found]
        return tuple(np.array(part, dtype=np.int64) for part in zip(*pairs, strict=True))

    labels = label_blocks(column([k.places for k in keys]), column([k.lookups for k in keys]), len(items))
    by_label = {}
    for item, label in zip(items, labels.tolist(), strict=True):
        by_label.setdefault(label, set()).update(item.documents)
    assert sorted(map(sorted, by_label.values())) == [["document-a", "document-c"], ["document-b"], ["document-d"]]


def test_a_demand_made_again_after_the_limit_is_another_and_one_made_within_it_the_same():
    record = Record()
    days = [dt.date(2024, 1, 1) + dt.timedelta(days=n) for n in (0, 100, 179, 400, 500, 900)]
    for day in days:
        record.add(article(day.isoformat(), day.isoformat()), demand(random.Random(day.day).choice([LIFT, LIFT_AGAIN])), f"{day}")
    assert sorted(len(row.reports) for row in record.link()) == [1, 2, 3]


def test_what_is_undated_may_join_any_and_nothing_is_let_go_before_it(monkeypatch):
    record = Record()
    for day in ("2023-01-01", "2024-01-01", "2025-01-01"):
        record.add(article(day, day), demand(LIFT), f"demanded on {day}")
        record.add(article(f"other {day}", day), demand(LEAVE), f"demanded {day}")
    record.add(article("undated", None), demand(LIFT_AGAIN), "demanded some day")
    whole = record.link()
    assert sorted(len(row.reports) for row in whole) == [1, 1, 1, 1, 1, 2]
    monkeypatch.setattr(linking, "MOST_HELD", 0)
    assert record.link() == whole


def test_what_was_filed_is_forgotten_two_pages_later_and_not_before():
    filed = Filed()
    day, limit = dt.date(2025, 1, 1), dt.timedelta(days=60)
    seen = []
    for number in range(200):
        today = day + dt.timedelta(days=number)
        filed.turn_page(today, today - limit)
        filed.add(7, number)
        seen.append(set(filed.last(7, 1_000)))
    assert all(set(range(max(0, number - 60), number + 1)) <= found for number, found in enumerate(seen))
    assert max(len(found) for found in seen) <= 2 * 62


def test_statements_of_many_speakers_are_shelved_and_read_back_equal():
    with StatementShelf() as shelf:
        stated = [replace(claim(f"that number {n} {LIFT * 40}", name=f"Speaker {n}"), id=f"claim-{n}") for n in range(3_000)]
        numbers = [shelf.add(one) for one in stated]
        assert [shelf[number] for number in numbers[::-7]] == stated[::-7]
        added = shelf.add(stated[0])
        assert shelf[added] == stated[0]
        assert shelf[1] == stated[1]
        assert isinstance(shelf[2], Claim)


def test_a_speaker_and_a_denial_stay_apart_when_families_are_read_from_disk(monkeypatch):
    monkeypatch.setattr(linking, "MOST_HELD", 0)
    record = Record()
    for name, told in (("a", claim(LIFT)), ("b", claim(LIFT, verb="denies")), ("c", claim(LIFT_AGAIN))):
        record.add(article(name), told, f"said in {name}", said_by(("Dmitry Peskov", "official")))
    assert sorted(len(row.reports) for row in record.link()) == [1, 2]
    assert RUS.id == "rus"
