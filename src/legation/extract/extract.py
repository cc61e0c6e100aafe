"""Tags and their meaning → statements: what one article says, each with the exact words it rests on."""

from __future__ import annotations

from legation.extract.claims import build_claims
from legation.extract.contacts import build_contacts
from legation.extract.deals import build_deals
from legation.extract.events import build_events
from legation.extract.forecasts import build_forecasts
from legation.extract.politics import keep_politics
from legation.extract.positions import build_positions
from legation.extract.reading import Reading
from legation.records import Article, Rejection, Resolution, Statement, Tags, content_id, noun_of
from legation.reference.issues import IssueList, built_in


def extract_statements(
    article: Article, tags: Tags, resolution: Resolution, issues: IssueList | None = None
) -> list[Statement | Rejection]:
    """The statements of one article, in a fixed order: claims, events, contacts, positions, deals, forecasts.

    Args:
        article: The cleaned article.
        tags: What a tagger found in it.
        resolution: What its mentions mean; one entry per mention of `tags`.
        issues: The issues that positions may be about; those that are built in, if not given.

    Returns:
        Statements whose every quote slices back out of the text; one whose quote does not is a rejection of stage `extract`.
    """
    reading = Reading(article, keep_politics(Reading(article, tags, resolution)), resolution)
    contacts = build_contacts(reading)
    statements: list[Statement] = [
        *build_claims(reading),
        *build_events(reading),
        *contacts,
        *build_positions(reading, issues or built_in()),
        *build_deals(reading),
        *build_forecasts(reading, contacts),
    ]
    unique = {statement.id: statement for statement in statements}
    return [_grounded(article, statement) for statement in unique.values()]


def _grounded(article: Article, statement: Statement) -> Statement | Rejection:
    """The statement if all its quotes hold, else its rejection."""
    if statement.evidence and all(evidence.holds(article.text) for evidence in statement.evidence):
        return statement
    return Rejection(
        id=content_id("rejection", article.document.id, statement.id),
        stage="extract",
        reason="quote does not hold",
        detail=f"{noun_of(statement)} {statement.id}",
        remedy="report this as a bug, with the article",
        path=article.document.path,
        document=article.document.id,
    )
