"""Interviews and transcripts are read turn by turn."""

import pytest

from legation.records import Event, Position, Span
from legation.single import read_text
from legation.text.turns import find_turns

LABELS = """The foreign minister of Ghana spoke to us on Monday.

Q: Was it a good round?

A: It was. We met twice.

Q: And the next one?

A: Togo has asked for a delay."""
NAMES = """MS. ADU: Good morning.

REPORTER: Is the envoy going to Lomé?

MS. ADU: He is.

She will tell you more herself.

REPORTER: When?

MS. ADU: On Friday."""
LETTERS = """QUESTION (Radio Lomé): Is it signed?

ŽIŽEK: Not yet.

QUESTION (Lake Times): When?

ŽIŽEK (through an interpreter): On Friday."""
UNLABELLED = """Ama Boateng leads the delegation of Ghana.

Was it a good round?

It was. We met twice.

Who asked for the delay?

Togo did.

Will there be another one?

I hope so."""
PROSE = """The minister spoke on Monday.

Note: the talks were held in Accra.

Was it worth it? Many doubt it."""


def blocks(text):
    found, at = [], 0
    for part in text.split("\n\n"):
        found.append(Span(at, at + len(part)))
        at += len(part) + 2
    return found


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        (LABELS, [("Q", True), ("A", False), ("Q", True), ("A", False)]),
        (NAMES, [("MS. ADU", False), ("REPORTER", True), ("MS. ADU", False), ("REPORTER", True), ("MS. ADU", False)]),
        (LETTERS, [("QUESTION", True), ("ŽIŽEK", False), ("QUESTION", True), ("ŽIŽEK", False)]),
        (UNLABELLED, [("", True), ("", False), ("", True), ("", False), ("", True), ("", False)]),
        (PROSE, []),
        ("", []),
    ],
    ids=["labels", "names", "letters", "unlabelled", "prose", "nothing"],
)
def test_turns_are_found_where_the_layout_says_so(text, turns):
    found = find_turns(text, blocks(text) if text else [])
    assert [(turn.label.slice(text) if turn.label else "", turn.asks) for turn in found] == turns


def test_a_turn_goes_on_over_blocks_without_a_label():
    third = find_turns(NAMES, blocks(NAMES))[2]
    assert "She will tell you more" in third.span.slice(NAMES)


def test_what_is_answered_is_said_by_the_one_who_answers():
    text = LABELS.replace("Togo has asked for a delay", "We demand that Togo open its border")
    statements = read_text(text, date="2024-06-05")[1]
    demand = next(one for one in statements if isinstance(one, Position) and one.kind == "demand")
    assert demand.holder.country == "GHA"
    assert [holder.country for holder in demand.attribution[0].holder_chain][-1] == "GHA"


def test_what_is_asked_is_not():
    text = LABELS.replace("And the next one?", "Togo has rejected your offer, has it not?")
    (refused,) = [one for one in read_text(text, date="2024-06-05")[1] if isinstance(one, Event) and one.type == "REJECT"]
    assert [holder.kind for holder in refused.attribution[0].holder_chain] == ["author"]
