"""Clause → triggers: the words that name an act, its PLOVER type, who stands on which side, where, when, and whether it happened.

    table ──lexicon──> word of the sentence ──usage──> act ──arguments, parties, near, status──> trigger

`find` goes through the sentence; `usage` decides whether a word is used as its entry says; `arguments` and `parties` find who
acts on whom; `near` finds place and date.
"""

from legation.tag.triggers.find import find_triggers
from legation.tag.triggers.lexicon import forms_as_verbs
from legation.tag.triggers.near import find_near, is_apart, is_aside

__all__ = ["find_near", "find_triggers", "forms_as_verbs", "is_apart", "is_aside"]
