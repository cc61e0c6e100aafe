"""A question to the record: rival hypotheses, and the indicators that would tell them apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from legation.analysis.assess.policy import Needs
from legation.analysis.assess.query import Query
from legation.errors import UsageError

STANDARD_NEEDS = Needs()
CATCH_ALL = "else"
"""The id of the hypothesis that every question has: something that nobody thought of."""


@dataclass(frozen=True, kw_only=True)
class Hypothesis:
    """A reading of the process. `prior` is relative to the others; `outcome` names the kind of precedent that it stands for."""

    id: str
    statement: str
    prior: float = 1.0
    outcome: str = ""

    @property
    def is_catch_all(self) -> bool:
        """Whether this is the hypothesis that none of the named ones holds."""
        return self.id == CATCH_ALL


@dataclass(frozen=True, kw_only=True)
class Bearing:
    """How an indicator, once seen, bears on a hypothesis: its sign, and its likelihood ratio against the catch-all."""

    sign: str
    ratio: float


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """Something to look for in the record.

    `match` says when it is seen, `contrary` when its opposite is, `looked_for` when its absence means something. `bearings` are
    by hypothesis; `deceptive` those that hold if a statement of intent is meant to deceive. `base` is how often it is seen
    where the catch-all holds, or None for the policy's own.
    """

    id: str
    statement: str
    match: Query
    label: str = ""
    contrary: Query | None = None
    looked_for: Query | None = None
    weight: str = "normal"
    bearings: Mapping[str, Bearing]
    statement_of_intent: bool = False
    deceptive: Mapping[str, Bearing] | None = None
    base: float | None = None
    look: str = ""
    line: int = 0


@dataclass(frozen=True, kw_only=True)
class Role:
    """A part in the question (`a`, `third`) in words, and who plays it unless the asker says otherwise."""

    name: str
    what: str
    actor: str | None = None
    optional: bool = False


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question with its hypotheses (the catch-all last) and indicators; `roles` are filled by `with_parties`."""

    id: str
    question: str
    about: str = ""
    roles: tuple[Role, ...] = ()
    hypotheses: tuple[Hypothesis, ...]
    indicators: tuple[Indicator, ...]
    needs: Needs = STANDARD_NEEDS
    since: dt.date | None = None
    until: dt.date | None = None

    @property
    def named(self) -> tuple[Hypothesis, ...]:
        """The hypotheses without the catch-all."""
        return tuple(one for one in self.hypotheses if not one.is_catch_all)

    @property
    def parties(self) -> dict[str, str]:
        """Who plays each role that is filled."""
        return {role.name: role.actor for role in self.roles if role.actor}

    @property
    def principals(self) -> tuple[str, ...]:
        """Whom the question is about: who plays the first two roles that must be filled."""
        return tuple(role.actor for role in self.roles if role.actor and not role.optional)[:2]

    def with_parties(self, parties: Mapping[str, str]) -> Question:
        """The question about these parties; the roles not named keep who plays them.

        Raises:
            UsageError: a role that the question does not have, or one that must be filled and is not.
        """
        known = {role.name for role in self.roles}
        for name in parties:
            if name not in known:
                raise UsageError(f"{self.id} has no role {name!r}; it has {', '.join(sorted(known)) or 'none'}")
        roles = tuple(replace(role, actor=parties.get(role.name) or role.actor) for role in self.roles)
        empty = [f"{role.name} ({role.what})" for role in roles if not role.actor and not role.optional]
        if empty:
            raise UsageError(f"{self.id} asks about parties that are not named: {', '.join(empty)}; see --between, --role")
        return replace(self, roles=roles)
