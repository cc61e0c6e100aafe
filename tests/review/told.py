"""Articles of one meeting each, in words of their own, as a desk holds them."""

import datetime as dt
from dataclasses import replace

from legation.records import Contact

from ..link.reports import RUS, USA, on, places, side
from ..store.articles import make_article, stamp


def article_of(number, date="2025-02-18", where="Riyadh", status="held", score=1.0, published=None):
    """A snapshot, an article and the one contact that it tells of."""
    words = f"The envoys of both states were to meet or met in {where or 'a city'}, report {number}."
    text = f"Report {number}\n{words}\n" + f"Some words that only article {number} has, about grain and weather. " * 5
    day = published or dt.date(2025, 2, 19) + dt.timedelta(days=number)
    snapshot, article = make_article(text, path=f"{number}.txt", published=day, outlet=f"Outlet {number}")
    contact = Contact(
        kind="talks",
        status=status,
        date=on(date),
        places=places(where) if where else (),
        sides=(side(USA), side(RUS)),
        score=score,
    )
    return snapshot, article, replace(stamp(article.document, contact, words), first_reported_at=day)


def tell(desk, number, date="2025-02-18", where="Riyadh", version="1", change=lambda statement: [statement], **more):
    """Let a desk read such an article; gives the statements that it now holds of it."""
    snapshot, article, contact = article_of(number, date, where, **more)
    stated = change(contact)
    desk.write_article(article, snapshot, stated, extractor=version)
    return stated
