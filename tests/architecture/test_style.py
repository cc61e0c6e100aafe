"""Style and types are part of the tests, so that a broken rule fails where everything else does."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

MODULE_LINES = 300
FUNCTION_LINES = 60
FORBIDDEN_NAMES = ("utils", "helpers", "common", "core", "base", "manager")


def run(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=root, capture_output=True, text=True, check=False)


def test_ruff_finds_nothing(root: Path) -> None:
    done = run(root, "ruff", "check", "--no-cache", ".")
    assert done.returncode == 0, done.stdout


def test_the_code_is_formatted(root: Path) -> None:
    done = run(root, "ruff", "format", "--check", "--no-cache", ".")
    assert done.returncode == 0, done.stdout


def test_types_are_strict(root: Path) -> None:
    done = run(root, "mypy")
    assert done.returncode == 0, done.stdout


def sources(root: Path) -> list[Path]:
    return sorted((root / "src" / "legation").rglob("*.py"))


def test_modules_are_short_and_named_after_an_idea(root: Path) -> None:
    long = [
        f"{path.relative_to(root)}: {count}"
        for path in sources(root)
        if (count := len(path.read_text().splitlines())) > MODULE_LINES
    ]
    assert not long
    assert not [path for path in sources(root) if path.stem in FORBIDDEN_NAMES]


def test_functions_are_short(root: Path) -> None:
    long = []
    for path in sources(root):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > FUNCTION_LINES:
                    long.append(f"{path.relative_to(root)}:{node.lineno} {node.name}: {lines}")
    assert not long


@pytest.mark.parametrize("name", ["records", "errors", "settings", "text", "reference"])
def test_low_layers_never_print(root: Path, name: str) -> None:
    found = []
    for path in sources(root):
        if f"legation/{name}" in str(path):
            calls = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))
            found += [path for call in calls if isinstance(call.func, ast.Name) and call.func.id == "print"]
    assert not found
