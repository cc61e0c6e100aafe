"""Who wrote what was read, and who was not heard."""

from __future__ import annotations

import datetime as dt

from legation.analysis.coverage import measure_coverage
from legation.records import Attribution, Contact, Document, Holder, Side

from .assess.made import JPN, NOR, claim, contact

MINISTRY = Holder(name="Foreign Ministry", kind="government", country="JPN")


def document(number: int, outlet: str, country: str | None, copy_of: str | None = None) -> Document:
    return Document(
        id=f"d{number}", sha256=str(number) * 64, text="", outlet=outlet, outlet_country=country, duplicate_of=copy_of,
        published=dt.date(2031, 2, number),
    )  # fmt: skip


DOCUMENTS = [document(1, "Wire", "NOR"), document(2, "Post", "NOR", "d1"), document(3, "Times", "GBR")]


def test_outlets_countries_and_copies_are_counted() -> None:
    found = measure_coverage(DOCUMENTS, [], ["NOR", "JPN"])
    assert (found.documents, found.texts) == (3, 2)
    assert found.countries == (("NOR", 2), ("GBR", 1))
    assert (found.first, found.last) == (dt.date(2031, 2, 1), dt.date(2031, 2, 3))
    assert [side.documents for side in found.sides] == [2, 0]


def test_a_party_that_never_speaks_itself_is_named() -> None:
    told = contact("c1", (NOR, JPN), by=MINISTRY)
    silent = contact("c2", (NOR, JPN))
    found = measure_coverage(DOCUMENTS, [told, silent], ["NOR", "JPN"])
    assert found.unheard == ("NOR",)
    assert [(side.contacts, side.readouts) for side in found.sides] == [(2, 0), (2, 1)]


def test_a_claim_is_the_word_of_its_last_holder_only() -> None:
    passed_on = claim("s1", Holder(name="A. Pundit", kind="person", country="JPN"), "they will sign")
    assert measure_coverage([], [passed_on], ["JPN"]).unheard == ("JPN",)
    assert measure_coverage([], [claim("s2", MINISTRY, "they will sign")], ["JPN"]).unheard == ()


def test_a_contact_that_was_only_planned_has_no_readout_to_miss() -> None:
    planned = Contact(
        id="c", kind="call", status="planned", sides=(Side(party=NOR),), attribution=(Attribution(holder_chain=(MINISTRY,)),)
    )
    assert measure_coverage([], [planned], ["NOR"]).sides[0].contacts == 0
