"""How many independent sources stand for a row and against it, and the Admiralty grade that follows, with its reason.

Source: NATO STANAG 2511 (reliability A–F, credibility 1–6). The letter belongs to the source and comes from a table that the
user sets; without one it is F, "cannot be judged". The digit follows from support and dispute by the rule in `_credibility`.
The two are never averaged and never made a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from legation.link.actors import fold
from legation.link.sources import Sources
from legation.records import Attribution, Claim, Contact, Deal, Event, Forecast, Grade, Statement

GRADING_VERSION = "1"
_DENIES = ("denies", "partly_denies", "retracts")
_NEUTRAL = ("neither_confirms_nor_denies", "does_not_deny", "no_comment", "speculates")
_TAKEN_PLACE = ("held", "ongoing", "happened")
_CALLED_OFF = ("cancelled", "postponed")


@dataclass(frozen=True)
class Standing:
    """The voices for a row and against it, and those that took their word back."""

    support: frozenset[str] = frozenset()
    dispute: frozenset[str] = frozenset()
    retracted: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Word:
    """What a claim adds to the standing of what it is about: whose word, its side (1, −1 or 0), whether it was taken back."""

    voice: str
    side: int
    retracts: bool


def weigh(row: Statement, reports: Iterable[Statement], sources: Sources) -> Standing:
    """Who stands for the row and who against, by its own reports."""
    support: set[str] = set()
    dispute: set[str] = set()
    retracted: set[str] = set()
    passed_on: set[str] = set()
    for report in reports:
        for attribution in report.attribution or (Attribution(holder_chain=()),):
            voice = _voice(report, attribution, sources)
            verdict = _side(row, report, attribution)
            (support if verdict > 0 else dispute if verdict < 0 else set()).add(voice)
            if attribution.verb_class == "retracts":
                retracted.add(voice)
            own = sources.own_voice(attribution.document or _document(report))
            if verdict > 0 and voice != own:
                passed_on.add(own)
    # Who names a source for it, too, adds no independent word of their own.
    return Standing(frozenset(support - passed_on), frozenset(dispute), frozenset(retracted))


def words_of(claims: Iterable[Statement], sources: Sources) -> list[Word]:
    """The word of each claim."""
    return [
        Word(
            voice=sources.voice_of(Attribution(holder_chain=claim.holder_chain), _document(claim)),
            side=side_of(claim),
            retracts=claim.verb_class == "retracts",
        )
        for claim in claims
        if isinstance(claim, Claim)
    ]


def hear(standing: Standing, words: Iterable[Word]) -> Standing:
    """The standing after claims about the row are heard; a word taken back supports nothing."""
    support, dispute, retracted = set(standing.support), set(standing.dispute), set(standing.retracted)
    for word in words:
        (support if word.side > 0 else dispute if word.side < 0 else set()).add(word.voice)
        if word.retracts:
            retracted.add(word.voice)
    return Standing(frozenset(support - retracted), frozenset(dispute), frozenset(retracted))


def _voice(report: Statement, attribution: Attribution, sources: Sources) -> str:
    """Whose word a report rests on; that somebody said something rests on those who tell it."""
    document = attribution.document or _document(report)
    if isinstance(report, (Claim, Forecast)):
        return sources.teller_of(attribution, document)
    return sources.voice_of(attribution, document)


def _document(report: Statement) -> str:
    return report.documents[0] if report.documents else ""


def _side(row: Statement, report: Statement, attribution: Attribution) -> int:
    """1 if a report so attributed stands for the row, −1 if against it, 0 if neither."""
    if isinstance(row, (Claim, Forecast)):
        return 1
    if attribution.verb_class in _DENIES:
        return -1
    status, preferred = _status(report), _status(row)
    if "denied" in (status, preferred) and status != preferred:
        return -1
    if isinstance(row, Event) and isinstance(report, Event) and row.negated != report.negated:
        return -1
    if preferred in _TAKEN_PLACE and status in _CALLED_OFF:
        return -1
    hearsay = status == "rumoured" or attribution.basis == "rumour" or attribution.certainty == "doubtful"
    if hearsay or attribution.verb_class in _NEUTRAL or _standing(status) != _standing(preferred):
        return 0
    return 1


def _status(row: Statement) -> str:
    if isinstance(row, (Event, Contact)):
        return row.status
    return row.stage if isinstance(row, Deal) else ""


def _standing(status: str) -> str:
    """Reports of one standing support one another: that it took place, was called off, or is to come."""
    if status in _TAKEN_PLACE:
        return "took place"
    if status in _CALLED_OFF:
        return "called off"
    return "denied" if status == "denied" else "to come" if status in ("planned", "expected", "proposed", "conditional") else ""


def side_of(claim: Claim) -> int:
    """The side that a claim takes on what it is about: −1 for a denial, 1 for a confirmation, 0 for anything between."""
    return -1 if claim.verb_class in _DENIES else int(claim.verb_class == "confirms")


def grade_row(standing: Standing, reliability: Mapping[str, str] | None) -> Grade:
    """The grade of a row; `reliability` gives letters by outlet, actor id or name."""
    digit, reason = _credibility(len(standing.support), len(standing.dispute))
    table = {fold(name): letter for name, letter in (reliability or {}).items()}
    letters = sorted((letter, name) for voice in standing.support for name in _names(voice) if (letter := table.get(name)))
    if not letters:
        return Grade(reliability="F", credibility=digit, reason=f"{reason}; reliability of the sources cannot be judged")
    letter, name = letters[0]
    return Grade(reliability=letter, credibility=digit, reason=f"{reason}; reliability {letter}: {name}, from the table")


def _names(voice: str) -> list[str]:
    """The names under which the table may hold a voice."""
    bare = voice.removeprefix("outlet ").split("|")[0]
    return [voice, bare, f"{bare} news"]


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
