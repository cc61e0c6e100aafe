"""GUM, open genres: plain sentences of genres without diplomacy, to count what a reader wrongly finds there."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from pathlib import Path

GENRES = ("academic", "whow", "fiction", "vlog")


def iter_plain(data: Path, genres: tuple[str, ...] = GENRES) -> Iterator[str]:
    """The sentences of the documents of some genres; never trained on."""
    with tarfile.open(data / "gum_open" / "gum_open.tar.gz") as archive:
        for member in sorted(archive.getmembers(), key=lambda member: member.name):
            name = Path(member.name).name
            if member.name.startswith("dep/") and name.startswith(tuple(f"GUM_{genre}_" for genre in genres)):
                file = archive.extractfile(member)
                assert file is not None
                for line in file.read().decode("utf-8").splitlines():
                    if line.startswith("# text = "):
                        yield line.removeprefix("# text = ")
