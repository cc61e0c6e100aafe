"""The diagram of the house holds: arrows point one way, heavy libraries have one door."""

import subprocess
import sys
from pathlib import Path

import grimp
import pytest

LAYERS = ("cli", "pipeline", "brief", "export", "analysis", "link", "store", "ingest", "clean", "tag", "extract", "resolve")


def test_the_import_contracts_are_kept(root: Path) -> None:
    program = [
        sys.executable,
        "-c",
        "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())",
    ]
    done = subprocess.run([*program, "--no-cache"], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("legation", include_external_packages=True, cache_dir=None)


@pytest.mark.parametrize("layer", LAYERS)
def test_every_layer_of_the_diagram_exists_and_holds_code(graph: grimp.ImportGraph, layer: str) -> None:
    name = f"legation.{layer}"
    assert name in graph.modules
    assert graph.find_modules_directly_imported_by(name) | graph.find_descendants(name)


def test_every_module_of_the_package_stands_in_the_diagram(root: Path, graph: grimp.ImportGraph) -> None:
    config = (root / ".importlinter").read_text(encoding="utf-8")
    layers = config.split("layers =")[1].split("[importlinter:")[0]
    named = {word for word in layers.replace("|", " ").split() if word.startswith("legation.")}
    top = {name for name in graph.modules if name.count(".") == 1 and name.startswith("legation.")}
    assert top - named == set()


def test_the_public_names_are_few_and_all_there() -> None:
    import legation

    assert len(legation.__all__) <= 15
    assert all(getattr(legation, name) is not None for name in legation.__all__)


def test_naming_the_version_loads_neither_database_nor_reader() -> None:
    heavy = "('sqlalchemy', 'trafilatura', 'lxml')"
    program = f"import sys, legation; legation.__version__; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
