"""Words of an act → the kind and the status of the contact that they name."""

from __future__ import annotations

import re

from legation.records import ContactKind, ContactStatus, Status

# The kinds by their words, the first that fits decides; a meeting where none does.
_KINDS: tuple[tuple[re.Pattern[str], ContactKind], ...] = (
    (re.compile(r"\bcall(?:s|ed|ing)?\s+(?:up)?(?:on|at|to|in|off)\b", re.I), "meeting"),
    (
        re.compile(
            r"\b(?:(?:phone|telephone|video) ?\w*|calls?|called|phoned|telephoned|conversation|spoke by|rang|rung)\b", re.I
        ),
        "call",
    ),
    (re.compile(r"\bsummit\b", re.I), "summit"),
    (
        re.compile(
            r"\b(?:letters?|messages?|telegrams?|telegraphed|cabled?|note verbale|(?:the|a) note|communication"
            r"|wr[io]te\w*|written|informed)\b",
            re.I,
        ),
        "message",
    ),
    (re.compile(r"\breceiv(?:e|es|ed|ing)\b", re.I), "meeting"),
    (
        re.compile(
            r"\b(?:visit\w*|trip|tour\w*|journey|travell?(?:ed|ing|s)?|flew|fl(?:y|ies|own)|arriv\w+|host(?:s|ed|ing)?|welcom\w+"
            r"|c[ao]me|comes|went|go|goes|return\w*|land(?:ed|s)?|sen[dt]s?|dispatch\w*|head(?:s|ed|ing)?)\b",
            re.I,
        ),
        "visit",
    ),
    (re.compile(r"\b(?:conference|forum|plenary)\b", re.I), "conference"),
    (re.compile(r"\b(?:sign\w*|initial(?:l?ed)?)\b", re.I), "signing"),
    (
        re.compile(
            r"\b(?:talks|negotiat\w+|consult\w+|rounds?|sessions?|sittings?|dialogue|confer\w*|mediat\w+|bargain\w*|haggl\w+"
            r"|shuttl\w+|broker\w*)\b",
            re.I,
        ),
        "talks",
    ),
)
# The kind that the mode of an act gives where its words give none
_MODES: dict[str, ContactKind] = {"visit": "visit", "third-party": "talks"}
_STATUS: dict[Status, ContactStatus] = {
    "happened": "held",
    "ongoing": "ongoing",
    "planned": "planned",
    "proposed": "proposed",
    "conditional": "proposed",
    "hypothetical": "expected",
    "rumoured": "rumoured",
    "denied": "denied",
    "postponed": "postponed",
    "cancelled": "cancelled",
}
# "is expected to", "should one day", "hopes", "looks forward": somebody awaits it
_EXPECTED = re.compile(
    r"\b(?:expect(?:ed|s|ation)?|should(?: one day)?|bet(?:s|ting)?|hopes?|hoped|anticipat\w+|look(?:s|ing)? forward"
    r"|count(?:s|ing)? on|counts)\b",
    re.I,
)
# "no reason not to meet": somebody is willing, and no more
_NO_REASON_NOT = re.compile(r"\bno\s+(?:\w+\s+)?reason\s+not\s+to\b", re.I)
# "will", "agreed", "is scheduled": somebody has decided it
_ANNOUNCED = re.compile(r"\b(?:plan(?:s|ned)?|agreed|schedul\w+|announc\w+|according to the plan|confirmed|set for|will)\b", re.I)
# Words that do not tell a call from a meeting: "exchanged views", "spoke", "a conversation"
_NEUTRAL = re.compile(
    r"^(?:exchang\w+|discuss\w*|conversation|dialogue|talk(?:ed|ing)?|conferr?\w*|spoke|speak\w*|communicat\w+|contact\w*)\b",
    re.I,
)
# Words of which a contact is the first meaning, beside those of the kinds
_CONTACT = re.compile(
    r"\b(?:meet(?:s|ing|ings)?|met|audience|spe[ao]k\w*|spoke|talk\w*|sat|sit(?:s|ting)?|s[ae]w|see(?:s|n|ing)?|contacts?|sessions?"
    r"|gather\w*|conven\w+|mission|negotiat\w+|brief\w*|summon\w*|lunch\w*|dinner|din(?:e|es|ed|ing))\b",
    re.I,
)
_HOSTING = re.compile(r"\b(?:receiv|host|welcom)", re.I)


def contact_status(status: Status, negated: bool, attributed: bool, sentence: str) -> ContactStatus | None:
    """The contact's status from that of its act; None for one of which the article itself says that it did not take place.

    Args:
        status: the status of the act.
        negated: whether the text says that it did not happen.
        attributed: whether somebody else than the author says so; that is a denial.
        sentence: the words of its sentence: what is only awaited is expected, what is announced is planned.
    """
    if _NO_REASON_NOT.search(sentence):
        return None
    if negated and status not in ("denied", "cancelled", "postponed"):
        return "denied" if attributed else None
    if status in ("planned", "hypothetical", "proposed") and _EXPECTED.search(sentence) and not _ANNOUNCED.search(sentence):
        return "expected"
    return _STATUS[status]


def contact_kind(words: str, mode: str | None) -> ContactKind:
    """The kind of contact that the trigger's words name, or the PLOVER mode of its act.

    >>> contact_kind("telephone conversation", None), contact_kind("round of consultations", None), contact_kind("met", None)
    ('call', 'talks', 'meeting')
    """
    if mode == "phone":
        return "call"
    named = next((kind for pattern, kind in _KINDS if pattern.search(words)), None)
    return named or _MODES.get(mode or "", "meeting")


def is_neutral(words: str) -> bool:
    """Whether the words do not tell a call from a meeting.

    >>> is_neutral("spoke with"), is_neutral("met")
    (True, False)
    """
    return _NEUTRAL.match(words) is not None


def is_hosting(words: str) -> bool:
    """Whether the words are those of a host: `received`, `hosted`, `welcomed`."""
    return _HOSTING.search(words) is not None


def names_contact(words: str) -> bool:
    """Whether the words name a contact by their first meaning: "met", "a round of talks", and not "took", "helped".

    >>> names_contact("third round"), names_contact("take")
    (True, False)
    """
    return _CONTACT.search(words) is not None or any(pattern.search(words) for pattern, _ in _KINDS)
