import sqlite3
import zlib

import pytest

from legation.errors import RecordError
from legation.store import Desk, describe_failures

from .articles import oslo_article


@pytest.fixture
def path(tmp_path):
    target = tmp_path / "desk.db"
    with Desk.open(target) as desk:
        snapshot, article, statements = oslo_article()
        desk.write_article(article, snapshot, statements, extractor="1")
        desk.store_rows(statements)
    return target


# (what was done to the file behind the desk's back, the statement that does it, the noun of the first failure)
HARM = [
    ("nothing", "SELECT 1", None),
    ("the text was edited", "UPDATE documents SET text = replace(text, 'Oslo', 'Rome')", "contact"),
    ("a quote was edited", "UPDATE statements SET body = replace(body, 'in Oslo on', 'in Rome on')", "contact"),
    ("a body was cut", "UPDATE rows SET body = substr(body, 1, 40) WHERE noun = 'position'", "position"),
    ("the bytes were edited", "UPDATE blobs SET content = :other", "snapshot"),
    ("the bytes were broken", "UPDATE blobs SET content = 'xyz'", "snapshot"),
    ("the hash was edited", "UPDATE documents SET sha256 = 'abc'", "document"),
]


@pytest.mark.parametrize(("case", "harm", "noun"), HARM, ids=[h[0] for h in HARM])
def test_every_kind_of_tampering_is_found(path, case, harm, noun):
    with sqlite3.connect(path) as connection:
        connection.execute(harm, {"other": zlib.compress(b"other bytes")} if ":other" in harm else {})
    connection.close()
    with Desk.open(path) as desk:
        failures = desk.verify()
    assert (failures[0].noun if failures else None) == noun
    assert len(describe_failures(failures).splitlines()) == len(failures)


def test_a_body_that_does_not_fit_is_a_record_error(path):
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE statements SET body = '{\"kind\": 3}'")
    connection.close()
    with Desk.open(path) as desk, pytest.raises(RecordError, match="restore"):
        list(desk.statements())
