"""Finding the nouns and adjectives that present a statement: "a threat to leave", "were worried that"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.lexicon.cues import CueWord, cue_adjectives, cue_nouns
from reportedly.model import Polarity, Span
from reportedly.stages.grammar import has_to
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.governing import without_participles
from reportedly.stages.statements.phrases import noun_phrase, spans_of
from reportedly.stages.statements.setting import Setting
from reportedly.stages.statements.sources import source_of
from reportedly.text.parse import Parse, Token, runs

_SUPPORT = {
    "make", "issue", "give", "voice", "express", "repeat", "renew", "have", "raise", "reiterate", "deliver", "offer",
    "announce", "send", "drop", "withdraw", "receive", "share", "hold", "retract", "sign", "submit", "level", "keep",
}  # fmt: skip


def noun_attributions(setting: Setting) -> Iterator[Attribution]:
    """An attribution for each cue noun with a complement that says what."""
    parse, words = setting.parse, cue_nouns()
    for noun in parse.tokens:
        word = None if _is_no_cue(parse, noun) else words.get(noun.lemma.lower())
        found = _complement(parse, noun, word) if word else None
        if word and found:
            source, verb = _noun_source(setting, noun)
            yield _made(parse, word, noun, found, source, verb)


def _is_no_cue(parse: Parse, noun: Token) -> bool:
    """Whether a noun only helps out another word: "order" in "in order to", the first of a compound."""
    in_order = noun.lemma == "order" and noun.i > 0 and parse.tokens[noun.i - 1].lemma.lower() == "in"
    return noun.pos != "NOUN" or noun.dep == "compound" or in_order


def adjective_attributions(setting: Setting) -> Iterator[Attribution]:
    """An attribution for each predicative adjective of mind with a complement."""
    parse, words = setting.parse, cue_adjectives()
    for adjective in parse.tokens:
        word = (
            words.get(adjective.text.lower()) if adjective.dep in ("acomp", "ROOT", "conj", "attr", "ccomp") else None
        )
        found = _complement(parse, adjective, word) if word else None
        above = parse.head(adjective)
        copula = above if adjective.dep == "acomp" or above.lemma == "make" else adjective
        if word and found:
            source = source_of(setting, copula) or parse.child(copula, "nsubjpass")
            yield _made(parse, word, adjective, found, source, copula)


def _complement(parse: Parse, cue: Token, word: CueWord) -> tuple[str, list[Token], Token | None] | None:
    """The frame, the content's tokens, and the preposition that belongs to the cue."""
    for child in parse.children(cue, "acl", "ccomp", "xcomp", "advcl", "relcl"):
        branch = parse.subtree(child)
        to = has_to(parse, child) and branch[0].tag == "TO"
        that = any(t.lemma.lower() == "that" for t in parse.children(child, "mark"))
        if child.i > cue.i and ((to and word.takes("to")) or (that and word.takes("that"))):
            return ("to" if to else "that", branch, None)
    beside = parse.children(parse.head(cue), "prep") if cue.dep == "dobj" else []
    for child in (*parse.children(cue, "prep", "agent"), *(p for p in beside if p.i > cue.i)):
        if f"~{child.lemma.lower()}" in word.frames and child.i > cue.i:
            below = [t for t in parse.subtree(child) if t.i != child.i]
            return (f"~{child.lemma.lower()}", below, child) if below else None
    return None


def _noun_source(setting: Setting, noun: Token) -> tuple[Token | None, Token | None]:
    """Who makes the statement, and the light verb that belongs to the cue ("made the claim that")."""
    parse = setting.parse
    owner = parse.child(noun, "poss")
    by = next((p for p in parse.children(noun, "prep", "agent") if p.lemma in ("by", "from")), None)
    named = owner or (parse.child(by, "pobj") if by else None)
    verb = parse.head(noun) if noun.dep in ("dobj", "conj") else None
    supported = verb is not None and verb.lemma.lower() in _SUPPORT
    if named is None:
        named = next((t for t in parse.children(noun, "amod", "compound") if t.entity in ("NORP", "ORG", "GPE")), None)
    if named is None and verb is not None and supported:
        named = source_of(setting, verb)
    return named, verb if supported else None


def _made(
    parse: Parse,
    word: CueWord,
    head: Token,
    found: tuple[str, list[Token], Token | None],
    source: Token | None,
    verb: Token | None,
) -> Attribution:
    frame, tokens, preposition = found
    if source is not None and source in tokens:
        source = None
    cue = {head, *(t for t in (verb, preposition) if t)}
    return Attribution(
        word=word,
        head=head.i,
        cue=tuple(runs(sorted(cue))),
        content=spans_of(without_participles(parse, tokens)),
        frame=frame,
        source=source.i if source else None,
        source_span=_span(parse, source),
        addressee=_hearer(parse, head),
        polarity=_polarity(parse, head, verb),
    )


def _hearer(parse: Parse, cue: Token) -> int | None:
    """Whom a noun is addressed to: "a warning to Iraq"."""
    to = next((p for p in parse.children(cue, "prep") if p.lemma == "to"), None)
    heard = parse.child(to, "pobj") if to else None
    return heard.i if heard is not None and heard.entity in ("PERSON", "ORG", "GPE", "NORP") else None


def _polarity(parse: Parse, cue: Token, verb: Token | None) -> Polarity:
    negated = any(t.lemma.lower() == "no" for t in parse.children(cue, "det"))
    return "not_said" if negated or (verb is not None and parse.child(verb, "neg")) else "said"


def _span(parse: Parse, source: Token | None) -> Span | None:
    return noun_phrase(parse, source) if source else None
