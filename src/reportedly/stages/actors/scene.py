"""What is known at a place in the text when somebody is pointed at: who has been mentioned, how, and how lately."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from reportedly.stages.actors.clusters import Cluster
from reportedly.stages.actors.keys import name_key
from reportedly.stages.actors.salience import Salience
from reportedly.stages.draft import Mention
from reportedly.text.parse import Parse, Token


@dataclass(frozen=True)
class Scene:
    """What resolving looks at: the parse, the mentions, the clusters so far, and how salient each is.

    `called` lists the clusters that a noun, or a word of a name, has been used for; `at` gives that of a head token.
    `things` are nouns for what is no actor, with a negative number each; `several` those in the plural.
    """

    parse: Parse
    mentions: tuple[Mention, ...]
    clusters: list[Cluster]
    salience: Salience
    called: dict[str, dict[int, None]] = field(default_factory=dict)
    at: dict[int, int] = field(default_factory=dict)
    things: dict[tuple[str, bool], int] = field(default_factory=dict)
    several: set[int] = field(default_factory=set)

    def learn(self, number: int, mention: Mention, noun: str) -> None:
        """Take note of the words that a mention uses for a cluster."""
        self.at[mention.head] = number
        named = name_key(mention.text) if mention.form == "name" else ()
        for word in {noun, noun.split("-")[0], *named} - {""}:
            self.called.setdefault(word, {})[number] = None

    def candidates(self, at: Token, noun: str = "") -> list[int]:
        """The clusters in a reader's mind at a token, and those called by `noun` anywhere before, the oldest first."""
        known = (*self.called.get(noun, ()), *self.called.get(noun.split("-")[0], ()))
        return sorted({*(n for n in self.salience.near(at) if n >= 0), *known})

    def note_thing(self, token: Token) -> None:
        """Take note of a noun that is no actor, but that "it" or "they" may stand for."""
        kind = (token.lemma, is_several(token))
        number = self.things.setdefault(kind, -len(self.things) - 1)
        if is_several(token):
            self.several.add(number)
        self.salience.note(number, token)

    def thing_salience(self, at: Token, *, several: bool) -> float:
        """The salience of the nearest of them, of those in the singular or the plural."""
        fitting = (n for n in self.salience.near(at) if n < 0 and (n in self.several) == several)
        return max((self.salience.of(n, at) for n in fitting), default=0.0)

    def best(self, candidates: Iterable[int], score: Callable[[int], float], least: float = 0.0) -> int | None:
        """The candidate with the highest score above `least`; the earliest of equals."""
        scored = [(score(c), -c) for c in candidates]
        top = max(scored, default=(0.0, 0))
        return -top[1] if scored and top[0] > least else None


def is_several(token: Token) -> bool:
    """Whether a noun is in the plural."""
    return token.tag in {"NNS", "NNPS"}
