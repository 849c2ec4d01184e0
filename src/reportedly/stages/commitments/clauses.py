"""Clauses of undertaking and demanding: their mood, subject and verb phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from reportedly.lexicon.commitments import BOUND, FUTURE, OBLIGING, OBLIGING_VERBS, READY
from reportedly.stages.grammar import has_to
from reportedly.text.parse import Parse, Token

Mood = Literal[
    "future", "ready", "bound", "obliged", "permitted", "to", "bare", "imperative", "present", "past", "nominal"
]

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_PRESENT = {"VBZ", "VBP"}
_FINITE = {"VBZ", "VBP", "VBD", "MD"}
_PERMITTING = {"may", "can", "could", "might"}
VERBS = ("VERB", "AUX")
NOUNS = ("NOUN", "PROPN")
TO_COME = ("future", "ready", "bound")
"""Moods of what is still to be done."""
EMBEDDED = ("relcl", "acl", "amod", "csubj", "csubjpass", "aux", "auxpass", "pcomp")
"""Where a verb stands that is no clause of its own."""


def mood(parse: Parse, verb: Token) -> Mood:
    """How a verb is put: as something to come, as an obligation, as an infinitive."""
    carried = _carried(parse, verb)
    if carried is not None:
        return carried
    auxiliaries = helpers(parse, verb)
    lemmas = {t.lemma.lower() for t in auxiliaries} | {t.text.lower() for t in auxiliaries}
    had = not lemmas.isdisjoint({"have", "'ve", "’ve"})
    if verb.tag == "VBN" and had and not lemmas.isdisjoint({"would", "should", "could", "might"}):
        return "past"  # "would have left"
    if not FUTURE.isdisjoint(lemmas) or _is_contracted(parse, verb):
        return "future"
    if not OBLIGING.isdisjoint(lemmas):
        return "obliged"
    if not _PERMITTING.isdisjoint(lemmas):
        return "permitted"
    if any(t.tag == "TO" for t in auxiliaries):
        return "past" if "have" in lemmas else "to"
    if auxiliaries and is_imperative(parse, verb):  # "do not hold them"
        return "imperative"
    tags = {verb.tag, *(t.tag for t in auxiliaries)}
    if any(t.tag == "VB" for t in auxiliaries):
        return "bare"
    if "VBD" in tags or (verb.tag == "VBN" and not tags & _PRESENT):
        return "past"
    if is_imperative(parse, verb):
        return "imperative"
    if tags & _PRESENT:
        return "present"
    return "bare"


def _is_contracted(parse: Parse, verb: Token) -> bool:
    """Whether "will" has run into the subject before a verb: "the council’ll leave"."""
    return any(t.text.lower().endswith(("’ll", "'ll")) for t in parse.children(verb, "nsubj", "nsubjpass"))


def helpers(parse: Parse, verb: Token) -> list[Token]:
    """A verb's auxiliaries; those of the verb that it is joined to, where it has none of its own."""
    own = parse.children(verb, "aux", "auxpass")
    above = parse.head(verb)
    if own or verb.dep != "conj" or above.pos not in VERBS or own_subject(parse, verb) is not None:
        return own
    return helpers(parse, above) if verb.tag in ("VB", above.tag) else own


def _carried(parse: Parse, verb: Token) -> Mood | None:
    """The mood that the word gives on which an infinitive hangs: "is going to", "has to", "is ready to"."""
    above = parse.head(verb)
    if verb.dep in ("xcomp", "ccomp", "acl", "advcl") and has_to(parse, verb):
        if above.lemma == "go" and above.tag == "VBG":
            return "future"
        if above.lemma.lower() in OBLIGING_VERBS and above.tag != "VBD":
            return "obliged"
        if above.lemma.lower() in READY and (above.pos == "ADJ" or above.tag == "VBN"):
            return "obliged" if _must_be(parse, above) else "ready"
        if above.text.lower() in BOUND:
            return "bound"
        own = parse.child(above, "nsubj")
        if verb.dep == "xcomp" and above.lemma == "be" and own is not None and own.pos in ("PRON", "PROPN"):
            return "future"  # "they were to leave"
    if verb.dep == "pcomp" and parse.head(above).text.lower() in BOUND and above.lemma == "to":
        return "bound"
    return None


def _must_be(parse: Parse, ready: Token) -> bool:
    """As in "needs to be ready to leave": what somebody is asked to be."""
    copula = parse.head(ready)
    above = parse.head(copula)
    modal = any(t.lemma.lower() in OBLIGING for t in parse.children(copula, "aux"))
    return copula.lemma == "be" and (modal or (copula.dep == "xcomp" and above.lemma.lower() in OBLIGING_VERBS))


def is_imperative(parse: Parse, verb: Token) -> bool:
    """Whether a verb commands: a base form without a subject, at the head of its clause."""
    if verb.tag not in ("VB", "VBP") or parse.children(verb, *_SUBJECTS, "mark"):
        return False
    auxiliaries = parse.children(verb, "aux", "auxpass")
    forbids = bool(auxiliaries) and parse.child(verb, "neg") is not None  # wherever the parser hangs "don't go"
    top = verb.dep in ("ROOT", "ccomp", "conj", "parataxis") or (forbids and verb.dep in ("advcl", "xcomp"))
    return top and all(t.text.lower() == "do" for t in auxiliaries)


def own_subject(parse: Parse, verb: Token) -> Token | None:
    """The head of the subject that hangs on the verb itself."""
    return parse.child(verb, *_SUBJECTS)


def subject(parse: Parse, verb: Token) -> Token | None:
    """The head of a verb's subject: its own, else that of the verb it hangs on or is joined to."""
    own = own_subject(parse, verb)
    if own is not None:
        return own
    above = parse.head(verb)
    if above.i == verb.i:
        return None
    if verb.dep == "xcomp":
        controller = parse.child(above, "dobj")
        if controller is not None and controller.i < verb.i and above.pos == "VERB":
            return controller
    if verb.dep in ("conj", "xcomp", "pcomp", "prep", "acomp", "oprd") or above.pos in ("ADJ",):
        return subject(parse, above)
    return None


def negation(parse: Parse, verb: Token) -> Token | None:
    """The word that negates a verb."""
    own = parse.child(verb, "neg")
    if own is not None:
        return own
    above = parse.head(verb)
    if verb.dep == "xcomp" and above.lemma == "go" and above.tag == "VBG":
        return negation(parse, above)
    return next((t for t in parse.children(verb, "advmod") if t.lemma.lower() in ("never", "not")), None)


def main_verbs(tokens: Sequence[Token]) -> Iterator[Token]:
    """The main verbs among `tokens`, auxiliaries left out, in order."""
    for token in tokens:
        if token.pos in VERBS and token.dep not in ("aux", "auxpass", "amod", "compound", "det"):
            yield token


def tops(tokens: Sequence[Token]) -> list[Token]:
    """The tokens that hang on nothing inside, verbs first."""
    inside = {t.i for t in tokens}
    tops = [t for t in tokens if (t.head not in inside or t.head == t.i) and t.pos not in ("PUNCT", "SPACE")]
    return sorted(tops, key=lambda t: t.pos not in VERBS) or list(tokens[:1])


def goes_on(parse: Parse, verb: Token, taken: set[int], between: Sequence[int]) -> bool:
    """Whether a verb shares the subject of an act before it, with no condition in between to part them."""
    if verb.dep != "conj" or own_subject(parse, verb) is not None or verb.head not in taken:
        return False
    return not any(verb.head < i < verb.i for i in between)
