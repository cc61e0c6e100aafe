"""What an assessment looks at: the rows that the question concerns, and on whom each of them rests.

Pure data: whoever asks (see `legation.asking`) selects the rows and says which documents are copies of one text and
whose word each row is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from legation.records import Attribution, Claim, Contact, Deal, Document, Event, Position, Track, When
from legation.records.row import Row

NOUNS = ("events", "contacts", "positions", "deals", "claims", "tracks")
Found = Event | Contact | Position | Deal | Claim | Track


def _voices(row: Row) -> frozenset[str]:
    return frozenset(row.documents)


@dataclass(frozen=True, kw_only=True)
class Material:
    """Rows by noun, the documents that they rest on, and the dependence of both.

    `texts` gives for each document the first copy of the same text, itself where it is not named. `voices_by` gives the
    independent sources that stand for a row (`outlet reuters`, `person.sergey-lavrov`), by default its documents. `well_told`
    are the nouns of which the record holds enough rows on the principals, whether they are here or not, and `strange` the
    principals of whom it holds hardly any; None where the rows here are all that it holds.
    """

    events: tuple[Event, ...] = ()
    contacts: tuple[Contact, ...] = ()
    positions: tuple[Position, ...] = ()
    deals: tuple[Deal, ...] = ()
    claims: tuple[Claim, ...] = ()
    tracks: tuple[Track, ...] = ()
    documents: Mapping[str, Document] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    well_told: frozenset[str] = frozenset()
    strange: frozenset[str] | None = None
    voices_by: Callable[[Row], frozenset[str]] = _voices

    def rows(self, noun: str) -> tuple[Found, ...]:
        """The rows of a noun, in the order of their ids; absences are looked for among contacts."""
        return self._sorted["contacts" if noun == "absences" else noun]

    @cached_property
    def _sorted(self) -> Mapping[str, tuple[Found, ...]]:
        return {noun: tuple(sorted(getattr(self, noun), key=lambda row: row.id)) for noun in NOUNS}

    @cached_property
    def known(self) -> Mapping[str, dt.date]:
        """For each row, by its id, the first day on which it could be known."""
        return {key: known_on(row) for key, row in self.by_id.items()}

    @cached_property
    def by_id(self) -> Mapping[str, Found]:
        """Every row by its id."""
        return {row.id: row for noun in NOUNS for row in self._sorted[noun]}

    def text_of(self, document: str) -> str:
        """The text that a document is a copy of, or itself."""
        known = self.documents.get(document)
        return self.texts.get(document) or (known.duplicate_of if known else None) or document

    def texts_of(self, row: Row) -> frozenset[str]:
        """The independent texts that a row rests on."""
        found = self._texts_by_row.get(row.id)
        if found is None:
            found = self._texts_by_row[row.id] = frozenset(self.text_of(document) for document in row.documents)
        return found

    @cached_property
    def _texts_by_row(self) -> dict[str, frozenset[str]]:
        return {}

    def voices_of(self, row: Row) -> frozenset[str]:
        """The independent sources that stand for a row; empty for hearsay."""
        found = self._voices_by_row.get(row.id)
        if found is None:
            found = self._voices_by_row[row.id] = self.voices_by(row)
        return found

    @cached_property
    def _voices_by_row(self) -> dict[str, frozenset[str]]:
        return {}

    def day_of(self, document: str) -> dt.date | None:
        """When a document was published, as far as is known."""
        found = self.documents.get(document)
        return found.published if found else None


@dataclass(frozen=True)
class View:
    """The material with something left out: what was not known by `day`, what rests only on `texts` or `voices` dropped."""

    material: Material
    day: dt.date | None = None
    without_texts: frozenset[str] = frozenset()
    without_voices: frozenset[str] = frozenset()

    @cached_property
    def hidden(self) -> frozenset[str]:
        """The ids of the rows that are not there."""
        material, gone = self.material, set[str]()
        if self.day is not None:
            last = self.day
            gone.update(key for key, day in material.known.items() if day > last)
        for left_out, rest in ((self.without_texts, material.texts_of), (self.without_voices, material.voices_of)):
            if left_out:
                gone.update(row.id for row in material.by_id.values() if (mine := rest(row)) and mine <= left_out)
        return frozenset(gone)

    def shows(self, row: Row) -> bool:
        """Whether the row is still there."""
        return row.id not in self.hidden

    def voices_of(self, row: Row) -> frozenset[str]:
        """The independent sources that are left for a row."""
        mine = self.material.voices_of(row) - self.without_voices
        if self.day is None and not self.without_texts:
            return mine
        told = [one for one in row.attribution if one.document is None or self._keeps(one.document)]
        return mine if told or not row.attribution else frozenset()

    def texts_of(self, row: Row) -> frozenset[str]:
        """The independent texts that are left for a row."""
        return frozenset(self.material.text_of(one) for one in row.documents if self._keeps(one)) - self.without_texts

    def _keeps(self, document: str) -> bool:
        published = self.material.day_of(document)
        early = self.day is None or published is None or published <= self.day
        return early and self.material.text_of(document) not in self.without_texts

    @cached_property
    def all_texts(self) -> frozenset[str]:
        """The independent texts of the material."""
        return frozenset(self.material.text_of(document) for document in self.material.documents if self._keeps(document))

    @cached_property
    def all_outlets(self) -> frozenset[str]:
        """The outlets, by name, of the first copies of these texts; a text without one counts for itself."""
        known = self.material.documents
        return frozenset((known[text].outlet or text) if text in known else text for text in self.all_texts)


def when_of(row: Found) -> When:
    """The days of what a row tells; claims and tracks have none of their own."""
    return row.date if isinstance(row, (Event, Contact, Position, Deal)) else When()


def day_of(row: Found) -> dt.date | None:
    """The day under which a row counts: its own first day, else its last, else that of its first report."""
    when = when_of(row)
    return when.start or when.end or row.first_reported_at


def known_on(row: Row) -> dt.date:
    """The first day on which a row could be known: when it was first reported, and not before what took place had begun."""
    reported = row.first_reported_at or dt.date.min
    if isinstance(row, (Event, Contact)) and row.status in ("happened", "held", "ongoing") and row.date.start:
        return max(reported, row.date.start)
    return reported


def certainty_of(row: Row) -> str:
    """The surest word in which a row is told."""
    order = ("certain", "probable", "possible", "unknown", "doubtful")
    told = [_sureness(one) for one in row.attribution]
    return min(told, key=order.index) if told else "certain"


def _sureness(told: Attribution) -> str:
    return "doubtful" if told.basis == "rumour" and told.certainty == "certain" else told.certainty


def quotes_of(rows: Iterable[Row]) -> str:
    """The quotes of some rows as one text."""
    return " ".join(quote.quote for row in rows for quote in row.evidence)
