"""Single sentences: the same fact in fourteen states, and sentences without any diplomacy.

In: JSON Lines with `text, trigger {quote, start}, type, status, negated` (the act at the trigger must be read so), or with `text,
kind` alone (no act may be read). Out: `state` and `state.<state>` count the acts read right; `quiet` counts sentences in which
nothing was read, and the summary says how many acts were read in a thousand of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from legation.evaluation.case import Case, CountedCase, EvalSet, RawRow, load_lines
from legation.evaluation.score import Scoreboard
from legation.records import Event, Span
from legation.single import read_text


def load_sentences(path: Path) -> EvalSet:
    """The sentences of one file.

    Raises:
        InputError: a line is no such sentence.
    """

    def make(raw: RawRow, number: int) -> Case:
        count = partial(_count_state, _checked(raw)) if "trigger" in raw else partial(_count_quiet, raw)
        return CountedCase(name=f"{path.stem} {number}", body=raw["text"], count=count)

    return load_lines(path, "no sentence to judge", make)


def summarise_quiet(board: Scoreboard) -> list[str]:
    """How many acts were read in sentences without any, in words; nothing where a board has none."""
    tally = board.tallies.get("quiet")
    if tally is None or not tally.n:
        return []
    return [f"quiet: {1000 * tally.false / tally.n:.1f} acts in a thousand of {tally.n} sentences without any"]


def _checked(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    start, quote = raw["trigger"]["start"], raw["trigger"]["quote"]
    if raw["text"][start : start + len(quote)] != quote:
        raise ValueError("the trigger does not stand there")
    return raw


def _events(text: str) -> list[Event]:
    return [one for one in read_text(text)[1] if isinstance(one, Event)]


def _count_state(raw: Mapping[str, Any], board: Scoreboard) -> None:
    start = raw["trigger"]["start"]
    there = Span(start, start + len(raw["trigger"]["quote"]))
    same_type = [event for event in _events(raw["text"]) if event.type == raw["type"]]
    at = [event for event in same_type if _where(event, raw["text"]).overlaps(there)] or same_type[:1]
    states = {raw["status"], *raw.get("accept", {}).get("status", ())}
    right = any(event.status in states and event.negated == raw["negated"] for event in at[:1])
    for key in ("state", f"state.{raw['state']}"):
        board.tallies[key].right += right
        board.tallies[key].missed += not right
        board.tallies[key].false += not right and bool(at)
    board.articles += 1
    if not right:
        shown = ", ".join(f"{event.type} {event.status}{' not' * event.negated}" for event in at) or "nothing"
        board.notes.append(f"{raw['fact']} {raw['state']}: {shown} in {raw['text']!r}")


def _where(event: Event, text: str) -> Span:
    """Where the trigger of an event stands; its quote is the sentence, which is the whole text."""
    start = max(0, text.find(event.trigger))
    return Span(start, start + len(event.trigger))


def _count_quiet(raw: Mapping[str, Any], board: Scoreboard) -> None:
    found = _events(raw["text"])
    tally = board.tallies["quiet"]
    tally.right += not found
    tally.missed += bool(found)
    tally.false += len(found)
    board.articles += 1
    board.notes.extend(f"{raw['kind']}: {event.type} {event.trigger!r} in {raw['text']!r}" for event in found)
