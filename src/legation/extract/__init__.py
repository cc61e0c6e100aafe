"""Tags and their meaning → statements: what one article says, each with the exact words it rests on.

    Article, Tags, Resolution ──reading──┬── claims     who says what
                                         ├── events     who did what to whom, in which contexts
                                         ├── contacts   who met whom, where, about what, with whom left out
                                         ├── positions  who wants what, in exchange for what
                                         ├── deals      what is bought, built, lent, and how far it is
                                         └── forecasts  what is coming, and whether anyone could tell

`reading` lays the article open for all of them: words, actors, dates, places, evidence, who says so. `extract` calls them in this
order and refuses a statement whose quote does not slice back out of the text.
"""

from legation.extract.extract import extract_statements
from legation.extract.reading import RULES as EXTRACTOR

__all__ = ["EXTRACTOR", "extract_statements"]
