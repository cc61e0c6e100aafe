"""The index of two parties asked of a desk: co-operation and conflict by period, change points, and what holds of them.

    two parties ──store──> acts in outline ──analysis──> series, change points, finding
                 attention by day ──┘    └── link: which texts are copies

Only the acts of the dyads asked for are read, and of those neither quotes nor sources, so that a large desk answers at once.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from legation.analysis.index import Act, DayCount, DyadIndex, Question, acts_between, build_index, find_party
from legation.errors import UsageError
from legation.link.copies import cluster_copies
from legation.pipeline import stand_at
from legation.records import Document
from legation.store import Desk, Filter


def index_dyad(
    desk: Desk, first: str, second: str, question: Question, *, beside: Sequence[str] = (), as_of: dt.date | None = None
) -> DyadIndex:
    """The index of two parties, with those of each with a third one beside it.

    Args:
        desk: the desk.
        first: one party: a code, a name or an adjective.
        second: the other.
        question: step, scale, what to normalise by, days.
        beside: third parties, whose dyads with both are laid beside.
        as_of: only what was published by this day counts.

    Raises:
        UsageError: the two parties are one, or a third is one of them.
    """
    one, other, *thirds = _parties(first, second, beside)
    pairs = [(one, other), *((party, third) for third in thirds for party in (one, other))]
    desk, _ = stand_at(desk, Filter(as_of=as_of))
    acts = {pair: acts_between(desk.acts(*pair), *pair) for pair in pairs}
    days = [] if question.attention == "documents" else desk.acts_by_day()
    prints = desk.document_prints()
    if question.attention == "documents":
        copies = cluster_copies(prints)
        days = _days_of_texts(prints, copies)
    else:
        copies = cluster_copies(_telling(acts.values(), prints))
    return build_index(one, other, acts, days, copies, question)


def _parties(first: str, second: str, beside: Sequence[str]) -> list[str]:
    """The keys of the parties, each another one."""
    names = (first, second, *beside)
    keys = [find_party(name) for name in names]
    for at, key in enumerate(keys):
        if key.startswith("person."):
            raise UsageError(f"{names[at]} is a person: an index is of states and organisations; name the one that they act for")
        if key in keys[:at]:
            raise UsageError(
                f"{names[at]} and {names[keys.index(key)]} are one party: an index needs two, and third ones beside them"
            )
    return keys


def _telling(acts: Iterable[Sequence[Act]], prints: Mapping[str, Document]) -> dict[str, Document]:
    """The documents that were the first to tell of an act: only among these does it matter which are copies."""
    keys = {act.text for found in acts for act in found if act.standing == "counted"}
    return {key: prints[key] for key in sorted(keys) if key in prints}


def _days_of_texts(known: Mapping[str, Document], copies: Mapping[str, str]) -> list[DayCount]:
    """The articles of each day, copies of one text counted once, under the day of the first."""
    originals = (known[key] for key in sorted(set(copies.values())))
    found = Counter(document.published for document in originals if document.published)
    return [(day, day, count) for day, count in sorted(found.items())]
