"""The posterior with its word, its leader, and the scores beside it: what is worked out again for every day and every loss."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from legation.analysis.assess.item import BaseRates, Item, make_items
from legation.analysis.assess.look import Looker
from legation.analysis.assess.material import View
from legation.analysis.assess.overrides import Overrides
from legation.analysis.assess.policy import AssessPolicy
from legation.analysis.assess.question import Hypothesis, Question
from legation.analysis.assess.scores import Floats, Table, contributions, make_table, posterior
from legation.text.likelihood_words import ICD_203


@dataclass(frozen=True)
class Asker:
    """A question put to one material, by one policy and with the same overrides, whatever is left out of view."""

    question: Question
    looker: Looker
    overrides: Overrides
    policy: AssessPolicy
    base_rates: BaseRates | None = None

    def ask(self, view: View, whole: Estimate | None = None) -> Estimate:
        """The estimate in a view of the material; `whole` is that of everything, where the view leaves out a little of it."""
        known: dict[str, tuple[Item, ...]] = {}
        for item in whole.items if whole else ():
            known[item.indicator.id] = (*known.get(item.indicator.id, ()), item)
        items = make_items(self.question, self.looker, view, self.overrides, self.policy, self.base_rates, known)
        table = make_table(items, self.question.hypotheses)
        added = contributions(table, self.policy)
        return Estimate(items, table, added, posterior(added.sum(axis=0), table.log_prior))


@dataclass(frozen=True)
class Estimate:
    """Items, what each adds to the log-likelihood ratio of each hypothesis, and the posterior, in the question's order."""

    items: tuple[Item, ...]
    table: Table
    added: Floats
    posterior: Floats

    @property
    def leader(self) -> Hypothesis:
        """The likeliest hypothesis; of equals the one that comes first."""
        return self.table.hypotheses[int(np.argmax(self.posterior))]

    def of(self, hypothesis: str) -> float:
        """The posterior of a hypothesis."""
        ids = [one.id for one in self.table.hypotheses]
        return float(self.posterior[ids.index(hypothesis)])


def likelihood_word(p: float) -> str:
    """The ICD 203 word for a probability; under 1 % and over 99 % the outermost words stand.

    >>> likelihood_word(0.6), likelihood_word(0.002)
    ('likely', 'almost no chance')
    """
    for _, high, words in ICD_203:
        if p < high:
            return words[0]
    return ICD_203[-1][2][0]
