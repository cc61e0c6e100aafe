"""Act → its source and target: who stands on which side of it, by the pattern of its entry."""

from __future__ import annotations

from legation.tag.clause import (
    Clause,
    find_after_preposition,
    find_objects,
    find_subjects,
    is_passive,
    iter_right,
    join_right,
)
from legation.tag.triggers.lexicon import Act
from legation.tag.triggers.parties import (
    find_compound,
    find_hosts,
    find_listed_people,
    find_named_by,
    find_people_right,
    is_topic,
)

_TOWARDS = frozenset("on against at to of from for upon with over".split())
_PARTNERS_BY_WITH = frozenset({"AGREE", "SUPPORT", "COOPERATE"})
_AGENT_REACH = 9
Arguments = tuple[list[int], list[int]]


def find_noun_arguments(clause: Clause, at: int, act: Act, governor: int | None, first: int) -> Arguments:
    """Source and target of an act that a noun names.

    Args:
        clause: the sentence.
        at: the token of the noun.
        act: its entry.
        governor: the light verb that carries it ("*held* talks"), or None.
        first: the first token of the act's words.
    """
    carried = governor is not None and governor < at and not is_passive(clause, governor)
    carrier = find_subjects(clause, governor) if carried and governor is not None else []
    if act.pattern == "recip":
        named = find_compound(clause, first) + find_named_by(clause, at) or find_people_right(clause, at)
        about = len(carrier) > 1 and is_topic(clause, named, first)
        return _unique(find_listed_people(clause, at) or [*carrier, *([] if about else named)]), []
    if act.pattern == "visit":
        visitors = find_compound(clause, first) or carrier
        return _unique(visitors), [i for i in find_hosts(clause, at, visitors) if i not in visitors][:1]
    target = find_after_preposition(clause, at, tuple(_TOWARDS))
    return _unique(carrier or find_compound(clause, first)), [i for i in target if i not in carrier]


def find_verb_arguments(clause: Clause, at: int, act: Act, last: int) -> Arguments:
    """Source and target of an act that a verb at `at` names; `last` is the last token of the act's words."""
    passive = act.form in ("VBD", "VBN") and is_passive(clause, at)
    subjects = find_subjects(clause, at)
    agents = _agents(clause, at) if passive else []
    if act.pattern == "recip":
        listed = find_listed_people(clause, at) if act.type == "CONSULT" else []
        return _unique(listed or [*(agents or subjects), *_partners(clause, at, act)]), []
    if act.pattern == "visit":
        return _unique(subjects), [i for i in find_hosts(clause, at, subjects) if i not in subjects]
    if act.pattern == "subj":
        return _unique(agents or subjects), []
    if passive:
        return _unique(agents), [i for i in subjects if i not in agents]
    targets = find_objects(clause, last, _TOWARDS) or find_objects(clause, at, _TOWARDS)
    return _unique(subjects), [i for i in targets if i not in subjects]


def _partners(clause: Clause, at: int, act: Act) -> list[int]:
    """Who is met or agreed with; what two agree on or sign is its object, so there only "with" names a partner."""
    together = [] if act.type in _PARTNERS_BY_WITH else find_objects(clause, at, frozenset({"with", "and"}))
    return together or find_after_preposition(clause, at, ("with",))


def _agents(clause: Clause, at: int) -> list[int]:
    """Who acts in a passive: what stands after "by", even behind a noun ("by the heads of the ministries of X and Y")."""
    direct = find_after_preposition(clause, at, ("by",))
    if direct:
        return direct
    behind = range(at + 1, min(at + _AGENT_REACH, len(clause.lows)))
    by = next((k for k in behind if clause.lows[k] == "by" and clause.owner[k] is None), None)
    first = None if by is None else next((i for i in iter_right(clause, by, _AGENT_REACH) if clause.is_actor(i)), None)
    return [] if first is None else join_right(clause, first)


def _unique(indices: list[int]) -> list[int]:
    return list(dict.fromkeys(indices))
