import datetime as dt
import random

import pytest

from legation.analysis.open_contradictions import list_contradictions
from legation.records import Attribution, Claim, Contact, Deal, Document, Evidence, Holder, Quantity, Rival, When


def document(key, outlet, day, copy_of=None, credit=None):
    published = dt.date.fromisoformat(day) if day else None
    return Document(id=key, sha256=key, text="", outlet=outlet, published=published, duplicate_of=copy_of, credit=credit)


DOCUMENTS = {
    one.id: one
    for one in (
        document("wire", "Continental", "2025-02-18"),
        document("copy", "The Mail", "2025-02-19", copy_of="wire"),
        document("post", "The Post", "2025-02-20"),
        document("late", "Continental", "2025-02-25"),
        document("agency", "The Echo", "2025-02-19", credit="Continental"),
    )
}


def contact(field, *values, **more):
    """A contact on one field of which documents give these values."""
    given = tuple((value, tuple(ids.split())) for value, ids in values)
    ids = tuple(sorted({key for _, keys in given for key in keys}))
    evidence = tuple(Evidence(key, 0, 8, "they met") for key in ids)
    rivals = (Rival(field=field, values=given),)
    return Contact(id="contact-1", kind="talks", documents=ids, rivals=rivals, evidence=evidence, **more)


# (case, the row, the kind that is open and how many independent sources each side has; None: nothing is open)
ROWS = [
    ("held and denied", contact("status", ("held", "wire"), ("denied", "post")), ("status", [1, 1])),
    ("two days", contact("date", ("2025-02-18", "wire copy"), ("2025-02-20", "post")), ("date", [1, 1])),
    ("two places", contact("places", ("Riyadh", "wire"), ("Jeddah", "post")), ("place", [1, 1])),
    ("at the table and kept out", contact("presence of K. Dmitriev", ("at_table", "wire"), ("excluded", "post")), ("presence", [1, 1])),
    ("a copy is no second source", contact("status", ("held", "wire"), ("denied", "copy")), None),
    ("nor is who prints the same agency", contact("status", ("held", "wire"), ("denied", "agency")), None),
    ("corrected by the outlet itself", contact("date", ("2025-02-18", "wire"), ("2025-02-20", "late post")), None),
    ("a plan that was carried out", contact("status", ("held", "post"), ("planned", "wire")), None),
    ("settled by a person", contact("status", ("held", ""), ("denied", "post"), ("held", "wire")), None),
    ("history", contact("status", ("held", "wire"), ("denied", "post"), history=True), None),
    ("nothing differs", Contact(id="contact-2", kind="talks", documents=("wire",)), None),
]  # fmt: skip


@pytest.mark.parametrize(("case", "row", "found"), ROWS, ids=[case[0] for case in ROWS])
def test_a_contradiction_is_open_while_independent_sources_stand_on_two_sides(case, row, found):
    listed = list_contradictions([row], DOCUMENTS)
    assert [(one.kind, [stand.independent for stand in one.stands]) for one in listed] == ([found] if found else [])


def test_a_contradiction_tells_since_when_who_and_on_which_quotes():
    (one,) = list_contradictions([contact("status", ("held", "wire copy"), ("denied", "post"))], DOCUMENTS)
    assert one.opened_at == dt.date(2025, 2, 20)
    assert [(stand.value, stand.sources, stand.documents) for stand in one.stands] == [
        ("held", ("Continental", "The Mail"), ("wire", "copy")),
        ("denied", ("The Post",), ("post",)),
    ]
    assert {quote.document for quote in one.evidence} == {"wire", "copy", "post"}
    assert one.about == ("contact-1",)


def test_numbers_that_differ_are_a_contradiction():
    rivals = (Rival(field="quantity of oxide", values=(("500000 t", ("wire",)), ("350000 t", ("post",)))),)
    quantity = Quantity(value=5e5, unit="t", of="oxide", scope="", as_written="500,000 tons")
    deal = Deal(
        id="deal-1", title="lithium", kind="concession", quantities=(quantity,), rivals=rivals, documents=("wire", "post")
    )
    assert [one.kind for one in list_contradictions([deal], DOCUMENTS)] == ["quantity"]


def claim(key, holder, verb, content="that they met", documents=("wire",), **more):
    chain = (Holder(name="the author", kind="author"), Holder(name=holder, kind="official"))
    return Claim(id=key, content=content, verb_class=verb, holder_chain=chain, documents=documents, **more)


def test_a_denial_and_what_it_denies_are_two_sides():
    said = claim("claim-1", "Trump", "asserts", disputed_by=("claim-2",))
    denied = claim("claim-2", "Peskov", "denies", documents=("post",), disputed_by=("claim-1",))
    (one,) = list_contradictions([said, denied], DOCUMENTS)
    assert (one.kind, [stand.sources for stand in one.stands]) == ("denial", [("Trump",), ("Peskov",)])
    assert [stand.claims for stand in one.stands] == [("claim-1",), ("claim-2",)]


def test_what_its_speaker_took_back_is_not_open():
    said = claim("claim-1", "Trump", "asserts", disputed_by=("claim-2", "claim-3"))
    denied = claim("claim-2", "Peskov", "denies", documents=("post",), disputed_by=("claim-1",))
    back = claim("claim-3", "Trump", "retracts", documents=("late",), disputed_by=("claim-1",))
    assert list_contradictions([said, denied, back], DOCUMENTS) == []


def test_a_row_that_an_official_denies_is_disputed_by_name():
    denial = Attribution(holder_chain=(Holder(name="Peskov", kind="official"),), verb_class="denies", document="post")
    row = Contact(id="contact-1", kind="call", documents=("post", "wire"), support=1, dispute=1, attribution=(denial,))
    (one,) = list_contradictions([row], DOCUMENTS)
    assert (one.kind, [(stand.independent, stand.sources) for stand in one.stands]) == (
        "dispute",
        [(1, ("Continental",)), (1, ("Peskov",))],
    )


def test_the_list_is_the_same_for_any_order_and_the_last_opened_comes_first():
    rows = [contact("status", ("held", "wire"), ("denied", "post"))]
    rows.append(
        Deal(
            id="deal-1",
            title="a",
            kind="aid",
            rivals=(Rival(field="place", values=(("A", ("wire",)), ("B", ("agency", "copy")))),),
        )
    )
    rows.append(
        Contact(
            id="contact-9",
            kind="talks",
            date=When(),
            rivals=(Rival(field="date", values=(("2025-02-18", ("late",)), ("2025-02-20", ("post",)))),),
        )
    )
    first = list_contradictions(rows, DOCUMENTS)
    random.Random(1).shuffle(rows)
    assert list_contradictions(rows, DOCUMENTS) == first
    assert [one.opened_at for one in first] == sorted((one.opened_at for one in first), reverse=True)
