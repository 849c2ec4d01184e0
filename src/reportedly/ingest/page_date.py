"""The publication date that a page declares. Never one guessed from its address, its text or its copyright line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What `<meta>` calls it, in lower case and in order of trust.
_NAMES = (
    "article:published_time", "datepublished", "og:published_time", "og:article:published_time", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date", "citation_publication_date",
    "citation_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "date",
)  # fmt: skip


def page_date(tree: HtmlElement) -> str | None:
    """What JSON-LD, a `<meta>` or a marked `<time>` gives as the date of publication, as it is written there."""
    declared = (date for source in (_in_scripts, _in_head, _in_body) for date in source(tree))
    return next(filter(None, map(str.strip, declared)), None)


def _in_scripts(tree: HtmlElement) -> Iterator[str]:
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        try:
            yield from _in_json(json.loads(script.text or "", strict=False))
        except (ValueError, RecursionError):
            continue


def _in_json(node: Any) -> Iterator[str]:
    """Every `datePublished`, the outermost first."""
    level = [node]
    while level:
        yield from (
            date for node in level if isinstance(node, dict) and isinstance(date := node.get("datePublished"), str)
        )
        level = [below for node in level for below in _below(node)]


def _below(node: Any) -> Iterable[Any]:
    return node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()


def _in_head(tree: HtmlElement) -> Iterator[str]:
    said = {
        name.lower(): meta.get("content", "")
        for meta in tree.iterfind(".//meta")
        for key in ("name", "itemprop", "property")
        if (name := meta.get(key))
    }
    return (said[name] for name in _NAMES if name in said)


def _in_body(tree: HtmlElement) -> Iterator[str]:
    for element in tree.iterfind(".//time"):
        if element.get("itemprop", "").lower() == "datepublished" or element.get("pubdate") is not None:
            yield element.get("datetime", "")
