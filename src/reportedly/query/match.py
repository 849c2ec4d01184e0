"""What a person types in a search box, as an FTS5 expression that cannot fail."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportedly.errors import UsageError

_TERM = re.compile(r'"([^"]*)"?|(\S+)')
_SPECIAL = re.compile(r'["*]|\bOR\b')


def fts(words: str) -> str:
    """All the words, in any order; `"a phrase"` as it stands; `word*` for a beginning; `A OR B` for either.

    Everything else is taken literally. Raises UsageError where no word is left.
    """
    terms: list[str] = []
    for phrase, word in _TERM.findall(words):
        if word == "OR":
            terms.append("OR")
        elif re.search(r"\w", phrase or word):
            plain = (phrase or word).replace('"', " ").replace("\0", " ")
            terms.append(f'"{plain}"' + ("*" if word.endswith("*") else ""))
    expression = _joined(terms)
    if not expression:
        raise UsageError(repr(words), "it holds no word to look for")
    return expression


def _joined(terms: list[str]) -> str:
    """Terms side by side must all be there; an OR joins the terms on either side, and one at an end says nothing."""
    groups: list[list[str]] = []
    either = False
    for term in terms:
        if term == "OR":
            either = bool(groups)
        elif either:
            groups[-1].append(term)
            either = False
        else:
            groups.append([term])
    return " AND ".join(f"({' OR '.join(group)})" if len(group) > 1 else group[0] for group in groups)


def typed(arguments: Iterable[str]) -> str:
    """Command-line arguments as one input: an argument of several words is a phrase, if no word in it is special."""
    return " ".join(f'"{words}"' if " " in words and not _SPECIAL.search(words) else words for words in arguments)
