import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from legation.store import Desk

HERE = Path(__file__).parent
ARTICLES = 300

WRITER = """
import importlib.util, sys
spec = importlib.util.spec_from_file_location("articles", sys.argv[1])
articles = importlib.util.module_from_spec(spec)
spec.loader.exec_module(articles)
from legation.store import Desk
with Desk.open(sys.argv[2]) as desk:
    for number in range(int(sys.argv[3])):
        snapshot, article, statements = articles.oslo_article(number)
        if desk.has_snapshot(snapshot.sha256, snapshot.hints, extractor="1"):
            continue
        desk.write_article(article, snapshot, statements, extractor="1")
        print(number, flush=True)
        if number % 25 == 24:
            desk.store_rows(desk.statements())
"""


def start_writer(path):
    command = [sys.executable, "-c", WRITER, str(HERE / "articles.py"), str(path), str(ARTICLES)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def assert_whole(path):
    """The file is sound, and every article on it is there with all its parts."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        per_document = connection.execute(
            "SELECT count(s.id) FROM documents d LEFT JOIN statements s ON s.document = d.id GROUP BY d.id"
        ).fetchall()
        assert set(per_document) <= {(3,)}
        (bytes_kept,) = connection.execute("SELECT count(*) FROM blobs").fetchone()
        assert bytes_kept == len(per_document)
        return len(per_document)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9")
def test_a_run_killed_at_any_moment_is_completed_by_the_next_without_loss_or_doubles(tmp_path):
    path = tmp_path / "desk.db"
    chance = random.Random(20250308)
    written = 0
    for _ in range(5):
        writer = start_writer(path)
        announced = 0
        for _ in range(chance.randint(1, 40)):
            announced += bool(writer.stdout.readline())
        time.sleep(chance.random() * 0.02)
        os.kill(writer.pid, signal.SIGKILL)
        writer.communicate()
        found = assert_whole(path)
        assert found >= written + announced
        written = found
    assert 0 < written < ARTICLES
    assert start_writer(path).wait() == 0
    assert assert_whole(path) == ARTICLES
    with Desk.open(path) as desk:
        assert desk.counts().statements == 3 * ARTICLES
        assert desk.verify() == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9")
def test_a_first_run_killed_while_it_makes_the_desk_leaves_one_that_opens(tmp_path):
    chance = random.Random(7)
    for attempt in range(6):
        path = tmp_path / f"{attempt}.db"
        writer = start_writer(path)
        give_up = time.monotonic() + 20
        while not path.exists() and time.monotonic() < give_up:
            time.sleep(0.001)
        time.sleep(chance.random() * 0.03)
        os.kill(writer.pid, signal.SIGKILL)
        writer.communicate()
        with Desk.open(path) as desk:
            assert desk.verify() == []
