"""What a desk officer knows by heart: states, offices and their holders, outlets, places, codes — as read-only tables.

Each module answers one kind of question; the tables behind them are read when first asked for. Words like "all readings" are
meant: where several things share a name, all of them come back, and nobody here chooses.
"""

from legation.reference import calendar, codes, countries, issues, names, offices, outlets, people, places
from legation.reference.entry import Entry, EntryKind, Rank
from legation.reference.person import Person, Tenure

__all__ = [
    "Entry",
    "EntryKind",
    "Person",
    "Rank",
    "Tenure",
    "calendar",
    "codes",
    "countries",
    "issues",
    "names",
    "offices",
    "outlets",
    "people",
    "places",
]
