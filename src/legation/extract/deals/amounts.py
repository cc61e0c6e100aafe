"""Words → amounts of money and goods, in figures or spelled out: `$40 million`, `thirty thousand tonnes`, `80 vehicles`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from legation.records import Span
from legation.text.quantities import CURRENCY, NUMBER_WORDS, SCALES, UNITS

AmountKind = Literal["money", "measure", "count"]

# What the table of quantities leaves out: words that stand only in spelled-out numbers.
_WORDS: dict[str, float] = NUMBER_WORDS | {
    "a": 1, "half": 0.5, "thirteen": 13, "fourteen": 14, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = SCALES | {"crore": 1e7}
# Currencies by their names; where several states use the name it has no code.
_CURRENCIES = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "yuan": "CNY", "rouble": "RUB", "ruble": "RUB", "rupee": "INR",
    "rand": "ZAR", "reais": "BRL", "riyal": "SAR", "rial": "IRR", "dirham": "AED", "lira": "TRY", "shekel": "ILS",
    "zloty": "PLN", "won": "KRW", "rupiah": "IDR", "naira": "NGN", "hryvnia": "UAH", "tenge": "KZT", "franc": "", "krone": "",
    "kroner": "", "krona": "", "kronor": "", "peso": "", "dinar": "", "shilling": "", "mark": "",
}  # fmt: skip
_MEASURES = "|".join(
    sorted(
        """tonnes? tons? barrels? kilomet(?:re|er)s? km miles? hectares? acres? megawatts? gigawatts? kilowatts?
        kilowatt-hours? met(?:re|er)s feet lit(?:re|er)s? kilograms? kilos? bushels? gallons? carats? ounces? sacks? bales?
        wagons? truckloads? doses""".split(),
        key=len,
        reverse=True,
    )
)
# Plurals that are counted but not given, sold or lent: time, people, papers, land.
_NOT_GOODS = frozenset(
    """years months weeks days hours minutes seconds times decades centuries countries states nations parties members delegates
    delegations governments ministers leaders presidents ambassadors envoys diplomats officials sides points rounds articles pages
    words lines steps thirds quarters sessions meetings visits talks votes deputies seats judges witnesses journalists sources
    reasons occasions generations voters ways parts clauses chapters questions sentences deaths metres degrees troops soldiers
    guards informers hostages prisoners villages provinces districts drafts kilovolts chambers""".split()
)
_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_WORD = "|".join(sorted({*_WORDS, *_SCALES} - {"m", "k", "bn", "mn"}, key=len, reverse=True))
_SPELLED = rf"(?:half\s+a|{_WORD})(?:(?:\s+and\s+(?:a\s+)?|[\s-])(?:{_WORD})\b)*"
_NUMBER = rf"(?:(?:{_FIGURES})(?:\s?(?:{_SCALE})\b)?|\b(?:{_SPELLED}))"
_AMOUNT = re.compile(
    rf"""(?P<money>(?:\b(?:US|A|C|NZ|HK|GB|R)|\B)(?P<symbol>[$€£¥₽])\s?(?P<sum>(?:{_FIGURES})(?:\s?(?:{_SCALE})\b)?)
        |(?P<named>{_NUMBER})\s+(?:[A-Z]\w+\s+)?(?P<currency>{"|".join(_CURRENCIES)})s?\b)
    |(?P<measure>(?P<size>{_NUMBER})\s?-?\s?(?:(?:metric|square|cubic|nautical|short)\s)?(?P<unit>{_MEASURES})\b)
    |(?P<count>(?P<number>{_NUMBER})\s+(?:[\w-]+\s+){{0,2}}?(?P<what>[a-z]{{3,}}s)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Amount:
    """Where an amount stands, whether it is of money, by a measure, or a number of things, and its value and unit."""

    kind: AmountKind
    span: Span
    value: float
    unit: str


def find_amounts(text: str, start: int, end: int) -> list[Amount]:
    """The amounts of money and goods in `text[start:end]`, in order; a number of days, delegates or rounds is none.

    >>> t = "It lent forty million dollars, 80 lorries and half a million tonnes of wheat for two years."
    >>> [(a.kind, a.value, a.unit) for a in find_amounts(t, 0, len(t))]
    [('money', 40000000.0, 'USD'), ('count', 80.0, 'lorries'), ('measure', 500000.0, 't')]
    """
    matches = _AMOUNT.finditer(text, start, end)
    return [_read(match) for match in matches if not match["count"] or _are_goods(match)]


def _are_goods(match: re.Match[str]) -> bool:
    """Whether a number of things is of goods: no span of time, number of delegates or year."""
    words, number = match.group().lower().split(), match["number"].lower()
    return not _NOT_GOODS.intersection(words) and number not in ("a", "one", "half") and not _YEAR.fullmatch(number)


def _read(match: re.Match[str]) -> Amount:
    span = Span(*match.span())
    if match["money"]:
        unit = CURRENCY[match["symbol"]] if match["symbol"] else _CURRENCIES[match["currency"].lower()]
        return Amount("money", span, read_number(match["sum"] or match["named"]), unit)
    if match["measure"]:
        low = match["unit"].lower()
        return Amount("measure", span, read_number(match["size"]), UNITS.get(low, low))
    return Amount("count", span, read_number(match["number"]), match["what"].lower())


def read_number(words: str) -> float:
    """The value of a number in figures or words.

    >>> [read_number(words) for words in ("1.5 million", "two hundred and fifty", "half a million", "12,000")]
    [1500000.0, 250.0, 500000.0, 12000.0]
    """
    total, group = 0.0, 0.0
    for word in re.findall(r"\d[\d,.]*|[a-z]+", words.lower()):
        if word[0].isdigit():
            group += float(word.replace(",", ""))
        elif word == "hundred":
            group = (group or 1.0) * _SCALES[word]
        elif word in _SCALES:
            total, group = total + (group or 1.0) * _SCALES[word], 0.0
        elif word != "and" and not (word == "a" and group):
            group += _WORDS.get(word, 0.0)
    return total + group
