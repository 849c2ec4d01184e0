"""The clauses of deals, and deals by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.lexicon.commitments import CONCLUDING, DEALS, HINGING, OFFERING, PAPERS, UNDERTAKINGS
from reportedly.stages.commitments.act import Act
from reportedly.stages.commitments.clauses import EMBEDDED, NOUNS, goes_on, main_verbs, mood, subject
from reportedly.stages.commitments.conditions import conditions_near, is_held
from reportedly.stages.commitments.force import is_paper
from reportedly.stages.commitments.lists import Listing
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.grammar import has_to
from reportedly.text.parse import Parse, Token

_SETTLING = {"clinch", "conclude", "finalise", "finalize", "ink", "reach", "seal", "sign", "strike"}


def concluded(scope: Scope) -> Iterator[Act]:
    """Deals by name: "signed a ceasefire", "have presented a conditional ceasefire"."""
    for verb in scope.parse.tokens:
        lemma = verb.lemma.lower()
        if verb.pos != "VERB" or lemma not in CONCLUDING | OFFERING or verb.dep in ("amod", "compound"):
            continue
        if scope.setting.asks(verb):
            continue
        to = [p for p in scope.parse.children(verb, "prep") if p.lemma in ("to", "on") and lemma == "agree"]
        named = [
            *scope.parse.children(verb, "dobj", "nsubjpass"),
            *(n for p in to for n in scope.parse.children(p, "pobj")),
        ]
        deal = next((t for t in named if t.lemma.lower() in DEALS), None)
        doer = subject(scope.parse, verb)
        if deal is not None and lemma in _SETTLING and _is_known(scope.parse, deal):
            continue
        if deal is not None and mood(scope.parse, verb) in ("past", "present", "bare") and verb.tag != "VB":
            yield Act(deal, "nominal", None if doer is deal else doer, scope.voice(deal), deal=True)


def _is_known(parse: Parse, deal: Token) -> bool:
    """Whether a deal was spoken of before, and is only named again: "signed the agreement in Velk"."""
    definite = any(t.lemma.lower() in ("the", "this", "that") for t in parse.children(deal, "det"))
    return definite and not any(t.i > deal.i for t in parse.children(deal, "acl", "relcl", "prep", "amod"))


def hinging(scope: Scope, lists: Sequence[Listing]) -> Iterator[Act]:
    """Deals said to hang on something: "its ceasefire is conditional on A", "three conditions for a truce: A"."""
    parse = scope.parse
    for token in parse.tokens:
        if token.lemma.lower() not in HINGING or token.pos not in ("ADJ", "VERB"):
            continue
        deal = parse.child(parse.head(token) if token.dep in ("acomp", "attr") else token, "nsubj")
        if deal is not None and deal.lemma.lower() in DEALS | UNDERTAKINGS and conditions_near(scope, deal):
            yield Act(deal, "nominal", parse.child(deal, "poss"), scope.voice(deal), deal=True)
    for entry in lists:
        purposes = [p for p in parse.children(entry.noun, "prep") if p.lemma.lower() in ("for", "of")]
        deal = next((n for p in purposes for n in parse.children(p, "pobj") if n.pos in NOUNS), None)
        if not entry.asks and deal is not None:
            yield Act(deal, "nominal", subject(parse, parse.head(entry.noun)), scope.voice(deal), deal=True)


def clauses_of_deals(scope: Scope, listed: frozenset[int]) -> Iterator[Act]:
    """What the clauses of a deal lay down: "Under the text, the army leaves …", and the sentences that go on."""
    running, last = False, 0
    for sentence in scope.sentences:
        same = "\n" not in scope.text[last : sentence[0].start]
        last = sentence[-1].end
        own = [t for t in sentence if t.i not in listed and _speaks_for_deal(scope, t)]
        named = any(_names_paper(scope.parse, t) for t in own) or _is_document(scope, own)
        clauses = list(_laid_down(scope, own)) if named or running else []
        running = bool(clauses) and (named or same or all(conditional for _, conditional in clauses))
        yield from (act for act, _ in clauses if running)


def _speaks_for_deal(scope: Scope, token: Token) -> bool:
    """Whether a token is the article's own, or the word of a document."""
    voice = scope.voice(token)
    return voice is None or is_paper(voice.speaker)


def _is_document(scope: Scope, tokens: Sequence[Token]) -> bool:
    return any(scope.voice(t) is not None for t in tokens)


def _names_paper(parse: Parse, token: Token) -> bool:
    """As in "Under the agreement": what follows is a clause of it."""
    if (token.text.lower() != "under" and token.text != "In") or token.i + 1 == len(parse.tokens):
        return False
    below = parse.children(token, "pobj")
    named = PAPERS if token.text.lower() == "under" else DEALS
    return any(noun.lemma.lower() in named for noun in below)


def _laid_down(scope: Scope, tokens: Sequence[Token]) -> Iterator[tuple[Act, bool]]:
    """The main clauses among `tokens` that say what is, or will be, done, and whether each hangs on a condition."""
    taken: set[int] = set()
    for verb in main_verbs(tokens):
        hanging = conditions_near(scope, verb)
        put = mood(scope.parse, verb)
        own = subject(scope.parse, verb)
        was_to = put == "to" and scope.parse.head(verb).lemma == "be"
        embedded = verb.dep in (*EMBEDDED, "ccomp", "advcl") and not _is_top(scope.parse, verb)
        if (
            embedded
            or own is None
            or scope.is_cue(verb)
            or _carries(scope.parse, verb)
            or is_held(hanging, verb)
            or goes_on(scope.parse, verb, taken, [h.tokens[0].i for h in hanging])
        ):
            continue
        if was_to or put in ("present", "future", "permitted", "obliged"):
            taken.add(verb.i)
            yield Act(verb, put, own, scope.voice(verb), deal=True), bool(hanging)


def _carries(parse: Parse, verb: Token) -> bool:
    """Whether "be" only stands before what is to be done: "both mills are to be kept"."""
    return verb.lemma == "be" and any(has_to(parse, t) for t in parse.children(verb, "xcomp"))


def _is_top(parse: Parse, verb: Token) -> bool:
    """Whether a clause hangs on another only because a colon or a semicolon stands between."""
    above = parse.head(verb)
    return (
        verb.dep == "ccomp" and above.i > verb.i and any(t.text in (":", ";") for t in parse.tokens[verb.i : above.i])
    )
