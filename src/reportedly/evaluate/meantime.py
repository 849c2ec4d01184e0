"""MEANTIME's time expressions: Wikinews articles in CAT's XML, with TIMEX3 marks on tokens.

The figures are those of timexes.py. Only the headline and the first five sentences are annotated: what is found after
them counts neither way, nor does the creation time, which is `published`, where it stands in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from reportedly.evaluate.corpus import Progress, Reads, Scores
from reportedly.evaluate.originals.meantime import text_of_tokens
from reportedly.evaluate.timexes import Document, Timex, count, figures, files_in, squeezed, total
from reportedly.model import Article

FILES = ("intra-doc_annotation/*/*.xml", "*/*.xml", "*.xml")
_CREATION = "CREATION_TIME"
# The last sentence that is annotated; the headline is the first, 0.
_LAST = 5
_QUOTES = {"``": '"', "''": '"'}


def evaluate(data: Path, reader: Reads, progress: Progress, limit: int | None = None) -> Scores:
    """F1 in percent by metric; `progress` hears articles done, of all. Raises DataMissingError."""
    return figures(total(documents(data, limit), reader, progress, count))


def documents(data: Path, limit: int | None = None) -> list[Document]:
    """The articles with their marks. Raises DataMissingError."""
    return [read_cat(file.read_bytes(), file.name) for file in files_in(data, *FILES)[:limit]]


def read_cat(content: bytes, name: str = "-") -> Document:
    """A document in CAT's XML."""
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False))
    tokens = root.findall("token")
    places, text = _placed(tokens)
    marked: list[Timex] = []
    published: str | None = None
    apart = [Timex(*places[token.get("t_id")], "", "") for token in tokens if int(token.get("sentence")) > _LAST]
    for element in root.iterfind("Markables/TIMEX3"):
        creation = element.get("functionInDocument") == _CREATION
        published = element.get("value") or published if creation else published
        (apart if creation else marked).extend(_timex(element, places))
    return Document(Article.of(text, source=name, published=published), tuple(sorted(marked)), tuple(_merged(apart)))


def _placed(tokens: list[Any]) -> tuple[dict[str, tuple[int, int]], str]:
    """Where each token stands, white space not counted, and the text that they make."""
    places: dict[str, tuple[int, int]] = {}
    position = 0
    for token in tokens:
        word = token.text or ""
        end = position + squeezed(_QUOTES.get(word, word))[-1]
        places[token.get("t_id")] = position, end
        position = end
    return places, text_of_tokens(tokens)


def _merged(listed: list[Timex]) -> list[Timex]:
    """Those that follow on each other, as one."""
    runs: list[Timex] = []
    for timex in sorted(listed):
        if runs and runs[-1].end >= timex.start:
            runs[-1] = runs[-1]._replace(end=max(runs[-1].end, timex.end))
        else:
            runs.append(timex)
    return runs


def _timex(element: Any, places: dict[str, tuple[int, int]]) -> Iterator[Timex]:
    """The mark, if any word bears it."""
    at = [places[anchor.get("t_id")] for anchor in element.findall("token_anchor") if anchor.get("t_id") in places]
    if at:
        yield Timex(min(at)[0], max(at)[1], element.get("type", ""), element.get("value", ""))
