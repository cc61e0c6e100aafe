"""Coverage: what the desk cannot see. Who wrote what was read, in which countries and languages, and who was not heard.

A party is heard where its officials, its government or its documents are the last link of who says so: its own readout. What
is only told of it by others is not its word.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from legation.analysis.parties import parties_of
from legation.records import Contact, Document
from legation.records.row import Row

_OWN = ("official", "government", "document")
_HELD = ("held", "ongoing")


@dataclass(frozen=True, kw_only=True)
class Side:
    """One party: how many documents are edited in its country, rows in its own word, contacts it was in and told of itself."""

    party: str
    documents: int = 0
    own_word: int = 0
    contacts: int = 0
    readouts: int = 0

    @property
    def is_heard(self) -> bool:
        """Whether anything on record is its own word."""
        return self.own_word > 0


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """How wide the reading is. `texts` counts copies of one text once; the pairs give names with numbers of documents."""

    documents: int = 0
    texts: int = 0
    outlets: tuple[tuple[str, int], ...] = ()
    countries: tuple[tuple[str, int], ...] = ()
    languages: tuple[tuple[str, int], ...] = ()
    first: dt.date | None = None
    last: dt.date | None = None
    sides: tuple[Side, ...] = ()

    @property
    def unheard(self) -> tuple[str, ...]:
        """The parties whose own word is missing."""
        return tuple(side.party for side in self.sides if not side.is_heard)


def measure_coverage(
    documents: Iterable[Document], rows: Iterable[Row], parties: Sequence[str], texts: Mapping[str, str] | None = None
) -> Coverage:
    """The coverage of a process.

    Args:
        documents: what was read on it.
        rows: the rows of it.
        parties: codes or names of the parties whose voices are looked for.
        texts: for each document the first copy of the same text, where that is known.
    """
    listed = sorted(documents, key=lambda one: one.id)
    told = list(rows)
    days = sorted(one.published for one in listed if one.published)
    return Coverage(
        documents=len(listed),
        texts=len({(texts or {}).get(one.id, one.duplicate_of or one.id) for one in listed}),
        outlets=_counted(one.outlet or "not named" for one in listed),
        countries=_counted(one.outlet_country or "not known" for one in listed),
        languages=_counted(one.language or "not known" for one in listed),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        sides=tuple(_side(party, listed, told) for party in dict.fromkeys(parties)),
    )


def _counted(names: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0])))


def _side(party: str, documents: Sequence[Document], rows: Sequence[Row]) -> Side:
    held = [row for row in rows if isinstance(row, Contact) and row.status in _HELD and not row.history]
    joined = [row for row in held if party in parties_of(row)]
    return Side(
        party=party,
        documents=sum(document.outlet_country == party for document in documents),
        own_word=sum(is_heard_in(row, party) for row in rows),
        contacts=len(joined),
        readouts=sum(is_heard_in(row, party) for row in joined),
    )


def is_heard_in(row: Row, party: str) -> bool:
    """Whether the party itself says so: its official, government or document ends one of the chains of a row."""
    last = [one.holder_chain[-1] for one in row.attribution if one.holder_chain]
    chain = getattr(row, "holder_chain", ())
    last += [chain[-1]] if chain else []
    return any(holder.kind in _OWN and party in (holder.country, holder.actor, holder.name) for holder in last)
