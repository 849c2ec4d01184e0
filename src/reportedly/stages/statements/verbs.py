"""Finding the verbs that present a statement, with their contents and sources."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.lexicon.cues import CueWord, cue_verbs
from reportedly.model import Polarity, Span
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.contents import Complement, complement
from reportedly.stages.statements.phrases import noun_phrase, spans_of, verb_group
from reportedly.stages.statements.setting import Setting
from reportedly.stages.statements.sources import addressee_of, source_of
from reportedly.text.parse import Parse, Token

_PARTICLES = ("for", "on", "upon", "out")
_SILENT = {"decline", "refuse", "fail"}
_MAYBE = {"may", "might", "could"}


def verb_attributions(setting: Setting) -> Iterator[Attribution]:
    """An attribution for each cue verb; its content is empty where only a quotation can supply it."""
    parse = setting.parse
    words = {token.i: word for token in parse.tokens if (word := cue_word(parse, token))}
    cues = frozenset(words)
    for i, word in words.items():
        verb = parse.tokens[i]
        found = complement(parse, verb, word, cues)
        if found is not None or word.takes("that", "quote"):
            yield _attribution(setting, verb, word, found or Complement("", ()))


def cue_word(parse: Parse, token: Token) -> CueWord | None:
    """The row of a verb, with its particle where the pair has a row of its own."""
    if token.pos != "VERB" or token.dep in ("amod", "compound", "aux"):
        return None
    verbs = cue_verbs()
    lemma = token.lemma.lower()
    for particle in parse.children(token, "prep", "prt"):
        joined = verbs.get(f"{lemma}_{particle.lemma.lower()}")
        if joined is not None:
            return joined
    return verbs.get(lemma)


def _attribution(setting: Setting, verb: Token, word: CueWord, found: Complement) -> Attribution:
    parse = setting.parse
    source = source_of(setting, verb)
    inside = {t.i for t in found.tokens}
    if source is not None and source.i in inside:
        source = None
    particles = [c for c in parse.children(verb, "prep", "prt") if word.lemma.endswith(f"_{c.lemma.lower()}")]
    takes_object = word.takes("@") and not found.frame.startswith("obj")
    addressee = addressee_of(parse, verb, takes_object=takes_object)
    if addressee is not None and (addressee.i in inside or addressee == source):
        addressee = None
    return Attribution(
        word=word,
        head=verb.i,
        cue=verb_group(parse, verb, *found.cue, *particles),
        content=spans_of(t for t in found.tokens if t not in particles),
        frame=found.frame,
        source=source.i if source else None,
        source_span=_source_span(parse, source, verb),
        addressee=addressee.i if addressee else None,
        polarity=_polarity(parse, verb),
    )


def _source_span(parse: Parse, source: Token | None, verb: Token) -> Span | None:
    return noun_phrase(parse, source, verb) if source else None


def _polarity(parse: Parse, verb: Token) -> Polarity:
    if parse.child(verb, "neg") or any(t.lemma.lower() == "never" for t in parse.children(verb, "advmod")):
        return "not_said"
    above = parse.head(verb)
    if verb.dep == "xcomp" and above.lemma in _SILENT:
        return "not_said"
    if any(t.lemma.lower() in _MAYBE for t in parse.children(verb, "aux")):
        return "unsure"
    return "said"
