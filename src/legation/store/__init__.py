"""The desk, the only door to the database: what is kept of the articles, and every question asked of it."""

from legation.store.desk import Desk
from legation.store.migrations import LATEST
from legation.store.read import Counts
from legation.store.verify import Failure, describe_failures
from legation.store.views.explain import Explanation, Passage
from legation.store.views.filter import Filter
from legation.store.views.matter import is_about
from legation.store.views.search import Hit
from legation.store.write import Written

__all__ = [
    "LATEST",
    "Counts",
    "Desk",
    "Explanation",
    "Failure",
    "Filter",
    "Hit",
    "Passage",
    "Written",
    "describe_failures",
    "is_about",
]
