"""What the heads of the model can say: every label in its order. The order is shipped with the weights as `labels.json`."""

from __future__ import annotations

from typing import get_args

from legation.records.nouns import EventType, PositionKind
from legation.records.row import Certainty, HolderKind, Status, VerbClass

TYPES: tuple[str, ...] = get_args(EventType)
STATUSES: tuple[str, ...] = get_args(Status)
VERB_CLASSES: tuple[str, ...] = get_args(VerbClass)
HOLDER_KINDS: tuple[str, ...] = get_args(HolderKind)
CERTAINTIES: tuple[str, ...] = get_args(Certainty)
POSITION_KINDS: tuple[str, ...] = get_args(PositionKind)
_MODES = """
none visit third-party multilateral phone withdraw release disarm ceasefire access resign assist change yield meet
disapprove investigate allege restrict arrest relations expel territory violence demo riot strike hunger boycott obstruct
vandalize convict discontinue troops weapons police militia seize deport withhold cyber censor curfew misinformation
martial-law abduct torture sexual destroy beat crowd-control primitive firearms explosives targeted suicide-attack aerial
drone heavy-weapons unconventional
"""
MODES: tuple[str, ...] = tuple(_MODES.split())
KINDS = (
    *("country", "igo", "person", "government_body", "company", "armed_group", "media", "organisation", "other"),
    *("place", "date"),
)
NAMES = ("person", "organisation", "location")


def tags_of(roles: tuple[str, ...]) -> tuple[str, ...]:
    """`O`, then B- and I- for each role: the tags of the words around an anchor."""
    return ("O", *(f"{edge}-{role}" for role in roles for edge in "BI"))


EVENT_ROLES = ("source", "target", "place", "time")
POSITION_ROLES = ("holder", "addressee", "affects")
PROP_ROLES = ("ARG0", "ARG1", "ARG2", "TMP", "LOC")

# Per word: one group of logits each. A group of one is a yes-or-no question.
WORD_HEADS: dict[str, tuple[str, ...]] = {
    "trigger": ("O", *TYPES),
    "trigger_inside": ("yes",),
    "status": STATUSES,
    "negated": ("yes",),
    "mode": MODES,
    "cue": ("O", *VERB_CLASSES),
    "cue_inside": ("yes",),
    "direct": ("yes",),
    "certainty": CERTAINTIES,
    "holder_kind": HOLDER_KINDS,
    "position": ("O", *POSITION_KINDS),
    "name": tags_of(NAMES),
    "kind": KINDS,
    "fact": ("happened",),
}
# Per pair of an anchor (trigger, cue, first word of a position's content) and any word of the sentence.
PAIR_HEADS: dict[str, tuple[str, ...]] = {
    "event": tags_of(EVENT_ROLES),
    "claim": tags_of(("holder",)),
    "content_start": ("yes",),
    "content_end": ("yes",),
    "stance": tags_of(POSITION_ROLES),
    "stance_end": ("yes",),
    "prop": tags_of(PROP_ROLES),
}
RELATIONS = ("NONE", *TYPES)


def layout(heads: dict[str, tuple[str, ...]]) -> dict[str, tuple[int, int]]:
    """Where each head lies in the one row of logits that all heads of its sort share."""
    places: dict[str, tuple[int, int]] = {}
    start = 0
    for head, labels in heads.items():
        places[head] = (start, start + len(labels))
        start += len(labels)
    return places
