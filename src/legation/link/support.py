"""How many independent sources stand for a row and against it, and which of them tell what their own side says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from legation.link.sources import Sources
from legation.link.words import content_words, jaccard
from legation.records import Attribution, Claim, Contact, Deal, Event, Forecast, Position, Statement
from legation.reference.names import find_entries

# Claims in the same words: this share of their content words, of which there are at least so many; wordings looked at in a row.
_SAME_WORDS, _LEAST_WORDS, _MOST_WORDINGS = 0.8, 4, 50
_DENIES = ("denies", "partly_denies", "retracts")
_NEUTRAL = ("neither_confirms_nor_denies", "does_not_deny", "no_comment", "speculates")
_TAKEN_PLACE = ("held", "ongoing", "happened")
_CALLED_OFF = ("cancelled", "postponed")


@dataclass(frozen=True)
class Standing:
    """The voices for a row and against it, those that took their word back, and those that tell what their own side says."""

    support: frozenset[str] = frozenset()
    dispute: frozenset[str] = frozenset()
    retracted: frozenset[str] = frozenset()
    own_readout: frozenset[str] = frozenset()


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
    own_readout: set[str] = set()
    listed = list(reports)
    one_voice = _one_voice(listed, sources)
    for report in listed:
        for attribution in report.attribution or (Attribution(holder_chain=()),):
            voice = _voice(report, attribution, sources)
            voice = one_voice.get(voice, voice)
            if publishes_itself(report, attribution, sources):
                own_readout.add(voice)
            verdict = _side(row, report, attribution)
            (support if verdict > 0 else dispute if verdict < 0 else set()).add(voice)
            if attribution.verb_class == "retracts":
                retracted.add(voice)
            own = sources.own_voice(attribution.document or _document(report))
            if verdict > 0 and voice != own:
                passed_on.add(own)
    # Who names a source for it, too, adds no independent word of their own.
    kept = support - passed_on
    return Standing(
        support=frozenset(kept),
        dispute=frozenset(dispute),
        retracted=frozenset(retracted),
        own_readout=frozenset(own_readout & kept),
    )


def _one_voice(reports: Iterable[Statement], sources: Sources) -> dict[str, str]:
    """Of those who tell the same of somebody in the same words the one that stands for all: they have it from one place.

    An official's sentence that forty papers print is heard once, by whoever heard it; told in other words it was heard again.
    """
    tellers: list[tuple[frozenset[str], str]] = []
    found: dict[str, str] = {}
    for report in reports:
        words = content_words([_told(report)])
        if len(words) < _LEAST_WORDS:
            continue
        for attribution in report.attribution or (Attribution(holder_chain=()),):
            tellers.append((words, _voice(report, attribution, sources)))
    kept: list[tuple[frozenset[str], str]] = []
    for words, voice in sorted(tellers, key=lambda pair: pair[1]):
        same = next((known for other, known in kept if jaccard(words, other) >= _SAME_WORDS), None)
        if same is None and len(kept) < _MOST_WORDINGS:
            kept.append((words, voice))
        found.setdefault(voice, same or voice)
    return found


def _told(report: Statement) -> str:
    """The words of a claim or forecast; of other statements none, for there the holder is the voice, whatever the words."""
    return report.content if isinstance(report, Claim) else report.what if isinstance(report, Forecast) else ""


def publishes_itself(report: Statement, attribution: Attribution, sources: Sources) -> bool:
    """Whether an organ of a side tells what that side says or wants: its own readout, not a newspaper's account of it."""
    document = sources.documents.get(attribution.document or _document(report))
    organ = organ_of(document.outlet) if document and document.outlet else None
    if organ is None:
        return False
    if isinstance(report, Position):
        return report.holder is not None and report.holder.country == organ
    chain = attribution.holder_chain
    return isinstance(report, (Claim, Forecast)) and bool(chain) and chain[-1].country == organ


@lru_cache(maxsize=4096)
def organ_of(outlet: str) -> str | None:
    """The state whose organ an outlet is, as a ministry is that publishes its readouts; None for a newspaper.

    >>> organ_of("The White House"), organ_of("The New York Times")
    ('USA', None)
    """
    return next((entry.country for entry in find_entries(outlet) if entry.kind in ("body", "metonym")), None)


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
    return replace(standing, support=frozenset(support - retracted), dispute=frozenset(dispute), retracted=frozenset(retracted))


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
