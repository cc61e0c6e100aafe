"""Bundles as a set: each is read whole into a desk that goes away, linked, and counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from legation.errors import InputError
from legation.evaluation.bundle import RECORD, Bundle, load_bundle
from legation.evaluation.bundle_score import count_bundle
from legation.evaluation.case import CountedCase, EvalSet, digest_of
from legation.evaluation.score import Scoreboard
from legation.pipeline import ensure_linked, list_documents, read_sources
from legation.records import Document, Rejection, Statement
from legation.store import Desk

MEASURE_ONLY = frozenset({"heldout"})
"""Bundles that are looked at only to measure: they are read when named, never with the rest."""


def has_bundles(folder: Path) -> bool:
    """Whether bundles lie below a folder."""
    return any(folder.rglob(RECORD))


def load_bundles(folder: Path) -> EvalSet:
    """The bundles below a folder; those of a set to measure with only if the folder is theirs.

    Raises:
        InputError: a record is not in the layout, or none is left.
    """
    found = sorted(folder.rglob(RECORD))
    if not MEASURE_ONLY & set(folder.resolve().parts):
        found = [path for path in found if not MEASURE_ONLY & set(path.relative_to(folder).parts)]
    bundles = [load_bundle(path) for path in found]
    if not bundles:
        raise InputError(f"no bundle in {folder}: a set is a folder of folders with {RECORD} and articles")
    cases = [CountedCase(name=bundle.name, body="", count=partial(_count, bundle)) for bundle in bundles]
    name = folder.resolve()
    return EvalSet(
        name=f"{name.parent.name}/{name.name}", cases=cases, digest=digest_of(*(bundle.digest.encode() for bundle in bundles))
    )


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What became of a bundle: documents by name of the article, the statements in them, their rows, and what was refused."""

    documents: Mapping[str, Document]
    statements: Sequence[Statement]
    rows: Sequence[Statement]
    rejections: Sequence[Rejection]


def read_bundle(bundle: Bundle) -> Reading:
    """The articles of a bundle as a desk of their own holds them."""
    with Desk.temporary() as desk:
        read_sources(desk, [str(bundle.folder / name) for name in bundle.files.values()])
        ensure_linked(desk)
        return Reading(
            documents={Path(document.path).stem: document for document in list_documents(desk)},
            statements=list(desk.statements()),
            rows=list(desk.rows()),
            rejections=list(desk.rejections()),
        )


def _count(bundle: Bundle, board: Scoreboard) -> None:
    read = read_bundle(bundle)
    count_bundle(board, bundle, read.documents, read.statements, read.rows)
    board.notes.extend(
        f"{bundle.name}: {one.path} was rejected: {one.reason}: {one.detail}" for one in read.rejections if one.document is None
    )
