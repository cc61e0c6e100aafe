"""Page furniture goes, prose stays."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.clean.draft import Piece
from legation.clean.furniture import take_out_furniture

PROSE = [
    "The foreign ministers met in Oslo on Monday and agreed to restore the staff of both embassies before the summer.",
    "They will meet again in April, the hosts said, although neither side would confirm a day.",
]


def sort_out(*lines: str) -> tuple[list[str], dict[str, int]]:
    kept, removed = take_out_furniture([Piece(line) for line in lines])
    assert Counter(each.text for each in removed) + Counter(piece.text for piece in kept) == Counter(lines)
    return [piece.text for piece in kept], dict(Counter(each.kind for each in removed))


TAILS = [
    (["Leave a Reply", "Your email address will not be published. Required fields are marked *", "Name *", "Email *", "Website",
      "Save my name, email, and website in this browser for the next time I comment.", "Post Comment", "Δ"], {"comment_form": 8}),
    (["Leave a comment"], {"comment_form": 1}),
    (["Laisser un commentaire", "Votre adresse e-mail ne sera pas publiée.", "Commentaire *"], {"comment_form": 3}),
    (["Schreibe einen Kommentar", "Deine E-Mail-Adresse wird nicht veröffentlicht."], {"comment_form": 2}),
    (["Deja una respuesta", "Tu dirección de correo electrónico no será publicada."], {"comment_form": 2}),
    (["Dodaj komentarz", "Залишити коментар", "Оставить комментарий"], {"comment_form": 3}),
    (["Previous Story", "Oil slips as Gulf talks drag on", "Next Story", "The envoy who never was"], {"story_links": 4}),
    (["Previous article", "A bridge too expensive.", "Next article", "What the ambassador left unsaid."], {"story_links": 4}),
    (["← Previous", "The long way to Oslo", "Next →", "Fish, quotas and flags"], {"story_links": 4}),
    (["Next post: The envoy who never was"], {"story_links": 1}),
    (["Latest from World", "Fish, quotas and flags", "Who pays for the bridge?"], {"latest": 3}),
    (["More stories from Ann Moe", "The long way to Oslo"], {"latest": 2}),
    (["Related articles", "The long way to Oslo", "Fish, quotas and flags", "Advertisement"], {"related": 3, "advertisement": 1}),
    (["You may also like", "The long way to Oslo"], {"related": 2}),
    (["Read more: How the bridge was lost"], {"related": 1}),
    (["Read also – Fish, quotas and flags"], {"related": 1}),
    (["Subscribe to our newsletter", "Sign up for our daily briefing and get it by email.", "Newsletter"], {"subscribe": 3}),
    (["Share this article", "Facebook", "Share on Facebook", "Facebook Twitter WhatsApp"], {"share": 3}),
    (["Share this:", "Click to share on X (Opens in new window)", "Follow us on Telegram"], {"share": 3}),
    (["We use cookies to improve your experience.", "Accept all cookies"], {"cookie": 2}),
    (["© 2025 Fjord Times. All rights reserved."], {"copyright": 1}),
    (["Tags: Norway, talks", "Filed under: World", "Uncategorized"], {"labels": 3}),
    (["3 comments", "Comments (12)"], {"comments": 2}),
]  # fmt: skip


@pytest.mark.parametrize(("tail", "counts"), TAILS)
def test_the_tail_of_a_page_goes_and_is_counted(tail, counts):
    kept, removed = sort_out(*PROSE, *tail)
    assert kept[: len(PROSE)] == PROSE
    assert removed == counts
    assert len(kept) - len(PROSE) == len(tail) - sum(counts.values())


BETWEEN = [
    "Advertisement",
    "ADVERTISEMENT",
    "Story continues below advertisement",
    "Share this story",
    "Read more: The long way to Oslo",
]


@pytest.mark.parametrize("line", BETWEEN)
def test_furniture_between_paragraphs_goes(line):
    kept, removed = sort_out(PROSE[0], line, PROSE[1])
    assert kept == PROSE
    assert sum(removed.values()) == 1


NOT_FURNITURE = [
    "Leave a comment unanswered and Moscow will take it for consent, a diplomat said.",
    "Your email address will not be published, the ministry promised the whistle-blower, and broke the promise within a day, "
    "when the full list of addresses appeared on the site of a newspaper close to the government.",
    "The latest from Kyiv is that no meeting is planned.",
    "Share the burden",
    "Share with allies",
    "Subscribe to the principles of the Charter",
    "Register for the census",
    "(c) strengthen cooperation in the Arctic",
    "Copyright and trade",
    "Related: the Arctic, he said, and then fell silent for the rest of the evening.",
    "No comment.",
    "Next steps",
    "The next story is about money.",
    "Comment",
    "Name the price",
    "Follow us into the room, the guards said.",
    "Topics: energy, the Arctic, embassies",
    "Previous talks",
]


@pytest.mark.parametrize("line", NOT_FURNITURE)
def test_a_line_of_the_article_stays_wherever_it_stands(line):
    assert sort_out(PROSE[0], line, PROSE[1]) == ([PROSE[0], line, PROSE[1]], {})
    assert sort_out(*PROSE, line) == ([*PROSE, line], {})


def test_a_section_called_like_furniture_stays_while_prose_follows():
    lines = [PROSE[0], "Comments", PROSE[1], "Latest from Kyiv", PROSE[0], "Popular", PROSE[1]]
    assert sort_out(*lines) == (lines, {})


def test_a_list_inside_an_article_is_not_taken_for_headlines():
    lines = [PROSE[0], "Related topics", "Embassies", "Flights", PROSE[1]]
    assert sort_out(*lines)[0] == [PROSE[0], "Embassies", "Flights", PROSE[1]]


def test_headlines_stay_where_a_sentence_follows_and_they_may_be_a_list_of_the_article():
    kept, _ = sort_out(*PROSE, "Related stories", "The long way to Oslo", "Talks resume on Monday.", "Fish and flags")
    assert kept == [*PROSE, "The long way to Oslo", "Talks resume on Monday.", "Fish and flags"]


def test_a_form_field_counts_only_inside_a_form():
    assert sort_out(*PROSE, "Website", "Message")[1] == {}
    assert sort_out(*PROSE, "Leave a Reply", "Website", "Message")[1] == {"comment_form": 3}


@given(
    st.lists(
        st.sampled_from([*PROSE, *BETWEEN, "Next Story", "Related", "Embassies", "Comments", "Website", "Leave a Reply"]),
        max_size=12,
    )
)
def test_every_line_is_kept_or_counted_and_prose_is_kept(lines):
    kept, removed = sort_out(*lines)
    assert len(kept) + sum(removed.values()) == len(lines)
    assert [line for line in kept if line in PROSE] == [line for line in lines if line in PROSE]
