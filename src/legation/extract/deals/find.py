"""A sentence → the words of its deals, the surest ways of finding them first."""

from __future__ import annotations

from collections.abc import Iterator

from legation.extract.deals.agreements import iter_agreements
from legation.extract.deals.found import DealWords
from legation.extract.deals.gifts import iter_gifts, iter_given
from legation.extract.deals.priced import iter_priced
from legation.extract.deals.swaps import iter_swaps
from legation.extract.deals.tagged import iter_tagged
from legation.extract.deals.transactions import iter_transactions
from legation.extract.deals.undertakings import iter_terms, iter_undertakings
from legation.extract.reading import Reading

_WAYS = (
    iter_swaps,
    iter_agreements,
    iter_undertakings,
    iter_gifts,
    iter_priced,
    iter_given,
    iter_terms,
    iter_transactions,
    iter_tagged,
)


def find_deal_words(reading: Reading, number: int) -> Iterator[DealWords]:
    """Each stretch of a sentence that names a deal, in order of trust; they may overlap."""
    for way in _WAYS:
        yield from way(reading, number)
