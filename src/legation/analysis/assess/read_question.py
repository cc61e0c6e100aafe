"""From a question file to a question; every error names the line and the field.

The layout is described in `docs/how-to/ask-a-question.md`. A question has at least two hypotheses of its own and one
indicator; the catch-all is added here and may not be written.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from legation.analysis.assess.located import Located, read_located, suggestion
from legation.analysis.assess.policy import POLICY, SIGNS, WEIGHTS, AssessPolicy, Needs
from legation.analysis.assess.question import CATCH_ALL, Bearing, Hypothesis, Indicator, Question, Role
from legation.analysis.assess.read_query import read_day, read_query

TOP = ("id", "question", "about", "roles", "hypotheses", "indicators", "needs", "since", "until")
HYPOTHESIS = ("id", "statement", "prior", "outcome")
INDICATOR = (
    "id",
    "label",
    "statement",
    "match",
    "contrary",
    "looked_for",
    "weight",
    "signs",
    "ratios",
    "statement_of_intent",
    "if_deceptive",
    "base",
    "look",
)
_SAME_SIGN = {"−": "-", "−−": "--", "–": "-", "––": "--", ".": "·", "0": "·", "": "·"}
_ID = re.compile(r"[A-Za-z0-9][\w.-]{0,59}")
_ELSE = Hypothesis(id=CATCH_ALL, statement="Something else: none of these readings")


def read_question(text: str, name: str, policy: AssessPolicy = POLICY) -> Question:
    """The question that a YAML text asks; `name` is what errors call the file.

    Raises:
        InputError: it is not in the layout; the message names the line and the field.
    """
    at = read_located(text, name)
    keys = at.keys(TOP, "a question")
    for needed in ("question", "hypotheses", "indicators"):
        if needed not in keys:
            raise at.fail(f"a question needs {needed}")
    roles = tuple(_role(at.at("roles").at(key)) for key in at.at("roles").value or {}) if "roles" in keys else ()
    hypotheses = (*_hypotheses(at.at("hypotheses")), _ELSE)
    named = tuple(role.name for role in roles)
    known = tuple(one.id for one in hypotheses if not one.is_catch_all)
    indicators = tuple(_indicator(item, named, known, policy) for item in at.at("indicators").items())
    if not indicators:
        raise at.at("indicators").fail("a question needs at least one indicator")
    _unique(at.at("indicators"), [one.id for one in indicators])
    since = read_day(at.at("since")) if "since" in keys else None
    until = read_day(at.at("until")) if "until" in keys else None
    if since and until and until < since:
        raise at.at("until").fail(f"lies before since, {since}")
    return Question(
        id=_id(at.at("id")) if "id" in keys else _plain_name(name),
        question=at.at("question").word(),
        about=at.at("about").word() if "about" in keys else "",
        roles=roles,
        hypotheses=hypotheses,
        indicators=indicators,
        needs=_needs(at.at("needs")) if "needs" in keys else Needs(),
        since=since,
        until=until,
    )


def _plain_name(name: str) -> str:
    return re.sub(r"[^\w.-]+", "-", name.rsplit("/", 1)[-1].removesuffix(".yaml").removesuffix(".yml")) or "question"


def _id(at: Located) -> str:
    word = at.word()
    if not _ID.fullmatch(word):
        raise at.fail(f"{word!r} is no id: letters, digits, dots, hyphens, at most 60")
    return word


def _unique(at: Located, ids: list[str]) -> None:
    for number, one in enumerate(ids):
        if one in ids[:number]:
            raise at.at(number).at("id").fail(f"{one!r} is the id of another entry already")


def _role(at: Located) -> Role:
    name = str(at.path[-1])
    if isinstance(at.value, str):
        return Role(name=name, what=at.word())
    keys = at.keys(("what", "actor", "optional"), "a role")
    return Role(
        name=name,
        what=at.at("what").word() if "what" in keys else name,
        actor=at.at("actor").word() if "actor" in keys else None,
        optional=at.at("optional").flag() if "optional" in keys else False,
    )


def _needs(at: Located) -> Needs:
    keys = at.keys(("texts", "sources", "items"), "needs")
    return Needs(**{key: at.at(key).count() for key in keys})


def _hypotheses(at: Located) -> tuple[Hypothesis, ...]:
    found = []
    for item in at.items():
        keys = item.keys(HYPOTHESIS, "a hypothesis")
        for needed in ("id", "statement"):
            if needed not in keys:
                raise item.fail(f"a hypothesis needs {needed}")
        identity = _id(item.at("id"))
        if identity == CATCH_ALL:
            raise item.at("id").fail(f"{CATCH_ALL!r} is the catch-all, which every question has without being told")
        found.append(
            Hypothesis(
                id=identity,
                statement=item.at("statement").word(),
                prior=item.at("prior").number(0.001, 1000) if "prior" in keys else 1.0,
                outcome=item.at("outcome").word() if "outcome" in keys else "",
            )
        )
    if len(found) < 2:
        raise at.fail("a question needs at least two hypotheses of its own: one reading cannot be told from nothing")
    _unique(at, [one.id for one in found])
    return tuple(found)


def _indicator(at: Located, roles: tuple[str, ...], known: tuple[str, ...], policy: AssessPolicy) -> Indicator:
    keys = at.keys(INDICATOR, "an indicator")
    for needed in ("id", "statement", "match"):
        if needed not in keys:
            raise at.fail(f"an indicator needs {needed}")
    if ("signs" in keys) == ("ratios" in keys):
        raise at.fail("an indicator has either signs or ratios, one for each hypothesis on which it bears")
    intent = at.at("statement_of_intent").flag() if "statement_of_intent" in keys else False
    if "if_deceptive" in keys and not intent:
        raise at.at("if_deceptive").fail("only a statement_of_intent can be meant to deceive")
    return Indicator(
        id=_id(at.at("id")),
        label=at.at("label").word() if "label" in keys else "",
        statement=at.at("statement").word(),
        match=read_query(at.at("match"), roles),
        contrary=read_query(at.at("contrary"), roles) if "contrary" in keys else None,
        looked_for=read_query(at.at("looked_for"), roles) if "looked_for" in keys else None,
        weight=at.at("weight").choice(WEIGHTS, "weight") if "weight" in keys else "normal",
        bearings=_signs(at.at("signs"), known, policy) if "signs" in keys else _ratios(at.at("ratios"), known),
        statement_of_intent=intent,
        deceptive=_signs(at.at("if_deceptive"), known, policy) if "if_deceptive" in keys else None,
        base=at.at("base").number(0.01, 0.99) if "base" in keys else None,
        look=at.at("look").word() if "look" in keys else "",
        line=at.lines.get(at.path, 0),
    )


def _hypothesis_keys(at: Located, known: tuple[str, ...]) -> list[str]:
    if not isinstance(at.value, dict) or not at.value:
        raise at.fail("a mapping of hypotheses to their signs is wanted, as in {H1: ++, H2: -}")
    for key in at.value:
        if key not in known:
            raise at.at(key).fail(f"there is no hypothesis {key!r}; {suggestion(str(key), known)}")
    return list(at.value)


def _signs(at: Located, known: tuple[str, ...], policy: AssessPolicy) -> Mapping[str, Bearing]:
    found = {}
    for key in _hypothesis_keys(at, known):
        value = at.at(key).value
        sign = _SAME_SIGN.get(str("" if value is None else value).strip(), str(value).strip())
        if sign not in SIGNS:
            raise at.at(key).fail(f"{value!r} is no sign; there are {', '.join(SIGNS)}")
        found[key] = Bearing(sign=sign, ratio=policy.ratio_of(sign))
    return found


def _ratios(at: Located, known: tuple[str, ...]) -> Mapping[str, Bearing]:
    found = {}
    for key in _hypothesis_keys(at, known):
        ratio = at.at(key).number(0.01, 100)
        found[key] = Bearing(sign=sign_of(ratio), ratio=ratio)
    return found


def sign_of(ratio: float) -> str:
    """The sign nearest to a likelihood ratio.

    >>> [sign_of(ratio) for ratio in (5, 2.2, 1.2, 0.5, 0.1)]
    ['++', '+', '·', '-', '--']
    """
    return min(SIGNS, key=lambda sign: (abs(_log2(ratio) - {"++": 2, "+": 1, "·": 0, "-": -1, "--": -2}[sign]), sign != "·"))


def _log2(ratio: float) -> float:
    return max(-2.0, min(2.0, math.log2(ratio)))
