"""Lines at the head of an article that say who wrote it and when: "By Jane Doe", "Published: 3 March 2025", "4 min read"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from legation.clean.dates import DATE_WORDS, parse_day

_PARTS = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+")
_NAME_WORD = r"(?:[A-Z][\w’'.-]*|de|da|di|van|von|der|den|al|el|bin|la|le|del|dos)"
_NAME = re.compile(rf"[A-Z][\w’'.-]*(?:\s+{_NAME_WORD})*(?:\s*(?:,|and|&)\s*[A-Z][\w’'.-]*(?:\s+{_NAME_WORD})*)*")
_BY = re.compile(r"(?:By|BY|by|Written by|Author|Authors|Reported by|Text)\s*(?::\s*|\s+)(?P<name>\S.*)")
_WHEN = re.compile(
    r"(?P<cue>published|first published|posted|date|issued|released|(?:last )?(?:updated|modified|edited))?"
    r"(?:\s*(?::|on|at)\s*|\s+|(?<![a-z]))(?P<date>.*)",
    re.IGNORECASE,
)
_BY_AND_WHEN = re.compile(rf"(?P<by>.+?)(?:,\s*|\s+(?:on\s+)?)(?P<date>{DATE_WORDS}.*)", re.IGNORECASE)
_CUE_AT_END = re.compile(r"\W*\b(?P<cue>published|posted|updated)(?: on)?\W*$", re.IGNORECASE)
_READING_TIME = re.compile(r"\d{1,2}[- ]?min(?:ute)?s?(?:\s+read(?:ing time)?)?|reading time\W+\d{1,2}\s*min\w*", re.IGNORECASE)
_SOURCE = re.compile(r"(?:source|outlet|publication)\s*:\s*(?P<name>[^.!?]{2,80})", re.IGNORECASE)
_CLOCK_ONLY = re.compile(r"\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+(?:GMT|UTC|[A-Z]{2,4}))?", re.IGNORECASE)
_LONGEST_CHARS = 140
_MOST_NAME_WORDS = 12


@dataclass(frozen=True)
class HeadLine:
    """What a line at the head says. `cue` is the word before the date (`published`, `updated`), lower-case."""

    byline: str = ""
    published: dt.date | None = None
    cue: str = ""
    outlet: str = ""


def parse_head_line(text: str) -> HeadLine | None:
    """What the line says of author, day and outlet; None where it is anything else, a headline or a sentence.

    >>> parse_head_line("By Jane Doe and Per Moe | Updated 4 March 2025, 10:15 GMT")
    HeadLine(byline='Jane Doe and Per Moe', published=datetime.date(2025, 3, 4), cue='updated', outlet='')
    >>> parse_head_line("By force or by deal") is None
    True
    """
    if len(text) > _LONGEST_CHARS:
        return None
    line = _parse_part(text)
    if line:
        return line
    parts = [_parse_part(part) for part in _PARTS.split(text)]
    known = [part for part in parts if part]
    if len(known) < 2 or len(known) < len(parts):
        return None
    return HeadLine(
        byline=next((part.byline for part in known if part.byline), ""),
        published=next((part.published for part in known if part.published), None),
        cue=next((part.cue for part in known if part.published), ""),
        outlet=next((part.outlet for part in known if part.outlet), ""),
    )


def is_head_line(text: str) -> bool:
    """Whether the line says nothing but author, day, outlet or reading time."""
    return parse_head_line(text) is not None


def _parse_part(text: str) -> HeadLine | None:
    text = text.strip()
    if _READING_TIME.fullmatch(text) or _CLOCK_ONLY.fullmatch(text):
        return HeadLine()
    if source := _SOURCE.fullmatch(text):
        return HeadLine(outlet=source["name"].strip())
    return _parse_when(text) or _parse_by(text) or _parse_by_and_when(text)


def _parse_when(text: str) -> HeadLine | None:
    found = _WHEN.fullmatch(text)
    day = parse_day(found["date"]) if found else None
    return HeadLine(published=day, cue=(found["cue"] or "").casefold()) if found and day else None


def _parse_by(text: str) -> HeadLine | None:
    found = _BY.fullmatch(text)
    name = found["name"].rstrip(" .,;") if found else ""
    words = name.split()
    # One word after "By" may be the beginning of a headline ("By Sunday"); a name or a desk has two.
    if 2 <= len(words) <= _MOST_NAME_WORDS and (_NAME.fullmatch(name) or _is_desk(name)):
        return HeadLine(byline=name)
    return HeadLine(byline=name) if name in _AGENCIES else None


_AGENCIES = frozenset({"Reuters", "AFP", "AP", "Bloomberg", "Staff", "Editors", "TASS", "Ukrinform", "Interfax", "DPA"})
_DESK = re.compile(
    r"(?:our|a|the)?\s*(?:staff|special|diplomatic|foreign|own)?\s*(?:correspondents?|reporters?|writers?|staff)"
    r"(?:\s+in\s+[A-Z]\w+)?",
    re.IGNORECASE,
)


def _is_desk(name: str) -> bool:
    return bool(_DESK.fullmatch(name))


def _parse_by_and_when(text: str) -> HeadLine | None:
    """Author and day on one line: "By Jane Doe, 4 March 2025", "By Jane Doe Published 4 March 2025"."""
    found = _BY_AND_WHEN.fullmatch(text)
    if not found:
        return None
    cue = _CUE_AT_END.search(found["by"])
    who, when = _parse_by(found["by"][: cue.start()] if cue else found["by"]), _parse_when(found["date"])
    if not who or not when:
        return None
    return HeadLine(byline=who.byline, published=when.published, cue=cue["cue"].casefold() if cue else "")
