"""What counts as the same event, contact, position, deal, claim or forecast. Nowhere else is this decided.

A verdict is a score with reasons in words, or None: not the same. Scores order candidates and mean nothing else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from legation.link.group import Group
from legation.link.item import Item
from legation.link.score import Comparison, Relation, relate_sets
from legation.records import Noun


@dataclass(frozen=True, kw_only=True)
class LinkPolicy:
    """The thresholds of linking; a row keeps the version that it was made under.

    Days: `slack_days` between reports of one act that also share a place or a person (clocks and arrivals differ);
    `moved_days` between the day planned and the day held; `near_days` around publication in which an act without a
    date is looked for; `repeat_days` in which the same demand is the same line of the ledger. Words: shares of
    content words. `candidates`: more than these for an act without precise days, and it stays by itself.
    """

    version: str = "1"
    slack_days: int = 1
    moved_days: int = 3
    near_days: int = 60
    recent_days: int = 14
    repeat_days: int = 180
    event_words: float = 0.3
    vague_event_words: float = 0.5
    position_words: float = 0.35
    deal_words: float = 0.35
    claim_words: float = 0.5
    forecast_words: float = 0.4
    other_issue_words: float = 0.6
    candidates: int = 64

    def apart_days(self, noun: Noun) -> int:
        """How long after one another two articles may state a position, deal, forecast or claim that is the same."""
        return self.near_days if noun == "claim" else self.repeat_days


POLICY = LinkPolicy()


@dataclass(frozen=True)
class Verdict:
    """That an item belongs to a group: how strongly, and why."""

    score: float
    why: tuple[str, ...]


def judge(item: Item, group: Group, policy: LinkPolicy = POLICY) -> Verdict | None:
    """Whether the item is the same as what the group holds."""
    if item.family != group.first.family:
        return None
    return _JUDGES[item.noun](item, group, Comparison(item, group), policy)


def _same_contact(item: Item, group: Group, seen: Comparison, policy: LinkPolicy) -> Verdict | None:
    remote = item.family.endswith("remote")
    places: Relation = "unknown" if remote else seen.places
    alone = min(len(item.parties), len(group.parties)) < 2
    if seen.parties not in ("same", "part") or (alone and not seen.marked):
        return None
    if item.history != group.first.history or _levels_clash(item, group, seen):
        return None
    if seen.people == "other" and (remote or places != "same"):
        return None
    if places == "other" and not (seen.both_precise and seen.people == "same"):
        return None
    days = _days_fit(item, group, seen, policy)
    if days is None:
        return None
    if not seen.both_precise and not (seen.marked or seen.levels == "same" or _merely_vague(item, group)):
        return None
    score, why = days
    points: list[tuple[bool, float, str]] = [
        (seen.parties == "same", 1, "the same parties"),
        (places == "same", 1, "the same place"),
        (seen.people == "same", 1, "the same people"),
        (seen.levels == "same", 0.5, "the same level"),
        (seen.shared_document and not item.precise, 1, "told in the same article"),
        (item.kind == group.first.kind, 0.25, "the same kind"),
    ]
    return _verdict(score, why, points)


def _levels_clash(item: Item, group: Group, seen: Comparison) -> bool:
    """Leaders met, or others did, is never the same, unless a person is named in both.

    Nor is a summit that is still ahead the same as a meeting of which nobody is named.
    """
    if item.ahead != group.first.ahead and "leader" in (item.level, group.level) and seen.people == "unknown":
        return True
    return seen.levels == "other" and seen.people != "same" and "leader" in (item.level, group.level)


def _merely_vague(item: Item, group: Group) -> bool:
    """What took place in a month that both name may be the one contact of that month; what is ahead needs more."""
    return item.window.known and not item.ahead and group.first.window.known


def _days_fit(item: Item, group: Group, seen: Comparison, policy: LinkPolicy) -> tuple[float, str] | None:
    """The score for the days with the reason, or None if they speak against it."""
    if not item.window.known or not group.first.window.known:
        return _near_publication(item, group, policy)
    exact = seen.both_precise and seen.marked  # "before the 11th" is not the 12th, however alike the rest
    if seen.gap is not None and seen.gap > (policy.slack_days if exact else 0):
        return None
    if seen.shift is not None and seen.shift > (policy.moved_days if exact else 0):
        return None
    if not item.precise and (item.doubted != group.first.doubted or not _in_time(item, group, policy)):
        return None
    gap = max(seen.gap or 0, seen.shift or 0)
    if seen.both_precise:
        return 2 - gap / 4, "the same days" if gap == 0 else f"{gap} day{'s' * (gap > 1)} apart"
    return 1, "days that fit"


def _in_time(item: Item, group: Group, policy: LinkPolicy) -> bool:
    """What was ahead when it was written lies after that, and what had happened before."""
    published, window = item.published, group.first.window
    if published is None:
        return True
    slack = dt.timedelta(days=policy.slack_days)
    if item.ahead:
        return window.end is None or window.end >= published - slack
    return window.start is None or window.start <= published + slack


def _near_publication(item: Item, group: Group, policy: LinkPolicy) -> tuple[float, str] | None:
    """An act without a date is looked for in the same article, or around the day on which it was written."""
    shared = bool(item.documents & group.documents)
    other = group.first
    if item.doubted != other.doubted:
        return None  # a rumour without a day is not guessed to be what took place
    if not other.window.known:
        if item.ahead != other.ahead:
            return None
        limit = policy.near_days if item.ahead else policy.recent_days
        near = item.published and other.published and abs((item.published - other.published).days) <= limit
        return (0.5, "neither is dated, both written about the same time") if near or shared else None
    if not _in_time(item, group, policy):
        return None
    if shared:
        return 0.5, "undated, the other is dated"
    anchor = other.window.start or other.window.end
    if item.published and anchor and abs((item.published - anchor).days) <= policy.near_days:
        return 0.5, "undated, the other lies near the day of publication"
    return None


def _same_event(item: Item, group: Group, seen: Comparison, policy: LinkPolicy) -> Verdict | None:
    other = group.first
    targets = relate_sets(item.target, other.target)
    if item.history != other.history or seen.parties not in ("same", "part") or targets == "other":
        return None
    if seen.places == "other" or (seen.people == "other" and seen.words < policy.vague_event_words):
        return None
    meeting = item.kind == "CONSULT" and item.parties == other.parties
    if seen.both_precise:
        needed = 0.0 if meeting or seen.places == "same" else policy.event_words
        near = max(seen.gap or 0, seen.shift or 0) <= (policy.slack_days if seen.words >= policy.event_words else 0)
    else:
        needed = policy.vague_event_words
        near = _days_fit(item, group, seen, policy) is not None
    if not near or max(seen.words, seen.shorter if seen.common_words > 3 else 0) < needed:
        return None
    points = [
        (seen.parties == "same" and targets == "same", 1.0, "the same actors"),
        (seen.places == "same", 1.0, "the same place"),
        (seen.people == "same", 0.5, "the same people"),
        (seen.words > 0, 2 * seen.words, f"{seen.common_words} words in common"),
    ]
    return _verdict(1, "days that fit", points)


def _same_position(item: Item, group: Group, seen: Comparison, policy: LinkPolicy) -> Verdict | None:
    if relate_sets(item.target, group.first.target) == "other" or _apart(item, group, policy):
        return None
    needed = policy.other_issue_words if seen.levels == "other" else policy.position_words
    points = [(seen.levels == "same", 0.5, "the same issue")]
    return _same_words(seen, needed, ("the same holder", "words in common"), points)


def _same_deal(item: Item, group: Group, seen: Comparison, policy: LinkPolicy) -> Verdict | None:
    if seen.parties == "other" and not item.parties & group.parties:
        return None
    if seen.places == "other" or _apart(item, group, policy):
        return None
    needed = policy.deal_words if item.kind == group.first.kind else policy.other_issue_words
    points = [(seen.parties == "same", 1.0, "the same parties"), (seen.places == "same", 1.0, "the same place")]
    return _same_words(seen, needed, ("one project", "words in common"), points)


def _same_claim(item: Item, group: Group, seen: Comparison, policy: LinkPolicy) -> Verdict | None:
    if _apart(item, group, policy):
        return None
    return _same_words(seen, policy.claim_words, ("the same holder", "words in common"), [])


def _same_forecast(item: Item, group: Group, seen: Comparison, policy: LinkPolicy) -> Verdict | None:
    if seen.parties == "other" or max(seen.gap or 0, seen.shift or 0) > 0 or _apart(item, group, policy):
        return None
    points = [(seen.parties == "same", 1.0, "the same actors")]
    return _same_words(seen, policy.forecast_words, ("the same holder", "words in common"), points)


def _same_words(seen: Comparison, needed: float, why: tuple[str, str], points: list[tuple[bool, float, str]]) -> Verdict | None:
    """The same by wording: enough of all words, or nearly all words of the shorter where it has at least three."""
    if seen.words < needed and not (seen.common_words >= 3 and seen.shorter >= 2 * needed):
        return None
    return _verdict(seen.words, why[0], [(True, 0.0, f"{seen.common_words} {why[1]}"), *points])


def _apart(item: Item, group: Group, policy: LinkPolicy) -> bool:
    """Whether both are known to have been published, and too long after one another."""
    other = group.first.published
    return bool(item.published and other and abs((item.published - other).days) > policy.apart_days(item.noun))


def _verdict(score: float, why: str, points: list[tuple[bool, float, str]]) -> Verdict:
    met = [(value, reason) for holds, value, reason in points if holds]
    return Verdict(score + sum(value for value, _ in met), (why, *(reason for _, reason in met)))


_JUDGES: dict[Noun, Callable[[Item, Group, Comparison, LinkPolicy], Verdict | None]] = {
    "contact": _same_contact,
    "event": _same_event,
    "position": _same_position,
    "deal": _same_deal,
    "claim": _same_claim,
    "forecast": _same_forecast,
}
