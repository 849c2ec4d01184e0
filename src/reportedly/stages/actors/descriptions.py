"""Whom a description points back at."""

from __future__ import annotations

from reportedly.lexicon.countries import country_of
from reportedly.lexicon.groups import GENERIC, OUTLETS, QUANTIFIERS
from reportedly.lexicon.roles import is_person, points_at
from reportedly.lexicon.tables import sections
from reportedly.lexicon.titles import HONORIFICS, MODIFIERS, RANKS
from reportedly.stages.actors.clusters import Cluster
from reportedly.stages.actors.keys import name_key
from reportedly.stages.actors.scene import Scene, is_several
from reportedly.stages.draft import Mention
from reportedly.text.parse import Parse, Token

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "both", "said"})
_INDEFINITE = frozenset(
    {
        "a",
        "an",
        "some",
        "any",
        "no",
        "another",
        "other",
        "several",
        "many",
        "few",
        "most",
        "all",
        "every",
        "each",
        "more",
    }
)
_LOWER = frozenset({"deputy", "vice", "assistant", "associate", "under"})
_TIMES = sections("titles.txt")["times"]
_LAST = 12  # mentions of an actor that are looked at
_TRADES = frozenset({"company", "firm"})
"""Bodies that trade: what is known as a group or a ministry is none."""
_TOWNS = frozenset({"city", "town", "village", "capital", "municipality"})
_COUNTRIES = frozenset({"country", "nation", "state", "republic", "kingdom"})


def resolve_description(scene: Scene, mention: Mention) -> int | None:
    """The cluster that a description points back at, or None for one that brings in somebody new."""
    head = scene.parse.tokens[mention.head]
    noun = role_noun(mention, scene.parse)
    kind = definiteness(scene.parse, mention, head)
    if kind == "new":
        return None
    again = _same_words(scene, mention, head, noun)
    if mention.plural and again is None:
        return _the_two(scene, head)
    if mention.plural or kind == "bare":
        return again
    candidates = [n for n in scene.candidates(head, noun) if not scene.clusters[n].plural]
    if mention.type == "person":
        found = scene.best(candidates, lambda n: _person_score(scene, n, mention, head, noun), 0.9)
        return found if found is not None else again
    if noun in _COUNTRIES | _TOWNS:
        found = scene.best(candidates, lambda n: _place_score(scene, n, head, noun), 0.02)
        return found if found is not None else again
    found = scene.best(candidates, lambda n: _body_score(scene, n, head, noun), 0.5)
    return again if again is not None else found


def definiteness(parse: Parse, mention: Mention, head: Token) -> str:
    """`old` where the words say that the reader knows who, `new` where they bring somebody in, `bare` for neither."""
    words = {t.text.lower() for t in parse.children(head, "det", "predet", "amod", "nummod")}
    owned = parse.child(head, "poss") is not None
    if head.text.lower() in QUANTIFIERS and parse.child(head, "prep") is not None:
        return "new"
    if words & _DEFINITE or owned:
        return "old"
    if words & _INDEFINITE or (mention.plural and parse.child(head, "nummod") is not None):
        return "new"
    return "bare" if mention.plural or head.dep == "appos" else "old"


def _the_two(scene: Scene, head: Token) -> int | None:
    """The pair that "the two leaders" or "both countries" stands for: of persons, or of others."""
    words = {t.text.lower() for t in scene.parse.children(head, "det", "nummod", "predet")}
    if not words & {"two", "both"} and not ("the" in words and head.lemma in {"party", "side", "duo"}):
        return None
    persons = is_person(head.lemma.lower()) or head.lemma == "duo"

    def score(n: int) -> float:
        parts = [scene.clusters[p] for p in scene.clusters[n].parts]
        fitting = len(parts) == 2 and all(p.is_person == persons or head.lemma == "side" for p in parts)
        return scene.salience.of(n, head) if fitting else 0.0

    return scene.best(scene.candidates(head), score)


def _same_words(scene: Scene, mention: Mention, head: Token, noun: str) -> int | None:
    """The latest unnamed actor that was called by the same noun, with no other modifiers."""
    own = modifiers(scene.parse, head)
    fitting = [
        n
        for n in scene.called.get(noun, ())
        if noun in (cluster := scene.clusters[n]).nouns
        and cluster.plural == mention.plural
        and not (cluster.named and cluster.is_person)
        and _same_number(scene, mention, cluster)
        and _compatible(own, _known_modifiers(scene, cluster))
    ]
    return max(fitting, key=lambda n: scene.clusters[n].members[-1], default=None)


def _same_number(scene: Scene, mention: Mention, cluster: Cluster) -> bool:
    """Whether the nouns have one grammatical number: "both sides" are not "its side"."""
    several = is_several(scene.parse.tokens[mention.head])
    described = (m for m in cluster.members[-_LAST:] if scene.mentions[m].form == "description")
    return all(is_several(scene.parse.tokens[scene.mentions[m].head]) == several for m in described)


def _known_modifiers(scene: Scene, cluster: Cluster) -> frozenset[str]:
    described = (scene.mentions[m] for m in cluster.members[-_LAST:] if scene.mentions[m].form == "description")
    return frozenset().union(*(modifiers(scene.parse, scene.parse.tokens[m.head]) for m in described))


def _compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def modifiers(parse: Parse, head: Token) -> frozenset[str]:
    """The words that tell one group from another: "Iraqi", "resistance"; names by country."""
    found = set()
    for token in parse.children(head, "amod", "compound", "nmod", "poss"):
        country = country_of(token.text)
        found.add(country.name.lower() if country else token.lemma.lower())
    for prep in parse.children(head, "prep"):
        whole = parse.child(prep, "pobj")
        if prep.text == "of" and whole is not None:
            found.add(whole.lemma.lower())
    return frozenset(found)


def _person_score(scene: Scene, n: int, mention: Mention, head: Token, noun: str) -> float:
    """0.9 or less where the person cannot be meant."""
    cluster = scene.clusters[n]
    if not cluster.is_person or (mention.gender and cluster.gender not in {"", mention.gender}):
        return 0.0
    match = _role_match(cluster, noun)
    if _other_rank(qualifiers(mention), cluster.qualifiers):
        return 0.0
    salient = scene.salience.of(n, head)
    if match < 2 and not salient:
        return 0.0
    if mention.of and cluster.owners:
        match += _owner_match(mention.of, cluster.owners)
        if match < 1:
            return 0.0
    if not match and noun in {"man", "woman", "boy", "girl", "person"}:
        match = 1.0 if mention.gender == cluster.gender and mention.gender else 0.0
    return match + min(salient, 2.0) / 2 if match > 0 else 0.0


def _role_match(cluster: Cluster, noun: str) -> float:
    """2 for the same role, less for one that "the NOUN" may stand for."""
    if noun in cluster.nouns:
        return 2.0
    base = noun.split("-")[0]
    if base == noun and any(role.split("-")[0] == noun for role in cluster.nouns):
        return 1.5
    return (
        1.2 if any(points_at(base, role.split("-")[0]) for role in cluster.nouns if role.split("-")[0] != base) else 0.0
    )


def _other_rank(own: frozenset[str], known: set[str]) -> bool:
    """Whether "the defence minister" cannot be the prime minister, nor "the president" the vice president."""
    if own and known:
        return not own & known
    return bool((own | known) & _LOWER)


def qualifiers(mention: Mention) -> frozenset[str]:
    """The words that tell one office from others with the same noun: "prime", "defence", "deputy"."""
    words = (mention.role or "").lower().replace("-", " ").split()
    return frozenset(words) & MODIFIERS - _TIMES - {"general"}


def _owner_match(owner: str, known: set[str]) -> float:
    """Whether an office belongs to what the actor's own does; one country is another's rival, but no group's."""
    if any(_same_owner(owner, k) for k in known):
        return 1.0
    rivals = [k for k in known if (country_of(k) is None) == (country_of(owner) is None)]
    loose = owner.lower().split()[-1] in GENERIC or all(k.split()[-1] in GENERIC for k in rivals)
    return -9.0 if rivals and not loose else 0.0


def _same_owner(one: str, other: str) -> bool:
    a, b = country_of(one), country_of(other)
    if a or b:
        return a == b
    x, y = set(name_key(one)), set(name_key(other))
    return x <= y or y <= x


def _place_score(scene: Scene, n: int, head: Token, noun: str) -> float:
    cluster = scene.clusters[n]
    if cluster.type != "place" or not cluster.named or n in _around(scene, head) or _is_located(scene.parse, head):
        return 0.0
    country = any(country_of(text) for text in cluster.texts)
    return scene.salience.of(n, head) if country == (noun in _COUNTRIES) else 0.0


def _is_located(parse: Parse, head: Token) -> bool:
    """Whether the phrase says itself where it lies, of which no name tells: "the Middle Eastern nation"."""
    return any(t.text[:1].isupper() for t in parse.children(head, "amod", "compound", "nmod"))


def _around(scene: Scene, head: Token) -> set[int]:
    """Those that the phrase around a description names: "the U.S. forces in that country" is not in the U.S."""
    nouns = [a for a in scene.parse.ancestors(head) if a.pos in {"NOUN", "PROPN"}]
    named = {c.i for noun in nouns for c in scene.parse.children(noun, "compound", "amod", "poss")}
    return {scene.at[i] for i in named if i in scene.at}


def _body_score(scene: Scene, n: int, head: Token, noun: str) -> float:
    """For "the group", "the ministry", "the website", "the deal"."""
    cluster = scene.clusters[n]
    salient = scene.salience.of(n, head)
    if cluster.is_person or cluster.type == "place":
        return 0.0
    own, keys = modifiers(scene.parse, head), frozenset(word for key in cluster.keys for word in key)
    if (
        noun not in cluster.nouns
        and noun in keys
        and (own - keys or (cluster.type == "outlet" and noun not in OUTLETS))
    ):
        return 0.0
    if not _compatible(own, _known_modifiers(scene, cluster)) and not own <= keys:
        return 0.0
    if noun in cluster.nouns or noun in keys:
        return 1.0 + salient
    trades = noun not in _TRADES or not cluster.nouns or bool(cluster.nouns & _TRADES)
    alike = noun in OUTLETS and cluster.type == "outlet" and cluster.named
    loose = alike or (noun in GENERIC and cluster.is_body and trades)
    return 0.5 + salient if loose and salient and not own else 0.0


def role_noun(mention: Mention, parse: Parse) -> str:
    """The word for what the actor is, with what completes it ("secretary-of-state"); empty for a bare name."""
    if mention.form == "pronoun":
        return ""
    if mention.role is None:
        return parse.tokens[mention.head].lemma.lower() if mention.form == "description" else ""
    words = mention.role.lower().replace(".", "").replace("-", " ").split()
    at = next((i for i, w in enumerate(words) if w in RANKS or w in HONORIFICS or is_person(w)), len(words) - 1)
    if at + 1 < len(words) and words[at + 1] not in {"of", "general"}:
        at = len(words) - 1
    return "-".join([RANKS.get(words[at], words[at]), *words[at + 1 :]])
