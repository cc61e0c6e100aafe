"""Act → the parties of the contact that it names, without those who are only spoken of."""

from __future__ import annotations

import re
from bisect import bisect
from itertools import pairwise

from legation.extract.contacts.absence import ABSENT
from legation.extract.contacts.carriers import carriers_of
from legation.extract.reading import Reading, country_actor, side_key
from legation.records import Actor, ContactKind, ContactStatus, Place, Trigger
from legation.reference import names

_AGREED_TO = re.compile(r"\bagreed?\s+(?:to|on)\b")
# What stands between two names of one list
_LISTS = frozenset({",", "and", ", and"})
_MOVES = re.compile(r"(?:fl[eiy]|flown|travel|left|leav|land)", re.I)
# Who sends somebody does not go
_SENDS = re.compile(r"(?:send|sent|dispatch)", re.I)
_SOMEWHERE = re.compile(r"\s*(?:\w+\s+){0,2}?(?:to|in|into|for)\b")
_SOMEWHERE_REACH_CHARS = 30
_ABSENT_REACH_CHARS = 20
# "on the sidelines of", right before what is no party
_MARGINS = re.compile(r"\b(?:sidelines|margins?|fringes?|edges?)\s+of\s+(?:the\s+|an?\s+)?$", re.I)
_MARGINS_REACH_CHARS = 30
# "what X called", around who only describes
_WHAT = re.compile(r"\bwhat\s+(?:the\s+|an?\s+)?$", re.I)
_CALLED = re.compile(r"\s+(?:ha[ds]\s+)?(?:called|calls|described|describes|termed|terms|dubbed|hailed|labelled|billed)\b")
_WHAT_REACH_CHARS = 10
# Where the clause of one contact ends and that of another begins
_NEXT_CLAUSE = re.compile(r"\b(?:while|whereas)\b")
# "proposed a", "called for new", between who proposes and the contact of others: "talks between", "a meeting of"
_PROPOSES = re.compile(r"\b(?:propos|suggest|urg|offered to host|call(?:ed|s|ing)? for|push(?:ed|es|ing)? for|welcom)\w*\b", re.I)
_OF_OTHERS = re.compile(r"\s+(?:of|between|among)\b")
_OF_OTHERS_CHARS = 12
# Nouns that a topic may stand before; before a verb ("Norway met Chile") the state is its subject.
_IS_NOUN = re.compile(
    r"(?:talks|negotiations|consultations|dialogue|discussions?|meetings?|summit|conference|rounds?|calls?)\b", re.I
)


def find_parties(reading: Reading, trigger: Trigger, status: ContactStatus) -> list[Actor]:
    """Who takes part in the contact that an act names, source before target.

    Of those who agreed to a contact still to come only the states are parties: who will sit there is not yet told.
    """
    carriers = [m for m in carriers_of(reading, trigger) if m not in (*trigger.source, *trigger.target)]
    named = [m for m in (*carriers, *trigger.source, *trigger.target) if not _is_only_named(reading, trigger, m)]
    mentions = (*named, *listed_with(reading, trigger, named))
    actors = [actor for actor in reading.actors(mentions) if not _is_nobodys(actor)]
    if any(actor.country for actor in actors):
        actors = [actor for actor in actors if not _are_unnamed(actor)]
    if _SENDS.match(reading.words(trigger.span)):
        senders = reading.actors(trigger.source)
        actors = list(dict.fromkeys(_state_of(actor) if actor in senders else actor for actor in actors))
    lead = reading.text[reading.sentence(trigger.sentence).start : trigger.span.end]
    if status == "planned" and _AGREED_TO.search(lead):
        return list(dict.fromkeys(_state_of(actor) for actor in actors))
    return actors


def visited_state(kind: ContactKind, visitors: list[Actor], places: tuple[Place, ...]) -> list[Actor]:
    """The state that a visit goes to, by its place, where the act names only the visitors and they are of another."""
    codes = {side_key(actor) for actor in visitors}
    hosts = dict.fromkeys(place.country for place in places if place.country)
    if kind != "visit" or len(codes) != 1 or len(hosts) != 1 or set(hosts) & codes:
        return []
    return [country_actor(code) for code in hosts]


def goes_nowhere(reading: Reading, trigger: Trigger) -> bool:
    """Whether somebody flies or travels without going to anyone: "flew home from Moscow"."""
    words = reading.words(trigger.span)
    if not _MOVES.match(words) or (trigger.target and trigger.place):
        return False
    start = trigger.span.start + len(words.split()[0])
    return _SOMEWHERE.match(reading.text[start : trigger.span.end + _SOMEWHERE_REACH_CHARS]) is None


def _is_only_named(reading: Reading, trigger: Trigger, mention: int) -> bool:
    """Whether a mention is what the talks are about, or who was not invited to them, and so no party."""
    end = reading.tags.mentions[mention].span.end
    absent = ABSENT.search(reading.text, end, trigger.span.start) if end < trigger.span.start else None
    kept_out = absent is not None and absent.start() - end < _ABSENT_REACH_CHARS
    return (
        kept_out
        or _is_topic(reading, trigger, mention)
        or is_city_of(reading, trigger, mention)
        or _is_margin(reading, mention)
        or _is_beyond(reading, trigger, mention)
        or _is_proposer(reading, trigger, mention)
        or _is_describer(reading, trigger, mention)
    )


def _is_describer(reading: Reading, trigger: Trigger, mention: int) -> bool:
    """Whether a mention only finds a word for the contact: "held what the *ministry* called constructive talks"."""
    span = reading.tags.mentions[mention].span
    if span.end > trigger.span.start or _CALLED.match(reading.text, span.end) is None:
        return False
    return _WHAT.search(reading.text[max(0, span.start - _WHAT_REACH_CHARS) : span.start]) is not None


def _is_proposer(reading: Reading, trigger: Trigger, mention: int) -> bool:
    """Whether a mention only proposes a contact of others: "*Lima* called for talks between Chile and Norway"."""
    span = reading.tags.mentions[mention].span
    if span.end > trigger.span.start or _OF_OTHERS.match(reading.text[trigger.span.end :][:_OF_OTHERS_CHARS]) is None:
        return False
    behind = any(reading.tags.mentions[m].span.start >= trigger.span.end for m in (*trigger.source, *trigger.target))
    return behind and _PROPOSES.search(reading.text[span.end : trigger.span.start]) is not None


def _is_margin(reading: Reading, mention: int) -> bool:
    """Whether a mention is only the gathering at whose edge a contact is: "on the sidelines of the General Assembly"."""
    start = reading.tags.mentions[mention].span.start
    return _MARGINS.search(reading.text[max(0, start - _MARGINS_REACH_CHARS) : start]) is not None


def _is_beyond(reading: Reading, trigger: Trigger, mention: int) -> bool:
    """Whether a mention stands in the clause of another contact: "A met B, while C and *D* held talks" has no D in the first."""
    sentence = reading.sentence(trigger.sentence)
    breaks = [sentence.start + match.start() for match in _NEXT_CLAUSE.finditer(sentence.slice(reading.text))]
    clause = bisect(breaks, reading.tags.mentions[mention].span.start)
    return clause != bisect(breaks, trigger.span.start) and any(
        other.type == "CONSULT" and other.sentence == trigger.sentence and bisect(breaks, other.span.start) == clause
        for other in reading.tags.triggers
    )


def listed_with(reading: Reading, trigger: Trigger, parties: list[int]) -> list[int]:
    """The people and states in one list with a party, whom the act itself does not name: "three ministers: A, B and C"."""
    tags = reading.tags.mentions
    usable = [m for m in reading.by_sentence.get(trigger.sentence, []) if tags[m].kind in ("person", "country")]
    found: list[int] = []
    for left, right in pairwise(usable):
        gap = reading.text[tags[left].span.end : tags[right].span.start]
        same = tags[left].kind == tags[right].kind == "person" and gap.strip() in _LISTS
        known = {left, right} & {*parties, *found}
        if same and len(known) == 1:
            found.extend({left, right} - known)
    return found


def is_city_of(reading: Reading, trigger: Trigger, mention: int) -> bool:
    """Whether a mention is the city that a contact is named after: "the Vienna talks", "their Lima summit"."""
    span = reading.tags.mentions[mention].span
    gap = reading.text[span.end : trigger.span.start]
    if gap not in (" ", "’s ", "'s ") or _IS_NOUN.match(reading.words(trigger.span)) is None:
        return False
    kinds = {entry.kind for entry in names.find_entries(reading.words(span))}
    return bool(kinds & {"capital", "place"}) and "country" not in kinds


def _is_topic(reading: Reading, trigger: Trigger, mention: int) -> bool:
    """Whether a state's bare name right before a noun is what it is about: "Ukraine talks", "the two held Ukraine talks"."""
    tag = reading.tags.mentions[mention]
    if len({*trigger.source, *trigger.target}) < 2 or tag.kind != "country" or tag.head != tag.span:
        return False
    right_before = reading.text[tag.span.end : trigger.span.start] == " "
    before_noun = right_before and _IS_NOUN.match(reading.words(trigger.span)) is not None
    return before_noun or trigger.span.covers(tag.span)


def _is_nobodys(actor: Actor) -> bool:
    """Whether it is an organ of which the text does not say whose it is; that makes no party."""
    return actor.kind in ("government_body", "other") and actor.country is None


def _are_unnamed(actor: Actor) -> bool:
    """Whether it is people without name and state: "the special representatives"."""
    return actor.kind == "person" and not actor.id and not actor.country and actor.name.islower() and actor.name.endswith("s")


def _state_of(actor: Actor) -> Actor:
    return country_actor(actor.country, actor.as_written) if actor.kind == "person" and actor.country else actor
