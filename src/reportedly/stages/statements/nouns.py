"""Finding the nouns and adjectives that present a statement: "a threat to leave", "were worried that"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.lexicon.cues import CueWord, cue_adjectives, cue_nouns
from reportedly.model import Polarity, Span
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.complements import LIGHT_VERBS, Complemented, complement_of
from reportedly.stages.statements.governing import without_participles, without_resumed
from reportedly.stages.statements.owners import owner_of
from reportedly.stages.statements.phrases import noun_phrase, spans_of
from reportedly.stages.statements.setting import Setting
from reportedly.stages.statements.sources import source_of
from reportedly.text.parse import Parse, Token, runs

_BEHEST = {"request", "invitation", "urging", "behest", "insistence", "instigation"}


def noun_attributions(setting: Setting) -> Iterator[Attribution]:
    """An attribution for each cue noun with a complement that says what."""
    parse, words = setting.parse, cue_nouns()
    for noun in parse.tokens:
        word = None if _is_no_cue(parse, noun) else words.get(noun.lemma.lower())
        found = complement_of(parse, noun, word) if word else None
        if word and found:
            source, verb = noun_source(setting, noun)
            yield _made(parse, word, noun, found, source, verb)


def phrase_attributions(setting: Setting) -> Iterator[Attribution]:
    """An attribution for each clause that is done "at the request of" somebody, or for "on suspicion of" something."""
    parse = setting.parse
    for noun in parse.tokens:
        preposition = parse.head(noun)
        verb = parse.head(preposition)
        if noun.dep != "pobj" or preposition.dep != "prep" or verb.pos not in ("VERB", "AUX"):
            continue
        if noun.lemma.lower() in _BEHEST and preposition.lemma.lower() in ("at", "on", "upon"):
            yield from _at_behest(parse, noun, preposition, verb)
        elif noun.lemma.lower() == "suspicion" and preposition.lemma.lower() == "on":
            yield from _on_suspicion(setting, noun, preposition, verb)


def _at_behest(parse: Parse, noun: Token, preposition: Token, verb: Token) -> Iterator[Attribution]:
    of = next((p for p in parse.children(noun, "prep") if p.lemma == "of"), None)
    source = parse.child(noun, "poss") or (parse.child(of, "pobj") if of else None)
    if source is None:
        return
    cue = {preposition, noun, *parse.children(noun, "det"), *((of,) if of else ())}
    clause = parse.subtree(verb, {preposition.i})
    yield Attribution(
        word=CueWord(noun.lemma.lower(), "demand", frozenset({"that"})),
        head=noun.i,
        cue=tuple(runs(sorted(cue))),
        content=spans_of(clause),
        frame="obj",
        source=source.i,
        source_span=_span(parse, source),
    )


def _on_suspicion(setting: Setting, noun: Token, preposition: Token, verb: Token) -> Iterator[Attribution]:
    parse = setting.parse
    of = next((p for p in parse.children(noun, "prep") if p.lemma == "of"), None)
    below = [t for t in parse.subtree(of) if t != of] if of else []
    suspect = parse.child(verb, "nsubjpass") or parse.child(verb, "dobj")
    if of is None or suspect is None or not below:
        return
    source = source_of(setting, verb)
    yield Attribution(
        word=CueWord("suspicion", "accusation", frozenset({"~of"})),
        head=noun.i,
        cue=tuple(runs([preposition, noun, of])),
        content=spans_of([*parse.subtree(suspect), *below]),
        frame="~of",
        source=source.i if source else None,
        source_span=_span(parse, source),
    )


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
        found = complement_of(parse, adjective, word) if word else None
        above = parse.head(adjective)
        copula = above if adjective.dep == "acomp" or above.lemma == "make" else adjective
        if word and found:
            source = source_of(setting, copula) or parse.child(copula, "nsubjpass")
            yield _made(parse, word, adjective, found, source, copula)


def noun_source(setting: Setting, noun: Token) -> tuple[Token | None, Token | None]:
    """Who makes the statement, and the light verb that belongs to the cue ("made the claim that")."""
    parse = setting.parse
    named = owner_of(parse, noun)
    verb = parse.head(noun) if noun.dep in ("dobj", "conj") else None
    supported = verb is not None and verb.lemma.lower() in LIGHT_VERBS
    if named is None and verb is not None and supported:
        named = source_of(setting, verb)
    if named is None and noun.dep == "nsubjpass":
        named = source_of(setting, parse.head(noun))
    return named, verb if supported else None


def _made(
    parse: Parse,
    word: CueWord,
    head: Token,
    found: Complemented,
    source: Token | None,
    verb: Token | None,
) -> Attribution:
    if source is not None and source in found.tokens:
        source = None
    cue = {head, *found.beside, *((verb,) if verb else ())}
    return Attribution(
        word=word,
        head=head.i,
        cue=tuple(runs(sorted(cue))),
        content=spans_of(without_resumed(parse, head, without_participles(parse, found.tokens))),
        frame=found.frame,
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
