"""Date expressions with the document's date, and the interval that they must give; `unknown` is what nothing settles."""

import pytest
from tests.resolve.reading import shown, whens

# published | text | each date of the text: day, or start..end with its precision
CASES = [
    ("2025-03-08", "The call took place on February 12.", ["2025-02-12"]),
    ("2025-03-08", "The call took place on 12 February 2025.", ["2025-02-12"]),
    ("2025-03-08", "They met on February 17-18 in Riyadh.", ["2025-02-17..2025-02-18 range"]),
    ("2025-03-08", "They met on 17–18 February.", ["2025-02-17..2025-02-18 range"]),
    ("2025-03-08", "They signed it on August 23, 1939.", ["1939-08-23"]),
    ("2025-03-08", "The note is dated 2025-02-18.", ["2025-02-18"]),
    ("2025-03-08", "The note was signed on 18.02.2025.", ["2025-02-18"]),
    ("2025-03-08", "The note was signed on 05/06/2024.", ["unknown"]),
    ("2025-03-08", "The note was signed on 25/06/2024.", ["2024-06-25"]),
    ("2025-03-08", "A summit is planned for March 20.", ["2025-03-20"]),
    ("2025-03-08", "The two presidents will meet on May 9.", ["2025-05-09"]),
    ("2025-12-20", "The next round will be held in January.", ["2026-01-01..2026-01-31 month"]),
    ("2025-02-10", "The envoy died in January.", ["2025-01-01..2025-01-31 month"]),
    ("2025-03-08", "They met in December.", ["2024-12-01..2024-12-31 month"]),
    ("2025-03-08", "They met last November.", ["2024-11-01..2024-11-30 month"]),
    ("2025-03-08", "They will meet next June.", ["2025-06-01..2025-06-30 month"]),
    ("2025-03-08", "In March 2014 the peninsula was annexed.", ["2014-03-01..2014-03-31 month"]),
    ("2025-03-08", "A meeting is expected in early March.", ["2025-03-01..2025-03-10 range"]),
    ("2025-03-08", "They met in late February.", ["2025-02-21..2025-02-28 range"]),
    ("2025-03-08", "A meeting will be held in mid-April.", ["2025-04-11..2025-04-20 range"]),
    ("2025-03-08", "Talks were held in spring 2024.", ["2024-03-01..2024-05-31 range"]),
    ("2025-03-08", "The ties cooled in winter 2023/24.", ["2023-12-01..2024-02-29 range"]),
    ("2025-03-08", "Trade fell in Q2 2023.", ["2023-04-01..2023-06-30 quarter"]),
    ("2025-03-08", "Trade fell in the fourth quarter of last year.", ["2024-10-01..2024-12-31 quarter"]),
    ("2025-03-08", "Trade fell in the first half of 2024.", ["2024-01-01..2024-06-30 range"]),
    ("2025-03-08", "In the 1990s ties were warm.", ["1990-01-01..1999-12-31 range"]),
    ("2025-03-08", "In the late 1980s ties were warm.", ["1987-01-01..1989-12-31 range"]),
    ("2025-03-08", "The treaty of 1920 was broken.", ["1920-01-01..1920-12-31 year"]),
    ("2025-03-08", "Between 2014 and 2015 two accords were signed.", ["2014-01-01..2015-12-31 range"]),
    ("2025-03-08", "In the 19th century the straits were closed.", ["1801-01-01..1900-12-31 range"]),
    ("2025-03-08", "In the early 20th century the straits were closed.", ["1901-01-01..1934-12-31 range"]),
    ("2025-03-08", "They met on Tuesday.", ["2025-03-04"]),
    ("2025-03-08", "They will meet on Tuesday.", ["2025-03-11"]),
    ("2025-03-08", "They met on Saturday.", ["2025-03-08"]),
    ("2025-03-08", "They met last Friday.", ["2025-03-07"]),
    ("2025-03-08", "They will meet next Monday.", ["2025-03-10"]),
    ("2025-03-05", "The council meets this Friday.", ["2025-03-07"]),
    ("2025-03-08", "They met on Tuesday of last week.", ["2025-02-25"]),
    ("2025-03-08", "Officials said on Thursday that they will come.", ["2025-03-06"]),
    ("2025-03-08", "He said they will talk again on Monday.", ["2025-03-10"]),
    ("2025-03-08", "They will sit from Monday to Wednesday.", ["2025-03-10..2025-03-12 range"]),
    ("2025-03-08", "They met on Tuesday, February 18.", ["2025-02-18"]),
    ("2025-03-08", "They met yesterday.", ["2025-03-07"]),
    ("2025-03-08", "The minister arrives tomorrow.", ["2025-03-09"]),
    ("2025-03-08", "They met the day before yesterday.", ["2025-03-06"]),
    ("2025-03-08", "The minister spoke today.", ["2025-03-08"]),
    ("2025-03-08", "Drones struck the port overnight.", ["2025-03-07..2025-03-08 range"]),
    ("2025-03-08", "They met last week.", ["2025-02-24..2025-03-02 week"]),
    ("2025-03-08", "They met last month.", ["2025-02-01..2025-02-28 month"]),
    ("2025-03-08", "The talks began last year.", ["2024-01-01..2024-12-31 year"]),
    ("2025-03-08", "They will meet next week.", ["2025-03-10..2025-03-16 week"]),
    ("2025-03-08", "They will meet next month.", ["2025-04-01..2025-04-30 month"]),
    ("2025-03-08", "They met earlier this month.", ["2025-03-01..2025-03-08 range"]),
    ("2025-03-08", "They met earlier this week.", ["2025-03-03..2025-03-08 range"]),
    ("2025-03-08", "They will meet later this year.", ["2025-03-08..2025-12-31 range"]),
    ("2025-03-08", "They met late last month.", ["2025-02-21..2025-02-28 range"]),
    ("2025-03-10", "They met over the weekend.", ["2025-03-08..2025-03-09 range"]),
    ("2025-03-08", "They will meet next weekend.", ["2025-03-15..2025-03-16 range"]),
    ("2025-03-08", "They will sign by the end of the quarter.", ["..2025-03-31 before"]),
    ("2025-03-08", "They will sign by the end of the year.", ["..2025-12-31 before"]),
    ("2025-03-08", "They will sign by the end of March.", ["..2025-03-31 before"]),
    ("2025-03-08", "They will sign by the end of the week.", ["..2025-03-09 before"]),
    ("2025-03-08", "A meeting is expected in the coming days.", ["2025-03-08..2025-03-15 range"]),
    ("2025-03-08", "A meeting is expected in the coming days in March.", ["2025-03-01..2025-03-31 month"]),
    ("2025-03-08", "They have met often in recent weeks.", ["2025-02-08..2025-03-08 range"]),
    ("2025-03-08", "Nothing has moved over the past year.", ["2024-03-08..2025-03-08 range"]),
    ("2025-03-08", "They spoke three days ago.", ["2025-03-05"]),
    ("2025-03-08", "They spoke a week ago.", ["2025-02-26..2025-03-04 week"]),
    ("2025-03-08", "They spoke two months ago.", ["2025-01-01..2025-01-31 month"]),
    ("2025-03-08", "The war began three years ago.", ["2022-01-01..2022-12-31 year"]),
    ("2025-03-08", "It began two decades ago.", ["2002-01-01..2008-12-31 range"]),
    ("2025-03-08", "Talks will resume in two weeks.", ["2025-03-19..2025-03-25 week"]),
    ("2025-03-08", "Troops must leave within 30 days.", ["2025-03-08..2025-04-07 range"]),
    ("2025-03-08", "Troops must leave within the next few days.", ["2025-03-08..2025-03-12 range"]),
    ("2025-03-08", "They have until Friday to answer.", ["..2025-03-14 before"]),
    ("2025-03-08", "They must answer by 3 April.", ["..2025-04-03 before"]),
    ("2025-03-08", "They must answer before April 3.", ["..2025-04-02 before"]),
    ("2025-03-08", "The ban has held since 2014.", ["2014-01-01.. after"]),
    ("2025-03-08", "The ban has held since February 12.", ["2025-02-12.. after"]),
    ("2025-03-08", "Flights stopped after February 12.", ["2025-02-13.. after"]),
    ("2025-03-08", "The rules apply from April 25.", ["2025-04-25.. after"]),
    ("2025-03-08", "Sanctions will stay until April 2026.", ["..2026-04-30 before"]),
    ("2025-03-08", "After the 2020 clashes flights stopped.", ["2020-01-01..2020-12-31 year"]),
    ("2025-03-08", "The aides spoke on Valentine's Day.", ["2025-02-14"]),
    ("2025-03-08", "The leaders will meet on Victory Day.", ["2025-05-09"]),
    ("2025-12-28", "The guns fell silent on Christmas Day.", ["2025-12-25"]),
    ("2025-03-08", "The fast of Ramadan began.", ["2025-03-01..2025-03-30 range"]),
    ("2025-03-08", "The envoys will meet after Easter.", ["2025-04-21.. after"]),
    ("2024-05-20", "The truce was broken at Orthodox Easter.", ["2024-05-05"]),
    ("2024-12-10", "He spoke to the troops on Thanksgiving.", ["2024-11-28"]),
    ("2025-09-01", "The drones came on Ukraine's Independence Day.", ["2025-08-24"]),
    ("2025-09-01", "The drones came on Independence Day.", ["unknown"]),
    ("2025-03-08", "It will mark the 80th anniversary of the Victory Parade.", ["2025-05-09..2025-06-24 range"]),
    ("2024-10-20", "They will mark the 35th anniversary of the fall of the Berlin Wall.", ["2024-11-09"]),
    ("2025-02-20", "It was the third anniversary of the invasion of Ukraine.", ["2025-02-24"]),
    ("2025-03-08", "They marked the tenth anniversary of their friendship.", ["unknown"]),
    ("2025-03-08", "The attacks of 9/11 changed that.", ["2001-09-11"]),
    ("2025-03-08", "They met at 10:30 GMT.", ["unknown"]),
    ("2025-03-08", "On February 17 they met in Riyadh. Two days later, the envoy left.", ["2025-02-17", "2025-02-19"]),
    (
        "2025-03-08",
        "On February 17-18 they met. A little more than a week later, on February 27, they met again.",
        ["2025-02-17..2025-02-18 range", "2025-02-27"],
    ),
    (
        "2025-03-08",
        "On February 17-18 they met. A little more than a week later, they met again.",
        ["2025-02-17..2025-02-18 range", "2025-02-26..2025-02-28 range"],
    ),
    ("2025-03-08", "On February 18 they met. The next day the text was published.", ["2025-02-18", "2025-02-19"]),
    ("2025-03-08", "On February 18 they met. The previous day the envoy had flown in.", ["2025-02-18", "2025-02-17"]),
    ("2025-03-08", "On February 18 they met. The same day the text was published.", ["2025-02-18", "2025-02-18"]),
    (
        "2025-03-08",
        "On February 12 they spoke. Shortly after, on Valentine's Day, the aides spoke.",
        ["2025-02-12", "2025-02-14"],
    ),
    ("2025-03-08", "On February 12 they spoke. Shortly after, the aides spoke.", ["2025-02-12", "2025-02-12.. after"]),
    ("2025-03-08", "On February 18 they met. Nothing has moved since then.", ["2025-02-18", "2025-02-18.. after"]),
    (
        "2025-03-08",
        "In March 2014 the peninsula was seized. The following month the east rose.",
        ["2014-03-01..2014-03-31 month", "2014-04-01..2014-04-30 month"],
    ),
    (
        "2025-03-08",
        "They met in February 2014. Two years later they met again.",
        ["2014-02-01..2014-02-28 month", "2016-01-01..2016-12-31 year"],
    ),
    (
        "2025-03-08",
        "They met in February 2014. Two years later, on March 3, they met again.",
        ["2014-02-01..2014-02-28 month", "2016-03-03"],
    ),
    ("2025-03-08", "They met in 2014. That year trade fell.", ["2014-01-01..2014-12-31 year", "2014-01-01..2014-12-31 year"]),
    ("2025-08-30", "The minister was killed two days earlier.", ["2025-08-28"]),
    ("2025-03-08", "Two weeks later they met again.", ["unknown"]),
    ("2025-03-08", "They met two days before the summit.", ["unknown"]),
    (None, "They met on February 12.", ["unknown"]),
    (None, "They met on Tuesday.", ["unknown"]),
    (None, "They met yesterday and will meet next week.", ["unknown", "unknown"]),
    (None, "They met on February 12, 2025. On February 14 the aides spoke.", ["2025-02-12", "2025-02-14"]),
    (None, "They met on December 12, 2024. On January 5 the aides spoke.", ["2024-12-12", "2025-01-05"]),
    (
        None,
        "On February 12 they spoke. He will watch the 80th anniversary of the Victory Parade.",
        ["2025-02-12", "2025-05-09..2025-06-24 range"],
    ),
    (
        None,
        "Talks began last year. He will watch the 80th anniversary of the Victory Parade.",
        ["2024-01-01..2024-12-31 year", "2025-05-09..2025-06-24 range"],
    ),
    (None, "On October 22, 1962 Kennedy spoke. On October 28 the ships turned.", ["1962-10-22", "1962-10-28"]),
    ("2022-10-01", "On October 22, 1962 Kennedy spoke. On October 28 the ships turned.", ["1962-10-22", "1962-10-28"]),
    ("2025-03-08", "In 1962 the ships turned. On October 28 the crisis ended.", ["1962-01-01..1962-12-31 year", "1962-10-28"]),
    ("2025-03-08", "Trade fell in 2014. On March 3 the ministers met again.", ["2014-01-01..2014-12-31 year", "2025-03-03"]),
    ("2025-03-08", "In February this year they met.", ["2025-02-01..2025-02-28 month"]),
    ("2025-03-08", "They met in October last year.", ["2024-10-01..2024-10-31 month"]),
    ("2005-04-19", "The president flies to Washington this Thursday.", ["2005-04-21"]),
    ("1991-08-20", "The president returned on Wednesday last week.", ["1991-08-14"]),
    ("1945-02-15", "The three met from 4 to 11 February.", ["1945-02-04..1945-02-11 range"]),
    ("1978-09-20", "The accords were signed on Sunday.", ["1978-09-17"]),
    ("2016-03-01", "On 29 February they met.", ["2016-02-29"]),
    ("2025-03-08", "On 30 February 2024 they met.", ["unknown"]),
    ("2025-03-08", "They met several days ago.", ["2025-03-01..2025-03-05 range"]),
    ("2025-03-08", "They spoke some hours ago.", ["2025-03-08"]),
    ("2025-03-08", "About two weeks ago they spoke.", ["2025-02-19..2025-02-25 week"]),
    ("2025-03-08", "Almost four months ago they agreed.", ["2024-11-01..2024-12-31 range"]),
    ("2025-03-08", "The summit of 2009 failed in early 2010.", ["2009-01-01..2009-12-31 year", "2010-01-01..2010-04-30 range"]),
    ("2025-03-08", "The talks of 12 and 14 February were short.", ["2025-02-12", "2025-02-14"]),
    ("2025-12-30", "They will meet on January 5.", ["2026-01-05"]),
    ("2025-01-03", "They met on December 30.", ["2024-12-30"]),
    ("2025-03-08", "On the 27th, they met again.", ["2025-02-27"]),
    # signs of tense
    ("2022-11-24", "On Nov 9 four mayors walked out.", ["2022-11-09"]),
    ("1978-09-19", "He invited both rivals to his lodge in August.", ["1978-08-01..1978-08-31 month"]),
    ("2025-03-13", "He told reporters on Monday that it would stay open.", ["2025-03-10"]),
    ("2025-03-13", "The ban takes effect on Monday.", ["2025-03-17"]),
    ("2025-04-16", "Brussels could find two hundred men by September.", ["..2025-09-30 before"]),
    # parts of months and stretches
    ("2025-04-27", "Experts will sit in the second half of May.", ["2025-05-16..2025-05-31 range"]),
    ("2025-04-27", "A mission is promised for the first week of May.", ["2025-05-01..2025-05-07 range"]),
    ("2025-09-27", "The river rose in the last week of August.", ["2025-08-25..2025-08-31 range"]),
    ("2025-07-06", "It was signed on the last day of May.", ["2025-05-31"]),
    ("2025-07-06", "The second week of talks was dull.", []),
    ("2025-01-06", "The visit is pencilled in for the week of 21 January.", ["2025-01-20..2025-01-26 week"]),
    ("2025-03-13", "The guns will rest for three days from Friday.", ["2025-03-14..2025-03-16 range"]),
    ("2025-03-13", "They were silent for three days from then on.", ["unknown"]),
    # days whose month stands elsewhere
    ("2025-04-22", "It was agreed on the second of this month.", ["2025-04-02"]),
    ("2025-04-22", "They met on 11 April. By the 15th a text was ready.", ["2025-04-11", "..2025-04-15 before"]),
    ("2025-04-22", "They met on 28 April 2024. On the 2nd they met again.", ["2024-04-28", "2024-05-02"]),
    ("2025-04-22", "The session resumes on the twenty-fourth.", ["2025-04-24"]),
    ("2025-04-22", "He took a room on the 9th floor.", []),
    ("2025-04-22", "They agreed on the second attempt.", []),
    # days told before
    ("2025-04-22", "The three met on 11 April. On the Thursday they had still not agreed.", ["2025-04-11", "2025-04-17"]),
    ("2025-04-24", "Trade stopped on Thursday, a day after the border had closed.", ["2025-04-24", "2025-04-23"]),
    ("2025-04-24", "The order comes three days after envoys were expelled.", ["2025-04-21"]),
    ("2025-04-24", "They arrived on Tuesday. In the evening they dined.", ["2025-04-22", "2025-04-22"]),
    ("2025-04-24", "In the evening they dined.", ["unknown"]),
    ("2025-04-24", "The accord was signed ten years ago today.", ["2015-04-24"]),
    ("2025-04-24", "Guards were attacked last night.", ["2025-04-23"]),
    ("2025-04-24", "They have met twice this week.", ["2025-04-21..2025-04-24 range"]),
    ("2025-04-24", "They will meet this week.", ["2025-04-21..2025-04-27 week"]),
    (
        "2025-04-24",
        "They met in May 2001. A round planned for that June fell through.",
        ["2001-05-01..2001-05-31 month", "2001-06-01..2001-06-30 month"],
    ),
    (
        "2025-04-24",
        "They met in October 2001. They met again the following July.",
        ["2001-10-01..2001-10-31 month", "2002-07-01..2002-07-31 month"],
    ),
    ("2025-04-24", "A session that had been called for Monday has been put off.", ["2025-04-28"]),
    ("2025-04-24", "TEHRAN, April 22 – Students climbed the gate today.", ["2025-04-22", "2025-04-22"]),
    ("2023-08-20", "New Delhi closed its airspace on Independence Day.", ["2023-08-15"]),
    ("2024-01-31", "The French president was a guest on Republic Day in New Delhi.", ["2024-01-26"]),
    # figures that two habits read apart
    ("2025-03-07", "The duty was raised on 3/4/2025.", ["2025-03-04"]),
    ("2025-03-07", "The duty will be raised on 3/4/2025.", ["unknown"]),
    ("2014-03-20", "It was signed on 18.3.14.", ["2014-03-18"]),
    ("2005-02-01", "The word was one of the seventies.", ["1970-01-01..1979-12-31 range"]),
    ("2025-03-07", "The camp will be cleared before New Year.", ["..2025-12-31 before"]),
    ("2025-03-08", "Parliament votes by next summer.", ["..2025-06-30 before"]),
]


@pytest.mark.parametrize(("published", "text", "wanted"), CASES)
def test_a_date_is_what_its_words_and_the_days_around_it_say(published: str | None, text: str, wanted: list[str]) -> None:
    assert [shown(when) for when in whens(text, published)] == wanted


HISTORY = [
    (
        "2015-11-20",
        "The presidents came to Ohio in October 1995. They had met in August 1995 and quarrelled. On 12 November two sides signed. "
        "Three days later a third refused. It was signed in Paris on 14 December.",
        ["1995-10-01..1995-10-31 month", "1995-08-01..1995-08-31 month", "1995-11-12", "1995-11-15", "1995-12-14"],
    ),
    (
        "2015-11-20",
        "The presidents came to Ohio in October 1995. They had met in August 1995. An archive was opened last week.",
        ["1995-10-01..1995-10-31 month", "1995-08-01..1995-08-31 month", "2015-11-09..2015-11-15 week"],
    ),
    (
        "2016-01-09",
        "Twenty-five years ago today two ministers sat in a salon. Kuwait had been invaded on 2 August 1990. An embargo followed on the 6th.",
        ["1991-01-09", "1990-08-02", "1990-08-06"],
    ),
    ("2024-04-06", "Twelve ministers signed in 1949. They did so on April 4.", ["1949-01-01..1949-12-31 year", "1949-04-04"]),
    ("2024-04-06", "Trade fell in 1949. On April 4 the ministers met.", ["1949-01-01..1949-12-31 year", "2024-04-04"]),
]


@pytest.mark.parametrize(("published", "text", "wanted"), HISTORY)
def test_a_year_of_another_era_governs_until_the_story_comes_back(published: str, text: str, wanted: list[str]) -> None:
    assert [shown(when) for when in whens(text, published)] == wanted


ANCHORS = [
    ("2025-03-08", "They met on February 12.", "published 2025-03-08"),
    (None, "They met on February 12, 2025.", "text"),
    (None, "They met on February 12.", "year not stated"),
    (None, "They met on Tuesday.", "publication date not known"),
    ("2025-03-08", "It will mark the 80th anniversary of the Victory Parade.", "anniversary 1945-06-24"),
    (None, "On February 12 they spoke before the 80th anniversary of the Victory Parade.", "anniversary 1945-06-24 + 80 years"),
    ("2025-03-08", "Two weeks later they met again.", "no dated event before it in the text"),
    ("2025-03-08", "They marked the tenth anniversary of their friendship.", "anniversary of 'their friendship': day not known"),
]


@pytest.mark.parametrize(("published", "text", "anchor"), ANCHORS)
def test_the_anchor_says_what_a_date_was_reckoned_from(published: str | None, text: str, anchor: str) -> None:
    assert whens(text, published)[0].anchor == anchor


def test_a_later_date_names_the_event_it_was_counted_from() -> None:
    second = whens("On February 17 they met in Riyadh. Two days later, the envoy left.", "2025-03-08")[1]
    assert second.anchor == "February 17 2025-02-17"


def test_an_unknown_date_keeps_its_words() -> None:
    (when,) = whens("They met on February 12.", None)
    assert (when.as_written, when.start, when.end) == ("February 12", None, None)


def test_words_are_kept_as_written_with_the_limit_that_belongs_to_them() -> None:
    (when,) = whens("They must answer by 3 April.", "2025-03-08")
    assert when.as_written == "by 3 April"
