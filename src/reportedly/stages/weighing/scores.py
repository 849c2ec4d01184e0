"""How sure a statement is: odds from the heads, made into the chance that a careful reader would have found it too."""

from __future__ import annotations

from math import exp
from typing import NamedTuple

import msgspec

ORIGINS = ("rule", "quotation", "weights")


class Evidence(NamedTuple):
    """Log-odds that the cue is one, that the statement holds, and the mean over the words of its content."""

    cue: float
    holds: float
    content: float


class Curve(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A logistic curve over evidence."""

    bias: float
    cue: float
    holds: float
    content: float

    def score(self, evidence: Evidence) -> float:
        """In 0..1, to three places."""
        odds = self.bias + self.cue * evidence.cue + self.holds * evidence.holds + self.content * evidence.content
        return round(1 / (1 + exp(-max(-30.0, min(30.0, odds)))), 3)


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was fitted on the development part: a curve for each of ORIGINS, and from which score on it is kept.

    `prior` is what the rules' kind is worth against the weights' (a log-probability); `further` what a second stretch
    of content must add, `named` what an addressee or source must (log-odds); where the cue is given, `given` is added
    to what speaks for each of their words.
    """

    curves: dict[str, Curve] = msgspec.field(default_factory=lambda: dict.fromkeys(ORIGINS, Curve(0.0, 1.0, 0.0, 0.0)))
    least: dict[str, float] = msgspec.field(default_factory=lambda: dict.fromkeys(ORIGINS, 0.0))
    prior: float = 1.0
    further: float = 5.0
    named: float = 0.0
    given: float = 0.5
    glance: float = -2.0
