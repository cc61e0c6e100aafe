"""Plain text and Markdown in pieces."""

import time

import pytest

from legation.clean.markdown import plain_words, split_markdown
from legation.clean.plain import split_plain

WRAPPED = """The foreign ministers of the two countries met in Oslo on
Monday and agreed to restore the staff of both embassies
before the summer, the Norwegian hosts said on Tuesday.

They will meet again in April."""


def plain(text: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in split_plain(text).pieces]


def markdown(text: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in split_markdown(text).pieces]


def test_lines_wrapped_by_a_program_are_joined():
    assert [text for _, text in plain(WRAPPED)] == [
        "The foreign ministers of the two countries met in Oslo on Monday and agreed to restore the staff of both embassies "
        "before the summer, the Norwegian hosts said on Tuesday.",
        "They will meet again in April.",
    ]


APART = [
    "Talks in Oslo\nThe foreign ministers met.",
    "Foreign ministers meet in Oslo to restore embassies and flights\nThe hosts said so.",
    "They met at noon.\nThey parted at two.",
    "A paragraph that is much longer than any line that a program would wrap, because it goes on and on about the talks "
    "in Oslo.\nAnother one.",
]


@pytest.mark.parametrize("text", APART)
def test_lines_that_somebody_ended_stay_apart(text):
    assert [words for _, words in plain(text)] == text.split("\n")


def test_furniture_and_authors_are_never_joined_to_a_line():
    text = WRAPPED.replace("\n\nThey will meet again in April.", "\nBy Jane Doe\nLeave a Reply")
    assert [words for _, words in plain(text)][1:] == ["By Jane Doe", "Leave a Reply"]


LISTS = [
    ("• embassies\n• flights", [("bullet", "embassies"), ("bullet", "flights")]),
    ("- embassies\n- flights", [("bullet", "embassies"), ("bullet", "flights")]),
    ("– embassies\n– flights", [("bullet", "embassies"), ("bullet", "flights")]),
    ("1. Embassies reopen.\n2) Flights resume.", [("bullet", "1. Embassies reopen."), ("bullet", "2) Flights resume.")]),
    ("(a) embassies\n(b) flights", [("bullet", "(a) embassies"), ("bullet", "(b) flights")]),
    ("– We never met, he said.", [("paragraph", "– We never met, he said.")]),
    ("-5 degrees in Oslo", [("paragraph", "-5 degrees in Oslo")]),
    ("2025 was the year.", [("paragraph", "2025 was the year.")]),
    ("* * *\nThey met.", [("paragraph", "They met.")]),
]


@pytest.mark.parametrize(("text", "pieces"), LISTS)
def test_list_items_lose_their_mark_and_keep_their_number(text, pieces):
    assert plain(text) == pieces


def test_character_references_are_resolved():
    assert plain("R&amp;D and AT&T &#8211; Q&A") == [("paragraph", "R&D and AT&T – Q&A")]


MARKDOWN = [
    ("# Talks\n\nThey *met*\nin Oslo.", [("heading", "Talks"), ("paragraph", "They met in Oslo.")]),
    ("Talks\n=====\nThey met.", [("heading", "Talks"), ("paragraph", "They met.")]),
    ("## Who *came* ##\n- one\n- two\n  and more", [("heading", "Who came"), ("bullet", "one"), ("bullet", "two and more")]),
    ("> They met,\n> he said.", [("paragraph", "They met, he said.")]),
    ("They met.\n\n---\n\nThey left.", [("paragraph", "They met."), ("paragraph", "They left.")]),
    ("```\nThey met.\n```", [("paragraph", "They met.")]),
    ("![map](a.png)\n\nThey met.[^1]", [("paragraph", "They met.")]),
    ("[1]: https://example.org\nThey met.", [("paragraph", "They met.")]),
    ("By Jane Doe\nMarch 4, 2025\nThey met.",
     [("paragraph", "By Jane Doe"), ("paragraph", "March 4, 2025"), ("paragraph", "They met.")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pieces"), MARKDOWN)
def test_markdown_is_read_as_it_would_be_seen(text, pieces):
    assert markdown(text) == pieces


WORDS = [
    ("the **first** talks", "the first talks"),
    ("_quietly_ and __loudly__", "quietly and loudly"),
    ("file_name_here and 5 * 3 * 2", "file_name_here and 5 * 3 * 2"),
    ("[Oslo](https://example.org/a_(b)) and [Rome][1]", "Oslo and Rome"),
    ("he said \\*nothing\\*", "he said *nothing*"),
    ("a <b>bold</b> move", "a bold move"),
    ("`code`", "code"),
]


@pytest.mark.parametrize(("line", "words"), WORDS)
def test_marks_go_and_words_stay(line, words):
    assert plain_words(line) == words


def test_a_comment_in_markdown_is_kept_apart():
    draft = split_markdown("They met.\n<!-- check\nthis -->\n")
    assert [piece.text for piece in draft.pieces] == ["They met."]
    assert [(each.kind, each.text) for each in draft.removed] == [("markup_comment", "check this")]


@pytest.mark.parametrize(
    "line", ["[" * 200_000, "<!--" * 100_000, "# " + "#" * 200_000, "> " * 200_000, "`" * 200_001, "(" * 200_000]
)
def test_a_line_of_nothing_but_marks_does_not_take_for_ever(line):
    started = time.process_time()
    markdown(line)
    plain(line)
    assert time.process_time() - started < 5
