"""Articles to measure with: plain news prose from templates, with names, places and dates that vary.

They are made to cost what real articles cost (about 180 words, a dozen acts and claims), not to be read well or to be
true. The same number always gives the same article.
"""

from __future__ import annotations

import datetime as dt
import json
import random
from collections.abc import Iterator
from pathlib import Path

STATES = (
    ("France", "French", "Paris"),
    ("Japan", "Japanese", "Tokyo"),
    ("Brazil", "Brazilian", "Brasilia"),
    ("Kenya", "Kenyan", "Nairobi"),
    ("Norway", "Norwegian", "Oslo"),
    ("India", "Indian", "New Delhi"),
    ("Egypt", "Egyptian", "Cairo"),
    ("Mexico", "Mexican", "Mexico City"),
    ("Poland", "Polish", "Warsaw"),
    ("Vietnam", "Vietnamese", "Hanoi"),
    ("Turkey", "Turkish", "Ankara"),
    ("Chile", "Chilean", "Santiago"),
)
CITIES = ("Geneva", "Vienna", "Doha", "Muscat", "Singapore", "Istanbul", "Helsinki", "Lisbon")
GIVEN = ("Anna", "Tomas", "Leila", "Daniel", "Mira", "Oscar", "Irene", "Paul", "Salma", "Victor")
FAMILY = ("Berg", "Okafor", "Lindholm", "Castro", "Haddad", "Novak", "Tanaka", "Moreau", "Silva", "Petrov")
OFFICES = ("Foreign Minister", "Deputy Foreign Minister", "Trade Minister", "President", "Prime Minister")
TOPICS = ("fishing rights", "a border crossing", "the release of prisoners", "gas deliveries", "a ceasefire", "tariffs")
OUTLETS = ("Harbour Wire (invented)", "The Inland Post (invented)", "Meridian Daily (invented)")

PARAGRAPHS = (
    "{a_office} {a_name} of {a} met {b_office} {b_name} of {b} in {city} on {day} for talks on {topic}. The meeting "
    "lasted three hours, the {a_adj} Foreign Ministry said.",
    "{a_capital} offered to reopen its consulate if {b} withdraws its observers. {b_name} rejected the offer and "
    "demanded that {a} lift its sanctions first.",
    "“We are ready to sign an agreement by {month}”, {a_name} told reporters. Two officials who asked not to be named "
    "said that a draft of twelve pages was on the table.",
    "The two sides are expected to meet again in {other_city} or in {city} next month. A {b_adj} government spokesman "
    "denied reports that the leaders would attend.",
    "{c} was not invited to the talks. {c_capital} accused both governments of deciding its affairs without it and "
    "warned that it would close its ports.",
    "On {earlier} the presidents of {a} and {b} spoke by telephone. According to {b_capital}, the call was about "
    "{other_topic}; {a_capital} said that it was about {topic}.",
    "{a} plans to buy 40 aircraft from {b} for 3 billion dollars, a newspaper reported, citing a person familiar with "
    "the matter. The company did not comment.",
)


def write_article(number: int) -> dict[str, str]:
    """One article as a row of a table: text, title, outlet, published."""
    dice = random.Random(number)
    (a, a_adj, a_capital), (b, b_adj, b_capital), (c, _, c_capital) = dice.sample(STATES, 3)
    day = dt.date(2023, 1, 1) + dt.timedelta(days=dice.randrange(900))
    city, other_city = dice.sample(CITIES, 2)
    topic, other_topic = dice.sample(TOPICS, 2)
    values = {
        "a": a,
        "a_adj": a_adj,
        "a_capital": a_capital,
        "b": b,
        "b_adj": b_adj,
        "b_capital": b_capital,
        "c": c,
        "c_capital": c_capital,
        "a_name": f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}",
        "b_name": f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}",
        "a_office": dice.choice(OFFICES),
        "b_office": dice.choice(OFFICES),
        "city": city,
        "other_city": other_city,
        "topic": topic,
        "other_topic": other_topic,
        "day": f"{day:%B} {day.day}",
        "month": f"{day + dt.timedelta(days=60):%B}",
        "earlier": f"{day - dt.timedelta(days=6):%B} {(day - dt.timedelta(days=6)).day}",
    }
    paragraphs = dice.sample(PARAGRAPHS, len(PARAGRAPHS))
    return {
        "title": f"{a} and {b} discuss {topic} in {city}",
        "text": "\n\n".join(paragraph.format(**values) for paragraph in paragraphs),
        "outlet": dice.choice(OUTLETS),
        "published": (day + dt.timedelta(days=1)).isoformat(),
    }


def write_table(path: Path, count: int) -> None:
    """A JSON Lines file of so many articles."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(_lines(count))


def _lines(count: int) -> Iterator[str]:
    for number in range(count):
        yield json.dumps(write_article(number)) + "\n"
