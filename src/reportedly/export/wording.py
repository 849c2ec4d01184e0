"""How the digest says things: neutral verbs, and quotation marks round every word that is not ours."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from reportedly.model import Kind, Span, Statement
from reportedly.model.event import FactValue


class Wording(NamedTuple):
    """Of a kind of statement: its heading, and what a speaker did, as a past form and a plain one."""

    heading: str
    did: str
    do: str


# The weightiest first: what binds or threatens somebody, then what is held against them, then the rest.
KINDS: dict[Kind, Wording] = {
    "threat": Wording("Threats", "threatened", "threaten"),
    "demand": Wording("Demands", "demanded", "demand"),
    "promise": Wording("Promises", "promised", "promise"),
    "offer": Wording("Offers", "offered", "offer"),
    "acceptance": Wording("Acceptances", "accepted", "accept"),
    "refusal": Wording("Refusals", "refused", "refuse"),
    "accusation": Wording("Accusations", "made an accusation", "make an accusation"),
    "denial": Wording("Denials", "denied", "deny"),
    "warning": Wording("Warnings", "warned", "warn"),
    "prediction": Wording("Predictions", "predicted", "predict"),
    "announcement": Wording("Announcements", "announced", "announce"),
    "claim": Wording("Claims", "said", "say"),
    "evaluation": Wording("Evaluations", "judged", "judge"),
    "attitude": Wording("Wants, plans and fears", "thought or wanted", "think or want"),
    "question": Wording("Questions", "asked", "ask"),
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
_MARKS = '“”"«»„‟'


def act(statement: Statement, text: str) -> str:
    """What the speaker did: `said`, `did not say (‘declined to comment’)`, `may have said (‘could have told’)`."""
    words = KINDS[statement.kind]
    if statement.polarity == "said":
        return words.did
    did = f"did not {words.do}" if statement.polarity == "not_said" else f"may have {words.did}"
    return f"{did} ({quoted(text, [statement.cue])})" if statement.cue else did


def on_the_word(chain: Iterable[str]) -> str:
    """`on the word of A, quoting B`, or nothing."""
    return f"on the word of {', quoting '.join(map(plain, chain))}" if chain else ""


def quoted(text: str, spans: Iterable[Span], longest: int = 300) -> str:
    """The words at `spans` on one line, in marks."""
    return marked(" … ".join(span.of(text) for span in spans), longest)


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
