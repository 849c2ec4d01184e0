"""Contents that are no finite clause: infinitives, objects and prepositional phrases."""

from __future__ import annotations

from reportedly.lexicon.cues import CueWord
from reportedly.lexicon.groups import COLLECTIVES, ORGANISATIONS, OUTLETS
from reportedly.lexicon.roles import is_person
from reportedly.stages.grammar import has_to, is_passive
from reportedly.stages.harm import is_harm
from reportedly.stages.statements.candidate import (
    Candidate,
    Complement,
    follows_comma,
    gives_reason,
    trailing,
    without_asides,
)
from reportedly.stages.statements.governing import without_participles
from reportedly.text.parse import Parse, Token

_SHOWN = {"prove", "show", "demonstrate", "establish", "determine", "find"}
_OF_THINGS = {"request", "order", "demand", "require"}
_OF_SAYING = {
    "by", "via", "within", "before", "since", "until", "during", "amid", "amidst", "despite", "following", "after",
    "throughout", "according", "without", "over",
}  # fmt: skip
_ADDING = {"including", "in", "along", "alongside", "from", "as"}
_OCCASIONS = {
    "statement", "interview", "letter", "speech", "report", "conference", "tweet", "post", "message", "article",
    "email", "address", "release", "briefing", "meeting", "remark", "comment", "news", "twitter", "facebook", "press",
    "line", "court", "hearing", "testimony", "memo", "book", "paper", "word", "time", "day", "month",
    "year", "week", "call", "study", "essay", "column", "debate", "note", "fact", "part", "turn", "example", "order",
}  # fmt: skip
_OF_MATTERS = {"support", "address", "question", "challenge", "require", "claim", "invoke", "convey"}
_PERSONAL = {"he", "she", "they", "we", "i", "you", "him", "her", "them", "us", "me"}
_HANGING = ("refusal", "offer", "promise", "threat", "demand")
_PROVISOS = {"if", "unless", "until"}
_CIRCUMSTANCES = {"after", "despite", "amid", "amidst", "following", "because"}
_CALLED_ON = ("on", "upon", "to", "for", "with")


def infinitive_content(candidate: Candidate) -> Complement | None:
    """An infinitive or gerund with the verb's own subject, or what an object is asked to do ("urged them to leave")."""
    parse, verb = candidate.parse, candidate.verb
    found = (_of_infinitive(candidate, clause) for clause in parse.children(verb, "xcomp", "advcl"))
    return next((complement for complement in found if complement is not None), None)


def _of_infinitive(candidate: Candidate, clause: Token) -> Complement | None:
    parse, word = candidate.parse, candidate.word
    if has_to(parse, clause):
        return _of_to(candidate, clause)
    if clause.dep == "advcl":
        return None
    goes_on = not without_participles(parse, [clause])
    if clause.tag == "VBG" and word.takes("ing") and not goes_on:
        return Complement("ing", tuple(_reach(candidate, clause)))
    if clause.pos in ("ADJ", "NOUN", "PROPN") and word.takes("obj-pred", "obj-to", "obj-as"):
        return Complement("obj-pred", tuple(_reach(candidate, clause)))
    return None


def _of_to(candidate: Candidate, clause: Token) -> Complement | None:
    """The content of a verb with "to": "vowed to leave", "urged them to leave", "they are expected to leave"."""
    parse, verb, word, _ = candidate
    before = _preposition(candidate)
    if before is not None and before.i < clause.i:
        return None
    target = parse.child(verb, "dobj") or _called_on(parse, verb)
    if target is not None and target.i < clause.i and word.takes("obj-to"):
        hears = word.kind in ("demand", "offer") or word.takes("@")
        hears = hears and (word.lemma not in _OF_THINGS or _can_be_asked(target))
        pressed = [] if hears else parse.subtree(target)
        return Complement("obj-to", (*pressed, *_reach(candidate, clause)))
    raised = parse.child(verb, "nsubjpass") or _described(parse, verb, word)
    reported = raised is not None and clause.dep == "xcomp" and word.takes("that") and word.lemma not in _SHOWN
    if not (word.takes("to", "obj-to") or reported):
        return None
    subject = parse.subtree(raised, {verb.i}) if raised is not None and not word.takes("@") else []
    return Complement("to", (*subject, *_reach(candidate, clause)))


def _described(parse: Parse, verb: Token, word: CueWord) -> Token | None:
    """The noun that a participle of report is about: "drivers believed to be lost"."""
    above = parse.head(verb)
    told_of = verb.dep == "acl" and verb.tag == "VBN" and word.takes("that") and word.takes("obj-to")
    return above if told_of and above.pos in ("NOUN", "PROPN") and parse.child(verb, "agent") is None else None


def _can_be_asked(noun: Token) -> bool:
    """Whether a noun is somebody: "asked drivers to wait", but "requested ballots to vote by mail"."""
    lemma = noun.lemma.lower()
    return noun.pos != "NOUN" or bool(noun.entity) or is_person(lemma) or lemma in ORGANISATIONS | COLLECTIVES | OUTLETS


def _reach(candidate: Candidate, clause: Token) -> list[Token]:
    """An infinitive's tokens with what trails, but without the reasons given for it.

    Of what is only in somebody's mind, an added relative clause is no part, nor are the circumstances: "plans to visit
    the mill, which makes A", "plans to visit it after B".
    """
    parse, verb = candidate.parse, candidate.verb
    every = (clause, *parse.children(clause, "conj"))
    beside = (*(c for t in every for c in parse.children(t, "advcl")), *parse.children(verb, "advcl"))
    preps = (*(c for t in every for c in parse.children(t, "prep")), *parse.children(verb, "prep"))
    reasons = frozenset(c.i for c in beside if gives_reason(parse, c))
    if candidate.word.kind == "attitude":
        reasons |= frozenset(p.i for p in preps if p.lemma.lower() in _CIRCUMSTANCES)
    inside = without_participles(parse, parse.subtree(clause, reasons))
    if candidate.word.kind == "attitude":
        inside = without_asides(parse, clause, inside)
    return [*inside, *trailing(candidate, inside[-1], reasons), *_coordinated(parse, verb, clause)]


def _coordinated(parse: Parse, verb: Token, clause: Token) -> list[Token]:
    """A further bare infinitive that the parse puts beside the cue: "threatened to close it and then launch A"."""
    if verb.tag == "VB":
        return []
    end = parse.subtree(clause)[-1].i + 1
    further = [
        c
        for c in parse.children(verb, "conj")
        if c.tag == "VB" and c.i > clause.i and not parse.child(c, "nsubj", "aux")
    ]
    return [t for c in further for t in parse.tokens[end : parse.subtree(c)[-1].i + 1]]


def _called_on(parse: Parse, verb: Token) -> Token | None:
    """The X of "called on X to …" and "appealed to X to …"."""
    preposition = next((p for p in parse.children(verb, "prep") if p.lemma in _CALLED_ON and p.i > verb.i), None)
    return parse.child(preposition, "pobj") if preposition else None


def object_content(candidate: Candidate) -> Complement | None:
    """An object, with what is said of it: "accused them of A", "called it B", "demanded C"."""
    parse, verb, word, _ = candidate
    said_of = parse.child(verb, "acomp") if word.takes("pred") else None
    if said_of is not None:
        return Complement("pred", tuple(parse.subtree(said_of)))
    target = _target(parse, verb, word)
    if target is None and "_" in word.lemma:
        return _for_to(parse, verb)
    if target is None or (word.takes("@") and _preposition(candidate) is not None):
        return None
    predicate = _predicate(candidate, target)
    if predicate:
        return _of_predicate(candidate, target, predicate)
    if not word.takes("obj") or (word.lemma in _OF_MATTERS and _is_somebody(target)):
        return None
    if word.lemma == "threaten" and not is_harm(parse, target):  # "threatened sanctions", not "threatened the coast"
        return None
    topic = _topic(parse, verb, target)
    return Complement("obj", (*topic, *_circumstances(candidate, topic[-1]), *_proviso(candidate, topic[-1])))


def _proviso(candidate: Candidate, last: Token) -> list[Token]:
    """On what a refusal, an offer or a promise of a thing hangs: "rejected talks unless the army leaves"."""
    if candidate.word.kind not in _HANGING:
        return []
    after = [c for c in candidate.parse.children(candidate.verb, "advcl") if c.i > last.i]
    hangs = [c for c in after if any(t.lemma.lower() in _PROVISOS for t in candidate.parse.children(c, "mark"))]
    return [t for c in hangs for t in candidate.parse.subtree(c)]


def _of_predicate(candidate: Candidate, target: Token, predicate: list[Token]) -> Complement:
    """The object with what is said of it. A passive's preposition beside the verb is of the cue ("was accused of")."""
    parse, verb, first = candidate.parse, candidate.verb, predicate[0]
    frame = f"obj-{first.lemma.lower()}" if first.dep == "prep" else "obj-pred"
    agents = {agent.i for child in predicate for agent in parse.children(child, "agent")}
    tokens = {t for child in (target, *predicate) for t in parse.subtree(child, agents)}
    tokens |= set(_circumstances(candidate, max(tokens)))
    beside = first.dep == "prep" and first.i == verb.i + 1 and is_passive(parse, verb)
    cue = (first,) if beside else ()
    return Complement(frame, tuple(sorted(tokens - set(cue))), cue)


def _circumstances(candidate: Candidate, last: Token) -> list[Token]:
    """What else the parse hangs on the verb though it tells of the object: "declared an emergency in the north".

    Not when and where it was said, nor to whom.
    """
    parse, verb = candidate.parse, candidate.verb
    after = [p for p in parse.children(verb, "prep") if p.i > max(last.i, verb.i)]
    return [t for p in after if _tells_of_object(parse, p) for t in parse.subtree(p)]


def _tells_of_object(parse: Parse, preposition: Token) -> bool:
    below, lemma = parse.child(preposition, "pobj", "pcomp"), preposition.lemma.lower()
    if below is None or lemma in _OF_SAYING or (lemma not in _ADDING and follows_comma(parse, preposition)):
        return False
    if lemma in ("to", "with") and _is_somebody(below):
        return False
    return below.entity not in ("DATE", "TIME") and below.lemma.lower() not in _OCCASIONS


def _is_somebody(noun: Token) -> bool:
    """Whether a noun names or points at a person, a group or a country."""
    if noun.pos == "PRON":
        return noun.lemma.lower() in _PERSONAL
    return noun.entity in ("PERSON", "ORG", "GPE", "NORP") or (noun.pos == "NOUN" and _can_be_asked(noun))


def _for_to(parse: Parse, verb: Token) -> Complement | None:
    """For "called for them to leave": the clause that the parse has given the "for"."""
    particle = parse.tokens[verb.i + 1]
    clause = parse.head(particle)
    if particle.dep != "mark" or clause == verb or not has_to(parse, clause):
        return None
    return Complement("obj-to", tuple(t for t in parse.subtree(clause) if t.i > particle.i), cue=(particle,))


def _target(parse: Parse, verb: Token, word: CueWord) -> Token | None:
    """The object of a verb: of a particle verb that of its preposition, of a passive its subject."""
    beside = (p for p in parse.children(verb, "prep", "prt") if p.i > verb.i)
    particle = next((p for p in beside if word.lemma.endswith(f"_{p.lemma.lower()}")), None)
    if particle is not None and particle.dep == "prep":
        return parse.child(particle, "pobj", "pcomp")
    return parse.child(verb, "nsubjpass") if is_passive(parse, verb) else parse.child(verb, "dobj")


def _predicate(candidate: Candidate, target: Token) -> list[Token]:
    """What is said of the object, where the verb's row has a frame for it."""
    parse, verb, word, _ = candidate
    if not any(frame.startswith("obj-") for frame in word.frames):
        return []
    deps = ("oprd", "prep") if is_passive(parse, verb) else ("oprd", "prep", "acomp", "attr")
    beside = (*parse.children(verb, *deps), *parse.children(target, "prep"))
    return [child for child in beside if child.dep == "oprd" or _fits(word, child)]


def _fits(word: CueWord, preposition: Token) -> bool:
    lemma = preposition.lemma.lower()
    return f"obj-{lemma}" in word.frames or ("obj-prep" in word.frames and lemma in ("to", "with"))


def _topic(parse: Parse, verb: Token, target: Token) -> list[Token]:
    """The object with its purpose: "announced a patrol to guard the bay"."""
    tokens = parse.subtree(target)
    if is_passive(parse, verb):
        return tokens
    below = (c for c in parse.children(verb, "xcomp", "advcl") if c.dep == "xcomp" or _is_purpose(parse, c))
    purpose = [t for c in below if c.i > tokens[-1].i for t in parse.subtree(c)]
    return [*without_participles(parse, without_asides(parse, target, tokens)), *purpose]


def _is_purpose(parse: Parse, clause: Token) -> bool:
    return has_to(parse, clause) and parse.subtree(clause)[0].tag == "TO"


def preposition_content(candidate: Candidate) -> Complement | None:
    """A phrase with one of the word's prepositions: "warned of A", "called for B".

    The preposition belongs to the cue beside it; parted from it, to the content ("warned them against A").
    """
    preposition = _preposition(candidate)
    if preposition is None:
        return None
    parse = candidate.parse
    phrase = without_asides(parse, preposition, parse.subtree(preposition))
    tokens = [*phrase, *trailing(candidate, phrase[-1])]
    frame = f"~{preposition.lemma.lower()}"
    if preposition.i > candidate.verb.i + 1:
        return Complement(frame, tuple(tokens))
    return Complement(frame, tuple(t for t in tokens if t != preposition), cue=(preposition,))


def _preposition(candidate: Candidate) -> Token | None:
    """The first preposition of the verb's row that has something below it."""
    parse, verb, word, _ = candidate
    beside = (p for p in parse.children(verb, "prep", "prt", "agent") if p.i > verb.i)
    return next((p for p in beside if f"~{p.lemma.lower()}" in word.frames and _has_topic(parse, p)), None)


def _has_topic(parse: Parse, preposition: Token) -> bool:
    """Whether a preposition has something below it that is no time: "agreed on Tuesday to go" has no topic."""
    below = parse.children(preposition)
    dated = preposition.lemma in ("on", "in") and any(t.entity in ("DATE", "TIME") for t in below if t.dep == "pobj")
    return bool(below) and not dated
