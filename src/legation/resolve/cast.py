"""The people of one article: each once, with the fullest name, role and state that the text gives anywhere.

A name is first compared with those already in the cast (same surname, given names that agree), then with the tables. Two people
whose given names disagree are two, unless the disagreement is one of initials and office and state are the same.
"""

# ruff: noqa: E501 - patterns and lists of words read better on one line

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from legation.reference.fold import fold_words, spelling_key
from legation.reference.offices import Office
from legation.reference.person import Person
from legation.resolve.given_names import Gender, gender_of
from legation.resolve.titles import Title

_SUFFIXES = frozenset("jr sr ii iii iv jr. sr.".split())
_HONORIFICS = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady gen general col colonel lt lieutenant maj major capt captain adm admiral sen senator
    rep gov amb ambassador pres president sheikh sheik ayatollah imam mme king queen prince princess emir h.e hon excellency""".split()
)
FAMILY_FIRST_STATES = frozenset(("CHN", "TWN", "KOR", "PRK", "VNM", "HKG", "KHM", "SGP", "HUN"))


@dataclass(eq=False)
class Member:
    """One person of the cast. `person` is set where the tables know who it is; `names` are the spellings in the text."""

    name: str
    person: Person | None = None
    candidates: tuple[str, ...] = ()
    country: str | None = None
    role: str = ""
    office: Office | None = None
    gender: Gender | None = None
    names: list[str] = field(default_factory=list)
    why: str = ""

    def add(self, name: str, title: Title) -> None:
        """Take in another mention: the longer name, and a role, state and gender where none was known."""
        if name not in self.names:
            self.names.append(name)
        if self.person is None and _fuller(name, self.name):
            self.name = name
        if title.role and (not self.role or (self.office is None and title.office)):
            self.role = title.role
        self.office = self.office or title.office
        self.country = self.country or title.country
        self.gender = self.gender or gender_of(self.person.name if self.person else self.name, f"{title.honorific} {title.role}")


class Cast:
    """The people of an article, found by name."""

    def __init__(self) -> None:
        self.members: list[Member] = []
        self._by_key: dict[str, list[Member]] = {}

    def add(self, member: Member, *names: str) -> Member:
        """Put a member in, to be found by each of the names."""
        if member not in self.members:
            self.members.append(member)
        for name in names:
            for key in surname_keys(name, member.country):
                listed = self._by_key.setdefault(key, [])
                if member not in listed:
                    listed.append(member)
        return member

    def named(self, name: str) -> list[Member]:
        """Everybody in the cast with a surname of that name."""
        found: list[Member] = []
        for key in surname_keys(name, None):
            found += [member for member in self._by_key.get(key, ()) if member not in found]
        return found

    def of_person(self, person: Person) -> Member | None:
        """The member that is this person of the tables."""
        return next((member for member in self.members if member.person is not None and member.person.id == person.id), None)

    def surnames(self) -> Iterable[str]:
        """The keys of all surnames."""
        return self._by_key

    def by_key(self, key: str) -> list[Member]:
        """Everybody whose surname has this key."""
        return self._by_key.get(key, [])


def name_words(name: str) -> list[str]:
    """The words of a name without honorifics, quotation marks, possessives and suffixes.

    >>> name_words("Mr. D. Trump's")
    ['D.', 'Trump']
    """
    words = name.replace("»", " ").replace("«", " ").replace("“", " ").replace("”", " ").replace('"', " ").split()
    words = [word.removesuffix("'s").removesuffix("’s").strip(",;:") for word in words]
    words = [word for word in words if word and word.lower() not in _SUFFIXES]
    while len(words) > 1 and words[0].rstrip(".").lower() in _HONORIFICS:
        words = words[1:]
    return words


def surname_keys(name: str, country: str | None) -> list[str]:
    """The keys under which somebody of this name is found: the last word, and the first where the family name leads."""
    words = name_words(name)
    if not words:
        return []
    keys = [spelling_key(words[-1])]
    if len(words) > 1 and country in FAMILY_FIRST_STATES:
        keys.append(spelling_key(words[0]))
    hyphened = fold_words(words[-1])
    if len(hyphened) > 1 and hyphened[0] in ("al", "el"):
        keys.append(spelling_key(" ".join(hyphened[1:])))
    return [key for key in dict.fromkeys(keys) if key]


def given_agree(one: str, other: str) -> bool:
    """Whether two names could have one given name: initials by their letters, full names by their spelling.

    >>> given_agree("S. Lavrov", "Sergei Lavrov"), given_agree("O. Darchiev", "Alexander Darchiev")
    (True, False)
    """
    first, second = name_words(one), name_words(other)
    if len(first) < 2 or len(second) < 2:
        return True
    left, right = first[0], second[0]
    if is_initial(left) or is_initial(right):
        a, b = "".join(fold_words(left)).rstrip("."), "".join(fold_words(right)).rstrip(".")
        return a.startswith(b) or b.startswith(a) or spelling_key(a)[:1] == spelling_key(b)[:1]
    a, b = spelling_key(left), spelling_key(right)
    return a == b or (len(a) > 3 and (a.startswith(b[:4]) and abs(len(a) - len(b)) <= 2))


def is_initial(word: str) -> bool:
    """Whether a word stands for a given name by its first letter or two."""
    return len(word.rstrip(".")) <= 2 and word[:1].isupper() and (word.endswith(".") or len(word) == 1)


def has_initials_only(name: str) -> bool:
    """Whether all of a name but the surname is initials."""
    words = name_words(name)
    return len(words) > 1 and all(is_initial(word) or (word.endswith(".") and "." in word) for word in words[:-1])


def _fuller(name: str, than: str) -> bool:
    """Whether a name says more than another: words in full rather than initials, then more words."""

    def rank(each: str) -> tuple[int, int]:
        words = name_words(each)
        return sum(not is_initial(word) for word in words), len(words)

    return rank(name) > rank(than)
