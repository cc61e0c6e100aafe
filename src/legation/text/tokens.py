"""Text → tokens: words with their offsets, with initials, abbreviations, figures and possessives kept as a reader sees them.

`D.`, `Yu.`, `U.S.` and `Mr.` are one token each; `Putin's` is `Putin` and `'s`; `14,000` and `3.5` are one figure each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof gen col lt maj capt sgt adm cmdr brig sen rep gov pres amb hon rev fr st sr jr messrs mme mlle jan feb
    mar apr jun jul aug sept sep oct nov dec no nos vs etc inc ltd co corp dept est approx art arts para vol fig min sec dir
    asst dep u.s u.k u.n e.u u.s.a u.s.s.r u.a.e d.c a.m p.m i.e e.g cf ca al""".split()
)
INITIALS_OF_TWO = frozenset("""yu ya ye yo zh ch sh kh ts th ph dj dm iu ia gh vl al kim wm""".split())

_TOKEN = re.compile(
    r"""
      (?:[A-Za-z]\.){2,}                      # U.S.  D.C.  J.K.
    | \d+(?:[.,]\d+)*(?:st|nd|rd|th|bn|mn|m|k|pc)?\b   # 14,000  3.5  80th  100bn
    | [’']s\b | [’'](?=\s|$|[,.;:!?)])         # possessives, closing apostrophes
    | \w+(?:[-’'‑]\w+)*                        # words with inner hyphens and apostrophes
    | \.{2,} | [^\w\s]
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"^(.+?)([’']s)$")


_WITH_PARTICLE = re.compile(r"(?:al|el|an|ar|as|ash|at|ad|az|ez|es|ul|ud|bin)[-–‑][A-Z]")


@dataclass(frozen=True, slots=True)
class Token:
    """One token: `text[start:end]` is `word`; `low` is its lower case; `is_name_like` whether it starts with a capital."""

    start: int
    end: int
    word: str
    low: str

    @property
    def is_name_like(self) -> bool:
        """Whether the token starts like a name: with an upper-case letter, or with a particle before one (`al-Sisi`)."""
        return self.word[0].isupper() or _WITH_PARTICLE.match(self.word) is not None

    @property
    def is_word(self) -> bool:
        """Whether the token is made of letters or digits rather than punctuation."""
        return self.word[0].isalnum()


def is_abbreviation(word: str) -> bool:
    """Whether `word` (without its full stop) is one after which a full stop ends no sentence.

    >>> [is_abbreviation(w) for w in ("Mr", "D", "Yu", "talks")]
    [True, True, True, False]
    """
    low = word.lower()
    return low in ABBREVIATIONS or (len(word) == 1 and word.isupper()) or (word[0].isupper() and low in INITIALS_OF_TWO)


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, with offsets into the whole of `text`.

    >>> [t.word for t in tokenize("Yu. Ushakov met Putin's aide.")]
    ['Yu.', 'Ushakov', 'met', 'Putin', "'s", 'aide', '.']
    """
    end = len(text) if end is None else end
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        _append(tokens, text, match.start(), match.end(), end)
    return tokens


def _append(tokens: list[Token], text: str, start: int, end: int, limit: int) -> None:
    """Add the token at `[start, end)`, splitting a possessive off and joining a full stop to an abbreviation."""
    word = text[start:end]
    if tokens and word == "." and tokens[-1].end == start and _takes_stop(tokens[-1].word, text, end, limit):
        last = tokens.pop()
        tokens.append(Token(last.start, end, last.word + ".", last.low + "."))
        return
    possessive = _POSSESSIVE.match(word)
    if possessive:
        middle = start + len(possessive.group(1))
        tokens.append(Token(start, middle, text[start:middle], text[start:middle].lower()))
        tokens.append(Token(middle, end, text[middle:end], "'s"))
        return
    tokens.append(Token(start, end, word, "'s" if word == "’s" else word.lower()))


def _takes_stop(word: str, text: str, after: int, limit: int) -> bool:
    """Whether the full stop before `after` belongs to `word` (an abbreviation with something behind it)."""
    return word[-1].isalpha() and is_abbreviation(word) and bool(text[after:limit].strip())
