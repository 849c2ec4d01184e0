"""Verbs of the tables that, where they stand, report nobody's words."""

from __future__ import annotations

from reportedly.lexicon.groups import EVIDENCE
from reportedly.stages.grammar import has_to, is_passive
from reportedly.stages.mentions.descriptions import noun_type
from reportedly.stages.statements.candidate import Complement
from reportedly.stages.statements.phrases import CARRIERS
from reportedly.text.parse import Parse, Token

_SUPPOSING = {"if", "unless", "until", "once", "whether"}
_OUGHT = {"should", "must", "ought"}
_SHOWING = {
    "show", "demonstrate", "prove", "underscore", "underline", "illustrate", "highlight", "suggest", "indicate",
    "reveal", "mean", "signal", "reflect",
}  # fmt: skip
_COURTESIES = {"thank", "welcome", "bless"}


def is_unsaid(parse: Parse, verb: Token, found: Complement | None) -> bool:
    """Whether a verb with its content reports nothing: it names an errand, a prospect, a supposition, a bare fact."""
    return (
        _is_errand(parse, verb, found)
        or _is_supposed(parse, verb)
        or _is_prospect(parse, verb, found)
        or has_no_voice(parse, verb)
    )


def has_no_voice(parse: Parse, verb: Token) -> bool:
    """Whether there is nobody who could say it: a state of affairs shows, an order is given, it is hard to believe."""
    return _is_shown(parse, verb) or _is_ordered(parse, verb) or _is_anybodys(parse, verb)


def _is_errand(parse: Parse, verb: Token, found: Complement | None) -> bool:
    """Whether the verb names what somebody is to do rather than what is said: "met to discuss A"."""
    if found is None or verb.tag != "VB" or verb.dep == "ROOT":
        return False
    if found.frame not in ("obj", "ing") and verb.dep != "advcl":
        return False
    is_carried = verb.dep == "xcomp" and parse.head(verb).lemma in CARRIERS
    return has_to(parse, verb) and not is_carried


def _is_prospect(parse: Parse, verb: Token, found: Complement | None) -> bool:
    """Whether the verb names what is yet to be done: "will consider A"."""
    if found is None or not (found.frame in ("obj", "ing") or verb.lemma == "seek"):
        return False
    ahead = any(t.tag == "MD" for t in parse.children(verb, "aux"))
    return verb.tag == "VB" and ahead and parse.child(verb, "neg") is None


def _is_supposed(parse: Parse, verb: Token) -> bool:
    """Whether the clause only supposes or asks for a report: "unless they report A", "that A be discussed"."""
    if verb.dep == "advcl" and any(t.lemma.lower() in _SUPPOSING for t in parse.children(verb, "mark")):
        return True
    modals = {t.lemma.lower() for t in parse.children(verb, "aux")}
    subject = parse.child(verb, "nsubj", "nsubjpass")
    if modals & _OUGHT and subject is not None and subject.text.lower() not in ("i", "we"):
        return True
    bare = verb.tag == "VB" and not modals and subject is not None
    wished = is_passive(parse, verb) and any(t.text == "be" for t in parse.children(verb, "auxpass")) and not modals
    in_writing = verb.lemma == "write" and verb.dep == "pcomp" and parse.head(verb).lemma == "in"
    return bare or wished or in_writing


def _is_shown(parse: Parse, verb: Token) -> bool:
    """Whether what shows something is a state of affairs, which has no voice: "the delay shows that A"."""
    subject = parse.child(verb, "nsubj", "csubj")
    if verb.lemma not in _SHOWING or subject is None or subject.entity:
        return False
    if subject.pos in ("VERB", "AUX") or subject.text.lower() in ("this", "that"):
        return True
    lemma = subject.lemma.lower()
    return subject.pos == "NOUN" and lemma not in EVIDENCE and noun_type(lemma, plural=False) is None


def _is_ordered(parse: Parse, verb: Token) -> bool:
    """Whether a verb heads an order: "Declare a truce!"."""
    before = parse.tokens[verb.i - 1] if verb.i else None
    first = before is None or before.pos in ("PUNCT", "SPACE") or before.sentence != verb.sentence
    free = verb.dep in ("ROOT", "ccomp", "xcomp") and parse.child(verb, "nsubj", "nsubjpass", "aux", "auxpass") is None
    return verb.tag == "VB" and verb.lemma not in _COURTESIES and first and free


def _is_anybodys(parse: Parse, verb: Token) -> bool:
    """Whether "it is hard to believe A" speaks of anybody at all."""
    above = parse.head(verb)
    if verb.tag != "VB" or above.i == verb.i or not has_to(parse, verb):
        return False
    copula = parse.head(above) if above.pos == "ADJ" else above
    subject = parse.child(copula, "nsubj", "expl")
    described = above.pos == "ADJ" or parse.child(above, "acomp") is not None
    return described and subject is not None and subject.text.lower() == "it"
