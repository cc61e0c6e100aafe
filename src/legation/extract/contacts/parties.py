"""Act → the parties of the contact that it names, without those who are only spoken of."""

from __future__ import annotations

import re

from legation.extract.contacts.absence import ABSENT
from legation.extract.reading import Reading, country_actor
from legation.records import Actor, ContactStatus, Trigger

_AGREED_TO = re.compile(r"\bagreed?\s+(?:to|on)\b")
_MOVES = re.compile(r"(?:fl[eiy]|flown|travel|left|leav|land)", re.I)
_SOMEWHERE = re.compile(r"\s*(?:\w+\s+){0,2}?(?:to|in|into|for)\b")
_SOMEWHERE_REACH_CHARS = 30
_ABSENT_REACH_CHARS = 20
# Nouns that a topic may stand before; before a verb ("Norway met Chile") the state is its subject.
_IS_NOUN = re.compile(
    r"(?:talks|negotiations|consultations|dialogue|discussions?|meetings?|summit|conference|rounds?|calls?)\b", re.I
)


def find_parties(reading: Reading, trigger: Trigger, status: ContactStatus) -> list[Actor]:
    """Who takes part in the contact that an act names, source before target.

    Of those who agreed to a contact still to come only the states are parties: who will sit there is not yet told.
    """
    mentions = tuple(m for m in (*trigger.source, *trigger.target) if not _is_only_named(reading, trigger, m))
    actors = [actor for actor in reading.actors(mentions) if not _is_nobodys(actor)]
    lead = reading.text[reading.sentence(trigger.sentence).start : trigger.span.end]
    if status == "planned" and _AGREED_TO.search(lead):
        return list(dict.fromkeys(_state_of(actor) for actor in actors))
    return actors


def goes_nowhere(reading: Reading, trigger: Trigger) -> bool:
    """Whether somebody flies or travels without going to anyone: "flew home from Moscow"."""
    if not _MOVES.match(reading.words(trigger.span)):
        return False
    end = trigger.span.end
    return _SOMEWHERE.match(reading.text[end : end + _SOMEWHERE_REACH_CHARS]) is None


def _is_only_named(reading: Reading, trigger: Trigger, mention: int) -> bool:
    """Whether a mention is what the talks are about, or who was not invited to them, and so no party."""
    end = reading.tags.mentions[mention].span.end
    absent = ABSENT.search(reading.text, end, trigger.span.start) if end < trigger.span.start else None
    kept_out = absent is not None and absent.start() - end < _ABSENT_REACH_CHARS
    return kept_out or _is_topic(reading, trigger, mention)


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


def _state_of(actor: Actor) -> Actor:
    return country_actor(actor.country, actor.as_written) if actor.kind == "person" and actor.country else actor
