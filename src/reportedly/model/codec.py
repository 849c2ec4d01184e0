"""Readings as JSON and back."""

from __future__ import annotations

from typing import Any

import msgspec

from reportedly.model.ids import text_hash
from reportedly.model.reading import Reading


def to_dict(reading: Reading, *, with_text: bool = False) -> dict[str, Any]:
    """The reading as plain lists and dictionaries, in GUIDE's shape; the text only when asked for."""
    document: dict[str, Any] = msgspec.to_builtins(reading)
    if not with_text:
        del document["article"]["text"]
    return document


def to_json(reading: Reading, *, with_text: bool = False) -> str:
    """One line of JSON."""
    return msgspec.json.encode(to_dict(reading, with_text=with_text)).decode()


def from_dict(document: dict[str, Any], text: str | None = None) -> Reading:
    """A reading from `to_dict`'s shape; `text` where the document does not carry it.

    Raises `msgspec.ValidationError` where the shape is wrong, or the text is not the one that was read.
    """
    article = document["article"]
    if text is not None:
        document = {**document, "article": {**article, "text": text}}
    reading = msgspec.convert(document, Reading)
    if text_hash(reading.article.text) != reading.article.sha256:
        raise msgspec.ValidationError("the text is not the one that was read")
    return reading


def from_json(line: str | bytes, text: str | None = None) -> Reading:
    """A reading from one line of JSON."""
    return from_dict(msgspec.json.decode(line), text)


def json_schema() -> dict[str, Any]:
    """JSON Schema of a reading with its text."""
    return msgspec.json.schema(Reading)
