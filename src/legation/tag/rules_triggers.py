"""Clause → triggers: the words that name an act, their PLOVER type, and who stands on which side of them.

A lexicon entry counts only where grammar and company allow it: as verb or noun as its surroundings say, with the words that it
needs, and with a political actor among its arguments. What the rules cannot place they leave out.
"""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

from functools import cache

from legation.records import Span, Trigger
from legation.tag import words as w
from legation.tag.clause import (
    Clause,
    find_after_preposition,
    find_objects,
    find_subjects,
    is_passive,
    is_verb_slot,
    iter_right,
    join_right,
)
from legation.tag.lexicon import Act, acts_by_form, light_verb_forms
from legation.tag.rules_status import find_status

_MEETING_NOUNS = frozenset({"talks", "negotiations", "consultations", "meeting", "summit", "dialogue", "conversation"})
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth next last new".split())
_OTHER_CLAUSE = frozenset({"that", "which", "who", "whether", "since", ";"})
NEAR_TOKENS = 8
_PARTICLES = frozenset("in up off out down back on for to over".split())
_TOWARDS = frozenset({"on", "against", "at", "to", "of", "from", "for", "upon", "with", "over"})
_NAMED_BY = ("between", "of", "with", "among")


def find_triggers(clause: Clause) -> list[Trigger]:
    """The acts of one sentence, left to right, each token used once."""
    found: list[Trigger] = []
    used: set[int] = set()
    for at, low in enumerate(clause.lows):
        if at in used or clause.owner[at] is not None:
            continue
        for act in acts_by_form().get(low, ()):
            words = _match(clause, at, act)
            if words is None:
                continue
            trigger = _build(clause, at, act, words)
            if trigger is not None:
                found.append(trigger)
                used.update(words)
                used.update(_object_words(clause, at, act))
                break
    bare = _verbless_meeting(clause) if not found else None
    return [bare] if bare is not None else found


def _object_words(clause: Clause, at: int, act: Act) -> list[int]:
    """The tokens of the object that an act needs, which then name no act of their own ("sign an *agreement*")."""
    if not act.needs.startswith("obj:"):
        return []
    wanted = set(act.needs[4:].split("/"))
    return [k for k in range(at + 1, min(at + 9, len(clause.lows))) if clause.lows[k] in wanted][:1]


def _match(clause: Clause, at: int, act: Act) -> list[int] | None:
    """The tokens of the act if its word at `at` is really it; None otherwise."""
    noun = act.form in ("NN", "NNS")
    if noun != _is_noun(clause, at, act):
        return None
    words = [at]
    if noun:
        for step, word in enumerate(reversed(act.rest), start=1):
            if clause.word(at - step) != word and not (word == "round" and clause.word(at - step) == "rounds"):
                return None
            words.insert(0, at - step)
    else:
        position = at
        for word in act.rest:
            last = min(position + (2 if word in _PARTICLES else 5), len(clause.lows))
            position = next((k for k in range(position + 1, last) if _same(clause.lows[k], word)), -1)
            if position < 0:
                return None
            words.append(position)
    if act.needs.startswith("obj:"):
        wanted = set(act.needs[4:].split("/"))
        window = clause.lows[at + 1 : at + 9]
        passive = clause.lows[max(0, at - 8) : at] if is_passive(clause, at) else []
        if not wanted & {*window, *passive}:
            return None
    return words


def _same(low: str, word: str) -> bool:
    return low == word or (len(word) > 3 and low in (word + "s", word.rstrip("s")))


def _is_noun(clause: Clause, at: int, act: Act) -> bool:
    """Whether the word at `at` is used as a noun, from the words before it and from its own form."""
    low, form = clause.lows[at], act.form
    if form in ("NN", "NNS") and low not in acts_verbs():
        return True
    if form not in ("NN", "NNS") and low not in acts_nouns():
        return not is_verb_slot(clause, at, form)
    previous = clause.word(at - 1)
    left = clause.word(clause.before(at))
    if previous in w.DETERMINERS or previous == "'s" or previous in w.PREPOSITIONS - {"to"}:
        return not (
            form == "VBG" and previous in ("by", "without", "after", "before", "of") and clause.word(at + 1) in w.DETERMINERS
        )
    if left in w.AUXILIARIES or left == "to" or left in ("who", "which", "and") or left in w.PERSON_PRONOUNS | w.PLURAL_PRONOUNS:
        return low in ("talks",) or (left in ("have", "had", "has", "having") and low in ("talks", "meetings"))
    before = clause.before(at)
    if before >= 0 and clause.owner[before] is not None:
        mention = clause.mentions[clause.owner[before] or 0]
        hyphenated = "-" in clause.text[mention.span.start : mention.span.end]
        return hyphenated or low.endswith("ing") or (low in ("talks",) and clause.word(at + 1) not in ("to", "about", "of"))
    return before >= 0 or low in ("talks",) or low.endswith("ing")


@cache
def acts_nouns() -> frozenset[str]:
    """Every form that some entry uses as a noun."""
    return frozenset(form for form, acts in acts_by_form().items() if any(a.form in ("NN", "NNS") for a in acts))


@cache
def acts_verbs() -> frozenset[str]:
    """Every form that some entry uses as a verb."""
    return frozenset(form for form, acts in acts_by_form().items() if any(a.form not in ("NN", "NNS") for a in acts))


def _build(clause: Clause, at: int, act: Act, words: list[int]) -> Trigger | None:
    noun = act.form in ("NN", "NNS")
    governor = _light_verb(clause, at) if noun else None
    if noun and governor is None and (act.needs == "light" or not _topic(clause, at, words[0])):
        return None
    source, target = (
        _noun_arguments(clause, at, act, governor, words[0]) if noun else _verb_arguments(clause, at, act, max(words))
    )
    if not _enough(clause, act, source, target, noun, governor is not None):
        return None
    status, negated = find_status(clause, words[0] if noun and governor is None else at, governor, noun)
    span = Span(clause.tokens[words[0]].start, clause.tokens[words[-1]].end) if _contiguous(words) else _token_span(clause, at)
    return Trigger(
        span=span,
        sentence=clause.number,
        type=act.type,
        mode=act.mode,
        status=status,
        negated=negated,
        source=clause.numbers(source),
        target=clause.numbers(target),
        place=clause.numbers(find_near(clause, at, "place")),
        time=clause.numbers(find_near(clause, at, "date")),
        score=0.7,
        rule=f"lexicon: {act.lemma}",
    )


def _token_span(clause: Clause, at: int) -> Span:
    return Span(clause.tokens[at].start, clause.tokens[at].end)


def _contiguous(words: list[int]) -> bool:
    return words[-1] - words[0] < len(words) + 2


def _enough(clause: Clause, act: Act, source: list[int], target: list[int], noun: bool, carried: bool) -> bool:
    """Whether the arguments found are enough for the act to count as one between political actors."""
    actors = {*source, *target}
    if act.needs == "two":
        if act.pattern == "visit":
            return bool(source) and (bool(target) or bool(find_near(clause, max(clause.extent[i][1] for i in source), "place")))
        return (
            bool(source) and bool(target)
            if act.pattern != "recip"
            else len(actors) >= 2 or any(clause.mentions[i].kind == "collective" for i in actors)
        )
    return bool(actors) or (noun and act.type == "CONSULT" and (carried or act.lemma in _MEETING_NOUNS))


def _light_verb(clause: Clause, at: int) -> int | None:
    """The light verb that carries the noun at `at`: left as in "held talks", or right as in "talks were held"."""
    forms = light_verb_forms()
    for left in range(at - 1, max(-1, at - 8), -1):
        if clause.owner[left] is None and clause.lows[left] in forms:
            if clause.word(left - 1) in ("the", "a"):
                break
            return left
        if clause.lows[left] in (",", ";", "that", "who", "which"):
            break
    for right in range(at + 1, min(len(clause.lows), at + 14)):
        low = clause.lows[right]
        if low in ("took", "take", "takes", "taken", "taking") and clause.word(right + 1) == "place":
            return right
        if low in (";", "who"):
            break
        if low in forms and _carries(clause, right):
            return right
    return None


def _carries(clause: Clause, verb: int) -> bool:
    """Whether a light verb behind a noun has the noun as its subject: "were held", "are to begin", "will resume"."""
    before = clause.before(verb)
    word = clause.word(before)
    if word == "to":
        return clause.word(clause.before(before)) in (
            "is",
            "are",
            "was",
            "were",
            "set",
            "due",
            "scheduled",
            "expected",
            "planned",
        )
    return word in (
        "was",
        "were",
        "been",
        "be",
        "is",
        "are",
        "being",
        "will",
        "would",
        "may",
        "might",
        "could",
        "can",
        "has",
        "have",
    )


def _topic(clause: Clause, at: int, first: int) -> bool:
    """Whether a meeting noun without a light verb is still an act of the text: named parties or a named time or place with it."""
    if find_after_preposition(clause, at, ("with", "between"), 8) or _compound(clause, first) or _place_before(clause, first):
        return True
    near = [i for i in iter_right(clause, at, 8) if clause.mentions[i].kind in ("place", "date", "collective", "person")]
    return bool(near) or clause.word(at - 1) in _ORDINALS or bool(_after_colon(clause, at))


def _is_topic(clause: Clause, named: list[int], first: int) -> bool:
    """Whether a state's bare name before a noun is what the talks are about: "the two held Ukraine talks"."""
    return len(named) == 1 and clause.extent[named[0]][1] == first and clause.mentions[named[0]].kind == "country"


def _place_before(clause: Clause, first: int) -> list[int]:
    """The place in "the Istanbul meeting", "the Geneva talks"."""
    owner = clause.owner[first - 1] if first > 0 else None
    return [owner] if owner is not None and clause.mentions[owner].kind == "place" else []


def _compound(clause: Clause, first: int) -> list[int]:
    """The parties written before a noun: `Rubio-Lavrov meeting`, `the Trump–Putin call`, `US-Russia talks`."""
    left = clause.before(first)
    while left >= 0 and clause.lows[left] in w.OFFICE_MODIFIERS | {
        "peace",
        "bilateral",
        "direct",
        "trade",
        "round",
        "phone",
    }:
        left -= 1
    if left >= 0 and clause.word(left) == "'s":
        left -= 1
    if left < 0 or clause.owner[left] is None:
        return []
    index = clause.owner[left]
    assert index is not None
    if not clause.is_actor(index):
        return []
    chain = [index]
    while chain[0] > 0 and clause.lows[clause.extent[chain[0] - 1][1] : clause.extent[chain[0]][0]] in (
        ["-"],
        ["–"],
        ["—"],
        ["and"],
    ):
        chain.insert(0, chain[0] - 1)
    return [i for i in chain if clause.is_actor(i)]


def _noun_arguments(clause: Clause, at: int, act: Act, governor: int | None, first: int) -> tuple[list[int], list[int]]:
    named = _compound(clause, first) + [
        i
        for i in find_after_preposition(clause, at, _NAMED_BY)
        if (clause.preposition_of(i) != "of" or act.pattern == "recip") and _unbroken(clause, at, i)
    ]
    if act.pattern == "recip" and not named:
        named = _people_right(clause, at)
    carrier = (
        find_subjects(clause, governor) if governor is not None and governor < at and not is_passive(clause, governor) else []
    )
    if governor is not None and governor < at and not carrier and not is_passive(clause, governor):
        carrier = find_subjects(clause, governor)
    if act.pattern == "recip":
        topic = len(carrier) > 1 and _is_topic(clause, named, first)
        return _unique(_after_colon(clause, at) or [*carrier, *([] if topic else named)]), []
    if act.pattern == "visit":
        owner = _compound(clause, first) or carrier
        return _unique(owner), [i for i in _hosts(clause, at, owner) if i not in owner][:1]
    target = find_after_preposition(clause, at, tuple(_TOWARDS))
    return _unique(carrier or _compound(clause, first)), [i for i in target if i not in carrier]


def _unbroken(clause: Clause, at: int, index: int) -> bool:
    """Whether no verb and no other act stands between a noun and the mention: both are of one noun phrase."""
    gap = range(at + 1, clause.extent[index][0])
    return not any(clause.owner[k] is None and clause.lows[k] in acts_nouns() | w.AUXILIARIES for k in gap)


def _people_right(clause: Clause, at: int) -> list[int]:
    """The people or the collective named right behind a meeting noun by whatever preposition: "a meeting in Putin – Trump"."""
    for index in iter_right(clause, at, 9):
        if not _unbroken(clause, at, index):
            break
        if clause.mentions[index].kind in ("person", "collective"):
            return join_right(clause, index)
        if clause.mentions[index].kind not in ("other",):
            break
    return []


def _hosts(clause: Clause, at: int, visitors: list[int]) -> list[int]:
    """Who is visited: the object of the visit, a person or a state, else the first place that it goes to."""
    for index in iter_right(clause, at, 9):
        kind = clause.mentions[index].kind
        preposition = clause.preposition_of(index)
        if index in visitors or kind in ("date", "quantity"):
            continue
        if kind == "place" and preposition in ("to", "in", "", "at"):
            return [index]
        if clause.is_actor(index) and preposition in ("to", "in", ""):
            return join_right(clause, index)
    return []


def _after_colon(clause: Clause, at: int) -> list[int]:
    """The people listed behind a colon: "met three ministers: A, B and C", "the meeting of four: A, B, C and D"."""
    colon = next((k for k in range(at + 1, min(at + 9, len(clause.lows))) if clause.lows[k] == ":"), None)
    if colon is None:
        return []
    people = [i for i, m in enumerate(clause.mentions) if clause.extent[i][0] > colon and m.kind == "person"]
    return people if people and clause.extent[people[0]][0] - colon <= 3 and len(people) > 1 else []


def _verb_arguments(clause: Clause, at: int, act: Act, last: int) -> tuple[list[int], list[int]]:
    passive = act.form in ("VBD", "VBN") and is_passive(clause, at)
    subjects = find_subjects(clause, at)
    by = _agents(clause, at) if passive else []
    if act.pattern == "recip":
        partners = find_objects(clause, at, frozenset({"with", "and"})) or find_after_preposition(clause, at, ("with",))
        if act.type in ("AGREE", "SUPPORT", "COOPERATE"):
            partners = find_after_preposition(clause, at, ("with",))
        listed = _after_colon(clause, at) if act.type == "CONSULT" else []
        return _unique(listed or [*(by or subjects), *partners]), []
    if act.pattern == "visit":
        return _unique(subjects), [i for i in _hosts(clause, at, subjects) if i not in subjects]
    if act.pattern == "subj":
        return _unique(by or subjects), []
    if passive:
        return _unique(by), [i for i in subjects if i not in by]
    targets = find_objects(clause, last, _TOWARDS) or find_objects(clause, at, _TOWARDS)
    return _unique(subjects), [i for i in targets if i not in subjects]


def _agents(clause: Clause, at: int) -> list[int]:
    """Who acts in a passive: what stands after "by", even behind a noun ("by the heads of the ministries of X and Y")."""
    direct = find_after_preposition(clause, at, ("by",))
    if direct:
        return direct
    by = next(
        (k for k in range(at + 1, min(at + 9, len(clause.lows))) if clause.lows[k] == "by" and clause.owner[k] is None), None
    )
    if by is None:
        return []
    first = next((i for i in iter_right(clause, by, 9) if clause.is_actor(i)), None)
    return [] if first is None else join_right(clause, first)


def _unique(indices: list[int]) -> list[int]:
    return list(dict.fromkeys(indices))


def find_near(clause: Clause, at: int, kind: str) -> list[int]:
    """The places or dates that belong to the act: those of its clause to the right, else the nearest in the sentence."""
    own = [
        i for i, mention in enumerate(clause.mentions) if mention.kind == kind and (kind != "date" or not is_apart(clause, i, at))
    ]
    if kind == "date":
        return own if len(own) <= 1 else [min(own, key=lambda i: _distance(clause, i, at))]
    right = [i for i in own if clause.extent[i][0] > at]
    left = [i for i in own if clause.extent[i][1] == at or (clause.preposition_of(i) and at - clause.extent[i][1] <= NEAR_TOKENS)]
    chosen = right[:1] or left[-1:]
    while chosen and chosen[-1] + 1 < len(clause.mentions):
        following = chosen[-1] + 1
        between = clause.lows[clause.extent[chosen[-1]][1] : clause.extent[following][0]]
        if clause.mentions[following].kind == kind and set(between) <= {
            "or",
            "again",
            "in",
            "and",
            ",",
            "either",
            "perhaps",
            "the",
            "at",
        }:
            chosen.append(following)
        else:
            break
    return chosen


def is_apart(clause: Clause, index: int, at: int) -> bool:
    """Whether a "that" or a relative pronoun stands between the mention and the act: the date is of another verb."""
    start, end = clause.extent[index]
    between = range(end, at) if end <= at else range(at + 1, start)
    opening = start <= 1
    return not opening and any(
        clause.owner[k] is None and (clause.lows[k] in _OTHER_CLAUSE or _such_as(clause, k)) for k in between
    )


def _such_as(clause: Clause, at: int) -> bool:
    return clause.lows[at] == "as" and clause.word(at - 1) == "such"


def _distance(clause: Clause, index: int, at: int) -> int:
    start, end = clause.extent[index]
    return start - at if start > at else at - end + 1


def _verbless_meeting(clause: Clause) -> Trigger | None:
    """A meeting whose verb was lost in translation: "on February 12, when D. Trump with V. Putin." — two people joined by "with"."""
    for index in range(len(clause.mentions) - 1):
        left, right = clause.mentions[index], clause.mentions[index + 1]
        between = clause.lows[clause.extent[index][1] : clause.extent[index + 1][0]]
        after = clause.word(clause.extent[index + 1][1])
        if (
            left.kind == right.kind == "person"
            and between == ["with"]
            and after in (".", "", ";")
            and clause.word(clause.extent[index][0] - 1) in ("when", "where", "")
        ):
            return Trigger(
                span=Span(left.span.start, right.span.end),
                sentence=clause.number,
                type="CONSULT",
                source=clause.numbers([index, index + 1]),
                time=clause.numbers(find_near(clause, clause.extent[index][0], "date")),
                score=0.5,
                rule="two people joined by 'with', verb missing",
            )
    return None
