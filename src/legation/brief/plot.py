"""The picture of an index as a file: SVG in the colours of the brief, light or dark as the reader's screen is; PNG by an extra.

The SVG loads nothing and needs no program but a browser. PNG is the light picture drawn on pixels by resvg, for papers and mails
that take no SVG.
"""

from __future__ import annotations

import importlib
import textwrap

from legation.analysis.index import DyadIndex
from legation.brief.html import find_template
from legation.brief.pictures.series import build_series
from legation.brief.together import change_words, finding_words
from legation.errors import InputError, UsageError

# The colours of templates/brief.css, since a picture that stands alone has no page to take them from.
LIGHT = {"paper": "#fbfaf7", "ink": "#1d1c1a", "soft": "#5b5852", "rule": "#d9d5cb", "accent": "#96301c", "band": "#e4e0d5"}
DARK = {"paper": "#171716", "ink": "#e9e6df", "soft": "#aaa59b", "rule": "#3a3835", "accent": "#ef9a80", "band": "#34322f"}
_CHARS = 128
_MOST_LINES = 14
_ZOOM = 2


def render_svg(index: DyadIndex, *, dark: bool = True) -> str:
    """The picture as SVG with what it shows in sentences beneath; `dark` also gives it the colours for dark screens.

    Raises:
        InputError: nothing was counted between the two.
    """
    picture = build_series(index)
    if picture is None:
        raise InputError(f"there is nothing to draw: the desk holds no dated act between {index.dyad} that took place")
    said = [" ".join(finding_words(index)), *(change_words(change, index) for change in index.changes)]
    notes = [line for words in said for line in textwrap.wrap(words, _CHARS)]
    if len(notes) > _MOST_LINES:
        notes = [*notes[: _MOST_LINES - 1], "…"]
    return find_template("series.svg.j2").render(picture=picture, notes=notes, light=LIGHT, dark=DARK if dark else None) + "\n"


def render_png(index: DyadIndex) -> bytes:
    """The picture as PNG, twice as large as the SVG.

    Raises:
        InputError: nothing was counted between the two.
        UsageError: the extra that draws it is not installed.
    """
    svg = render_svg(index, dark=False)
    try:
        resvg = importlib.import_module("resvg_py")
    except ImportError as error:
        raise UsageError("PNG needs an extra: `pip install 'legation[plots]'`; or take a file that ends in .svg") from error
    return bytes(resvg.svg_to_bytes(svg_string=svg, zoom=_ZOOM))
