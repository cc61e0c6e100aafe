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
    """Whether a mention is what the talks are about ("Ukraine talks"), or who was not invited to them, and so no party."""
    tag = reading.tags.mentions[mention]
    bare = len({*trigger.source, *trigger.target}) > 1 and tag.kind == "country" and tag.head == tag.span
    if bare and trigger.span.covers(tag.span):
        return True
    before_noun = _IS_NOUN.match(reading.words(trigger.span)) and reading.text[tag.span.end : trigger.span.start] == " "
    if bare and before_noun:
        return True
    absent = ABSENT.search(reading.text, tag.span.end, trigger.span.start) if tag.span.end < trigger.span.start else None
    return absent is not None and absent.start() - tag.span.end < _ABSENT_REACH_CHARS


def _is_nobodys(actor: Actor) -> bool:
    """Whether it is an organ of which the text does not say whose it is; that makes no party."""
    return actor.kind in ("government_body", "other") and actor.country is None


def _state_of(actor: Actor) -> Actor:
    return country_actor(actor.country, actor.as_written) if actor.kind == "person" and actor.country else actor
