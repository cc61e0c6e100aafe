"""What is on the table: on each issue that more than one party speaks to, who wants and who gives what, and on whose word.

A position stands in the words of the article, in quotation marks, after a verb for its kind; the words before it in the quote
decide whether `to` or `that` leads into it. What others believe of a party is told as said of it, never as its own act.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from legation.analysis import build_ledger, party_of, standing_of
from legation.analysis.ledger import NO_ISSUE, position_order
from legation.analysis.parties import is_known
from legation.brief.agreed import trimmed
from legation.brief.bargain import deal_order
from legation.brief.lines import Line, sentence
from legation.brief.people import Cast, party_words
from legation.brief.words import capital, listed, number_name
from legation.records import Deal, Position

_ISSUES = 3
_PARTIES = 3
_QUOTE_CHARS = 110
_SETTLED = ("agreed", "signed", "in_force")
_VERBS = {
    "demand": "demands",
    "offer": "offers",
    "promise": "promises",
    "proposal": "proposes",
    "acceptance": "agrees",
    "rejection": "rejects",
    "concession": "concedes",
    "refusal": "refuses",
    "threat": "threatens",
    "interest": "wants",
    "red_line": "draws a red line",
}
_TAKES_TO = ("demand", "offer", "promise", "proposal", "acceptance", "refusal", "threat", "interest")
_TAKES_THAT = ("demand", "proposal", "promise", "acceptance")
_DETERMINERS = frozenset("the a an any all its his her their no some more another such every both new one two three".split())
_MODAL = re.compile(r"(?:would|will|shall)\s+(not\s+)?")
_CLAUSE = re.compile(
    r"(?:(?!that\b|which\b|who\b)[\w’'-]+\s+){1,6}?(?:is|are|was|were|will|would|has|have|must|can|could|should)\b", re.IGNORECASE
)
_FRAGMENT = re.compile(
    r"(?:but|and|or|which|who|whom|whether|where|when|is|was|were|are|be|has|had|have|does|did|of|for|by|see|also|undertakes|refuses|rejects)\b|\w+ed\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\b(to|that|will|would|shall)\s*[“\"«]?\s*$", re.IGNORECASE)
_FINITE = re.compile(r"\b(?:will|would|has|have|was|were|is to|agreed|said)\b")
_ACRONYM = re.compile(r"\b(?:eu|un|nato|imf)\b")
_ARTICLES = {
    "ceasefire": "a ceasefire",
    "peace_settlement": "a settlement",
    "corridor": "a corridor",
    "alliance": "alliances",
    "talks": "the talks themselves",
    "agreement": "an agreement",
    "constitution": "the constitution",
}

_THINGS = frozenset(
    """purchase sale concession loan grant lease swap joint single agreement treaty feasibility pipeline railway port export
    import delivery transfer investment exchange minerals fund delimitation construction supply""".split()
)
_UNCOUNTED = re.compile(r"joint (?:work|development|exploration|production|exercises|projects)\b", re.IGNORECASE)
_ART = {**dict.fromkeys("joint single minerals loan grant treaty feasibility".split(), "a"), "agreement": "an"}


def iter_bargain(positions: Sequence[Position], deals: Sequence[Deal], cast: Cast) -> Iterator[Line]:
    """Up to three issues that several parties speak to, then the deals that are not settled."""
    ledger = build_ledger(position for position in positions if position.holder and is_known(position.holder))
    by_issue: dict[str, list[list[Position]]] = defaultdict(list)
    for cell in ledger.cells:
        if cell.issue != NO_ISSUE:
            by_issue[cell.issue].append([*cell.ascribed, *cell.reported, *cell.stated])
    ranked = sorted(by_issue.items(), key=lambda item: (-len(item[1]), -sum(map(len, item[1])), item[0]))
    spoken = [(issue, groups) for issue, cells in ranked if (groups := _tellable(cells, cast))][:_ISSUES]
    alone: dict[str, list[Position]] = defaultdict(list)
    for issue, groups in spoken:
        if len(groups) == 1 and len(groups[0]) == 1:
            alone[_holder(groups[0][0])].append(groups[0][0])
        else:
            yield _issue_line(issue, groups)
    for name, rows in alone.items():
        yield sentence(f"{capital(name)} {_and([_predicate(row, 1) for row in rows])}.", rows)
    yield from _deals(deals)


def issue_words(issue: str) -> str:
    """The lower level of an issue in plain words: `a ceasefire`, `rare earths`."""
    name = issue.rsplit("/", 1)[-1]
    words = _ARTICLES.get(name, name.replace("_", " "))
    return _ACRONYM.sub(lambda found: found.group().upper(), words)


def _tellable(cells: Sequence[Sequence[Position]], cast: Cast) -> list[list[Position]]:
    """For each party on an issue its last position that can be quoted; parties of one mind in one list, oldest first."""
    told: dict[str, list[Position]] = {}
    for positions in cells[:_PARTIES]:
        found = next((row for row in reversed(positions) if is_quotable(row) and not cast.has_told(row.content)), None)
        if found:
            told.setdefault(f"{found.kind} {standing_of(found)} {found.content.casefold()}", []).append(found)
    return sorted(told.values(), key=lambda rows: position_order(rows[0]))


def _issue_line(issue: str, groups: Sequence[Sequence[Position]]) -> Line:
    """One sentence on an issue that several parties speak to."""
    clauses = [position_clause(rows) for rows in groups]
    joined = f"{clauses[0]}, while {clauses[1]}" if len(clauses) == 2 else "; ".join(clauses)
    return sentence(f"On {issue_words(issue)}, {joined}.", [row for rows in groups for row in rows])


def is_quotable(position: Position) -> bool:
    """Whether the words of a position can stand in quotation marks without what went before them."""
    words = trimmed(position.content, _QUOTE_CHARS)
    return len(words.split()) > 2 and words[:1].isalnum() and _FRAGMENT.match(words) is None


def position_clause(positions: Sequence[Position]) -> str:
    """Positions in the same words as a clause: `Russia rejects “the possibility of discussing a ceasefire”`."""
    names = list(dict.fromkeys(_holder(row) for row in positions))
    return f"{listed(names)} {_predicate(positions[0], len(names))}"


def _holder(position: Position) -> str:
    return party_words(party_of(position.holder)) if position.holder else "somebody unnamed"


def _predicate(position: Position, holders: int) -> str:
    """What so many holders do, on whose word: `is said to want …`, `demands … (in its own words)`."""
    verb = _VERBS[position.kind]
    plain = verb.replace("draws", "draw") if verb.startswith("draws") else verb.removesuffix("s")
    standing = standing_of(position)
    words = _object(position, trimmed(position.content, _QUOTE_CHARS).replace("“", "‘").replace("”", "’"))
    if standing == "ascribed" or (position.kind == "interest" and standing != "stated"):
        return f"{'is' if holders == 1 else 'are'} said to {plain}{words}"
    said = f"{verb if holders == 1 else plain}{words}"
    return f"{said} (in its own words)" if standing == "stated" and holders == 1 else said


def _and(predicates: Sequence[str]) -> str:
    """What one party does in several things; after a colon a new clause begins, since the quotation may be one itself."""
    told = predicates[0]
    for predicate in predicates[1:]:
        told += f"; it also {predicate}" if ": “" in told or len(predicates) > 2 else f" and {predicate}"
    return told


def _object(position: Position, words: str) -> str:
    """The words after the verb: an infinitive, a clause with `that`, a thing, or, where they are none of these, after a colon."""
    lead = _lead_in(position)
    if found := _MODAL.match(words):  # "would not give up": refuses to “give up”
        return (
            f" to “{words[found.end() :]}”"
            if position.kind in _TAKES_TO and bool(found[1]) == (position.kind == "refusal")
            else f": “{words}”"
        )
    if words.startswith("not to ") and position.kind in _TAKES_TO:
        return f" “{words}”"
    if lead == "to" and position.kind in _TAKES_TO:
        return f" to “{words}”"
    if lead == "that" and position.kind in _TAKES_THAT:
        return f" that “{words}”"
    first = words.split(" ", 1)[0].casefold()
    thing = (first in _DETERMINERS or first.endswith("ing")) and _CLAUSE.match(words) is None
    if not lead and position.kind != "red_line" and thing:
        return f"{' to' if position.kind == 'acceptance' else ''} “{words}”"
    return f": “{words}”"


def _lead_in(position: Position) -> str:
    """The word that leads into the content where it stands in the quote: `to`, `that`, or empty."""
    head = position.content[:40]
    for quote in position.evidence:
        flat = " ".join(quote.quote.split())
        at = flat.find(head)
        if at > 0 and (found := _LEAD.search(flat[:at])):
            lead = found[1].casefold()
            return lead if lead in ("to", "that") else "to"  # "will hand over" is told as "promises to hand over"
    return ""


def _deals(deals: Sequence[Deal]) -> Iterator[Line]:
    """How many projects are spoken of and not settled, with the first that reads as a thing."""
    live = sorted((d for d in deals if d.stage in ("floated", "under_negotiation")), key=deal_order)
    if not live:
        return
    settled = sum(deal.stage in _SETTLED for deal in deals)
    named = [words for deal in live if (words := _thing(deal))][:3]
    none_yet = "" if settled else "; none of them is agreed" if len(live) > 1 else "; it is not agreed"
    if not named:
        return
    others = len(live) - len(named)
    tail = f", and {number_name(others)} more" if others else ""
    opener = "Spoken of as a deal is" if len(live) == 1 else "Spoken of as deals are"
    yield sentence(f"{opener} {listed(named) if not tail else ', '.join(named)}{tail}{none_yet}.", live)


def _thing(deal: Deal) -> str:
    """The title of a deal that names a thing, with an article: `the purchase of 150 Boeing aircraft`; empty for a clause."""
    words = trimmed(deal.title, _QUOTE_CHARS)
    first = words.split(" ", 1)[0].casefold()
    if not words or first not in _THINGS or _FINITE.search(words):
        return ""
    article = "" if _UNCOUNTED.match(words) else _ART.get(first, "the")
    return f"{article} {words[:1].lower()}{words[1:]}".strip()
