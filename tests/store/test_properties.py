"""Whatever a statement holds, the store gives it back as it was."""

import datetime as dt
import types
import typing
from dataclasses import fields, is_dataclass, replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legation.records import NOUNS, Evidence, When
from legation.store import Desk, Filter
from legation.store.codec import decode_statement, encode

from .articles import make_article

TEXT = "Ministers — «both» of them — met in Zürich 🕊️ on Tuesday,\nand 𝒪𝓀 was all they said."
DAYS = st.dates(dt.date(1700, 1, 1), dt.date(2100, 12, 31))


@st.composite
def whens(draw):
    start, end = sorted((draw(DAYS), draw(DAYS)))
    return When(
        start=draw(st.sampled_from([start, None])),
        end=draw(st.sampled_from([end, None])),
        precision=draw(st.sampled_from(["day", "range", "month", "before", "unknown"])),
        as_written=draw(st.text(max_size=8)),
    )


def values_of(kind, depth=0):
    """Values of a field's type."""
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return st.sampled_from(parts)
    if origin in (typing.Union, types.UnionType):
        return st.one_of(*(values_of(part, depth) for part in parts))
    if origin is tuple and parts[-1] is Ellipsis:
        return st.lists(values_of(parts[0], depth + 1), max_size=2 if depth < 2 else 1).map(tuple)
    if origin is tuple:
        return st.tuples(*(values_of(part, depth) for part in parts))
    if kind is When:
        return whens()
    if is_dataclass(kind):
        return built(kind, depth + 1)
    return {
        str: st.text(max_size=12),
        int: st.integers(0, 10**12),
        float: st.floats(allow_nan=False, allow_infinity=False),
        bool: st.booleans(),
        dt.date: DAYS,
        type(None): st.none(),
    }[kind]


def built(cls, depth=0):
    """Instances of a dataclass of the record, with every field drawn."""
    hints = typing.get_type_hints(cls)
    return st.builds(cls, **{f.name: values_of(hints[f.name], depth) for f in fields(cls) if f.name != "evidence"})


def statements():
    return st.sampled_from(sorted(NOUNS)).flatmap(lambda noun: st.tuples(st.just(noun), built(NOUNS[noun])))


SNAPSHOT, ARTICLE = make_article(TEXT)


def placed(statement, number, span):
    start, end = sorted(span)
    quote = Evidence(ARTICLE.document.id, start, end + 1, TEXT[start : end + 1])
    return replace(statement, id=f"statement-{number}", evidence=(quote,), documents=(ARTICLE.document.id,))


SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(0, len(TEXT) - 1))
QUIET = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@QUIET
@given(statements())
def test_a_body_gives_back_what_was_put_in(drawn):
    noun, statement = drawn
    assert decode_statement(noun, encode(statement)) == statement


@settings(QUIET, max_examples=25)
@given(st.lists(st.tuples(statements(), SPANS), max_size=3))
def test_a_desk_gives_back_what_was_written(drawn):
    stated = [placed(statement, number, span) for number, ((_, statement), span) in enumerate(drawn)]
    with Desk.open(":memory:") as desk:
        written = desk.write_article(ARTICLE, SNAPSHOT, stated, extractor="1")
        assert written.rejections == ()
        assert sorted(desk.statements(), key=lambda s: s.id) == stated
        assert desk.store_rows(stated) == len(stated)
        shown = [*desk.rows(), *desk.rows(wanted=Filter(review="rejected"))]
        assert sorted(shown, key=lambda s: s.id) == stated
        assert desk.verify() == []
