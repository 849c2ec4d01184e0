"""SQL functions of ours, for what SQL has no word for. SQLite calls them row by row; they are pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from reportedly.model.edtf import bounds

_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """A name's words in small letters without accents, each between spaces: " akram al kaabi "."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return f" {' '.join(_WORD.findall(bare.casefold()))} "


def has_name(text: str | None, words: str) -> bool:
    """Whether the words, as `folded` gives them, stand in `text` one after the other."""
    return text is not None and words in folded(text)


def earliest(value: str | None) -> str | None:
    """The first second that an EDTF value can mean; None where it is open or no date."""
    found = bounds(value) if value else None
    return found.earliest if found else None


def latest(value: str | None) -> str | None:
    """The last second that an EDTF value can mean; None where it is open or no date."""
    found = bounds(value) if value else None
    return found.latest if found else None


FUNCTIONS: dict[str, Callable[..., str | bool | None]] = {
    "has_name": has_name,
    "earliest": earliest,
    "latest": latest,
}
