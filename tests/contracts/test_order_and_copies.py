"""What must not matter: the order of reading, how the reading was cut up, how often a story was copied."""

import datetime as dt
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.link.rewrites import rewrite

import legation
from legation.records import Record


def sample_sources(root: Path) -> list[Path]:
    return sorted(path for path in (root / "samples").iterdir() if path.stem != "README")


def record_of(sources: list[Path], portions: int = 1) -> Record:
    with legation.open(":memory:") as desk:
        for at in range(portions):
            desk.read(*sources[at::portions], strict=True)
        return desk.record()


@pytest.fixture(scope="module")
def whole(root: Path) -> Record:
    return record_of(sample_sources(root))


@pytest.mark.parametrize("seed", [1, 2])
def test_another_order_gives_the_same_record(root: Path, whole: Record, seed: int) -> None:
    sources = sample_sources(root)
    random.Random(seed).shuffle(sources)
    assert record_of(sources) == whole


def test_reading_in_portions_gives_the_same_record(root: Path, whole: Record) -> None:
    assert record_of(sample_sources(root), portions=4) == whole


def test_forty_copies_of_one_story_are_one_source(tmp_path: Path) -> None:
    story = (
        "Marco Rubio met Sergei Lavrov in Riyadh on February 18, 2025. The talks lasted four hours. Both sides agreed to name "
        "teams for further talks, an official said.\n"
    )
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(f"{story}Paper {number} printed this.\n")
    with legation.open(":memory:") as desk:
        desk.read(tmp_path, date=dt.date(2025, 2, 19))
        contacts = [contact for contact in desk.contacts() if contact.date.start == dt.date(2025, 2, 18)]
    assert len(contacts) == 1
    assert len(contacts[0].documents) == 40
    assert contacts[0].support == 1


STORY = """Envoys open talks in Riyadh on an end to the war

RIYADH, Feb 18 (Continental Wireline) - Senior U.S. and Russian officials met for four and a half hours in the Saudi capital on \
Tuesday in the first talks of that rank since the invasion of Ukraine in 2022.

Secretary of State Marco Rubio and envoy Steve Witkoff sat across from Foreign Minister Sergei Lavrov and Kremlin aide Yuri Ushakov.

The two sides agreed to restore the staffing of their embassies and to appoint teams to work on an end to the war, Rubio said.

President Volodymyr Zelensky, who was in Turkey on Tuesday, put off a trip to Saudi Arabia that had been planned for Wednesday.

Lavrov said the presence in Ukraine of troops from NATO countries would be unacceptable to Moscow, under whatever flag.

Ushakov said no date had been fixed for a meeting between Donald Trump and Vladimir Putin, and that one was unlikely within a week.
"""


def figures_of(record: Record) -> dict[str, list[str]]:
    """Every figure and value of the record but ids, quotes, and the counts of documents and reports."""
    left_out = {"id", "documents", "reports", "evidence", "why", "rows", "contacts", "about", "track", "follows", "prepares"}
    left_out |= {"disputed_by", "derived_from", "condition", "attribution", "resolved_by"}
    nouns = ("events", "contacts", "tracks", "positions", "deals", "claims", "forecasts", "presence")

    def figures(row: object) -> str:
        fields = {name: getattr(row, name) for name in row.__dataclass_fields__ if name not in left_out}
        fields["rivals"] = [(rival.field, [value for value, _ in rival.values]) for rival in fields.get("rivals", ())]
        return repr(sorted(fields.items()))

    return {noun: sorted(figures(row) for row in getattr(record, noun)) for noun in nouns}


def test_forty_copies_and_rewrites_of_a_story_change_no_figure(tmp_path: Path) -> None:
    day = dt.date(2025, 2, 18)
    with legation.open(":memory:") as desk:
        for number in range(40):
            (tmp_path / f"{number}.txt").write_text(STORY if number % 4 == 0 else rewrite(STORY, number))
            later = dt.timedelta(days=bool(number) + number % 3)
            desk.read(tmp_path / f"{number}.txt", date=day + later, outlet=f"Paper {number}")
            if number == 0:
                alone = desk.record()
        record = desk.record()
    assert len(record.documents) == 40
    assert sum(document.duplicate_of is not None for document in record.documents) == 39
    assert figures_of(record) == figures_of(alone)
    assert max(len(row.reports) for row in record.contacts) > 30


def test_a_run_that_was_killed_is_completed_by_the_next(root: Path, whole: Record, tmp_path: Path) -> None:
    sources = [str(path) for path in sample_sources(root)]
    desk_file = tmp_path / "desk.db"
    command = [sys.executable, "-m", "legation", "read", *sources, "--desk", str(desk_file), "--quiet"]
    for patience_s in (0.9, 1.2, 1.6):
        process = subprocess.Popen(command)
        time.sleep(patience_s)
        process.send_signal(signal.SIGKILL)
        process.wait()
        if desk_file.exists():
            with legation.open(desk_file) as desk:
                assert desk.verify() == []
    assert subprocess.run(command, check=False).returncode == 0
    with legation.open(desk_file) as desk:
        assert desk.record() == whole
