"""The conductor of an assessment: question and material in, assessment out. Pure: the same input gives the same answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import numpy as np

from legation.analysis.assess.assessment import Assessment, Cell, Column, Override, Reading
from legation.analysis.assess.chance import p_by_chance
from legation.analysis.assess.estimate import Asker, Estimate, likelihood_word
from legation.analysis.assess.history import trace_history
from legation.analysis.assess.item import BaseRates, Item, sign_in_cell
from legation.analysis.assess.look import Looker, make_looker
from legation.analysis.assess.material import Material, View
from legation.analysis.assess.overrides import NONE, Overrides, read_overrides
from legation.analysis.assess.policy import POLICY, AssessPolicy
from legation.analysis.assess.query import Find, Query, iter_nodes
from legation.analysis.assess.question import Question
from legation.analysis.assess.read_question import sign_of
from legation.analysis.assess.scores import (
    Floats,
    at_bound,
    central,
    count_inconsistency,
    mix,
    posterior_range,
    reliability,
    shares,
    sum_weighted,
)
from legation.analysis.assess.sensitivity import measure_sensitivity
from legation.analysis.assess.verdict import find_missing, judge, lacks
from legation.analysis.assess.wording import words_pattern
from legation.analysis.coverage import measure_coverage
from legation.records import Decision, Evidence, Record

QUOTES_PER_ROW = 3


def assess(
    question: Question,
    material: Material,
    *,
    decisions: Iterable[Decision] = (),
    as_of: dt.date | None = None,
    history: bool = False,
    base_rates: BaseRates | None = None,
    policy: AssessPolicy = POLICY,
    looker: Looker | None = None,
) -> Assessment:
    """The assessment of a question from the material.

    Args:
        question: with its parties filled in.
        material: the rows that concern it.
        decisions: those in force; the ones on this question override the machine.
        as_of: the day as of which the material was taken, to be shown.
        history: whether the posterior is traced day by day.
        base_rates: how often each indicator was seen in precedents of each outcome; takes the place of the signs where given.
        policy: every threshold.
        looker: one that has looked through this material already (`make_looker`).
    """
    overrides = read_overrides(question, decisions)
    looker = looker or make_looker(question, material, policy)
    asker = Asker(question, looker, overrides, policy, base_rates)
    view = View(material)
    whole = asker.ask(view)
    columns = _columns(whole, overrides, policy)
    bare = Asker(question, looker, NONE, policy, base_rates).ask(view) if overrides.signs or overrides.states else None
    readings = _readings(question, whole, bare, policy)
    leaders = _leaders(readings)
    rows = [row for row in material.by_id.values() if view.shows(row)]
    return Assessment(
        question=question.id,
        text=question.question,
        parties=tuple(sorted(question.parties.items())),
        as_of=as_of,
        verdict=judge(
            readings,
            lacks(question, view, [(one.state, one.telling) for one in columns], policy),
            p_by_chance(whole.table, policy),
            policy,
        ),
        readings=readings,
        leaders=leaders,
        scores_agree=bool(frozenset.intersection(*(frozenset(ids) for _, ids in leaders))),
        columns=columns,
        sensitivity=measure_sensitivity(asker, material, whole),
        missing=find_missing(question, whole, columns, policy),
        coverage=measure_coverage(material.documents.values(), rows, list(question.parties.values()), material.texts),
        history=trace_history(asker, material, question) if history else (),
        policy=policy.version,
        record=_cited(material, columns),
    )


def _columns(whole: Estimate, overrides: Overrides, policy: AssessPolicy) -> tuple[Column, ...]:
    at = {item.id: row for row, item in enumerate(whole.table.items)}
    middle = reliability(whole.table, central(policy))
    ends = [reliability(whole.table, at_bound(policy, end)) for end in (0, 1)]
    weights = shares(whole.table, central(policy))
    mixed = mix(whole.table.log_ratios, middle)
    columns = []
    for number, item in enumerate(whole.items, 1):
        row = at.get(item.id)
        numbers = [0.0] * 4 if row is None else [float(values[row]) for values in (middle, *ends, weights)]
        columns.append(_column(number, item, None if row is None else mixed[row], numbers, whole, overrides, policy))
    return tuple(columns)


def _column(
    number: int,
    item: Item,
    mixed: Floats | None,
    numbers: Sequence[float],
    whole: Estimate,
    overrides: Overrides,
    policy: AssessPolicy,
) -> Column:
    hypotheses = whole.table.hypotheses
    named = [at for at, one in enumerate(hypotheses) if not one.is_catch_all]
    logs = np.zeros(len(hypotheses)) if mixed is None else mixed
    raw = [np.log(item.ratios.get(hypotheses[at].id, 1.0)) for at in named]
    return Column(
        number=number,
        indicator=item.indicator.id,
        label=item.indicator.label or item.indicator.id.replace("-", " "),
        statement=item.indicator.statement,
        state=item.state,
        taken_as=item.taken_as,
        machine_state=item.machine_state,
        reliability=round(numbers[0], 3),
        reliability_low=round(min(numbers[1:3]), 3),
        reliability_high=round(max(numbers[1:3]), 3),
        weight=round(numbers[3], 3),
        diagnosticity=round(float(logs[named].max() - logs[named].min()), 3),
        telling=item.counts and float(max(raw) - min(raw)) >= policy.telling_spread,
        cells=tuple(_cell(item, one.id, float(logs[at]), overrides) for at, one in enumerate(hypotheses)),
        rows=tuple(row.id for row in item.rows),
        evidence=_quotes(item),
        texts=len(item.texts),
        sources=len(item.voices),
        note=item.note,
        override=_override(overrides.states.get(item.indicator.id), item.machine_state or item.state),
    )


def _quotes(item: Item) -> tuple[Evidence, ...]:
    """A few quotes of each row: those that hold the words that were looked for, where any were."""
    query = item.indicator.contrary if item.state == "contrary" else item.indicator.match
    stems = tuple(dict.fromkeys(word for words in _words_asked(query) for word in words)) if query else ()
    found: dict[Evidence, None] = {}
    for row in item.rows:
        held = [quote for quote in row.evidence if stems and words_pattern(stems).search(quote.quote)]
        found |= dict.fromkeys((held or row.evidence)[:QUOTES_PER_ROW])
    return tuple(found)


def _words_asked(query: Query) -> list[tuple[str, ...]]:
    leaves = [node for node in iter_nodes(query) if isinstance(node, Find)]
    return [words for leaf in leaves for name in ("words", "topics") if (words := leaf.test(name))]


def _cell(item: Item, hypothesis: str, log_ratio: float, overrides: Overrides) -> Cell:
    machine = item.machine.get(hypothesis)
    return Cell(
        hypothesis=hypothesis,
        sign=sign_in_cell(item, hypothesis),
        ratio=round(item.ratios.get(hypothesis, 1.0), 3),
        log_ratio=round(log_ratio, 3),
        override=None if machine is None else _override(overrides.signs.get((item.indicator.id, hypothesis)), sign_of(machine)),
    )


def _override(decision: Decision | None, machine: str) -> Override | None:
    if decision is None:
        return None
    return Override(
        decision=decision.id,
        by=decision.by,
        at=decision.at,
        reason=decision.reason,
        value=decision.value or "",
        machine=machine,
    )


def _readings(question: Question, whole: Estimate, bare: Estimate | None, policy: AssessPolicy) -> tuple[Reading, ...]:
    low, high = posterior_range(whole.table, policy)
    counts, sums = count_inconsistency(whole.table, policy), sum_weighted(whole.table, policy)
    total = whole.added.sum(axis=0)
    return tuple(
        Reading(
            id=one.id,
            statement=one.statement,
            catch_all=one.is_catch_all,
            inconsistency=round(float(counts[at]), 2),
            weighted=round(float(sums[at]), 2),
            log_ratio=round(float(total[at]), 3) + 0.0,
            posterior=round(float(whole.posterior[at]), 4),
            low=round(min(float(low[at]), float(whole.posterior[at])), 4),
            high=round(max(float(high[at]), float(whole.posterior[at])), 4),
            word=likelihood_word(float(whole.posterior[at])),
            without_overrides=round(bare.of(one.id), 4) if bare else None,
        )
        for at, one in enumerate(question.hypotheses)
    )


def _leaders(readings: Sequence[Reading]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Which named hypotheses lead by each score; the catch-all, against which nothing can be inconsistent, is not ranked."""
    named = [one for one in readings if not one.catch_all]
    fewest = min(one.inconsistency for one in named)
    most = max(one.weighted for one in named)
    likeliest = max(one.log_ratio for one in named)
    return (
        ("inconsistency", tuple(one.id for one in named if one.inconsistency == fewest)),
        ("weighted", tuple(one.id for one in named if one.weighted == most)),
        ("log_ratio", tuple(one.id for one in named if one.log_ratio == likeliest)),
    )


def _cited(material: Material, columns: Sequence[Column]) -> Record:
    """The rows under the items, by noun, with their documents."""
    wanted = {row for column in columns for row in column.rows}
    documents = {document for row in wanted for document in material.by_id[row].documents}
    return Record(
        documents=tuple(material.documents[key] for key in sorted(documents) if key in material.documents),
        events=tuple(row for row in material.events if row.id in wanted),
        contacts=tuple(row for row in material.contacts if row.id in wanted),
        tracks=tuple(row for row in material.tracks if row.id in wanted),
        positions=tuple(row for row in material.positions if row.id in wanted),
        deals=tuple(row for row in material.deals if row.id in wanted),
        claims=tuple(row for row in material.claims if row.id in wanted),
    )
