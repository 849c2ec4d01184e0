"""Finding acts: in what statements say, in the clauses of deals, and in the article's own conditional sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.lexicon.commitments import STATES
from reportedly.stages.commitments.act import Act
from reportedly.stages.commitments.clauses import (
    EMBEDDED,
    NOUNS,
    TO_COME,
    VERBS,
    Mood,
    helpers,
    main_verbs,
    mood,
    own_subject,
    subject,
    tops,
)  # fmt: skip
from reportedly.stages.commitments.conditions import conditions_near, is_held
from reportedly.stages.commitments.consequences import otherwise
from reportedly.stages.commitments.deals import clauses_of_deals, concluded, hinging
from reportedly.stages.commitments.doers import actor_name, can_act
from reportedly.stages.commitments.given_time import giver, is_had, meets_conditions, task_of
from reportedly.stages.commitments.hanging import Hanging
from reportedly.stages.commitments.lists import Listing
from reportedly.stages.commitments.reported import reported
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.commitments.sides import spoken_for
from reportedly.stages.harm import is_harm
from reportedly.text.parse import Parse, Token

_COMPRISING = {"be", "comprise", "expand", "include", "range"}
_UNDERTAKEN = ("announcement", "promise", "threat", "acceptance", "offer", "attitude")
_SUPPOSING = {"would", "’d", "'d"}


def find_acts(scope: Scope, lists: Sequence[Listing]) -> list[Act]:
    """All acts, in text order, each head once. The items of a list of conditions are none."""
    listed = frozenset(t.i for entry in lists if entry.many for item in entry.items for t in item)
    finders = (
        _listed(scope, lists),
        _named(scope),
        concluded(scope),
        hinging(scope, lists),
        clauses_of_deals(scope, listed),
        reported(scope, listed),
        _ultimatums(scope),
        _own(scope, listed),
    )
    found: dict[int, Act] = {}
    for act in (act for finder in finders for act in finder):
        found.setdefault(act.head.i, act)
    return [found[i] for i in sorted(found)]


def _listed(scope: Scope, lists: Sequence[Listing]) -> Iterator[Act]:
    """The items of "makes two demands: A; and B"."""
    for entry in lists:
        for item in entry.items if entry.asks else ():
            top = tops(item)[0]
            if entry.many and top.pos in (*VERBS, *NOUNS):
                put: Mood = "imperative" if top.pos in VERBS else "nominal"
                own = own_subject(scope.parse, top) or _who_is_asked(scope.parse, entry.noun)
                yield Act(top, put, own, scope.voice(top), presses=_who_asks(scope, entry.noun), listed=True)


def _named(scope: Scope) -> Iterator[Act]:
    """What demands are said to be: "their demands include a recount and freeing the prisoners"."""
    parse = scope.parse
    for noun in parse.tokens:
        verb = parse.head(noun)
        if noun.lemma.lower() != "demand" or noun.dep != "nsubj" or verb.lemma.lower() not in _COMPRISING:
            continue
        to = [p for p in parse.children(verb, "prep") if p.lemma.lower() in ("to", "for")]
        first = [
            *parse.children(verb, "dobj", "attr", "xcomp", "ccomp"),
            *(n for p in to for n in parse.children(p, "pobj", "pcomp")),
        ]
        if verb.lemma == "be" and any(_is_judged(parse, noun, top) for top in first):
            continue
        for top in _joined(parse, first):
            put: Mood = "imperative" if top.pos in VERBS else "nominal"
            if top.pos in (*VERBS, *NOUNS):
                yield Act(
                    top, put, own_subject(parse, top), scope.voice(top), presses=parse.child(noun, "poss"), listed=True
                )


def _is_judged(parse: Parse, demands: Token, top: Token) -> bool:
    """Whether "the demands are …" calls several demands one thing, and does not name them: "are an escalation"."""
    alone = demands.tag == "NNS" and top.tag == "NN" and not parse.children(top, "conj")
    return alone and any(t.lemma.lower() in ("a", "an") for t in parse.children(top, "det"))


def _joined(parse: Parse, first: Sequence[Token]) -> list[Token]:
    """Tokens, with what is joined to each of them."""
    found = list(first)
    for token in found:
        found += [t for t in parse.children(token, "conj") if t.i not in {k.i for k in found}]
    return found


def _who_asks(scope: Scope, noun: Token) -> Token | None:
    """The owner of "its demands", or the subject of "makes two demands"."""
    parse, above = scope.parse, scope.parse.head(noun)
    asks = subject(parse, above) if above.pos in VERBS else None
    if above.dep == "relcl" and asks is not None and asks.tag in ("WDT", "WP"):
        asks = subject(parse, parse.head(parse.head(above)))  # "handed over a letter that makes two demands"
    return parse.child(noun, "poss") or asks


def _who_is_asked(parse: Parse, noun: Token) -> Token | None:
    """Whom a list of demands is put to: "made the town two demands", "handed both a letter that makes two demands"."""
    verb = parse.head(noun)
    while verb.pos not in VERBS and verb.head != verb.i:
        verb = parse.head(verb)
    above = parse.head(parse.head(verb)) if verb.dep == "relcl" else verb
    for handing in (verb, above):
        to = [p for t in (handing, noun) for p in parse.children(t, "prep", "dative") if p.lemma in ("to", "of", "on")]
        objects = parse.children(handing, "dobj", "dative")
        named = [n for p in to for n in parse.children(p, "pobj")] or (objects[:1] if len(objects) > 1 else [])
        asked = next((n for n in named if n.pos in (*NOUNS, "PRON")), None)
        if asked is not None:
            return asked
    return None


def _ultimatums(scope: Scope) -> Iterator[Act]:
    """Demands with the time that is given for them: "gave the army three days to leave"."""
    parse = scope.parse
    for time in parse.tokens:
        verb = giver(scope, time)
        task = task_of(parse, time, verb) if verb is not None else None
        if verb is None or task is None or meets_conditions(parse, task):
            continue
        passive = parse.child(verb, "nsubjpass")
        had = is_had(verb)
        bound = subject(parse, verb) if had else parse.child(verb, "dative", "dobj") or passive
        if bound is not None and bound is time:
            bound = passive if passive is not time else None
        if bound is not None and mood(parse, verb) not in ("obliged", "permitted", "to"):
            presses = None if had else parse.child(verb, "nsubj")
            yield Act(task, "to", bound, scope.voice(task), presses=presses, given=time)


def _own(scope: Scope, listed: frozenset[int]) -> Iterator[Act]:
    """The article's own conditional sentences about a harm to come, or about what an actor will do.

    What only would happen is the writer's supposition, unless it goes on from such a sentence ("if not, it would …").
    """
    for verb in main_verbs(scope.parse.tokens):
        if scope.voice(verb) is not None or verb.i in listed or scope.is_cue(verb) or verb.dep in EMBEDDED:
            continue
        put, own = mood(scope.parse, verb), subject(scope.parse, verb)
        hanging = conditions_near(scope, verb)
        if put not in TO_COME or own is None or is_held(hanging, verb):
            continue
        if not (_is_sure(scope, verb, hanging) or _is_announced(scope, verb, own)):
            continue
        if is_harm(scope.parse, verb) or (can_act(scope.draft, own) and verb.lemma.lower() not in STATES):
            yield Act(verb, put, own)


def _is_announced(scope: Scope, verb: Token, own: Token) -> bool:
    """Whether a body will do a thing of which undertakings are told: "It will also close a mill"."""
    auxiliaries = {t.text.lower() for t in helpers(scope.parse, verb)}
    if "will" not in auxiliaries or own.dep != "nsubj" or not can_act(scope.draft, own):
        return False
    name = actor_name(scope, own, None)
    actor = scope.draft.actor_named(name)
    if actor is None or actor.type not in ("organisation", "place", "group"):
        return False
    return any(
        s.kind in _UNDERTAKEN and s.speaker is not None
        and name in (s.speaker, spoken_for(scope, s, s.speaker))
        for s in scope.draft.statements
    )  # fmt: skip


def _is_sure(scope: Scope, verb: Token, hanging: Sequence[Hanging]) -> bool:
    """Whether the article says that a thing will follow: on a condition, or if what stands before is not kept."""
    if otherwise(scope.stretch(verb), verb):
        return True
    auxiliaries = {t.text.lower() for t in helpers(scope.parse, verb)}
    return bool(hanging) and auxiliaries.isdisjoint(_SUPPOSING) and verb.lemma.lower() != "have"
