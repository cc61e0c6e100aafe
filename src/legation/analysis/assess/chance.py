"""Could chance have said it as loudly? The findings are dealt out among the indicators at random, again and again.

In a record without order, indicators are seen or not whatever their signs are, and some reading looks good all the same: the more
readings, the better the best of them. The statistic is the log-likelihood ratio of the named hypothesis that leads; under chance
every dealing of the states over the indicators is as likely as the one at hand, so that the share of dealings that reach it is a
p-value whatever the ratios are.

Source: the permutation test, Fisher 1935; p = (1 + hits) / (1 + dealings), Phipson & Smyth 2010.
"""

from __future__ import annotations

import math

import numpy as np

from legation.analysis.assess.item import ratio_in
from legation.analysis.assess.policy import AssessPolicy
from legation.analysis.assess.scores import Floats, Table, central, reliability, shares


def p_by_chance(table: Table, policy: AssessPolicy) -> float:
    """The p-value of the leading named hypothesis; 1.0 where fewer than three items say anything.

    A statement of intent takes part as its reading as true; what a person overrode takes part as it was overridden.
    """
    rows = [at for at, item in enumerate(table.items) if item.taken_as != "deceptive"]
    if len(rows) < 3:
        return 1.0
    said = _said(table, rows, policy)
    size = len(rows)
    seen = said[np.arange(size), np.arange(size)].sum(axis=0).max()
    draw = np.random.default_rng(policy.seed)
    dealt = draw.permuted(np.tile(np.arange(size), (policy.dealings, 1)), axis=1)
    reached = said[np.arange(size), dealt].sum(axis=1).max(axis=1)
    return (1 + int((reached >= seen - 1e-9).sum())) / (1 + policy.dealings)


def _said(table: Table, rows: list[int], policy: AssessPolicy) -> Floats:
    """What indicator i would say were it found as j was, shape (items, items, named hypotheses)."""
    reliance, weight = reliability(table, central(policy)), shares(table, central(policy))
    named = [one.id for one in table.hypotheses if not one.is_catch_all]
    said = np.zeros((len(rows), len(rows), len(named)))
    for i, row in enumerate(rows):
        item = table.items[row]
        for j, other in enumerate(rows):
            found = table.items[other]
            for column, name in enumerate(named):
                ratio = found.ratios[name] if i == j else ratio_in(found.state, item.if_seen[name], item.base, policy)
                said[i, j, column] = weight[other] * math.log(reliance[other] * ratio + 1.0 - reliance[other])
    return said
