"""A cue with what it presents, before anybody is identified: what the finders make, and statements are made of."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.lexicon.cues import CueWord
from reportedly.model import Kind, Polarity, Span


@dataclass(frozen=True)
class Attribution:
    """`head` is the index of the cue's main token; `source`, `addressee` and `reporters` are indexes of head tokens.

    `frame` names the complement that was found (see lexicon/cues.py). `source_span` is the whole phrase. `content` may
    still be empty where a quotation is to supply it. `kind` and `score` are what the weights have made of it, if any.
    """

    word: CueWord
    head: int
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    frame: str
    source: int | None = None
    source_span: Span | None = None
    addressee: int | None = None
    reporters: tuple[int, ...] = ()
    polarity: Polarity = "said"
    kind: Kind | None = None
    score: float = 1.0
