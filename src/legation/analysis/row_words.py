"""A row in one line of words: what it is, between whom, where and when; for lists that hold rows of several nouns."""

from __future__ import annotations

from collections.abc import Iterable

from legation.records import Actor, Claim, Contact, Deal, Event, Forecast, Place, Position, Statement, When


def row_words(row: Statement) -> str:
    """The row in a line.

    >>> from legation.records import Contact, Place
    >>> row_words(Contact(kind="talks", places=(Place(name="Oslo", as_written="Oslo"),)))
    'talks, Oslo'
    """
    match row:
        case Contact():
            who = " – ".join(side.party.name for side in row.sides)
            return _joined(f"{row.kind} {who}", _places(row.places), _day(row.date))
        case Event():
            who = _arrow(_names(row.source), _names(row.target))
            return _joined(f"{row.type} {who}", f"»{row.trigger}«" if row.trigger else "", _places(row.place), _day(row.date))
        case Position():
            holder = row.holder.name if row.holder else "somebody"
            return f"{holder}, {row.kind.replace('_', ' ')}: {_flat(row.content)}"
        case Deal():
            return _joined(_flat(row.title), _names(row.parties))
        case Claim():
            who = row.holder_chain[-1].name if row.holder_chain else "somebody"
            return f"{who} {row.verb_class.replace('_', ' ')}: {_flat(row.content)}"
        case Forecast():
            return _joined(_flat(row.what), _day(row.window))


def _names(actors: Iterable[Actor]) -> str:
    return ", ".join(dict.fromkeys(actor.name for actor in actors))


def _places(places: tuple[Place, ...]) -> str:
    glue = " or " if any(place.alternative for place in places) else ", "
    return glue.join(place.name for place in places)


def _day(when: When) -> str:
    if when.start == when.end:
        return str(when.start or "")
    return f"{when.start or '…'} to {when.end or '…'}"


def _arrow(source: str, target: str) -> str:
    return f"{source} → {target}" if source and target else source or target


def _joined(*parts: str) -> str:
    return ", ".join(part.strip() for part in parts if part.strip())


def _flat(words: str) -> str:
    return " ".join(words.split())
