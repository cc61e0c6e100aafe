"""Sentences → deals, each where its words first stand; the same object twice is one."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.extract.deals.parties import find_companies_after, find_deal_parties, find_proposer, find_territory
from legation.extract.deals.patterns import DealWords, iter_deal_words
from legation.extract.deals.stage import find_stage
from legation.extract.positions import quantities_in
from legation.extract.reading import Reading
from legation.records import Deal, Quantity, Span, content_id

_RESOURCES = re.compile(
    r"\b(rare[- ]earths?(?: elements| metals| minerals)?|lithium(?: ores?| oxide)?|uranium|natural gas|gas|oil|crude|coal"
    r"|minerals?|aircraft|airliners?|planes|grain|wheat|fish|water|cobalt|copper|nickel|gold|diamonds|titanium|timber|electricity|vaccines"
    r"|semiconductors|chips|missiles|tanks|jets|prisoners)\b",
    re.I,
)
# An object that says nothing: one word, or a pronoun.
_GENERIC = re.compile(
    r"^(?:the |a |an |any |their |its |this |these )?(?:peace|it|them|that|issues?|areas?|future|view of|\w+)\s*$", re.I
)
# A bracket behind the deal's words: "(estimated reserves: ores – 14 million tons)"
_BRACKET = re.compile(r"[^.;]{0,80}?\(([^)]*)\)")
_NEEDS_THING_OR_NUMBER = frozenset({"purchase", "investment"})
_MAY_SAY_WHY = frozenset({"country", "company", "igo", "government_body"})
_STAGE_BEFORE_CHARS, _STAGE_BEHIND_CHARS = 160, 60
_PLACE_REACH_CHARS = 90


def build_deals(reading: Reading) -> list[Deal]:
    """The deals that an article floats, discusses or reports, in the order of its sentences."""
    deals: list[Deal] = []
    for number in range(len(reading.tags.sentences)):
        taken: list[Span] = []
        for words in iter_deal_words(reading.text, reading.sentence(number)):
            deal = None if any(words.span.overlaps(other) for other in taken) else _deal(reading, number, words)
            if deal is not None:
                taken.append(words.span)
                deals.append(deal)
    return _without_repeats(deals)


def _deal(reading: Reading, number: int, words: DealWords) -> Deal | None:
    """The deal that the words of a sentence name; None where they name no thing and no number that it could be about."""
    sentence, found = reading.sentence(number), words.span
    title, thing = reading.words(found), reading.words(words.object_span)
    resource = _RESOURCES.search(thing) or _RESOURCES.search(title)
    quantities = quantities_in(reading, found.start, found.end) + _bracketed_quantities(reading, found.end, sentence.end, thing)
    if not quantities and _says_nothing(words.kind, thing, resource is not None):
        return None
    mentions = reading.by_sentence.get(number, [])
    kinds = {mention: reading.tags.mentions[mention].kind for mention in mentions}
    companies = find_companies_after(reading, number) if "company" in title else ()
    places = tuple(m for m in mentions if kinds[m] == "place" and _stands_near(reading, m, found))
    frame = next((k for k, one in enumerate(reading.tags.frames) if one.content.covers(found)), None)
    return Deal(
        id=content_id("deal", reading.document, found.start, found.end, words.kind),
        title=title,
        kind=words.kind,
        parties=find_deal_parties(reading, number, found) + companies,
        object=thing,
        resource=resource.group(1).lower() if resource else "",
        quantities=quantities,
        place=reading.places(places) or find_territory(reading, number, found),
        stage=find_stage(_words_around(reading, sentence, found)),
        proposed_by=find_proposer(reading, number, found),
        date=reading.when(tuple(m for m in mentions if kinds[m] == "date")),
        evidence=reading.evidence(sentence, *([reading.sentence(number + 1)] if companies else [])),
        documents=(reading.document,),
        attribution=(reading.attribution(frame),),
        first_reported_at=reading.article.document.published,
        extractor=reading.extractor,
        score=0.6,
        why=(f"words of a {words.kind}", *reading.why(tuple(m for m in mentions if kinds[m] in _MAY_SAY_WHY))),
    )


def _says_nothing(kind: str, thing: str, resource: bool) -> bool:
    """Whether an object without a number is too little for a deal: no resource is named, or it is some deals in the plural."""
    plural = kind == "trade" and thing.endswith("s")
    return plural or (not resource and (kind in _NEEDS_THING_OR_NUMBER or _GENERIC.match(thing) is not None))


def _stands_near(reading: Reading, mention: int, found: Span) -> bool:
    start = reading.tags.mentions[mention].span.start
    return found.start <= start <= found.end + _PLACE_REACH_CHARS


def _words_around(reading: Reading, sentence: Span, found: Span) -> str:
    """The words of the sentence from some way before the deal to a little behind it."""
    start = max(sentence.start, found.start - _STAGE_BEFORE_CHARS)
    return reading.text[start : min(sentence.end, found.end + _STAGE_BEHIND_CHARS)]


def _bracketed_quantities(reading: Reading, start: int, end: int, scope: str) -> tuple[Quantity, ...]:
    """Quantities in the bracket that follows, with the deal's object as their scope."""
    bracket = _BRACKET.match(reading.text, start, end)
    if bracket is None:
        return ()
    return tuple(replace(one, scope=scope) for one in quantities_in(reading, bracket.start(1), bracket.end(1)))


def _without_repeats(deals: list[Deal]) -> list[Deal]:
    """The deals, each object of a kind once, with the evidence of all its mentions."""
    kept: dict[tuple[str, str], Deal] = {}
    for deal in deals:
        key = (deal.kind, deal.object.lower())
        known = kept.get(key)
        kept[key] = deal if known is None else replace(known, evidence=(*known.evidence, *deal.evidence))
    return list(kept.values())
