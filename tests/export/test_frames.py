import datetime as dt
import io

import pyarrow.parquet
import pytest

from legation import records
from legation.errors import UsageError
from legation.export import Rows, frames, write_parquet
from legation.records import Actor, Contact, Rejection, Rival, Side, When

DAY = dt.date(2025, 2, 12)
CALL = Contact(
    id="contact-1",
    kind="call",
    date=When(start=DAY, end=DAY, precision="day", as_written="Wednesday", anchor="published 2025-02-13"),
    sides=(Side(party=Actor(name="Norway", as_written=("Oslo",), country="NOR", kind="country")),),
    rivals=(Rival(field="date", values=(("2025-02-12", ("doc-1",)), ("2025-02-13", ("doc-2", "doc-3")))),),
)
NOUNS = ("Document", "Event", "Contact", "Track", "Position", "Deal", "Claim", "Forecast", "Presence", "Rejection")


@pytest.mark.parametrize("noun", NOUNS)
def test_no_rows_give_the_same_columns_as_many(noun: str) -> None:
    cls = getattr(records, noun)
    table = Rows(cls, []).to_arrow()
    assert table.num_rows == 0
    assert table.schema.names == list(cls.__dataclass_fields__)


def test_dates_and_nested_rows_keep_their_types_in_arrow() -> None:
    row = Rows(Contact, [CALL]).to_arrow().to_pylist()[0]
    assert row["date"]["start"] == DAY
    assert row["sides"][0]["party"]["country"] == "NOR"
    assert row["rivals"][0]["values"] == [("2025-02-12", ["doc-1"]), ("2025-02-13", ["doc-2", "doc-3"])]


def test_pandas_and_polars_have_a_line_for_each_row() -> None:
    rows = Rows(Contact, [CALL, CALL])
    assert list(rows.to_pandas()["kind"]) == ["call", "call"]
    assert rows.to_polars()["kind"].to_list() == ["call", "call"]


def test_parquet_reads_back_what_was_written() -> None:
    buffer = io.BytesIO()
    write_parquet(Rows(Contact, [CALL]), buffer)
    buffer.seek(0)
    assert pyarrow.parquet.read_table(buffer).equals(Rows(Contact, [CALL]).to_arrow())


def test_a_missing_library_is_a_usage_error_that_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(frames.importlib, "import_module", refuse)
    with pytest.raises(UsageError, match=r"legation\[frames\]"):
        Rows(Contact, [CALL]).to_pandas()


def test_rows_are_a_sequence() -> None:
    refused = [Rejection(id=str(n), stage="ingest", reason="empty", detail="") for n in range(3)]
    rows = Rows(Rejection, refused)
    assert len(rows) == 3
    assert list(rows[1:]) == refused[1:]
    assert rows[-1] is refused[-1]
    assert repr(rows) == "<Rows of Rejection: 3>"
