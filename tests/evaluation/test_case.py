import pytest

from legation.evaluation.case import build_locate, find_quote, in_title_only
from legation.evaluation.sketch import Sketch
from legation.records import Span

BODY = "They met in Oslo. Nobody met in Rome."


def test_a_quote_that_does_not_stand_there_so_often_is_an_error() -> None:
    assert find_quote(BODY, "met", 2) == Span(25, 28)
    with pytest.raises(ValueError, match="3 times"):
        find_quote(BODY, "met", 3)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (BODY, None),
        ("They met\n\n" + BODY, "They met"),
        (BODY.replace("Oslo. ", "Oslo.\n\n"), None),
        ("They met\n" + BODY.replace(" in ", "  in "), "They met"),
    ],
)
def test_spans_of_the_body_are_found_in_the_text_that_was_read(text: str, title: str | None) -> None:
    located = build_locate(BODY, text, title)(find_quote(BODY, "met", 2))
    assert located is not None
    assert located.slice(text) == "met"
    assert text[: located.start].split()[-1] == "Nobody"


def test_words_that_cleaning_took_out_are_nowhere() -> None:
    assert build_locate(BODY, "They met in Oslo.", None)(find_quote(BODY, "met", 2)) is None


def test_a_row_found_in_the_title_alone_is_not_judged() -> None:
    text = "They met\n" + BODY

    def event(start: int) -> Sketch:
        return Sketch(noun="event", anchors=(Span(start, start + 3),))

    assert in_title_only(event(5), text, "They met", BODY)
    assert not in_title_only(event(14), text, "They met", BODY)
    assert not in_title_only(event(5), BODY, None, BODY)
