"""What a question needs of the record: which nouns, of which types, concerning whom. So that nothing else is read."""

from __future__ import annotations

from collections.abc import Iterable
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


Groups = tuple[tuple[str, ...], ...]
Asked = tuple[Noun, frozenset[str] | None, Groups, tuple[str, ...]]


@dataclass(frozen=True)
class Wanted:
    """Rows of a noun, of some types (None: all), that name somebody of every group; without groups, whoever they name.

    `words` are those of which the row's quotes must hold one (`lith*` for the beginning of a word); none narrow nothing.
    """

    noun: Noun
    types: frozenset[str] | None
    groups: Groups
    words: tuple[str, ...] = ()


def find_needed(question: Question) -> tuple[Wanted, ...]:
    """What the indicators of a question ask about, each noun and set of actors once.

    Beside what its leaves ask, it is the contacts between the principals and their positions: what coverage is measured over.
    """
    types: dict[tuple[Noun, Groups, tuple[str, ...]], frozenset[str] | None] = {}
    principals = tuple(sorted({_keys((name,), question) for name in question.principals}))
    types["contact", principals, ()] = None
    if principals:
        types["position", (tuple(sorted({key for group in principals for key in group})),), ()] = None
    for query in _queries(question):
        for node in iter_nodes(query):
            for noun, wanted, groups, words in _asked(node, question):
                known = types.get((noun, groups, words), frozenset())
                types[noun, groups, words] = None if wanted is None or known is None else known | wanted
    asked = sorted(types.items(), key=lambda pair: pair[0])
    return tuple(Wanted(noun, found, groups, words) for (noun, groups, words), found in asked if () not in groups)


def has_tracks(question: Question) -> bool:
    """Whether a question asks for tracks, which are made of the contacts."""
    nodes = (node for query in _queries(question) for node in iter_nodes(query))
    return any(isinstance(node, Find) and node.noun == "tracks" for node in nodes)


def _queries(question: Question) -> Iterable[Query]:
    for indicator in question.indicators:
        yield from (query for query in (indicator.match, indicator.contrary, indicator.looked_for) if query is not None)


def _asked(node: Query, question: Question) -> list[Asked]:
    match node:
        case Find(noun="events"):
            # An event's words all stand in its quotes, where the store can look for them.
            words = tuple(sorted(node.test("words") or ()))
            return [("event", _event_types(node), _groups(node, question), words)]
        case Find(noun="deals"):
            # What a deal lies on may be all that ties it to the question.
            return [("deal", None, (), ())]
        case Find():
            return [(_OF_LEAF[node.noun], None, _groups(node, question), ())]
        case Balance(between=between):
            both = tuple(sorted({_keys((party,), question) for party in between}))
            words_of: list[Asked] = [("position", frozenset(WORDS), (group,), ()) for group in both]
            return [("event", frozenset(DEEDS), both, ()), *words_of]
        case Voice(of=of):
            groups = (_keys((of,), question),)
            return [("contact", None, groups, ()), ("position", None, groups, ()), ("deal", None, (), ())]
        case _:
            return []


def _event_types(node: Find) -> frozenset[str] | None:
    named, quads = node.test("types"), node.test("quads")
    if named is not None:
        return frozenset(named)
    if quads is not None:
        return frozenset(key for key, kind in event_kinds().items() if QUADS[kind.quad - 1] in quads)
    return None


def _groups(node: Find, question: Question) -> Groups:
    """Who must be named, by the fields that a row carries its actors in; what is not asked narrows nothing."""
    found: list[tuple[str, ...]] = []
    for name, values in node.tests:
        if name in _EACH:
            found += [_keys((value,), question) for value in values]
        elif name in _ANY:
            found.append(_keys(values, question))
    return tuple(sorted(set(found)))


def _keys(words: tuple[str, ...], question: Question) -> tuple[str, ...]:
    """The keys of any of these actors; none for a role that nobody plays."""
    actors = [question.parties.get(word[1:]) if word.startswith("$") else word for word in words]
    return tuple(sorted({key for actor in actors if actor for key in keys_of(actor)}))


_EACH = frozenset({"between", "from"})
_ANY = frozenset("source target actor absent host mediator holder addressee affects by".split())
