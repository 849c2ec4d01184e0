"""What a source does in saying it: the cue's kind, or what the content's main clauses do where the cue is neutral.

Of several clauses the one that binds somebody decides: a threat before a demand, a demand before a prediction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reportedly.lexicon.cues import cue_adjectives, cue_verbs
from reportedly.lexicon.stances import stances
from reportedly.model import Kind, Span
from reportedly.stages.harm import is_harm
from reportedly.stages.statements.attribution import Attribution
from reportedly.text.parse import Parse, Token

_NEUTRAL = {"claim", "announcement", "warning"}
_JUDGING = {"evaluation", "attitude"}
_BY_FRAME: dict[tuple[str, str], Kind] = {
    ("ask", "obj-to"): "demand",
    ("ask", "to"): "demand",
    ("ask", "~for"): "demand",
    ("tell", "obj-to"): "demand",
    ("warn", "obj-to"): "demand",
    ("warn", "~against"): "demand",
    ("caution", "obj-to"): "demand",
    ("caution", "~against"): "demand",
    ("persuade", "obj-to"): "demand",
    ("declare", "obj-to"): "announcement",
    ("suggest", "ing"): "offer",
    ("believe", "obj-to"): "attitude",
    ("report", "to"): "claim",
    ("vote", "~for"): "acceptance",
    ("question", "obj"): "claim",
    ("vote", "~against"): "refusal",
}
_WEIGHT: tuple[Kind, ...] = (
    "threat", "promise", "offer", "demand", "refusal", "acceptance", "denial", "accusation", "warning", "question",
    "prediction", "announcement", "evaluation", "attitude", "claim",
)  # fmt: skip
_WILL = {"will", "shall", "wo", "’ll", "'ll", "ll"}
_MUST = {"must", "should", "ought"}
_MAY = {"may", "might", "could"}
_PERFORMED = {"demand", "promise", "threat", "refusal", "acceptance", "offer", "evaluation", "denial"}
_REJECTING = {"reject", "dismiss", "rebuff"}
_CLAIMED = {
    "claim",
    "allegation",
    "accusation",
    "report",
    "charge",
    "suggestion",
    "assertion",
    "rumor",
    "rumour",
    "idea",
}
_EMPTY_IMPERATIVES = {"let", "imagine", "look", "see", "say", "remember", "thank", "mind", "pray", "wait"}
_VERBAL = ("VERB", "AUX")


class Saying(NamedTuple):
    """What the rules look at: the parse, the cue with its content, and whether a token stands for the speaker.

    `leads` is whether the speaker heads or speaks for an armed group, a party or a state.
    """

    parse: Parse
    attribution: Attribution
    content: Sequence[Span]
    is_own: Callable[[Token], bool]
    leads: bool = False


def kind_of(saying: Saying) -> Kind:
    """The kind of a statement."""
    word = saying.attribution.word
    by_frame = _BY_FRAME.get((word.lemma, saying.attribution.frame))
    if by_frame is not None:
        return by_frame
    if word.kind == "evaluation" and saying.attribution.frame in ("obj-pred", "obj-as") and _names_a_wrong(saying):
        return "accusation"
    if word.lemma in _REJECTING and saying.attribution.frame == "obj" and _names_a_claim(saying):
        return "denial"
    if saying.attribution.polarity == "not_said" and word.kind in _NEUTRAL:
        return "claim"
    quoted = saying.attribution.frame in ("quote", "")
    if saying.attribution.frame not in ("that", "quote", "") or word.kind not in (
        _NEUTRAL | _JUDGING if quoted else _NEUTRAL
    ):
        return word.kind
    kinds = [kind for clause in _main_clauses(saying) if (kind := _of_clause(saying, clause)) is not None]
    if _says_no(saying):
        kinds.append("denial")
    found = min(kinds, key=_WEIGHT.index, default=word.kind)
    if word.kind == "warning":
        return found if found in ("threat", "demand", "promise") else "warning"
    if word.kind == "announcement":
        return found if found == "threat" else "announcement"
    return found


def _names_a_claim(saying: Saying) -> bool:
    """Whether what somebody rejects is what others say: "rejected claims that"."""
    first = next((t for t in saying.parse.within(saying.content[0]) if t.pos == "NOUN"), None)
    return first is not None and first.lemma.lower() in _CLAIMED


def _names_a_wrong(saying: Saying) -> bool:
    """Whether what somebody is called is a wrong: "called it a betrayal"."""
    tokens = [t for span in saying.content for t in saying.parse.within(span)]
    return any(stances().get(t.lemma.lower()) == "wrong" and t.pos == "NOUN" for t in tokens)


def _says_no(saying: Saying) -> bool:
    """Whether the content opens with a "No"."""
    words = [t for t in saying.parse.within(saying.content[0]) if t.pos != "PUNCT"]
    after = saying.parse.tokens[words[0].i + 1].text if words and words[0].i + 1 < len(saying.parse.tokens) else ""
    return bool(words) and words[0].text == "No" and after in (",", ".", "”", '"', "’")


def _main_clauses(saying: Saying) -> Iterator[Token]:
    """The verbs that head the clauses of the content, without those inside another clause of it."""
    parse = saying.parse
    inside = {t.i for span in saying.content for t in parse.within(span)}
    main: set[int] = set()
    for i in sorted(inside, key=lambda i: sum(1 for _ in parse.ancestors(parse.tokens[i]))):
        token = parse.tokens[i]
        if token.pos not in _VERBAL or token.dep in ("aux", "auxpass"):
            continue
        beside = token.head in main and token.dep in ("conj", "parataxis", "dep")
        if token.head not in inside or token.head == i or beside or (token.dep == "ccomp" and _split(parse, token)):
            main.add(i)
            yield token


def _split(parse: Parse, token: Token) -> bool:
    """Whether a clause is set against the one above by a semicolon, as if it were a sentence."""
    low, high = sorted((token.i, token.head))
    return any(t.text == ";" for t in parse.tokens[low:high])


def _of_clause(saying: Saying, verb: Token) -> Kind | None:
    """What a main clause does, None where it only states."""
    parse = saying.parse
    if _asks(saying, verb):
        return "question"
    subject, auxiliaries = _subject_and_auxiliaries(parse, verb)
    own = subject is not None and saying.is_own(subject)
    if subject is None and verb.tag == "VB" and not auxiliaries and verb.dep in ("ROOT", "ccomp", "conj", "xcomp"):
        return None if verb.lemma.lower() in _EMPTY_IMPERATIVES else "demand"
    if subject is not None and verb.tag == "VB" and not auxiliaries and parse.child(verb, "mark"):
        return "demand"
    performed = _performed(parse, verb) if own else None
    if performed is not None:
        return performed
    return _by_mood(saying, verb, own, auxiliaries) or _by_words(saying, verb, own)


def _subject_and_auxiliaries(parse: Parse, verb: Token) -> tuple[Token | None, set[str]]:
    """A verb's subject and auxiliaries; a coordinated verb without a subject has those of the verb before it."""
    subject = parse.child(verb, "nsubj", "nsubjpass", "expl", "csubj")
    auxiliaries = {form.lower() for t in parse.children(verb, "aux") for form in (t.lemma, t.text)}
    if subject is None and verb.dep == "conj" and parse.head(verb).pos in _VERBAL:
        subject, inherited = _subject_and_auxiliaries(parse, parse.head(verb))
        return subject, auxiliaries or (inherited if verb.tag == "VB" else set())
    return subject, auxiliaries


def _asks(saying: Saying, verb: Token) -> bool:
    """Whether a clause stands in a sentence of the content that ends with a question mark."""
    marks = [t for t in saying.parse.sentence(verb)[-2:] if t.text == "?" and t.i > verb.i]
    return any(span.start <= mark.start < span.end for mark in marks for span in saying.content)


def _performed(parse: Parse, verb: Token) -> Kind | None:
    """For "we reject A", which does what it says; so does "I call for A"."""
    lemma = verb.lemma.lower()
    joined = next(
        (w for p in parse.children(verb, "prep") if (w := cue_verbs().get(f"{lemma}_{p.lemma.lower()}"))), None
    )
    word = joined or cue_verbs().get(lemma)
    modal = {t.lemma.lower() for t in parse.children(verb, "aux")} & (_WILL | _MAY | _MUST | {"would"})
    if word is None or word.kind not in _PERFORMED or modal or parse.child(verb, "neg"):
        return None
    return word.kind


def _by_mood(saying: Saying, verb: Token, own: bool, auxiliaries: set[str]) -> Kind | None:
    """By the clause's auxiliaries: what the speaker will do, what others must, what may be."""
    word = cue_verbs().get(verb.lemma.lower())
    if own and word is not None and word.kind == "attitude":
        return None
    if (
        auxiliaries & _WILL
        or _is_going_to(saying.parse, verb)
        or ("would" in auxiliaries and not _supposes(saying.parse, verb))
    ):
        return _of_future(saying, verb, own)
    if auxiliaries & _MUST or _is_obliged(saying.parse, verb):
        return None if own else "demand"
    if auxiliaries & _MAY and not own:
        return "prediction"
    return None


def _of_future(saying: Saying, verb: Token, own: bool) -> Kind:
    parse = saying.parse
    marks = _condition_marks(parse, verb)
    harm = is_harm(parse, verb)
    if not own:
        return "threat" if saying.leads and harm and marks else "prediction"
    if harm or "unless" in marks:
        return "threat"
    if _is_negated(parse, verb):
        return "promise" if stances().get(verb.lemma.lower()) == "yield" else "refusal"
    if marks & {"if", "once"}:
        return "offer"
    return "promise" if verb.pos == "VERB" else "prediction"


def _is_negated(parse: Parse, verb: Token) -> bool:
    return parse.child(verb, "neg") is not None or any(t.lemma == "never" for t in parse.children(verb, "advmod"))


def _by_words(saying: Saying, verb: Token, own: bool) -> Kind | None:
    """By what the clause calls things: a wrong somebody did, a judgement, a falsehood, a readiness."""
    parse = saying.parse
    negated = _is_negated(parse, verb)
    if verb.lemma == "be":
        return _of_copula(parse, verb, own, negated)
    stance = stances().get(verb.lemma.lower())
    past = verb.tag in ("VBD", "VBN") or any(t.text.lower() == "did" for t in parse.children(verb, "aux"))
    if own and negated:
        return "denial" if past else None
    if negated:
        return "denial" if past and stance == "wrong" else None
    if own:
        return "announcement" if stance == "done" else None
    return "accusation" if stance == "wrong" and parse.child(verb, "nsubj", "agent") else None


def _of_copula(parse: Parse, verb: Token, own: bool, negated: bool) -> Kind | None:
    """What a clause with "be" does: "is false", "is a disgrace", "are ready to"."""
    said_of = parse.children(verb, "acomp", "attr", "oprd")
    found = {stances().get(t.lemma.lower()) for t in said_of}
    ready = next((w for t in said_of if own and (w := cue_adjectives().get(t.text.lower()))), None)
    if ready is not None and ready.kind in ("promise", "refusal"):
        return ready.kind
    if ("false" in found and not negated) or (
        negated and ("wrong" in found or any(t.lemma == "true" for t in said_of))
    ):
        return "denial"
    if found & {"good", "bad"}:
        return "evaluation"
    return "accusation" if "wrong" in found and not negated and not own else None


def _is_going_to(parse: Parse, verb: Token) -> bool:
    return verb.lemma == "go" and verb.tag == "VBG" and parse.child(verb, "xcomp") is not None


def _is_obliged(parse: Parse, verb: Token) -> bool:
    """Whether a clause says that somebody needs or has to do something."""
    below = parse.child(verb, "xcomp")
    return (
        verb.lemma in ("need", "have")
        and below is not None
        and any(t.tag == "TO" for t in parse.children(below, "aux"))
    )


def _supposes(parse: Parse, verb: Token) -> bool:
    """Whether "would" speaks of what is not the case: "would be welcome", "would have been"."""
    return verb.pos == "AUX" or any(t.lemma == "have" for t in parse.children(verb, "aux"))


def _condition_marks(parse: Parse, verb: Token) -> set[str]:
    """The conjunctions of the clauses that condition a verb."""
    marks = (
        t.lemma.lower() for clause in parse.children(verb, "advcl") for t in parse.children(clause, "mark", "advmod")
    )
    return {mark for mark in marks if mark in ("if", "unless", "until", "once")}
