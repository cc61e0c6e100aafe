"""What a negotiation is about: a two-level list of issues with the words that give them away; a user's file extends it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import msgspec
import yaml

from legation.errors import InputError
from legation.reference.fold import fold_words
from legation.reference.tables import read_table

WEAK = "~"


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue of diplomacy: `area` is the upper level (`security`), `id` the lower (`ceasefire`), with its keywords.

    A keyword that ends in `~` is weak: it decides only where no other keyword does.
    """

    area: str
    id: str
    name: str
    keywords: tuple[str, ...]


class _Table(msgspec.Struct):
    areas: dict[str, dict[str, list[str]]]


@dataclass(frozen=True)
class IssueList:
    """The issues in the order in which ties are decided; `digest` is of the user's file, empty for the list that is built in."""

    issues: tuple[Issue, ...]
    digest: str = ""

    @cached_property
    def _index(self) -> tuple[dict[tuple[str, ...], dict[tuple[str, str], int]], int]:
        """Folded and stemmed keyword → its issues with its weight for each, and the number of words of the longest keyword."""
        index: dict[tuple[str, ...], dict[tuple[str, str], int]] = {}
        for issue in self.issues:
            for keyword in issue.keywords:
                words = tuple(map(_stem, fold_words(keyword.removesuffix(WEAK))))
                weight = 1 if keyword.endswith(WEAK) else 4 * len(words) - 1
                known = index.setdefault(words, {})
                known[issue.area, issue.id] = max(weight, known.get((issue.area, issue.id), 0))
        return index, max(map(len, index), default=0)

    def score(self, text: str) -> Counter[tuple[str, str]]:
        """How strongly the words of a text speak for each (area, issue): longer keywords weigh more, each counts once."""
        index, longest = self._index
        words = [_stem(word) for word in fold_words(text)]
        found: dict[tuple[str, ...], dict[tuple[str, str], int]] = {}
        for start in range(len(words)):
            for size in range(1, longest + 1):
                part = tuple(words[start : start + size])
                if part in index:
                    found[part] = index[part]
        scores: Counter[tuple[str, str]] = Counter()
        for weights in found.values():
            scores.update(weights)
        return scores

    def find(self, *texts: str) -> tuple[str, str] | None:
        """The (area, issue) that the words of the first text speak for most; None where no text holds a keyword.

        The further texts are asked only where those before them hold nothing but weak words.
        """
        scores = [self.score(text) for text in texts]
        firm = (one for one in scores if one and max(one.values()) > 1)
        chosen = next(firm, None) or next((one for one in scores if one), None)
        return max(chosen, key=lambda issue: (chosen[issue], -self._order[issue])) if chosen else None

    @cached_property
    def _order(self) -> dict[tuple[str, str], int]:
        return {(issue.area, issue.id): number for number, issue in enumerate(self.issues)}

    def extended(self, own: Iterable[Issue], digest: str) -> IssueList:
        """This list with a user's issues before it: they win ties; words for an issue that is known are added to it."""
        added = {(issue.area, issue.id): issue for issue in own}
        known = {(issue.area, issue.id): issue for issue in self.issues}
        first = tuple(
            Issue(one.area, one.id, one.name, (*one.keywords, *(known[key].keywords if key in known else ())))
            for key, one in added.items()
        )
        return IssueList((*first, *(issue for key, issue in known.items() if key not in added)), digest)


def _stem(word: str) -> str:
    """The word without the endings of number and tense; crude, and the same on both sides."""
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word.removesuffix("e") if len(word) > 4 else word


@cache
def built_in() -> IssueList:
    """The list that comes with the program."""
    return IssueList(_issues(read_table("issues", _Table).areas))


def _issues(areas: Mapping[str, Mapping[str, Iterable[str]]]) -> tuple[Issue, ...]:
    return tuple(
        Issue(area, key, key.replace("_", " "), tuple(words)) for area, issues in areas.items() for key, words in issues.items()
    )


def load_issues(path: Path) -> IssueList:
    """The built-in list extended by a user's YAML file of `areas: {area: {issue: [words, …]}}`.

    Raises:
        InputError: the file cannot be read, or is not in that layout.
    """
    try:
        body = path.read_bytes()
        own = msgspec.convert(yaml.safe_load(body), _Table)
    except OSError as error:
        raise InputError(f"cannot read the issues in {path}: {error.strerror}") from error
    except (yaml.YAMLError, msgspec.ValidationError, UnicodeDecodeError) as error:
        detail = " ".join(str(error).split())
        raise InputError(
            f"{path} is no list of issues ({detail}); write `areas: {{area: {{issue: [words, more words]}}}}`"
        ) from error
    empty = [f"{area}/{issue}" for area, issues in own.areas.items() for issue, words in issues.items() if not any(words)]
    if empty:
        raise InputError(f"{path}: no words point to {', '.join(empty)}; list at least one for each")
    return built_in().extended(_issues(own.areas), hashlib.sha256(body).hexdigest())


def all_issues() -> tuple[Issue, ...]:
    """Every built-in issue, in the order of the list."""
    return built_in().issues


def score_issues(text: str) -> Counter[tuple[str, str]]:
    """How strongly the words of a text speak for each built-in (area, issue)."""
    return built_in().score(text)


def find_issue(*texts: str) -> tuple[str, str] | None:
    """The built-in (area, issue) that the words of the first text speak for most; None where none holds a keyword.

    Ties go to the issue that stands first in the list; a further text is asked where the first holds weak words only.

    >>> find_issue("an immediate ceasefire along the line of contact")
    ('security', 'ceasefire')
    >>> find_issue("they ate lunch") is None
    True
    """
    return built_in().find(*texts)
