"""The patterns that date expressions are found with: words to numbers, and one compiled pattern for each kind of expression.

Every pattern starts with a word or figure that ordinary prose rarely has, so that a sentence without dates costs one scan
(`TRIGGER`). Names of months and weekdays ask for a capital, because "may" and "march" are verbs.
"""

# ruff: noqa: E501 - patterns and lists of words read better on one line

from __future__ import annotations

import re

MONTH_NAMES = "January February March April May June July August September October November December".split()
MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, 1)}
WEEKDAYS = {name: index for index, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_COMPOUND = {f"{ten}-{unit}": value + number for ten, value in _TENS.items() for number, unit in enumerate(_UNITS[:9], 1)}
NUMBERS = _COMPOUND | {word: number for number, word in enumerate(_UNITS, 1)} | {
    "a": 1, "an": 1, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "hundred": 100, "dozen": 12,
} | _TENS  # fmt: skip
ORDINALS = {
    word: number
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
        sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth
        twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first""".split(),
        1,
    )
} | {
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
}

_FULL = "|".join(MONTH_NAMES)
MONTH = rf"(?:{_FULL}|{_FULL.upper()}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
_SHORT_WEEKDAY = rf"(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.?)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[0-9]\d\d|20\d\d)"
DASH = r"\s?[-–—‒−]\s?"
_END = r"(?![\w%]|[.,:/]\d|[-–]?(?:strong|year|day|week|month|hour|member)\b)"
_TO = rf"(?:{DASH}|\s+(?:to|through|until|till)\s+(?:the\s+)?)"
_PART = r"(?:early|mid|late|the\s+beginning\s+of|the\s+start\s+of|the\s+middle\s+of|the\s+end\s+of|(?:earlier|later)\s+in)"
_PART_SHORT = rf"(?:(?P<part>(?i:{_PART}))[-\s]+)"
_YEARWORD = r"(?P<year_word>this|last|next|the\s+same|that|the\s+following|the\s+previous)\s+year"
_GOES_ON = (
    "he|she|it|they|we|I|you|the|a|an|and|but|or|with|at|in|by|to|as|from|when|while|who|which|after|before|until|was|were|is|are|had|has|have|will|would|both|all|his|her|its|their|our|my"
    "|two|three|four|five|six|on|under|over|there|this|that|another|no|not|some|into|through"
)
_OF_YEAR = rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR}){_END}|,?\s+(?:of\s+)?{_YEARWORD}\b)"
_WEEKDAY_BEFORE = rf"(?:(?:(?i:last|next|this)\s+)?(?P<weekday>{_SHORT_WEEKDAY})(?:\s+(?i:morning|afternoon|evening|night))?(?:,\s*|\s+)(?:the\s+)?)?"

MONTH_DAY = re.compile(
    rf"\b{_WEEKDAY_BEFORE}(?:(?P<which>(?i:last|next|this))\s+)?(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY})(?:,?\s+(?P<year1>{YEAR})(?={_TO}))?"
    rf"(?:(?P<to>{_TO}|\s*(?:and|or|&)\s+(?:the\s+)?)(?:(?P<month2>{MONTH})\s+)?(?P<day2>{DAY}){_END})?"
    rf"(?![\w%]|\.\d|,\d|:\d)(?:,?\s+(?P<year>{YEAR}){_END})?"
)
DAY_MONTH = re.compile(
    rf"(?<![\w.,/])(?<!\d[-–]){_WEEKDAY_BEFORE}(?P<day>{DAY}|(?i:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})(?=\s+of))"
    rf"(?:(?:\s+(?:of\s+)?(?P<month1>{MONTH})(?:,?\s+(?P<year1>{YEAR}))?)?(?P<to>{_TO}|\s+(?:and|or)\s+)(?P<day2>{DAY}))?"
    rf"\s+(?:of\s+)?(?P<month>{MONTH})(?!\w)(?:,?\s+(?:of\s+)?(?P<year>{YEAR}){_END})?"
)
NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)|(?P<a>\d{1,2})(?P<mark>[./])(?P<b>\d{1,2})(?P=mark)(?P<y2>(?:19|20)\d\d)(?![\d/])|(?P<a3>\d{1,2})\.(?P<b3>\d{1,2})\.(?P<y3>\d\d)(?!\.?\d))"
)
MONTH_ONLY = re.compile(
    rf"\b{_PART_SHORT}?(?:(?P<which>(?i:last|next|this(?:\s+coming)?|the\s+coming|that|the\s+following|the\s+previous|the\s+preceding|the\s+same))\s+)?(?P<month>{MONTH})"
    rf"(?:(?:{_TO}|\s+and\s+)(?P<month2>{MONTH}))?(?!\w|[-’'‑]\w(?<![’']s)){_OF_YEAR}?"
)
QUARTER = re.compile(
    rf"\b(?:(?i:the\s+)?(?P<nth>(?i:first|second|third|fourth|last|next|1st|2nd|3rd|4th))\s+(?P<what>(?i:quarter|half))(?:\s+of)?(?P<the>\s+the\s+year|\s+the\s+(?P<month>{MONTH}))?"
    rf"|(?P<code>[QH][1-4])){_OF_YEAR}?(?!\w)"
)
SEASON = re.compile(
    rf"\b{_PART_SHORT}?(?:(?P<which>(?i:last|next|this(?:\s+coming)?|the|the\s+coming|that|the\s+following|the\s+previous|the\s+preceding|the\s+same))\s+)?"
    rf"(?P<season>(?i:spring|summer|autumn|fall|winter))(?:\s+(?:of\s+)?(?P<year>{YEAR})(?:[-–/](?P<year2>\d\d(?:\d\d)?))?{_END}|\s+of\s+{_YEARWORD})?\b"
)
DECADE = re.compile(
    r"\b(?:the\s+)?(?:(?P<part>(?i:early|mid|late))[-\s]+)?(?:(?P<year>(?:1[0-9]|20)\d0)|[’'‘](?P<short>[1-9]0))[’']?s\b"
    r"|\bthe\s+(?:(?P<part2>(?i:early|mid|late))[-\s]+)?(?P<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b(?!\s+of\b)"
)
CENTURY = re.compile(
    rf"\b(?:(?P<part>(?i:early|mid|late))[-\s]+)?(?P<nth>(?:1?\d|2[01])(?:st|nd|rd|th)|(?i:{'|'.join(w for w, n in ORDINALS.items() if 9 < n < 22)}))[-\s]century\b"
)
YEAR_ONLY = re.compile(
    rf"(?<![\w$€£¥#.,/:-])(?<!No\.\s)(?P<year>{YEAR})(?:(?P<to>{_TO}|\s+and\s+)(?P<year2>{YEAR}|\d\d(?!\d)))?(?![\w%]|[.,]\d|-\w)"
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
# "Saturday and Sunday" are one stretch; "Monday and Thursday" are two days.
_AND_NEXT_DAY = "|".join(
    rf"(?<={day})\s+and\s+(?:on\s+)?(?={following}\b)" for day, following in zip(_DAYS, [*_DAYS[1:], _DAYS[0]], strict=True)
)
WEEKDAY_ONLY = re.compile(
    rf"\b(?:(?P<which>(?i:last|next|this(?:\s+coming)?|the\s+coming|the\s+following|the\s+next|the\s+previous))\s+)?(?P<weekday>{WEEKDAY})"
    rf"(?:(?P<to>{_TO}|{_AND_NEXT_DAY})(?P<weekday2>{WEEKDAY}))?(?:\s+(?i:morning|afternoon|evening|night))?(?:,?\s+(?:of\s+)?(?P<week>last|next|this|the\s+following)\s+week)?(?!\w)"
    rf"|\b(?P<week_first>(?i:last|next|this))\s+week,?\s+on\s+(?P<weekday3>{WEEKDAY})(?!\w)"
)
NEAR_DAY = re.compile(
    r"\b(?:(?P<far>the\s+day\s+(?:before\s+yesterday|after\s+tomorrow))|(?P<word>today|yesterday|tomorrow|tonight|overnight|last\s+night)"
    r"(?:\s+(?:morning|afternoon|evening|night))?|this\s+(?P<part>morning|afternoon|evening))\b",
    re.I,
)
_COUNT = (
    r"(?:(?P<fuzz>(?:a\s+)?(?:little|bit|slightly)\s+(?:more|less|over|under)\s+than|(?:a\s+)?(?:little|bit)\s+over|more\s+than|less\s+than|over|under|about"
    r"|around|roughly|approximately|some|nearly|almost|just\s+over|just\s+under|just|barely|only|at\s+least|up\s+to|exactly)\s+)?"
    rf"(?:(?P<count>\d{{1,3}}|half\s+an?|a\s+couple\s+of|a\s+dozen|{'|'.join(NUMBERS)})"
    rf"(?:\s*(?:to|or|[-–])\s*(?P<count2>\d{{1,3}}|{'|'.join(_UNITS)}))?|(?P<vague>(?:a\s+)?few|several|many|some))[\s-]+(?:more\s+)?"
)
_UNIT = r"(?P<unit>minute|hour|day|week|fortnight|month|quarter|year|decade|centur(?:y|ie))s?"
OFFSET = re.compile(
    rf"\b(?:(?:{_COUNT}|(?P<bare>))(?<![-–]){_UNIT}\s+(?P<way>ago|later|earlier|afterwards?|beforehand|from\s+now|hence|before|after|prior\s+to|prior|previously))\b",
    re.I,
)
WINDOW = re.compile(
    rf"\b(?P<lead>within|inside|in|over|during|for|throughout)\s+(?:(?P<the>(?:the|these|those|his|her|its|their)\s+)?(?P<side>next|coming|following|past|last|recent|previous|preceding)\s+)?"
    rf"(?:{_COUNT})?(?<![-–]){_UNIT}(?P<time>[’']s?\s+time|\s+from\s+now)?(?![\w-])",
    re.I,
)
NARRATIVE = re.compile(
    r"\b(?:(?:on\s+)?(?P<which>the\s+very\s+next|the\s+next|the\s+following|the\s+previous|the\s+preceding|the\s+very\s+same|the\s+same|that\s+same|that\s+very|that)\s+"
    r"(?P<unit>day|morning|afternoon|evening|night|week|weekend|month|year)|the\s+(?P<unit2>day|night|week|month|year)\s+(?P<side>before|after)|(?<=[a-z.!?]\s)(?P<bare>next\s+(?:day|morning))"
    r"|(?P<daypart>(?:in\s+the|by|towards|later\s+in\s+the|earlier\s+in\s+the)\s+(?:morning|afternoon|evening)|(?:at|before|by|towards|since)\s+(?:dawn|daybreak|sunrise|midday|dusk|sunset|nightfall)))\b(?!-)",
    re.I,
)
VAGUE = re.compile(
    r"\b(?:(?P<after>(?:shortly|soon|immediately|right|not\s+long|just|directly)\s+(?:after(?:wards?)?|thereafter)|moments\s+later)"
    r"|(?P<before>(?:shortly|immediately|just|not\s+long)\s+(?:before(?:hand)?))|(?P<since>since\s+then|from\s+then\s+on))\b",
    re.I,
)
PERIOD = re.compile(
    r"\b(?:(?:(?P<part>(?:some\s?time\s+|at\s+some\s+point\s+)?(?:earlier|later|early|late|so\s+far|in\s+the\s+course\s+of)|mid|the\s+(?:end|close|beginning|start|middle)\s+of|end\s+of)[-\s]+)?"
    r"(?:in\s+)?(?P<which>this(?:\s+coming)?|last|next|the\s+current|the\s+coming|the\s+past|the)\s+(?P<unit>week|weekend|month|year|quarter|decade|century|day)"
    r"(?P<fortime>[’']s\s+end)?|(?P<yearend>year[-’']s?[-\s]end|the\s+year[’']s\s+end))\b(?![-’'](?!s\b))",
    re.I,
)
_HOLIDAYS = "|".join(
    name.strip().replace(" ", r"\s").replace("'", "[’']")
    for name in """
    Valentine's Day; St\\.? Valentine's(?: Day)?; Victory Day; V-?E Day; D-Day; Nowruz; Navruz; Newroz; Norouz; Ramadan; Ramazan; Eid (?:al|ul)-(?:Fitr|Adha);
    Ashura; Arbaeen; Orthodox Easter; Orthodox Christmas; Easter Monday; Easter Sunday; Easter; Good Friday; Palm Sunday; Ash Wednesday; Ascension Day;
    Whit Monday; Pentecost; Christmas Eve; Christmas Day; Christmas; Boxing Day; New Year's Eve; New Year's Day; Lunar New Year; Chinese New Year;
    Spring Festival; Orthodox New Year; Tet; Diwali; Deepavali; Yom Kippur; Rosh Hashanah?; Passover; Hanukkah; Purim; Thanksgiving; Bastille Day; May Day;
    Labou?r Day; (?:International )?Women's Day; Defender of the Fatherland Day; Russia Day; National Unity Day; Armistice Day; Remembrance Day;
    Veterans Day; Memorial Day; Fourth of July; Juneteenth; Halloween; Inauguration Day; Epiphany; Europe Day; A(?:nzac|NZAC) Day; Australia Day;
    Canada Day; Republic Day; Independence Day; Constitution Day; National Day; (?:Al-)?Quds Day; Nakba Day; Liberation Day; Holocaust Remembrance Day;
    Vesak; Songkran; Martin Luther King(?: Jr\\.?)? Day; Presidents' Day; Columbus Day; Groundhog Day; April Fools' Day; St\\.? Patrick's Day;
    All Saints' Day; All Saints; All Souls' Day; (?:St\\.?|Saint) Stephen's Day; New Year; 9/11""".replace("\n", " ").split(";")
)
HOLIDAY = re.compile(
    rf"(?<![\w/])(?:(?P<which>(?i:last|next|this))\s+)?(?P<name>{_HOLIDAYS})(?!\s(?:Island|tree)|[\w/])(?:,?\s+(?:of\s+|in\s+)?(?P<year>{YEAR}){_END}|\s+(?P<year_word>this|last|next)\s+year)?"
)
ANNIVERSARY = re.compile(
    rf"\b(?P<nth>\d{{1,3}}(?:st|nd|rd|th)|(?i:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}))[-\s]+(?:anniversary|jubilee)(?:\s+(?:celebrations?|commemorations?|ceremony|events))?"
    r"(?:\s+of\s+(?P<of>(?:[^\s,.;:!?()«»\"“”]+\s?){1,8}))?"
)
DAY_ONLY = re.compile(
    rf"\b(?:[Oo]n|[Bb]y|until|till|before|since|from|after|for|(?:night|morning|evening|afternoon)\s+of)\s+the\s+(?P<day>(?:3[01]|[12]?\d)(?:st|nd|rd|th)|(?i:{'|'.join(sorted((w for w, n in ORDINALS.items() if n < 32), key=len, reverse=True))}))\b"
    rf"(?:(?P<of>\s+of\s+(?P<which>the|this|that|last|next)\s+month)|(?=\s*[,.;:)?!—–]|\s*$|\s+(?:{_GOES_ON})\b))"
)
CLOCK = re.compile(
    r"(?<![\w.,:])(?:(?:about|around)\s+)?(?:(?:[01]?\d|2[0-4])(?::[0-5]\d)(?:\s?[ap]\.?m\.?)?|(?:1[0-2]|0?[1-9])(?:\.[0-5]\d)?\s?[ap]\.?m\b\.?|(?<=at\s)noon|(?<=at\s)midnight|(?<=by\s)noon|(?<=by\s)midnight)"
    r"(?:\s?\(?(?:GMT|UTC|CET|CEST|EET|EEST|EST|EDT|ET|PST|PDT|BST|MSK|IST|JST|KST|(?:local|Moscow|Kyiv|Beijing|Washington|Eastern)\s[Tt]ime)(?:[+-]\d)?\)?)?",
    re.I,
)
BOUND = re.compile(
    r"\b(?P<bound>before|after|since|until|till|by|from|as\s+of|starting(?:\s+(?:on|from|in))?|beginning(?:\s+(?:on|in))?|no\s+later\s+than|not\s+later\s+than|prior\s+to|through|up\s+to|effective|following)"
    r"\s+(?:the\s+)?$",
    re.I,
)
TRIGGER = re.compile(
    r"\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|APR|JUN|JUL|AUG|SEP|OCT|NOV|DEC|[Dd]ay|DAY|[Ww]eek|[Mm]onth|[Yy]ear|[Qq]uarter|[Hh]our|[Mm]inute|[Dd]ecade|[Cc]entur"
    r"|[Tt]oday|yester|[Tt]omorrow|[Tt]onight|[Oo]vernight|[Mm]orning|[Aa]fternoon|[Ee]vening|[Nn]ight|[Aa]go\b|[Ll]ater|[Ss]hortly|[Ss]oon|[Aa]fter|[Ff]ortnight|[Ss]ince|moments|long\sbefore|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all\b|[Ww]inter"
    r"|Ramadan|Nowruz|Easter|Christmas|Eid\s|Thanks|noon|anniversary|[Hh]alf|Tet\b|Passover|Diwali|Hanukkah|Halloween|Juneteenth|Purim|Yom\s|Rosh|N[ao]vruz|Newroz|Norouz|Ramazan|Ashura|Epiphany|Pentecost|Festival|Saints|[a-z]{3}th\b|-first|-second|-third|dawn|sunrise|midday|dusk|sunset|ties\b"
)


def month_number(word: str) -> int:
    """The number 1–12 of a month's name or abbreviation.

    >>> month_number("Sept.")
    9
    """
    return MONTHS[word[:3].lower()]


def weekday_number(word: str) -> int:
    """The number of a weekday's name, Monday 0."""
    return WEEKDAYS[word[:3].lower()]


def count_of(word: str) -> float:
    """The number that a count word or figure means (`half a` is 0.5).

    >>> [count_of(w) for w in ("7", "two", "a couple of", "half a")]
    [7.0, 2.0, 2.0, 0.5]
    """
    low = " ".join(word.lower().split())
    if low.isdigit():
        return float(low)
    if low.startswith("half"):
        return 0.5
    if low.startswith("a couple"):
        return 2.0
    return float(NUMBERS.get(low.split()[-1], 1))


def ordinal_of(word: str) -> int:
    """The number of an ordinal in words or figures; 0 for a word that is none.

    >>> [ordinal_of(w) for w in ("80th", "second", "last")]
    [80, 2, 0]
    """
    figures = re.match(r"\d+", word)
    return int(figures.group()) if figures else ORDINALS.get(word.lower(), 0)
