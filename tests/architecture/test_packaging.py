"""What is installed is what is needed."""

import re
import tomllib
from pathlib import Path


def dependencies(root: Path) -> set[str]:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {re.split(r"[<>=~! \[]", name)[0] for name in project["dependencies"]}


def test_a_model_that_is_shipped_brings_what_runs_it(root: Path) -> None:
    shipped = any((root / "src" / "legation" / "tag" / "weights").glob("*.onnx"))
    assert not shipped or {"onnxruntime", "tokenizers"} <= dependencies(root)


def test_the_base_install_needs_neither_frames_nor_training(root: Path) -> None:
    assert not dependencies(root) & {"pandas", "polars", "pyarrow", "torch", "transformers"}


def test_every_dependency_is_in_the_base_lock(root: Path) -> None:
    locked = set(re.findall(r"^([a-z0-9._-]+)==", (root / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE))
    assert dependencies(root) <= locked


def test_the_licence_is_whole_and_named(root: Path) -> None:
    licence = (root / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in licence
    assert "END OF TERMS AND CONDITIONS" in licence
    assert (root / "NOTICE").read_text(encoding="utf-8").startswith("Legation\n")


def test_the_version_is_one(root: Path) -> None:
    import legation

    assert f"version: {legation.__version__}\n" in (root / "CITATION.cff").read_text(encoding="utf-8")
