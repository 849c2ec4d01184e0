"""Whether two names stand for one actor."""

from __future__ import annotations

import re
from collections.abc import Iterable

TITLES = {
    "dr", "foreign", "former", "gen", "general", "minister", "mr", "mrs", "ms", "of", "president", "prime", "rep", "s",
    "secretary", "sen", "senator", "sheikh", "spokesman", "spokeswoman", "state", "the", "u", "us", "vice",
}  # fmt: skip


class Names:
    """The actors of an annotated article, each as its names."""

    def __init__(self, actors: Iterable[Iterable[str]]) -> None:
        self._actor = {name.lower(): number for number, names in enumerate(actors) for name in names}

    def same(self, one: str | None, other: str | None) -> bool:
        """Whether both are names of one actor, or alike once titles are off; two absent names are the same."""
        if not one or not other:
            return not one and not other
        actor = self._actor.get(one.lower())
        if actor is not None and actor == self._actor.get(other.lower()):
            return True
        a, b = _words(one), _words(other)
        return bool(a and b) and (a[-1] == b[-1] or set(a) <= set(b) or set(b) <= set(a))


def _words(name: str) -> list[str]:
    words = re.findall(r"\w+", name.lower().replace("’", "'").replace("'s", ""))
    return [word for word in words if word not in TITLES] or words
