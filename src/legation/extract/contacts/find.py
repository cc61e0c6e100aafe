"""Triggers → contact mentions: each place where the article names a call, meeting, visit, round or signing.

What the text says did not take place is refused, and so is what names the whole of the negotiations rather than one contact.
"""

from __future__ import annotations

import re

from legation.extract.contacts.carriers import is_setting
from legation.extract.contacts.draft import Draft
from legation.extract.contacts.furniture import find_date, find_places
from legation.extract.contacts.kinds import contact_kind, contact_status, is_hosting, is_neutral, names_contact
from legation.extract.contacts.occasions import part_occasions
from legation.extract.contacts.parties import find_parties, goes_nowhere, visited_state
from legation.extract.contacts.referring import add_pronouns, with_parties_before
from legation.extract.reading import Reading, side_key
from legation.records import Actor, ContactKind, ContactStatus, Trigger

# "another meeting", "the third round of": right before the words of the contact
_INDEFINITE = re.compile(
    r"\b(?:another|a new|new|second|third|fourth|fifth|next|further|first|fresh|a|an)\s+(?:\w+\s+){0,3}$", re.I
)
# Who was there as well, at a contact named before
_ATTENDS = re.compile(
    r"(?:sat in\b(?=\W*(?:,|\.|too|on|as|with))|took part|joined|attended|participated|(?:was|were) (?:also )?present)\b", re.I
)
# "the meeting", "that round": the one that was named
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those)\s+$", re.I)
_ORDINAL = re.compile(r"\b(?:another|second|third|fourth|fifth|sixth|next|new|fresh|further)\b", re.I)
_BEFORE_CHARS, _ORDINAL_CHARS = 40, 24
_INVITED = re.compile(r"invit", re.I)
_SPOKE = re.compile(r"\b(?:speak|spoke|spoken|speaks|speaking)\b", re.I)
_CALL = re.compile(r"(?:courtesy )?calls?$|called$|calling$", re.I)
_ON = re.compile(r"\s+(?:on|upon)\s+")
# Verbs that only carry the noun of a contact: "*hosted* a meeting", "*paid* a visit".
_LIGHT = re.compile(r"^(?:host|hold|held|attend|resum|open|join|organi[sz]|arrang|invit|paid|pay|conduct)\w*$", re.I)
_LIGHT_REACH_CHARS = 45
# "brokered by Qatar": who it was, of a contact named beside it
_BROKERED = re.compile(r"(?:broker|mediat|facilitat)\w*ed\b", re.I)
# "it was two separate meetings": the sessions of the contact just named
_PARTS = re.compile(r"\b(?:it|this|that|there)\s+(?:was|were|is|are)\s+(?:\w+\s+)?(?:two|three|four)\s+(?:separate\s+)?$", re.I)
# "the talks", with nothing behind it: perhaps all of them
_WHOLE = re.compile(r"\b(?:talks|negotiations|dialogue|consultations)$", re.I)


def find_contact_mentions(reading: Reading) -> list[Draft]:
    """Every trigger that names a contact, as a draft of its own, in the order of the text."""
    drafts: list[Draft] = []
    for trigger in sorted(reading.tags.triggers, key=lambda one: one.span):
        signs = trigger.type == "SUPPORT" and "sign" in reading.words(trigger.span).lower()
        draft = _draft(reading, trigger) if signs or trigger.type == "CONSULT" else None
        if draft is not None and not _is_process(draft, reading.words(trigger.span)):
            drafts.append(with_parties_before(reading, draft, drafts))
    drafts = part_occasions(reading, drafts)
    return add_pronouns(reading, _without_mediation(reading, _without_light_verbs(reading, drafts)))


def _draft(reading: Reading, trigger: Trigger) -> Draft | None:
    """The draft of one trigger; None where it did not take place or goes nowhere."""
    span = reading.sentence(trigger.sentence)
    status = contact_status(trigger.status, trigger.negated, trigger.said_by is not None, span.slice(reading.text))
    before = reading.text[max(span.start, trigger.span.start - _BEFORE_CHARS) : trigger.span.start]
    if status is None or goes_nowhere(reading, trigger) or _PARTS.search(before):
        return None
    if status in ("expected", "proposed") and is_setting(reading, trigger):
        status = "held"
    words = reading.words(trigger.span)
    if _INVITED.match(words) and status == "held":
        status = "proposed"
    kind, when = _kind(reading, trigger, words), find_date(reading, trigger, status)
    if status == "held" and reading.is_ahead(when):
        status = "planned"
    actors = find_parties(reading, trigger, status)
    ordinal = _ORDINAL.search(before[-_ORDINAL_CHARS:])
    places, loose = find_places(reading, trigger, kind), _is_loose(trigger, words)
    return Draft(
        kind=kind,
        status=status,
        when=when,
        places=places,
        actors=actors if loose else [*actors, *visited_state(kind, actors, places)],
        sentences=[trigger.sentence],
        triggers=[trigger.span],
        said_by=trigger.said_by,
        neutral=trigger.mode is None and (is_neutral(words) or loose),
        loose=loose,
        weak=_is_weak(reading, trigger, status, actors),
        named=bool(_INDEFINITE.search(before)),
        attending=_ATTENDS.match(reading.text[trigger.span.start : span.end]) is not None,
        definite=bool(_DEFINITE.search(before)),
        ordinal=ordinal.group().lower() if ordinal else "",
        mentions=[*trigger.source, *trigger.target, *trigger.time, *trigger.place],
        why=[trigger.rule],
    )


def _kind(reading: Reading, trigger: Trigger, words: str) -> ContactKind:
    """The kind that the act's words, its parties and the sentence behind it give it."""
    if "verb missing" in trigger.rule:
        return _kind_named_after(reading, trigger.sentence) or "meeting"
    if _SPOKE.search(words) and not trigger.place:
        return "call"
    if _CALL.match(words) and _pays_call(reading, trigger):
        return "meeting"
    people = [actor for actor in reading.actors((*trigger.source, *trigger.target)) if actor.kind == "person"]
    return "meeting" if is_hosting(words) and len(people) >= 2 else contact_kind(words, trigger.mode)


def _pays_call(reading: Reading, trigger: Trigger) -> bool:
    """Whether it is a call paid to somebody, "a call on the prime minister", and none by telephone."""
    behind = _ON.match(reading.text, trigger.span.end)
    named = reading.by_sentence.get(trigger.sentence, []) if behind else []
    return any(
        behind and reading.tags.mentions[m].kind == "person" and 0 <= reading.tags.mentions[m].span.start - behind.end() <= 4
        for m in named
    )


def _is_loose(trigger: Trigger, words: str) -> bool:
    """Whether the words of the act by themselves name no contact, as "paid" does in "paid a visit"."""
    return not names_contact(words) and "verb missing" not in trigger.rule


def _kind_named_after(reading: Reading, sentence: int) -> ContactKind | None:
    """The kind that the next sentence gives a contact whose verb is missing: "… such calls", "this meeting"."""
    if sentence + 1 >= len(reading.tags.sentences):
        return None
    following = reading.sentence(sentence + 1).slice(reading.text)
    for match in re.finditer(r"\b(?:such|this|these|the)\s+(\w+)", following):
        kind = contact_kind(match.group(1), None)
        if kind != "meeting" or match.group(1).lower().startswith("meet"):
            return kind
    return None


def _is_weak(reading: Reading, trigger: Trigger, status: ContactStatus, actors: list[Actor]) -> bool:
    """Whether the words may only add to a contact named elsewhere: no date, no place, fewer than two parties."""
    undated = reading.when(trigger.time).start is None and not reading.places(trigger.place)
    visited = trigger.mode == "visit" and (trigger.target or trigger.place)
    return undated and not visited and status in ("held", "ongoing") and len({side_key(actor) for actor in actors}) < 2


def _is_process(draft: Draft, words: str) -> bool:
    """Whether the words name the whole of the negotiations ("the talks that began last year") rather than a contact."""
    if draft.when.precision in ("year", "quarter") and _WHOLE.search(words) and not draft.places:
        return True
    return words.lower().startswith("discuss") and (draft.status == "planned" or len(draft.countries) < 2)


def _without_light_verbs(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The mentions without those of a light verb whose noun is a mention of its own ("offered to *host* a *meeting*")."""
    kept: list[Draft] = []
    for index, draft in enumerate(drafts):
        after = drafts[index + 1] if index + 1 < len(drafts) else None
        words = reading.words(draft.triggers[0])
        near = after is not None and 0 <= after.triggers[0].start - draft.triggers[0].end < _LIGHT_REACH_CHARS
        if after is None or not near or not _LIGHT.match(words):
            kept.append(draft)
        elif words.lower().startswith("host") and draft.actors:
            after.host = draft.actors[0]
    return kept


def _without_mediation(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The mentions without those that only say who brokered another contact of their sentence, which is noted there."""
    kept: list[Draft] = []
    for draft in drafts:
        others = [one for one in drafts if one is not draft and one.sentences == draft.sentences and len(one.countries) >= 2]
        if _BROKERED.match(reading.words(draft.triggers[0])) and others:
            others[0].mediator = next(iter(draft.actors), None)
        else:
            kept.append(draft)
    return kept
