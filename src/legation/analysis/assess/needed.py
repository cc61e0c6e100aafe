"""What a question needs of the record: which nouns, of which types, concerning whom. So that nothing else is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from legation.analysis.assess.actor_keys import keys_of
from legation.analysis.assess.balance import DEEDS, WORDS
from legation.analysis.assess.fields import QUADS
from legation.analysis.assess.query import Balance, Find, Query, Voice, iter_nodes
from legation.analysis.assess.question import Question
from legation.records import Noun
from legation.reference.codes import event_kinds

_OF_LEAF: dict[str, Noun] = {
    "events": "event",
    "contacts": "contact",
    "absences": "contact",
    "tracks": "contact",
    "positions": "position",
    "deals": "deal",
    "claims": "claim",
}


@dataclass(frozen=True)
class Needed:
    """Types by noun (None: all of them), the keys of the actors, and the nouns that are looked for whoever is named in them."""

    types: Mapping[Noun, frozenset[str] | None]
    keys: tuple[str, ...]
    unbounded: frozenset[Noun]


def find_needed(question: Question) -> Needed:
    """What the indicators of a question ask about, and whom."""
    types: dict[Noun, frozenset[str] | None] = {}
    words: set[str] = set(question.parties.values())
    for query in _queries(question):
        for node in iter_nodes(query):
            for noun, wanted in _asked(node):
                _widen(types, noun, wanted)
            words |= {word for word in _named(node) if not word.startswith("$")}
    keys = sorted({key for word in words for key in keys_of(word)})
    # Deals are kept whoever is a party: what they lie on may be all that ties them to the question. Claims have no parties.
    return Needed(types, tuple(keys), frozenset({"deal", "claim"}))


def _queries(question: Question) -> Iterable[Query]:
    for indicator in question.indicators:
        yield from (query for query in (indicator.match, indicator.contrary, indicator.looked_for) if query is not None)


def _widen(types: dict[Noun, frozenset[str] | None], noun: Noun, wanted: frozenset[str] | None) -> None:
    known = types.get(noun, frozenset())
    types[noun] = None if wanted is None or known is None else known | wanted


def _asked(node: Query) -> list[tuple[Noun, frozenset[str] | None]]:
    match node:
        case Find(noun="events"):
            return [("event", _event_types(node))]
        case Find():
            return [(_OF_LEAF[node.noun], None)]
        case Balance():
            return [("event", frozenset(DEEDS)), ("position", frozenset(WORDS))]
        case Voice():
            return [("contact", None), ("position", None), ("deal", None)]
        case _:
            return []


def _event_types(node: Find) -> frozenset[str] | None:
    named, quads = node.test("types"), node.test("quads")
    if named is not None:
        return frozenset(named)
    if quads is not None:
        return frozenset(key for key, kind in event_kinds().items() if QUADS[kind.quad - 1] in quads)
    return None


def _named(node: Query) -> set[str]:
    """The actors that a node names by themselves, not as roles."""
    match node:
        case Find(tests=tests):
            return {value for name, values in tests if name in _ACTOR_FIELDS for value in values}
        case Balance(between=between):
            return set(between)
        case Voice(of=of):
            return {of}
        case _:
            return set()


_ACTOR_FIELDS = frozenset(
    "source target between actor with absent host mediator of from holder addressee affects concerns proposed_by".split()
)
