"""A story as several texts tell it: which sentences of a text stand in those before it, and what was read in them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from legation.link.actors import fold
from legation.link.family import kind_of
from legation.link.strength import marks_of, numbers_in
from legation.link.words import content_words, jaccard
from legation.records import Claim, Event, Noun, Position, Statement, noun_of
from legation.text.prose import names_in
from legation.text.sentences import split_spans


@dataclass(frozen=True, kw_only=True)
class EchoPolicy:
    """When a sentence stands in an earlier text: `words` of its content words do, and at least `least` of them.

    Or the two run alike: `sequence` of all their words stand in both in one order, as where each noun has become another.

    That is little, for it is asked only of texts that are known to be one story, and new names, numbers and "not"s tell.

    `looked_at` bounds how many earlier sentences it is compared with.
    """

    version: str = "1"
    words: float = 0.4
    least: int = 3
    sequence: float = 0.6
    looked_at: int = 8


ECHO_POLICY = EchoPolicy()
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z.'’ -]{2,}[A-Z](?:, [A-Z][\w. ]{2,20})?(?: \([^)]{2,40}\))?|From [^:]{3,40}|By [^:]{3,40}) ?[-–—:] "
)
_SENTENCE_END = re.compile(r"[.!?…]['\"”’»)\]]*$")


@dataclass(frozen=True)
class _Sentence:
    """A sentence as the story first told it; `text` numbers the text that it stands in."""

    plain: str
    marks: frozenset[str]
    numbers: frozenset[str]
    text: int


@dataclass
class _Told:
    """A statement that stands for its sentences: what a repetition is compared with."""

    id: str
    noun: Noun
    kind: str
    status: str
    words: frozenset[str]


class Story:
    """The sentences of a cluster of copies in the order in which they were first told, and what was read in them."""

    def __init__(self, policy: EchoPolicy) -> None:
        self._policy = policy
        self._sentences: list[_Sentence] = []
        self._exact: dict[str, int] = {}
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        self._read: defaultdict[int, list[_Told]] = defaultdict(list)
        self._vocabulary: list[set[str]] = []
        self._marks: list[set[str]] = []

    def read(self, text: str, statements: Sequence[Statement]) -> dict[str, tuple[int, ...] | None]:
        """For each statement of a text the earlier sentences that it repeats; None where it says something of its own."""
        spoken = _sentences(text)
        quotes = [quote.quote for statement in statements for quote in statement.evidence]
        known: dict[str, int] = {}
        fresh: list[str] = []
        headline = spoken[0] if spoken and not _SENTENCE_END.search(spoken[0]) else None
        for words in dict.fromkeys([*spoken, *quotes]):
            at = self._find(words, headline=words == headline)
            if at is None:
                fresh.append(words)
            else:
                known[words] = at
        self._take_in(text or " ".join(quotes), fresh)
        return {
            one.id: tuple(sorted({known[quote.quote] for quote in one.evidence}))
            if all(quote.quote in known for quote in one.evidence)
            else None
            for one in statements
        }

    def register(self, statement: Statement) -> None:
        """Let a statement stand for the sentences that it quotes."""
        told = _Told(statement.id, noun_of(statement), kind_of(statement), _status(statement), _wording(statement))
        for quote in statement.evidence:
            at = self._find(quote.quote)
            if at is not None:
                self._read[at].append(told)

    def find_leader(self, statement: Statement, places: Iterable[int]) -> str | None:
        """The statement of the same noun that stands for one of these sentences and is most like this one, if there is any."""
        noun, kind, status, words = noun_of(statement), kind_of(statement), _status(statement), _wording(statement)
        found = {told.id: told for at in places for told in self._read.get(at, ()) if told.noun == noun}
        ranked = sorted(
            found.values(), key=lambda one: (one.kind != kind, one.status != status, -jaccard(one.words, words), one.id)
        )
        return ranked[0].id if ranked else None

    def _find(self, words: str, *, headline: bool = False) -> int | None:
        """The earlier sentence that these words repeat, if any."""
        if (at := self._exact.get(fold(words))) is not None:
            return at
        plain = _DATELINE.sub("", words)
        stems, marks, named = content_words([plain]), marks_of(plain), names_in(plain)
        found: Counter[int] = Counter(at for stem in stems for at in self._by_word.get(stem, ()))
        for at, shared in sorted(found.items(), key=lambda item: (-item[1], item[0]))[: self._policy.looked_at]:
            one = self._sentences[at]
            enough = shared >= max(self._policy.least, self._policy.words * len(stems))
            if not enough and not self._runs_alike(plain, one.plain):
                continue
            if one.marks == marks and numbers_in(plain) <= one.numbers and named <= self._vocabulary[one.text]:
                return at
        if headline and self._vocabulary and named | numbers_in(plain) <= self._vocabulary[0] and marks <= self._marks[0]:
            return 0  # a headline that says no more than the story stands for the story's own
        return None

    def _runs_alike(self, one: str, other: str) -> bool:
        first, second = fold(one).split(), fold(other).split()
        return SequenceMatcher(None, first, second, autojunk=False).ratio() >= self._policy.sequence

    def _take_in(self, text: str, fresh: Iterable[str]) -> None:
        number = len(self._vocabulary)
        self._vocabulary.append(set(re.findall(r"\w+", fold(text))))
        self._marks.append(set(marks_of(text)))
        for words in fresh:
            plain = _DATELINE.sub("", words)
            at = self._exact.setdefault(fold(words), len(self._sentences))
            if at == len(self._sentences):
                stems = content_words([plain])
                self._sentences.append(_Sentence(plain, frozenset(marks_of(plain)), numbers_in(plain), number))
                for stem in stems:
                    self._by_word[stem].append(at)


def _sentences(text: str) -> list[str]:
    found: list[str] = []
    start = 0
    for line in text.split("\n"):
        found += [span.slice(text) for span in split_spans(text, start, start + len(line))]
        start += len(line) + 1
    return found


def _status(statement: Statement) -> str:
    return str(getattr(statement, "status", getattr(statement, "stage", getattr(statement, "state", ""))))


def _wording(statement: Statement) -> frozenset[str]:
    """The words by which two readings of one sentence are told apart."""
    match statement:
        case Event():
            return content_words([statement.trigger, *(actor.name for actor in (*statement.source, *statement.target))])
        case Claim() | Position():
            return content_words([statement.content])
        case _:
            return content_words(quote.quote for quote in statement.evidence)
