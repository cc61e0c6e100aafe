"""The words that decide whether an act happened, by the status that they lend to it."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PLANNED = _words(
    """will shall 'll plan plans planned planning intend intends intended set due scheduled agreed agree agrees prepare prepares
    preparing prepared expected expects expect poised promise promises promised pledge pledges pledged vow vows vowed going
    arranged ready announced announces decided decides decide hope hopes hoped supposed slated upcoming forthcoming future next
    looming aim aims aimed goal intention intentions envisages envisaged ordered likely certain bound"""
)
PROPOSED = _words(
    """propose proposes proposed proposing offer offers offered suggest suggests suggested urge urges urged ask asks asked
    invite invites invited demand demands demanded call called calls calling request requests requested seek seeks sought
    want wants wanted appealed appeal appeals should must ought need needs recommends recommended insist insisted insists
    requires proposal idea demanding press pressed advocated willing possible"""
)
HYPOTHETICAL = _words("unlikely may might could can possibly perhaps maybe possibility prospect prospects chance chances")
RUMOURED = _words(
    """reportedly allegedly supposedly rumours rumors rumour rumor purportedly apparently rumoured rumored alleged speculation
    unconfirmed"""
)
DENIED = _words("denied denies deny denying refuted refutes refute")
CANCELLED = _words("cancelled canceled cancels cancel scrapped scraps shelved abandoned abandons cancellation aborted")
POSTPONED = _words("postponed postpones postpone postponing delayed delays delay adjourned deferred postponement")
ONGOING = _words("continue continues continuing continued ongoing underway")
AWAITED = _words(
    "betting bet bets hoping hopes counting expects expecting awaits awaiting anticipates anticipating seeks seeking"
)
# "is said to have met" is hearsay, and so is "word that they met".
TOLD_OF = _words("said reported believed thought understood rumoured rumored alleged")
HEARSAY = _words("word talk whispers gossip")
# These lead to the act without a "to" between.
LEADS_BY_ITSELF = _words(
    "will shall 'll should must planned upcoming scheduled expected proposed future next possible idea proposal"
)
# These plan what a noun names: "plans a visit", "announced further talks".
PLANS_A_NOUN = _words("planned plans planning expects scheduled announced agreed arranged")
HELD = _words("took held began concluded happened opened occurred ended take")
