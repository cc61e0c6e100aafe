import pytest

from legation.clean.credit import find_credit

# (case, text, byline, the agency)
CREDITS = [
    ("dateline in brackets", "Talks\n\nMOSCOW, March 3 (Reuters) - Talks go on.", None, "Reuters"),
    ("dateline with a long dash", "MOSCOW (AP) — Talks go on.", None, "Associated Press"),
    ("byline", "Talks go on.", "By Associated Press and staff", "Associated Press"),
    ("byline with a name", "Talks go on.", "Jane Doe, Reuters", "Reuters"),
    ("last line", "Talks go on.\n\n— AFP", None, "Agence France-Presse"),
    ("last line in brackets", "Talks go on.\n(Reuters)", None, "Reuters"),
    ("an agency that is only quoted", "Talks go on, Reuters reported on Monday.", "Jane Doe", None),
    ("a newspaper is no agency", "PARIS, March 3 (Le Monde) - Talks go on.", None, None),
    ("nothing", "", None, None),
]


@pytest.mark.parametrize(("case", "text", "byline", "agency"), CREDITS, ids=[case[0] for case in CREDITS])
def test_the_agency_of_a_text_is_found_where_it_is_credited(case, text, byline, agency):
    assert find_credit(text, byline) == agency
