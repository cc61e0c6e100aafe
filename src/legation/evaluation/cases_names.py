"""Phrases with whom or what they mean: actors, pronouns, places. One phrase is judged in each short text.

In: JSON Lines with `document_date, text, phrase, occurrence` and `actors` (a list, empty where it must stay unresolved) or
`place` (or null). Out: for each line right, wrong or unresolved, counted under `actor`, `coreference` or `place` and by the
line's part. A wrong one is worse than none: it counts against precision and recall, an unresolved one against recall only.
Misreadings of the test part are counted and not shown.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from legation.evaluation.case import Case, CountedCase, EvalSet, RawRow, find_quote, load_lines
from legation.evaluation.cases_dates import Verdict, read_plainly
from legation.evaluation.score import Scoreboard
from legation.evaluation.sketch import fold, surname
from legation.records import Actor, Place, Span, Tags

NEAR_KM = 50.0


def load_name_cases(path: Path) -> EvalSet:
    """The cases of one file, of actors or places by what its lines hold.

    Raises:
        InputError: a line is no such case, or its phrase does not stand in its text.
    """

    def make(raw: RawRow, _: int) -> Case:
        span = find_quote(raw["text"], raw["phrase"], raw["occurrence"])
        key = "place" if "actors" not in raw else "coreference" if path.stem.startswith("coref") else "actor"
        count = partial(_count, raw, span, key, _judge_place if key == "place" else _judge_actors)
        return CountedCase(name=raw["id"], body=raw["text"], date=raw["document_date"], count=count)

    return load_lines(path, "no case of a name", make)


def _count(
    raw: Mapping[str, Any],
    span: Span,
    key: str,
    judge: Callable[[Mapping[str, Any], Span], tuple[Verdict, str]],
    board: Scoreboard,
) -> None:
    verdict, shown = judge(raw, span)
    for name in (key, f"{key}.{raw['part']}"):
        tally = board.tallies[name]
        tally.right += verdict == "right"
        tally.missed += verdict != "right"
        tally.false += verdict == "wrong"
    board.articles += 1
    if verdict != "right" and raw["part"] != "test":
        board.notes.append(f"{raw['id']} {verdict}: {shown} for {raw['phrase']!r} in {raw['text']!r} ({raw['document_date']})")


def _judge_actors(raw: Mapping[str, Any], span: Span) -> tuple[Verdict, str]:
    """How the actors found for a phrase stand to those that are meant."""
    tags, resolution = read_plainly(raw["text"], raw["document_date"])
    found = _best(tags, span, lambda index: bool(resolution.actors[index]))
    actors = resolution.actors[found] if found is not None else ()
    wanted = [raw["actors"], *raw.get("accept", ())]
    shown = ", ".join(f"{actor.name} ({actor.country})" for actor in actors) or "nobody"
    if not raw["actors"]:
        sure = [actor for actor in actors if actor.id]
        return ("wrong", shown) if sure and not any(_same(actors, each) for each in wanted[1:]) else ("right", shown)
    if any(_same(actors, each) for each in wanted):
        return "right", shown
    countries = {each.get("country") for each in raw["actors"]}
    astray = any(actor.id or (actor.country and actor.country not in countries) for actor in actors)
    return ("wrong" if astray else "unresolved"), shown


def _same(found: tuple[Actor, ...], wanted: list[Mapping[str, Any]]) -> bool:
    """Whether the actors found are those wanted, each by name and country."""
    if len(found) != len(wanted):
        return False
    left = list(found)
    for each in wanted:
        hit = next((actor for actor in left if _is(actor, each)), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def _is(actor: Actor, wanted: Mapping[str, Any]) -> bool:
    """A person by surname and state, a state by its code or its organ, anything else by name or words of it, and the state."""
    country = wanted.get("country")
    if country and actor.country and actor.country != country:
        return False
    if wanted.get("kind") == "country" or actor.kind == "country":
        return actor.kind in ("country", "government_body") and actor.country == country
    names = {fold(name) for name in (wanted["name"], *wanted.get("names", ()))}
    if fold(actor.name) in names:
        return True
    if actor.kind == "person":
        given = fold(actor.name).split()[:1]
        return any(surname(actor.name) == surname(name) or given == name.split()[:1] for name in names)
    return bool(set(fold(actor.name).split()) & {word for name in names for word in name.split() if len(word) > 3})


def _judge_place(raw: Mapping[str, Any], span: Span) -> tuple[Verdict, str]:
    """How the place found for a phrase stands to the one that is meant; for a phrase that is none, whether none was found."""
    tags, resolution = read_plainly(raw["text"], raw["document_date"])
    found = _best(tags, span, lambda index: bool(resolution.places[index]) or bool(resolution.actors[index]))
    places = resolution.places[found] if found is not None else ()
    actors = resolution.actors[found] if found is not None else ()
    named = [f"{place.name} ({place.country})" for place in places]
    shown = ", ".join([*named, *(f"actor {actor.name} ({actor.country})" for actor in actors)]) or "nothing"
    wanted = raw["place"]
    if wanted is None:
        return ("wrong" if places else "right"), shown
    if any(_is_place(place, wanted) for place in places):
        return "right", shown
    return ("wrong" if places or actors else "unresolved"), shown


def _is_place(place: Place, wanted: Mapping[str, Any]) -> bool:
    """Whether a place is the one wanted: in the same state, and near it where both have coordinates, else of the same name."""
    if wanted["country"] and place.country and place.country != wanted["country"]:
        return False
    if None not in (place.lat, place.lon, wanted.get("lat"), wanted.get("lon")):
        assert place.lat is not None
        assert place.lon is not None
        return _km(place.lat, place.lon, wanted["lat"], wanted["lon"]) <= NEAR_KM
    return place.country == wanted["country"] or fold(place.name) == fold(wanted["name"])


def _km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points given in degrees."""
    a, b = math.radians(lat), math.radians(other_lat)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 12742 * math.asin(math.sqrt(half))


def _best(tags: Tags, span: Span, counts: Callable[[int], bool]) -> int | None:
    """The mention that shares most words with a span; one that means something before one that does not."""
    best: tuple[bool, int, int] | None = None
    for index, mention in enumerate(tags.mentions):
        shared = min(mention.span.end, span.end) - max(mention.span.start, span.start)
        if shared > 0 and 2 * shared >= min(mention.span.end - mention.span.start, span.end - span.start):
            best = max(filter(None, (best, (counts(index), shared, -index))))
    return -best[2] if best else None
