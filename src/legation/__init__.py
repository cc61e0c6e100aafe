"""Legation reads the news on a diplomatic process and keeps its record, each row checkable against its source."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from legation.desk import Desk
    from legation.desk import open_desk as open
    from legation.errors import CheckFailed, InputError, LegationError, RecordError, UsageError
    from legation.records import Record, Statement
    from legation.single import extract
    from legation.tag.relate import relate

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
    "relate": ("legation.tag.relate", "relate"),
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
    "relate",
]


class _Package(ModuleType):
    """The package as a module in which `extract` is the function, although a subpackage has that name too.

    Importing the subpackage sets the attribute of its parent, so a plain function would be hidden by it. The subpackage
    itself is reached as ever: `from legation.extract import ...`.
    """

    def __getattr__(self, name: str) -> Any:
        if name not in _HOMES:
            raise AttributeError(f"module 'legation' has no attribute {name!r}")
        module, attribute = _HOMES[name]
        return getattr(importlib.import_module(module), attribute)

    @property
    def extract(self) -> Any:
        """The statements of one text, without a desk."""
        return self.__getattr__("extract")

    @extract.setter
    def extract(self, subpackage: ModuleType) -> None:
        """Where the import system would put the subpackage; it stays in `sys.modules`."""


sys.modules[__name__].__class__ = _Package
