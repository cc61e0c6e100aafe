"""What is a row about? The filters that look into a row: its issue and its track."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from legation.records import Contact, Deal, Position, Statement, Track
from legation.reference.issues import find_issue
from legation.store.views.filter import Filter


def select_about(rows: Iterable[Statement], wanted: Filter) -> Iterator[Statement]:
    """The rows that are about what the filter names, as many as it asks for."""
    found = (row for row in rows if is_about(row, wanted)) if wanted.looks_inside else iter(rows)
    return islice(found, wanted.limit) if wanted.looks_inside else found


def is_about(row: Any, wanted: Filter) -> bool:
    """Whether a row is about the issue and belongs to one of the tracks that the filter names, if it names any.

    An issue is `area/issue`, or either half of it. A position has one of its own; a contact and a track have those of their
    topics, a deal those of its title, object and resource; other rows have none.
    """
    if wanted.issue is not None and not any(_fits(issue, wanted.issue.casefold()) for issue in issues_of(row)):
        return False
    return wanted.tracks is None or (row.id if isinstance(row, Track) else getattr(row, "track", None)) in wanted.tracks


def issues_of(row: Any) -> Iterator[str]:
    """The issues of a row as `area/issue`."""
    match row:
        case Position():
            yield row.issue
        case Contact():
            yield from _named(*row.topics, *(session.topic for session in row.sessions))
        case Track():
            yield from _named(*row.topics)
        case Deal():
            yield from _named(row.title, row.object, row.resource)


def _named(*texts: str) -> Iterator[str]:
    return ("/".join(found) for text in texts if (found := find_issue(text)))


def _fits(issue: str, wanted: str) -> bool:
    return issue == wanted or wanted in issue.split("/")
