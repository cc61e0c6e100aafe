"""What holds for all tests: where things lie, and that nothing is skipped unseen where everything should run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
IN_CI = os.environ.get("CI") == "true"


def pytest_configure(config: pytest.Config) -> None:
    """Keep the environment of whoever runs the tests out of them."""
    for name in ("LEGATION_DESK", "LEGATION_PEOPLE", "LEGATION_ISSUES", "LEGATION_DEBUG"):
        os.environ.pop(name, None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """In CI a skipped test is a failed one: there, everything that a test may need is installed."""
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and in CI nothing may be: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[None]:
    """The same for a whole file that asks to be skipped."""
    report = yield
    if IN_CI and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"{collector.nodeid} was skipped, and in CI nothing may be: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def seed_article() -> Path:
    """The article that the project began with, which is no part of the repository; skips where it is absent."""
    path = ROOT.parent / "shared" / "articles" / "usa-russia-reboot-or-pact.txt"
    if not path.exists():
        pytest.skip(f"the seed article is no part of the repository and does not lie at ../{path.relative_to(ROOT.parent)}")
    return path
