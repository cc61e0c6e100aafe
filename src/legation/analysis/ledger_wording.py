"""What the words of a position and of a later deed or answer have in common.

Two things are asked of words: whether they speak of the same matter (stems of content words, without the names of states, which
stand in every sentence of a process), and which kind of act would keep or break what was undertaken.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from legation.records import EventType
from legation.reference.fold import fold_words
from legation.reference.names import longest_match

STEM_CHARS = 6
_WORD = re.compile(r"[^\W_][\w.’'-]*")
_EMPTY = frozenset(
    """about after again against also although among another because been before being between both came could does doing
    done during each even ever every from further going have having here into itself just like made make many more most much
    must near never next only other over same shall should since some soon such than that their them then there these they this
    those though through today told under until upon very well were what when where which while will with within without would
    said says saying according first second possible possibility ready million billion thousand hundred dozen dollars euros
    percent years months weeks days half something anything""".split()
)
_DAYS = frozenset(
    """monday tuesda wednes thursd friday saturd sunday januar februa march april june july august septem octobe novemb
    decemb presid minist foreig prime""".split()
)
_NOT_DONE = re.compile(r"^(?:not|never|no|nothing)\b|\b(?:refrain(?:s|ed|ing)?\s+from|abstain(?:s|ed|ing)?\s+from)\b", re.I)


@dataclass(frozen=True)
class Undertaking:
    """A kind of act as positions word it: by which events it is kept, and by which it is broken."""

    words: re.Pattern[str]
    kept_by: frozenset[EventType]
    broken_by: frozenset[EventType] = frozenset()


def _kind(words: str, kept_by: str, broken_by: str = "") -> Undertaking:
    return Undertaking(
        re.compile(rf"\b(?:{words})", re.I),
        frozenset(kept_by.split()),  # type: ignore[arg-type]  # names of PLOVER types
        frozenset(broken_by.split()),  # type: ignore[arg-type]
    )


UNDERTAKINGS = (
    _kind(
        r"cease-?\s?fires?\b|truce|armistice|cessation of|(?:end|halt|stop|pause)\w*\s(?:\w+\s){0,3}"
        r"(?:hostilit|attack|strike|fight|fire\b|shelling|bomb)",
        "RETREAT",
        "ASSAULT",
    ),
    _kind(r"releas|free(?:d|ing)?\b|hand(?:ed|ing)? over|return\b|(?:exchang|swap)\w*", "RETREAT COOPERATE", "COERCE"),
    _kind(r"withdraw|pull(?:ed|ing)? (?:out|back)|pull-?(?:out|back)|evacuat|vacat", "RETREAT", "MOBILIZE"),
    _kind(
        r"lift|eas(?:e|ed|ing)\b|remov|unfreez|re-?open|open(?:ed|ing)?\b|allow|suspen\w+ (?:of )?sanction", "RETREAT CONCEDE AID"
    ),
    _kind(r"sanction|tariff|dut(?:y|ies)\b|embargo|expel|recall|cut (?:off|ties)|suspend", "SANCTION COERCE"),
    _kind(r"deliver|suppl(?:y|ies)|provid|aid\b|assist|send|financ|donat|grant|resum\w+", "AID COOPERATE", "SANCTION"),
    _kind(r"shar(?:e|ed|ing)\b|cooperat|joint|buy|purchas|sell|trade", "COOPERATE AID", "SANCTION"),
    _kind(r"sign|ratif|recogni|appoint|restor|normali|establish|accred|embass|initial", "SUPPORT COOPERATE"),
    _kind(r"conclud|agree(?:ment|d)?\b|deal\b|treaty|pact\b|accord", "AGREE SUPPORT"),
    _kind(r"deploy|mobili|station(?:ed|ing)?\b|troops", "MOBILIZE AID"),
    _kind(r"attack|strike|bomb|invade|retaliat|use (?:of )?force|destroy", "ASSAULT COERCE"),
)
"""The kinds of undertaking; a content may be several of them."""


_CLAUSE_END = re.compile(r"\s+but\s|,\s+(?:and|but|which|who|while|because|whose)\b|;", re.I)
_SHORTEST_MATTER = 2


@dataclass(frozen=True)
class Wording:
    """The stems of a text's content words and those of the proper names among them, and the words as one line."""

    text: str
    stems: frozenset[str]
    names: frozenset[str] = frozenset()

    @property
    def is_negative(self) -> bool:
        """Whether the words undertake that something will not be done."""
        return _NOT_DONE.search(self.text) is not None

    def common(self, other: Wording) -> int:
        """How many stems stand in both."""
        return len(self.stems & other.stems)

    def names_others(self, other: Wording) -> bool:
        """Whether both name places or people, and none in common: a fort of the one name is not a fort of the other."""
        return bool(self.names and other.names and not self.names & other.names)

    def share(self, other: Wording) -> float:
        """The share, 0–1, of the stems of the shorter wording that stand in the longer."""
        smaller = min(len(self.stems), len(other.stems))
        return self.common(other) / smaller if smaller else 0.0


class Postings:
    """Rows filed under the stems of their words and their parties, so that each is held against few others."""

    def __init__(self) -> None:
        self._of_stem: dict[str, list[int]] = defaultdict(list)
        self._of_party: dict[tuple[str, str], list[int]] = defaultdict(list)

    def add(self, number: int, stems: Iterable[str], parties: Iterable[str]) -> None:
        """File a row by its number."""
        keys = sorted(set(parties))
        for stem in sorted(set(stems)):
            self._of_stem[stem].append(number)
            for key in keys:
                self._of_party[key, stem].append(number)

    def find(self, stems: Iterable[str], parties: Collection[str] = (), least: int = 1) -> list[int]:
        """The rows of these parties (of all, where none are named) that share at least so many stems, the least number first."""
        shared: dict[int, int] = defaultdict(int)
        for stem in stems:
            lists = [self._of_party.get((key, stem), []) for key in parties] if parties else [self._of_stem.get(stem, [])]
            for number in lists[0] if len(lists) == 1 else {number for one in lists for number in one}:
                shared[number] += 1
        return sorted(number for number, count in shared.items() if count >= least)


@lru_cache(maxsize=65536)
def wording_of(text: str) -> Wording:
    """The wording of a text.

    >>> sorted(wording_of("Russia's exchange of 175 prisoners with Ukraine").stems)
    ['175', 'exchan', 'prison']
    """
    words = list(_words(text))
    named = [word for word in words[1:] if word[0].isupper()]
    return Wording(" ".join(text.split()), _stems(words), _stems(named) - _DAYS)


def _stems(words: Iterable[str]) -> frozenset[str]:
    folded = (part for word in words for part in fold_words(word))
    return frozenset(part[:STEM_CHARS] for part in folded if part.isdigit() or (len(part) > 3 and part not in _EMPTY))


def matter_of(content: str) -> str:
    """The clause of a position's content that says what is wanted, without what else its sentence goes on to tell.

    >>> matter_of("the general truce that Peru wanted but agreed to a pause")
    'the general truce that Peru wanted'
    """
    end = _CLAUSE_END.search(content)
    first = content[: end.start()] if end else content
    return first if len(wording_of(first).stems) >= _SHORTEST_MATTER else content


def undertakings_in(text: str) -> tuple[Undertaking, ...]:
    """The kinds of undertaking that the words of a position name."""
    return tuple(one for one in UNDERTAKINGS if one.words.search(text))


def _words(text: str) -> Iterator[str]:
    """The words of a text without names of states, peoples and alliances."""
    words = [word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text)]
    at = 0
    while at < len(words):
        length, entries = longest_match(words, at) if words[at][0].isupper() else (0, ())
        named = any(entry.kind in ("country", "demonym", "adjective", "igo", "capital") for entry in entries)
        if not named:
            yield from words[at : at + max(length, 1)]
        at += max(length, 1)
