import pytest

from legation.tag import tag_by_rules
from tests.reading_cases import article

CASES = [
    ("Norway said that the talks had failed.", ("asserts", "government", "Norway", "the talks had failed")),
    ("The talks had failed, Norway said.", ("asserts", "government", "Norway", "The talks had failed")),
    (
        "“The talks have failed,” said Ambassador Ola Nilsen.",
        ("asserts", "official", "Ambassador Ola Nilsen", "The talks have failed"),
    ),
    ("According to Norway, the talks have failed.", ("asserts", "government", "Norway", "the talks have failed")),
    ("The talks have failed, according to Norway.", ("asserts", "government", "Norway", "The talks have failed")),
    ("Norway denied that the talks had failed.", ("denies", "government", "Norway", "the talks had failed")),
    ("Norway confirmed that the talks had failed.", ("confirms", "government", "Norway", "the talks had failed")),
    ("Norway can neither confirm nor deny the report.", ("neither_confirms_nor_denies", "government", "Norway", "the report")),
    ("Norway did not deny the report.", ("does_not_deny", "government", "Norway", "the report")),
    ("Norway declined to comment on the report.", ("no_comment", "government", "Norway", "on the report")),
    ("Norway has not yet announced that the talks failed.", None),
    ("The talks failed.", None),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_says_so_is_read_with_what_is_said(text, expected):
    tags = tag_by_rules(article(text))
    frames = [f for f in tags.frames if f.holder is not None]
    if expected is None:
        assert frames == []
        return
    (frame,) = frames
    holder = tags.mentions[frame.holder].span.slice(text)
    assert (frame.verb_class, frame.holder_kind, holder, frame.content.slice(text)) == expected


def test_a_rumour_that_the_author_calls_a_rumour_is_told_and_denied():
    text = "Rumours that such calls took place earlier were just rumours."
    assert [f.verb_class for f in tag_by_rules(article(text)).frames] == ["speculates", "denies"]


def test_a_quotation_over_two_sentences_keeps_its_speaker():
    text = "“The door is open,” said Ambassador Ola Nilsen. “We shall wait at the table.”"
    first, second = tag_by_rules(article(text)).frames
    assert (second.holder, second.direct, second.content.slice(text)) == (first.holder, True, "We shall wait at the table")
