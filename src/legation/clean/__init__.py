"""Snapshot → article: the clean text that every offset counts in, its blocks, its metadata and how each was found."""

from legation.clean.article import clean_snapshot
from legation.clean.dates import parse_day
from legation.clean.fingerprint import fingerprint_bands, fingerprint_text, similarity

__all__ = ["clean_snapshot", "fingerprint_bands", "fingerprint_text", "parse_day", "similarity"]
