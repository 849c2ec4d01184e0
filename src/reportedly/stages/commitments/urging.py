"""Demands put as something milder: "let's open the road", "it is time for the army to leave"."""

from __future__ import annotations

from reportedly.lexicon.commitments import MENTAL, STATES
from reportedly.stages.commitments.clauses import own_subject
from reportedly.stages.commitments.doers import can_act
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.grammar import has_to
from reportedly.text.parse import Parse, Token

_US = {"'s", "’s", "us"}


def urges(scope: Scope, verb: Token, own: Token | None) -> bool:
    """Whether a clause calls for its act without words of demanding."""
    if verb.lemma.lower() in MENTAL | STATES:
        return False
    if is_shared(scope.parse, verb):
        return scope.setting.quoted(verb) is not None
    return is_due(scope.parse, verb) and own is not None and can_act(scope.draft, own)


def is_shared(parse: Parse, verb: Token) -> bool:
    """As in "let's open the road": an act that the speaker calls the hearers to."""
    above = parse.head(verb)
    own = own_subject(parse, verb)
    let = above.lemma.lower() == "let" and verb.dep in ("ccomp", "xcomp") and above.tag in ("VB", "VBP")
    return let and own is not None and own.text.lower() in _US


def is_due(parse: Parse, verb: Token) -> bool:
    """As in "it is time for the army to leave": it should be done now."""
    above = parse.head(verb)
    if own_subject(parse, verb) is None or not has_to(parse, verb):
        return False
    if verb.dep in ("relcl", "acl") and above.lemma.lower() == "time":
        return parse.head(above).lemma == "be" and above.dep == "attr"
    times = [t for t in parse.children(above, "attr") if t.lemma.lower() == "time"]
    return above.lemma == "be" and verb.dep in ("advcl", "xcomp", "ccomp") and bool(times)
