"""The record and the brief that most tests of this folder read."""

import datetime as dt

import pytest

from legation.brief import Brief, build_brief
from legation.records import Record

from .talks import build_talks

AS_OF = dt.date(2031, 3, 24)


@pytest.fixture(scope="session")
def record() -> Record:
    return build_talks()


@pytest.fixture(scope="session")
def brief(record: Record) -> Brief:
    return build_brief(record, as_of=AS_OF)
