"""What stands with a verb or a noun: its subjects, objects and prepositional phrases, as the clause means them."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.stages.grammar import is_infinitive, is_passive
from reportedly.text.parse import Parse, Token

_PARTICLES = frozenset(["ahead", "away", "back", "down", "forward", "in", "off", "out", "over", "up", "open"])
_SETTINGS = frozenset(["day", "time", "way", "place", "reason", "year", "month", "week", "moment", "extent", "fact"])
_OF_OBJECT = frozenset(["of", "from", "into", "for"])  # "accused them of leaving", but "before leaving, they …"
_DEPTH = 6


@dataclass(frozen=True)
class Arguments:
    """`actors` do it and `objects` undergo it, in the active as in the passive voice; `phrases` by preposition."""

    actors: tuple[Token, ...] = ()
    objects: tuple[Token, ...] = ()
    phrases: dict[str, tuple[Token, ...]] = field(default_factory=dict)
    infinitive: Token | None = None
    clause: Token | None = None


def arguments(parse: Parse, verb: Token) -> Arguments:
    """The arguments of a verb."""
    passive = is_passive(parse, verb) or (verb.dep == "acl" and verb.tag == "VBN" and not parse.child(verb, "aux"))
    phrases = prepositions(parse, verb)
    subjects = _subjects(parse, verb)
    objects = [t for t in parse.children(verb, "dobj", "dative") if t.pos not in ("ADP", "PART")]
    objects += _left_out(parse, verb) if not objects and not passive else []
    if passive:
        actors, objects = list(phrases.get("by", ())), [*subjects, *objects]
    else:
        actors = subjects
    return Arguments(
        tuple(actors),
        tuple(objects),
        phrases,
        next((t for t in parse.children(verb, "xcomp", "ccomp", "advcl") if is_infinitive(parse, t)), None),
        parse.child(verb, "ccomp"),
    )


def _subjects(parse: Parse, verb: Token, depth: int = _DEPTH) -> list[Token]:
    """The subject of a verb: its own, or the one that it shares with the verb, or the noun, it hangs on."""
    own = parse.children(verb, "nsubj", "nsubjpass")
    if own or depth == 0 or verb.head == verb.i:
        return own
    above = parse.head(verb)
    if verb.dep == "acl":
        return [above] if above.pos in ("NOUN", "PROPN") and not is_infinitive(parse, verb) else []
    if verb.dep == "xcomp":
        return _doers(parse, above, depth)
    if verb.dep in ("conj", "advcl") and above.pos in ("VERB", "AUX"):
        return _subjects(parse, above, depth - 1)
    if verb.dep == "pcomp":
        return _doers(parse, parse.head(above), depth, by_object=above.text.lower() in _OF_OBJECT)
    return []


def _left_out(parse: Parse, verb: Token) -> list[Token]:
    """The object of a relative clause without "which": "the engineers it holds"."""
    noun = parse.head(verb)
    if verb.dep != "relcl" or noun.entity in ("DATE", "TIME") or noun.lemma.lower() in _SETTINGS:
        return []
    before = parse.subtree(verb)[0]
    relative = any(t.tag in ("WDT", "WP", "WRB", "WP$") for t in parse.subtree(verb))
    return [] if relative or parse.child(verb, "nsubj") is None or before.i < noun.i else [noun]


def _doers(parse: Parse, verb: Token, depth: int, *, by_object: bool = True) -> list[Token]:
    """Who does what is under `verb`: its object ("forced them to leave"), else its subject."""
    if verb.pos not in ("VERB", "AUX"):
        return []
    return (by_object and parse.children(verb, "dobj", "nsubjpass")) or _subjects(parse, verb, depth - 1)


def prepositions(parse: Parse, token: Token) -> dict[str, tuple[Token, ...]]:
    """The nouns after each preposition of a word, "according to" and its like left out."""
    found: dict[str, tuple[Token, ...]] = {}
    for preposition in parse.children(token, "prep", "agent", "dative"):
        if preposition.pos in ("ADP", "SCONJ", "PART"):
            below = parse.children(preposition, "pobj", "pcomp")
            key = preposition.text.lower()
            found[key] = (*found.get(key, ()), *below)
    return found


def listed(parse: Parse, token: Token) -> list[Token]:
    """`token` and the further members of the list that it begins."""
    found, waiting = [token], [token]
    while waiting:
        first = waiting.pop()
        below = [t for t in parse.children(first, "conj") if t.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ")]
        if first.pos == "PROPN":  # "Ana Belo, the mayor, and Dano Reff": the parser may join the second to "mayor"
            asides = [t for t in parse.children(first, "appos") if t.pos == "NOUN"]
            below += [t for aside in asides for t in parse.children(aside, "conj") if t.pos == "PROPN"]
        found += below
        waiting += below
    return found


def particle(parse: Parse, verb: Token) -> Token | None:
    """The particle, or the adverb like one, that follows a verb."""
    below = parse.children(verb, "prt") or [
        t for t in parse.children(verb, "advmod", "acomp", "oprd", "prep") if t.text.lower() in _PARTICLES
    ]
    return next((t for t in below if verb.i < t.i <= verb.i + 4 and not parse.children(t, "pobj")), None)
