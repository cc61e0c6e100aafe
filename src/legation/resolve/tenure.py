"""The time in which the officials that an undated text names held the offices that it names them with.

"Secretary of State M. Rubio" and "National Security Adviser M. Waltz" in one text can only be 21 January to 1 May 2025. This is
asked only where neither the article nor its text has a date.
"""

from __future__ import annotations

import datetime as dt

from legation.records import Article, Tags
from legation.reference.people import People
from legation.resolve.dates import Tenure
from legation.resolve.titles import read_title

_OPEN_END = dt.date(9999, 12, 31)
_LONGEST_DAYS = 370


def shared_tenure(article: Article, tags: Tags, people: People) -> Tenure | None:
    """The common time in office of the officials named with their titles, or None where they leave more than a year open."""
    start, end = dt.date.min, _OPEN_END
    named: list[str] = []
    for mention in tags.mentions:
        if mention.kind != "person" or mention.head.start == mention.span.start:
            continue
        title = read_title(article.text[mention.span.start : mention.head.start].strip())
        if title.office is None or title.office.standing != "current":
            continue
        found = people.find(" ".join(mention.head.slice(article.text).split()))
        if len(found) != 1:
            continue
        held = [t for t in found[0].offices if t.office == title.office.id and t.start]
        if len(held) != 1:
            continue
        first, last = max(start, held[0].start or dt.date.min), min(end, held[0].end or _OPEN_END)
        if first > last:
            return None
        start, end = first, last
        named.append(found[0].name)
    if len(set(named)) < 2 or end == _OPEN_END or (end - start).days > _LONGEST_DAYS:
        return None
    return Tenure(start, end, f"offices held by {', '.join(dict.fromkeys(named))} together, {start} to {end}")
