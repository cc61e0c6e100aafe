"""The brief as one HTML file that loads nothing: style, pictures and articles are inside, and no script is needed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from legation.analysis import build_ledger, build_meetings
from legation.brief.article import ArticleView, build_article
from legation.brief.bargain import past_deals
from legation.brief.commitments import find_commitments
from legation.brief.lines import Brief, Line
from legation.brief.names import document_words
from legation.brief.pictures import (
    build_bars,
    build_ladder,
    build_matrix,
    build_series,
    build_stances,
    build_timeline,
    build_undertakings,
    build_voices,
)
from legation.brief.provenance import document_order
from legation.brief.quotes import Quotes, by_document, number_quotes
from legation.brief.room import voice_by_month
from legation.brief.words import CONTACT_STATUS, day_words, shortened
from legation.records import Deal

_FIRM = ("held", "under way", "happened", "ongoing", "signed", "in force", "agreed", "came true")
_DOUBT = ("rumour", "denie", "denied", "cancelled", "postponed", "ascribed", "takes back", "corrects", "hypothetical")
_AHEAD = ("planned", "expected", "proposed", "conditional", "open", "under negotiation", "floated")


class LineIds(dict[int, str]):
    """The anchors of lines by identity: two lines that read the same are still two places in the page."""

    def __getitem__(self, line: object) -> str:
        return super().__getitem__(id(line))


def render_html(brief: Brief) -> str:
    """The page. Every line links to its quotes in the articles beside it, every quote back to a line."""
    quotes = number_quotes(brief)
    line_ids = LineIds({id(line): f"l-{number}" for number, line in enumerate(brief.iter_lines(), 1)})
    views, left_out = _views(brief, quotes)
    contact_lines = _anchors(brief, "contacts", line_ids)
    for contact in brief.record.contacts:
        contact_lines.setdefault(contact.id, "contacts")
    limits = brief.limits
    return find_template("brief.html.j2").render(
        brief=brief,
        css=Markup(_css()),  # our own file, not a text that was read
        quotes=quotes,
        line_ids=line_ids,
        back=_back_links(brief, quotes, line_ids),
        views=views,
        left_out=left_out,
        loose=quotes.loose(),
        scattered=_scattered(views),
        contact_lines=contact_lines,
        statuses=CONTACT_STATUS,
        timeline=build_timeline(
            brief.record, as_of=brief.as_of, max_lanes=limits.lanes_in_timeline, max_marks=limits.marks_in_timeline
        ),
        matrix=build_matrix(build_meetings(brief.record.contacts), max_people=limits.people_in_matrix),
        bars=build_bars(brief.record.presence, max_parties=limits.parties_in_bars),
        series=build_series(brief.dyad) if brief.dyad else None,
        voices=build_voices(voice_by_month(brief.record)),
        anchors={name: _anchors(brief, name, line_ids) for name in ("ledger", "deeds", "deals")},
        stances=build_stances(
            build_ledger(brief.record.positions), max_issues=limits.issues_in_ledger, max_parties=limits.parties_in_ledger
        ),
        undertakings=build_undertakings(
            find_commitments(brief.record, brief.as_of), brief.as_of or _last_day(brief), most=limits.rows_in_pictures
        ),
        ladder=build_ladder(_deals_now(brief), most=limits.rows_in_pictures),
    )


def _anchors(brief: Brief, section: str, line_ids: LineIds) -> dict[str, str]:
    """The anchor of the first line of a section that rests on a row, by the row's id."""
    found = brief.find_section(section)
    anchors: dict[str, str] = {}
    for line in found.iter_lines() if found else ():
        for row in line.rows[:1]:
            anchors.setdefault(row, line_ids[line])
    return anchors


def _deals_now(brief: Brief) -> list[Deal]:
    """The deals of the record but for those of another era."""
    past = past_deals(brief.record)
    return [deal for deal in brief.record.deals if deal not in past]


def _last_day(brief: Brief) -> dt.date | None:
    """The day of the last article: for later the brief knows nothing."""
    return max((document.published for document in brief.record.documents if document.published), default=None)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("legation.brief", "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=False
    )
    environment.filters.update(
        shortened=shortened, tone=_tone, is_web=_is_web, document_words=document_words, day_words=day_words
    )
    return environment


def find_template(name: str) -> Template:
    """A template of this package by its file name; whatever it is given is escaped."""
    return _environment().get_template(name)


@cache
def _css() -> str:
    return (resources.files("legation.brief") / "templates" / "brief.css").read_text(encoding="utf-8")


def _tone(flag: str) -> str:
    """The class of a status: its form in the page tells firm from coming from doubtful."""
    if any(word in flag for word in _DOUBT):
        return "doubt"
    if flag in _FIRM:
        return "firm"
    return "ahead" if flag.startswith(_AHEAD) else "plain"


def _is_web(address: str) -> bool:
    return address.startswith(("https://", "http://"))


def _views(brief: Brief, quotes: Quotes) -> tuple[list[ArticleView], str]:
    """The articles that hold a quote, the first so many in full, and in words what is left out."""
    marked = by_document(quotes.quotes)
    documents = [d for d in sorted(brief.record.documents, key=document_order) if d.id in marked]
    limit = brief.limits.articles_in_full
    views = [build_article(d, marked[d.id], in_full=at < limit) for at, d in enumerate(documents)]
    notes = []
    silent = len(brief.record.documents) - len(documents)
    if silent:
        be = "article holds" if silent == 1 else "articles hold"
        notes.append(f"{silent} more {be} no quote of this brief and {'is' if silent == 1 else 'are'} not shown.")
    if len(documents) > limit:
        notes.append(f"The first {limit} articles stand in full, the others with the paragraphs that hold a quote.")
    return views, " ".join(notes)


def _back_links(brief: Brief, quotes: Quotes, line_ids: LineIds) -> dict[int, str]:
    """For each quote the line that it is evidence for: an entry of the record before a sentence of the opening."""
    found: dict[int, str] = {}
    opening = brief.find_section("in-short")
    first = [section for section in brief.sections if section is not opening]
    lines: Iterable[Line] = (line for section in (*first, *([opening] if opening else [])) for line in section.iter_lines())
    for line in lines:
        for quote in quotes.of_line(line):
            found.setdefault(quote.number, line_ids[line])
    return found


def _scattered(views: Iterable[ArticleView]) -> list[int]:
    """The quotes that one `mark:target` cannot light up: cut into several segments, or sharing their first with another."""
    pieces: dict[int, int] = {}
    sharing: set[int] = set()
    for view in views:
        for paragraph in view.paragraphs:
            for segment in paragraph.segments:
                sharing.update(segment.starts[1:])
                for number in segment.over:
                    pieces[number] = pieces.get(number, 0) + 1
    return sorted(sharing | {number for number, count in pieces.items() if count > 1})
