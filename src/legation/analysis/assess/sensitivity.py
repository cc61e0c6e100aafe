"""How the leading reading stands without one item, one source, one text, and the smallest set whose loss changes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np

from legation.analysis.assess.assessment import Loss, Sensitivity
from legation.analysis.assess.estimate import Asker, Estimate
from legation.analysis.assess.material import Material, View
from legation.analysis.assess.scores import Floats, posterior

MOST_TRIED = 12
"""Sources and texts that are left out one at a time: those that most items rest on."""
TIE = 1e-9
MOST_SET = 6
"""A set larger than this is no finding."""


def measure_sensitivity(asker: Asker, material: Material, whole: Estimate) -> Sensitivity:
    """The losses one at a time, what moves most first, and the smallest sets of items and of texts that change the leader."""
    losses = [*_items(whole), *_sources(asker, material, whole), *_texts(asker, material, whole)]
    smallest = [loss for loss in (_fewest_items(whole), _fewest_texts(asker, material, whole)) if loss]
    return Sensitivity(
        losses=tuple(sorted(losses, key=lambda loss: (not loss.flips, -abs(loss.moved), loss.kind, loss.left_out))),
        smallest=tuple(smallest),
    )


def _loss(kind: str, left_out: Iterable[str], whole: Estimate, now: Estimate | Floats) -> Loss:
    p = now.posterior if isinstance(now, Estimate) else now
    leader = whole.leader
    column = whole.table.hypotheses.index(leader)
    new = whole.table.hypotheses[int(np.argmax(p))]
    return Loss(
        kind=kind,  # type: ignore[arg-type]  # one of the three
        left_out=tuple(left_out),
        leader=new.id,
        posterior=round(float(p[column]), 4),
        flips=new.id != leader.id,
        moved=round(float(p[column] - whole.posterior[column]), 4),
    )


def _by_indicator(whole: Estimate) -> dict[str, Floats]:
    """What each indicator adds; both readings of a statement of intent are one."""
    found: dict[str, Floats] = {}
    for item, added in zip(whole.table.items, whole.added, strict=True):
        found[item.indicator.id] = found.get(item.indicator.id, 0.0) + added
    return found


def _items(whole: Estimate) -> list[Loss]:
    total = whole.added.sum(axis=0)
    return [
        _loss("item", (indicator,), whole, posterior(total - added, whole.table.log_prior))
        for indicator, added in sorted(_by_indicator(whole).items())
        if np.abs(added).max() > 0
    ]


def _fewest_items(whole: Estimate) -> Loss | None:
    """The smallest set of items whose loss changes the leader; exact, since what items add is a sum."""
    total = whole.added.sum(axis=0) + whole.table.log_prior
    lead = int(np.argmax(whole.posterior))
    best: tuple[int, list[str]] | None = None
    for other in range(len(total)):
        margin = total[lead] - total[other]
        if other == lead or margin < -TIE:
            continue
        lost: list[str] = []
        ordered = sorted(_by_indicator(whole).items(), key=lambda pair: (-(pair[1][lead] - pair[1][other]), pair[0]))
        for indicator, added in ordered:
            if margin < -TIE or added[lead] <= added[other] or len(lost) >= MOST_SET:
                break
            margin -= added[lead] - added[other]
            lost.append(indicator)
        if margin < -TIE and (best is None or len(lost) < best[0]):
            best = (len(lost), lost)
    if best is None:
        return None
    dropped = sum(_by_indicator(whole)[one] for one in best[1])
    return _loss("item", sorted(best[1]), whole, posterior(whole.added.sum(axis=0) - dropped, whole.table.log_prior))


def _most_used(names: Iterable[frozenset[str]]) -> list[str]:
    used = Counter(name for group in names for name in group)
    return [name for name, _ in sorted(used.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_TRIED]]


def _sources(asker: Asker, material: Material, whole: Estimate) -> list[Loss]:
    voices = _most_used(item.voices for item in whole.table.items)
    return [
        _loss("source", (voice,), whole, asker.ask(View(material, without_voices=frozenset({voice})), whole)) for voice in voices
    ]


def _texts(asker: Asker, material: Material, whole: Estimate) -> list[Loss]:
    texts = _most_used(item.texts for item in whole.table.items)
    return [_loss("text", (text,), whole, asker.ask(View(material, without_texts=frozenset({text})), whole)) for text in texts]


def _fewest_texts(asker: Asker, material: Material, whole: Estimate) -> Loss | None:
    """A small set of texts whose loss changes the leader: at each step the text goes that takes most from it (greedy)."""
    candidates = _most_used(item.texts for item in whole.table.items)
    column = whole.table.hypotheses.index(whole.leader)
    lost: frozenset[str] = frozenset()
    while candidates and len(lost) < MOST_SET // 2:
        tried = {text: asker.ask(View(material, without_texts=lost | {text}), whole) for text in candidates}
        text = min(tried, key=lambda name: (float(tried[name].posterior[column]), name))
        lost |= {text}
        if tried[text].leader.id != whole.leader.id:
            return _loss("text", sorted(lost), whole, tried[text])
        candidates.remove(text)
    return None
