"""Answers: a record with the article it stands in and the words that its spans cover.

Each has `flat()`: the record's own fields as GUIDE.md names them, then its words, then the article's, as plain values
for JSON and CSV.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from reportedly.model import Actor, Commitment, Condition, Span, Statement
from reportedly.model.actor import ActorType
from reportedly.model.anchor import AnchorBasis
from reportedly.model.time import Basis
from reportedly.query.passages import cut
from reportedly.query.width import width

# What a time on a line was worked out from: as a date's basis, or only here.
RowBasis = Literal[Basis, "order", "candidates"]
CITED = ("article_id", "article_source", "outlet", "title", "published", "url")
"""The fields that a record is cited with: those of its article."""
_STATEMENT = ("content_text", "cue_text", "source_text")
_COMMITMENT = (
    "act_text",
    "conditions_text",
    "deadline_text",
    "deadline_value",
    "term_text",
    "term_value",
    "consequence_text",
    "voices",
    "voices_text",
)
OWN = "the article’s own"
_LISTED = ("statements", "commitments", "events", "written", "written_basis")
_VOICE = ("voice", "speaker", "chain")


class ArticleRow(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of an article, without its text. `at` is when its current reading was kept (UTC)."""

    id: str
    reading_id: str
    sha256: str
    source: str
    at: str
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    licence: str | None = None

    def cited(self) -> dict[str, Any]:
        """The fields that a record of this article is cited with; its source is the file or the URL as given."""
        cited = (self.id, self.source, self.outlet, self.title, self.published, self.url)
        return dict(zip(CITED, cited, strict=True))


class ListedArticle(msgspec.Struct, frozen=True, kw_only=True):
    """An article in a list, with the number of records in its current reading.

    `written` is the day or the days on which it was written (EDTF), and `written_basis` what that rests on: `given`,
    `dateline`, or what its `text` tells of; None where nothing says it.
    """

    article: ArticleRow
    statements: int
    commitments: int
    events: int
    written: str | None = None
    written_basis: AnchorBasis | None = None

    def flat(self) -> dict[str, Any]:
        """Plain values for JSON and CSV."""
        return {**msgspec.to_builtins(self.article), **_fields(self, _LISTED)}

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """The names of `flat()`."""
        return (*ArticleRow.__struct_fields__, *_LISTED)


class StatementRow(msgspec.Struct, frozen=True, kw_only=True):
    """A statement; of content in several pieces, `content_text` joins them with " … "."""

    statement: Statement
    article: ArticleRow
    content_text: str
    cue_text: str | None
    source_text: str | None

    def flat(self) -> dict[str, Any]:
        """Plain values for JSON and CSV."""
        return {**msgspec.to_builtins(self.statement), **_fields(self, _STATEMENT), **self.article.cited()}

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """The names of `flat()`."""
        return (*Statement.__struct_fields__, *_STATEMENT, *CITED)


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """Whose word something is: a statement's speaker and the reporters before them, or (no statement) the article's."""

    statement: str | None = None
    speaker: str | None = None
    chain: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """`A, on the word of B, quoting C`."""
        who = self.speaker or "nobody named"
        return f"{who}, on the word of {', quoting '.join(self.chain)}" if self.chain else who


class CommitmentRow(msgspec.Struct, frozen=True, kw_only=True):
    """A commitment with the words of its parts, and whose word it is: no voice means the article's own.

    `deadline_value` and `term_value` are what the times in them come to, in EDTF; None where they stay open.
    """

    commitment: Commitment
    article: ArticleRow
    act_text: str
    conditions_text: str | None
    deadline_text: str | None
    deadline_value: str | None
    term_text: str | None
    term_value: str | None
    consequence_text: str | None
    voices: tuple[Voice, ...]

    @property
    def voices_text(self) -> str:
        """Whose word it is, each account once."""
        return "; ".join(dict.fromkeys(voice.words for voice in self.voices)) or OWN

    def flat(self) -> dict[str, Any]:
        """Plain values for JSON and CSV."""
        return {**msgspec.to_builtins(self.commitment), **_fields(self, _COMMITMENT), **self.article.cited()}

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """The names of `flat()`."""
        return (*Commitment.__struct_fields__, *_COMMITMENT, *CITED)


class ActorRow(msgspec.Struct, frozen=True, kw_only=True):
    """All actors of one name and type in the articles asked: the aliases and roles given, and how often they speak.

    That two articles mean the same person by a name is not settled here.
    """

    name: str
    type: ActorType
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    articles: int
    mentions: int
    statements: int
    first_published: str | None
    last_published: str | None

    def flat(self) -> dict[str, Any]:
        """Plain values for JSON and CSV."""
        return _fields(self, self.columns())

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """The names of `flat()`."""
        return cls.__struct_fields__


class TimelineRow(msgspec.Struct, frozen=True, kw_only=True):
    """Something with a date: a `report` (its publication), an `event`, or another time that a text names (`date`).

    `value` is EDTF, `earliest` and `latest` its bounds; `text` the words of the event or the date, `dated_by` the words
    of the date, `passage` what stands around them; `reason` says how the value was worked out, `basis` from what: as a
    date's, or `order` (other events) or `candidates` (the days on which an undated article can have been written).
    `voice` is whose word it is.
    """

    what: str
    value: str
    earliest: str | None
    latest: str | None
    id: str
    span: Span | None
    text: str
    dated_by: str | None
    passage: Span | None
    passage_text: str
    basis: RowBasis | None
    reason: str
    voice: Voice
    article: ArticleRow

    def flat(self) -> dict[str, Any]:
        """Plain values for JSON and CSV."""
        voice = (self.voice.statement or "article", self.voice.speaker, self.voice.chain)
        own = _fields(self, self._own()) | {"width": self.width}
        return {**own, **dict(zip(_VOICE, voice, strict=True)), **self.article.cited()}

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """The names of `flat()`."""
        return (*cls._own(), "width", *_VOICE, *CITED)

    @property
    def width(self) -> str:
        """How wide the time is, in words: `within 1 day`, `open-ended`."""
        return width(self.earliest, self.latest)

    @classmethod
    def _own(cls) -> tuple[str, ...]:
        return tuple(name for name in cls.__struct_fields__ if name not in ("voice", "article"))


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A passage that the words were found in, and whose word it is.

    `statement` is the innermost one that covers the words; None where the article speaks itself. `passage` is the span
    of some words around them, of the statement's where there is one; `marks` are the spans of the words found.
    """

    article: ArticleRow
    passage: Span
    text: str
    marks: tuple[Span, ...]
    statement: Statement | None

    def pieces(self) -> list[tuple[str, bool]]:
        """The passage cut up: each piece, and whether it is one of the words found."""
        return cut(self.text, self.passage.start, self.marks)

    def flat(self) -> dict[str, Any]:
        """Plain values for JSON and CSV."""
        said = self.statement
        voice = (said.id, said.speaker, said.chain, said.kind) if said else ("article", None, (), None)
        own = _fields(self, ("text", "passage", "marks"))
        return {**own, **dict(zip((*_VOICE, "kind"), voice, strict=True)), **self.article.cited()}

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """The names of `flat()`."""
        return ("text", "passage", "marks", *_VOICE, "kind", *CITED)


def _fields(row: msgspec.Struct, names: Iterable[str]) -> dict[str, Any]:
    return {name: msgspec.to_builtins(getattr(row, name)) for name in names}


def worded(text: str, tree: Condition | None) -> str | None:
    """A tree of conditions in words: `if A and unless B`, groups within groups in brackets."""
    return _worded(text, tree, outermost=True) if tree else None


def _worded(text: str, node: Condition, *, outermost: bool = False) -> str:
    if node.span is not None and node.connective is not None:
        words = node.span.of(text)
        connective = node.connective.replace("_", " ")
        return words if words.casefold().startswith(connective) else f"{connective} {words}"
    joined = (" and " if node.all_of else " or ").join(_worded(text, part) for part in node.all_of or node.any_of)
    return joined if outermost else f"({joined})"


def actor_roles(actor: Actor) -> tuple[str, ...]:
    """The role an actor is given, with what it belongs to."""
    if actor.role is None:
        return ()
    return (f"{actor.role} of {actor.of}" if actor.of and actor.of not in actor.role else actor.role,)
