"""`reportedly.read`: one report to its reading."""

from __future__ import annotations

from datetime import date
from itertools import islice
from pathlib import Path

from reportedly.errors import EmptyInputError, UsageError
from reportedly.ingest import Given, articles
from reportedly.ingest.given import is_web
from reportedly.model import Article, Reading
from reportedly.pipeline import Reader


def read(
    text_or_path: str | Path,
    *,
    published: str | date | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
    licence: str | None = None,
) -> Reading:
    """The reading of one report: a `str` is its text, a `Path` a file of text, HTML or JSONL.

    A `str` is never looked up as a file, save to refuse one that is nothing but the name of one, or a URL. `published`
    is a date (`2020-10-20`, `2020-10`, `2020-10-20T14:30:00Z`, or one of `datetime`); it and the other fields overrule
    what an HTML page says of itself. Raises InputError where there is no article, UsageError where there are several.
    """
    if not isinstance(text_or_path, str | Path):
        raise TypeError(f"a text as str, or a Path, not {type(text_or_path).__name__}")
    if isinstance(published, date):
        published = published.isoformat()
    given = Given(outlet=outlet, published=published, title=title, url=url, licence=licence)
    article = _in_file(text_or_path, given) if isinstance(text_or_path, Path) else _in_text(text_or_path, given)
    return Reader().read(article)


def _in_text(text: str, given: Given) -> Article:
    if _names_a_file(text):
        raise UsageError(text, "this is the name of a file: give Path(…) to read the file")
    if is_web(text.strip()) and len(text.split()) == 1:
        raise UsageError(text.strip(), "this is an address: reportedly.ingest.articles(…) reads what is there")
    return given.article(text, "-")


def _names_a_file(text: str) -> bool:
    try:
        return len(text) < 1000 and "\n" not in text and Path(text).is_file()
    except (OSError, ValueError):
        return False


def _in_file(path: Path, given: Given) -> Article:
    name = str(path) if str(path) != "-" else "./-"  # a lone dash would be standard input
    found = list(islice(articles(name, given), 2))
    for item in found:
        if not isinstance(item, Article):
            raise item
        if len(found) > 1:
            raise UsageError(name, "several articles; reportedly.ingest.articles gives them one by one")
        return item
    raise EmptyInputError(name)
