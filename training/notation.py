"""One file of the corpus → an annotated document with offsets. The notation is described in `corpus/README.md`.

A line of text is a sentence; lines that begin with `>` say what stands in the sentence above them. Whatever cannot be found
in the text, or is no code of the scheme, is reported with its line: a file with a fault gives no document.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from legation.records import (
    ActorKind,
    Certainty,
    ContactKind,
    ContactStatus,
    DealStage,
    EventType,
    HolderKind,
    Level,
    PositionKind,
    PresenceKind,
    Status,
    VerbClass,
)
from legation.reference import codes, countries

Pair = list[int]
HEADER = ("title", "date", "outlet", "process", "register", "invented")
REGISTERS = tuple(
    "wire local state oped translated transcript readout communique briefing note live tabloid history interview letter".split()
)
_MENTION = re.compile(r"^(?P<words>.+?)\s*@(?P<country>[A-Z]{3}|-)\.(?P<kind>[a-z_]+)(?:\s*=\s*(?P<refers>.+))?$")
_NTH = re.compile(r"^(?P<words>.+)~(?P<nth>\d+)$")
_DATE = re.compile(r"^(\d{4}-\d{2}-\d{2})?(?:\.\.(\d{4}-\d{2}-\d{2})?)?$")


@dataclass
class Parsed:
    """What came out of one file: the document (offsets into `text`) and its faults, each with the line it stands in."""

    document: dict[str, Any]
    faults: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


class Fault(ValueError):
    """A line that cannot be read."""


def read_article(path: Path) -> Parsed:
    """The annotated document of one file; its id is `corpus/<process folder>/<file>`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    head = {}
    while lines and (line := lines.pop(0)).strip():
        key, _, value = line.partition(":")
        head[key.strip()] = value.strip()
    offset = len(head) + 2
    return _Reader(f"corpus/{path.parent.name}/{path.stem}", head, lines, offset).read()


def plain_text(path: Path) -> str:
    """Header and sentences without any annotation: what a second annotator starts from."""
    return "\n".join(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(">")) + "\n"


class _Reader:
    def __init__(self, name: str, head: dict[str, str], lines: list[str], offset: int) -> None:
        self.out = Parsed({"id": name})
        self.head = head
        self.sentences: list[Pair] = []
        self.notes: list[tuple[int, int, str]] = []  # line in the file, sentence, words of the note
        self.text = self._lay_out(lines, offset)
        self.contacts: dict[str, dict[str, Any]] = {}
        self.deals: dict[str, dict[str, Any]] = {}

    def _lay_out(self, lines: list[str], offset: int) -> str:
        """The running text; sentences of a paragraph are joined by a blank, paragraphs by an empty line."""
        text, gap = "", ""
        for number, line in enumerate(lines, start=offset):
            if line.startswith(">"):
                self.notes.append((number, max(0, len(self.sentences) - 1), line[1:].strip()))
            elif not line.strip():
                gap = "\n\n" if text else ""
            else:
                text += gap + line.strip()
                self.sentences.append([len(text) - len(line.strip()), len(text)])
                gap = " "
        return text

    def read(self) -> Parsed:
        document = self.out.document
        document |= {"origin": "corpus", "text": self.text, "sentences": self.sentences}
        document |= {key: self.head.get(key, "") for key in (*HEADER, "language", "note")}
        document["invented"] = self.head.get("invented") == "yes"
        document |= {"events": [], "claims": [], "positions": [], "contacts": [], "forecasts": [], "deals": []}
        self._check_head()
        order = "CEPKDF"  # claims first: the others name them
        known = [note for note in self.notes if note[2][:1] in order and note[2][1:2] == " "]
        for number, _, words in self.notes:
            if (number, _, words) not in known:
                self.out.faults.append(f"line {number}: no such kind of note: {words[:40]}")
        for number, sentence, words in sorted(known, key=lambda note: (order.index(note[2][0]), note[0])):
            try:
                self._note(words[0], sentence, [part.strip() for part in words[1:].split("|")])
            except Fault as fault:
                self.out.faults.append(f"line {number}: {fault}")
        document["contacts"] = list(self.contacts.values())
        document["deals"] = list(self.deals.values())
        self._check_whole()
        return self.out

    # one method for each kind of note
    def _note(self, kind: str, sentence: int, parts: list[str]) -> None:
        first, rest = parts[0], parts[1:]
        flags = [part for part in rest if "=" not in part]
        named = [(key.strip(), value.strip()) for key, _, value in (part.partition("=") for part in rest if "=" in part)]
        row = {"C": self._claim, "E": self._event, "P": self._position, "K": self._contact, "D": self._deal, "F": self._forecast}
        row[kind](sentence, first, flags, named)

    def _claim(self, at: int, cue: str, flags: list[str], named: list[tuple[str, str]]) -> None:
        words = " ".join(flags).split()
        given = _only(named, {"h", "hk", "c", "in", "basis"})
        holder = self._mentions(given.get("h", ""), at)
        row = {
            "sentence": at,
            "cue": self._find(cue, at),
            "holder": holder[0] if holder else None,
            "holder_kind": _code(given.get("hk", "anonymous" if not holder else ""), get_args(HolderKind), "kind of holder"),
            "verb_class": _pick(words, get_args(VerbClass)) or _fail("no verb class"),
            "certainty": _pick(words, get_args(Certainty)) or "certain",
            "direct": _pick(words, ("direct",)) is not None,
            "content": self._find(given["c"], at) if "c" in given else None,
            "within": self._claim_index(given["in"], at) if "in" in given else None,
            **_doubtful(words),
        }
        _nothing_left(words)
        self.out.document["claims"].append(row)

    def _event(self, at: int, trigger: str, flags: list[str], named: list[tuple[str, str]]) -> None:
        words = " ".join(flags).split()
        given = _only(named, {"s", "t", "place", "time", "date", "by", "mag"})
        kind = _pick(words, get_args(EventType)) or _fail("no type")
        mode = _pick(words, _modes(kind))
        row = {
            "sentence": at,
            "trigger": self._find(trigger, at),
            "type": kind,
            "mode": mode,
            "status": _pick(words, get_args(Status)) or _fail("no status"),
            "negated": _pick(words, ("not",)) is not None,
            "history": _pick(words, ("history",)) is not None,
            "source": self._mentions(given.get("s", ""), at),
            "target": self._mentions(given.get("t", ""), at),
            "place": [self._find(each, at) for each in _split(given.get("place", ""))],
            "time": [self._find(each, at) for each in _split(given.get("time", ""))],
            "date": _date(given.get("date", "")),
            "said_by": self._claim_index(given["by"], at) if "by" in given else None,
            **_doubtful(words),
        }
        _nothing_left(words)
        self.out.document["events"].append(row)

    def _position(self, at: int, kind: str, flags: list[str], named: list[tuple[str, str]]) -> None:
        words = " ".join(flags).split()
        given = _only(named, {"h", "to", "affects", "c", "issue", "if"})
        holder = self._mentions(given.get("h", ""), at)
        row = {
            "sentence": at,
            "kind": _code(kind, get_args(PositionKind), "kind of position"),
            "holder": holder[0] if holder else None,
            "addressee": self._mentions(given.get("to", ""), at),
            "affects": self._mentions(given.get("affects", ""), at),
            "content": self._find(given.get("c") or _fail("no content"), at),
            "issue": given.get("issue", ""),
            "condition": self._find(given["if"], at) if "if" in given else None,
            **_doubtful(words),
        }
        _nothing_left(words)
        self.out.document["positions"].append(row)

    def _contact(self, at: int, key: str, flags: list[str], named: list[tuple[str, str]]) -> None:
        words = " ".join(flags).split()
        new = key not in self.contacts
        empty = {"date": None, "places": [], "sides": [], "absent": [], "topics": [], "sentences": []}
        row = self.contacts.setdefault(key, empty | {"level": None, "sessions": 1})
        if new:
            row["kind"] = _pick(words, get_args(ContactKind)) or _fail("no kind of contact, or no K line with this key before")
            row["status"] = _pick(words, get_args(ContactStatus)) or _fail("no status of contact")
            row["history"] = _pick(words, ("history",)) is not None
        row["level"] = _pick(words, get_args(Level)) or row["level"]
        row["alternatives"] = _pick(words, ("alternatives",)) is not None or row.get("alternatives", False)
        row |= _doubtful(words)
        _nothing_left(words)
        row["sentences"] = sorted({*row["sentences"], at})
        for name, value in named:
            if name == "date":
                row["date"] = _date(value)
            elif name == "places":
                row["places"] += [self._find(each, at) for each in _split(value)]
            elif name == "side":
                self._side(row, value, at)
            elif name == "absent":
                row["absent"] += self._mentions(value, at)
            elif name == "topics":
                row["topics"] += [topic.strip() for topic in value.split(",")]
            elif name == "sessions":
                row["sessions"] = int(value)
            elif name in ("host", "mediator"):
                row[name] = self._mentions(value, at)[0]
            else:
                raise Fault(f"no such field of a contact: {name}")

    def _side(self, row: dict[str, Any], value: str, at: int) -> None:
        party, _, names = value.partition(":")
        party = party.strip()
        if not _is_country(party):
            raise Fault(f"no such party: {party}")
        side = next((side for side in row["sides"] if side["party"] == party), None)
        if side is None:
            row["sides"].append(side := {"party": party, "delegates": [], "presence": []})
        for name in _split(names):
            words, _, presence = name.partition("(")
            side["delegates"].append(self._find(words.strip(), at))
            side["presence"].append(_code(presence.rstrip(")") or "unknown", get_args(PresenceKind), "presence"))

    def _deal(self, at: int, key: str, flags: list[str], named: list[tuple[str, str]]) -> None:
        words = " ".join(flags).split()
        given = _only(named, {"c", "parties", "object", "q", "place", "by"})
        row = self.deals.get(key)
        if row is None:
            stage = _pick(words, get_args(DealStage)) or _fail("no stage (a first D line gives kind and stage)")
            row = self.deals[key] = {"sentence": at, "stage": stage, "parties": [], "object": "", "quantities": [], "places": []}
            row |= {"content": self._find(given.get("c") or _fail("no content"), at), "proposed_by": None, "sentences": []}
            row |= _doubtful(words)
            row["kind"] = " ".join(words) or None
        row["sentences"] = sorted({*row["sentences"], at})
        row["parties"] += self._mentions(given.get("parties", ""), at)
        row["object"] = given.get("object", row["object"])
        row["quantities"] += [self._find(each, at) for each in _split(given.get("q", ""))]
        row["places"] += [self._find(each, at) for each in _split(given.get("place", ""))]
        if "by" in given:
            row["proposed_by"] = self._mentions(given["by"], at)[0]

    def _forecast(self, at: int, content: str, flags: list[str], named: list[tuple[str, str]]) -> None:
        words = " ".join(flags).split()
        given = _only(named, {"window", "date", "places", "by"})
        row = {
            "sentence": at,
            "content": self._find(content, at),
            "window": self._find(given["window"], at) if "window" in given else None,
            "date": _date(given.get("date", "")),
            "places": [self._find(each, at) for each in _split(given.get("places", ""))],
            "by": self._claim_index(given["by"], at) if "by" in given else None,
            "resolvable": _pick(words, ("unresolvable",)) is None,
            **_doubtful(words),
        }
        _nothing_left(words)
        self.out.document["forecasts"].append(row)

    # finding words
    def _find(self, quote: str, at: int) -> Pair:
        """Where the words stand: in the sentence itself, else in the nearest one before it, else in the nearest after it."""
        match = _NTH.match(quote)
        words, nth = (match["words"].strip(), int(match["nth"])) if match else (quote.strip(), 1)
        nearest = [at, *range(at - 1, -1, -1), *range(at + 1, len(self.sentences))]
        for number in nearest:
            start, end = self.sentences[number]
            spots = list(_spots(self.text, words, start, end))
            if len(spots) >= nth:
                return [spots[nth - 1], spots[nth - 1] + len(words)]
            if number == at and spots:
                break
        raise Fault(f"not in the text: {quote}")

    def _mentions(self, value: str, at: int) -> list[dict[str, Any]]:
        rows = []
        for each in _split(value):
            match = _MENTION.match(each)
            if not match:
                raise Fault(f"an actor is written `words @CCC.kind`: {each}")
            start, end = self._find(match["words"], at)
            country = None if match["country"] == "-" else match["country"]
            if country and not _is_country(country):
                raise Fault(f"no such country: {country}")
            row = {
                "start": start,
                "end": end,
                "country": country,
                "kind": _code(match["kind"], get_args(ActorKind), "kind of actor"),
            }
            rows.append(row | ({"refers": match["refers"].strip()} if match["refers"] else {}))
        return rows

    def _claim_index(self, cue: str, at: int) -> int:
        """The claim with this cue: in the sentence itself, else the nearest before it, else after."""
        claims = self.out.document["claims"]
        found = [i for i, claim in enumerate(claims) if self.text[slice(*claim["cue"])] == cue.strip()]
        if not found:
            raise Fault(f"no claim with the cue: {cue}")
        return min(
            found, key=lambda i: (claims[i]["sentence"] != at, claims[i]["sentence"] > at, abs(claims[i]["sentence"] - at))
        )

    # whether the whole makes sense
    def _check_head(self) -> None:
        for key in HEADER:
            if not self.head.get(key):
                self.out.faults.append(f"header: {key} is missing")
        if self.head.get("register") not in REGISTERS:
            self.out.faults.append(f"header: no such register: {self.head.get('register')}")
        if self.head.get("invented") not in ("yes", "no"):
            self.out.faults.append("header: invented is yes or no")
        try:
            dt.date.fromisoformat(self.head.get("date", ""))
        except ValueError:
            self.out.faults.append(f"header: no date: {self.head.get('date')}")

    def _check_whole(self) -> None:
        document = self.out.document
        triggers: set[tuple[int, ...]] = set()
        for event in document["events"]:
            words = self.text[slice(*event["trigger"])]
            if (*event["trigger"], event["type"]) in triggers:
                self.out.faults.append(f"the same event twice: {words}")
            triggers.add((*event["trigger"], event["type"]))
            if event["type"] == "CONSULT" and event["target"] and event["mode"] != "visit":
                self.out.remarks.append(f"a mutual act with a target: {words}")
            if not event["source"] and event["type"] != "ASSAULT":
                self.out.remarks.append(f"nobody does it: {words}")
        told = {number for contact in document["contacts"] for number in contact["sentences"]}
        for event in document["events"]:
            if event["type"] == "CONSULT" and event["sentence"] not in told:
                self.out.remarks.append(f"sentence {event['sentence']}: no contact for {self.text[slice(*event['trigger'])]}")
        for key, contact in self.contacts.items():
            if not contact["sides"]:
                self.out.faults.append(f"contact {key} has no side")


def _spots(text: str, words: str, start: int, end: int) -> Iterator[int]:
    """Where words stand within bounds, as whole words."""
    at = text.find(words, start, end)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        if not (before.isalnum() and words[:1].isalnum()) and not (after.isalnum() and words[-1:].isalnum()):
            yield at
        at = text.find(words, at + 1, end)


def _split(value: str) -> list[str]:
    return [part.strip() for part in value.split(" + ") if part.strip()]


def _only(named: list[tuple[str, str]], allowed: set[str]) -> dict[str, str]:
    for key, _ in named:
        if key not in allowed:
            raise Fault(f"no such field: {key} (known: {', '.join(sorted(allowed))})")
    if len(dict(named)) < len(named):
        raise Fault("a field twice")
    return dict(named)


def _pick(words: list[str], known: tuple[str, ...]) -> str | None:
    """Takes the first of the words that is a known code out of the list."""
    for word in words:
        if word in known:
            words.remove(word)
            return word
    return None


def _doubtful(words: list[str]) -> dict[str, bool]:
    return {"doubtful": True} if _pick(words, ("unsure",)) else {}


def _nothing_left(words: list[str]) -> None:
    if words:
        raise Fault(f"not understood: {' '.join(words)}")


def _code(value: str, known: tuple[str, ...], what: str) -> str:
    if value not in known:
        raise Fault(f"no such {what}: {value or '(none)'} (known: {', '.join(known)})")
    return value


def _fail(what: str) -> str:
    raise Fault(what)


def _modes(kind: str) -> tuple[str, ...]:
    return tuple(codes.event_kinds()[kind].modes)  # type: ignore[index]


def _is_country(code: str) -> bool:
    return code in codes.international_codes() or countries.find_country(code) is not None


def _date(value: str) -> list[str | None] | None:
    """`2025-03-04` a day, `2025-03-01..2025-03-31` an interval, open where a side is empty; None where nothing is given."""
    if not value:
        return None
    match = _DATE.match(value)
    if not match or not (match[1] or match[2]):
        raise Fault(f"no date: {value}")
    for part in filter(None, match.groups()):
        try:
            dt.date.fromisoformat(part)
        except ValueError:
            raise Fault(f"no date: {part}") from None
    return [match[1], match[2] if ".." in value else match[1]]
