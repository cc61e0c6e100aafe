"""Articles made by hand: a text, its document, and statements that quote it, without any reader in between."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

from legation.records import (
    Actor,
    Article,
    Attribution,
    Block,
    Claim,
    Contact,
    Document,
    Evidence,
    Extractor,
    Holder,
    Position,
    Side,
    Snapshot,
    Span,
    Statement,
    When,
    content_id,
    noun_of,
)

USA = Actor(id="usa", name="United States", as_written=("Washington",), kind="country", country="USA", sector="GOV")
RUS = Actor(id="rus", name="Russia", as_written=("Moscow",), kind="country", country="RUS", sector="GOV")
UKR = Actor(id="ukr", name="Ukraine", as_written=("Kyiv",), kind="country", country="UKR", sector="GOV")
RULES = Extractor(name="rules", version="1")


def make_article(text: str, *, path: str = "a.txt", published: dt.date | None = None, outlet: str = "The Courier"):
    """A snapshot and the article that cleaning would make of it."""
    content = text.encode()
    sha256 = hashlib.sha256(content).hexdigest()
    snapshot = Snapshot(content=content, sha256=sha256, path=path, media_type="text/plain")
    document = Document(
        id=content_id("document", sha256),
        sha256=sha256,
        text=text,
        path=path,
        title=text.split("\n", 1)[0],
        published=published,
        outlet=outlet,
    )
    return snapshot, Article(document=document, blocks=(Block(span=Span(0, len(text))),))


def quote(document: Document, words: str) -> Evidence:
    """The evidence for words that stand in the text."""
    start = document.text.index(words)
    return Evidence(document.id, start, start + len(words), words)


def stamp(document: Document, statement: Statement, *words: str) -> Statement:
    """The statement with its evidence, document and id."""
    evidence = tuple(quote(document, w) for w in words)
    identity = content_id(noun_of(statement), document.id, *((e.start, e.end) for e in evidence))
    attribution = statement.attribution or (Attribution(holder_chain=(Holder(name="the author", kind="author"),)),)
    return replace(
        statement,
        id=identity,
        evidence=evidence,
        documents=(document.id,),
        attribution=attribution,
        first_reported_at=document.published,
        extractor=RULES,
    )


def day(text: str) -> When:
    """A date known to the day."""
    value = dt.date.fromisoformat(text)
    return When(start=value, end=value, precision="day", as_written=text, anchor="text")


def oslo_article(number: int = 1):
    """A short article on one meeting, with a contact, a demand and a claim about the contact."""
    text = (
        f"Talks in Oslo, report {number}\n"
        "American and Russian diplomats met in Oslo on 3 May 2024.\n"
        "Moscow demanded that sanctions be lifted. A ministry confirmed the meeting."
    )
    snapshot, article = make_article(text, path=f"oslo-{number}.txt", published=dt.date(2024, 5, 4))
    document = article.document
    contact = stamp(
        document,
        Contact(kind="meeting", date=day("2024-05-03"), sides=(Side(party=USA), Side(party=RUS))),
        "American and Russian diplomats met in Oslo on 3 May 2024.",
    )
    demand = stamp(
        document,
        Position(kind="demand", content="that sanctions be lifted", holder=RUS, issue="sanctions"),
        "Moscow demanded that sanctions be lifted.",
    )
    claim = stamp(
        document,
        Claim(
            content="the meeting",
            verb_class="confirms",
            cue="confirmed",
            holder_chain=(Holder(name="a ministry", kind="government"),),
            about=(contact.id,),
        ),
        "A ministry confirmed the meeting.",
    )
    return snapshot, article, [contact, demand, claim]
