"""From clusters to the actors of a reading: names, aliases, roles, and who is worth listing."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from reportedly.lexicon.countries import BY_CAPITAL, country_of
from reportedly.lexicon.cues import cue_verbs
from reportedly.model import Actor
from reportedly.stages.actors.clusters import Cluster
from reportedly.stages.actors.keys import name_key
from reportedly.stages.draft import Mention
from reportedly.text.parse import Parse, Token

_NAMED = frozenset({"person", "organisation", "place", "outlet", "group"})


def cast_of(
    parse: Parse, mentions: tuple[Mention, ...], clusters: list[Cluster], outlet: str | None = None
) -> tuple[tuple[Actor, ...], dict[int, int]]:
    """The actors in the order of their first mention, and at which position each kept cluster stands.

    `outlet` is the name of the one that carries the article.
    """
    kept = [n for n, c in enumerate(clusters) if c.members and _is_actor(parse, mentions, c)]
    kept.sort(key=lambda n: min(clusters[n].members))
    owners = _owners(mentions, clusters, kept)
    actors = tuple(_actor(mentions, clusters, n, owners) for n in kept)
    if outlet is not None:
        actors = tuple(replace(a, type="outlet") if name_key(a.name) == name_key(outlet) else a for a in actors)
    return actors, {n: i for i, n in enumerate(kept)}


class _Owners(NamedTuple):
    """Names of actors: by the words that are used for them, and by where a possessive pronoun for them starts."""

    by_words: dict[str, str]
    by_start: dict[int, str]


def _owners(mentions: tuple[Mention, ...], clusters: list[Cluster], kept: list[int]) -> _Owners:
    owners = _Owners({}, {})
    for n in kept:
        own = _members(mentions, clusters[n])
        name = _name(own)
        for mention in own:
            if mention.form == "pronoun":
                owners.by_start[mention.span.start] = name
            else:
                owners.by_words.setdefault(_plain(mention.text), name)
    return owners


def _members(mentions: tuple[Mention, ...], cluster: Cluster) -> list[Mention]:
    return [mentions[m] for m in sorted(cluster.members)]


def _plain(words: str) -> str:
    """Words to look an owner up by; a nationality stands for its country."""
    country = country_of(words)
    return (country.name if country else words).lower().removeprefix("the ")


def _is_actor(parse: Parse, mentions: tuple[Mention, ...], cluster: Cluster) -> bool:
    """Named, or seen to speak, act or be spoken to."""
    if cluster.parts or (cluster.named and cluster.type in _NAMED):
        return True
    heads = [parse.tokens[mentions[m].head] for m in cluster.members]
    return any(_speaks(parse, t) if cluster.type == "document" else _acts(parse, t) for t in heads)


def _speaks(parse: Parse, token: Token) -> bool:
    if token.dep == "nsubj":
        return parse.head(token).lemma in cue_verbs()
    return token.dep == "pobj" and parse.head(parse.head(token)).text.lower() == "according"


def _acts(parse: Parse, token: Token) -> bool:
    above = parse.head(token)
    if token.dep in {"nsubj", "nsubjpass", "agent", "appos"} or above.dep == "agent":
        return True
    if token.dep == "conj":
        return _acts(parse, above)
    if token.dep == "pobj":
        return _speaks(parse, token) or parse.head(above).lemma in cue_verbs()
    moved = above.lemma in cue_verbs() or parse.child(above, "xcomp") is not None
    return token.dep in {"dobj", "dative"} and moved


def _actor(mentions: tuple[Mention, ...], clusters: list[Cluster], number: int, owners: _Owners) -> Actor:
    cluster = clusters[number]
    own = _members(mentions, cluster)
    parts = [_name(_members(mentions, clusters[part])) for part in cluster.parts]
    name = " and ".join(parts) if parts else _name(own)
    texts = dict.fromkeys(m.text for m in own if m.form != "pronoun" and m.text != name)
    role, of = _office(own, owners) if cluster.is_person else (None, None)
    return Actor(
        name=name,
        type=cluster.type,
        aliases=tuple(texts),
        role=role,
        of=of,
        mentions=tuple(m.span for m in own),
    )


def _name(own: list[Mention]) -> str:
    """The fullest name, the first of equals, a country's before its capital's; without one, the first description."""
    names = [m.text for m in own if m.form == "name"]
    proper = [n for n in names if n.lower() not in BY_CAPITAL] or names
    if proper:
        return max(proper, key=lambda n: (len(name_key(n)), not n.isupper(), len(n)))
    return next((m.text for m in own if m.form == "description"), "")


def _office(own: list[Mention], owners: _Owners) -> tuple[str | None, str | None]:
    """The office that tells most: one with an owner before one without, then the one of more words."""
    offices = [(m.role, _owner(m, owners)) for m in own if m.role]
    return max(offices, key=lambda o: (o[1] is not None, len((o[0] or "").split())), default=(None, None))


def _owner(mention: Mention, owners: _Owners) -> str | None:
    """Whose office it is, by the name of the actor where there is one: that of "its" in "its chairman", too."""
    if mention.of is None:
        return owners.by_start.get(mention.span.start)
    country = country_of(mention.of)
    return owners.by_words.get(_plain(mention.of), country.name if country else mention.of)
