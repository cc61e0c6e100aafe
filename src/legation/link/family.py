"""What parts a statement from all that it can never be the same as: its noun, its kind, whose word it is.

Only statements of one family are ever compared.
"""

from __future__ import annotations

from legation.link.actors import fold, party_of
from legation.link.sources import Sources
from legation.records import Claim, Contact, Deal, Event, Forecast, Holder, Position, Statement

_REMOTE = ("call", "message")
_POSITIONS = {
    "demand": "wants",
    "red_line": "wants",
    "interest": "wants",
    "offer": "gives",
    "promise": "gives",
    "proposal": "gives",
    "concession": "gives",
    "rejection": "refuses",
    "refusal": "refuses",
    "acceptance": "accepts",
    "threat": "threatens",
}
_DENIALS = ("denies", "partly_denies", "retracts")


def family_of(statement: Statement, sources: Sources) -> str:
    """The family of a statement, by name."""
    match statement:
        case Contact():
            return "contact remote" if statement.kind in _REMOTE else "contact in person"
        case Event():
            by_phone = statement.type == "CONSULT" and statement.mode == "phone"
            return f"event {statement.type}" + (" phone" if by_phone else "")
        case Position():
            return f"position {_POSITIONS[statement.kind]} {holder_of(statement)}"
        case Deal():
            return "deal"
        case Claim():
            return f"claim {'denies' if statement.verb_class in _DENIALS else 'says'} {speaker_of(statement, sources)}"
        case Forecast():
            return f"forecast {holder_key(statement.by[-1]) if statement.by else ''}"


def kind_of(statement: Statement) -> str:
    """The kind or type of a statement in its own noun's terms."""
    match statement:
        case Event():
            return statement.type
        case Claim():
            return statement.verb_class
        case Forecast():
            return "forecast"
        case _:
            return statement.kind


def holder_of(position: Position) -> str:
    """The party whose position it is."""
    return party_of(position.holder) if position.holder else "unknown"


def speaker_of(claim: Claim, sources: Sources) -> str:
    """Who says it in the end, or, where that has no name, the text that copies are made of."""
    holder = claim.holder_chain[-1] if claim.holder_chain else None
    named = holder is not None and holder.kind not in ("author", "anonymous", "public")
    return holder_key(holder) if holder and named else sources.copy_of(document_of(claim))


def document_of(statement: Statement) -> str:
    """The document that a statement stands in."""
    return statement.documents[0] if statement.documents else ""


def holder_key(holder: Holder) -> str:
    """What the holder of a claim is filed under; holders without a face are filed by what they are."""
    if holder.kind in ("author", "anonymous", "public"):
        return holder.kind
    return holder.actor or fold(holder.name)
