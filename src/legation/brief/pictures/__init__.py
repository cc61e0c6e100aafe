"""The pictures of a brief as geometry: what stands where, in plain numbers; templates draw it as SVG."""

from legation.brief.pictures.bars import Bars, build_bars
from legation.brief.pictures.ladder import Ladder, build_ladder
from legation.brief.pictures.matrix import Matrix, build_matrix
from legation.brief.pictures.series import SeriesPicture, build_series
from legation.brief.pictures.stances import Stances, build_stances
from legation.brief.pictures.timeline import Timeline, build_timeline
from legation.brief.pictures.undertakings import Undertakings, build_undertakings
from legation.brief.pictures.voice import Voices, build_voices

__all__ = [
    "Bars",
    "Ladder",
    "Matrix",
    "SeriesPicture",
    "Stances",
    "Timeline",
    "Undertakings",
    "Voices",
    "build_bars",
    "build_ladder",
    "build_matrix",
    "build_series",
    "build_stances",
    "build_timeline",
    "build_undertakings",
    "build_voices",
]
