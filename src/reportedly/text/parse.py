"""A parse as plain values: what the stages see of a language model, and what tests build by hand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reportedly.model import Span

_CONTENT_WORDS = {"VERB", "NOUN", "ADJ", "AUX", "ADP"}


class Token(NamedTuple):
    """One word or mark. `i`, `head` and `sentence` are indexes within the article's parse; a root is its own head.

    `pos` is the universal tag, `tag` Penn Treebank's, `dep` spaCy's label (ClearNLP's scheme); `entity` is the
    OntoNotes type of the name that the token belongs to, or empty.
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str = ""
    sentence: int = 0

    @property
    def span(self) -> Span:
        """Where it stands in the article."""
        return Span(self.start, self.end)


class Name(NamedTuple):
    """A named entity: tokens [first, last] and its OntoNotes type (PERSON, ORG, GPE, NORP, DATE …)."""

    first: int
    last: int
    label: str


@dataclass(frozen=True)
class Parse:
    """Tokens in text order with their tree, sentences (first, last token) and names."""

    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...] = ()
    names: tuple[Name, ...] = ()

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                below[token.head].append(token.i)
        return tuple(map(tuple, below))

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def children(self, token: Token, *deps: str) -> list[Token]:
        """The tokens right under `token`, in order; only those with one of `deps`, where any is given."""
        return [self.tokens[i] for i in self._children[token.i] if not deps or self.tokens[i].dep in deps]

    def child(self, token: Token, *deps: str) -> Token | None:
        """The first of `children`, if any."""
        return next(iter(self.children(token, *deps)), None)

    def head(self, token: Token) -> Token:
        """The token above; a root itself."""
        return self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The tokens above, nearest first."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token, without: Iterable[int] = ()) -> list[Token]:
        """`token` and all below it in text order; branches that start at an index in `without` are left out."""
        cut, found, waiting = set(without), [], [token.i]
        while waiting:
            i = waiting.pop()
            found.append(i)
            waiting.extend(child for child in self._children[i] if child not in cut)
        return [self.tokens[i] for i in sorted(found)]

    def sentence(self, token: Token) -> tuple[Token, ...]:
        """The tokens of the sentence that `token` stands in."""
        first, last = self.sentences[token.sentence]
        return self.tokens[first : last + 1]

    def within(self, span: Span) -> tuple[Token, ...]:
        """The tokens that start inside `span`."""
        return self.tokens[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def index_from(self, position: int) -> int:
        """The index of the first token that starts at or after a character."""
        return bisect_left(self._starts, position)

    def at(self, position: int) -> Token | None:
        """The token that covers a character, if one does."""
        i = bisect_right(self._starts, position) - 1
        return self.tokens[i] if i >= 0 and position < self.tokens[i].end else None


def stretches(tokens: Iterable[Token]) -> list[list[Token]]:
    """The tokens, which are in order, in stretches whose indexes follow on."""
    found: list[list[Token]] = []
    for token in tokens:
        if found and token.i == found[-1][-1].i + 1:
            found[-1].append(token)
        else:
            found.append([token])
    return found


def runs(tokens: Iterable[Token]) -> list[Span]:
    """The spans of stretches of tokens whose indexes follow on."""
    return [Span(stretch[0].start, stretch[-1].end) for stretch in stretches(tokens)]


def stretch_around(tokens: Iterable[Token], around: Token) -> list[Token]:
    """The one of their stretches that holds `around`, which is among them."""
    return next(stretch for stretch in stretches(tokens) if stretch[0].i <= around.i <= stretch[-1].i)


def main_word(parse: Parse, span: Span) -> int | None:
    """The index of the word of a span that the others hang from, a verb or a noun before other words; None of none."""
    tokens = parse.within(span)
    inside = {token.i for token in tokens}
    tops = [t for t in tokens if (t.head not in inside or t.head == t.i) and t.pos != "PUNCT"]
    return next((token.i for token in tops if token.pos in _CONTENT_WORDS), tops[0].i if tops else None)
