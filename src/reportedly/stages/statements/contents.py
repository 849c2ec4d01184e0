"""Where the content of a verb stands: which of its complements, and how far they reach."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.lexicon.cues import CueWord
from reportedly.stages.statements.governing import governor
from reportedly.stages.statements.phrases import is_passive
from reportedly.text.parse import Parse, Token

_CLAUSES = ("ccomp", "csubj")
_ADJUNCTS = ("prep", "advcl", "npadvmod", "advmod", "conj", "oprd", "acomp", "attr", "dobj", "xcomp", "pobj", "agent")
_SEPARATE = {",", "—", "–", "--"}
_SHOWN = {"prove", "show", "demonstrate", "establish", "determine", "find"}
_LEAST_LIST = 6
_REASONS = {"because", "as", "since", "after", "although", "though", "while"}


class Complement(NamedTuple):
    """The tokens of a content, by which frame, and what else of the sentence belongs to the cue."""

    frame: str
    tokens: tuple[Token, ...]
    cue: tuple[Token, ...] = ()


def complement(parse: Parse, verb: Token, word: CueWord, cues: frozenset[int]) -> Complement | None:
    """The content of a verb by the first of its frames that the parse shows, None where it shows none.

    `cues` are the indexes of all cue verbs: a participle among them that hangs on `verb` starts a statement of its own.
    """
    finders = (_clause, _around, _infinitive, _objects, _preposition)
    found = next((found for find in finders if (found := find(parse, verb, word, cues))), None)
    return _with_list(parse, _unvouched(parse, found)) if found is not None else None


def _unvouched(parse: Parse, found: Complement) -> Complement:
    """A content without a closing ", according to X"."""
    by = next((t for t in found.tokens if t.text == "according" and parse.tokens[t.i - 1].text == ","), None)
    if by is None or parse.subtree(by)[-1] != found.tokens[-1]:
        return found
    return Complement(found.frame, tuple(t for t in found.tokens if t.i < by.i), found.cue)


def _with_list(parse: Parse, found: Complement) -> Complement:
    """A content that ends before a colon goes on with the list that the colon announces."""
    last = found.tokens[-1] if found.tokens else None
    sentence = parse.sentence(last) if last else ()
    if last is None or last == sentence[-1] or parse.tokens[last.i + 1].text != ":":
        return found
    listed = parse.tokens[last.i + 1 : sentence[-1].i + 1]
    if len(listed) < _LEAST_LIST or listed[1].tag in ("``", "''"):
        return found
    return Complement(found.frame, (*found.tokens, *listed), found.cue)


def _clause(parse: Parse, verb: Token, word: CueWord, cues: frozenset[int]) -> Complement | None:
    """A finite clause below the verb: after it, with what trails, or before it."""
    for clause in parse.children(verb, *_CLAUSES):
        infinitive = any(t.tag == "TO" for t in parse.children(clause, "aux"))
        gerund = clause.tag == "VBG" and not parse.children(clause, "aux", "nsubj", "mark")
        if infinitive and not word.takes("obj-to", "to"):
            continue
        if gerund and not word.takes("ing"):
            continue
        if not infinitive and not gerund and not word.takes("that"):
            continue
        frame = ("obj-to" if parse.child(clause, "nsubj") else "to") if infinitive else "ing" if gerund else "that"
        tokens = parse.subtree(clause, [*_resuming(parse, verb, clause, cues), *_own_relatives(parse, clause, cues)])
        if clause.i > verb.i:
            tokens = [*tokens, *_trailing(parse, verb, tokens[-1], cues)]
        return Complement(frame, tuple(t for t in tokens if t.i != verb.i))
    return None


def _resuming(parse: Parse, verb: Token, clause: Token, cues: frozenset[int]) -> list[int]:
    """The cue verbs inside the content's clause that go on from the outer verb."""
    return [
        t.i
        for t in parse.subtree(clause)
        if t.i in cues and t.i > verb.i and parse.head(t) != verb and governor(parse, t) == verb
    ]


def _own_relatives(parse: Parse, clause: Token, cues: frozenset[int]) -> list[int]:
    """Relative clauses after a comma that hold a cue of their own: what they report is a statement by itself."""
    relatives = [t for t in parse.subtree(clause) if t.dep == "relcl" and _after_comma(parse, t)]
    return [t.i for t in relatives if any(below.i in cues for below in parse.subtree(t))]


def _gives_reason(parse: Parse, clause: Token) -> bool:
    return any(t.lemma.lower() in _REASONS for t in parse.children(clause, "mark"))


def _trailing(parse: Parse, verb: Token, last: Token, cues: frozenset[int]) -> list[Token]:
    """What follows the content under the same verb and still belongs to it: "said A before B"."""
    found: list[Token] = []
    for child in parse.children(verb, "prep", "advcl", "npadvmod", "ccomp", "conj"):
        if child.i <= last.i or child.i in cues:
            continue
        branch = parse.subtree(child)
        if child.dep in ("conj",) and (parse.child(child, "nsubj", "nsubjpass") is None):
            continue
        if child.dep == "conj" and parse.tokens[branch[0].i - 1].lemma not in ("and", "or", "but"):
            continue
        if child.dep == "conj":
            continue
        if child.dep == "advcl" and child.tag == "VBG" and parse.tokens[branch[0].i - 1].text in _SEPARATE:
            continue
        found.extend(branch)
    return found


def _around(parse: Parse, verb: Token, word: CueWord, cues: frozenset[int]) -> Complement | None:
    """The clause into which the verb is inserted: "A, he said, B"."""
    if verb.dep not in ("parataxis", "dep") or verb.head == verb.i or not word.takes("that", "quote"):
        return None
    host = parse.head(verb)
    if host.pos not in ("VERB", "AUX") or is_passive(parse, verb) or not _has_subject(parse, verb):
        return None
    inserted = {t.i for t in parse.subtree(verb)}
    comments = {child.i for child in parse.children(host, "advcl") if child.i > verb.i and child.tag == "VBG"}
    tokens = [t for t in parse.subtree(host, comments) if t.i not in inserted]
    colon = max((t.i for t in tokens if t.text == ":" and t.i < verb.i), default=-1)
    return Complement("that", tuple(t for t in tokens if t.i > colon))


def _has_subject(parse: Parse, verb: Token) -> bool:
    following = parse.tokens[verb.i + 1] if verb.i + 1 < len(parse.tokens) else verb
    return parse.child(verb, "nsubj") is not None or following.pos in ("PROPN", "DET", "NOUN", "PRON")


def _infinitive(parse: Parse, verb: Token, word: CueWord, cues: frozenset[int]) -> Complement | None:
    """An infinitive or gerund with the verb's own subject, or what an object is asked to do ("urged them to leave")."""
    for clause in parse.children(verb, "xcomp", "advcl"):
        infinitive = any(t.tag == "TO" for t in parse.children(clause, "aux"))
        if clause.dep == "advcl" and not (infinitive and word.takes("to", "obj-to")):
            continue
        if infinitive and any(f"~{p.lemma}" in word.frames and p.i < clause.i for p in parse.children(verb, "prep")):
            continue
        cut = {
            c.i for c in (*parse.children(clause, "advcl"), *parse.children(verb, "advcl")) if _gives_reason(parse, c)
        }
        inside = parse.subtree(clause, cut)
        trailing = [t for t in _trailing(parse, verb, inside[-1], cues | cut)]
        tokens = [*inside, *trailing, *_also(parse, verb, clause)]
        target = parse.child(verb, "dobj") or _called_on(parse, verb)
        if infinitive and target is not None and target.i < clause.i and word.takes("obj-to"):
            pressed = [] if word.kind in ("demand", "offer") or word.takes("@") else parse.subtree(target)
            return Complement("obj-to", (*pressed, *tokens))
        passive = parse.child(verb, "nsubjpass")
        if infinitive and (
            word.takes("to", "obj-to") or (passive is not None and word.takes("that") and word.lemma not in _SHOWN)
        ):
            raised = parse.subtree(passive) if passive is not None and not word.takes("@") else []
            return Complement("to", (*raised, *tokens))
        if clause.tag == "VBG" and word.takes("ing"):
            return Complement("ing", tuple(tokens))
        if clause.pos in ("ADJ", "NOUN", "PROPN") and word.takes("obj-pred", "obj-to", "obj-as"):
            return Complement("obj-pred", tuple(tokens))
    return None


def _also(parse: Parse, verb: Token, clause: Token) -> list[Token]:
    """A further bare infinitive that the parse puts beside the cue: "threatened to close it and then launch A"."""
    if verb.tag == "VB":
        return []
    further = [
        c
        for c in parse.children(verb, "conj")
        if c.tag == "VB" and c.i > clause.i and not parse.child(c, "nsubj", "aux")
    ]
    return [t for c in further for t in parse.tokens[parse.subtree(clause)[-1].i + 1 : parse.subtree(c)[-1].i + 1]]


def _called_on(parse: Parse, verb: Token) -> Token | None:
    """The X of "called on X to …" and "appealed to X to …"."""
    for preposition in parse.children(verb, "prep"):
        if preposition.lemma in ("on", "upon", "to", "for", "with"):
            return parse.child(preposition, "pobj")
    return None


def _objects(parse: Parse, verb: Token, word: CueWord, cues: frozenset[int]) -> Complement | None:
    """An object, with what is said of it: "accused them of A", "called it B", "demanded C"."""
    target = _target(parse, verb, word)
    if target is None or (
        word.takes("@") and any(f"~{p.lemma.lower()}" in word.frames for p in parse.children(verb, "prep"))
    ):
        return None
    beside = (
        parse.children(verb, "oprd", "prep", "acomp", "attr")
        if not is_passive(parse, verb)
        else parse.children(verb, "oprd", "prep")
    )
    predicate = [
        child for child in (*beside, *parse.children(target, "prep")) if child.dep == "oprd" or _fits(word, child)
    ]
    if any(f.startswith("obj-") for f in word.frames) and predicate:
        frame = "obj-pred" if predicate[0].dep == "oprd" else f"obj-{predicate[0].lemma}"
        tokens = {t for child in (target, *predicate) for t in parse.subtree(child)}
        return Complement(frame, tuple(sorted(tokens)))
    if not word.takes("obj"):
        return None
    tokens = parse.subtree(target)
    if not is_passive(parse, verb):
        purpose = [t for c in parse.children(verb, "xcomp") if c.i > tokens[-1].i for t in parse.subtree(c)]
        tokens = [*_without_asides(parse, target, tokens), *purpose]
    return Complement("obj", tuple(tokens))


def _without_asides(parse: Parse, top: Token, tokens: list[Token]) -> list[Token]:
    """A topic without the relative clauses that only add something: after a comma, or after a person's name."""
    asides = {
        t.i
        for t in tokens
        if t.dep == "relcl" and t.i != top.i and (_after_comma(parse, t) or parse.head(t).entity == "PERSON")
    }
    return [t for t in parse.subtree(top, asides) if t in tokens] if asides else tokens


def _after_comma(parse: Parse, clause: Token) -> bool:
    first = parse.subtree(clause)[0]
    return first.i > 0 and parse.tokens[first.i - 1].text in _SEPARATE


def _target(parse: Parse, verb: Token, word: CueWord) -> Token | None:
    """The object of a verb: of a particle verb that of its preposition, of a passive its subject."""
    particle = next(
        (p for p in parse.children(verb, "prep", "prt") if word.lemma.endswith(f"_{p.lemma.lower()}")), None
    )
    if particle is not None and particle.dep == "prep":
        return parse.child(particle, "pobj", "pcomp")
    return parse.child(verb, "nsubjpass") if is_passive(parse, verb) else parse.child(verb, "dobj")


def _fits(word: CueWord, preposition: Token) -> bool:
    lemma = preposition.lemma.lower()
    if f"obj-{lemma}" in word.frames:
        return True
    return "obj-prep" in word.frames and lemma in ("to", "with")


def _preposition(parse: Parse, verb: Token, word: CueWord, cues: frozenset[int]) -> Complement | None:
    """A phrase with one of the word's prepositions: "warned of A", "called for B"."""
    for child in parse.children(verb, "prep", "prt", "agent"):
        if f"~{child.lemma.lower()}" not in word.frames:
            continue
        below = [t for t in _without_asides(parse, child, parse.subtree(child)) if t.i != child.i]
        below += _trailing(parse, verb, below[-1], cues) if below else []
        if below:
            return Complement(f"~{child.lemma.lower()}", tuple(below), cue=(child,))
    return None
