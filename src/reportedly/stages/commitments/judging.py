"""Whether a clause that a statement reports undertakes something, or obliges somebody to it."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.lexicon.commitments import (
    CONDITIONS,
    DEEMING,
    GAINING,
    LETTING,
    MENTAL,
    OBLIGING_VERBS,
    OPINING,
    STATES,
)
from reportedly.lexicon.cues import cue_verbs
from reportedly.lexicon.harms import ENDING
from reportedly.model import Kind, Statement
from reportedly.stages.commitments.clauses import TO_COME, Mood, helpers, mood, negation, own_subject
from reportedly.stages.commitments.consequences import otherwise
from reportedly.stages.commitments.doers import can_act
from reportedly.stages.commitments.hanging import Hanging
from reportedly.stages.commitments.official import speaks_by_office
from reportedly.stages.commitments.parties import is_own_side, is_speakers_group
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.grammar import has_to
from reportedly.stages.harm import is_harm
from reportedly.text.parse import Parse, Token

BINDING: frozenset[Kind] = frozenset({"promise", "threat", "offer", "acceptance", "demand"})
"""Kinds of statements that bind somebody."""
TELLING: frozenset[Kind] = frozenset({"claim", "warning", "announcement", "refusal", "evaluation", "prediction"})
"""Kinds of statements in which a clause may bind somebody."""


def undertakes(
    scope: Scope, statement: Statement, verb: Token, put: Mood, own: Token | None, hanging: Sequence[Hanging]
) -> bool:
    """Whether a clause says what the speaker's side will do."""
    harm, kind = is_harm(scope.parse, verb), statement.kind
    stays = (verb.lemma.lower() in STATES and kind != "announcement") or _deems(scope.parse, verb)
    if kind not in BINDING | TELLING or (stays and not harm) or _becomes(scope.parse, verb):
        return False
    if kind == "announcement" and _is_under_way(scope.parse, verb):
        return is_own_side(scope, statement, own)
    if put not in TO_COME:
        firm = harm or _ends_it(verb, own) or _holds_out(scope, statement, verb, own)
        return put == "present" and _hangs_on(scope.parse, verb, hanging) and firm
    if _obliges_itself(scope.parse, verb) or _is_weighed(scope.parse, verb, own):
        return False
    if is_own_side(scope, statement, own):
        return not _is_supposed(scope, statement, verb) or (bool(hanging) and not _is_imagined(scope.parse, hanging))
    conditional = bool(hanging) or otherwise(scope.stretch(verb), verb) or _before_list(scope, verb)
    group = is_speakers_group(scope, statement, own)
    if kind in BINDING:
        return kind != "demand" or (own is not None and can_act(scope.draft, own))
    if _is_supposed(scope, statement, verb) and not conditional:
        return False
    refused = negation(scope.parse, verb) is not None and not _only_speaks(verb)
    firm = harm or conditional or refused or kind == "announcement"
    if group or _before_list(scope, verb):
        return firm or (own is not None and own.pos == "PRON" and own.dep == "nsubj")
    if own is not None and own.text.lower() == "you":
        return verb.lemma.lower() in GAINING
    if own is None:
        return False
    if can_act(scope.draft, own) and own.dep != "nsubjpass":
        return _answers_for(scope, statement, own) and not harm
    return kind == "announcement" or (conditional and (own.dep == "nsubjpass" or _by_a_date(scope, verb)))


def _holds_out(scope: Scope, statement: Statement, verb: Token, own: Token | None) -> bool:
    """As in "we are not leaving unless they pay": a present that speaks of what is to come."""
    return verb.tag == "VBG" and negation(scope.parse, verb) is not None and is_own_side(scope, statement, own)


def _is_weighed(parse: Parse, verb: Token, own: Token | None) -> bool:
    """As in "it was unclear whether the court would look at it", "leaving now would risk the peace"."""
    return (own is not None and own.dep == "csubj") or any(
        t.lemma.lower() == "whether" for t in parse.children(verb, "mark")
    )


def _is_supposed(scope: Scope, statement: Statement, verb: Token) -> bool:
    """Whether a quotation only imagines it: "I would say", where a report of "will" cannot be meant."""
    quotation = scope.setting.quoted(verb)
    if quotation is None or (statement.cue is not None and quotation.span.covers(statement.cue)):
        return False
    return any(t.text.lower() in ("would", "’d", "'d") for t in helpers(scope.parse, verb))


def _answers_for(scope: Scope, statement: Statement, own: Token) -> bool:
    """Whether one who holds an office says what a body will do: "the minister said the port would open its books"."""
    mention = scope.draft.mention_heads.get(own.i)
    actor = scope.draft.actors[mention.actor] if mention is not None and mention.actor is not None else None
    body = actor is not None and actor.type in ("organisation", "place")
    return body and scope.setting.quoted(own) is None and speaks_by_office(scope, statement)


def _is_under_way(parse: Parse, verb: Token) -> bool:
    """As in "that it is selling its ferries", "that they were ending the search"."""
    return verb.tag == "VBG" and any(t.lemma == "be" for t in parse.children(verb, "aux")) and verb.lemma != "go"


def is_asked(scope: Scope, verb: Token) -> bool:
    """Whether a clause is put as a question: "am I going to live?"."""
    own = own_subject(scope.parse, verb) or own_subject(scope.parse, scope.parse.head(verb))
    before = [*helpers(scope.parse, verb), *helpers(scope.parse, scope.parse.head(verb))]
    rest = scope.sentences[scope.number(verb)]
    inverted = own is not None and any(t.i < own.i and t.tag in ("MD", "VBP", "VBZ", "VBD") for t in before)
    return inverted and any(t.text == "?" and t.i > verb.i for t in rest)


def is_opined(scope: Scope, statement: Statement, verb: Token) -> bool:
    """As in "she is confident that they will leave": what somebody only thinks of what will come."""
    above, below = scope.parse.head(verb), verb
    while below.dep in ("ccomp", "conj", "xcomp") and above.i != below.i and scope.voice(above) is statement:
        opines = above.lemma.lower() in OPINING or (above.lemma.lower() in MENTAL | STATES and above.pos == "VERB")
        if below.dep == "ccomp" and opines and below.i > above.i:
            return True
        above, below = scope.parse.head(above), above
    return False


def _becomes(parse: Parse, verb: Token) -> bool:
    """As in "will get worse", "would be hurting ourselves": what happens to somebody, not what they do."""
    selves = any(t.text.lower().endswith("selves") for t in parse.children(verb, "dobj"))
    if selves and verb.tag == "VBG" and any(t.text.lower() in ("would", "’d", "'d") for t in helpers(parse, verb)):
        return True
    return verb.lemma.lower() in ("get", "become", "grow", "turn") and parse.child(verb, "acomp") is not None


def _deems(parse: Parse, verb: Token) -> bool:
    """As in "will count it as met": what somebody will think of a thing, not what they will do."""
    below = [t for t in parse.subtree(verb) if t.i > verb.i and t.text.lower() == "as"]
    near = any(verb.i in (t.head, parse.head(t).head) for t in below)
    return verb.lemma.lower() in DEEMING and near


def _is_imagined(parse: Parse, hanging: Sequence[Hanging]) -> bool:
    """Whether a condition is nobody else's to meet: "if I had the money", "if it were up to us"."""
    verbs = [t for one in hanging for t in one.tokens if t.tag in ("VBD", "VBN")]
    owns = [(verb, own_subject(parse, verb)) for verb in verbs]
    return any(
        any(t.lemma == "have" and t.tag == "VBD" for t in parse.children(verb, "aux"))
        or (own is not None and (own.text.lower() in ("i", "we") or (own.text.lower() == "it" and verb.lemma == "be")))
        for verb, own in owns
    )


def _obliges_itself(parse: Parse, verb: Token) -> bool:
    """Whether the verb only carries an obligation: "will have to leave"."""
    return verb.lemma.lower() in OBLIGING_VERBS and any(has_to(parse, t) for t in parse.children(verb, "xcomp"))


def _hangs_on(parse: Parse, verb: Token, hanging: Sequence[Hanging]) -> bool:
    """Whether a condition stands before a verb, or after it with no other clause between."""

    def beside(one: Hanging) -> bool:
        between = parse.tokens[verb.i + 1 : one.tokens[0].i]
        return (one.fronted and one.tokens[-1].i < verb.i) or (
            not any(t.dep in ("nsubj", "nsubjpass") for t in between) and verb.i < one.tokens[0].i
        )

    return any(beside(one) for one in hanging)


def _before_list(scope: Scope, verb: Token) -> bool:
    """Whether a list of conditions follows the verb in its sentence: "will stop on two conditions: …"."""
    ahead = [t for t in scope.sentences[scope.number(verb)] if t.i > verb.i]
    nouns = [k for k, t in enumerate(ahead) if t.lemma.lower() in CONDITIONS and t.tag == "NNS"]
    return bool(nouns) and any(t.text == ":" for t in ahead[nouns[0] :]) and ahead[nouns[0]].dep in ("pobj", "dobj")


def _by_a_date(scope: Scope, verb: Token) -> bool:
    """Whether a time stands below the verb."""
    below = scope.parse.subtree(verb)
    return any(d.span.start == t.start for d in scope.draft.dates for t in below)


def _only_speaks(verb: Token) -> bool:
    """Whether a verb only says that somebody will speak, or will not: "would not comment"."""
    word = cue_verbs().get(verb.lemma.lower())
    return word is not None and word.kind == "claim"


def _ends_it(verb: Token, own: Token | None) -> bool:
    """Whether a thing named before comes to its end: "it lapses if …"."""
    return own is not None and own.text.lower() == "it" and verb.lemma.lower() in ENDING


def obliges(scope: Scope, statement: Statement, verb: Token, put: Mood, own: Token | None) -> bool:
    """Whether a clause says what others must do."""
    if put == "imperative":
        quoted = scope.setting.quoted(verb) is not None or ":" in scope.text[verb.start - 8 : verb.start]
        return quoted and verb.lemma.lower() not in MENTAL and _opens_clause(scope.parse, verb)
    if put in ("bare", "present") and is_subjunctive(scope.parse, verb):
        return statement.kind in BINDING or _is_wished(scope.parse, verb)
    if put != "obliged" or statement.kind not in BINDING | TELLING or own is None:
        return False
    if verb.lemma.lower() in STATES or _will_have_to(scope.parse, verb) or _need_not(scope.parse, verb):
        return False
    return can_act(scope.draft, own) and own.dep != "nsubjpass" and not is_own_side(scope, statement, own)


def _is_wished(parse: Parse, verb: Token) -> bool:
    """Whether a clause hangs on a word of demanding: "the call that the road be opened"."""
    above = parse.head(verb)
    word = cue_verbs().get(above.lemma.lower())
    return verb.dep in ("acl", "relcl") or (word is not None and word.kind in BINDING)


def _need_not(parse: Parse, verb: Token) -> bool:
    """As in "you don't need to worry": nobody is asked to."""
    above = parse.head(verb)
    return above.lemma.lower() in OBLIGING_VERBS and verb.dep == "xcomp" and negation(parse, above) is not None


def _will_have_to(parse: Parse, verb: Token) -> bool:
    """As in "will have to leave", "are going to need to": what necessity will bring, and nobody asks for."""
    above = parse.head(verb)
    helping = {t.text.lower() for t in helpers(parse, above)}
    return above.lemma.lower() in OBLIGING_VERBS and mood(parse, above) == "future" and "would" not in helping


def is_subjunctive(parse: Parse, verb: Token) -> bool:
    """As in "that the army leave", "that it be opened": a base form with a subject, under no verb of letting."""
    own = own_subject(parse, verb)
    if own is None or verb.dep not in ("ccomp", "acl", "relcl") or parse.head(verb).lemma.lower() in LETTING:
        return False
    auxiliaries = parse.children(verb, "aux", "auxpass")
    if auxiliaries:
        return auxiliaries[0].text.lower() == "be" and not parse.children(own, "conj") and own.text.lower() != "we"
    if verb.dep == "relcl":
        return False
    unmarked = verb.tag == "VBP" and own.tag in ("NN", "NNP") and not parse.children(own, "conj")
    return verb.tag == "VB" or (
        unmarked and verb.lemma != "be"
    )  # "that the budget include": no ending where one is due


def _opens_clause(parse: Parse, verb: Token) -> bool:
    """Whether a command stands where one can begin: after a mark, "please", "do not", or another command."""
    first = min([verb, *parse.children(verb, "aux", "neg", "advmod", "intj")])
    before = parse.tokens[first.i - 1] if first.i else None
    if verb.dep == "conj":
        return mood(parse, parse.head(verb)) == "imperative" and _opens_clause(parse, parse.head(verb))
    return (
        before is None
        or (before.pos == "PUNCT" and before.text not in ("[", "(", "-"))
        or before.text.lower() in ("please", "so", "then", "but")
    )
