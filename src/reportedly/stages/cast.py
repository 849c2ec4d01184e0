"""From clusters to the actors of a reading: names, aliases, roles, and who is worth listing."""

from __future__ import annotations

from reportedly.lexicon.countries import BY_CAPITAL
from reportedly.lexicon.cues import cue_verbs
from reportedly.model import Actor
from reportedly.stages.clusters import Cluster
from reportedly.stages.draft import Mention
from reportedly.stages.keys import name_key
from reportedly.text.parse import Parse, Token

_NAMED = frozenset({"person", "organisation", "place", "outlet", "group"})


def cast_of(
    parse: Parse, mentions: tuple[Mention, ...], clusters: list[Cluster]
) -> tuple[tuple[Actor, ...], dict[int, int]]:
    """The actors in the order of their first mention, and at which position each kept cluster stands."""
    kept = [n for n, c in enumerate(clusters) if c.members and _is_actor(parse, mentions, c)]
    kept.sort(key=lambda n: min(clusters[n].members))
    return tuple(_actor(mentions, clusters, n) for n in kept), {n: i for i, n in enumerate(kept)}


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
    return token.dep in {"dobj", "dative"} and above.lemma in cue_verbs()


def _actor(mentions: tuple[Mention, ...], clusters: list[Cluster], number: int) -> Actor:
    cluster = clusters[number]
    own = [mentions[m] for m in sorted(cluster.members)]
    parts = [_name([mentions[m] for m in sorted(clusters[part].members)]) for part in cluster.parts]
    name = " and ".join(parts) if parts else _name(own)
    texts = dict.fromkeys(m.text for m in own if m.form != "pronoun" and m.text != name)
    role, of = _office(own)
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
    return next(m.text for m in own if m.form == "description")


def _office(own: list[Mention]) -> tuple[str | None, str | None]:
    """The office that tells most: one with an owner before one without, a description before a form of address."""
    offices = [(m.role, m.of, m.form) for m in own if m.role]
    if not offices:
        return None, None
    best = max(offices, key=lambda o: (o[1] is not None, len((o[0] or "").split())))
    return best[0], best[1]
