"""What a contact was about and what came of it: topics, sessions, outcomes, host, mediator, and what it was to prepare."""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

import re

from legation.extract.contacts.draft import Draft
from legation.extract.contacts.zones import is_near
from legation.extract.reading import Reading
from legation.records import Session

_TOPICS = re.compile(
    r"""\b(?:discuss(?:ed|es|ing)?\b|talked\ about|focus(?:ed|es|ing)?\ (?:is\ )?on|centred\ on|centered\ on|devoted\ to|dedicated\ to|dealt\ with|cover(?:ed|ing)|address(?:ed|ing)?|exchanged\ views\ on|(?:issues|topics|agenda|questions)[^.:]{0,50}(?:discussed|included|were|was)?\s*:|on\ the\ agenda\ (?:was|were|are)?)\s*(?P<list>[^.;]{4,420})
      | \b(?:talks|negotiations|consultations|meeting|round|call|session|summit)\s+(?:on|about|over|for)\s+(?P<about>[^.;,:]{4,120})""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT_DISCUSSED = re.compile(
    r"\b(?:possibility of|not|n[’']t|refus\w+ to|without|before|instead of|reject\w*)\s+(?:\w+\s+)?$", re.I
)
_NOT_A_TOPIC = re.compile(
    r"^(?:the|this|that|it|them|him|her|\d+|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|behalf|condition|possibility of|first of all)\b",
    re.I,
)
_SPLIT = re.compile(r",\s*(?:and\s+|as well as,?\s*(?:of course,?\s*)?)?|\s+and\s+(?=\w+ing\b|the\b|\w+ of\b)|\s+as well as\s+")
_PARENTHESIS = re.compile(r"\s*\([^()]*\)?")
_SESSIONS = re.compile(
    r"\b(?:two|three|four|2|3)\s+(?:separate\s+)?(?:meetings|sessions|rounds|parts|sittings|tracks)\b\s*[:,–—-]?\s*(?P<list>[^.;]{5,240})?",
    re.I,
)
_ONE_FOR = re.compile(
    r"\b(?:one|another|the first|the second|the other|first|second)\s+(?:session\s+|meeting\s+|round\s+|one\s+)?(?:for|on|about|devoted to|dealing with|dedicated to|with)\s+([^,;.]+)",
    re.I,
)
_OUTCOME = re.compile(
    r"\b(?:agreed|undertook|resolved|committed)\b(?:\s+in principle)?\s*[»\"”]?\s*(?:to|on|that|upon)\s+[^.;»”\"]{6,260}",
    re.I,
)
_BARE_VERBS = re.compile(
    r"^(?:Create|Restore|Prepare|Establish|Begin|Start|Continue|Set up|Resume|Form|Appoint|Hold|Open|Exchange|Draft|Work)\s+\w+[^.]*,[^.]*\.?$"
)
_HOST = re.compile(r"\b(?:hosted by|at the invitation of|under the auspices of)\s+(?:the\s+)?$", re.I)
_MEDIATED = re.compile(r"\b(?:mediated by|brokered by|through|facilitated by|under the mediation of)\s+(?:the\s+)?$", re.I)
_MEDIATOR_AFTER = re.compile(r"^[\s-]*(?:-?(?:brokered|mediated|mediators?|facilitat\w+|mediat\w+|go-between))\b", re.I)
_PREPARE = re.compile(
    r"\b(?:prepare[sd]?|preparing|pave[sd]? the way|set the stage|lay the ground\w*|ground for|ahead of)\b", re.I
)


def add_agenda(reading: Reading, drafts: list[Draft], zone: dict[int, list[int]]) -> None:
    """Fill in topics, sessions, outcomes, host and mediator, and link a contact to the one that it prepares."""
    for number in range(len(reading.tags.sentences)):
        owners = zone.get(number, [])
        if not owners:
            continue
        draft = drafts[owners[0]]
        span = reading.sentence(number)
        text = span.slice(reading.text)
        came_of_it = _outcomes(_agreeing(reading, drafts, number) or draft, text, number)
        near = is_near(drafts, number, owners[0])
        found = [came_of_it]
        if near:
            found += [_sessions(draft, text), _topics(draft, text), _third_parties(reading, draft, number)]
        if any(found) and number not in draft.sentences:
            draft.sentences.append(number)
        if len(owners) > 1 and _PREPARE.search(text):
            _link_prepared(drafts, owners)


def _topics(draft: Draft, text: str) -> bool:
    added = False
    for match in _TOPICS.finditer(text):
        lead = text[max(0, match.start() - 40) : match.start()]
        if _NOT_DISCUSSED.search(lead) or "(" in lead[-6:]:
            continue
        words = match.group("list") or match.group("about") or ""
        for part in _SPLIT.split(_PARENTHESIS.sub("", words)):
            topic = _topic(part)
            if topic and topic.lower() not in (t.lower() for t in draft.topics) and len(draft.topics) < 12:
                draft.topics.append(topic)
                added = True
    return added


def _topic(words: str) -> str:
    """The topic as a short phrase; empty where the words are none (a date, a pronoun, a whole clause)."""
    cut = re.split(
        r"\b(?:which|who|when|where|with (?:his|her|their)|at (?:a|the)|during|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b",
        words,
        maxsplit=1,
        flags=re.I,
    )[0]
    cut = re.sub(
        r"^(?:of course|also|and|the|as well as|including|very interesting for \w+ \w+)\s+",
        "",
        cut.strip(' «»"“”:-–—'),
        flags=re.I,
    ).strip(' «»"“”,)')
    cut = _clean_topic(cut)
    if _NOT_A_TOPIC.match(cut) and len(cut.split()) < 3:
        return ""
    return cut if 0 < len(cut.split()) <= 12 and re.search(r"[A-Za-z]{3}", cut) else ""


def _clean_topic(words: str) -> str:
    """The topic without the speaker behind it and the place where it was spoken of."""
    words = re.sub(r",?\s+(?:and\s+)?(?:he|she|they|[A-Z]\w+)\s+(?:said|says|added)$", "", words)
    return re.sub(r"\s+in\s+[A-Z]\w+$", "", words) if len(words.split()) <= 4 else words


def _sessions(draft: Draft, text: str) -> bool:
    match = _SESSIONS.search(text)
    if match is None:
        return False
    for one in _ONE_FOR.finditer(match.group("list") or text[match.end() :]):
        words = " ".join(one.group(1).split()).strip(" «»")
        if words and all(words != session.topic for session in draft.sessions):
            draft.sessions.append(Session(topic=words, as_written=one.group().strip()))
    return bool(draft.sessions)


def _agreeing(reading: Reading, drafts: list[Draft], number: int) -> Draft | None:
    """The contact held of those who agree in the sentence: the latest named so far with all of these people in it."""
    people = {
        actor.id or actor.name
        for trigger in reading.tags.triggers
        if trigger.sentence == number and trigger.type == "AGREE"
        for actor in reading.actors(trigger.source)
        if actor.kind == "person"
    }
    for draft in reversed(drafts):
        if people and draft.status == "held" and draft.sentences[0] < number and people <= {a.id or a.name for a in draft.actors}:
            return draft
    return None


def _outcomes(draft: Draft, text: str, number: int) -> bool:
    if draft.status not in ("held", "ongoing"):
        return False
    found = False
    listed = _BARE_VERBS.match(text)
    if listed and draft.outcomes and number - 1 in draft.sentences:
        draft.outcomes.append(" ".join(text.split()).rstrip(". "))
        return True
    for match in _OUTCOME.finditer(text):
        outcome = " ".join(match.group().replace("»", "").replace("«", "").split()).strip(' "”')
        if outcome not in draft.outcomes and len(draft.outcomes) < 6:
            draft.outcomes.append(outcome)
            found = True
    return found


def _third_parties(reading: Reading, draft: Draft, number: int) -> bool:
    found = False
    for mention in reading.by_sentence.get(number, []):
        place = reading.tags.mentions[mention].span
        actors = reading.resolution.actors[mention]
        if not actors:
            continue
        before, after = reading.text[max(0, place.start - 40) : place.start], reading.text[place.end : place.end + 24]
        if _HOST.search(before):
            draft.host, found = actors[0], True
        elif (
            _MEDIATED.search(before)
            and actors[0].kind in ("country", "igo", "government_body", "person")
            and "through" not in before[-12:]
        ) or (_MEDIATOR_AFTER.search(after) and actors[0].kind in ("country", "igo", "other")):
            draft.mediator, found = actors[0], True
    return found


def _link_prepared(drafts: list[Draft], owners: list[int]) -> None:
    first, later = owners[0], owners[-1]
    if first != later and drafts[first].status in ("held", "ongoing") and later not in drafts[first].prepares:
        drafts[first].prepares.append(later)
        drafts[later].follows.append(first)
