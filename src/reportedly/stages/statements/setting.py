"""What the finders of statements look at: the text, its parse and its quotations."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from reportedly.model import Span
from reportedly.stages.draft import Draft
from reportedly.text.parse import Parse, Token
from reportedly.text.quotations import Quotation


@dataclass(frozen=True)
class Setting:
    """An article's text with its paragraphs of running text, its parse and its outermost quotations, in text order."""

    text: str
    parse: Parse
    quotations: tuple[Quotation, ...]
    paragraphs: tuple[Span, ...] = ()

    @cached_property
    def _quotation_of(self) -> dict[int, Quotation]:
        return {token.i: q for q in self.quotations for token in self.parse.within(q.span)}

    def quoted(self, token: Token) -> Quotation | None:
        """The quotation that a token stands in, its marks included."""
        return self._quotation_of.get(token.i)

    def same_voice(self, a: Token, b: Token) -> bool:
        """Whether both stand in one quotation, or both outside any."""
        return self.quoted(a) == self.quoted(b)

    def index_from(self, position: int) -> int:
        """The index of the first token that starts at or after a character."""
        return self.parse.index_from(position)

    def asks(self, token: Token) -> bool:
        """Whether the token stands in a question of the writer's own."""
        sentence = self.parse.sentence(token)
        return self.quoted(token) is None and sentence[-1].text == "?" and self.quoted(sentence[-1]) is None


def setting_of(draft: Draft) -> Setting:
    """The setting of an article whose quotations and parse are known."""
    return Setting(draft.article.text, draft.parse, draft.quotations, draft.body)
