"""Who met whom: how often two people (or parties, where nobody is named) shared a contact, or are foreseen to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from legation.analysis.parties import party_key, party_of
from legation.records import Actor, Contact, Level
from legation.reference import offices

HELD = ("held", "ongoing")
RANKS: tuple[Level, ...] = ("leader", "minister", "senior", "technical")
_UNRANKED = len(RANKS)
AHEAD = ("planned", "expected", "proposed")


@dataclass(frozen=True, kw_only=True)
class Person:
    """One who sat at tables: a delegate, or a whole party where the text names nobody. `seats` counts contacts held.

    `rank` is that of the highest office in which the person is named; None where none is known.
    """

    key: str
    actor: Actor
    party: Actor
    seats: int = 0
    rank: Level | None = None


@dataclass(frozen=True, kw_only=True)
class Encounter:
    """Two people of different parties: ids of the contacts held and foreseen between them; keys `one` < `other`."""

    one: str
    other: str
    held: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Meetings:
    """People ordered by party (the one with most seats first), rank and seats; encounters in the order of their keys."""

    people: tuple[Person, ...] = ()
    encounters: tuple[Encounter, ...] = ()

    def find_encounter(self, one: str, other: str) -> Encounter | None:
        """The encounter of two people by their keys, in either order, or None when they never met."""
        pair = tuple(sorted((one, other)))
        return next((e for e in self.encounters if (e.one, e.other) == pair), None)


def build_meetings(contacts: Iterable[Contact]) -> Meetings:
    """Who met whom in the contacts held, who is to meet in those ahead; history, rumours, denials do not count."""
    people: dict[str, tuple[Actor, Actor]] = {}
    held: dict[tuple[str, str], list[str]] = defaultdict(list)
    ahead: dict[tuple[str, str], list[str]] = defaultdict(list)
    seats: Counter[str] = Counter()
    ranks: dict[str, int] = {}
    for contact in sorted(contacts, key=lambda c: c.id):
        if contact.history or contact.status not in (*HELD, *AHEAD):
            continue
        present = _present(contact)
        people.update({key: value for key, value in present.items() if key not in people})
        for key, (actor, _) in present.items():
            ranks[key] = min(ranks.get(key, _UNRANKED), _rank(actor))
        if contact.status in HELD:
            seats.update(present.keys())
        into = held if contact.status in HELD else ahead
        for one, other in combinations(sorted(present), 2):
            if party_key(present[one][1]) != party_key(present[other][1]):
                into[one, other].append(contact.id)
    return Meetings(people=_ordered(people, seats, ranks), encounters=_encounters(held, ahead))


def _present(contact: Contact) -> dict[str, tuple[Actor, Actor]]:
    """The people in the room with their parties, by key; a party without named delegates stands for its people."""
    found: dict[str, tuple[Actor, Actor]] = {}
    for side in contact.sides:
        party = party_of(side.party)
        seated = [d.actor for d in side.delegates if d.presence not in ("excluded", "on_site")]
        if not side.delegates:
            found[f"party {party_key(party)}"] = (party, party)
        for actor in seated:
            found[actor.id or f"{party_key(party)} {actor.name.casefold()}"] = (actor, party)
    return found


def _rank(actor: Actor) -> int:
    """The place of an actor's office among the ranks, the highest first; behind all of them where it is not known."""
    office = offices.find_office(actor.role) if actor.role and actor.kind == "person" else None
    return RANKS.index(office.rank) if office is not None and office.rank in RANKS else _UNRANKED


def _ordered(people: dict[str, tuple[Actor, Actor]], seats: Counter[str], ranks: dict[str, int]) -> tuple[Person, ...]:
    of_party: Counter[str] = Counter()
    for key, (_, party) in people.items():
        of_party[party_key(party)] += seats[key]
    rows = [
        Person(key=key, actor=actor, party=party, seats=seats[key], rank=(*RANKS, None)[ranks[key]])
        for key, (actor, party) in people.items()
    ]

    def place(one: Person) -> tuple[object, ...]:
        own = party_key(one.party)
        return (-of_party[own], own, ranks[one.key], -one.seats, one.actor.name, one.key)

    return tuple(sorted(rows, key=place))


def _encounters(held: dict[tuple[str, str], list[str]], ahead: dict[tuple[str, str], list[str]]) -> tuple[Encounter, ...]:
    return tuple(
        Encounter(one=one, other=other, held=tuple(held.get((one, other), ())), ahead=tuple(ahead.get((one, other), ())))
        for one, other in sorted({*held, *ahead})
    )
