"""Triggers → contact mentions: each place where the article names a call, meeting, visit, round or signing."""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

import re

from legation.extract.contacts.draft import Draft
from legation.extract.reading import Reading
from legation.records import ContactKind, ContactStatus, Status, Trigger

_KINDS: tuple[tuple[re.Pattern[str], ContactKind], ...] = (
    (
        re.compile(r"\b(?:(?:phone|telephone|video) ?\w*|calls?|called|phoned|telephoned|conversation|spoke by)\b", re.I),
        "call",
    ),
    (re.compile(r"\bsummit\b", re.I), "summit"),
    (
        re.compile(r"\b(?:visit\w*|trip|travell?ed|flew|fly|arriv\w+|toured?|host(?:s|ed|ing)?|receiv\w+|welcom\w+)\b", re.I),
        "visit",
    ),
    (re.compile(r"\b(?:letters?|message|note verbale)\b", re.I), "message"),
    (re.compile(r"\bconference\b", re.I), "conference"),
    (re.compile(r"\b(?:sign\w*|initial(?:l?ed)?)\b", re.I), "signing"),
    (re.compile(r"\b(?:talks|negotiat\w+|consult\w+|rounds?|dialogue|confer\w*|mediat\w+)\b", re.I), "talks"),
)
_STATUS: dict[Status, ContactStatus] = {
    "happened": "held",
    "ongoing": "ongoing",
    "planned": "planned",
    "proposed": "proposed",
    "conditional": "proposed",
    "hypothetical": "proposed",
    "rumoured": "rumoured",
    "denied": "denied",
    "postponed": "postponed",
    "cancelled": "cancelled",
}
_EXPECTED = re.compile(
    r"\b(?:expect(?:ed|s|ation)?|should(?: one day)?|bet(?:s|ting)?|hopes?|hoped|anticipat\w+|look(?:s|ing)? forward|count(?:s|ing)? on|counts)\b",
    re.I,
)
_ANNOUNCED = re.compile(r"\b(?:plan(?:s|ned)?|agreed|schedul\w+|announc\w+|according to the plan|confirmed|set for|will)\b", re.I)
_INDEFINITE = re.compile(
    r"\b(?:another|a new|new|second|third|fourth|fifth|next|further|first|fresh|a|an)\s+(?:\w+\s+){0,3}$", re.I
)
_ORDINAL = re.compile(r"\b(?:another|second|third|fourth|fifth|sixth|next|new|fresh|further)\b", re.I)


def find_contact_mentions(reading: Reading) -> list[Draft]:
    """Every trigger that names a contact, as a draft of its own, in the order of the text."""
    drafts: list[Draft] = []
    for trigger in sorted(reading.tags.triggers, key=lambda t: t.span):
        if trigger.type == "CONSULT" or (trigger.type == "SUPPORT" and "sign" in reading.words(trigger.span).lower()):
            draft = _draft(reading, trigger)
            if draft is not None:
                drafts.append(draft)
    return drafts


def contact_status(status: Status, negated: bool, sentence: str) -> ContactStatus | None:
    """The contact's status from that of its act; None for one that the text says did not take place."""
    if negated and status in ("happened", "ongoing"):
        return None
    if status in ("planned", "hypothetical", "proposed") and _EXPECTED.search(sentence) and not _ANNOUNCED.search(sentence):
        return "expected"
    return _STATUS[status]


def contact_kind(words: str, mode: str | None) -> ContactKind:
    """The kind of contact that the trigger's words name.

    >>> contact_kind("telephone conversation", None), contact_kind("round of consultations", None), contact_kind("met", None)
    ('call', 'talks', 'meeting')
    """
    if mode == "phone":
        return "call"
    for pattern, kind in _KINDS:
        if pattern.search(words):
            return kind
    return "meeting"


def _draft(reading: Reading, trigger: Trigger) -> Draft | None:
    span = reading.sentence(trigger.sentence)
    sentence = span.slice(reading.text)
    status = contact_status(trigger.status, trigger.negated, sentence)
    if status is None:
        return None
    words = reading.words(trigger.span)
    kind = contact_kind(words, trigger.mode)
    if "verb missing" in trigger.rule:
        kind = _kind_named_after(reading, trigger.sentence) or "meeting"
    before = reading.text[max(span.start, trigger.span.start - 40) : trigger.span.start]
    ordinal = _ORDINAL.search(before[-24:])
    actors = list(reading.actors((*trigger.source, *trigger.target)))
    return Draft(
        kind=kind,
        status=status,
        when=reading.when(trigger.time),
        places=reading.places(trigger.place),
        actors=actors,
        sentences=[trigger.sentence],
        triggers=[trigger.span],
        said_by=trigger.said_by,
        named=bool(_INDEFINITE.search(before)),
        ordinal=ordinal.group().lower() if ordinal else "",
        mentions=[*trigger.source, *trigger.target, *trigger.time, *trigger.place],
        why=[trigger.rule],
    )


def _kind_named_after(reading: Reading, sentence: int) -> ContactKind | None:
    """The kind that the next sentence gives a contact whose verb is missing: "… such calls", "this meeting"."""
    if sentence + 1 >= len(reading.tags.sentences):
        return None
    match = re.search(r"\b(?:such|this|that|these|the)\s+(\w+)", reading.sentence(sentence + 1).slice(reading.text))
    return contact_kind(match.group(1), None) if match else None
