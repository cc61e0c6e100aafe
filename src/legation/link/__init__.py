"""Statements across articles become rows: the same act told by many is one row with its reports, rivals and support."""

from legation.link.cluster import Tally
from legation.link.judge import POLICY, LinkPolicy
from legation.link.rows import LinkedRows, link_rows, link_statements

__all__ = ["POLICY", "LinkPolicy", "LinkedRows", "Tally", "link_rows", "link_statements"]
