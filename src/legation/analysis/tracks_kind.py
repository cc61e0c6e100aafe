"""What kind of strand a contact speaks for: by what the text calls it, by its topics, by who sits there, and by its rank."""

from __future__ import annotations

import re
from collections import Counter

from legation.records import Contact
from legation.reference import issues

# In the order in which a tie is decided: the wider agenda before the narrower one.
KINDS = ("political", "military", "commercial", "humanitarian", "consular", "technical")
# Beginnings of words; a topic votes once for each kind that it names.
STEMS: dict[str, tuple[str, ...]] = {
    kind: tuple(stems.split(", "))
    for kind, stems in {
        "political": ("border, frontier, territor, peace, settlement, normali, bilateral relation, recogni, election, summit"),
        "military": ("ceasefire, cease fire, truce, troop, arms, weapon, missile, militar, disarm, withdraw, patrol, front line"),
        "commercial": (
            "trade, tariff, busines, compan, invest, energy, gas, oil, pipeline, mineral, rare earth, econom, market, "
            "financ, banks, banking, aircraft, aviation, purchas, fish, ports, seaport, grain, space, arctic, customs"
        ),
        "humanitarian": "prisoner, hostage, detain, humanitarian, refugee, captive, children, missing, relief",
        "consular": ("embass, consul, visa, ambassador, diplomatic mission, diplomatic presence, diplomatic staff, accredit"),
        "technical": "technical, working group, survey, demarcation, protocol, modalit",
    }.items()
}
# Where no word of a topic is known, the area of its issue decides; an issue may go another way than its area.
_OF_AREA = {
    "security": "military",
    "arms_control": "military",
    "territory": "political",
    "sanctions": "commercial",
    "bilateral_relations": "political",
    "trade": "commercial",
    "economy": "commercial",
    "energy": "commercial",
    "resources": "commercial",
    "humanitarian": "humanitarian",
    "government": "political",
    "migration": "humanitarian",
    "integration": "political",
    "alignment": "political",
}
_OF_ISSUE = {"diplomatic_missions": "consular", "visas": "consular", "peace_settlement": "political"}
# "the military track", "talks on the economic track", "a humanitarian channel"
_CALLED = re.compile(
    r"\b(?P<kind>political|diplomatic|military|security|defen[cs]e|commercial|economic|trade|business|humanitarian|consular"
    r"|technical|expert)(?:[ -](?:level|and \w+))?"
    r"\s+(?:track|channel|strand|basket|format|dialogue|talks|consultations|working group)s?\b",
    re.I,
)
_KIND_CALLED = {
    "diplomatic": "political",
    "security": "military",
    "defence": "military",
    "defense": "military",
    "economic": "commercial",
    "trade": "commercial",
    "business": "commercial",
    "expert": "technical",
}
# "the Astana process", "in the Normandy format": a strand that has a name, whoever sits in it
_NAMED = re.compile(r"\b(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s(?P<what>format|process|track)\b")
_NO_NAME = frozenset(
    "the this that these those a an in on of and but our their its his her new peace political diplomatic security track".split()
)
CALLED_VOTES = 3


def kind_of(contact: Contact) -> str | None:
    """The kind of strand that a contact belongs to by what is known of it, or None when nothing speaks for any.

    >>> kind_of(Contact(kind="call", topics=("visas", "hiring of embassy staff"), level="technical"))
    'consular'
    """
    votes: Counter[str] = Counter()
    for quote in contact.evidence:
        votes.update(dict.fromkeys(kinds_called(quote.quote), CALLED_VOTES))
    for topic in (*contact.topics, *(session.topic for session in contact.sessions)):
        votes.update(kinds_of_topic(topic))
    for delegate in (d.actor for side in contact.sides for d in side.delegates if d.presence != "excluded"):
        if delegate.sector == "MIL":
            votes["military"] += 1
        elif delegate.sector in ("BUS", "MNC") or delegate.kind == "company":
            votes["commercial"] += 1
    if contact.level in ("leader", "minister"):
        votes["political"] += 2
    elif contact.level == "senior":
        votes["political"] += 1
    elif contact.level == "technical" and not votes:
        votes["technical"] += 1
    return min(votes, key=lambda kind: (-votes[kind], KINDS.index(kind))) if votes else None


def kinds_of_topic(topic: str) -> set[str]:
    """The kinds whose words a topic holds, or else the kind of the issue that it speaks of.

    >>> kinds_of_topic("release of prisoners")
    {'humanitarian'}
    """
    words = f" {topic.casefold().replace('_', ' ').replace('-', ' ')}"
    found = {kind for kind, stems in STEMS.items() if any(f" {stem}" in words for stem in stems)}
    issue = None if found else issues.find_issue(topic)
    kind = kind_of_issue("/".join(issue)) if issue else None
    return found or ({kind} if kind else set())


def kind_of_issue(issue: str) -> str | None:
    """The kind of track on which an issue (`area/issue`) is usually bargained; None for those that belong to any.

    >>> kind_of_issue("bilateral_relations/visas"), kind_of_issue("negotiation/text")
    ('consular', None)
    """
    area, _, name = issue.partition("/")
    return _OF_ISSUE.get(name) or _OF_AREA.get(area)


def kinds_called(text: str) -> set[str]:
    """The kinds of track that a text names as such.

    >>> kinds_called("The military track met in Geneva, the economic track did not.") == {"military", "commercial"}
    True
    """
    words = (match.group("kind").casefold() for match in _CALLED.finditer(text))
    return {_KIND_CALLED.get(word, word) for word in words}


def named_track(contact: Contact) -> str | None:
    """The name that the text gives to the strand, by most of the contact's quotes; None where it gives none.

    A single quote that names one track, however it goes on, is enough: `the Astana process` → `Astana process`.
    """
    votes: Counter[str] = Counter()
    for quote in contact.evidence:
        for match in _NAMED.finditer(quote.quote):
            words = [word for word in match.group("name").split() if word.casefold() not in _NO_NAME]
            if words:
                votes[f"{' '.join(words)} {match.group('what')}"] += 1
    return min(votes, key=lambda name: (-votes[name], name)) if votes else None


def speaks_of_tracks(text: str) -> bool:
    """Whether a quote has to be kept for telling tracks."""
    return _CALLED.search(text) is not None or _NAMED.search(text) is not None
