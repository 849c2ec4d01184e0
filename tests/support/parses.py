"""Parses built by hand, a line a token."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.model import Span
from reportedly.text.parse import Name, Parse, Token


def hand_parse(lines: str, names: tuple[Name, ...] = ()) -> tuple[str, Parse]:
    """A text and its parse from lines `word lemma POS TAG dep head [entity]`.

    The head is the index of the head token's line. Words stand one space apart, but for marks, which stand close to
    what is before them; an empty line ends a sentence.
    """
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    text, first = "", 0
    for block in lines.strip().split("\n\n"):
        for line in block.strip().splitlines():
            word, lemma, pos, tag, dep, head, *entity = line.split()
            text += "" if not text or pos == "PUNCT" else " "
            start, i = len(text), len(tokens)
            text += word
            label = entity[0] if entity else ""
            tokens.append(Token(i, start, len(text), word, lemma, pos, tag, dep, int(head), label, len(sentences)))
        sentences.append((first, len(tokens) - 1))
        first = len(tokens)
    return text, Parse(tuple(tokens), tuple(sentences), names)


def by_words(text: str, spans: Iterable[Span]) -> Parse:
    """A parser without a model: each span is a sentence, and each of its words hangs from the one before."""
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    for span in spans:
        first = len(tokens)
        for found in re.finditer(r"\S+", span.of(text)):
            start, end, head = span.start + found.start(), span.start + found.end(), max(first, len(tokens) - 1)
            word = found.group()
            tokens.append(Token(len(tokens), start, end, word, word, "X", "X", "dep", head, "", len(sentences)))
        sentences.append((first, len(tokens) - 1))
    return Parse(tuple(tokens), tuple(sentences))
