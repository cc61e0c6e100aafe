"""Text → spans of quantities: a number with what it counts or measures (`150 aircraft`, `14 million tons`, `$100bn`)."""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

import re
from functools import cache

from legation.records import Span

NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100, "dozen": 12,
}  # fmt: skip
SCALES = {
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "mn": 1e6, "m": 1e6, "k": 1e3, "hundred": 100.0, "dozen": 12.0,
}  # fmt: skip
UNITS = {
    "tons": "t", "ton": "t", "tonnes": "t", "tonne": "t", "barrels": "bbl", "barrel": "bbl", "kilometres": "km", "kilometers": "km", "km": "km",
    "miles": "mi", "hectares": "ha", "acres": "acre", "megawatts": "MW", "gigawatts": "GW", "mw": "MW", "gw": "GW",
    "percent": "%", "percentage": "%", "%": "%", "dollars": "USD", "euros": "EUR", "pounds": "GBP", "roubles": "RUB", "rubles": "RUB", "yuan": "CNY",
    "cubic": "m3", "litres": "l", "kilograms": "kg", "kg": "kg", "carats": "ct", "ounces": "oz", "bushels": "bu", "gallons": "gal",
}  # fmt: skip
CURRENCY = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB"}
COUNTED = frozenset(
    """aircraft airliners planes jets helicopters ships vessels tankers submarines missiles warheads tanks rockets drones
    systems batteries troops soldiers prisoners hostages detainees captives people workers visas licences licenses
    containers cars vehicles buses trains reactors turbines centrifuges barrels companies villages settlements wells berths
    fishermen students refugees bodies remains pandas rifles shells rounds doses trawlers boats seats planes airplanes
    locomotives cows tonnes""".split()
)  # fmt: skip

_NUM = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_QUANTITY = re.compile(
    rf"""
      (?P<cur>[$€£¥₽])\s?(?P<cnum>{_NUM})(?:\s?(?P<cscale>thousand|million|billion|trillion|bn|mn|m|k)\b)?
    | (?P<num>{_NUM})(?:\s?(?P<scale>thousand|million|billion|trillion|bn|mn)\b)?
        (?:\s(?P<pre>metric|square|cubic|short))?\s?(?P<unit>{"|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))})(?!\w)(?:\s(?:metres|meters|feet))?
    | (?P<cntnum>{_NUM}|{"|".join(NUMBER_WORDS)})(?:\s(?P<cntscale>thousand|million|hundred|dozen))?(?!\sof\s)
        (?:\s[«"“]?[\w-]+[»"”]?){{0,2}}?\s(?P<what>{"|".join(sorted(COUNTED))})\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_quantities(text: str, start: int, end: int) -> list[Span]:
    """The spans of the quantities in `text[start:end]`, in order.

    >>> t = "It sold 150 new aircraft for $100bn and 14 million tons of ore."
    >>> [s.slice(t) for s in find_quantities(t, 0, len(t))]
    ['150 new aircraft', '$100bn', '14 million tons']
    """
    return [Span(*match.span()) for match in _QUANTITY.finditer(text, start, end)]


@cache
def parse_quantity(words: str) -> tuple[float, str] | None:
    """The value and unit of one quantity as written, or None: `14 million tons` is (14000000.0, 't')."""
    match = _QUANTITY.fullmatch(words.strip())
    if match is None:
        return None
    parts = match.groupdict()
    number = parts["cnum"] or parts["num"] or parts["cntnum"]
    scale = (parts["cscale"] or parts["scale"] or parts["cntscale"] or "").lower()
    low = number.lower()
    value = float(NUMBER_WORDS[low]) if low in NUMBER_WORDS else float(number.replace(",", ""))
    value *= SCALES.get(scale, 1.0)
    if parts["cur"]:
        return value, CURRENCY[parts["cur"]]
    if parts["unit"]:
        unit = UNITS[parts["unit"].lower()]
        return value, f"{parts['pre'].lower()} {unit}" if parts["pre"] and parts["pre"].lower() in ("square",) else unit
    return value, parts["what"].lower()
