"""Sentences → deals: agreements, aid, purchases, swaps and projects that are on the table, with their parties and quantities.

Each way of telling of a deal has its module, all of which hand on the words that they found (`found`), surest first (`find`):

- `agreements`: a paper is signed, reached, drafted or proposed; `papers` holds the words for it;
- `undertakings`: what was "agreed to", and what holds "under the accord";
- `swaps`: one thing "in return for" another;
- `gifts`, `priced`: an amount (`amounts`) that is offered, promised or given, or that stands behind a contract or a loan;
- `transactions`: nouns and verbs of trade, investment and building;
- `tagged`: offers, promises and planned aid in the tags, where there is an amount in them.

`build` makes a deal of them. A paper that is only called by its name is no second deal. Its stage (`stage`) is that of the verb,
moved to where the verb's status leaves it, else of the words around; its parties (`parties`) are those who sign, give or agree
and those whom they do it with. For a mere transaction they are not guessed from the sentence.
"""

from legation.extract.deals.build import build_deals
from legation.extract.deals.stage import find_stage

__all__ = ["build_deals", "find_stage"]
