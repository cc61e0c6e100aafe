"""Legation reads the news on a diplomatic process and keeps its record, each row checkable against its source."""

__version__ = "0.1.0"
