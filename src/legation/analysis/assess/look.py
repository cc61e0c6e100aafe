"""Is it there? The answer of the record to a query: yes, with its rows; no, though it was looked for; or nobody can tell.

Three-valued, after Kleene: what cannot be told makes `all`, `any` and `not` untellable unless another part decides. A thing not
found is absent only where the record would show it: enough independent texts, and enough rows of the kind asked about that
concern the parties. Rows of a leaf are found once; what is left of them in a `View` is asked again and again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice

from legation.analysis.assess.actor_keys import is_any, keys_of
from legation.analysis.assess.balance import Given, find_given, is_balanced, is_one_sided
from legation.analysis.assess.match import find_rows, names
from legation.analysis.assess.material import Found, Material, View
from legation.analysis.assess.policy import POLICY, AssessPolicy
from legation.analysis.assess.query import All, AnyOf, Balance, Find, Not, Order, Parties, Query, Voice, iter_nodes
from legation.analysis.assess.question import Question
from legation.analysis.assess.sequence import find_densest, find_in_order
from legation.analysis.parties import party_key
from legation.analysis.presence import measure_presence
from legation.records import Contact, Deal, Event, Position


@dataclass(frozen=True)
class Finding:
    """What looking gave: `holds` is true, false or None (cannot be told), `note` why not.

    `groups` are the rows that it rests on: one of each group is needed, any of a group will do.
    """

    holds: bool | None
    groups: tuple[tuple[Found, ...], ...] = ()
    note: str = ""

    @property
    def rows(self) -> tuple[Found, ...]:
        """Every row that it rests on, once."""
        return _unique(row for group in self.groups for row in group)


@dataclass
class Looker:
    """Looks for queries in one material; keeps the rows of each leaf.

    `principals` are those whom the question is about: of whom hardly anything is on record, of them nothing can be missed.
    """

    material: Material
    parties: Parties
    policy: AssessPolicy = POLICY
    since: dt.date | None = None
    until: dt.date | None = None
    principals: tuple[str, ...] = ()
    _leaves: dict[Find, tuple[Found, ...] | None] = field(default_factory=dict)
    _gifts: dict[tuple[str, str], tuple[Given, Given]] = field(default_factory=dict)

    def rows_of(self, query: Find) -> tuple[Found, ...] | None:
        """The rows of a leaf, whatever the view; None where a role is not filled."""
        if query not in self._leaves:
            bounded = replace(query, since=query.since or self.since, until=query.until or self.until)
            self._leaves[query] = find_rows(bounded, self.material, self.parties)
        return self._leaves[query]

    @cached_property
    def stranger(self) -> str | None:
        """The first principal whom fewer rows name than are needed, or None."""
        if self.material.strange is not None:
            return next((name for name in self.principals if name in self.material.strange), None)
        rows: tuple[Found, ...] = (*self.material.events, *self.material.contacts, *self.material.positions)
        for name in self.principals:
            keys = (keys_of(name),)
            found = islice((row for row in rows if names(row, keys)), self.policy.min_rows)
            if len(list(found)) < self.policy.min_rows:
                return name
        return None

    def matched(self, query: Query) -> dict[str, Found]:
        """Every row that any leaf of a query finds, by id."""
        return {row.id: row for node in iter_nodes(query) if isinstance(node, Find) for row in self.rows_of(node) or ()}

    def look(self, query: Query, view: View) -> Finding:
        """The answer to a query in a view of the material."""
        match query:
            case Find():
                return self._find(query, view)
            case All(parts):
                return _join_all([self.look(part, view) for part in parts])
            case AnyOf(parts, at_least):
                return _join_any([self.look(part, view) for part in parts], at_least)
            case Not(part):
                return self._negate(self.look(part, view), view)
            case Order():
                return self._order(query, view)
            case Balance():
                return self._balance(query, view)
            case Voice():
                return self._voice(query, view)

    def _find(self, query: Find, view: View) -> Finding:
        found = self.rows_of(query)
        if found is None:
            return Finding(None, note=f"nobody is named as {_role_words(query)}")
        rows = [row for row in found if view.shows(row)]
        if query.within_days is not None:
            rows = find_densest(rows, query.within_days)
        if len(rows) >= query.at_least:
            return Finding(True, (tuple(rows),))
        return self._not_found(query.noun, view, f"{len(rows)} of {query.at_least} found" if rows else "")

    def _not_found(self, noun: str, view: View, note: str) -> Finding:
        """Absent, or not to be told: the record must be able to show such a thing."""
        texts = len(view.all_texts)
        if texts < self.policy.min_texts:
            return Finding(None, note=f"too few independent texts to call it absent ({texts} of {self.policy.min_texts})")
        if self.stranger is not None:
            return Finding(None, note=f"hardly anything on record names {self.stranger}")
        shown = (row for row in self.material.rows("contacts" if noun == "tracks" else noun) if view.shows(row))
        concerned = sum(1 for _ in islice(shown, self.policy.min_rows))
        kind = "contacts" if noun in ("absences", "tracks") else noun
        if concerned < self.policy.min_rows and kind not in self.material.well_told:
            return Finding(None, note=f"only {concerned} {kind} of these parties are on record")
        return Finding(False, note=note or "looked for, not found")

    def _negate(self, found: Finding, view: View) -> Finding:
        if found.holds is None:
            return found
        return Finding(not found.holds, note="" if found.holds else "none on record")

    def _order(self, query: Order, view: View) -> Finding:
        first, then = self.look(query.first, view), self.look(query.then, view)
        if first.holds is None or then.holds is None:
            return first if first.holds is None else then
        before, after = find_in_order(first.rows, then.rows, query.at_least_days, query.within_days)
        if before:
            return Finding(True, (before, after))
        missing = "" if first.rows and then.rows else "one of the two steps is not on record"
        return Finding(False, note=missing or "both are on record, not in this order")

    def _balance(self, query: Balance, view: View) -> Finding:
        names = [self.parties.actor(word) for word in query.between]
        if None in names:
            return Finding(None, note="nobody is named as one of the two parties")
        given = [one.seen(view.shows) for one in self._given(names[0] or "", names[1] or "")]
        told = tuple(row for one in given for row in (*one.deeds, *one.words))
        if query.shape == "balanced":
            if is_balanced(given[0], given[1], query.skew, query.at_least):
                return Finding(True, (given[0].deeds, given[1].deeds))
        else:
            for at in (0, 1):
                right = query.giver is None or self.parties.actor(query.giver) == names[at]
                if right and is_one_sided(given[at], given[1 - at], query.skew, query.at_least):
                    return Finding(True, (given[at].deeds, given[1 - at].words))
        note = "; ".join(f"{n}: {len(g.deeds)} deeds, {len(g.words)} words" for n, g in zip(names, given, strict=True))
        return Finding(False if len(told) >= query.at_least and len(view.all_texts) >= self.policy.min_texts else None, note=note)

    def _given(self, one: str, other: str) -> tuple[Given, Given]:
        """What each of two parties gave the other, whatever the view."""
        if (one, other) not in self._gifts:
            rows: list[Event | Position] = [*self.material.events, *self.material.positions]
            keys = keys_of(one), keys_of(other)
            self._gifts[one, other] = find_given(rows, keys[0], keys[1]), find_given(rows, keys[1], keys[0])
        return self._gifts[one, other]

    def _voice(self, query: Voice, view: View) -> Finding:
        name = self.parties.actor(query.of)
        if name is None:
            return Finding(None, note=f"nobody is named as {query.of.lstrip('$')}")
        material = self.material
        shown: tuple[list[Contact], list[Position], list[Deal]] = (
            [row for row in material.contacts if view.shows(row)],
            [row for row in material.positions if view.shows(row)],
            [row for row in material.deals if view.shows(row)],
        )
        for one in measure_presence(*shown, (), ()):
            if is_any([one.actor], (keys_of(name),)) or party_key(one.actor) == name:
                rows = tuple(self.material.by_id[row] for row in one.rows if row in self.material.by_id)
                if one.voice is None or len(rows) < query.concerning:
                    break
                note = f"voice {one.voice:.2f} in {len(rows)} rows that concern it"
                holds = query.at_least <= one.voice <= query.at_most
                return Finding(holds, (rows,) if holds else (), note)
        return Finding(None, note=f"fewer than {query.concerning} contacts and positions concern {name}")


def _join_all(parts: list[Finding]) -> Finding:
    """No if one part is no; untellable if one is; yes with the rows of all."""
    for wanted in (False, None):
        for part in parts:
            if part.holds is wanted:
                return Finding(wanted, note=part.note)
    return Finding(
        True, tuple(group for part in parts for group in part.groups), "; ".join(part.note for part in parts if part.note)
    )


def _join_any(parts: list[Finding], at_least: int) -> Finding:
    held = [part for part in parts if part.holds]
    if len(held) >= at_least:
        # One part is enough: the best shown. Several are wanted: each part counts for itself.
        together = (_rows_of(held),) if at_least == 1 else tuple(_rows_of([part]) for part in held)
        return Finding(True, together, "; ".join(part.note for part in held if part.note))
    unknown = [part for part in parts if part.holds is None]
    if len(held) + len(unknown) >= at_least:
        return Finding(None, note=unknown[0].note)
    return Finding(False, note=parts[0].note)


def _rows_of(parts: Iterable[Finding]) -> tuple[Found, ...]:
    return _unique(row for part in parts for row in part.rows)


def _unique(rows: Iterable[Found]) -> tuple[Found, ...]:
    return tuple({row.id: row for row in rows}.values())


def _role_words(query: Find) -> str:
    return " or ".join(sorted({value.lstrip("$") for _, values in query.tests for value in values if value.startswith("$")}))


def make_looker(question: Question, material: Material, policy: AssessPolicy = POLICY) -> Looker:
    """What looks for the indicators of a question in a material."""
    parties = Parties(question.parties)
    return Looker(material, parties, policy, question.since, question.until, principals=question.principals)


def find_matched(question: Question, looker: Looker) -> list[Found]:
    """Every row that some leaf of the question finds, in the order of the ids."""
    queries = [query for one in question.indicators for query in (one.match, one.contrary) if query is not None]
    found = {key: row for query in queries for key, row in looker.matched(query).items()}
    return [found[key] for key in sorted(found)]
