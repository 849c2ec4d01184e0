"""Pages: the running text and the head's data, by trafilatura."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml.etree import LxmlError

from reportedly.errors import EmptyInputError, MetadataError, NotAnArticleError
from reportedly.ingest.checks import decoded, taken
from reportedly.ingest.given import Given, is_web
from reportedly.ingest.page_date import page_date
from reportedly.ingest.published import edtf_date
from reportedly.ingest.source import Source
from reportedly.model import Article

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

MAX_PAGE = 10_000_000  # bytes
_CHARSET = re.compile(
    rb"""<meta[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)""", re.I
)
_PROLOG = re.compile(r"\A\s*<\?xml[^>]*\?>")
_HEAD = 4096
_WORDS = 10  # what a paragraph of running text has at least, beside the end of a sentence
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*(?:\s|$)")


def read(source: Source, given: Given) -> Iterator[Article]:
    """The page's article: paragraphs one to a line; `given` overrules what the page says. Raises InputError."""
    data = taken(source.stream, MAX_PAGE, source.name)
    page = decoded(data, source.name, source.charset or _declared(data))
    if not page.strip():
        raise EmptyInputError(source.name)
    text, said = _extracted(_PROLOG.sub("", page, count=1), source.url)
    if not any(map(_is_running, text.split("\n"))):
        raise NotAnArticleError(source.name, "no running text was found")
    yield given.over(said).over(Given(url=source.url)).article(text, source.name)


def _is_running(paragraph: str) -> bool:
    return len(paragraph.split()) >= _WORDS and _SENTENCE_END.search(paragraph) is not None


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data[:_HEAD])
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def _extracted(page: str, url: str | None) -> tuple[str, Given]:
    """The text, empty where there is none, and what the page says of itself."""
    import trafilatura  # takes half a second: only those who read pages wait for it

    tree = trafilatura.load_html(page)
    if tree is None:
        return "", Given()
    published = page_date(tree)
    document = _document(tree, url)
    if document is None:
        return "", Given()
    return (document.text or "").strip(), _said(document, published)


def _document(tree: HtmlElement, url: str | None) -> Document | None:
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    try:
        found = bare_extraction(
            tree,
            url=url,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            include_images=False,
            date_extraction_params={"extensive_search": False},
        )
        return found if isinstance(found, Document) else None
    except (LxmlError, RecursionError, ValueError, TypeError, AttributeError, KeyError, IndexError):
        return None  # a page broken beyond what trafilatura copes with has no article that we could vouch for


def _said(document: Document, published: str | None) -> Given:
    return Given(
        outlet=document.sitename,
        published=_plausible(published),
        title=document.title,
        url=document.url if document.url and is_web(document.url) else None,
        licence=document.license,
    )


def _plausible(published: str | None) -> str | None:
    """A page's own date, or None where it cannot be understood: a page is not refused for its head."""
    try:
        return edtf_date(published) if published else None
    except MetadataError:
        return None
