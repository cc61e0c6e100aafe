"""What a contact was about and what came of it: topics, sessions, outcomes, host, mediator, and what it was to prepare."""

from __future__ import annotations

import re

from legation.extract.contacts.draft import Draft
from legation.extract.contacts.zones import is_near
from legation.extract.reading import Reading
from legation.records import Actor, Session

# "discussed …", "the agenda: …", "talks on …"
_TOPICS = re.compile(
    r"""\b(?:discuss(?:ed|es|ing)?\b|talked\ about|focus(?:ed|es|ing)?\ (?:is\ )?on|centred\ on|centered\ on|devoted\ to
            |dedicated\ to|dealt\ with|cover(?:ed|ing)|address(?:ed|ing)?|exchanged\ views\ on
            |(?:issues|topics|agenda|questions)[^.:]{0,50}(?:discussed|included|were|was)?\s*:
            |on\ the\ agenda\ (?:was|were|are)?)\s*(?P<list>[^.;]{4,420})
      | \b(?:talks|negotiations|consultations|meeting|round|call|session|summit)\s+(?:on|about|over|for)\s+
            (?P<about>[^.;,:]{4,120})""",
    re.IGNORECASE | re.VERBOSE,
)
# "refused to discuss", "the possibility of discussing", right before the words of a topic
_NOT_DISCUSSED = re.compile(
    r"\b(?:possibility of|not|n[’']t|refus\w+ to|without|before|instead of|reject\w*)\s+(?:\w+\s+)?$", re.I
)
# A date, a pronoun, a figure: no topic
_NOT_A_TOPIC = re.compile(
    r"^(?:the|this|that|it|them|him|her|\d+|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|behalf|condition|possibility of|first of all)\b",
    re.I,
)
# Between two topics of a list
_SPLIT = re.compile(r",\s*(?:and\s+|as well as,?\s*(?:of course,?\s*)?)?|\s+and\s+(?=\w+ing\b|the\b|\w+ of\b)|\s+as well as\s+")
_PARENTHESIS = re.compile(r"\s*\([^()]*\)?")
# Where a topic ends: a clause of its own, a time
_TOPIC_END = re.compile(
    r"\b(?:which|who|when|where|with (?:his|her|their)|at (?:a|the)|during"
    r"|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b",
    re.I,
)
_TOPIC_LEAD = re.compile(r"^(?:of course|also|and|the|as well as|including|very interesting for \w+ \w+)\s+", re.I)
# "…, Lavrov said" behind a topic, "… in Geneva" behind a short one
_SPEAKER_BEHIND = re.compile(r",?\s+(?:and\s+)?(?:he|she|they|[A-Z]\w+)\s+(?:said|says|added)$")
_PLACE_BEHIND = re.compile(r"\s+in\s+[A-Z]\w+$")
_WORD = re.compile(r"[A-Za-z]{3}")
_MOST_TOPICS, _MOST_OUTCOMES, _LONGEST_TOPIC_WORDS = 12, 6, 12
# "two separate meetings: …", "three rounds"
_SESSIONS = re.compile(
    r"\b(?:two|three|four|2|3)\s+(?:separate\s+)?(?:meetings|sessions|rounds|parts|sittings|tracks)\b"
    r"\s*[:,–—-]?\s*(?P<list>[^.;]{5,240})?",
    re.I,
)
# "one for fish", "the second devoted to trade"
_ONE_FOR = re.compile(
    r"\b(?:one|another|the first|the second|the other|first|second)\s+(?:session\s+|meeting\s+|round\s+|one\s+)?"
    r"(?:for|on|about|devoted to|dealing with|dedicated to|with)\s+([^,;.]+)",
    re.I,
)
# "agreed to …", "undertook in principle that …"
_OUTCOME = re.compile(
    r"\b(?:agreed|undertook|resolved|committed)\b(?:\s+in principle)?\s*[»\"”]?\s*(?:to|on|that|upon)\s+[^.;»”\"]{6,260}",
    re.I,
)
# A sentence of bare verbs, which goes on with what was agreed: "Create a commission, restore …"
_BARE_VERBS = re.compile(
    r"^(?:Create|Restore|Prepare|Establish|Begin|Start|Continue|Set up|Resume|Form|Appoint|Hold|Open|Exchange|Draft|Work)"
    r"\s+\w+[^.]*,[^.]*\.?$"
)
# Right before or behind the name of a host or mediator
_HOST = re.compile(r"\b(?:hosted by|at the invitation of|under the auspices of)\s+(?:the\s+)?$", re.I)
_MEDIATED = re.compile(r"\b(?:mediated by|brokered by|through|facilitated by|under the mediation of)\s+(?:the\s+)?$", re.I)
_MEDIATOR_AFTER = re.compile(r"^[\s-]*(?:-?(?:brokered|mediated|mediators?|facilitat\w+|mediat\w+|go-between))\b", re.I)
_MAY_MEDIATE = frozenset({"country", "igo", "government_body", "person"})
# "to prepare", "ahead of", "paved the way"
_PREPARE = re.compile(
    r"\b(?:prepare[sd]?|preparing|pave[sd]? the way|set the stage|lay the ground\w*|ground for|ahead of)\b", re.I
)


def add_agenda(reading: Reading, drafts: list[Draft], zone: dict[int, list[int]]) -> None:
    """Fill in topics, sessions, outcomes, host and mediator, and link a contact to the one that it prepares.

    Args:
        reading: the article.
        drafts: its contacts.
        zone: sentence number → the numbers of the contacts that it may speak of, the nearest first.
    """
    for number in range(len(reading.tags.sentences)):
        owners = zone.get(number, [])
        if not owners:
            continue
        draft = drafts[owners[0]]
        text = reading.sentence(number).slice(reading.text)
        found = [_outcomes(_agreeing(reading, drafts, number) or draft, text, number)]
        if is_near(drafts, number, owners[0]):
            found += [_sessions(draft, text), _topics(draft, text), _third_parties(reading, draft, number)]
        if any(found):
            draft.add_sentence(number)
        if len(owners) > 1 and _PREPARE.search(text):
            _link_prepared(drafts, owners)


def _topics(draft: Draft, text: str) -> bool:
    """Add the topics that a sentence lists; true if it adds any."""
    known = {topic.lower() for topic in draft.topics}
    before = len(draft.topics)
    for match in _TOPICS.finditer(text):
        lead = text[max(0, match.start() - 40) : match.start()]
        if _NOT_DISCUSSED.search(lead) or "(" in lead[-6:]:
            continue
        words = match.group("list") or match.group("about") or ""
        for topic in (_topic(part) for part in _SPLIT.split(_PARENTHESIS.sub("", words))):
            if topic and topic.lower() not in known and len(draft.topics) < _MOST_TOPICS:
                known.add(topic.lower())
                draft.topics.append(topic)
    return len(draft.topics) > before


def _topic(words: str) -> str:
    """The topic as a short phrase; empty where the words are none (a date, a pronoun, a whole clause)."""
    topic = _TOPIC_END.split(words, maxsplit=1)[0].strip(' «»"“”:-–—')
    topic = _SPEAKER_BEHIND.sub("", _TOPIC_LEAD.sub("", topic).strip(' «»"“”,)'))
    topic = _PLACE_BEHIND.sub("", topic) if len(topic.split()) <= 4 else topic
    count = len(topic.split())
    if not 0 < count <= _LONGEST_TOPIC_WORDS or (_NOT_A_TOPIC.match(topic) and count < 3):
        return ""
    return topic if _WORD.search(topic) else ""


def _sessions(draft: Draft, text: str) -> bool:
    """Add the sessions that a sentence splits the contact into; true if it speaks of any."""
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
    """Add what a sentence says was agreed, for a contact that took place; true if it adds any."""
    if draft.status not in ("held", "ongoing"):
        return False
    found = False
    if draft.outcomes and number - 1 in draft.sentences and _BARE_VERBS.match(text):
        draft.outcomes.append(" ".join(text.split()).rstrip(". "))
        return True
    for match in _OUTCOME.finditer(text):
        outcome = " ".join(match.group().replace("»", "").replace("«", "").split()).strip(' "”')
        if outcome not in draft.outcomes and len(draft.outcomes) < _MOST_OUTCOMES:
            draft.outcomes.append(outcome)
            found = True
    return found


def _third_parties(reading: Reading, draft: Draft, number: int) -> bool:
    """Note the host and the mediator that a sentence names; true if it names either."""
    found = False
    for mention in reading.by_sentence.get(number, []):
        span = reading.tags.mentions[mention].span
        actors = reading.resolution.actors[mention]
        before, after = reading.text[max(0, span.start - 40) : span.start], reading.text[span.end : span.end + 24]
        if actors and _HOST.search(before):
            draft.host, found = actors[0], True
        elif actors and _is_mediator(actors[0], before, after):
            draft.mediator, found = actors[0], True
    return found


def _is_mediator(actor: Actor, before: str, after: str) -> bool:
    """Whether the words around an actor make it the mediator; "through X" alone may be a channel or a route."""
    mediated = _MEDIATED.search(before) is not None and "through" not in before[-12:]
    brokered = _MEDIATOR_AFTER.search(after) is not None
    return (mediated and actor.kind in _MAY_MEDIATE) or (brokered and actor.kind in ("country", "igo", "other"))


def _link_prepared(drafts: list[Draft], owners: list[int]) -> None:
    """Note that the first contact of a sentence, if it took place, was to prepare the last."""
    first, later = owners[0], owners[-1]
    if first != later and drafts[first].status in ("held", "ongoing") and later not in drafts[first].prepares:
        drafts[first].prepares.append(later)
        drafts[later].follows.append(first)
