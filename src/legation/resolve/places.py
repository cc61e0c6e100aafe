"""Place mentions → places with sovereign, coordinates, who holds them on the day, and whether the text leaves a choice.

Same-named places are told apart by the state named right behind ("Tripoli, Lebanon"), then by the states that the article is
about, then by size; a venue that the gazetteer lacks takes the state of the city beside it.
"""

from __future__ import annotations

import re

from legation.records import Mention, Place
from legation.reference.countries import find_country
from legation.reference.entry import Entry
from legation.reference.names import find_entries
from legation.reference.places import controlled_by, find_spot
from legation.resolve.setting import Setting
from legation.resolve.states import find_nations, state_of

_OR = re.compile(
    r"\s*,?\s*\bor\b(?:\s+(?:again|perhaps|possibly|else|maybe|even|alternatively|once|more|in|at|near|the|elsewhere))*\s*"
)
_COMMA = re.compile(r"\s*,\s*(?:(?:in|at)\s+)?")
_BEHIND = re.compile(r"\s*(?:,|\(|in|of)\s*(?:the\s+)?((?:[A-Z][\w.’'-]*\s?){1,4})")


class PlaceResolver:
    """Resolves the place mentions of one article."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._alternatives = _alternatives(setting)

    def place(self, index: int) -> tuple[Place, str]:
        """The place that a mention names, and why."""
        mention = self.setting.tags.mentions[index]
        words = self.setting.words(mention.head)
        on = self.setting.day_at(mention.sentence)
        alternative = index in self._alternatives
        entries = [e for e in find_entries(words) if e.kind in ("place", "capital", "country")]
        country = state_of([e for e in entries if e.kind == "country"], on)
        spots = _spots(entries)
        chosen, why = self._choose(words, country, spots, mention)
        note = "; one of several places left open" if alternative else ""
        if chosen is None:
            return self._unlisted(words, mention, alternative, why + note)
        if chosen.kind == "country":
            return _country_place(chosen, spots, words, alternative), why + note
        holder = controlled_by(chosen.id, on) if on else None
        place = Place(
            name=chosen.name, as_written=words, country=chosen.country, lat=chosen.lat, lon=chosen.lon,
            controlled_by=holder, alternative=alternative,
        )  # fmt: skip
        return place, why + (f"; held by {holder} on {on}" if holder else "") + note

    def _choose(self, words: str, country: Entry | None, spots: list[Entry], mention: Mention) -> tuple[Entry | None, str]:
        """The reading that the words behind, then the states of the article, then size speak for."""
        behind = self._state_behind(mention)
        if behind:
            fitting = [spot for spot in spots if spot.country == behind]
            if fitting:
                return fitting[0], f"gazetteer {fitting[0].id}: its state stands behind it"
        if country is not None:
            return country, f"table {country.id} as country"
        if not spots:
            capital = self._capital(words)
            return (capital, f"the capital named by its state: {capital.id}") if capital else (None, "not in the gazetteer")
        if len({spot.country for spot in spots}) == 1:
            return spots[0], f"gazetteer {spots[0].id}"
        here = [s for s in spots if self.setting.states.get(s.country or "", 0) > 0 and s.country != spots[0].country]
        main_named = self.setting.states.get(spots[0].country or "", 0) > 0
        counts = {s.id: self._other_mentions(s.country, words) for s in here}
        if here and not (main_named and self._other_mentions(spots[0].country, words)) and _population(spots[0]) < 1_000_000:
            best = max(here, key=lambda s: counts[s.id])
            if counts[best.id]:
                return best, f"gazetteer {best.id}: its state is in the text; runner-up {spots[0].id}"
        return spots[0], f"gazetteer {spots[0].id}: the largest of that name; runner-up {spots[1].id}"

    def _capital(self, words: str) -> Entry | None:
        """The city that "the Saudi capital" is."""
        if not words.lower().endswith("capital"):
            return None
        nations = find_nations(words.split(), self.setting.on)
        state = find_country(nations[0].code) if nations and nations[0].code else None
        if state is None or state.capital is None:
            return None
        spots = _spots([e for e in find_entries(state.capital) if e.kind in ("place", "capital") and e.country == state.code])
        return spots[0] if spots else None

    def _other_mentions(self, country: str | None, words: str) -> int:
        """How often a state is named by other words than the place's own."""
        own = sum(1 for m in self.setting.tags.mentions if m.kind in ("place", "country") and self.setting.words(m.head) == words)
        return max(self.setting.states.get(country or "", 0) - 2 * own, 0)

    def _state_behind(self, mention: Mention) -> str | None:
        found = _BEHIND.match(self.setting.text[mention.span.end : mention.span.end + 50])
        if found is None:
            return None
        nations = find_nations(found.group(1).split(), self.setting.on)
        return nations[0].code if nations and nations[0].first == 0 else None

    def _unlisted(self, words: str, mention: Mention, alternative: bool, why: str) -> tuple[Place, str]:
        """A venue: the state named behind it, else that of another place in the sentence."""
        code = self._state_behind(mention)
        nations = find_nations(words.split(), self.setting.on)
        if code is None and nations:
            code = nations[0].code
        if code is None:
            codes = {
                c
                for i in self.setting.by_sentence.get(mention.sentence, ())
                if self.setting.tags.mentions[i].kind == "place"
                and self.setting.tags.mentions[i].span != mention.span
                and (c := self.setting.state_of_mention(self.setting.tags.mentions[i]))
            }
            code = codes.pop() if len(codes) == 1 else None
            why += f"; in {code} by the place beside it" if code else ""
        return Place(name=words, as_written=words, country=code, alternative=alternative), why


def _spots(entries: list[Entry]) -> list[Entry]:
    """The places among the readings, each once, in the order of the tables (the likeliest first)."""
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.kind in ("place", "capital") and entry.lat is not None:
            found.setdefault(entry.id, entry)
    return list(found.values())


def _population(entry: Entry) -> int:
    spot = find_spot(entry.id)
    return spot.population if spot else 0


def _country_place(entry: Entry, spots: list[Entry], words: str, alternative: bool) -> Place:
    """A country as a place; a state that is a city lies where the city lies."""
    country = find_country(entry.country or "")
    name = country.name if country else entry.name
    at = next((spot for spot in spots if spot.country == entry.country), entry)
    return Place(name=name, as_written=words, country=entry.country, lat=at.lat, lon=at.lon, alternative=alternative)


def _alternatives(setting: Setting) -> frozenset[int]:
    """The place mentions that an "or" joins, with those that commas put into the same list."""
    found: set[int] = set()
    places = [i for i, m in enumerate(setting.tags.mentions) if m.kind == "place"]
    chain: list[int] = []
    for index in places:
        mention = setting.tags.mentions[index]
        gap = setting.text[setting.tags.mentions[chain[-1]].span.end : mention.span.start] if chain else None
        if gap is not None and len(gap) <= 40 and _OR.fullmatch(gap):
            found.update((*chain, index))
            chain = [*chain, index]
        elif gap is not None and _COMMA.fullmatch(gap):
            chain = [*chain, index]
        else:
            chain = [index]
    return frozenset(found)
