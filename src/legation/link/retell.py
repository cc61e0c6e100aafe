"""Which claims retell others: the words of another outlet or person, found where the record has them, and what became of them.

A claim that cites an outlet, or names one in its sentence, is looked for, in this order, in that outlet's own texts, in earlier
accounts that cite it, too, and in earlier accounts that name it in the same breath; one that cites a person in earlier texts that
have it from that person. Only claims that share rare words and lie near in time are compared, so many
at most: the cost is near linear in the claims.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from legation.link.actors import fold
from legation.link.drift import Shift, Wording, compare_wordings, wording_of
from legation.link.shelf import Index, Shelf, key_of
from legation.link.sources import Sources, name_voice
from legation.link.words import content_words, overlap
from legation.records import Claim, Holder, Statement

_DENIES = ("denies", "partly_denies", "retracts")
_QUOTED_CHARS = 1500
_MONTH = 31
_LONGEST_NAME, _SHORT_NAME = 6, 4


@dataclass(frozen=True, kw_only=True)
class RetellPolicy:
    """When a claim retells another: `words` of the shorter one's content words are in both, at least `least` of them.

    They lie at most `days` apart, or `person_days` where a person is cited, who may simply have said it again. A denial is of
    what another says where `against_words` of the shorter one's words are in both, at least `against_least`. Each is compared
    with at most `candidates` others under each of its `rare` rarest words.
    """

    version: str = "1"
    words: float = 0.4
    person_words: float = 0.6
    least: int = 2
    days: int = 30
    person_days: int = 5
    against_words: float = 0.6
    against_least: int = 3
    rare: int = 4
    candidates: int = 48


RETELL_POLICY = RetellPolicy()


@dataclass(frozen=True)
class _Telling:
    """What of a claim row is compared: `told_by` are the outlets that tell it, `cites` those that it has it from."""

    number: int
    id: str
    day: int
    words: tuple[str, ...]
    wording: Wording
    told_by: tuple[str, ...]
    texts: tuple[str, ...]
    cites: tuple[str, ...]
    cited_names: tuple[str, ...]
    speaker: str
    denies: bool
    quoted: str


@dataclass(frozen=True)
class Retelling:
    """That a claim retells another, by its row id, and how."""

    source: str
    shift: Shift


class Retellings:
    """The claims of a record by number: first all are added, then each can be asked for what it retells."""

    def __init__(self, sources: Sources, policy: RetellPolicy = RETELL_POLICY) -> None:
        self._sources, self._policy = sources, policy
        self._outlets = _outlet_names(sources)
        self._shelf: Shelf[_Telling] = Shelf(_Telling, remember=8192)
        self._places: dict[int, int] = {}  # number of a row → place on the shelf
        self._days, self._denies = array("l"), bytearray()  # by place: what rules most candidates out unread
        self._counts: Counter[str] = Counter()
        self._index: Index | None = None

    def add(self, number: int, row: Claim, reports: Sequence[Statement]) -> None:
        """Take in a claim row."""
        telling = self._telling(number, row, reports)
        self._counts.update(telling.words)
        self._places[number] = self._shelf.add(telling)
        self._days.append(telling.day)
        self._denies.append(telling.denies)

    def find(self, number: int) -> Retelling | None:
        """What the row of this number retells, if that is in the record."""
        place = self._places.get(number)
        if place is None:
            return None
        retold = self._shelf[place]
        if not (retold.cites or retold.speaker) or not retold.day:
            return None
        found = [
            (rank, told.day, -share, _strength(told.wording), told.id, told)
            for other in self._candidates(retold)
            if self._denies[other] == retold.denies and 0 <= retold.day - self._days[other] <= self._policy.days
            if other != place and (told := self._shelf[other]) and (share := self._share(retold, told))
            if (rank := self._rank(retold, told, share)) is not None
        ]
        if not found:
            return None
        told = min(found, key=lambda one: one[:5])[5]
        return Retelling(told.id, compare_wordings(told.wording, retold.wording))

    def against(self, number: int) -> list[int]:
        """The rows, by number, in which others deny in the same words what this one says, or say what it denies."""
        place = self._places.get(number)
        if place is None or not (claim := self._shelf[place]).day:
            return []
        found = []
        for other in self._candidates(claim, months=(1, 0, -1)):
            if self._denies[other] == claim.denies or abs(claim.day - self._days[other]) > self._policy.days:
                continue
            one = self._shelf[other]
            if self._opposes(claim, one):
                found.append(one.number)
        return found

    def _opposes(self, one: _Telling, other: _Telling) -> bool:
        near = bool(other.day) and abs(one.day - other.day) <= self._policy.days
        if not near or (one.speaker and one.speaker == other.speaker):
            return False
        first, second = frozenset(one.words), frozenset(other.words)
        return len(first & second) >= self._policy.against_least and overlap(first, second) >= self._policy.against_words

    def close(self) -> None:
        """Let go of the file."""
        self._shelf.close()

    def _telling(self, number: int, row: Claim, reports: Sequence[Statement]) -> _Telling:
        documents = {document for report in reports for document in report.documents}
        outlets = [holder for holder in row.holder_chain if holder.kind == "outlet"]
        last = row.holder_chain[-1] if row.holder_chain else None
        person = last if last and last.kind in ("official", "person", "government") and (last.actor or last.name) else None
        known = self._sources.documents.get(min(documents, default=""))
        names = [name for holder in outlets for name in (fold(holder.name), fold(holder.name).removesuffix(" news"))]
        quoted = _spaced(fold(" ".join(quote.quote for quote in row.evidence))[:_QUOTED_CHARS])
        cites = {name_voice(holder) for holder in outlets} | self._named(quoted)
        return _Telling(
            number=number,
            id=row.id,
            day=row.first_reported_at.toordinal() if row.first_reported_at else 0,
            words=tuple(sorted(content_words([row.content], (holder.name for holder in row.holder_chain)))),
            wording=wording_of(row, known.language if known else "en"),
            told_by=tuple(sorted({voice for document in row.documents for voice in self._tellers(document)})),
            texts=tuple(sorted({self._sources.copy_of(document) for document in documents})),
            cites=tuple(sorted(cites)),
            cited_names=tuple(sorted({name for name in names if len(name) > 1})),
            speaker=name_voice(person) if person else "",
            denies=row.verb_class in _DENIES,
            quoted=quoted,
        )

    def _tellers(self, document: str) -> set[str]:
        """Who tells what a text says: its outlet, and the one that the text is in the end."""
        known = self._sources.documents.get(document)
        own = {name_voice(Holder(name=known.outlet, kind="outlet"))} if known and known.outlet else set()
        return own | {self._sources.own_voice(document)}

    def _named(self, quoted: str) -> set[str]:
        """The outlets of the desk that a sentence names."""
        words = quoted.split()
        spans = (" ".join(words[at : at + size]) for at in range(len(words)) for size in range(1, _LONGEST_NAME + 1))
        return {self._outlets[span] for span in spans if span in self._outlets}

    def _candidates(self, retold: _Telling, months: Sequence[int] = (0, -1)) -> Iterable[int]:
        """The claims filed under the rarest words of this one in its month and those beside it, so many of each at most."""
        index = self._filed()
        found: set[int] = set()
        for word in nsmallest(self._policy.rare, retold.words, key=lambda one: (self._counts[one], one)):
            for month in (retold.day // _MONTH + beside for beside in months):
                found.update(index.find(key_of(f"{word} {month}"))[-self._policy.candidates :])
        return sorted(found)

    def _filed(self) -> Index:
        if self._index is None:
            self._index = Index()
            for place in self._places.values():
                telling = self._shelf[place]
                for word in telling.words:
                    self._index.add(key_of(f"{word} {telling.day // _MONTH}"), place)
        return self._index

    def _share(self, retold: _Telling, told: _Telling) -> float:
        """The share of words in common, 0 where the two cannot be a claim and its retelling."""
        gap = retold.day - told.day
        if (
            not told.day
            or gap < 0
            or gap > self._policy.days
            or told.denies != retold.denies
            or set(told.texts) & set(retold.texts)
        ):
            return 0.0
        one, other = frozenset(retold.words), frozenset(told.words)
        share = overlap(one, other)
        return share if len(one & other) >= self._policy.least and share >= self._policy.words else 0.0

    def _rank(self, retold: _Telling, told: _Telling, share: float) -> int | None:
        """How near to the origin: 0 the cited outlet itself, 1 the same source cited, 2 the outlet named; None if neither."""
        earlier = retold.day > told.day
        if set(retold.cites) & set(told.told_by):
            return 0
        if earlier and set(retold.cites) & set(told.cites):
            return 1
        if earlier and any(f" {name} " in f" {told.quoted} " for name in retold.cited_names):
            return 2
        same_speaker = retold.speaker and retold.speaker == told.speaker
        near = retold.day - told.day <= self._policy.person_days
        return 1 if earlier and same_speaker and near and share >= self._policy.person_words else None


def drift_within(reports: Sequence[Statement], sources: Sources) -> str | None:
    """What a later report of one claim does to its first, in words; None where all put it as strongly.

    Copies of the first text do nothing to it.
    """

    def day(claim: Claim) -> tuple[bool, str, str]:
        return (claim.first_reported_at is None, str(claim.first_reported_at), claim.id)

    claims = sorted((one for one in reports if isinstance(one, Claim)), key=day)
    for claim in claims[1:]:
        first, document = claims[0], claim.documents[0]
        if sources.copy_of(document) != sources.copy_of(first.documents[0]):
            shift = compare_wordings(wording_of(first), wording_of(claim))
            if shift.drift in ("strengthens", "weakens"):
                known = sources.documents.get(document)
                return f"{(known.outlet if known else None) or document} {shift.drift} it: {shift.why}"
    return None


def _outlet_names(sources: Sources) -> dict[str, str]:
    """The voice of each outlet of the desk by its name as a sentence writes it; one small word is no name."""
    names = {document.outlet for document in sources.documents.values() if document.outlet}
    found = {" ".join(_spaced(fold(name.split("(")[0])).split()).removeprefix("the "): name for name in sorted(names)}
    return {key: name_voice(Holder(name=name, kind="outlet")) for key, name in found.items() if len(key) > _SHORT_NAME}


def _strength(wording: Wording) -> int:
    """Of several readings of one sentence the most hedged is what it said."""
    return {"speculates": 0, "predicts": 1}.get(wording.verb_class, 2)


def _spaced(words: str) -> str:
    return "".join(c if c.isalnum() else " " for c in words)
