"""Which words tell of something that happens, and how their verbs put it."""

from __future__ import annotations

from reportedly.lexicon.cues import cue_nouns
from reportedly.lexicon.events import event_nouns
from reportedly.stages.dates.words import listed
from reportedly.text.parse import Parse, Token

_MORE_NOUNS = listed(
    "accident agreement announcement arrival blast bombing ceasefire ceremony closing closure collapse conference coup "
    "crash crisis death debate deal defeat delay departure disaster disappearance discovery earthquake election escape "
    "explosion fall fire flood funeral game hearing hurricane incident inauguration independence launch loss match "
    "merger murder news opening outbreak poll quake reign return revolt revolution ruling sale session shooting show "
    "signing speech start storm strike takeover trial truce victory vote war wedding winter"
)
_STATES = listed("be have seem appear remain stay know believe mean own belong contain consist include cost exist")


def happens(parse: Parse, token: Token) -> bool:
    """Whether a word tells of something that happens, not of a state, a thing or what cannot come about."""
    if token.pos == "VERB":
        helpers = {child.text.lower() for child in parse.children(token, "aux", "neg")}
        return token.lemma.lower() not in _STATES and not helpers & {"could", "not", "n't", "n’t", "never", "can"}
    return token.pos in ("NOUN", "PROPN") and is_happening(token)


def is_happening(noun: Token) -> bool:
    """Whether a noun names something that happens: the vote, the talks, a threat."""
    lemma = noun.lemma.lower()
    return not noun.entity and (lemma in _MORE_NOUNS or lemma in event_nouns() or lemma in cue_nouns())


def is_past(parse: Parse, verb: Token) -> bool:
    """Whether a verb's clause is in the past, the perfect too; a noun is in none."""
    tags = {verb.tag, *(t.tag for t in parse.children(verb, "aux", "auxpass"))}
    return verb.pos in ("VERB", "AUX") and "MD" not in tags and bool(tags & {"VBD"} or is_perfect(parse, verb))


def is_perfect(parse: Parse, verb: Token) -> bool:
    """Whether a verb goes with "have" or "had"."""
    return any(t.lemma.lower() in ("have", "'ve", "’ve") for t in parse.children(verb, "aux"))


def had(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells of what was past already: had left."""
    return is_perfect(parse, verb) and any(t.tag == "VBD" for t in parse.children(verb, "aux"))


def is_progressive(verb: Token) -> bool:
    """Whether a verb tells of what is going on: was leaving."""
    return verb.tag == "VBG"
