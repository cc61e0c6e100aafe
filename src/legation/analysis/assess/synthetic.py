"""Worlds with a known truth: records drawn from the likelihoods of one hypothesis, to test what an assessment makes of them.

Beside `analysis.synthetic`, which draws acts at stated rates: here it is stated which hypothesis holds, and each indicator is
in the world as often as that hypothesis says. What is in the world is told by some texts and missed by others; the rest is
chatter of the same parties that no indicator looks for.
"""

from __future__ import annotations

import datetime as dt

import numpy as np

from legation.analysis.assess.material import Material
from legation.analysis.assess.policy import POLICY, SIGNS
from legation.analysis.assess.question import CATCH_ALL, Question
from legation.analysis.assess.read_question import read_question
from legation.records import Actor, Attribution, Document, Event, Evidence, Holder, When

DAY = dt.date(2031, 1, 1)
_PARTIES = tuple(
    Actor(name=name, as_written=(name,), id=code.casefold(), kind="country", country=code, sector="GOV")
    for name, code in (("Norway", "NOR"), ("Japan", "JPN"))
)


def make_question(hypotheses: int = 4, indicators: int = 14, seed: int = 1) -> Question:
    """A question whose indicators each look for a word of their own, with signs drawn at random; the first half tell well."""
    draw = np.random.default_rng(seed)
    lines = ["question: Which world is this?", "roles:", "  a: {what: one, actor: NOR}", "  b: {what: other, actor: JPN}"]
    lines += ["hypotheses:", *(f"  - {{id: W{n}, statement: world {n}}}" for n in range(hypotheses)), "indicators:"]
    for number in range(indicators):
        chances = (0.2, 0.2, 0.2, 0.2, 0.2) if number < indicators / 2 else (0.0, 0.25, 0.5, 0.25, 0.0)
        signs = ", ".join(f"W{n}: '{draw.choice(SIGNS, p=chances)}'" for n in range(hypotheses))
        match = f"{{events: {{between: [$a, $b], words: [{_sign_word(number)}]}}}}"
        lines.append(f"  - {{id: i{number}, statement: sign {number}, match: {match}, signs: {{{signs}}}}}")
    return read_question("\n".join(lines), "synthetic").with_parties({})


def draw_material(question: Question, truth: str | None, seed: int, texts: int = 20, noise: float = 0.5) -> Material:
    """What `texts` articles tell of a world in which a hypothesis holds.

    Args:
        question: one of `make_question`.
        truth: the id of a hypothesis, the catch-all among them; None for a world without order, where each indicator is seen
            with the chance `noise` whatever is the case.
        seed: of the draw.
        texts: independent articles, each by an outlet of its own.
        noise: see `truth`.
    """
    draw = np.random.default_rng(seed)
    documents = {f"d{n:03}": Document(id=f"d{n:03}", sha256=f"{n:064}", text="", outlet=f"Outlet {n}") for n in range(texts)}
    names = sorted(documents)
    events = [_event(f"chatter-{n}", "chatter", (names[n % texts],), n % 60) for n in range(3 * texts)] if texts else []
    for number, indicator in enumerate(question.indicators):
        ratio = 1.0 if truth in (None, CATCH_ALL) else indicator.bearings[truth or ""].ratio
        chance = noise if truth is None else min(ratio * POLICY.base, POLICY.most_likely)
        if draw.random() >= chance:
            continue
        tellers = [name for name in names if draw.random() < POLICY.detection]
        if tellers:
            events.append(_event(f"sign-{number}", _sign_word(number), tuple(tellers), int(draw.integers(60))))
    return Material(events=tuple(events), documents=documents)


def _sign_word(number: int) -> str:
    return f"sign{number:02}"


def _event(identity: str, word: str, documents: tuple[str, ...], day: int) -> Event:
    quote = f"They did {word}."
    when = DAY + dt.timedelta(days=day)
    return Event(
        id=identity,
        type="CONSULT",
        trigger=word,
        source=_PARTIES,
        date=When(start=when, end=when, precision="day"),
        documents=documents,
        evidence=tuple(Evidence(one, 0, len(quote), quote) for one in documents),
        attribution=tuple(
            Attribution(holder_chain=(Holder(name=f"author of {one}", kind="author"),), document=one) for one in documents
        ),
        first_reported_at=when,
        support=len(documents),
    )
