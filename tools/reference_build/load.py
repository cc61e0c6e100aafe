"""Reading `resources/*.yml`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load(name: str) -> Any:
    """The content of `resources/<name>.yml`; an empty mapping where the file is not there yet."""
    path = RESOURCES / f"{name}.yml"
    return yaml.load(path.read_text(encoding="utf-8"), _LOADER) or {} if path.exists() else {}


def text_files(folder: str) -> list[Path]:
    """The YAML files of a folder under `resources/`, in the order of their names."""
    return sorted((RESOURCES / folder).glob("*.yml"))
