"""The parser: spaCy's English model behind our own values. The only module that imports spaCy."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from reportedly.model import Span
from reportedly.text.depth import shallow
from reportedly.text.hyphens import joined
from reportedly.text.lemmas import LEMMA_OF
from reportedly.text.parse import Name, Parse, Token
from reportedly.weights.catalog import ENGLISH
from reportedly.weights.loading import locate

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken


class Parser(Protocol):
    """Whatever turns stretches of a text into a parse."""

    def __call__(self, text: str, spans: Iterable[Span]) -> Parse:
        """The parse of `spans` of `text`, in order, with positions in `text`."""
        ...


class SpacyParser:
    """spaCy's tagger, parser and name finder over en_core_web_md."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __call__(self, text: str, spans: Iterable[Span]) -> Parse:
        """See Parser."""
        listed = list(spans)
        tokens: list[Token] = []
        sentences: list[tuple[int, int]] = []
        names: list[Name] = []
        for span, doc in zip(listed, self._language.pipe(span.of(text) for span in listed), strict=True):
            _append(doc, span.start, tokens, sentences, names)
        return Parse(shallow(joined(tokens)), tuple(sentences), tuple(names))


def _append(doc: Doc, offset: int, tokens: list[Token], sentences: list[tuple[int, int]], names: list[Name]) -> None:
    """Add a document's words, sentences and names, without its white-space tokens."""
    kept = [token.i for token in doc if not token.is_space]
    index = {old: len(tokens) + new for new, old in enumerate(kept)}
    number = {}
    for sentence in doc.sents:
        inside = [index[i] for i in range(sentence.start, sentence.end) if i in index]
        if inside:
            number.update(dict.fromkeys(range(sentence.start, sentence.end), len(sentences)))
            sentences.append((inside[0], inside[-1]))
    for i in kept:
        token = doc[i]
        start = offset + token.idx
        tokens.append(
            Token(
                index[i], start, start + len(token.text), token.text, _lemma(token), token.pos_, token.tag_, token.dep_,
                index.get(token.head.i, index[i]), token.ent_type_, number[i],
            )
        )  # fmt: skip
    for name in doc.ents:
        inside = [index[i] for i in range(name.start, name.end) if i in index]
        if inside:
            names.append(Name(inside[0], inside[-1], name.label_))


def _lemma(token: SpacyToken) -> str:
    return LEMMA_OF.get(token.lower_, token.lemma_) if token.pos_ == "VERB" else token.lemma_


@lru_cache(maxsize=1)
def english() -> SpacyParser:
    """The English parser, its files checked, loaded once a process. Raises WeightsError."""
    import spacy

    return SpacyParser(spacy.load(locate(ENGLISH)))
