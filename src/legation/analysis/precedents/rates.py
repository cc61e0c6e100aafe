"""How often an indicator was seen in precedents of a kind, and what became of precedents with certain features.

Counts first; the rate beside them is the mean of the beta distribution after them, with its interval. What is unknown is left out
and counted apart. Rates of the famous entries and of the others stand side by side, since the famous are over-represented.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from legation.analysis.precedents.beta import PRIOR, proportion_interval
from legation.analysis.precedents.features import feature_names, process_of
from legation.analysis.precedents.policy import POLICY, PrecedentPolicy
from legation.errors import UsageError
from legation.reference.precedents import Answer, OutcomeWord, Precedent, indicators, kinds

Fate = Literal["held", "ended", "breached", "nothing", "open"]
FATES: dict[Fate, tuple[OutcomeWord, ...]] = {
    "held": ("kept", "completed", "superseded"),
    "ended": ("lapsed", "suspended"),
    "breached": ("breached",),
    "nothing": ("never_in_force", "fizzled"),
    "open": ("pending", "in_force"),
}
"""What became of a process, in five groups. `superseded` by what its parties agreed instead counts as held."""
ANY = "any"
ELSE = "else"


@dataclass(frozen=True, kw_only=True)
class Rate:
    """`yes` of `known`, `unknown` left out; `rate` with its 90 % interval; `few` where it rests on too few to be leaned on.

    The last four numbers are the same counts among the famous entries and among the others.
    """

    of: str
    given: str
    yes: int
    known: int
    unknown: int
    rate: float
    low: float
    high: float
    few: bool
    yes_famous: int
    known_famous: int
    yes_other: int
    known_other: int


def indicator_rate(indicator: str, kind: str, library: Iterable[Precedent], policy: PrecedentPolicy = POLICY) -> Rate:
    """How often the precedents of a kind (`any`: all) show an indicator.

    Raises:
        UsageError: there is no such indicator or kind.
    """
    _known_word("indicator", indicator, indicators())
    _known_word("kind", kind, (*kinds(), ANY))
    chosen = [one for one in library if kind in (ANY, one.kind)]
    cases = [(one.indicators[indicator].answer, one.prominence == "famous") for one in chosen]
    return _rate(indicator, kind, cases, policy)


def indicator_rates(library: Sequence[Precedent], policy: PrecedentPolicy = POLICY) -> tuple[Rate, ...]:
    """The rate of every indicator in every kind, and in all of them."""
    return tuple(indicator_rate(name, kind, library, policy) for name in indicators() for kind in (*kinds(), ANY))


def outcome_rates(
    library: Iterable[Precedent],
    kind: str = ANY,
    *,
    having: Collection[str] = (),
    lacking: Collection[str] = (),
    policy: PrecedentPolicy = POLICY,
) -> tuple[Rate, ...]:
    """What became of the precedents of a kind that have some features and lack others, a rate for each fate.

    Entries of which a feature asked about is unknown are left out, and counted as unknown.

    Raises:
        UsageError: there is no such kind or feature.
    """
    _known_word("kind", kind, (*kinds(), ANY))
    for name in (*having, *lacking):
        _known_word("feature", name, feature_names())
    wanted: dict[str, Answer] = {**dict.fromkeys(having, "yes"), **dict.fromkeys(lacking, "no")}
    chosen = [one for one in library if kind in (ANY, one.kind)]
    fits = [(one, _fit(one, wanted)) for one in chosen]
    given = ", ".join([kind, *having, *(f"not {name}" for name in lacking)])
    return tuple(
        _rate(
            fate,
            given,
            [
                ("unknown" if fit is None else _has_fate(one, fate), one.prominence == "famous")
                for one, fit in fits
                if fit is not False
            ],
            policy,
        )
        for fate in FATES
    )


def rates_by_outcome(
    library: Sequence[Precedent], named: Collection[str], policy: PrecedentPolicy = POLICY
) -> Mapping[str, Mapping[str, float]]:
    """The rates as `legation.analysis.assess` takes them: by indicator, then by kind; `else` are all kinds that are not named.

    A kind of which nothing is known for an indicator is left out there, so that the sign of the question stands.
    """
    found: dict[str, dict[str, float]] = {}
    for indicator in indicators():
        cases: dict[str, list[tuple[Answer, bool]]] = {kind: [] for kind in (*named, ELSE)}
        for one in library:
            where = one.kind if one.kind in named else ELSE
            cases[where].append((one.indicators[indicator].answer, one.prominence == "famous"))
        rates = {kind: _rate(indicator, kind, listed, policy) for kind, listed in cases.items()}
        found[indicator] = {kind: rate.rate for kind, rate in rates.items() if rate.known}
    return found


def fate_of(precedent: Precedent) -> Fate:
    """What became of a precedent, as far as it is known; `open` where nothing is known yet.

    >>> from legation.reference.precedents import find_precedent
    >>> fate_of(find_precedent("Torres Strait Treaty"))
    'held'
    """
    word = precedent.outcome.word if precedent.outcome else "pending"
    return next(fate for fate, words in FATES.items() if word in words)


def caution(library: Sequence[Precedent]) -> str:
    """What must stand beside every rate and every likeness: how the library was filled."""
    if not library:
        return "No precedent was known then."
    counts = Counter(one.prominence for one in library)
    broke = Counter((one.prominence == "famous", fate_of(one)) for one in library)
    famous, others = counts["famous"], len(library) - counts["famous"]
    return (
        "Famous processes, and famous failures most of all, are over-represented: "
        f"{famous} of {len(library)} entries are famous; {broke[True, 'breached']} of those were breached, and "
        f"{broke[False, 'breached']} of the {others} others. A rate says how the library was filled as much as how the world "
        "goes, and a kind is in part defined by its indicators."
    )


def _has_fate(precedent: Precedent, fate: Fate) -> Answer:
    return "yes" if fate_of(precedent) == fate else "no"


def _fit(precedent: Precedent, wanted: Mapping[str, Answer]) -> bool | None:
    """Whether a precedent has the features wanted; None where that is not known of all."""
    process = process_of(precedent)
    answers = [(process.answer(name), answer) for name, answer in wanted.items()]
    if any(found not in ("unknown", answer) for found, answer in answers):
        return False
    return None if any(found == "unknown" for found, _ in answers) else True


def _rate(of: str, given: str, cases: Iterable[tuple[Answer, bool]], policy: PrecedentPolicy) -> Rate:
    counts = Counter(cases)
    yes, no, unknown = (counts[answer, True] + counts[answer, False] for answer in ("yes", "no", "unknown"))
    low, high = proportion_interval(yes, yes + no, policy.mass)
    return Rate(
        of=of,
        given=given,
        yes=yes,
        known=yes + no,
        unknown=unknown,
        rate=round((yes + PRIOR) / (yes + no + 2 * PRIOR), 4),
        low=round(low, 4),
        high=round(high, 4),
        few=yes + no < policy.few,
        yes_famous=counts["yes", True],
        known_famous=counts["yes", True] + counts["no", True],
        yes_other=counts["yes", False],
        known_other=counts["yes", False] + counts["no", False],
    )


def _known_word(what: str, word: str, known: Iterable[str]) -> None:
    listed = list(known)
    if word not in listed:
        raise UsageError(f"there is no {what} {word!r}; there are {', '.join(listed)}")
