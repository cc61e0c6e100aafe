import datetime as dt

import pytest

from legation.analysis.track_records import ENOUGH, measure_track_records, outlet_key, record_words
from legation.records import Claim, Contact, Document, Event, Forecast, Holder, Rival, TrackRecord

DOCUMENTS = {
    key: Document(id=key, sha256=key, text="", outlet=outlet, published=dt.date(2025, 2, 18), duplicate_of=copied)
    for key, outlet, copied in (
        ("n1", "NBC", None),
        ("n2", "NBC News", None),
        ("c1", "The Courier", None),
        ("l1", "The Ledger", None),
        ("x1", "The Echo", "c1"),
    )
}


def contact(status, told, support=2, dispute=0):
    """A contact that ended so, with what each document told of it."""
    values = {}
    for document, value in told.items():
        values.setdefault(value, []).append(document)
    rivals = (Rival(field="status", values=tuple((value, tuple(ids)) for value, ids in values.items())),)
    documents = tuple(sorted(told))
    return Contact(
        kind="call",
        status=status,
        documents=documents,
        rivals=rivals if len(values) > 1 else (),
        support=support,
        dispute=dispute,
    )


# (case, rows, the claims of NBC that were resolved, those that were borne out)
CASES = [
    ("it told of a call that others report, too", [contact("held", {"n1": "held", "c1": "held"})], 1, 1),
    ("it told of a plan that was carried out", [contact("held", {"n1": "planned", "c1": "held"})], 1, 1),
    ("it denied what took place", [contact("held", {"n1": "denied", "c1": "held", "l1": "held"})], 1, 0),
    ("it told as held what others deny", [contact("denied", {"n1": "held", "c1": "denied", "l1": "denied"})], 1, 0),
    ("only itself tells of it", [contact("held", {"n1": "held", "n2": "held"})], 0, 0),
    ("only a copy of itself tells of it", [contact("held", {"n1": "held", "x1": "held"})], 0, 0),
    ("a plan that was called off", [contact("cancelled", {"n1": "planned", "c1": "cancelled"})], 0, 0),
    ("sources are divided", [contact("held", {"n1": "held", "c1": "held", "l1": "denied"}, support=1, dispute=1)], 0, 0),
    ("it is still to come", [contact("planned", {"n1": "planned", "c1": "planned"})], 0, 0),
    ("two contacts", [contact("held", {"n1": "held", "c1": "held"}), contact("held", {"n2": "denied", "c1": "held"})], 2, 1),
    ("an act", [Event(type="AGREE", trigger="agreed", status="happened", documents=("n1", "c1"), support=2)], 1, 1),
]  # fmt: skip


@pytest.mark.parametrize(("case", "rows", "claims", "right"), CASES, ids=[case[0] for case in CASES])
def test_what_others_have_settled_counts_for_or_against_an_outlet(case, rows, claims, right):
    record = measure_track_records(rows, DOCUMENTS).get(outlet_key("NBC"), TrackRecord())
    assert (record.claims, record.claims_right) == (claims, right)


def forecast(state, by=(), documents=("n1",)):
    return Forecast(what="they will meet", state=state, by=by, documents=documents)


def test_forecasts_count_for_the_outlet_that_made_them():
    rows = [forecast("came_true"), forecast("did_not"), forecast("open"), forecast("unclear")]
    rows.append(forecast("came_true", by=(Holder(name="the author", kind="author"), Holder(name="Peskov", kind="official"))))
    rows.append(forecast("came_true", by=(Holder(name="NBC", kind="outlet"),), documents=("c1",)))
    record = measure_track_records(rows, DOCUMENTS)
    assert (record[outlet_key("NBC")].forecasts, record[outlet_key("NBC")].forecasts_right) == (3, 2)
    assert set(record) == {outlet_key("NBC")}


def test_what_an_outlet_takes_back_is_counted():
    author = (Holder(name="the author", kind="author"),)
    back = Claim(content="that he was there", verb_class="corrects", holder_chain=author, documents=("l1",))
    assert measure_track_records([back], DOCUMENTS)[outlet_key("The Ledger")].taken_back == 1


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (TrackRecord(), ""),
        (TrackRecord(claims=ENOUGH - 1, claims_right=4), f"too few to say (n = {ENOUGH - 1})"),
        (TrackRecord(claims=ENOUGH, claims_right=4), "4 of 10 borne out (4 of 10 claims)"),
        (TrackRecord(forecasts=3, forecasts_right=1, taken_back=2), "too few to say (n = 3); 2 taken back"),
    ],
)
def test_a_share_is_told_only_where_there_is_enough_and_always_with_its_n(record, words):
    assert record_words(record) == words
