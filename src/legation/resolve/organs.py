"""Names of states, bodies, organisations, companies, outlets and groups → actors.

In comes a mention that is no person, out comes the actor. A generic body ("the Foreign Ministry") belongs to the state in its own
words, else to the one state that its sentence speaks of; where two could be meant it stays unresolved with both as candidates.
"""

# ruff: noqa: E501 - patterns and lists of words read better on one line

from __future__ import annotations

import re
from functools import cache

import msgspec

from legation.records import Actor, ActorKind, Mention, MentionKind
from legation.reference.countries import find_country
from legation.reference.entry import Entry
from legation.reference.names import entry_of, find_entries
from legation.reference.tables import read_table
from legation.resolve.setting import Setting
from legation.resolve.states import country_actor, find_nations, is_lasting, named_beside, readings, state_of

_KIND_OF: dict[str, ActorKind] = {
    "country": "country", "capital": "country", "adjective": "country", "demonym": "country", "metonym": "government_body",
    "body": "government_body", "igo": "igo", "organisation": "organisation", "armed_group": "armed_group", "company": "company", "outlet": "media",
}  # fmt: skip
_PREFERRED: dict[MentionKind, tuple[str, ...]] = {
    "country": ("country", "adjective", "demonym", "capital", "igo", "metonym"),
    "government_body": ("body", "metonym", "country", "capital", "igo", "organisation"),
    "igo": ("igo", "organisation", "body"),
    "media": ("outlet", "company", "organisation"),
    "company": ("company", "outlet", "organisation"),
    "armed_group": ("armed_group", "organisation"),
    "organisation": ("organisation", "igo", "body", "armed_group", "company", "outlet"),
    "other": ("armed_group", "organisation", "igo", "body", "company", "outlet", "country", "demonym", "adjective"),
}
_GROUP_SECTORS = (
    (r"troops|forces|soldiers|military|army|navy|air force|warships?|jets|planes|warplanes|drones|aircraft|commanders?|marines|generals", "MIL"),
    (r"police|coast ?guard|officers|border guards?", "COP"),
    (r"intelligence|spies|agents", "SPY"),
    (r"lawmakers|parliament|legislators|senators|deputies|congressm[ae]n", "LEG"),
    (r"prosecutors|courts?|judges?", "JUD"),
    (r"compan(?:y|ies)|firms?|businessmen|business(?:es)?|investors?|oligarchs|bankers|executives", "BUS"),
    (r"rebels|militants|fighters|insurgents|separatists|militias?", "REB"),
    (r"opposition", "OPP"), (r"protesters|demonstrators|activists|dissidents", "OPP"),
    (r"journalists|reporters|media|newspapers?", "JRN"), (r"party", "PTY"), (r"refugees|migrants", "REF"), (r"students|scientists|academics", "EDU"),
    (r"citizens|nationals|people|civilians|residents|population|public|workers|fishermen|sailors", "CVL"),
    (r"officials?|diplomats?|delegations?|negotiators?|envoys|authorities|government|ministry|embassy|leaders(?:hip)?|mediators|team|regime|cabinet|junta|administration|mission|side", "GOV"),
)  # fmt: skip
MEMBERS: dict[str, tuple[str, ...]] = {
    "org.baltic-states": ("EST", "LVA", "LTU"), "org.two-koreas": ("KOR", "PRK"), "org.south-caucasus-states": ("ARM", "AZE", "GEO"),
}  # fmt: skip
"""Names that are no organisation but only several states."""
_SECTORS = tuple((re.compile(rf"\b(?:{words})\b", re.I), sector) for words, sector in _GROUP_SECTORS)
# "Officials in Taipei" are those of the state whose seat it is.
_SEATED = frozenset("officials authorities leaders government diplomats lawmakers ministers policymakers".split())
_IN_SEAT = re.compile(r"\s+in\s+((?:[A-Z][\w’'-]*)(?:\s[A-Z][\w’'-]*)?)")
_SIDE = re.compile(r"\b(?:side|sides|delegation)$", re.I)


class OrganResolver:
    """Resolves the names of one article that are neither people nor places."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def actors(self, index: int) -> tuple[tuple[Actor, ...], str]:
        """The actors of a mention, several where it is the common name of several states ("the Baltic states"), and why."""
        mention = self.setting.tags.mentions[index]
        words = self.setting.words(mention.span)
        states = next((MEMBERS[e.id] for e in find_entries(words) if e.id in MEMBERS), ())
        if states:
            return tuple(country_actor(code, words) for code in states), "the states of that name"
        actor, why = self.actor(index)
        return (actor,), why

    def actor(self, index: int) -> tuple[Actor, str]:
        """The actor of a mention, and why."""
        mention = self.setting.tags.mentions[index]
        words, head = self.setting.words(mention.span), self.setting.words(mention.head)
        entries = readings(words)
        if not entries and mention.kind != "other" and (words == head or mention.kind == "country"):
            entries = readings(head)
        if words == words.lower():  # "diplomat" is no name, even if an outlet is called so
            entries = tuple(entry for entry in entries if entry.kind == "body")
        chosen, why = self._reading(entries, mention)
        if chosen is not None:
            if chosen.id.endswith(".delegation") and chosen.country:
                return country_actor(chosen.country, words), "a delegation stands for its state"
            if chosen.kind == "body" and chosen.country is None:
                return self._generic_body(words, chosen, mention)
            return _entry_actor(chosen, words, mention), why
        if why:
            return _unresolved(words, mention, entries), why
        return self._group(words, head, mention)

    def _reading(self, entries: tuple[Entry, ...], mention: Mention) -> tuple[Entry | None, str]:
        """The reading that fits the mention's kind; of several states the one of the day and of the article."""
        for kind in _PREFERRED.get(mention.kind, ()):
            fitting = [entry for entry in entries if entry.kind == kind]
            if not fitting:
                continue
            if kind in ("country", "adjective", "demonym", "capital"):
                fitting = self._of_the_day(fitting, mention)
            if len({entry.country for entry in fitting if entry.kind == "country" and is_lasting(entry)}) > 1:
                fitting = named_beside(fitting, self.setting.text, self.setting.words(mention.head))
                if not fitting:
                    return None, "several states of that name"
            if len({entry.of for entry in fitting}) == 1:
                return fitting[0], f"table {fitting[0].id} as {kind}"
            near = [entry for entry in fitting if entry.country in self.setting.states]
            if len({entry.of for entry in near}) == 1:
                return near[0], f"table {near[0].id} as {kind}, its state is in the text"
            if kind in ("country", "adjective"):
                return fitting[0], f"table {fitting[0].id}, the commonest reading of {len(fitting)}"
            return None, f"{len(fitting)} readings: {', '.join(e.id for e in fitting[:4])}"
        return None, ""

    def _of_the_day(self, entries: list[Entry], mention: Mention) -> list[Entry]:
        """Of two states on one soil the one that existed; others kept as they are."""
        if len({entry.country for entry in entries}) < 2:
            return entries
        if sum(is_lasting(entry) for entry in entries if entry.kind == "country") > 1:
            return entries
        best = state_of(entries, self.setting.day_at(mention.sentence))
        return [best] if best is not None else entries

    def _generic_body(self, words: str, entry: Entry, mention: Mention) -> tuple[Actor, str]:
        """The body of the state in its own words or of the one state that the sentence speaks of."""
        codes, why = self._whose(words, mention)
        if len(codes) == 1:
            return body_actor(codes[0], entry.id.removeprefix("body."), entry, words), why
        kind = entry.id.removeprefix("body.")
        ids = tuple(body_actor(code, kind, entry, words).id or "" for code in codes)
        actor = Actor(
            name=words, as_written=(words,), kind="government_body", sector=entry.sector, candidates=tuple(filter(None, ids))
        )
        return actor, why

    def _whose(self, words: str, mention: Mention) -> tuple[list[str], str]:
        """The states whose body it may be: named in or right behind it, before it in the sentence, else the article's two."""
        text, end = self.setting.text, mention.span.end
        nations = find_nations(words.split(), self.setting.on)
        if nations:
            return [nations[0].code], "its state is in the name"
        behind = re.match(r"\s+of\s+(?:the\s+)?((?:\S+\s?){1,3})", text[end : end + 50])
        if behind:
            nations = find_nations(behind.group(1).replace(",", " ").replace(".", " ").split(), self.setting.on)
            if nations and nations[0].first == 0:
                return [nations[0].code], "its state stands behind it"
        codes: list[str] = []
        for index in self.setting.by_sentence.get(mention.sentence, ()):
            other = self.setting.tags.mentions[index]
            code = self.setting.state_of_mention(other)
            if code and other.kind != "place" and other.span != mention.span and code not in codes:
                codes.append(code)
        if len(codes) == 1:
            return codes, "the only state of its sentence"
        if codes:
            return codes, "several states in its sentence"
        main = self.setting.main_state
        return ([main], "the state that the article is mostly about") if main else (list(self.setting.dyad), "whose is not said")

    def _group(self, words: str, head: str, mention: Mention) -> tuple[Actor, str]:
        """A nation's word with a noun ("Russian diplomats", "the Israeli government"), or a name not in the tables."""
        parts = words.replace("’s", " ’s").replace("'s", " 's").split()
        nations = find_nations(parts, self.setting.on)
        code = nations[0].code if nations else self._country_of_holder(head) or self._seated_in(words, mention)
        if nations and _SIDE.search(words):
            actor = (
                country_actor(code or "", words)
                if nations[0].entry.kind != "igo"
                else _entry_actor(nations[0].entry, words, mention)
            )
            return actor, "a side stands for its state"
        rest = (
            " ".join(parts[nations[0].last :]).removeprefix("'s ").removeprefix("’s ")
            if nations and nations[0].first == 0
            else words
        )
        if code and rest and mention.kind == "government_body":
            generic = next((e for e in find_entries(rest.lower()) if e.kind == "body" and e.country is None), None)
            if generic:
                return body_actor(code, generic.id.removeprefix("body."), generic, words), f"the {rest.lower()} of {code}"
        if nations and nations[0].first == 0 and nations[0].last == len(parts) and mention.kind == "country":
            return country_actor(code or "", words), f"table {nations[0].entry.id}"
        sector = group_sector(rest if nations else words)
        kind: ActorKind = mention.kind if mention.kind in _KIND_OF.values() else "other"  # type: ignore[assignment]
        if kind == "country":
            kind = "other"
        why = f"a group of {code}: {rest}" if code else "not in the tables"
        return Actor(name=words, as_written=(words,), kind=kind, country=code, sector=sector), why

    def _seated_in(self, words: str, mention: Mention) -> str | None:
        """The state of "officials in Taipei": that of the capital or country which follows."""
        behind = _IN_SEAT.match(self.setting.text, mention.span.end) if words.lower() in _SEATED else None
        entry = state_of(find_entries(behind.group(1)), self.setting.on) if behind else None
        return entry.country if entry is not None and entry.kind in ("capital", "country") else None

    def _country_of_holder(self, head: str) -> str | None:
        """The state of the person in "the Trump administration", "Putin's government"."""
        countries = {person.country for person in self.setting.people.find(head.removesuffix("'s").removesuffix("’s"))}
        return countries.pop() if len(countries) == 1 else None


def body_actor(code: str, kind: str, generic: Entry, as_written: str) -> Actor:
    """The body of that kind in a state: its own name where the tables have one ("State Department")."""
    country = find_country(code)
    adjectives = (country.adjectives[:1] if country else ()) or (country.name if country else code,)
    named = next((e for e in find_entries(f"{adjectives[0]} {generic.name}") if e.kind == "body" and e.country == code), None)
    listed = named or entry_of(f"{code.lower()}.{kind}") or entry_of(_special().get(f"{code.lower()}.{kind}", ""))
    entry = listed if listed is not None and listed.kind == "body" else None
    if entry is not None:
        return Actor(
            name=entry.name, as_written=(as_written,), id=entry.id, kind="government_body", country=code, sector=entry.sector
        )
    return Actor(
        name=f"{adjectives[0]} {generic.name}",
        as_written=(as_written,),
        id=f"{code.lower()}.{kind}",
        kind="government_body",
        country=code,
        sector=generic.sector,
    )


class _Bodies(msgspec.Struct):
    special: dict[str, tuple[str, str, str]]


@cache
def _special() -> dict[str, str]:
    """Generic body of a state → the id under which that state's own body is listed."""
    return {key: row[0] for key, row in read_table("bodies", _Bodies).special.items()}


def _entry_actor(entry: Entry, words: str, mention: Mention) -> Actor:
    """The actor of a table entry: the state behind its people and capitals, the thing itself otherwise."""
    if entry.kind in ("country", "adjective", "demonym", "capital") and entry.country:
        return country_actor(entry.country, words)
    organisation = entry_of(entry.of) if entry.kind == "metonym" and entry.of and entry.of.startswith("org.") else None
    entry = organisation or entry  # "Brussels" is the European Union
    kind = _KIND_OF.get(entry.kind, "other")
    identity = entry.of if entry.kind == "metonym" and entry.of and "." in entry.of else entry.id
    return Actor(name=entry.name, as_written=(words,), id=identity, kind=kind, country=entry.country, sector=entry.sector)


def _unresolved(words: str, mention: Mention, entries: tuple[Entry, ...]) -> Actor:
    kind: ActorKind = mention.kind if mention.kind in _KIND_OF.values() else "other"  # type: ignore[assignment]
    ids = tuple(dict.fromkeys(entry.of or entry.id for entry in entries))
    return Actor(name=words, as_written=(words,), kind=kind, candidates=ids)


def group_sector(words: str) -> str:
    """The sector of a group by its noun."""
    return next((sector for pattern, sector in _SECTORS if pattern.search(words)), "UNK")
