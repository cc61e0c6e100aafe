"""Commitments: promises, offers, threats and demands with what became of each, for the brief and its picture."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from legation.analysis import Deed, find_deeds, party_of
from legation.brief.lines import Group, Line, Section, details_of
from legation.brief.names import actor_words, parties_words
from legation.brief.words import capital, counted, date_words, day_words, listed, shortened
from legation.records import Actor, Evidence, Position, PositionKind, Record

# The kinds of which one may ask whether they came to pass.
_KINDS: tuple[PositionKind, ...] = ("promise", "offer", "acceptance", "concession", "threat", "proposal", "demand")
_OWED = ("promise", "offer", "acceptance", "concession", "threat")
End = Literal["done", "partly", "against", "over", "lapsed", "open"]
_ENDS: dict[str, End] = {
    "met": "done",
    "partly_met": "partly",
    "refused": "over",
    "withdrawn": "over",
    "lapsed": "lapsed",
}
_RANK: tuple[End, ...] = ("done", "partly", "against", "over", "lapsed", "open")
_VERBS = {
    "promise": "promised",
    "offer": "offered",
    "acceptance": "agreed",
    "concession": "conceded",
    "threat": "threatened",
    "proposal": "proposed",
    "demand": "demanded",
}


@dataclass(frozen=True, kw_only=True)
class Commitment:
    """A position that may come to pass, with the deeds found for it and how it ended so far.

    What several parties undertook in the same words on the same day is one commitment of all of them.
    """

    position: Position
    holders: tuple[Actor, ...]
    deeds: tuple[Deed, ...]
    end: End

    @property
    def kind(self) -> str:
        """Its kind in words."""
        return self.position.kind.replace("_", " ")

    @property
    def day(self) -> dt.date | None:
        """The day on which it was put, or first reported."""
        return self.position.date.start or self.position.date.end or self.position.first_reported_at

    @property
    def due(self) -> dt.date | None:
        """The day by which it is to be done."""
        deadline = self.position.deadline
        return (deadline.end or deadline.start) if deadline else None

    @property
    def done_on(self) -> dt.date | None:
        """The day of the first deed that counts for its end."""
        return next((deed.day for deed in self.deeds if deed.day), None)

    @property
    def words(self) -> str:
        """It in one sentence, with its end."""
        ended = {"done": "done", "partly": "done in part, or accepted in words", "against": "acted against", "open": "open"}
        state = ended.get(self.end) or self.position.state.replace("_", " ")
        when = f" on {day_words(self.done_on)}" if self.done_on else ""
        said = f", {day_words(self.day)}" if self.day else ""
        what = f"{_VERBS[self.position.kind]} “{shortened(self.position.content, 110)}”"
        return f"{self.who} {what}{said}: {state}{when}"

    @property
    def who(self) -> str:
        """Its holders in words."""
        return capital(listed([actor_words(holder) for holder in self.holders]))


def find_commitments(record: Record, as_of: dt.date | None = None) -> list[Commitment]:
    """The commitments of a record, those with an end first, by day; demands and proposals only where something came of them."""
    deeds: dict[str, list[Deed]] = defaultdict(list)
    for deed in find_deeds(record.positions, record.events, record.contacts, as_of=as_of):
        deeds[deed.position].append(deed)
    found = []
    for position in record.positions:
        if position.kind not in _KINDS or position.holder is None:
            continue
        one = _commitment(position, deeds[position.id])
        if position.kind in _OWED or one.end != "open" or one.due:
            found.append(one)
    return sorted(_shared(found), key=lambda one: (one.end == "open", one.day or dt.date.max, one.position.id))


def _shared(found: Sequence[Commitment]) -> list[Commitment]:
    """The commitments, those of several holders in the same words made one."""
    same: dict[tuple[object, ...], list[Commitment]] = defaultdict(list)
    for one in sorted(found, key=lambda one: one.position.id):
        same[one.position.kind, one.position.content.casefold(), one.day, one.end].append(one)
    return [replace(group[0], holders=tuple(dict.fromkeys(one.holders[0] for one in group))) for group in same.values()]


def _commitment(position: Position, deeds: Sequence[Deed]) -> Commitment:
    assert position.holder is not None
    settled = [deed for deed in deeds if deed.row in position.settled_by]
    against = [deed for deed in deeds if deed.sense == "breaks"]
    end = _ENDS.get(position.state, "open")
    if end == "open" and against:
        end, settled = "against", against
    return Commitment(position=position, holders=(party_of(position.holder),), deeds=tuple(settled), end=end)


def build_commitments(record: Record, as_of: dt.date | None = None) -> Section:
    """Deeds beside promises: each commitment of which something is known to have come, with the deed and its quotes."""
    commitments = find_commitments(record, as_of)
    ended = [one for one in commitments if one.end != "open"]
    quotes = {row.id: row.evidence for row in (*record.events, *record.contacts, *record.positions)}
    lines = tuple(_line(one, quotes) for one in ended)
    still = [one for one in commitments if one.end == "open"]
    what = "A deed is an event on record that does what the words say, by whoever had to do it; silence is none."
    none = "No deed on record keeps or breaks one of them."
    return Section(
        id="deeds",
        title="Deeds beside promises",
        intro=f"{_open(still)} {what}",
        groups=(Group(lines=lines),) if lines else (),
        empty=f"{_open(still)} {none}" if still else "No promise, offer or threat was found.",
    )


def _open(still: Sequence[Commitment]) -> str:
    if not still:
        return "Nothing that was undertaken is open."
    kinds = {kind: sum(one.position.kind == kind for one in still) for kind in _KINDS}
    told = listed([counted(count, kind.replace("_", " ")) for kind, count in kinds.items() if count])
    return f"Open: {told}."


def _line(one: Commitment, quotes: dict[str, tuple[Evidence, ...]]) -> Line:
    position = one.position
    deeds = [quote for row in position.settled_by for quote in quotes.get(row, ())]
    against = [quote for deed in one.deeds for quote in quotes.get(deed.row, ())]
    details = [
        ("To", parties_words(position.addressee)),
        ("Condition", position.condition or ""),
        ("By when", date_words(position.deadline) if position.deadline else ""),
        *((_HOW[deed.sense], _deed(deed)) for deed in one.deeds[:3]),
        ("Because", "" if one.deeds else _because(position)),
    ]
    state = "acted against" if one.end == "against" else position.state.replace("_", " ")
    return Line(
        label=day_words(one.day) if one.day else "",
        text=f"{one.who} {_VERBS[position.kind]}: “{shortened(position.content, 240)}”",
        flag="carried out" if position.kind == "threat" and state == "met" else state,
        rows=(position.id, *(deed.row for deed in one.deeds)),
        evidence=tuple(dict.fromkeys((*position.evidence, *deeds, *against))),
        details=details_of(details),
    )


_HOW = {"keeps": "Done", "partly": "Done in part", "breaks": "Against it"}


def _deed(deed: Deed) -> str:
    when = f"{day_words(deed.day)}: " if deed.day else ""
    return f"{when}“{shortened(deed.words, 220)}”"


def _because(position: Position) -> str:
    """The last reason of its state, without the id that ends it."""
    return position.why[-1].rpartition(": ")[0] or position.why[-1] if position.why else ""
