"""Frames → claims: who says what, in which words, and how sure."""

from __future__ import annotations

from legation.extract.reading import Reading
from legation.records import Claim


def build_claims(reading: Reading) -> list[Claim]:
    """One claim for each frame, quoted from its cue and its content."""
    claims: list[Claim] = []
    for number, frame in enumerate(reading.tags.frames):
        mentions = () if frame.holder is None else (frame.holder,)
        claims.append(
            Claim(
                id=reading.claim_id(number),
                content=reading.words(frame.content),
                holder_chain=reading.chain(number),
                cue=reading.words(frame.cue),
                verb_class=frame.verb_class,
                direct=frame.direct,
                basis=reading.basis(frame),
                certainty=frame.certainty,
                hedge=frame.hedge,
                inferred=frame.inferred,
                evidence=reading.evidence(reading.sentence(frame.sentence)),
                documents=(reading.document,),
                attribution=(reading.attribution(number),),
                first_reported_at=reading.article.document.published,
                extractor=reading.extractor,
                score=frame.score,
                why=(frame.rule, *reading.why(mentions)),
            )
        )
    return claims
