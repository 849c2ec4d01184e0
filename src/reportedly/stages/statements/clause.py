"""What a clause does by its form: press, undertake, foretell, judge, accuse, deny, ask."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.lexicon.cues import cue_adjectives, cue_verbs
from reportedly.lexicon.stances import stances
from reportedly.model import Kind
from reportedly.stages.grammar import has_to
from reportedly.stages.harm import is_harm
from reportedly.stages.turns import is_turn_of_speech
from reportedly.text.parse import Parse, Token

VERBAL = ("VERB", "AUX")
_WILL = {"will", "shall", "wo", "’ll", "'ll", "ll"}
_MUST = {"must", "should", "ought"}
_MAY = {"may", "might", "could"}
_PERFORMED = {"demand", "promise", "threat", "refusal", "acceptance", "offer", "evaluation", "denial"}
_EMPTY_IMPERATIVES = {"let", "imagine", "look", "see", "say", "remember", "thank", "mind", "pray", "wait"}
_ROOTS = ("ROOT", "ccomp", "conj", "xcomp")
_CONDITIONS = {"if", "unless", "until", "once"}
_HOLDING_OUT = {"unless", "until"}


class Clause:
    """A main clause of a content, with who its subject is.

    `is_own` says whether a token stands for the speaker; `leads` whether the speaker heads or speaks for somebody.
    """

    def __init__(self, parse: Parse, verb: Token, is_own: Callable[[Token], bool], *, leads: bool) -> None:
        self.parse = parse
        self.verb = verb
        self.leads = leads
        self.subject, self.auxiliaries = _subject_and_auxiliaries(parse, verb)
        self.own = self.subject is not None and is_own(self.subject)
        never = any(t.lemma == "never" for t in parse.children(verb, "advmod"))
        self.negated = never or parse.child(verb, "neg") is not None
        self.stance = stances().get(verb.lemma.lower())


def kind_of_clause(clause: Clause) -> Kind | None:
    """What a clause does, None where it only states."""
    if _is_command(clause):
        return "demand"
    performed = _performed(clause.parse, clause.verb) if clause.own else None
    return performed or _by_mood(clause) or _by_words(clause)


def _subject_and_auxiliaries(parse: Parse, verb: Token) -> tuple[Token | None, set[str]]:
    """A verb's subject and auxiliaries; a coordinated verb without a subject has those of the verb before it."""
    subject = parse.child(verb, "nsubj", "nsubjpass", "expl", "csubj")
    auxiliaries = {form.lower() for t in parse.children(verb, "aux") for form in (t.lemma, t.text)}
    if subject is None and verb.dep == "conj" and parse.head(verb).pos in VERBAL:
        subject, inherited = _subject_and_auxiliaries(parse, parse.head(verb))
        return subject, auxiliaries or (inherited if verb.tag == "VB" else set())
    return subject, auxiliaries


def _is_command(clause: Clause) -> bool:
    """An imperative ("leave the dam", "let’s talk"), or what is asked to be ("that A be opened")."""
    parse, verb = clause.parse, clause.verb
    if clause.auxiliaries:
        return False
    if verb.lemma == "let":
        below = parse.child(verb, "ccomp", "xcomp")
        empty = below is None or below.lemma in _EMPTY_IMPERATIVES or is_turn_of_speech(parse, below)
        return verb.tag == "VB" and not empty
    bare = verb.tag == "VB" or any(t.tag == "VB" and t.text.lower() == "be" for t in parse.children(verb, "auxpass"))
    if clause.subject is not None:
        return bare and parse.child(verb, "mark") is not None
    return verb.tag == "VB" and verb.dep in _ROOTS and verb.lemma.lower() not in _EMPTY_IMPERATIVES


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


def _by_mood(clause: Clause) -> Kind | None:
    """By the clause's auxiliaries: what the speaker will do, what others must, what may be."""
    word = cue_verbs().get(clause.verb.lemma.lower())
    if clause.own and word is not None and word.kind == "attitude":
        return None
    if clause.own and is_turn_of_speech(clause.parse, clause.verb):
        return None
    if clause.own and _is_held_out(clause):
        return "refusal"
    if clause.auxiliaries & _WILL or _is_going_to(clause) or ("would" in clause.auxiliaries and not _supposes(clause)):
        return _of_future(clause)
    if clause.auxiliaries & _MUST or _is_obliged(clause):
        return None if clause.own else "demand"
    foretells = clause.auxiliaries & _MAY and "have" not in clause.auxiliaries
    return "prediction" if foretells and not clause.own else None


def _of_future(clause: Clause) -> Kind:
    marks = _condition_marks(clause)
    harm = is_harm(clause.parse, clause.verb)
    if not clause.own:
        return "threat" if clause.leads and harm and (marks or _answers_harm(clause)) else "prediction"
    if clause.negated and marks & _HOLDING_OUT and clause.stance != "yield":
        return "refusal"
    if harm or "unless" in marks:
        return "threat"
    if clause.negated:
        return "promise" if clause.stance == "yield" else "refusal"
    if marks & {"if", "once"}:
        return "offer"
    return "promise" if clause.verb.pos == "VERB" else "prediction"


def _by_words(clause: Clause) -> Kind | None:
    """By what the clause calls things: a wrong somebody did, a judgement, a falsehood, a readiness."""
    if clause.verb.lemma == "be":
        return _of_copula(clause)
    past = clause.verb.tag in ("VBD", "VBN") or "did" in clause.auxiliaries
    if clause.negated:
        return "denial" if past and (clause.own or clause.stance == "wrong") else None
    if clause.own:
        return "announcement" if clause.stance == "done" else "evaluation" if clause.stance == "grief" else None
    done = clause.stance == "wrong" and clause.parse.child(clause.verb, "nsubj", "agent") is not None
    return "accusation" if done or _is_wronged(clause) else None


def _is_wronged(clause: Clause) -> bool:
    """Whether an adverb says that what was done was wrong: "was wrongfully held"."""
    return any(stances().get(t.lemma.lower()) == "wrongly" for t in clause.parse.children(clause.verb, "advmod"))


def _of_copula(clause: Clause) -> Kind | None:
    """What a clause with "be" does: "is false", "is a disgrace", "are ready to"."""
    said_of = clause.parse.children(clause.verb, "acomp", "attr", "oprd")
    said_of += [t for noun in said_of for t in clause.parse.children(noun, "amod")]
    found = {stances().get(t.lemma.lower()) for t in said_of}
    ready = next((w for t in said_of if clause.own and (w := cue_adjectives().get(t.text.lower()))), None)
    if ready is not None and ready.kind in ("promise", "refusal"):
        return ready.kind
    untrue = any(t.lemma == "true" for t in said_of) or ("wrong" in found and clause.own)
    if ("false" in found and not clause.negated) or (clause.negated and untrue):
        return "denial"
    if "wrong" in found and not clause.negated and not clause.own:
        return "accusation"
    return "evaluation" if found & {"good", "bad", "grief"} else None


def _is_going_to(clause: Clause) -> bool:
    return (
        clause.verb.lemma == "go" and clause.verb.tag == "VBG" and clause.parse.child(clause.verb, "xcomp") is not None
    )


def _is_obliged(clause: Clause) -> bool:
    """Whether a clause says that somebody needs or has to do something."""
    below = clause.parse.child(clause.verb, "xcomp") if clause.verb.lemma in ("need", "have") else None
    return below is not None and has_to(clause.parse, below)


def _supposes(clause: Clause) -> bool:
    """Whether "would" speaks of what is not the case: "would be welcome", "would have been", "would be hurting us"."""
    there = clause.parse.child(clause.verb, "expl") is not None and is_harm(clause.parse, clause.verb)
    selves = any(t.tag == "PRP" and t.text.lower().endswith(("self", "selves")) for t in _objects(clause))
    return (clause.verb.pos == "AUX" and not there) or selves or "have" in clause.auxiliaries


def _objects(clause: Clause) -> list[Token]:
    return clause.parse.children(clause.verb, "dobj")


def _is_held_out(clause: Clause) -> bool:
    """As in "we are not leaving until they pay": a refusal, though it speaks of now."""
    going = clause.verb.tag == "VBG" and "be" in clause.auxiliaries
    return going and clause.negated and bool(_condition_marks(clause) & _HOLDING_OUT)


def _answers_harm(clause: Clause) -> bool:
    """As in "any attack would be met with force": the harm hangs on what its subject names."""
    named = clause.subject is not None and clause.subject.dep == "nsubjpass" and is_harm(clause.parse, clause.subject)
    return named and clause.verb.lemma.lower() in ("meet", "answer")


def _condition_marks(clause: Clause) -> set[str]:
    """The conjunctions of the clauses that condition a verb."""
    below = clause.parse.children(clause.verb, "advcl")
    return {t.lemma.lower() for c in below for t in clause.parse.children(c, "mark", "advmod")} & _CONDITIONS
