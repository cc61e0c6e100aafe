"""A question put to a desk: the rows that it concerns are selected, their dependence worked out, and the assessment made.

    question ──> nouns, types and parties to look for ──store──> rows ──link──> texts and voices ──analysis──> assessment

Only the rows that the question can ask about are read, so that a large desk answers as quickly as a small one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from legation.analysis import build_tracks
from legation.analysis.assess import NOUN, POLICY, Assessment, BaseRates, Material, Question, assess, read_question
from legation.analysis.assess.actor_keys import keys_of
from legation.analysis.assess.look import Looker, find_matched, make_looker
from legation.analysis.assess.needed import find_needed, has_tracks
from legation.analysis.precedents import precedents_known, rates_by_outcome
from legation.errors import InputError, UsageError
from legation.link.copies import cluster_copies
from legation.link.sources import Sources
from legation.pipeline import stand_at
from legation.records import NOUNS, Claim, Contact, Deal, Decision, Document, Event, Noun, Position, Record, Statement
from legation.records.row import Row
from legation.reference.precedents import find_precedent, kinds
from legation.reference.questions import all_questions, question_text
from legation.store import Desk, Filter

MOST_COMPARED = 1000
"""So many documents are compared with each other as texts in the time of an answer."""
_AGAINST = ("denies", "partly_denies", "retracts")
_NEITHER = ("neither_confirms_nor_denies", "does_not_deny", "no_comment", "speculates")


def load_question(name: str, parties: Mapping[str, str] | None = None) -> Question:
    """The question of a file, or a ready one by its name, put to these parties.

    Args:
        name: a YAML file, or the name of a ready question (`legation assess --list`).
        parties: who plays which role (`{"a": "USA", "b": "RUS"}`).

    Raises:
        InputError: there is no such file or ready question, or it is not in the layout.
        UsageError: a role that there is not, or one that stays empty.
    """
    path = Path(name)
    if name in all_questions() and not path.suffix:
        text, shown = question_text(name), f"{name} (ready question)"
    else:
        if not path.is_file():
            raise InputError(
                f"there is no file {name} and no ready question of that name; there are {', '.join(all_questions())}"
            )
        try:
            text, shown = path.read_text(encoding="utf-8"), path.name
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{name} cannot be read as text: {error}") from error
    return read_question(text, shown).with_parties(parties or {})


def ask_desk(
    desk: Desk,
    question: Question,
    *,
    as_of: dt.date | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    history: bool = False,
    precedents: bool = False,
    without: Sequence[str] = (),
) -> Assessment:
    """The assessment of a question by what the desk holds, or held on the day `as_of`.

    With `precedents`, the ratios come from how often precedents of each kind showed an indicator, as far as the library
    knows any, in place of the signs; entries named in `without` are left out, and what came out after `as_of` is not known.

    Raises:
        UsageError: `until` lies before `since`.
    """
    question = replace(question, since=since or question.since, until=until or question.until)
    if question.since and question.until and question.until < question.since:
        raise UsageError(f"--until {question.until} lies before --since {question.since}")
    stood, _ = stand_at(desk, Filter(as_of=as_of))
    wanted = find_needed(question)
    ids = {identity for one in wanted for identity in stood.concerning(one.noun, one.groups, one.types, one.words)}
    rows = list(stood.rows_by_id(ids))
    naming = stood.documents_naming(key for name in question.principals for key in keys_of(name))
    documents = stood.outlines(naming.union(*(row.documents for row in rows)))
    decisions = stood.standing_decisions("track") if has_tracks(question) else None
    looker = make_looker(question, _material(stood, rows, documents, question, decisions))
    # Rows are found by what they say; on how many texts and sources they rest is worked out for those found.
    texts = _texts(looker, question)
    looker.material = replace(looker.material, texts=texts, voices_by=voices_by(Sources(documents, texts)))
    made = assess(
        question,
        looker.material,
        decisions=desk.standing_decisions(NOUN, by=as_of),
        as_of=as_of,
        history=history,
        base_rates=precedent_rates(question, as_of, without) if precedents else None,
        looker=looker,
    )
    return replace(made, record=_with_texts(desk, made.record))


def precedent_rates(question: Question, as_of: dt.date | None = None, without: Sequence[str] = ()) -> BaseRates:
    """How often each indicator was seen in precedents of the kinds that the hypotheses of a question stand for.

    Raises:
        UsageError: an entry to leave out that the library does not have.
    """
    left_out = set()
    for name in without:
        found = find_precedent(name)
        if found is None:
            raise UsageError(f"the library has no precedent {name!r}; `legation precedents` lists them")
        left_out.add(found.id)
    known = [one for one in precedents_known(as_of) if one.id not in left_out]
    return rates_by_outcome(known, sorted({one.outcome for one in question.named if one.outcome in kinds()}))


def _material(
    desk: Desk,
    rows: Sequence[Statement],
    documents: Mapping[str, Document],
    question: Question,
    decisions: Sequence[Decision] | None,
) -> Material:
    """The rows by noun; tracks are made where decisions on them are given."""
    contacts = [row for row in rows if isinstance(row, Contact)]
    tracks, placed = ([], contacts) if decisions is None else build_tracks(contacts, decisions)
    well_told, strange = _told(desk, question)
    return Material(
        events=tuple(row for row in rows if isinstance(row, Event)),
        contacts=tuple(placed),
        positions=tuple(row for row in rows if isinstance(row, Position)),
        deals=tuple(row for row in rows if isinstance(row, Deal)),
        claims=tuple(row for row in rows if isinstance(row, Claim)),
        tracks=tuple(tracks),
        documents=documents,
        well_told=well_told,
        strange=strange,
    )


def _told(desk: Desk, question: Question) -> tuple[frozenset[str], frozenset[str]]:
    """The nouns of which the desk holds enough rows on the principals to miss one; the principals of whom it holds hardly any."""
    keys = {name: tuple(sorted(keys_of(name))) for name in question.principals}
    anybody = tuple(sorted({key for some in keys.values() for key in some}))

    def holds(noun: Noun, group: tuple[str, ...]) -> int:
        return len(desk.concerning(noun, (group,), limit=POLICY.min_rows))

    main: tuple[Noun, ...] = ("event", "contact", "position")
    return (
        frozenset(f"{noun}s" for noun in NOUNS if anybody and holds(noun, anybody) >= POLICY.min_rows),
        frozenset(name for name in keys if sum(holds(noun, keys[name]) for noun in main) < POLICY.min_rows),
    )


def _texts(looker: Looker, question: Question) -> dict[str, str]:
    """For each document the first copy of its text.

    Where documents are very many, those that no indicator rests on are joined by equal fingerprints only: so many independent
    texts are left that a few more or less decide nothing.
    """
    documents = looker.material.documents
    if len(documents) <= MOST_COMPARED:
        return cluster_copies(documents)
    first: dict[str, str] = {}
    for identity in sorted(documents, key=lambda one: (documents[one].published or dt.date.max, one)):
        first.setdefault(documents[identity].fingerprint or identity, identity)
    texts = {identity: first[document.fingerprint or identity] for identity, document in documents.items()}
    resting = {document for row in find_matched(question, looker) for document in row.documents} & set(documents)
    if len(resting) <= MOST_COMPARED:
        texts |= cluster_copies({identity: documents[identity] for identity in resting})
    return texts


def voices_by(sources: Sources) -> Callable[[Row], frozenset[str]]:
    """What gives the independent sources that stand for a row: whose word it is, without those who only pass it on.

    Hearsay, denials and refusals to comment stand for nothing.
    """

    def voices(row: Row) -> frozenset[str]:
        found: set[str] = set()
        passed_on: set[str] = set()
        for one in row.attribution:
            document = one.document or (row.documents[0] if row.documents else "")
            if one.verb_class in _AGAINST or one.verb_class in _NEITHER or one.basis == "rumour":
                continue
            own, voice = sources.own_voice(document), sources.voice_of(one, document)
            found.add(voice)
            passed_on |= {own} - {voice}
        return frozenset(found - passed_on)

    return voices


def _with_texts(desk: Desk, record: Record) -> Record:
    """The record with the texts of its documents, which asking did without."""
    found = (desk.document(document.id) for document in record.documents)
    return replace(record, documents=tuple(document for document in found if document))
