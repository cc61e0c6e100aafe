"""Whose interests a position disposes of: the third parties that its words name, by the kind of wording that names them.

Being named is not being affected. A state counts where the clause that says what is wanted names it; in the clauses behind (a
condition, a reason, what else happened) and for places, alliances and outright answers only wording that disposes of something:
the territory, forces, government or sanctions of X, troops in X, without X, at the expense of X, recognition of X.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.extract.reading import Reading, country_actor, side_key
from legation.records import Actor, Span, Stance
from legation.reference.names import longest_match

# Where the clause that says what is wanted ends.
_CLAUSE_END = re.compile(
    r",\s+(?:and|but|which|who|whose|whereupon|for which|while|as|failing|a request|a demand)\b"
    r"|\b(?:if|unless|until|in exchange|in return|provided|so long as|as long as|after|before|because|since|when|where)\b"
    r"|\balthough\b|[;:]|\bsaid\b",
    re.I,
)
_SHORTEST_CLAUSE = 8
_OWNED = (
    r"(?:territor\w+|land|soil|borders?|frontiers?|regions?|provinces?|islands?|waters|airspace|ports?|cit(?:y|ies)|sovereignty"
    r"|independence|integrity|neutrality|status|future|fate|membership|accession|army|armies|armed forces|forces|troops|soldiers"
    r"|military|weapons|missiles|fleet|navy|government|leadership|regime|president|parliament|elections?|constitution|sanctions"
    r"|assets|debts?|oil|gas|minerals?|resources|grain|exports?|economy|security|programme|program|nuclear \w+|plants?"
    r"|infrastructure|citizens?|people|population|refugees|prisoners|hostages|sailors|nationals|settlements?|army bases|bases)"
)
_ACT_ON = (
    r"(?:troops?|forces|soldiers|bases?|missiles|weapons|arms|aid|sanctions?|strikes?|attacks?|war|conflict|settlement|peace"
    r"|solution|elections?|vote|observers|peacekeepers|invad\w+|attack\w*|bomb\w*|occup\w+|annex\w*|withdraw\w*|leav\w+|quit\w*"
    r"|hand\w* over|giv\w+ up|ced\w+|surrender\w*|sell\w*|recogni\w+|sovereignty (?:of|over)|control (?:of|over)|status of"
    r"|blockad\w+|lift\w*|isolat\w+|arm(?:ing|ed)?\b|presence|deploy\w*|regions?|territor\w+|return|future)"
)
_BEFORE = re.compile(
    rf"\b{_OWNED}\s+(?:\w+\s+)?of\s+(?:the\s+)?$"
    rf"|\b{_ACT_ON}\b[^,;.]{{0,24}}\s(?:in|of|from|over|to|on|against|into|for)\s+(?:the\s+)?$"
    r"|\b(?:without|at the expense of|behind the backs? of|over the heads? of|to the detriment of|instead of)\s+(?:the\s+)?$"
    r"|\b(?:recogni[sz]\w+|annex\w*|invad\w+|occupy\w*|attack\w*|isolat\w+|arm|arming|disarm\w*|leave|leaving|quit)\s+(?:the\s+)?$",
    re.I,
)
_BEHIND = re.compile(rf"^(?:[’']s?|[’'])?\s+(?:\w+\s+)?{_OWNED}\b", re.I)
_MONEY = re.compile(r"\s*(?:dollars?|pounds?|roubles?|rubles?|francs?|crowns?|money)\b", re.I)
_OUTRIGHT = frozenset({"acceptance", "rejection"})
_REACH = 56
_WORD = re.compile(r"[^\W\d_]+")


def find_affected(reading: Reading, stance: Stance, holder: Actor | None) -> tuple[Actor, ...]:
    """The third parties whose interests a position disposes of: who neither holds it nor is addressed, as states and bodies."""
    involved = {holder.country if holder else None, *(actor.country for actor in reading.actors(stance.addressee))}
    found: dict[str, Actor] = {}
    for mention in stance.affects:
        if _is_affected(reading, stance, mention):
            for actor in _actors(reading, mention):
                if actor.country and actor.country not in involved:
                    found.setdefault(side_key(actor), actor)
    if stance.kind not in _OUTRIGHT:
        for code, words in _by_adjective(reading, stance):
            if code not in involved:
                found.setdefault(code, country_actor(code, (words,)))
    return tuple(found.values())


def _by_adjective(reading: Reading, stance: Stance) -> Iterator[tuple[str, str]]:
    """The states whose forces, land or people the clause names by an adjective: "all Armenian forces"."""
    mentions = reading.by_sentence.get(stance.sentence, [])
    taken = [reading.tags.mentions[mention].span for mention in mentions]
    end = _clause_end(reading.text, stance.content)
    for word in _WORD.finditer(reading.text, stance.content.start, end):
        named = Span(word.start(), word.end())
        if not word.group()[0].isupper() or any(named.overlaps(span) for span in taken):
            continue
        _, entries = longest_match([word.group()], 0)
        codes = {entry.country for entry in entries if entry.kind in ("adjective", "demonym") and entry.country}
        if len(codes) == 1 and disposes_of(reading.text, named, max(stance.content.start, word.start() - _REACH)):
            yield codes.pop(), word.group()


def _is_affected(reading: Reading, stance: Stance, mention: int) -> bool:
    tag = reading.tags.mentions[mention]
    if _MONEY.match(reading.text, tag.span.end):
        return False
    if disposes_of(reading.text, tag.span, max(stance.content.start, tag.span.start - _REACH)):
        return True
    plain = bool(reading.resolution.actors[mention]) and tag.kind != "igo" and stance.kind not in _OUTRIGHT
    return plain and tag.span.start < _clause_end(reading.text, stance.content)


def disposes_of(text: str, named: Span, begin: int = 0) -> bool:
    """Whether the words around a name dispose of what is the named party's, or of itself.

    >>> text = "no troops in the territories of Peru without Chile"
    >>> [disposes_of(text, Span(at, at + 5)) for at in (text.index("Peru"), text.index("Chile"))]
    [True, True]
    >>> disposes_of("talks in Peru", Span(9, 13))
    False
    """
    return bool(_BEFORE.search(text[begin : named.start]) or _BEHIND.match(text[named.end : named.end + 40]))


def _clause_end(text: str, content: Span) -> int:
    """Where the clause that says what is wanted ends within the content."""
    end = _CLAUSE_END.search(text, min(content.start + _SHORTEST_CLAUSE, content.end), content.end)
    return end.start() if end else content.end


def _actors(reading: Reading, mention: int) -> list[Actor]:
    """The states and bodies that a mention stands for, or, for a place, the state in which it lies."""
    as_states = [
        actor if actor.kind != "other" or not actor.country else country_actor(actor.country, actor.as_written)
        for actor in reading.resolution.actors[mention]
    ]
    places = [place for place in reading.resolution.places[mention] if place.country]
    return as_states or [country_actor(str(place.country), (place.as_written,)) for place in places]
