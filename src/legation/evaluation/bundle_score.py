"""A bundle counted: what was put together rightly, which rows there are and with which values, copies, claims and retellings.

In: the bundle, its documents, the statements read in them and the rows that linking made. Out: tallies on the scoreboard.

- `NOUN.mentions`: of the annotated mentions, those in which a statement was read at all. All else is about these.
- `NOUN.pairwise`, `NOUN.b_cubed` and, over all nouns, `pairwise` and `b_cubed`: linking.
- `NOUN`: rows. One that shares most mentions with an annotated row is that row; other rows with annotated mentions are false,
  as is every further row where the annotation is complete.
- `NOUN.FIELD`: values of the rows that were found; `claim.holder` and `claim.verb_class` are of each telling of a claim.
- `copies`: pairs of articles that are one story. `retelling`: claims that name the claim they retell; `drift`: how it changed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence

from legation.evaluation.bundle import JUDGED, Bundle, GoldRow, group_copies
from legation.evaluation.bundle_anchor import Anchored, anchor_mentions
from legation.evaluation.bundle_clusters import Label, Shares, count_pairs, count_shares
from legation.evaluation.bundle_values import fields_of
from legation.evaluation.score import Scoreboard, compare
from legation.evaluation.sketch import Value, sketch_row
from legation.records import Claim, Document, Statement, noun_of


def count_bundle(
    board: Scoreboard,
    bundle: Bundle,
    documents: Mapping[str, Document],
    statements: Iterable[Statement],
    rows: Iterable[Statement],
) -> None:
    """Count one bundle; `documents` are by name of the article, near-copies with the one that they copy."""
    board.articles += len(bundle.bodies)
    anchored = anchor_mentions(bundle, documents, statements)
    listed = sorted(rows, key=lambda row: row.id)
    row_of = {report: row for row in listed for report in row.reports}
    names = {document.id: name for name, document in documents.items()}
    _count_linking(board, bundle, anchored, row_of)
    for noun in JUDGED:
        own = [one for one in anchored if one.row.noun == noun]
        pairs = pair_rows(own, row_of)
        _count_rows(board, bundle, noun, own, pairs, [row for row in listed if noun_of(row) == noun], names)
        for gold, row in pairs:
            if noun != "claim":
                _count_fields(board, f"{bundle.name}: {noun} {gold.id}", gold, fields_of(row, gold.fields))
    for one in anchored:
        if one.row.noun == "claim" and one.certain:
            _count_telling(board, bundle, one)
    _count_copies(board, bundle, documents)
    _count_retellings(board, bundle, anchored, row_of)


def pair_rows(anchored: Iterable[Anchored], row_of: Mapping[str, Statement]) -> list[tuple[GoldRow, Statement]]:
    """Annotated rows with the row that shares most of their mentions, each at most once."""
    golds: dict[str, GoldRow] = {}
    rows: dict[str, Statement] = {}
    shared: Counter[tuple[str, str]] = Counter()
    for one in anchored:
        if one.statement and (row := row_of.get(one.statement.id)):
            golds[one.row.id], rows[row.id] = one.row, row
            shared[one.row.id, row.id] += 1
    sizes = Counter(identity for _, identity in shared.elements())
    pairs: dict[str, str] = {}
    for gold, identity in sorted(shared, key=lambda pair: (-shared[pair], sizes[pair[1]], pair)):
        if gold not in pairs and identity not in pairs.values():
            pairs[gold] = identity
    return [(golds[gold], rows[identity]) for gold, identity in sorted(pairs.items())]


def _count_linking(board: Scoreboard, bundle: Bundle, anchored: Sequence[Anchored], row_of: Mapping[str, Statement]) -> None:
    """Linking over the statements found at mentions that are beyond doubt."""
    labels: defaultdict[str, list[Label]] = defaultdict(list)
    given: defaultdict[str, defaultdict[Hashable, list[Anchored]]] = defaultdict(lambda: defaultdict(list))
    seen: set[tuple[str, str]] = set()
    for one in anchored:
        if not one.certain:
            continue
        mentions = board.tallies[f"{one.row.noun}.mentions"]
        mentions.right += one.statement is not None
        mentions.missed += one.statement is None
        if one.statement is None:
            board.notes.append(f"{bundle.name}: {one.row.noun} {one.row.id} nothing read in {_told(bundle, one)}")
            continue
        if (one.row.id, one.statement.id) in seen:
            continue
        seen.add((one.row.id, one.statement.id))
        row = row_of.get(one.statement.id)
        label = row.id if row else f"no row {one.statement.id}"
        labels[one.row.noun].append((one.row.id, label))
        given[one.row.noun][label].append(one)
    for noun, own in labels.items():
        count_pairs(board.tallies[f"{noun}.pairwise"], own)
        count_shares(_shares(board, f"{noun}.b_cubed"), own)
        count_pairs(board.tallies["pairwise"], own)
        count_shares(_shares(board, "b_cubed"), own)
        board.notes.extend(_linking_notes(bundle, noun, given[noun]))


def _shares(board: Scoreboard, key: str) -> Shares:
    tally = board.tallies.setdefault(key, Shares())
    assert isinstance(tally, Shares)
    return tally


def _linking_notes(bundle: Bundle, noun: str, given: Mapping[Hashable, list[Anchored]]) -> list[str]:
    """In words, which rows hold what belongs apart, and which annotated rows were torn."""
    notes: list[str] = []
    pieces: defaultdict[str, list[Anchored]] = defaultdict(list)
    for row, members in given.items():
        firsts = {one.row.id: one for one in members}
        if len(firsts) > 1:
            told = " | ".join(f"{key}: {_told(bundle, one)}" for key, one in sorted(firsts.items()))
            notes.append(f"{bundle.name}: {noun} {row} wrongly joins {told}")
        for key, one in firsts.items():
            pieces[key].append(one)
    for key, ones in sorted(pieces.items()):
        if len(ones) > 1:
            told = " | ".join(_told(bundle, one) for one in ones)
            notes.append(f"{bundle.name}: {noun} {key} is torn into {len(ones)} rows: {told}")
    return notes


def _count_rows(
    board: Scoreboard,
    bundle: Bundle,
    noun: str,
    anchored: Sequence[Anchored],
    pairs: Sequence[tuple[GoldRow, Statement]],
    rows: Sequence[Statement],
    names: Mapping[str, str],
) -> None:
    found, used = {gold.id for gold, _ in pairs}, {row.id for _, row in pairs}
    at_mention = {one.statement.id: one for one in anchored if one.statement}
    tally = board.tallies[noun]
    tally.right += sum(not gold.doubtful for gold, _ in pairs)
    for gold in bundle.rows:
        if gold.noun == noun and gold.id not in found and not gold.doubtful:
            tally.missed += 1
            board.notes.append(f"{bundle.name}: {noun} {gold.id} missed")
    for row in rows:
        if row.id in used:
            continue
        told = [at_mention[report] for report in row.reports if report in at_mention]
        if any(one.certain for one in told) or (not told and noun in bundle.complete):
            tally.false += 1
            of = f" beside {', '.join(sorted({one.row.id for one in told}))}" if told else ""
            board.notes.append(f"{bundle.name}: {noun} false{of}: {_words(row, names)}")


def _count_fields(board: Scoreboard, name: str, gold: GoldRow, got: Mapping[str, Value]) -> None:
    for key, wanted in gold.fields.items():
        value = got.get(key, "")
        right, false, missed = compare(wanted, value, gold.accept.get(key, frozenset()))
        tally = board.tallies[f"{gold.noun}.{key}"]
        tally.right += right
        tally.false += false
        tally.missed += missed
        if false or missed:
            board.notes.append(f"{name} {key}: {_shown(value)} instead of {_shown(wanted)}")


def _count_telling(board: Scoreboard, bundle: Bundle, one: Anchored) -> None:
    """Holder and verb class of one telling; a claim that was not read at all lacks its holder."""
    if one.statement is not None:
        _count_fields(
            board, f"{bundle.name}: claim {one.row.id} in {one.mention.article}", one.row, sketch_row(one.statement).fields
        )
    elif "holder" in one.row.fields:
        board.tallies["claim.holder"].missed += 1


def _count_copies(board: Scoreboard, bundle: Bundle, documents: Mapping[str, Document]) -> None:
    names = {document.id: name for name, document in documents.items()}
    said = [(name, names[one.duplicate_of]) for name, one in documents.items() if one.duplicate_of in names]
    wanted, got = group_copies(bundle.copies), group_copies(said)
    tally = board.tallies["copies"]
    tally.right += len(wanted & got)
    tally.false += len(got - wanted)
    tally.missed += len(wanted - got)
    board.notes.extend(f"{bundle.name}: not seen as one story: {' and '.join(sorted(pair))}" for pair in wanted - got)
    board.notes.extend(f"{bundle.name}: wrongly one story: {' and '.join(sorted(pair))}" for pair in got - wanted)


def _count_retellings(board: Scoreboard, bundle: Bundle, anchored: Iterable[Anchored], row_of: Mapping[str, Statement]) -> None:
    """Of the retellings annotated, those that the later claim names, and with which drift."""
    read = {(one.row.id, one.mention.article): one.statement for one in anchored if one.row.noun == "claim" and one.statement}
    rows = {place: row for place, statement in read.items() if (row := row_of.get(statement.id))}
    told_of = {row.id: key for (key, _), row in rows.items()}
    tally, expected = board.tallies["retelling"], set()
    for one in bundle.retellings:
        later, earlier = rows.get((one.claim, one.article)), rows.get((one.of, one.told_in))
        if isinstance(later, Claim) and earlier and later.derived_from in (earlier.id, *earlier.reports):
            tally.right += 1
            expected.add(later.id)
            drift = board.tallies["drift"]
            drift.right += later.drift == one.drift
            drift.false += later.drift != one.drift
            drift.missed += later.drift != one.drift
        else:
            tally.missed += 1
            board.notes.append(f"{bundle.name}: retelling of {one.of} by {one.claim} in {one.article} not seen ({one.drift})")
    for row in {row.id: row for row in rows.values()}.values():
        if isinstance(row, Claim) and row.derived_from in told_of and row.id not in expected:
            tally.false += 1
            board.notes.append(
                f"{bundle.name}: {told_of[row.id]} wrongly said to retell {told_of[row.derived_from]} ({row.drift})"
            )


def _told(bundle: Bundle, one: Anchored) -> str:
    words = " ".join(one.mention.span.slice(bundle.bodies[one.mention.article]).split())
    return f"{one.mention.article} {words[:90]!r}"


def _words(row: Statement, names: Mapping[str, str]) -> str:
    quote = row.evidence[0] if row.evidence else None
    return f"{names.get(quote.document, '')} {' '.join(quote.quote.split())[:110]!r}" if quote else row.id


def _shown(value: Value) -> str:
    return "{" + ", ".join(sorted(value)) + "}" if isinstance(value, frozenset) else value or "nothing"
