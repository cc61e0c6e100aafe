"""Statements of all articles into the rows of the record, the same in whatever order the articles came.

statements ──shelf──> families ──items──> blocks, score, judge ──groups──> merge ──rows──> support, dispute, grade

Statements, items and rows lie on disk; in memory are the items of one block of a family at a time, and a few numbers for each
statement.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self

from legation.link.cluster import Tally
from legation.link.copies import cluster_copies
from legation.link.decide import Rulings
from legation.link.decide_values import mark_row
from legation.link.echoes import Echoes, Texts
from legation.link.gather import Gathered
from legation.link.grade import grade_row
from legation.link.group import Group
from legation.link.judge import POLICY, LinkPolicy
from legation.link.merge import merge_group, remap_ids
from legation.link.retell import Retellings, drift_within
from legation.link.shelf import Index, Shelf, StatementShelf, key_of
from legation.link.sources import Sources
from legation.link.support import Standing, Word, hear, weigh, words_of
from legation.records import Claim, Decision, Document, Noun, Statement, VerbClass, noun_of
from legation.reference.reliability import Rating

_DENIES = ("denies", "partly_denies", "retracts")
ORDER: tuple[Noun, ...] = ("contact", "event", "position", "deal", "forecast", "claim")
"""The nouns in the order in which rows come."""


@dataclass(frozen=True)
class _Told:
    """What stands beside a row until all rows are known: its standing by its own reports, and of a claim its words."""

    id: str
    standing: Standing
    verb_class: VerbClass | None = None
    about: tuple[str, ...] = ()
    words: tuple[Word, ...] = ()


class LinkedRows:
    """The rows of the record, to be gone through as often as one likes. Close it, or use it in a `with`."""

    def __init__(self, sources: Sources, reliability: Mapping[str, Rating] | None) -> None:
        self._sources, self._reliability = sources, reliability
        self._rows, self._told = StatementShelf(), Shelf(_Told, remember=4096)
        self._retellings = Retellings(sources)
        self._done, self._done_at = StatementShelf(), array("q")  # rows that were finished, and where each lies
        self._numbers: dict[Noun, array[int]] = {noun: array("I") for noun in ORDER}
        self._nouns, self._digits = bytearray(), array("Q")  # of each row, what its id is made of
        self._row_of, self._claims = Index(), Index()  # statement → its row; what a claim is about → that claim's row

    def add(self, row: Statement, reports: Sequence[Statement]) -> None:
        """Take in the row of a group."""
        if isinstance(row, Claim) and (drift := drift_within(reports, self._sources)):
            row = replace(row, why=(*row.why, drift))
        number = self._rows.add(row)
        told = _Told(row.id, weigh(row, reports, self._sources))
        if isinstance(row, Claim) and row.review != "rejected":
            words = tuple(words_of(reports, self._sources))
            told = replace(told, verb_class=row.verb_class, about=row.about, words=words)
            self._retellings.add(number, row, reports)
        self._told.add(told)
        self._done_at.append(-1)
        self._nouns.append(ORDER.index(noun_of(row)))
        self._digits.append(int(row.id[-16:], 16))
        self._numbers[noun_of(row)].append(number)
        for report in row.reports:
            self._row_of.add(key_of(report), number)

    def settle(self) -> None:
        """File the claims under what they are about; to be called when all rows are in."""
        for number in self._numbers["claim"]:
            for key in {self._resolve(key) for key in self._told[number].about}:
                self._claims.add(key_of(key), number)
        for noun, numbers in self._numbers.items():
            self._numbers[noun] = array("I", sorted(numbers, key=self._digits.__getitem__))

    def rows(self, noun: Noun | None = None) -> Iterator[Statement]:
        """Rows of one noun, or of all by noun, in order of their ids; each with support, dispute and grade."""
        for each in (noun,) if noun else ORDER:
            for number in self._numbers[each]:
                if self._done_at[number] < 0:
                    self._done_at[number] = self._done.add(self._finish(number))
                yield self._done[self._done_at[number]]

    def __len__(self) -> int:
        return len(self._rows)

    def close(self) -> None:
        """Let go of the files."""
        self._rows.close()
        self._told.close()
        self._done.close()
        self._retellings.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _resolve(self, identity: str) -> str:
        """The id of the row that a statement is a report of; an id that is none stays as it is."""
        found = self._row_of.find(key_of(identity))
        return f"{ORDER[self._nouns[found[0]]]}-{self._digits[found[0]]:016x}" if found else identity

    def _finish(self, number: int) -> Statement:
        row = remap_ids(self._rows[number], self._resolve)
        words = [word for about in self._claims_about(row.id) for word in about.words]
        if isinstance(row, Claim):
            against = self._against(row, number)
            row = replace(row, disputed_by=tuple(claim.id for claim in against))
            if found := self._retellings.find(number):
                why = (*row.why, f"{found.shift.drift} {found.source}: {found.shift.why}")
                row = replace(row, derived_from=found.source, drift=found.shift.drift, why=why)
            words += [replace(word, side=-1) for claim in against for word in claim.words]
        standing = hear(self._told[number].standing, words)
        grade = grade_row(standing, self._reliability)
        return replace(row, support=len(standing.support), dispute=len(standing.dispute), grade=grade)

    def _claims_about(self, identity: str) -> list[_Told]:
        return [self._told[number] for number in self._claims.find(key_of(identity))]

    def _against(self, row: Claim, number: int) -> list[_Told]:
        """The denials of what a claim is about, or says; a denial is disputed by who confirms."""
        opposite = ("asserts", "confirms", "announces") if row.verb_class in _DENIES else _DENIES
        told = [self._told[other] for other in self._retellings.against(number)]
        told += [claim for key in row.about for claim in self._claims_about(key)]
        found = {claim.id: claim for claim in told if claim.verb_class in opposite}
        return [found[key] for key in sorted(found)]


def link_rows(
    statements: Iterable[Statement],
    documents: Mapping[str, Document],
    *,
    reliability: Mapping[str, Rating] | None = None,
    decisions: Iterable[Decision] = (),
    texts: Texts | None = None,
    policy: LinkPolicy = POLICY,
    tally: Tally | None = None,
) -> LinkedRows:
    """The rows of the record: each statement is a report of one of them, but for what copies misread of their story.

    Args:
        statements: what single articles say, in any order.
        documents: the articles by id; their texts are not needed, their fingerprints are.
        reliability: what users said of sources, by their voices (`link.ratings`); without it they are F, cannot be judged.
        decisions: what people decided and nobody revoked, in the order in which they decided it.
        texts: the text of a document by its id; asked for copies alone, where the documents come without their texts.
        policy: the thresholds.
        tally: counts what linking cost, if given.
    """
    sources = Sources(documents=documents, copies=cluster_copies(documents))
    linked = LinkedRows(sources, reliability)
    with StatementShelf() as shelf, Gathered(sources) as gathered:
        rulings, echoes = Rulings(decisions, documents, policy), Echoes(sources, texts)

        def add(group: Group, decided: Iterable[Decision] = ()) -> None:
            reports = [shelf[number] for item in group.items for number in item.reports]
            row = echoes.add_to(merge_group(group, reports, sources, policy), reports, shelf)
            linked.add(mark_row(row, decided), reports)

        _gather(statements, shelf, gathered, rulings, echoes)
        for group in rulings.apart(gathered.groups(policy, tally)):
            add(group)
        for ruled in rulings.ruled():
            add(ruled.group, ruled.decisions)
    linked.settle()
    return linked


def link_statements(
    statements: Iterable[Statement],
    documents: Mapping[str, Document],
    *,
    reliability: Mapping[str, Rating] | None = None,
    decisions: Iterable[Decision] = (),
    policy: LinkPolicy = POLICY,
    tally: Tally | None = None,
) -> list[Statement]:
    """The rows as a list, for records that fit in memory; the arguments are those of `link_rows`."""
    with link_rows(statements, documents, reliability=reliability, decisions=decisions, policy=policy, tally=tally) as linked:
        return list(linked.rows())


def _gather(statements: Iterable[Statement], shelf: StatementShelf, gathered: Gathered, rulings: Rulings, echoes: Echoes) -> None:
    """Put the statements away, and gather them but for those that only repeat others."""

    def file(statement: Statement, number: int) -> None:
        rulings.see(statement, number)
        gathered.add(statement, number)

    for statement in statements:
        number = shelf.add(statement)
        if not echoes.hold(statement, number):
            file(statement, number)
    for statement, number in echoes.release(shelf):
        file(statement, number)
