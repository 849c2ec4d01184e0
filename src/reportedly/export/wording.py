"""How the digest says things: headings, and quotation marks round every word that is not ours."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from reportedly.model import Kind, Polarity, Span, Statement, words_of
from reportedly.model.event import FactValue

# The weightiest first: what binds or threatens somebody, then what is held against them, then the rest.
HEADINGS: dict[Kind, str] = {
    "threat": "Threats",
    "demand": "Demands",
    "promise": "Promises",
    "offer": "Offers",
    "acceptance": "Acceptances",
    "refusal": "Refusals",
    "accusation": "Accusations",
    "denial": "Denials",
    "warning": "Warnings",
    "prediction": "Predictions",
    "announcement": "Announcements",
    "claim": "Claims",
    "evaluation": "Evaluations",
    "attitude": "Wants, plans and fears",
    "question": "Questions",
}
# What a time on a line leans on, where that is not its own words.
LEANS: dict[str | None, str] = {
    "publication": "counted from publication",
    "order": "by its order to others",
    "candidates": "depends on when it was written, which nobody says",
}
FACTUALITY: dict[FactValue, str] = {
    "CT+": "as certain",
    "PR+": "as probable",
    "PS+": "as possible",
    "CT-": "as not so",
    "PR-": "as probably not so",
    "PS-": "as possibly not so",
    "CTu": "as settled, not which way",
    "Uu": "left open",
}
POLARITY: dict[Polarity, str] = {"said": "", "not_said": " (not said)", "unsure": " (perhaps not said)"}
_MARKS = '“”"«»„‟'
_PLAIN = frozenset({
    "according to", "say", "says", "said", "tell", "tells", "told", "add", "adds", "added", "state", "states", "stated",
})  # fmt: skip


def act(statement: Statement, text: str) -> str:
    """What the speaker did in the article's word for it: `said`, `‘vowed’`, `‘did not say’ (not said)`.

    Never a verb of our own: with “denied” for the article's “said it was not so” we would say the opposite.
    """
    cue = plain(statement.cue.of(text)) if statement.cue else "said"
    return ("said" if cue.lower() in _PLAIN else f"‘{cue}’") + POLARITY[statement.polarity]


def on_the_word(chain: Iterable[str]) -> str:
    """`on the word of A, quoting B`, or nothing."""
    return f"on the word of {', quoting '.join(map(plain, chain))}" if chain else ""


def quoted(text: str, spans: Iterable[Span], longest: int = 300) -> str:
    """The words at `spans` on one line, in marks."""
    return marked(words_of(text, spans), longest)


def marked(words: str, longest: int = 300) -> str:
    """Words of an article on one line, cut to about `longest` characters, in marks.

    A stretch that brings its own quotation marks at both ends keeps them: “…” is somebody's own words. All else is the
    article's wording and stands in ‘…’.
    """
    words = plain(words)
    if len(words) > longest:
        words = words[:longest].rsplit(" ", 1)[0] + " […]"
    own = words[:1] in _MARKS and (words[-1:] in _MARKS or words.endswith("[…]"))
    return words if words and own else f"‘{words}’"


def plain(words: str) -> str:
    """`words` on one line, without the characters that command a terminal or turn the reading direction round."""
    return " ".join("".join(c for c in words if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf")).split())


def counted(number: int, noun: str) -> str:
    """`1 statement`, `2 statements`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
