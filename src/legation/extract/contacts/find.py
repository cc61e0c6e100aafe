"""Triggers → contact mentions: each place where the article names a call, meeting, visit, round or signing."""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

import re

from legation.extract.contacts.absence import ABSENT
from legation.extract.contacts.draft import Draft
from legation.extract.reading import Reading, country_actor, side_key
from legation.records import Actor, ContactKind, ContactStatus, Place, Span, Status, Trigger, When

_KINDS: tuple[tuple[re.Pattern[str], ContactKind], ...] = (
    (
        re.compile(r"\b(?:(?:phone|telephone|video) ?\w*|calls?|called|phoned|telephoned|conversation|spoke by)\b", re.I),
        "call",
    ),
    (re.compile(r"\bsummit\b", re.I), "summit"),
    (
        re.compile(
            r"\b(?:visit\w*|trip|travell?(?:ed|ing|s)?|flew|fl(?:y|ies)|arriv\w+|toured?|host(?:s|ed|ing)?|receiv\w+|welcom\w+|c[ao]me|comes|went|go|goes|return\w*|land(?:ed|s)?|sen[dt]s?|dispatch\w*|head(?:s|ed|ing)?)\b",
            re.I,
        ),
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
            if draft is not None and not _is_process(draft, reading.words(trigger.span)):
                drafts.append(_like_the_one_before(reading, draft, drafts))
    drafts = _without_hosting(reading, drafts)
    named = {sentence for draft in drafts for sentence in draft.sentences}
    return _with_pronouns(reading, drafts, named)


_NEUTRAL = re.compile(
    r"^(?:exchang\w+|discuss\w*|conversation|dialogue|talk(?:ed|ing)?|conferr?\w*|spoke|speak\w*|communicat\w+|contact\w*)\b",
    re.I,
)
_LIGHT = re.compile(r"^(?:host|hold|held|attend|resum|open|join|organi[sz]|arrang|invit|paid|pay|conduct)\w*$", re.I)


def _without_hosting(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The mentions without those of a light verb whose noun is a mention of its own ("offered to *host* a *meeting*")."""
    kept: list[Draft] = []
    for index, draft in enumerate(drafts):
        after = drafts[index + 1] if index + 1 < len(drafts) else None
        words = reading.words(draft.triggers[0])
        if after is not None and _LIGHT.match(words) and 0 <= after.triggers[0].start - draft.triggers[0].end < 45:
            if words.lower().startswith("host") and draft.actors:
                after.host = draft.actors[0]
            continue
        kept.append(draft)
    return kept


def _is_process(draft: Draft, words: str) -> bool:
    """Whether the words name the whole of the negotiations ("the talks that began last year") rather than a contact."""
    whole = re.search(r"\b(?:talks|negotiations|dialogue|consultations)$", words, re.I) is not None and not draft.places
    if draft.when.precision in ("year", "quarter") and whole:
        return True
    return words.lower().startswith("discuss") and (draft.status != "held" or len(draft.countries) < 2)


def _like_the_one_before(reading: Reading, draft: Draft, before: list[Draft]) -> Draft:
    """A contact "such as" the one before has its parties: "rumours that such calls took place earlier"."""
    start = draft.triggers[0].start
    lead = reading.text[max(0, start - 20) : start]
    doubted = draft.status in ("rumoured", "denied")
    if doubted and before and not draft.actors and re.search(r"\b(?:such|similar)\s+(?:\w+\s+)?$", lead, re.I):
        draft.actors = list(before[-1].actors)
        draft.why.append("parties of the contact named before it")
        draft.named = True
        tail = reading.text[draft.triggers[0].end : draft.triggers[0].end + 40]
        earlier = re.search(r"\b(?:earlier|before|previously)\b", tail)
        if earlier and before[-1].when.start is not None and draft.when.start is None:
            draft.when = When(
                end=before[-1].when.start,
                precision="before",
                as_written=earlier.group(),
                anchor=f"the contact of {before[-1].when.start}",
            )
    return draft


_IT_TAKES_PLACE = re.compile(
    r"^\W*(?:It|They|This|The (?:event|date|gathering|session))\b[^.;]{0,60}?\b(?:be held|take place|took place|held|scheduled|begin|happen|start)\b"
)


def _with_pronouns(reading: Reading, drafts: list[Draft], named: set[int]) -> list[Draft]:
    """The mentions with those added that speak of the contact just named as "it": "It is expected to be held in March in Baku"."""
    extra: list[Draft] = []
    for number in range(1, len(reading.tags.sentences)):
        if number in named or number - 1 not in named:
            continue
        span = reading.sentence(number)
        match = _IT_TAKES_PLACE.match(span.slice(reading.text))
        mentions = reading.by_sentence.get(number, [])
        when = reading.when(tuple(m for m in mentions if reading.tags.mentions[m].kind == "date"))
        places = reading.places(tuple(m for m in mentions if reading.tags.mentions[m].kind == "place"))
        if match is None or (when.start is None and not places):
            continue
        last = [draft for draft in drafts if draft.sentences[0] == number - 1][-1]
        extra.append(
            Draft(
                kind=last.kind,
                status=last.status,
                when=when,
                places=places,
                actors=list(last.actors),
                sentences=[number],
                triggers=[Span(span.start, span.start + match.end())],
                said_by=None,
                mentions=[m for m in mentions if reading.tags.mentions[m].kind in ("date", "place")],
                why=["pronoun for the contact just named"],
            )
        )
    return sorted([*drafts, *extra], key=lambda draft: draft.triggers[0])


def contact_status(status: Status, negated: bool, sentence: str) -> ContactStatus | None:
    """The contact's status from that of its act; None for one that the text says did not take place."""
    if negated:
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
    if words.lower().startswith("invit") and status == "held":
        status = "proposed"
    kind = contact_kind(words, trigger.mode)
    hosted = re.search(r"\b(?:receiv|host|welcom)", words, re.I) is not None
    people = [a for a in reading.actors((*trigger.source, *trigger.target)) if a.kind == "person"]
    if hosted and len(people) >= 2:
        kind = "meeting"
    if re.search(r"\b(?:speak|spoke|spoken|speaks|speaking)\b", words, re.I) and not trigger.place:
        kind = "call"
    if "verb missing" in trigger.rule:
        kind = _kind_named_after(reading, trigger.sentence) or "meeting"
    before = reading.text[max(span.start, trigger.span.start - 40) : trigger.span.start]
    ordinal = _ORDINAL.search(before[-24:])
    if _goes_nowhere(reading, trigger):
        return None
    parties = tuple(m for m in (*trigger.source, *trigger.target) if not _only_named(reading, trigger, m))
    actors = [actor for actor in reading.actors(parties) if not _nobodys(actor)]
    if status == "planned" and re.search(r"\bagreed?\s+(?:to|on)\b", before_clause(reading, trigger)):
        actors = list(dict.fromkeys(_state_of(actor) for actor in actors))
    return Draft(
        kind=kind,
        status=status,
        when=_when(reading, trigger, status),
        places=_places(reading, trigger, kind),
        actors=actors,
        sentences=[trigger.sentence],
        triggers=[trigger.span],
        said_by=trigger.said_by,
        neutral=_NEUTRAL.match(words) is not None and trigger.mode is None,
        weak=_is_weak(reading, trigger, status, actors),
        named=bool(_INDEFINITE.search(before)),
        ordinal=ordinal.group().lower() if ordinal else "",
        mentions=[*trigger.source, *trigger.target, *trigger.time, *trigger.place],
        why=[trigger.rule],
    )


def _places(reading: Reading, trigger: Trigger, kind: ContactKind) -> tuple[Place, ...]:
    """Where: the act's own place, for a visit the place that it goes to, else the first place behind the act in its sentence."""
    if kind in ("call", "message"):
        return ()
    own = reading.places(trigger.place) or (reading.places(trigger.target) if kind == "visit" else ())
    if own:
        return own
    claimed = {m for other in reading.tags.triggers if other is not trigger for m in (*other.place, *other.target)}
    for mention in reading.by_sentence.get(trigger.sentence, []):
        tag = reading.tags.mentions[mention]
        gap = reading.text[trigger.span.end : tag.span.start]
        if (
            tag.kind == "place"
            and mention not in claimed
            and 0 < len(gap) < 60
            and not re.search(r"[,;:]|\b(?:that|which|who|and)\b", gap)
        ):
            return reading.places((mention,))
    return ()


def _is_weak(reading: Reading, trigger: Trigger, status: ContactStatus, actors: list[Actor]) -> bool:
    """Whether the words may only add to a contact named elsewhere: no date, no place, fewer than two parties."""
    undated = reading.when(trigger.time).start is None and not reading.places(trigger.place)
    visited = trigger.mode == "visit" and (trigger.target or trigger.place)
    return undated and not visited and status in ("held", "ongoing") and len({side_key(actor) for actor in actors}) < 2


def _when(reading: Reading, trigger: Trigger, status: ContactStatus) -> When:
    """The date of the act; a contact held without one has the only day that its sentence names."""
    own = reading.when(trigger.time)
    if own.start is not None or status != "held":
        return own
    days = [
        when
        for mention in reading.by_sentence.get(trigger.sentence, [])
        if (when := reading.resolution.whens[mention]) is not None and when.start is not None and when.precision == "day"
    ]
    claimed = {m for other in reading.tags.triggers if other is not trigger and other.type == "CONSULT" for m in other.time}
    free = [
        m for m in reading.by_sentence.get(trigger.sentence, []) if reading.resolution.whens[m] is not None and m not in claimed
    ]
    return days[0] if len(days) == 1 and len(free) == 1 else own


def before_clause(reading: Reading, trigger: Trigger) -> str:
    """The words of the sentence before the trigger and of the trigger itself."""
    return reading.text[reading.sentence(trigger.sentence).start : trigger.span.end]


def _state_of(actor: Actor) -> Actor:
    """Who agree to hold talks are not yet those who will sit there: the state of a person, else the actor."""
    return country_actor(actor.country, actor.as_written) if actor.kind == "person" and actor.country else actor


def _goes_nowhere(reading: Reading, trigger: Trigger) -> bool:
    """Whether somebody flies or travels without going to anyone: "flew home from Moscow"."""
    if not re.match(r"(?:fl[eiy]|flown|travel|left|leav|land)", reading.words(trigger.span), re.I):
        return False
    return re.match(r"\s*(?:\w+\s+){0,2}?(?:to|in|into|for)\b", reading.text[trigger.span.end : trigger.span.end + 30]) is None


def _only_named(reading: Reading, trigger: Trigger, mention: int) -> bool:
    """Whether a mention is what the talks are about ("Ukraine talks"), or who was not invited to them, and so no party."""
    tag = reading.tags.mentions[mention]
    others = len({*trigger.source, *trigger.target}) > 1
    if others and tag.kind == "country" and tag.head == tag.span and reading.text[tag.span.end : trigger.span.start] == " ":
        return True
    absent = ABSENT.search(reading.text, tag.span.end, trigger.span.start) if tag.span.end < trigger.span.start else None
    return absent is not None and absent.start() - tag.span.end < 20


def _nobodys(actor: Actor) -> bool:
    """Whether it is an organ of which the text does not say whose it is; that makes no party."""
    return actor.kind in ("government_body", "other") and actor.country is None


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
