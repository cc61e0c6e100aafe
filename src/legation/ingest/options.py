"""How sources are to be read: what they do not say themselves, and the limits that they are held to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from legation.errors import UsageError

FIELDS: Final = ("text", "title", "outlet", "url", "published", "language", "byline", "id")
"""The pieces of an article that a table column or a line of front matter may give."""


@dataclass(frozen=True, kw_only=True)
class IngestOptions:
    """Options of one reading. `date`, `outlet`, `language` and `title` hold only where the source does not say.

    Args:
        columns: which column of a table holds which field, as `{"text": "story", "published": "day"}`; fields that are
            not named are looked for under their usual names.
        allow_private: whether an address may lie in a private or loopback network.
        max_bytes: the largest article that is read. Tables are streamed and may be larger; each row is held to it.
        timeout_s: the most time that one address may take, from the look-up of its name to the last byte.
    """

    date: dt.date | None = None
    outlet: str | None = None
    language: str | None = None
    title: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    allow_private: bool = False
    max_bytes: int = 10_000_000
    timeout_s: float = 30.0

    def __post_init__(self) -> None:
        unknown = sorted(set(self.columns) - set(FIELDS))
        if unknown:
            raise UsageError(
                f"A column map names {', '.join(unknown)}, which is no field of an article. Use {', '.join(FIELDS)}."
            )

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The metadata stated with the call, as pairs of field and value."""
        stated = {
            "title": self.title,
            "outlet": self.outlet,
            "published": self.date.isoformat() if self.date else None,
            "language": self.language,
        }
        return tuple((name, value) for name, value in stated.items() if value)
