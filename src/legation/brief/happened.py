"""What happened: the latest contact of those who met most, what led up to it, what was agreed, and who else was in contact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from legation.analysis import party_key, party_of
from legation.brief.agreed import deal_clause, outcome_words
from legation.brief.chronology import contact_order, has_date
from legation.brief.clauses import held_clause, is_tellable, led_by, place_names
from legation.brief.lines import Line, sentence
from legation.brief.people import Cast, known_sides, party_words, people_of
from legation.brief.phrases import on_date
from legation.brief.words import capital, counted, day_words, listed, number_name
from legation.records import Contact, Deal, Record, When

_EARLIER = 4
_OTHERS = 3
_HALVES = 3
_SETTLED = ("agreed", "signed", "in_force")
_RANK = {"leader": 0, "minister": 1, "senior": 2, "technical": 3}


def iter_happened(record: Record, contacts: Sequence[Contact], cast: Cast) -> Iterator[Line]:
    """The sentences; `contacts` are in order of their dates and without history."""
    groups: dict[frozenset[str], list[Contact]] = defaultdict(list)
    for contact in contacts:
        if contact.status in ("held", "ongoing") and is_tellable(contact):
            groups[frozenset(party_key(side.party) for side in known_sides(contact))].append(contact)
    ranked = sorted(groups.values(), key=lambda rows: (-len(rows), contact_order(rows[-1])[1].toordinal() * -1, rows[0].id))
    several = any(contact.support > 1 for contact in contacts)  # where nothing has a second source, that is said once, at the end
    for at, rows in enumerate(ranked[: 1 + _OTHERS]):
        story = _Story(rows, record.deals, cast, several=several)
        yield from story.lines(in_full=at == 0)
    yield from _agreements(record.deals, cast)
    yield from _rest(contacts, [row for rows in ranked[: 1 + _OTHERS] for row in rows], cast)


class _Story:
    """The contacts of one set of parties, and what was said of them."""

    def __init__(self, rows: Sequence[Contact], deals: Sequence[Deal], cast: Cast, *, several: bool) -> None:
        self.rows, self.deals, self.cast, self.several = rows, deals, cast, several
        self.dated = [row for row in rows if is_dated(row.date)]
        self.loose = [row for row in rows if not is_dated(row.date)]
        self.last = (self.dated or self.loose)[-1]
        self.keys = frozenset(party_key(side.party) for side in known_sides(self.last))
        self.parties = sorted((party_words(party_of(side.party)) for side in known_sides(self.last)), key=str.casefold)
        last_day = self.last.date.end or self.last.date.start
        self.year = last_day.year if last_day else None

    def lines(self, *, in_full: bool) -> Iterator[Line]:
        """The latest contact, those before it, and, told in full, who sat there and what was agreed."""
        if len(self.rows) == 1:
            yield from self._signed() or self._only()
        else:
            yield self._latest()
            yield from self._earlier() if in_full else ()
        if not in_full:
            return
        seated = min((r for r in self.rows if led_by(r, Cast())), key=lambda r: _RANK.get(r.level or "", 4), default=None)
        if seated:
            there = "" if len(self.rows) == 1 else f" {uncapital(self._there(seated))}"
            yield sentence(f"At the table{there} were {led_by(seated, self.cast)}.", [seated])
        if len(self.rows) > 1:
            yield from self._agreed(seated)

    def _only(self) -> list[Line]:
        """One contact in one sentence, with what was agreed there."""
        words = outcome_words(self.last.outcomes)
        agreed = f"; they {words}" if words and not self._known(words) else ""
        return [sentence(f"{capital(held_clause(self.last, self.cast))}{agreed}{self._sources(self.last)}.", [self.last])]

    def _signed(self) -> list[Line]:
        """A signing told by what was signed, where a deal of the same parties says so."""
        if self.last.kind != "signing":
            return []
        for deal in self.deals:
            clause = deal_clause(deal)
            if deal.stage == "signed" and clause and {party_key(actor) for actor in deal.parties} == self.keys:
                self.cast.told.append(clause)
                return [sentence(f"{dated_first(clause, self.last)}{self._sources(self.last)}.", [self.last, deal])]
        return []

    def _latest(self) -> Line:
        persons = held_clause(self.last, Cast(), known=self.keys)
        impersonal = persons.startswith(("both ", "all ", "ministers", "senior", "working", "their"))
        between = "" if impersonal else f" between {listed(self.parties)}"
        clause = held_clause(self.last, self.cast, known=frozenset() if impersonal else self.keys)
        first = self.dated[0].date.start or self.dated[0].date.end if len(self.dated) > 1 else None
        since = f" since {day_words(first)}".removesuffix(f" {self.year}") if first else ""
        latest = "the latest of" if self.dated else "one of"
        of_all = f"{latest} {counted(len(self.rows), 'contact')}{between} on record{since}"
        return sentence(f"{capital(clause)}, {of_all}{self._sources(self.last)}.", list(self.rows))

    def _earlier(self) -> Iterator[Line]:
        """Those before the latest, oldest first; of many only the first and the last few."""
        before = [row for row in self.dated if row is not self.last]
        shown = before if len(before) <= _EARLIER else [before[0], *before[1 - _EARLIER :]]
        told = [held_clause(row, self.cast, year=self.year, known=self.keys) for row in shown]
        if len(before) > len(shown):
            told.insert(1, f"{counted(len(before) - len(shown), 'more contact')} followed")
        if told:
            joined = f"{'; '.join(told[:-1])}; and {told[-1]}" if len(told) > 2 else ", and ".join(told)
            yield sentence(f"Before that, {joined}.", before)
        loose = [row for row in self.loose if row is not self.last]
        if loose and self.dated:
            verb = "carries" if len(loose) == 1 else "carry"
            yield sentence(f"{capital(counted(len(loose), 'more contact'))} between them {verb} no date.", loose)

    def _agreed(self, seated: Contact | None) -> Iterator[Line]:
        """What was agreed at the latest contact of which that is told, and at one more."""
        shown = 0
        for row in [row for row in self.rows if row is seated] + [row for row in self.rows[::-1] if row is not seated]:
            words = outcome_words(row.outcomes)
            if words and shown < 2 and not self._known(words):
                shown += 1
                there = "There" if row is seated else self._there(row)
                yield sentence(f"{there} they {words}.", [row])

    def _known(self, words: str) -> bool:
        """Whether something of the kind was told before; keeps it if not."""
        if self.cast.has_told(words):
            return True
        self.cast.told.append(words)
        return False

    def _there(self, row: Contact) -> str:
        """Where or when, to open a sentence: `In Riyadh`, `On 12 February`."""
        if row.places and not any(place.alternative for place in row.places):
            return f"In {place_names(row.places[:1])}"
        when = on_date(row.date, self.year).strip()
        return capital(when) if when else "There"

    def _sources(self, row: Contact) -> str:
        """How many independent sources report it, where more than one article was read."""
        if not self.several:
            return ""
        return f" ({number_name(row.support)} independent sources)" if row.support > 1 else " (one source)"


def _agreements(deals: Sequence[Deal], cast: Cast) -> Iterator[Line]:
    """Up to two settled deals that the contacts have not told."""
    shown = 0
    for deal in sorted(deals, key=lambda deal: (-deal.support, deal.id)):
        clause = deal_clause(deal) if deal.stage in _SETTLED else ""
        if not clause or shown == 2 or cast.has_told(clause):
            continue
        cast.told.append(clause)
        shown += 1
        yield sentence(f"{capital(clause)}.", [deal])


def is_dated(when: When) -> bool:
    """Whether a time says when something took place, and not only after when."""
    return has_date(when) and when.precision != "after" and (when.end is not None or when.precision == "day")


def dated_first(clause: str, contact: Contact) -> str:
    """A clause with the day before it, since its own words may end in another time."""
    when = on_date(contact.date).strip()
    return f"{capital(when)} {clause}" if when else capital(clause)


def uncapital(text: str) -> str:
    """The text with its first letter small."""
    return text[:1].lower() + text[1:]


def _rest(contacts: Sequence[Contact], told: Sequence[Contact], cast: Cast) -> Iterator[Line]:
    """What else took place: so many contacts, and of those of which too little is known the first few with what is known."""
    known = {contact.id for contact in told}
    rest = [c for c in contacts if c.status in ("held", "ongoing") and c.id not in known]
    vague = [contact for contact in rest if not is_tellable(contact)]
    full = [contact for contact in rest if is_tellable(contact)]
    if full:
        be = "is" if len(full) == 1 else "are"
        yield sentence(f"{capital(counted(len(full), 'more contact'))} of other parties {be} on record.", full)
    if vague and not told and len(vague) < 3:
        yield from (_half_told(contact, cast) for contact in vague)
    elif vague:
        yield _half_known(vague, cast, more="more " if told or full else "")


def _half_known(vague: Sequence[Contact], cast: Cast, *, more: str) -> Line:
    """Contacts of which one side at most can be made out, as a number, and up to three of them with side, place and day."""
    shown = [_known_half(c, cast) for c in vague if known_sides(c) and (c.places or is_dated(c.date))][:_HALVES]
    among = f", among them {listed(shown)}" if shown and len(shown) < len(vague) else f": {listed(shown)}" if shown else ""
    be = "is" if len(vague) == 1 else "are"
    text = f"{capital(counted(len(vague), f'{more}contact'))} {be} on record of which one side at most can be made out{among}."
    return sentence(text, vague)


def _half_told(contact: Contact, cast: Cast) -> Line:
    """A contact of which one party at most can be made out: what it was, where, when, and what is not told."""
    be = "are" if contact.kind == "talks" else "is"
    unknown = "the other side is not made out" if known_sides(contact) else "who took part is not made out"
    return sentence(f"{capital(_known_half(contact, cast))} {be} on record; {unknown}.", [contact])


def _known_half(contact: Contact, cast: Cast) -> str:
    """The half of a contact that is known: `a meeting of Chancellor Angela Merkel of Germany in Brussels on 8 February 2015`."""
    kind = {"call": "a telephone call", "talks": "talks", "visit": "a meeting"}.get(contact.kind, f"a {contact.kind}")
    of = ""
    for side in known_sides(contact)[:1]:
        people = people_of(side)
        of = f" of {cast.name(people[0], with_state=True) if len(people) == 1 else party_words(party_of(side.party))}"
    where = f" in {place_names(contact.places)}" if contact.places else ""
    return f"{kind}{of}{where}{on_date(contact.date) if is_dated(contact.date) else ''}"
