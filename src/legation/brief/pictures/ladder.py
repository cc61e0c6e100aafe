"""The deals as a ladder: how far each has got, how much it is about, and on whose ground it lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legation.analysis import party_key, state
from legation.brief.bargain import deal_order, quantities_words
from legation.brief.words import STAGES, capital, in_lines, shortened
from legation.records import Deal, DealStage

WIDTH, LEFT, STEP, HEAD, ROW = 700.0, 244.0, 46.0, 44.0, 46.0
LADDER: tuple[DealStage, ...] = ("floated", "under_negotiation", "agreed", "signed", "in_force")
_HEADS = {"under_negotiation": "in talks"}
_TITLE_CHARS, _RIGHT_CHARS = 38, 32


@dataclass(frozen=True, kw_only=True)
class Rung:
    """A deal: its title in up to two lines, the rungs that it has reached, how much, between whom, and on whose ground.

    `foreign` is true where that ground belongs to nobody who is a party to the deal; `row` is the deal's id.
    """

    y: float
    title: tuple[str, ...]
    reached: int
    cancelled: bool
    much: str
    ground: str
    foreign: bool
    row: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Ladder:
    """The whole picture; `steps` are the stages with the middle of each column."""

    width: float
    height: float
    right: float
    steps: tuple[tuple[float, str], ...]
    rungs: tuple[Rung, ...]
    description: str
    note: str = ""


def build_ladder(deals: Sequence[Deal], *, most: int = 14) -> Ladder | None:
    """The geometry of the deals in the order of the brief, or None where there is none."""
    ordered = sorted(deals, key=deal_order)
    shown = ordered[:most]
    if not shown:
        return None
    rungs = tuple(_rung(deal, HEAD + at * ROW) for at, deal in enumerate(shown))
    return Ladder(
        width=WIDTH,
        height=HEAD + len(shown) * ROW + 4,
        right=LEFT + len(LADDER) * STEP + 12,
        steps=tuple((LEFT + (at + 0.5) * STEP, _HEADS.get(stage, STAGES[stage])) for at, stage in enumerate(LADDER)),
        rungs=rungs,
        description=". ".join(rung.words for rung in rungs),
        note=f"Drawn: {len(shown)} of {len(ordered)} deals." if len(shown) < len(ordered) else "",
    )


def _rung(deal: Deal, y: float) -> Rung:
    parties = {party_key(actor) for actor in deal.parties}
    grounds = sorted({place.country for place in deal.place if place.country})
    foreign = [code for code in grounds if code not in parties]
    much = quantities_words(deal.quantities)
    ground = ", ".join(state(code).name for code in grounds)
    between = ", ".join(dict.fromkeys(actor.name for actor in deal.parties)) or "parties not named"
    told = "; ".join(part for part in (between, much, f"on the ground of {ground}" if ground else "") if part)
    return Rung(
        y=y,
        title=in_lines(capital(deal.title), _TITLE_CHARS),
        reached=LADDER.index(deal.stage) + 1 if deal.stage in LADDER else 0,
        cancelled=deal.stage == "cancelled",
        much=shortened(much or between, _RIGHT_CHARS),
        ground=shortened(f"ground: {ground}" if ground else (between if much else ""), _RIGHT_CHARS),
        foreign=bool(foreign),
        row=deal.id,
        words=f"{capital(shortened(deal.title, 120))}: {STAGES[deal.stage]}; {told}",
    )
