"""Article → Tags: what names whom, what is an act, who says so."""

from legation.tag.tag import tag_article

__all__ = ["tag_article"]
