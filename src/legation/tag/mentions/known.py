"""Names that the reference tables know → mentions, each of the kind that its surroundings leave of its readings."""

from __future__ import annotations

from collections.abc import Set

from legation.records import MentionKind
from legation.tag import words as w
from legation.tag.mentions.groups import find_group
from legation.tag.mentions.lookup import Found, Lookup
from legation.tag.mentions.person_names import find_name_end
from legation.tag.mentions.places import stands_for_place

# The readings of a name, the likelier first, with the kind of mention that each makes.
_KINDS: dict[str, MentionKind] = {
    "country": "country",
    "metonym": "government_body",
    "body": "government_body",
    "igo": "igo",
    "armed_group": "armed_group",
    "outlet": "media",
    "organisation": "organisation",
    "company": "company",
    "capital": "country",
    "demonym": "country",
    "person": "person",
    "place": "place",
    "adjective": "country",
}
_MAY_BE_PLACE = frozenset({"place", "country", "capital"})
_NEVER_PLACE = frozenset({"igo", "body", "outlet"})
_MAY_START_NAME = frozenset({"country", "igo", "body"})
_BEHIND_NOUN = w.AUXILIARIES | w.PREPOSITIONS | w.CONJUNCTIONS | w.ADVERBS


def find_known(lookup: Lookup, index: int) -> Found | None:
    """The mention that the known name at `index` makes: a person, a group of a nation's people, or what the name stands for.

    None where the words are no name here: an adjective before a noun, a common word that opens the sentence, or the start of
    a longer name that the tables do not know.
    """
    length, entries = lookup.matches[index]
    kinds = {entry.kind for entry in entries} - {"office"}
    if not kinds or _is_attribute(lookup, index, length, kinds) or _is_common_word(lookup, index, length, kinds):
        return None
    last = index + length
    holder = find_name_end(lookup, last) if "body" in kinds and lookup.lows[last - 1] in w.OFFICE_HEADS else last
    if holder > last:
        return Found(index, holder, "person", last, holder)
    found = (_find_person(lookup, index, last, kinds) if "person" in kinds else None) or find_group(lookup, index, last, kinds)
    if found is not None:
        return found
    if kinds == {"adjective"} or (not kinds & _MAY_START_NAME and _goes_on_unknown(lookup, last)):
        return None
    return Found(index, last, _kind(lookup, index, kinds), index, last)


def _find_person(lookup: Lookup, index: int, last: int, kinds: Set[str]) -> Found | None:
    """The person, or "the Trump administration", that a name with a person among its readings stands for."""
    grown = max(last, find_name_end(lookup, index))
    if grown < len(lookup) and lookup.lows[grown] in w.REGIME_NOUNS:
        return Found(index, grown + 1, "government_body", index, grown)
    return Found(index, grown, "person", index, grown) if len(kinds) == 1 or grown > last else None


def _is_attribute(lookup: Lookup, index: int, length: int, kinds: Set[str]) -> bool:
    """Whether a nation's adjective only colours the noun behind it (`Russian market`), which is no actor."""
    last = index + length
    if "adjective" not in kinds or "country" in kinds or find_group(lookup, index, last, kinds) is not None:
        return False
    people = lookup.lows[last - 1].endswith("s") and "demonym" in kinds
    if people or last == len(lookup):
        return False
    following = lookup.tokens[last]
    return following.low not in _BEHIND_NOUN if following.is_word else following.word == "-"


def _is_common_word(lookup: Lookup, index: int, length: int, kinds: Set[str]) -> bool:
    """Whether a one-word match is only a common word written large at the start of a sentence."""
    return length == 1 and index == 0 and lookup.lows[0] in w.SENTENCE_STARTERS and not kinds & {"country", "igo"}


def _goes_on_unknown(lookup: Lookup, last: int) -> bool:
    """Whether the known words are only the start of a longer capitalised name that the tables do not know."""
    return (
        last < len(lookup)
        and lookup.is_capital(last)
        and lookup.lows[last] not in w.SENTENCE_STARTERS
        and not lookup.matches[last][0]
    )


def _kind(lookup: Lookup, index: int, kinds: Set[str]) -> MentionKind:
    if kinds & _MAY_BE_PLACE and not kinds & _NEVER_PLACE and stands_for_place(lookup, index):
        return "place"
    return next((kind for reading, kind in _KINDS.items() if reading in kinds), "other")
