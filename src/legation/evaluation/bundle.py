"""A bundle: articles on one process with the one record that a careful reader makes of all of them.

In: a folder with articles (text or Markdown with front matter) and `record.json`, as `evals/README.md` describes it. Out: a
`Bundle`. A quote that does not stand exactly once in its article, or a reference to what is not there, is refused: the
annotation is at fault.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from legation.errors import InputError
from legation.evaluation.bundle_values import Fields, read_accepted, read_fields
from legation.evaluation.case import RawRow, digest_of
from legation.records import Noun, Span

RECORD = "record.json"
JUDGED: tuple[Noun, ...] = ("contact", "event", "position", "deal", "claim")
"""The nouns that a merged record is annotated for."""

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class Mention:
    """Words of one article that speak of a row; `span` counts in the body of that article, behind its front matter."""

    article: str
    span: Span
    doubtful: bool = False


@dataclass(frozen=True, kw_only=True)
class GoldRow:
    """One row of the merged record: its true values, the values that are right as well, and where articles speak of it."""

    id: str
    noun: Noun
    fields: Fields
    accept: Mapping[str, frozenset[str]]
    mentions: tuple[Mention, ...]
    doubtful: bool = False


@dataclass(frozen=True, kw_only=True)
class Retelling:
    """That the claim `claim` of one article retells the claim `of` of another, and how it changed on the way."""

    claim: str
    article: str
    of: str
    told_in: str
    drift: str


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """The articles of a bundle (their bodies by file name without ending) and the record that they make together.

    `complete` names the nouns of which every row is annotated: what else is found of them is false.
    """

    name: str
    folder: Path
    bodies: Mapping[str, str]
    files: Mapping[str, str]
    rows: tuple[GoldRow, ...]
    copies: tuple[tuple[str, str], ...]
    retellings: tuple[Retelling, ...]
    complete: frozenset[str]
    digest: str


def load_bundle(path: Path) -> Bundle:
    """The bundle of a `record.json`.

    Raises:
        InputError: the record is not in the layout, or says what its articles do not.
    """
    folder = path.parent
    content = path.read_bytes()
    files = {one.stem: one for one in sorted(folder.iterdir()) if one.suffix in (".txt", ".md")}
    bodies = {name: _body(one) for name, one in files.items()}
    try:
        raw: Mapping[str, Any] = json.loads(content)
        rows = tuple(_row(noun, one, bodies) for noun in JUDGED for one in raw.get(f"{noun}s", ()))
        bundle = Bundle(
            name=folder.name,
            folder=folder,
            bodies=bodies,
            files={name: one.name for name, one in files.items()},
            rows=rows,
            copies=tuple((one["article"], one["of"]) for one in raw["copies"]),
            retellings=tuple(_retelling(one) for one in raw["retellings"]),
            complete=frozenset(raw["complete"]),
            digest=digest_of(content, *(body.encode() for body in bodies.values())),
        )
        _check(bundle)
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{folder.name}/{path.name} is no record of a bundle: {error}") from error
    return bundle


def _body(path: Path) -> str:
    """The text of an article without its front matter."""
    text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    front = _FRONT_MATTER.match(text)
    return text[front.end() :] if front else text


def _row(noun: Noun, raw: RawRow, bodies: Mapping[str, str]) -> GoldRow:
    return GoldRow(
        id=raw["id"],
        noun=noun,
        fields=read_fields(noun, raw),
        accept=read_accepted(raw),
        mentions=tuple(_mention(one, raw["id"], bodies) for one in raw["mentions"]),
        doubtful=bool(raw.get("doubtful")),
    )


def _mention(raw: RawRow, row: str, bodies: Mapping[str, str]) -> Mention:
    article, quote = raw["article"], raw["quote"]
    if article not in bodies:
        raise ValueError(f"{row} has a mention in {article!r}, and there is no such article")
    body = bodies[article]
    if body.count(quote) != 1:
        raise ValueError(f"{row}: {quote[:60]!r} stands {body.count(quote)} times in {article}, not once")
    start = body.index(quote)
    return Mention(article=article, span=Span(start, start + len(quote)), doubtful=bool(raw.get("doubtful")))


def _retelling(raw: RawRow) -> Retelling:
    return Retelling(claim=raw["claim"], article=raw["article"], of=raw["of"], told_in=raw["in"], drift=raw["drift"])


def _check(bundle: Bundle) -> None:
    """What rows, copies and retellings refer to is there."""
    ids = [row.id for row in bundle.rows]
    if twice := {one for one in ids if ids.count(one) > 1}:
        raise ValueError(f"ids given twice: {', '.join(sorted(twice))}")
    if unknown := {name for pair in bundle.copies for name in pair} - bundle.bodies.keys():
        raise ValueError(f"copies of what is no article: {', '.join(sorted(unknown))}")
    told = {(row.id, mention.article) for row in bundle.rows if row.noun == "claim" for mention in row.mentions}
    named = ((one.claim, one.article) for one in bundle.retellings), ((one.of, one.told_in) for one in bundle.retellings)
    if missing := {pair for side in named for pair in side} - told:
        raise ValueError(f"retellings name claims that are not told there: {sorted(missing)}")


def group_copies(pairs: Iterable[tuple[str, str]]) -> set[frozenset[str]]:
    """All pairs of articles that belong to one story, a copy of a copy included.

    >>> sorted(sorted(pair) for pair in group_copies([("b", "a"), ("c", "b")]))
    [['a', 'b'], ['a', 'c'], ['b', 'c']]
    """
    stories: list[set[str]] = []
    for pair in pairs:
        touched = [story for story in stories if story & set(pair)]
        stories = [story for story in stories if story not in touched] + [set(pair).union(*touched)]
    return {frozenset((one, other)) for story in stories for one in story for other in story if one != other}
