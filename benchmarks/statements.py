"""Statements to link: what a stream of articles would state, made without reading any.

A stream is a hundred articles a day. Each tells one happening between two states and looks back at an earlier one of the same
two. Few pairs of states make most of the news (Zipf), few happenings most of the articles. Of ten articles six are written anew,
two are copies of another, and two are copies with some words changed. Words are drawn from a vocabulary in which few are common
(Zipf). About 27 statements an article, in the shares of the bundled sample. The same number always gives the same article.
"""

from __future__ import annotations

import datetime as dt
import random
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from typing import Any

from legation.records import (
    Actor,
    Attribution,
    Claim,
    Contact,
    Deal,
    Delegate,
    Document,
    Event,
    Evidence,
    Forecast,
    Holder,
    Place,
    Position,
    Side,
    Statement,
    When,
    content_id,
    noun_of,
)
from legation.text.fingerprint import make_fingerprint

ARTICLES_A_DAY = 100
ARTICLES_A_HAPPENING = 5
START = dt.date(2022, 1, 1)
STATES = tuple(f"{one}{other}{third}" for one in "ABCDE" for other in "KLMN" for third in "XZ")
PLACES = tuple(f"City {number}" for number in range(60))
OFFICES = ("president", "foreign minister", "spokesman", "trade minister", "ambassador", "envoy")
OUTLETS = tuple(f"Outlet {number}" for number in range(120))
TYPES = ("CONSULT", "ACCUSE", "REQUEST", "AGREE", "SUPPORT", "REJECT", "THREATEN", "ASSAULT", "COOPERATE", "SANCTION", "COERCE")
_SYLLABLES = [one + other for one in "bdfgklmnprstvz" for other in "aeiou"]
_VOCABULARY = 20_000


@dataclass(frozen=True)
class Happening:
    """What some articles tell: the facts as they were, and the words in which they are told."""

    day: dt.date
    pair: tuple[str, str]
    facts: tuple[tuple[Statement, str], ...]


def _zipf(count: int, power: float = 1.0) -> list[float]:
    return list(accumulate(1 / (rank + 1) ** power for rank in range(count)))


_PAIRS = sorted(((a, b) for a in STATES for b in STATES if a < b), key=lambda pair: content_id("pair", *pair))
_PAIR_SHARES, _WORD_SHARES = _zipf(len(_PAIRS)), _zipf(_VOCABULARY, 0.9)


def _draw(dice: random.Random, shares: Sequence[float]) -> int:
    return bisect(shares, dice.random() * shares[-1])


def _word(number: int) -> str:
    """A word of its own for each number, its first six letters as well."""
    syllables = []
    for _ in range(3):
        number, rest = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[rest])
    return "".join(syllables)


def _words(dice: random.Random, count: int) -> str:
    return " ".join(_word(_draw(dice, _WORD_SHARES)) for _ in range(count))


@lru_cache(maxsize=4096)
def _state(code: str) -> Actor:
    return Actor(id=code.lower(), name=f"State {code}", as_written=(code.title(),), kind="country", country=code, sector="GOV")


@lru_cache(maxsize=4096)
def _person(code: str, number: int) -> Actor:
    name = f"{_word(7 * number + len(code)).title()} {_word(STATES.index(code) * 31 + number).title()}"
    identity = f"person.{name.lower().replace(' ', '-')}"
    return Actor(id=identity, name=name, as_written=(name,), kind="person", country=code, role=OFFICES[number])


@lru_cache(maxsize=2048)
def make_happening(number: int) -> Happening:
    """The happening of a number; its day follows from its number, and earlier ones have lower numbers."""
    dice = random.Random(f"happening {number}")
    a, b = _PAIRS[_draw(dice, _PAIR_SHARES)]
    day = START + dt.timedelta(days=number * ARTICLES_A_HAPPENING // ARTICLES_A_DAY)
    facts = [_contact(dice, a, b, day)]
    facts += [_event(dice, *dice.sample((a, b), 2), day) for _ in range(5)]
    facts += [_position(dice, *dice.sample((a, b), 2)) for _ in range(2)]
    facts += [_claim(dice, dice.choice((a, b))) for _ in range(3)]
    facts += [_forecast(dice, a, b, day), _deal(dice, a, b)][: dice.choice((1, 1, 2))]
    return Happening(day, (a, b), tuple(facts))


def _on(day: dt.date) -> When:
    return When(start=day, end=day, precision="day", as_written=day.isoformat())


def _contact(dice: random.Random, a: str, b: str, day: dt.date) -> tuple[Statement, str]:
    kind = dice.choice(("meeting", "talks", "visit", "call"))
    sides = tuple(Side(party=_state(s), delegates=(Delegate(actor=_person(s, dice.randrange(6))),)) for s in (a, b))
    city = PLACES[hash_of(a, b) % 7 * 8 + dice.randrange(4)]
    place = () if kind == "call" else (Place(name=city, as_written=city),)
    ahead = dice.random() < 0.25
    status = "planned" if ahead else "held"
    date = _on(day + dt.timedelta(days=dice.randint(3, 20) if ahead else -dice.randint(0, 1)))
    return Contact(kind=kind, status=status, date=date, places=place, sides=sides), f"the two {kind} {_words(dice, 10)}"  # type: ignore[arg-type]


def hash_of(*words: str) -> int:
    """A number that is the same in every run."""
    return int(content_id("hash", *words)[-8:], 16)


def _event(dice: random.Random, a: str, b: str, day: dt.date) -> tuple[Statement, str]:
    kind: Any = dice.choice(TYPES)
    source = (_state(a),) if dice.random() < 0.85 else ()
    date = _on(day - dt.timedelta(days=dice.randint(0, 2))) if dice.random() < 0.6 else When()
    return Event(type=kind, trigger="act", source=source, target=(_state(b),), date=date), _words(dice, 16)


def _position(dice: random.Random, a: str, b: str) -> tuple[Statement, str]:
    kind: Any = dice.choice(("demand", "offer", "refusal", "promise", "threat"))
    addressee = (_state(b),) if dice.random() < 0.5 else ()
    words = _words(dice, 9)
    return Position(kind=kind, content=words, holder=_state(a), addressee=addressee, issue=dice.choice(("", "trade"))), words


def _claim(dice: random.Random, a: str) -> tuple[Statement, str]:
    verb: Any = dice.choice(("asserts", "asserts", "asserts", "denies", "confirms"))
    words = _words(dice, 12)
    speaker = _person(a, dice.randrange(6))
    chain = (Holder(name=speaker.name, kind="official", country=a, actor=speaker.id),) if dice.random() < 0.7 else ()
    return Claim(content=words, verb_class=verb, holder_chain=chain), words


def _forecast(dice: random.Random, a: str, b: str, day: dt.date) -> tuple[Statement, str]:
    words = _words(dice, 10)
    holder = Holder(name="the author", kind="author")
    window = _on(day + dt.timedelta(days=dice.randint(5, 60)))
    return Forecast(what=words, by=(holder,), actors=(_state(a), _state(b)), window=window), words


def _deal(dice: random.Random, a: str, b: str) -> tuple[Statement, str]:
    words = _words(dice, 8)
    return Deal(title=words, kind="purchase", parties=(_state(a), _state(b))), words


def make_article(number: int) -> tuple[Document, list[Statement]]:
    """The article of a number, with its statements."""
    dice = random.Random(f"article {number}")
    written = dice.random()
    told = _happening_of(dice, number)
    if written < 0.6:
        quotes = _tell(dice, told)
    else:
        quotes = _tell(random.Random(f"wire {told}"), told)
        if written < 0.8:
            quotes = [(fact, _reword(dice, words, 0.06)) for fact, words in quotes]
    text = "\n".join(words for _, words in quotes)
    published = make_happening(told).day + dt.timedelta(days=dice.choice((0, 0, 1, 1, 2)))
    identity = content_id("document", number)
    document = Document(
        id=identity,
        sha256=identity,
        text=text,
        path=f"{number}.txt",
        outlet=dice.choice(OUTLETS),
        published=published,
        fingerprint=make_fingerprint(text),
    )
    return document, list(_state_all(document, quotes))


def iter_articles(count: int) -> Iterator[tuple[Document, list[Statement]]]:
    """So many articles, in order of their numbers."""
    return (make_article(number) for number in range(count))


def _happening_of(dice: random.Random, number: int) -> int:
    """Most articles tell what is new; of the happenings of a day a few are told by most."""
    a_day = ARTICLES_A_DAY // ARTICLES_A_HAPPENING
    return number // ARTICLES_A_DAY * a_day + int(a_day * dice.random() ** 2)


def _tell(dice: random.Random, number: int) -> list[tuple[Statement, str]]:
    """The facts of a happening and of some earlier one, in words of the article's own, some without their day or place."""
    told = make_happening(number)
    facts = list(told.facts)
    before = [make_happening(number - dice.randint(1, 400)) for _ in range(20)] if number > 400 else []
    facts += next((one for one in before if one.pair == told.pair), make_happening(max(0, number - 7))).facts
    facts += dice.choices(facts, k=3)  # told again in other words
    return [(_blur(dice, fact), _reword(dice, words, 0.3)) for fact, words in facts if dice.random() < 0.97]


def _reword(dice: random.Random, words: str, share: float) -> str:
    return " ".join(_word(_draw(dice, _WORD_SHARES)) if dice.random() < share else word for word in words.split())


def _blur(dice: random.Random, fact: Statement) -> Statement:
    """The fact as one article knows it: with its day, with its month, or with neither."""
    chance = dice.random()
    if isinstance(fact, Contact):
        places = fact.places if dice.random() < 0.7 else ()
        sides = fact.sides if dice.random() < 0.7 else tuple(replace(side, delegates=()) for side in fact.sides)
        return replace(fact, date=_vaguer(fact.date, chance), places=places, sides=sides)
    if isinstance(fact, Event):
        return replace(fact, date=_vaguer(fact.date, chance))
    return fact


def _vaguer(date: When, chance: float) -> When:
    if date.start is None or chance < 0.6:
        return date
    if chance < 0.8:
        return When()
    first = date.start.replace(day=1)
    last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return When(start=first, end=last, precision="month", as_written=f"{first:%B}")


def _state_all(document: Document, quotes: Sequence[tuple[Statement, str]]) -> Iterator[Statement]:
    start = 0
    author = Holder(name=document.outlet or "", kind="author")
    about = None
    for fact, words in quotes:
        span = Evidence(document.id, start, start + len(words), words)
        start = span.end + 1
        changes: dict[str, Any] = {}
        chain = (author,)
        if isinstance(fact, (Position, Deal)):
            changes = {"content": words} if isinstance(fact, Position) else {"title": words}
        elif isinstance(fact, Claim):
            chain = (author, *fact.holder_chain)
            changes = {"content": words, "holder_chain": chain, "about": (about,) if about else ()}
        elif isinstance(fact, Forecast):
            changes = {"what": words}
        identity = content_id(noun_of(fact), document.id, span.start, words)
        about = identity if isinstance(fact, (Contact, Event)) else about
        yield replace(
            fact,
            id=identity,
            evidence=(span,),
            documents=(document.id,),
            attribution=(Attribution(holder_chain=chain, document=document.id),),
            first_reported_at=document.published,
            why=("model", "table"),
            **changes,
        )
