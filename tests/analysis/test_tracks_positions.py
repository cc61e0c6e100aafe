"""On which track a position is bargained."""

import pytest

from legation.analysis.tracks_positions import place_positions
from legation.records import Actor, Position, Track


def state(name, code):
    return Actor(name=name, as_written=(), id=code.lower(), kind="country", country=code, sector="GOV")


CHILE, PERU, BOLIVIA = state("Chile", "CHL"), state("Peru", "PER"), state("Bolivia", "BOL")


def track(key, kind, *parties, contacts=1):
    return Track(id=key, name=key, kind=kind, parties=parties, contacts=tuple(map(str, range(contacts))))


TRACKS = [
    track("political", "political", CHILE, PERU, contacts=5),
    track("trade", "commercial", CHILE, PERU),
    track("three", "political", CHILE, PERU, BOLIVIA, contacts=9),
    track("bolivia", "commercial", BOLIVIA, PERU),
]


@pytest.mark.parametrize(
    ("holder", "to", "content", "issue", "track"),
    [
        (CHILE, [PERU], "lower tariffs", "trade/tariffs", "trade"),
        (CHILE, [PERU], "a treaty", "territory/borders", "political"),
        (CHILE, [PERU], "a treaty", "negotiation/text", "political"),
        (CHILE, [BOLIVIA], "a corridor", "territory/corridor", "three"),
        (CHILE, [], "lower tariffs for Peru", "trade/tariffs", "trade"),
        (PERU, [], "lower tariffs", "trade/tariffs", None),
        (None, [PERU], "lower tariffs", "trade/tariffs", None),
        (state("Ecuador", "ECU"), [], "lower tariffs", "trade/tariffs", None),
    ],
)
def test_a_position_belongs_to_the_track_of_its_parties_and_its_issue(holder, to, content, issue, track):
    position = Position(id="p", kind="demand", holder=holder, addressee=tuple(to), content=content, issue=issue)
    assert place_positions([position], TRACKS)[0].track == track
    assert place_positions([position], TRACKS[::-1])[0].track == track
