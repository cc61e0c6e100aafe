"""Who acts: states, their organs and officials, organisations, armed groups, companies, media, people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ActorKind = Literal["country", "igo", "person", "government_body", "company", "armed_group", "media", "organisation", "other"]
PresenceKind = Literal["at_table", "in_delegation", "on_site", "excluded", "unknown"]


@dataclass(frozen=True, kw_only=True)
class Actor:
    """One actor as a row names it: what the text wrote, and what that was resolved to.

    `id` is the reference-table id (`usa`, `person.marco-rubio`) or None where the name stayed unresolved; then
    `candidates` lists the ids it may be. `country` is an ISO 3166 alpha-3 or PLOVER international code, `sector` a PLOVER
    sector code, `role` the title held on the row's date (or the title that the text itself gives).
    """

    name: str
    as_written: tuple[str, ...]
    id: str | None = None
    kind: ActorKind = "other"
    country: str | None = None
    sector: str = "UNK"
    role: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Delegate:
    """An actor on one side of a contact, with how it was present according to the text."""

    actor: Actor
    presence: PresenceKind = "unknown"


@dataclass(frozen=True, kw_only=True)
class Absence:
    """An actor named as not taking part in a contact, with the reason if the text states one."""

    actor: Actor
    reason: str | None = None
    presence: PresenceKind = "excluded"


@dataclass(frozen=True, kw_only=True)
class Side:
    """One party to a contact: `party` is a country or organisation; `framing` what that party says it was about."""

    party: Actor
    delegates: tuple[Delegate, ...] = ()
    framing: str | None = None
