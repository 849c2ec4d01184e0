"""Parses of test sentences, kept in parsed.txt, so that the tests of rules over a parse need no language model.

Each stands under its sentence (`# Velk said that …`), a line a token, as the model of the catalog parses it: `word
lemma POS TAG dep head [entity]`, the head as an index; an empty line between sentences. Line breaks in a text are
written `\\n`. To add one, write its `# ` line into the file and run

    python -m tests.support.parsed
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from reportedly.model import Article, Span
from reportedly.stages.draft import Draft
from reportedly.stages.statements.setting import Setting
from reportedly.text.parse import Parse, Token
from reportedly.text.parser import english
from reportedly.text.quotations import find_quotations

FILE = Path(__file__).with_suffix(".txt")


@lru_cache(maxsize=1)
def kept() -> dict[str, Parse]:
    """The parses by their texts."""
    blocks = FILE.read_text(encoding="utf-8").split("# ")[1:]
    pairs = (block.partition("\n") for block in blocks)
    return {(text := head.replace("\\n", "\n")): read(text, body) for head, _, body in pairs}


def read(text: str, body: str) -> Parse:
    """The parse of a text from its lines."""
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    end = 0
    for sentence in (block for block in body.strip().split("\n\n") if block):
        first = len(tokens)
        for line in sentence.splitlines():
            word, lemma, pos, tag, dep, head, *entity = line.split()
            start = text.index(word, end)
            end = start + len(word)
            label = entity[0] if entity else ""
            place = (len(tokens), start, end)
            tokens.append(Token(*place, word, lemma, pos, tag, dep, int(head), label, len(sentences)))
        sentences.append((first, len(tokens) - 1))
    return Parse(tuple(tokens), tuple(sentences))


def written(parse: Parse) -> str:
    """The lines of a parse: `read` the other way round."""
    blocks = []
    for first, last in parse.sentences:
        lines = (
            f"{t.text} {t.lemma} {t.pos} {t.tag} {t.dep} {t.head} {t.entity}".rstrip()
            for t in parse.tokens[first : last + 1]
        )
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def parsed(text: str) -> Parse:
    """The kept parse of a text."""
    return kept()[text]


def setting(text: str) -> Setting:
    """What the finders of statements look at, for a text whose parse is kept."""
    return Setting(text, parsed(text), find_quotations(text), paragraphs(text))


def draft(text: str) -> Draft:
    """A draft of a kept text, up to its quotations; nobody in it is known."""
    return Draft(Article.of(text), body=paragraphs(text), quotations=find_quotations(text), parse=parsed(text))


def paragraphs(text: str) -> tuple[Span, ...]:
    """The stretches between line breaks."""
    return tuple(Span(*match.span()) for match in re.finditer(r"[^\n]+", text))


def word(parse: Parse, text: str, nth: int = 1) -> Token:
    """The token that is written so, the `nth` of them."""
    return [t for t in parse.tokens if t.text == text][nth - 1]


def updated() -> str:
    """The file's content, with every sentence in it parsed anew."""
    parser = english()
    return "\n\n\n".join(
        f"# {head}\n{written(parser(text, [Span(0, len(text))]))}"
        for line in FILE.read_text(encoding="utf-8").splitlines()
        if line.startswith("# ") and (text := (head := line[2:]).replace("\\n", "\n"))
    )


if __name__ == "__main__":
    FILE.write_text(updated() + "\n", encoding="utf-8")
