"""Quotations that a sentence uses and nobody speaks: titles, nicknames, a word held at arm's length."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.stages.statements.setting import Setting
from reportedly.text.parse import Token
from reportedly.text.quotations import Quotation

_FEW = 4
_NAMING = {"dub", "title", "entitle", "nickname", "name"}
_BEFORE_A_NAME = ("ADP", "DET", "ADJ", "NUM", "PART", "NOUN", "PROPN")
_SMALL = ("ADP", "DET", "CCONJ", "PART", "PUNCT", "SCONJ", "SYM")


def in_passing(setting: Setting, quotation: Quotation) -> bool:
    """Whether a quotation is a part of the phrase around it and says nothing: on "The Morning Hour", Ossa said."""
    words = setting.parse.within(quotation.inside())
    if not words or not (_is_title(words) or _is_fragment(words)):
        return False
    before, after = _before(setting, words[0]), _after(setting, quotation)
    return (before is not None and _takes_it_in(before)) or (after is not None and _is_modified(after))


def _is_title(words: Sequence[Token]) -> bool:
    """Whether every word that carries a meaning has a capital, or is a number."""
    carrying = [t for t in words if t.pos not in _SMALL]
    return bool(carrying) and all(t.text[:1].isupper() or t.text[:1].isdigit() for t in carrying)


def _is_fragment(words: Sequence[Token]) -> bool:
    return sum(t.pos != "PUNCT" for t in words) < _FEW and not any(t.pos in ("VERB", "AUX") for t in words)


def _takes_it_in(before: Token) -> bool:
    return before.pos in _BEFORE_A_NAME or (before.pos == "VERB" and before.lemma.lower() in _NAMING)


def _is_modified(after: Token) -> bool:
    """Whether the word right behind the marks is a noun that they describe: "old" money."""
    return after.pos in ("NOUN", "PROPN") and after.text.islower()


def _before(setting: Setting, first: Token) -> Token | None:
    """The word before the opening mark, in the same sentence."""
    earlier = [t for t in setting.parse.sentence(first) if t.i < first.i and t.pos != "PUNCT"]
    mark = setting.parse.tokens[first.i - 1] if first.i else None
    plain = mark is not None and (not earlier or earlier[-1].i == mark.i - 1)
    return earlier[-1] if earlier and plain else None


def _after(setting: Setting, quotation: Quotation) -> Token | None:
    """The word right after the closing mark, if no comma or stop parts them."""
    if quotation.inside().of(setting.text)[-1:] in ",.!?;:":
        return None
    i = setting.index_from(quotation.span.end)
    return setting.parse.tokens[i] if i < len(setting.parse.tokens) else None
