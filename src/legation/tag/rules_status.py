"""Whether an act happened: the status and negation of a verb or noun, from the words that govern it in its clause.

`met` happened, `will meet` is planned, `may meet` is hypothetical, `offered to meet` is proposed, `if they meet` is conditional,
`reportedly met` is rumoured, `denied meeting` is denied, `did not meet` is negated, `meeting was called off` is cancelled. The nearest
governor decides, and a governor never reaches over the border of its clause.
"""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

from legation.records import Status
from legation.tag import words as w
from legation.tag.clause import Clause

PLANNED = frozenset(
    """will shall 'll plan plans planned planning planning intend intends intended set due scheduled agreed agree agrees
    prepare prepares preparing prepared expected expects expect poised promise promises promised pledge pledges pledged vow
    vows vowed going arranged ready announced announces decided decides decide hope hopes hoped supposed slated upcoming
    forthcoming future next looming aim aims aimed goal intention intentions envisages envisaged ordered""".split()
)
PROPOSED = frozenset(
    """propose proposes proposed proposing offer offers offered suggest suggests suggested urge urges urged ask asks asked
    invite invites invited demand demands demanded call called calls calling request requests requested seek seeks sought
    want wants wanted appealed appeal appeals should must ought need needs recommends recommended insist insisted insists
    requires proposal idea demanding press pressed advocated willing possible""".split()
)
HYPOTHETICAL = frozenset("""may might could can possibly perhaps maybe possibility prospect prospects chance chances""".split())
CONDITIONAL = frozenset(["if", "unless", "would", "once", "provided", "should-there"])
RUMOURED = frozenset(
    """reportedly allegedly supposedly rumours rumors rumour rumor purportedly apparently rumoured rumored alleged speculation
    unconfirmed""".split()
)
DENIED = frozenset("""denied denies deny denying refuted refutes refute dismissed-reports""".split())
CANCELLED = frozenset(
    """cancelled canceled cancels cancel scrapped scraps shelved abandoned abandons cancellation aborted""".split()
)
POSTPONED = frozenset("""postponed postpones postpone postponing delayed delays delay adjourned deferred postponement""".split())
ONGOING = frozenset(["continue", "continues", "continuing", "continued", "ongoing", "underway"])
_TOLD_OF = frozenset("said reported believed thought understood rumoured rumored alleged".split())
_REFUSED = frozenset("""refused refuses refuse declined declines rejected rejects reject refusing failed fails fail""".split())
_AWAITING = frozenset(
    "betting bet bets hoping hopes counting expects expecting awaits awaiting anticipates anticipating seeks seeking".split()
)
_OPEN = frozenset({";", ":", "(", ")"})
REACH = 7


def find_status(clause: Clause, at: int, governor: int | None = None, noun: bool = True) -> tuple[Status, bool]:
    """The status and negation of the act whose word stands at token `at`.

    `governor` is the token of the light verb of a noun (`held` in "held talks"), from which the search starts. `("denied", False)`
    means that somebody denies the act; `negated` that the text itself says it did not happen.
    """
    start = at if governor is None else governor
    stopped = _stopped_by(clause, governor)
    if stopped is not None:
        return stopped
    after = _after(clause, at, governor) if noun else None
    if after is not None:
        return after
    status: Status | None = "conditional" if _in_condition(clause, start) else None
    negated = False
    modal_past = False
    steps = 0
    for left in range(start - 1, -1, -1):
        low = clause.lows[left]
        steps += clause.owner[left] is None
        if steps > REACH:
            break
        if low in _OPEN or (low == "," and not _continues(clause, left, start)) or (low == "that" and status is not None):
            break
        if low in ("who", "which", "after", "because", "but", "before"):
            break
        if low in w.NEGATIONS:
            negated = True
        modal_past = modal_past or low in ("have", "had")
        found = _governs(clause, left, start)
        if found is not None:
            if found == "denied" and any(clause.word(left - k) in w.NEGATIONS for k in (1, 2)):
                return "rumoured", False
            status = _stronger(status, found)
            if found not in ("planned",):
                break
    if status is None and any(low in RUMOURED for low in clause.lows):
        status = "rumoured"
    if status == "hypothetical" and modal_past:
        status = "rumoured"
    if status is None:
        status = "ongoing" if _is_ongoing(clause, start) else "happened"
    return status, negated


def _governs(clause: Clause, left: int, at: int) -> Status | None:
    """The status that the word at `left` lends to the act at `at`; None if it lends none."""
    low = clause.lows[left]
    if clause.owner[left] is not None:
        return None
    tables: tuple[tuple[frozenset[str], Status], ...] = (
        (RUMOURED, "rumoured"),
        (DENIED, "denied"),
        (CANCELLED, "cancelled"),
        (POSTPONED, "postponed"),
        (HYPOTHETICAL, "hypothetical"),
    )
    for table, status in tables:
        if low in table:
            return status
    if low == "whether":
        return "rumoured"
    if low in ("would",):
        return "conditional"
    if low in _TOLD_OF and clause.word(left - 1) in ("is", "are", "was", "were") and clause.word(left + 1) == "to":
        return "rumoured"
    if low in ("word", "talk", "whispers", "gossip") and "that" in clause.lows[left + 1 : at]:
        return "rumoured"
    leads = "to" in clause.lows[left + 1 : at] or low in (
        "will",
        "shall",
        "'ll",
        "should",
        "must",
        "planned",
        "upcoming",
        "scheduled",
        "expected",
        "proposed",
        "future",
        "next",
        "possible",
        "idea",
        "proposal",
    )
    gerund = clause.lows[at].endswith("ing") and "of" in clause.lows[left + 1 : at]
    leads = leads or gerund
    nominal = any(clause.lows[k] in ("a", "an", "the", "for", "new", "further") for k in range(left + 1, at))
    if low in PLANNED and (
        leads or (nominal and low in ("planned", "plans", "planning", "expects", "scheduled", "announced", "agreed", "arranged"))
    ):
        return None if low == "agreed" and clause.word(left + 1) not in ("to", "on", "a") else "planned"
    if low in _AWAITING and nominal:
        return "planned"
    if low in PROPOSED and (leads or nominal):
        return "proposed"
    if low in ("is", "are", "was", "were") and clause.word(left + 1) == "to" and left + 2 == at:
        return "planned"
    return None


def _stronger(old: Status | None, new: Status) -> Status:
    """The status that wins when two governors stand in line: the outer one, except over a plain plan."""
    if old is None or old == "planned":
        return new
    return old


def _continues(clause: Clause, comma: int, at: int) -> bool:
    """Whether a comma leaves the act in the same clause: an apposition that closes again before the act."""
    return "," in clause.lows[comma + 1 : at]


def _in_condition(clause: Clause, at: int) -> bool:
    for left in range(at - 1, max(-1, at - 12), -1):
        if clause.lows[left] in ("if", "unless"):
            return True
        if clause.lows[left] in (",", ";", ":"):
            return False
    return False


def _is_ongoing(clause: Clause, at: int) -> bool:
    left = clause.before(at)
    low = clause.lows[at]
    if low.endswith("ing") and clause.word(left) in ("is", "are", "am"):
        return True
    return (
        low in ONGOING
        or (clause.word(at + 1) in ONGOING)
        or (clause.word(left) in ("in",) and clause.word(left - 1) in ("are", "is"))
    )


def _stopped_by(clause: Clause, governor: int | None) -> tuple[Status, bool] | None:
    """The status that the verb in front of a noun gives: "postponed the visit", "called off the strike"; None for other verbs."""
    if governor is None:
        return None
    low = clause.lows[governor]
    negated = clause.word(clause.before(governor)) in ("not",) or clause.word(governor - 1) in w.NEGATIONS
    off = clause.word(governor + 1) == "off" or clause.word(governor + 2) == "off"
    if low in CANCELLED or (low in ("call", "calls", "called", "calling") and off):
        return ("planned", False) if negated else ("cancelled", False)
    if low in POSTPONED or (low in ("put", "puts") and off):
        return ("planned", False) if negated else ("postponed", False)
    return None


def _after(clause: Clause, at: int, governor: int | None) -> tuple[Status, bool] | None:
    """The status told behind a noun: "talks were called off", "the meeting is scheduled for …", "the summit did not take place"."""
    if governor is not None and governor < at:
        return None
    window = _words_behind(clause, at)
    told: tuple[Status, bool] | None = None
    for step, low in enumerate(window):
        negated = any(one in w.NEGATIONS for one in window[:step])
        if low in CANCELLED or (low == "called" and window[step + 1 : step + 2] == ["off"]):
            return ("planned", False) if negated else ("cancelled", False)
        if low in POSTPONED or (low == "put" and window[step + 1 : step + 2] == ["off"]):
            return "postponed", False
        told = told or _told(window, step, low, negated)
        if low in ("took", "held", "began", "concluded", "happened", "opened", "occurred", "ended", "take"):
            return told if not negated else ("happened", True)
    return told


def _words_behind(clause: Clause, at: int) -> list[str]:
    """The next fourteen words behind a noun that are in no mention, up to the end of its clause."""
    window: list[str] = []
    for right in range(at + 1, len(clause.lows)):
        low = clause.lows[right]
        if clause.owner[right] is not None:
            continue
        if (
            len(window) == 14
            or low in (";", ":", "who", "which", "but", "before", "after", "because")
            or (low == "," and len(window) > 2 and "," in window)
        ):
            break
        window.append(low)
    return window


def _told(window: list[str], step: int, low: str, negated: bool) -> tuple[Status, bool] | None:
    """The status that one word behind the noun tells, if it tells one."""
    if low in ("scheduled", "expected", "planned", "due", "slated", "set", "will") and any(
        one in ("is", "are", "was", "were", "be", "been", "will") for one in window[: step + 1]
    ):
        return "planned", negated
    if low in ("may", "might", "could") or (
        low in ("remains", "remain") and {"matter", "possible", "uncertain", "open"} & set(window[step:])
    ):
        return "hypothetical", negated
    if low == "would":
        return "conditional", negated
    if low == "denied" and any(one in ("was", "were", "been") for one in window[:step]):
        return "denied", False
    return None
