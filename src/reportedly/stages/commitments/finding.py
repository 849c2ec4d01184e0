"""Finding acts: in what statements say, in the clauses of deals, and in the article's own conditional sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from reportedly.lexicon.commitments import (
    CONCLUDING,
    CONDITIONS,
    DEALS,
    DELAYING,
    HINGING,
    OFFERING,
    PAPERS,
    UNDERTAKINGS,
)
from reportedly.lexicon.harms import ENDING, HARM_NOUNS
from reportedly.lexicon.cues import cue_verbs
from reportedly.model import Kind, Span, Statement
from reportedly.stages.commitments.act import Act
from reportedly.stages.commitments.clauses import Mood, finite_verbs, mood, negation, subject
from reportedly.stages.commitments.conditions import Hanging, hangings, is_held
from reportedly.stages.commitments.consequences import otherwise
from reportedly.stages.commitments.force import is_paper
from reportedly.stages.commitments.given_time import given, is_limit, meets_conditions, task_of
from reportedly.stages.commitments.lists import Listing
from reportedly.stages.commitments.parties import can_act, is_own_side, is_speakers_group
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.harm import is_harm
from reportedly.stages.statements.phrases import is_passive
from reportedly.text.parse import Parse, Token

_BINDING: frozenset[Kind] = frozenset({"promise", "threat", "offer", "acceptance", "demand"})
_TELLING: frozenset[Kind] = frozenset({"claim", "warning", "announcement", "refusal", "evaluation", "prediction"})
_TO_COME = ("future", "ready", "bound")
_MENTAL = {
    "imagine", "look", "see", "think", "remember", "note", "consider", "say", "forget", "believe", "pray", "let", "thank",
    "be", "suppose", "listen", "mind",
}  # fmt: skip
_STATES = {
    "be", "like", "love", "prefer", "want", "need", "know", "think", "believe", "hope", "wish", "expect", "mean", "seem",
    "appear", "depend", "regret", "see", "understand",
}  # fmt: skip
_GAINING = {"have", "get", "receive"}
_CAUSATIVE = {"let", "make", "help", "have", "see", "hear", "watch", "do", "bid"}
_EMBEDDED = ("relcl", "acl", "amod", "csubj", "csubjpass", "aux", "auxpass", "pcomp")
_VERBS = ("VERB", "AUX")
_NOUNS = ("NOUN", "PROPN")
_OF_VERBS = ("tion", "sion", "ment", "drawal", "ing", "over", "ance", "lease", "turn", "change", "back")
_BY_WORDS = {"proposal", "suggestion", "invitation", "recommendation", "condition", "statement", "question"}


def find_acts(scope: Scope, lists: Sequence[Listing]) -> list[Act]:
    """All acts, in text order, each head once. The items of a list of conditions are none."""
    listed = frozenset(t.i for entry in lists if entry.many for item in entry.items for t in item)
    finders = (
        _listed(scope, lists), _concluded(scope), _hinging(scope, lists), _clauses_of_deals(scope, listed), _reported(scope, listed),
        _ultimatums(scope), _own(scope, listed),
    )  # fmt: skip
    found: dict[int, Act] = {}
    for act in (act for finder in finders for act in finder):
        found.setdefault(act.head.i, act)
    return [found[i] for i in sorted(found)]


def _listed(scope: Scope, lists: Sequence[Listing]) -> Iterator[Act]:
    """The items of "makes two demands: A; and B"."""
    for entry in lists:
        for item in entry.items if entry.asks else ():
            top = _tops(item)[0]
            if entry.many and top.pos in (*_VERBS, *_NOUNS):
                put: Mood = "imperative" if top.pos in _VERBS else "nominal"
                yield Act(top, put, _own_subject(scope.parse, top), scope.voice(top))


def _tops(tokens: Sequence[Token]) -> list[Token]:
    """The tokens that hang on nothing inside, verbs first."""
    inside = {t.i for t in tokens}
    tops = [t for t in tokens if (t.head not in inside or t.head == t.i) and t.pos not in ("PUNCT", "SPACE")]
    return sorted(tops, key=lambda t: t.pos not in _VERBS) or list(tokens[:1])


def _own_subject(parse: Parse, verb: Token) -> Token | None:
    return subject(parse, verb, shared=False)


def _reported(scope: Scope, listed: frozenset[int]) -> Iterator[Act]:
    """The acts of which statements tell."""
    for statement in scope.draft.statements:
        if statement.polarity == "not_said" or _foretells(scope, statement) or _is_supposed(scope, statement):
            continue
        own = [t for t in scope.content(statement) if scope.voice(t) is statement and t.i not in listed]
        acts = list(_finite(scope, statement, own))
        if not acts and (statement.kind in _BINDING or _presses(scope, statement)):
            acts = list(_phrases(scope, statement, own))
        yield from acts
        yield from _announced(scope, statement, own)


def _is_supposed(scope: Scope, statement: Statement) -> bool:
    """Whether a promise or an acceptance is itself only a condition, or an obligation: "if they guarantee its safety"."""
    cue = [t for t in scope.parse.within(statement.cue or Span(0, 0)) if t.pos in _VERBS]
    if not cue or statement.kind not in ("promise", "acceptance", "offer"):
        return False
    sentence = scope.sentences[scope.number(cue[-1])]
    hanging = [h for h in hangings(scope.parse, sentence, scope.draft.dates) if h.connective in ("if", "unless")]
    return is_held(hanging, cue[-1]) or mood(scope.parse, cue[-1]) in ("obliged", "permitted")


def _foretells(scope: Scope, statement: Statement) -> bool:
    """Whether the cue itself says that something is only expected."""
    words = [cue_verbs().get(t.lemma.lower()) for t in scope.parse.within(statement.cue or Span(0, 0))]
    return any(word is not None and word.kind == "prediction" for word in words)


def _presses(scope: Scope, statement: Statement) -> bool:
    """Whether a statement of another kind asks somebody to do something, or not to; or refuses on a condition."""
    return statement.kind in ("question", "refusal", "warning")


def _finite(scope: Scope, statement: Statement, tokens: Sequence[Token]) -> Iterator[Act]:
    """Clauses with a verb of their own that undertake or oblige."""
    taken: set[int] = set()
    inside = {t.i for t in tokens}
    for verb in finite_verbs(scope.parse, list(tokens)):
        stretch = scope.stretch(verb)
        hanging = hangings(scope.parse, stretch, scope.draft.dates)
        put = mood(scope.parse, verb)
        embedded = verb.dep in _EMBEDDED and put not in ("bound", "bare") and verb.head in inside
        if (
            embedded
            or is_held(hanging, verb)
            or _is_marked(scope.parse, verb)
            or _goes_on(scope.parse, verb, taken, hanging)
        ):
            continue
        own = subject(scope.parse, verb)
        if _undertakes(scope, statement, verb, put, own, hanging) or _obliges(scope, statement, verb, put, own):
            taken.add(verb.i)
            put = "bare" if put == "present" and _is_subjunctive(scope.parse, verb) else put
            yield Act(verb, put, own, statement)


def _is_marked(parse: Parse, verb: Token) -> bool:
    """Whether a verb heads a subordinate clause of time, reason or purpose."""
    if verb.dep != "advcl":
        return False
    return any(
        t.lemma.lower() != "that"
        for t in parse.children(verb, "mark", "advmod")
        if t.i < verb.i and t.tag in ("IN", "WRB")
    )


def _goes_on(parse: Parse, verb: Token, taken: set[int], hanging: Sequence[Hanging]) -> bool:
    """Whether a verb shares the subject of an act before it, with no condition in between to part them."""
    if verb.dep != "conj" or _own_subject(parse, verb) is not None or verb.head not in taken:
        return False
    return not any(verb.head < h.tokens[0].i < verb.i for h in hanging)


def _undertakes(
    scope: Scope, statement: Statement, verb: Token, put: Mood, own: Token | None, hanging: Sequence[Hanging]
) -> bool:
    """Whether a clause says what the speaker's side will do."""
    harm, kind = is_harm(scope.parse, verb), statement.kind
    if kind not in _BINDING | _TELLING or (verb.lemma.lower() in _STATES and not harm) or _only_speaks(verb):
        return False
    if put not in _TO_COME:
        return put == "present" and _hangs_on(scope.parse, verb, hanging) and (harm or _ends_it(verb, own))
    if is_own_side(scope, statement, own):
        return True
    conditional = bool(hanging) or otherwise(scope.stretch(verb), verb) or _before_list(scope, verb)
    group = is_speakers_group(scope, statement, own)
    if kind in _BINDING:
        return kind != "demand" or (own is not None and can_act(scope.draft, own))
    firm = harm or conditional or kind == "announcement" or negation(scope.parse, verb) is not None
    if group or _before_list(scope, verb):
        return firm or (own is not None and own.pos == "PRON" and own.dep == "nsubj")
    if own is not None and own.text.lower() == "you":
        return verb.lemma.lower() in _GAINING
    if own is None or (can_act(scope.draft, own) and own.dep != "nsubjpass"):
        return False
    return kind == "announcement" or (conditional and (own.dep == "nsubjpass" or _by_a_date(scope, verb)))


def _hangs_on(parse: Parse, verb: Token, hanging: Sequence[Hanging]) -> bool:
    """Whether a condition stands before a verb, or after it with no other clause between."""

    def beside(one: Hanging) -> bool:
        between = parse.tokens[verb.i + 1 : one.tokens[0].i]
        return (
            one.fronted
            and one.tokens[-1].i < verb.i
            or not any(t.dep in ("nsubj", "nsubjpass") for t in between)
            and verb.i < one.tokens[0].i
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
    return word is not None and word.kind in ("claim", "evaluation", "attitude")


def _ends_it(verb: Token, own: Token | None) -> bool:
    """Whether a thing named before comes to its end: "it lapses if …"."""
    return own is not None and own.text.lower() == "it" and verb.lemma.lower() in ENDING


def _obliges(scope: Scope, statement: Statement, verb: Token, put: Mood, own: Token | None) -> bool:
    """Whether a clause says what others must do."""
    if put == "imperative":
        quoted = scope.setting.quoted(verb) is not None or ":" in scope.text[verb.start - 8 : verb.start]
        return quoted and verb.lemma.lower() not in _MENTAL and _opens_clause(scope.parse, verb)
    if put in ("bare", "present") and _is_subjunctive(scope.parse, verb):
        return True
    if put != "obliged" or statement.kind not in _BINDING | _TELLING or own is None:
        return False
    if verb.lemma.lower() in _STATES:
        return False
    return can_act(scope.draft, own) and own.dep != "nsubjpass" and not is_own_side(scope, statement, own)


def _is_subjunctive(parse: Parse, verb: Token) -> bool:
    """ "that the army leave", "that it be opened": a base form with a subject, under no verb of letting or making."""
    own = _own_subject(parse, verb)
    if own is None or verb.dep not in ("ccomp", "acl") or parse.head(verb).lemma.lower() in _CAUSATIVE:
        return False
    auxiliaries = parse.children(verb, "aux", "auxpass")
    if auxiliaries:
        return auxiliaries[0].tag == "VB"
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
        or before.pos == "PUNCT"
        and before.text not in ("[", "(", "-")
        or before.text.lower() in ("please", "so", "then", "but")
    )


def _phrases(scope: Scope, statement: Statement, tokens: Sequence[Token]) -> Iterator[Act]:
    """Infinitives, gerunds and nouns as the content of a word that binds: "to leave", "a halt to the attacks"."""
    tokens = list(dropwhile(lambda t: t.pos in ("ADP", "SCONJ", "PUNCT"), tokens))
    if not tokens:
        return
    parse, tops = scope.parse, _tops(tokens)
    verbs = [t for t in tops if t.pos in _VERBS]
    nouns = [t for t in tops if t.pos in (*_NOUNS, "PRON")]
    if not verbs and nouns:
        verbs = [
            c for c in parse.children(nouns[0], "acl", "relcl") if _has_to(parse, c) and can_act(scope.draft, nouns[0])
        ]
    if not verbs:
        yield from _nominal(scope, statement, nouns, tokens)
        return
    verb = verbs[0]
    target = next((n for n in nouns if n.i < verb.i), None) or _own_subject(parse, verb)
    put = mood(parse, verb)
    hanging = hangings(parse, scope.stretch(verb), scope.draft.dates)
    against = _is_against(scope, statement)
    if target is None and put == "to" and is_passive(parse, verb):  # "asked not to be named"
        return
    if is_held(hanging, verb) or (not against and put in ("past", "present", "permitted", "future", "obliged")):
        return
    if statement.kind in ("question", "refusal", "warning") and not (against or _has_to(parse, verb)):
        return
    if statement.kind == "refusal" and not hanging:
        return
    delayed = parse.child(verb, "dobj") if verb.lemma.lower() in DELAYING else None
    yield Act(delayed or verb, "nominal" if delayed else put, None if delayed else target, statement)


def _has_to(parse: Parse, verb: Token) -> bool:
    return any(t.tag == "TO" for t in parse.children(verb, "aux"))


def _nominal(scope: Scope, statement: Statement, nouns: Sequence[Token], tokens: Sequence[Token]) -> Iterator[Act]:
    """Nouns that name the act, each member of a list whose preposition is repeated ("to A and to B")."""
    if statement.kind not in _BINDING and not _is_against(scope, statement):
        return
    hanging = hangings(scope.parse, scope.stretch(nouns[0]), scope.draft.dates) if nouns else []
    for noun in [*nouns[:1], *_repeated(scope, tokens)]:
        if is_held(hanging, noun) or noun.lemma.lower() in CONDITIONS or noun.entity in ("DATE", "TIME"):
            continue
        if statement.kind == "acceptance" and not _names_act(noun):
            continue
        if noun.pos in _NOUNS and noun.dep in (
            "dobj",
            "pobj",
            "nsubjpass",
            "ROOT",
            "conj",
            "oprd",
            "attr",
            "appos",
            "nsubj",
        ):
            yield Act(noun, "nominal", None, statement)


def _repeated(scope: Scope, tokens: Sequence[Token]) -> Iterator[Token]:
    """The nouns before which the preposition of the first stands again: "to A and to B"."""
    first = scope.parse.tokens[tokens[0].i - 1] if tokens[0].i else tokens[0]
    for before, token in pairwise(tokens):
        if before.text.lower() == "and" and token.dep in ("prep", "conj") and token.lemma == first.lemma:
            yield from scope.parse.children(token, "pobj")


def _is_against(scope: Scope, statement: Statement) -> bool:
    """Whether the words say what is not to be done: "warned against A"."""
    cue = statement.cue.of(scope.text).lower() if statement.cue else ""
    return cue.endswith("against") or scope.content(statement)[0].text.lower() == "against"


def _names_act(noun: Token) -> bool:
    """Whether a noun names something that can be done or kept: a deal, or a noun made of a verb."""
    lemma = noun.lemma.lower()
    return lemma in DEALS | UNDERTAKINGS | HARM_NOUNS or lemma.endswith(_OF_VERBS) and lemma not in _BY_WORDS


def _announced(scope: Scope, statement: Statement, tokens: Sequence[Token]) -> Iterator[Act]:
    """What an announcement names: "announced a coalition", "decided to leave"."""
    if statement.kind != "announcement" or not tokens:
        return
    for top in _tops(tokens):
        if top.pos == "NOUN" and top.dep == "dobj" and top.lemma.lower() in UNDERTAKINGS:
            yield Act(top, "nominal", None, statement)
        elif top.pos == "VERB" and top.dep == "xcomp" and mood(scope.parse, top) == "to":
            yield Act(top, "to", None, statement)


def _concluded(scope: Scope) -> Iterator[Act]:
    """Deals by name: "signed a ceasefire", "have presented a conditional ceasefire"."""
    for verb in scope.parse.tokens:
        lemma = verb.lemma.lower()
        if verb.pos != "VERB" or lemma not in CONCLUDING | OFFERING or verb.dep in ("amod", "compound"):
            continue
        deal = next((t for t in scope.parse.children(verb, "dobj", "nsubjpass") if t.lemma.lower() in DEALS), None)
        doer = subject(scope.parse, verb)
        if deal is not None and mood(scope.parse, verb) in ("past", "present", "bare") and verb.tag != "VB":
            yield Act(deal, "nominal", None if doer is deal else doer, scope.voice(deal), deal=True)


def _hinging(scope: Scope, lists: Sequence[Listing]) -> Iterator[Act]:
    """Deals that are said to hang on something: "its ceasefire is conditional on A", "three conditions for a truce: A"."""
    parse = scope.parse
    for token in parse.tokens:
        if token.lemma.lower() not in HINGING or token.pos not in ("ADJ", "VERB"):
            continue
        deal = parse.child(parse.head(token) if token.dep in ("acomp", "attr") else token, "nsubj")
        if deal is not None and deal.lemma.lower() in DEALS | UNDERTAKINGS and hangings(parse, scope.stretch(deal)):
            yield Act(deal, "nominal", parse.child(deal, "poss"), scope.voice(deal), deal=True)
    for entry in lists:
        purposes = [p for p in parse.children(entry.noun, "prep") if p.lemma.lower() in ("for", "of")]
        deal = next((n for p in purposes for n in parse.children(p, "pobj") if n.pos in _NOUNS), None)
        if not entry.asks and deal is not None:
            yield Act(deal, "nominal", subject(parse, parse.head(entry.noun)), scope.voice(deal), deal=True)


def _clauses_of_deals(scope: Scope, listed: frozenset[int]) -> Iterator[Act]:
    """What the clauses of a deal lay down: "Under the text, the army leaves …", and the sentences that go on from it."""
    running, paragraph = False, -1
    for sentence in scope.sentences:
        here = scope.text.count("\n", 0, sentence[0].start)
        own = [t for t in sentence if t.i not in listed and _speaks_for_deal(scope, t)]
        named = any(_names_paper(scope.parse, t) for t in own)
        clauses = list(_laid_down(scope, own))
        goes_on = running and clauses and (here == paragraph or all(conditional for _, conditional in clauses))
        running = bool(clauses) and (named or bool(goes_on) or _is_document(scope, own))
        paragraph = here
        yield from (act for act, _ in clauses if running)


def _speaks_for_deal(scope: Scope, token: Token) -> bool:
    """Whether a token is the article's own, or the word of a document."""
    voice = scope.voice(token)
    return voice is None or _document(voice)


def _document(voice: Statement) -> bool:
    return is_paper(voice.speaker)


def _is_document(scope: Scope, tokens: Sequence[Token]) -> bool:
    return any(scope.voice(t) is not None for t in tokens)


def _names_paper(parse: Parse, token: Token) -> bool:
    """ "Under the agreement": what follows is a clause of it."""
    if token.text.lower() != "under" or token.i + 1 == len(parse.tokens):
        return False
    below = parse.children(token, "pobj")
    return any(noun.lemma.lower() in PAPERS for noun in below)


def _laid_down(scope: Scope, tokens: Sequence[Token]) -> Iterator[tuple[Act, bool]]:
    """The main clauses among `tokens` that say what is, or will be, done, and whether each hangs on a condition."""
    taken: set[int] = set()
    for verb in finite_verbs(scope.parse, list(tokens)):
        stretch = scope.stretch(verb)
        hanging = hangings(scope.parse, stretch, scope.draft.dates)
        put = mood(scope.parse, verb)
        own = subject(scope.parse, verb)
        was_to = put == "to" and scope.parse.head(verb).lemma == "be"
        embedded = verb.dep in (*_EMBEDDED, "ccomp", "advcl") and not _is_top(scope.parse, verb, tokens)
        if (
            embedded
            or own is None
            or scope.is_cue(verb)
            or is_held(hanging, verb)
            or _goes_on(scope.parse, verb, taken, hanging)
        ):
            continue
        if was_to or put in ("present", "future", "permitted", "obliged"):
            taken.add(verb.i)
            yield Act(verb, put, own, scope.voice(verb), deal=True), bool(hanging)


def _is_top(parse: Parse, verb: Token, tokens: Sequence[Token]) -> bool:
    """Whether a clause hangs on another only because a colon or a semicolon stands between."""
    above = parse.head(verb)
    return (
        verb.dep == "ccomp" and above.i > verb.i and any(t.text in (":", ";") for t in parse.tokens[verb.i : above.i])
    )


def _ultimatums(scope: Scope) -> Iterator[Act]:
    """ "gave the army three days to leave": a demand, with its deadline."""
    parse = scope.parse
    for time in parse.tokens:
        task = task_of(parse, time) if given(parse, time) and is_limit(scope, time) else None
        if task is None or meets_conditions(parse, task):
            continue
        verb = parse.head(time)
        if mood(parse, verb) in ("obliged", "permitted", "to"):
            continue
        passive = parse.child(verb, "nsubjpass")
        bound = parse.child(verb, "dative") or passive
        presses = parse.child(verb, "nsubj")
        if bound is not None and bound is not time:
            yield Act(task, "to", bound, scope.voice(task), presses=presses, given=time)


def _own(scope: Scope, listed: frozenset[int]) -> Iterator[Act]:
    """The article's own conditional sentences about a harm to come, or about what an actor will do."""
    for verb in finite_verbs(scope.parse, list(scope.parse.tokens)):
        if scope.voice(verb) is not None or verb.i in listed or scope.is_cue(verb) or verb.dep in _EMBEDDED:
            continue
        if mood(scope.parse, verb) not in _TO_COME:
            continue
        stretch = scope.stretch(verb)
        hanging = hangings(scope.parse, stretch, scope.draft.dates)
        own = subject(scope.parse, verb)
        if is_held(hanging, verb) or own is None or not (hanging or otherwise(stretch, verb)):
            continue
        if is_harm(scope.parse, verb) or can_act(scope.draft, own):
            yield Act(verb, mood(scope.parse, verb), own)
