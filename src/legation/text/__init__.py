"""Pure string tools: tokens, sentences, date expressions. They know nothing of the record beyond spans."""
