"""The error family: everything Legation raises on purpose.

::

    LegationError                  exit 70 unless a child says otherwise
    ├── UsageError         exit 2   the call itself is wrong (unknown filter, bad date, missing option)
    ├── InputError         exit 3   nothing readable came in (no such file, a refused address, no source left)
    ├── RecordError        exit 4   the desk cannot be trusted or used (newer schema, broken file, quote mismatch)
    └── CheckFailed        exit 1   a check ran and did not hold (verify, eval below its floor)

Bad *data* is no exception: it becomes a `legation.records.Rejection` row, so that a run over many articles
neither dies nor loses one. An exception means that the run cannot go on; its message says what happened, where,
and what to do.
"""

from __future__ import annotations


class LegationError(Exception):
    """The root of every error that Legation raises on purpose; exit code 70 (our bug) unless a child is raised."""

    exit_code = 70


class UsageError(LegationError):
    """The call is wrong: an unknown filter, an unreadable date, options that exclude each other."""

    exit_code = 2


class InputError(LegationError):
    """No readable input: a missing file, a refused or dead address, a table without the columns asked for."""

    exit_code = 3


class RecordError(LegationError):
    """The desk cannot be used or trusted: made by a newer version, not a desk, or its quotes do not hold."""

    exit_code = 4


class CheckFailed(LegationError):
    """A check ran to its end and did not hold: `legation verify`, or `legation eval` below a pinned floor."""

    exit_code = 1
