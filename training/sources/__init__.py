"""Each data set → `Example`s: one file per set, each labelling only what the set knows."""
