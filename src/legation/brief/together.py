"""Together or apart: what the index of a dyad says, in sentences; each rests on the rows that it was counted from.

The brief shows the dyad that is spoken of most, and only when there is enough to tell a change from chance.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from legation.analysis.index import (
    INDEX_POLICY,
    DyadIndex,
    IndexChange,
    acts_between,
    build_index,
    count_acts,
    iter_dyads,
    party_name,
)
from legation.brief.lines import Group, Line, Section
from legation.brief.words import capital, day_words, listed, span_words, with_article
from legation.records import Contact, Event, Record

_MOVES = {
    "together": "draw together",
    "apart": "draw apart",
    "busier": "do more of both, co-operation and conflict",
    "quieter": "do less of both, co-operation and conflict",
    "mixed": "act otherwise, but neither nearer nor farther",
    "unclear": "show no clear direction",
}
_BESIDE = {
    "together": "drawing together",
    "apart": "drawing apart",
    "busier": "more of both, co-operation and conflict",
    "quieter": "less of both, co-operation and conflict",
    "mixed": "no clear change",
    "unclear": "too little to tell",
}
_SCALES = {"plover": "PLOVER’s", "goldstein": "Goldstein’s", "count": "plain counts"}
_PARTED = 0.5


def build_dyad(record: Record) -> DyadIndex | None:
    """The index by week of the two parties that most counted acts lie between, or None when it cannot tell anything."""
    rows: list[Event | Contact] = [event for event in record.events if event.type != "CONSULT"]
    rows += record.contacts
    pairs = Counter(pair for row in rows if not row.history for pair in iter_dyads(row))
    if not pairs:
        return None
    first, second = min(pairs, key=lambda pair: (-pairs[pair], pair))
    acts = {(first, second): acts_between(rows, first, second)}
    copies = {document.id: document.duplicate_of or document.id for document in record.documents}
    index = build_index(first, second, acts, count_acts(record.events, record.contacts), copies)
    return None if index.finding.missing else index


def build_together(record: Record, index: DyadIndex | None) -> Section | None:
    """The section on that dyad, or None where there is nothing to show."""
    if index is None:
        return None
    evidence = {row.id: row.evidence for row in (*record.events, *record.contacts)}

    def line(text: str, rows: tuple[str, ...], label: str = "") -> Line:
        quotes = tuple(dict.fromkeys(quote for key in rows for quote in evidence.get(key, ())[:1]))
        return Line(text=text, rows=rows, evidence=quotes, label=label)

    everything = tuple(key for period in index.periods for key in period.rows)
    lines = [line(" ".join(finding_words(index)), everything)]
    lines += [line(change_words(change, index), change.rows, label=day_words(change.day)) for change in index.changes]
    return Section(
        id="together",
        title="Together or apart",
        intro=(
            "Acts between the two parties spoken of most, each counted once however many articles report it, and only those that "
            "took place. The band is where the rate behind a week may lie, at nine in ten."
        ),
        groups=(Group(lines=tuple(lines)),),
        note=" ".join(index.finding.notes),
    )


def finding_words(index: DyadIndex) -> list[str]:
    """Which way the two move, in sentences: over the whole time, on which scales, in words and in deeds."""
    pair = _pair(index)
    finding = index.finding
    if finding.missing:
        return [f"Too little to tell which way {pair} move: {finding.missing}."]
    own = [period for period in index.periods if period.dyad == index.dyad]
    when = span_words(own[0].start, own[-1].end)
    said = [f"{capital(pair)} {_MOVES[finding.direction]} over the whole time, {when} (p = {finding.p:g})."]
    if finding.direction != "unclear":
        said.append(
            "That holds on all three scales." if finding.survives else f"Not on all scales: {_by_scale(finding.directions)}."
        )
    if not index.changes:
        said.append("No change point is found.")
    said += _words_and_deeds(index)
    return said


def change_words(change: IndexChange, index: DyadIndex) -> str:
    """A change point in sentences: from when, which way, on which scales, in words and deeds, and what others did meanwhile."""
    sure = change.earliest == change.day and change.latest == _end(change, index)
    range_ = "" if sure else f" (it may be anywhere within {span_words(change.earliest, change.latest)})"
    start = "" if change.by == "day" else f"the {change.by} of "
    rates = (
        f"{change.cooperation_before:g} acts of co-operation a {change.by} became {change.cooperation_after:g}, "
        f"{change.conflict_before:g} of conflict {change.conflict_after:g}"
    )
    said = [
        f"From {start}{day_words(change.day)} on{range_} {_pair(index)} {_MOVES[change.direction]}: {rates} (p = {change.p:g})."
    ]
    if change.survives:
        said.append("All three scales find it and agree.")
    else:
        found = listed([_SCALES[scale] for scale in change.found_on])
        said.append(f"It does not hold on all three scales: found by {found}; {_by_scale(change.directions)}.")
    words, deeds = change.words_after - change.words_before, change.deeds_after - change.deeds_before
    if words * deeds < 0 and min(abs(words), abs(deeds)) >= _PARTED:
        went = f"words went from {_signed(change.words_before)} to {_signed(change.words_after)} a {change.by}"
        said.append(f"Words and deeds part: {went}, deeds from {_signed(change.deeds_before)} to {_signed(change.deeds_after)}.")
    said += [f"Meanwhile {dyad}: {_BESIDE[way]}." for dyad, way in change.beside]
    return " ".join(said)


def _end(change: IndexChange, index: DyadIndex) -> dt.date:
    return next(period.end for period in index.periods if period.start == change.day)


def _pair(index: DyadIndex) -> str:
    return f"{with_article(party_name(index.first))} and {with_article(party_name(index.second))}"


def _by_scale(directions: tuple[tuple[str, str], ...]) -> str:
    """What each scale says: `PLOVER’s and plain counts say together, Goldstein’s unclear`."""
    ways: dict[str, list[str]] = {}
    for scale, way in directions:
        ways.setdefault(way, []).append(_SCALES[scale])
    return "; ".join(f"{listed(scales)}: {way}" for way, scales in ways.items())


def _words_and_deeds(index: DyadIndex) -> Iterator[str]:
    """A sentence where the sum of words and that of deeds point to different sides."""
    own = [period for period in index.periods if period.dyad == index.dyad]
    verbal = sum(period.verbal_cooperation + period.verbal_conflict for period in own)
    material = sum(period.material_cooperation + period.material_conflict for period in own)
    words, deeds = sum(period.words for period in own), sum(period.deeds for period in own)
    if min(verbal, material) >= INDEX_POLICY.least_acts // 2 and words * deeds < 0:
        friendly, hostile = ("words", "deeds") if words > 0 else ("deeds", "words")
        yield f"Over all, {friendly} co-operate and {hostile} do not: words {_signed(words)}, deeds {_signed(deeds)}."


def _signed(value: float) -> str:
    return f"{value:+.1f}".replace("-", "−")
