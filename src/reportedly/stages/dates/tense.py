"""The tense of the verb that a time expression hangs on."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.model import Span
from reportedly.stages.dates.sense import Tense
from reportedly.stages.dates.words import listed
from reportedly.text.parse import Parse, Token

_AHEAD = frozenset(["will", "'ll", "’ll", "wo", "shall", "would", "may", "might"])
# What hangs on these lies ahead: scheduled for Tuesday, due on May 3, payable Dec. 1.
_EXPECTING = listed(
    "schedule plan expect set slate due payable effective postpone delay extend book intend hope aim promise vow "
    "pledge threaten upcoming"
)
# Up to such a date something is to be; with "by" and a past verb it may as well have been.
_LIMITS = frozenset(["until", "till", "before", "by"])
_HAD = frozenset(["was", "were", "had", "been"])


def tense_at(parse: Parse) -> Callable[[Span], Tense]:
    """For a parse: the tense of the verb over a span; unknown where it hangs on a noun or on nothing."""

    def at(span: Span) -> Tense:
        inside = parse.within(span)
        if not inside:
            return "unknown"
        return "future" if _as_soon_as(parse, inside[0]) else _tense(parse, inside[-1])

    return at


def _as_soon_as(parse: Parse, first: Token) -> bool:
    """As soon as Tuesday, as early as next week."""
    before = parse.tokens[max(0, first.i - 2) : first.i]
    return [token.text.lower() for token in before] in (["soon", "as"], ["early", "as"])


def _tense(parse: Parse, token: Token) -> Tense:
    over, prepositions = _over(parse, token)
    if over is None:
        return "future" if prepositions & _LIMITS else "unknown"
    if over.lemma.lower() in _EXPECTING:
        return "unknown" if _words(parse, over) & _HAD else "future"
    tense = verb_tense(parse, over) if over.pos in ("VERB", "AUX") else "unknown"
    return "future" if _limits(parse, over, tense, prepositions) else tense


def _limits(parse: Parse, verb: Token, tense: Tense, prepositions: set[str]) -> bool:
    """Whether a date is one up to which something is to be: gave them until Friday, unless they left by Friday."""
    if not prepositions & _LIMITS or _words(parse, verb) & {"had", "not", "n't", "n’t"}:
        return False
    depends = any(child.text.lower() in ("if", "unless") for child in parse.children(verb, "mark"))
    return tense != "past" or depends or bool(prepositions & _LIMITS - {"by"})


def _words(parse: Parse, verb: Token) -> set[str]:
    return {child.text.lower() for child in parse.children(verb, "aux", "auxpass", "neg")}


def _over(parse: Parse, token: Token) -> tuple[Token | None, set[str]]:
    """The verb, or the adjective that looks ahead, reached through prepositions and not through another noun."""
    prepositions: set[str] = set()
    for above in (token, *parse.ancestors(token)):
        if above.pos in ("VERB", "AUX") or above.lemma.lower() in _EXPECTING:
            return above, prepositions
        if above.pos in ("NOUN", "PROPN") and above.i != token.i and above.entity not in ("DATE", "TIME"):
            return None, prepositions
        if above.pos in ("ADP", "SCONJ"):
            prepositions.add(above.text.lower())
    return None, prepositions


def verb_tense(parse: Parse, verb: Token) -> Tense:
    """Past, present or future of a verb with its auxiliaries; an infinitive looks ahead."""
    helpers = parse.children(verb, "aux", "auxpass")
    if _words(parse, verb) & _AHEAD:
        return "future"
    if any(helper.tag == "MD" for helper in helpers):
        return "unknown" if _words(parse, verb) & {"could", "have"} else "future"
    if any(helper.tag == "TO" for helper in helpers):
        return _ahead_of(parse, verb)
    return _finite(verb, helpers)


def _ahead_of(parse: Parse, verb: Token) -> Tense:
    """An infinitive looks ahead from its verb: from a past one it may be over by now."""
    above = next((t for t in parse.ancestors(verb) if t.pos in ("VERB", "AUX", "ADJ")), None)
    if above is None:
        return "future"
    if above.lemma.lower() in _EXPECTING:
        over = _words(parse, above) | _words(parse, parse.head(above)) | {parse.head(above).text.lower()}
        return "unknown" if over & _HAD else "future"
    return "unknown" if verb_tense(parse, above) == "past" else "future"


def _finite(verb: Token, helpers: list[Token]) -> Tense:
    tags = {verb.tag, *(helper.tag for helper in helpers)}
    perfect = not helpers or any(helper.lemma == "have" for helper in helpers)
    if "VBD" in tags or ("VBN" in tags and perfect):
        return "past"
    if verb.tag == "VBG" and not helpers:
        return "unknown"
    return "present" if tags & {"VBZ", "VBP", "VBG"} else "unknown"
