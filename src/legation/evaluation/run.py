"""A set is read and judged: the same reading as for a desk, without a desk.

Statements are judged as they stand, except contacts: a reader is shown one row for each contact of an article, so the
statements about one contact are linked first.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from legation.errors import InputError
from legation.evaluation.annotated import load_annotated
from legation.evaluation.bundle_cases import has_bundles, load_bundles
from legation.evaluation.case import Case, CountedCase, EvalSet, build_locate, in_title_only
from legation.evaluation.cases_dates import load_date_cases, summarise
from legation.evaluation.cases_names import load_name_cases
from legation.evaluation.cases_sentences import load_sentences, summarise_quiet
from legation.evaluation.golden import load_golden
from legation.evaluation.score import Scoreboard
from legation.evaluation.sketch import Sketch, sketch_row
from legation.pipeline import StageError, link_article
from legation.records import Article, Contact, Statement
from legation.single import read_file, read_text

GOLDEN = Path("evals/golden")
SHARED = Path("../shared/articles")
"""Where an article lies that the repository may not hold."""


def load_set(name: str) -> EvalSet:
    """The set of that name: a folder, a file of annotated texts, or a folder below `evals/golden`.

    Raises:
        InputError: there is no such set.
    """
    for path in (Path(name), GOLDEN / name):
        if path.is_dir():
            return load_bundles(path) if has_bundles(path) else load_golden(path, SHARED)
        if path.is_file():
            return _loader(path)(path)
    raise InputError(
        f"no set {name!r}: name a folder of golden articles or of bundles, a .jsonl of annotated texts or of cases, "
        f"or one in {GOLDEN}"
    )


def _loader(path: Path) -> Callable[[Path], EvalSet]:
    """What reads a file of JSON Lines, by the fields of its first line."""
    with path.open(encoding="utf-8") as lines:
        first = next((line for line in lines if line.strip()), "{}")
    try:
        fields = set(json.loads(first))
    except (ValueError, TypeError):
        fields = set()
    if "phrase" in fields:
        return load_name_cases if fields & {"actors", "place"} else load_date_cases
    return load_sentences if "text" in fields and fields & {"trigger", "kind"} else load_annotated


def evaluate(chosen: EvalSet, report: Callable[[int, str], None] | None = None) -> Scoreboard:
    """The scoreboard of a set. An article that cannot be read counts as one in which nothing was found."""
    board = Scoreboard()
    for done, case in enumerate(chosen.cases, start=1):
        if isinstance(case, CountedCase):
            case.count(board)
        else:
            _count_rows(case, board)
        if report:
            report(done, case.name)
    board.notes.extend([*summarise(board), *summarise_quiet(board)])
    return board


def _count_rows(case: Case, board: Scoreboard) -> None:
    """Read one annotated article and count its rows."""
    article, statements = _read(case)
    text, title = (article.text, article.document.title) if article else (case.body, None)
    expected = case.expect(build_locate(case.body, text, title))
    found = [sketch for sketch in _sketches(article, statements) if not in_title_only(sketch, text, title, case.body)]
    if article is None:
        board.notes.append(f"{case.name}: the article was rejected")
    board.add(case.name, expected, found, text)


def _read(case: Case) -> tuple[Article | None, Sequence[Statement]]:
    """The article and its statements, or nothing where it is rejected."""
    try:
        if case.source:
            return read_file(case.source, date=case.date, outlet=case.outlet)
        return read_text(case.body, date=case.date, outlet=case.outlet)
    except (InputError, StageError):
        return None, []


def _sketches(article: Article | None, statements: Sequence[Statement]) -> list[Sketch]:
    if article is None:
        return []
    single = [sketch_row(statement) for statement in statements if not isinstance(statement, Contact)]
    linked = [sketch_row(row) for row in link_article(article, statements) if isinstance(row, Contact)]
    return single + linked
