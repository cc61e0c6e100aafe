"""Who was kept out: not invited, not taken along, stayed away, left out; with the reason, where the text states one."""

from __future__ import annotations

import re

from legation.extract.contacts.draft import Draft
from legation.extract.contacts.seats import is_same
from legation.extract.reading import Reading
from legation.records import Absence, Actor

# The words that say that somebody took no part.
ABSENT = re.compile(
    r"""\b(?:
        (?:was|were|is|are|had\ been|has\ been|being)\s+(?:also\s+)?(?:not|n[’']t|never)\s+(?:even\s+)?
            (?:accepted|taken|invited|included|admitted|asked|present|allowed|told|informed|consulted|part\s+of|among
              |at\s+the\s+table|there|in\s+the\s+room|represented|given\s+a\s+seat|summoned)
      | (?:was|were)\s+also\s+not\s+\w+
      | (?:did|does|will|would|do)\s+not\s+(?:attend|take\s+part|participate|join|travel|have\s+a\s+seat|sit)
      | (?:stayed|kept|remained)\s+away
      | nobody\s+(?:even\s+)?(?:asked|invited|consulted|told|informed)
      | (?:was|were)\s+(?:conspicuously\s+)?
            (?:absent|excluded|left\s+out|kept\s+out|sidelined|shut\s+out|missing|omitted|uninvited|barred)
      | boycotted | skipped | (?:had|have|has)\s+no\s+(?:seat|place)\s+(?:at|in) | not\s+at\s+the\s+table
      | (?:was|were)\s+left\s+(?:off|at\s+home|behind) | without\s+(?:inviting|consulting|telling|informing))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Of what is still to come one says "is not invited"; who "was not at the table" or "did not attend" missed what was held.
_PAST = re.compile(
    r"(?:(?:was|were)\s+(?:not|n[’']t)\s+(?:present|at|there|in|among)|did\s+not|stayed|kept|remained|had\s+no|skipped)\b", re.I
)
# "without X", "with no X", "excluding X", right before the name
_WITHOUT = re.compile(
    r"\b(?:without|excluding|with no)\s+(?:the (?:participation|presence) of\s+)?(?:either\s+|any\s+)?$", re.IGNORECASE
)
_WITHOUT_REACH_CHARS = 45
# "because …", "in protest at …", "citing …", behind the words of absence
_REASON = re.compile(
    r"\b(?:because(?: of)?|owing to|due to|since|on the grounds that|citing|in protest (?:at|over|against)|as a sign of|over)"
    r"\s+[^.;]{4,160}",
    re.IGNORECASE,
)
_MAY_BE_ABSENT = frozenset({"person", "country", "igo", "government_body", "armed_group", "organisation", "pronoun"})
_JOINS = frozenset({"and", ",", "nor", "or", ", nor", "and the", "nor the"})
_PERSON_REACH_CHARS = 60
_OBJECT_REACH_CHARS = 12


def record_absences(reading: Reading, drafts: list[Draft], owners: list[int], number: int) -> bool:
    """Record those whom a sentence names as not taking part; true if it names any.

    Args:
        reading: the article.
        drafts: all its contacts; the absences go into the one that each was kept out of.
        owners: the numbers of the contacts that the sentence may speak of, the nearest first.
        number: the sentence.
    """
    words = reading.sentence(number).slice(reading.text)
    matches = list(ABSENT.finditer(words))
    found = [m for match in matches for m in _named_with(reading, number, match)] if matches else _left_out(reading, number)
    reason = _REASON.search(words, matches[-1].end()) if matches else None
    stated = " ".join(reason.group().split()).rstrip(" ,") if reason else None
    past = any(_PAST.match(match.group()) for match in matches)
    for mention in found:
        for actor in reading.resolution.actors[mention]:
            draft = _kept_out_of(drafts, owners, actor, past=past)
            if draft is not None and not any(is_same(one.actor, actor) for one in draft.absent):
                draft.absent.append(Absence(actor=actor, reason=stated))
                draft.mentions.append(mention)
                draft.add_sentence(number)
    return bool(found)


def _left_out(reading: Reading, number: int) -> list[int]:
    """The mentions right behind a "without"."""
    start = reading.sentence(number).start
    spans = {m: reading.tags.mentions[m].span for m in reading.by_sentence.get(number, [])}
    return [
        mention
        for mention, span in spans.items()
        if reading.tags.mentions[mention].kind in ("country", "person", "igo")
        and _WITHOUT.search(reading.text[max(start, span.start - _WITHOUT_REACH_CHARS) : span.start])
    ]


def _named_with(reading: Reading, number: int, match: re.Match[str]) -> list[int]:
    """The mentions nearest before the words of absence, with those joined to them; those behind them for "without inviting"."""
    tags, start = reading.tags.mentions, reading.sentence(number).start
    usable = [m for m in reading.by_sentence.get(number, []) if tags[m].kind in _MAY_BE_ABSENT]
    if match.group().lower().startswith("without"):
        return [m for m in usable if 0 <= tags[m].span.start - (start + match.end()) < _OBJECT_REACH_CHARS][:1]
    at = start + match.start()
    before = [m for m in usable if tags[m].span.end <= at]
    if not before:
        return []
    people = [m for m in before if tags[m].head != tags[m].span or tags[m].kind == "person"]
    near = bool(people) and at - tags[people[-1]].span.end < _PERSON_REACH_CHARS
    return _joined(reading, before, people[-1] if near else before[-1])


def _joined(reading: Reading, before: list[int], last: int) -> list[int]:
    """The mention `last` with those of `before` that are joined to its left by "and", "nor", "or"."""
    tags = reading.tags.mentions
    at = first = before.index(last)
    while first > 0:
        gap = reading.text[tags[before[first - 1]].span.end : tags[before[first]].span.start]
        if gap.strip().lower() not in _JOINS:
            break
        first -= 1
    return before[first : at + 1]


def _kept_out_of(drafts: list[Draft], owners: list[int], actor: Actor, *, past: bool) -> Draft | None:
    """The contact that an actor was kept out of: the last one named so far with two sides of which it is none.

    Args:
        drafts: all contacts of the article.
        owners: the numbers of those that the sentence may speak of.
        actor: who was kept out.
        past: whether the words tell of a contact that has been.
    """
    near = sorted((drafts[index] for index in owners), key=lambda draft: -draft.sentences[0])
    earlier = [draft for draft in reversed(drafts) if draft not in near and draft.sentences[0] <= near[0].sentences[0]]
    for draft in [*near, *earlier]:
        seated = [one.actor for side in draft.delegates.values() for one in side] + draft.actors
        if any(is_same(one, actor) for one in seated) or (actor.kind == "country" and actor.country in draft.countries):
            continue
        if past and draft.status not in ("held", "ongoing"):
            continue
        if len(draft.countries) >= 2 or (draft in near and draft.status == "held" and draft.places):
            return draft
    return None
