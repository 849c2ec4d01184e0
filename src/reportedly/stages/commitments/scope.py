"""What the finders of commitments look at: the draft, who speaks where, and sentences within one voice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reportedly.model import Span, Statement, size_of
from reportedly.stages.commitments.hanging import Hanging
from reportedly.stages.draft import Draft
from reportedly.stages.statements.setting import Setting
from reportedly.text.parse import Parse, Token
from reportedly.text.quotations import Quotation

_LONGEST = 400  # tokens; what runs on longer is no sentence, and reading it as one would take squares of its length
_BESIDE = ("nsubj", "nsubjpass", "appos", "poss", "prep", "npadvmod", "advmod", "compound", "det")
_STOPS = {".", "!", "?", "…", "..."}


@dataclass(frozen=True)
class Scope:
    """A draft with its statements by token and its sentences as a writer ends them."""

    draft: Draft

    @property
    def parse(self) -> Parse:
        """The draft's parse."""
        return self.draft.parse

    @property
    def text(self) -> str:
        """The article's text."""
        return self.draft.article.text

    @cached_property
    def setting(self) -> Setting:
        """The quotations by token."""
        return Setting(self.text, self.parse, self.draft.quotations)

    @cached_property
    def by_id(self) -> dict[str, Statement]:
        """The statements by id."""
        return {s.id: s for s in self.draft.statements}

    @cached_property
    def _voices(self) -> dict[int, Statement]:
        """The smallest statement that holds each token."""
        ordered = sorted(self.draft.statements, key=lambda s: size_of(s.content), reverse=True)
        return {t.i: s for s in ordered for span in s.content for t in self.parse.within(span)}

    def voice(self, token: Token) -> Statement | None:
        """The innermost statement that `token` is content of; None in the article's own voice."""
        return self._voices.get(token.i)

    def content(self, statement: Statement) -> list[Token]:
        """The tokens of a statement's content."""
        return [t for span in statement.content for t in self.parse.within(span)]

    def cue(self, statement: Statement) -> tuple[Token, ...]:
        """The tokens of a statement's cue; none where it has none."""
        return self.parse.within(statement.cue) if statement.cue else ()

    def source(self, statement: Statement) -> tuple[Token, ...]:
        """The tokens of a statement's source; none where it has none."""
        return self.parse.within(statement.source) if statement.source else ()

    def lineage(self, statement: Statement) -> Iterator[Statement]:
        """A statement, and those that it stands in, the nearest first."""
        around: Statement | None = statement
        while around is not None:
            yield around
            around = self.by_id.get(around.parent or "")

    @cached_property
    def _sentence_of(self) -> list[int]:
        """The number of the sentence of each token: from stop to stop, never over a line break."""
        numbers: list[int] = []
        number = length = 0
        for token in self.parse.tokens:
            previous = self.parse.tokens[token.i - 1] if token.i else None
            if previous is not None and (length >= _LONGEST or self._breaks(previous, token)):
                number, length = number + 1, 0
            numbers.append(number)
            length += 1
        return numbers

    def _breaks(self, previous: Token, token: Token) -> bool:
        if "\n" in self.text[previous.end : token.start]:
            return True
        closing = previous.text in ("”", '"', "’", "''", ")") and previous.i > 0
        stop = self.parse.tokens[previous.i - 1] if closing else previous
        if stop.text not in _STOPS or token.text in ("”", '"', "’", "''", ")"):
            return False
        return not closing or not token.text[:1].islower()

    def number(self, token: Token) -> int:
        """The number of the sentence that `token` stands in."""
        return self._sentence_of[token.i]

    def number_at(self, span: Span) -> int:
        """The number of the sentence in which a span begins."""
        return self.number(self.parse.within(span)[0])

    @cached_property
    def sentences(self) -> list[list[Token]]:
        """The sentences, by number."""
        found: list[list[Token]] = [[] for _ in range(self._sentence_of[-1] + 1)] if self._sentence_of else []
        for token in self.parse.tokens:
            found[self._sentence_of[token.i]].append(token)
        return found

    def stretch(self, token: Token) -> list[Token]:
        """The sentence of `token` without the cues and sources that report it, and without what another says in it."""
        place = self.place(token)
        if place not in self._stretches:
            self._stretches[place] = self._stretch(token, self.voice(token))
        return self._stretches[place]

    def place(self, token: Token) -> tuple[int, str]:
        """The number of a token's sentence, and the id of the statement it is content of: one stretch."""
        statement = self.voice(token)
        return self.number(token), statement.id if statement else ""

    @cached_property
    def _stretches(self) -> dict[tuple[int, str], list[Token]]:
        return {}

    @cached_property
    def kept(self) -> dict[tuple[int, str], list[Hanging]]:
        """The conditions of stretches, once they are found (see conditions.py)."""
        return {}

    def _stretch(self, token: Token, statement: Statement | None) -> list[Token]:
        if statement is None:
            return [t for t in self.sentences[self.number(token)] if self.voice(t) is None]
        quotation = self._quotation(statement)
        apart = set(self._apart(statement))
        first = self._first(statement) if statement.parent else 0
        return [
            t for t in self.sentences[self.number(token)]
            if t.i not in apart and t.start >= first and (quotation is None or self.setting.quoted(t) == quotation)
        ]  # fmt: skip

    def _apart(self, statement: Statement) -> Iterator[int]:
        """The words that present a statement, with when it was said: "its mayor, Ana Reff, said on Monday"."""
        said = {t.i for t in self.content(statement)}
        for token in self._presented(statement):
            yield token.i
            beside = self.parse.children(token, *_BESIDE)
            around = {t.i for child in beside if child.i not in said for t in self.parse.subtree(child)}
            yield from around - said

    @staticmethod
    def _first(statement: Statement) -> int:
        """Where a statement begins, its cue included."""
        return min(s.start for s in (*statement.content, *([statement.cue] if statement.cue else [])))

    def _quotation(self, statement: Statement) -> Quotation | None:
        """The one quotation that a statement's content stands in, or None."""
        around = {self.setting.quoted(t) for t in self.content(statement)}
        return around.pop() if len(around) == 1 else None

    @cached_property
    def _cues(self) -> set[int]:
        """The tokens of all cues."""
        return {t.i for s in self.draft.statements for t in self.cue(s)}

    @cached_property
    def _sources(self) -> set[int]:
        """The tokens of all sources."""
        return {t.i for s in self.draft.statements for t in self.source(s)}

    def is_presented(self, token: Token) -> bool:
        """Whether a token belongs to a cue, or to a source outside what is said."""
        return token.i in self._cues or (token.i in self._sources and self.voice(token) is None)

    def is_cue(self, token: Token) -> bool:
        """Whether a token presents a statement."""
        return token.i in self._cues

    def _presented(self, statement: Statement) -> Iterator[Token]:
        """The tokens of the cues and sources of a statement and of those it stands in."""
        for around in self.lineage(statement):
            yield from (*self.cue(around), *self.source(around))
