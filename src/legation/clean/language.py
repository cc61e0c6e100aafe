"""Which language a text is in, and how that is known: what the source says, unless the text clearly says otherwise.

This version reads English. A short text full of foreign names fools any detector, so its word is taken only from a text
that is long enough, and a text in which every eighth word is an English function word is English, whatever it says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from legation.clean.language_names import find_language

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_LONG_ENOUGH = 120  # letters; below, names decide
_LONG_ENOUGH_FOREIGN = 20  # letters of another script, which leave no doubt that it is not English
_SURE = 0.9
_CLEARLY = 200  # letters from which the text is believed against what its source says
_SAMPLE_CHARS = 20_000
_ENGLISH_SHARE = 1 / 8
_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = """
the of and to in that is was for on with as by at from it he his has had have not be are were which this who would will
their they its an or said but after been than into about
"""
_ENGLISH = frozenset(_FUNCTION_WORDS.split())


@dataclass(frozen=True)
class Language:
    """A language code (ISO 639-1) and how it was found."""

    code: str
    method: str


def find_language_of(text: str, declared: str | None = None, page: str | None = None) -> Language:
    """The language of a text.

    Args:
        text: the clean text.
        declared: what the source or the caller states, in any usual form (`en`, `en-GB`, `English`).
        page: what the page states of itself, which is taken only where the text is too short to tell.
    """
    stated = find_language(declared) if declared else None
    spoken = _detect(text)
    if stated:
        clearly = spoken is not None and spoken.code != stated and len(_letters(text)) >= _CLEARLY
        if clearly and spoken is not None:
            return Language(spoken.code, f"{spoken.method}, though declared {stated}")
        return Language(stated, "declared")
    if spoken:
        return spoken
    template = find_language(page) if page else None
    return Language(template, "the page's lang attribute") if template else Language("en", "assumed: too short to tell")


def _detect(text: str) -> Language | None:
    """The language that the text itself shows; None where it is too short or shows none clearly."""
    sample = text[:_SAMPLE_CHARS]
    letters = _letters(sample)
    words = _WORD.findall(sample.casefold())
    latin = sum(char < "\u0250" for char in letters)
    foreign = len(letters) - latin
    if len(letters) < _LONG_ENOUGH and not (foreign > latin and foreign >= _LONG_ENOUGH_FOREIGN):
        return None
    if sum(word in _ENGLISH for word in words) >= _ENGLISH_SHARE * len(words) and latin > foreign:
        return Language("en", "its function words")
    code, p_code = _identifier().classify(sample)
    return Language(code, f"py3langid, p {p_code:.2f}") if p_code >= _SURE else None


def _letters(text: str) -> list[str]:
    return [char for char in text[:_SAMPLE_CHARS] if char.isalpha()]


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    """The model, loaded when it is first needed: most texts are English and never need it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
