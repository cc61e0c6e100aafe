"""The state of each position as of a day: open, met, partly met, refused, withdrawn or lapsed.

A deed decides before words do: what was done keeps a promise, carries out a threat or gives a demand what it asked for; part of
it, or acceptance in words alone, is `partly_met`. Among words the latest decides: a later refusal by whoever was addressed, or
a later word of the holder that takes the position back. A deadline that passed without a deed makes it `lapsed`. All else stays
open; no state is concluded from silence. Each state names the rows that it rests on (`settled_by`) and says why.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from legation.analysis.ledger import position_order
from legation.analysis.ledger_deeds import Deed, find_deeds
from legation.analysis.ledger_wording import Postings, matter_of, wording_of
from legation.analysis.parties import names_in, party_key
from legation.records import Contact, Event, Position, PositionKind, PositionState

_PUT = frozenset({"demand", "offer", "proposal"})
_TIMED = _PUT | {"promise", "threat", "acceptance", "concession"}
_NO: frozenset[PositionKind] = frozenset({"rejection", "refusal", "red_line"})
_YES: frozenset[PositionKind] = frozenset({"acceptance", "concession"})
_ANSWERING = _NO | _YES | {"promise", "offer"}
_TAKEN_BACK_BY: dict[PositionKind, frozenset[PositionKind]] = {
    "offer": _NO,
    "promise": _NO,
    "acceptance": _NO,
    "concession": _NO,
    "proposal": _NO,
    "demand": frozenset({"concession"}),
    "refusal": _YES | {"promise", "offer"},
    "rejection": _YES | {"promise", "offer"},
    "red_line": _YES | {"promise", "offer"},
}
# "the demand", "this proposal": what an answer in the same article calls the thing answered, and which kinds that may be
_CALLED: tuple[tuple[re.Pattern[str], frozenset[PositionKind]], ...] = tuple(
    (
        re.compile(rf"^(?:the|this|that|these|those|its|his|her|their|it|them)?\s*(?:\w+\s+)?(?:{words})\b[^,]{{0,24}}$", re.I),
        kinds,
    )
    for words, kinds in (
        ("demands?|ultimatum|requests?|call|calls|conditions?|terms", frozenset[PositionKind]({"demand"})),
        ("proposals?|plan|idea|initiative|suggestion|draft", frozenset[PositionKind]({"proposal", "offer"})),
        ("offer|offers", frozenset[PositionKind]({"offer", "proposal"})),
    )
)
_SHARE, _STEMS = 0.5, 2
# A refusal years later answers something else.
_ANSWER_DAYS = 365
_SHARE_OF_ISSUE = 0.34


@dataclass(frozen=True)
class _Verdict:
    state: PositionState
    rows: tuple[str, ...]
    why: str


def settle_positions(
    positions: Iterable[Position],
    events: Iterable[Event] = (),
    contacts: Iterable[Contact] = (),
    *,
    as_of: dt.date | None = None,
) -> list[Position]:
    """The positions known by a day with their state on it, oldest first; those of a later day are left out.

    Args:
        positions: rows of the ledger, in any order.
        events: what happened; what is planned or denied settles nothing.
        contacts: meetings and calls, which keep what was promised about them.
        as_of: the day from which to look; without it all rows count and no deadline has passed.
    """
    known = sorted((p for p in positions if as_of is None or position_order(p)[0] <= as_of), key=position_order)
    deeds: dict[str, list[Deed]] = defaultdict(list)
    for deed in find_deeds(known, events, contacts, as_of=as_of):
        deeds[deed.position].append(deed)
    answers = _Answers(known)
    return [_settled(position, _judge(position, deeds[position.id], answers, as_of)) for position in known]


def _settled(position: Position, verdict: _Verdict | None) -> Position:
    if verdict is None:
        return position
    return replace(position, state=verdict.state, settled_by=verdict.rows, why=(*position.why, verdict.why))


def _judge(position: Position, deeds: Sequence[Deed], answers: _Answers, as_of: dt.date | None) -> _Verdict | None:
    """What decides the state of a position; None while it is open or while the statement itself gave it another state."""
    if position.state not in ("open", "unknown") or position.holder is None:
        return None
    done = [deed for deed in deeds if deed.sense == "keeps"]
    part = [deed for deed in deeds if deed.sense == "partly"]
    against = [deed for deed in deeds if deed.sense == "breaks"]
    if against and position.kind in _NO:
        return _by_deed("withdrawn", against, "done after all")
    if done:
        return _by_deed("met", done, "carried out" if position.kind == "threat" else "done")
    if part:
        return _by_deed("partly_met", part, "done in part")
    words = answers.to(position)
    if words:
        last = words[-1]
        own = party_key(last.holder) == party_key(position.holder) if last.holder else False
        day = position_order(last)[0]
        said = f"by a later word of {'the holder' if own else last.holder.name if last.holder else 'somebody'} ({day}): {last.id}"
        if own:
            return _Verdict("withdrawn", (last.id,), f"withdrawn {said}")
        if last.kind in _NO:
            return _Verdict("refused", (last.id,), f"refused {said}")
        return _Verdict("partly_met", (last.id,), f"accepted in words, no deed is on record; {said}")
    due = position.deadline.end or position.deadline.start if position.deadline else None
    if as_of and due and due < as_of and position.kind in _TIMED:
        return _Verdict("lapsed", (), f"its time ran out on {due}, and no deed is on record by {as_of}")
    return None


def _by_deed(state: PositionState, deeds: Sequence[Deed], how: str) -> _Verdict:
    first = deeds[0]
    return _Verdict(state, tuple(deed.row for deed in deeds), f"{how} ({first.day}), {first.why}: {first.row}")


class _Answers:
    """Positions that may answer others, by the words and parties in them."""

    def __init__(self, known: Sequence[Position]) -> None:
        self.rows = [row for row in known if row.holder is not None]
        self.postings = Postings()
        self.by_document: dict[str, list[int]] = defaultdict(list)
        for number, row in enumerate(self.rows):
            if row.kind in _ANSWERING and row.holder is not None:
                self.postings.add(number, wording_of(matter_of(row.content)).stems, {party_key(row.holder)})
            for document in row.documents:
                self.by_document[document].append(number)

    def to(self, position: Position) -> list[Position]:
        """The answers to a position, and the holder's own later words against it, oldest first."""
        if position.holder is None or (position.kind not in _PUT and position.kind not in _TAKEN_BACK_BY):
            return []
        asked = {party_key(actor) for actor in position.addressee}
        by = asked | {party_key(position.holder)} if asked or position.kind not in _PUT else set()
        numbers = set(self.postings.find(wording_of(matter_of(position.content)).stems, by, _STEMS))
        if position.kind in _PUT:
            numbers |= {n for document in position.documents for n in self.by_document[document]}
        return [row for n in sorted(numbers) if self._answers(row := self.rows[n], position)]

    def _answers(self, row: Position, position: Position) -> bool:
        if row.id == position.id or row.holder is None or position.holder is None:
            return False
        if position_order(row)[0] < position_order(position)[0]:
            return False
        own = party_key(row.holder) == party_key(position.holder)
        if own:
            later = position_order(row)[0] > position_order(position)[0]
            return later and row.kind in _TAKEN_BACK_BY.get(position.kind, frozenset()) and _same_matter(row, position)
        if position.kind not in _PUT or row.kind not in _NO | _YES:
            return False
        if (position_order(row)[0] - position_order(position)[0]).days > _ANSWER_DAYS:
            return False
        asked = {party_key(actor) for actor in position.addressee} - {party_key(position.holder)}
        if party_key(row.holder) not in asked if asked else not _concerns(row, position):
            return False
        return _same_matter(row, position) or self._refers_to(row, position)

    def _refers_to(self, row: Position, position: Position) -> bool:
        """Whether an answer calls the position by its kind ("the demand") right behind it in the same article."""
        kinds = next((kinds for words, kinds in _CALLED if words.match(row.content)), None)
        if kinds is None or position.kind not in kinds:
            return False
        for document in set(row.documents) & set(position.documents):
            at = _place(row, document)
            before = [
                (place, other.id)
                for number in self.by_document[document]
                if (other := self.rows[number]).kind in kinds
                and other.id != row.id
                and party_key(other.holder or position.holder) != party_key(row.holder)  # type: ignore[arg-type]
                and (place := _place(other, document)) <= at
            ]
            if before and max(before)[1] == position.id:
                return True
        return False


def _concerns(row: Position, position: Position) -> bool:
    """Whether somebody to whom a position was not put may yet answer it.

    So it is for who is told of beside it, named in it, speaks to its holder, or sits on the same track.
    """
    if position.holder is None or row.holder is None:
        return False
    spoken_to = {party_key(actor) for actor in row.addressee} | set(names_in(row.content))
    beside = bool(set(row.documents) & set(position.documents))
    together = position.track is not None and position.track == row.track
    return (
        beside or together or party_key(position.holder) in spoken_to or party_key(row.holder) in set(names_in(position.content))
    )


def _place(row: Position, document: str) -> int:
    return min((quote.start for quote in row.evidence if quote.document == document), default=0)


def _same_matter(one: Position, other: Position) -> bool:
    first, second = wording_of(matter_of(one.content)), wording_of(matter_of(other.content))
    if first.common(second) < _STEMS or first.names_others(second):
        return False
    needed = _SHARE_OF_ISSUE if one.issue and one.issue == other.issue else _SHARE
    return first.share(second) >= needed
