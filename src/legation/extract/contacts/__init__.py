"""CONSULT acts and the sentences around them → contacts with their furniture.

    triggers ──find──> drafts, one a mention ──join──> one a contact ──zones──> the sentences of each
             ──delegations, agenda──> furnished ──build──> Contact

`find` asks `kinds` (call or visit, held or planned), `parties`, `furniture` (where and when), `referring` ("such calls", "it");
`delegations` asks `sides`, `seats` and `absence`. What nobody states stays open: no party, date or level is guessed.
"""

from legation.extract.contacts.build import build_contacts

__all__ = ["build_contacts"]
