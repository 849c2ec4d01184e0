"""Finding the verbs that present a statement, with their contents and sources."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.lexicon.cues import CueWord, cue_verbs
from reportedly.model import Polarity, Span
from reportedly.stages.grammar import is_passive
from reportedly.stages.statements.addressees import addressee_of, may_be_content
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.candidate import Candidate, Complement
from reportedly.stages.statements.contents import complement
from reportedly.stages.statements.phrases import noun_phrase, spans_of, verb_group
from reportedly.stages.statements.setting import Setting
from reportedly.stages.statements.sources import source_of
from reportedly.stages.statements.unsaid import is_unsaid
from reportedly.text.parse import Parse, Token

_PARTICLES = ("for", "on", "upon", "out")
_SILENT = {"decline", "refuse", "fail"}
_MARKS = {"“", '"', "‘", "''", "``"}
_NEVER = {"never", "neither", "nor", "nobody", "none"}
_DENYING = ("advmod", "preconj", "cc", "nsubj", "det")
_QUOTING = {"quote", "cite", "report"}
_NAMING = {"call", "term", "name", "know"}
_MAYBE = {"may", "might", "could"}


def verb_attributions(setting: Setting) -> Iterator[Attribution]:
    """An attribution for each cue verb; its content is empty where only a quotation can supply it."""
    parse = setting.parse
    words = {token.i: word for token in parse.tokens if (word := cue_word(parse, token))}
    cues = frozenset(words)
    found = {i: complement(Candidate(parse, parse.tokens[i], word, cues)) for i, word in words.items()}
    for i, word in words.items():
        verb = parse.tokens[i]
        if _yields(parse, verb, found) or is_unsaid(parse, verb, found[i]):
            continue
        if found[i] is not None or word.takes("that", "quote"):
            yield _attribution(setting, verb, word, found[i] or Complement("", ()))


def _yields(parse: Parse, verb: Token, found: dict[int, Complement | None]) -> bool:
    """Whether the verb only leads to the real cue: "quoted X as saying", "declined to say whether"."""
    if verb.lemma in _QUOTING and _quoted_verb(parse, verb) is not None:
        return True
    said = parse.child(verb, "xcomp")
    return verb.lemma in _SILENT and said is not None and found.get(said.i) is not None


def _quoted_verb(parse: Parse, verb: Token) -> Token | None:
    """The "saying" of "quoted X as saying"."""
    as_ = next((p for p in parse.children(verb, "prep", "mark", "advcl") if p.lemma.lower() == "as"), None)
    inner = parse.child(as_, "pcomp") if as_ else None
    return inner if inner is not None and cue_word(parse, inner) else None


def quoted_by(parse: Parse, head: int) -> Token | None:
    """The "quoted" above the "saying" at `head`, in "quoted X as saying"."""
    verb = parse.tokens[head]
    if verb.dep != "pcomp" or parse.head(verb).lemma.lower() != "as":
        return None
    above = parse.head(parse.head(verb))
    return above if above.lemma in _QUOTING else None


def cue_word(parse: Parse, token: Token) -> CueWord | None:
    """The row of a verb, with its particle where the pair has a row of its own."""
    verbs = cue_verbs()
    lemma = token.lemma.lower()
    if _is_mistagged(parse, token):
        return verbs.get(lemma.removesuffix("ing"))
    if token.pos != "VERB" or token.dep in ("amod", "compound", "aux") or _only_names(parse, token):
        return None
    following = parse.tokens[token.i + 1 : token.i + 2]
    beside = (p for p in parse.children(token, "prep", "prt", "advmod") if p.i > token.i)
    for particle in (*beside, *following):
        joined = verbs.get(f"{lemma}_{particle.lemma.lower()}")
        if joined is not None:
            return joined
    return verbs.get(lemma)


def _only_names(parse: Parse, verb: Token) -> bool:
    """Whether a participle only gives a name, with nobody who gives it: "a plan called A", "is called A"."""
    if verb.lemma not in _NAMING or verb.tag != "VBN" or parse.child(verb, "agent") is not None:
        return False
    return verb.dep == "acl" or (is_passive(parse, verb) and parse.child(verb, "oprd") is not None)


def _is_mistagged(parse: Parse, token: Token) -> bool:
    """Whether a noun is really a participle that leads up to a quotation: ", warning, “A”"."""
    around = [parse.tokens[i].text for i in (token.i - 1, token.i + 1, token.i + 2) if 0 <= i < len(parse.tokens)]
    return (
        token.pos == "NOUN"
        and token.text.endswith("ing")
        and len(around) == 3
        and around[0] == ","
        and (around[1] in (",", ":") and around[2] in _MARKS)
    )


def _attribution(setting: Setting, verb: Token, word: CueWord, found: Complement) -> Attribution:
    parse = setting.parse
    inside = {t.i for t in found.tokens}
    source, reporter = _source_and_reporter(setting, verb)
    if source is not None and source.i in inside:
        source = None
    beside = [c for c in parse.children(verb, "prep", "prt", "advmod") if c.i > verb.i]
    particles = [c for c in beside if word.lemma.endswith(f"_{c.lemma.lower()}")]
    addressee = _addressee(parse, verb, word, found)
    among = addressee is not None and addressee.i in inside and not may_be_content(verb, addressee)
    if among or addressee == source:
        addressee = None
    return Attribution(
        word=word,
        head=verb.i,
        cue=(*_quoted_as(parse, verb), *verb_group(parse, verb, *found.cue, *particles)),
        content=spans_of(t for t in found.tokens if t not in particles),
        frame=found.frame,
        source=source.i if source else None,
        source_span=_source_span(parse, source, verb),
        addressee=addressee.i if addressee else None,
        reporters=(reporter.i,) if reporter else (),
        polarity=_polarity(parse, verb),
    )


def _quoted_as(parse: Parse, verb: Token) -> tuple[Span, ...]:
    """The "was quoted as" before "saying"; nothing where a name stands between."""
    quoting = quoted_by(parse, verb.i)
    if quoting is None or not is_passive(parse, quoting) or parse.child(quoting, "agent"):
        return ()
    return (*verb_group(parse, quoting), parse.head(verb).span)


def _source_and_reporter(setting: Setting, verb: Token) -> tuple[Token | None, Token | None]:
    """Who says, and who is said to have quoted them."""
    quoting = quoted_by(setting.parse, verb.i)
    if quoting is None:
        return source_of(setting, verb), None
    quoted = setting.parse.child(quoting, "nsubjpass") or setting.parse.child(quoting, "dobj")
    return quoted, source_of(setting, quoting)


def _addressee(parse: Parse, verb: Token, word: CueWord, found: Complement) -> Token | None:
    if found.frame == "obj-to" and word.kind == "demand":
        return parse.child(verb, "dobj") or next(
            (parse.child(p, "pobj") for p in parse.children(verb, "prep") if p.lemma in ("on", "upon", "to")), None
        )
    return addressee_of(parse, verb, takes_object=word.takes("@") and found.frame not in ("obj", "obj-pred", "obj-as"))


def _source_span(parse: Parse, source: Token | None, verb: Token) -> Span | None:
    return noun_phrase(parse, source, verb) if source else None


def _polarity(parse: Parse, verb: Token) -> Polarity:
    denying = any(t.lemma.lower() in _NEVER for t in parse.children(verb, *_DENYING))
    nothing = any(t.lemma.lower() == "nothing" for t in parse.children(verb, "dobj"))
    if parse.child(verb, "neg") or denying or nothing:
        return "not_said"
    above = parse.head(verb)
    if verb.dep == "xcomp" and above.lemma in _SILENT:
        return "not_said"
    if any(t.lemma.lower() in _MAYBE for t in parse.children(verb, "aux")):
        return "unsure"
    return "said"
