"""The fields that a query may ask of each noun, and what may stand in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from legation.analysis.ledger import Standing
from legation.records import (
    Basis,
    Certainty,
    ContactKind,
    ContactStatus,
    DealStage,
    EventType,
    HolderKind,
    Level,
    PositionKind,
    PositionState,
    Status,
    VerbClass,
)
from legation.reference.issues import all_issues

QUADS = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")
FORMATS = ("bilateral", "trilateral", "multilateral")
TRACK_KINDS = ("political", "military", "commercial", "humanitarian", "consular", "technical")
HELD = ("held", "ongoing")
HAPPENED = ("happened", "ongoing")


@dataclass(frozen=True)
class FieldType:
    """What a field takes: one or more words of a vocabulary, actors, words of the text, a flag; `help` says what it asks."""

    kind: str
    help: str
    vocabulary: tuple[str, ...] = ()


def _words(help: str, vocabulary: tuple[str, ...]) -> FieldType:
    return FieldType("vocabulary", help, vocabulary)


def _issues() -> tuple[str, ...]:
    found = all_issues()
    return tuple(dict.fromkeys([*(issue.area for issue in found), *(f"{issue.area}/{issue.id}" for issue in found)]))


_ACTOR = FieldType("actors", "one of these actors takes any part in it")
_BETWEEN = FieldType("actors", "all of these actors are parties to it")
_WORDS = FieldType("stems", "its words or its quote hold one of these words (`lith*` finds lithium)")
_WITHOUT_WORDS = FieldType("stems", "neither its words nor its quote hold any of these words")
_PLACE = FieldType("actors", "it lies in one of these countries")
_OWN = FieldType("flag", "an official, government or document of a party says so itself (true), or only others do (false)")

FIELDS: dict[str, dict[str, FieldType]] = {
    "events": {
        "types": _words("its PLOVER type", get_args(EventType)),
        "modes": FieldType("words", "its PLOVER mode"),
        "quads": _words("its quadrant", QUADS),
        "contexts": FieldType("words", "one of its PLOVER contexts"),
        "statuses": _words("its status; happened and ongoing where nothing is asked", get_args(Status)),
        "source": FieldType("actors", "one of these actors does it"),
        "target": FieldType("actors", "it is done to one of these actors"),
        "between": _BETWEEN,
        "actor": _ACTOR,
        "place": _PLACE,
        "negated": FieldType("flag", "said not to have been done; false where nothing is asked"),
        "words": _WORDS,
        "without_words": _WITHOUT_WORDS,
        "own_word": _OWN,
    },
    "contacts": {
        "kinds": _words("its kind", get_args(ContactKind)),
        "statuses": _words("its status; held and ongoing where nothing is asked", get_args(ContactStatus)),
        "levels": _words("the rank of those present", get_args(Level)),
        "formats": _words("how many sides", FORMATS),
        "between": _BETWEEN,
        "actor": FieldType("actors", "one of these actors is a party to it"),
        "without": FieldType("actors", "none of these actors is a party to it"),
        "absent": FieldType("actors", "one of these actors is named as kept out of it"),
        "host": FieldType("actors", "one of these actors is the host"),
        "mediator": FieldType("actors", "one of these actors mediates"),
        "sectors": FieldType("words", "somebody of this PLOVER sector sits in a delegation"),
        "topics": FieldType("stems", "its topics, sessions or quotes hold one of these words (`lith*` finds lithium)"),
        "place": _PLACE,
        "words": _WORDS,
        "without_words": _WITHOUT_WORDS,
        "own_word": _OWN,
    },
    "absences": {
        "of": FieldType("actors", "this actor is no party to it"),
        "from": FieldType("actors", "the contact is between all of these"),
        "statuses": _words("the status of the contact; held and ongoing where nothing is asked", get_args(ContactStatus)),
        "levels": _words("the rank of those present", get_args(Level)),
        "named": FieldType("flag", "whether a text must name it as kept out; else it is enough that the contact concerns it"),
        "words": _WORDS,
    },
    "positions": {
        "kinds": _words("its kind", get_args(PositionKind)),
        "holder": FieldType("actors", "one of these actors holds it"),
        "addressee": FieldType("actors", "it is addressed to one of these actors"),
        "affects": FieldType("actors", "it is at the expense of one of these actors"),
        "concerns": FieldType("actors", "it affects or names one of these actors, who does not hold it"),
        "issues": _words("its issue, or the area of it", _issues()),
        "states": _words("its state", get_args(PositionState)),
        "standing": _words("whose word it is", get_args(Standing)),
        "conditional": FieldType("flag", "whether something is wanted in exchange"),
        "drafted_by": FieldType("actors", "one of these actors drafted it"),
        "tabled_by": FieldType("actors", "one of these actors tabled it"),
        "drafted_elsewhere": FieldType("flag", "whether it was drafted by one party and tabled by another"),
        "words": _WORDS,
        "without_words": _WITHOUT_WORDS,
        "own_word": _OWN,
    },
    "deals": {
        "kinds": FieldType("words", "its kind"),
        "stages": _words("how far it has got; any but cancelled where nothing is asked", get_args(DealStage)),
        "between": _BETWEEN,
        "actor": FieldType("actors", "one of these actors is a party to it or proposed it"),
        "proposed_by": FieldType("actors", "one of these actors proposed it"),
        "without": FieldType("actors", "none of these actors is a party to it"),
        "ground": FieldType("actors", "it lies on the ground of one of these countries, whether a party to it or not"),
        "companies": FieldType("flag", "whether a company or fund is a party to it"),
        "words": _WORDS,
        "without_words": _WITHOUT_WORDS,
    },
    "claims": {
        "by": FieldType("actors", "it is, in the end, the word of one of these actors"),
        "holders": _words("what kind of holder it is of in the end", get_args(HolderKind)),
        "verbs": _words("what is done with it", get_args(VerbClass)),
        "certainty": _words("how sure it is said to be", get_args(Certainty)),
        "basis": _words("what it rests on", get_args(Basis)),
        "direct": FieldType("flag", "whether it is quoted word for word"),
        "words": _WORDS,
        "without_words": _WITHOUT_WORDS,
    },
    "tracks": {
        "kinds": _words("its kind", TRACK_KINDS),
        "between": _BETWEEN,
        "contacts": FieldType("count", "it has at least so many contacts"),
    },
}
"""By noun and name; what a query can ask, and the whole of it (the how-to page lists the same)."""

COMMON = ("at_least", "within_days", "since", "until")
