"""Deal → who takes part in it, who proposes it, and whose land it lies on, as far as the words of the article say."""

from __future__ import annotations

import re

from legation.extract.deals.amounts import find_amounts
from legation.extract.deals.found import DealWords
from legation.extract.reading import Reading
from legation.records import Actor, MentionKind, Place, Span

_ACTS_OF_DEALING = frozenset({"AGREE", "SUPPORT", "COOPERATE", "AID"})
_PROPOSES = frozenset({"proposal", "offer", "promise"})
_DEALERS: frozenset[MentionKind] = frozenset(
    {"country", "government_body", "person", "igo", "armed_group", "company", "pronoun", "collective", "organisation"}
)
_BETWEEN_REACH_CHARS = 24
# "the occupied territories of X", "in the waters of X", right before the name
_LAND_OF = re.compile(r"\b(?:territor\w+|regions?|waters|soil|fields?|lands?|shelf|zone) of (?:the )?$", re.IGNORECASE)
# A sentence that lists who joins the company spoken of
_JOINING = re.compile(r"\b(?:investors?|partners?|shareholders?|attract\w*|join\w*)\b")
# Where the clause of a verb begins, as far as commas and conjunctions tell.
_CLAUSE_STARTS = re.compile(r"[;:«»“”\"]|,?\s(?:that|which|where|when|while|but|because|if|although|whether)\s", re.IGNORECASE)
# What stands before a name that is no subject: "in X", "after Y".
_ASIDE = re.compile(
    r"\b(?:in|at|on|near|against|about|over|by|before|after|under|for|during|amid|to|with|via|following|despite|since|through)\s+(?:the\s+)?(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
# What stands before the name of a partner: "with X", "between X and Y".
_PARTNER = re.compile(
    r"\b(?:with|between|to|for|from|by|and|among)\s+(?:both\s+)?(?:the\s+)?(?:[\w’'-]+\s+){0,2}?$|,\s*$", re.IGNORECASE
)


def find_deal_parties(reading: Reading, number: int, words: DealWords) -> tuple[Actor, ...]:
    """Who proposes, signs or agrees to the deal, and those whom its words join to it.

    For what is only called a transaction they are not guessed from its sentence; where a verb makes the deal, its subjects and
    the partners behind it are in.
    """
    mentions = [*_told(reading, number, words.span), *_named_inside(reading, number, words.span)]
    if words.acted is not None:
        mentions += _acting(reading, number, words.acted)
        mentions += _subjects(reading, number, words.acted)
        mentions += _partners(reading, number, words.span, words.acted)
    sums = [one.span for one in find_amounts(reading.text, words.span.start, words.span.end) if one.kind == "money"]
    parties = [m for m in dict.fromkeys(mentions) if not any(one.overlaps(reading.tags.mentions[m].span) for one in sums)]
    return tuple(actor for actor in reading.actors(tuple(parties)) if actor.kind != "other")


def _told(reading: Reading, number: int, found: Span) -> list[int]:
    """Holders and addressees of positions about the deal, and the sides of acts of dealing before it."""
    mentions: list[int] = []
    for stance in reading.tags.stances:
        if stance.sentence == number and stance.content.overlaps(found):
            mentions += [*([] if stance.holder is None else [stance.holder]), *stance.addressee]
    for trigger in reading.tags.triggers:
        if trigger.sentence == number and trigger.type in _ACTS_OF_DEALING and trigger.span.end <= found.start:
            mentions += [*trigger.source, *trigger.target]
    return mentions


def _named_inside(reading: Reading, number: int, found: Span) -> list[int]:
    """Companies in the deal's words, and states in "between A and B"."""
    mentions = []
    for mention in reading.by_sentence.get(number, []):
        tag = reading.tags.mentions[mention]
        before = reading.text[max(0, tag.span.start - _BETWEEN_REACH_CHARS) : tag.span.start].lower()
        if (tag.kind == "company" and found.covers(tag.span)) or (tag.kind == "country" and "between " in before):
            mentions.append(mention)
    return mentions


def _acting(reading: Reading, number: int, acted: Span) -> list[int]:
    """The sides of the act whose words make the deal."""
    acts = [one for one in reading.tags.triggers if one.sentence == number and one.span.overlaps(acted)]
    return [mention for act in acts for mention in (*act.source, *act.target)]


def _subjects(reading: Reading, number: int, acted: Span) -> list[int]:
    """The actors that stand before the verb in its clause, other than in "in X" or "after Y"."""
    sentence = reading.sentence(number)
    starts = [found.end() for found in _CLAUSE_STARTS.finditer(reading.text, sentence.start, acted.start)]
    start = max([sentence.start, *starts])
    subjects = []
    for mention in reading.by_sentence.get(number, []):
        tag = reading.tags.mentions[mention]
        inside = start <= tag.span.start and tag.span.end <= acted.start
        if inside and tag.kind in _DEALERS and not _ASIDE.search(reading.text[start : tag.span.start]):
            subjects.append(mention)
    return subjects


def _partners(reading: Reading, number: int, found: Span, acted: Span) -> list[int]:
    """The actors right behind the verb, and behind "with", "between", "to" or "for" in the deal's words."""
    partners = []
    for mention in reading.by_sentence.get(number, []):
        tag = reading.tags.mentions[mention]
        inside = found.covers(tag.span) and tag.kind in _DEALERS
        behind_verb = reading.text[acted.end : tag.span.start].strip().lower() in ("", "the") and tag.span.start > acted.end
        if inside and (behind_verb or _PARTNER.search(reading.text[found.start : tag.span.start])):
            partners.append(mention)
    return partners


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
