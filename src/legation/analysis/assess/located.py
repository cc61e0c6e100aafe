"""YAML that remembers where each value stands, so that an error can name the line.

In comes text; out come plain values (mappings, lists, words, numbers, truth values) with a line for every path. Refused: what
is no YAML, a key given twice, an alias, anything larger than a question can be.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from legation.errors import InputError

Path = tuple[str | int, ...]
MOST_CHARS = 400_000


@dataclass(frozen=True)
class Located:
    """A value of the file with its path and the lines of everything in it; `name` is the file's."""

    value: Any
    name: str
    path: Path = ()
    lines: Mapping[Path, int] = field(default_factory=dict, repr=False, compare=False)

    def fail(self, problem: str) -> InputError:
        """The error that says what is wrong with this value, and where it stands."""
        line = next((self.lines[self.path[:n]] for n in range(len(self.path), -1, -1) if self.path[:n] in self.lines), 1)
        where = path_words(self.path)
        return InputError(f"{self.name}, line {line}: {f'{where}: ' if where else ''}{problem}")

    def at(self, key: str | int) -> Located:
        """The value under a key or number; None as its value where there is none."""
        if isinstance(self.value, dict):
            inner = self.value.get(key)
        else:
            inner = self.value[key] if isinstance(self.value, list) and isinstance(key, int) else None
        return Located(inner, self.name, (*self.path, key), self.lines)

    def items(self) -> list[Located]:
        """The entries of a list.

        Raises:
            InputError: it is no list.
        """
        if not isinstance(self.value, list):
            raise self.fail(f"a list is wanted here, not {kind_words(self.value)}")
        return [self.at(number) for number in range(len(self.value))]

    def keys(self, allowed: Iterable[str], what: str) -> list[str]:
        """The keys of a mapping, all of which must be among those allowed.

        Raises:
            InputError: it is no mapping, or has a key that there is not; the nearest ones are named.
        """
        known = list(allowed)
        if not isinstance(self.value, dict):
            raise self.fail(f"{what} is a mapping (name: value), not {kind_words(self.value)}")
        for key in self.value:
            if key not in known:
                raise self.at(key).fail(f"{what} has no field {key!r}; {suggestion(str(key), known)}")
        return list(self.value)

    def word(self) -> str:
        """The value as words.

        Raises:
            InputError: it is empty, a list or a mapping.
        """
        if isinstance(self.value, bool) or not isinstance(self.value, (str, int, float)) or not str(self.value).strip():
            raise self.fail(f"words are wanted here, not {kind_words(self.value)}")
        return " ".join(str(self.value).split())

    def words(self) -> tuple[str, ...]:
        """A list of words; a single word is a list of one."""
        if isinstance(self.value, list):
            return tuple(item.word() for item in self.items())
        return (self.word(),)

    def flag(self) -> bool:
        """The value as true or false.

        Raises:
            InputError: it is neither.
        """
        if not isinstance(self.value, bool):
            raise self.fail(f"true or false is wanted here, not {kind_words(self.value)}")
        return self.value

    def number(self, least: float, most: float) -> float:
        """The value as a number between two bounds, both included.

        Raises:
            InputError: it is no number, or lies outside them.
        """
        if isinstance(self.value, bool) or not isinstance(self.value, (int, float)) or not least <= self.value <= most:
            raise self.fail(f"a number from {least:g} to {most:g} is wanted here, not {kind_words(self.value)}")
        return float(self.value)

    def count(self, least: int = 1) -> int:
        """The value as a whole number of at least `least`.

        Raises:
            InputError: it is none.
        """
        if isinstance(self.value, bool) or not isinstance(self.value, int) or self.value < least:
            raise self.fail(f"a whole number of {least} or more is wanted here, not {kind_words(self.value)}")
        return self.value

    def choice(self, allowed: Iterable[str], what: str) -> str:
        """The value as one word of a vocabulary.

        Raises:
            InputError: it is not in it; the nearest ones are named.
        """
        word, known = self.word(), list(allowed)
        if word not in known:
            raise self.fail(f"there is no {what} {word!r}; {suggestion(word, known)}")
        return word


def read_located(text: str, name: str) -> Located:
    """The values of a YAML text with their lines; `name` is what errors call the file.

    Raises:
        InputError: the text is empty, too long, or no YAML; a key stands twice.
    """
    if len(text) > MOST_CHARS:
        raise InputError(f"{name} is no question: {len(text):,} characters; a question has at most {MOST_CHARS:,}")
    lines: dict[Path, int] = {}
    try:
        loader = yaml.SafeLoader(text)
        node = loader.get_single_node()
        if node is None:
            raise InputError(f"{name} is empty; `legation assess --show reset-or-pact` prints a question to start from")
        value = _plain(loader, node, (), lines, name)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise InputError(f"{name}{line}: this is no YAML ({getattr(error, 'problem', None) or error})") from error
    except RecursionError as error:
        raise InputError(f"{name} is no question: nested too deeply") from error
    return Located(value, name, (), lines)


def _plain(loader: yaml.SafeLoader, node: yaml.Node, path: Path, lines: dict[Path, int], name: str) -> Any:
    if path in lines:
        raise Located(None, name, path, lines).fail("this key stands here twice")
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        found: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = loader.construct_object(key_node, deep=True)
            if not isinstance(key, str):
                key = str(key_node.value)
            found[key] = _plain(loader, value_node, (*path, key), lines, name)
            lines[(*path, key)] = key_node.start_mark.line + 1
        return found
    if isinstance(node, yaml.SequenceNode):
        return [_plain(loader, item, (*path, number), lines, name) for number, item in enumerate(node.value)]
    return loader.construct_object(node, deep=True)


def path_words(path: Path) -> str:
    """A path in words: `indicators[3].match.contacts`; lists count from 1, as people do."""
    words = ""
    for part in path:
        words += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if words else str(part)
    return words


def kind_words(value: Any) -> str:
    """What a value is, for an error message."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return repr(value)


def suggestion(word: str, known: Iterable[str]) -> str:
    """The nearest known word, or all that there are.

    >>> suggestion("kindz", ["kinds", "levels"])
    'did you mean kinds?'
    """
    listed = [str(one) for one in known]
    near = difflib.get_close_matches(word, listed, n=1, cutoff=0.75)
    return f"did you mean {near[0]}?" if near else f"there are {', '.join(listed)}"
