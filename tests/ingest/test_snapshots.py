"""Sources of every kind become snapshots or rejections, and the rest always goes on."""

import datetime as dt
import hashlib
import io
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.ingest.local_server import PAGE, serve

from legation.errors import UsageError
from legation.ingest import IngestOptions, iter_snapshots
from legation.ingest.finders import FINDERS
from legation.ingest.readers import READERS
from legation.records import Rejection, Snapshot

STORY = "The ministers met in Oslo.\n\nThey talked for an hour.\n"


def read(*sources: object, **options: object) -> list[Snapshot | Rejection]:
    return list(iter_snapshots([str(source) for source in sources], IngestOptions(**options)))


def paths(outcomes: list[Snapshot | Rejection]) -> list[str]:
    return [outcome.path for outcome in outcomes]


def only(outcomes: list[Snapshot | Rejection]) -> Snapshot:
    (outcome,) = outcomes
    assert isinstance(outcome, Snapshot), outcome
    return outcome


def refusal(outcomes: list[Snapshot | Rejection]) -> Rejection:
    (outcome,) = outcomes
    assert isinstance(outcome, Rejection), outcome
    assert outcome.stage == "ingest"
    assert outcome.detail
    assert outcome.remedy
    return outcome


def put(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_file_keeps_its_bytes_and_shows_only_its_name(tmp_path):
    snapshot = only(read(put(tmp_path, "oslo.txt", STORY)))
    assert snapshot.content == STORY.encode()
    assert snapshot.sha256 == hashlib.sha256(STORY.encode()).hexdigest()
    assert snapshot.path == "oslo.txt"
    assert snapshot.media_type == "text/plain"
    assert snapshot.hints == ()


MEDIA_TYPES = [
    ("a.txt", "Talks.", "text/plain"),
    ("a.md", "# Talks", "text/markdown"),
    ("a.markdown", "# Talks", "text/markdown"),
    ("a.html", "<p>Talks</p>", "text/html"),
    ("a.HTM", "<p>Talks</p>", "text/html"),
    ("a", "<!doctype html><p>Talks</p>", "text/html"),
    ("a.story", "Talks.", "text/plain"),
    ("what?.txt", "Talks.", "text/plain"),
]


@pytest.mark.parametrize(("name", "content", "media_type"), MEDIA_TYPES)
def test_the_kind_of_a_file_is_known_by_its_suffix_or_its_beginning(tmp_path, name, content, media_type):
    assert only(read(put(tmp_path, name, content))).media_type == media_type


FRONT = """---
headline: "Talks: a start"
outlet: Fjord Times
date: 2025-03-08
authors: [A. Moe, B. Lie]
lang: en
mood: calm
---
They met.
"""


def test_front_matter_gives_hints_and_the_bytes_stay_whole(tmp_path):
    snapshot = only(read(put(tmp_path, "a.md", FRONT)))
    hints = dict(snapshot.hints)
    assert {key: value for key, value in hints.items() if not key.startswith("origin.")} == {
        "title": "Talks: a start",
        "outlet": "Fjord Times",
        "published": "2025-03-08",
        "byline": "A. Moe, B. Lie",
        "language": "en",
    }
    assert hints["origin.published"] == "front matter"
    assert snapshot.content == FRONT.encode()


def test_a_bare_colon_in_a_title_does_not_cost_the_front_matter(tmp_path):
    hints = dict(only(read(put(tmp_path, "a.txt", FRONT.replace('"', "")))).hints)
    assert (hints["title"], hints["published"]) == ("Talks: a start", "2025-03-08")


@pytest.mark.parametrize("text", ["---\n- a\n- b\n---\nX.", "---\nX.\n", "--- X ---\n", "---\n: [\n---\nX."])
def test_what_is_no_mapping_is_no_front_matter(tmp_path, text):
    assert only(read(put(tmp_path, "a.txt", text))).hints == ()


def test_options_speak_only_where_the_source_is_silent(tmp_path):
    path = put(tmp_path, "a.md", "---\noutlet: Fjord Times\n---\nX.")
    hints = dict(only(read(path, outlet="Other", date=dt.date(2025, 3, 8), language="en")).hints)
    assert (hints["outlet"], hints["origin.outlet"]) == ("Fjord Times", "front matter")
    assert (hints["published"], hints["origin.published"]) == ("2025-03-08", "option")
    assert hints["language"] == "en"


def test_a_folder_is_read_whole_in_the_order_of_names_without_hidden_files(tmp_path):
    for name in ("b.txt", "a/z.md", "a/c.html", ".hidden.txt", ".git/x.txt"):
        put(tmp_path, name, STORY)
    assert paths(read(tmp_path)) == ["b.txt", "a/c.html", "a/z.md"]


def test_a_glob_shows_names_from_its_first_wildcard_on(tmp_path):
    for name in ("news/1/a.txt", "news/2/a.txt", "news/2/b.md", "other.txt"):
        put(tmp_path, name, STORY)
    assert paths(read(tmp_path / "news" / "*" / "*.txt")) == ["1/a.txt", "2/a.txt"]
    assert paths(read(tmp_path / "news" / "**")) == ["1/a.txt", "2/a.txt", "2/b.md"]
    assert paths(read(tmp_path / "n*")) == ["news/1/a.txt", "news/2/a.txt", "news/2/b.md"]


def test_a_file_with_brackets_in_its_name_is_a_file_and_no_pattern(tmp_path):
    assert paths(read(put(tmp_path, "talks[1].txt", STORY))) == ["talks[1].txt"]


NOT_THERE = [("nowhere.txt", "not found"), ("no*where.txt", "not found"), ("bro\0ken.txt", "not found")]


@pytest.mark.parametrize(("name", "reason"), NOT_THERE)
def test_a_source_that_is_not_there_is_a_rejection(tmp_path, name, reason):
    rejection = refusal(read(f"{tmp_path}/{name}"))
    assert rejection.reason == reason
    assert str(tmp_path) not in repr(rejection)


def test_an_empty_folder_is_a_rejection(tmp_path):
    (tmp_path / "in").mkdir()
    assert refusal(read(tmp_path / "in")).reason == "empty"


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert refusal(read(tmp_path)).reason == "not a file"


def test_links_that_lead_back_do_not_go_round(tmp_path):
    put(tmp_path, "a/a.txt", STORY)
    (tmp_path / "a" / "back").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "dead.txt").symlink_to(tmp_path / "gone.txt")
    assert [(type(each).__name__, each.path) for each in read(tmp_path)] == [
        ("Snapshot", "a/a.txt"),
        ("Rejection", "a/dead.txt"),
    ]


def test_a_name_that_is_no_text_can_still_be_shown(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_text(STORY)
    assert only(read(tmp_path)).path == "caf�.txt"


@pytest.mark.parametrize(("name", "kind"), [("a.pdf", "PDF"), ("a.docx", "Word"), ("a.jpg", "image"), ("a.zip", "archive")])
def test_kinds_that_no_reader_reads_are_refused_by_name(tmp_path, name, kind):
    rejection = refusal(read(put(tmp_path, name, "x")))
    assert rejection.reason == "kind not read"
    assert kind in rejection.detail


def test_an_article_above_the_limit_is_refused_unread_and_a_table_is_not(tmp_path):
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    rejection = refusal(read(tmp_path / "huge.txt"))
    assert rejection.reason == "too large"
    assert "50 MB" in rejection.detail
    rows = "".join(json.dumps({"text": f"Talks no. {at} were held. " + "x" * 400}) + "\n" for at in range(50))
    assert all(isinstance(each, Snapshot) for each in read(put(tmp_path, "a.jsonl", rows), max_bytes=1000))


def test_a_table_gives_a_snapshot_for_each_row_with_its_columns_as_hints(tmp_path):
    path = put(tmp_path, "wires.csv", 'Headline,Date,Source,Body,mood\nTalks,2025-03-08,Fjord Times,"They met, again.",calm\n')
    snapshot = only(read(path))
    assert snapshot.path == "wires.csv#1"
    assert snapshot.content == b"They met, again."
    assert dict(snapshot.hints) == {
        "title": "Talks",
        "published": "2025-03-08",
        "outlet": "Fjord Times",
        "origin.title": "column Headline",
        "origin.published": "column Date",
        "origin.outlet": "column Source",
    }


DELIMITERS = [("a.csv", ","), ("a.csv", ";"), ("a.csv", "|"), ("a.tsv", "\t")]


@pytest.mark.parametrize(("name", "mark"), DELIMITERS)
def test_the_delimiter_is_found(tmp_path, name, mark):
    rows = f"id{mark}date{mark}text\n7{mark}2025-03-08{mark}They met.\n"
    assert only(read(put(tmp_path, name, rows))).content == b"They met."


def test_a_column_map_goes_before_the_usual_names(tmp_path):
    path = put(tmp_path, "a.csv", "text,story,day\nshort,The whole story.,2025-03-08\n")
    snapshot = only(read(path, columns={"text": "story", "published": "day"}))
    assert snapshot.content == b"The whole story."
    assert dict(snapshot.hints)["published"] == "2025-03-08"


NO_TEXT = [
    ("a.csv", "id,mood\n1,calm\n", {}),
    ("a.csv", "id,text\n1,Talks.\n", {"text": "story"}),
    ("a.csv", "id,text\n1,Talks.\n", {"outlet": "paper"}),
]


@pytest.mark.parametrize(("name", "content", "columns"), NO_TEXT)
def test_a_table_without_the_columns_asked_for_is_refused_with_the_columns_that_it_has(tmp_path, name, content, columns):
    rejection = refusal(read(put(tmp_path, name, content), columns=columns))
    assert rejection.reason == "no text column"
    assert content.split("\n")[0].replace(",", ", ") in rejection.detail


def test_a_column_map_with_an_unknown_field_is_a_usage_error():
    with pytest.raises(UsageError, match="mood"):
        IngestOptions(columns={"mood": "x"})


def reasons(outcomes: list[Snapshot | Rejection]) -> list[str]:
    return [each.reason if isinstance(each, Rejection) else each.content.decode() for each in outcomes]


def test_broken_rows_of_a_csv_are_refused_one_by_one(tmp_path):
    rows = b"id,text\n1,Caf\xc3\xa9.\n2\n3,Third,too,many\n4,\n\n5,Caf\xe9.\n6,Last.\n"
    outcomes = read(put(tmp_path, "a.csv", rows))
    assert reasons(outcomes) == ["Café.", "broken row", "broken row", "no text", "encoding", "Last."]
    assert paths(outcomes) == [f"a.csv#{at}" for at in range(1, 7)]


def test_a_quotation_mark_that_is_never_closed_costs_its_own_row_only(tmp_path):
    rows = 'id,text\n1,First.\n2,"Second\n3,Third.\n4,"Fourth, whole."\n5,Fifth.\n'
    outcomes = read(put(tmp_path, "a.csv", rows.replace('"Fourth, whole."', "Fourth.")))
    assert reasons(outcomes) == ["First.", "broken row", "Third.", "Fourth.", "Fifth."]


def test_a_cell_may_hold_line_ends(tmp_path):
    outcomes = read(put(tmp_path, "a.csv", 'id,text\n1,"One.\n\nTwo."\n2,Three.\n'))
    assert reasons(outcomes) == ["One.\n\nTwo.", "Three."]


def test_broken_lines_of_json_lines_are_refused_one_by_one(tmp_path):
    lines = [
        b'{"text": "F\xc3\xafrst.", "published": "2025-03-08", "authors": ["A", "B"]}',
        b'{"text": "Second."',
        b"[1, 2]",
        b"",
        b'{"title": "No text"}',
        b'{"text": 5}',
        b'{"text": "Caf\xe9."}',
        b'{"text": "half \\ud800 character"}',
        b"[" * 5000,
        b'{"text": "' + b"x" * 2000 + b'"}',
        b'{"body": "Last."}',
    ]
    outcomes = read(put(tmp_path, "a.jsonl", b"\n".join(lines)), max_bytes=1000)
    assert reasons(outcomes) == [
        "Fïrst.", "broken row", "broken row", "no text", "5", "encoding", "half � character", "too large", "too large", "Last.",
    ]  # fmt: skip
    assert paths(outcomes)[-1] == "a.jsonl#11"
    assert dict(outcomes[0].hints)["byline"] == "A, B"


def test_a_json_file_is_one_article_or_a_list_of_them(tmp_path):
    assert reasons(read(put(tmp_path, "a.json", '{"text": "One."}'))) == ["One."]
    assert reasons(read(put(tmp_path, "b.json", '[{"text": "One."}, 2, {"text": "Three."}]'))) == ["One.", "broken row", "Three."]
    assert refusal(read(put(tmp_path, "c.json", "{"))).reason == "broken file"


EMPTY_TABLES = [("a.csv", ""), ("a.csv", "id,text\n"), ("a.jsonl", "\n\n"), ("a.json", "[]")]


@pytest.mark.parametrize(("name", "content"), EMPTY_TABLES)
def test_a_table_without_rows_does_not_disappear(tmp_path, name, content):
    assert refusal(read(put(tmp_path, name, content))).path == name


def test_a_table_of_windows_quotes_is_read_as_such(tmp_path):
    path = put(tmp_path, "a.csv", "id,text\n1,The minister’s “first” talks were held in Oslo on Monday.\n".encode("cp1252"))
    assert only(read(path)).content.decode() == "The minister’s “first” talks were held in Oslo on Monday."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_tables_in_other_encodings_are_read(tmp_path, encoding):
    story = "Лавров заявил, что переговоры продолжатся в Стамбуле на следующей неделе. " * 5
    path = put(tmp_path, "a.csv", f"id,text\n1,«{story}»\n".replace(", ", " ").encode(encoding))
    assert only(read(path)).content.decode().startswith("«Лавров заявил")


def test_a_cell_of_html_is_told_apart(tmp_path):
    outcomes = read(put(tmp_path, "a.csv", "id,text\n1,<p>They met.</p>\n2,Rates fell <5%.\n"))
    assert [each.media_type for each in outcomes] == ["text/html", "text/plain"]


STDIN = [
    (STORY, "text/plain", ["-"]),
    ("<!doctype html><p>Talks.</p>", "text/html", ["-"]),
    ('{"text": "One."}\n{"text": "Two."}\n', "text/plain", ["-#1", "-#2"]),
    ("id,headline,text\n1,Talks,They met.\n", "text/plain", ["-#1"]),
]


@pytest.mark.parametrize(("content", "media_type", "names"), STDIN)
def test_standard_input_is_read_by_what_it_begins_with(monkeypatch, content, media_type, names):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    outcomes = read("-")
    assert paths(outcomes) == names
    assert {each.media_type for each in outcomes} == {media_type}


def test_standard_input_is_whole_after_a_look_at_its_beginning(monkeypatch):
    story = STORY * 2000
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(story.encode())))
    assert only(read("-")).content == story.encode()


def test_an_address_is_read_like_a_file_of_its_kind():
    with serve() as (address, _):
        outcomes = read(
            *(address + path for path in ("/page", "/wire.txt", "/table.csv", "/feed", "/nowhere")), allow_private=True
        )
    page, wire, row, empty_row, feed, missing = outcomes
    assert isinstance(page, Snapshot)
    assert (page.content, page.url, page.path) == (PAGE, f"{address}/page", f"{address}/page")
    assert page.fetched_at is not None
    assert isinstance(wire, Snapshot)
    assert wire.media_type == "text/plain; charset=iso-8859-9"
    assert isinstance(row, Snapshot)
    assert row.path == f"{address}/table.csv#1"
    assert [each.reason for each in (empty_row, feed, missing)] == ["no text", "kind not read", "status 404"]


def test_an_address_of_this_machine_is_refused_unless_allowed():
    with serve() as (address, asked):
        assert refusal(read(f"{address}/page")).reason == "address refused"
        assert asked == []


def test_the_same_refusal_has_the_same_id_in_any_run(tmp_path):
    assert refusal(read(tmp_path / "a.txt")).id == refusal(read(tmp_path / "a.txt")).id


def test_every_kind_is_registered_once():
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert len({finder.name for finder in FINDERS}) == len(FINDERS)


@settings(max_examples=150, deadline=None)
@given(
    content=st.one_of(
        st.binary(max_size=300),
        st.text(alphabet='ab,;"\n\r\t{}[]:<p>—é', max_size=200).map(lambda text: text.encode()),
    ),
    suffix=st.sampled_from([".txt", ".md", ".html", ".csv", ".tsv", ".jsonl", ".json", ".odd", ""]),
)
def test_any_bytes_end_as_snapshots_and_rejections(tmp_path_factory, content, suffix):
    path = put(tmp_path_factory.mktemp("any"), f"a{suffix}", content)
    outcomes = read(path)
    assert outcomes
    assert len(set(paths(outcomes))) == len(outcomes)
    for outcome in outcomes:
        assert not str(outcome.path).startswith("/")
        if isinstance(outcome, Snapshot):
            assert hashlib.sha256(outcome.content).hexdigest() == outcome.sha256


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40), min_size=1, max_size=8)
)
def test_what_goes_into_a_table_comes_out_of_it(tmp_path_factory, texts):
    import csv

    folder = tmp_path_factory.mktemp("table")
    with (folder / "a.csv").open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(["id", "text"])
        writer.writerows(enumerate(texts))
    (folder / "a.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    for name in ("a.csv", "a.jsonl"):
        outcomes = read(folder / name)
        assert [each.content.decode() if isinstance(each, Snapshot) else "" for each in outcomes] == [
            text.strip() for text in texts
        ]
