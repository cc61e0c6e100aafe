"""Two marked actors in one sentence → the distribution over what the first does to the second.

The relation head is one of the heads of the same network and speaks the manual's folded types; the actors are marked by
pieces that the base model never used.
"""

from __future__ import annotations

from legation.errors import UsageError
from legation.tag.decode import softmax
from legation.tag.reader import open_session
from legation.tag.session import Session
from legation.tag.windows import mark_pair, words_in

_COMMON, _NEAR, _FARTHEST = 80, 25, 200


def relate(sentence: str, source: tuple[int, int], target: tuple[int, int], session: Session | None = None) -> dict[str, float]:
    """The distribution over PLOVER types, and `NONE`, of what the first actor does to the second in one sentence.

    The types are the manual's folded ones: a meeting to come is AGREE, a retreat to come CONCEDE.

    Args:
        sentence: the sentence.
        source: half-open code-point offsets of the first actor in it.
        target: the same of the second.
        session: weights to use in place of the shipped ones.

    Raises:
        UsageError: a span lies outside the sentence or holds no word, or the two overlap or stand too far apart.
    """
    session = session or open_session()
    for name, (start, end) in (("source", source), ("target", target)):
        if not 0 <= start < end <= len(sentence):
            raise UsageError(f"{name} ({start}, {end}) is no span of a sentence of {len(sentence)} code points")
    (words,) = session.pieces.split([sentence])
    first, second = words_in(words, *source), words_in(words, *target)
    if not first or not second or (first.start < second.stop and second.start < first.stop):
        raise UsageError("source and target must be two stretches of the sentence that hold words and do not overlap")
    read = _crop(len(words), first, second)
    if len(read) > _FARTHEST:
        raise UsageError(f"the two actors stand {len(read)} words apart; {_FARTHEST} are the most that are read at once")
    near = words[read.start : read.stop]
    batch = mark_pair(near, _moved(first, read.start), _moved(second, read.start), session.pieces)
    shares = softmax(session.run(batch).relation)[0]
    return {label: round(float(share), 6) for label, share in zip(session.labels.relations, shares, strict=True)}


def _crop(count: int, first: range, second: range) -> range:
    """The words to read: all of a sentence of common length, else the two actors and what lies between and near them."""
    if count <= _COMMON:
        return range(count)
    return range(
        max(0, min(first.start, second.start) - _NEAR),
        min(count, max(first.stop, second.stop) + _NEAR),
    )


def _moved(words: range, by: int) -> range:
    return range(words.start - by, words.stop - by)
