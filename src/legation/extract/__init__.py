"""Tags and their meaning → statements with their evidence."""

from legation.extract.extract import extract_statements

__all__ = ["extract_statements"]
