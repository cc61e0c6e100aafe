"""The conductor of the amendments: each looks at the words around a claim or a position, none at another article."""

from __future__ import annotations

from dataclasses import replace

from legation.records import Tags
from legation.tag.amend.contents import end_of_content
from legation.tag.amend.holders import Speakers
from legation.tag.amend.refusals import is_no_position, kind_told


def end_contents(text: str, tags: Tags) -> Tags:
    """The tags with each position ending where its clause does; asked before a merge, so that neither reading hides the other."""
    return replace(
        tags,
        stances=tuple(
            replace(stance, content=end_of_content(text, stance.content, tags.sentences[stance.sentence].span.start))
            for stance in tags.stances
        ),
    )


def amend_tags(text: str, tags: Tags) -> Tags:
    """The tags with the holders, kinds and contents that the words around them bear out.

    Args:
        text: the article's text.
        tags: what both readings found in it; mentions and their numbers stay as they are.
    """
    speakers = Speakers(text, tags)
    stances = [stance for stance in end_contents(text, tags).stances if not is_no_position(text, stance)]
    return replace(
        tags,
        frames=tuple(replace(frame, holder=speakers.of(frame.holder, frame.cue)) for frame in tags.frames),
        stances=tuple(
            replace(stance, kind=kind_told(text, stance), holder=speakers.of(stance.holder, stance.cue)) for stance in stances
        ),
    )
