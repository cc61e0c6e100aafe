"""Whether an entry of the library is the very process that is asked about, which must not be evidence on itself."""

from __future__ import annotations

from collections.abc import Iterable

from legation.analysis.precedents.features import Process, process_of
from legation.analysis.precedents.policy import POLICY, PrecedentPolicy
from legation.reference.countries import find_country
from legation.reference.fold import fold
from legation.reference.precedents import Precedent


def without_itself(
    process: Process, library: Iterable[Precedent], policy: PrecedentPolicy = POLICY
) -> tuple[tuple[Precedent, ...], tuple[Precedent, ...]]:
    """The library without the entries that are the process itself, and those entries.

    An entry is the process itself where it has its name, or where principals in common fall into an overlapping time.
    A state and its predecessor count as one (`SUN` and `RUS`).
    """
    kept: list[Precedent] = []
    left_out: list[Precedent] = []
    for one in library:
        (left_out if is_same(process, one, policy) else kept).append(one)
    return tuple(kept), tuple(left_out)


def is_same(process: Process, precedent: Precedent, policy: PrecedentPolicy = POLICY) -> bool:
    """Whether an entry is this process: by name, or by parties and time."""
    if fold(process.name) in {fold(name) for name in (precedent.id, precedent.name, *precedent.names)}:
        return True
    common = party_keys(process.parties) & party_keys(precedent.principals)
    return len(common) >= policy.same_parties and _overlap(process, process_of(precedent))


def party_keys(parties: Iterable[str]) -> frozenset[str]:
    """Parties under the code of the state that goes on today, names folded.

    >>> sorted(party_keys(["SUN", "USA", "Taliban"]))
    ['RUS', 'USA', 'taliban']
    """
    return frozenset(_today(party) for party in parties)


def _today(party: str) -> str:
    country = find_country(party) if len(party) == 3 else None
    if country is None:
        return fold(party)
    return country.successor or country.code


def _overlap(one: Process, other: Process) -> bool:
    """Whether two processes share any time; without any date on one side nothing can be said, and they do not."""
    if not (one.since or one.until) or not (other.since or other.until):
        return False
    starts = [start for start in (one.since, other.since) if start]
    ends = [end for end in (one.until, other.until) if end]
    return not starts or not ends or max(starts) <= min(ends)
