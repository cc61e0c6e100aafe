"""What the record adds up to: tracks, the ledger, who met whom, who is present. Pure functions over rows, no I/O."""

from legation.analysis.completion import Completion, complete_rows
from legation.analysis.ledger import Cell, Ledger, Standing, build_ledger, standing_of
from legation.analysis.ledger_deeds import Deed, find_deeds
from legation.analysis.ledger_states import settle_positions
from legation.analysis.meetings import Encounter, Meetings, Person, build_meetings
from legation.analysis.parties import party_key, party_of, state
from legation.analysis.presence import measure_presence
from legation.analysis.tracks import build_tracks

__all__ = [
    "Cell",
    "Completion",
    "Deed",
    "Encounter",
    "Ledger",
    "Meetings",
    "Person",
    "Standing",
    "build_ledger",
    "build_meetings",
    "build_tracks",
    "complete_rows",
    "find_deeds",
    "measure_presence",
    "party_key",
    "party_of",
    "settle_positions",
    "standing_of",
    "state",
]
