"""Tags and their meaning → statements with their evidence."""

from legation.extract.extract import extract_statements
from legation.extract.reading import RULES as EXTRACTOR

__all__ = ["EXTRACTOR", "extract_statements"]
