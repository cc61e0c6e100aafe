"""Settings: the only reader of the environment.

In: environment variables. Out: one frozen `Settings`. There is no configuration file; every setting has an option on
the command line too, which wins.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

DEFAULT_DESK = "desk.db"


@dataclass(frozen=True)
class Settings:
    """What the environment says: `LEGATION_DESK`, `LEGATION_PEOPLE`, `LEGATION_ISSUES`, `LEGATION_DEBUG`."""

    desk: str = DEFAULT_DESK
    people: str | None = None
    issues: str | None = None
    debug: bool = False


def load_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of this environment (`os.environ` unless another mapping is given).

    >>> load_settings({"LEGATION_DESK": "talks.db"}).desk
    'talks.db'
    >>> load_settings({}).desk
    'desk.db'
    """
    env = os.environ if environment is None else environment
    return Settings(
        desk=env.get("LEGATION_DESK") or DEFAULT_DESK,
        people=env.get("LEGATION_PEOPLE") or None,
        issues=env.get("LEGATION_ISSUES") or None,
        debug=env.get("LEGATION_DEBUG", "") not in ("", "0", "false"),
    )
