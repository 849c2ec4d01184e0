"""Where the content of a cue noun or adjective stands: below it, after a light verb, or after "is"."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.lexicon.cues import CueWord
from reportedly.stages.grammar import has_to
from reportedly.stages.statements.candidate import without_asides
from reportedly.text.parse import Parse, Token

LIGHT_VERBS = {
    "make", "issue", "give", "voice", "express", "repeat", "renew", "have", "raise", "reiterate", "deliver", "offer",
    "announce", "send", "drop", "withdraw", "receive", "share", "hold", "retract", "sign", "submit", "level", "keep",
}  # fmt: skip
_ASKING = {"whether", "if", "how", "what", "why", "who", "when", "where"}
_CLAUSAL = ("that", "to")
_FILLED = ("dobj", "acomp", "attr", "xcomp", "ccomp", "nsubjpass")
_LISTED = {"demand", "offer", "attitude", "promise"}


class Complemented(NamedTuple):
    """The frame, the content's tokens, and what else belongs to the cue: its preposition, the verb that carries it."""

    frame: str
    tokens: list[Token]
    beside: tuple[Token, ...] = ()


def complement_of(parse: Parse, cue: Token, word: CueWord) -> Complemented | None:
    """The content of a cue noun or adjective, None where the parse shows none."""
    below = (_clause_below(parse, cue, word), _phrase_below(parse, cue, word))
    return (
        min((found for found in below if found), key=lambda found: found.tokens[0].i, default=None)
        or _bare_clause(parse, cue, word)
        or _of_passive(parse, cue, word)
        or _of_copula(parse, cue, word)
    )


def _clause_below(parse: Parse, cue: Token, word: CueWord) -> Complemented | None:
    """An infinitive or a clause with "that" right below: "a threat to leave", "worried that"."""
    for child in parse.children(cue, "acl", "ccomp", "xcomp", "advcl", "relcl"):
        branch = parse.subtree(child)
        frame = _clause_frame(parse, child)
        if child.i > cue.i and frame is not None and word.takes(frame):
            return Complemented(frame, without_asides(parse, child, branch) if frame == "to" else branch)
    return None


def _clause_frame(parse: Parse, clause: Token) -> str | None:
    if has_to(parse, clause) and parse.subtree(clause)[0].tag == "TO":
        return "to"
    return "that" if any(t.lemma.lower() == "that" for t in parse.children(clause, "mark")) else None


def _phrase_below(parse: Parse, cue: Token, word: CueWord) -> Complemented | None:
    """A phrase with one of the word's prepositions, below it or beside it under the verb."""
    beside = parse.children(parse.head(cue), "prep") if cue.dep == "dobj" else []
    return _first_phrase(parse, word, [*parse.children(cue, "prep", "agent"), *beside], cue)


def _first_phrase(parse: Parse, word: CueWord, prepositions: list[Token], after: Token) -> Complemented | None:
    for preposition in prepositions:
        frame = f"~{preposition.lemma.lower()}"
        if frame in word.frames and preposition.i > after.i:
            below = [t for t in parse.subtree(preposition) if t != preposition]
            return Complemented(frame, below, (preposition,)) if below else None
    return None


def _bare_clause(parse: Parse, cue: Token, word: CueWord) -> Complemented | None:
    """A clause without "that": "confident it will work", "concerns the dam may fail"."""
    if not word.takes("that"):
        return None
    for child in parse.children(cue, "ccomp", "acl", "relcl"):
        subject = parse.child(child, "nsubj", "nsubjpass")
        if child.i < cue.i or subject is None or subject.tag in ("WDT", "WP") or has_to(parse, child):
            continue
        branch = parse.subtree(child)
        is_next = branch[0].i == cue.i + 1 and branch[0].tag not in ("WDT", "WP", "WRB", "IN")
        if is_next and (child.dep == "ccomp" or _is_whole(parse, child)):
            return Complemented("that", branch)
    return None


def _is_whole(parse: Parse, clause: Token) -> bool:
    """Whether a clause lacks nothing that the noun above could stand for, as in "claims he made"."""
    return parse.child(clause, *_FILLED) is not None or any(t.tag == "MD" for t in parse.children(clause, "aux"))


def _of_passive(parse: Parse, cue: Token, word: CueWord) -> Complemented | None:
    """What follows a light verb in the passive: "a warning was issued that …", "concerns were raised about …"."""
    verb = parse.head(cue)
    if cue.dep != "nsubjpass" or verb.lemma.lower() not in LIGHT_VERBS:
        return None
    for child in parse.children(verb, "ccomp", "xcomp", "advcl"):
        frame = _clause_frame(parse, child)
        if child.i > verb.i and frame is not None and word.takes(frame):
            return Complemented(frame, parse.subtree(child), (verb,))
    found = _first_phrase(parse, word, parse.children(verb, "prep"), verb)
    return found._replace(beside=(verb, *found.beside)) if found is not None else None


def _of_copula(parse: Parse, cue: Token, word: CueWord) -> Complemented | None:
    """What the noun is said to be: "the goal is to …", "the question is whether …", "their demands include …"."""
    verb = parse.head(cue)
    if cue.dep != "nsubj" or cue.i > verb.i or not word.takes(*_CLAUSAL):
        return None
    if verb.lemma == "include":
        listed = [t for c in parse.children(verb, "dobj", "xcomp", "conj") for t in parse.subtree(c)]
        return Complemented("obj", listed, (verb,)) if listed and word.kind in _LISTED else None
    if verb.lemma not in ("be", "remain"):
        return None
    for child in parse.children(verb, "xcomp", "ccomp"):
        frame = _clause_frame(parse, child) or ("that" if _is_question(parse, child) else None)
        if child.i > verb.i and frame is not None and word.takes(frame):
            return Complemented(frame, parse.subtree(child), (verb,))
    return None


def _is_question(parse: Parse, clause: Token) -> bool:
    return parse.subtree(clause)[0].lemma.lower() in _ASKING
