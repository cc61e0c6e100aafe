"""Lemma → the forms that it takes in text, with what each form is: enough English for a lexicon of verbs and nouns.

Only forms are generated; nothing is guessed from a word that is in no lexicon. Verb forms are named as treebanks name them:
`VB` base, `VBZ` third person, `VBG` -ing, `VBD` past, `VBN` participle; nouns `NN` and `NNS`.
"""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

from typing import Literal

Form = Literal["VB", "VBZ", "VBG", "VBD", "VBN", "NN", "NNS"]

_IRREGULAR = """
arise arose arisen; be was been; bear bore borne; beat beat beaten; become became become; begin began begun; bet bet bet; bid bid bid;
bind bound bound; break broke broken; bring brought brought; build built built; buy bought bought; cast cast cast; choose chose chosen;
come came come; cut cut cut; deal dealt dealt; draw drew drawn; drive drove driven; fall fell fallen; fight fought fought; find found found;
flee fled fled; fly flew flown; forbid forbade forbidden; forgive forgave forgiven; get got got; give gave given; go went gone; hang hung hung;
have had had; hear heard heard; hit hit hit; hold held held; keep kept kept; know knew known; lay laid laid; lead led led; leave left left;
lend lent lent; let let let; lose lost lost; make made made; meet met met; pay paid paid; put put put; quit quit quit; read read read;
rise rose risen; run ran run; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set; shake shook shaken;
shed shed shed; shoot shot shot; shut shut shut; sit sat sat; speak spoke spoken; spend spent spent; split split split; spread spread spread;
stand stood stood; steal stole stolen; strike struck struck; swear swore sworn; take took taken; tell told told; think thought thought;
throw threw thrown; understand understood understood; undertake undertook undertaken; uphold upheld upheld; withdraw withdrew withdrawn;
withhold withheld withheld; win won won; write wrote written; overthrow overthrew overthrown; forgo forwent forgone; foresee foresaw foreseen
"""
IRREGULAR: dict[str, tuple[str, str]] = {
    base: (past, participle) for base, past, participle in (entry.split() for entry in _IRREGULAR.split(";"))
}

_DOUBLING = frozenset(
    """admit ban bar cancel travel signal label counsel bid blog commit control cut drop defer deter expel extol flag flog hit incur input let nab omit patrol
    permit plan plot pop put quit rebel refer regret repel rob rub run scrap set shed shun shut sit slam slap split stab
    stop strip submit tip transfer trap transmit trim trip war win sag step tap propel compel get grab beg hug""".split()
)
_PLURALS = {
    "man": "men",
    "woman": "women",
    "crisis": "crises",
    "child": "children",
    "person": "people",
    "spokesman": "spokesmen",
}


def verb_forms(lemma: str) -> dict[str, Form]:
    """The forms of a verb, each with its name; where past and participle agree, the form is `VBD` (the commoner reading).

    >>> verb_forms("meet")
    {'meet': 'VB', 'meets': 'VBZ', 'meeting': 'VBG', 'met': 'VBD'}
    """
    past, participle = IRREGULAR.get(lemma, (_past(lemma),) * 2)
    forms: dict[str, Form] = {lemma: "VB", _third(lemma): "VBZ", _ing(lemma): "VBG"}
    forms.setdefault(past, "VBD")
    forms.setdefault(participle, "VBN")
    return forms


def noun_forms(lemma: str) -> dict[str, Form]:
    """The singular and plural of a noun, the plural left out where the lemma is one already (`talks`).

    >>> noun_forms("embassy")
    {'embassy': 'NN', 'embassies': 'NNS'}
    """
    forms: dict[str, Form] = {lemma: "NN"}
    if lemma.endswith(("talks", "sanctions", "hostilities", "negotiations", "consultations")):
        return forms
    forms.setdefault(_PLURALS.get(lemma, _third(lemma)), "NNS")
    return forms


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh")) or lemma in ("go", "do", "undergo", "forgo", "veto"):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return lemma[:-1] + "ing"
    if lemma in _DOUBLING:
        return lemma + lemma[-1] + "ing"
    return lemma + "ing"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    if lemma in _DOUBLING:
        return lemma + lemma[-1] + "ed"
    if lemma.endswith("c"):
        return lemma + "ked"
    return lemma + "ed"
