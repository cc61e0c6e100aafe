"""Deal → who takes part in it, who proposes it, and whose land it lies on, as far as the words of the article say."""

from __future__ import annotations

import re

from legation.extract.reading import Reading
from legation.records import Actor, Place, Span

_ACTS_OF_DEALING = frozenset({"AGREE", "SUPPORT", "COOPERATE", "AID"})
_PROPOSES = frozenset({"proposal", "offer", "promise"})
_BETWEEN_REACH_CHARS = 24
# "the occupied territories of X", "in the waters of X", right before the name
_LAND_OF = re.compile(r"\b(?:territor\w+|regions?|waters|soil|fields?|lands?|shelf|zone) of (?:the )?$", re.I)
# A sentence that lists who joins the company spoken of
_JOINING = re.compile(r"\b(?:investors?|partners?|shareholders?|attract\w*|join\w*)\b")


def find_deal_parties(reading: Reading, number: int, found: Span) -> tuple[Actor, ...]:
    """Who proposes, signs or agrees to the deal, companies named in its words, and the states in "between A and B"."""
    mentions: list[int] = []
    for stance in reading.tags.stances:
        if stance.sentence == number and stance.content.overlaps(found):
            mentions += [*([] if stance.holder is None else [stance.holder]), *stance.addressee]
    for trigger in reading.tags.triggers:
        if trigger.sentence == number and trigger.type in _ACTS_OF_DEALING and trigger.span.end <= found.start:
            mentions += [*trigger.source, *trigger.target]
    for mention in reading.by_sentence.get(number, []):
        tag = reading.tags.mentions[mention]
        before = reading.text[max(0, tag.span.start - _BETWEEN_REACH_CHARS) : tag.span.start].lower()
        if (tag.kind == "company" and found.covers(tag.span)) or (tag.kind == "country" and "between " in before):
            mentions.append(mention)
    return tuple(actor for actor in reading.actors(tuple(dict.fromkeys(mentions))) if actor.kind != "other")


def find_companies_after(reading: Reading, number: int) -> tuple[Actor, ...]:
    """The companies that the next sentence lists as investors or partners of the company spoken of."""
    if number + 1 == len(reading.tags.sentences) or not _JOINING.search(reading.sentence(number + 1).slice(reading.text)):
        return ()
    following = reading.by_sentence.get(number + 1, [])
    return reading.actors(tuple(m for m in following if reading.tags.mentions[m].kind == "company"))


def find_proposer(reading: Reading, number: int, found: Span) -> Actor | None:
    """Who proposes it: the holder of a proposal or offer in the same sentence that holds the deal's words."""
    for stance in reading.tags.stances:
        proposes = stance.sentence == number and stance.kind in _PROPOSES and stance.content.overlaps(found)
        if proposes and stance.holder is not None:
            actors = reading.resolution.actors[stance.holder]
            return actors[0] if actors else None
    return None


def find_territory(reading: Reading, number: int, found: Span) -> tuple[Place, ...]:
    """The state on whose territory it lies, where only the state is named: "in the occupied territories of X"."""
    for mention in reading.by_sentence.get(number, []):
        tag = reading.tags.mentions[mention]
        if tag.kind == "country" and _LAND_OF.search(reading.text[found.start : tag.span.start]):
            for actor in reading.resolution.actors[mention]:
                return (Place(name=actor.name, as_written=reading.words(tag.span), country=actor.country),)
    return ()
