"""CONSULT acts and the sentences around them → contacts with their furniture."""

from legation.extract.contacts.build import build_contacts

__all__ = ["build_contacts"]
