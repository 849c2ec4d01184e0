"""Where the content of a verb stands: which of its complements, and how far they reach."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.stages.grammar import has_to, is_passive
from reportedly.stages.statements.asides import asides
from reportedly.stages.statements.candidate import (
    Candidate,
    Complement,
    trailing,
)
from reportedly.stages.statements.comments import comments
from reportedly.stages.statements.governing import governor, without_resumed
from reportedly.stages.statements.objects import infinitive_content, object_content, preposition_content
from reportedly.text.parse import Parse, Token

_LEAST_LIST = 6
_NOUNS = ("NOUN", "PROPN", "PRON")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_FINITE = ("VBZ", "VBP", "VBD", "MD")
_BACKSHIFTED = {"had", "would", "could", "might", "should"}
_OPENING_MARKS = ("``", "''")


def complement(candidate: Candidate) -> Complement | None:
    """The content of a verb by the first of its frames that the parse shows, None where it shows none."""
    finders = (_clause_content, _surrounding_content, infinitive_content, object_content, preposition_content)
    found = next((found for find in finders if (found := find(candidate))), None)
    if found is None:
        return None
    resumed = found._replace(tokens=without_resumed(candidate.parse, candidate.verb, found.tokens))
    own = _unvouched(candidate.parse, resumed)
    return _with_list(candidate.parse, own) if own.tokens else None


def _unvouched(parse: Parse, found: Complement) -> Complement:
    """A content without a closing ", according to X"; empty where it has nothing else."""
    cited = (t for t in found.tokens if t.text == "according" and t.i > 0)
    by = next((t for t in cited if parse.tokens[t.i - 1].text == ","), None)
    if by is None or parse.subtree(by)[-1] != found.tokens[-1]:
        return found
    return found._replace(tokens=tuple(t for t in found.tokens if t.i < by.i))


def _with_list(parse: Parse, found: Complement) -> Complement:
    """A content that ends before a colon goes on with the list that the colon announces."""
    last = found.tokens[-1]
    sentence = parse.sentence(last)
    if last == sentence[-1] or parse.tokens[last.i + 1].text != ":":
        return found
    listed = parse.tokens[last.i + 1 : sentence[-1].i + 1]
    is_list = len(listed) >= _LEAST_LIST and listed[1].tag not in _OPENING_MARKS
    return found._replace(tokens=(*found.tokens, *listed)) if is_list else found


def _clause_content(candidate: Candidate) -> Complement | None:
    """A clause below the verb: after it, with what trails, or before it."""
    parse, verb, word, _ = candidate
    for clause in parse.children(verb, "ccomp", "csubj"):
        frame = _frame(parse, clause)
        if word.takes(frame) or (frame == "obj-to" and word.takes("to")) or (frame == "to" and word.takes("obj-to")):
            reach = (
                *_gap(candidate, clause),
                *_lost_subject(candidate, clause),
                *(t for t in _reach(candidate, clause) if t.i != verb.i),
            )
            return Complement(frame, reach) if reach else None
    return None


def _gap(candidate: Candidate, clause: Token) -> list[Token]:
    """The noun before "they said were lost", which is the subject that the clause lacks."""
    parse, verb, _, _ = candidate
    lacks = not has_to(parse, clause) and parse.child(clause, *_SUBJECTS) is None
    if verb.dep != "relcl" or not lacks:
        return []
    noun = parse.head(verb)
    return [t for t in parse.subtree(noun, {verb.i}) if t.i < verb.i] if noun.pos in _NOUNS else []


def _lost_subject(candidate: Candidate, clause: Token) -> tuple[Token, ...]:
    """In "said the mill, which burnt, may close" the mill, which the parser has made an object of "said"."""
    parse, verb, word, _ = candidate
    begins = parse.subtree(clause)[0].i
    first = next(iter(parse.children(clause, "aux", "auxpass")), clause)
    if first.tag not in _FINITE or begins < verb.i or parse.child(clause, *_SUBJECTS, "mark") or word.takes("@"):
        return ()
    noun = next((c for c in parse.children(verb, "dobj", "xcomp", "dep") if verb.i < c.i < begins), None)
    return parse.tokens[parse.subtree(noun)[0].i : begins] if noun is not None else ()


def _frame(parse: Parse, clause: Token) -> str:
    if has_to(parse, clause):
        return "obj-to" if parse.child(clause, "nsubj") else "to"
    is_gerund = clause.tag == "VBG" and not parse.children(clause, "aux", "nsubj", "mark")
    return "ing" if is_gerund else "that"


def _reach(candidate: Candidate, clause: Token) -> list[Token]:
    """A clause's tokens, with what trails behind it; of one before the verb what follows the last semicolon."""
    parse, verb = candidate.parse, candidate.verb
    others = asides(parse, verb, clause, candidate.cues)
    tokens = parse.subtree(clause, _resuming(candidate, clause) | others | comments(parse, clause))
    if clause.i > verb.i:
        further = () if has_to(parse, clause) else _further(candidate, tokens[-1])
        return [*tokens, *further, *trailing(candidate, tokens[-1])]
    semicolon = max((t.i for t in parse.tokens[tokens[0].i : verb.i] if t.text == ";"), default=-1)
    return [t for t in tokens if t.i > semicolon]


def _further(candidate: Candidate, last: Token) -> Sequence[Token]:
    """The clause behind a content that the parser has coordinated with the verb: "said A, but nobody had been hurt".

    Its "that", or its tense in the past of a past, shows that it is said too.
    """
    parse, verb = candidate.parse, candidate.verb
    beside = (c for c in parse.children(verb, "conj") if c.i > last.i and c.i not in candidate.cues)
    end = max((parse.subtree(c)[-1].i for c in beside if _is_said_too(parse, verb, c)), default=last.i)
    return parse.tokens[last.i + 1 : end + 1]


def _is_said_too(parse: Parse, verb: Token, clause: Token) -> bool:
    if any(t.text.lower() == "that" for t in parse.children(clause, "mark")):
        return True
    auxiliaries = {t.text.lower() for t in parse.children(clause, "aux")}
    going_on = clause.tag == "VBG" and bool(auxiliaries & {"was", "were"})
    return verb.tag in ("VBD", "VBN") and (going_on or bool(auxiliaries & _BACKSHIFTED))


def _resuming(candidate: Candidate, clause: Token) -> set[int]:
    """The cue verbs inside the content's clause that go on from the outer verb, or from one above it."""
    parse, verb, _, cues = candidate
    below = set(parse.subtree(clause))
    inside = (t for t in below if t.i in cues and t.i > verb.i and parse.head(t) != verb)
    return {t.i for t in inside if governor(parse, t) not in below}


def _surrounding_content(candidate: Candidate) -> Complement | None:
    """The clause into which the verb is inserted: "A, he said, B"; without ", adding that C" and ", while X said C"."""
    parse, verb, word, cues = candidate
    host = parse.head(verb)
    inserted = verb.dep in ("parataxis", "dep") and host != verb and host.pos in ("VERB", "AUX")
    if not inserted or not word.takes("that", "quote") or is_passive(parse, verb) or not _has_subject(parse, verb):
        return None
    own = {t.i for t in parse.subtree(verb)}
    after = (child for child in parse.children(host, "advcl") if child.i > verb.i)
    comments = {child.i for child in after if child.tag == "VBG" or child.i in cues}
    tokens = [t for t in parse.subtree(host, comments) if t.i not in own]
    colon = max((t.i for t in tokens if t.text in (":", ";") and t.i < verb.i), default=-1)
    return Complement("that", tuple(t for t in tokens if t.i > colon))


def _has_subject(parse: Parse, verb: Token) -> bool:
    following = parse.tokens[verb.i + 1] if verb.i + 1 < len(parse.tokens) else verb
    return parse.child(verb, "nsubj") is not None or following.pos in ("PROPN", "DET", "NOUN", "PRON")
