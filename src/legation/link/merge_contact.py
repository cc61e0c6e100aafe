"""A contact out of its reports: one history from planned to held, both delegations, and who was kept out according to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from legation.link.actors import party_of, same_actor, unite_actors
from legation.link.choice import Option, Report, build_rival, build_steps, choose_status, collect_options
from legation.link.merge_values import (
    contradicting_dates,
    contradicting_places,
    date_options,
    first_value,
    place_options,
)
from legation.records import Absence, Actor, Contact, Delegate, Level, PresenceKind, Rival, Session, Side, When

# Sat at the table and came with the delegation do not contradict each other.
_SEATED = ("at_table", "in_delegation")
_PRESENCE_ORDER: tuple[PresenceKind, ...] = ("at_table", "in_delegation", "on_site", "excluded", "unknown")


def merge_contact(row: Contact, reports: list[Report[Contact]]) -> Contact:
    """The contact with everything that its reports say of it, and rivals where they differ."""
    status, because = choose_status(collect_options(reports, lambda c: c.status, str))
    dates, dated_because = _choose_dates(reports, first_value(status, row.status))
    places = place_options(reports, lambda c: c.places)
    kinds = collect_options(reports, lambda c: c.kind, str)
    levels: list[Option[Level | None]] = collect_options(reports, lambda c: c.level, lambda level: level or "")
    hosts = collect_options(reports, lambda c: _party_name(c.host), str)
    mediators = collect_options(reports, lambda c: _party_name(c.mediator), str)
    sides, absent, people_rivals = _merge_people(reports)
    framing_rivals = [rival for side in sides for rival in build_rival(f"framing of {side.party.name}", _framings(reports, side))]
    return replace(
        row,
        kind=first_value(kinds, row.kind),
        status=first_value(status, row.status),
        date=first_value(dates, row.date),
        places=first_value(places, row.places),
        sides=sides,
        absent=absent,
        host=_named(first_value(hosts, ""), (report.statement.host for report in reports)),
        mediator=_named(first_value(mediators, ""), (report.statement.mediator for report in reports)),
        level=first_value(levels, None),
        format=first_value(collect_options(reports, lambda c: c.format, lambda form: form or ""), None),
        sessions=_sessions(reports),
        topics=tuple(dict.fromkeys(topic for report in reports for topic in report.statement.topics)),
        outcomes=tuple(dict.fromkeys(outcome for report in reports for outcome in report.statement.outcomes)),
        follows=tuple(sorted({key for report in reports for key in report.statement.follows})),
        steps=build_steps(reports, lambda c: c.status),
        prepares=tuple(sorted({key for report in reports for key in report.statement.prepares})),
        rivals=(
            *build_rival("status", status, because),
            *build_rival("date", contradicting_dates(dates), dated_because),
            *build_rival("places", contradicting_places(places)),
            *build_rival("level", levels),
            *build_rival("host", hosts),
            *build_rival("mediator", mediators),
            *build_rival("topics", _other_agendas(reports)),
            *people_rivals,
            *framing_rivals,
        ),
    )


def _choose_dates(reports: Sequence[Report[Contact]], status: str) -> tuple[list[Option[When]], str]:
    """The dates, those first that come with the preferred status: the day held outranks the day once planned."""
    dates = date_options(reports, lambda c: c.date)
    fitting = date_options([r for r in reports if r.statement.status == status], lambda c: c.date)
    if not fitting or not dates or fitting[0].shown == dates[0].shown:
        return dates, ""
    if -fitting[0].precision > -dates[0].precision:
        return dates, ""
    head = next(option for option in dates if option.shown == fitting[0].shown)
    return [head, *(option for option in dates if option is not head)], f"given with the preferred status, {status}"


def _party_name(actor: Actor | None) -> str:
    return actor.name if actor else ""


def _other_agendas(reports: Sequence[Report[Contact]]) -> list[Option[tuple[str, ...]]]:
    """What it was about according to reports that have no topic in common with the preferred list."""
    options = collect_options(reports, lambda c: c.topics, lambda topics: ", ".join(sorted(set(topics))))
    first = set(options[0].value) if options else set()
    return [option for option in options if option is options[0] or first.isdisjoint(option.value)]


def _named(name: str, actors: Iterable[Actor | None]) -> Actor | None:
    """The actor of that name, with all the ways in which it was written."""
    united = unite_actors(actor for actor in actors if actor and actor.name == name)
    return united[0] if united else None


def _sessions(reports: Sequence[Report[Contact]]) -> tuple[Session, ...]:
    """The sessions of the report that tells most of them; other reports word the same ones otherwise."""
    return max((report.statement.sessions for report in reports), key=lambda sessions: (len(sessions), repr(sessions)))


def _framings(reports: Sequence[Report[Contact]], side: Side) -> list[Option[str | None]]:
    key = party_of(side.party)

    def framing(contact: Contact) -> str | None:
        return next((one.framing for one in contact.sides if party_of(one.party) == key and one.framing), None)

    return collect_options(reports, framing, lambda words: words or "")


def _merge_people(reports: Sequence[Report[Contact]]) -> tuple[tuple[Side, ...], tuple[Absence, ...], list[Rival]]:
    """Both sides with their delegates, those kept out, and a rival for each person whom reports seat differently."""
    parties: defaultdict[str, list[Actor]] = defaultdict(list)
    people: defaultdict[str, list[Actor]] = defaultdict(list)
    for report in reports:
        for side in report.statement.sides:
            parties[party_of(side.party)].append(side.party)
            people[party_of(side.party)] += [delegate.actor for delegate in side.delegates]
    absences = [(absence, report) for report in reports for absence in report.statement.absent]
    sides: list[Side] = []
    rivals: list[Rival] = []
    kept_out: list[Actor] = []
    for key in parties:
        delegates: list[Delegate] = []
        for actor in unite_actors(people[key]):
            options = _presences(actor, reports)
            rivals += build_rival(f"presence of {actor.name}", _contradicting(options))
            presence = first_value(options, "unknown")
            if presence == "excluded":
                kept_out.append(actor)
            else:
                delegates.append(Delegate(actor=actor, presence=presence))
        ordered = tuple(sorted(delegates, key=lambda one: _PRESENCE_ORDER.index(one.presence)))
        side = Side(party=unite_actors(parties[key])[0], delegates=ordered)
        sides.append(replace(side, framing=first_value(_framings(reports, side), None)))
    seated = [delegate.actor for side in sides for delegate in side.delegates]
    absent = unite_actors([*(absence.actor for absence, _ in absences), *kept_out])
    named = tuple(_absence(actor, [a for a, _ in absences]) for actor in absent if not _among(actor, seated))
    return tuple(sides), named, rivals


def _presences(actor: Actor, reports: Sequence[Report[Contact]]) -> list[Option[PresenceKind]]:
    def presence(contact: Contact) -> PresenceKind:
        for absence in contact.absent:
            if same_actor(actor, absence.actor):
                return absence.presence
        found = (d.presence for side in contact.sides for d in side.delegates if same_actor(actor, d.actor))
        return next(found, "unknown")

    return collect_options(
        reports, presence, lambda kind: "" if kind == "unknown" else kind, lambda kind: -_PRESENCE_ORDER.index(kind)
    )


def _contradicting(options: Sequence[Option[PresenceKind]]) -> Sequence[Option[PresenceKind]]:
    return () if {option.value for option in options} <= set(_SEATED) else options


def _among(actor: Actor, actors: Iterable[Actor]) -> bool:
    return any(same_actor(actor, other) for other in actors)


def _absence(actor: Actor, absences: Sequence[Absence]) -> Absence:
    own = [absence for absence in absences if same_actor(actor, absence.actor)]
    reasons = sorted(absence.reason for absence in own if absence.reason)
    presence = own[0].presence if own else "excluded"
    return Absence(actor=actor, reason=reasons[0] if reasons else None, presence=presence)
