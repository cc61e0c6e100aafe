"""Article → Tags: what names whom, what is an act, who says so."""

from legation.tag.tag import tag_article, tag_by_rules

__all__ = ["tag_article", "tag_by_rules"]
