"""The tense of the verb that a time expression hangs on."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.lexicon.cues import cue_verbs
from reportedly.model import Span
from reportedly.stages.dates.sense import Tense
from reportedly.stages.dates.words import MONTHS, WEEKDAYS, listed
from reportedly.text.parse import Parse, Token

_AHEAD = frozenset(["will", "'ll", "’ll", "wo", "shall", "would", "may", "might"])
# What hangs on these lies ahead: scheduled for Tuesday, due on May 3, payable Dec. 1.
_EXPECTING = listed(
    "schedule plan expect set slate due payable effective postpone delay extend book intend hope aim promise vow "
    "pledge threaten upcoming"
)
# Of those, what is done on a day: promised on Monday to come. "Planned a march on Monday" tells of the march's day.
_ACTS = listed("schedule set postpone delay extend book promise vow pledge threaten")
# What is wanted by a day, or wanted to be done, lies ahead too, though the wanting does not.
_WISHES = _EXPECTING | listed(
    "ask demand urge order want need seek offer propose invite agree decide request warn tell call wait prepare"
)
# What is wanted is their object.
_WANTS = listed("demand want need seek offer propose promise plan schedule expect request pledge")
_PLANNED = listed("planned scheduled expected slated proposed intended promised forthcoming coming future upcoming")
# What goes on until a day; in the past tense it has come to its end: stayed until Friday, not gave them until Friday.
_LASTING = listed("be stay remain last live work serve run rule fight govern continue hold sleep")
# Up to such a date something is to be; with "by" or "before" and a past verb it may as well have been.
_LIMITS = frozenset(["until", "till", "before", "by"])
_OPEN_ENDED = frozenset(["until", "till"])
_WHEN = frozenset(["in", "at", "during", "before", "after", "for"])
_HAD = frozenset(["was", "were", "had", "been"])
_CALENDAR = frozenset([*MONTHS, *WEEKDAYS])
_BETWEEN = listed("on late early last earlier")


def tense_at(parse: Parse) -> Callable[[Span], Tense]:
    """For a parse: the tense of the verb over a span; unknown where it hangs on a noun or on nothing."""

    def at(span: Span) -> Tense:
        inside = parse.within(span)
        if not inside:
            return "unknown"
        if _as_soon_as(parse, inside[0]):
            return "future"
        return "past" if _after_cue(parse, inside) else _tense(parse, inside[-1])

    return at


def _as_soon_as(parse: Parse, first: Token) -> bool:
    """As soon as Tuesday, as early as next week."""
    before = parse.tokens[max(0, first.i - 2) : first.i]
    return [token.text.lower() for token in before] in (["soon", "as"], ["early", "as"])


def _after_cue(parse: Parse, inside: tuple[Token, ...]) -> bool:
    """Right after a verb of saying in the past tense, "said Friday that": the day of saying, however it was parsed.

    Not where the clause begins with it: "said Friday would be too late".
    """
    first, last = inside[0].i, inside[-1].i
    before = next(
        (t for t in reversed(parse.tokens[max(0, first - 3) : first]) if t.text.lower() not in _BETWEEN), None
    )
    after = parse.tokens[last + 1 : last + 2]
    begins = bool(after) and (after[0].pos in ("VERB", "AUX") or after[0].tag in ("POS", "NN", "NNS"))
    return before is not None and _is_said(parse, before, first) and not begins


def _is_said(parse: Parse, before: Token, first: int) -> bool:
    """Whether a word is a verb of saying in the past tense or, right before a day, whom it told: told them Friday."""
    told = before.i == first - 1 and before.dep in ("dobj", "dative") and before.pos in ("NOUN", "PROPN", "PRON")
    verb = parse.head(before) if told else before
    return verb.tag == "VBD" and verb.i <= before.i and verb.lemma.lower() in cue_verbs()


def _tense(parse: Parse, token: Token) -> Tense:
    over, prepositions = verb_over(parse, token)
    if over is None:
        return _under_noun(parse, token, prepositions)
    tense = verb_tense(parse, over) if over.pos in ("VERB", "AUX") else "unknown"
    if over.lemma.lower() in _EXPECTING:
        if over.lemma.lower() in _ACTS and over.tag == "VBD" and _right_under(parse, token, over):
            return "past"
        return "unknown" if _words(parse, over) & _HAD else "future"
    if _limits(parse, over, tense, prepositions):
        return "future"
    if tense == "past" and _told_of(parse, token, over):
        return "unknown"
    return _of_the_act(parse, token, over) or tense


def _told_of(parse: Parse, token: Token, verb: Token) -> bool:
    """Whether a date may be that of what is told of: told them of a cut in May, spoke about a visit in May."""
    if verb.lemma.lower() not in cue_verbs():
        return False
    objects = [verb.i, *(child.i for child in parse.children(verb, "dobj"))]
    between = parse.tokens[verb.i + 1 : parse.head(token).i]
    return any(t.text.lower() in ("of", "about") and t.head in objects for t in between)


def _of_the_act(parse: Parse, token: Token, verb: Token) -> Tense | None:
    """Of a bare day after a noun's infinitive, the tense of the act: extended its offer to buy the mill Friday."""
    if token.dep != "npadvmod" or token.head != verb.i or verb.dep != "acl" or not parse.children(verb, "dobj"):
        return None
    above = parse.head(parse.head(verb))
    infinitive = any(child.tag == "TO" for child in parse.children(verb, "aux"))
    return "past" if infinitive and above.pos == "VERB" and verb_tense(parse, above) == "past" else None


def _right_under(parse: Parse, token: Token, verb: Token) -> bool:
    """Whether a date says when a thing was done: the verb's own, with "on" or nothing between."""
    above = parse.head(token)
    return verb.i in (above.i, above.head) and (above.i == verb.i or above.text.lower() == "on")


def _under_noun(parse: Parse, token: Token, prepositions: set[str]) -> Tense:
    """A date that a noun bears: a deadline by Friday; was mayor until Friday; hoped for word before Friday's vote."""
    verb = next((t for t in parse.ancestors(token) if t.pos in ("VERB", "AUX")), None)
    tense = verb_tense(parse, verb) if verb else "unknown"
    if prepositions & _LIMITS:
        return "past" if verb and verb.lemma == "be" and tense == "past" else "future"
    if _is_planned(parse, token) or (tense == "future" and _is_when(parse, token)):
        return "future"
    wished = verb is not None and verb.lemma.lower() in _WISHES
    return "future" if wished and (_before_event(parse, token) or _is_wished(parse, token)) else "unknown"


def _bearer(parse: Parse, token: Token) -> Token | None:
    return next((t for t in parse.ancestors(token) if t.pos in ("NOUN", "PROPN") and not _is_date(t)), None)


def _is_planned(parse: Parse, token: Token) -> bool:
    """A planned visit in May; next year's expected vote in June."""
    noun = _bearer(parse, token)
    kinds = parse.children(noun, "amod") if noun else []
    return any(kind.lemma.lower() in _EXPECTING or kind.text.lower() in _PLANNED for kind in kinds)


def _is_when(parse: Parse, token: Token) -> bool:
    """Whether the noun that bears a date is the verb's subject, or tells when: will be shown in the May vote."""
    noun = _bearer(parse, token)
    if noun is None:
        return False
    above = parse.head(noun)
    when = noun.dep == "pobj" and above.text.lower() in _WHEN and parse.head(above).pos in ("VERB", "AUX")
    return when or noun.dep in ("nsubj", "nsubjpass")


def _is_wished(parse: Parse, token: Token) -> bool:
    """Whether the noun that bears a date is what is wished for: demanded a vote in May, called for talks on Friday."""
    noun = _bearer(parse, token)
    if noun is None or parse.head(token).pos != "ADP":
        return False
    above = parse.head(noun)
    aim = above.text.lower() == "for" and parse.head(above).lemma.lower() in _WISHES
    return (noun.dep == "pobj" and aim) or (noun.dep == "dobj" and above.lemma.lower() in _WANTS)


def _before_event(parse: Parse, token: Token) -> bool:
    """Whether a date names what something is to be done before: before Saturday's market, by the Monday vote."""
    noun = parse.head(token)
    above = parse.head(noun)
    return token.dep in ("poss", "compound", "nmod") and noun.dep == "pobj" and above.text.lower() in _LIMITS


def _limits(parse: Parse, verb: Token, tense: Tense, prepositions: set[str]) -> bool:
    """Whether a date is one up to which something is to be: gave them until Friday, unless they left by Friday."""
    if not prepositions & _LIMITS or _words(parse, verb) & {"had", "not", "n't", "n’t"}:
        return False
    if tense != "past" or verb.lemma.lower() in _WISHES:
        return True
    depends = any(child.text.lower() in ("if", "unless") for child in parse.children(verb, "mark"))
    return depends or bool(prepositions & _OPEN_ENDED and verb.lemma.lower() not in _LASTING)


def _words(parse: Parse, verb: Token) -> set[str]:
    return {child.text.lower() for child in parse.children(verb, "aux", "auxpass", "neg")}


def verb_over(parse: Parse, token: Token) -> tuple[Token | None, set[str]]:
    """The verb, or the adjective that looks ahead, reached through prepositions and not through another noun."""
    prepositions: set[str] = set()
    for above in (token, *parse.ancestors(token)):
        if above.pos in ("VERB", "AUX") or above.lemma.lower() in _EXPECTING:
            return above, prepositions
        if above.pos in ("NOUN", "PROPN") and above.i != token.i and not _is_date(above):
            return None, prepositions
        if above.pos in ("ADP", "SCONJ"):
            prepositions.add(above.text.lower())
    return None, prepositions


def _is_date(noun: Token) -> bool:
    return noun.entity in ("DATE", "TIME") or noun.text.lower() in _CALENDAR


def verb_tense(parse: Parse, verb: Token) -> Tense:
    """Past, present or future of a verb with its auxiliaries; an infinitive looks ahead."""
    helpers = parse.children(verb, "aux", "auxpass")
    if _words(parse, verb) & _AHEAD or _shortened(parse, verb):
        return "future"
    if any(helper.tag == "MD" for helper in helpers):
        return "unknown" if _words(parse, verb) & {"could", "have"} else "future"
    if any(helper.tag == "TO" for helper in helpers):
        return _ahead_of(parse, verb)
    if _is_bare(parse, verb):
        return _borrowed(parse, verb)
    return _finite(verb, helpers)


def _shortened(parse: Parse, verb: Token) -> bool:
    """Whether "will" is part of the subject's token, as in "the council’ll stop"."""
    return any(child.text.lower().endswith(("'ll", "’ll")) for child in parse.children(verb, "nsubj", "nsubjpass"))


def _borrowed(parse: Parse, verb: Token) -> Tense:
    """A bare form takes the tense of the verb it goes with: will stop firing, will meet and sign; an order is ahead."""
    while _leans(parse, verb):
        verb = parse.head(verb)
    if not _is_bare(parse, verb):
        return verb_tense(parse, verb)
    spoken_to = verb.lemma == "let" or not parse.children(verb, "nsubj", "nsubjpass")
    return "future" if verb.tag == "VB" and verb.dep == "ROOT" and spoken_to else "unknown"


def _is_bare(parse: Parse, verb: Token) -> bool:
    return verb.tag in ("VB", "VBG") and not parse.children(verb, "aux", "auxpass")


def _leans(parse: Parse, verb: Token) -> bool:
    """Whether a bare form goes with the verb above it."""
    if parse.head(verb).pos not in ("VERB", "AUX") or not _is_bare(parse, verb):
        return False
    return verb.dep == "xcomp" or (verb.tag == "VB" and verb.dep in ("conj", "ccomp"))


def _ahead_of(parse: Parse, verb: Token) -> Tense:
    """An infinitive looks ahead from its verb: from a past one it may be over by now."""
    over = [t for t in parse.ancestors(verb) if t.pos in ("VERB", "AUX", "ADJ")]
    above = next((t for t in over if t.pos != "ADJ" or t.lemma.lower() in _WISHES), None)
    if above is None:
        return "future"
    if above.lemma.lower() in _WISHES:
        if above.tag == "VBG":
            return "future"
        helpers = _words(parse, above) | _words(parse, parse.head(above)) | {parse.head(above).text.lower()}
        return "unknown" if helpers & _HAD else "future"
    return "unknown" if verb_tense(parse, above) == "past" else "future"


def _finite(verb: Token, helpers: list[Token]) -> Tense:
    tags = {verb.tag, *(helper.tag for helper in helpers)}
    perfect = not helpers or any(helper.lemma == "have" for helper in helpers)
    if "VBD" in tags or ("VBN" in tags and perfect):
        return "past"
    return "present" if tags & {"VBZ", "VBP", "VBG"} else "unknown"
