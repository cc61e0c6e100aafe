"""Snapshot → article: the clean text that every offset counts in, its blocks, its metadata and how each was found."""

from legation.clean.article import clean_snapshot
from legation.clean.dates import parse_day

__all__ = ["clean_snapshot", "parse_day"]
