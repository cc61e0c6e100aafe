"""Every name that the tables know, looked up exactly or as the longest match in running text.

One table holds all readings of all names. A key is a folded phrase (see `fold`); each reading carries a rule about case,
because "us", "turkey", "who" and "may" are words before they are names:

    0 proper    in text only with a capital; `find_entries` takes any case
    1 acronym   only in capitals (`US`, `U.S.`, `WHO`)
    2 loose     any case anywhere ("foreign ministry", "foreign minister")
    3 ordinary  an English word too: only with a capital, everywhere (`Turkey`, `Polish`)
    4 weak      an English word, and a rare name: never in running text; `find_entries` with a capital only
    5 initial   an initial and a surname: only with the full stop ("A. Miller", not "A Miller")
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from legation.reference.entry import Entry, EntryKind, Rank
from legation.reference.fold import fold_words, is_dotted
from legation.reference.tables import read_table

PROPER, ACRONYM, LOOSE, ORDINARY, WEAK, INITIAL = range(6)
_Row = tuple[str, EntryKind, str, str | None, str, str | None, Rank | None, float | None, float | None]


class _Table(msgspec.Struct):
    entries: list[_Row]
    keys: dict[str, list[int]]
    longest: dict[str, int]
    given: frozenset[str]


@cache
def _table() -> _Table:
    return read_table("names", _Table)


@cache
def _entry(index: int) -> Entry:
    row = _table().entries[index]
    return Entry(*row[:5], row[5] if row[5] is not None else row[0], *row[6:])


def entry_of(entry_id: str) -> Entry | None:
    """The entry that *is* `entry_id` (not one that stands for it), or None."""
    index = _index_by_id().get(entry_id)
    return None if index is None else _entry(index)


@cache
def _index_by_id() -> dict[str, int]:
    found: dict[str, int] = {}
    for index, row in enumerate(_table().entries):
        found.setdefault(row[0], index)
    return found


def find_entries(phrase: str) -> tuple[Entry, ...]:
    """All readings of a whole phrase, likeliest first; empty where the tables do not know it.

    >>> [(e.kind, e.of) for e in find_entries("the Kremlin")]
    [('metonym', 'rus')]
    >>> find_entries("us")
    ()
    """
    parts = fold_words(phrase)
    codes = _codes(parts)
    if not codes and parts and parts[0] == "the":
        codes = _codes(parts[1:])
        phrase = phrase.split(None, 1)[-1]
    return tuple(_entry(code >> 3) for code in codes if _fits(code & 7, phrase, in_text=False))


def longest_match(words: Sequence[str], at: int) -> tuple[int, tuple[Entry, ...]]:
    """How many words from `at` the longest known name covers, and its readings; `(0, ())` where none starts there.

    A nationality before a generic body, or that body with "of" and a state after it, is one name: "Russian foreign ministry",
    "Ministry of Defence of Ukraine", "Russia's foreign ministry" (possessive split off), "the Merz government".

    Args:
        words: the tokens as the text writes them (case kept, possessive 's split off).
        at: index of the first word.

    >>> longest_match(["the", "United", "Arab", "Emirates", "said"], 1)[0]
    3
    """
    count, found = _listed(words, at)
    body = next((entry for entry in found if entry.kind == "body" and entry.country is None), None)
    if body is not None:
        unowned = (0, ()) if body.id in _bodies().owned_only else (count, found)
        return _body_of(words, at, count, body) or unowned
    owner = next((entry for entry in found if entry.kind in _OWNERS), None)
    owned = owner and _owned_body(words, at, count, owner)
    if owned:
        return owned
    return (0, ()) if count == 1 and _is_part_of_a_name(words, at, found) else (count, found)


def _is_part_of_a_name(words: Sequence[str], at: int, found: tuple[Entry, ...]) -> bool:
    """Whether a surname or town is a piece of an unknown person's name: `Peter MacKay`, `Christopher Hill`, `Lee Myung-bak`."""
    if any(entry.kind not in {"person", "place"} for entry in found):
        return False
    given = _table().given
    before = fold_words(words[at - 1]) if at else ()
    if len(before) == 1 and before[0] in given and words[at - 1][:1].isupper():
        return True
    following = words[at + 1] if at + 1 < len(words) else ""
    if not ((following[:1].isupper() and following[1:].islower()) or "-" in following) or _listed(words, at + 1)[0]:
        return False
    return fold_words(words[at])[0] in given or "-" in following[1:]


_OWNERS = frozenset({"country", "adjective", "capital", "person"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


def _owned_body(words: Sequence[str], at: int, count: int, owner: Entry) -> tuple[int, tuple[Entry, ...]] | None:
    """The body after a nationality: `Russian` + `foreign ministry`, `Russia` + `'s` + `foreign ministry`."""
    after = at + count
    if after < len(words) and words[after] in _POSSESSIVES:
        after += 1
    elif owner.kind not in {"adjective", "person"} and not words[at].isupper() and "." not in words[at]:
        return None
    if after >= len(words):
        return None
    more, found = _listed(words, after)
    body = next((entry for entry in found if entry.kind == "body" and entry.country is None), None)
    if body is None or (owner.kind == "person" and body.id != "body.government"):
        return None
    return after + more - at, (body_of(body, owner),)


def _body_of(words: Sequence[str], at: int, count: int, body: Entry) -> tuple[int, tuple[Entry, ...]] | None:
    """The body before "of" and a state: `Ministry of Foreign Affairs` + `of` + `Ukraine`."""
    after = at + count
    if after + 1 >= len(words) or words[after] != "of":
        return None
    state = after + 2 if words[after + 1].lower() == "the" and after + 2 < len(words) else after + 1
    more, found = _listed(words, state)
    owner = next((entry for entry in found if entry.kind == "country"), None)
    return None if owner is None else (state + more - at, (body_of(body, owner),))


class _Bodies(msgspec.Struct):
    special: dict[str, tuple[str, str, str]]
    owned_only: frozenset[str]


@cache
def _bodies() -> _Bodies:
    return read_table("bodies", _Bodies)


def body_of(generic: Entry, owner: Entry) -> Entry:
    """The body of a state: `body.foreign-ministry` and `usa` give the State Department.

    Args:
        generic: an entry of kind body without a country.
        owner: an entry that is, or stands for, a state.
    """
    state = str(owner.country).lower() if owner.kind == "person" else owner.of or owner.id
    body_id = f"{state}.{generic.id.removeprefix('body.')}"
    special = _bodies().special.get(body_id)
    if special is not None:
        return Entry(special[0], "body", special[1], owner.country, special[2], special[0])
    country = entry_of(state)
    name = f"{generic.name} of {country.name if country else owner.name}"
    return Entry(body_id, "body", name, owner.country, generic.sector, body_id)


def split_compound(word: str) -> tuple[tuple[Entry, ...], ...]:
    """The readings of each part of a hyphenated word all of whose parts are names; empty otherwise.

    >>> [parts[0].of for parts in split_compound("Russian-American")]
    ['rus', 'usa']
    """
    parts = [part for part in word.replace("–", "-").replace("‑", "-").split("-") if part]
    found = tuple(_listed(parts, at)[1] for at in range(len(parts)))
    return found if len(parts) > 1 and all(found) else ()


def _listed(words: Sequence[str], at: int) -> tuple[int, tuple[Entry, ...]]:
    """The longest listed name from `at`, without combining it with anything."""
    first = fold_words(words[at])
    if not first:
        return 0, ()
    reach = _table().longest.get(first[0], 0)
    if not reach:
        return 0, ()
    best: tuple[int, tuple[Entry, ...]] = (0, ())
    for count, parts in _prefixes(words, at, reach):
        codes = _codes(parts)
        if codes:
            phrase = " ".join(words[at : at + count])
            found = tuple(_entry(code >> 3) for code in codes if _fits(code & 7, phrase, in_text=True))
            if found:
                best = (count, found)
    return best


def _codes(parts: Sequence[str]) -> list[int]:
    return _table().keys.get(" ".join(parts), [])


def _prefixes(words: Sequence[str], at: int, reach: int) -> Iterator[tuple[int, list[str]]]:
    """Each (number of words, keys so far) from `at` that a name of `reach` parts could still cover."""
    parts: list[str] = []
    for end in range(at, len(words)):
        new = fold_words(words[end])
        parts.extend(new)
        if len(parts) > reach:
            return
        if new:
            yield end - at + 1, parts


def _fits(rule: int, phrase: str, *, in_text: bool) -> bool:
    """Whether a phrase is written as its reading's case rule asks."""
    if rule == LOOSE or (rule == PROPER and not in_text):
        return True
    if rule == ACRONYM:
        return phrase.isupper() or is_dotted(phrase)
    if rule == INITIAL:
        return "." in phrase and phrase[:1].isupper()
    if rule == WEAK and in_text:
        return False
    first, _, rest = phrase.partition(" ")
    if rest and first == "the":
        return _is_capital(rest)
    return _is_capital(phrase)


def _is_capital(phrase: str) -> bool:
    """Whether a phrase is written as a name: a capital, or a figure, or small and then a capital (`al-Qaeda`, `eSwatini`)."""
    return not phrase[:1].islower() or any(c.isupper() for c in phrase.split()[0][1:])
