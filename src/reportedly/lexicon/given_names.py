"""Given names that tell a gender."""

from __future__ import annotations

from reportedly.lexicon.tables import sections

GIVEN: dict[str, str] = {name: gender for gender, names in sections("given_names.txt").items() for name in names}
"""Given name in lower case → `m` or `f`."""
