"""Articles come in any order and in portions, and a run may be cut off while rows are linked: the rows are those of one go."""

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legation.pipeline import ensure_linked, link_desk
from legation.records import Article, Snapshot
from legation.store import Desk

from .test_rows import world

ROOM = 100  # the characters that each statement of `reports.Record` has for its quote


def articles_of(record):
    """Each document with a text in which the quotes of its statements stand, and its statements."""
    told = {}
    for statement in record.statements:
        told.setdefault(statement.documents[0], []).append(statement)
    for identity, stated in told.items():
        document = record.documents[identity]
        text = "".join(quote.quote.ljust(ROOM) for one in stated for quote in one.evidence)
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        document = replace(document, text=text, sha256=sha256)
        snapshot = Snapshot(content=text.encode(), sha256=sha256, path=document.path, media_type="text/plain")
        yield Article(document=document, blocks=()), snapshot, stated


ARTICLES = list(articles_of(world(30, seed=4)))


def write(desk, articles):
    for article, snapshot, stated in articles:
        written = desk.write_article(article, snapshot, stated, extractor="1")
        assert written.rejections == ()


def fill(path, articles=ARTICLES):
    with Desk.open(path) as desk:
        write(desk, articles)


def rows_of(desk):
    return sorted(desk.rows(), key=lambda row: row.id)


@pytest.fixture(scope="module")
def whole():
    with Desk.temporary() as desk:
        write(desk, ARTICLES)
        link_desk(desk)
        return rows_of(desk)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False), st.lists(st.integers(1, len(ARTICLES) - 1), max_size=4))
def test_any_order_and_any_portions_give_the_rows_of_one_go(whole, chance, cuts):
    order = list(ARTICLES)
    chance.shuffle(order)
    seen = set()
    with Desk.temporary() as desk:
        for start, end in zip([0, *sorted(cuts)], [*sorted(cuts), len(order)], strict=True):
            write(desk, order[start:end])
            ensure_linked(desk)
            seen |= {row.id for row in desk.rows()}
        assert rows_of(desk) == whole
        kept = {row.id for row in whole}
        for identity in seen:
            found = desk.row(identity)
            assert found is not None
            assert found.id in kept


LINKER = """
import sys
from legation.pipeline import link_desk
from legation.store import Desk
with Desk.open(sys.argv[1]) as desk:
    print("linking", flush=True)
    for _ in range(1000):
        link_desk(desk)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9")
def test_a_run_killed_while_it_links_leaves_a_desk_that_opens_and_links_to_the_same_rows(tmp_path: Path, whole):
    path = tmp_path / "desk.db"
    chance = random.Random(7)
    for portion in range(4):
        fill(path, ARTICLES[portion::4])
        linker = subprocess.Popen([sys.executable, "-c", LINKER, str(path)], stdout=subprocess.PIPE, text=True)
        linker.stdout.readline()
        time.sleep(chance.random() * 0.3)
        os.kill(linker.pid, signal.SIGKILL)
        linker.communicate()
        with Desk.open(path) as desk:
            assert desk.verify() == []
    with Desk.open(path) as desk:
        ensure_linked(desk)
        assert rows_of(desk) == whole
