"""What would change an assessment, what it lacks, and how it came about day by day."""

from __future__ import annotations

from collections.abc import Iterator

from legation.analysis.assess import CATCH_ALL, Assessment, Loss, Missing, Step
from legation.brief.assessed_items import STATE_WORDS, rows_of
from legation.brief.lines import Group, Line, Section, details_of
from legation.brief.words import capital, day_words, listed

NOTABLE = 0.05
"""A loss that moves the leading reading by less is not told."""


def build_sensitivity(assessment: Assessment) -> Section:
    """How the leader stands without this or that, the smallest sets that change it first."""
    names = {column.indicator: column for column in assessment.columns}
    lines = []
    for loss, words in _told(assessment):
        rows = tuple(dict.fromkeys(row for one in loss.left_out if one in names for row in names[one].rows))
        flag = "changes the leader" if loss.flips else ""
        lines.append(Line(text=words, flag=flag, rows=rows or rows_of(assessment.columns)))
    return Section(
        id="assessment-sensitivity",
        title="What would change it",
        groups=(Group(lines=tuple(lines)),) if lines else (),
        empty="No single item, source or text moves the leading reading by five points, and no small set of them changes it.",
    )


def iter_loss_words(assessment: Assessment) -> Iterator[str]:
    """What would change it, in sentences."""
    yield from (words for _, words in _told(assessment))


def _told(assessment: Assessment) -> Iterator[tuple[Loss, str]]:
    losses = assessment.sensitivity
    said = {(loss.kind, loss.left_out) for loss in losses.smallest}
    for loss in losses.smallest:
        yield loss, _loss_words(loss, assessment, smallest=True)
    for loss in losses.losses:
        if (loss.flips or abs(loss.moved) >= NOTABLE) and (loss.kind, loss.left_out) not in said:
            yield loss, _loss_words(loss, assessment)


def _loss_words(loss: Loss, assessment: Assessment, *, smallest: bool = False) -> str:
    leader = _reading_name(assessment.ranked[0].id)
    left = listed([loss_name(loss, one, assessment) for one in loss.left_out])
    lead = f"The smallest set of {loss.kind}s that changes the leader: without" if smallest else "Without"
    what = f"{_reading_name(loss.leader)} leads instead of {leader}" if loss.flips else f"{leader} still leads"
    was = f"{assessment.ranked[0].posterior:.0%}"
    return f"{lead} {left}, {what} ({leader} {loss.posterior:.0%} instead of {was})."


def _reading_name(identity: str) -> str:
    return "something else" if identity == CATCH_ALL else identity


def loss_name(loss: Loss, one: str, assessment: Assessment) -> str:
    """What was left out, in words: the label of an item, the name of a source, the title of a text."""
    names = {column.indicator: column for column in assessment.columns}
    if loss.kind == "item":
        return f"“{names[one].label}”" if one in names else one
    if loss.kind == "source":
        bare = one.removeprefix("outlet ").split("|")[0]
        if not bare.startswith("text "):
            return bare
        one = bare.removeprefix("text ")
    found = next((document for document in assessment.record.documents if document.id == one), None)
    if found is None:
        return one
    title = f"“{found.title}”" if found.title else found.path or one
    return f"{title} ({found.outlet})" if found.outlet else title


def build_missing(assessment: Assessment) -> Section:
    """What is missing, the most telling first."""
    rows = rows_of(assessment.columns)
    lines = tuple(_wanted(one, rows) for one in assessment.missing)
    return Section(
        id="assessment-missing",
        title="What would tell the readings apart, and is missing",
        groups=(Group(lines=lines),) if lines else (),
        empty="Nothing that the question asks about is missing.",
    )


def _wanted(one: Missing, rows: tuple[str, ...]) -> Line:
    why = "" if one.why == STATE_WORDS[one.state] else one.why
    details = [("Look for", one.look), ("Why missing", why), ("Would tell", f"{one.bits:.2f} bits, expected")]
    return Line(text=_wanted_words(one), flag=STATE_WORDS[one.state], rows=rows, details=details_of(details))


def _wanted_words(one: Missing) -> str:
    favoured, other = one.between
    return f"{one.statement}: if seen, it speaks for {favoured} over {other}."


def iter_missing_words(assessment: Assessment) -> Iterator[str]:
    """What is missing, in sentences."""
    for one in assessment.missing:
        look = f" Look for {one.look}." if one.look else ""
        state = STATE_WORDS[one.state]
        why = f": {one.why}" if one.why and one.why != state else ""
        yield f"{_wanted_words(one)} {capital(state)}{why}.{look}"


def build_history(assessment: Assessment) -> Section:
    """The posterior as a series, with what moved it."""
    return Section(
        id="assessment-history",
        title="How it came to this",
        intro="The likeliest readings after each day’s news, and what moved them. A day that bears no answer is marked.",
        groups=(Group(lines=tuple(_step(step, assessment) for step in assessment.history)),),
    )


def _step(step: Step, assessment: Assessment) -> Line:
    names = {column.indicator: column for column in assessment.columns}
    rows = tuple(dict.fromkeys(row for name, _ in step.moved if name in names for row in names[name].rows))
    return Line(
        label=day_words(step.day),
        text=f"{_likeliest(step)}.",
        flag="" if step.enough else "too little",
        rows=rows or rows_of(assessment.columns),
        details=details_of([("Moved by", _moved(step, assessment))]),
    )


def iter_step_words(assessment: Assessment) -> Iterator[str]:
    """The history in sentences, a day each."""
    for step in assessment.history:
        moved = _moved(step, assessment)
        few = " (too little)" if not step.enough else ""
        yield f"{step.day}: {_likeliest(step)}{few}{f'; {moved}' if moved else ''}"


def _likeliest(step: Step) -> str:
    ranked = sorted(step.posterior, key=lambda pair: (-pair[1], pair[0]))[:3]
    return ", ".join(f"{_reading_name(name)} {p:.0%}" for name, p in ranked)


def _moved(step: Step, assessment: Assessment) -> str:
    names = {column.indicator: column.label for column in assessment.columns}
    return "; ".join(f"{names.get(name, name)}: {words}" for name, words in step.moved)
