"""A user's own actors: a file in the layout of the built-in people, asked before them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from legation.reference.people import People, known_people, read_people


@dataclass(frozen=True)
class PeopleFile:
    """The built-in people with a user's people added or put in their place; `digest` is of the user's file."""

    people: People
    digest: str


def load_people(path: Path) -> PeopleFile:
    """The people of a user's YAML file joined with the built-in ones, who give way where ids agree.

    Raises:
        InputError: the file cannot be read or is not in the layout described in `docs/methods/reference.md`.
    """
    own = read_people(path)
    return PeopleFile(known_people().extended(own), hashlib.sha256(path.read_bytes()).hexdigest())
