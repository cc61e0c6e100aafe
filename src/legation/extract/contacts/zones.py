"""Which sentences may speak of which contact: from the one that names it to the one that names the next."""

from __future__ import annotations

from legation.extract.contacts.draft import Draft
from legation.extract.reading import Reading

REACH_SENTENCES = 7
NEAR_SENTENCES = 2
_OPENING_CHARS = 12


def is_near(drafts: list[Draft], number: int, owner: int) -> bool:
    """Whether a sentence stands so close to one that names the contact that its topics may be the contact's."""
    return any(0 <= number - sentence <= NEAR_SENTENCES for sentence in drafts[owner].sentences)


def zones(reading: Reading, drafts: list[Draft]) -> dict[int, list[int]]:
    """Sentence number → the contacts that it may speak of, the nearest first.

    A sentence that names contacts belongs to these; one that names none belongs to the last one named before it, no further
    than `REACH_SENTENCES` back.
    """
    named: dict[int, list[int]] = {}
    for index, draft in enumerate(drafts):
        for sentence in draft.sentences:
            named.setdefault(sentence, []).append(index)
    result: dict[int, list[int]] = {}
    last: tuple[int, list[int]] | None = None
    for number in range(len(reading.tags.sentences)):
        back = _named_again(reading, drafts, number)
        if number in named:
            last = (number, named[number])
        elif back is not None:
            last = (number, [back])
        if last is not None and number - last[0] <= REACH_SENTENCES:
            result[number] = _held_first(drafts, last[1])
    return result


def _named_again(reading: Reading, drafts: list[Draft], number: int) -> int | None:
    """The contact that a sentence goes back to by opening with its place: "In Riyadh, first of all, …"."""
    start = reading.sentence(number).start
    for mention in reading.by_sentence.get(number, []):
        if reading.tags.mentions[mention].span.start - start > _OPENING_CHARS:
            break
        names = {place.name for place in reading.resolution.places[mention]}
        for index, draft in enumerate(drafts):
            if draft.status in ("held", "ongoing") and names & {place.name for place in draft.places}:
                return index
    return None


def _held_first(drafts: list[Draft], indices: list[int]) -> list[int]:
    return sorted(indices, key=lambda i: (drafts[i].status not in ("held", "ongoing"), -len(drafts[i].sentences), i))
