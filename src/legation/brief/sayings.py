"""Who says what, and what is said to be coming."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from legation.brief.lines import Group, Line, Section, details_of
from legation.brief.names import holder_words, parties_words, places_words, sources_words
from legation.brief.standing import contradicted_by, retelling_words
from legation.brief.words import VERBS, capital, counted, date_words, number_name, shortened
from legation.records import Claim, Document, Forecast, Record

_DENIALS = ("denies", "partly_denies", "neither_confirms_nor_denies", "does_not_deny", "retracts", "corrects")
_STATES = {
    "open": "open",
    "came_true": "came true",
    "did_not": "did not come true",
    "partly": "came true in part",
    "expired": "window passed",
    "unclear": "unclear",
}


def build_claims(record: Record) -> Section:
    """The claims by who makes them; rumours and denials first."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in record.claims:
        groups[holder_words(claim.holder_chain)].append(claim)
    known = {claim.id: claim for claim in record.claims}
    documents = {document.id: document for document in record.documents}
    ordered = sorted(groups.items(), key=lambda item: (min(map(_weight, item[1])), -len(item[1]), item[0]))
    return Section(
        id="claims",
        title="Who says what",
        intro="Rumours and denials first. A quotation in the words of the speaker stands in quotation marks.",
        groups=tuple(
            Group(title=capital(holder), lines=tuple(_claim(one, known, documents) for one in sorted(claims, key=_claim_order)))
            for holder, claims in ordered
        ),
        empty="No claim was found.",
    )


def _weight(claim: Claim) -> int:
    if claim.basis == "rumour":
        return 0
    return 1 if claim.verb_class in _DENIALS else 2


def _claim_order(claim: Claim) -> tuple[int, str, int, str]:
    quote = min(claim.evidence, default=None)
    return (_weight(claim), quote.document if quote else "", quote.start if quote else 0, claim.id)


def _claim(claim: Claim, known: Mapping[str, Claim], documents: Mapping[str, Document]) -> Line:
    words = shortened(claim.content, 320)
    rumour = "rumour, " if claim.basis == "rumour" else ""
    inferred = ", inferred by the writer" if claim.inferred else ""
    details = [
        ("Verb", f"“{claim.cue}”" if claim.cue else ""),
        ("Hedge", f"“{claim.hedge}”" if claim.hedge else ""),
        ("How sure", "" if claim.certainty in ("certain", "unknown") else claim.certainty),
        ("Retelling", retelling_words(claim, known, documents)),
        ("Contradicted by", contradicted_by(claim, [known[key] for key in claim.disputed_by if key in known], documents)),
        ("Sources", sources_words(claim, documents)),
    ]
    return Line(
        text=f"“{words}”" if claim.direct else words,
        flag=f"{rumour}{VERBS[claim.verb_class]}{inferred}",
        rows=(claim.id,),
        evidence=claim.evidence,
        details=details_of(details),
    )


def build_forecasts(record: Record) -> Section:
    """What is said to be coming, by when, and what became of it; one that cannot be told true from false says why."""
    lines = tuple(_forecast(forecast) for forecast in sorted(record.forecasts, key=_due))
    return Section(
        id="forecasts",
        title="Said to be coming",
        intro=_share(record.forecasts),
        groups=(Group(lines=lines),) if lines else (),
        empty="No forecast was found.",
    )


def _share(forecasts: Sequence[Forecast]) -> str:
    """How many can be told true from false, why the others cannot, and on whose word a state stands."""
    vague = [forecast for forecast in forecasts if not forecast.resolvable]
    reasons = Counter(reason for forecast in vague for reason in forecast.unresolvable_because.split("; ") if reason)
    told = ", ".join(f"{reason}: {count}" for reason, count in sorted(reasons.items(), key=lambda item: (-item[1], item[0])))
    cannot = (
        f"Of {counted(len(forecasts), 'forecast')}, {number_name(len(vague))} cannot be told true from false ({told}). "
        if vague
        else ""
    )
    return f"{cannot}A state other than open is proposed from what later articles report, until a person confirms it."


def _due(forecast: Forecast) -> tuple[dt.date, str]:
    return (forecast.window.end or forecast.window.start or dt.date.max, forecast.id)


def _forecast(forecast: Forecast) -> Line:
    tellable = "" if forecast.resolvable else (forecast.unresolvable_because or "no way to tell is stated")
    proposed = " (proposed)" if forecast.state != "open" and not forecast.decided_by else ""
    decided = f"; decided by {forecast.decided_by}" if forecast.decided_by else ""
    details = [
        ("Said by", holder_words(forecast.by)),
        ("About", parties_words(forecast.actors)),
        ("Where", places_words(forecast.places)),
        ("Chance", _chance(forecast)),
        ("What became of it", f"{forecast.because}{decided}" if forecast.state != "open" else ""),
        ("Came true if", forecast.criterion),
        ("Cannot be resolved", tellable),
    ]
    return Line(
        label=date_words(forecast.window) if forecast.window.start or forecast.window.end else "no window",
        text=capital(shortened(forecast.what, 320)),
        flag=f"{_STATES[forecast.state]}{proposed}",
        rows=(forecast.id,),
        evidence=forecast.evidence,
        details=details_of(details),
    )


def _chance(forecast: Forecast) -> str:
    """What the text states: its figure, or its word with the band that the word stands for."""
    low, high = forecast.p_low, forecast.p_high
    if low is None or high is None:
        return "" if forecast.p_stated is None else f"{forecast.p_stated:.0%}, as the text states it"
    if low == high:
        return f"{low:.0%}, as the text states it"
    return f"“{forecast.hedge}”, which stands for {low:.0%} to {high:.0%}"
