"""On which track a position is bargained: that of its parties whose kind its issue speaks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from legation.analysis.parties import names_in, party_key
from legation.analysis.tracks_kind import kind_of_issue, kinds_of_topic
from legation.records import Position, Track


def place_positions(positions: Iterable[Position], tracks: Iterable[Track]) -> list[Position]:
    """The positions in the order given, with the id of their track where one can be told.

    A track fits if the holder sits on it, and everybody whom the position is put to or, where nobody is, everybody else whom it
    names. Among several the kind of its issue decides, then the number of contacts; two that fit equally are none.
    """
    ordered = sorted(tracks, key=lambda track: track.id)
    return [replace(position, track=_track_of(position, ordered)) for position in positions]


def _track_of(position: Position, tracks: Sequence[Track]) -> str | None:
    if position.holder is None:
        return None
    holder = party_key(position.holder)
    asked = {party_key(actor) for actor in position.addressee} - {holder}
    wanted = {holder, *(asked or set(names_in(position.content)))}
    fitting = [(track, {party_key(party) for party in track.parties}) for track in tracks]
    fitting = [(track, seated) for track, seated in fitting if holder in seated and (len(wanted) < 2 or wanted <= seated)]
    own = kind_of_issue(position.issue)
    kinds = {own} if own else kinds_of_topic(position.content)
    ranked = sorted(fitting, key=lambda one: _rank(one[0], one[1], kinds), reverse=True)
    if not ranked or (len(ranked) > 1 and _rank(*ranked[0], kinds) == _rank(*ranked[1], kinds)):
        return None
    first = ranked[0][0]
    return first.id if first.kind in kinds or len(wanted) > 1 or len(ranked) == 1 else None


def _rank(track: Track, seated: set[str], kinds: set[str]) -> tuple[bool, int, int]:
    return (track.kind in kinds, -len(seated), len(track.contacts))
