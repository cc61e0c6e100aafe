"""The table of words for acts → an index by inflected form, which the search for triggers looks up word by word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from legation.records import EventType
from legation.tag.triggers.table import LIGHT_VERBS, NOUNS, VERBS
from legation.text.inflect import Form, noun_forms, verb_forms

Pattern = Literal["sv", "recip", "visit", "subj"]
Need = Literal["actor", "two", "light"]
_OBJECTS = "obj:"


@dataclass(frozen=True, slots=True)
class Act:
    """One entry in one inflected form.

    `rest` are the other words of the entry: behind a verb's head, before a noun's. `objects` are the words of which one must
    stand as its object, empty where the entry asks for none.
    """

    lemma: str
    rest: tuple[str, ...]
    type: EventType
    mode: str | None
    pattern: Pattern
    needs: Need
    objects: frozenset[str]
    form: Form

    @property
    def is_noun(self) -> bool:
        """Whether the form is a noun's."""
        return self.form in ("NN", "NNS")


@cache
def acts_by_form() -> dict[str, tuple[Act, ...]]:
    """Every inflected head word (lower case) with the acts that it may be, longest entry first."""
    index: dict[str, list[Act]] = {}
    for table, forms_of, head_at in ((VERBS, verb_forms, 0), (NOUNS, noun_forms, -1)):
        for line in table.strip().splitlines():
            for form, act in _iter_forms(line, forms_of, head_at):
                index.setdefault(form, []).append(act)
    return {form: tuple(sorted(acts, key=lambda act: -len(act.rest))) for form, acts in index.items()}


def _iter_forms(line: str, forms_of: Callable[[str], dict[str, Form]], head_at: int) -> Iterator[tuple[str, Act]]:
    """Each form of the head word of one line of the table, with the act that it is."""
    lemma, type_, mode, pattern, needs, *_ = *(field.strip() for field in line.split("|")), "", "", ""
    rest = lemma.split()
    head = rest.pop(head_at)
    objects = frozenset(needs.removeprefix(_OBJECTS).split("/")) if needs.startswith(_OBJECTS) else frozenset()
    for form, name in forms_of(head).items():
        yield (
            form,
            Act(
                lemma=lemma,
                rest=tuple(rest),
                type=cast("EventType", type_),
                mode=mode or None,
                pattern=cast("Pattern", pattern or "sv"),
                needs=cast("Need", "actor" if objects else needs or "actor"),
                objects=objects,
                form=name,
            ),
        )


@cache
def forms_as_nouns() -> frozenset[str]:
    """Every form that some entry uses as a noun."""
    return frozenset(form for form, acts in acts_by_form().items() if any(act.is_noun for act in acts))


@cache
def forms_as_verbs() -> frozenset[str]:
    """Every form that some entry uses as a verb."""
    return frozenset(form for form, acts in acts_by_form().items() if any(not act.is_noun for act in acts))


@cache
def forms_of_light_verbs() -> frozenset[str]:
    """Every form of a light verb."""
    return frozenset(form for lemma in LIGHT_VERBS for form in verb_forms(lemma))
