"""What each party says that a contact was about: the framing of one meeting may differ by party, and is kept per party.

Taken from what a party's officials are quoted as saying of it: a claim whose sentence also tells of the contact, made by an
official, government or document of one of its sides, that names a subject ("was about …", "discussed …"). Nobody's framing is
guessed from the topics that the author gives.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from legation.analysis.parties import party_key
from legation.records import Claim, Contact, Evidence

_ABOUT = re.compile(
    r"\b(?:(?:was|were|is|are|will be|would be)\s+(?:\w+\s+)?(?:about|devoted to|dedicated to|focused on|concerned with"
    r"|limited to)"
    r"|discuss(?:ed|es|ing)?|focus(?:ed|es|ing)? on|dealt with|deals? with|talk(?:ed|s|ing)? about|touched on"
    r"|(?:topic|subject|theme|agenda|purpose|aim|main item)s?(?: of the [\w\s]{3,30})? (?:was|were|is|are|included?s?"
    r"|would be))\s+"
    r"(?P<what>[^.;:]{4,160})",
    re.I,
)
_NOT = re.compile(r"\b(?:not|n[’']t|never|refus\w+ to|without|nothing)\s+(?:\w+\s+)?$", re.I)
_STOP = re.compile(
    r",\s+(?:and|but|which|who|while|he|she|they|it|adding|saying)\b|\s[—–]\s|[»”\"]|\bwith (?:his|her|their)\b", re.I
)
_SPEAKS = ("official", "government", "document")
_LONGEST = 120


def speaks_of_subject(claim: Claim) -> bool:
    """Whether a claim may say what a contact was about."""
    last = claim.holder_chain[-1] if claim.holder_chain else None
    return last is not None and last.kind in _SPEAKS and last.country is not None and find_subject(claim.content) != ""


def find_subject(text: str) -> str:
    """What a text says that something was about; empty where it names no subject, or says what it was not about.

    >>> find_subject("the talks were about fishing, which surprised nobody")
    'fishing'
    >>> find_subject("they did not discuss the border")
    ''
    """
    for match in _ABOUT.finditer(text):
        if _NOT.search(text[: match.start()][-24:]):
            continue
        what = match.group("what")
        stop = _STOP.search(what)
        words = " ".join((what[: stop.start()] if stop else what).split()).strip(" ,'’“")
        if len(words) > _LONGEST:
            words = f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
        if words:
            return words
    return ""


def frame_contacts(contacts: Iterable[Contact], claims: Iterable[Claim]) -> list[Contact]:
    """The contacts in the order given, each side with what its party says that the contact was about, where it says so.

    A framing that is there already stays. Where a party is quoted more than once, the quote that comes first by id counts.
    """
    told: Mapping[str, list[Claim]] = _by_document(claim for claim in claims if speaks_of_subject(claim))
    return [_framed(contact, told) for contact in contacts]


def _by_document(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda one: one.id):
        for document in claim.documents:
            found[document].append(claim)
    return found


def _framed(contact: Contact, told: Mapping[str, list[Claim]]) -> Contact:
    if not any(document in told for document in contact.documents):
        return contact
    sides = []
    for side in contact.sides:
        framing = side.framing
        for claim in (claim for document in contact.documents for claim in told.get(document, ())):
            own = claim.holder_chain[-1].country == party_key(side.party)
            if not framing and own and _beside(claim.evidence, contact.evidence):
                framing = find_subject(claim.content)
        sides.append(replace(side, framing=framing or None))
    return replace(contact, sides=tuple(sides))


def _beside(one: Iterable[Evidence], other: Iterable[Evidence]) -> bool:
    """Whether a quote of the one overlaps a quote of the other."""
    quotes = list(other)
    return any(a.document == b.document and a.start < b.end and b.start < a.end for a in one for b in quotes)
