"""Raw news → sentences that nobody annotated, for a trained reader to label: Wikinews articles and Wikipedia's daily pages."""

from __future__ import annotations

import gzip
import json
import random
import re
import tarfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from legation.text.sentences import split_spans
from training.examples import Example

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_HEADING = re.compile(rf"^.{{10,160}}?\b(?:{_MONTHS}) \d{{1,2}}, \d{{4}}\s+")
_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\((?:[^()]|\([^()]*\))*\)")
_SOURCES = re.compile(r"\s*\((?:\*?[^()]*\*?)\)\s*$")
QUIET_HEADINGS = ("Sport", "Arts", "Science", "Disasters", "Health")
_POLITICAL = re.compile(
    r"\b(?:govern|presid|minist|sanction|aid\b|militar|troop|army|protest|police|arrest|court|prosecut|parliament|senat|congress|"
    r"nation|politic|elect|treat(?:y|ies)|war\b|attack|rebel|milit|state\b|strike|law|agree|accus|ban(?:s|ned)?\b|United)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"^\s*\* (.*\[\(.*)$")


def draw_raw(data: Path, known_ids: set[str], known_texts: Iterable[str], rng: random.Random, count: int) -> list[str]:
    """Some sentences of documents that are not annotated; at most half of them from Wikinews.

    Args:
        data: the folder of data sets.
        known_ids: annotated documents, left out.
        known_texts: annotated sentences, left out too: the daily pages have no ids to go by.
        rng: decides which.
        count: how many.
    """
    known = set(known_texts)
    wikinews = sorted({sentence for sentence in _wikinews(data, known_ids) if _is_prose(sentence)} - known)
    days = sorted({sentence for sentence in (*_days_of_2025(data), *_days_of_2015(data)) if _is_prose(sentence)} - known)
    from_days = rng.sample(days, min(len(days), count // 2))
    return from_days + rng.sample(wikinews, min(len(wikinews), count - len(from_days)))


def _wikinews(data: Path, known: set[str]) -> Iterator[str]:
    for path in sorted((data / "tne_wikinews").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                document = json.loads(line)
                if document["id"] not in known:
                    yield from _sentences(_HEADING.sub("", document["text"], count=1))


def _days_of_2015(data: Path) -> Iterator[str]:
    with gzip.open(data / "wikipedia_current_events" / "daily_2015-09.json.gz", "rt", encoding="utf-8") as file:
        for item in json.load(file):
            yield from _sentences(item["description"].strip())


def iter_quiet(data: Path, known_texts: Iterable[str]) -> Iterator[Example]:
    """Sentences under headings such as sport and science that name no authority: the silence of the event heads is known."""
    known = set(known_texts)
    for sentence in sorted(set(_days_of_2025(data, QUIET_HEADINGS)) - known):
        if _is_prose(sentence) and not _POLITICAL.search(sentence):
            yield Example(sentence, "quiet", frozenset({"trigger", "position"}))


def _days_of_2025(data: Path, headings: tuple[str, ...] = ()) -> Iterator[str]:
    with tarfile.open(data / "wikipedia_current_events" / "daily_2025-01_2026-02.tar.gz") as archive:
        for member in archive.getmembers():
            if (file := archive.extractfile(member)) is None:
                continue
            heading = ""
            for line in file.read().decode("utf-8").splitlines():
                heading = line.strip("# ") if line.startswith("#") else heading
                if (match := _ITEM.match(line)) and (not headings or heading.startswith(headings)):
                    yield from _sentences(plain_item(match[1]))


def plain_item(item: str) -> str:
    """The words of an item of a daily page, without links, marks and the outlets named at its end."""
    text = _LINK.sub(lambda match: match[1], _LINK.sub(lambda match: match[1], item)).replace("*", "")
    while (shorter := _SOURCES.sub("", text)) != text:
        text = shorter
    return re.sub(r"\s+", " ", text).strip()


def _sentences(text: str) -> Iterator[str]:
    for span in split_spans(text, 0, len(text)):
        yield text[span.start : span.end].strip()


def _is_prose(sentence: str) -> bool:
    words = sentence.split()
    return 6 <= len(words) <= 60 and bool(re.match(r"[\"“A-Z]", sentence)) and sentence[-1:] in '.?!"”' and "[" not in sentence
