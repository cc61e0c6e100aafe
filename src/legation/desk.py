"""The desk as a program sees it: read into it, ask it for rows, verify it.

    desk = legation.open("desk.db")
    desk.read("articles/")
    desk.contacts(between=("USA", "RUS")).to_pandas()

Each method is one call of the pipeline or one question to the store; nothing is worked out here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, cast

from legation import asking, outlets, outlook, review, store
from legation.analysis.assess import Assessment
from legation.analysis.changes import Change
from legation.analysis.index import ATTENTIONS, SCALES, STEPS, Attention, Question, Scale, Step
from legation.analysis.precedents import Process, process_of_assessment
from legation.analysis.scores import Scores
from legation.dyad import index_dyad
from legation.errors import InputError, UsageError
from legation.export import IndexRows, Rows
from legation.ingest import IngestOptions
from legation.news import list_changes
from legation.pipeline import Report, list_documents, make_record, read_sources, stand_at
from legation.records import (
    NOUNS,
    Claim,
    Contact,
    Deal,
    Decision,
    Document,
    Event,
    Forecast,
    Noun,
    OpenContradiction,
    Position,
    Presence,
    Record,
    Rejection,
    Source,
    Track,
)
from legation.reference.issues import load_issues
from legation.resolve import load_people
from legation.review import Decided, Need
from legation.settings import load_settings
from legation.store import Explanation, Failure, Filter, Hit, is_about
from legation.totals import ReadTotals

LISTS: dict[str, type] = {
    "documents": Document,
    "events": Event,
    "contacts": Contact,
    "tracks": Track,
    "positions": Position,
    "deals": Deal,
    "claims": Claim,
    "forecasts": Forecast,
    "presence": Presence,
    "contradictions": OpenContradiction,
    "rejections": Rejection,
}
"""The lists of the record, by the names that commands and methods have."""

_SINGULAR: dict[str, Noun] = {f"{noun}s": noun for noun in NOUNS}
STATEMENT_LISTS = tuple(_SINGULAR)
"""The lists whose rows are made of statements, which `statements=True` shows."""


class Desk:
    """A record on disk, or one that goes away. Made by `legation.open`; close it, or use it in a `with`."""

    def __init__(self, desk: store.Desk, people: str | Path | None = None, issues: str | Path | None = None) -> None:
        self._desk = desk
        self._people = load_people(Path(people)) if people else None
        self._issues = load_issues(Path(issues)) if issues else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; a temporary desk is removed."""
        self._desk.close()

    def read(
        self,
        *sources: str | Path,
        date: dt.date | str | None = None,
        outlet: str | None = None,
        language: str | None = None,
        columns: Mapping[str, str] | None = None,
        allow_private: bool = False,
        report: Report | None = None,
        strict: bool = False,
    ) -> ReadTotals:
        """What became of every input of the sources; the counts add up.

        Args:
            sources: files, folders, globs, URLs, tables, or `-` for standard input.
            date: the day of publication (`2025-03-08`), where a source does not say.
            outlet: who published it, where a source does not say.
            language: its language, where a source does not say.
            columns: for tables, which column holds which field (`{"text": "body"}`).
            allow_private: whether URLs may lead to private and loopback addresses.
            report: called with the number of inputs done and the name of the last one.
            strict: raise where a stage breaks on an article, instead of rejecting that article.

        Raises:
            InputError: no source was given, or one does not exist.
            UsageError: `date` is no date.
        """
        if not sources:
            raise InputError("no source given: name a file, a folder, a glob, a URL, or - for standard input")
        day = _parse_day("date", date) if isinstance(date, str) else date
        options = IngestOptions(
            date=day, outlet=outlet, language=language, columns=dict(columns or {}), allow_private=allow_private
        )
        names = [str(source) for source in sources]
        return read_sources(self._desk, names, options, people=self._people, issues=self._issues, report=report, strict=strict)

    def record(self, **filters: Any) -> Record:
        """The whole record, or the part that the filters select (see `rows`)."""
        wanted = _filter(filters)
        return outlook.tell_outcomes(self._desk, make_record(self._desk, wanted), wanted)

    def rows(self, noun: str, *, statements: bool = False, **filters: Any) -> Rows[Any]:
        """The rows of one list.

        Args:
            noun: `documents`, `events`, `contacts`, `tracks`, `positions`, `deals`, `claims`, `forecasts`, `presence`,
                `contradictions` or `rejections`.
            statements: what single articles say, instead of rows made of all of them.
            filters: `between` (two parties), `actor`, `since`, `until`, `type`, `status`, `limit`; `as_of` for the record as it
                stood on a day; `review` for what people `accepted`, or `rejected`, which is left out otherwise; `issue`
                (`area/issue` or either half) and `track` (id, kind or words of the name) where rows have them.

        Raises:
            UsageError: an unknown list or filter, or no track of that name.
        """
        if noun not in LISTS:
            raise UsageError(f"there is no list {noun!r}; there are {', '.join(LISTS)}")
        named = filters.pop("track", None)
        wanted = _filter(filters)
        if named:
            wanted = replace(wanted, tracks=self._tracks_named(named, wanted.as_of))
        if statements and noun not in _SINGULAR:
            raise UsageError(f"{noun} are not stated by articles; statements exist for {', '.join(_SINGULAR)}")
        if statements:
            return Rows(LISTS[noun], list(self._desk.statements(_SINGULAR[noun], wanted)))
        return Rows(LISTS[noun], self._list(noun, wanted))

    def _list(self, noun: str, wanted: Filter) -> list[Any]:
        """The rows of one list: asked of the store, or, for what is measured over other rows, of the pipeline."""
        if noun == "documents":
            return list_documents(self._desk.as_of(wanted.as_of) if wanted.as_of else self._desk, wanted)
        if noun == "rejections":
            return list((self._desk.as_of(wanted.as_of) if wanted.as_of else self._desk).rejections(wanted))
        if noun in _SINGULAR:
            desk, over = stand_at(self._desk, wanted)
            return list(desk.rows(_SINGULAR[noun], over))
        # These filters are about the rows shown, not about the rows that they are measured over.
        over = replace(wanted, limit=None, type=None, status=None, actor=None if noun == "presence" else wanted.actor)
        over = replace(over, issue=None, tracks=None)
        shown = [row for row in getattr(make_record(self._desk, over), noun) if _is_like(row, wanted)]
        return shown if wanted.limit is None else shown[: wanted.limit]

    def _tracks_named(self, name: str, as_of: dt.date | None) -> tuple[str, ...]:
        """The ids of the tracks with this id or kind, or with these words in their name."""
        tracks = make_record(self._desk, Filter(as_of=as_of)).tracks
        low = name.casefold()
        found = [t.id for t in tracks if low in (t.id, t.kind)] or [t.id for t in tracks if low in t.name.casefold()]
        if not found:
            raise UsageError(f"no track is {name!r}; there are {'; '.join(track.name for track in tracks) or 'none'}")
        return tuple(found)

    def documents(self, **filters: Any) -> Rows[Document]:
        """The articles of the desk."""
        return self.rows("documents", **filters)

    def events(self, **filters: Any) -> Rows[Event]:
        """Who did what to whom."""
        return self.rows("events", **filters)

    def contacts(self, **filters: Any) -> Rows[Contact]:
        """Calls, meetings, visits and talks."""
        return self.rows("contacts", **filters)

    def tracks(self, **filters: Any) -> Rows[Track]:
        """The strands of the negotiation."""
        return self.rows("tracks", **filters)

    def positions(self, **filters: Any) -> Rows[Position]:
        """Demands, offers, promises and refusals."""
        return self.rows("positions", **filters)

    def deals(self, **filters: Any) -> Rows[Deal]:
        """Projects and transactions on the table."""
        return self.rows("deals", **filters)

    def claims(self, **filters: Any) -> Rows[Claim]:
        """Who says what, and how sure."""
        return self.rows("claims", **filters)

    def forecasts(self, *, due: dt.date | str | None = None, **filters: Any) -> Rows[Forecast]:
        """What is said to be coming, and what became of it: proposed from later articles, or decided by a person.

        Args:
            due: only what came due by this day and is not settled, by day.
            filters: as for `rows`; `status` is the state, `as_of` the day after which nothing published counts.
        """
        day = _parse_day("due", due) if isinstance(due, str) else due
        return Rows(Forecast, outlook.list_forecasts(self._desk, _filter(filters), due=day))

    def scores(self, **filters: Any) -> Scores:
        """How well the sources foresaw: Brier and log scores by outlet and holder, calibration, and what nobody could check."""
        return outlook.score_desk(self._desk, _filter(filters))

    def last_day(self, as_of: dt.date | None = None) -> dt.date:
        """The day of the last article, or `as_of`: the day on which the record is asked where none is named."""
        return outlook.last_day(self._desk, as_of)

    def presence(self, *, by: Literal["issue", "month"] | None = None, **filters: Any) -> Rows[Presence]:
        """Who is at the table, and who is only talked about; over all, or apart for each issue or month."""
        if by is None:
            return self.rows("presence", **filters)
        return Rows(Presence, outlook.list_presence(self._desk, by, _filter(filters)))

    def index(
        self,
        first: str,
        second: str,
        *,
        by: str = "week",
        beside: Sequence[str] = (),
        scale: str = "plover",
        attention: str = "events",
        since: dt.date | str | None = None,
        until: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
    ) -> IndexRows:
        """Co-operation and conflict of two parties by period, with `changes` and `finding` beside the rows.

        Args:
            first: one party, by code, name or adjective.
            second: the other.
            by: `day`, `week` or `month`.
            beside: third parties: their dyads with both are laid beside.
            scale: `plover`, `goldstein` or `count`: for the band and the change points; all three are in every row.
            attention: what rates are by: `events` or `documents` of the desk, or `none`.
            since: the first day.
            until: the last day.
            as_of: only what was published by this day counts.

        Raises:
            UsageError: an unknown step, scale or attention, or two names of one party.
        """
        for name, value, known in (("by", by, STEPS), ("scale", scale, SCALES), ("attention", attention, ATTENTIONS)):
            if value not in known:
                raise UsageError(f"{name}={value!r}: it is one of {', '.join(known)}")
        days = {"since": since, "until": until, "as_of": as_of}
        start, end, day = (_parse_day(name, value) if isinstance(value, str) else value for name, value in days.items())
        if start and end and end < start:
            raise UsageError(f"until {end} lies before since {start}")
        question = Question(
            by=cast(Step, by), scale=cast(Scale, scale), attention=cast(Attention, attention), since=start, until=end
        )
        return IndexRows(index_dyad(self._desk, first, second, question, beside=beside, as_of=day))

    def contradictions(self, **filters: Any) -> Rows[OpenContradiction]:
        """On what sources contradict each other, what each side says, and how many independent sources it has."""
        return self.rows("contradictions", **filters)

    def rejections(self, **filters: Any) -> Rows[Rejection]:
        """What was refused, why, and what to do about it."""
        return self.rows("rejections", **filters)

    def process(self, question: str, *, between: tuple[str, str] | None = None, as_of: dt.date | str | None = None) -> Process:
        """What this record shows of the process that a question asks about, to be laid beside the precedents.

        Args:
            question: a question file, or the name of a ready one.
            between: the two parties, in the question's roles `a` and `b`.
            as_of: the day on which the record is asked.

        Raises:
            InputError: there is no such question.
            UsageError: the question has no roles `a` and `b`.
        """
        day = _parse_day("as_of", as_of) if isinstance(as_of, str) else as_of
        asked = asking.load_question(question, dict(zip("ab", between, strict=True)) if between else None)
        made = process_of_assessment(asking.ask_desk(self._desk, asked, as_of=day))
        return replace(made, until=self.last_day(day))

    def assess(
        self,
        question: str | Path,
        *,
        parties: Mapping[str, str] | None = None,
        as_of: dt.date | str | None = None,
        since: dt.date | str | None = None,
        until: dt.date | str | None = None,
        history: bool = False,
        precedents: bool = False,
        without: Sequence[str] = (),
    ) -> Assessment:
        """Rival hypotheses against the record: which reading holds, how far, on what, and what would change it.

        Args:
            question: a YAML file (see `docs/how-to/ask-a-question.md`), or the name of a ready question.
            parties: who plays which role (`{"a": "USA", "b": "RUS", "third": "UKR"}`); the others stay as the question has them.
            as_of: the day as of which the record is taken.
            since: nothing that took place before this day counts.
            until: nothing that took place after this day counts.
            history: whether the posterior is traced day by day.
            precedents: take the ratios from the library of precedents, as far as it has any, in place of the signs.
            without: entries of that library to be left out, by id or name.

        Raises:
            InputError: there is no such question, or its file is not in the layout (the line and field are named).
            UsageError: a role that there is not, or one that stays empty.
        """
        days = {"as_of": as_of, "since": since, "until": until}
        given = {name: _parse_day(name, day) if isinstance(day, str) else day for name, day in days.items()}
        asked = asking.load_question(str(question), parties)
        return asking.ask_desk(self._desk, asked, history=history, precedents=precedents, without=without, **given)

    def explain(self, identity: str, *, as_of: dt.date | str | None = None) -> Explanation:
        """A row or statement back to its sentences, rules, decisions, sources and their hashes; as it stood on a day, if given.

        Raises:
            InputError: the desk has no row, statement or earlier row of that id, or had none on that day.
        """
        found = stand_at(self._desk, _filter({"as_of": as_of}))[0].explain(identity)
        if found is None and identity.startswith("contradiction-"):
            raise InputError("a contradiction is between rows: explain those that `legation contradictions` names")
        if found is None and identity.startswith("track-"):
            raise InputError("a track is made of contacts: explain those, their ids stand in `legation tracks --format jsonl`")
        if found is None:
            raise InputError(f"no row with the id {identity!r} on this desk; ids stand in the last column of every list")
        return found

    def decide(
        self,
        verb: str,
        ids: str | Sequence[str],
        *,
        by: str,
        reason: str,
        field: str | None = None,
        value: str | None = None,
        noun: str | None = None,
        at: dt.datetime | None = None,
    ) -> Decision:
        """The decision of a person about rows, kept with name, time and reason, and applied whenever rows are linked.

        Args:
            verb: `merge` (these rows are one), `split` (the first is never one with the others; statements named beside
                their row are taken out of it), `accept` (looked at and right), `reject` (hidden from lists, `explain` still
                shows it), `correct` (one field has another value; that of the machine stays beside it).
            ids: ids of rows or statements; for a `noun` that no article states, the names of the things decided on.
            by: who decides.
            reason: why.
            field: what a correction corrects.
            value: its right value, in the words of the lists (`held`, `2025-02-18`, `Riyadh`).
            noun: `outlet`, `assessment` or another noun whose things have no rows, else that of the ids.
            at: when, now by default.

        Raises:
            UsageError: an unknown verb, a missing name or reason, too few ids, rows of different nouns.
            InputError: an id that the desk does not know.
        """
        named = [ids] if isinstance(ids, str) else list(ids)
        return review.decide(self._desk, verb, named, by=by, reason=reason, field=field, value=value, noun=noun, at=at)

    def revoke(self, decision: str, *, by: str, reason: str, at: dt.datetime | None = None) -> Decision:
        """The decision that undoes the one with this id; both stay.

        Raises:
            InputError: there is no such decision.
            UsageError: a missing name or reason.
        """
        return review.revoke(self._desk, decision, by=by, reason=reason, at=at)

    def decisions(self, noun: str | None = None, *, standing: bool = False) -> Rows[Decided]:
        """What people decided, in order, each with its state: all of it, or only what has an effect now."""
        made = review.list_decided(self._desk, noun)
        kept = [one for one in made if one.verb != "revoke" and one.state in ("in force", "in part")] if standing else made
        return Rows(Decided, kept)

    def changes(
        self,
        since: dt.date | str,
        *,
        until: dt.date | str | None = None,
        kinds: Sequence[str] = (),
        nouns: Sequence[str] = (),
        **filters: Any,
    ) -> Rows[Change]:
        """What articles published since a day brought: new rows, steps, reversals, contradictions, forecasts come due.

        Args:
            since: the first day of publication that counts.
            until: the last; by default all that the desk holds.
            kinds: of these kinds only (`new`, `step`, `reversal`, `contradiction_opened`, …).
            nouns: of rows of these nouns only (`contact`, `deal`, …).
            filters: `between` two parties, or with this `actor`.

        Raises:
            UsageError: a day that is none, an unknown filter, or `until` before `since`.
        """
        first = _parse_day("since", since) if isinstance(since, str) else since
        last = _parse_day("until", until) if isinstance(until, str) else until
        wanted = _filter(filters)
        return Rows(Change, list_changes(self._desk, first, until=last, kinds=kinds, nouns=nouns, wanted=wanted))

    def sources(self, *, as_of: dt.date | str | None = None) -> Rows[Source]:
        """The outlets of the desk with their Admiralty letters, documents and own track records, most documents first."""
        day = _parse_day("as_of", as_of) if isinstance(as_of, str) else as_of
        return Rows(Source, outlets.list_outlets(self._desk, day))

    def rate(self, outlet: str, letter: str, *, by: str, reason: str, at: dt.datetime | None = None) -> Decision:
        """The decision that gives an outlet its letter, A to F, kept with name, time and reason; the last on an outlet holds.

        Raises:
            UsageError: a letter that there is not, an outlet without a name, a missing name or reason.
        """
        name, wanted = outlets.check_letter(outlet, letter)
        return self.decide("correct", [name], by=by, reason=reason, field="reliability", value=wanted, noun="outlet", at=at)

    def queue(self, noun: str | None = None, *, limit: int | None = 20) -> Rows[Need]:
        """What most needs a person's eye, first things first: near-misses of linking, contradictions, thin rows.

        Args:
            noun: rows of this noun only (`contact`, `deal`, …).
            limit: at most so many; None for all.
        """
        return Rows(Need, review.find_queue(self._desk, noun=noun, limit=limit))

    def search(self, words: str, limit: int = 20, *, as_of: dt.date | str | None = None) -> list[Hit]:
        """Documents and rows that hold all the words, best first; of those that there were on a day, if given."""
        return stand_at(self._desk, _filter({"as_of": as_of}))[0].search(words, limit)

    def verify(self) -> list[Failure]:
        """Everything that does not hold: changed bytes, quotes that do not slice back. Empty when all of it does."""
        return self._desk.verify()

    def counts(self) -> store.Counts:
        """How much the desk holds."""
        return self._desk.counts()


def open_desk(
    location: str | Path | None = None,
    *,
    people: str | Path | None = None,
    issues: str | Path | None = None,
    create: bool = True,
) -> Desk:
    """The desk in a file, made if there is none; `:memory:` is one that goes away when closed.

    Args:
        location: a file name or `sqlite:///` URL; by default LEGATION_DESK, or `desk.db` in this folder.
        people: a YAML file with the user's own actors.
        issues: a YAML file that extends the list of issues.
        create: whether a missing desk is made; if not, it is an error.

    Raises:
        InputError: there is no such desk and `create` is false.
        RecordError: the file is no desk, is damaged, or was made by a newer version.
    """
    settings = load_settings()
    name = str(location or settings.desk)
    if not create and name != ":memory:" and not Path(name.removeprefix("sqlite:///")).exists():
        raise InputError(f"there is no desk {name}; make one with `legation read SOURCE`, or name yours with --desk")
    return Desk(store.Desk.open(name), people or settings.people, issues or settings.issues)


def _filter(filters: Mapping[str, Any]) -> Filter:
    """The filter of these words; days may be given as `YYYY-MM-DD`."""
    given = {name: value for name, value in filters.items() if value is not None}
    for name in ("since", "until", "as_of"):
        if isinstance(given.get(name), str):
            given[name] = _parse_day(name, given[name])
    if isinstance(given.get("between"), list):
        given["between"] = tuple(given["between"])
    try:
        return Filter(**given)
    except TypeError as error:
        raise UsageError(f"unknown filter among {', '.join(given)}: {error}") from error


def _parse_day(name: str, words: str) -> dt.date:
    try:
        return dt.date.fromisoformat(words)
    except ValueError as error:
        raise UsageError(f"{name}={words!r} is not a date; write it as 2025-03-08") from error


def _is_like(row: Any, wanted: Filter) -> bool:
    """Whether a measured row (a track, a presence) has the type, status and actor wanted."""
    actors = [row.actor] if isinstance(row, Presence) else list(getattr(row, "parties", ()))
    keys = {key.casefold() for actor in actors for key in (actor.id, actor.country, actor.name) if key}
    return (
        is_about(row, wanted)
        and (wanted.type is None or getattr(row, "kind", "").casefold() == wanted.type.casefold())
        and (wanted.status is None or getattr(row, "status", "").casefold() == wanted.status.casefold())
        and (not isinstance(row, Presence) or wanted.actor is None or wanted.actor.casefold() in keys)
    )
