"""Front matter: the lines between two rows of `---` at the head of a text, read as YAML.

What comes out are hints; the bytes of the snapshot stay whole, and `clean` takes the block out of the text.
A block that is not a YAML mapping is no front matter but text.
"""

from __future__ import annotations

import codecs
import re

import yaml

from legation.ingest.names import USUAL_NAMES, field_named

_BLOCK = re.compile(r"\A\s*---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_LINE = re.compile(r"^([A-Za-z][\w -]{0,30}?)[ \t]*:[ \t]+(.*\S)", re.MULTILINE)
_LONGEST_BYTES = 64_000
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def read_front_matter(content: bytes) -> dict[str, str]:
    r"""The fields that the front matter of a text gives; empty where there is none.

    >>> read_front_matter(b"---\noutlet: The Fjord Times\ndate: 2025-03-08\n---\nTalks resumed.")
    {'outlet': 'The Fjord Times', 'published': '2025-03-08'}
    """
    found = _BLOCK.match(_head(content))
    if not found:
        return {}
    said = _parse(found.group(1))
    if not isinstance(said, dict):
        return {}
    fields: dict[str, str] = {}
    for key, value in said.items():
        field = field_named(str(key), USUAL_NAMES)
        if field and field != "text" and field not in fields and (words := _words(value)):
            fields[field] = words
    return fields


def _head(content: bytes) -> str:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return content[len(bom) : _LONGEST_BYTES].decode(encoding, errors="replace")
    return content[:_LONGEST_BYTES].decode("utf-8", errors="replace")


def _parse(block: str) -> object:
    """The block as YAML; where it is none because of a colon in a title, as lines of `key: value`."""
    try:
        # The base loader keeps every value as it is written: a date stays text, "no" stays "no".
        return yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return dict(_LINE.findall(block))


def _words(value: object) -> str:
    """A scalar as it stands; a list (of authors) with commas."""
    if isinstance(value, list):
        return ", ".join(str(part) for part in value if isinstance(part, str))
    return value.strip() if isinstance(value, str) else ""
