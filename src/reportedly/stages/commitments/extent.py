"""How far an act reaches: its verb phrase or noun phrase, without conditions, deadlines and what only explains it."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.model import Span
from reportedly.stages.commitments.clauses import negation, own_subject
from reportedly.stages.grammar import has_to
from reportedly.text.parse import Parse, Token

_EDGES = {",", ";", ":", ".", "!", "?", "…", "—", "–", "--", "“", "”", '"', "‘", "’", "``", "''"}
_OPEN, _CLOSED = {"“", "‘"}, {"”", "’"}
_OBJECTS = ("dobj", "attr", "xcomp", "ccomp", "acomp", "oprd", "prt", "dative")
_TRAILING = (
    "only", "and", "or", "but", "then", "on", "for", "by", "before", "within", "to", "in", "from", "at", "that",
)  # fmt: skip
_FOCUS = ("only", "also", "now", "then", "still", "therefore")
_ASIDE = ("advcl", "relcl", "parataxis")


def verb_phrase(parse: Parse, verb: Token, stretch: Sequence[Token], without: Sequence[Span], *, clause: bool) -> Span:
    """The verb with its objects and the verbs that share its subject; with `clause`, from its subject on.

    `stretch` bounds it; it ends where one of the spans in `without` begins.
    """
    allowed = {t.i for t in stretch}
    cut = [child.i for child in parse.children(verb) if _is_aside(parse, child, verb)]
    branch = [t for t in parse.subtree(verb, cut) if t.i in allowed and not _is_covered(t, without)]
    first = _first(parse, verb, clause=clause)
    kept = [t for t in branch if t.i >= first.i]
    run = _unbroken(parse, kept, verb, without)
    return outline(run or [verb])


def noun_phrase(parse: Parse, noun: Token, stretch: Sequence[Token], without: Sequence[Span]) -> Span:
    """A noun with its modifiers, without relative clauses, conditions and deadlines."""
    allowed = {t.i for t in stretch}
    cut = [
        c.i
        for c in parse.children(noun)
        if c.dep in _ASIDE or _is_purpose(parse, c) or (c.dep in ("conj", "cc") and c.i > noun.i) or c.dep == "appos"
    ]
    branch = [t for t in parse.subtree(noun, cut) if t.i in allowed]
    held = [t for t in branch if not _is_covered(t, without) or t.i < noun.i]
    return outline(_unbroken(parse, held, noun, without) or [noun])


def _is_purpose(parse: Parse, clause: Token) -> bool:
    """As in "action to correct the crisis": what it is for, not what it is."""
    return clause.dep == "acl" and has_to(parse, clause)


def _first(parse: Parse, verb: Token, *, clause: bool) -> Token:
    """Where the phrase begins: at the subject, at a negation, or at the verb."""
    own = own_subject(parse, verb)
    if clause and own is not None:
        return parse.subtree(own)[0]
    no = negation(parse, verb)
    if no is not None and no.i < verb.i:
        contracted = no.start == parse.tokens[no.i - 1].end
        return parse.tokens[no.i - 1] if contracted else no
    beside = parse.children(verb, "advmod")
    adverbs = [t for t in beside if t.i == verb.i - 1 and t.tag in ("RB", "RBR") and t.lemma.lower() not in _FOCUS]
    return parse.subtree(adverbs[0])[0] if adverbs else verb  # "no longer abide" begins at the "no"


def _is_aside(parse: Parse, child: Token, verb: Token) -> bool:
    """Whether a branch is no part of the act: a clause of time or purpose, or one that has a subject of its own."""
    if child.dep in _ASIDE:
        return not _is_aim(parse, child, verb)
    if child.dep == "conj" and child.i > verb.i:
        return parse.child(child, "nsubj", "nsubjpass", "expl", "mark") is not None or child.pos not in ("VERB", "AUX")
    return False


def _is_aim(parse: Parse, clause: Token, verb: Token) -> bool:
    """As in "work to free them": without its aim, the verb says too little to be checked."""
    to = clause.dep == "advcl" and clause.i > verb.i and has_to(parse, clause)
    return to and not parse.children(verb, "dobj", "nsubjpass", "xcomp", "ccomp", "attr", "acomp")


def _is_covered(token: Token, spans: Sequence[Span]) -> bool:
    return any(span.covers(token.span) for span in spans)


def _unbroken(parse: Parse, tokens: Sequence[Token], head: Token, without: Sequence[Span]) -> list[Token]:
    """The tokens up to the first gap after the head; on over a gap that a deadline makes before the object."""
    kept: list[Token] = []
    for token in tokens:
        if token.tag in ("WDT", "WP") and token.i > head.i and parse.tokens[token.i - 1].text == ",":
            break
        gap = kept and token.i != kept[-1].i + 1 and kept[-1].i >= head.i
        between = parse.tokens[kept[-1].i + 1 : token.i] if gap else ()
        if (
            gap
            and any(t.text in (",", ";", ":", "—") or _is_covered(t, without) for t in between)
            and not _has_object(parse, token, head)
        ):
            break
        kept.append(token)
    return kept


def _has_object(parse: Parse, token: Token, head: Token) -> bool:
    """Whether a token belongs to an object of the head."""
    while token.head not in (token.i, head.i):
        token = parse.head(token)
    return token.head == head.i and token.dep in _OBJECTS


def outline(tokens: Sequence[Token]) -> Span:
    """From the first token to the last, without marks, joining words and prepositions that nothing follows."""
    kept = list(tokens)
    while len(kept) > 1 and ((kept[-1].text in _EDGES and not _closes(kept)) or kept[-1].text.lower() in _TRAILING):
        kept.pop()
    while len(kept) > 1 and kept[0].text in _EDGES and not _opens(kept):
        kept.pop(0)
    return Span(kept[0].start, kept[-1].end)


def _closes(tokens: Sequence[Token]) -> bool:
    """Whether the last mark closes a quotation that begins inside."""
    return (tokens[-1].text in _CLOSED and any(t.text in _OPEN for t in tokens[:-1])) or (
        tokens[-1].text == '"' and sum(t.text == '"' for t in tokens) % 2 == 0
    )


def _opens(tokens: Sequence[Token]) -> bool:
    return (tokens[0].text in _OPEN and any(t.text in _CLOSED for t in tokens[1:])) or (
        tokens[0].text == '"' and sum(t.text == '"' for t in tokens) % 2 == 0
    )
