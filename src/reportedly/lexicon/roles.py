"""Nouns for persons: their gender, and which role another noun may stand for."""

from __future__ import annotations

from reportedly.lexicon.tables import rows, sections

_FAMILIES = sections("roles.txt")

GENDERS: dict[str, str] = dict.fromkeys(_FAMILIES["male"], "m") | dict.fromkeys(_FAMILIES["female"], "f")
"""Person nouns that tell a gender: `m` or `f`."""

HEADS: frozenset[str] = _FAMILIES["heads"] | {"member"}
"""Nouns for those who lead, or belong to, an organisation."""

OFFICES: frozenset[str] = frozenset().union(
    *(_FAMILIES[f] for f in ("heads", "clerics", "soldiers", "lawmakers", "officials"))
)
"""Nouns for offices: a report that names who holds one says so beside the name."""

PERSONS: frozenset[str] = frozenset().union(*_FAMILIES.values())
"""Nouns for a single person."""


def _members(words: str) -> frozenset[str]:
    return frozenset().union(*(_FAMILIES[w[1:]] if w.startswith("*") else {w} for w in words.split()))


STANDS_FOR: dict[str, frozenset[str]] = {noun: _members(words) for noun, words in rows("stands_for.tsv")}
"""Which roles a looser noun may point back at: "the cleric" at a sheikh, "the official" at a minister."""


def is_person(lemma: str) -> bool:
    """Whether a noun stands for a person, by the table or by how it ends."""
    return (
        lemma in PERSONS or lemma.endswith(("woman", "person", "ologist")) or (lemma.endswith("man") and len(lemma) > 6)
    )


def points_at(noun: str, role: str) -> bool:
    """Whether "the NOUN" can stand for somebody whose role is `role`, both in lower case, one word each."""
    return noun == role or role in STANDS_FOR.get(noun, ())
