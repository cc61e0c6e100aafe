"""How the brief names who and where: actors with their offices, sides, places, sources, and who says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from legation.analysis import party_of
from legation.brief.words import CONTACT_KINDS, PRESENCE, capital, counted, date_words, day_words, listed, shortened, with_article
from legation.records import Absence, Actor, Attribution, Contact, Delegate, Document, Holder, Place, Rival, Step
from legation.records.row import Row


def actor_words(actor: Actor) -> str:
    """A name as it stands in a sentence; an unresolved one as the text writes it."""
    return with_article(actor.name)


def actor_full(actor: Actor) -> str:
    """A name with its office, and with the text's own spelling where the name was resolved to another."""
    written = [form for form in actor.as_written if form[:1].isupper() and form.casefold() != actor.name.casefold()]
    spelt = f", written “{written[0]}”" if written and actor.kind == "person" and _differs(actor.name, written[0]) else ""
    known = "" if actor.id or not actor.candidates else f"may be {listed(actor.candidates, 'or')}"
    extra = "; ".join(part for part in (f"{actor.role or ''}{spelt}".removeprefix(", "), known) if part)
    return f"{actor.name} ({extra})" if extra else actor.name


def _differs(name: str, written: str) -> bool:
    """Whether the spelling's last word is no word of the name: `M. Rubio` shows nothing, `Darchyev` does."""
    return written.split()[-1].casefold() not in name.casefold().split()


def delegate_words(delegate: Delegate) -> str:
    """A delegate with office, and with the kind of presence where it is not a seat at the table."""
    presence = PRESENCE.get(delegate.presence)
    return f"{actor_full(delegate.actor)} [{presence}]" if presence else actor_full(delegate.actor)


def absence_words(absence: Absence) -> str:
    """Who was kept out, and why as far as it is said."""
    reason = f"reason given: {absence.reason}" if absence.reason else "no reason given"
    return f"{actor_full(absence.actor)}: {reason}"


def places_words(places: Sequence[Place]) -> str:
    """The places of a row: `Baku or Istanbul` where the choice is open; with who holds a place if not its sovereign."""
    names = [f"{p.name} (held by {p.controlled_by})" if p.controlled_by else p.name for p in places]
    return listed(list(dict.fromkeys(names)), "or" if any(p.alternative for p in places) else "and")


def contact_words(contact: Contact) -> str:
    """A contact in a few words, without its date: `talks between Chile and Peru in Lima`."""
    words = CONTACT_KINDS[contact.kind]
    if contact.level and contact.kind in ("talks", "meeting", "call"):
        words = f"{_LEVEL_ADJECTIVES[contact.level]}{words}"
    between = listed(contact_parties(contact))
    if contact.kind == "visit" and contact.host and contact.sides:
        guests = listed([actor_words(side.party) for side in contact.sides if side.party != contact.host])
        return f"visit to {places_words(contact.places) or actor_words(contact.host)} by {guests}"
    if between:
        words += f" {'between' if len(contact.sides) > 1 else 'with'} {between}"
    return f"{words} in {places_words(contact.places)}" if contact.places else words


_LEVEL_ADJECTIVES = {"leader": "leaders’ ", "minister": "ministers’ ", "senior": "", "technical": "working-level "}


def contact_parties(contact: Contact) -> list[str]:
    """Who was in contact: the two people where each side is one person, otherwise the parties."""
    seated = [[d.actor for d in side.delegates if d.presence != "excluded"] for side in contact.sides]
    if len(seated) > 1 and all(len(people) == 1 for people in seated):
        return [people[0].name for people in seated]
    return [actor_words(side.party) for side in contact.sides]


def contact_dated(contact: Contact) -> str:
    """A contact in a few words with its date, for mention in another line."""
    when = date_words(contact.date)
    return f"{contact_words(contact)}, {when}"


def holder_words(chain: Sequence[Holder]) -> str:
    """Who says so, the nearest to the fact first: `officials, by way of NBC, as told by the author`."""
    if not chain:
        return "the author"
    names = [_holder(holder) for holder in reversed(chain)]
    if len(names) == 1:
        return names[0]
    through = [f"by way of {name}" for name in names[1:-1]]
    return ", ".join([names[0], *through, f"as told by {names[-1]}"])


def _holder(holder: Holder) -> str:
    if holder.kind == "author":
        name = holder.name.strip()
        return "the author" if name.casefold() in ("", "author", "the author") else f"the author, {name}"
    return with_article(holder.name) if holder.name else "somebody unnamed"


def attribution_words(attribution: Sequence[Attribution]) -> str:
    """Who says so for a row, each chain once, with its hedge; empty for the author's own plain word."""
    said: dict[str, None] = {}
    for one in attribution:
        if len(one.holder_chain) < 2 and all(h.kind == "author" for h in one.holder_chain) and not one.hedge:
            continue
        hedge = f" (“{one.hedge}”)" if one.hedge else ""
        said[f"{holder_words(one.holder_chain)}{hedge}"] = None
    return "; ".join(said)


def document_words(document: Document) -> str:
    """A source in a few words: outlet, or title, or file name."""
    return document.outlet or (f"“{shortened(document.title, 60)}”" if document.title else document.path or document.id)


def sources_words(row: Row, documents: Mapping[str, Document]) -> str:
    """How many independent sources stand behind a row and against it, its grade, and which articles tell of it.

    Where only one article was read at all, its name is not said again with every row.
    """
    support = row.support or min(len(row.documents), 1)
    against = f", {row.dispute} against" if row.dispute else ""
    known = row.grade.credibility != "6"
    grade = f", grade {row.grade.reliability}{row.grade.credibility}" if known else ""
    names = list(dict.fromkeys(document_words(documents[key]) for key in row.documents if key in documents))
    told = f": {listed(names[:6])}" if names and len(documents) > 1 else ""
    more = f" and {len(names) - 6} more" if told and len(names) > 6 else ""
    return f"{counted(support, 'independent source')}{against}{grade}{told}{more}"


def rival_words(rival: Rival, documents: Mapping[str, Document]) -> str:
    """A field on which reports differ: each value with who gives it, the preferred one first."""
    values = [f"“{value}” ({listed(_given_by(given, documents)) or 'source not shown'})" for value, given in rival.values]
    because = f" — the first is preferred: {rival.preferred_because}" if rival.preferred_because else ""
    return f"{rival.field.replace('_', ' ')}: {' against '.join(values)}{because}"


def steps_words(steps: Sequence[Step]) -> str:
    """The history of a status, by the days on which each step was first reported.

    >>> import datetime as dt
    >>> steps_words([Step(status="planned", since=dt.date(2025, 3, 8)), Step(status="held", since=dt.date(2025, 3, 19))])
    'planned (reported 8 March 2025), then held (19 March 2025)'
    """
    told = [f"{step.status.replace('_', ' ')} ({day_words(step.since) if step.since else 'day not known'})" for step in steps]
    return ", then ".join(told).replace("(", "(reported ", 1)


def _given_by(ids: Sequence[str], documents: Mapping[str, Document]) -> list[str]:
    names = dict.fromkeys(document_words(documents[key]) for key in ids if key in documents)
    return [*names] if len(names) < 4 else [*list(names)[:3], f"{len(names) - 3} more"]


def parties_words(actors: Sequence[Actor]) -> str:
    """The actors of a list once each, in prose."""
    return listed(list(dict.fromkeys(actor_words(actor) for actor in actors)))


def speaker_words(actor: Actor | None) -> str:
    """A holder with the party that it speaks for, where that is another name: `Russia (Sergey Lavrov)`."""
    if actor is None:
        return "Holder not named"
    party = party_of(actor)
    return capital(actor_words(party)) if party.name == actor.name else f"{capital(actor_words(party))} ({actor_full(actor)})"
