"""How far a clause presents what it tells as a fact: negation, modal verbs, conditions, and the words above it.

The walk goes from a word up its tree, and stops where a clause stands for itself ("who fled", "after they left").
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reportedly.lexicon.events import GROUPS, degrees
from reportedly.stages.events.degree import Degree
from reportedly.stages.grammar import is_infinitive
from reportedly.text.parse import Parse, Token

_MODALS = {
    "may": 1, "might": 1, "could": 1, "can": 1, "will": 2, "shall": 2, "wo": 2, "'ll": 2, "’ll": 2, "would": 2, "'d": 2,
    "ca": 1, "should": 0, "must": 0, "ought": 0, "need": 0,
}  # fmt: skip
_ADVERBS = {
    "probably": 2, "likely": 2, "presumably": 2, "perhaps": 1, "possibly": 1, "maybe": 1, "potentially": 1,
    "allegedly": 0, "reportedly": 0, "purportedly": 0, "supposedly": 0, "ostensibly": 0, "hopefully": 0,
}  # fmt: skip
_ALLEGED = frozenset(["alleged", "purported", "supposed", "so-called", "reported", "claimed", "rumoured", "rumored"])
_TO_COME = frozenset(
    ["planned", "proposed", "possible", "potential", "threatened", "future", "upcoming", "next", "looming"]
)
_NEVER = frozenset(
    ["not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "barely", "nobody", "none", "nothing"]
)
_CONDITIONAL = frozenset(["if", "unless", "provided", "providing", "assuming", "once"])
_OPENING = _CONDITIONAL | {"whether", "until", "lest", "till"}
_OPEN = 0
_PREPOSITIONS = {"without": Degree(3, positive=False), "for": Degree(2), "pending": Degree(2)}
_GIVEN = frozenset(["after", "since", "following", "during", "before", "over", "amid", "despite", "by", "besides"])
_CLAUSES = ("ccomp", "xcomp", "pcomp", "acomp", "oprd")


class Standing(NamedTuple):
    """The degree of a clause, the word where the walk ended, and whether no word above that bears on it."""

    degree: Degree
    top: Token
    presupposed: bool = False


def standing(parse: Parse, word: Token, inside: Callable[[Token], bool] = lambda _: True) -> Standing:
    """How the text presents what `word` tells of; only words above it that are `inside` are looked at."""
    degree = _of_word(parse, word)
    if _is_question(parse, word) and degree.level:
        return Standing(Degree(_OPEN), word, presupposed=True)
    while word.head != word.i and inside(parse.head(word)):
        above = parse.head(word)
        outer = _above(parse, word, above)
        if outer is None:
            return Standing(degree, word, presupposed=True)
        degree, word = degree.under(outer), above
    return Standing(degree, word)


def _of_word(parse: Parse, word: Token) -> Degree:
    return own(parse, word) if word.pos in ("VERB", "AUX") else _of_noun(parse, word)


def own(parse: Parse, verb: Token) -> Degree:
    """The degree of a clause by its own negation, modal verbs, adverbs and conditions."""
    level = 3
    for child in parse.children(verb, "aux", "advmod", "auxpass"):
        level = min(level, _MODALS.get(child.text.lower(), 3) if child.tag == "MD" else 3)
        level = min(level, _ADVERBS.get(child.text.lower(), 3))
    if any(_is_condition(parse, clause) for clause in parse.children(verb, "advcl", "prep")) and not _is_past(
        parse, verb
    ):
        level = min(level, 1)
    if verb.tag in ("VBZ", "VBP") and _is_clause_of_deal(parse, verb):
        level = min(level, 2)
    if _is_imperative(parse, verb):
        level = _OPEN
    return Degree(level, positive=not _is_negated(parse, verb))


def _is_past(parse: Parse, verb: Token) -> bool:
    """Whether a clause tells of the past: what conditions it has are those of its content ("agreed to it if …")."""
    tenses = {t.tag for t in parse.children(verb, "aux", "auxpass")}
    return "MD" not in tenses and (verb.tag == "VBD" or (verb.tag == "VBN" and bool(tenses)))


def is_habitual(parse: Parse, verb: Token) -> bool:
    """Whether a clause tells what is done as a rule, not what was done: "is elected", "do not elect", "elects"."""
    helpers = parse.children(verb, "aux", "auxpass")
    if not helpers:
        return verb.tag in ("VBZ", "VBP")
    simple = all(t.tag in ("VBZ", "VBP") and t.lemma in ("be", "do") for t in helpers)
    return simple and verb.tag in ("VB", "VBN")


def _is_clause_of_deal(parse: Parse, verb: Token) -> bool:
    """Whether a clause says what is laid down: "under the deal, the army leaves the bridge"."""
    first = parse.head(verb) if verb.dep == "conj" else verb
    under = (p for v in (verb, first) for p in parse.children(v, "prep") if p.text.lower() == "under")
    return any(noun.lemma.lower() in GROUPS["deals"] | {"term"} for p in under for noun in parse.children(p, "pobj"))


def _is_negated(parse: Parse, verb: Token) -> bool:
    """Whether a clause is denied: by a word beside its verb, or by "no" or "none" in its subject or object."""
    if any(t.text.lower() in _NEVER for t in parse.children(verb, "neg", "advmod", "preconj")):
        return True
    around = parse.children(verb, "nsubj", "nsubjpass", "dobj", "attr")
    return any(t.text.lower() in _NEVER or _has_no(parse, t) for t in around)


def _has_no(parse: Parse, noun: Token) -> bool:
    return any(t.text.lower() in ("no", "neither") for t in parse.children(noun, "det", "neg", "preconj"))


def _is_condition(parse: Parse, clause: Token, words: frozenset[str] = _CONDITIONAL) -> bool:
    marks = [clause] if clause.dep == "prep" else parse.children(clause, "mark", "advmod")
    if any(t.text.lower() in words for t in marks):
        return True
    return clause.text.lower() == "on" and any(t.lemma == "condition" for t in parse.children(clause, "pobj"))


def _is_imperative(parse: Parse, verb: Token) -> bool:
    bare = verb.tag == "VB" and verb.dep in ("ROOT", "ccomp", "parataxis")
    return bare and parse.child(verb, "aux", "nsubj", "nsubjpass", "csubj") is None


def _is_question(parse: Parse, word: Token) -> bool:
    """Whether the word's sentence asks whether it is so: one with "why" or "how" takes it for given."""
    tokens = parse.sentence(word)
    if tokens[-1].text != "?" and not any(t.text == "?" for t in tokens[-2:]):
        return False
    return not any(t.text.lower() in ("why", "how", "when", "where") for t in tokens)


def _of_noun(parse: Parse, noun: Token) -> Degree:
    words = {t.text.lower() for t in parse.children(noun, "amod", "compound", "advmod")}
    if words & _ALLEGED:
        return Degree(_OPEN)
    level = 1 if words & _TO_COME else 3
    return Degree(level, positive=not _has_no(parse, noun))


def _above(parse: Parse, word: Token, above: Token) -> Degree | None:
    """What the word above makes of what is under it; None where it makes nothing of it."""
    if word.dep == "conj":
        return _of_first(parse, word, above)
    if word.dep in ("relcl", "appos", "parataxis"):
        return None
    if word.dep == "advcl":
        return _of_adverbial(parse, word, above)
    if word.dep == "acl":
        return _of_modifier(parse, word, above)
    if word.dep in ("prep", "agent"):
        return _of_preposition(parse, above)
    if word.pos in ("VERB", "AUX"):
        return _of_complement(parse, word, above)
    return _of_noun_under(parse, word, above)


def _of_first(parse: Parse, word: Token, first: Token) -> Degree:
    """Joined by "and": a verb without a tense of its own shares those of the first; nouns share all."""
    finite = word.tag in ("VBD", "VBZ", "VBP") or parse.child(word, "aux") is not None
    return (
        Degree() if finite or word.pos not in ("VERB", "AUX") or first.pos not in ("VERB", "AUX") else own(parse, first)
    )


def _of_adverbial(parse: Parse, clause: Token, main: Token) -> Degree | None:
    if _is_condition(parse, clause, _OPENING):
        return Degree(_OPEN)
    if is_infinitive(parse, clause) or any(t.text.lower() == "so" for t in parse.children(clause, "mark")):
        return Degree(_OPEN)
    if parse.child(clause, "mark", "advmod") is None and clause.tag == "VBG" and main.pos in ("VERB", "AUX"):
        return own(parse, main) if own(parse, main).positive else None
    return None


def _of_modifier(parse: Parse, clause: Token, noun: Token) -> Degree | None:
    """Under a noun: "a plan to leave" is nobody's word, "troops deployed there" is taken for given."""
    if _has_no(parse, noun):
        return Degree(positive=False)
    if clause.tag != "VB":
        known = degrees().get(noun.lemma.lower())
        return Degree.of(known[0]) if known and clause.tag in ("VBD", "VBZ", "VBP") else None
    known = degrees().get(noun.lemma.lower())
    return Degree.of(known[0]) if known else Degree(_OPEN)


def _of_complement(parse: Parse, clause: Token, above: Token) -> Degree | None:
    """A clause under a verb or an adjective that takes it."""
    if clause.dep not in _CLAUSES:
        return None if clause.dep not in ("csubj", "dep", "prep") else Degree()
    if above.dep in ("prep", "agent") or above.pos in ("ADP", "SCONJ"):
        return _of_gerund(parse, above)
    if _is_condition(parse, clause, _OPENING):
        return Degree(_OPEN)
    if (
        clause.dep == "ccomp"
        and clause.i < above.i
        and parse.child(clause, "nsubj", "nsubjpass")
        and not parse.child(clause, "mark")
    ):
        return None  # two sentences that a semicolon joins
    known = _known(parse, above)
    if known is not None:
        return known
    if above.lemma == "be":
        return own(parse, above).at_most(2) if is_infinitive(parse, clause) else own(parse, above)
    if above.lemma == "go" and clause.dep == "xcomp":
        return own(parse, above).at_most(2)
    return Degree(_OPEN)


def _of_gerund(parse: Parse, preposition: Token) -> Degree | None:
    """Under a preposition: "after leaving" is taken for given, "accused of leaving" is the accuser's word."""
    word, above = preposition.text.lower(), parse.head(preposition)
    if word in _GIVEN or (word == "for" and above.lemma.lower() not in degrees()):
        return None
    if word == "of" and above.pos == "VERB":
        return Degree(_OPEN)
    return Degree(positive=word not in ("against", "without"))


def _of_preposition(parse: Parse, above: Token) -> Degree:
    """What the word above a prepositional phrase makes of what is in it: "prevented from", "plans for"."""
    known = _known(parse, above)
    if known is not None:
        return known
    return Degree(own(parse, above).level) if above.pos in ("VERB", "AUX") else Degree()


def _known(parse: Parse, above: Token) -> Degree | None:
    """What the table says of the word above, with its own modal verbs; an adjective's are those of its verb."""
    row = degrees().get(above.lemma.lower()) or degrees().get(above.text.lower())
    if row is None:
        return None
    verb = parse.head(above) if above.pos == "ADJ" and parse.head(above).lemma in ("be", "become", "seem") else above
    around = own(parse, verb) if verb.pos in ("VERB", "AUX") else Degree()
    found = Degree.of(row[0] if around.positive else row[1])
    return found.at_most(around.level)


def _of_noun_under(parse: Parse, noun: Token, above: Token) -> Degree | None:
    """A noun under a verb or a preposition: a definite one is taken for given, unless the verb undoes it."""
    if noun.dep == "pobj":
        return _of_object_of(parse, noun, above)
    if above.pos in ("NOUN", "PROPN", "ADP", "ADJ"):
        return Degree()
    if above.pos not in ("VERB", "AUX"):
        return None
    if noun.dep in ("dobj", "nsubjpass", "attr", "oprd") and above.lemma.lower() in degrees():
        return _known(parse, above)
    if _carries(above):
        return own(parse, above)
    if _is_definite(parse, noun):
        return None
    return Degree(own(parse, above).level)


def _of_object_of(parse: Parse, noun: Token, preposition: Token) -> Degree | None:
    word = preposition.text.lower()
    if word in _PREPOSITIONS and not _is_definite(parse, noun):
        return _PREPOSITIONS[word]
    if word in _GIVEN:
        return None
    above = parse.head(preposition)
    row = degrees().get(above.lemma.lower())
    if row is not None and (above.pos == "NOUN" or word in ("for", "to", "from", "on", "of")):
        return Degree()
    return None if _is_definite(parse, noun) else Degree()


def _is_definite(parse: Parse, noun: Token) -> bool:
    """Whether a noun speaks of something as known: "the attack", "Reff's attack", "last week's attack"."""
    if parse.child(noun, "poss") is not None:
        return True
    return any(t.text.lower() in ("the", "this", "that", "these", "those") for t in parse.children(noun, "det"))


def _carries(verb: Token) -> bool:
    return any(verb.lemma.lower() in GROUPS[group] for group in ("light", "suffered", "happening"))
