"""What a statement is compared by. Statements that copies of one text make in the same words are one item from the start.

So forty copies cost as much as one, and can change no comparison.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import sys
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from legation.link.actors import fold, party_of
from legation.link.shelf import Shelf
from legation.link.sources import Sources
from legation.link.windows import Window, window_of
from legation.link.words import content_words
from legation.records import (
    Actor,
    Claim,
    Contact,
    Deal,
    Event,
    Forecast,
    Holder,
    Noun,
    Place,
    Position,
    Statement,
    When,
    noun_of,
)

PRECISE_DAYS = 4
UNDATED = Window()
_AHEAD = ("planned", "expected", "proposed", "conditional", "hypothetical")
_DOUBTED = ("rumoured", "denied")
_REMOTE = ("call", "message")
_POSITIONS = {
    "demand": "wants",
    "red_line": "wants",
    "interest": "wants",
    "offer": "gives",
    "promise": "gives",
    "proposal": "gives",
    "concession": "gives",
    "rejection": "refuses",
    "refusal": "refuses",
    "acceptance": "accepts",
    "threat": "threatens",
}
_DENIALS = ("denies", "partly_denies", "retracts")


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One statement, or several in the same words by copies of one text, with what it is compared by.

    The statements themselves lie on a shelf: `reports` are their numbers there, `id` is the least of their ids.

    `family` parts what can never be the same; `parties` are who it is between, `people` who is named; `published` and
    `documents` tell where it stands; `ahead` that it was still to come, `doubted` that it was only rumoured, or denied.
    """

    reports: tuple[int, ...]
    id: str
    noun: Noun
    family: str
    parties: frozenset[str] = frozenset()
    target: frozenset[str] = frozenset()
    people: tuple[Actor, ...] = ()
    window: Window = UNDATED
    places: tuple[Place, ...] = ()
    words: tuple[str, ...] = ()
    wording: bytes = b""
    level: str | None = None
    kind: str = ""
    ahead: bool = False
    doubted: bool = False
    history: bool = False
    published: dt.date | None = None
    documents: frozenset[str] = frozenset()

    @property
    def order(self) -> tuple[object, ...]:
        """A place in line that more copies of the same text do not change."""
        return (self.published or dt.date.max, self.kind, self.wording, self.id)

    @property
    def precise(self) -> bool:
        """Whether its days are few enough to tell it from another act."""
        days = self.window.days
        return days is not None and days <= PRECISE_DAYS


def build_items(numbers: Iterable[int], statements: Mapping[int, Statement] | Shelf[Statement], sources: Sources) -> list[Item]:
    """The items of some statements of one family, in order of their ids; a statement that is there twice counts once."""
    by_id = {(statement := statements[number]).id: (_turn(statement), number, _wording(statement, sources)) for number in numbers}
    turns = sorted(by_id.values())
    twins: defaultdict[tuple[bytes, int], list[tuple[str, int]]] = defaultdict(list)
    repeats: defaultdict[tuple[bytes, str], int] = defaultdict(int)
    for (*_, document, identity), number, wording in turns:
        # The same words twice in one text are two statements; the first goes with the first of the other copies.
        count = repeats[wording, document]
        repeats[wording, document] += 1
        twins[wording, count].append((identity, number))
    known: dict[Hashable, Hashable] = {}
    items = (
        build_item([(number, statements[number]) for _, number in sorted(group)], sources, wording, known)
        for (wording, _), group in twins.items()
    )
    return sorted(items, key=lambda item: item.id)


def family_of(statement: Statement, sources: Sources) -> str:
    """What parts a statement from all that it can never be the same as."""
    match statement:
        case Contact():
            return "contact remote" if statement.kind in _REMOTE else "contact in person"
        case Event():
            by_phone = statement.type == "CONSULT" and statement.mode == "phone"
            return f"event {statement.type}" + (" phone" if by_phone else "")
        case Position():
            return f"position {_POSITIONS[statement.kind]} {_holder_of(statement)}"
        case Deal():
            return "deal"
        case Claim():
            return f"claim {'denies' if statement.verb_class in _DENIALS else 'says'} {_speaker_of(statement, sources)}"
        case Forecast():
            return f"forecast {holder_key(statement.by[-1]) if statement.by else ''}"


def _holder_of(position: Position) -> str:
    return party_of(position.holder) if position.holder else "unknown"


def _speaker_of(claim: Claim, sources: Sources) -> str:
    holder = claim.holder_chain[-1] if claim.holder_chain else None
    named = holder is not None and holder.kind not in ("author", "anonymous", "public")
    return holder_key(holder) if holder and named else sources.copy_of(_document(claim))


def _turn(statement: Statement) -> tuple[str, int, int, str, str]:
    first = statement.evidence[:1]
    place = (first[0].document, first[0].start, first[0].end) if first else ("", 0, 0)
    return (*place, _document(statement), statement.id)


def _wording(statement: Statement, sources: Sources) -> bytes:
    """A digest of noun, kind and words, the same in all copies of one text."""
    words = (fold(quote.quote) for quote in statement.evidence)
    said = "\x1f".join((noun_of(statement), sources.copy_of(_document(statement)), kind_of(statement), *words))
    return hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=12).digest()


def _document(statement: Statement) -> str:
    return statement.documents[0] if statement.documents else ""


def kind_of(statement: Statement) -> str:
    """The kind or type of a statement in its own noun's terms."""
    match statement:
        case Event():
            return statement.type
        case Claim():
            return statement.verb_class
        case Forecast():
            return "forecast"
        case _:
            return statement.kind


def build_item(
    reports: Sequence[tuple[int, Statement]], sources: Sources, wording: bytes, known: dict[Hashable, Hashable]
) -> Item:
    """The item of statements in the same words; actors and places that are `known` already are held once."""
    first = reports[0][1]
    documents = frozenset(document for _, report in reports for document in report.documents)
    days = [day for d in documents if (day := _published(sources, d))]
    reported = [report.first_reported_at for _, report in reports if report.first_reported_at]
    fields = _fields(first, sources)
    for name in ("people", "places"):
        if name in fields:
            fields[name] = tuple(known.setdefault(one, one) for one in cast(tuple[Hashable, ...], fields[name]))
    fields["words"] = tuple(sys.intern(word) for word in sorted(cast(Iterable[str], fields.get("words", ()))))
    return Item(
        reports=tuple(number for number, _ in reports),
        id=first.id,
        noun=noun_of(first),
        family=family_of(first, sources),
        kind=kind_of(first),
        wording=wording,
        published=min(days or reported, default=None),
        documents=documents,
        **fields,  # type: ignore[arg-type]
    )


def _fields(statement: Statement, sources: Sources) -> dict[str, object]:
    match statement:
        case Contact():
            return _contact(statement)
        case Event():
            return _event(statement)
        case Position():
            return _position(statement)
        case Deal():
            return _deal(statement)
        case Claim():
            return _claim(statement, sources)
        case Forecast():
            return _forecast(statement)


def _published(sources: Sources, document: str) -> dt.date | None:
    found: Mapping[str, object] = sources.documents
    return getattr(found.get(document), "published", None)


def _contact(one: Contact) -> dict[str, object]:
    delegates = [d for side in one.sides for d in side.delegates if d.presence != "excluded"]
    return {
        "parties": frozenset(party_of(side.party) for side in one.sides),
        "people": tuple(d.actor for d in delegates if d.actor.kind == "person"),
        "window": window_of(one.date),
        "places": one.places,
        "level": one.level,
        "ahead": one.status in _AHEAD,
        "doubted": one.status in _DOUBTED,
        "history": one.history,
        "words": frozenset(fold(topic) for topic in one.topics),
    }


def _event(one: Event) -> dict[str, object]:
    actors = [*one.source, *one.target]
    return {
        "parties": frozenset(party_of(actor) for actor in one.source),
        "target": frozenset(party_of(actor) for actor in one.target),
        "people": tuple(actor for actor in actors if actor.kind == "person"),
        "window": window_of(one.date),
        "places": one.place,
        "words": content_words((quote.quote for quote in one.evidence), _names(actors)),
        "ahead": one.status in _AHEAD,
        "doubted": one.status in _DOUBTED,
        "history": one.history,
    }


def _position(one: Position) -> dict[str, object]:
    return {
        "parties": frozenset({_holder_of(one)}),
        "target": frozenset(party_of(actor) for actor in one.addressee),
        "window": window_of(one.date),
        "words": content_words([one.content]),
        "level": one.issue or None,
    }


def _deal(one: Deal) -> dict[str, object]:
    return {
        "parties": frozenset(party_of(actor) for actor in one.parties),
        "window": window_of(one.date),
        "places": one.place,
        "words": content_words([one.title, one.object, one.resource]),
    }


def _claim(one: Claim, sources: Sources) -> dict[str, object]:
    return {"parties": frozenset({_speaker_of(one, sources)}), "words": content_words([one.content])}


def _forecast(one: Forecast) -> dict[str, object]:
    return {
        "parties": frozenset(party_of(actor) for actor in one.actors),
        "window": window_of(one.window),
        "places": one.places,
        "words": content_words([one.what]),
    }


def holder_key(holder: Holder) -> str:
    """What the holder of a claim is filed under; holders without a face are filed by what they are."""
    if holder.kind in ("author", "anonymous", "public"):
        return holder.kind
    return holder.actor or fold(holder.name)


def _names(actors: Iterable[Actor]) -> list[str]:
    return [name for actor in actors for name in (actor.name, *actor.as_written)]


def date_of(statement: Statement) -> When:
    """The date of a statement in its own noun's terms; unknown for a claim."""
    match statement:
        case Claim():
            return When()
        case Forecast():
            return statement.window
        case _:
            return statement.date
