import csv
import json

from legation.export import iter_csv, iter_jsonl
from legation.records import Contact, Evidence, Rejection

REJECTION = Rejection(id="r-1", stage="clean", reason="no text", detail='only "navigation", nothing else', path="a,b.html")


def test_a_json_line_holds_the_whole_row_under_the_names_of_the_record() -> None:
    row = json.loads(next(iter_jsonl([Contact(id="c", kind="call")])))
    assert row["kind"] == "call"
    assert set(row) == set(Contact.__dataclass_fields__)


def test_csv_quotes_commas_and_quotation_marks() -> None:
    lines = list(iter_csv(Rejection, [REJECTION]))
    read = next(csv.DictReader(lines))
    assert read["path"] == "a,b.html"
    assert read["detail"] == REJECTION.detail
    assert read["document"] == ""


def test_a_nested_value_is_json_inside_its_csv_cell() -> None:
    contact = Contact(id="c", kind="call", evidence=(Evidence("doc-1", 3, 10, "они “met”"),))
    read = next(csv.DictReader(list(iter_csv(Contact, [contact]))))
    assert json.loads(read["evidence"]) == [{"document": "doc-1", "start": 3, "end": 10, "quote": "они “met”"}]


def test_no_rows_are_no_lines_of_json_and_a_header_of_csv() -> None:
    assert list(iter_jsonl([])) == []
    assert len(list(iter_csv(Contact, []))) == 1
