"""MEANTIME (NewsReader): tokens in XML, put together into text again, a sentence a line.

How the words were spaced is not in the files. The rules here are those by which the annotated texts were made; where
they are wrong (a stray space in “24 -hour”), the annotated text is so too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from lxml import etree

# What stands without a space before or after it.
TIGHT = (
    (re.compile(r" ([,.;:!?%)\]])"), r"\1"),
    (re.compile(r"([(\[$£€]) "), r"\1"),
    (re.compile(r" ('s|'re|'ve|'ll|'d|'m|n't|’s)\b"), r"\1"),
    (re.compile(r"s ' "), "s' "),
)
QUOTED = re.compile(r'" *([^"]*?) *("|$)')
OPENING = re.compile(r"`` ?|“ ")
CLOSING = re.compile(r" ?''")


def texts(folder: Path) -> Iterator[str]:
    """The text of each document of the layer of single documents."""
    for file in sorted((folder / "intra-doc_annotation").glob("*/*.xml")):
        yield text_of(file.read_bytes())


def text_of(document: bytes) -> str:
    """The text of a document in CAT's XML."""
    return text_of_tokens(etree.fromstring(document, etree.XMLParser(resolve_entities=False)).findall("token"))


def text_of_tokens(tokens: Iterable[Any]) -> str:
    """The sentences of CAT's tokens, a line each."""
    sentences = groupby(tokens, key=lambda token: token.get("sentence"))
    return "".join(f"{joined([token.text or '' for token in words])}\n" for _, words in sentences)


def joined(words: list[str]) -> str:
    """A sentence of tokens with the spaces that a writer puts."""
    text = " ".join(words)
    for pattern, put in TIGHT:
        text = pattern.sub(put, text)
    curly = "“" in text
    text = QUOTED.sub(r'"\1\2', text)
    return CLOSING.sub('"', OPENING.sub("“" if curly else '"', text))
