"""Lists that a noun introduces: "on three conditions: A; B; and C", "two demands. First, …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.lexicon.commitments import CONDITIONS, DEMANDS
from reportedly.model import Condition
from reportedly.model.commitment import Connective
from reportedly.stages.commitments.scope import Scope
from reportedly.stages.commitments.splitting import bare, is_ordinal, split
from reportedly.text.parse import Token

_REACH = 14
_ALONE = {"condition", "demand"}
_QUOTES = {"“", "‘", '"', "'"}
_BULLETS = {"-", "–", "—", "•", "*", "·", "◦"}


@dataclass(frozen=True)
class Listing:
    """The noun that introduces a list, and the tokens of each item."""

    noun: Token
    items: tuple[tuple[Token, ...], ...]

    @property
    def asks(self) -> bool:
        """Whether the items are demands, not conditions."""
        return self.noun.lemma.lower() in DEMANDS

    @property
    def many(self) -> bool:
        """Whether the noun announces several items."""
        return self.noun.tag == "NNS"

    def tree(self, connective: Connective) -> Condition | None:
        """The items as conditions, all of them."""
        made = [tree for item in self.items if (tree := split(connective, item)) is not None]
        return Condition(all_of=tuple(made)) if len(made) > 1 else made[0] if made else None


def listings(scope: Scope) -> list[Listing]:
    """The lists of the article, in text order."""
    return [
        Listing(noun, items) for noun in _nouns(scope) if (items := _after_colon(scope, noun) or _counted(scope, noun))
    ]


def _nouns(scope: Scope) -> Iterator[Token]:
    """Plural nouns that can introduce a list; where several stand before one colon, the last."""
    for token in scope.parse.tokens:
        if token.lemma.lower() in CONDITIONS | DEMANDS and (token.tag == "NNS" or token.text.lower() in _ALONE):
            yield token


def _after_colon(scope: Scope, noun: Token) -> tuple[tuple[Token, ...], ...]:
    """The items after the colon that follows the noun in its sentence."""
    sentence = [t for t in scope.sentences[scope.number(noun)] if t.i > noun.i]
    colon = next((k for k, t in enumerate(sentence[:_REACH]) if t.text == ":"), None)
    if colon is None or any(t.lemma.lower() in CONDITIONS | DEMANDS and t.tag == "NNS" for t in sentence[:colon]):
        return ()
    listed = sentence[colon + 1 :]
    if noun.tag != "NNS":
        return _single(scope, listed)
    marks = {";"} if any(t.text == ";" for t in listed) else {","}
    return _items(listed, marks)


def _single(scope: Scope, listed: list[Token]) -> tuple[tuple[Token, ...], ...]:
    """What follows "a condition:", up to where somebody is named who says so."""
    marks = [k for k, t in enumerate(listed[:-1]) if t.text == "," and scope.is_presented(listed[k + 1])]
    said = marks[0] if marks else len(listed)
    item = tuple(bare(listed[:said]))
    return (item,) if item else ()


def _items(tokens: list[Token], marks: set[str]) -> tuple[tuple[Token, ...], ...]:
    found: list[list[Token]] = [[]]
    for token in tokens:
        if token.text in marks and not (marks == {","} and is_ordinal([*found[-1], token])):
            found.append([])
        else:
            found[-1].append(token)
    kept = [tuple(bare(item)) for item in found]
    if marks == {","}:
        kept = [half for item in kept for half in _last_two(item)]
    return tuple(item for item in kept if item)


def _last_two(item: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """The last item of a list without a comma before its "and": "A, B and C"; of two, "A and B"."""
    at = next((k for k, t in enumerate(item) if t.text.lower() == "and" and _starts_clause(item, k + 1)), None)
    return [item] if at is None else [tuple(bare(item[:at])), tuple(bare(item[at + 1 :]))]


def _starts_clause(item: tuple[Token, ...], at: int) -> bool:
    if item[at : at + 1] and item[at].text.lower() in ("that", "then", "either"):
        return True
    return any(t.tag in ("VBZ", "VBP", "MD", "VBD") for t in item[at:]) and not any(t.dep == "mark" for t in item[at:])


def _counted(scope: Scope, noun: Token) -> tuple[tuple[Token, ...], ...]:
    """The sentences that follow the noun's own and are counted: "First, … . Second, … . Finally, …"."""
    number, found = scope.number(noun) + 1, []
    while number < len(scope.sentences) and (sentence := _unquoted(scope.sentences[number])) and _is_counted(sentence):
        found.append(tuple(bare(sentence)))
        number += 1
    return tuple(found) if len(found) > 1 else ()


def _is_counted(sentence: list[Token]) -> bool:
    return is_ordinal(sentence) or sentence[0].text in _BULLETS


def _unquoted(sentence: list[Token]) -> list[Token]:
    return sentence[1:] if sentence and sentence[0].text in _QUOTES else sentence
