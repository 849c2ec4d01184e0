"""In whose voice a word stands: the statement that holds it, and what each voice makes of it."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.lexicon.events import degrees
from reportedly.model import Kind, Span, Statement
from reportedly.model.event import FactValue
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


class Voices:
    """The statements of a draft by what they hold."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.by_id = {statement.id: statement for statement in draft.statements}
        depth = {s.id: len(list(self.around(s))) for s in draft.statements}
        self._known: dict[Span, Statement | None] = {}
        self._vouched = [s for s in draft.statements if s.chain and s.parent is None]
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
        if span not in self._known:
            holding = (s for s in self._inmost_first if any(c.overlaps(span) for c in s.content))
            self._known[span] = next(holding, None)
        return self._known[span]

    def is_nobodys(self, span: Span) -> bool:
        """Whether it is quoted, and no statement says by whom: then no voice has it."""
        return self.of(span) is None and any(q.span.overlaps(span) for q in self.draft.quotations)

    def same(self, one: Span, other: Span) -> bool:
        """Whether two stretches are the same voice's words."""
        return self.of(one) is self.of(other)

    def presenting(self, token: Token) -> Statement | None:
        """The statement that `token`, in its cue, presents."""
        return next((s for s in self._inmost_first if s.cue is not None and s.cue.covers(token.span)), None)

    def telling(self, span: Span, token: Token) -> Statement | None:
        """The statement on whose account a stretch headed by `token` stands; None for the article's own account.

        It is the one that holds the stretch; else one told on somebody's word, whose cue it is or hangs on: of "Reff,
        according to the Post, agreed to leave" the article itself tells nothing.
        """
        return self.of(span) or next((s for s in self._vouched if self._is_told_with(token, s)), None)

    def _is_told_with(self, token: Token, statement: Statement) -> bool:
        """Whether a word stands in, or hangs on, the cue of a statement."""
        cue = statement.cue
        return cue is not None and any(cue.covers(t.span) for t in (token, *self.draft.parse.ancestors(token)))

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


def _size(statement: Statement) -> int:
    return sum(span.end - span.start for span in statement.content)
