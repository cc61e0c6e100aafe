"""Who met whom: people of one party in rows, those of the others in columns; with three parties and more, a triangle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legation.analysis import Encounter, Meetings, Person, party_key
from legation.analysis.meetings import RANKS
from legation.brief.words import counted, shortened
from legation.records import Level

CELL, PAD, CHAR, SMALL = 30.0, 4.0, 6.6, 5.6
SLOPE = 0.78  # the height of a slanted name by its length
RANK_SIGNS: dict[Level | None, str] = {"leader": "◆", "minister": "▲", "senior": "●", "technical": "○", None: ""}


@dataclass(frozen=True, kw_only=True)
class Head:
    """A row's or column's name with its party and the sign of its rank, at the middle of its stripe."""

    at: float
    name: str
    party: str
    new_party: bool
    rank: str = ""


@dataclass(frozen=True, kw_only=True)
class Dot:
    """One cell: how many contacts were held and are ahead between two people, and that in words."""

    x: float
    y: float
    held: int
    ahead: int
    words: str


@dataclass(frozen=True, kw_only=True)
class Matrix:
    """The whole picture; `cells` are the corners of every cell that could hold a dot."""

    width: float
    height: float
    cell: float
    left: float
    head: float
    rows: tuple[Head, ...]
    columns: tuple[Head, ...]
    cells: tuple[tuple[float, float], ...]
    dots: tuple[Dot, ...]
    ranks: tuple[Level, ...]
    description: str
    note: str = ""


def build_matrix(meetings: Meetings, *, max_people: int = 16) -> Matrix | None:
    """The geometry of the matrix, or None when nobody met anybody and nobody is going to."""
    if not meetings.encounters:
        return None
    people = _seen(meetings)
    shown = _fitting(people, max_people)
    parties = list(dict.fromkeys(party_key(person.party) for person in shown))
    rows, columns = _met_only(*_sides(shown, parties), shown, meetings, triangle=len(parties) > 2)
    cells = [
        (i, j) for i, one in enumerate(rows) for j, other in enumerate(columns) if len(parties) == 2 or _below(shown, one, other)
    ]
    found = [(i, j, meetings.find_encounter(rows[i].key, columns[j].key)) for i, j in cells]
    left, head = round(_room(rows, parties=True) + 26, 1), round(_room(columns, parties=False) * SLOPE + 26, 1)
    dots = [
        _dot(rows[i], columns[j], left + (j + 0.5) * CELL, head + (i + 0.5) * CELL, encounter)
        for i, j, encounter in found
        if encounter
    ]
    return Matrix(
        width=round(left + len(columns) * CELL + head, 1),
        height=round(head + len(rows) * CELL + PAD, 1),
        cell=CELL,
        left=left,
        head=head,
        rows=_heads(rows, head),
        columns=_heads(columns, left),
        cells=tuple((left + j * CELL, head + i * CELL) for i, j in cells),
        dots=tuple(dots),
        ranks=tuple(rank for rank in RANKS if any(person.rank == rank for person in shown)),
        description=". ".join(dot.words for dot in dots),
        note=_note(len(people), len(shown)),
    )


def _seen(meetings: Meetings) -> list[Person]:
    keys = {key for encounter in meetings.encounters for key in (encounter.one, encounter.other)}
    return [person for person in meetings.people if person.key in keys]


def _fitting(people: Sequence[Person], limit: int) -> list[Person]:
    """The people with most seats, in the order given."""
    if len(people) <= limit:
        return list(people)
    kept = {person.key for person in sorted(people, key=lambda p: (-p.seats, p.key))[:limit]}
    return [person for person in people if person.key in kept]


def _sides(shown: Sequence[Person], parties: Sequence[str]) -> tuple[list[Person], list[Person]]:
    if len(parties) == 2:
        first = [person for person in shown if party_key(person.party) == parties[0]]
        return first, [person for person in shown if person not in first]
    return list(shown[1:]), list(shown[:-1])


def _met_only(
    rows: Sequence[Person], columns: Sequence[Person], shown: Sequence[Person], meetings: Meetings, *, triangle: bool
) -> tuple[list[Person], list[Person]]:
    """The rows and columns in which at least one cell holds something."""

    def met(row: Person, column: Person) -> bool:
        return (not triangle or _below(shown, row, column)) and meetings.find_encounter(row.key, column.key) is not None

    return (
        [row for row in rows if any(met(row, column) for column in columns)],
        [column for column in columns if any(met(row, column) for row in rows)],
    )


def _below(shown: Sequence[Person], one: Person, other: Person) -> bool:
    """Whether a cell lies in the lower triangle, between people of different parties."""
    return shown.index(other) < shown.index(one) and party_key(one.party) != party_key(other.party)


def _heads(people: Sequence[Person], start: float) -> tuple[Head, ...]:
    heads: list[Head] = []
    last = ""
    for at, person in enumerate(people):
        party = person.party.name
        at_middle = start + (at + 0.5) * CELL
        sign = RANK_SIGNS[person.rank]
        heads.append(Head(at=at_middle, name=_name(person), party=party, new_party=party != last, rank=sign))
        last = party
    return tuple(heads)


def _name(person: Person) -> str:
    """A name that fits; a party without named delegates says so."""
    if person.key.startswith("party "):
        return f"{shortened(person.party.name, 20)}, unnamed"
    return shortened(person.actor.name, 26)


def _room(people: Sequence[Person], *, parties: bool) -> float:
    """The length of the longest name, with its party where that stands beside it, in the picture's units."""
    beside = [
        len(person.party.name) * SMALL + CHAR if parties and person.party.name not in _name(person) else 0 for person in people
    ]
    return max(len(_name(person)) * CHAR + extra + 2 * CHAR for person, extra in zip(people, beside, strict=True))


def _dot(one: Person, other: Person, x: float, y: float, encounter: Encounter) -> Dot:
    held, ahead = len(encounter.held), len(encounter.ahead)
    parts = ([f"met {counted(held, 'time')}"] if held else []) + ([f"{counted(ahead, 'contact')} ahead"] if ahead else [])
    return Dot(
        x=round(x, 1),
        y=round(y, 1),
        held=held,
        ahead=ahead,
        words=f"{one.actor.name} and {other.actor.name}: {', '.join(parts)}",
    )


def _note(total: int, shown: int) -> str:
    return "" if shown == total else f"Drawn: the {shown} of {total} people with most seats."
