"""Rows to stdout or a file, in the format asked for: data only, so that a pipe gets nothing else."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from legation.cli.tables import Column, print_columns, print_table
from legation.errors import UsageError
from legation.export import Rows, iter_csv, iter_jsonl, write_parquet


def print_rows(noun: str, rows: Rows[Any], output_format: str, output: str = "-") -> None:
    """Print the rows of one noun.

    Raises:
        UsageError: Parquet to a terminal, or without the extra that writes it.
    """
    if output_format == "parquet":
        _print_parquet(rows, output)
    elif output_format == "table":
        print_table(noun, rows, output)
    else:
        lines = iter_jsonl(rows) if output_format == "jsonl" else iter_csv(rows.noun, rows)
        write_text("".join(f"{line}\n" for line in lines), output)


def print_values(rows: Iterable[Any], columns: Sequence[Column], output_format: str, output: str = "-") -> None:
    """Print rows that are no noun of the record: under these columns as a table, or whole as lines."""
    listed = list(rows)
    if output_format == "table":
        print_columns(columns, listed, output)
    elif output_format == "parquet":
        raise UsageError("this table is not made of one noun: take --format jsonl or csv")
    elif listed:
        lines = iter_jsonl(listed) if output_format == "jsonl" else iter_csv(type(listed[0]), listed)
        write_text("".join(f"{line}\n" for line in lines), output)


def write_text(text: str, output: str) -> None:
    """Write text to a file, or to stdout when `output` is `-`."""
    if output == "-":
        sys.stdout.write(text)
        return
    path = Path(output)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"cannot write {output}: {error.strerror or error}") from error


def _print_parquet(rows: Rows[Any], output: str) -> None:
    if output != "-":
        write_parquet(rows, output)
    elif sys.stdout.isatty():
        raise UsageError("Parquet is binary: give a file with -o rows.parquet, or send stdout to a file")
    else:
        write_parquet(rows, sys.stdout.buffer)
