"""What is documented is what is there."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from legation.cli.app import COMMANDS, program

VERBS = ("brief", "setup", "test", "check", "gate", "diff", "docs", "bench")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_page_with_each_of_its_options(root: Path, name: str) -> None:
    page = (root / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    section = re.search(rf"^## legation {name}\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    assert section, f"`legation {name}` is not in docs/reference/commands.md: run `make docs`"
    command = program.get_command(click.Context(program), name)
    assert command is not None
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert all(option in section[1] for option in parameter.opts), parameter.opts


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_in_its_help_what_it_does(name: str) -> None:
    command = program.get_command(click.Context(program), name)
    assert command is not None
    assert command.help
    assert command.callback is not None


def test_the_generated_pages_are_fresh(root: Path) -> None:
    done = subprocess.run([sys.executable, "docs/build.py", "--check"], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_of_the_makefile_is_explained(root: Path, verb: str) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    contributing = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert re.search(rf"^{verb}:", makefile, re.MULTILINE)
    assert f"`make {verb}`" in contributing


def test_links_between_pages_lead_somewhere(root: Path) -> None:
    pages = [root / "README.md", root / "CONTRIBUTING.md", *(root / "docs").rglob("*.md")]
    broken = []
    for page in pages:
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if "://" not in target and not target.startswith("mailto:") and not (page.parent / target).exists():
                broken.append(f"{page.relative_to(root)} → {target}")
    assert not broken


def test_the_lock_files_pin_everything_and_name_no_index(root: Path) -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        lines = [line for line in (root / name).read_text().splitlines() if line.strip() and not line.strip().startswith("#")]
        assert len(lines) > 10
        assert all(re.fullmatch(r"[a-z0-9._-]+==\S+", line) for line in lines)
