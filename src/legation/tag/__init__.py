"""Article → Tags: what names whom, what is an act, who says so, who wants what.

    sentences ──mentions──> laid out as clauses ──┬── frames    who says what
                                                  ├── stances   who wants what
                                                  └── triggers  who does what to whom, with its status
                                                         │
    the model's reading of the same sentences ──────── merge ──> Tags

By the rules, each step a package of its own: `mentions` finds what names an actor, a place, a date or a quantity; `clause` lays a
sentence out and answers questions of grammar; `frames`, `stances` and `triggers` (with `status`: whether it happened) read it;
`words` holds the lists that they share. By the model: `reader` → `session`, `tokens_model`, `windows`, `decode`; `card` says
which model it is, `relate` asks it about two actors. `tag` knows the order, `merge` joins the two readings.
"""

from legation.tag.tag import tag_article, tag_by_rules

__all__ = ["tag_article", "tag_by_rules"]
