"""Who is named as the source of a cue, and to whom it is addressed."""

from __future__ import annotations

from reportedly.stages.statements.phrases import is_passive
from reportedly.text.parse import Parse, Token

_SUBJECT = ("nsubj", "csubj")
_SUBJECTLESS = ("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "parataxis")
_AUDIENCE = {"reporter", "journalist", "press", "media", "crowd", "audience", "lawmaker", "supporter", "people", "nation"}


def source_of(parse: Parse, verb: Token) -> Token | None:
    """The head of the phrase that names who says: the subject, a passive's agent, or the subject that it shares.

    A participle without a subject takes that of the clause it hangs on; one that modifies a noun takes the noun.
    """
    if is_passive(parse, verb):
        return _agent(parse, verb)
    own = parse.child(verb, *_SUBJECT)
    if own is not None:
        return None if own.lemma.lower() in ("it", "there") and own.dep == "expl" else own
    return _shared(parse, verb)


def _agent(parse: Parse, verb: Token) -> Token | None:
    by = parse.child(verb, "agent")
    return parse.child(by, "pobj") if by else None


def _shared(parse: Parse, verb: Token) -> Token | None:
    """The subject of the clause above, for a verb that has none of its own."""
    above = parse.head(verb)
    if above.i == verb.i:
        return None
    if verb.dep in ("acl", "relcl") and above.pos in ("NOUN", "PROPN", "PRON"):
        return above
    if verb.dep not in _SUBJECTLESS:
        return None
    if above.pos in ("VERB", "AUX"):
        controller = _controller(parse, verb, above)
        return controller if controller is not None else _subject_above(parse, above)
    if above.dep == "prep":
        return _subject_above(parse, parse.head(above))
    return None


def _controller(parse: Parse, verb: Token, above: Token) -> Token | None:
    """The object that an infinitive takes as its subject ("asked the minister to say")."""
    return parse.child(above, "dobj") if verb.dep == "xcomp" and verb.tag == "VB" else None


def _subject_above(parse: Parse, verb: Token) -> Token | None:
    own = parse.child(verb, "nsubj", "nsubjpass")
    if own is not None:
        return own
    return _shared(parse, verb)


def antecedent(parse: Parse, token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token itself."""
    if token.tag not in ("WP", "WDT", "WP$"):
        return token
    for above in parse.ancestors(token):
        if above.dep == "relcl":
            return parse.head(above)
    return token


def addressee_of(parse: Parse, verb: Token, *, takes_object: bool) -> Token | None:
    """The head of the phrase that names the hearer: an object beside the content, or a phrase with "to" or "with"."""
    if takes_object:
        passive = parse.child(verb, "nsubjpass")
        told = parse.child(verb, "dobj", "dative") or passive
        if told is not None and told.pos in ("NOUN", "PROPN", "PRON"):
            return told
    for preposition in parse.children(verb, "prep", "dative"):
        if preposition.pos in ("NOUN", "PROPN", "PRON"):
            return preposition
        heard = _hearer(parse, preposition)
        if heard is not None:
            return heard
    return None


def _hearer(parse: Parse, preposition: Token) -> Token | None:
    noun = parse.child(preposition, "pobj")
    if noun is None:
        return None
    if preposition.lemma == "to" and (noun.entity in ("PERSON", "ORG", "GPE", "NORP") or noun.lemma in _AUDIENCE):
        return noun
    if preposition.lemma in ("in", "during") and noun.lemma in ("interview", "call", "conversation", "letter", "phone"):
        inner = next((p for p in parse.children(noun, "prep") if p.lemma in ("with", "to")), None)
        return parse.child(inner, "pobj") if inner else None
    return None
