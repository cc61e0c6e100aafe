"""The record as files and frames that other programs read."""

from legation.export.frames import Rows, write_parquet
from legation.export.index_rows import IndexRows
from legation.export.lines import iter_csv, iter_jsonl

__all__ = ["IndexRows", "Rows", "iter_csv", "iter_jsonl", "write_parquet"]
