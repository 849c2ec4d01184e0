"""In whose voice a word stands: the statement that holds it, and what each voice makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reportedly.lexicon.events import degrees
from reportedly.model import Kind, Span, Statement, size_of
from reportedly.model.event import FactValue
from reportedly.model.nearby import Nearby
from reportedly.stages.draft import Draft
from reportedly.stages.events.degree import Degree
from reportedly.stages.events.factuality import Standing, standing
from reportedly.stages.grammar import is_infinitive
from reportedly.text.parse import Token

ARTICLE = "article"
_DENYING = frozenset(["deny", "refute", "reject", "dispute", "rebut", "denial", "dismiss", "contradict"])
_OF_INFINITIVE: dict[Kind, Degree] = {
    "promise": Degree(2), "acceptance": Degree(2), "announcement": Degree(2), "prediction": Degree(2),
    "threat": Degree(1), "offer": Degree(1), "refusal": Degree(3, positive=False),
    "demand": Degree(0), "attitude": Degree(0), "question": Degree(0),
}  # fmt: skip


class _Piece(NamedTuple):
    """A stretch of a statement: of its content, or its cue. Of several the one with the lowest rank counts."""

    span: Span
    rank: int
    statement: Statement


class Voices:
    """The statements of a draft by what they hold.

    Whatever is asked of a place looks at what stands near it and not at all of a long article.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.by_id = {statement.id: statement for statement in draft.statements}
        depth = {s.id: len(list(self.around(s))) for s in draft.statements}
        inmost_first = list(enumerate(sorted(draft.statements, key=lambda s: (size_of(s.content), -depth[s.id]))))
        vouched = [(rank, s) for rank, s in enumerate(draft.statements) if s.chain and s.parent is None]
        self._contents = _nearby(_Piece(span, rank, s) for rank, s in inmost_first for span in s.content)
        self._cues = _nearby(_cues(inmost_first))
        self._vouched = _nearby(_cues(vouched))
        self._quotations: Nearby[Span] = Nearby()
        for quotation in draft.quotations:
            self._quotations.add(quotation.span, quotation.span)

    def around(self, statement: Statement) -> Iterator[Statement]:
        """The statements that one stands inside, the nearest first."""
        seen = {statement.id}
        while statement.parent in self.by_id and statement.parent not in seen:
            statement = self.by_id[statement.parent]
            seen.add(statement.id)
            yield statement

    def of(self, span: Span) -> Statement | None:
        """The innermost statement whose content holds any of `span`; None where it is the article's own."""
        return _first(piece for piece in self._contents.around(span) if piece.span.overlaps(span))

    def is_nobodys(self, span: Span) -> bool:
        """Whether it is quoted, and no statement says by whom: then no voice has it."""
        return self.of(span) is None and any(q.overlaps(span) for q in self._quotations.around(span))

    def same(self, one: Span, other: Span) -> bool:
        """Whether two stretches are the same voice's words."""
        return self.of(one) is self.of(other)

    def presenting(self, token: Token) -> Statement | None:
        """The statement that `token`, in its cue, presents."""
        return _first(piece for piece in self._cues.around(token.span) if piece.span.covers(token.span))

    def telling(self, span: Span, token: Token) -> Statement | None:
        """The statement on whose account a stretch headed by `token` stands; None for the article's own account.

        It is the one that holds the stretch; else one told on somebody's word, whose cue it is or hangs on: of "Reff,
        according to the Post, agreed to leave" the article itself tells nothing.
        """
        return self.of(span) or self._told_with(token)

    def _told_with(self, token: Token) -> Statement | None:
        """The statement told on somebody's word whose cue a word stands in or hangs on."""
        over = (token, *self.draft.parse.ancestors(token))
        return _first(piece for t in over for piece in self._vouched.around(t.span) if piece.span.covers(t.span))

    def factuality(self, token: Token, account: Statement | None) -> dict[str, FactValue]:
        """What each voice makes of what `token` tells on the account of a statement, or of the article.

        The innermost voice has it as its words and its act of speech do; an outer one that denies the inner one's
        content denies it, and others leave it open, as the article leaves open whatever it only reports.
        """
        if account is None:
            return {ARTICLE: standing(self.draft.parse, token).degree.value}
        values: dict[str, FactValue] = {ARTICLE: "Uu", account.id: self._by_speaker(token, account).value}
        for outer in self.around(account):
            denies = self._cue(outer) in _DENYING and values[account.id] == "CT+"
            values[outer.id] = "CT-" if denies else "Uu"
        return values

    def _by_speaker(self, token: Token, account: Statement) -> Degree:
        """How certain the speaker of a statement makes what `token` tells."""
        spans = account.content
        if not any(span.covers(token.span) for span in spans):
            return standing(self.draft.parse, token).degree
        found = standing(self.draft.parse, token, lambda t: any(span.covers(t.span) for span in spans))
        degree = found.degree if found.presupposed else self._committed(account, self._cue(account), found)
        return {"said": degree, "not_said": degree.at_most(0), "unsure": degree.at_most(1)}[account.polarity]

    def _cue(self, statement: Statement) -> str:
        """The lemma of the word that presents a statement; empty where none does."""
        words = self.draft.parse.within(statement.cue) if statement.cue else ()
        heads = [t for t in words if t.pos in ("VERB", "NOUN", "ADJ") and t.dep not in ("aux", "auxpass", "advmod")]
        return heads[-1].lemma.lower() if heads else ""

    def _committed(self, statement: Statement, cue: str, found: Standing) -> Degree:
        """What the act of speech makes of its content: a denial undoes it, a want leaves it open."""
        if cue in _DENYING and statement.kind in ("denial", "refusal"):
            return found.degree.negated()
        if statement.manner == "direct":
            return found.degree
        if statement.kind in ("attitude", "prediction", "warning") and cue in degrees():
            return found.degree.under(Degree.of(degrees()[cue][0]))
        if is_infinitive(self.draft.parse, found.top) and statement.kind in _OF_INFINITIVE:
            return found.degree.under(_OF_INFINITIVE[statement.kind])
        return found.degree.at_most(0) if statement.kind in ("demand", "question") else found.degree


def _cues(statements: Iterable[tuple[int, Statement]]) -> Iterator[_Piece]:
    return (_Piece(s.cue, rank, s) for rank, s in statements if s.cue is not None)


def _nearby(pieces: Iterable[_Piece]) -> Nearby[_Piece]:
    found: Nearby[_Piece] = Nearby()
    for piece in pieces:
        found.add(piece.span, piece)
    return found


def _first(pieces: Iterable[_Piece]) -> Statement | None:
    found = min(pieces, key=lambda piece: piece.rank, default=None)
    return found.statement if found else None
