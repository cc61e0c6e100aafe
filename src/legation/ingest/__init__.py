"""Anything → snapshots: files, tables, folders, globs, stdin, addresses. What cannot be read is a rejection."""

from legation.ingest.options import FIELDS, IngestOptions
from legation.ingest.snapshots import iter_snapshots

__all__ = ["FIELDS", "IngestOptions", "iter_snapshots"]
