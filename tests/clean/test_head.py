"""Title, author and day at the head of a text."""

import datetime as dt

import pytest

from legation.clean.head import read_head
from legation.clean.head_lines import HeadLine, parse_head_line
from legation.clean.plain import split_plain

PROSE = "The foreign ministers met in Oslo on Monday and agreed to restore the staff of both embassies before the summer."
DAY = dt.date(2025, 3, 4)

LINES = [
    ("By Jane Doe", HeadLine(byline="Jane Doe")),
    ("by Jane Doe and Per A. Moe", HeadLine(byline="Jane Doe and Per A. Moe")),
    ("By JANE DOE, Diplomatic Correspondent", HeadLine(byline="JANE DOE, Diplomatic Correspondent")),
    ("By Anna van der Berg", HeadLine(byline="Anna van der Berg")),
    ("By Reuters", HeadLine(byline="Reuters")),
    ("By our correspondent in Ankara", HeadLine(byline="our correspondent in Ankara")),
    ("Author: Jane Doe", HeadLine(byline="Jane Doe")),
    ("Published: 4 March 2025", HeadLine(published=DAY, cue="published")),
    ("Published on March 4, 2025 at 10:15 GMT", HeadLine(published=DAY, cue="published")),
    ("Updated 4 March 2025", HeadLine(published=DAY, cue="updated")),
    ("March 4, 2025", HeadLine(published=DAY)),
    ("Tuesday, 4 March 2025", HeadLine(published=DAY)),
    ("2025-03-04", HeadLine(published=DAY)),
    ("By Jane Doe | March 4, 2025 | 4 min read", HeadLine(byline="Jane Doe", published=DAY)),
    ("By Jane Doe, March 4, 2025", HeadLine(byline="Jane Doe", published=DAY)),
    ("By Jane Doe Updated March 4, 2025", HeadLine(byline="Jane Doe", published=DAY, cue="updated")),
    ("Source: The Fjord Times", HeadLine(outlet="The Fjord Times")),
    ("5 minute read", HeadLine()),
    ("By Sunday", None),
    ("By force or by deal", None),
    ("By March 4, 2025", None),
    ("By Jane Doe's account, the talks failed", None),
    ("March 4", None),
    ("On March 4, 2025, they met", None),
    ("Published in Oslo", None),
    ("May 2025 decide the war?", None),
    ("Talks in Oslo - March 4, 2025 - a chronology", None),
]


@pytest.mark.parametrize(("text", "line"), LINES)
def test_a_line_says_author_and_day_or_it_is_something_else(text, line):
    assert parse_head_line(text) == line


def head(text: str, title: str | None = None) -> tuple[list[tuple[str, str]], dict[str, str], list[str]]:
    draft = read_head(split_plain(text), title)
    pieces = [(piece.kind, piece.text) for piece in draft.pieces]
    return pieces, {field: found.value for field, found in draft.found.items()}, [each.text for each in draft.removed]


HEADS = [
    (f"Talks in Oslo: who pays?\n\n{PROSE}", {"title": "Talks in Oslo: who pays?"}),
    (f"Talks in Oslo\nBy Jane Doe\nMarch 4, 2025\n\n{PROSE}",
     {"title": "Talks in Oslo", "byline": "Jane Doe", "published": "2025-03-04"}),
    (f"March 4, 2025\n\nTalks in Oslo\n\nBy Jane Doe\n\n{PROSE}",
     {"title": "Talks in Oslo", "byline": "Jane Doe", "published": "2025-03-04"}),
    (f"Talks in Oslo\n\nUpdated 5 March 2025\nPublished 4 March 2025\n\n{PROSE}",
     {"title": "Talks in Oslo", "published": "2025-03-04"}),
    (f"OSLO, March 4, 2025 (Fjord News) - {PROSE}\n\n{PROSE}", {"published": "2025-03-04", "outlet": "Fjord News"}),
    (f"Oslo, 4 March 2025 — {PROSE}\n\n{PROSE}", {"published": "2025-03-04"}),
    (f"Joint statement\n\nOslo, 4 March 2025\n\n{PROSE}", {"title": "Joint statement", "published": "2025-03-04"}),
    (f"OSLO, March 4 (Fjord News) - {PROSE}\n\n{PROSE}", {"outlet": "Fjord News"}),
    (f"OSLO (Fjord News) — {PROSE}\n\n{PROSE}", {"outlet": "Fjord News"}),
    (f"Talks in Oslo {PROSE}\n\n{PROSE}", {}),
    (f"The talks failed.\n\n{PROSE}", {}),
    (f"The parties agreed:\n\n{PROSE}", {}),
    (f"Talks in Oslo\n{PROSE}", {}),
    (f"Q: Did you meet?\n\nA: {PROSE}", {}),
    ("Talks in Oslo", {}),
    (PROSE, {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), HEADS)
def test_the_head_says_what_it_says_and_no_more(text, said):
    assert head(text)[1] == said


def test_head_lines_are_taken_out_and_kept():
    pieces, _, removed = head(f"Talks in Oslo\nBy Jane Doe\n4 min read\n\n{PROSE}")
    assert pieces == [("title", "Talks in Oslo"), ("paragraph", PROSE)]
    assert removed == ["By Jane Doe", "4 min read"]


def test_a_dateline_stays_in_the_text():
    pieces, _, removed = head(f"OSLO, March 4, 2025 (Fjord News) - {PROSE}\n\n{PROSE}")
    assert pieces[0][1].startswith("OSLO, March 4")
    assert removed == []


def test_a_stated_title_is_not_said_twice():
    pieces, _, _ = head(f"TALKS IN OSLO\n\n{PROSE}", "Talks in Oslo")
    assert pieces == [("title", "Talks in Oslo"), ("paragraph", PROSE)]


def test_a_stated_title_leaves_other_lines_alone():
    pieces, found, _ = head(f"Talks in Oslo\n\n{PROSE}", "The price of peace")
    assert pieces == [("title", "The price of peace"), ("paragraph", "Talks in Oslo"), ("paragraph", PROSE)]
    assert "title" not in found


def test_an_author_named_after_the_first_paragraph_is_not_the_head():
    assert head(f"{PROSE} {PROSE}\n\nBy Jane Doe\n\n{PROSE}")[1] == {}
