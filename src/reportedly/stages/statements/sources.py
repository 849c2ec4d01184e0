"""Who is named as the source of a cue, and to whom it is addressed."""

from __future__ import annotations

from reportedly.stages.statements.governing import governor
from reportedly.stages.statements.phrases import is_passive, noun_phrase
from reportedly.stages.statements.setting import Setting
from reportedly.stages.ties import antecedent as noun_behind
from reportedly.text.parse import Parse, Token

_SUBJECT = ("nsubj", "csubj")
_AFTER_CONTENT = {",", "”", '"', "''", "’", "—", "–"}
_SAYING = {"say", "add", "write", "note", "explain", "warn", "argue", "continue", "reply", "recall", "claim", "insist"}
_STATES = {"commit", "determine", "prepare", "convince", "worry", "concern", "alarm", "dedicate", "resolve", "oppose"}
_INNER = ("compound", "det", "amod", "poss", "nummod", "nmod", "punct", "predet")
_SUBJECTLESS = ("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "parataxis")


def source_of(setting: Setting, verb: Token) -> Token | None:
    """The head of the phrase that names who says: the subject, a passive's agent, or the subject that it shares.

    A participle without a subject takes that of the clause it hangs on; one that modifies a noun takes the noun.
    Words of a quotation that the verb stands outside of are never its source.
    """
    parse = setting.parse
    if is_passive(parse, verb):
        return _agent(parse, verb) or (parse.child(verb, "nsubjpass") if verb.lemma in _STATES else None)
    inverted = _inverted(setting, verb)
    if inverted is not None:
        return inverted
    own = parse.child(verb, *_SUBJECT)
    if own is not None and own.dep == "csubj" and own.tag == "VBG":
        own = parse.child(own, "nsubj") or own
    found = own if own is not None else _shared(parse, verb)
    if found is None or not setting.same_voice(found, verb):
        return None
    return None if found.dep == "expl" else found


def _inverted(setting: Setting, verb: Token) -> Token | None:
    """The subject after its verb: "A," said X. The parser may take it for an object."""
    before = setting.parse.tokens[verb.i - 1] if verb.i else verb
    if not (before.text in _AFTER_CONTENT or setting.quoted(before)) or verb.tag not in ("VBD", "VBZ", "VBP"):
        return None
    subject = setting.parse.child(verb, *_SUBJECT)
    led = subject is not None and subject.i < verb.i and setting.same_voice(subject, verb)
    if led and verb.lemma not in _SAYING:
        return None
    noun = _next_noun(setting, verb)
    if noun is None or (led and noun.pos != "PROPN"):
        return None
    phrase = noun_phrase(setting.parse, noun)
    following = setting.text[phrase.end : phrase.end + 2].strip()[:1]
    return noun if following in ("", ",", ".", ":", ";", "—", "–", "‘", "“", '"') else None


def _next_noun(setting: Setting, verb: Token) -> Token | None:
    """The head of the noun phrase that starts right after a verb, if it hangs on the verb or on the quotation."""
    parse = setting.parse
    noun = parse.tokens[verb.i + 1] if verb.i + 1 < len(parse.tokens) else verb
    while noun.dep in _INNER and parse.head(noun).i > verb.i and setting.same_voice(parse.head(noun), verb):
        noun = parse.head(noun)
    if noun.pos not in ("NOUN", "PROPN", "PRON") or not setting.same_voice(noun, verb):
        return None
    above = parse.head(noun)
    hangs = above == verb and noun.dep in ("nsubj", "dobj", "attr", "npadvmod", "dep", "oprd")
    return noun if hangs or not setting.same_voice(above, verb) else None


def _agent(parse: Parse, verb: Token) -> Token | None:
    by = parse.child(verb, "agent")
    return parse.child(by, "pobj") if by else None


def _shared(parse: Parse, verb: Token) -> Token | None:
    """The subject of the clause above, for a verb that has none of its own."""
    above = governor(parse, verb)
    if above.i == verb.i:
        return None
    if verb.dep == "appos" and verb.pos == "NOUN":
        return above
    if verb.dep in ("acl", "relcl") and above.pos in ("NOUN", "PROPN", "PRON"):
        return above
    if verb.dep in ("acomp", "attr", "oprd") and above.pos in ("VERB", "AUX"):
        return _subject_above(parse, above)
    if verb.dep not in _SUBJECTLESS:
        return None
    if above.pos in ("VERB", "AUX"):
        controller = _controller(parse, verb, above)
        return controller if controller is not None else _subject_above(parse, above)
    if above.dep == "prep":
        return _subject_above(parse, parse.head(above))
    return None


def _controller(parse: Parse, verb: Token, above: Token) -> Token | None:
    """The object that an infinitive takes as its subject ("asked the minister to say")."""
    return parse.child(above, "dobj") if verb.dep == "xcomp" and verb.tag == "VB" else None


def _subject_above(parse: Parse, verb: Token) -> Token | None:
    own = parse.child(verb, "nsubj", "nsubjpass")
    if own is not None:
        return own
    return _shared(parse, verb)


def antecedent(parse: Parse, token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token itself."""
    if token.tag not in ("WP", "WDT", "WP$"):
        return token
    return noun_behind(parse, token) or token
