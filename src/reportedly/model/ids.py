"""Ids that are hashes of content, so that the same record read twice is the same row."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

_DIGITS = 24
_OUTSIDE = ("id", "score")


def text_hash(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def content_id(scheme: str, *parts: object) -> str:
    """`scheme:` and 24 hexadecimal digits (96 bits) of the SHA-256 of `parts` as canonical JSON.

    The scheme names the record and the version of its rule (`s1` for statements); a changed rule gets a new one.
    """
    canonical = msgspec.json.encode(parts, order="deterministic")
    return f"{scheme}:{hashlib.sha256(canonical).hexdigest()[:_DIGITS]}"


def hashed_fields(record: msgspec.Struct) -> dict[str, Any]:
    """What the id of a record hashes: all its fields but the id itself and the score."""
    return {name: value for name, value in msgspec.structs.asdict(record).items() if name not in _OUTSIDE}
