"""What a copy or rewrite says again: its sentences that stand in the story already tell nothing of their own.

A reader of rewritten words may read them a little otherwise; forty rewrites would then make forty rows out of the reader's
doubts. So in a cluster of copies each sentence is looked for in the texts that came before. Where it is found, what is read in
it is a report of what was read in the first wording, and adds a document and a quote to that row, nothing else; what has no
counterpart there is left out of the rows, and stays with the statements. A sentence that says something else stays what it is:
with another number or name, a "not" or a "may" that was not there, a denial, it is a statement of its own.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from legation.link.shelf import Shelf
from legation.link.sources import Sources
from legation.link.story import ECHO_POLICY, EchoPolicy, Story
from legation.records import Evidence, Statement

Texts = Callable[[str], str]


@dataclass
class Echoes:
    """The statements of copies, held back until all are known; then what each of them repeats."""

    sources: Sources
    texts: Texts | None = None
    policy: EchoPolicy = ECHO_POLICY
    _held: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _echoes: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _sizes: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._sizes = Counter(self.sources.copies.values())

    def hold(self, statement: Statement, number: int) -> bool:
        """Whether the statement stands in a text that has copies: it is then held back for `release`."""
        cluster = self.sources.copy_of(_document(statement))
        if self._sizes[cluster] < 2:
            return False
        self._held[cluster].append(number)
        return True

    def release(self, shelf: Shelf[Statement]) -> Iterable[tuple[Statement, int]]:
        """The statements held back that say something of their own, with their numbers; the others are remembered."""
        for cluster in sorted(self._held):
            told = [(shelf[number], number) for number in self._held.pop(cluster)]
            yield from self._sift(told)

    def add_to(self, row: Statement, reports: Iterable[Statement], shelf: Shelf[Statement]) -> Statement:
        """The row with the reports, documents and quotes of what repeats its reports."""
        again = [shelf[number] for report in reports for number in self._echoes.get(report.id, ())]
        if not again:
            return row
        evidence: dict[Evidence, None] = dict.fromkeys(row.evidence)
        for statement in sorted(again, key=lambda one: (_document(one), one.id)):
            evidence |= dict.fromkeys(sorted(statement.evidence))
        texts = len({_document(statement) for statement in again})
        return replace(
            row,
            reports=tuple(sorted({*row.reports, *(statement.id for statement in again)})),
            documents=tuple(sorted({*row.documents, *(key for statement in again for key in statement.documents)})),
            evidence=tuple(evidence),
            why=(*row.why, f"said again in {texts} {'copies or rewrites' if texts > 1 else 'copy or rewrite'} of the text"),
        )

    def _sift(self, told: Sequence[tuple[Statement, int]]) -> Iterable[tuple[Statement, int]]:
        by_text: defaultdict[str, list[tuple[Statement, int]]] = defaultdict(list)
        for statement, number in told:
            by_text[_document(statement)].append((statement, number))
        story = Story(self.policy)
        for document in sorted(by_text, key=self._order):
            standing = story.read(self._text(document), [statement for statement, _ in by_text[document]])
            for statement, number in sorted(by_text[document], key=lambda pair: pair[0].id):
                places = standing[statement.id]
                if places is None:
                    story.register(statement)
                    yield statement, number
                elif (leader := story.find_leader(statement, places)) is not None:
                    self._echoes[leader].append(number)

    def _order(self, document: str) -> tuple[bool, dt.date, str]:
        """The text that stands for all first, then by day."""
        known = self.sources.documents.get(document)
        return (self.sources.copy_of(document) != document, (known.published if known else None) or dt.date.max, document)

    def _text(self, document: str) -> str:
        known = self.sources.documents.get(document)
        return (known.text if known else "") or (self.texts(document) if self.texts else "")


def _document(statement: Statement) -> str:
    return statement.documents[0] if statement.documents else ""
