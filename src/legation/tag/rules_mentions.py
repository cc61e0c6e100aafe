"""Sentence → mentions: what names an actor, a place, a date or a quantity, found by the reference tables and the shape of names.

A mention is the shortest full noun phrase that names the thing, with its title and without its article: `Secretary of State M. Rubio`
(head `M. Rubio`), `Russian diplomats`, `Putin's press secretary D. Peskov`, `the Kremlin` → `Kremlin`. What a name means is not decided
here but in `resolve`.
"""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from legation.records import Mention, MentionKind, Sentence, Span
from legation.reference import names
from legation.reference.entry import Entry
from legation.tag import words as w
from legation.text.dates import find_date_expressions
from legation.text.quantities import find_quantities
from legation.text.tokens import Token

_KINDS: dict[str, MentionKind] = {
    "country": "country",
    "demonym": "country",
    "adjective": "country",
    "capital": "country",
    "metonym": "government_body",
    "body": "government_body",
    "igo": "igo",
    "organisation": "organisation",
    "armed_group": "armed_group",
    "company": "company",
    "outlet": "media",
    "person": "person",
    "place": "place",
}
_PRIORITY = (
    "country",
    "metonym",
    "body",
    "igo",
    "armed_group",
    "outlet",
    "organisation",
    "company",
    "capital",
    "demonym",
    "person",
    "place",
    "adjective",
)


_HEADED = frozenset({"state", "government", "delegation", "delegations", "mission", "missions"})


@dataclass(frozen=True, slots=True)
class Found:
    """A mention by token indices, half-open, before it gets its number."""

    first: int
    last: int
    kind: MentionKind
    head_first: int
    head_last: int
    part: Span | None = None


class MentionFinder:
    """Finds the mentions of one sentence, left to right, longest first, never overlapping."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.words = [token.word for token in tokens]
        self.matches: list[tuple[int, tuple[Entry, ...]]] = [
            names.longest_match(self.words, index) if self._may_start(index) else (0, ()) for index in range(len(tokens))
        ]

    def _may_start(self, index: int) -> bool:
        word = self.words[index]
        return word[0].isupper() or (word[0].isalpha() and any(c.isupper() for c in word))

    def find(self) -> list[Found]:
        """All mentions of actors and places, in order."""
        found: list[Found] = []
        index = 0
        while index < len(self.tokens):
            hit = (
                self._hyphenated(index, found)
                or self._office(index, found)
                or self._known(index)
                or self._unknown(index)
                or self._pronoun(index)
            )
            if hit is None:
                index += 1
                continue
            if found and hit.first < found[-1].last:
                found = [one for one in found if one.last <= hit.first]
            found.append(hit)
            index = hit.last
        return found

    def _hyphenated(self, index: int, found: list[Found]) -> Found | None:
        """`Rubio-Lavrov`, `US-Russia`: a token of two names, each a mention of its own; the first is put into `found`."""
        word = self.words[index]
        parts = word.replace("–", "-").split("-")
        if len(parts) != 2 or not all(part[:1].isupper() and len(part) > 1 for part in parts) or self.matches[index][0]:
            return None
        kinds = [{entry.kind for entry in names.longest_match([part], 0)[1]} for part in parts]
        if not all(kind & {"person", "country", "adjective", "capital", "igo", "armed_group"} for kind in kinds):
            return None
        following = self.tokens[index + 1].low if index + 1 < len(self.tokens) else ""
        if following in w.TREATY_HEADS - {"summit", "agreement", "deal"}:
            return None
        kind: MentionKind = "person" if all("person" in one for one in kinds) else "country"
        split = self.tokens[index].start + len(parts[0])
        found.append(Found(index, index, kind, index, index, Span(self.tokens[index].start, split)))
        return Found(index, index + 1, kind, index, index + 1, Span(split + 1, self.tokens[index].end))

    # -- offices, with or without the name of who holds them ---------------------------------------------------------

    def _office(self, index: int, found: list[Found]) -> Found | None:
        token = self.tokens[index]
        if token.low not in w.OFFICE_HEADS or (token.low in ("head", "chief", "deputy") and not self._headed(index)):
            return None
        first = self._title_start(index)
        last = self._title_end(index + 1)
        name_last = self._name_end(last)
        if name_last > last:
            return Found(first, name_last, "person", last, name_last)
        apposed = self._country_before(first, index)
        definite = first > 0 and self.tokens[first - 1].low in ("the", "his", "her", "their", "its", "this")
        if apposed or definite or last > index + 1 or self.tokens[index].is_name_like:
            if token.low.endswith("s") and token.low in w.PLURAL_HEADS and not apposed:
                return None
            return Found(first, last, "person", first, last)
        return None

    def _headed(self, index: int) -> bool:
        """Whether `head`, `chief` or `deputy` is a title here: before "of", or before a name."""
        following = self.words[index + 1 : index + 2]
        return bool(following) and (following[0] in ("of", "negotiator") or following[0][0].isupper())

    def _title_start(self, index: int) -> int:
        first = index
        while first > 0:
            before = self.tokens[first - 1]
            if before.low == "and":
                if first < 2 or self.tokens[first - 2].low not in w.OFFICE_MODIFIERS | w.PORTFOLIO or first == index:
                    break
                first -= 1
            elif before.low in w.OFFICE_MODIFIERS or before.low.rstrip(".") in w.BARE_TITLES:
                first -= 1
            elif before.low == "'s" and first >= 2 and self._name_before(first - 2) is not None:
                first = self._name_before(first - 2) or first
                break
            elif self._is_nation(first - 1):
                first = self._nation_start(first - 1)
                break
            elif before.low in w.PORTFOLIO and before.is_name_like:
                first -= 1
            else:
                break
        while first < index and self.tokens[first].low in ("and", "european") and not self.tokens[first].is_name_like:
            first += 1
        return first

    def _name_before(self, index: int) -> int | None:
        """The first token of the name that ends at `index`, before a possessive; None if that is no name."""
        if not self.tokens[index].is_name_like and self.tokens[index].low not in ("president",):
            return None
        first = index
        while first > 0 and (self.tokens[first - 1].is_name_like and self.tokens[first - 1].low not in w.SENTENCE_STARTERS):
            first -= 1
        return first

    def _is_nation(self, index: int) -> bool:
        return any(
            length >= index - start + 1 and any(e.kind not in ("person", "office", "place") for e in entries)
            for start in range(max(0, index - 3), index + 1)
            for length, entries in (self.matches[start],)
        )

    def _nation_start(self, index: int) -> int:
        for start in range(max(0, index - 3), index + 1):
            length, entries = self.matches[start]
            if length >= index - start + 1 and entries:
                return start
        return index

    def _is_person(self, index: int) -> bool:
        return any(e.kind == "person" for e in self.matches[index][1])

    def _country_before(self, first: int, index: int) -> bool:
        return any(self._is_nation(at) for at in range(first, index)) or any(t.low == "'s" for t in self.tokens[first:index])

    def _title_end(self, last: int) -> int:
        """Past "of State", "of Foreign Affairs of the Russian Federation", "to the United States", "for the Middle East"."""
        while last < len(self.tokens) - 1 and self.tokens[last].low in ("of", "for", "to", "on", "in"):
            at = last + 1
            if self.words[at] in ("the", "The") and at + 1 < len(self.tokens):
                at += 1
            if self.tokens[at].low in ("president", "minister", "chancellor", "king", "premier") and self.tokens[last].low in (
                "to",
                "of",
            ):
                last = at + 1
                continue
            length, entries = self.matches[at]
            if entries and any(e.kind in ("country", "place", "igo", "body", "organisation", "capital") for e in entries):
                last = at + length
                continue
            end = at
            while end < len(self.tokens) and (self.tokens[end].low in w.PORTFOLIO and self.words[end] != "the"):
                end += 1
            if end > at and self.tokens[end - 1].low != "and" and self.tokens[last].low == "of":
                last = end
                continue
            break
        return last

    def _name_end(self, at: int) -> int:
        """Past the person's name that starts at `at`; `at` itself if none does."""
        quoted = at < len(self.tokens) and self.words[at] in "»\"”’'"
        index = at + 1 if quoted else at
        begin = index
        while index < len(self.tokens):
            token = self.tokens[index]
            length, entries = self.matches[index]
            known_as_other = bool(entries) and not any(e.kind in ("person", "office") for e in entries)
            if index == begin and known_as_other and not (token.word.endswith(".") and len(token.word) <= 3):
                break
            shaped = token.is_name_like and token.low not in w.SENTENCE_STARTERS and token.low not in w.OFFICE_HEADS
            particle = token.low in w.PARTICLES and index + 1 < len(self.tokens) and self.tokens[index + 1].is_name_like
            if shaped and token.is_word and (index == begin or index - begin < 5):
                if index > begin and entries and not any(e.kind == "person" for e in entries) and length > 1:
                    break
                index += 1
            elif particle and index - begin < 5:
                index += 1
            else:
                break
        if index == begin or (index == begin + 1 and self.words[begin].endswith(".")):
            return at
        return index

    # -- names in the tables ----------------------------------------------------------------------------------------

    def _known(self, index: int) -> Found | None:
        length, entries = self.matches[index]
        if not length:
            return None
        kinds = {entry.kind for entry in entries} - {"office"}
        if not kinds or self._is_attribute(index, length, kinds):
            return None
        if self._initial_word(index, length, kinds):
            return None
        last = index + length
        if "person" in kinds or kinds <= {"person"}:
            grown = max(last, self._name_end(index))
            if self.words[grown : grown + 1] and self.tokens[grown].low in w.REGIME_NOUNS:
                return Found(index, grown + 1, "government_body", index, grown)
            if "person" in kinds and (len(kinds) == 1 or grown > last):
                return Found(index, grown, "person", index, grown)
        grouped = self._group(index, last, kinds)
        if grouped is not None:
            return grouped
        if kinds == {"adjective"}:
            return None
        if not kinds & {"country", "igo", "body"} and self._longer_name(index, last):
            return None
        return Found(index, last, self._kind(index, kinds), index, last)

    def _is_attribute(self, index: int, length: int, kinds: Set[str]) -> bool:
        """Whether a nation's adjective only colours the noun behind it (`Russian market`), which is no actor."""
        last = index + length
        if "adjective" not in kinds or "country" in kinds or self._group(index, last, kinds) is not None:
            return False
        following = self.tokens[last] if last < len(self.tokens) else None
        plural = self.tokens[last - 1].low.endswith("s") and "demonym" in kinds
        if following is None or not following.is_word or plural:
            return following is not None and following.word == "-" and not plural
        return following.low not in w.AUXILIARIES | w.PREPOSITIONS | w.CONJUNCTIONS | w.ADVERBS

    def _initial_word(self, index: int, length: int, kinds: Set[str]) -> bool:
        """Whether a one-word match is only a common word written large at the start of a sentence."""
        return length == 1 and index == 0 and self.tokens[0].low in w.SENTENCE_STARTERS and not kinds & {"country", "igo"}

    def _longer_name(self, index: int, last: int) -> bool:
        """Whether the known words are only the start of a longer capitalised name that the tables do not know."""
        return (
            last < len(self.tokens)
            and self.tokens[last].is_name_like
            and self.tokens[last].low not in w.SENTENCE_STARTERS
            and not self.matches[last][0]
        )

    def _group(self, index: int, last: int, kinds: Set[str]) -> Found | None:
        """`Russian diplomats`, `the American side`, `Israeli forces`: a nation's word with a noun for people who act."""
        if not kinds & {"adjective", "country", "igo", "demonym"}:
            return None
        at = last
        while (
            at < len(self.tokens)
            and at - last < 3
            and self.tokens[at].low in w.OFFICE_MODIFIERS | {"state-run", "armed", "security", "special", "ground"}
        ):
            at += 1
        if (
            at < len(self.tokens)
            and self.tokens[at].low in w.GROUP_NOUNS
            and (at > last or self.tokens[last].low not in ("security", "intelligence"))
        ):
            low = self.tokens[at].low
            end = at + 1
            if low in ("side", "delegation", "sides"):
                return Found(index, end, "country", index, last)
            official = low in (
                "government",
                "authorities",
                "ministry",
                "embassy",
                "parliament",
                "administration",
                "regime",
                "cabinet",
                "military",
                "army",
                "navy",
                "police",
                "leadership",
                "court",
            )
            if (
                "country" in kinds
                and not kinds & {"adjective"}
                and low
                not in (
                    "government",
                    "administration",
                    "forces",
                    "troops",
                    "officials",
                    "embassy",
                    "military",
                    "delegation",
                    "army",
                    "police",
                )
            ):
                return None
            return Found(index, end, "government_body" if official else "other", index, last)
        return None

    def _kind(self, index: int, kinds: Set[str]) -> MentionKind:
        if kinds & {"place", "country", "capital"} and not kinds & {"igo", "body", "outlet"} and self._stands_for_place(index):
            return "place"
        for kind in _PRIORITY:
            if kind in kinds:
                return _KINDS[kind]
        return "other"

    def _stands_for_place(self, index: int) -> bool:
        at = index - 1
        while at >= 0 and self.tokens[at].low in (
            "the",
            "again",
            "either",
            "western",
            "eastern",
            "northern",
            "southern",
            "central",
            "downtown",
        ):
            at -= 1
        if at >= 1 and self.tokens[at].low in ("or", "and", ","):
            return self._stands_for_place(at) if self.matches[at - 1][0] or self.tokens[at - 1].is_name_like else False
        if at >= 0 and self.tokens[at].low in ("to", "for") and not self._acts_next(index):
            return any(token.low in w.TRAVEL for token in self.tokens[max(0, at - 6) : at])
        if at < 0 or self.tokens[at].low not in w.PLACE_PREPOSITIONS:
            return False
        return not (self.tokens[at].low == "in" and at > 0 and self.tokens[at - 1].low in w.ABSTRACT_BEFORE_IN)

    def _acts_next(self, index: int) -> bool:
        """Whether the name is the subject of what follows rather than the place that somebody goes to: "invited Iran to …"."""
        last = index + max(1, self.matches[index][0])
        return last < len(self.tokens) and (self.tokens[last].low in ("to", "'s") or self.tokens[last].low in w.AUXILIARIES)

    # -- names by their shape alone ---------------------------------------------------------------------------------

    def _unknown(self, index: int) -> Found | None:
        token = self.tokens[index]
        if not token.is_name_like or not token.is_word:
            return None
        if token.low.rstrip(".") in w.BARE_TITLES:
            last = self._name_end(index + 1)
            return Found(index, last, "person", index + 1, last) if last > index + 1 else None
        if token.low in w.SENTENCE_STARTERS:
            return None
        last = index
        while last < len(self.tokens) and self._continues_name(index, last):
            last += 1
        lows = {t.low for t in self.tokens[index:last]}
        if lows & w.OFFICE_HEADS and not lows & w.ORGANISATION_HEADS:
            return None
        initial = next((at for at in range(index + 2, last) if self.words[at].endswith(".") and len(self.words[at]) <= 3), None)
        if initial is not None and not any(word.endswith(".") for word in self.words[index:initial]):
            return None
        if last < len(self.tokens) and self.tokens[last].low in w.MEDIA_HEADS and last > index:
            return Found(index, last, "media", index, last)
        if index > 0 and self.tokens[index - 1].low in w.MEDIA_HEADS and last > index:
            return Found(index, last, "media", index, last)
        if lows & w.ORGANISATION_HEADS and last - index > 1:
            media = bool(lows & {"news", "times", "post", "tribune", "herald", "gazette", "television", "radio", "journal"})
            return Found(index, last, "media" if media else "organisation", index, last)
        if last - index < 2 or (last - index == 2 and "." in self.words[last - 1]) or lows & w.TREATY_HEADS:
            return None
        owned = index > 0 and self.tokens[index - 1].low == "'s"
        return Found(index, last, "other" if owned else "person", index, last)

    def _continues_name(self, first: int, at: int) -> bool:
        token = self.tokens[at]
        if at > first and token.low in w.PARTICLES | {"of"}:
            following = self.tokens[at + 1 : at + 2]
            joins = bool(following) and following[0].is_name_like
            return joins and (token.low != "of" or self.tokens[at - 1].low in w.ORGANISATION_HEADS)
        known = self.matches[at][1] if at > first else ()
        stops = any(e.kind in ("country", "igo", "capital", "adjective", "demonym") for e in known) and not token.word.endswith(
            "."
        )
        return token.is_name_like and token.is_word and token.low not in w.SENTENCE_STARTERS and not stops and at - first < 6

    # -- pronouns and collectives -----------------------------------------------------------------------------------

    def _pronoun(self, index: int) -> Found | None:
        low = self.tokens[index].low
        if low in w.PERSON_PRONOUNS or low in w.PLURAL_PRONOUNS:
            return Found(index, index + 1, "pronoun", index, index + 1)
        if low in ("both", "two", "three", "the", "these", "all"):
            at = index + 1
            while (
                at < len(self.tokens)
                and at - index <= 3
                and self.tokens[at].low
                in (
                    "two",
                    "three",
                    "four",
                    "other",
                    "foreign",
                    "prime",
                    "warring",
                    "opposing",
                    "neighbouring",
                    "defence",
                    "rival",
                )
            ):
                at += 1
            if at < len(self.tokens) and self.tokens[at].low in w.PLURAL_HEADS:
                begin = index + 1 if low in ("the", "these", "all") else index
                return Found(begin, at + 1, "collective", begin, at + 1)
        headed = [token.low for token in self.tokens[index + 1 : index + 3]]
        if low == "heads" and headed[:1] == ["of"] and headed[-1] in _HEADED:
            return Found(index, index + 3, "collective", index, index + 3)
        if low == "both" and index + 1 < len(self.tokens) and self.tokens[index + 1].low in w.AUXILIARIES | {"agreed", "said"}:
            return Found(index, index + 1, "collective", index, index + 1)
        if low in w.GENERIC_ACTORS and (index == 0 or not self.tokens[index].is_name_like):
            before = self.tokens[index - 1].low if index else ""
            if before in w.DETERMINERS | {
                "",
                ",",
                "and",
                "by",
                "senior",
                "unnamed",
                "local",
                "western",
                "foreign",
                "top",
                "but",
                "with",
                "government",
            } and before not in ("its", "their", "his", "our"):
                return Found(index, index + 1, "other", index, index + 1)
        if low in ("each",) and self.words[index + 1 : index + 2] == ["other"]:
            return Found(index, index + 2, "collective", index, index + 2)
        return None


def find_mentions(text: str, sentence: Sentence, number: int, tokens: Sequence[Token]) -> list[Mention]:
    """All mentions of one sentence in order: dates first, then quantities, then names, so that none overlap."""
    taken: list[Mention] = []
    for expression in find_date_expressions(text, sentence.span.start, sentence.span.end):
        taken.append(Mention(span=expression.span, kind="date", sentence=number, head=expression.span))
    for span in find_quantities(text, sentence.span.start, sentence.span.end):
        if not any(span.overlaps(one.span) for one in taken):
            taken.append(Mention(span=span, kind="quantity", sentence=number, head=span))
    for found in MentionFinder(text, tokens).find():
        span = found.part or Span(tokens[found.first].start, tokens[found.last - 1].end)
        head = found.part or Span(tokens[found.head_first].start, tokens[found.head_last - 1].end)
        if not any(span.overlaps(one.span) for one in taken):
            taken.append(Mention(span=span, kind=found.kind, sentence=number, head=_unquoted(text, head)))
    return sorted(taken, key=lambda mention: mention.span)


def _unquoted(text: str, span: Span) -> Span:
    """The span without quotation marks at its ends (`»` between a title and a name)."""
    start = span.start
    while start < span.end and not (text[start].isalnum()):
        start += 1
    return Span(start, span.end)


def add_surnames(
    text: str, tokens: Sequence[Token], mentions: list[Mention], surnames: frozenset[str], number: int
) -> list[Mention]:
    """The mentions with those added that are a bare surname of a person named in full elsewhere in the article."""
    covered = [mention.span for mention in mentions]
    extra: list[Mention] = []
    for token in tokens:
        span = Span(token.start, token.end)
        if token.word in surnames and not any(span.overlaps(other) for other in covered):
            extra.append(Mention(span=span, kind="person", sentence=number, head=span))
    return sorted([*mentions, *extra], key=lambda mention: mention.span) if extra else mentions
