"""A file of features → the process to be compared.

    name: Talks of the two neighbours
    parties: [USA, RUS]
    since: 2025-02-12
    until: 2025-03-08
    pace_days: 30
    answers:
      third-absent: yes
      working-groups: no

Only `name` and `answers` are needed; what is not answered is unknown. With parties and days, the process's own entry is left out.
"""

from __future__ import annotations

import datetime as dt
import difflib
from typing import Any

import yaml

from legation.analysis.precedents.features import Process, feature_names
from legation.errors import InputError
from legation.reference.precedents import Answer

KEYS = ("name", "parties", "since", "until", "pace_days", "answers")
_ANSWERS: dict[Any, Answer] = {True: "yes", "yes": "yes", False: "no", "no": "no", "unknown": "unknown", None: "unknown"}


def read_process(text: str, name: str) -> Process:
    """The process that a YAML text describes; `name` is what errors call the file.

    Raises:
        InputError: it is not in the layout; the message says which key, and which words there are.
    """
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise InputError(f"{name} is no YAML: {getattr(error, 'problem', None) or error}") from error
    if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
        raise InputError(f"{name}: a file of features is a mapping with `name` and `answers` (docs/how-to/find-precedents.md)")
    for key in data:
        _among(str(key), KEYS, f"{name} has no field")
    answers = {str(key): _answer(str(key), value, name) for key, value in data["answers"].items()}
    since, until = _day(data, "since", name), _day(data, "until", name)
    if since and until and until < since:
        raise InputError(f"{name}: until ({until}) lies before since ({since})")
    return Process(
        name=str(data.get("name") or name),
        parties=_parties(data.get("parties"), name),
        since=since,
        until=until,
        answers=answers,
        pace_days=_pace(data.get("pace_days"), name),
    )


def is_question(text: str) -> bool:
    """Whether a YAML text asks a question of rival hypotheses, rather than listing features."""
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError:
        return False
    return isinstance(data, dict) and "hypotheses" in data


def _answer(feature: str, value: Any, name: str) -> Answer:
    _among(feature, tuple(feature_names()), f"{name}: there is no feature")
    if not isinstance(value, bool | str | None) or value not in _ANSWERS:
        raise InputError(f"{name}: {feature} is yes, no or unknown, not {value!r}")
    return _ANSWERS[value]


def _parties(value: Any, name: str) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise InputError(f"{name}: parties is a list of codes or names, as in [USA, RUS]")
    return tuple(value)


def _day(data: dict[str, Any], key: str, name: str) -> dt.date | None:
    value = data.get(key)
    if value is None or (isinstance(value, dt.date) and not isinstance(value, dt.datetime)):
        return value
    raise InputError(f"{name}: {key} is a day as 2025-03-08, not {value!r}")


def _pace(value: Any, name: str) -> int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0):
        return value
    raise InputError(f"{name}: pace_days is a number of days, not {value!r}")


def _among(word: str, known: tuple[str, ...], problem: str) -> None:
    if word not in known:
        near = difflib.get_close_matches(word, known, n=1, cutoff=0.7)
        raise InputError(f"{problem} {word!r}; {f'did you mean {near[0]}?' if near else 'there are ' + ', '.join(known)}")
