"""What a statement is compared by. Statements that copies of one text make in the same words are one item from the start.

So forty copies cost as much as one, and can change no comparison.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

import msgspec

from legation.link.actors import fold, fold_text, party_of
from legation.link.family import document_of, family_of, holder_of, kind_of, speaker_of
from legation.link.sources import Sources
from legation.link.windows import Window, window_of
from legation.link.words import content_words
from legation.records import Actor, Claim, Contact, Deal, Event, Forecast, Noun, Place, Position, Statement, noun_of

PRECISE_DAYS = 4
UNDATED = Window()
_AHEAD = ("planned", "expected", "proposed", "conditional", "hypothetical")
_DOUBTED = ("rumoured", "denied")


class Item(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """One statement, or several in the same words by copies of one text, with what it is compared by.

    The statements themselves lie on a shelf: `reports` are their numbers there, `id` is the least of their ids, `wording` a
    digest of their words, `start` where the words stand in the text.

    `family` parts what can never be the same; `parties` are who it is between, `people` who is named; `published` and
    `documents` tell where it stands; `precise` that its days are few enough to tell it from another act; `ahead` that it
    was still to come, `doubted` that it was only rumoured, or denied.
    """

    reports: tuple[int, ...]
    id: str
    noun: Noun
    family: str
    parties: frozenset[str] = frozenset()
    target: frozenset[str] = frozenset()
    people: tuple[Actor, ...] = ()
    window: Window = UNDATED
    precise: bool = False
    places: tuple[Place, ...] = ()
    words: tuple[str, ...] = ()
    wording: bytes = b""
    start: int = 0
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


def build_item(statement: Statement, number: int, sources: Sources) -> Item:
    """The item of one statement, which lies on the shelf under this number."""
    document = document_of(statement)
    known = sources.documents.get(document)
    fields = _fields(statement, sources)
    window = fields.get("window", UNDATED)
    assert isinstance(window, Window)
    return Item(
        reports=(number,),
        id=statement.id,
        noun=noun_of(statement),
        family=family_of(statement, sources),
        kind=kind_of(statement),
        wording=_wording(statement, sources),
        start=statement.evidence[0].start if statement.evidence else 0,
        published=(known.published if known else None) or statement.first_reported_at,
        documents=frozenset(statement.documents),
        precise=window.days is not None and window.days <= PRECISE_DAYS,
        **fields,  # type: ignore[arg-type]
    )


def part_twins(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Those of the items that are one: the same words in copies of one text; a statement that is there twice counts once.

    The same words twice in one text are two statements; the first goes with the first of the other copies.
    """
    by_id = {item.id: item for item in items}
    twins: defaultdict[tuple[bytes, int], list[Item]] = defaultdict(list)
    repeats: defaultdict[tuple[bytes, frozenset[str]], int] = defaultdict(int)
    for item in sorted(by_id.values(), key=lambda item: (sorted(item.documents), item.start, item.id)):
        count = repeats[item.wording, item.documents]
        repeats[item.wording, item.documents] += 1
        twins[item.wording, count].append(item)
    return (sorted(group, key=lambda item: item.id) for group in twins.values())


def merge_twins(twins: Sequence[Item]) -> Item:
    """The one item of those that are one, in order of their ids."""
    if len(twins) == 1:
        return twins[0]
    return msgspec.structs.replace(
        twins[0],
        reports=tuple(number for item in twins for number in item.reports),
        published=min((item.published for item in twins if item.published), default=None),
        documents=frozenset[str]().union(*(item.documents for item in twins)),
    )


def share_parts(item: Item, known: dict[Hashable, Hashable]) -> Item:
    """The same item, with those of its parts that are `known` already held once for all items."""
    for name in ("family", "parties", "target", "people", "window", "places", "documents"):
        value = getattr(item, name)
        msgspec.structs.force_setattr(item, name, known.setdefault(value, value))
    msgspec.structs.force_setattr(item, "words", tuple(known.setdefault(word, word) for word in item.words))
    return item


def _wording(statement: Statement, sources: Sources) -> bytes:
    """A digest of noun, kind and words, the same in all copies of one text."""
    words = (fold_text(quote.quote) for quote in statement.evidence)
    said = "\x1f".join((noun_of(statement), sources.copy_of(document_of(statement)), kind_of(statement), *words))
    return hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=12).digest()


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
        "words": _ordered(fold(topic) for topic in one.topics),
    }


def _event(one: Event) -> dict[str, object]:
    actors = [*one.source, *one.target]
    return {
        "parties": frozenset(party_of(actor) for actor in one.source),
        "target": frozenset(party_of(actor) for actor in one.target),
        "people": tuple(actor for actor in actors if actor.kind == "person"),
        "window": window_of(one.date),
        "places": one.place,
        "words": _ordered(content_words((quote.quote for quote in one.evidence), _names(actors))),
        "ahead": one.status in _AHEAD,
        "doubted": one.status in _DOUBTED,
        "history": one.history,
    }


def _position(one: Position) -> dict[str, object]:
    return {
        "parties": frozenset({holder_of(one)}),
        "target": frozenset(party_of(actor) for actor in one.addressee),
        "window": window_of(one.date),
        "words": _ordered(content_words([one.content])),
        "level": one.issue or None,
    }


def _deal(one: Deal) -> dict[str, object]:
    return {
        "parties": frozenset(party_of(actor) for actor in one.parties),
        "window": window_of(one.date),
        "places": one.place,
        "words": _ordered(content_words([one.title, one.object, one.resource])),
    }


def _claim(one: Claim, sources: Sources) -> dict[str, object]:
    return {"parties": frozenset({speaker_of(one, sources)}), "words": _ordered(content_words([one.content]))}


def _forecast(one: Forecast) -> dict[str, object]:
    return {
        "parties": frozenset(party_of(actor) for actor in one.actors),
        "window": window_of(one.window),
        "places": one.places,
        "words": _ordered(content_words([one.what])),
    }


def _ordered(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words)))


def _names(actors: Iterable[Actor]) -> list[str]:
    return [name for actor in actors for name in (actor.name, *actor.as_written)]
