"""Runs in the environment of `make attribution-env`: textacy's direct quotations. JSON in, JSON out; see outside.py."""

import json
import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

import spacy
from spacy.tokens import Doc, Token
from textacy.extract import direct_quotations


def main() -> None:
    job = json.load(sys.stdin)
    language = spacy.load(job["model"])
    found = [quotations(language(text)) for text in job["texts"]]
    json.dump({"version": version("textacy"), "spacy": version("spacy"), "found": found}, sys.stdout)


def quotations(doc: Doc) -> list[dict[str, Any]] | None:
    """The quotations of a text; None where textacy refuses it, as it does where marks are left over."""
    try:
        found = list(direct_quotations(doc))
    except ValueError:
        return None
    return [
        {"content": [[q.content.start_char, q.content.end_char]], "cue": span(q.cue), "source": span(q.speaker)}
        for q in found
    ]


def span(tokens: Sequence[Token]) -> list[int]:
    return [tokens[0].idx, tokens[-1].idx + len(tokens[-1])]


if __name__ == "__main__":
    main()
