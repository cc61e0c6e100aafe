"""Names taken for people that are buildings, waters or towns: "at Hyderabad House", "the poisoning in Salisbury".

A name of two words that no table knows is tagged as a person; its last word may say that it is a building. A surname alone that
is a town too is the town behind a preposition of place, unless the text names somebody of that name in full.
"""

from __future__ import annotations

import re

from legation.records import Mention
from legation.reference.names import find_entries
from legation.resolve.setting import Setting

_BUILDING = re.compile(
    r"\s(?:House|Palace|Castle|Hotel|Hall|Villa|Garden|Gardens|Mansion|Manor|Airport|Airfield|Bridge|Tower|Park|Island|Islands|Lake|River|"
    r"Valley|Mountains?|Bay|Strait|Crossing|Pass|Beach|Stadium|Cathedral|Mosque|Abbey|Monastery|Fort|Fortress|Square|Street)$"
)
_LAKE = re.compile(r"^(?:Lake|Mount|Mt\.?|Fort|Port|Cape|Villa|Château|Schloss|Palazzo|Hotel|Camp|Isle|Gulf|Bay) ")
_WHERE = re.compile(r"\b(?:in|at|near|from|outside|around|to|of) (?:the )?$")
_IN = re.compile(
    r"\b(?:in|at|near|outside|around|"
    r"(?:return\w*|fl[ey]w|flown|went|travel\w*|drove|back|arriv\w*|moved|headed) (?:\w+ )?(?:to|from|for)) $"
)
_OPENS = re.compile(r"(?:^|\s)(?:In|At|From|Near|in|at)\s+$")


def is_venue(setting: Setting, mention: Mention) -> bool:
    """Whether a mention tagged as a person is a place by its words and by what stands before it."""
    if mention.head != mention.span:
        return False
    words = setting.words(mention.span)
    before = " ".join(setting.text[max(0, mention.span.start - 30) : mention.span.start].split()) + " "
    kinds = {entry.kind for entry in find_entries(words)}
    if not kinds and (_BUILDING.search(words) or _LAKE.match(words)):
        return bool(_WHERE.search(before))
    if "person" not in kinds or not kinds & {"place", "capital"} or " " in words or not _IN.search(before):
        return False
    return not any(
        m.kind == "person" and m is not mention and setting.words(m.head).endswith(" " + words) for m in setting.tags.mentions
    )


def without_place(setting: Setting, mention: Mention, words: str) -> str:
    """The words of a name without a town that opens the sentence before it: "In Paris Volodymyr Zelensky"."""
    parts = words.split()
    before = setting.text[max(0, mention.head.start - 6) : mention.head.start]
    if len(parts) < 2 or _OPENS.search(before) is None or setting.people.find(words):
        return words
    for cut in range(len(parts) - 1, 0, -1):
        kinds = {entry.kind for entry in find_entries(" ".join(parts[:cut]))}
        if kinds & {"place", "capital", "country"} and setting.people.find(" ".join(parts[cut:])):
            return " ".join(parts[cut:])
    return words
