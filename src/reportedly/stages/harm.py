"""Whether a clause names a harm, or the withdrawal of a good: what makes a threat of an announcement."""

from __future__ import annotations

from reportedly.lexicon.harms import (
    ANSWERING,
    ANSWERS,
    BRINGING,
    CLOSING,
    ENDED,
    ENDING,
    FORCEFUL,
    GIVING,
    GOOD_NOUNS,
    HARD,
    HARM_NOUNS,
    HARMS,
)
from reportedly.text.parse import Parse, Token

_NOUNS = ("NOUN", "PROPN")
_SUBJECTS = ("nsubj", "nsubjpass")
_NOBODY = {"nobody", "none", "neither"}
_SELVES = {"myself", "ourselves", "itself", "himself", "herself", "themselves", "yourself", "yourselves"}
_ON = ("if", "once", "when")


def is_harm(parse: Parse, verb: Token) -> bool:
    """Whether what `verb` heads, a clause or a noun, is a harm or the withdrawal of a good: "bomb", "not pay"."""
    return valence(parse, verb) < 0


def is_violence(parse: Parse, verb: Token) -> bool:
    """Whether a verb does harm, and does not only end a good of one's own: "bomb", "impose tariffs"."""
    if verb.lemma.lower() in HARMS or _is_forceful(parse, verb):
        return not _is_negated(parse, verb)
    below = parse.children(verb, "dobj", "xcomp")
    harmed = any(t.lemma.lower() in HARMS | HARM_NOUNS or _is_known_good(parse, t) for t in below)
    return is_harm(parse, verb) and harmed


def _is_known_good(parse: Parse, noun: Token) -> bool:
    """As in "the convoy": one that the hearers have, where "its aid" and "two flights" are the speaker's."""
    the = any(t.lemma.lower() == "the" for t in parse.children(noun, "det"))
    return the and noun.lemma.lower() in GOOD_NOUNS


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
    if lemma == "be" and parse.child(verb, "expl") is not None:  # "there will be consequences", "there is no truce"
        return _undergone_by(parse, parse.children(verb, "attr"))
    if any(t.text.lower() in _SELVES for t in parse.children(verb, "dobj")):
        return 0
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
    below += [t for t in parse.children(verb, "advmod") if _more_than(parse, t)]
    if not below:
        below = [*parse.children(verb, "nsubj"), *_after_prepositions(parse, verb)]
    return _undergone_by(parse, below)


def _undergone_by(parse: Parse, tokens: list[Token]) -> int:
    named = [n for token in tokens for n in (token, *_more_than(parse, token))]
    return next((found for token in named if (found := valence(parse, token))), 0)


def _more_than(parse: Parse, token: Token) -> list[Token]:
    """The noun of "more than sanctions"."""
    than = parse.children(token, "prep") if token.lemma.lower() in ("more", "much") else []
    return [noun for p in than if p.lemma.lower() == "than" for noun in parse.children(p, "pobj")]


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
    beside = bool(following) and following[0].dep == "prep" and following[0] not in parse.ancestors(head)
    if head.pos in _NOUNS and beside:  # the parser may hang it on the verb
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
    if any(t.lemma.lower() in FORCEFUL for t in manner) or any(t.lemma.lower() in HARM_NOUNS for t in means):
        return True
    return any(_is_hard(parse, noun) for noun in means) or _is_provoked(parse, verb)


def _is_hard(parse: Parse, noun: Token) -> bool:
    """Whether what an answer is given with is a hard or a greater one: "with greater action"."""
    like = parse.children(noun, "amod")
    return noun.lemma.lower() in ANSWERS and any(t.tag == "JJR" or t.lemma.lower() in HARD for t in like)


def _is_provoked(parse: Parse, verb: Token) -> bool:
    """Whether the answer is one to a harm, or in kind: "if they shell us, we will respond", "respond in kind"."""
    kind = [n for p in parse.children(verb, "prep") if p.lemma == "in" for n in parse.children(p, "pobj")]
    on = [
        c
        for c in parse.children(verb, "advcl")
        if any(t.lemma.lower() in _ON for t in parse.children(c, "mark", "advmod"))
    ]
    return any(n.lemma.lower() == "kind" for n in kind) or any(valence(parse, clause) < 0 for clause in on)


def _is_none(parse: Parse, noun: Token) -> bool:
    return any(t.lemma.lower() == "no" for t in parse.children(noun, "det"))


def _is_negated(parse: Parse, verb: Token) -> bool:
    never = any(t.lemma.lower() in ("never", "not", "nowhere") for t in parse.children(verb, "advmod"))
    nobody = any(_is_none(parse, t) or t.lemma.lower() in _NOBODY for t in parse.children(verb, *_SUBJECTS))
    return parse.child(verb, "neg") is not None or never or nobody
