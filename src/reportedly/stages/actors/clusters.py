"""Clusters of mentions: actors in the making."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from reportedly.lexicon.given_names import GIVEN
from reportedly.lexicon.groups import GENERIC
from reportedly.model.actor import ActorType
from reportedly.stages.actors.keys import Key, name_key
from reportedly.stages.draft import Mention

_WEIGHTS = {"name": 2, "description": 1, "pronoun": 0}


@dataclass
class Cluster:
    """What is known of one actor. `members` are positions of mentions; `parts` the members of "A and B"."""

    members: list[int] = field(default_factory=list)
    keys: list[Key] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    qualifiers: set[str] = field(default_factory=set)
    owners: set[str] = field(default_factory=set)
    types: Counter[ActorType] = field(default_factory=Counter)
    genders: Counter[str] = field(default_factory=Counter)
    texts: dict[str, int] = field(default_factory=dict)
    plural: bool = False
    named: bool = False
    parts: tuple[int, ...] = ()

    def add(self, position: int, mention: Mention, noun: str = "", qualifiers: Iterable[str] = ()) -> None:
        """Take a mention in. `noun` and `qualifiers` are the words for what the actor is, if the mention has any."""
        self.members.append(position)
        if mention.form == "pronoun":
            self.genders[mention.gender] += 1
            return
        if mention.form == "name":
            self._add_name(mention)
        elif not self.members[:-1]:
            self.plural = mention.plural
        if mention.type != "other":
            self.types[mention.type] += _WEIGHTS[mention.form] + 2 * bool(mention.role)
        self.genders[mention.gender] += 3
        if noun:
            self.nouns.add(noun)
            self.qualifiers.update(qualifiers)
        if mention.of:
            self.owners.add(mention.of.lower())
        self.texts.setdefault(mention.text, position)

    def _add_name(self, mention: Mention) -> None:
        self.plural = mention.plural if not self.named else self.plural
        self.named = True
        key = name_key(mention.text)
        if key not in self.keys:
            self.keys.append(key)
        if mention.type == "person" and len(key) > 1:
            self.genders[GIVEN.get(key[0], "")] += 2

    @property
    def type(self) -> ActorType:
        """The type that most of its mentions speak for; what "he" or "she" stands for is a person."""
        if self.parts:
            return "group"
        most = self.types.most_common(1)[0][0] if self.types else "other"
        return "person" if self.gender and most in ("place", "organisation") else most

    @property
    def gender(self) -> str:
        """`f`, `m` or empty where nothing tells."""
        told = Counter({g: n for g, n in self.genders.items() if g})
        return told.most_common(1)[0][0] if told else ""

    @property
    def is_person(self) -> bool:
        """Whether he or she can stand for it."""
        return self.type == "person" and not self.plural

    @property
    def is_body(self) -> bool:
        """Whether a loose noun such as "the group" can stand for it."""
        return self.type == "organisation" and (self.named or bool(self.nouns & GENERIC))
