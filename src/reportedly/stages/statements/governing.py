"""Which clause a cue verb really hangs on, where the parser has hung it on the wrong one.

A parser puts ", warning that B" and "and called for B" into the clause right before. But after "he said A" they go on
from "said", unless the clause of A is itself somebody's message.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.lexicon.cues import cue_verbs
from reportedly.text.parse import Parse, Token

_MESSAGES = {
    "reach", "contact", "approach", "write", "send", "meet", "phone", "telephone", "appear", "speak", "talk", "issue",
    "release", "publish", "respond", "intervene", "visit", "arrive", "apologize", "appeal", "protest", "sign",
}  # fmt: skip
_CLOSING_MARKS = {"”", '"', "''", "’"}
_TIMES = {"VBZ": "present", "VBP": "present", "VBD": "past"}
_ADDING = {"add", "note", "stress", "conclude", "continue", "point"}
_STATING = _ADDING | {"say", "state", "claim", "argue", "insist", "explain", "allege", "warn"}
_FINITE = ("VBD", "VBZ", "VBP")


def governor(parse: Parse, verb: Token) -> Token:
    """The token that a verb goes on from: its head, or the outer cue verb whose speaker it keeps."""
    if verb.dep == "conj":
        return _outer_of_conjunct(parse, verb)
    if verb.tag == "VBG" and verb.dep in ("advcl", "acl", "appos", "dep") and _set_off(parse, verb):
        return _outer_of_participle(parse, verb)
    return parse.head(verb)


def _outer_of_conjunct(parse: Parse, verb: Token) -> Token:
    """In "said he would go and called for talks", "called" has the tense of "said", not of "would go".

    Of a clause with "be", which nobody does, a verb of saying does not go on either. "Said he had told them that the
    road was closed but denied A" goes on from "said"; so does ", and stated B" after "explained that A". "Do not
    believe it has been closed and say A" goes on from "believe".
    """
    host = parse.head(verb)
    if parse.child(verb, "nsubj", "nsubjpass"):
        return host
    if verb.tag == "VB" and host.tag in ("VBN", "VBG", "VBD") and not _is_bare(parse, host):
        return next((t for t in parse.ancestors(host) if t.tag in ("VB", "VBP") and _in_tables(t)), host)
    if host.dep != "ccomp":
        return _finite_above(parse, verb, host)
    outer = parse.head(host)
    if outer.dep == "ccomp" and reports(outer) and _tense(parse, outer) != _tense(parse, verb):
        outer = parse.head(outer)
    goes_on = _tense(parse, verb) == _tense(parse, outer)
    if goes_on and (host.pos == "AUX" or _tense(parse, host) != _tense(parse, verb) or _states(parse, verb)):
        return outer
    if outer.tag == "VBG" and outer.dep == "advcl" and _tense(parse, host) != _tense(parse, verb):
        return _finite_above(parse, verb, host)
    return host


def _is_bare(parse: Parse, host: Token) -> bool:
    """Whether a bare verb may go on from a participle: "would be deployed and say"; not "has been deployed and say"."""
    return any(t.tag == "MD" or t.text.lower() == "to" for t in parse.children(host, "aux"))


def _finite_above(parse: Parse, verb: Token, host: Token) -> Token:
    """For "says it won't help to rebuild and calls for B", and "declares a truce and calls for B": "says", "declares".

    A finite verb that the parser has coordinated with an infinitive, a participle or a noun goes on from the first
    verb above that has its tense, if both are cues.
    """
    if verb.tag not in _FINITE or host.pos not in ("VERB", "NOUN") or host.tag in _FINITE:
        return host
    tense = _tense(parse, verb)
    above = next((t for t in parse.ancestors(host) if t.pos in ("VERB", "AUX") and _tense(parse, t) == tense), host)
    return above if _in_tables(verb) and _in_tables(above) and above.i < verb.i else host


def _states(parse: Parse, verb: Token) -> bool:
    """Whether a verb says something more after a comma: ", and stated that B"."""
    joint = parse.tokens[verb.i - 1] if verb.i > 1 else verb
    joint = parse.tokens[joint.i - 1] if joint.pos == "ADV" else joint
    return verb.lemma in _STATING and joint.pos == "CCONJ" and parse.tokens[joint.i - 1].text == ","


def _outer_of_participle(parse: Parse, verb: Token) -> Token:
    """The cue verb that a participle after a comma adds to: not the clause inside it, unless that is a message."""
    host = parse.head(verb)
    for above in parse.ancestors(verb):
        if above.pos not in ("VERB", "AUX") or above.i > verb.i:
            continue
        if reports(above):
            return above
        if _is_message(parse, above) and verb.lemma not in _ADDING:
            return host
    return host


def without_participles(parse: Parse, tokens: list[Token]) -> list[Token]:
    """A phrase without the participles of saying after a comma, which go on from the outer cue: ", writing that"."""
    cut = {
        below.i for t in tokens if t.tag == "VBG" and reports(t) and _set_off(parse, t) for below in parse.subtree(t)
    }
    return [t for t in tokens if t.i not in cut]


def without_resumed(parse: Parse, cue: Token, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """A content without what goes on from the cue or from above it, coordinated with its words: "and calls for A".

    That is a cue with another governor, and whatever the cue's own subject does next: "rejects a plan to end it and
    sets out A", where the parser has coordinated the verb with an infinitive or a noun.
    """
    inside = set(tokens)
    joined = [t for t in tokens if t.dep == "conj" and parse.head(t) in inside]
    tops = [t for t in joined if (_in_tables(t) and governor(parse, t) not in inside) or _resumes(parse, cue, t)]
    cut = {below for top in tops for below in parse.subtree(top)}
    return tuple(t for t in tokens if t not in cut)


def _resumes(parse: Parse, cue: Token, token: Token) -> bool:
    """Whether a finite verb without a subject, behind the cue, has its tense, and no finite clause stands between.

    A form in -s is finite for certain, whatever the cue is.
    """
    time = _time(parse, token)
    if token.i < cue.i or time is None or (token.tag != "VBZ" and time != _time(parse, cue)):
        return False
    if parse.child(token, "nsubj", "nsubjpass", "expl", "csubj", "mark"):
        return False
    for above in parse.ancestors(token):
        if above == cue:
            return True
        if _time(parse, above) is not None or parse.child(above, "nsubj", "nsubjpass", "expl", "csubj"):
            return False
    return False


def _time(parse: Parse, verb: Token) -> str | None:
    """The tense of a finite verb without a modal; None of any other."""
    if verb.pos not in ("VERB", "AUX"):
        return None
    first = next(iter(parse.children(verb, "aux", "auxpass")), verb)
    return _TIMES.get(first.tag)


def reports(token: Token) -> bool:
    """Whether a token is a verb that can present a clause: "said", "warning"; not "called for"."""
    word = cue_verbs().get(token.lemma.lower())
    return token.pos == "VERB" and word is not None and word.takes("that")


def _in_tables(token: Token) -> bool:
    return token.pos == "VERB" and token.lemma.lower() in cue_verbs()


def _is_message(parse: Parse, verb: Token) -> bool:
    """Whether a clause is an act of telling by somebody: active, with a verb of contact."""
    return verb.lemma.lower() in _MESSAGES and parse.child(verb, "nsubj") is not None


def _set_off(parse: Parse, verb: Token) -> bool:
    """Whether a comma or a dash stands before a clause; a closing quotation mark may stand between."""
    before = parse.subtree(verb)[0].i - 1
    if before > 0 and parse.tokens[before].text in _CLOSING_MARKS:
        before -= 1
    return before >= 0 and parse.tokens[before].text in (",", "—", "–")


def _tense(parse: Parse, verb: Token) -> tuple[str, ...]:
    return (verb.tag, *(t.lemma for t in parse.children(verb, "aux", "auxpass")))
