"""What the rules read of deals in a sentence, in a word or two."""

from tests.reading_cases import read


def objects(text):
    """The objects of the deals of a text, with their stages."""
    return [(deal.object, deal.stage) for deal in read(text).get("deal", [])]


def parties(text):
    """The countries that take part in the one deal of a text."""
    (deal,) = read(text)["deal"]
    return {actor.country for actor in deal.parties}
