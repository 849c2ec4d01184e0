"""Acts that a phrase names: the infinitives, gerunds and nouns that words of promising and demanding take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from reportedly.lexicon.commitments import ACT_ENDINGS, BARRING, DEALS, DELAYING, MEASURES, NO_ACTS, READY, UNDERTAKINGS
from reportedly.lexicon.harms import BRINGING, HARM_NOUNS
from reportedly.model import Statement
from reportedly.stages.commitments.act import Act
from reportedly.stages.commitments.clauses import NOUNS, VERBS, Mood, mood, negation, own_subject, tops
from reportedly.stages.commitments.conditions import conditions_near, is_held
from reportedly.stages.commitments.doers import NAMED, can_act
from reportedly.stages.commitments.force import is_against
from reportedly.stages.commitments.judging import BINDING
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.commitments.sides import is_press
from reportedly.stages.grammar import has_to, is_passive
from reportedly.text.parse import Parse, Token

_NAMED_IN = ("dobj", "pobj", "nsubjpass", "ROOT", "conj", "oprd", "attr", "appos", "nsubj")


def phrases(scope: Scope, statement: Statement, tokens: Sequence[Token]) -> Iterator[Act]:
    """Infinitives, gerunds and nouns as the content of a word that binds: "to leave", "a halt to the attacks"."""
    tokens = list(dropwhile(lambda t: t.pos in ("ADP", "SCONJ", "PUNCT"), tokens))
    if not tokens:
        return
    parse, above = scope.parse, tops(tokens)
    verbs = [t for t in above if t.pos in VERBS and not _is_proviso(scope, t)]
    nouns = [t for t in above if t.pos in (*NOUNS, "PRON")]
    if not verbs and any(t.entity in NAMED for t in nouns[:1]):
        verbs = [t for t in above if t.pos in VERBS]
    if not verbs and nouns:
        verbs = [
            c for c in parse.children(nouns[0], "acl", "relcl") if has_to(parse, c) and can_act(scope.draft, nouns[0])
        ]
    if not verbs:
        if not (
            nouns and any(_is_undergone(scope, statement, c) for c in parse.children(nouns[0], "acl", "relcl", "advcl"))
        ):
            yield from _nominal(scope, statement, nouns, tokens)
        return
    verb = verbs[0]
    target = next((n for n in nouns if n.i < verb.i), None) or own_subject(parse, verb)
    put = mood(parse, verb)
    if put == "to" and statement.kind in ("acceptance", "promise", "threat", "offer"):
        target = own_subject(parse, verb)  # "agreed with the mayor to leave": who agrees leaves
    if _is_no_act(scope, statement, verb, put, target):
        return
    if target is not None and put == "to" and _is_purposed(scope, statement, target, verb):
        yield from _nominal(scope, statement, [target], tokens)
        return
    hanging, against = conditions_near(scope, verb), is_against(scope, statement)
    if is_held(hanging, verb) or (not against and put in ("past", "present", "permitted", "future", "obliged")):
        return
    if statement.kind in ("question", "refusal", "warning") and not (against or has_to(parse, verb)):
        return
    if statement.kind == "refusal" and not hanging:
        return
    held = statement.kind in ("demand", "warning", "question", "refusal") and (
        against or negation(parse, verb) is not None
    )
    delayed = parse.child(verb, "dobj") if held and verb.lemma.lower() in DELAYING else None
    yield Act(delayed or verb, "nominal" if delayed else put, None if delayed else target, statement)


def _is_proviso(scope: Scope, verb: Token) -> bool:
    """Whether a verb only says on what a noun hangs: "rejected talks unless the army leaves"."""
    return verb.dep == "advcl" and is_held(conditions_near(scope, verb), verb)


def _is_no_act(scope: Scope, statement: Statement, verb: Token, put: Mood, target: Token | None) -> bool:
    """Whether an infinitive or gerund names nothing that the statement binds somebody to do."""
    if target is None and put == "to" and is_passive(scope.parse, verb):  # "asked not to be named"
        return True
    if verb.dep == "advcl" and statement.cue is not None and verb.end <= statement.cue.start:
        return True  # "to end the quarrel, they invited both sides": what for
    if statement.kind == "demand" and (_is_undergone(scope, statement, verb) or _is_state(scope, verb)):
        return True
    return _keeps_from(scope, statement, verb) or (put == "to" and _was_ready(scope, statement))


def _keeps_from(scope: Scope, statement: Statement, verb: Token) -> bool:
    """As in "banned them from leaving": what is named is what they may not do."""
    from_it = verb.dep == "pcomp" and scope.parse.head(verb).lemma.lower() == "from"
    return from_it and any(t.lemma.lower() in BARRING for t in scope.cue(statement))


def _was_ready(scope: Scope, statement: Statement) -> bool:
    """As in "were willing to leave": how somebody felt then, no word that binds now."""
    cue = scope.cue(statement)
    return any(t.lemma.lower() in READY for t in cue) and any(t.tag == "VBD" for t in cue)


def _is_undergone(scope: Scope, statement: Statement, verb: Token) -> bool:
    """As in "called for the killers to be tried": nobody is said to do it."""
    return (
        own_subject(scope.parse, verb) is not None
        and scope.parse.child(verb, "mark") is not None
        and (statement.addressee is None or is_press(scope.draft, statement.addressee))
        and is_passive(scope.parse, verb)
        and not scope.parse.children(verb, "agent")
    )


def _is_state(scope: Scope, verb: Token) -> bool:
    """As in "to be patient", "to become a state", "to give it a chance": nothing that a reader could see done."""
    if verb.lemma.lower() == "give":
        return any(t.lemma.lower() == "chance" for t in scope.parse.children(verb, "dobj"))
    return verb.lemma.lower() in ("be", "become") and bool(scope.parse.children(verb, "acomp", "attr"))


def _is_purposed(scope: Scope, statement: Statement, target: Token, verb: Token) -> bool:
    """As in "called for action to end the crisis": the noun is what is asked for, the infinitive what for."""
    thing = target.tag in ("NN", "NNS") and not can_act(scope.draft, target) and verb.lemma.lower() not in BRINGING
    return thing and (_names_act(target) or statement.addressee is None) and not is_passive(scope.parse, verb)


def _nominal(scope: Scope, statement: Statement, nouns: Sequence[Token], tokens: Sequence[Token]) -> Iterator[Act]:
    """Nouns that name the act, each member of a list whose preposition is repeated ("to A and to B")."""
    if not nouns or not _takes_noun(scope, statement, nouns[0]):
        return
    hanging = conditions_near(scope, nouns[0])
    agreed = any(t.lemma.lower() in ("agree", "agreement") for t in scope.cue(statement))
    for noun in [*nouns[:1], *_repeated(scope, tokens)]:
        if is_held(hanging, noun) or noun.lemma.lower() in NO_ACTS or noun.entity in ("DATE", "TIME"):
            continue
        if statement.kind == "acceptance" and (_is_past(scope, noun) or not _is_agreed(scope, noun, agreed=agreed)):
            continue
        if noun.pos in NOUNS and noun.dep in _NAMED_IN:
            yield Act(noun, "nominal", None, statement)


def _takes_noun(scope: Scope, statement: Statement, noun: Token) -> bool:
    """Whether a noun after the cue can be what somebody is to do: not what is banned or needed, or only described.

    "A shop offering food" undertakes nothing, and no more does a plane that promises comfort.
    """
    if statement.kind == "refusal":
        return any(t.pos == "VERB" for t in scope.cue(statement)) and any(
            h.connective in ("unless", "until") for h in conditions_near(scope, noun)
        )
    if statement.kind not in BINDING:
        return statement.kind == "warning" and is_against(scope, statement)
    cue = [t for t in scope.cue(statement) if t.pos in (*VERBS, *NOUNS)]
    if any(t.lemma.lower() in BARRING for t in cue):
        return _names_act(noun)
    if statement.kind not in ("offer", "promise"):
        return True
    described = any(t.tag == "VBG" and t.dep == "acl" for t in cue)
    source = scope.source(statement)
    return not described and (not source or any(can_act(scope.draft, t) for t in source))


def _is_agreed(scope: Scope, noun: Token, *, agreed: bool) -> bool:
    """As in "agreed to a handover", "agreed on a border", "accepted a truce"; not "accepted a gift"."""
    lemma = noun.lemma.lower()
    return (agreed and (_names_act(noun) or _is_new(scope, noun))) or lemma in DEALS


def _repeated(scope: Scope, tokens: Sequence[Token]) -> Iterator[Token]:
    """The nouns before which the preposition of the first stands again: "to A and to B"."""
    first = scope.parse.tokens[tokens[0].i - 1] if tokens[0].i else tokens[0]
    for before, token in pairwise(tokens):
        if before.text.lower() == "and" and token.dep in ("prep", "conj") and token.lemma == first.lemma:
            yield from scope.parse.children(token, "pobj")


def _is_new(scope: Scope, noun: Token) -> bool:
    """As in "agreed on a border": not a thing that was there before."""
    return any(t.lemma.lower() in ("a", "an") for t in scope.parse.children(noun, "det"))


def _is_past(scope: Scope, noun: Token) -> bool:
    """As in "the attacks that took place": it is done."""
    return any(mood(scope.parse, clause) == "past" for clause in scope.parse.children(noun, "relcl"))


def _names_act(noun: Token) -> bool:
    """Whether a noun names something that can be done or kept: a deal, or a noun made of a verb."""
    lemma = noun.lemma.lower()
    return lemma in DEALS | UNDERTAKINGS | HARM_NOUNS or (lemma.endswith(ACT_ENDINGS) and lemma not in NO_ACTS)


def _is_decided(parse: Parse, verb: Token) -> bool:
    """As in "decided to leave"; not what a thing is for, as in "announced a fund to build homes"."""
    free = verb.pos == "VERB" and verb.dep == "xcomp" and own_subject(parse, verb) is None
    return free and not parse.children(parse.head(verb), "dobj")


def _is_measure(scope: Scope, noun: Token) -> bool:
    """As in "the closure of the border", "his resignation", "two days of mourning"; not "the bishop's recall"."""
    of = [n for p in scope.parse.children(noun, "prep") if p.lemma == "of" for n in scope.parse.children(p, "pobj")]
    owners = scope.parse.children(noun, "poss")
    measured = noun.entity in ("DATE", "TIME", "CARDINAL", "QUANTITY") and any(n.lemma.lower() in MEASURES for n in of)
    return (noun.lemma.lower() in MEASURES or measured) and all(t.tag == "PRP$" for t in owners)


def announced(scope: Scope, statement: Statement, tokens: Sequence[Token]) -> Iterator[Act]:
    """What an announcement names: "announced a coalition", "decided to leave"."""
    if statement.kind != "announcement" or not tokens:
        return
    for top in tops(tokens):
        new = _is_new(scope, top) or bool(scope.parse.children(top, "nummod"))
        undertaken = (top.lemma.lower() in UNDERTAKINGS and new) or _is_measure(scope, top)
        if top.pos == "NOUN" and top.dep == "dobj" and undertaken:
            yield Act(top, "nominal", None, statement)
        elif mood(scope.parse, top) == "to" and _is_decided(scope.parse, top):
            yield Act(top, "to", None, statement)
