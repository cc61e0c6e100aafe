"""Rows as data frames: the only door to pyarrow, pandas and polars.

In: dataclass rows of one noun. Out: an Arrow table whose schema follows from the noun's field types alone, so that no
rows, or rows with empty lists, give the same columns. The libraries are an optional extra, imported when asked for.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import importlib
import types
import typing
from collections.abc import Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

import msgspec

from legation.errors import UsageError

T = TypeVar("T")


class Rows(Sequence[T], Generic[T]):
    """Rows of one noun, as a list that can become a data frame.

    >>> from legation.records import Rejection
    >>> rows = Rows(Rejection, [Rejection(id="r", stage="ingest", reason="empty", detail="0 bytes")])
    >>> len(rows), rows[0].reason
    (1, 'empty')
    """

    def __init__(self, noun: type[T], rows: Sequence[T]) -> None:
        self.noun = noun
        self._rows = tuple(rows)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Rows[T]: ...
    def __getitem__(self, index: int | slice) -> T | Rows[T]:
        """One row, or a `Rows` of some."""
        return Rows(self.noun, self._rows[index]) if isinstance(index, slice) else self._rows[index]

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def __iter__(self) -> Iterator[T]:
        """The rows in order."""
        return iter(self._rows)

    def __repr__(self) -> str:
        """The noun and the number of rows."""
        return f"<Rows of {self.noun.__name__}: {len(self)}>"

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as plain dictionaries, dates as `datetime.date`."""
        return [msgspec.to_builtins(row, builtin_types=(dt.date, dt.datetime)) for row in self._rows]

    def to_arrow(self) -> Any:
        """A `pyarrow.Table` with nested columns."""
        arrow = _library("pyarrow")
        return arrow.Table.from_pylist(self.to_dicts(), schema=arrow_schema(self.noun))

    def to_pandas(self) -> Any:
        """A `pandas.DataFrame`; nested columns hold arrays and dictionaries."""
        _library("pandas")
        return self.to_arrow().to_pandas()

    def to_polars(self) -> Any:
        """A `polars.DataFrame` with nested columns."""
        return _library("polars").from_arrow(self.to_arrow())


def write_parquet(rows: Rows[Any], path: Any) -> None:
    """Write the rows to `path` (a name or a binary file) as Parquet."""
    _library("pyarrow.parquet").write_table(rows.to_arrow(), path)


def arrow_schema(noun: type) -> Any:
    """The Arrow schema of a noun, from the types of its dataclass fields."""
    arrow = _library("pyarrow")
    hints = typing.get_type_hints(noun)
    return arrow.schema([(field.name, _arrow_type(arrow, hints[field.name])) for field in dataclasses.fields(noun)])


def _arrow_type(arrow: Any, hint: Any) -> Any:
    """The Arrow type of one type hint; Literal is a string, `X | None` is X, a tuple is a list."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return _arrow_type(arrow, next(argument for argument in arguments if argument is not type(None)))
    if origin is typing.Literal:
        return arrow.string()
    if origin is tuple:
        inner = arguments[0]
        if typing.get_origin(inner) is tuple:
            # A list of pairs, such as (value, documents): Arrow has no tuples, but calls this a map.
            key, value = typing.get_args(inner)
            return arrow.map_(_arrow_type(arrow, key), _arrow_type(arrow, value))
        return arrow.list_(_arrow_type(arrow, inner))
    if dataclasses.is_dataclass(hint):
        return arrow.struct(list(arrow_schema(typing.cast(type, hint))))
    simple = {
        str: arrow.string(),
        bool: arrow.bool_(),
        int: arrow.int64(),
        float: arrow.float64(),
        dt.date: arrow.date32(),
        dt.datetime: arrow.timestamp("us", tz="UTC"),
    }
    return simple[hint]


def _library(name: str) -> Any:
    """The optional library, or a UsageError that says how to get it."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        package = name.split(".")[0]
        raise UsageError(f"{package} is not installed: install the extra with `pip install 'legation[frames]'`") from error
