"""A contact while it is being put together: where the article names it, and what has been found of its furniture so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from legation.extract.reading import side_key
from legation.records import Absence, Actor, ContactKind, ContactStatus, Delegate, Place, Session, Span, When


@dataclass
class Draft:
    """One contact in the making. `sentences` are those that speak of it, `mentions` those whose meaning went into it."""

    kind: ContactKind
    status: ContactStatus
    when: When
    places: tuple[Place, ...]
    actors: list[Actor]
    sentences: list[int]
    triggers: list[Span]
    said_by: int | None
    weak: bool = False
    neutral: bool = False
    loose: bool = False
    kinds: list[ContactKind] = field(default_factory=list)
    named: bool = False
    definite: bool = False
    attending: bool = False
    ordinal: str = ""
    delegates: dict[str, list[Delegate]] = field(default_factory=dict)
    absent: list[Absence] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    outcomes: list[str] = field(default_factory=list)
    prepares: list[int] = field(default_factory=list)
    follows: list[int] = field(default_factory=list)
    host: Actor | None = None
    mediator: Actor | None = None
    mentions: list[int] = field(default_factory=list)
    why: list[str] = field(default_factory=list)

    @property
    def countries(self) -> set[str]:
        """The countries and organisations of its parties."""
        return {side_key(actor) for actor in self.actors} | set(self.delegates)

    @property
    def remote(self) -> bool:
        """Whether it needs no place: a call or a message."""
        return self.kind in ("call", "message")

    def add_sentence(self, number: int) -> None:
        """Note that a sentence speaks of the contact."""
        if number not in self.sentences:
            self.sentences.append(number)
