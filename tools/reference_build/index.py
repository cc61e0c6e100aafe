"""The index of names: every phrase → its readings, each with its rule about case (see `legation.reference.names`)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from legation.reference.fold import fold_words, is_dotted
from legation.reference.names import ACRONYM, INITIAL, LOOSE, ORDINARY, PROPER, WEAK

ORDER = {
    kind: number
    for number, kind in enumerate(
        "country capital metonym adjective demonym igo body organisation armed_group company outlet person office place".split()
    )
}

RARE = frozenset({"place", "outlet", "organisation"})
"""Kinds whose names, where they are English words, cannot be told from the words in running text."""


@dataclass
class NameIndex:
    """Collects entries and the phrases that name them."""

    ordinary: frozenset[str]
    weak: frozenset[str]
    given: frozenset[str] = frozenset()
    entries: list[list[Any]] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)
    _keys: dict[str, dict[int, int]] = field(default_factory=dict)

    def entry(
        self,
        entry_id: str,
        kind: str,
        name: str,
        country: str | None = None,
        sector: str = "UNK",
        of: str | None = None,
        rank: str | None = None,
        lat: float | None = None,
        lon: float | None = None,
        weight: float = 0.0,
    ) -> int:
        """The number of the entry with these fields; the same fields give the same number."""
        row = [entry_id, kind, name, country, sector, None if of == entry_id else of, rank, lat, lon]
        key = repr(row)
        if key not in self._numbers:
            self._numbers[key] = len(self.entries)
            self.entries.append(row)
            self.weights.append(weight)
        return self._numbers[key]

    def add(self, phrase: str, number: int, rule: int | None = None) -> None:
        """Let `phrase` name entry `number`; the case rule is worked out where none is given."""
        words = fold_words(phrase)
        if not words:
            return
        rule = self._rule(phrase, words, number) if rule is None else rule
        readings = self._keys.setdefault(" ".join(words), {})
        readings.setdefault(number, rule)
        if words[0] == "the" and len(words) > 1 and (len(words) > 2 or self.entries[number][1] not in RARE):
            self._keys.setdefault(" ".join(words[1:]), {}).setdefault(number, rule)

    def _rule(self, phrase: str, words: tuple[str, ...], number: int) -> int:
        key = " ".join(words)
        kind = self.entries[number][1]
        if key in self.weak and not phrase.isupper() and kind not in {"country", "adjective", "demonym"}:
            return WEAK
        if key in self.given and kind == "place":
            return WEAK
        if phrase.split()[0].islower() and words[0] not in {"the", "al", "el", "de", "von", "van", "bin"}:
            return LOOSE
        if len(words) > 1:
            return PROPER
        short = len(key) < 4 or key in self.ordinary
        if re.fullmatch(r"[^\W\d_]{1,}\d*", phrase.replace(".", "")) and phrase.isupper() and short:
            return ACRONYM
        if is_dotted(phrase):
            return ACRONYM
        if key in self.ordinary:
            return WEAK if kind in RARE else ORDINARY
        return PROPER

    def table(self) -> dict[str, Any]:
        """The finished table: entries, keys with readings (likeliest first), the longest key by first word, given names."""
        keys: dict[str, list[int]] = {}
        longest: dict[str, int] = {}
        for key in sorted(self._keys):
            readings = self._keys[key]
            ranked = sorted(readings, key=lambda n: (ORDER[self.entries[n][1]], -self.weights[n], self.entries[n][0]))
            keys[key] = [number << 3 | readings[number] for number in ranked]
            words = key.split(" ")
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
        return {"entries": self.entries, "keys": keys, "longest": longest, "given": sorted(self.given)}


__all__ = ["ACRONYM", "INITIAL", "LOOSE", "ORDINARY", "PROPER", "WEAK", "NameIndex"]
