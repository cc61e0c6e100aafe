"""Decisions of people, applied when rows are linked: what they join is joined, what they part is parted, and rows say so.

groups that the machine made ──part──> no group holds what a split forbids ──join──> merges unite groups ──mark──> rows

Where two decisions disagree about the same statements the later one holds. New reports go where the machine puts them: into
whichever part of a parted row they fit best. Only groups that a decision speaks of are held in memory.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from legation.link.decide_keys import Finder, split_sides
from legation.link.group import Group
from legation.link.item import Item
from legation.link.judge import POLICY, LinkPolicy, judge
from legation.records import Decision, Document, Statement


@dataclass(frozen=True)
class _Found:
    """A decision with the numbers of its statements, side by side as it named them; those that are gone are left out."""

    decision: Decision
    sides: tuple[tuple[int, ...], ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The statements of all sides, in order."""
        return tuple(number for side in self.sides for number in side)


@dataclass(frozen=True)
class Ruled:
    """A group that decisions speak of, with those that concern its row: accepted, rejected, corrected."""

    group: Group
    decisions: tuple[Decision, ...]


class Rulings:
    """The decisions in force, in the order in which they were made: first shown all statements, then given all groups."""

    def __init__(
        self, decisions: Iterable[Decision] = (), documents: Mapping[str, Document] | None = None, policy: LinkPolicy = POLICY
    ) -> None:
        self._decisions = tuple(decisions)
        self._policy = policy
        self._finder = Finder(self._decisions, documents or {})
        self._found: list[_Found] | None = None
        self._roles: defaultdict[int, dict[int, int]] = defaultdict(dict)  # statement → decision → side
        self._held: list[Group] = []

    def see(self, statement: Statement, number: int) -> None:
        """Take note of a statement by its number, before any group is given."""
        if self._decisions:
            self._finder.see(statement, number)

    def apart(self, groups: Iterable[Group]) -> Iterator[Group]:
        """The groups that no decision speaks of; the others are parted where need be, and held back for `ruled`."""
        roles = self._settle()
        for group in groups:
            if not roles or not any(number in roles for item in group.items for number in item.reports):
                yield group
            else:
                self._held += self._part(group)

    def ruled(self) -> Iterator[Ruled]:
        """The groups held back, once all have been given: those merged as one, each with what was decided on it."""
        groups = self._join()
        self._held = []
        concern = self._concern(groups)
        for at, group in enumerate(groups):
            yield Ruled(group, tuple(concern.get(at, ())))

    def _settle(self) -> Mapping[int, dict[int, int]]:
        """Which statements decisions speak of; found once, when all statements have been seen."""
        if self._found is None:
            self._found = [_find(decision, self._finder) for decision in self._decisions]
            for at, found in enumerate(self._found):
                for side, numbers in enumerate(found.sides):
                    for number in numbers:
                        self._roles[number][at] = side
        return self._roles

    def _roles_of(self, item: Item) -> dict[int, int]:
        """The side of an item in each decision: of copies in the same words, the one named last speaks for all."""
        sides: dict[int, int] = {}
        for number in item.reports:
            for at, side in self._roles.get(number, {}).items():
                sides[at] = max(side, sides.get(at, side))
        return sides

    def _forbidden(self, one: Mapping[int, int], other: Mapping[int, int]) -> bool:
        """Whether the last decision that tells two items apart or together keeps them apart."""
        found = self._found or []
        for at in sorted(one.keys() & other.keys(), reverse=True):
            verb = found[at].decision.verb
            if verb == "merge":
                return False
            if verb == "split" and 0 in (one[at], other[at]):
                # The first row named is kept from each of the others; what those have to do with one another is open.
                return one[at] != other[at]
        return False

    def _part(self, group: Group) -> list[Group]:
        """The group, or, where it holds what a split forbids, its parts; items undecided on go where they fit best."""
        roles = [(item, self._roles_of(item)) for item in group.items]
        parts: list[list[tuple[Item, dict[int, int]]]] = []
        for item, sides in roles:
            if sides:
                fits = (part for part in parts if not any(self._forbidden(sides, known) for _, known in part))
                home = next(fits, None)
                if home is None:
                    parts.append([(item, sides)])
                else:
                    home.append((item, sides))
        if len(parts) < 2:
            return [group]
        made = [_group([item for item, _ in part], ()) for part in parts]
        for item in (item for item, sides in roles if not sides):
            scores = [verdict.score if (verdict := judge(item, part, self._policy)) else -1.0 for part in made]
            made[scores.index(max(scores))].add(item, ())
        for part in made:
            part.why += [reason for reason in group.why if len(part.items) > 1]
        return made

    def _join(self) -> list[Group]:
        """The groups held, those united that a merge joins and no later split parts."""
        groups: list[Group | None] = list(self._held)
        home = {number: at for at, group in enumerate(self._held) for item in group.items for number in item.reports}
        for found in self._found or ():
            if found.decision.verb != "merge":
                continue
            apart: list[int] = []  # the groups met so far that a later split keeps from one another
            for other in dict.fromkeys(home[number] for number in found.numbers if number in home):
                two = groups[other]
                fits = (at for at in apart if two and (one := groups[at]) and not self._kept_apart(one, two))
                at = next(fits, None)
                if at is None or two is None:
                    apart.append(other)
                    continue
                one = groups[at]
                assert one is not None
                groups[at] = _group([*one.items, *two.items], (*one.why, *two.why, _because("joined", found.decision)))
                groups[other] = None
                home |= {moved: at for item in two.items for moved in item.reports}
        return [group for group in groups if group is not None]

    def _kept_apart(self, one: Group, other: Group) -> bool:
        first, second = ([self._roles_of(item) for item in group.items] for group in (one, other))
        return any(self._forbidden(a, b) for a in first for b in second if a and b)

    def _concern(self, groups: Sequence[Group]) -> dict[int, list[Decision]]:
        """What was decided on the row of each group: a correction goes to the one row that holds most of what it named."""
        home = {number: at for at, group in enumerate(groups) for item in group.items for number in item.reports}
        concern: defaultdict[int, list[Decision]] = defaultdict(list)
        for found in self._found or ():
            homes = [home[number] for number in found.numbers if number in home]
            if found.decision.verb in ("accept", "reject"):
                for at in sorted(set(homes)):
                    concern[at].append(found.decision)
            elif found.decision.verb == "correct" and homes:
                most = max(homes, key=lambda at: (homes.count(at), -homes.index(at)))
                concern[most].append(found.decision)
        return concern


def _find(decision: Decision, finder: Finder) -> _Found:
    """The decision with the statements that it means now."""
    found = ([finder.find(anchor, decision.noun) for anchor in side] for side in split_sides(decision))
    return _Found(decision, tuple(tuple(dict.fromkeys(n for n in side if n is not None)) for side in found))


def _group(items: Iterable[Item], why: Iterable[str]) -> Group:
    """A group of these items; those that tell their days first, since the first stands for all."""
    ordered = sorted(items, key=lambda item: (not item.precise, item.order))
    group = Group.of(ordered[0])
    for item in ordered[1:]:
        group.add(item, ())
    group.why += list(dict.fromkeys(why))
    return group


def _because(done: str, decision: Decision) -> str:
    return f"{done} by {decision.by} on {decision.at:%Y-%m-%d}: {decision.reason}"
