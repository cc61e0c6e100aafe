"""`resources/precedents.yml` → the table `precedents`: short forms written out, days made intervals, locks made plain."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Any

from .load import load
from .precedents_check import find_faults

ANSWERS = {True: "yes", False: "no", "unknown": "unknown", None: "unknown"}
HINDSIGHT = ("stalling", "fizzle")
NOT_FOUND = "nothing of the kind in the text or in the standard accounts"
FACTS = {"broker": "broker", "text": "public_text", "secret": "secret_part", "monitoring": "monitoring",
         "ratification": "ratification", "drafted_by": "drafted_by", "tabled_by": "tabled_by"}  # fmt: skip
PLAIN = ("name", "prominence", "certainty", "days_to_breach", "host", "doubts")
LISTS = ("names", "also", "continents", "place", "principals", "sources")


def table() -> dict[str, Any]:
    """The library, checked.

    Raises:
        SystemExit: an entry is not in the layout, or contradicts itself; every fault is named.
    """
    data = load("precedents")
    faults: list[str] = []
    rows = []
    for key, raw in data["precedents"].items():
        try:
            rows.append(expand(key, raw))
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            faults.append(f"{key}: not in the layout ({type(error).__name__}: {error})")
    faults += [f"{row['id']}: {fault}" for row in rows for fault in find_faults(row, data["kinds"], data["indicators"])]
    if faults:
        raise SystemExit("precedents.yml:\n" + "\n".join(faults))
    ordered = sorted(rows, key=lambda row: (row["known_from"], row["id"]))
    return {"kinds": data["kinds"], "indicators": data["indicators"], "precedents": ordered}


def expand(key: str, raw: dict[str, Any]) -> dict[str, Any]:
    """One entry as the table holds it."""
    unknown = set(raw) - {*PLAIN, *LISTS, *FACTS, "known_from", "kind", "dates", "third_parties", "terms", "against", "outcomes",
                          "indicators"}  # fmt: skip
    if unknown:
        raise ValueError(f"unknown fields {', '.join(sorted(unknown))}")
    lock = interval(raw["known_from"])[1]
    row: dict[str, Any] = {"id": key, "known_from": lock}
    row |= {name: raw[name] for name in PLAIN if name in raw}
    row |= {name: list(raw[name]) for name in LISTS if name in raw}
    row |= {name: fact(raw[short], lock) for short, name in FACTS.items() if raw.get(short, "unknown") != "unknown"}
    row["dates"] = {name: _milestone(value, lock) for name, value in raw["dates"].items()}
    row["terms"] = {name: fact(value, lock) for name, value in raw["terms"].items() if value != "unknown"}
    row["third_parties"] = [_third_party(one, lock) for one in raw["third_parties"]]
    row["against"] = [_against(one, lock) for one in raw["against"]]
    row["outcomes"] = [_outcome(one, lock) for one in raw["outcomes"]]
    row["kind"], row["kind_known_from"] = _kind(raw["kind"], row["outcomes"], lock)
    row["indicators"] = _signs(raw["indicators"], lock)
    return row


def interval(value: Any) -> tuple[dt.date, dt.date]:
    """The first and last day of a day, month or year as YAML gives it."""
    if isinstance(value, dt.date):
        return value, value
    year, _, month = str(value).partition("-")
    if month:
        return dt.date(int(year), int(month), 1), dt.date(int(year), int(month), calendar.monthrange(int(year), int(month))[1])
    return dt.date(int(year), 1, 1), dt.date(int(year), 12, 31)


def fact(value: Any, lock: dt.date) -> dict[str, Any]:
    """Words, or `[words, day]` for what came out later."""
    words, known = _locked(value, lock)
    return {"words": str(words), "known_from": known}


def _locked(value: Any, lock: dt.date) -> tuple[Any, dt.date]:
    """A value and its lock, which is never earlier than that of its entry."""
    if isinstance(value, list) and len(value) == 2 and _is_day(value[1]):
        return value[0], max(lock, interval(value[1])[1])
    return value, lock


def _is_day(value: Any) -> bool:
    return isinstance(value, dt.date | int) or bool(re.fullmatch(r"\d{4}(-\d\d)?", str(value)))


def _when(value: Any) -> dict[str, Any]:
    start, end = interval(value)
    precision = "day" if isinstance(value, dt.date) else "month" if "-" in str(value) else "year"
    return {"start": start, "end": end, "precision": precision, "as_written": str(value)}


def _milestone(value: Any, lock: dt.date) -> dict[str, Any]:
    day, known = _locked(value, lock)
    return {"date": _when(day), "known_from": max(known, interval(day)[1])}


def _third_party(one: list[Any], lock: dt.date) -> dict[str, Any]:
    party, present, consulted, informed, known = [*one, *["", lock][len(one) - 3 :]]
    return {"party": party, "present": ANSWERS[present], "consulted": ANSWERS[consulted], "informed": informed,
            "known_from": max(lock, interval(known)[1])}  # fmt: skip


def _against(one: Any, lock: dt.date) -> dict[str, Any]:
    return fact([one["party"], one["known_from"]], lock) if isinstance(one, dict) else fact(one, lock)


def _outcome(one: dict[str, Any], lock: dt.date) -> dict[str, Any]:
    since = _when(one["from"])
    return {"word": one["is"], "since": since, "how": one.get("how", ""), "known_from": max(lock, since["end"])}


def _kind(value: Any, outcomes: list[dict[str, Any]], lock: dt.date) -> tuple[str, dt.date]:
    """The kind and its lock: that talks came to nothing is known when they have, unless a day is given."""
    kind, known = _locked(value, lock)
    if kind in HINDSIGHT and not isinstance(value, list):
        settled = [one["known_from"] for one in outcomes if one["word"] not in ("pending", "in_force")]
        known = settled[0]
    return kind, known


def _signs(groups: dict[Any, Any], lock: dt.date) -> dict[str, Any]:
    signs: dict[str, Any] = {}
    for group, members in groups.items():
        if group == "none":
            found = dict.fromkeys(members, ("no", NOT_FOUND, lock))
        else:
            found = {
                name: (ANSWERS[group], *_locked(reason, lock)) for names, reason in members.items() for name in names.split()
            }
        twice = set(signs) & set(found)
        if twice:
            raise ValueError(f"indicator given twice: {', '.join(sorted(twice))}")
        signs |= {name: {"answer": a, "reason": str(why), "known_from": known} for name, (a, why, known) in found.items()}
    return dict(sorted(signs.items()))
