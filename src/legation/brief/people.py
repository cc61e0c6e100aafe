"""How the opening names people and parties: with office and state the first time, by surname after that, and no role as a name.

What comes in are actors as rows hold them; a "Minister" without a name is an unnamed minister, and who cannot be made out is
left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.analysis import party_key, party_of
from legation.analysis.parties import is_known
from legation.brief.agreed import is_same
from legation.brief.names import actor_words
from legation.brief.words import capital, listed
from legation.records import Actor, Contact, Side

_TITLES = frozenset(
    " ".join(title.split())
    for title in """president, prime minister, foreign minister, defence minister, defense minister, vice president, premier,
    king, vice premier, chancellor, secretary of state, treasury secretary, foreign secretary, national
    security adviser, queen, emir, national security advisor, deputy foreign minister, deputy prime minister,
    finance minister, energy     minister, trade minister, interior minister, trade representative, special
    envoy, special representative, envoy, ambassador, crown prince, sultan, pope, secretary-general,
    secretary general, general secretary, commerce     secretary, high representative, secretary of defense,
    deputy secretary of state, assistant secretary of state, deputy assistant secretary of state""".split(",")
)
_VAGUE = {"minister": "minister", "general": "general", "premier": "premier", "president": "president", "envoy": "envoy"}
_OF_STATE = re.compile(r"\s+(?:of|to)\s+(?:the\s+)?(?!State\b|Defen[cs]e\b)[A-Z][^,]*$")
_NO_NAME = re.compile(r"['’]s |\bof\b|minister|\b(?:Affairs|Ministry|Government|Representative|Minister|President|Delegation)\b")
_FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK", "VNM", "KHM"})
_NO_PARTY = frozenset({"IGO", "NGO", "ISM", "IMG", "MNC"})  # PLOVER's codes for "some organisation"
_SPELT_OUT = {"UNO": "the United Nations", "EUR": "the European Union"}
_PARTICLES = frozenset({"bin", "ibn", "al", "van", "von", "de", "della", "abu", "ben"})


class Cast:
    """Who has been named already in this opening, the first time in full, then by surname; and what has been `told`."""

    def __init__(self) -> None:
        self._met: set[str] = set()
        self.told: list[str] = []

    def has_told(self, words: str) -> bool:
        """Whether something in nearly these words was told before."""
        return any(is_same(words, other) for other in self.told)

    def name(self, actor: Actor, *, with_state: bool = False, with_title: bool = True) -> str:
        """A person for a sentence: `Secretary of State Marco Rubio`, later `Rubio`; anybody else as `actor_words` has it."""
        if actor.kind != "person":
            return unnamed_words(actor) or party_words(actor)
        key = actor.id or actor.name
        if key in self._met:
            return surname(actor)
        self._met.add(key)
        title = title_of(actor) if with_title else ""
        state = f" of {party_words(party_of(actor))}" if with_state and party_of(actor).name != actor.name else ""
        return f"{f'{title} ' if title else ''}{actor.name}{state}"

    def has_met(self, actor: Actor) -> bool:
        """Whether the person was named before."""
        return (actor.id or actor.name) in self._met

    def names(self, people: Sequence[Actor], *, with_state: bool = False) -> str:
        """Several people: `Presidents Donald Trump and Vladimir Putin` where they share an office and are new."""
        titles = {title_of(person) for person in people}
        fresh = all(not self.has_met(person) for person in people)
        if fresh and len(people) > 1 and len(titles) == 1 and (title := titles.pop()):
            plain = [self.name(person, with_state=with_state, with_title=False) for person in people]
            return f"{plural(title)} {listed(plain)}"
        return listed([self.name(person, with_state=with_state) for person in people])


def title_of(actor: Actor) -> str:
    """The office that may stand before a name, in capitals: `President`; empty where it is none or too long to be read.

    >>> title_of(Actor(name="A", as_written=(), kind="person", role="President of the Russian Federation"))
    'President'
    """
    role = " ".join((actor.role or "").split())
    for words in (role, _OF_STATE.sub("", role)):
        if words.casefold() in _TITLES:
            return " ".join(word if word in ("of", "and", "for") else capital(word) for word in words.split())
    return ""


def plural(title: str) -> str:
    """The office of several: `Foreign Ministers`, `Secretaries of State`.

    >>> plural("President"), plural("Secretary of State")
    ('Presidents', 'Secretaries of State')
    """
    first, of, rest = title.partition(" of ")
    many = f"{first[:-1]}ies" if first.endswith("y") else f"{first}s"
    return f"{many}{of}{rest}"


def surname(actor: Actor) -> str:
    """The name by which a person is called when known: `Rubio`, `Xi`, and the whole where it has more parts than two."""
    parts = actor.name.split()
    if actor.country in _FAMILY_FIRST and len(parts) > 1:
        return parts[0]
    if len(parts) == 2 or (len(parts) > 2 and not _PARTICLES & {part.casefold() for part in parts} and actor.id):
        return parts[-1]
    return actor.name


def unnamed_words(actor: Actor) -> str:
    """`an unnamed minister` for a role that stands where a name should; empty for a name."""
    word = actor.name.casefold()
    if actor.id is None and word in _VAGUE:
        return f"an unnamed {_VAGUE[word]}"
    return ""


def known_sides(contact: Contact) -> list[Side]:
    """The sides of a contact whose party is recognised and is not also told as kept out of it, each party once."""
    out = {party_key(absence.actor) for absence in contact.absent if absence.actor.kind != "person"}
    sides: dict[str, Side] = {}
    for side in contact.sides:
        key = party_key(side.party)
        if is_known(side.party) and side.party.name not in _NO_PARTY and key not in out and _present(side):
            sides.setdefault(key, side)
    return list(sides.values())


def _present(side: Side) -> bool:
    return not side.delegates or any(delegate.presence != "excluded" for delegate in side.delegates)


def people_of(side: Side) -> list[Actor]:
    """The named people of a side who were there, those whose office leads first."""
    present = [d.actor for d in side.delegates if d.presence not in ("excluded", "on_site")]
    return [a for a in present if a.kind == "person" and a.name[:1].isupper() and " " in a.name and not _NO_NAME.search(a.name)]


def parties_named(contact: Contact) -> list[str]:
    """The recognised parties of a contact for a sentence, in alphabetical order of their names."""
    return sorted((party_words(party_of(side.party)) for side in known_sides(contact)), key=str.casefold)


def party_words(actor: Actor) -> str:
    """A party for a sentence; a code that stands for a name is spelt out."""
    return _SPELT_OUT.get(actor.name) or actor_words(actor)
