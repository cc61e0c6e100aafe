"""Article → Tags: sentences, mentions, who says so, acts and positions, by the rules; the model's reading is added where there is one."""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

from dataclasses import replace

from legation.records import Article, Frame, Mention, Sentence, Stance, Tags, Trigger
from legation.tag import reader
from legation.tag.clause import Clause
from legation.tag.mentions import add_surnames, find_mentions
from legation.tag.merge import Around, merge_tags
from legation.tag.frames import continued_quote, find_frames
from legation.tag.stances import find_listed, find_stances
from legation.tag.status import find_status
from legation.tag.triggers import find_near, find_triggers, forms_as_verbs, is_apart
from legation.text.sentences import split_sentences
from legation.text.tokens import Token, tokenize


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
    return merge_tags(rules, reader.model_tags(article.text, rules.sentences), lambda trigger: _look_around(clauses, trigger))


def _look_around(clauses: list[Clause], trigger: Trigger) -> Around:
    """What the words around an act tell that no rule found."""
    clause = clauses[trigger.sentence]
    at = next((k for k, token in enumerate(clause.tokens) if token.end > trigger.span.start), None)
    if at is None:
        return Around(trigger.status, trigger.negated)
    status, negated = find_status(
        clause, at, noun=clause.lows[at] not in forms_as_verbs() and not clause.lows[at].endswith(("ed", "ing"))
    )
    dates = [index for index, mention in enumerate(clause.mentions) if mention.kind == "date" and is_apart(clause, index, at)]
    return Around(
        status,
        negated,
        clause.numbers(find_near(clause, at, "place")),
        clause.numbers(find_near(clause, at, "date")),
        frozenset(clause.numbers(dates)),
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
    text = article.text
    sentences = split_sentences(article)
    tokens = [tokenize(text, sentence.span.start, sentence.span.end) for sentence in sentences]
    mentions = _mentions(text, sentences, tokens)
    flat: list[Mention] = []
    triggers: list[Trigger] = []
    frames: list[Frame] = []
    stances: list[Stance] = []
    clauses = _clauses(text, sentences, tokens, mentions)
    for number, clause in enumerate(clauses):
        flat.extend(mentions[number])
        said = find_frames(clause, len(frames))
        going_on = (
            continued_quote(clause, frames[-1] if frames and frames[-1].sentence == number - 1 else None) if not said else None
        )
        said = [going_on] if going_on is not None else said
        listed = find_listed(clause, clauses[number + 1] if number + 1 < len(clauses) else None)
        found = listed or [
            one for one in find_stances(clause) if not any(one.content.overlaps(other.content) for other in stances[-6:])
        ]
        triggers.extend(_said_by(_foreseen(one, found), said, len(frames)) for one in find_triggers(clause))
        stances.extend(_stance_said_by(one, said, len(frames)) for one in found)
        frames.extend(said)
    tags = Tags(sentences=sentences, mentions=tuple(flat), triggers=tuple(triggers), frames=tuple(frames), stances=tuple(stances))
    return tags, clauses


def _clauses(
    text: str, sentences: tuple[Sentence, ...], tokens: list[list[Token]], mentions: list[list[Mention]]
) -> list[Clause]:
    """Each sentence laid out, with the number that its first mention has in the article."""
    clauses: list[Clause] = []
    first = 0
    for number, sentence in enumerate(sentences):
        clauses.append(Clause(text, sentence, number, tokens[number], mentions[number], first))
        first += len(mentions[number])
    return clauses


def _foreseen(trigger: Trigger, stances: list[Stance]) -> Trigger:
    """The trigger with the status that a position lends to what stands in its content: asked for, offered, promised."""
    if trigger.status != "happened" or trigger.negated:
        return trigger
    for stance in stances:
        if stance.content.covers(trigger.span) and stance.cue.end <= trigger.span.start:
            if stance.kind in ("demand", "offer", "proposal", "interest"):
                return replace(trigger, status="proposed")
            if stance.kind in ("promise", "threat"):
                return replace(trigger, status="planned")
    return trigger


def _mentions(text: str, sentences: tuple[Sentence, ...], tokens: list[list[Token]]) -> list[list[Mention]]:
    """The mentions of each sentence; a surname alone counts where the article names its bearer in full somewhere."""
    found = [find_mentions(text, sentence, number, tokens[number]) for number, sentence in enumerate(sentences)]
    surnames = frozenset(
        head.split()[-1]
        for mentions in found
        for mention in mentions
        if mention.kind == "person"
        and len((head := mention.head.slice(text)).split()) > 1
        and head.split()[-1][:1].isupper()
        and len(head.split()[-1]) > 2
    )
    return [add_surnames(tokens[number], found[number], surnames, number) for number in range(len(sentences))]


def _said_by(trigger: Trigger, frames: list[Frame], first: int) -> Trigger:
    """The trigger with the innermost claim of its sentence in whose content it stands."""
    inside = [index for index, frame in enumerate(frames) if frame.content.covers(trigger.span)]
    return replace(trigger, said_by=first + inside[-1]) if inside else trigger


def _stance_said_by(stance: Stance, frames: list[Frame], first: int) -> Stance:
    inside = [index for index, frame in enumerate(frames) if frame.content.covers(stance.cue)]
    return replace(stance, said_by=first + inside[-1]) if inside else stance
