"""How well rows were read: precision, recall and F1 for each noun and each of its fields.

In: pairs of expected and found sketches. Out: a scoreboard whose keys are `contact`, `contact.status` and so on. A field is
judged only in rows that were found at all, and only where the annotation states it. One value is right or wrong (a
wrong one is both a miss and a false find, so that F1 is the share of right ones); sets count member by member.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from legation.evaluation.match import match_rows
from legation.evaluation.sketch import Sketch, Value
from legation.records import NOUNS


@dataclass
class Tally:
    """Counts of right, false and missed, and what follows from them. An empty tally has no measures."""

    right: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """The share of finds that are right."""
        return self.right / (self.right + self.false) if self.right + self.false else None

    @property
    def recall(self) -> float | None:
        """The share of what is there that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two.

        >>> Tally(right=2, false=1, missed=1).f1
        0.6666666666666666
        """
        total = 2 * self.right + self.false + self.missed
        return 2 * self.right / total if total else None

    @property
    def n(self) -> int:
        """How many there are to find."""
        return self.right + self.missed


@dataclass
class Scoreboard:
    """Tallies by key, and the misreadings in words."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    notes: list[str] = field(default_factory=list)
    articles: int = 0

    def add(self, name: str, expected: Sequence[Sketch], found: Sequence[Sketch], text: str) -> None:
        """Count one article; `name` is what its misreadings are listed under."""
        self.articles += 1
        for noun in NOUNS:
            gold = [sketch for sketch in expected if sketch.noun == noun]
            rows = [sketch for sketch in found if sketch.noun == noun]
            pairs = match_rows(gold, rows)
            self._count_rows(f"{name}: {noun}", noun, gold, rows, pairs, text)
            for i, j in pairs:
                self._count_fields(f"{name}: {noun}", gold[i], rows[j], text)

    def _count_rows(
        self, name: str, noun: str, gold: list[Sketch], rows: list[Sketch], pairs: list[tuple[int, int]], text: str
    ) -> None:
        tally = self.tallies[noun]
        tally.right += len(pairs)
        matched_gold, matched_rows = {i for i, _ in pairs}, {j for _, j in pairs}
        for i, sketch in enumerate(gold):
            if i not in matched_gold and not sketch.doubtful:
                tally.missed += 1
                self.notes.append(f"{name} missed: {_words(sketch, text)}")
        for j, sketch in enumerate(rows):
            if j not in matched_rows:
                tally.false += 1
                self.notes.append(f"{name} false: {_words(sketch, text)}")

    def _count_fields(self, name: str, gold: Sketch, row: Sketch, text: str) -> None:
        for key, wanted in gold.fields.items():
            got = rename(row.fields.get(key, ""), wanted, row.alias)
            tally = self.tallies[f"{gold.noun}.{key}"]
            right, false, missed = compare(wanted, got, gold.accept.get(key, frozenset()))
            tally.right += right
            tally.false += false
            tally.missed += missed
            if false or missed:
                shown = f"{_value_words(got)} instead of {_value_words(wanted)}"
                self.notes.append(f"{name} {key}: {shown} in {_words(gold, text)}")


def rename(got: Value, wanted: Value, alias: Mapping[str, frozenset[str]]) -> Value:
    """The members of a set as the annotation calls them, where it has the words of the text for them.

    >>> rename(frozenset({"rossi"}), frozenset({"ambassador"}), {"rossi": frozenset({"ambassador", "rossi"})})
    frozenset({'ambassador'})
    """
    if not isinstance(got, frozenset) or not isinstance(wanted, frozenset):
        return got
    free = set(wanted - got)
    renamed = set()
    for member in sorted(got):
        known = member in wanted
        called = min(alias.get(member, frozenset()) & free, default=member) if not known else member
        free.discard(called)
        renamed.add(called)
    return frozenset(renamed)


def compare(wanted: Value, got: Value, accept: frozenset[str]) -> tuple[int, int, int]:
    """Right, false and missed of one field.

    >>> compare("held", "planned", frozenset({"planned"})), compare(frozenset({"USA", "RUS"}), frozenset({"USA"}), frozenset())
    ((1, 0, 0), (1, 0, 1))
    """
    if isinstance(wanted, frozenset):
        found = got if isinstance(got, frozenset) else frozenset()
        return len(wanted & found), len(found - wanted - accept), len(wanted - found)
    return (1, 0, 0) if got == wanted or got in accept else (0, 1, 1)


def _words(sketch: Sketch, text: str) -> str:
    """The words of a sketch in the article, shortened."""
    span = (sketch.anchors or sketch.support)[:1]
    words = " ".join(span[0].slice(text).split()) if span else "(no words)"
    kind = sketch.fields.get("type") or sketch.fields.get("kind") or ""
    return f"{kind} {words[:100]!r}".strip()


def _value_words(value: Value) -> str:
    return "{" + ", ".join(sorted(value)) + "}" if isinstance(value, frozenset) else value or "nothing"


def judged_keys(board: Scoreboard) -> Iterable[str]:
    """The keys of a scoreboard that counted anything, nouns in their order and each before its fields."""
    order: list[str] = list(NOUNS)
    keys = [key for key, tally in board.tallies.items() if tally.f1 is not None]
    places = {noun: place for place, noun in enumerate(order)}  # what is no noun, as the date cases, stands at the end
    return sorted(keys, key=lambda key: (places.get(key.split(".")[0], len(order)), "." in key))
