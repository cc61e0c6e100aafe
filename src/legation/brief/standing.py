"""How a row stands, in words: who says so and who contradicts it, what a claim retells and what became of it on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from legation.brief.names import document_words, holder_words
from legation.brief.words import listed, shortened
from legation.records import Claim, Document, Holder
from legation.records.row import Row

_DENIES = ("denies", "partly_denies", "retracts")
_DRIFT = {
    "quotes": "Quotes",
    "paraphrases": "Paraphrases",
    "translates": "Translates",
    "strengthens": "Puts more strongly than",
    "weakens": "Puts more weakly than",
}


def contradicted_by(row: Row, claims: Iterable[Claim], documents: Mapping[str, Document]) -> str:
    """Who contradicts a row: those who deny it in its own reports, and those who make a claim against it; each once."""
    own = () if isinstance(row, Claim) else row.attribution
    names = [_speaker(one.holder_chain, one.document, documents) for one in own if one.verb_class in _DENIES]
    names += [_speaker(claim.holder_chain, next(iter(claim.documents), None), documents) for claim in claims]
    known = list(dict.fromkeys(name for name in names if name))
    return listed(known if len(known) < 6 else [*known[:5], f"{len(known) - 5} more"])


def _speaker(chain: Sequence[Holder], document: str | None, documents: Mapping[str, Document]) -> str:
    """Who speaks, with the outlet that tells so where that is another."""
    said = holder_words(chain[-1:])
    outlet = document_words(documents[document]) if document and document in documents else ""
    return f"{said} ({outlet})" if outlet and outlet.casefold() not in said.casefold() else said


def retelling_words(claim: Claim, claims: Mapping[str, Claim], documents: Mapping[str, Document]) -> str:
    """What a claim retells, on whose word that stands, and which words changed; empty where it retells nothing known."""
    told = claims.get(claim.derived_from or "")
    if told is None or claim.drift is None:
        return within_words(claim)
    outlets = listed(list(dict.fromkeys(document_words(documents[key]) for key in told.documents if key in documents))[:2])
    where = f" in {outlets}" if outlets else ""
    changed = next((reason.split(": ", 1)[1] for reason in claim.why if reason.startswith(f"{claim.drift} {told.id}: ")), "")
    words = f"{_DRIFT[claim.drift]} what {holder_words(told.holder_chain[-1:])} said{where}: “{shortened(told.content, 160)}”"
    return f"{words} ({changed})" if changed and claim.drift in ("strengthens", "weakens") else words


def within_words(claim: Claim) -> str:
    """What a later report of the same claim does to the first, as linking noted it."""
    found = next((reason for reason in claim.why if " strengthens it: " in reason or " weakens it: " in reason), "")
    return found.replace(" strengthens it: ", " puts it more strongly: ").replace(" weakens it: ", " puts it more weakly: ")


def denials_in(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that deny something."""
    return tuple(claim for claim in claims if claim.verb_class in _DENIES)


def claims_about(row: Row, denials: Iterable[Claim]) -> list[Claim]:
    """The denials of a row."""
    return [claim for claim in denials if row.id in claim.about]
