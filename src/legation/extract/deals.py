"""Sentences → deals: purchases, joint projects, concessions, investments, swaps that are on the table, with their quantities.

A deal needs a word for a transaction and something that it is about. Its stage is that of the words around it: floated where it is an idea, an
offer or an option, under negotiation where it is discussed, agreed, signed, cancelled where the text says so.
"""

# ruff: noqa: E501 - word lists and patterns read better on one line

from __future__ import annotations

import re
from dataclasses import replace

from legation.extract.positions import quantities_in
from legation.extract.reading import Reading
from legation.records import Actor, Deal, DealStage, Place, Quantity, Span, content_id
from legation.text.quantities import find_quantities

_OBJECT = r"(?P<object>[^.;:]{3,150})"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("purchase", re.compile(rf"\b(?:purchases?|sales?|acquisition|procurement|lease|supply|delivery|deliveries)\s+of\s+{_OBJECT}", re.I)),
    ("purchase", re.compile(r"\b(?:buy|buying|purchas(?:e|ing)|sell|selling)\s+(?P<object>(?:\w+\s+){0,3}?(?:\d[\d.,]*|two|three|four|five|six|ten|twelve|dozens of|hundreds of)\s[^.;:]{3,120})", re.I)),
    ("joint_venture", re.compile(rf"\bjoint(?:ly)?\s+(?:\w+\s+)?(?:development|venture|production|exploration|extraction|project|projects|work|operation|exploitation|mining)\s*(?:of|in|for|on)?\s*{_OBJECT}", re.I)),
    ("joint_venture", re.compile(rf"\b(?:single|joint|common|new)\s+operating\s+company\s*(?:to|for|that)?\s*{_OBJECT}", re.I)),
    ("concession", re.compile(r"\bconcessions?\s+(?:for|on|over)\s+(?:the\s+)?(?=[^.;]*\b(?:extract\w*|min\w+|oil|gas|field|deposit|port|railway|land|ore|rare|timber|fish\w*))(?P<object>[^.;:]{3,150})", re.I)),
    ("investment", re.compile(rf"\binvest(?:ment|ments|ing|ed|s)?\s+(?:of\s+(?P<sum>[$€£]?\d[^.;:]{{0,30}}?)\s+)?(?:in|into)\s+{_OBJECT}", re.I)),
    ("swap", re.compile(r"\b(?:exchange|swap)\s+of\s+(?=[^.;]*\b(?:prisoner|captive|hostage|detainee|land|territor|debt))(?P<object>[^.;:]{3,120})", re.I)),
    ("swap", re.compile(r"\b(?P<object>(?:prisoner|captive|hostage|debt|land|currency)\s+(?:exchange|swap))", re.I)),
    ("infrastructure", re.compile(r"\b(?:construction|building|restoration|repair)\s+of\s+(?=[^.;]*\b(?:pipeline|railway|port|bridge|plant|reactor|dam|road|canal|corridor|terminal|airport))(?P<object>[^.;:]{3,120})", re.I)),
    ("aid", re.compile(r"\b(?P<object>(?:aid|loan|credit|grant|assistance|rescue)\s+(?:package|programme|program|line|facility)[^.;:]{0,100})", re.I)),
    ("trade", re.compile(r"\b(?P<object>(?:free[- ]trade|trade|minerals?|grain|gas|oil|energy|arms|transit|fisheries|fishing|economic|investment|water)\s+(?:deal|agreement|pact|accord|treaty)s?)\b", re.I)),
)  # fmt: skip
_MONEY = r"(?:(?:US|A|C|NZ|HK)?[$€£¥]|EUR|USD|Rs\.?)\s?\d[\d.,]*(?:\s?(?:million|billion|trillion|bn|m|crore))?"
_LOOSE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "aid",
        re.compile(
            rf"(?P<object>{_MONEY}(?:\s\([^)]*\))?\s+(?:in|of|as)\s+(?:an?\s+)?(?:[\w-]+\s+){{0,3}}?(?:aid|loans?|assistance|credits?|grants?|relief|support|funding)\b[^.;:]{{0,80}})",
            re.I,
        ),
    ),
    (
        "aid",
        re.compile(
            rf"\b(?P<object>(?:loan|credit(?: line)?|grant|aid package|line of credit)\s+(?:of|worth)\s+{_MONEY}[^.;:]{{0,80}})",
            re.I,
        ),
    ),
    (
        "aid",
        re.compile(
            rf"\b(?P<object>{_MONEY}\s+(?:[\w-]+\s+){{0,2}}?(?:loan|credit line|aid package|grant|line of credit)\b[^.;:]{{0,60}})",
            re.I,
        ),
    ),
    (
        "purchase",
        re.compile(
            r"\b(?:to|will|would|agree\w*|plans?|can|may|offer\w*|and)\s+(?:purchase|buy|sell|export|supply|deliver|import)\s+(?P<object>[^.;:]{3,140})",
            re.I,
        ),
    ),
    (
        "purchase",
        re.compile(
            r"\b(?:agree\w*|accept\w*)\s+(?:on\s+)?(?:purchasing|buying|selling|exporting|supplying|delivering)\s+(?P<object>[^.;:]{3,140})",
            re.I,
        ),
    ),
    (
        "infrastructure",
        re.compile(
            r"\b(?:to|will|would|jointly)\s+(?:build|construct|modernise|modernize|finance|lay)\s+(?P<object>[^.;:]{3,120})", re.I
        ),
    ),
    (
        "agreement",
        re.compile(
            r"\b(?P<object>(?:deals?|agreements?|pacts?|contracts?|memorand(?:um|a)(?:\s+of\s+understanding)?|partnership)\s+(?:with\s+[^,.;]{3,40}?\s+)?(?:on|for|to|covering|worth|involving|that\s+(?:will|would|sets?|allows?))\s+[^.;:]{4,140})",
            re.I,
        ),
    ),
)
_ECONOMIC = re.compile(
    r"\b(?:trad\w+|tariffs?|energy|gas|oil|minerals?|rail\w*|ports?|airports?|pipelines?|reactors?|plants?|bridges?|dams?|roads?|fish\w*|waters?|power|electricity|nuclear|invest\w+|loans?|defen[cs]e|equipment|suppl\w+|visas?|flights?|transport\w*|technolog\w+|currency|facilit(?:y|ies)|infrastructure|economic|cable|satellites?|grain|frigates?|destroyers?|submarines?|jets?|aircraft|missiles?|uranium|migra\w+|deportees|prisoners?)\b",
    re.I,
)
_RESOURCES = re.compile(
    r"\b(rare[- ]earths?(?: elements| metals| minerals)?|lithium(?: ores?| oxide)?|uranium|natural gas|gas|oil|crude|coal|minerals?|aircraft|airliners?|planes|grain|wheat|fish|water|cobalt|copper|nickel|gold|diamonds|titanium|timber|electricity|vaccines|semiconductors|chips|missiles|tanks|jets|prisoners)\b",
    re.I,
)
_STAGES: tuple[tuple[re.Pattern[str], DealStage], ...] = (
    (re.compile(r"\b(?:cancel\w+|scrapped|called off|abandoned|fell through|collapsed|shelved)\b", re.I), "cancelled"),
    (re.compile(r"\b(?:in force|took effect|entered into force|took effect)\b", re.I), "in_force"),
    (
        re.compile(
            r"\b(?:idea|propos\w+|offer\w*|options?|suggest\w+|float\w+|promot\w+|may|might|could|possible|potential\w*|would|want\w*|insidious|plans?)\b",
            re.I,
        ),
        "floated",
    ),
    (re.compile(r"\b(?:signed|signing|sealed|concluded)\b", re.I), "signed"),
    (re.compile(r"\b(?:agreed|agreement on|approved|accepted)\b", re.I), "agreed"),
    (
        re.compile(r"\b(?:discuss\w*|negotiat\w+|talks|consider\w*|issues?|topics?|agenda|working on)\b", re.I),
        "under_negotiation",
    ),
)
_CLOSED = re.compile(
    r"\b(?:sign(?:s|ed|ing)?|sealed|agree[sd]?\s+(?:to|on)|reach(?:es|ed)?|struck|strikes?|clinch\w*|announc\w+\s+(?:an?|the|new))\s+(?:\w+[\s-]+){0,5}?(?:deals?|agreements?|pacts?|contracts?|memorand\w+|purchas\w+|buy|sell|treat(?:y|ies))\b",
    re.I,
)
_STOP = re.compile(
    r"\s*(?:\(|[«\"“](?=\s)|,\s*(?:which|who|while|but|thereby|with|as|the same|one of|cooperation|where)\b|\s(?:would|will|was|were|is|are|has|have|had|could|may|might|can)\s|\s(?:that|which|because|so that|if|when|according|despite)\s)",
    re.I,
)
_GENERIC = re.compile(
    r"^(?:the |a |an |any |their |its |this |these )?(?:peace|it|them|that|issues?|areas?|them|future|view of|\w+)\s*$",
    re.I,
)
DEAL_ACTOR_KINDS = frozenset({"country", "company", "igo", "government_body"})


def build_deals(reading: Reading) -> list[Deal]:
    """The deals that an article floats, discusses or reports, each where its words first stand; the same object twice is one."""
    deals: list[Deal] = []
    for number in range(len(reading.tags.sentences)):
        span = reading.sentence(number)
        taken: list[Span] = []
        for kind, pattern in (*_PATTERNS, *_LOOSE):
            loose = kind == "agreement" or any(pattern is other for _, other in _LOOSE)
            for match in pattern.finditer(reading.text, span.start, span.end):
                if loose and not _is_material(match.group("object"), kind):
                    continue
                found = Span(match.start(), _object_end(reading.text, match))
                if any(found.overlaps(other) for other in taken):
                    continue
                deal = _deal(reading, number, kind, found, Span(match.start("object"), found.end))
                if deal is not None:
                    taken.append(found)
                    deals.append(deal)
    return _without_repeats(deals)


def _object_end(text: str, match: re.Match[str]) -> int:
    start, end = match.start("object"), match.end("object")
    stop = _STOP.search(text, start + 3, end)
    end = stop.start() if stop else end
    comma = text.find(",", start, end)
    if comma > 0 and not re.match(r",\s*\w+(?:\s\w+)?\s*(?:,|and\b)", text[comma:end]):
        end = comma
    while end > start and text[end - 1] in ' ,»”"–-':
        end -= 1
    return end


def _deal(reading: Reading, number: int, kind: str, found: Span, object_span: Span) -> Deal | None:
    sentence = reading.sentence(number)
    words = reading.words(object_span)
    resource = _RESOURCES.search(words) or _RESOURCES.search(reading.words(found))
    title = reading.words(found)
    quantities = quantities_in(reading, found.start, found.end) + _following_quantities(reading, found.end, sentence.end, words)
    if resource is None and not quantities and (_GENERIC.match(words) or kind in ("purchase", "investment")):
        return None
    if kind == "trade" and words.endswith("s") and not quantities:
        return None
    mentions = [m for m in reading.by_sentence.get(number, []) if reading.tags.mentions[m].kind in DEAL_ACTOR_KINDS]
    companies = _companies_after(reading, number) if "company" in title else ()
    parties = _parties(reading, number, found) + companies
    places = tuple(
        m
        for m in reading.by_sentence.get(number, [])
        if reading.tags.mentions[m].kind == "place" and found.start <= reading.tags.mentions[m].span.start <= found.end + 90
    )
    context = reading.text[max(sentence.start, found.start - 160) : min(sentence.end, found.end + 60)]
    frame = next((k for k, f in enumerate(reading.tags.frames) if f.content.covers(found)), None)
    return Deal(
        id=content_id("deal", reading.document, found.start, found.end, kind),
        title=title,
        kind=kind,
        parties=parties,
        object=words,
        resource=resource.group(1).lower() if resource else "",
        quantities=quantities,
        place=reading.places(places) or _territory(reading, number, found),
        stage=find_stage(context),
        proposed_by=_proposer(reading, number, found),
        date=reading.when(tuple(m for m in reading.by_sentence.get(number, []) if reading.tags.mentions[m].kind == "date")),
        evidence=reading.evidence(sentence, *(_company_span(reading, number) if companies else ())),
        documents=(reading.document,),
        attribution=(reading.attribution(frame),),
        first_reported_at=reading.article.document.published,
        extractor=reading.extractor,
        score=0.6,
        why=(f"words of a {kind}", *reading.why(tuple(mentions))),
    )


def _is_material(words: str, kind: str) -> bool:
    """Whether the object is a thing of trade, money or building; for what is only called an agreement a number is not enough."""
    return _ECONOMIC.search(words) is not None or (kind != "agreement" and bool(find_quantities(words, 0, len(words))))


def find_stage(words: str) -> DealStage:
    """The stage that the words around a deal tell; floated where they tell nothing.

    >>> find_stage("the issues were discussed: the purchase of"), find_stage("they signed a deal for")
    ('under_negotiation', 'signed')
    """
    close = _CLOSED.search(words)
    if close:
        return "signed" if close.group().lower().startswith(("sign", "seal")) else "agreed"
    return next((stage for pattern, stage in _STAGES if pattern.search(words)), "floated")


def _parties(reading: Reading, number: int, found: Span) -> tuple[Actor, ...]:
    """Who takes part as far as the words say: who proposes or signs it, companies named in it, and the states in "between A and B"."""
    mentions: list[int] = []
    for stance in reading.tags.stances:
        if stance.sentence == number and stance.content.overlaps(found):
            mentions.extend(m for m in ((stance.holder,) if stance.holder is not None else ()) + stance.addressee)
    for trigger in reading.tags.triggers:
        if (
            trigger.sentence == number
            and trigger.type in ("AGREE", "SUPPORT", "COOPERATE", "AID")
            and trigger.span.end <= found.start
        ):
            mentions.extend((*trigger.source, *trigger.target))
    for mention in reading.by_sentence.get(number, []):
        tag = reading.tags.mentions[mention]
        before = reading.text[max(0, tag.span.start - 24) : tag.span.start].lower()
        if (tag.kind == "company" and found.covers(tag.span)) or ("between " in before and tag.kind == "country"):
            mentions.append(mention)
    return tuple(actor for actor in reading.actors(tuple(dict.fromkeys(mentions))) if actor.kind != "other")


def _territory(reading: Reading, number: int, found: Span) -> tuple[Place, ...]:
    """The state on whose territory it lies, where only the state is named: "in the occupied territories of X"."""
    for mention in reading.by_sentence.get(number, []):
        tag = reading.tags.mentions[mention]
        before = reading.text[found.start : tag.span.start]
        if tag.kind == "country" and re.search(
            r"\b(?:territor\w+|regions?|waters|soil|fields?|lands?|shelf|zone) of (?:the )?$", before, re.I
        ):
            for actor in reading.resolution.actors[mention]:
                return (Place(name=actor.name, as_written=reading.words(tag.span), country=actor.country),)
    return ()


def _proposer(reading: Reading, number: int, found: Span) -> Actor | None:
    """Who proposes it: the holder of a proposal or offer in the same sentence that holds the deal's words."""
    for stance in reading.tags.stances:
        if (
            stance.sentence == number
            and stance.kind in ("proposal", "offer", "promise")
            and stance.holder is not None
            and stance.content.overlaps(found)
        ):
            actors = reading.resolution.actors[stance.holder]
            return actors[0] if actors else None
    return None


def _following_quantities(reading: Reading, start: int, end: int, scope: str) -> tuple[Quantity, ...]:
    """Quantities in the bracket that follows ("(estimated reserves: ores – 14 million tons, …)"), with the deal's object as their scope."""
    bracket = re.compile(r"[^.;]{0,80}?\(([^)]*)\)").match(reading.text, start, end)
    if bracket is None:
        return ()
    return tuple(replace(q, scope=scope) for q in quantities_in(reading, bracket.start(1), bracket.end(1)))


def _company_span(reading: Reading, number: int) -> tuple[Span, ...]:
    return (reading.sentence(number + 1),) if number + 1 < len(reading.tags.sentences) else ()


def _companies_after(reading: Reading, number: int) -> tuple[Actor, ...]:
    """The companies that the next sentence lists as investors or partners of the company spoken of."""
    for span in _company_span(reading, number):
        if re.search(r"\b(?:investors?|partners?|shareholders?|attract\w*|join\w*)\b", span.slice(reading.text)):
            return reading.actors(
                tuple(m for m in reading.by_sentence.get(number + 1, []) if reading.tags.mentions[m].kind == "company")
            )
    return ()


def _without_repeats(deals: list[Deal]) -> list[Deal]:
    kept: dict[tuple[str, str], Deal] = {}
    for deal in deals:
        key = (deal.kind, deal.object.lower())
        if key in kept:
            kept[key] = replace(kept[key], evidence=(*kept[key].evidence, *deal.evidence))
        else:
            kept[key] = deal
    return list(kept.values())
