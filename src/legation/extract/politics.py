"""Acts and positions that are politics: a team that *attacks*, a shop that *signs* and a dragon that *demands* are left out.

An act is politics where somebody in it acts for a state, an organisation, a movement or an office. Where its words name nobody of
that kind ("the two sides *agreed*"), the sentences before it decide. States that *meet* on a pitch are teams.
"""

from __future__ import annotations

import re
from dataclasses import replace

from legation.extract.reading import Reading
from legation.records import Actor, Stance, Tags

_NEAR = 4  # sentences before an act in which its actors may have been named
_KINDS = frozenset({"country", "igo", "government_body", "armed_group"})
# Who takes part in politics without a name of their own, by the last noun of the words.
_ROLES = re.compile(
    r"""\b(?:government|cabinet|parliament|senate|congress|assembly|council|commission|ministry|army|navy|militar\w+|forces?|police
    |troops?|soldiers?|officers?|officials?|diplomats?|envoys?|delegat\w+|negotiators?|mediators?|ministers?|ambassadors?|spokes\w+
    |presidents?|premiers?|chancellors?|kings?|queens?|emirs?|sultans?|lawmakers?|deputies|senators?|governors?|mayors?|generals?
    |protest[eo]rs?|demonstrators?|rebels?|insurgents?|militants?|militia\w*|gunmen|guerrillas?|fighters?|terrorists?|separatists?
    |opposition|junta|regime|states?|capitals?|embass\w+|consulates?|refugees?|migrants?|asylum[ -]seekers?|prisoners?|hostages?
    |dissidents?|activists?|parties|party|unions?|workers|coalition|alliance|bloc|authorities|prosecutors?|tribunal|courts?|judges?)\b""",
    re.IGNORECASE | re.VERBOSE,
)

# A sentence on sport: states that *attack* and *meet* there are teams. Words that also stand in politics are not among these.
_SPORT = re.compile(
    r"""\b(?:striker|goalkeeper|midfielder|defender|winger|batsman|bowler|quarterback|sprinter|curler|skater|swimmer|cyclist|gymnast
    |referee|umpire|coach(?:ed|es)?|captains?|skipper|penalt(?:y|ies)\s+(?:kick|shoot)|shoot-?out|offside|innings|wickets?|semi-?finals?
    |quarter-?finals?|play-?offs?|qualif(?:ier|iers|ying)|championships?|tournament|olympi\w+|world\s+cup|cup\s+(?:final|tie)|league
    |half-?time|extra\s+time|kick-?off|hat-?trick|grand\s+prix|medal(?:s|list|lists)?|relay|under-\d\ds?|doubles|serve|volleyball|football
    |basketball|baseball|hockey|cricket|rugby|tennis|handball|scored|equali[sz]er|goalless)s?\b
    |\b\d{1,2}[-–]\d{1,2}\b(?=\s+(?:win|defeat|loss|victory|draw|in\b|over\b|on\b))""",
    re.IGNORECASE | re.VERBOSE,
)
# What makes a sentence with a word of sport politics after all.
_STATECRAFT = re.compile(
    r"""\b(?:government|minist(?:er|ers|ry)|parliament|presidents?|premier|chancellor|ambassador|embassy|diplomat\w*|sanction\w*|boycott\w*
    |treaty|troops?|army|military|police|summit|negotiat\w+|ceasefire|visas?|kremlin|white\s+house|united\s+nations|cabinet|king|emir)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def keep_politics(reading: Reading) -> Tags:
    """The tags without the acts and positions that are no politics."""
    political = {
        mention for mention, actors in enumerate(reading.resolution.actors) if any(_is_political(actor) for actor in actors)
    }
    told = {reading.tags.mentions[mention].sentence for mention in political}

    def counts(mentions: tuple[int, ...], sentence: int) -> bool:
        if _is_sport(reading, sentence):
            return False
        own = any(mention in political or _has_role(reading, mention) for mention in mentions)
        return own or any(number in told for number in range(sentence - _NEAR, sentence + 1))

    triggers = tuple(one for one in reading.tags.triggers if counts((*one.source, *one.target), one.sentence))
    stances = tuple(
        one
        for one in reading.tags.stances
        if counts((*((one.holder,) if one.holder is not None else ()), *one.addressee), one.sentence)
    )
    return replace(reading.tags, triggers=triggers, stances=stances)


def _parties(stance: Stance) -> tuple[int, ...]:
    return stance.addressee if stance.holder is None else (stance.holder, *stance.addressee)


def _is_political(actor: Actor) -> bool:
    """Whether an actor is known to act for a state, an organisation, a movement or an office."""
    return actor.kind in _KINDS or actor.role is not None or actor.id is not None or actor.country is not None


def _is_sport(reading: Reading, sentence: int) -> bool:
    """Whether a sentence is on sport and on nothing else."""
    words = reading.sentence(sentence).slice(reading.text)
    return _SPORT.search(words) is not None and _STATECRAFT.search(words) is None


def _has_role(reading: Reading, mention: int) -> bool:
    return _ROLES.search(reading.words(reading.tags.mentions[mention].span)) is not None
