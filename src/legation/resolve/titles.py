"""Title words → role, office, and whose: "Putin's press secretary", "Deputy Assistant Secretary of State of the United States".

In come the words before or beside a name, out comes the role as the text gives it, the office that the tables know it as, and
the state that it is held in. A nation behind "to", "for", "in" is where somebody is sent, not whose official he is.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from legation.reference.names import find_entries
from legation.reference.offices import Office, find_office
from legation.resolve.states import find_nations
from legation.text.tokens import Token, tokenize

_SENT_TO = frozenset("to for in with on at".split())
_DROPPED = frozenset("the a an new current his her their its then".split())
_HOW_MANY = frozenset("two three four five six several some many both all".split())
_QUOTES = re.compile(r"[«»“”\"„]")
_AMERICAN = re.compile(r"\bSecretary of State\b(?! for)|\bSecretary of (?:Defense|the Treasury|Commerce|Energy)\b", re.I)
# Titles that only one state has.
_IMPLIED = (
    (_AMERICAN, "USA"),
    (re.compile(r"\b(?:taoiseach|t[aá]naiste)\b", re.I), "IRL"),
    (re.compile(r"\bchancellor of the exchequer\b", re.I), "GBR"),
    (re.compile(r"\bchief cabinet secretary\b", re.I), "JPN"),
    (re.compile(r"\b(?:reich chancellor|f[uü]hrer|kaiser)\b", re.I), "DEU"),
    (re.compile(r"\b(?:tsar|czar)\b", re.I), "RUS"),
    (re.compile(r"\b(?:pope|pontiff|holy father)\b", re.I), "VAT"),
)
# "…, the American one by S. Coulter": the other delegation, not an apposition.
_OTHER_SIDE = re.compile(r"^(?:the\s+)?\w+\s+(?:one|side|delegation|team|part)\b|\bby\b")
_HONORIFICS = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Madam|Mme|Sheikh?|H\.?E)\.?$", re.I)


@dataclass(frozen=True)
class Title:
    """What title words say: the role in their own words, the office, the state it is held in, where it is accredited.

    `holder` is the person in the possessive ("Putin's"); `honorific` is `Mr`, `Mrs` … where there is one.
    """

    role: str = ""
    office: Office | None = None
    country: str | None = None
    target: str | None = None
    holder: str = ""
    honorific: str = ""


@lru_cache(maxsize=4096)
def read_title(words: str, on: dt.date | None = None) -> Title:
    """What the words of a title say.

    >>> title = read_title("Russia's new ambassador to the United States")
    >>> title.role, title.country, title.target
    ('ambassador to the United States', 'RUS', 'USA')
    """
    plain = _QUOTES.sub(" ", words)
    tokens = [token for token in tokenize(plain) if token.word not in (",", "-", "–", "—")]
    honorific = next((token.word.rstrip(".") for token in tokens if _HONORIFICS.match(token.word)), "")
    tokens = [token for token in tokens if not _HONORIFICS.match(token.word) and (token.word.strip("."))]
    if not tokens:
        return Title(honorific=honorific)
    listed = [token.word for token in tokens]
    country, target, used = _states(listed, on)
    holder, begin = _possessor(tokens, used)
    role_tokens = [token for index, token in enumerate(tokens) if index >= begin and index not in used]
    while role_tokens and role_tokens[0].low in _DROPPED | {"'s", "’s", "’", "'"}:
        role_tokens = role_tokens[1:]
    role = plain[role_tokens[0].start : role_tokens[-1].end] if role_tokens else ""
    office = find_office(role) if role else None
    role = _one_holder(role, office)
    if country is None:
        country = next((code for pattern, code in _IMPLIED if pattern.search(role)), None)
    if country is None and office is not None and office.id == "spokesperson":
        country = target  # who speaks for a state is its own
    return Title(" ".join(role.split()), office, country, target, holder, honorific)


def _one_holder(role: str, office: Office | None) -> str:
    """The role in the singular ("Presidents A and B") and without a rank that belongs to the name ("Minister Prince")."""
    words = role.split()
    if len(words) > 1 and words[0].lower() in _HOW_MANY:
        words, role = words[1:], " ".join(words[1:])
    if office is not None and office.plural and words[-1].endswith("s"):
        return role.removesuffix("s")
    if len(words) > 1 and words[-1] in ("Prince", "Princess", "Sheikh", "King", "Queen", "General", "Ayatollah"):
        shorter = " ".join(words[:-1])
        return shorter if find_office(shorter) else role
    return role


def _states(words: list[str], on: dt.date | None) -> tuple[str | None, str | None, set[int]]:
    """The state of the office, the state it is sent to, and which words only name the former."""
    country, target = None, None
    used: set[int] = set()
    for nation in find_nations(words, on):
        before = words[nation.first - 1].lower() if nation.first else ""
        if before == "the" and nation.first > 1:
            before = words[nation.first - 2].lower()
        if before in _SENT_TO:
            target = target or nation.code
        elif country is None:
            country = nation.code
            if nation.first == 0 or before not in ("of",):
                used.update(range(nation.first, nation.last))
                if words[nation.last : nation.last + 1] in (["'s"], ["’s"], ["’"], ["'"]):
                    used.add(nation.last)
    return country, target, used


def _possessor(tokens: list[Token], used: set[int]) -> tuple[str, int]:
    """The name before a possessive, and the index of the word after it."""
    for index, token in enumerate(tokens):
        if token.low == "of":
            break
        if token.low in ("'s", "’s", "’", "'") and index not in used and index > 0:
            return " ".join(t.word for t in tokens[:index] if t.low not in ("the",)), index + 1
    return "", 0


def role_after(text: str, end: int, on: dt.date | None) -> Title | None:
    """The title in apposition behind a name ("K. Dmitriev, head of the Russian fund, …"), or None."""
    found = re.match(r"\s*[,(–—]\s*((?:[^\s,.;:()–—]+\s?){1,14})", text[end : end + 130])
    if found is None:
        return None
    words = found.group(1)
    if _OTHER_SIDE.search(words) or re.match(r"(?:and|or|but|with)\b", words):
        return None
    cut = re.search(r"\s(?:who|which|said|told|and|was|is|has|had|will|met|says|added|also|that|as|after|during)\b", words)
    title = read_title(words[: cut.start()] if cut else words, on)
    return (
        title
        if title.office or re.match(r"(?:the\s+)?(?:[A-Za-z-]+\s+){0,2}(?:head|chief|director|chairman|founder)\b", words)
        else None
    )


# "Chile's trade negotiator, Marcela Rivas,"
_OWNED_OFFICE = re.compile(r"(?:^|[\s(“\"])((?:[A-Z][\w-]*\s){0,2}[A-Z][\w-]*[’']s?\s(?:new\s)?(?:[A-Za-z-]+\s){0,4}[a-z-]+),\s$")
_HEAD_OF = re.compile(
    r"(?:^|[,;–—-]\s*|\s)((?:the\s+)?(?:head|chief|director|chairman|leader|president|CEO)\s+of\s+[^,;:.–—]{3,70}?)[»”\"]?\s*$"
)


def role_before(text: str, low: int, start: int, on: dt.date | None) -> Title | None:
    """The role right before a name that the mention left out ("head of the hedge fund «…» K. Dmitriev"), or None."""
    before = text[max(low, start - 95) : start]
    found = _HEAD_OF.search(before)
    if found:
        return read_title(found.group(1), on)
    owned = _OWNED_OFFICE.search(before)
    title = read_title(owned.group(1), on) if owned else None
    return title if title and title.office and title.country and not title.office.plural else None


def split_title(words: str) -> tuple[str, str]:
    """The title and the name of words that hold both ("National Security Adviser M. Waltz"); no title where they do not.

    >>> split_title("National Security Adviser M. Waltz")
    ('National Security Adviser', 'M. Waltz')
    """
    parts = words.split()
    initial = next((k for k, part in enumerate(parts) if k and _INITIAL.fullmatch(part)), 0)
    cuts = [initial] if initial else range(len(parts) - 1, 0, -1)
    for cut in cuts:
        before = " ".join(parts[:cut])
        if cut < len(parts) and len(parts) - cut <= 4 and _is_no_name(before, by_initial=bool(initial)):
            return before, " ".join(parts[cut:])
    return "", words


_INITIAL = re.compile(r"[A-ZÀ-Þ][a-z]?\.")


def _is_no_name(words: str, *, by_initial: bool) -> bool:
    """Whether words before a name are an office, a state or a place rather than given names."""
    office = find_office(words)
    if office is not None and any(words.lower().endswith(title.lower()) for title in office.titles):
        return True
    kinds = {entry.kind for entry in find_entries(words)} if by_initial else set()
    if " " not in words and kinds <= {"place"}:
        return False  # many towns are called after people: George, Victoria, Santiago
    return bool(kinds) and "person" not in kinds
