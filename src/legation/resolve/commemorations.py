"""Events that news counts anniversaries of, with their days.

In come the words behind "the 80th anniversary of"; out comes the day of the event and, where it is kept on another day than
it happened, that day too: a parade of June 1945 is commemorated every ninth of May.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Commemoration:
    """An event with its day; `kept` is (month, day) of the yearly celebration where that differs."""

    event: str
    day: dt.date
    kept: tuple[int, int] | None = None

    def interval(self, count: int) -> tuple[dt.date, dt.date]:
        """From the first to the last day on which the anniversary may be kept."""
        year = self.day.year + count
        days = {_in_year(year, self.day.month, self.day.day)}
        if self.kept:
            days.add(_in_year(year, *self.kept))
        return min(days), max(days)


def _in_year(year: int, month: int, day: int) -> dt.date:
    return dt.date(year, month, 28) if (month, day) == (2, 29) else dt.date(year, month, day)


# pattern of the words | day | kept on (MM-DD), one event a line, the more telling pattern first
_EVENTS = """
Victory Parade | 1945-06-24 | 05-09
victory (?:over|against) (?:Nazi|Nazism|Hitler|fascis\\w+)|Victory in (?:the )?(?:Great Patriotic War|Europe|World War (?:II|Two))|Great Victory|Victory in the Second World War | 1945-05-08 | 05-09
(?:end|conclusion) of (?:the )?(?:Second World War|World War (?:II|Two)|WWII) in Europe | 1945-05-08 | 05-09
(?:end|conclusion) of (?:the )?(?:Second World War|World War (?:II|Two)|WWII) | 1945-05-08 | 09-02
(?:outbreak|start|beginning) of (?:the )?(?:Second World War|World War (?:II|Two)|WWII) | 1939-09-01
(?:outbreak|start|beginning) of (?:the )?(?:First World War|World War (?:I|One)|WWI)\\b | 1914-07-28
(?:end of (?:the )?(?:First World War|World War (?:I|One)|WWI)\\b|1918 armistice|Armistice) | 1918-11-11
liberation of (?:the )?Auschwitz|Auschwitz[’']s? liberation | 1945-01-27
D-Day|Normandy landings|Allied landings | 1944-06-06
Warsaw Uprising | 1944-08-01
Battle of Stalingrad|Stalingrad | 1943-02-02
Pearl Harbor | 1941-12-07
(?:atomic )?bombing of Hiroshima|Hiroshima | 1945-08-06
(?:atomic )?bombing of Nagasaki|Nagasaki | 1945-08-09
Molotov-Ribbentrop|Nazi-Soviet pact | 1939-08-23
Yalta | 1945-02-04
Potsdam | 1945-07-17
(?:founding|creation|establishment|foundation) of the (?:United Nations|UN|U\\.N\\.)|United Nations Charter coming into force | 1945-10-24
signing of the (?:UN|United Nations) Charter|UN Charter | 1945-06-26
(?:founding|creation|establishment|foundation) of (?:NATO|the (?:North Atlantic|Alliance))|NATO[’']s founding|Washington Treaty | 1949-04-04
Universal Declaration of Human Rights | 1948-12-10
Schuman Declaration | 1950-05-09
Treat(?:y|ies) of Rome | 1957-03-25
[ÉE]lys[ée]e Treaty | 1963-01-22
Maastricht | 1992-02-07
(?:fall|collapse|opening) of the Berlin Wall|Berlin Wall | 1989-11-09
German (?:re)?unification|(?:re)?unification of Germany | 1990-10-03
Hungarian (?:uprising|revolution|Revolution|Uprising) | 1956-10-23
Prague Spring invasion|invasion of Czechoslovakia | 1968-08-20
Chernobyl | 1986-04-26
Helsinki (?:Final Act|Accords?) | 1975-08-01
INF [Tt]reaty | 1987-12-08
Budapest Memorandum | 1994-12-05
Srebrenica | 1995-07-11
Dayton | 1995-11-21 | 12-14
Good Friday Agreement | 1998-04-10
Rwandan? (?:genocide|Genocide)|genocide (?:in Rwanda|against the Tutsi) | 1994-04-07
Armenian (?:genocide|Genocide) | 1915-04-24
Treaty of Versailles | 1919-06-28
Treaty of Lausanne | 1923-07-24
annexation of Crimea|Crimea[’']s annexation|Crimea[’']s reunification | 2014-03-18
(?:full-scale )?(?:Russian )?(?:invasion of Ukraine|war (?:in|on|against) Ukraine)|Russia[’']s (?:full-scale )?(?:invasion|war|aggression)|full-scale (?:invasion|war) | 2022-02-24
(?:Ukraine|Ukrainian)[’']?s? independence|independence of Ukraine | 1991-08-24
India[’']?n?s? independence|independence of India | 1947-08-15
Pakistan[’']?i?s? independence|independence of Pakistan | 1947-08-14
Bangladesh[’']?i?s? independence|independence of Bangladesh | 1971-03-26
Kosovo[’']?s? (?:declaration of )?independence|independence of Kosovo | 2008-02-17
(?:founding|creation|establishment) of (?:the State of )?Israel|Israel[’']s (?:founding|independence) | 1948-05-14
Nakba | 1948-05-15
(?:founding|establishment) of the People[’']s Republic | 1949-10-01
Tiananmen | 1989-06-04
handover of Hong Kong|Hong Kong[’']s (?:handover|return) | 1997-07-01
(?:outbreak|start|beginning) of the Korean War | 1950-06-25
Korean (?:War )?[Aa]rmistice|armistice (?:in|on) Korea | 1953-07-27
fall of Saigon|end of the Vietnam War | 1975-04-30
fall of Kabul | 2021-08-15
Iranian [Rr]evolution|Islamic [Rr]evolution | 1979-02-11
Cuban [Rr]evolution | 1959-01-01
Bay of Pigs | 1961-04-17
Camp David | 1978-09-17
Oslo (?:[Aa]ccords?|[Aa]greements?) | 1993-09-13
Abraham [Aa]ccords? | 2020-09-15
Bandung | 1955-04-18
Indus Waters? Treaty | 1960-09-19
Simla Agreement | 1972-07-02
(?:Iran nuclear deal|JCPOA|Joint Comprehensive Plan of Action) | 2015-07-14
(?:US|U\\.S\\.|American)[- ]led invasion of Iraq|invasion of Iraq | 2003-03-20
(?:the )?(?:September 11|9/11|Sept\\. 11) | 2001-09-11
(?:the )?(?:October 7|7 October|Oct\\. 7) | 2023-10-07
(?:killing|assassination|death) of (?:General |Gen\\. )?(?:Qas[s]?em )?Soleimani|Soleimani[’']s (?:killing|death|assassination) | 2020-01-03
Beirut (?:port )?(?:blast|explosion) | 2020-08-04
Falklands (?:War|invasion)|invasion of the Falkland | 1982-04-02
Gallipoli | 1915-04-25
Brexit (?:referendum|vote) | 2016-06-23
(?:founding|creation|establishment) of ASEAN | 1967-08-08
(?:US|U\\.S\\.|American) independence|Declaration of Independence | 1776-07-04
October Revolution | 1917-11-07
"""
_TABLE = tuple(
    (re.compile(rf"(?:the\s+)?(?:\w+\s+)?{'(?:' + parts[0].strip() + ')'}"), parts)
    for parts in ([p for p in line.rsplit(" | ")] for line in _EVENTS.strip().splitlines())
)


def find_commemoration(words: str) -> Commemoration | None:
    """The event whose anniversary `words` speak of, or None where the table has none.

    >>> find_commemoration("the Victory Parade on Red Square").day.isoformat()
    '1945-06-24'
    """
    for pattern, parts in _TABLE:
        if pattern.match(words):
            kept = None
            if len(parts) > 2:
                month, day = parts[2].strip().split("-")
                kept = (int(month), int(day))
            return Commemoration(parts[0].strip(), dt.date.fromisoformat(parts[1].strip()), kept)
    return None
