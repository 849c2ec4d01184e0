"""Questions of grammar that several stages put to a parse."""

from __future__ import annotations

from reportedly.lexicon.roles import is_person
from reportedly.text.parse import Parse, Token


def has_to(parse: Parse, clause: Token) -> bool:
    """Whether a clause has a "to" before its verb."""
    return any(t.tag == "TO" for t in parse.children(clause, "aux"))


def is_infinitive(parse: Parse, verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return verb.tag == "VB" and has_to(parse, verb)


def antecedent(parse: Parse, token: Token) -> Token | None:
    """The noun that "who", "whose", "which" or "that" stands for."""
    clause = next((a for a in (token, *parse.ancestors(token)) if a.dep == "relcl"), None)
    return parse.head(clause) if clause is not None else None


def is_second_role(parse: Parse, token: Token) -> bool:
    """Whether a conjunct only says more of one person: "his aide and member of the council"."""
    above = parse.head(token)
    bare = token.tag == "NN" and parse.child(token, "det", "poss", "nummod", "compound") is None
    return bare and is_person(token.lemma.lower()) and above.tag == "NN" and is_person(above.lemma.lower())


def is_passive(parse: Parse, verb: Token) -> bool:
    """Whether a verb is in the passive voice."""
    if parse.child(verb, "auxpass", "nsubjpass") is not None:
        return True
    if verb.tag != "VBN" or parse.child(verb, "aux", "nsubj"):
        return False
    return verb.dep == "advcl" or (verb.dep == "acl" and parse.child(verb, "agent") is not None)
