"""What is known of a report beside its text: from flags, from a page's head, from a line's fields."""

from __future__ import annotations

from dataclasses import dataclass, fields
from urllib.parse import urlsplit

from reportedly.errors import MetadataError
from reportedly.ingest.checks import checked
from reportedly.ingest.published import edtf_date
from reportedly.model import Article


@dataclass(frozen=True)
class Given:
    """Fields of an article, each None where nothing says it. `published` is a date as people and programs write it."""

    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    licence: str | None = None

    def over(self, other: Given) -> Given:
        """These fields, and `other`'s where they say nothing."""
        return Given(**{f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(Given)})

    def valid(self, subject: str = "") -> Given:
        """The same in one spelling: no white space around, `published` in EDTF. Raises MetadataError."""
        known = {f.name: " ".join((getattr(self, f.name) or "").split()) or None for f in fields(Given)}
        if published := known["published"]:
            known["published"] = edtf_date(published, subject)
        if (url := known["url"]) and not is_web(url):
            raise MetadataError(subject or f"url {url!r}", "a URL starts with http:// or https://")
        return Given(**known)

    def article(self, text: str, source: str, subject: str | None = None) -> Article:
        """An article of `text` with these fields; errors call it `subject`, or else its source. Raises InputError."""
        known = self.valid(subject or source)
        return Article.of(
            checked(text, subject or source),
            source=source,
            outlet=known.outlet,
            title=known.title,
            published=known.published,
            url=known.url,
            licence=known.licence,
        )


def is_web(address: str) -> bool:
    """Whether `address` is an absolute http or https URL."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
