"""What is said on stderr while work goes on."""

import io

import pytest
from rich.console import Console

from legation.cli import progress
from legation.errors import InputError
from legation.records import Rejection
from legation.totals import ReadTotals


def watch(monkeypatch: pytest.MonkeyPatch, *, terminal: bool = True, quiet: bool = False, patience_s: float = 0.0) -> str:
    screen = io.StringIO()
    monkeypatch.setattr(progress, "Console", lambda **_: Console(file=screen, force_terminal=terminal, width=100))
    monkeypatch.setattr(progress, "QUIET_S", patience_s)
    with progress.counting_progress(3, quiet=quiet) as report:
        for done, path in enumerate(("first.txt", "second.txt", "third.txt"), start=1):
            if report:
                report(done, path)
    return screen.getvalue()


def test_a_bar_counts_articles_and_names_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = watch(monkeypatch)
    assert "2 articles" in shown
    assert "second.txt" in shown


def test_quick_work_shows_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "articles" not in watch(monkeypatch, patience_s=60.0)


@pytest.mark.parametrize(("terminal", "quiet"), [(False, False), (True, True)])
def test_nothing_is_drawn_where_nobody_looks_or_quiet_was_asked_for(
    terminal: bool, quiet: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert watch(monkeypatch, terminal=terminal, quiet=quiet) == ""


def test_totals_name_the_first_rejections_and_count_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    refused = Rejection(id="r", stage="ingest", reason="empty", detail="0 bytes.", remedy="Check the file.", path="a.txt")
    totals = ReadTotals(read=9, accepted=2, known=1, rejected=6, reasons=(("empty", 4), ("binary", 2)), rejections=(refused,))
    progress.print_totals(totals, quiet=False)
    assert capsys.readouterr().err.splitlines() == [
        "9 read: 2 accepted, 1 already on the desk, 6 rejected; 0 statements",
        "  a.txt: empty: 0 bytes. Check the file.",
        "  … in all: 4 × empty, 2 × binary (`legation rejections` lists them)",
    ]


def test_no_article_at_all_is_an_input_error_even_when_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(InputError):
        progress.print_totals(ReadTotals(read=1, rejected=1), quiet=True)
    assert capsys.readouterr().err == ""
