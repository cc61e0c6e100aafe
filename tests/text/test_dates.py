"""What counts as a date in running text, and what only looks like one."""

import pytest

from legation.text.dates import find_date_expressions

FOUND = [
    ("The call took place on February 12.", ["February 12"]),
    ("They met on 12 February 2025 in Geneva.", ["12 February 2025"]),
    ("They met on February 12, 2025, in Geneva.", ["February 12, 2025"]),
    ("Talks ran Feb. 17-18 in Riyadh.", ["Feb. 17-18"]),
    ("Talks ran on 17–18 Feb in Riyadh.", ["17–18 Feb"]),
    ("The calls of 12 and 14 February were short.", ["12", "14 February"]),
    ("Sessions on 17 and 18 February were long.", ["17 and 18 February"]),
    ("The pact was signed on August 23, 1939 in Moscow.", ["August 23, 1939"]),
    ("Dated 2025-02-18, the note is short.", ["2025-02-18"]),
    ("Signed 18.02.2025 in Minsk.", ["18.02.2025"]),
    ("A round is due in March 2025.", ["March 2025"]),
    ("A round is due in early March.", ["early March"]),
    ("A round is due by the end of March.", ["by the end of March"]),
    ("It fell in spring 2024.", ["spring 2024"]),
    ("Output rose in Q2.", ["Q2"]),
    ("Output rose in the second quarter of 2023.", ["the second quarter of 2023"]),
    ("In the 1990s ties were warm.", ["the 1990s"]),
    ("The treaty of 1920 holds.", ["1920"]),
    ("He left on Tuesday and returned last Friday.", ["Tuesday", "last Friday"]),
    ("They meet next Monday.", ["next Monday"]),
    ("They sat on Saturday and Sunday.", ["Saturday and Sunday"]),
    ("They sat on Monday and Thursday.", ["Monday", "Thursday"]),
    ("Yesterday he flew; tomorrow he returns.", ["Yesterday", "tomorrow"]),
    ("Talks began last year and resume next month.", ["last year", "next month"]),
    ("A meeting is expected in the coming days.", ["in the coming days"]),
    ("It is expected in the coming days in March in Baku.", ["in the coming days in March"]),
    ("They spoke three days ago.", ["three days ago"]),
    ("A little more than a week later, on February 27, they met.", ["A little more than a week later, on February 27"]),
    ("Two weeks later, the envoy left.", ["Two weeks later"]),
    ("Shortly after, the aides spoke.", ["Shortly after"]),
    ("The next day the text was published.", ["The next day"]),
    ("They signed it the same day.", ["the same day"]),
    ("Earlier this month they met.", ["Earlier this month"]),
    ("It should be done by the end of the quarter.", ["by the end of the quarter"]),
    ("Troops must leave within 30 days.", ["within 30 days"]),
    ("The ban has held since 2014.", ["since 2014"]),
    ("They have until Friday to answer.", ["until Friday"]),
    ("He must answer before March 8.", ["before March 8"]),
    ("On Valentine’s Day the aides spoke.", ["Valentine’s Day"]),
    ("It marks the 80th anniversary of the Victory Parade on Red Square.", ["80th anniversary of the Victory Parade"]),
    ("The fast of Ramadan begins at Nowruz.", ["Ramadan", "Nowruz"]),
    ("On Tuesday, February 18 they met.", ["Tuesday, February 18"]),
    ("They met on February 18 at 10:30 GMT.", ["February 18 at 10:30 GMT"]),
    ("He will come from 28 February to 2 March.", ["from 28 February to 2 March"]),
    ("Between 2014 and 2015 two accords were signed.", ["2014 and 2015"]),
    ("In the past three weeks nothing moved.", ["In the past three weeks"]),
    ("Talks will resume in two weeks.", ["in two weeks"]),
    ("The text was agreed at the Congress in 1815.", ["1815"]),
    ("In May the sides met.", ["May"]),
    ("Nothing has moved since then.", ["since then"]),
    ("The minister left overnight.", ["overnight"]),
    ("It was late last month that they agreed.", ["late last month"]),
    ("The 7 July bombings shook London.", ["7 July"]),
]  # fmt: skip

NOT_FOUND = [
    "They may meet and march together.",
    "May I ask the second question?",
    "The March on Washington was large.",
    "The deposit holds 1939 tons of ore.",
    "About 2000 soldiers crossed the border.",
    "Some 1,939 people fled.",
    "The aid is worth $1950 a head.",
    "Resolution 1701 is still in force.",
    "«Reboot 2.0» is the word of the day.",
    "The call lasted for three hours.",
    "A 45-year-old man was held.",
    "The minister, 56, spoke.",
    "A three-day visit ended.",
    "They agreed on a 30-day truce.",
    "The envoy read The Sunday Times.",
    "Bloody Sunday is not forgotten.",
    "The fall of Kabul was quick.",
    "He toured the Winter Palace.",
    "Theresa May said no.",
    "The score was 3-2 in the first half.",
    "They met three times.",
    "It is the second round.",
    "Easter Island is far.",
    "He bought 150 aircraft.",
    "At the end of the day nothing changed.",
    "They passed Article 5 by 12 votes.",
]

BOUNDS = [
    ("It must end by Friday.", "by"),
    ("The ban has held since 2014.", "since"),
    ("They have until 3 May.", "until"),
    ("It came after February 27.", "after"),
    ("It starts from April 25, officials said.", "from"),
    ("After the 2020 clashes flights stopped.", ""),
    ("Before Friday's vote they met.", ""),
    ("They stayed from May 10 to 11.", ""),
]


@pytest.mark.parametrize(("text", "wanted"), FOUND)
def test_dates_are_found_with_the_words_that_belong_to_them(text: str, wanted: list[str]) -> None:
    assert [e.span.slice(text) for e in find_date_expressions(text)] == wanted


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert find_date_expressions(text) == []


@pytest.mark.parametrize(("text", "bound"), BOUNDS)
def test_a_limit_belongs_to_its_date_and_not_to_the_noun_behind_it(text: str, bound: str) -> None:
    assert [e.bound for e in find_date_expressions(text)] == [bound]


def test_only_the_asked_stretch_is_searched_and_offsets_count_in_the_whole_text() -> None:
    text = "On Monday they met. On Tuesday they left."
    (found,) = find_date_expressions(text, 20, len(text))
    assert found.span.slice(text) == "Tuesday"
