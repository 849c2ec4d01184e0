"""How much an actor is in a reader's mind at a place in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import takewhile

from reportedly.lexicon.cues import cue_verbs
from reportedly.model import Span
from reportedly.text.parse import Parse, Token
from reportedly.text.quotations import Quotation

_ROLES = {
    "nsubj": 1.0, "nsubjpass": 0.9, "dobj": 0.5, "dative": 0.5, "pobj": 0.35, "poss": 0.45, "appos": 0.3, "attr": 0.4,
    "conj": 0.5, "compound": 0.15, "amod": 0.1,
}  # fmt: skip
_FADE = 0.55  # a sentence
_REACH = 5  # sentences


class Salience:
    """Weights of mentions by actor, fading with every sentence; words in quotation marks weigh less outside of them."""

    def __init__(self, parse: Parse, quotations: Sequence[Quotation]) -> None:
        self._parse = parse
        self._quotes = [q.span for q in sorted(quotations, key=lambda q: q.span)]
        self._starts = [span.start for span in self._quotes]
        self._seen: dict[int, list[tuple[Token, int | None, float]]] = {}
        self._latest: dict[int, int] = {}

    def note(self, actor: int, token: Token) -> None:
        """Record that `token` mentions `actor`; mentions out of reach are forgotten."""
        self._latest.pop(actor, None)
        self._latest[actor] = token.sentence
        seen = self._seen.setdefault(actor, [])
        seen.append((token, self.quote(token), self._weight(token)))
        if len(seen) > 3 * _REACH:
            del seen[:_REACH]

    def near(self, at: Token) -> list[int]:
        """The actors mentioned within reach of a token, the latest first."""
        latest = reversed(self._latest.items())
        return [actor for actor, _ in takewhile(lambda item: at.sentence - item[1] <= _REACH, latest)]

    def of(self, actor: int, at: Token) -> float:
        """The salience of an actor for a reader at token `at`; 0 for one out of reach."""
        here = self.quote(at)
        total = 0.0
        for token, quote, weight in self._seen.get(actor, ()):
            apart = at.sentence - token.sentence
            if 0 <= apart <= _REACH and token.i != at.i:
                total += weight * _FADE**apart * _across(quote, here)
        return total

    def quote(self, token: Token) -> int | None:
        """The number of the quotation that a token stands in, if it does."""
        i = bisect_right(self._starts, token.start) - 1
        return i if i >= 0 and token.start < self._quotes[i].end else None

    def span(self, quote: int) -> Span:
        """Where a quotation stands."""
        return self._quotes[quote]

    def _weight(self, token: Token) -> float:
        verb = self._parse.head(token)
        weight = _ROLES.get(token.dep, 0.3)
        if token.dep == "conj":
            weight = _ROLES.get(verb.dep, 0.3) * 0.9
        if token.dep == "nsubj" and verb.lemma in cue_verbs() and self.quote(token) is None:
            weight += 0.6
        if token.dep == "pobj" and verb.text.lower() == "to" and self._parse.head(verb).text.lower() == "according":
            weight = 1.5
        return weight


def _across(quote: int | None, here: int | None) -> float:
    """How much a mention in one voice counts in another."""
    if quote == here:
        return 1.0
    if here is None:
        return 0.15
    return 0.6 if quote is None else 0.8
