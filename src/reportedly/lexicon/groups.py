"""Nouns for groups, organisations, places, outlets and documents that can speak or act."""

from __future__ import annotations

from reportedly.lexicon.tables import lines, sections

_GROUPS = sections("groups.txt")

ORGANISATIONS: frozenset[str] = _GROUPS["organisations"]
"""One body that acts as "it"; in the plural, several."""
PLACES: frozenset[str] = _GROUPS["places"]
COLLECTIVES: frozenset[str] = _GROUPS["collectives"]
"""Several people, whatever the grammatical number."""
OUTLETS: frozenset[str] = _GROUPS["outlets"]
"""Who carries news."""
SHARED_OUTLETS: frozenset[str] = _GROUPS["shared_outlets"]
"""Those of OUTLETS that mean other things too, and need a word of the press beside them."""
PRESS_WORDS: frozenset[str] = _GROUPS["press_words"]
OUTLET_ENDINGS: frozenset[str] = _GROUPS["outlet_endings"]
"""Last words of outlets' names."""
KNOWN_OUTLETS: frozenset[str] = frozenset(lines("outlets.txt"))
"""Names of outlets that their form does not give away, in lower case."""
DOCUMENTS: frozenset[str] = _GROUPS["documents"]
"""What is written or said, and can itself say."""
EVIDENCE: frozenset[str] = _GROUPS["evidence"]
"""What is looked at, counted or worked out, and shows something."""
AUTHORED: frozenset[str] = _GROUPS["authored"]
"""What speaks with the voice of whoever wrote or keeps it."""
GENERIC: frozenset[str] = _GROUPS["generic"]
"""Organisations loose enough to point back at any."""
QUANTIFIERS: frozenset[str] = _GROUPS["quantifiers"]
"""Heads of "… of the analysts"."""
