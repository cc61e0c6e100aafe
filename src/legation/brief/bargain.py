"""The bargaining: the ledger as issue × party, and the deals on the table with their quantities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from legation.analysis import Cell, build_ledger, standing_of
from legation.brief.lines import Group, Line, Section, Table, TableRow, details_of
from legation.brief.names import (
    actor_full,
    actor_words,
    attribution_words,
    holder_words,
    parties_words,
    places_words,
    sources_words,
)
from legation.brief.words import STAGES, capital, date_words, number_words, shortened
from legation.records import Deal, Document, Position, Quantity, Record


def build_ledger_section(record: Record) -> Section:
    """The ledger: what each party demands, offers and refuses on each issue, own words first."""
    ledger = build_ledger(record.positions)
    rows = tuple(
        TableRow(
            head=capital(_issue(issue)),
            cells=tuple(_cell_lines(ledger.find_cell(issue, party)) for party in ledger.parties),
        )
        for issue in ledger.issues
    )
    table = Table(
        caption="Positions by issue and party, latest first",
        corner="Issue",
        columns=tuple(capital(actor_words(party)) for party in ledger.parties),
        rows=rows,
    )
    return Section(
        id="ledger",
        title="Ledger of positions",
        intro=(
            "What a party said itself stands first; then what is reported as its act; then, marked “ascribed”, what others "
            "believe that it wants, which is their claim and not the party’s. In each the latest comes first, and below it the "
            "way to it."
        ),
        table=table if rows else None,
        empty="No position was found.",
    )


def _issue(issue: str) -> str:
    return issue.replace("_", " ").replace("/", ": ").replace(".", ": ")


def _cell_lines(cell: Cell | None) -> tuple[Line, ...]:
    """The positions of a cell: the latest in full, then the trail that led to it in few words.

    Own words come first, then reports, then beliefs; in each the latest.
    """
    if cell is None:
        return ()
    ordered = [position for part in (cell.stated, cell.reported, cell.ascribed) for position in reversed(part)]
    return (_position(ordered[0]), *(_position(position, full=False) for position in ordered[1:]))


_SAID = {"stated": "Said by", "reported": "Reported by", "ascribed": "Ascribed by"}
_MARKED = {"stated": "", "reported": ", reported", "ascribed": ", ascribed"}


def _position(position: Position, *, full: bool = True) -> Line:
    standing = standing_of(position)
    said = attribution_words(position.attribution)
    if standing == "ascribed" and not said:
        said = holder_words(position.attribution[0].holder_chain if position.attribution else ())
    when = date_words(position.date) if position.date.start or position.date.end else ""
    holder = position.holder
    named = holder is not None and holder.kind != "country"
    details = [
        ("Affects", parties_words(position.affects)),
        ("Condition", position.condition or ""),
        ("By when", date_words(position.deadline) if position.deadline else ""),
        ("State", "" if position.state in ("open", "unknown") else position.state.replace("_", " ")),
    ]
    if full:
        details = [
            ("By", actor_full(holder) if holder and named else ""),
            ("To", parties_words(position.addressee)),
            *details,
            ("Quantities", quantities_words(position.quantities)),
            ("Wording", f"“{position.firmness}”" if position.firmness else ""),
            ("Drafted by", actor_full(position.drafted_by) if position.drafted_by else ""),
            ("Tabled by", actor_full(position.tabled_by) if position.tabled_by else ""),
            (_SAID[standing], said),
        ]
    return Line(
        label=when,
        text=shortened(position.content, 320),
        flag=f"{position.kind.replace('_', ' ')}{_MARKED[standing]}",
        rows=(position.id,),
        evidence=position.evidence,
        details=details_of(details),
    )


ERA_DAYS = 3 * 365
# What has got furthest is shown first.
_FURTHEST = ("in_force", "signed", "agreed", "under_negotiation", "floated", "cancelled")


def deal_order(deal: Deal) -> tuple[int, str, str]:
    """What has got furthest first, then by title and id."""
    return (_FURTHEST.index(deal.stage), deal.title.casefold(), deal.id)


def build_deals(record: Record) -> Section:
    """The deals: what, between whom, how much, where and on whose ground, how far it has got, whose idea."""
    documents = {document.id: document for document in record.documents}
    past = {deal.id for deal in past_deals(record)}
    lines = [(deal.id in past, _deal(deal, documents)) for deal in sorted(record.deals, key=deal_order)]
    now, before = tuple(line for old, line in lines if not old), tuple(line for old, line in lines if old)
    groups = [Group(lines=now)] if now else []
    return Section(
        id="deals",
        title="Deals on the table",
        groups=(*groups, Group(title="Of another era, told in passing", lines=before)) if before else tuple(groups),
        empty="No deal was found.",
    )


def past_deals(record: Record) -> list[Deal]:
    """The deals of another era: dated years before the last article."""
    last = max((document.published for document in record.documents if document.published), default=None)
    if last is None:
        return []
    ends = ((deal, deal.date.end or deal.date.start) for deal in record.deals)
    return [deal for deal, end in ends if end and (last - end).days > ERA_DAYS]


def _deal(deal: Deal, documents: Mapping[str, Document]) -> Line:
    ground = sorted({place.country for place in deal.place if place.country})
    on_ground = f" ({', '.join(ground)})" if ground else ""
    details = [
        ("Kind", deal.kind.replace("_", " ")),
        ("Parties", parties_words(deal.parties)),
        ("Object", deal.object if deal.object.casefold() != deal.title.casefold() else ""),
        ("Resource", deal.resource),
        ("Quantities", quantities_words(deal.quantities)),
        ("Where", f"{places_words(deal.place)}{on_ground}" if deal.place else ""),
        ("Proposed by", actor_full(deal.proposed_by) if deal.proposed_by else ""),
        ("Said by", attribution_words(deal.attribution)),
        ("Sources", sources_words(deal, documents)),
    ]
    return Line(
        label=date_words(deal.date) if deal.date.start or deal.date.end else "",
        text=capital(shortened(deal.title, 200)),
        flag=STAGES[deal.stage],
        rows=(deal.id,),
        evidence=deal.evidence,
        details=details_of(details),
    )


def quantities_words(quantities: Sequence[Quantity]) -> str:
    """Quantities with unit, what they are of and what they cover; the text's own words where they read otherwise."""
    return "; ".join(_quantity(quantity) for quantity in quantities)


def _quantity(quantity: Quantity) -> str:
    if quantity.value is None:
        return f"“{quantity.as_written}”{_covers(quantity)}"
    of = "" if quantity.of.casefold() == quantity.unit.casefold() else quantity.of
    amount = " ".join(part for part in (number_words(quantity.value), quantity.unit) if part)
    return f"{amount}{f' of {of}' if of and quantity.unit else f' {of}' if of else ''}{_covers(quantity)}"


def _covers(quantity: Quantity) -> str:
    return f" ({quantity.scope})" if quantity.scope else ""
