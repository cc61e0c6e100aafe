"""A record of a bundle is read, or refused with the place at fault. A row: what is changed in the record, what the error says."""

from pathlib import Path
from typing import Any

import pytest
from tests.evaluation.bundles import BODIES, RECORD, write_bundle

from legation.errors import InputError
from legation.evaluation.bundle import load_bundle

FIRST = RECORD["contacts"][0]


def test_mentions_count_in_the_body_behind_the_front_matter(tmp_path: Path) -> None:
    bundle = load_bundle(write_bundle(tmp_path / "border"))
    assert bundle.name == "border"
    mention = bundle.rows[1].mentions[0]
    assert mention.span.slice(BODIES["b"]) == "They met there again on 24 March 2021."


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"contacts": [FIRST | {"mentions": [{"article": "a", "quote": "They never met"}]}]}, "stands 0 times in a"),
        ({"contacts": [FIRST | {"mentions": [{"article": "b", "quote": "met"}]}]}, "stands 2 times in b"),
        ({"contacts": [FIRST | {"mentions": [{"article": "z", "quote": "met"}]}]}, "no such article"),
        ({"contacts": [FIRST, FIRST]}, "ids given twice: first"),
        ({"copies": [{"article": "b", "of": "z"}]}, "copies of what is no article: z"),
        ({"retellings": [{"claim": "retold", "article": "a", "of": "told", "in": "a", "drift": "quotes"}]}, "not told there"),
        ({"contacts": [{"id": "x"}]}, "mentions"),
    ],
)
def test_an_annotation_at_fault_is_refused(tmp_path: Path, change: dict[str, Any], says: str) -> None:
    with pytest.raises(InputError, match=says):
        load_bundle(write_bundle(tmp_path, RECORD | change))


def test_the_digest_is_of_record_and_articles(tmp_path: Path) -> None:
    first = load_bundle(write_bundle(tmp_path / "one")).digest
    assert load_bundle(write_bundle(tmp_path / "two")).digest == first
    bodies = BODIES | {"c": BODIES["c"] + " It rained."}
    assert load_bundle(write_bundle(tmp_path / "three", bodies=bodies)).digest != first
    assert load_bundle(write_bundle(tmp_path / "four", RECORD | {"complete": []})).digest != first
