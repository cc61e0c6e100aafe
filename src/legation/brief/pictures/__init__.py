"""The pictures of a brief as geometry: what stands where, in plain numbers; templates draw it as SVG."""

from legation.brief.pictures.bars import Bars, build_bars
from legation.brief.pictures.matrix import Matrix, build_matrix
from legation.brief.pictures.series import SeriesPicture, build_series
from legation.brief.pictures.timeline import Timeline, build_timeline
from legation.brief.pictures.voice import Voices, build_voices

__all__ = [
    "Bars",
    "Matrix",
    "SeriesPicture",
    "Timeline",
    "Voices",
    "build_bars",
    "build_matrix",
    "build_series",
    "build_timeline",
    "build_voices",
]
