"""Whether a word of the lexicon is used as its entry says: as noun or verb, with its other words, with its object."""

from __future__ import annotations

from legation.tag import words as w
from legation.tag.clause import Clause, is_passive, is_verb_slot
from legation.tag.triggers.lexicon import Act, forms_as_nouns, forms_as_verbs, forms_of_light_verbs

_PARTICLES = frozenset("in up off out down back on for to over".split())
_PARTICLE_REACH, _WORD_REACH = 2, 5
_OBJECT_REACH = 9
_TAKES_GERUND = frozenset("by without after before of".split())
_HAVE = frozenset("have had has having".split())
_OPENS_VERB = frozenset("to who which and".split())
_BEFORE_VERB = w.AUXILIARIES | _OPENS_VERB | w.PERSON_PRONOUNS | w.PLURAL_PRONOUNS
_LIGHT_REACH_LEFT, _LIGHT_REACH_RIGHT = 8, 14
_ENDS_LEFT = frozenset({",", ";", "that", "who", "which"})
_TAKE = frozenset("took take takes taken taking".split())
_EXPECTS_INFINITIVE = frozenset("is are was were set due scheduled expected planned".split())
_CARRIES = frozenset("was were been be is are being will would may might could can has have".split())


def match_act(clause: Clause, at: int, act: Act) -> list[int] | None:
    """The tokens of the act, left to right, if the word at `at` is really it; None otherwise."""
    if act.is_noun != _is_noun(clause, at, act):
        return None
    words = _words_before(clause, at, act) if act.is_noun else _words_behind(clause, at, act)
    return words if words is not None and _has_object(clause, at, act) else None


def object_words(clause: Clause, at: int, act: Act) -> list[int]:
    """The token of the object that an act needs, which then names no act of its own ("sign an *agreement*")."""
    return [k for k in range(at + 1, min(at + _OBJECT_REACH, len(clause.lows))) if clause.lows[k] in act.objects][:1]


def _words_before(clause: Clause, at: int, act: Act) -> list[int] | None:
    """The tokens of a noun and of the words that its entry has before it: "round of talks"."""
    for step, word in enumerate(reversed(act.rest), start=1):
        if clause.word(at - step) != word and not (word == "round" and clause.word(at - step) == "rounds"):
            return None
    return list(range(at - len(act.rest), at + 1))


def _words_behind(clause: Clause, at: int, act: Act) -> list[int] | None:
    """The tokens of a verb and of the words that its entry has behind it: "call … off", "impose (new harsh) sanctions"."""
    words = [at]
    for word in act.rest:
        first = words[-1] + 1
        last = min(words[-1] + (_PARTICLE_REACH if word in _PARTICLES else _WORD_REACH), len(clause.lows))
        position = next((k for k in range(first, last) if _same_word(clause.lows[k], word)), None)
        if position is None:
            return None
        words.append(position)
    return words


def _same_word(low: str, word: str) -> bool:
    """Whether two words are the same, singular and plural of longer ones alike."""
    return low == word or (len(word) > 3 and low in (word + "s", word.rstrip("s")))


def _has_object(clause: Clause, at: int, act: Act) -> bool:
    """Whether one of the words that the entry asks for is the verb's object, or its subject where it is passive."""
    if not act.objects:
        return True
    behind = clause.lows[at + 1 : at + _OBJECT_REACH]
    before = clause.lows[max(0, at - _OBJECT_REACH + 1) : at] if is_passive(clause, at) else []
    return not act.objects.isdisjoint([*behind, *before])


def _is_noun(clause: Clause, at: int, act: Act) -> bool:
    """Whether the word at `at` is used as a noun, from the words before it and from its own form."""
    low = clause.lows[at]
    if act.is_noun and low not in forms_as_verbs():
        return True
    if not act.is_noun and low not in forms_as_nouns():
        return not is_verb_slot(clause, at, act.form)
    previous = clause.word(at - 1)
    if previous in w.DETERMINERS or previous == "'s" or previous in w.PREPOSITIONS - {"to"}:
        gerund = act.form == "VBG" and previous in _TAKES_GERUND and clause.word(at + 1) in w.DETERMINERS
        return not gerund
    before = clause.before(at)
    left = clause.word(before)
    if left in _BEFORE_VERB:
        return low == "talks" or (left in _HAVE and low == "meetings")
    named = clause.owner[before] if before >= 0 else None
    if named is not None:
        return (
            "-" in clause.mentions[named].span.slice(clause.text)
            or low.endswith("ing")
            or (low == "talks" and clause.word(at + 1) not in ("to", "about", "of"))
        )
    return before >= 0 or low == "talks" or low.endswith("ing")


def find_light_verb(clause: Clause, at: int) -> int | None:
    """The light verb that carries the noun at `at`: left as in "held talks", or right as in "talks were held"."""
    forms = forms_of_light_verbs()
    for left in range(at - 1, max(-1, at - _LIGHT_REACH_LEFT), -1):
        if clause.owner[left] is None and clause.lows[left] in forms:
            if clause.word(left - 1) in ("the", "a"):
                break
            return left
        if clause.lows[left] in _ENDS_LEFT:
            break
    for right in range(at + 1, min(len(clause.lows), at + _LIGHT_REACH_RIGHT)):
        low = clause.lows[right]
        if low in _TAKE and clause.word(right + 1) == "place":
            return right
        if low in (";", "who"):
            break
        if low in forms and _has_noun_as_subject(clause, right):
            return right
    return None


def _has_noun_as_subject(clause: Clause, verb: int) -> bool:
    """Whether a light verb behind a noun has the noun as its subject: "were held", "are to begin", "will resume"."""
    before = clause.before(verb)
    word = clause.word(before)
    if word == "to":
        return clause.word(clause.before(before)) in _EXPECTS_INFINITIVE
    return word in _CARRIES
