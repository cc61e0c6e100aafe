"""Three ways to score hypotheses on the same items, side by side: counts of inconsistency, a weighted sum, log-likelihood ratios.

Source: Heuer, Psychology of Intelligence Analysis (1999), chapter 8, ranks by inconsistency; published engines count 2 for
strongly inconsistent and 1 for inconsistent with weights ½, 1, 2, or sum signs with weights 1/√2, 1, √2 for credibility and
relevance. Both ignore dependence, and are shown as they are. The third mixes reliability into the ratio, LR′ = r·LR + 1 − r,
shares out what rests on the same rows or the same text, and gives the posterior by Bayes' rule.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from legation.analysis.assess.item import Item, sign_in_cell
from legation.analysis.assess.policy import AssessPolicy
from legation.analysis.assess.question import Hypothesis

Floats = npt.NDArray[np.float64]
_COUNT_WEIGHT = {"low": 0.5, "normal": 1.0, "high": 2.0}
_SUM_WEIGHT = {"low": 2.0**-0.5, "normal": 1.0, "high": 2.0**0.5}
_POINTS = {"++": 2, "+": 1, "·": 0, "-": -1, "--": -2}


@dataclass(frozen=True)
class Table:
    """The items as arrays, in the order of their ids: shape (items,) or (items, hypotheses); the catch-all comes last."""

    items: tuple[Item, ...]
    hypotheses: tuple[Hypothesis, ...]
    log_ratios: Floats
    counts: Floats
    factors: Floats
    of_absence: npt.NDArray[np.bool_]
    row_share: Floats
    same_text: Floats
    honest: Floats
    log_prior: Floats


def make_table(items: Sequence[Item], hypotheses: Sequence[Hypothesis]) -> Table:
    """The items that say anything, as arrays; the same for any order in which they come."""
    told = sorted((item for item in items if item.counts), key=lambda item: item.id)
    log_ratios = [[math.log(item.ratios.get(one.id, 1.0)) for one in hypotheses] for item in told]
    prior = np.array([one.prior for one in hypotheses], dtype=np.float64)
    return Table(
        items=tuple(told),
        hypotheses=tuple(hypotheses),
        log_ratios=np.array(log_ratios, dtype=np.float64).reshape(len(told), len(hypotheses)),
        counts=np.array([item.reliance.count for item in told], dtype=np.float64),
        factors=np.array([item.reliance.factor for item in told], dtype=np.float64),
        of_absence=np.array([item.reliance.of_absence for item in told], dtype=np.bool_),
        row_share=_row_shares(told),
        same_text=_same_text(told),
        honest=np.array([{"": 0.0, "true": 1.0, "deceptive": -1.0}[item.taken_as] for item in told], dtype=np.float64),
        log_prior=np.log(prior / prior.sum()),
    )


def _row_shares(items: Sequence[Item]) -> Floats:
    """For each item the mean share of its rows: a row under three indicators gives a third of its weight to each."""
    resting = Counter(row.id for item in items if item.taken_as != "deceptive" for row in item.rows)
    shares = [sum(1.0 / max(resting[row.id], 1) for row in item.rows) / len(item.rows) if item.rows else 1.0 for item in items]
    return np.array(shares, dtype=np.float64)


def _same_text(items: Sequence[Item]) -> Floats:
    """For each item how many items rest on the same single text as it does; 1 for those that rest on several."""
    resting = Counter(item.texts for item in items if item.taken_as != "deceptive" and len(item.texts) == 1)
    return np.array([max(resting[item.texts], 1) if len(item.texts) == 1 else 1 for item in items], dtype=np.float64)


@dataclass(frozen=True)
class Setting:
    """One choice of everything that the policy gives bounds for; numbers, or arrays of draws of shape (draws, 1)."""

    voice: float | Floats
    detection: float | Floats
    reading: float | Floats
    silence: float | Floats
    common: float | Floats
    between: float | Floats
    honest: float | Floats


_NAMES = ("voice", "detection", "reading", "silence", "common", "between", "honest")


def central(policy: AssessPolicy) -> Setting:
    """The policy's own values."""
    return Setting(**{name: getattr(policy, name) for name in _NAMES})


def at_bound(policy: AssessPolicy, end: int) -> Setting:
    """The low (0) or high (1) end of every bound."""
    return Setting(**{name: getattr(policy, f"{name}_bounds")[end] for name in _NAMES})


def reliability(table: Table, setting: Setting) -> Floats:
    """The reliability of each item, shape (items,), or (draws, items) where the setting is drawn."""
    one = np.where(table.of_absence, setting.detection, setting.voice)
    most = np.where(table.of_absence, setting.silence, setting.reading)
    reached: Floats = most * table.factors * (1.0 - (1.0 - one) ** table.counts)
    return reached


def shares(table: Table, setting: Setting) -> Floats:
    """The weight of each item after what depends on what is shared out.

    A row counts once, whatever rests on it; n items of one text as n / (1 + (n − 1)·`common`), and the n items of the process
    that tell anything apart as n / (1 + (n − 1)·`between`). A statement of intent counts `honest` as true, the rest as deceptive.

    Source: the design effect of Kish, Survey Sampling (1965), section 5.4, taken over from clusters of a sample.
    """
    telling = (np.ptp(table.log_ratios[:, :-1], axis=1) > 0) & (table.honest >= 0) if len(table.items) else np.zeros(0)
    together = 1.0 / (1.0 + max(int(telling.sum()) - 1, 0) * setting.between)
    dependent = 1.0 / (1.0 + (table.same_text - 1.0) * setting.common)
    intent = np.where(table.honest > 0, setting.honest, np.where(table.honest < 0, 1.0 - setting.honest, 1.0))
    weight: Floats = np.minimum(table.row_share, dependent) * together * intent
    return weight


def contributions(table: Table, policy: AssessPolicy) -> Floats:
    """What each item adds to the log-likelihood ratio of each hypothesis, at the policy's own values."""
    mixed = mix(table.log_ratios, reliability(table, central(policy)))
    weighted: Floats = shares(table, central(policy))[:, None] * mixed
    return weighted


def mix(log_ratios: Floats, reliance: Floats) -> Floats:
    """Log of r·LR + 1 − r: an item that cannot be relied on says nothing."""
    mixed: Floats = np.log(reliance[..., None] * np.exp(log_ratios) + 1.0 - reliance[..., None])
    return mixed


def posterior(log_ratio: Floats, log_prior: Floats) -> Floats:
    """Probabilities that sum to one, from log-likelihood ratios; the last axis is the hypotheses."""
    scores = log_ratio + log_prior
    scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
    normed: Floats = scores / scores.sum(axis=-1, keepdims=True)
    return normed


def posterior_range(table: Table, policy: AssessPolicy) -> tuple[Floats, Floats]:
    """Low and high ends of the posterior of each hypothesis, over reliability, dependence, honesty and the ratios themselves.

    Each draw takes one value for everything that has bounds, and shifts every ratio that says something by up to the
    policy's spread either way.
    """
    draw = np.random.default_rng(policy.seed)
    size = policy.draws
    bounds = {name: getattr(policy, f"{name}_bounds") for name in _NAMES}
    drawn = Setting(**{name: draw.uniform(low, high, (size, 1)) for name, (low, high) in bounds.items()})
    spread = math.log(policy.ratio_spread)
    shift = draw.uniform(-spread, spread, (size, *table.log_ratios.shape)) * (table.log_ratios != 0.0)
    mixed = mix(table.log_ratios + shift, reliability(table, drawn))
    total = (shares(table, drawn)[..., None] * mixed).sum(axis=1)
    ends = np.quantile(posterior(total, table.log_prior), policy.quantiles, axis=0)
    return ends[0], ends[1]


def count_inconsistency(table: Table, policy: AssessPolicy) -> Floats:
    """How much evidence is against each hypothesis: 2 and 1 for the two negative signs, times ½, 1 or 2. Less is better."""
    return _classic(table, policy, against_only=True)


def sum_weighted(table: Table, policy: AssessPolicy) -> Floats:
    """The sum of signs, +2 to −2, times credibility and relevance of 1/√2, 1 or √2 each. More is better."""
    return _classic(table, policy, against_only=False)


def _classic(table: Table, policy: AssessPolicy, *, against_only: bool) -> Floats:
    total = np.zeros(len(table.hypotheses))
    reliance = reliability(table, central(policy))
    for at, item in enumerate(table.items):
        half = 0.5 if item.taken_as else 1.0
        credibility = "low" if reliance[at] < 0.4 else "normal" if reliance[at] < 0.75 else "high"
        weight = (
            _COUNT_WEIGHT[item.indicator.weight]
            if against_only
            else _SUM_WEIGHT[item.indicator.weight] * _SUM_WEIGHT[credibility]
        )
        for column, one in enumerate(table.hypotheses):
            points = 0 if one.is_catch_all else _POINTS[sign_in_cell(item, one.id)]
            total[column] += half * weight * (max(-points, 0) if against_only else points)
    return total
