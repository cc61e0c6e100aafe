"""The open contradictions of a record as rows: what is contradicted, what each side says, how many independent sources it has.

From each row the fields in which its reports contradict each other (`analysis.contradictions`), and from claims each denial of
what another asserts. What people have settled by a decision, and what a source has taken back, is not among them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from legation.analysis.contradictions import Contradiction, find_contradictions
from legation.analysis.row_words import row_words
from legation.analysis.track_records import outlet_key
from legation.records import Claim, Document, Evidence, OpenContradiction, Stand, Statement, content_id
from legation.records.row import Row

_DENIES = ("denies", "partly_denies", "retracts")
_KINDS = {"status": "status", "negated": "status", "date": "date", "window": "date", "place": "place", "places": "place"}


def list_contradictions(rows: Iterable[Statement], documents: Mapping[str, Document]) -> list[OpenContradiction]:
    """The open contradictions, those opened last first; the same for any order of the rows.

    Args:
        rows: rows of any nouns; history is passed over.
        documents: the documents by id, with what they are copies of.
    """
    listed = [row for row in rows if not getattr(row, "history", False)]
    claims = {row.id: row for row in listed if isinstance(row, Claim)}
    found = [
        made
        for row in listed
        if not isinstance(row, Claim)
        for one in find_contradictions(row)
        if (made := _of_row(row, one, claims, documents))
    ]
    told = {key for one in found if one.kind in ("dispute", "status") for key in one.about}
    found += [one for one in _denials(claims, documents) if not told & set(one.about)]
    return sorted(found, key=lambda one: (-(one.opened_at or dt.date.min).toordinal(), one.id))


def kind_of_field(field: str) -> str:
    """The kind of a contradiction on a field of a row.

    >>> [kind_of_field(field) for field in ("negated", "presence of Kirill Dmitriev", "quantity of oxide", "host")]
    ['status', 'presence', 'quantity', 'other']
    """
    head = field.split(" of ")[0]
    return _KINDS.get(field) or (head if head in ("presence", "quantity", "dispute") else "other")


def _of_row(
    row: Statement, one: Contradiction, claims: Mapping[str, Claim], documents: Mapping[str, Document]
) -> OpenContradiction | None:
    """The contradiction as it stands now; None where one source alone gives all that is left of it."""
    about: tuple[str, ...] = (row.id,)
    if one.field == "dispute":
        stands, about = _disputed(row, claims, documents)
        if not stands[1].documents:
            return None
    else:
        values = _last_words(one.values, documents)
        if len(values) < 2 or len({voice for _, given in values for voice in _voices(given, documents)}) < 2:
            return None
        stands = [_stand(value, given, documents) for value, given in values]
    return _open(kind_of_field(one.field), one.field, row, stands, about, documents)


def _last_words(
    values: Sequence[tuple[str, tuple[str, ...]]], documents: Mapping[str, Document]
) -> list[tuple[str, tuple[str, ...]]]:
    """The values without what an outlet gave in a text and corrected in a later one; a value that nobody is left with goes."""
    last: dict[str, dt.date] = {}
    for _, given in values:
        for key in given:
            if (known := documents.get(key)) and known.outlet and known.published:
                outlet = outlet_key(known.outlet)
                last[outlet] = max(known.published, last.get(outlet, known.published))

    def stands(key: str) -> bool:
        known = documents.get(key)
        return not (known and known.outlet and known.published) or known.published == last[outlet_key(known.outlet)]

    kept = [(value, tuple(key for key in given if stands(key))) for value, given in values]
    return [(value, given) for value, given in kept if given]


def _disputed(
    row: Statement, claims: Mapping[str, Claim], documents: Mapping[str, Document]
) -> tuple[list[Stand], tuple[str, ...]]:
    """Those for a row and those against it: by how its reports are attributed, and by the claims about it."""
    about = [claim for claim in claims.values() if row.id in claim.about]
    against = {one.document for one in row.attribution if one.verb_class in _DENIES and one.document}
    denials = sorted(claim.id for claim in about if claim.verb_class in _DENIES)
    against |= {key for claim in denials for key in claims[claim].documents}
    speakers = [one.holder_chain[-1].name for one in row.attribution if one.verb_class in _DENIES and one.holder_chain]
    speakers += [claims[key].holder_chain[-1].name for key in denials if claims[key].holder_chain]
    for_ = _stand("so it is told", [key for key in row.documents if key not in against], documents, count=row.support)
    no = _stand("disputed", sorted(against), documents, count=row.dispute, names=speakers, claims=denials)
    return [for_, no], (row.id, *denials)


def _denials(claims: Mapping[str, Claim], documents: Mapping[str, Document]) -> list[OpenContradiction]:
    """Each claim that is denied, with all denials of it; one denial of several claims is one contradiction."""
    sides: dict[tuple[str, ...], list[Claim]] = {}
    for denial in (claims[key] for key in sorted(claims) if claims[key].verb_class in _DENIES):
        denied = tuple(key for key in denial.disputed_by if key in claims and not _taken_back(claims[key], claims))
        if denied:
            sides.setdefault(denied, []).append(denial)
    found = []
    for ids, denials in sides.items():
        denied_claims = [claims[key] for key in ids]
        stands = [_said(denied_claims, documents), _said(denials, documents)]
        about = (ids[0], *(denial.id for denial in denials), *ids[1:])
        found.append(_open("denial", "denial", denied_claims[0], stands, about, documents, (*denied_claims, *denials)))
    return found


def _taken_back(claim: Claim, claims: Mapping[str, Claim]) -> bool:
    """Whether who said it has retracted it since: then nobody stands for it any more."""
    speaker = claim.holder_chain[-1:]
    return any(
        other.verb_class == "retracts" and other.holder_chain[-1:] == speaker
        for key in claim.disputed_by
        if (other := claims.get(key))
    )


def _said(said: Sequence[Claim], documents: Mapping[str, Document]) -> Stand:
    """What claims of one side say, by whom."""
    names = [claim.holder_chain[-1].name for claim in said if claim.holder_chain]
    ids = sorted({key for claim in said for key in claim.documents})
    words = " / ".join(dict.fromkeys(f"{claim.verb_class.replace('_', ' ')}: {_flat(claim.content)}" for claim in said[:3]))
    speakers = {(claim.holder_chain[-1].actor or claim.holder_chain[-1].name) for claim in said if claim.holder_chain}
    return _stand(words, ids, documents, count=len(speakers), names=names, claims=[claim.id for claim in said])


def _stand(
    value: str,
    ids: Iterable[str],
    documents: Mapping[str, Document],
    *,
    count: int | None = None,
    names: Sequence[str] = (),
    claims: Sequence[str] = (),
) -> Stand:
    listed = tuple(ids)
    outlets = [documents[key].outlet or documents[key].path for key in listed if key in documents]
    return Stand(
        value=value,
        sources=tuple(dict.fromkeys(name for name in (*names, *(() if names else outlets)) if name)),
        documents=listed,
        independent=len(_voices(listed, documents)) if count is None else count,
        claims=tuple(claims),
    )


def _voices(ids: Iterable[str], documents: Mapping[str, Document]) -> set[str]:
    """The outlets, or texts, that give a value, each copy as the text that it is a copy of."""
    voices = set()
    for key in ids:
        known = documents.get(key)
        first = documents.get(known.duplicate_of) if known and known.duplicate_of else known
        name = (first.credit or first.outlet) if first else None
        voices.add(outlet_key(name) if name else (first.id if first else key))
    return voices


def _open(
    kind: str,
    field: str,
    row: Statement,
    stands: Sequence[Stand],
    about: tuple[str, ...],
    documents: Mapping[str, Document],
    rows: Sequence[Row] = (),
) -> OpenContradiction:
    ids = tuple(dict.fromkeys(key for stand in stands for key in stand.documents)) or row.documents
    quotes = sorted({quote for one in (rows or (row,)) for quote in one.evidence if quote.document in ids})
    return OpenContradiction(
        id=content_id("contradiction", field, *about),
        kind=kind,
        field=field,
        what=row_words(row),
        stands=tuple(stands),
        about=about,
        opened_at=_opened(stands, documents),
        evidence=tuple(_a_few(quotes)),
        documents=ids,
    )


def _a_few(quotes: Iterable[Evidence]) -> list[Evidence]:
    """The first two quotes of each document."""
    return [quote for _, group in groupby(quotes, key=lambda one: one.document) for quote in list(group)[:2]]


def _opened(stands: Sequence[Stand], documents: Mapping[str, Document]) -> dt.date | None:
    """The day on which the second side was first told; None where days are not known."""
    firsts = []
    for stand in stands:
        days = [day for key in stand.documents if key in documents and (day := documents[key].published)]
        if days:
            firsts.append(min(days))
    return sorted(firsts)[1] if len(firsts) > 1 else None


def _flat(words: str) -> str:
    return " ".join(words.split())
