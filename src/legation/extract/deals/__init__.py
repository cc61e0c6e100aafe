"""Sentences → deals: purchases, joint projects, concessions, investments, swaps that are on the table, with their quantities.

A deal needs a word for a transaction and something that it is about; what names neither a thing of trade nor a number is refused.
Its stage is that of the words around it: floated where it is an idea, an offer or an option, under negotiation where it is
discussed, agreed, signed, cancelled where the text says so. Its parties are not guessed from its sentence: they are those who
propose, sign or agree to it in so many words.

`patterns` finds the words of a transaction, `build` makes a deal of them, `stage` and `parties` tell how far it is and who is in.
"""

from legation.extract.deals.build import build_deals
from legation.extract.deals.stage import find_stage

__all__ = ["build_deals", "find_stage"]
