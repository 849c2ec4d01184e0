"""How a parse is cut for the encoder, and its vectors given back to the words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.pre_tokenizers import BertPreTokenizer

from reportedly.text import encoder
from reportedly.text.encoder import WIDTH, OnnxEncoder, chunks, pieces_of
from reportedly.text.parse import Parse, Token
from reportedly.weights.session import Array

OPEN, CLOSE, UNKNOWN = 101, 102, 100
LONGEST = 200


def letters(words: Sequence[str]) -> list[list[int]]:
    """A piece a letter; none for white space."""
    return [[1000 + ord(letter) for letter in word.strip()] for word in words]


def parse_of(*sentences: Sequence[str]) -> Parse:
    """Sentences of words that all hang from their first."""
    tokens: list[Token] = []
    bounds = []
    for number, words in enumerate(sentences):
        first = len(tokens)
        for word in words:
            start = tokens[-1].end + 1 if tokens else 0
            place = (len(tokens), start, start + len(word))
            tokens.append(Token(*place, word, word, "X", "", "dep", first, sentence=number))
        bounds.append((first, len(tokens) - 1))
    return Parse(tuple(tokens), tuple(bounds))


def words_of(parse: Parse) -> list[list[int]]:
    return [[token for token, _ in chunk.first] for chunk in chunks(parse, letters)]


def test_sentences_go_together_as_long_as_there_is_room() -> None:
    (only,) = chunks(parse_of(["ab", "c"], ["d"]), letters)
    a, b, c, d = (1000 + ord(letter) for letter in "abcd")
    assert only.ids == (OPEN, a, b, c, d, CLOSE)
    assert only.first == ((0, 1), (1, 3), (2, 4))


def test_a_sentence_that_has_no_room_left_starts_a_chunk() -> None:
    assert words_of(parse_of(["a"] * 150, ["b"] * 50, ["c"])) == [list(range(200)), [200]]
    assert words_of(parse_of(["a"] * 150, ["b"] * 51)) == [list(range(150)), list(range(150, 201))]


def test_a_sentence_longer_than_a_chunk_is_cut() -> None:
    assert words_of(parse_of(["a"], ["b"] * 450)) == [
        [0], list(range(1, 201)), list(range(201, 401)), list(range(401, 451)),
    ]  # fmt: skip


def test_of_a_word_of_many_pieces_some_are_left_out() -> None:
    (only,) = chunks(parse_of(["x" * 300, "y"]), letters)
    assert only.ids == (OPEN, *[1000 + ord("x")] * 12, 1000 + ord("y"), CLOSE)
    assert only.first == ((0, 1), (1, 13))


def test_white_space_is_an_unknown_word() -> None:
    (only,) = chunks(parse_of(["a", "\n", "b"]), letters)
    assert only.ids[2] == UNKNOWN
    assert [token for token, _ in only.first] == [0, 1, 2]


def test_of_no_words_no_chunk() -> None:
    assert list(chunks(Parse(()), letters)) == []


@given(st.lists(st.lists(st.integers(0, 20), min_size=1, max_size=60), min_size=1, max_size=6))
@settings(deadline=None)
def test_every_word_once_in_order_in_chunks_of_limited_length(lengths: list[list[int]]) -> None:
    parse = parse_of(*(["w" * length for length in sentence] for sentence in lengths))
    found = list(chunks(parse, letters))
    assert [token for chunk in found for token, _ in chunk.first] == list(range(len(parse.tokens)))
    for chunk in found:
        assert len(chunk.ids) <= LONGEST + 2
        assert (chunk.ids[0], chunk.ids[-1]) == (OPEN, CLOSE)
        ends = [*(place for _, place in chunk.first[1:]), len(chunk.ids) - 1]
        for (token, place), end in zip(chunk.first, ends, strict=True):
            assert end - place == min(12, len(parse.tokens[token].text) or 1)
    for first, last in parse.sentences:
        whole = sum(min(12, len(token.text) or 1) for token in parse.tokens[first : last + 1]) <= LONGEST
        parts = sum(any(first <= token <= last for token, _ in chunk.first) for chunk in found)
        assert parts == 1 or not whole


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A tokenizer of a handful of pieces, whose file says to cut and to pad, as the public one's does."""
    pieces = ("[UNK]", "road", "##s", "shut", ",", "a", "b")
    tokenizer = Tokenizer(WordPiece({piece: 2000 + n for n, piece in enumerate(pieces)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = BertPreTokenizer()
    tokenizer.enable_truncation(2)
    tokenizer.enable_padding(length=9)
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    return tmp_path


def test_the_pieces_of_a_tokenizer_file_word_by_word(folder: Path) -> None:
    pieces = pieces_of(folder / "tokenizer.json")
    assert pieces(["roads", "\n", "shut", "a,b", "Zyx"]) == [[2001, 2002], [], [2003], [2005, 2004, 2006], [2000]]


def test_each_word_has_the_vector_of_its_first_piece(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, ...]] = []

    def run(inputs: Mapping[str, Array]) -> list[Array]:
        seen.append(inputs["ids"].shape)
        return [np.repeat(inputs["ids"][:, :, None], WIDTH, axis=2)]

    monkeypatch.setattr(encoder, "session", lambda file: run if file == folder / "encoder.onnx" else None)
    parse = parse_of(["roads"] * 90, ["shut"] * 90)
    vectors = OnnxEncoder(folder)(parse)
    assert seen == [(1, 182), (1, 92)]
    assert vectors.shape == (180, WIDTH)
    assert vectors.dtype == np.float32
    assert vectors[:, 0].tolist() == [2001] * 90 + [2003] * 90
    assert OnnxEncoder(folder)(Parse(())).shape == (0, WIDTH)
