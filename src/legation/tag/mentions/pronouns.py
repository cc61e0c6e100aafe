"""Words that stand for people named elsewhere → mentions: pronouns, "both sides", "the two presidents", "officials"."""

from __future__ import annotations

from legation.tag import words as w
from legation.tag.mentions.lookup import Found, Lookup

_OPENS_COLLECTIVE = frozenset("both two three the these all".split())
_LEFT_OUT = frozenset({"the", "these", "all"})
_BEFORE_PLURAL = frozenset("two three four other foreign prime warring opposing neighbouring defence rival".split())
_MOST_BEFORE_PLURAL = 3
_HEADED = frozenset("state government delegation delegations mission missions".split())
_BEFORE_GENERIC = w.DETERMINERS | frozenset(
    ["", ",", *"and by senior unnamed local western foreign top but with government".split()],
)
# "The three agreed", "the duo spoke": a number, or a noun for so many, that stands alone before its verb.
_COUNTED = frozenset("two three four five duo pair trio quartet".split())
_ALONE_BEFORE = w.AUXILIARIES | frozenset(
    ["", ",", ".", *"agreed said met spoke signed announced discussed told gave called want wanted then also later".split()]
)
# "their officials" are told apart from "officials" by whose they are, which the bare word would lose.
_WHOSE = frozenset({"its", "their", "his", "our"})


def find_pronoun(lookup: Lookup, index: int) -> Found | None:
    """The pronoun, collective or unnamed group that starts at `index`; None if none does."""
    low = lookup.lows[index]
    if low in w.PERSON_PRONOUNS or low in w.PLURAL_PRONOUNS:
        return Found(index, index + 1, "pronoun", index, index + 1)
    collective = _one_of_two(lookup, index) or _counted(lookup, index) or _collective(lookup, index)
    if collective is not None:
        begin, end = collective
        return Found(begin, end, "collective", begin, end)
    if low in w.GENERIC_ACTORS and (index == 0 or not lookup.is_capital(index)):
        before = lookup.lows[index - 1] if index else ""
        if before in _BEFORE_GENERIC - _WHOSE:
            return Found(index, index + 1, "other", index, index + 1)
    return None


def _one_of_two(lookup: Lookup, index: int) -> tuple[int, int] | None:
    """The tokens of `the former` or `the latter` where they stand for one named before: "the former president" does not."""
    if lookup.lows[index] != "the" or lookup.lows[index + 1 : index + 2] not in (["former"], ["latter"]):
        return None
    behind = lookup.lows[index + 2] if index + 2 < len(lookup) else ""
    pair = "latter" in lookup.lows and "former" in lookup.lows
    stands = behind in _ALONE_BEFORE or behind == "'s" or (pair and not lookup.is_capital(min(index + 2, len(lookup) - 1)))
    return (index, index + 2) if stands else None


def _counted(lookup: Lookup, index: int) -> tuple[int, int] | None:
    """The tokens of `the three`, `both of them`, `all three` where no noun follows."""
    low, following = lookup.lows[index], lookup.lows[index + 1 : index + 3]
    if low in ("both", "all") and following in (["of", "them"], ["of", "us"]):
        return index, index + 3
    if low in ("the", "all") and following[:1] and following[0] in _COUNTED:
        behind = lookup.lows[index + 2] if index + 2 < len(lookup) else ""
        return (index + (low == "the"), index + 2) if behind in _ALONE_BEFORE else None
    return None


def _collective(lookup: Lookup, index: int) -> tuple[int, int] | None:
    """The tokens of a collective: `both sides`, `two presidents`, `heads of state`, `both` before a verb, `each other`."""
    low = lookup.lows[index]
    if low in _OPENS_COLLECTIVE:
        at = index + 1
        while at < len(lookup) and at - index <= _MOST_BEFORE_PLURAL and lookup.lows[at] in _BEFORE_PLURAL:
            at += 1
        if at < len(lookup) and lookup.lows[at] in w.PLURAL_HEADS:
            return (index + 1 if low in _LEFT_OUT else index), at + 1
    following = lookup.lows[index + 1 : index + 3]
    if low == "heads" and following[:1] == ["of"] and following[-1] in _HEADED:
        return index, index + 3
    if low == "both" and following and (following[0] in w.AUXILIARIES or following[0] in ("agreed", "said")):
        return index, index + 1
    if low == "each" and lookup.words[index + 1 : index + 2] == ["other"]:
        return index, index + 2
    return None
