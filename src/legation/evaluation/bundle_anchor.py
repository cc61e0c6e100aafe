"""Which statement that was read in an article is the one that an annotated mention speaks of.

In: the mentions of one bundle and the statements of its articles. Out: for each mention the statement that fits it best, if
any does: words that overlap, the same noun, and a type that can mean the same. A statement speaks of one row; it may have
been read out of several mentions of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from legation.evaluation.bundle import Bundle, GoldRow, Mention
from legation.evaluation.case import build_locate
from legation.evaluation.match import family_of_kind, likeness
from legation.evaluation.sketch import Sketch, sketch_row
from legation.records import Document, Noun, Span, Statement, noun_of

_STANCES = {
    **dict.fromkeys(("demand", "red_line", "interest"), "wants"),
    **dict.fromkeys(("offer", "promise", "proposal", "concession"), "gives"),
    **dict.fromkeys(("rejection", "refusal"), "refuses"),
}
"""Kinds of positions that annotators and readers take for one another; a kind that is not listed stands alone."""
_MISREAD = 0.01
"""A contact read in the right words with other parties or days is that contact, misread; any better reading comes first."""


@dataclass(frozen=True, kw_only=True)
class Anchored:
    """A mention with its row, and the statement that was read there, if any was."""

    row: GoldRow
    mention: Mention
    statement: Statement | None

    @property
    def certain(self) -> bool:
        """Whether a good annotator would have marked it, too."""
        return not (self.row.doubtful or self.mention.doubtful)


def anchor_mentions(bundle: Bundle, documents: Mapping[str, Document], statements: Iterable[Statement]) -> list[Anchored]:
    """All mentions of the bundle, each with its statement.

    Args:
        bundle: the annotated articles.
        documents: what was read of them, by name of the article; one that was rejected is absent.
        statements: what was read in all of them.
    """
    found: defaultdict[tuple[str, Noun], list[Statement]] = defaultdict(list)
    for statement in statements:
        for identity in statement.documents:
            found[identity, noun_of(statement)].append(statement)
    told: defaultdict[tuple[str, Noun], list[tuple[GoldRow, Mention]]] = defaultdict(list)
    for row in bundle.rows:
        for mention in row.mentions:
            told[mention.article, row.noun].append((row, mention))
    anchored: list[Anchored] = []
    for (article, noun), mentions in told.items():
        document = documents.get(article)
        read = sorted(found[document.id, noun], key=lambda one: one.id) if document else []
        chosen = _pair([(row.id, _sketch(row, mention, bundle, document)) for row, mention in mentions], read)
        anchored += [Anchored(row=row, mention=mention, statement=chosen.get(at)) for at, (row, mention) in enumerate(mentions)]
    return anchored


def _sketch(row: GoldRow, mention: Mention, bundle: Bundle, document: Document | None) -> Sketch:
    """A mention as the sketch of a row that rests on its words alone."""
    spans: tuple[Span, ...] = ()
    if document:
        locate = build_locate(bundle.bodies[mention.article], document.text, document.title)
        spans = tuple(filter(None, [locate(mention.span)]))
    return Sketch(noun=row.noun, anchors=spans, support=spans, fields=row.fields, accept=row.accept)


def _pair(mentions: Sequence[tuple[str, Sketch]], statements: Sequence[Statement]) -> dict[int, Statement]:
    """The statement of each mention that has one, by the mention's place in the list; mentions come with the id of their row.

    The likeliest first, and each statement once; what is then left may share the statement of another mention of its row.
    """
    sketches = [sketch_row(statement) for statement in statements]
    scored = [
        (score, at, number)
        for at, (_, mention) in enumerate(mentions)
        for number, sketch in enumerate(sketches)
        if (score := fit_mention(mention, sketch)) > 0
    ]
    ranked = sorted(scored, key=lambda item: (-item[0], item[1], item[2]))
    chosen: dict[int, int] = {}
    row_of: dict[int, str] = {}
    for shared in (False, True):
        for _, at, number in ranked:
            free = row_of.get(number) == mentions[at][0] if shared else number not in row_of
            if at not in chosen and free:
                chosen[at] = number
                row_of[number] = mentions[at][0]
    return {at: statements[number] for at, number in chosen.items()}


def fit_mention(mention: Sketch, statement: Sketch) -> float:
    """How well a statement fits a mention; 0 where it cannot be what the words speak of."""
    if not any(a.overlaps(b) for a in mention.support for b in (*statement.anchors, *statement.support)):
        return 0.0
    if not _type_fits(mention, statement):
        return 0.0
    score = likeness(mention, statement)
    if mention.noun == "contact":
        score = max(score, _MISREAD)
    return score + _covered(mention.support, statement.support) if score else 0.0


def _type_fits(mention: Sketch, statement: Sketch) -> bool:
    """Whether the type of the statement can mean what is annotated."""
    if mention.noun == "event":
        return statement.fields["type"] in {mention.fields.get("type", statement.fields["type"]), *mention.accept.get("type", ())}
    if mention.noun == "contact" and "kind" in mention.fields:
        right = {mention.fields["kind"], *mention.accept.get("kind", ())}
        return family_of_kind(str(statement.fields["kind"])) in {family_of_kind(str(kind)) for kind in right}
    if mention.noun == "position" and "kind" in mention.fields:
        right = {mention.fields["kind"], *mention.accept.get("kind", ())}
        return _stance(str(statement.fields["kind"])) in {_stance(str(kind)) for kind in right}
    return True


def _stance(kind: str) -> str:
    return _STANCES.get(kind, kind)


def _covered(mention: Sequence[Span], statement: Sequence[Span]) -> float:
    """The largest share of an annotated span that a quote of the statement covers."""
    shares = [max(0, min(a.end, b.end) - max(a.start, b.start)) / max(1, a.end - a.start) for a in mention for b in statement]
    return max(shares, default=0.0)
