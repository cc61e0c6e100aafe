"""Place mentions → places with sovereign, coordinates, who holds them on the day, and whether the text leaves a choice.

Same-named places are told apart in `same_name`; a venue that the gazetteer lacks takes the state of the city beside it.
"""

from __future__ import annotations

import re

from legation.records import Place, Span
from legation.reference.countries import find_country
from legation.reference.entry import Entry
from legation.reference.names import find_entries
from legation.reference.places import controlled_by
from legation.resolve.same_name import SameName, state_behind
from legation.resolve.setting import Setting
from legation.resolve.states import find_nations, state_of

_OR = re.compile(
    r"\s*,?\s*\bor\b(?:\s+(?:again|perhaps|possibly|else|maybe|even|alternatively|once|more|in|at|near|the|elsewhere))*\s*"
)
_COMMA = re.compile(r"\s*,\s*(?:(?:in|at)\s+)?")
_PART_OF_NAME = re.compile(
    r"\s(?:spirit|group|process|club|accords?|agreements?|treat(?:y|ies)|conventions?|protocols?|pact|formats?|declaration|principles|"
    r"framework|doctrine|formula|charter|statute|criteria|consensus|memorandum)\b"
)
_NAMED_BEFORE = re.compile(
    r"\b(?:agreements?|accords?|treat(?:y|ies)|peace|declaration|convention|spirit|protocols?|pact|charter) of (?:the )?$"
)
_TAIL = re.compile(r"\s(?:in|at|of)\s+(?:the\s+)?((?:[A-ZÀ-Þ][\w.’'-]*(?:\s|$)){1,4})$")


class PlaceResolver:
    """Resolves the place mentions of one article."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._alternatives = _alternatives(setting)
        self._same_name = SameName(setting)

    def place(self, index: int) -> tuple[tuple[Place, ...], str]:
        """The place that a mention names (none where that is open, or where it is a piece of another name), and why."""
        mention = self.setting.tags.mentions[index]
        words = self.setting.words(mention.head)
        text, span = self.setting.text, mention.span
        named_after = _PART_OF_NAME.match(text[span.end : span.end + 20]) or _NAMED_BEFORE.search(text[: span.start][-30:])
        if mention.kind == "place" and named_after:
            return (), "part of the name of an agreement or a group"
        return self.named(words, mention.span, mention.sentence, index in self._alternatives)

    def inside(self, index: int) -> tuple[tuple[Place, ...], str]:
        """The place that closes an office or a group of people ("the mayor of Paris", "diplomats in Washington"), and why."""
        mention = self.setting.tags.mentions[index]
        found = _TAIL.search(mention.span.slice(self.setting.text))
        words = " ".join(found.group(1).split()) if found else ""
        if found is None or not any(e.kind in ("place", "capital") for e in find_entries(words)) or _is_country(words):
            return (), ""
        start = mention.span.start + found.start(1)
        return self.named(words, Span(start, mention.span.end), mention.sentence, alternative=False)

    def named(self, words: str, span: Span, sentence: int, alternative: bool) -> tuple[tuple[Place, ...], str]:
        """The place that words name where they stand (none where that is open), and why."""
        on = self.setting.day_at(sentence)
        entries = [e for e in find_entries(words) if e.kind in ("place", "capital", "country")]
        country = state_of([e for e in entries if e.kind == "country"], on)
        spots = _spots(entries)
        chosen, why = self._choose(words, country, spots, span, sentence)
        note = "; one of several places left open" if alternative else ""
        if chosen is None:
            if spots and why.endswith("names no state"):
                return (), why
            place, why = self._unlisted(words, span, sentence, alternative, why + note)
            return (place,), why
        if chosen.kind == "country":
            return (_country_place(chosen, spots, words, alternative),), why + note
        holder = controlled_by(chosen.id, on) if on else None
        place = Place(
            name=chosen.name, as_written=words, country=chosen.country, lat=chosen.lat, lon=chosen.lon,
            controlled_by=holder, alternative=alternative,
        )  # fmt: skip
        return (place,), why + (f"; held by {holder} on {on}" if holder else "") + note

    def _choose(
        self, words: str, country: Entry | None, spots: list[Entry], span: Span, sentence: int
    ) -> tuple[Entry | None, str]:
        """The reading that the words behind speak for, then what stands around the name."""
        behind, address = state_behind(self.setting, span)
        if behind:
            fitting = [spot for spot in spots if spot.country == behind]
            if fitting:
                return fitting[0], f"gazetteer {fitting[0].id}: its state stands behind it"
            if address and country is None and spots:
                return None, "not in the gazetteer under the region behind it"
        if country is not None:
            return country, f"table {country.id} as country"
        if not spots:
            capital = self._capital(words)
            return (capital, f"the capital named by its state: {capital.id}") if capital else (None, "not in the gazetteer")
        return self._same_name.choose(words, spots, span, sentence)

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

    def _unlisted(self, words: str, span: Span, sentence: int, alternative: bool, why: str) -> tuple[Place, str]:
        """A venue: the state named behind it, else that of another place in the sentence."""
        code, _ = state_behind(self.setting, span)
        nations = find_nations(words.split(), self.setting.on)
        if code is None:
            seats = (entry.country for entry in find_entries(words) if entry.kind in ("metonym", "body") and entry.country)
            code = nations[0].code if nations else next(seats, None)
        if code is None:
            codes = {
                c
                for i in self.setting.by_sentence.get(sentence, ())
                if self.setting.tags.mentions[i].kind == "place"
                and self.setting.tags.mentions[i].span != span
                and (c := self.setting.state_of_mention(self.setting.tags.mentions[i]))
            }
            code = codes.pop() if len(codes) == 1 else None
            why += f"; in {code} by the place beside it" if code else ""
        return Place(name=words, as_written=words, country=code, alternative=alternative), why


def _is_country(words: str) -> bool:
    return any(entry.kind == "country" for entry in find_entries(words))


def _spots(entries: list[Entry]) -> list[Entry]:
    """The places among the readings, each once, in the order of the tables (the likeliest first)."""
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.kind in ("place", "capital") and entry.lat is not None:
            found.setdefault(entry.id, entry)
    return list(found.values())


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
