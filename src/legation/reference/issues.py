"""What a negotiation is about: a two-level list of issues with the words that give them away."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

import msgspec

from legation.reference.fold import fold_words
from legation.reference.tables import read_table


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue of diplomacy: `area` is the upper level (`security`), `id` the lower (`ceasefire`), with its keywords."""

    area: str
    id: str
    name: str
    keywords: tuple[str, ...]


class _Table(msgspec.Struct):
    areas: dict[str, dict[str, list[str]]]


@cache
def all_issues() -> tuple[Issue, ...]:
    """Every issue, in the order of the list."""
    return tuple(
        Issue(area, key, key.replace("_", " "), tuple(words))
        for area, issues in read_table("issues", _Table).areas.items()
        for key, words in issues.items()
    )


@cache
def _index() -> tuple[dict[tuple[str, ...], list[tuple[str, str]]], int]:
    """Folded and stemmed keyword → its issues, and the number of words of the longest keyword."""
    index: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for issue in all_issues():
        for keyword in issue.keywords:
            index.setdefault(tuple(map(_stem, fold_words(keyword))), []).append((issue.area, issue.id))
    return index, max(map(len, index))


def score_issues(text: str) -> Counter[tuple[str, str]]:
    """How strongly the words of a text speak for each (area, issue): longer keywords weigh more, each counts once."""
    index, longest = _index()
    words = [_stem(word) for word in fold_words(text)]
    found: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for start in range(len(words)):
        for size in range(1, longest + 1):
            part = tuple(words[start : start + size])
            if part in index:
                found[part] = index[part]
    scores: Counter[tuple[str, str]] = Counter()
    for part, issues in found.items():
        for issue in issues:
            scores[issue] += 2 * len(part) - 1
    return scores


def _stem(word: str) -> str:
    """The word without the endings of number and tense; crude, and the same on both sides."""
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word.removesuffix("e") if len(word) > 4 else word


def find_issue(text: str) -> tuple[str, str] | None:
    """The (area, issue) that the words of a text speak for most; None where none of them is a keyword.

    Ties go to the issue that stands first in the list.

    >>> find_issue("an immediate ceasefire along the line of contact")
    ('security', 'ceasefire')
    >>> find_issue("they ate lunch") is None
    True
    """
    scores = score_issues(text)
    if not scores:
        return None
    order = {(issue.area, issue.id): number for number, issue in enumerate(all_issues())}
    return max(scores, key=lambda issue: (scores[issue], -order[issue]))
