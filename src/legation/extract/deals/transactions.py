"""Words of a transaction → where a deal stands in a sentence, of which kind, and where its object ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.extract.deals.found import DealWords
from legation.extract.reading import Reading
from legation.records import Span
from legation.text.quantities import find_quantities

_OBJECT = r"(?P<object>[^.;:]{3,150})"
_MONEY = r"(?:(?:US|A|C|NZ|HK)?[$€£¥]|EUR|USD|Rs\.?)\s?\d[\d.,]*(?:\s?(?:million|billion|trillion|bn|m|crore))?"
_GOODS = r"extract\w*|min\w+|oil|gas|field|deposit|port|railway|land|ore|rare|timber|fish\w*"
_WORKS = r"pipeline|railway|port|bridge|plant|reactor|dam|road|canal|corridor|terminal|airport"

# Nouns and verbs that name a transaction by themselves; each kind may have several, the first found takes the words.
_STRICT: tuple[tuple[str, str], ...] = (
    # "the purchase of 150 aircraft", "deliveries of grain"
    ("purchase", rf"\b(?:purchases?|sales?|acquisition|procurement|lease|supply|delivery|deliveries)\s+of\s+{_OBJECT}"),
    # "buy 20 jets": a verb counts only with a number
    (
        "purchase",
        r"\b(?:buy|buying|purchas(?:e|ing)|sell|selling)\s+(?P<object>(?:\w+\s+){0,3}?"
        r"(?:\d[\d.,]*|two|three|four|five|six|ten|twelve|dozens of|hundreds of)\s[^.;:]{3,120})",
    ),
    # "the joint development of a deposit"
    (
        "joint_venture",
        r"\bjoint(?:ly)?\s+(?:\w+\s+)?"
        r"(?:development|venture|production|exploration|extraction|project|projects|work|operation|exploitation|mining)\b"
        rf"\s*(?:of|in|for|on)?\s*{_OBJECT}",
    ),
    ("joint_venture", rf"\b(?:single|joint|common|new)\s+operating\s+company\s*(?:to|for|that)?\s*{_OBJECT}"),
    # "a concession for the port": of a thing, so that no diplomatic concession is meant
    (
        "concession",
        rf"\bconcessions?\s+(?:for|on|over)\s+(?:the\s+)?(?=[^.;]*\b(?:{_GOODS}))(?P<object>[^.;:]{{3,150}})",
    ),
    (
        "investment",
        rf"\binvest(?:ment|ments|ing|ed|s)?\s+(?:of\s+(?P<sum>[$€£]?\d[^.;:]{{0,30}}?)\s+)?(?:in|into)\s+{_OBJECT}",
    ),
    # "an exchange of prisoners", "a debt swap"
    (
        "swap",
        r"\b(?:exchange|swap)\s+of\s+(?=[^.;]*\b(?:prisoner|captive|hostage|detainee|land|territor|debt))"
        r"(?P<object>[^.;:]{3,120})",
    ),
    ("swap", r"\b(?P<object>(?:prisoner|captive|hostage|debt|land|currency)\s+(?:exchange|swap))"),
    # "the construction of a dam"
    (
        "infrastructure",
        rf"\b(?:construction|building|restoration|repair)\s+of\s+(?=[^.;]*\b(?:{_WORKS}))(?P<object>[^.;:]{{3,120}})",
    ),
    (
        "infrastructure",
        rf"\bfeasibility\s+stud(?:y|ies)\s+(?:of|for|on|into)\s+(?=[^.;]*\b(?:{_WORKS}))(?P<object>[^.;:]{{3,120}})",
    ),
    # "a plan to order American aircraft", "talks on building a bridge"
    (
        "infrastructure",
        rf"\b(?:plans?|projects?|proposals?|talks|agreements?)\s+(?:to|on|for|about)\s+(?:build(?:ing)?|construct(?:ing)?|lay(?:ing)?)\s+"
        rf"(?=[^.;,]*\b(?:{_WORKS}))(?P<object>[^.;:]{{3,120}})",
    ),
    (
        "purchase",
        r"\b(?:plans?|proposals?|talks|offers?)\s+(?:to|on|about)\s+(?:order|buy|purchase|acquire)(?:ing)?\s+"
        r"(?=[^.;,]*\b(?:aircraft|jets?|planes|airliners|gas|oil|lng|grain|wheat|soybeans|weapons|missiles|submarines|frigates|reactors|vaccines))"
        r"(?P<object>[^.;:]{3,120})",
    ),
    (
        "aid",
        r"\b(?P<object>(?:aid|loan|credit|grant|assistance|rescue)\s+(?:package|programme|program|line|facility)[^.;:]{0,100})",
    ),
    # "a grain deal", "the free-trade agreement"
    (
        "trade",
        r"\b(?P<object>(?:free[- ]trade|trade|minerals?|grain|gas|oil|energy|arms|transit|fisheries|fishing|economic|investment"
        r"|water)\s+(?:deal|agreement|pact|accord|treaty)s?)\b",
    ),
)
# Words that name a transaction only where their object is a thing of trade, money or building.
_LOOSE: tuple[tuple[str, str], ...] = (
    # "$50 million in aid"
    (
        "aid",
        rf"(?P<object>{_MONEY}(?:\s\([^)]*\))?\s+(?:in|of|as)\s+(?:an?\s+)?(?:[\w-]+\s+){{0,3}}?"
        r"(?:aid|loans?|assistance|credits?|grants?|relief|support|funding)\b[^.;:]{0,80})",
    ),
    # "a loan of $50 million"
    (
        "aid",
        rf"\b(?P<object>(?:loan|credit(?: line)?|grant|aid package|line of credit)\s+(?:of|worth)\s+{_MONEY}[^.;:]{{0,80}})",
    ),
    # "a $50 million loan"
    (
        "aid",
        rf"\b(?P<object>{_MONEY}\s+(?:[\w-]+\s+){{0,2}}?(?:loan|credit line|aid package|grant|line of credit)\b[^.;:]{{0,60}})",
    ),
    # "will sell …", "agreed to buy …"
    (
        "purchase",
        r"\b(?:to|will|would|agree\w*|plans?|can|may|offer\w*|and)\s+(?:purchase|buy|sell|export|supply|deliver|import)\s+"
        r"(?P<object>[^.;:]{3,140})",
    ),
    # "agreed on supplying …"
    (
        "purchase",
        r"\b(?:agree\w*|accept\w*)\s+(?:on\s+)?(?:purchasing|buying|selling|exporting|supplying|delivering)\s+"
        r"(?P<object>[^.;:]{3,140})",
    ),
    # "will build …", "to finance …"
    (
        "infrastructure",
        r"\b(?:to|will|would|jointly)\s+(?:build|construct|modernise|modernize|finance|lay)\s+(?P<object>[^.;:]{3,120})",
    ),
    # "an agreement with X on gas", "a contract for two frigates"
    (
        "agreement",
        r"\b(?P<object>(?:deals?|agreements?|pacts?|contracts?|memorand(?:um|a)(?:\s+of\s+understanding)?|partnership)\s+"
        r"(?:with\s+[^,.;]{3,40}?\s+)?(?:on|for|to|covering|worth|involving|that\s+(?:will|would|sets?|allows?))\s+[^.;:]{4,140})",
    ),
)
_PATTERNS = tuple(
    (kind, loose, re.compile(pattern, re.I)) for loose, entries in ((False, _STRICT), (True, _LOOSE)) for kind, pattern in entries
)
# Things of trade, money and building.
_MATERIAL = re.compile(
    r"\b(?:trad\w+|tariffs?|energy|gas|oil|minerals?|rail\w*|ports?|airports?|pipelines?|reactors?|plants?|bridges?|dams?|roads?"
    r"|fish\w*|waters?|power|electricity|nuclear|invest\w+|loans?|defen[cs]e|equipment|suppl\w+|visas?|flights?|transport\w*"
    r"|technolog\w+|currency|facilit(?:y|ies)|infrastructure|economic|cable|satellites?|grain|frigates?|destroyers?|submarines?"
    r"|jets?|aircraft|missiles?|uranium|migra\w+|deportees|prisoners?)\b",
    re.I,
)
# Where an object ends before its sentence does: a bracket, a clause of its own, a finite verb.
_STOP = re.compile(
    r"\s*(?:\(|[«\"“](?=\s)|,\s*(?:which|who|while|but|thereby|with|as|the same|one of|cooperation|where)\b"
    r"|\s(?:would|will|was|were|is|are|has|have|had|could|may|might|can)\s"
    r"|\s(?:that|which|because|so that|if|when|according|despite)\s)",
    re.I,
)
# A comma that goes on with a list: ", gas, …", ", oil and …"
_LIST_GOES_ON = re.compile(r",\s*\w+(?:\s\w+)?\s*(?:,|and\b)")
_CLOSING = ' ,»”"–-'
_SHORTEST_OBJECT = 3
_AS_EVER = frozenset({"purchases", "sales", "purchase", "supply", "deliveries"})
_OWNER = re.compile(r"(?:[’']s|s[’']|\b(?:its|their|his))\s+(?:\w+\s+)?$")
_OWNER_REACH_CHARS = 24


def iter_transactions(reading: Reading, number: int) -> Iterator[DealWords]:
    """Each stretch of a sentence that names a deal, the strict words first; they may overlap."""
    text, sentence = reading.text, reading.sentence(number)
    for kind, loose, pattern in _PATTERNS:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            if _is_trade_as_ever(text, sentence.start, match):
                continue
            if not loose or _is_material(match.group("object"), kind):
                end = _object_end(text, match)
                yield DealWords(kind, Span(match.start(), end), Span(match.start("object"), end), f"words of {kind}")


def _is_trade_as_ever(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether it is what somebody buys or sells anyway, without a number: "because of New Delhi's purchases of oil"."""
    noun = match.group().split()[0].lower()
    before = text[max(start, match.start() - _OWNER_REACH_CHARS) : match.start()]
    return (
        noun in _AS_EVER
        and _OWNER.search(before) is not None
        and not find_quantities(match.group("object"), 0, len(match.group("object")))
    )


def _is_material(words: str, kind: str) -> bool:
    """Whether the object is a thing of trade, money or building; for what is only called an agreement a number is not enough."""
    return _MATERIAL.search(words) is not None or (kind != "agreement" and bool(find_quantities(words, 0, len(words))))


def _object_end(text: str, match: re.Match[str]) -> int:
    """The offset at which the object of a deal ends: at a stop, or at the first comma that goes on with no list."""
    start, end = match.span("object")
    stop = _STOP.search(text, start + _SHORTEST_OBJECT, end)
    end = stop.start() if stop else end
    comma = text.find(",", start, end)
    if comma > 0 and not _LIST_GOES_ON.match(text[comma:end]):
        end = comma
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    return end
