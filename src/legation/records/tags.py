"""What is read in one article before it is resolved: blocks, sentences, mentions, triggers, and who-says-so frames.

    Document ──clean──> Article(blocks) ──tag──> Tags ──resolve──> Resolution ──extract──> statements

Everything is a span into `Document.text`, and indices point into the tuples of `Tags`, so that any tagger (rules, a model,
a person's annotation) can fill them and `resolve` and `extract` need not know which did.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from legation.records.actor import Actor
from legation.records.document import Document
from legation.records.nouns import EventType, PositionKind
from legation.records.place import Place
from legation.records.row import Certainty, HolderKind, Status, VerbClass
from legation.records.span import Span
from legation.records.time import When

BlockKind = Literal["title", "heading", "paragraph", "bullet"]
MentionKind = Literal[
    "country",
    "igo",
    "person",
    "government_body",
    "company",
    "armed_group",
    "media",
    "organisation",
    "other",
    "place",
    "date",
    "quantity",
    "pronoun",
    "collective",
]


@dataclass(frozen=True, kw_only=True)
class Block:
    """A paragraph, heading or list item of the clean text."""

    span: Span
    kind: BlockKind = "paragraph"


@dataclass(frozen=True, kw_only=True)
class Article:
    """A document with its layout; `blocks` are in order and cover every sentence of `document.text`."""

    document: Document
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The clean text that every offset counts in."""
        return self.document.text


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One sentence; `block` is the index of its block."""

    span: Span
    block: int
    kind: BlockKind = "paragraph"


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A stretch of text that names something: the shortest full noun phrase, with title, without article.

    `head` is the bare name inside it (`M. Rubio` in `Secretary of State M. Rubio`), equal to `span` where there is no title.
    `pronoun` covers he/she/they/his; `collective` covers "both sides", "the two presidents", "the parties".
    """

    span: Span
    kind: MentionKind
    sentence: int
    head: Span
    score: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Trigger:
    """The words that name an act, with its PLOVER type and its arguments as indices into `Tags.mentions`."""

    span: Span
    sentence: int
    type: EventType
    mode: str | None = None
    status: Status = "happened"
    negated: bool = False
    source: tuple[int, ...] = ()
    target: tuple[int, ...] = ()
    place: tuple[int, ...] = ()
    time: tuple[int, ...] = ()
    said_by: int | None = None
    score: float = 1.0
    rule: str = ""


@dataclass(frozen=True, kw_only=True)
class Frame:
    """A claim as the text words it: who (`holder`, an index into mentions; None is the author), the cue, and what is said."""

    sentence: int
    cue: Span
    content: Span
    holder: int | None = None
    holder_kind: HolderKind = "author"
    verb_class: VerbClass = "asserts"
    direct: bool = False
    certainty: Certainty = "certain"
    hedge: str = ""
    within: int | None = None
    inferred: bool = False
    score: float = 1.0
    rule: str = ""


@dataclass(frozen=True, kw_only=True)
class Stance:
    """A position as the text words it: `holder`, `addressee`, `affects` are indices into mentions; `said_by` a frame."""

    sentence: int
    kind: PositionKind
    content: Span
    cue: Span
    holder: int | None = None
    addressee: tuple[int, ...] = ()
    affects: tuple[int, ...] = ()
    condition: Span | None = None
    said_by: int | None = None
    score: float = 1.0
    rule: str = ""


@dataclass(frozen=True, kw_only=True)
class Tags:
    """Everything a tagger found in one article. Mentions are in order of their spans."""

    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    triggers: tuple[Trigger, ...]
    frames: tuple[Frame, ...]
    stances: tuple[Stance, ...]
    model: str | None = None


@dataclass(frozen=True, kw_only=True)
class Resolution:
    """What each mention of `Tags` means; one entry per mention, in the same order, empty where nothing was found.

    `actors[i]` has several actors for a plural or collective mention and one for a name; a name that stays unresolved is
    still one actor, with `id` None. `whens[i]` is set for date mentions, `places[i]` for mentions used as places (a capital
    that stands for its government has actors and no place). `why[i]` says in words which rule and entry decided.
    """

    actors: tuple[tuple[Actor, ...], ...]
    whens: tuple[When | None, ...]
    places: tuple[tuple[Place, ...], ...]
    why: tuple[str, ...]
