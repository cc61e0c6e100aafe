from hypothesis import given, settings
from hypothesis import strategies as st

from legation.records import Rejection
from tests.reading_cases import read

WORDS = st.lists(
    st.sampled_from(
        "Putin Trump met in Moscow the talks . , « » ( ) said that will not Russia’s U.S. on 12 March 1939 — 150 aircraft if D. and".split()
    ),
    max_size=40,
).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_every_statement_of_any_text_quotes_it_exactly(text):
    for statements in read(text).values():
        for statement in statements:
            assert not isinstance(statement, Rejection)
            assert statement.evidence
            assert all(evidence.holds(text) for evidence in statement.evidence)


def test_the_same_text_gives_the_same_ids():
    text = "Norway said on Monday that it will meet Chile in Geneva. Chile demanded the return of 12 ships."
    ids = [{noun: [row.id for row in rows] for noun, rows in read(text).items()} for _ in range(2)]
    assert ids[0] == ids[1]
