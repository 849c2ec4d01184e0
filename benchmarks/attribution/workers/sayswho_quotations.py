"""Runs in the environment of `make attribution-env`: sayswho's quotations. JSON in, JSON out; see outside.py.

sayswho mends the marks of a text before it parses it, so positions are carried back to the text as it was.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from importlib.metadata import version
from typing import Any

import spacy
from sayswho.helpers import para_quote_fixer
from sayswho.quote_finder import quote_finder
from spacy.language import Language
from spacy.tokens import Token


def main() -> None:
    job = json.load(sys.stdin)
    language = spacy.load(job["model"])
    found = [quotations(language, text) for text in job["texts"]]
    json.dump({"version": version("sayswho"), "spacy": version("spacy"), "found": found}, sys.stdout)


def quotations(language: Language, text: str) -> list[dict[str, Any]] | None:
    """The quotations of a text; None where sayswho fails on it."""
    mended, origin = mend(text)
    try:
        found = list(quote_finder(language(mended)))
    except (TypeError, IndexError):
        return None
    return [
        {
            "content": [back(origin, q.content.start_char, q.content.end_char)],
            "cue": span(origin, q.cue),
            "source": span(origin, q.speaker),
        }
        for q in found
    ]


def mend(text: str) -> tuple[str, list[int]]:
    """The text as sayswho prepares it, and for each of its characters the position that it has in `text`."""
    lines, origin = [], []
    for start, line in paragraphs(text):
        fixed = para_quote_fixer(line)
        lines.append(fixed)
        origin += [start + place for place in places(line, fixed)] + [start + len(line)]
    return "\n".join(lines), origin


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start + len(line) - len(line.lstrip()), line.strip()
        start += len(line)


def places(line: str, fixed: str) -> list[int]:
    """For each character of `fixed` its place in `line`; for one that is new, the place where it was put."""
    found: list[int] = []
    for _, start, end, new_start, new_end in SequenceMatcher(None, line, fixed, autojunk=False).get_opcodes():
        found += [min(start + i, max(start, end - 1), len(line)) for i in range(new_end - new_start)]
    return found


def span(origin: list[int], tokens: Sequence[Token]) -> list[int]:
    return back(origin, tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def back(origin: list[int], start: int, end: int) -> list[int]:
    first = origin[start]
    return [first, max(first, origin[end - 1] + 1)]


if __name__ == "__main__":
    main()
