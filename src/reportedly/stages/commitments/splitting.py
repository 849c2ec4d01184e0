"""One condition's words as a tree: what "and", "or", "either", commas and "unless" make of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportedly.model import Condition, Span
from reportedly.model.commitment import Connective
from reportedly.text.parse import Token

_FINITE = {"VBZ", "VBP", "VBD", "MD"}
_VERBS = ("VERB", "AUX")
_SUBORDINATE = {"WDT", "WP", "WP$", "WRB"}
_EDGES = {",", ";", ":", ".", "!", "?", "…", "—", "–", "--", "“", "”", '"', "(", ")", "-", "•", "*", "·", "◦"}
_LEADING = {"and", "or", "but", "then", "that", "also"}
_ORDINALS = {
    "first", "firstly", "second", "secondly", "third", "thirdly", "fourth", "fourthly", "fifth", "fifthly", "last",
    "lastly", "finally",
}  # fmt: skip
_NOMINAL = {"DET", "PRON", "NOUN", "PROPN", "ADJ", "NUM"}


def split(connective: Connective, tokens: Sequence[Token]) -> Condition | None:
    """The tree of a condition that hangs on a commitment by `connective`; None where nothing is left of it."""
    kept = bare(tokens)
    if not kept:
        return None
    for part in (_exception, _either, _series, _coordination):
        found = part(connective, kept)
        if found is not None:
            return found
    return Condition(connective, Span(kept[0].start, kept[-1].end))


def joined(kind: str, parts: Sequence[Condition | None]) -> Condition | None:
    """All, or any, of `parts`; groups of the same kind inside are taken apart, and one part alone stands for itself."""
    flat: list[Condition] = []
    for part in parts:
        inside = () if part is None else part.all_of if kind == "all" else part.any_of
        flat.extend(inside or ([part] if part is not None else []))
    if len(flat) < 2:
        return flat[0] if flat else None
    return Condition(all_of=tuple(flat)) if kind == "all" else Condition(any_of=tuple(flat))


def bare(tokens: Sequence[Token]) -> list[Token]:
    """Tokens without marks at their ends, and without the words that only count or join them."""
    kept = list(tokens)
    while kept and (kept[-1].text in _EDGES | {"and", "or", "but", "then"} or kept[-1].tag in ("``", "''")):
        kept.pop()
    while kept and (
        kept[0].text in _EDGES or kept[0].tag in ("``", "''") or kept[0].lemma.lower() in _LEADING or is_ordinal(kept)
    ):
        kept.pop(0)
    return kept


def is_ordinal(tokens: Sequence[Token]) -> bool:
    """Whether the first token counts an item: "first, …", "secondly …", "(a) …"."""
    if not tokens:
        return False
    word, following = tokens[0].text.lower(), tokens[1].text if len(tokens) > 1 else ""
    if word in _ORDINALS and (following in (",", ":", "and") or word.endswith("ly")):
        return True
    return (word.isdigit() or (len(word) == 1 and word.isalpha() and word != "a")) and following in (")", ".", ":")


def _exception(connective: Connective, tokens: list[Token]) -> Condition | None:
    """As in "A, unless B": either will do."""
    at = next((k for k, t in enumerate(tokens) if t.lemma.lower() == "unless" and k > 0), None)
    if at is None:
        return None
    return joined("any", [split(connective, tokens[:at]), split("unless", tokens[at + 1 :])])


def _either(connective: Connective, tokens: list[Token]) -> Condition | None:
    """As in "either B or C", with what stands before it: "A and either B or C"."""
    at = next((k for k, t in enumerate(tokens) if t.text.lower() == "either" and _has_or(tokens[k:])), None)
    if at is None:
        return None
    before, rest = tokens[:at], tokens[at + 1 :]
    if not _has_verb(rest[: _or(rest)]) and _has_verb(rest[_or(rest) :]):
        return None  # "either the governor or the bishop agrees": one clause with two subjects
    ors = [k for k, t in enumerate(rest) if t.text.lower() == "or"]
    while before and before[-1].text.lower() in ("that", "then"):
        before = before[:-1]
    shared = [] if not before or before[-1].text.lower() == "and" else tokens[: at + 1]
    edges = [-1, *ors, len(rest)]
    choices = [split(connective, rest[a + 1 : b]) for a, b in pairwise(edges)]
    if shared:
        choices[0] = split(connective, [*before, *rest[: ors[0]]])
        return joined("any", choices)
    return joined("all", [split(connective, before), joined("any", choices)])


def _or(tokens: Sequence[Token]) -> int:
    return next(k for k, t in enumerate(tokens) if t.text.lower() == "or")


def _has_verb(tokens: Sequence[Token]) -> bool:
    return any(t.pos in _VERBS for t in tokens)


def _has_or(tokens: Sequence[Token]) -> bool:
    return any(t.text.lower() == "or" for t in tokens)


def _series(connective: Connective, tokens: list[Token]) -> Condition | None:
    """As in "A, B, and C": three items or more."""
    segments = _segments(tokens, {","})
    last = segments[-1]
    if len(segments) < 3 or not last or last[0].text.lower() not in ("and", "or"):
        return None
    if not all(segment and (_starts_item(segment) or k == 0) for k, segment in enumerate(segments)):
        return None
    kind = "any" if last[0].text.lower() == "or" else "all"
    return joined(kind, [split(connective, segment) for segment in segments])


def _segments(tokens: Sequence[Token], marks: set[str]) -> list[list[Token]]:
    """The stretches between `marks`."""
    found: list[list[Token]] = [[]]
    for token in tokens:
        if token.text in marks:
            found.append([])
        else:
            found[-1].append(token)
    return found


def _starts_item(segment: Sequence[Token]) -> bool:
    first = bare(segment)[:1]
    return bool(first) and first[0].tag not in _SUBORDINATE and (first[0].pos in _NOMINAL or first[0].pos in _VERBS)


def _coordination(connective: Connective, tokens: list[Token]) -> Condition | None:
    """Clauses joined by "and" or "or": "and" binds closer, unless a comma stands before it."""
    for word, kind in (("or", "any"), ("and", "all")):
        for k, token in enumerate(tokens):
            if token.text.lower() == word and _joins_clauses(tokens, k):
                return joined(kind, [split(connective, tokens[:k]), split(connective, tokens[k + 1 :])])
    return None


def _joins_phrases(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase with an article of its own stands on both sides: "the return of A and an end to B"."""
    sides = (tokens[:at], tokens[at + 1 :])
    return all(bool(side) and side[0].tag in ("DT", "PRP$", "CD") for side in sides)


def _joins_clauses(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows the word is a clause, or a verb beside one before it."""
    before = {t.i: t for t in tokens[:at]}
    if not any(t.pos in _VERBS for t in tokens):
        return _joins_phrases(tokens, at)
    if not any(t.tag in _FINITE for t in before.values()):
        return False
    either = max((k for k in range(at) if tokens[k].text.lower() == "either"), default=-1)
    if either >= 0 and not _has_verb(tokens[either:at]):
        return False
    following = tokens[at + 1 :]
    if following and following[0].lemma.lower() in ("that", "if"):
        following = following[1:]
    for token in following:
        if token.tag in _SUBORDINATE or token.dep == "mark":
            return False
        if token.pos in _VERBS:
            beside = before.get(token.head)
            if beside is not None and token.dep in ("relcl", "acl", "ccomp", "advcl", "xcomp"):
                return False
            return token.tag in _FINITE or (token.dep == "conj" and beside is not None and beside.pos in _VERBS)
    return False
