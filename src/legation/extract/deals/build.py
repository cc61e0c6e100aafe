"""Sentences → deals, each where its words first stand; the same object twice is one."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.extract.deals.find import find_deal_words
from legation.extract.deals.found import DealWords
from legation.extract.deals.parties import find_companies_after, find_deal_parties, find_proposer, find_territory
from legation.extract.deals.quantities import find_deal_quantities
from legation.extract.deals.returns import join_returns
from legation.extract.deals.stage import find_deal_stage
from legation.extract.reading import Reading
from legation.records import Deal, Span, When, content_id

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
_NEEDS_THING_OR_NUMBER = frozenset({"purchase", "investment"})
_MAY_SAY_WHY = frozenset({"country", "company", "igo", "government_body"})
_PLACE_REACH_CHARS = 90


def build_deals(reading: Reading) -> list[Deal]:
    """The deals that an article floats, discusses or reports, in the order of its sentences."""
    found: list[tuple[DealWords, Deal]] = []
    for number in range(len(reading.tags.sentences)):
        taken: list[Span] = []
        for words in find_deal_words(reading, number):
            deal = None if any(words.span.overlaps(other) for other in taken) else _deal(reading, number, words)
            if deal is not None:
                taken.append(words.span)
                found.append((words, deal))
    return join_returns(reading, _without_repeats(_without_reminders(found)))


def _without_reminders(found: list[tuple[DealWords, Deal]]) -> list[Deal]:
    """The deals without agreements that are only called by name, where another is told of; else the first of them stays."""
    reminders = [deal for words, deal in found if words.reminder]
    told = any(words.stage is not None and not words.reminder for words, _ in found)
    dropped = reminders if told else reminders[1:]
    return [deal for _, deal in found if deal not in dropped]


def _deal(reading: Reading, number: int, words: DealWords) -> Deal | None:
    """The deal that the words of a sentence name; None where they name no thing and no number that it could be about."""
    sentence, found = reading.sentence(number), words.span
    title, thing = reading.words(found), reading.words(words.object_span)
    resource = _RESOURCES.search(thing) or _RESOURCES.search(title)
    quantities = find_deal_quantities(reading, found, sentence.end, thing)
    if words.acted is None and not quantities and _says_nothing(words.kind, thing, resource is not None):
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
        parties=find_deal_parties(reading, number, words) + companies,
        object=thing,
        resource=resource.group(1).lower() if resource else "",
        quantities=quantities,
        place=reading.places(places) or find_territory(reading, number, found),
        stage=find_deal_stage(reading, sentence, words),
        proposed_by=find_proposer(reading, number, found),
        date=_date(reading, number, found),
        evidence=reading.evidence(sentence, *([reading.sentence(number + 1)] if companies else [])),
        documents=(reading.document,),
        attribution=(reading.attribution(frame),),
        first_reported_at=reading.article.document.published,
        extractor=reading.extractor,
        score=0.6,
        why=(words.rule, *reading.why(tuple(m for m in mentions if kinds[m] in _MAY_SAY_WHY))),
    )


def _date(reading: Reading, number: int, found: Span) -> When:
    """The date in the deal's own words ("an agreement reached *in July*"), else that of its sentence."""
    dates = reading.dates_of(number)
    inside = tuple(m for m in dates if found.covers(reading.tags.mentions[m].span))
    return reading.when(inside or dates)


def _says_nothing(kind: str, thing: str, resource: bool) -> bool:
    """Whether an object without a number is too little for a deal: no resource is named, or it is some deals in the plural."""
    plural = kind == "trade" and thing.endswith("s")
    return plural or (not resource and (kind in _NEEDS_THING_OR_NUMBER or _GENERIC.match(thing) is not None))


def _stands_near(reading: Reading, mention: int, found: Span) -> bool:
    start = reading.tags.mentions[mention].span.start
    return found.start <= start <= found.end + _PLACE_REACH_CHARS


def _without_repeats(deals: list[Deal]) -> list[Deal]:
    """The deals, each object of a kind once, with the evidence of all its mentions."""
    kept: dict[tuple[str, str], Deal] = {}
    for deal in deals:
        key = (deal.kind, deal.object.lower())
        known = kept.get(key)
        kept[key] = deal if known is None else replace(known, evidence=(*known.evidence, *deal.evidence))
    return list(kept.values())
