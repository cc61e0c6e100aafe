"""For whom an actor stands: a minister or a ministry for its state; a company, an outlet or a band for itself.

The rest of `analysis` counts parties, not names: this is the one place where Lavrov, the Kremlin and Russia
become one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from legation.records import Actor, Contact, Side
from legation.records.outline import ContactOutline
from legation.reference.names import entry_of, longest_match

# PLOVER's codes for actors without a state: the actor then stands for itself.
INTERNATIONAL = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
OF_STATE = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "EXE", "ELI"})
_WORD = re.compile(r"[^\W_][\w.’']*")


def party_key(actor: Actor) -> str:
    """The key under which a party is counted: an alpha-3 code, the id of an organisation, or the folded name.

    >>> party_key(Actor(name="Foreign Ministry", as_written=(), kind="government_body", country="RUS"))
    'RUS'
    """
    if stands_for_state(actor) and actor.country:
        return actor.country
    return actor.id or actor.name.casefold()


def party_of(actor: Actor) -> Actor:
    """The state for which an actor stands, or the actor itself, stripped of what belongs to one text."""
    if stands_for_state(actor) and actor.country:
        return state(actor.country)
    return Actor(name=actor.name, as_written=(), id=actor.id, kind=actor.kind, country=actor.country, sector=actor.sector)


def stands_for_state(actor: Actor) -> bool:
    """Whether what the actor does is done by its state: not so for companies, media, movements and private people."""
    if not actor.country or actor.country in INTERNATIONAL:
        return False
    if actor.kind in ("country", "government_body"):
        return True
    return actor.kind == "person" and (actor.sector in OF_STATE or (actor.sector == "UNK" and actor.role is not None))


def is_known(actor: Actor) -> bool:
    """Whether an actor can be recognised in another text: a state, its officials, or whoever has an id."""
    return actor.id is not None or stands_for_state(actor)


@cache
def state(code: str) -> Actor:
    """A country as an actor, by its alpha-3 code, under the name that the tables know, else the code."""
    entry = entry_of(code.lower())
    return Actor(name=entry.name if entry else code, as_written=(), id=code.lower(), kind="country", country=code, sector="GOV")


def parties_of(contact: Contact | ContactOutline) -> dict[str, Actor]:
    """Who takes part in a contact: its sides and the mediator, by key.

    The host of a visit is a party to it; the host of other contacts only lends the room.
    """
    found = {party_key(side.party): party_of(side.party) for side in contact.sides if _sits(side)}
    host = contact.host if contact.kind == "visit" else None
    for actor in (contact.mediator, host):
        if actor:
            found.setdefault(party_key(actor), party_of(actor))
    return found


def _sits(side: Side) -> bool:
    """Whether a side is there at all: one whose every named delegate was kept out is not."""
    return not side.delegates or any(delegate.presence != "excluded" for delegate in side.delegates)


def names_in(text: str) -> Iterator[str]:
    """The keys of the states and organisations that a text names, one for each time: by name, people or adjective."""
    words = _WORD.findall(text)
    at = 0
    while at < len(words):
        length, entries = longest_match(words, at) if words[at][0].isupper() else (0, ())
        for entry in entries:
            if entry.kind in ("country", "demonym", "adjective") and entry.country:
                yield entry.country
                break
            if entry.kind == "igo":
                yield entry.id
                break
        at += max(length, 1)


def count_names(texts: Iterable[str]) -> Counter[str]:
    """How often each state and organisation is named in some texts, by key."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(names_in(text))
    return counts
