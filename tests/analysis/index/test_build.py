"""The index of a dyad, on records with known truth."""

import datetime as dt
import random
from dataclasses import replace

import pytest

from legation.analysis.index import Question, acts_between, build_index, count_acts
from legation.analysis.synthetic import FIRST_DAY, Phase, Recipe, make_history
from legation.records import Event, When

WARMER = (Phase(days=182, rates=(0.3, 0.05, 0.6, 0.15)), Phase(days=182, rates=(1.0, 0.3, 0.2, 0.02)))
COLDER = WARMER[::-1]


def index_of(history, question=Question(), rows=None, pairs=(("USA", "RUS"),), copies=None):  # noqa: B008 - frozen
    rows = [*history.events, *history.contacts] if rows is None else rows
    acts = {pair: acts_between(rows, *pair) for pair in pairs}
    return build_index("USA", "RUS", acts, count_acts(history.events, history.contacts), copies, question)


@pytest.fixture(scope="module")
def warmer():
    return make_history(Recipe(phases=WARMER, seed=1, others=2.0, not_counted=0.3))


@pytest.mark.parametrize(("phases", "direction"), [(WARMER, "together"), (COLDER, "apart")])
@pytest.mark.parametrize("scale", ["plover", "goldstein", "count"])
def test_a_change_is_found_with_its_day_and_direction_on_every_scale(phases, direction, scale):
    history = make_history(Recipe(phases=phases, seed=2, others=2.0))
    index = index_of(history, Question(scale=scale))
    (change,) = index.changes
    assert abs((change.day - history.changes[0]).days) <= 14
    assert change.earliest <= change.day <= change.latest
    assert (change.direction, change.survives) == (direction, True)
    assert set(change.found_on) == {"plover", "goldstein", "count"}
    assert (index.finding.direction, index.finding.survives) == (direction, True)


def test_a_steady_dyad_has_no_change():
    history = make_history(Recipe(phases=(Phase(days=364, rates=(0.4, 0.1, 0.4, 0.1)),), seed=3, others=2.0))
    assert index_of(history).changes == ()


def test_the_rows_that_made_a_change_are_acts_of_the_kind_that_grew(warmer):
    (change,) = index_of(warmer).changes
    events = {row.id: row for row in (*warmer.events, *warmer.contacts)}
    assert change.rows
    assert set(change.rows) <= events.keys()
    after = [events[key] for key in change.rows if events[key].date.start >= change.day]
    assert after
    assert all(getattr(row, "intensity", 1) is None or getattr(row, "intensity", 1) > 0 for row in after)


def test_every_act_that_took_place_is_counted_once_and_the_others_apart(warmer):
    index = index_of(warmer)
    rows = [*(e for e in warmer.events if e.type != "CONSULT"), *warmer.contacts]
    ours = [row for row in rows if "USA" in _parties(row)]
    done = [row.id for row in ours if row.status in ("happened", "held")]
    assert sorted(key for period in index.periods for key in period.rows) == sorted(done)
    aside = sum(period.ahead + period.doubted + period.denied + period.called_off for period in index.periods)
    assert aside == len(ours) - len(done)
    for period in index.periods:
        quads = period.verbal_cooperation + period.material_cooperation + period.verbal_conflict + period.material_conflict
        assert period.events == quads == period.by_first + period.by_second + period.mutual == len(period.rows)
        assert period.low <= period.plover <= period.high
        assert period.words + period.deeds == pytest.approx(period.plover)


def _parties(row):
    return (
        {actor.country for actor in (*row.source, *row.target)}
        if isinstance(row, Event)
        else {s.party.country for s in row.sides}
    )


def test_order_does_not_matter_and_forty_copies_are_one():
    one = make_history(Recipe(phases=WARMER, seed=4, others=1.0))
    forty = make_history(Recipe(phases=WARMER, seed=4, others=1.0, reports=40))
    first = {document.text: document.id for document in reversed(forty.documents)}
    copies = {document.id: first[document.text] for document in forty.documents}
    rows = [*forty.events, *forty.contacts]
    random.Random(5).shuffle(rows)
    ids = {row.id: new.id for row, new in zip((*forty.events, *forty.contacts), (*one.events, *one.contacts), strict=True)}
    plain, many = index_of(one), index_of(forty, rows=rows, copies=copies)
    strip = [replace(p, rows=tuple(sorted(p.rows))) for p in plain.periods]
    assert [replace(p, rows=tuple(sorted(ids[k] for k in p.rows))) for p in many.periods] == strip
    assert [(c.day, c.p, c.direction) for c in many.changes] == [(c.day, c.p, c.direction) for c in plain.changes]


@pytest.mark.parametrize(
    ("days", "rate", "words"),
    [(364, 0.01, "acts"), (30, 2.0, "weeks of which the desk holds anything"), (20, 0.05, " and ")],
)
def test_a_short_or_sparse_series_says_too_little_instead_of_a_finding(days, rate, words):
    history = make_history(Recipe(phases=(Phase(days=days, rates=(rate, 0, rate, 0)),), seed=6))
    index = index_of(history)
    assert words in index.finding.missing
    assert (index.changes, index.finding.direction, index.finding.survives) == ((), "unclear", False)


def test_no_act_at_all_is_too_little_and_not_an_error():
    history = make_history(Recipe(phases=(Phase(days=30, rates=(0, 0, 0, 0)),), seed=7, others=1.0))
    index = index_of(history)
    assert index.periods == ()
    assert index.finding.missing.startswith("0 acts")


def test_attention_that_doubles_is_not_taken_for_a_change():
    quiet, loud = (
        Recipe(phases=(Phase(days=182, rates=(r, 0.1, r, 0.1)),), seed=8, others=o) for r, o in ((0.4, 2.0), (1.6, 8.0))
    )
    first, second = make_history(quiet), make_history(replace(loud, first=FIRST_DAY + dt.timedelta(days=182)))
    both = replace(first, events=first.events + second.events, contacts=first.contacts + second.contacts)
    assert index_of(both, Question(attention="none")).changes
    assert not index_of(both).changes


def test_words_and_deeds_are_told_apart():
    phases = (Phase(days=182, rates=(0.2, 0.2, 0.4, 0.1)), Phase(days=182, rates=(1.5, 0.02, 0.4, 0.8)))
    history = make_history(Recipe(phases=phases, seed=9, others=3.0))
    change = index_of(history).changes[0]
    assert change.words_after > change.words_before
    assert change.deeds_after < change.deeds_before


def test_a_dyad_beside_is_told_between_the_same_days(warmer):
    other = make_history(Recipe(phases=COLDER, seed=10, target="UKR"))
    rows = [*warmer.events, *warmer.contacts, *other.events, *other.contacts]
    index = index_of(warmer, rows=rows, pairs=(("USA", "RUS"), ("USA", "UKR")))
    (change,) = index.changes
    assert change.direction == "together"
    assert change.beside == (("United States – Ukraine", "apart"),)
    assert {period.dyad for period in index.periods} == {"United States – Russia", "United States – Ukraine"}
    assert len({(p.start, p.dyad) for p in index.periods}) == len(index.periods)


def test_a_date_looser_than_the_step_is_not_put_into_a_period(warmer):
    month = When(start=dt.date(2031, 2, 1), end=dt.date(2031, 2, 28), precision="month")
    events = tuple(replace(e, date=month) if e.date.start == dt.date(2031, 2, 5) else e for e in warmer.events)
    moved = sum(e.date == month and e.status == "happened" and e.type != "CONSULT" and "USA" in _parties(e) for e in events)
    assert moved
    weekly = index_of(replace(warmer, events=events))
    monthly = index_of(replace(warmer, events=events), Question(by="month"))
    total = sum(period.events for period in index_of(warmer).periods)
    assert sum(period.events for period in weekly.periods) == total - moved
    assert any("dated more loosely" in note for note in weekly.finding.notes)
    assert sum(period.events for period in monthly.periods) == total


@pytest.mark.parametrize(("by", "count"), [("day", 14), ("week", 3), ("month", 1)])
def test_periods_cover_the_days_asked_for(warmer, by, count):
    index = index_of(warmer, Question(by=by, since=dt.date(2031, 2, 5), until=dt.date(2031, 2, 18)))
    assert len(index.periods) == count
    assert index.periods[0].start <= dt.date(2031, 2, 5)
    assert index.periods[-1].end >= dt.date(2031, 2, 18)


def test_a_period_that_is_cut_has_the_attention_of_what_is_left_of_it(warmer):
    whole = index_of(warmer, Question(by="month")).periods[1]
    cut = index_of(warmer, Question(by="month", since=whole.start, until=whole.start + dt.timedelta(days=9))).periods
    assert [period.start for period in cut] == [whole.start]
    assert 0.2 * whole.attention < cut[0].attention < 0.5 * whole.attention


def test_two_that_fall_silent_while_others_act_have_changed():
    phases = (Phase(days=182, rates=(0.5, 0.1, 0.5, 0.1)), Phase(days=182, rates=(0, 0, 0, 0)))
    history = make_history(Recipe(phases=phases, seed=12, others=2.0))
    index = index_of(history)
    (change,) = index.changes
    assert abs((change.day - history.changes[0]).days) <= 14
    assert (change.cooperation_after, change.conflict_after) == (0, 0)
    assert index.periods[-1].end >= history.last - dt.timedelta(days=7)


def test_one_act_long_before_the_rest_does_not_join_the_years_between(warmer):
    early = replace(warmer.events[0], id="early", date=When(start=dt.date(1990, 5, 5), end=dt.date(1990, 5, 5), precision="day"))
    whole = index_of(replace(warmer, events=(early, *warmer.events)))
    assert whole.periods[0].start <= dt.date(1990, 5, 5)
    assert len(whole.changes) == len(index_of(warmer).changes)
