"""Which sentences may speak of which contact: from the one that names it to the one that names the next."""



from __future__ import annotations

from legation.extract.contacts.draft import Draft
from legation.extract.reading import Reading

REACH_SENTENCES = 7


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
        if number in named:
            last = (number, named[number])
        if last is not None and number - last[0] <= REACH_SENTENCES:
            result[number] = _held_first(drafts, last[1])
    return result


def _held_first(drafts: list[Draft], indices: list[int]) -> list[int]:
    return sorted(indices, key=lambda i: (drafts[i].status not in ("held", "ongoing"), -len(drafts[i].sentences), i))
