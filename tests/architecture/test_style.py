"""Style and types are part of the tests, so that a broken rule fails where everything else does."""

import ast
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

MEDIAN_MODULE_LINES = 140
MOST_FUNCTIONS_LINES = 45
FORBIDDEN_NAMES = ("utils", "helpers", "common", "core", "base", "manager")


def run(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=root, capture_output=True, text=True, check=False)


def test_ruff_finds_nothing(root: Path) -> None:
    done = run(root, "ruff", "check", "--no-cache", ".")
    assert done.returncode == 0, done.stdout


def test_types_are_strict(root: Path) -> None:
    done = run(root, "mypy")
    assert done.returncode == 0, done.stdout


def sources(root: Path) -> list[Path]:
    return sorted((root / "src" / "legation").rglob("*.py"))


def test_modules_are_named_after_an_idea(root: Path) -> None:
    assert not [path for path in sources(root) if path.stem in FORBIDDEN_NAMES]


def test_the_house_keeps_the_numbers_of_houses_that_are_good_to_live_in(root: Path) -> None:
    modules = [len(path.read_text(encoding="utf-8").splitlines()) for path in sources(root)]
    assert statistics.median(modules) < MEDIAN_MODULE_LINES
    functions = [lines for path in sources(root) for lines in function_lengths(path)]
    assert sum(lines <= MOST_FUNCTIONS_LINES for lines in functions) >= 0.9 * len(functions)


def function_lengths(path: Path) -> list[int]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    functions = (node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return [(node.end_lineno or node.lineno) - node.lineno + 1 for node in functions]


@pytest.mark.parametrize("name", ["records", "errors", "settings", "text", "reference"])
def test_low_layers_never_print(root: Path, name: str) -> None:
    found = []
    for path in sources(root):
        if f"legation/{name}" in str(path):
            calls = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))
            found += [path for call in calls if isinstance(call.func, ast.Name) and call.func.id == "print"]
    assert not found
