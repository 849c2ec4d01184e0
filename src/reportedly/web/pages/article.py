"""One article: its text as received, with what is said in it, by whom and on whose word."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.export.times import begun
from reportedly.export.wording import act
from reportedly.ledger import Entry, View
from reportedly.model import Commitment, Reading, Span, Statement, TimeValue
from reportedly.model.statement import Kind
from reportedly.query.filters import KINDS, one_of
from reportedly.web import page
from reportedly.web.marks import Piece, pieces
from reportedly.web.passages import opening
from reportedly.web.wording import GROUP


class Asked(page.Asked, frozen=True):
    """`id` is an article's or a reading's, or its beginning; `kind` and `speaker` say which statements to mark."""

    id: str = ""
    kind: str = ""
    speaker: str = ""


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What is shown of the statement with the same index in the reading.

    `did` is what the speaker did in the article's word for it; `words` the content on one line; `within` the index of
    the statement that this one stands inside, and `inside` those that stand inside it; `dates` and `commitments` are
    indexes too. `shown` is whether the filter lets it through.
    """

    did: str
    words: str
    source: str | None
    cue: str | None
    within: int | None
    inside: tuple[int, ...]
    dates: tuple[int, ...]
    commitments: tuple[int, ...]
    shown: bool


class ArticlePage(msgspec.Struct, frozen=True, kw_only=True):
    """A reading with its text; the text's paragraphs in pieces; a card for each statement; when it was kept.

    `kinds` and `speakers` count the reading's statements, whatever the filter.
    """

    asked: Asked
    reading: Reading
    paragraphs: tuple[tuple[Piece, ...], ...]
    cards: tuple[Card, ...]
    kinds: dict[Kind, int]
    speakers: dict[str, int]
    entries: tuple[Entry, ...]

    @property
    def opening(self) -> str:
        """The first words of the text."""
        return opening(self.reading.article.text)

    @property
    def superseded(self) -> bool:
        """Whether the article has been read anew since."""
        return self.reading.id != self.entries[-1].reading_id

    @property
    def written(self) -> str | None:
        """When the text can have been written: what its anchor says, and not after it was kept."""
        anchor = self.reading.anchor
        return begun(anchor.value, self.entries[0].at[:10]) if anchor and anchor.value else None

    def words(self, span: Span) -> str:
        """The characters of the article that a span covers."""
        return span.of(self.reading.article.text)

    def shown(self, statements: Iterable[int]) -> list[int]:
        """Those statements that the filter lets through, by index."""
        return [i for i in statements if self.cards[i].shown]

    def dates_in(self, span: Span) -> list[TimeValue]:
        """The dates that a span takes in or lies in."""
        return [date for date in self.reading.dates if date.span.overlaps(span)]

    def accounts(self, commitment: Commitment) -> list[int]:
        """The indexes of the statements that report a commitment."""
        return [i for i, said in enumerate(self.reading.statements) if said.id in commitment.statements]

    def speaker(self, voice: str) -> Statement | None:
        """The statement that an event's voice names; None where the article speaks itself."""
        return next((said for said in self.reading.statements if said.id == voice), None)


def answer(view: View, asked: Asked) -> ArticlePage:
    """The article's current reading. Raises NoSuchRecordError, UsageError."""
    one_of(asked.kind or None, KINDS, "a kind")
    reading = view.reading(asked.id)
    return ArticlePage(
        asked=asked,
        reading=reading,
        paragraphs=pieces(reading),
        cards=tuple(_cards(reading, asked)),
        kinds=_kinds(reading),
        speakers=_speakers(reading),
        entries=tuple(view.history(reading.article.id)),
    )


def _cards(reading: Reading, asked: Asked) -> list[Card]:
    text, said = reading.article.text, reading.statements
    place = {statement.id: i for i, statement in enumerate(said)}
    inside: list[list[int]] = [[] for _ in said]
    for i, statement in enumerate(said):
        if statement.parent in place:
            inside[place[statement.parent]].append(i)
    reported: list[list[int]] = [[] for _ in said]
    for i, commitment in enumerate(reading.commitments):
        for name in commitment.statements:
            reported[place[name]].append(i)
    return [
        Card(
            did=act(statement, text),
            words=" … ".join(" ".join(span.of(text).split()) for span in statement.content),
            source=statement.source.of(text) if statement.source else None,
            cue=statement.cue.of(text) if statement.cue else None,
            within=place.get(statement.parent) if statement.parent else None,
            inside=tuple(inside[i]),
            dates=tuple(_dates(statement, reading.dates)),
            commitments=tuple(reported[i]),
            shown=_shown(statement, asked),
        )
        for i, statement in enumerate(said)
    ]


def _shown(statement: Statement, asked: Asked) -> bool:
    return asked.kind in ("", statement.kind) and asked.speaker in ("", statement.speaker)


def _dates(statement: Statement, dates: tuple[TimeValue, ...]) -> list[int]:
    return [i for i, date in enumerate(dates) if any(piece.covers(date.span) for piece in statement.content)]


def _kinds(reading: Reading) -> dict[Kind, int]:
    """The kinds that occur, in the order of their groups."""
    counts = {kind: sum(s.kind == kind for s in reading.statements) for kind in GROUP}
    return {kind: number for kind, number in counts.items() if number}


def _speakers(reading: Reading) -> dict[str, int]:
    """The speakers, those who speak most first."""
    names = [s.speaker for s in reading.statements if s.speaker]
    return {name: names.count(name) for name in sorted(set(names), key=lambda name: (-names.count(name), name))}
