"""What people decided on tracks: strands joined, contacts taken out of one or moved into another, a name or kind given.

A track is decided on by its id, which comes from its kind and its parties (or its name) and so outlives re-reading; a contact in
it by the id of its row or of any of its reports. The later of two decisions on the same strand or contact holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from legation.records import Contact, Decision, content_id

NOUN = "track"


@dataclass
class Placing:
    """Where each contact belongs after the decisions: the id of its track by the contact's id; and why, by track."""

    track_of: dict[str, str]
    corrected: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    rejected: set[str] = field(default_factory=set)
    why: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    parted: set[str] = field(default_factory=set)


def apply_decisions(track_of: Mapping[str, str], contacts: Iterable[Contact], decisions: Iterable[Decision]) -> Placing:
    """The placing that the machine made, changed by the decisions on tracks, in the order in which they were made.

    Args:
        track_of: the machine's track by contact id.
        contacts: those contacts, by whose ids and reports decisions find them.
        decisions: those in force; of other nouns they are passed over.
    """
    placing = Placing(dict(track_of))
    alias = {key: contact.id for contact in contacts for key in (*contact.reports, contact.id)}
    for decision in decisions:
        if decision.noun == NOUN and decision.keys:
            names = [key[0] for key in decision.keys]
            _APPLY.get(decision.verb, _ignore)(placing, decision, names, alias)
    return placing


def _merge(placing: Placing, decision: Decision, names: list[str], alias: Mapping[str, str]) -> None:
    """All contacts of the tracks named join the first; a contact that is named joins it too."""
    into, others = names[0], set(names[1:])
    moved = False
    for contact, track in placing.track_of.items():
        if track in others:
            placing.track_of[contact] = into
            moved = True
    for name in names[1:]:
        if name in alias:
            placing.track_of[alias[name]] = into
            moved = True
    if moved:
        placing.why[into].append(f"joined {_signed(decision)}")


def _split(placing: Placing, decision: Decision, names: list[str], alias: Mapping[str, str]) -> None:
    """The contacts named leave the track and make one of their own; new contacts go where the machine puts them."""
    leaving = sorted({alias[name] for name in names[1:] if name in alias and placing.track_of.get(alias[name]) == names[0]})
    if leaving:
        own = content_id("track", "parted", names[0], *sorted(names[1:]))
        placing.track_of |= dict.fromkeys(leaving, own)
        placing.parted.add(own)
        placing.why[own].append(f"parted from {names[0]} {_signed(decision)}")


def _correct(placing: Placing, decision: Decision, names: list[str], alias: Mapping[str, str]) -> None:
    if decision.field in ("name", "kind", "status") and decision.value:
        placing.corrected[names[0]][decision.field] = decision.value
        placing.why[names[0]].append(f"{decision.field} given {_signed(decision)}")


def _reject(placing: Placing, decision: Decision, names: list[str], alias: Mapping[str, str]) -> None:
    placing.rejected.update(names)


def _accept(placing: Placing, decision: Decision, names: list[str], alias: Mapping[str, str]) -> None:
    placing.rejected.difference_update(names)
    for name in names:
        placing.why[name].append(f"accepted {_signed(decision)}")


def _ignore(placing: Placing, decision: Decision, names: list[str], alias: Mapping[str, str]) -> None:
    """Other verbs say nothing of tracks."""


_APPLY = {"merge": _merge, "split": _split, "correct": _correct, "reject": _reject, "accept": _accept}


def _signed(decision: Decision) -> str:
    return f"by {decision.by} on {decision.at:%Y-%m-%d}: {decision.reason}"
