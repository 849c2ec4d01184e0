"""The tense of the verb that a time expression hangs on."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.model import Span
from reportedly.stages.dates.sense import Tense
from reportedly.text.parse import Parse, Token

_PAST_TAGS = frozenset(["VBD", "VBN"])
_AHEAD = frozenset(["will", "'ll", "’ll", "wo", "shall", "would", "could", "should", "may", "might", "must", "can"])
_EXPECTING = frozenset(
    ["expect", "schedule", "plan", "set", "due", "slate", "hope", "intend", "aim", "promise", "vow", "pledge", "want", "prepare", "propose", "agree", "decide", "threaten"]
)
_LIGHT = frozenset(
    [
        "prep",
        "pobj",
        "npadvmod",
        "advmod",
        "compound",
        "nummod",
        "amod",
        "pcomp",
        "det",
        "quantmod",
        "nmod",
        "mark",
        "punct",
    ]
)


def tense_at(parse: Parse) -> Callable[[Span], Tense]:
    """For a parse: the tense of the verb over a span; unknown where it hangs on a noun or on nothing."""

    def at(span: Span) -> Tense:
        inside = parse.within(span)
        return _tense(parse, inside[-1]) if inside else "unknown"

    return at


def _tense(parse: Parse, token: Token) -> Tense:
    verb = _verb_over(parse, token)
    return "unknown" if verb is None else verb_tense(parse, verb)


def _verb_over(parse: Parse, token: Token) -> Token | None:
    """The verb reached through prepositions and parts of the expression itself, not through another noun."""
    nouns = 0
    for above in (token, *parse.ancestors(token)):
        if above.pos in ("VERB", "AUX"):
            return above
        if above.pos in ("NOUN", "PROPN") and above.i != token.i and above.entity not in ("DATE", "TIME"):
            nouns += 1
        if nouns:
            return None
    return None


def verb_tense(parse: Parse, verb: Token) -> Tense:
    """Past, present or future of a verb with its auxiliaries; an infinitive looks ahead."""
    helpers = parse.children(verb, "aux", "auxpass")
    words = {helper.lemma.lower() for helper in helpers} | {helper.text.lower() for helper in helpers}
    if words & {"will", "'ll", "’ll", "wo", "shall"}:
        return "future"
    if any(helper.tag == "MD" for helper in helpers):
        return "unknown"
    if any(helper.tag == "TO" for helper in helpers):
        return "future"
    return _finite(verb, helpers)


def _finite(verb: Token, helpers: list[Token]) -> Tense:
    tags = {verb.tag, *(helper.tag for helper in helpers)}
    if tags & _PAST_TAGS and (
        verb.tag == "VBD" or "VBD" in tags or helpers == [] or any(h.lemma == "have" for h in helpers)
    ):
        return "past"
    return "present" if tags & {"VBZ", "VBP", "VBG", "VB"} else "unknown"
