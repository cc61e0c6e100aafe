"""Legation reads the news on a diplomatic process and keeps its record, each row checkable against its source."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from legation.desk import Desk
    from legation.desk import open_desk as open
    from legation.errors import CheckFailed, InputError, LegationError, RecordError, UsageError
    from legation.records import Record, Statement
    from legation.single import extract

# Where each public name lives. They are imported when first used, so that `import legation.records` loads no database.
_HOMES = {
    "CheckFailed": ("legation.errors", "CheckFailed"),
    "Desk": ("legation.desk", "Desk"),
    "InputError": ("legation.errors", "InputError"),
    "LegationError": ("legation.errors", "LegationError"),
    "Record": ("legation.records", "Record"),
    "RecordError": ("legation.errors", "RecordError"),
    "Statement": ("legation.records", "Statement"),
    "UsageError": ("legation.errors", "UsageError"),
    "extract": ("legation.single", "extract"),
    "open": ("legation.desk", "open_desk"),
}

__all__ = [
    "CheckFailed",
    "Desk",
    "InputError",
    "LegationError",
    "Record",
    "RecordError",
    "Statement",
    "UsageError",
    "__version__",
    "extract",
    "open",
]


def __getattr__(name: str) -> Any:
    """A public name, imported on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module 'legation' has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(importlib.import_module(module), attribute)
