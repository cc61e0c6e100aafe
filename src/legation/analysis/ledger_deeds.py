"""Deeds beside promises: the event that keeps, keeps in part, or breaks what a party undertook or was asked to do.

A deed belongs to a position when its act is of a kind that the position's words name (`UNDERTAKINGS`), when whoever had to act
did, when it came later, and when both speak of the same matter by their words. Talks that were promised are kept by a contact of
both parties. Nothing is a deed that is only planned, denied, or asked for; what is not on record is not concluded from silence.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from legation.analysis.ledger import position_order
from legation.analysis.ledger_wording import Postings, Wording, matter_of, undertakings_in, wording_of
from legation.analysis.parties import names_in, parties_of, party_key
from legation.records import Actor, Contact, Event, Level, Position
from legation.text.quantities import find_quantities, parse_quantity

Sense = Literal["keeps", "partly", "breaks"]
# By whom the act of a position is to be done.
OWN_ACT = frozenset({"promise", "offer", "acceptance", "concession", "threat", "proposal"})
ASKED_ACT = frozenset({"demand", "proposal"})
RULED_OUT = frozenset({"refusal", "rejection", "red_line"})
_HELD = ("held", "ongoing")
# What is put is a meeting only where the words begin with one: "hold a further round of talks", "come to the negotiating table".
_TALKS = re.compile(
    r"^(?:(?!(?:not|no|never|without|nothing|kept|keep)\b)[\w’'-]+\s+){0,6}?(?:meet(?:ings?)?|talks?|negotiat(?:e|ions?|ing)"
    r"|summits?|visit|call|contacts?|round|conference|consultations?|speak|sit down)\b(?!.*\bwithout\b)",
    re.I,
)
_LEVELS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    ("leader", re.compile(r"\b(?:presidents?|leaders?|heads of state|prime ministers|in person|summit)\b", re.I)),
    ("minister", re.compile(r"\b(?:foreign|defen[cs]e)? ?ministers?\b|\bministerial\b", re.I)),
    ("technical", re.compile(r"\b(?:experts?|technical|working (?:level|groups?))\b", re.I)),
)


@dataclass(frozen=True, kw_only=True)
class DeedPolicy:
    """When a deed is one for a position. `share`: of the stems of the shorter wording; `stems`: at least so many in common.

    `slack_days`: how much earlier than the words a deed may be dated that was reported after them. `horizon_days`: no deed is
    looked for later than this.
    """

    version: str = "1"
    share: float = 0.34
    stems: int = 2
    slack_days: int = 1
    horizon_days: int = 730


POLICY = DeedPolicy()


@dataclass(frozen=True, kw_only=True)
class Deed:
    """What was done about a position: `row` is the id of the event or contact, `words` its sentence, `why` what they share."""

    position: str
    row: str
    sense: Sense
    by: tuple[Actor, ...]
    day: dt.date | None
    words: str
    why: str


def find_deeds(
    positions: Iterable[Position],
    events: Iterable[Event],
    contacts: Iterable[Contact] = (),
    *,
    as_of: dt.date | None = None,
    policy: DeedPolicy = POLICY,
) -> tuple[Deed, ...]:
    """The deeds of some positions, by position in the order of the ledger, then by day; the same for any order of the rows."""
    acts = _Acts(events, as_of)
    held = [c for c in contacts if c.status in _HELD and not c.history and (as_of is None or _at_or_before(c, as_of))]
    found: list[Deed] = []
    for position in sorted(positions, key=position_order):
        if position.holder is None or not (position.kind in OWN_ACT or position.kind in ASKED_ACT or position.kind in RULED_OUT):
            continue
        deeds = [*_acted(position, acts, policy), *_met(position, held, policy)]
        found += sorted(deeds, key=lambda deed: (deed.day or dt.date.max, deed.row))
    return tuple(found)


def day_of(row: Event | Contact) -> dt.date | None:
    """The day of an act: its own, or that of its first report."""
    return row.date.start or row.date.end or row.first_reported_at


def _at_or_before(row: Event | Contact, as_of: dt.date) -> bool:
    known = row.first_reported_at or day_of(row)
    return known is None or known <= as_of


class _Acts:
    """The events that took place, by stem of their sentences, so that a position is held against few of them."""

    def __init__(self, events: Iterable[Event], as_of: dt.date | None) -> None:
        self.postings = Postings()
        self.rows: list[tuple[Event, tuple[Wording, ...]]] = []
        given = sorted(events, key=lambda one: one.id)
        # "turned down the ceasefire that X wanted": what a sentence tells as rejected is not read as done from it.
        rejected = {quote for event in given if event.type == "REJECT" for quote in event.evidence}
        for event in given:
            done = event.status in ("happened", "ongoing") and not event.negated and not event.history
            if not done or (as_of is not None and not _at_or_before(event, as_of)):
                continue
            wordings = tuple(wording_of(quote.quote if quote not in rejected else "") for quote in event.evidence)
            stems = {stem for wording in wordings for stem in wording.stems}
            self.postings.add(len(self.rows), stems, {party_key(actor) for actor in event.source})
            self.rows.append((event, wordings))

    def near(self, wording: Wording, doers: Collection[str], stems: int) -> list[tuple[Event, tuple[Wording, ...]]]:
        """The events of these parties (of all, where none are named) whose sentences share stems with a wording, by id."""
        return [self.rows[number] for number in self.postings.find(wording.stems, doers, stems)]


def _acted(position: Position, acts: _Acts, policy: DeedPolicy) -> list[Deed]:
    matter = matter_of(position.content)
    wording, undertaken = wording_of(matter), undertakings_in(matter)
    if not undertaken:
        return []
    turned = position.kind in RULED_OUT or wording.is_negative
    kept = frozenset().union(*(one.kept_by for one in undertaken))
    broken = frozenset().union(*(one.broken_by for one in undertaken)) - kept
    own_words = {quote.quote for quote in position.evidence}
    deeds = []
    for event, wordings in acts.near(wording, _doers(position), policy.stems):
        if event.type not in kept | broken or not _comes_later(position, event, policy) or not _is_by(position, event):
            continue
        told = [one for one, quote in zip(wordings, event.evidence, strict=True) if quote.quote not in own_words]
        like = max(told, key=lambda one: (wording.common(one), wording.share(one), one.text), default=None)
        if like is None or wording.common(like) < policy.stems or wording.share(like) < policy.share:
            continue
        if wording.names_others(like):
            continue
        against = (event.type in kept) if turned else (event.type in broken)
        if turned and not against:
            continue
        sense: Sense = "breaks" if against else "partly" if _falls_short(position, like.text) else "keeps"
        deeds.append(_deed(position, event, sense, event.source, like.text, f"{wording.common(like)} words in common"))
    return deeds


def _comes_later(position: Position, row: Event | Contact, policy: DeedPolicy) -> bool:
    """Whether the act came after the words; on the same days only if it was told later."""
    day, said = day_of(row), position_order(position)[0]
    if day is None or said == dt.date.min or (day - said).days > policy.horizon_days:
        return False
    told_later = bool(row.first_reported_at and position.first_reported_at and row.first_reported_at > position.first_reported_at)
    return day > said or (told_later and (said - day).days <= policy.slack_days)


def _is_by(position: Position, event: Event) -> bool:
    """Whether those acted who had to: the holder of a promise, the addressee of a demand, or, of one without, anybody else."""
    acted = {party_key(actor) for actor in event.source}
    wanted = _doers(position)
    if wanted:
        return bool(acted & wanted)
    holder = party_key(position.holder) if position.holder else ""
    told_beside = bool(set(event.documents) & set(position.documents))
    concerned = holder in {party_key(actor) for actor in event.target} or bool(acted & set(names_in(position.content)))
    return bool(acted - {holder}) and (told_beside or concerned)


def _doers(position: Position) -> frozenset[str]:
    """Who has to act for a position to come to pass.

    Empty where a demand names nobody: then whoever acts towards its holder, is named in it, or is told of beside it.
    """
    holder = party_key(position.holder) if position.holder else ""
    asked = frozenset(party_key(actor) for actor in position.addressee) - {holder}
    if position.kind == "proposal":
        return asked | {holder}
    return asked if position.kind in ASKED_ACT else frozenset({holder})


def _falls_short(position: Position, told: str) -> bool:
    """Whether the deed's sentence gives a smaller number of the same thing than the position's words."""
    promised = _amounts(position.content)
    done = _amounts(told)
    return any(what in done and 0 < done[what] < amount for what, amount in promised.items())


def _amounts(text: str) -> dict[str, float]:
    """The largest amount of each thing that a text gives, by its last word or unit."""
    found: dict[str, float] = {}
    for span in find_quantities(text, 0, len(text)):
        words = span.slice(text)
        parsed = parse_quantity(words)
        if parsed:
            what = words.split()[-1].casefold().rstrip("s")
            found[what] = max(parsed[0], found.get(what, 0.0))
    return found


def _met(position: Position, held: Sequence[Contact], policy: DeedPolicy) -> list[Deed]:
    """The first contact of both parties after words that undertake or ask for one."""
    if position.kind in RULED_OUT or not _TALKS.search(position.content) or undertakings_in(position.content):
        return []
    holder = party_key(position.holder) if position.holder else ""
    others = {party_key(actor) for actor in position.addressee} | set(names_in(position.content))
    wanted = {holder, *others} - {""}
    level = next((level for level, words in _LEVELS if words.search(position.content)), None)
    fitting = [
        contact
        for contact in held
        if len(wanted) > 1
        and wanted <= set(parties_of(contact))
        and (level is None or contact.level in (level, None))
        and (day_of(contact) or dt.date.min) > position_order(position)[0]
        and _comes_later(position, contact, policy)
    ]
    if not fitting:
        return []
    first = min(fitting, key=lambda contact: (day_of(contact) or dt.date.max, contact.id))
    words = first.evidence[0].quote if first.evidence else first.kind
    parties = tuple(parties_of(first).values())
    return [_deed(position, first, "keeps", parties, words, "the first contact of these parties after it")]


def _deed(position: Position, row: Event | Contact, sense: Sense, by: tuple[Actor, ...], words: str, why: str) -> Deed:
    return Deed(position=position.id, row=row.id, sense=sense, by=by, day=day_of(row), words=" ".join(words.split()), why=why)
