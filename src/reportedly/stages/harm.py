"""Whether a clause names a harm, or the withdrawal of a good: what makes a threat of an announcement."""

from __future__ import annotations

from reportedly.lexicon.harms import (
    ANSWERING,
    BRINGING,
    CLOSING,
    ENDED,
    ENDING,
    FORCEFUL,
    GIVING,
    GOOD_NOUNS,
    HARM_NOUNS,
    HARMS,
)
from reportedly.text.parse import Parse, Token

_NOUNS = ("NOUN", "PROPN")
_SUBJECTS = ("nsubj", "nsubjpass")
_NOBODY = {"nobody", "none", "neither"}


def is_harm(parse: Parse, verb: Token) -> bool:
    """Whether what `verb` heads, a clause or a noun, is a harm or the withdrawal of a good: "bomb", "not pay"."""
    return valence(parse, verb) < 0


def valence(parse: Parse, head: Token) -> int:
    """-1 for a harm or a withdrawal of a good, 1 for a good or the end of a harm, 0 where the words do not tell."""
    if head.pos in _NOUNS:
        none = _is_none(parse, head) and head.dep not in _SUBJECTS  # of a subject, "no" negates the verb
        return -_of_noun(parse, head) if none else _of_noun(parse, head)
    own = _of_verb(parse, head)
    return -own if _is_negated(parse, head) else own


def _of_verb(parse: Parse, verb: Token) -> int:
    lemma = verb.lemma.lower()
    if lemma == "be" and any(t.lemma.lower() in ENDED for t in parse.children(verb, "acomp", "advmod", "attr", "prt")):
        return -_undergone_by(parse, parse.children(verb, "nsubj"))
    if lemma in HARMS or _joined(parse, verb) in HARMS or _is_forceful(parse, verb):
        return -1
    undergone = _undergone(parse, verb)
    if lemma in ENDING or _joined(parse, verb) in ENDING:
        return -undergone
    if lemma in CLOSING:
        return 1 if undergone < 0 else -1
    if lemma in BRINGING and undergone:
        return undergone
    if lemma in GIVING:
        return -1 if undergone < 0 else 1
    return 0


def _joined(parse: Parse, verb: Token) -> str:
    """The verb with its particle, as the table writes it: "blow_up"."""
    particle = parse.child(verb, "prt")
    return f"{verb.lemma}_{particle.lemma}".lower() if particle else ""


def _undergone(parse: Parse, verb: Token) -> int:
    """The valence of what the verb acts on: its object, its complement, or the subject of one without either."""
    below = parse.children(verb, "dobj", "nsubjpass", "xcomp", "ccomp", "attr", "oprd")
    if not below:
        below = [*parse.children(verb, "nsubj"), *_after_prepositions(parse, verb)]
    return _undergone_by(parse, below)


def _undergone_by(parse: Parse, tokens: list[Token]) -> int:
    return next((found for token in tokens if (found := valence(parse, token))), 0)


def _of_noun(parse: Parse, noun: Token) -> int:
    """A noun's own valence, else that of what it is an end of ("a halt to attacks", "withdrawal of aid")."""
    lemma = noun.lemma.lower()
    if lemma in ENDING or _ends(lemma):
        ended = [*_after_prepositions(parse, noun), *parse.children(noun, "compound")]
        return next((-found for token in ended if (found := valence(parse, token))), 0)
    return -1 if lemma in HARM_NOUNS else 1 if lemma in GOOD_NOUNS else 0


def _after_prepositions(parse: Parse, head: Token) -> list[Token]:
    """What stands after the prepositions of a word, two of them in a row included ("out of the talks")."""
    first = parse.children(head, "prep", "prt")
    following = parse.tokens[head.i + 1 : head.i + 2]
    if head.pos in _NOUNS and following and following[0].dep == "prep":  # the parser may hang it on the verb
        first = [following[0]]
    both = [*first, *(p for preposition in first for p in parse.children(preposition, "prep"))]
    return [noun for preposition in both for noun in parse.children(preposition, "pobj")]


def _ends(lemma: str) -> bool:
    """Whether a noun is made of a verb of ending."""
    stems = (
        lemma.removesuffix("al"),
        lemma.removesuffix("lation"),
        lemma.removesuffix("ion"),
        lemma.removesuffix("ation"),
    )
    return any(stem != lemma and (stem in ENDING or stem + "e" in ENDING) for stem in stems)


def _is_forceful(parse: Parse, verb: Token) -> bool:
    """Whether force stands beside the verb: "clear the road by force", "respond decisively"."""
    means = [
        noun for p in parse.children(verb, "prep") if p.lemma in ("by", "with") for noun in parse.children(p, "pobj")
    ]
    if any(noun.lemma.lower() in FORCEFUL for noun in means):
        return True
    if verb.lemma.lower() not in ANSWERING:
        return False
    manner = parse.children(verb, "advmod")
    return any(t.lemma.lower() in FORCEFUL for t in manner) or any(t.lemma.lower() in HARM_NOUNS for t in means)


def _is_none(parse: Parse, noun: Token) -> bool:
    return any(t.lemma.lower() == "no" for t in parse.children(noun, "det"))


def _is_negated(parse: Parse, verb: Token) -> bool:
    never = any(t.lemma.lower() in ("never", "not", "nowhere") for t in parse.children(verb, "advmod"))
    nobody = any(_is_none(parse, t) or t.lemma.lower() in _NOBODY for t in parse.children(verb, *_SUBJECTS))
    return parse.child(verb, "neg") is not None or never or nobody
