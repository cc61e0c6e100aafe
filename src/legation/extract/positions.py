"""Stances → positions: the bargaining ledger, each line with its holder, whom it affects, and in exchange for what.

A minister speaks for the state: the holder is then the state and the minister the speaker. A position without a subject of its
own ("it was possible to demand …") is carried over to the party that the sentences before speak of, and says so; an interest, an
acceptance or a concession of nobody in particular is refused.
"""

from __future__ import annotations

import re
from dataclasses import replace

from legation.extract.addressed import find_addressed
from legation.extract.affected import find_affected
from legation.extract.conditions import find_condition, find_deadline
from legation.extract.firmness import find_firmness
from legation.extract.reading import Reading, country_actor, side_key
from legation.records import Actor, Position, Quantity, Stance, content_id
from legation.reference.issues import IssueList
from legation.text.quantities import find_quantities, parse_quantity

CARRY_SENTENCES = 3
# The sectors whose people speak for the state.
_SPEAKERS = frozenset({"GOV", "MIL", "LEG", "SPY", "JUD", "COP"})
_NEEDS_HOLDER = frozenset({"interest", "acceptance", "concession"})
_OPENING_CHARS = 60
# "an adviser close to", "people around", right before a name: whoever it is does not speak for it
_NEAR_TO = re.compile(
    r"(?:\b(?:an?|the|one|two|some|several)\s+)?(?:\b[\w-]+\s+){0,2}\b(?:(?:close|near) to|familiar with|around|allied with"
    r"|loyal to)"
    r"\s+(?:the\s+)?$|\b(?:former|ex)[\s-]+$",
    re.I,
)
_NEAR_CHARS = 48
# Who held an office speaks for nobody but himself.
_PAST = re.compile(r"\W*(?:former|ex|one-time|retired|late|ousted|deposed)\b", re.I)
# "of X" behind a quantity
_OF = re.compile(r"\s+of\s+([\w\s-]{2,40}?)(?=[,.;:()]|\s(?:and|from|to|in|for|by|a|per)\b|$)")
# "X –" before a quantity
_LABEL = re.compile(r"([A-Za-z][\w\s]{1,30}?)\s*[–—:-]\s*$")


def build_positions(reading: Reading, issues: IssueList) -> list[Position]:
    """One position for each stance whose content says something."""
    positions: list[Position] = []
    last: tuple[int, Actor] | None = None
    for stance in reading.tags.stances:
        holder, speaker, carried = _holder(reading, stance, last)
        if holder is not None:
            last = (stance.sentence, holder)
        if holder is None and stance.kind in _NEEDS_HOLDER:
            continue
        stance = _addressed(reading, stance)
        positions.append(_position(reading, stance, holder, speaker, carried, issues))
        positions.extend(
            _position(reading, stance, other, None, carried, issues) for other in _other_holders(reading, stance, holder)
        )
    return positions


def _addressed(reading: Reading, stance: Stance) -> Stance:
    """The stance with whom it is put to taken out of those whom it affects."""
    addressed = find_addressed(reading, stance)
    return replace(stance, addressee=addressed, affects=tuple(one for one in stance.affects if one not in addressed))


def _holder(reading: Reading, stance: Stance, last: tuple[int, Actor] | None) -> tuple[Actor | None, Actor | None, bool]:
    """The party that holds the position, the person who voices it, and whether it was carried from a sentence before."""
    if stance.holder is not None and reading.resolution.actors[stance.holder]:
        return (*_speaking(reading, stance.holder), False)
    frame = None if stance.said_by is None else reading.tags.frames[stance.said_by]
    teller = frame.holder if frame is not None and frame.holder_kind in ("official", "government") else None
    if teller is not None and reading.resolution.actors[teller]:
        return (*_speaking(reading, teller), False)
    if stance.sentence in reading.speakers:
        speaking = reading.resolution.actors[reading.speakers[stance.sentence]]
        return (*as_party(speaking[0]), True) if len(speaking) == 1 else (None, None, False)
    if stance.kind in _NEEDS_HOLDER:
        return None, None, False
    if last is not None and stance.sentence - last[0] <= CARRY_SENTENCES:
        return last[1], None, True
    subject = _subject_before(reading, stance.sentence)
    return subject, None, subject is not None


def _others(reading: Reading, stance: Stance, holder: Actor | None) -> tuple[Actor, ...]:
    """The parties to which a position is put; a state named as such puts none to itself, though one of its organs may."""
    own = side_key(holder) if holder is not None else None
    actors = reading.actors(stance.addressee)
    return tuple(as_party(actor)[0] for actor in actors if actor.kind != "country" or side_key(actor) != own)


def _speaking(reading: Reading, mention: int) -> tuple[Actor, Actor | None]:
    """The party for which a mention speaks and its speaker; who only stands near to somebody speaks for himself."""
    actor = reading.resolution.actors[mention][0]
    span = reading.tags.mentions[mention].span
    near = _NEAR_TO.search(reading.text[max(0, span.start - _NEAR_CHARS) : span.start])
    if near is None:
        return as_party(actor)
    words = f"{' '.join(near.group().split())} {reading.words(span)}"
    return Actor(name=words, as_written=(words,), kind="person", country=actor.country, sector="UNK"), None


def _other_holders(reading: Reading, stance: Stance, first: Actor | None) -> list[Actor]:
    """The other parties that hold a position together with the first ("both sides", "the two presidents")."""
    if stance.holder is None or first is None:
        return []
    others = [as_party(actor)[0] for actor in reading.resolution.actors[stance.holder][1:]]
    parties = {party.id or party.name: party for party in others}
    parties.pop(first.id or first.name, None)
    return list(parties.values())


def as_party(actor: Actor) -> tuple[Actor, Actor | None]:
    """The party that an actor speaks for, and the actor as its speaker where the two differ."""
    in_office = actor.kind == "government_body" or (actor.kind == "person" and actor.role and not _PAST.match(actor.role))
    if not in_office or not actor.country or actor.sector not in _SPEAKERS:
        return actor, None
    return country_actor(actor.country, actor.as_written), actor if actor.kind == "person" else None


def _subject_before(reading: Reading, sentence: int) -> Actor | None:
    """The first state or person named near the start of the sentence, else of the one before it."""
    for number in (sentence, sentence - 1):
        for mention in reading.by_sentence.get(number, []):
            tag, actors = reading.tags.mentions[mention], reading.resolution.actors[mention]
            opens = tag.span.start - reading.sentence(number).start < _OPENING_CHARS
            if opens and tag.kind in ("country", "government_body", "person") and actors and actors[0].country:
                return _speaking(reading, mention)[0]
    return None


def _position(
    reading: Reading, stance: Stance, holder: Actor | None, speaker: Actor | None, carried: bool, issues: IssueList
) -> Position:
    mentions = (*(() if stance.holder is None else (stance.holder,)), *stance.addressee, *stance.affects)
    content = reading.words(stance.content)
    sentence = reading.sentence(stance.sentence)
    dates = reading.dates_of(stance.sentence)
    outside = tuple(m for m in dates if not stance.content.covers(reading.tags.mentions[m].span))
    condition = find_condition(reading, stance)
    return Position(
        id=content_id(
            "position",
            reading.document,
            stance.content.start,
            stance.content.end,
            stance.kind,
            holder.id or holder.name if holder else "",
        ),
        kind=stance.kind,
        content=content,
        holder=holder,
        issue="/".join(issues.find(content, reading.words(sentence)) or ()),
        addressee=_others(reading, stance, holder),
        affects=tuple(as_party(actor)[0] for actor in find_affected(reading, stance, holder)),
        condition=None if condition is None else reading.words(condition),
        deadline=find_deadline(reading, stance),
        firmness=find_firmness(reading, stance),
        quantities=quantities_in(reading, stance.content.start, stance.content.end),
        speaker=speaker,
        date=reading.when(outside),
        evidence=reading.evidence(sentence),
        documents=(reading.document,),
        attribution=(reading.attribution(stance.said_by, stance.sentence),),
        first_reported_at=reading.article.document.published,
        extractor=reading.extractor,
        score=stance.score * (0.8 if carried else 1.0),
        why=(
            stance.rule,
            *(("holder carried over from the sentences before",) if carried else ()),
            *reading.why(mentions),
        ),
    )


def quantities_in(reading: Reading, start: int, end: int) -> tuple[Quantity, ...]:
    """The quantities between two offsets, each with what it is of and, where the words give one, its scope."""
    found: list[Quantity] = []
    for span in find_quantities(reading.text, start, end):
        words = span.slice(reading.text)
        parsed = parse_quantity(words)
        if parsed is not None:
            of = _counted(reading.text, start, span.start, span.end, end)
            found.append(Quantity(value=parsed[0], unit=parsed[1], of=of, scope="", as_written=words))
    return tuple(found)


def _counted(text: str, begin: int, start: int, end: int, limit: int) -> str:
    """What a quantity is of: "of X" behind it, or "X –" before it."""
    after = _OF.match(text[end:limit])
    if after:
        return after.group(1).strip()
    before = _LABEL.search(text[begin:start])
    return before.group(1).strip() if before else ""
