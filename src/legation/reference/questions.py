"""The ready questions for `legation assess`, as the YAML text that a user could have written."""

from __future__ import annotations

from functools import cache

from legation.errors import InputError
from legation.reference.tables import read_table


@cache
def _table() -> dict[str, str]:
    return read_table("questions", dict[str, str])


def all_questions() -> tuple[str, ...]:
    """The names of the ready questions, in the order of the alphabet."""
    return tuple(sorted(_table()))


def question_text(name: str) -> str:
    """The YAML of a ready question.

    Raises:
        InputError: there is none of that name.
    """
    try:
        return _table()[name]
    except KeyError:
        raise InputError(f"there is no ready question {name!r}; there are {', '.join(all_questions())}") from None
