"""In whose voice a word stands: the statement that holds it, and what each voice makes of it."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.lexicon.events import degrees
from reportedly.model import Kind, Span, Statement
from reportedly.model.event import FactValue
from reportedly.stages.draft import Draft
from reportedly.stages.events.degree import Degree
from reportedly.stages.events.factuality import Standing, is_infinitive, standing
from reportedly.text.parse import Token

ARTICLE = "article"
_DENYING = frozenset(["deny", "refute", "reject", "dispute", "rebut", "denial", "dismiss", "contradict"])
_OF_INFINITIVE: dict[Kind, Degree] = {
    "promise": Degree(2), "acceptance": Degree(2), "announcement": Degree(2), "prediction": Degree(2),
    "threat": Degree(1), "offer": Degree(1), "refusal": Degree(3, positive=False),
    "demand": Degree(0), "attitude": Degree(0), "question": Degree(0),
}  # fmt: skip


class Voices:
    """The statements of a draft by what they hold."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.by_id = {statement.id: statement for statement in draft.statements}
        depth = {s.id: len(list(self.around(s))) for s in draft.statements}
        self._inmost_first = sorted(draft.statements, key=lambda s: (_size(s), -depth[s.id]))

    def around(self, statement: Statement) -> Iterator[Statement]:
        """The statements that one stands inside, the nearest first."""
        seen = {statement.id}
        while statement.parent in self.by_id and statement.parent not in seen:
            statement = self.by_id[statement.parent]
            seen.add(statement.id)
            yield statement

    def of(self, span: Span) -> Statement | None:
        """The innermost statement whose content holds any of `span`; None where it is the article's own."""
        return next((s for s in self._inmost_first if any(c.overlaps(span) for c in s.content)), None)

    def is_nobodys(self, span: Span) -> bool:
        """Whether it is quoted, and no statement says by whom: then no voice has it."""
        return self.of(span) is None and any(q.span.overlaps(span) for q in self.draft.quotations)

    def same(self, one: Span, other: Span) -> bool:
        """Whether two stretches are the same voice's words."""
        return self.of(one) == self.of(other)

    def presenting(self, token: Token) -> Statement | None:
        """The statement that `token`, in its cue, presents."""
        return next((s for s in self._inmost_first if s.cue is not None and s.cue.covers(token.span)), None)

    def factuality(self, token: Token) -> dict[str, FactValue]:
        """What each voice makes of what `token` tells: the innermost by its words, the others nothing.

        An outer statement that denies the inner one's content denies it. The article has no word on what it reports.
        """
        statement = self.of(token.span)
        if statement is None:
            return {ARTICLE: standing(self.draft.parse, token).degree.value}
        spans = statement.content
        found = standing(self.draft.parse, token, lambda t: any(s.covers(t.span) for s in spans))
        cue = self._cue(statement)
        degree = found.degree if found.presupposed else self._committed(statement, cue, found)
        values: dict[str, FactValue] = {ARTICLE: "Uu", statement.id: _said(statement, degree).value}
        for outer in self.around(statement):
            denies = self._cue(outer) in _DENYING and degree == Degree()
            values[outer.id] = "CT-" if denies else "Uu"
        return values

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
        if is_infinitive(self.draft.parse, found.top) and statement.kind in _OF_INFINITIVE:
            return found.degree.under(_OF_INFINITIVE[statement.kind])
        if statement.kind in ("attitude", "prediction", "warning") and cue in degrees():
            return found.degree.under(Degree.of(degrees()[cue][0]))
        return found.degree.at_most(0) if statement.kind in ("demand", "question") else found.degree


def _size(statement: Statement) -> int:
    return sum(span.end - span.start for span in statement.content)


def _said(statement: Statement, degree: Degree) -> Degree:
    return {"said": degree, "not_said": degree.at_most(0), "unsure": degree.at_most(1)}[statement.polarity]
