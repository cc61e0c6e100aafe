"""Whether the name of a capital, a palace or a street stands for those who govern there or for the spot itself.

"Moscow rejected the offer" is Russia; "the delegation left Moscow" is the city; "the visit to Moscow" is both, a host and a place.
Decided by the words right before and behind the name, in that order; where they say nothing the name stands for the government.
"""

# ruff: noqa: E501 - patterns and lists of words read better on one line

from __future__ import annotations

import re
from collections.abc import Set
from typing import Literal

from legation.records import Mention
from legation.reference.names import find_entries
from legation.resolve.setting import Setting

# "The Paris agreement" is neither the city nor its government.
_NAMED_AFTER = re.compile(
    r"\s(?:spirit|process|club|accords?|agreements?|treat(?:y|ies)|conventions?|protocols?|declaration|formula|charter|format)\b"
)
Sense = Literal["government", "place", "both", "neither"]
_BEFORE_CHARS = 90
_ARTICLE = r"(?:(?:the|downtown|central|old|nearby|western|eastern|northern|southern)\s+)*"
# What moves somebody to, from or over the ground, so that what follows is ground.
_REACHED = re.compile(
    rf"\b(?:left|leav(?:es?|ing)|reach(?:ed|es|ing)?|enter(?:ed|s|ing)?|fled|flees?|fleeing|quit|evacuat\w+|besieg\w+|shell(?:ed|s|ing)|bomb(?:ed|s|ing)|"
    rf"storm(?:ed|s|ing)?|captur\w+|seiz\w+|occupied|recaptur\w+|liberat\w+|overran|encircl\w+|surround(?:ed|s|ing)|approach(?:ed|es|ing)|cross(?:ed|es|ing)|tour(?:ed|s|ing)|abandon(?:ed|s|ing)) {_ARTICLE}$"
)
_AROUND = re.compile(
    rf"\b(?:over|above|around|near|outside|inside|through|across|throughout|into|onto|towards?|past|beyond|behind|beneath|under|beside|opposite) {_ARTICLE}$"
)
_FIGURATIVE = re.compile(
    r"\b(?:anger|fury|dispute|disputes|concern|concerns|row|quarrel|divided|division|split|talks|differ\w*|criticism|frustration|leverage|influence|victory|advantage|power|control|pressure|suspicion\w*|doubts?|"
    r"fears?|outrage|alarm|attitude|hostility|policy|stance|approach|gestures?|turn\w*|lean\w*|tilt\w*|drift\w*|friendly|coalition|rall(?:y|ied)|unit\w+|saw|sees?|seen|triumph\w*|prevail\w*|deals?|steps?|moves?)"
    r"\s+(?:\w+\s+)?(?:over|around|through|across|towards?|behind|against|past|beyond|under|into|above|opposite)\s+(?:the\s+)?$"
)
_FELL_ON = re.compile(
    rf"\b(?:fell|falls?|falling|rained|dropped|landed|march(?:ed|es|ing)?|advanc\w+|clos(?:ed|ing) in|fired|strikes?|attacks?|raids?|assault|air ?strikes?|converged|descended) (?:[\w-]+ )?on {_ARTICLE}$"
)
_ROUTE = (
    r"fl(?:y|ies|ew|own|ying)|flights?|travel\w*|trips?|journey\w*|return(?:ed|s|ing)?|drove|drives?|driven|driving|road|train|trains|bus|buses|motorway|railway|convoys?|came|come|comes|coming|went|go|goes|going|gone|moved?|"
    r"sail\w*|rode|walk\w*|arriv\w+|head(?:ed|ing|s)|depart\w*|transfer\w*|hours?|kilomet\w+|km|miles|way|on to|called|recalled|recall"
)
_LEFT = (
    r"fl(?:y|ies|ew|own|ying)|flights?|travel\w*|trips?|journey\w*|return(?:ed|s|ing)?|drove|drives?|driven|driving|road|trains?|bus|buses|motorway|railway|convoys?|moved?|sail\w*|rode|walk\w*|arriv\w+|depart\w*|hours?|"
    r"kilomet\w+|km|miles|recalled|recall"
)
_FROM = re.compile(
    rf"\b(?:{_LEFT}|live|reporting|reported|telephoned|phoned|spoke|speaking|confirmed|broadcast|evacuat\w+|withdr\w+|expelled|driven out|fled|flee\w*|away|far)\b[^.;:,]{{0,30}}\bfrom {_ARTICLE}$"
)
_TO = re.compile(
    rf"\b(?:{_ROUTE}|with (?:him|her|them|it)|took|takes?|taken|accompanied|escorted|rushed|hurried|deported|extradited|invited|brought (?:back|home))\b[^.;:]{{0,50}}\bto {_ARTICLE}$"
)
_HOSTED = re.compile(rf"\b(?:visits?|trips?|tours?|journey|mission) (?:of|to) {_ARTICLE}$")
_PART_OF = re.compile(
    r"\b(?:streets?|squares?|souks?|markets?|quarters?|districts?|suburbs?|outskirts|gates?|gardens?|lawns?|walls?|towers?|domes?|roofs?|halls?|rooms?|corridors?|cent(?:re|er)|heart|middle|edge|side|wing|part|parts|"
    r"city|town|port|airport|airfield|station|bridges?|hotels?|hospitals?|churche?s?|mosques?|cathedral|university|avenue|steps|stairs|doors?|entrance|windows?|north|south|east|west|siege|battle|fall|bombing|bombardment|shelling|"
    rf"capture|liberation|sack|mayor|bishop|archbishop|people|inhabitants|residents|population|citizens|skyline|sky|skies|ruins|vicinity) of {_ARTICLE}$"
)
_BETWEEN = re.compile(r"\bbetween [^.;:,]{2,40} and (?:the )?$")
_AT = re.compile(r"\b(?:at|in|inside|outside|from|to|into|around|near|behind|before|opposite) (?:the )?$")
_ON_STREET = re.compile(r"\b(?:on|along|down|up|off) $")
_BEHIND = re.compile(
    r"(?:['’]s? |\s)(?:airport|airfield|hotels?|suburbs?|streets?|station|square|university|stadium|hospital|cathedral|embassy district|metro|mosque|museum|zoo|harbour|port|skyline|old town|bureau|airspace|court|courtroom|restaurant|apartment|flat|clinic|prison|jail|park|cemetery|summit|conference|session|round)\b"
)
_DATELINE = re.compile(r"\s*(?:\([^)\n]{2,40}\)|,[^.\n–—:]{2,40})?\s*(?:–|—|--| - |:)\s|\s*\([^)\n]{2,40}\)\s*(?:–|—|-|:)?")
_DATED_LINE = re.compile(
    r"(?:,\s*(?:\d{1,2}\s+[A-Z][a-z]+|[A-Z][a-z]+\.?\s+\d{1,2})[^.\n–—]{0,25}(?:\([A-Z][^)\n]{1,30}\)\s*)?|\s*\([A-Z][^)\n]{1,30}\)\s*)[–—]\s"
)
_OFFERED = re.compile(r"\b(?:offer\w*|propos\w+|suggest\w*|nam(?:ed|es|ing)|consider\w*|mention\w*)\b[^.;:]{0,50}$")
_VENUES = re.compile(
    r"^[^.;:]{0,50}\bas (?:(?:a|the|possible|likely|neutral) )*(?:seats?|venues?|hosts?|places?|sites?|locations?)\b"
)
_STREETS = re.compile(r"(?:Street|Square|Avenue|Embankment|Hill|Road|Lane|Row)$|^Whitehall$|^Wilhelmstra(?:ss|ß)e$|^Quai d|^Rue ")


def sense_of(setting: Setting, mention: Mention) -> tuple[Sense, str]:
    """What the name of a seat of government stands for here, and why; "government" for every other name."""
    words = setting.words(mention.head)
    kinds = {entry.kind for entry in find_entries(words)}
    if mention.head != mention.span or "country" in kinds or not (_is_capital(kinds) or is_palace(words)):
        return "government", ""
    sentence = setting.tags.sentences[mention.sentence].span
    before = " ".join(setting.text[max(sentence.start, mention.span.start - _BEFORE_CHARS) : mention.span.start].split()) + " "
    before = before.lstrip() if mention.span.start > sentence.start else ""
    behind = setting.text[mention.span.end : sentence.end]
    if _is_capital(kinds) and _NAMED_AFTER.match(behind):
        return "neither", "part of the name of an agreement"
    if not before:
        if words.isupper() and len(words) > 3 and _DATELINE.match(behind):
            return "place", "a dateline"
        if _DATED_LINE.match(behind):
            return "place", "a dateline"
        return ("place", "a part of the city") if _BEHIND.match(behind) else ("government", "")
    return _by_capital(before, behind) if _is_capital(kinds) else _by_palace(words, before, behind)


def is_palace(words: str) -> bool:
    """Whether words name a building, a street or a quarter in which a government sits."""
    entries = find_entries(words)
    return any(
        entry.kind == "metonym" or entry.id == "usa.white-house" or entry.id.endswith(".presidency") for entry in entries
    ) and not words.endswith("presidency")


def _is_capital(kinds: Set[str]) -> bool:
    return "capital" in kinds or ("metonym" in kinds and "place" in kinds)


def _by_capital(before: str, behind: str) -> tuple[Sense, str]:
    if _HOSTED.search(before):
        return "both", "a visit there"
    if _REACHED.search(before) or _FELL_ON.search(before) or _PART_OF.search(before):
        return "place", "what is moved to, from or over"
    if _AROUND.search(before) and not _FIGURATIVE.search(before):
        return "place", "what something is near or over"
    if _FROM.search(before) or _TO.search(before):
        return "place", "where somebody travels"
    if _BEHIND.match(behind):
        return "place", "a part of the city"
    if _OFFERED.search(before) and _VENUES.match(behind):
        return "place", "one of the venues offered"
    return "government", ""


def _by_palace(words: str, before: str, behind: str) -> tuple[Sense, str]:
    if _PART_OF.search(before) or _BETWEEN.search(before) or _REACHED.search(before):
        return "place", "a building or street"
    if _STREETS.search(words):
        near = _ON_STREET.search(before) or re.search(r"\b(?:outside|along) (?:the )?$", before)
        return ("place", "a street") if near else ("government", "")
    found = _AT.search(before)
    if found and found.group().split()[0] in ("at", "inside", "outside", "around", "near", "behind", "opposite"):
        return "place", "a building"
    return "government", ""


_AND = re.compile(r"\s*,?\s*(?:and|or|to|via)\s+")
_LIST_ENDS = re.compile(
    r"\s*(?:[.,;:)]|$|(?:on|in|at|to|for|as|next|last|this|before|after|during|by|with|from|until|over|again|later|today|tomorrow|yesterday|and|or)\b)"
)


def goes_on(setting: Setting, mention: Mention, gap: str) -> bool:
    """Whether a capital behind a place and an "and" is the next place of the list rather than the subject of a new clause."""
    words = setting.words(mention.head)
    if mention.head != mention.span or not _is_capital({entry.kind for entry in find_entries(words)}):
        return False
    return (
        _AND.fullmatch(gap) is not None and _LIST_ENDS.match(setting.text[mention.span.end : mention.span.end + 30]) is not None
    )
