"""Copies and rewrites are found, and what two desks wrote by themselves stays apart."""

import datetime as dt
import random
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from legation.clean import clean_snapshot
from legation.ingest import IngestOptions, iter_snapshots
from legation.link.copies import cluster_copies, shared_prose
from legation.records import Document
from legation.text.fingerprint import make_fingerprint

from .rewrites import rewrite
from .same_events import EVENTS

WIRE = "2025-02-18-riyadh-wire.html"
# What docs/sample.md says of the sample: which of its texts are no texts of their own.
SAMPLE = {"2025-02-18-riyadh-copy.html": WIRE, "2025-02-19-riyadh-rewrite.md": WIRE}
DAY = dt.date(2025, 2, 18)


def document(name, text, published=DAY):
    return Document(
        id=name, sha256=name, text=text, path=name, outlet=name, published=published, fingerprint=make_fingerprint(text)
    )


def read(*paths, date=None):
    options = IngestOptions(date=date)
    articles = [clean_snapshot(snapshot) for snapshot in iter_snapshots([str(path) for path in paths], options)]
    return [article.document for article in articles]


@pytest.fixture(scope="module")
def stories(root):
    """The sample, the golden articles to build on, and the events of several desks."""
    golden = sorted((root / "evals" / "golden" / "build").glob("*/article.*"))
    written = [document(f"{event}-{at}", text) for event, texts in EVENTS.items() for at, text in enumerate(texts)]
    return [*read(root / "samples"), *read(*golden, date=DAY), *written]


def story_of(one: Document) -> str:
    name = Path(one.path).name
    return one.sha256 if name.startswith("article.") else SAMPLE.get(name, name)


def pairs_found(documents, truth):
    """(pairs found that are one story, pairs found that are not, pairs of one story not found)."""
    clusters = cluster_copies(documents)
    right = wrong = missed = 0
    for one, other in combinations(documents, 2):
        found, same = clusters[one] == clusters[other], truth[one] == truth[other]
        right, wrong, missed = right + (found and same), wrong + (found and not same), missed + (same and not found)
    return right, wrong, missed


def test_the_copy_and_the_rewrite_of_the_sample_are_found_and_nothing_else(stories):
    documents = {one.id: one for one in stories}
    clusters = cluster_copies(documents)
    found = {Path(documents[key].path).name: Path(documents[to].path).name for key, to in clusters.items() if key != to}
    assert found == SAMPLE


@pytest.mark.parametrize(
    ("case", "how"),
    [
        ("light", {"swapped": 0.1}),
        ("every fifth word another one", {"swapped": 0.2}),
        ("cut by up to six tenths", {"swapped": 0.1, "cut": 0.6}),
        ("in the old order", {"swapped": 0.15, "reorder": False}),
    ],
)
def test_rewrites_are_found_with_precision_and_recall_of_98_percent(stories, case, how):
    documents, truth = {}, {}
    for one in stories:
        documents[one.id], truth[one.id] = one, story_of(one)
        for seed in range(5):
            text = rewrite(one.text, seed, **how)
            day = one.published and one.published + dt.timedelta(days=seed % 4)
            again = replace(document(f"{one.id} {seed}", text, day), path=one.path)
            documents[again.id], truth[again.id] = again, story_of(one)
    right, wrong, missed = pairs_found(documents, truth)
    assert right / (right + wrong) >= 0.98
    assert right / (right + missed) >= 0.98


def test_texts_of_several_desks_on_one_event_stay_apart():
    documents = {
        f"{event} {at}": document(f"{event} {at}", text) for event, texts in EVENTS.items() for at, text in enumerate(texts)
    }
    assert len(documents) == 7
    assert cluster_copies(documents) == {key: key for key in documents}


def test_the_order_of_the_documents_does_not_matter(stories):
    texts = [*stories, *(document(f"{one.id} again", rewrite(one.text, 3), one.published) for one in stories)]
    first = cluster_copies({one.id: one for one in texts})
    for seed in range(3):
        random.Random(seed).shuffle(texts)
        assert cluster_copies({one.id: one for one in texts}) == first


@pytest.mark.parametrize(
    ("case", "later", "alike"),
    [
        ("a rewrite of the next day", dt.timedelta(days=1), True),
        ("a rewrite of a month later", dt.timedelta(days=30), False),
        ("a rewrite of which nobody knows the day", None, True),
    ],
)
def test_a_rewrite_comes_out_within_days(stories, case, later, alike):
    one = next(story for story in stories if story.path.endswith(WIRE))
    again = document("again", rewrite(one.text, 1, swapped=0.3), later and one.published + later)
    assert (shared_prose(one, again) > 0) is alike


def test_texts_in_the_same_set_phrases_about_others_are_no_copies():
    form = (
        "The ministers discussed the state and prospects of bilateral relations, exchanged views on regional and international issues "
        "of mutual interest and confirmed their readiness to continue the political dialogue at the highest level. {0} of {1} thanked "
        "{2} for the hospitality shown to the delegation in {3}, the press service of the ministry reported after the conversation."
    )
    people = [("Jose Silva", "Brazil", "Kenya", "Nairobi"), ("Maria Duarte", "Peru", "Ghana", "Accra")]
    one, other = (document(f"text {at}", form.format(*names)) for at, names in enumerate(people))
    assert shared_prose(one, other) == 0
    assert shared_prose(one, replace(one, id="again")) == 1


def test_a_text_that_was_there_first_stands_for_the_others():
    one = document("b", EVENTS["grain"][0], DAY)
    later = document("a", rewrite("Headline\n" + EVENTS["grain"][0], 2), DAY + dt.timedelta(days=1))
    assert cluster_copies({"a": later, "b": one}) == {"a": "b", "b": "b"}
