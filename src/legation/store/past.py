"""The desk as it stood on a day: documents published by then with what they say, and decisions made by then.

It is a desk of its own in the temporary folder of this computer, made when it is first asked for and used again as long as the
desk itself has not changed, so that ten questions about one day cost one linking. The desk itself is not touched.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import os
import sqlite3
import stat
import tempfile
from pathlib import Path

from sqlalchemy import Engine, select

from legation.errors import RecordError
from legation.store import sqlite
from legation.store.connect import reading
from legation.store.schema import meta

MOST_KEPT = 8
"""How many days are kept for the next question, over all desks; those asked for longest ago go first."""

# In the order in which they refer to one another. Rows are linked anew; the bytes stay with the desk.
_COPIED = {
    "documents": "published <= :day",
    "statements": "document IN (SELECT id FROM main.documents)",
    "evidence": "document IN (SELECT id FROM main.documents)",
    "statement_actors": "statement IN (SELECT id FROM main.statements)",
    "rejections": "document IN (SELECT id FROM main.documents)",
    "decisions": "at < :next_day",
    "row_aliases": "true",
}


def find_past(engine: Engine, path: Path, day: dt.date, version: int, folder: Path | None = None) -> Path:
    """Where the desk of that day lies, or is to be made; in `folder`, or where the next process finds it, too.

    `version` is that of the tables.
    """
    with reading(engine) as connection:
        state = connection.scalar(select(meta.c.value).where(meta.c.key == "state")) or "0"
    name = hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    home = folder or _kept_folder()
    for old in home.glob(f"{name}-*.db"):
        if not old.name.startswith(f"{name}-{state}-{version}-"):
            _remove(old)  # the desk has changed: something may have been corrected in it, or taken out
    return home / f"{name}-{state}-{version}-{day}.db"


def fill_past(target: Path, source: Path, day: dt.date) -> None:
    """Put what was known on that day of the desk at `source` into the empty desk at `target`.

    Raises:
        RecordError: there is no room for it.
    """
    values = {"day": day.isoformat(), "next_day": (day + dt.timedelta(days=1)).isoformat()}
    try:
        sqlite.copy_rows(source, target, _COPIED, values)
    except sqlite3.Error as error:
        remedy = f"make room in {target.parent}, or name another folder in TMPDIR"
        raise RecordError(f"the record as of {day} could not be made: {error}; {remedy}") from error


def keep_few(asked: Path) -> None:
    """Note that a past was asked for, and leave only those that were asked for last."""
    with contextlib.suppress(OSError):  # another process may be tidying, too
        os.utime(asked)
        known = sorted(asked.parent.glob("*-*-*.db"), key=lambda path: path.stat().st_mtime, reverse=True)
        for old in known[MOST_KEPT:]:
            _remove(old)


def _kept_folder() -> Path:
    """A folder that only this user can read; another one each time where somebody else has taken its name."""
    user = os.getuid() if hasattr(os, "getuid") else "user"
    folder = Path(tempfile.gettempdir()) / f"legation-past-{user}"
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    found = folder.lstat()
    private = stat.S_ISDIR(found.st_mode) and not stat.S_IMODE(found.st_mode) & 0o077 and found.st_uid == user
    return folder if private or not hasattr(os, "getuid") else Path(tempfile.mkdtemp(prefix="legation-past-"))


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
