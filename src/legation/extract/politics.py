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

# A sentence on sport: states that *attack* and *meet* there are teams. No word is here that also stands in politics: an Arab
# League condemns, a state serves as mediator, the captain of a seized ship is held.
_SPORT = re.compile(
    r"""\b(?:striker|goalkeeper|midfielder|winger|batsman|bowler|quarterback|sprinter|curler|skater|referee|umpire|penalt(?:y|ies)\s+(?:kick|shoot)
    |shoot-?out|offside|innings|wicket|semi-?final|quarter-?final|play-?off|qualifier|championship|tournament|world\s+cup|cup\s+(?:final|tie)
    |half-?time|kick-?off|hat-?trick|grand\s+prix|under-\d\d|volleyball|football|basketball|baseball|cricket|rugby|tennis|handball
    |equali[sz]er|goalless)s?\b
    |\b\d{1,2}[-–]\d{1,2}\b(?=\s+(?:win|defeat|loss|victory|draw))""",
    re.IGNORECASE | re.VERBOSE,
)
# Words of sport that also stand in politics: two different ones of them in a sentence are sport, one is not.
_SPORT_TOO = re.compile(
    r"""\b(league|relay|captain|skipper|defender|doubles|medal|olympic|scored|coach|hockey|swimmer|champion|squad|match|stadium|fan|cup|team
    |player|lap|win|won|beat|game|serve|season|half|goal|minute|title|host)(?:s|es|ed|ing)?\b""",
    re.IGNORECASE | re.VERBOSE,
)
_TWO = 2
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
    acting = {act.sentence for act in reading.tags.triggers} | {stance.sentence for stance in reading.tags.stances}
    sport = {number for number in acting if _is_sport(reading, number)}

    def counts(mentions: tuple[int, ...], sentence: int) -> bool:
        if sentence in sport:
            return False
        own = any(mention in political or _has_role(reading, mention) for mention in mentions)
        return own or any(number in told for number in range(sentence - _NEAR, sentence + 1))

    triggers = tuple(one for one in reading.tags.triggers if counts((*one.source, *one.target), one.sentence))
    stances = tuple(one for one in reading.tags.stances if counts(_parties(one), one.sentence))
    return replace(reading.tags, triggers=triggers, stances=stances)


def _parties(stance: Stance) -> tuple[int, ...]:
    return stance.addressee if stance.holder is None else (stance.holder, *stance.addressee)


def _is_political(actor: Actor) -> bool:
    """Whether an actor is known to act for a state, an organisation, a movement or an office."""
    return actor.kind in _KINDS or actor.role is not None or actor.id is not None or actor.country is not None


def _is_sport(reading: Reading, sentence: int) -> bool:
    """Whether a sentence is on sport and on nothing else."""
    words = reading.sentence(sentence).slice(reading.text)
    cues = {match.group(1).lower() for match in _SPORT_TOO.finditer(words)}
    return (_SPORT.search(words) is not None or len(cues) >= _TWO) and _STATECRAFT.search(words) is None


def _has_role(reading: Reading, mention: int) -> bool:
    return _ROLES.search(reading.words(reading.tags.mentions[mention].span)) is not None
