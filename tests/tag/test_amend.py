"""What both readings found is amended by the words around it: who speaks, where a position ends, what is none."""

from dataclasses import replace

import pytest

from legation.records import Span, Stance
from legation.tag import tag_by_rules
from legation.tag.amend import amend_tags
from legation.tag.amend.contents import end_of_content
from legation.tag.amend.refusals import is_no_position, kind_told
from tests.reading_cases import article

# text | whom a reading took for the speaker | who speaks
SPEAKERS = [
    ("Kofi Mensah of Volta University said that the ferry would sail.", "Volta University", "Kofi Mensah"),
    ("Kofi Mensah of the Institute for Lake Studies said that it sailed.", "Institute for Lake Studies", "Kofi Mensah"),
    ("Kofi Mensah of the Lake Centre, Accra, said that it sailed.", "Accra", "Kofi Mensah"),
    ("Sources close to the Togolese delegation said that it sailed.", "Togolese delegation", "Sources"),
    ("A source in the Kremlin said that the ferry would sail.", "Kremlin", "Kremlin"),
    ("A source in London said that the ferry would sail.", "London", "source"),
    ("Kofi Mensah spoke with Togolese Foreign Minister Robert Dussey and said that it sailed.",
     "Togolese Foreign Minister Robert Dussey", "Kofi Mensah"),
    ("Kofi Mensah met Robert Dussey, and Ghana said that it sailed.", "Ghana", "Ghana"),
    ("Togo said that the ferry would sail.", "Togo", "Togo"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "taken", "speaks"), SPEAKERS)
def test_a_house_a_town_or_whom_one_is_close_to_does_not_speak(text, taken, speaks):
    tags = tag_by_rules(article(text))
    named = {mention.span.slice(text): index for index, mention in enumerate(tags.mentions)}
    frame = replace(tags.frames[0], holder=named[taken])
    (amended,) = amend_tags(text, replace(tags, frames=(frame,))).frames
    assert tags.mentions[amended.holder].span.slice(text) == speaks


# text | the content as a reading took it | where it ends
CONTENTS = [
    ("Niger, which has demanded the end of the embargo, was told of it.", "the end of the embargo, was told of it", "the end of the embargo"),
    ("Niger demanded the end of the embargo, a Chadian official said.", "the end of the embargo, a Chadian official said", "the end of the embargo"),
    ("Niger demanded the end of the embargo, opened in May.", "the end of the embargo, opened in May", "the end of the embargo, opened in May"),
    ("Niger demanded the return of ships, men and guns.", "the return of ships, men and guns", "the return of ships, men and guns"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "taken", "content"), CONTENTS)
def test_a_content_ends_with_its_clause(text, taken, content):
    start = text.index(taken)
    assert end_of_content(text, Span(start, start + len(taken)), 0).slice(text) == content


def stance_of(text, cue, content, kind):
    start, at = text.index(content), text.index(cue)
    return Stance(sentence=0, kind=kind, content=Span(start, start + len(content)), cue=Span(at, at + len(cue)))


# text | cue | content | kind as a reading took it | whether it is a position
POSITIONS = [
    ("Asked whether the embargo would end, Niger declined to answer.", "declined", "the embargo would end", "demand", False),
    ("Niger declined to say how many ships there are.", "declined", "say how many ships there are", "refusal", True),
    ("Niger refused to say how many ships there are.", "refused", "say how many ships there are", "refusal", True),
    ("Niger refused to open the port.", "refused", "open the port", "refusal", True),
]


@pytest.mark.parametrize(("text", "cue", "content", "kind", "is_one"), POSITIONS)
def test_a_question_left_open_is_no_position(text, cue, content, kind, is_one):
    assert is_no_position(text, stance_of(text, cue, content, kind)) is not is_one


def test_what_another_is_told_must_be_done_is_demanded():
    text = "Niger told them that any pact must spare the wells, and promised that it would help."
    assert kind_told(text, stance_of(text, "told", "any pact must spare the wells", "promise")) == "demand"
    assert kind_told(text, stance_of(text, "promised", "it would help", "promise")) == "promise"
