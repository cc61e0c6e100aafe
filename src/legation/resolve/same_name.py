"""Of several places of one name, the one that the words around it speak for.

The state or region right behind ("Tripoli, Lebanon"), then other places close by ("in Cambridge and flew from Boston"), then the
states that the sentence speaks of, then size. A seat of government gives way only where two of these agree, and where no state
is named and none of the towns is much larger than the next, nobody chooses.
"""

from __future__ import annotations

import math
import re

from legation.records import Span
from legation.reference.entry import Entry
from legation.reference.fold import fold
from legation.reference.names import find_entries, longest_match
from legation.reference.places import find_spot
from legation.resolve.setting import Setting
from legation.resolve.states import find_nations
from legation.text.tokens import tokenize

_BEHIND = re.compile(r"\s*(?:,\s*(?:in\s+)?|\(|in|of)\s*(?:the\s+)?((?:[A-Z][\w.’'-]*\s?){1,4})")
_CLOSED = re.compile(r"\s*(?:[.;:)]|$|,(?!\s*(?:and|or|then)\b)(?!\s*[A-Z]))")
_OF_MANY = 1_000_000
_MUCH_LARGER = 5
_NEAR_KM = {"city": 120.0, "venues": 120.0, "towns": 120.0, "regions": 330.0}
_SAME_STATE_KM = 700.0


class SameName:
    """Chooses among places of one name in one article."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def choose(self, words: str, spots: list[Entry], span: Span, sentence: int) -> tuple[Entry | None, str]:
        """The place meant, and why; None where the text leaves it open.

        Args:
            words: the name.
            spots: the places of that name, the largest first; at least one.
            span: where the name stands.
            sentence: the number of its sentence.
        """
        if len({spot.country for spot in spots}) == 1:
            near, _ = self._near(spots, span, sentence)
            return (near[0] if len(near) == 1 else spots[0]), f"gazetteer {spots[0].id}"
        spots = sorted(spots, key=lambda spot: fold(words) not in fold(spot.name))  # what is called so before what was
        main, seat = spots[0], any(entry.kind == "capital" for entry in find_entries(words))
        named = self._nations_of(sentence, span)
        near, beside = self._near(spots, span, sentence)
        others = [spot for spot in near if spot.country != main.country]
        if others and main not in near and main.country not in named | beside and (not seat or others[0].country in named):
            return others[0], f"gazetteer {others[0].id}: near a place named beside it; runner-up {main.id}"
        told = [spot for spot in spots if spot.country in named]
        if told and not seat and main.country not in named and len({spot.country for spot in told}) == 1:
            return told[0], f"gazetteer {told[0].id}: its state is in the sentence; runner-up {main.id}"
        if main in near or main.country in named or seat:
            return main, f"gazetteer {main.id}: the likeliest of that name"
        return self._by_article(words, spots)

    def _by_article(self, words: str, spots: list[Entry]) -> tuple[Entry | None, str]:
        """The place in a state that the article names elsewhere, else the largest, unless nothing sets it apart."""
        main, states = spots[0], self.setting.states
        here = [s for s in spots if states.get(s.country or "", 0) > 0 and s.country != main.country]
        main_named = states.get(main.country or "", 0) > 0 and self._other_mentions(main.country, words)
        if here and not main_named and population(main) < _OF_MANY:
            best = max(here, key=lambda spot: self._other_mentions(spot.country, words))
            if self._other_mentions(best.country, words):
                return best, f"gazetteer {best.id}: its state is in the text; runner-up {main.id}"
        nobody = not any(self._other_mentions(code, words) for code in states)
        proper = [spot for spot in spots if fold(words) in fold(spot.name)] or spots
        second = max((population(spot) for spot in proper if spot.country != main.country), default=0)
        if nobody and not main_named and population(main) < _MUCH_LARGER * second and _is_town(main):
            return None, f"{len(spots)} towns of that name, and the text names no state"
        return main, f"gazetteer {main.id}: the largest of that name; runner-up {spots[1].id}"

    def _other_mentions(self, country: str | None, words: str) -> int:
        """How often a state is named by other words than the place's own."""
        own = sum(1 for m in self.setting.tags.mentions if m.kind in ("place", "country") and self.setting.words(m.head) == words)
        return max(self.setting.states.get(country or "", 0) - 2 * own, 0)

    def _nations_of(self, sentence: int, span: Span) -> set[str]:
        """The states that a sentence names, by their names or adjectives or by towns, without the name at `span`."""
        whole = self.setting.tags.sentences[sentence].span
        found: set[str] = set()
        for start, end in ((whole.start, span.start), (span.end, whole.end)):
            words = [token.word for token in tokenize(self.setting.text[start:end])]
            found |= {nation.code for nation in find_nations(words, self.setting.on)}
            found |= {entry.country for entry in _places_in(words) if entry.country and _is_region(entry)}
        return found

    def _near(self, spots: list[Entry], span: Span, sentence: int) -> tuple[list[Entry], set[str]]:
        """Those of the places that lie close to another place named in the sentence, and the states of those others."""
        whole = self.setting.tags.sentences[sentence].span
        anchors: list[Entry] = []
        for start, end in ((whole.start, span.start), (span.end, whole.end)):
            words = [token.word for token in tokenize(self.setting.text[start:end])]
            anchors += [entry for entry in _places_in(words) if entry.id not in {spot.id for spot in spots}]
        first = {fold(anchor.name): anchor for anchor in reversed(anchors)}
        beside = {anchor.country for anchor in first.values() if anchor.country}
        return [spot for spot in spots if any(_is_near(spot, anchor) for anchor in anchors)], beside


def state_behind(setting: Setting, span: Span) -> tuple[str | None, bool]:
    """The state named right behind a place, by its own name or a region of it; and whether it stands there as an address."""
    text = setting.text
    found = _BEHIND.match(text[span.end : span.end + 50])
    if found is None:
        return None, False
    words = found.group(1).split()
    nations = find_nations(words, setting.on)
    if nations and nations[0].first == 0:
        return nations[0].code, False
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count]).rstrip(".,")
        region = next(
            (e for e in find_entries(phrase) if e.kind == "place" and (_is_region(e) or e.id == "place.new-york-city")), None
        )
        if region is not None:
            end = span.end + found.start(1) + len(phrase)
            return region.country, _CLOSED.match(text[end : end + 20]) is not None
    return None, False


def population(entry: Entry) -> int:
    """How many people live in a place; 0 where the gazetteer does not say."""
    spot = find_spot(entry.id)
    return spot.population if spot else 0


def _places_in(words: list[str]) -> list[Entry]:
    """Every place that words name, all of one name, in order."""
    found: list[Entry] = []
    index = 0
    while index < len(words):
        length, entries = longest_match(words, index) if words[index][:1].isupper() else (0, ())
        entries = entries or tuple(entry for entry in find_entries(words[index]) if _is_region(entry))  # Virginia is a name too
        found += [entry for entry in entries if entry.kind in ("place", "capital") and entry.lat is not None]
        index += max(length, 1)
    return found


def _is_region(entry: Entry) -> bool:
    spot = find_spot(entry.id)
    return spot is not None and spot.kind == "regions"


def _is_town(entry: Entry) -> bool:
    spot = find_spot(entry.id)
    return spot is not None and spot.kind in ("city", "towns")


def _is_near(spot: Entry, anchor: Entry) -> bool:
    known = find_spot(anchor.id)
    reach = _NEAR_KM.get(known.kind if known else "city", 0.0)
    if known is not None and known.kind == "regions" and spot.country == anchor.country:
        reach = _SAME_STATE_KM
    if None in (spot.lat, spot.lon, anchor.lat, anchor.lon):
        return False
    assert spot.lat is not None
    assert spot.lon is not None
    assert anchor.lat is not None
    assert anchor.lon is not None
    north = spot.lat - anchor.lat
    east = (spot.lon - anchor.lon) * math.cos(math.radians(spot.lat))
    return 111.2 * math.hypot(north, east) <= reach
