"""Sentence → mentions: what names an actor, a place, a date or a quantity, by the reference tables and by the shape of names.

    dates and quantities ─┐
    tokens ──lookup──> pairs · offices · known names · shapes of names · pronouns ─┴─> mentions, none overlapping

A mention is the shortest full noun phrase that names the thing, with its title and without its article: `Secretary of State
M. Rubio` (head `M. Rubio`), `Russian diplomats`, `Putin's press secretary D. Peskov`, `the Kremlin` → `Kremlin`. What a name
means is not decided here but in `resolve`; an adjective that only colours a noun (`Russian market`) is refused, for it acts not.
"""

from legation.tag.mentions.find import add_surnames, find_mentions

__all__ = ["add_surnames", "find_mentions"]
