"""The Admiralty grade of a row: a letter for its source, a digit for what it says, and the reason in words.

The letter belongs to the source: the user gives it, or the rule of `resources/reliability.yml` does (a side's own readout is
reliable as to what that side says); all others are F, "cannot be judged". The digit follows from support and
dispute by the rule in `_credibility`. The two are never averaged and never made a number.

Source: NATO STANAG 2511 (reliability A–F, credibility 1–6).
"""

from __future__ import annotations

from collections.abc import Mapping

from legation.link.support import Standing
from legation.records import Grade
from legation.reference.reliability import UNJUDGED, Rating, letters, rating_by_rule

GRADING_VERSION = "2"


def grade_row(standing: Standing, ratings: Mapping[str, Rating] | None) -> Grade:
    """The grade of a row; `ratings` gives what users said of sources by their voices (see `link.ratings`).

    Of several sources with a letter the best one's is shown and named: a letter is a source's, and is not mixed.
    """
    digit, reason = _credibility(len(standing.support), len(standing.dispute))
    known = sorted(
        (rating.letter, name, rating)
        for voice in standing.support
        if (found := _rate(voice, standing, ratings or {})) and found[1].letter != UNJUDGED
        for name, rating in [found]
    )
    if not known:
        return Grade(reliability=UNJUDGED, credibility=digit, reason=f"{reason}; reliability of the sources cannot be judged")
    letter, name, rating = known[0]
    given = f", given by {rating.by}" if rating.by else ""
    words = f"{reason}; reliability {letter}, {letters()[letter]}: {name}{given}: {rating.reason}"
    return Grade(reliability=letter, credibility=digit, reason=words)


def _rate(voice: str, standing: Standing, ratings: Mapping[str, Rating]) -> tuple[str, Rating] | None:
    """Who a voice is, in words, and its rating: what a user said of it before what a rule says."""
    bare = voice.removeprefix("outlet ").split("|")[0]
    for key in (voice, f"outlet {bare}"):
        if key in ratings:
            return ratings[key].name or bare, ratings[key]
    if voice in standing.own_readout:
        return bare, rating_by_rule("own readout")
    return None


def _credibility(support: int, dispute: int) -> tuple[str, str]:
    for_, against = _count(support, "for"), _count(dispute, "against")
    if support == 0:
        return ("6", "nobody stands for it in their own name") if dispute == 0 else ("5", f"none for, {against}")
    if dispute == 0:
        digit = "1" if support >= 3 else "2" if support == 2 else "3"
        return digit, f"{for_}, none against"
    return ("3" if support > dispute else "4"), f"{for_}, {against}"


def _count(number: int, side: str) -> str:
    return f"{number} independent source{'s' * (number != 1)} {side}"
