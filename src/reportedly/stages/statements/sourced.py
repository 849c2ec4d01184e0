"""Sources and addressees that a finder has left open: off the parse, or where the parser has lost the subject."""

from __future__ import annotations

from dataclasses import replace

from reportedly.lexicon.cues import cue_verbs
from reportedly.stages.grammar import is_passive
from reportedly.stages.statements.addressees import addressee_of, may_be_content, party_to
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.complements import LIGHT_VERBS
from reportedly.stages.statements.nouns import noun_source
from reportedly.stages.statements.phrases import noun_phrase
from reportedly.stages.statements.setting import Setting
from reportedly.stages.statements.sources import source_of
from reportedly.text.parse import Parse, Token

_FINITE = ("VBD", "VBZ", "VBP")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_MAKING = {
    "reach", "sign", "strike", "conclude", "submit", "lodge", "file", "unveil", "release", "publish", "propose",
    "present", "draw", "outline", "approve", "launch", "ratify",
}  # fmt: skip
_NOMINAL = ("NOUN", "PROPN", "PRON")


def completed(setting: Setting, attribution: Attribution) -> Attribution:
    """The attribution with the source and the addressee that the words around its cue show."""
    return _with_addressee(setting, _with_source(setting, attribution))


def _with_source(setting: Setting, attribution: Attribution) -> Attribution:
    """The attribution with the source that its cue has, where it has none yet and the words show one."""
    if attribution.source is not None or not attribution.cue:
        return attribution
    head = setting.parse.tokens[attribution.head]
    if head.pos in ("NOUN", "PROPN"):
        named = noun_source(setting, head)[0] or _maker(setting, head)
    elif head.pos in ("VERB", "AUX"):
        named = _subject(setting, head) or _noun_before(setting, head)
    else:
        named = None
    if named is None or not setting.same_voice(named, head) or any(s.overlaps(named.span) for s in attribution.content):
        return attribution
    span = noun_phrase(setting.parse, named, head)
    return replace(attribution, source=named.i, source_span=span)


def is_answered_by(parse: Parse, cue: Token, named: Token) -> bool:
    """Whether a noun's claim is one that somebody answers, and so not theirs: "Ana Belo denies claims that B"."""
    verb = parse.head(cue)
    word = cue_verbs().get(verb.lemma.lower()) if cue.pos == "NOUN" and cue.dep == "dobj" else None
    if word is None or verb.lemma.lower() in LIGHT_VERBS:
        return False
    subject = parse.child(verb, "nsubj")
    return subject is not None and named in parse.subtree(subject)


def _maker(setting: Setting, noun: Token) -> Token | None:
    """X of "X reached an agreement", "X unveiled a plan"."""
    verb = setting.parse.head(noun)
    return source_of(setting, verb) if noun.dep == "dobj" and verb.lemma.lower() in _MAKING else None


def _with_addressee(setting: Setting, attribution: Attribution) -> Attribution:
    """The attribution with the addressee that the parse shows, where it has none yet."""
    head = setting.parse.tokens[attribution.head]
    if attribution.addressee is not None or not attribution.cue:
        return attribution
    if head.pos == "VERB":
        heard = addressee_of(setting.parse, head, takes_object=False)
    else:
        heard = party_to(setting.parse, head)
    if heard is None or heard.i in (attribution.source, *attribution.reporters):
        return attribution
    within = any(s.covers(heard.span) for s in attribution.content)
    if within and not (heard.dep != "nsubj" and may_be_content(head, heard)):
        return attribution
    return replace(attribution, addressee=heard.i)


def _subject(setting: Setting, verb: Token) -> Token | None:
    """The subject of a verb; a bare participle ("the plan discussed") has none."""
    bare = verb.tag == "VBN" and setting.parse.child(verb, "aux", "auxpass") is None
    return None if bare else source_of(setting, verb)


def _noun_before(setting: Setting, verb: Token) -> Token | None:
    """The noun right before a finite verb that has no subject: the parser took it for something else."""
    parse = setting.parse
    if verb.tag not in _FINITE or is_passive(parse, verb) or parse.child(verb, *_SUBJECTS):
        return None
    i = verb.i - 1
    while i > 0 and parse.tokens[i].pos in ("ADV", "AUX"):
        i -= 1
    noun = parse.tokens[max(i, 0)]
    within = noun.pos in _NOMINAL and noun.sentence == verb.sentence and setting.same_voice(noun, verb)
    return noun if within and noun.dep not in ("pobj", "dobj", "poss") and noun.entity not in ("DATE", "TIME") else None
