"""What an offset means, decided in this one place.

An offset counts Unicode code points (Python string indices) of `Article.text`; spans are half-open, `start` included and
`end` excluded, so that `text[span.start:span.end]` is the quote.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A half-open stretch `[start, end)` of code points of a text.

    >>> Span(0, 4).slice("Oslo talks")
    'Oslo'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def slice(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, order=True, slots=True)
class Evidence:
    """The exact words that a row rests on: `quote == document.text[start:end]`, or the row is refused."""

    document: str
    start: int
    end: int
    quote: str

    @property
    def span(self) -> Span:
        """The place of the quote in the document's text."""
        return Span(self.start, self.end)

    def holds(self, text: str) -> bool:
        """Whether the quote slices back out of `text` to its exact words."""
        return bool(self.quote) and text[self.start : self.end] == self.quote
