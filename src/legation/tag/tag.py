"""Article → Tags: sentences, mentions, who says so, acts and positions, by the rules, and by the model where there is one.

Nothing is resolved here, and nothing is refused: what the rules cannot place they leave out.
"""

from __future__ import annotations

from dataclasses import replace

from legation.records import Article, Frame, Mention, Sentence, Span, Stance, Status, Tags, Trigger
from legation.records.nouns import PositionKind
from legation.tag import reader
from legation.tag import words as w
from legation.tag.amend import amend_tags, end_contents
from legation.tag.clause import Clause
from legation.tag.frames import continued_quote, find_frames
from legation.tag.mentions import add_surnames, find_mentions
from legation.tag.merge import Around, merge_tags
from legation.tag.stances import find_listed, find_stances
from legation.tag.status import find_status
from legation.tag.triggers import find_near, find_triggers, forms_as_verbs, is_apart, is_aside
from legation.text.sentences import split_sentences
from legation.text.tokens import Token, tokenize

# What an act becomes that stands in the content of a position: asked for it is proposed, promised it is planned.
_FORESEEN: dict[PositionKind, Status] = {
    "demand": "proposed",
    "offer": "proposed",
    "proposal": "proposed",
    "interest": "proposed",
    "promise": "planned",
    "threat": "planned",
}
# A position may be told again a few stances later; the earlier one counts.
_LAST_STANCES = 6
_SHORTEST_SURNAME = 3


def tag_article(article: Article) -> Tags:
    """The tags of an article: what the rules find, joined with what the model reads where its weights are shipped.

    Args:
        article: A cleaned article; offsets in the result count in `article.text`.

    Returns:
        Tags whose mentions are in order of their spans and whose indices point into its own tuples.
    """
    rules, clauses = _read_by_rules(article)
    if not reader.available():
        return rules
    model = _without_auxiliaries(article.text, reader.model_tags(article.text, rules.sentences))
    model = end_contents(article.text, model)
    merged = merge_tags(rules, model, lambda trigger: _look_around(clauses[trigger.sentence], trigger))
    return amend_tags(article.text, merged)


def _without_auxiliaries(text: str, model: Tags) -> Tags:
    """The model's tags without acts and people that it sees in an auxiliary alone: "*could* see each other", "as *did* X"."""
    return replace(
        model,
        triggers=tuple(t for t in model.triggers if t.span.slice(text).lower() not in w.AUXILIARIES),
        mentions=tuple(replace(m, kind="place") if m.span.slice(text).lower() in w.AUXILIARIES else m for m in model.mentions),
    )


def tag_by_rules(article: Article) -> Tags:
    """The tags that the rules alone find in an article: every span, with what it is; nothing is resolved yet.

    Args:
        article: A cleaned article; offsets in the result count in `article.text`.

    Returns:
        Tags whose mentions are in order of their spans and whose indices point into its own tuples.
    """
    return _read_by_rules(article)[0]


def _read_by_rules(article: Article) -> tuple[Tags, list[Clause]]:
    """The tags of the rules, and each sentence as it was laid out for them."""
    sentences = split_sentences(article)
    clauses = _lay_out(article.text, sentences)
    triggers: list[Trigger] = []
    frames: list[Frame] = []
    stances: list[Stance] = []
    for number, clause in enumerate(clauses):
        before = frames[-1] if frames and frames[-1].sentence == number - 1 else None
        said = _find_said(clause, before, len(frames))
        wanted = _find_wanted(clause, clauses[number + 1] if number + 1 < len(clauses) else None, stances[-_LAST_STANCES:])
        acts = [_foreseen(trigger, wanted) for trigger in find_triggers(clause)]
        triggers.extend(replace(one, said_by=_sayer(one.span, said, len(frames))) for one in acts)
        stances.extend(replace(one, said_by=_sayer(one.cue, said, len(frames))) for one in wanted)
        frames.extend(said)
    tags = Tags(
        sentences=sentences,
        mentions=tuple(mention for clause in clauses for mention in clause.mentions),
        triggers=tuple(triggers),
        frames=tuple(frames),
        stances=tuple(stances),
    )
    return tags, clauses


# -- sentences laid out -----------------------------------------------------------------------------------------------


def _lay_out(text: str, sentences: tuple[Sentence, ...]) -> list[Clause]:
    """Each sentence with its tokens and mentions, and the number that its first mention has in the article."""
    tokens = [tokenize(text, sentence.span.start, sentence.span.end) for sentence in sentences]
    mentions = _find_all_mentions(text, sentences, tokens)
    clauses: list[Clause] = []
    first = 0
    for number, sentence in enumerate(sentences):
        clauses.append(Clause(text, sentence, number, tokens[number], mentions[number], first))
        first += len(mentions[number])
    return clauses


def _find_all_mentions(text: str, sentences: tuple[Sentence, ...], tokens: list[list[Token]]) -> list[list[Mention]]:
    """The mentions of each sentence; a surname alone counts where the article names its bearer in full somewhere."""
    found = [find_mentions(text, sentence, number, tokens[number]) for number, sentence in enumerate(sentences)]
    people = (mention.head.slice(text).split() for mentions in found for mention in mentions if mention.kind == "person")
    surnames = frozenset(
        name[-1] for name in people if len(name) > 1 and name[-1][:1].isupper() and len(name[-1]) >= _SHORTEST_SURNAME
    )
    return [add_surnames(tokens[number], found[number], surnames, number) for number in range(len(sentences))]


# -- what one sentence says -------------------------------------------------------------------------------------------


def _find_said(clause: Clause, before: Frame | None, first: int) -> list[Frame]:
    """The claims of a sentence, or the quotation that it goes on with from the claim before."""
    said = find_frames(clause, first)
    going_on = None if said else continued_quote(clause, before)
    return said if going_on is None else [going_on]


def _find_wanted(clause: Clause, following: Clause | None, told: list[Stance]) -> list[Stance]:
    """The positions of a sentence: those that the next one lists, else its own but for what was told before."""
    return find_listed(clause, following) or [
        one for one in find_stances(clause) if not any(one.content.overlaps(other.content) for other in told)
    ]


def _foreseen(trigger: Trigger, stances: list[Stance]) -> Trigger:
    """The trigger with the status that a position lends to what stands in its content: asked for, offered, promised."""
    if trigger.status != "happened" or trigger.negated:
        return trigger
    for stance in stances:
        inside = stance.content.covers(trigger.span) and stance.cue.end <= trigger.span.start
        if inside and stance.kind in _FORESEEN:
            return replace(trigger, status=_FORESEEN[stance.kind])
    return trigger


def _sayer(words: Span, frames: list[Frame], first: int) -> int | None:
    """The number of the innermost claim of a sentence in whose content the words stand; None if they stand in none."""
    inside = [index for index, frame in enumerate(frames) if frame.content.covers(words)]
    return first + inside[-1] if inside else None


def _look_around(clause: Clause, trigger: Trigger) -> Around:
    """What the words around an act tell that only the model found."""
    at = next((k for k, token in enumerate(clause.tokens) if token.end > trigger.span.start), None)
    if at is None:
        return Around(trigger.status, trigger.negated)
    low = clause.lows[at]
    status, negated = find_status(clause, at, noun=low not in forms_as_verbs() and not low.endswith(("ed", "ing")))
    dates = [index for index, mention in enumerate(clause.mentions) if mention.kind == "date"]
    return Around(
        status,
        negated,
        clause.numbers(find_near(clause, at, "place")),
        clause.numbers(find_near(clause, at, "date")),
        frozenset(clause.numbers([index for index in dates if is_apart(clause, index, at)])),
        frozenset(clause.numbers([index for index in dates if is_aside(clause, index, at)])),
    )
