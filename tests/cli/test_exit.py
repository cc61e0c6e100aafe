"""Exit codes and the one line on stderr."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from legation.cli import exit as exits
from legation.errors import CheckFailed, InputError, LegationError, RecordError, UsageError

from .conftest import Run


def failing(error: BaseException) -> int:
    def program() -> None:
        raise error

    return exits.run(program, debug=lambda: False)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (CheckFailed("a quote does not hold"), 1),
        (UsageError("--until is before --since"), 2),
        (InputError("no such file"), 3),
        (RecordError("made by a newer version"), 4),
        (LegationError("unforeseen"), 70),
        (ZeroDivisionError("division by zero"), 70),
        (KeyboardInterrupt(), 130),
        (BrokenPipeError(), 0),
    ],
)
def test_each_kind_of_error_has_its_code(error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exits, "_silence_stdout", lambda: None)
    assert failing(error) == code


def test_an_error_is_one_line_without_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    failing(InputError("no such file:\n  a.txt"))
    assert capsys.readouterr().err == "legation: no such file:   a.txt\n"


def test_debug_shows_the_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    exits.run(lambda: 1 / 0, debug=lambda: True)
    assert "ZeroDivisionError: division by zero" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--version"], 0),
        (["--help"], 0),
        (["read", "--help"], 0),
        (["contact"], 2),
        (["read"], 2),
        (["contacts", "--since", "March"], 2),
        (["contacts", "--since", "2025-03-02", "--until", "2025-03-01"], 2),
        (["contacts", "--format", "xml"], 2),
        (["read", "no-such-file.txt"], 3),
        (["brief"], 3),
        (["verify"], 3),
        (["explain", "contact-0"], 3),
        (["eval", "no-such-set"], 3),
    ],
)
def test_commands_exit_as_documented(run: Run, arguments: list[str], code: int) -> None:
    outcome = run(*arguments)
    assert outcome.code == code, outcome.err
    assert "Traceback" not in outcome.err
    assert code == 0 or outcome.err.splitlines()[-1].startswith("legation: ")


def test_a_file_that_is_no_desk_is_exit_four(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("not a database, but long enough to be looked at as one")
    outcome = run("contacts", "--desk", "notes.db")
    assert outcome.code == 4
    assert "notes.db" in outcome.err


def test_a_reader_that_stops_early_is_no_error(desk: str, tmp_path: Path) -> None:
    command = f"{sys.executable} -m legation claims --desk {desk} --format jsonl | head -n 1 > first.txt; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
    assert done.stderr == ""
    assert (tmp_path / "first.txt").read_text().startswith("{")


def test_ctrl_c_ends_a_run_with_a_line_and_keeps_the_desk(tmp_path: Path, articles: Path) -> None:
    command = [sys.executable, "-m", "legation", "read", str(articles / "call.txt"), "-", "--desk", "slow.db"]
    # A shell starts what it puts into the background deaf to Ctrl-C, and so would the tests be if they were started there.
    deaf = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen(command, cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    finally:
        signal.signal(signal.SIGINT, deaf)
    deadline = time.monotonic() + 30
    while not (tmp_path / "slow.db").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(1.0)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert errors.splitlines()[-1].startswith("legation: interrupted")
    done = subprocess.run([sys.executable, "-m", "legation", "verify", "--desk", "slow.db"], cwd=tmp_path, check=False)
    assert done.returncode == 0
