"""Words of harm and of good, by which a threat is told from a promise."""

from __future__ import annotations

from reportedly.lexicon.tables import sections

_HARMS = sections("harms.txt")

HARMS: frozenset[str] = _HARMS["harms"]
"""Verbs that are a harm whatever their object."""
HARM_NOUNS: frozenset[str] = _HARMS["harm_nouns"]
GOOD_NOUNS: frozenset[str] = _HARMS["good_nouns"]
"""What people lose when it ends."""
BRINGING: frozenset[str] = _HARMS["bringing"]
"""Verbs that are as good or bad as what they bring about."""
ENDING: frozenset[str] = _HARMS["ending"]
"""Verbs that are as good as what they end is bad."""
ENDED: frozenset[str] = _HARMS["ended"]
"""What a thing is that has ended."""
CLOSING: frozenset[str] = _HARMS["closing"]
"""Verbs that shut what people use."""
GIVING: frozenset[str] = _HARMS["giving"]
"""Verbs that do somebody good."""
FORCEFUL: frozenset[str] = _HARMS["forceful"]
ANSWERING: frozenset[str] = _HARMS["answering"]
ANSWERS: frozenset[str] = _HARMS["answers"]
HARD: frozenset[str] = _HARMS["hard"]
"""Verbs that a forceful manner makes a harm of."""
