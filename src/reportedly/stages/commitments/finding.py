"""Finding acts: in what statements say, in the clauses of deals, and in the article's own conditional sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.lexicon.commitments import CONCLUDING, DEALS, DELAYING, OFFERING, PAPERS, UNDERTAKINGS
from reportedly.model import Kind, Statement
from reportedly.stages.commitments.act import Act
from reportedly.stages.commitments.clauses import Mood, finite_verbs, mood, subject
from reportedly.stages.commitments.conditions import Hanging, hangings, is_held
from reportedly.stages.commitments.consequences import otherwise
from reportedly.stages.commitments.lists import Listing
from reportedly.stages.commitments.parties import can_act, is_own_side, is_speakers_group
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.harm import is_harm
from reportedly.text.parse import Parse, Token

_BINDING: frozenset[Kind] = frozenset({"promise", "threat", "offer", "acceptance", "demand"})
_TELLING: frozenset[Kind] = frozenset({"claim", "warning", "announcement", "refusal", "evaluation", "prediction"})
_TO_COME = ("future", "ready", "bound")
_MENTAL = {
    "imagine", "look", "see", "think", "remember", "note", "consider", "say", "forget", "believe", "pray", "let", "thank",
    "be", "suppose", "listen", "mind",
}  # fmt: skip
_EMBEDDED = ("relcl", "acl", "amod", "csubj", "csubjpass", "aux", "auxpass", "pcomp")
_VERBS = ("VERB", "AUX")
_NOUNS = ("NOUN", "PROPN")


def find_acts(scope: Scope, lists: Sequence[Listing]) -> list[Act]:
    """All acts, in text order, each head once. The items of a list of conditions are none."""
    listed = {t.i for entry in lists if not entry.asks for item in entry.items for t in item}
    finders = (_listed(scope, lists), _reported(scope), _concluded(scope), _clauses_of_deals(scope), _own(scope))
    found: dict[int, Act] = {}
    for finder in finders:
        for act in finder:
            if act.head.i not in listed:
                found.setdefault(act.head.i, act)
    return [found[i] for i in sorted(found)]


def _listed(scope: Scope, lists: Sequence[Listing]) -> Iterator[Act]:
    """The items of "makes two demands: A; and B"."""
    for entry in lists:
        for item in entry.items if entry.asks else ():
            top = _tops(item)[0]
            voice = scope.voice(top)
            if voice is not None and top.pos in (*_VERBS, *_NOUNS):
                yield Act(top, "imperative" if top.pos in _VERBS else "nominal", _own_subject(scope.parse, top), voice)


def _tops(tokens: Sequence[Token]) -> list[Token]:
    """The tokens that hang on nothing inside, verbs first."""
    inside = {t.i for t in tokens}
    tops = [t for t in tokens if (t.head not in inside or t.head == t.i) and t.pos not in ("PUNCT", "SPACE")]
    return sorted(tops, key=lambda t: t.pos not in _VERBS) or list(tokens[:1])


def _own_subject(parse: Parse, verb: Token) -> Token | None:
    return subject(parse, verb, shared=False)


def _reported(scope: Scope) -> Iterator[Act]:
    """The acts of which statements tell."""
    for statement in scope.draft.statements:
        if statement.polarity == "not_said":
            continue
        own = [t for t in scope.content(statement) if scope.voice(t) is statement]
        acts = list(_finite(scope, statement, own))
        if not acts and (statement.kind in _BINDING or _presses(scope, statement)):
            acts = list(_phrases(scope, statement, own))
        yield from acts
        yield from _announced(scope, statement, own)


def _presses(scope: Scope, statement: Statement) -> bool:
    """Whether a statement of another kind asks somebody to do something, or not to; or refuses on a condition."""
    cue = statement.cue.of(scope.text).lower() if statement.cue else ""
    return statement.kind in ("question", "refusal") or (statement.kind == "warning" and "," not in cue)


def _finite(scope: Scope, statement: Statement, tokens: Sequence[Token]) -> Iterator[Act]:
    """Clauses with a verb of their own that undertake or oblige."""
    taken: set[int] = set()
    for verb in finite_verbs(scope.parse, list(tokens)):
        stretch = scope.stretch(verb)
        hanging = hangings(scope.parse, stretch, scope.draft.dates)
        if verb.dep in _EMBEDDED or is_held(hanging, verb) or _is_marked(scope.parse, verb):
            continue
        if _goes_on(scope.parse, verb, taken, hanging):
            continue
        put = mood(scope.parse, verb)
        own = subject(scope.parse, verb)
        if _undertakes(scope, statement, verb, put, own, hanging) or _obliges(scope, statement, verb, put, own):
            taken.add(verb.i)
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
    if put not in _TO_COME:
        return put == "present" and harm and bool(hanging) and kind in _BINDING | _TELLING
    if kind in _BINDING:
        return True
    if kind not in _TELLING:
        return False
    if is_own_side(scope, statement, own):
        return True
    if is_speakers_group(scope, statement, own):
        return kind != "prediction" and (harm or bool(hanging) or kind in ("announcement", "warning"))
    thing = own is None or not can_act(scope.draft, own) or own.dep == "nsubjpass"
    return thing and own is not None and own.dep == "nsubjpass" and (kind == "announcement" or bool(hanging))


def _obliges(scope: Scope, statement: Statement, verb: Token, put: Mood, own: Token | None) -> bool:
    """Whether a clause says what others must do."""
    if put == "imperative":
        quoted = scope.setting.quoted(verb) is not None
        return quoted and verb.lemma.lower() not in _MENTAL and not _has_fronted_subject(scope.parse, verb)
    if put != "obliged" or statement.kind not in _BINDING | _TELLING - {"prediction"} or own is None:
        return False
    return can_act(scope.draft, own) and own.dep != "nsubjpass" and not is_own_side(scope, statement, own)


def _has_fronted_subject(parse: Parse, verb: Token) -> bool:
    before = parse.tokens[verb.i - 1] if verb.i else verb
    return before.pos in (*_NOUNS, "PRON") and before.dep not in ("npadvmod", "pobj", "dobj")


def _phrases(scope: Scope, statement: Statement, tokens: Sequence[Token]) -> Iterator[Act]:
    """Infinitives, gerunds and nouns as the content of a word that binds: "to leave", "a halt to the attacks"."""
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
        yield from _nominal(scope, statement, nouns)
        return
    verb = verbs[0]
    target = next((n for n in nouns if n.i < verb.i), None) or _own_subject(parse, verb)
    put = mood(parse, verb)
    if statement.kind in ("question", "refusal") and not _has_to(parse, verb):
        return
    if statement.kind == "refusal" and not hangings(parse, scope.stretch(verb), scope.draft.dates):
        return
    delayed = parse.child(verb, "dobj") if verb.lemma.lower() in DELAYING else None
    yield Act(delayed or verb, "nominal" if delayed else put, None if delayed else target, statement)


def _has_to(parse: Parse, verb: Token) -> bool:
    return any(t.tag == "TO" for t in parse.children(verb, "aux"))


def _nominal(scope: Scope, statement: Statement, nouns: Sequence[Token]) -> Iterator[Act]:
    """Nouns that name the act, each member of a list whose preposition is repeated ("to A and to B")."""
    if statement.kind not in _BINDING and statement.kind != "warning":
        return
    for noun in nouns[:2]:
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


def _announced(scope: Scope, statement: Statement, tokens: Sequence[Token]) -> Iterator[Act]:
    """What an announcement names: "announced a coalition", "decided to leave"."""
    if statement.kind != "announcement" or not tokens:
        return
    for top in _tops(tokens):
        if top.pos == "NOUN" and top.dep == "dobj" and top.lemma.lower() in UNDERTAKINGS:
            yield Act(top, "nominal", None, statement)
        elif top.pos == "VERB" and top.dep == "xcomp" and _has_to(scope.parse, top):
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


def _clauses_of_deals(scope: Scope) -> Iterator[Act]:
    """What the clauses of a deal lay down: "Under the text, the army leaves …", and the sentences that go on from it."""
    running, paragraph = False, -1
    for sentence in scope.sentences:
        here = scope.text.count("\n", 0, sentence[0].start)
        own = [t for t in sentence if _speaks_for_deal(scope, t)]
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
    words = (voice.speaker or "").lower().split()
    return bool(words) and words[-1] in PAPERS


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
        if embedded or own is None or is_held(hanging, verb) or _goes_on(scope.parse, verb, taken, hanging):
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


def _own(scope: Scope) -> Iterator[Act]:
    """The article's own conditional sentences about a harm to come, or about what an actor will do."""
    for verb in finite_verbs(scope.parse, list(scope.parse.tokens)):
        if scope.voice(verb) is not None or mood(scope.parse, verb) not in _TO_COME or verb.dep in _EMBEDDED:
            continue
        stretch = scope.stretch(verb)
        hanging = hangings(scope.parse, stretch, scope.draft.dates)
        own = subject(scope.parse, verb)
        if is_held(hanging, verb) or own is None or not (hanging or otherwise(stretch, verb)):
            continue
        if is_harm(scope.parse, verb) or can_act(scope.draft, own):
            yield Act(verb, mood(scope.parse, verb), own)
