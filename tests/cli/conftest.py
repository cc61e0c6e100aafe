"""The program as a user calls it: arguments in, exit code and both streams out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from legation.cli import main

CALL = """Ministers of Norway and Japan speak by telephone

Norwegian Foreign Minister Espen Barth Eide spoke by telephone with Japanese Foreign Minister Takeshi Iwaya on March 4, 2025.
The call lasted half an hour, the Norwegian government said. Iwaya demanded that Norway lift its duties on fish.
The two ministers will meet in Oslo in May.
"""

MEETING = """Norway and Japan meet in Oslo

OSLO - Foreign Minister Espen Barth Eide of Norway met Japanese Foreign Minister Takeshi Iwaya in Oslo on May 14, 2025.
Norway offered to lower its duties on fish. Japan rejected the offer, a Japanese official said.
"""


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> Outcome:
        with pytest.raises(SystemExit) as stop:
            main(list(arguments))
        streams = capsys.readouterr()
        return Outcome(int(stop.value.code or 0), streams.out, streams.err)

    return call


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "call.txt").write_text(CALL, encoding="utf-8")
    (folder / "meeting.txt").write_text(MEETING, encoding="utf-8")
    return folder


@pytest.fixture
def desk(run: Run, articles: Path) -> str:
    """A desk on which two articles were read."""
    outcome = run("read", "articles", "--desk", "talks.db", "--date", "2025-05-15", "--outlet", "The Fjord Post", "--quiet")
    assert outcome.code == 0, outcome.err
    return "talks.db"
