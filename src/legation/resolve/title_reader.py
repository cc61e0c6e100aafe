"""The title of a named person: before the name, in apposition before or behind it, with the state that stands in or behind it."""

from __future__ import annotations

import re
from dataclasses import replace

from legation.records import Mention
from legation.resolve.cast import is_initial
from legation.resolve.office_words import is_counterpart
from legation.resolve.setting import Setting
from legation.resolve.states import find_nations
from legation.resolve.titles import Title, read_title, role_after, role_before, split_title
from legation.resolve.venues import without_place

_APPOSED = re.compile(r"[^,;:.–—()]+(?:,\s*(?:the\s+)?|\s(?:for|to|of|on)\s[^,;:.–—()]+\s)")
_DOTTED = re.compile(r"\b([A-Z])\.([A-Z])\.")
_OF_STATE = re.compile(r"\s+of\s+(?:the\s+)?((?:[A-Z][\w’'-]*)(?:\s(?:and\s)?[A-Z][\w’'-]*){0,3})")
_GAP_TO_TITLE = re.compile(r"\s*,\s*(?:the\s+|\w+[’']s\s+|an?\s+|his\s+|her\s+|then\s+){0,2}")
_HEADS = re.compile(r"(?:[\w-]+\s+){0,2}(?:head|chief|director|chairman|leader)\b", re.I)
_PORTFOLIO = re.compile(
    r"\b(?:[Rr]epresentative|[Ee]nvoy|[Mm]inister|[Aa]mbassador|[Cc]oordinator|[Ss]ecretary|[Cc]ommissioner|[Aa]dvis[eo]r|[Nn]egotiator)"
    r"\s+(?:for|to|of|on)\s+(?:the\s+)?(?:[A-Z]\w+\s+){0,3}$"
)


class TitleReader:
    """Reads the titles of one article; `apposed` says which office mentions mean the person beside them."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.apposed: dict[int, int] = {}

    def read(self, index: int) -> Title:
        """The title of a mention: before the name, else in apposition or right behind it."""
        mention, on = self.setting.tags.mentions[index], self.setting.on
        text = self.setting.text
        before = text[mention.span.start : mention.head.start].strip()
        inside, name = self.split(mention)
        title = read_title(f"{before} {inside}".strip(), on) if before or inside else Title()
        if title.office and title.office.id == "ambassador":
            self._title_behind(index)  # a rank: what stands behind the name is the same person's office
        if not title.role:
            sentence = self.setting.tags.sentences[mention.sentence].span
            other = (
                self._title_behind(index)
                or self._apposed_title(index, name)
                or role_before(text, sentence.start, mention.span.start, on)
            )
            if other:
                title = Title(other.role, other.office, other.country, other.target, "", title.honorific)
        if is_counterpart(title.role):
            title = replace(title, role="", office=None)
        if title.country is None and not title.holder and (code := self._state_of_name(mention)):
            return replace(title, country=code)
        return self._of_holder(title) if title.holder and title.country is None else title

    def _state_of_name(self, mention: Mention) -> str | None:
        """The state right behind a name: "Lena Markovic of Croatia"."""
        found = _OF_STATE.match(self.setting.text[mention.span.end : mention.span.end + 60])
        nations = find_nations(found.group(1).split(), self.setting.on) if found else []
        whole = bool(nations) and nations[0].first == 0 and nations[0].entry.kind == "country" and found is not None
        return nations[0].code if whole and found and nations[0].last == len(found.group(1).split()) else None

    def _title_behind(self, index: int) -> Title | None:
        """The office in apposition behind a name; a mention that holds it means the same person."""
        mentions = self.setting.tags.mentions
        end = mentions[index].span.end
        title = role_after(self.setting.text, end, self.setting.on)
        if title and index + 1 < len(mentions) and mentions[index + 1].kind == "person":
            gap = self.setting.text[end : mentions[index + 1].span.start]
            if mentions[index + 1].head == mentions[index + 1].span and _GAP_TO_TITLE.fullmatch(gap):
                self.apposed[index + 1] = index
        return title

    def _apposed_title(self, index: int, bare: str) -> Title | None:
        """The office in apposition before a name: "the special representative for Ukraine, K. Kellogg,"."""
        mentions = self.setting.tags.mentions
        name = mentions[index]
        for other in range(index - 1, max(index - 4, -1), -1):
            office = mentions[other]
            if office.sentence != name.sentence or (office.kind == "person" and office.head != office.span):
                return None
            words = self.setting.text[office.span.start : name.head.end].removesuffix(bare)
            words = _DOTTED.sub(r"\1\2", words)
            if office.kind == "person" and len(words) < 100 and _APPOSED.fullmatch(words):
                title = read_title(words.rstrip(", "), self.setting.on)
                if is_counterpart(words):
                    self.apposed[other] = index
                    return replace(title, role="", office=None)
                if title.office is None and not _HEADS.match(title.role):
                    return None
                self.apposed[other] = index
                return title
        return None

    def split(self, mention: Mention) -> tuple[str, str]:
        """The title words inside a head and the bare name: a portfolio may run into it ("for the Middle East S. Witkoff")."""
        words = self.setting.words(mention.head)
        title, name = split_title(words)
        if not title:
            words = name = without_place(self.setting, mention, words)
        before = self.setting.text[max(0, mention.head.start - 90) : mention.head.start]
        if title or not _PORTFOLIO.search(before) or self.setting.people.find(words):
            return title, name
        parts = words.split()
        cut = next((k for k, part in enumerate(parts) if k and is_initial(part)), 0)
        if not cut and len(parts) > 2:
            cut = len(parts) - 2 if self.setting.people.find(" ".join(parts[-2:])) else 0
        return ("", " ".join(parts[cut:])) if cut else ("", words)

    def _of_holder(self, title: Title) -> Title:
        """The title with the state of the person in its possessive: Putin's press secretary is Russian."""
        people = self.setting.people.find(title.holder)
        states = {person.country for person in people}
        state = states.pop() if len(states) == 1 else None
        return Title(title.role, title.office, state, title.target, title.holder, title.honorific)
