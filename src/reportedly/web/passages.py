"""A passage as a page shows it: cut up at the words it is shown for, and whether it was cut out of a paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import msgspec

from reportedly.ledger import View
from reportedly.ledger.words import paragraphs as lines
from reportedly.model import Span
from reportedly.query import ArticleRow
from reportedly.query.passages import cut
from reportedly.query.texts import Texts
from reportedly.web.marks import paragraphs

_OPENING = 60


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """Some words of an article: each piece, and whether it is what the passage is shown for.

    `before` and `after` are whether the paragraph goes on there; `paragraph` is where the page of the article has a
    paragraph that begins with or before it.
    """

    pieces: tuple[tuple[str, bool], ...]
    before: bool = False
    after: bool = False
    paragraph: int = 0


def passage(text: str, span: Span, marks: Iterable[Span]) -> Passage:
    """The passage at `span` of an article's text."""
    whole = lines(text, span)
    return Passage(
        pieces=tuple(cut(span.of(text), span.start, marks)),
        before=bool(text[whole.start : span.start].strip()),
        after=bool(text[span.end : whole.end].strip()),
        paragraph=max((p.start for p in paragraphs(text) if p.start <= span.start), default=0),
    )


def opening(text: str) -> str:
    """The first words of a text, about 60 characters: what an article without a title is called by."""
    words = " ".join(text[: 4 * _OPENING].split())
    return words if len(words) <= _OPENING else words[:_OPENING].rsplit(" ", 1)[0] + " …"


TextOf = Callable[[ArticleRow], str]


@contextmanager
def texts(view: View) -> Iterator[TextOf]:
    """A function that gives an article's text, while the block runs."""
    with view.connection() as connection:
        held = Texts(connection)
        yield lambda article: held[article.sha256]
