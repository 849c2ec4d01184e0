from __future__ import annotations

import pytest

from reportedly.model import Span
from reportedly.text.parse import Parse, Token
from reportedly.text.parser import english
from support.parsed import FILE, kept, read, updated, written


def test_what_is_written_is_read_again() -> None:
    for text, parse in kept().items():
        assert read(text, written(parse)) == parse


@pytest.mark.model
def test_the_kept_parses_are_the_models() -> None:
    assert updated().split() == FILE.read_text(encoding="utf-8").split()


@pytest.mark.model
def test_tokens_stand_where_the_text_has_them() -> None:
    text = "“Stay,” Ana Velk said."
    found = english()(text, [Span(0, len(text))])
    assert read(text, written(found)) == Parse(found.tokens, found.sentences)
    assert isinstance(found.tokens[0], Token)
