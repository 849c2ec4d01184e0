"""A report as it was received."""

from __future__ import annotations

from typing import Literal, Self

import msgspec

from reportedly.model.ids import content_id, text_hash
from reportedly.model.span import Span

FurnitureKind = Literal["headline", "byline", "dateline", "licence", "caption", "boilerplate"]


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """A text with what is known of its origin. `text` is never changed; every span points into it.

    `id` hashes the text and the outlet: two outlets that carry one agency's text are two articles.
    `published` is an EDTF date or date-time, or None.
    """

    id: str
    source: str
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    licence: str | None = None
    sha256: str
    text: str

    @classmethod
    def of(
        cls,
        text: str,
        *,
        source: str = "-",
        outlet: str | None = None,
        title: str | None = None,
        published: str | None = None,
        url: str | None = None,
        licence: str | None = None,
    ) -> Self:
        """An article with its hash and id worked out."""
        digest = text_hash(text)
        return cls(
            id=content_id("a1", digest, outlet),
            source=source,
            outlet=outlet,
            title=title,
            published=published,
            url=url,
            licence=licence,
            sha256=digest,
            text=text,
        )


class Furniture(msgspec.Struct, frozen=True):
    """A part of the page that is no report: kept as the article's data, never read as a statement."""

    kind: FurnitureKind
    span: Span
