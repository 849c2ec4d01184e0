"""What the weights see of a parse besides its words: tags, the tree, quotations, and what the rules have found.

Every value is a small number with a meaning that training and reading share; a change here asks for new weights.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import get_args

import numpy as np

from reportedly.lexicon.cues import CueWord, cue_adjectives, cue_nouns, cue_verbs
from reportedly.model import Kind, Manner, Polarity, Span, Statement
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.setting import Setting
from reportedly.text.parse import Parse, Token
from reportedly.weights.session import Array

KINDS: tuple[Kind, ...] = get_args(Kind)
POLARITIES: tuple[Polarity, ...] = get_args(Polarity)
POS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
    "VERB", "X", "SPACE",
)  # fmt: skip
DEPS = (
    "ROOT", "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "case", "cc",
    "ccomp", "compound", "conj", "csubj", "csubjpass", "dative", "dep", "det", "dobj", "expl", "intj", "mark", "meta",
    "neg", "nmod", "npadvmod", "nsubj", "nsubjpass", "nummod", "oprd", "parataxis", "pcomp", "pobj", "poss", "preconj",
    "predet", "prep", "prt", "punct", "quantmod", "relcl", "xcomp",
)  # fmt: skip
FRAMES = ("", "that", "quote", "to", "ing", "obj", "obj-to", "obj-as", "obj-of", "obj-pred", "@")
MANNERS: tuple[Manner, ...] = get_args(Manner)
TOKEN_SIZES = (len(POS), len(DEPS), len(FRAMES) + 5, len(KINDS) + 1, len(KINDS) + 1, 2)
"""How many values each column of `token_inputs` has."""
_RELATIONS = 4 * len(DEPS)
PAIR_SIZES = (6, 15, _RELATIONS + 8, 5, len(POS))
"""How many values each column of `Pairs.inputs` has."""
STATEMENT_SIZES = (len(KINDS) + 1, len(FRAMES) + 5, len(MANNERS) + 1, 2, 2)
"""How many values each column of `statement_inputs` has."""
_FARTHEST = 110
_CUT, _BEFORE, _AFTER = 4, 5, 6
_POS = {pos: number for number, pos in enumerate(POS)}
_DEP = {dep: number for number, dep in enumerate(DEPS)}


def token_inputs(setting: Setting, found: Sequence[Attribution]) -> Array:
    """One row a token: tag, relation, frame and kind by the rules as a cue, kind in the tables, quoted or not."""
    by_head = {a.head: a for a in reversed(found)}
    rows = [_token_row(setting, token, by_head.get(token.i)) for token in setting.parse.tokens]
    return np.array(rows, dtype=np.int64).reshape(-1, len(TOKEN_SIZES))


def _token_row(setting: Setting, token: Token, attribution: Attribution | None) -> tuple[int, ...]:
    return (
        _POS.get(token.pos, _POS["X"]),
        _DEP.get(token.dep, _DEP["dep"]),
        frame_number(attribution),
        kind_number(_in_tables(token)),
        kind_number(attribution.word if attribution else None),
        int(setting.quoted(token) is not None),
    )


def _in_tables(token: Token) -> CueWord | None:
    lemma = token.lemma.lower()
    if token.pos in ("VERB", "AUX"):
        return cue_verbs().get(lemma)
    if token.pos in ("NOUN", "PROPN"):
        return cue_nouns().get(lemma)
    return cue_adjectives().get(lemma) if token.pos == "ADJ" else None


def kind_number(word: CueWord | None) -> int:
    """1 and up for the kinds, 0 for no word."""
    return KINDS.index(word.kind) + 1 if word else 0


def frame_number(attribution: Attribution | None) -> int:
    """1 and up for the frames, those with a preposition as one; 0 where the rules have found no cue."""
    if attribution is None:
        return 0
    frame = attribution.frame.split("+")[0]
    if frame in FRAMES:
        return FRAMES.index(frame) + 1
    if frame.startswith("~"):
        return len(FRAMES) + 1
    return len(FRAMES) + (2 if frame.startswith("obj") else 3)


def statement_inputs(attribution: Attribution | None, statement: Statement) -> tuple[int, ...]:
    """Kind and frame by the rules (0 where they did not find it), manner, whether it has a source and a parent."""
    return (
        KINDS.index(statement.kind) + 1 if attribution else 0,
        frame_number(attribution),
        MANNERS.index(statement.manner) + 1,
        int(statement.source is not None),
        int(statement.parent is not None),
    )


def tokens_in(parse: Parse, spans: Iterable[Span]) -> list[int]:
    """The indexes of the tokens of some spans, in order."""
    return sorted({token.i for span in spans for token in parse.within(span)})


def shares(members: Sequence[Sequence[int]], words: int) -> Array:
    """A row for each set of words, whose weights sum to 1, or are all 0 where it is empty."""
    rows = np.zeros((len(members), words), dtype=np.float32)
    for row, indexes in enumerate(members):
        if indexes:
            rows[row, list(indexes)] = 1.0 / len(indexes)
    return rows


class Pairs:
    """What stands between a cue and the words around it, for one article."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._parse = setting.parse
        self._heads = [token.head for token in self._parse.tokens]

    def window(self, cue: int) -> Array:
        """The indexes of the words that may belong to a cue: its sentence, the one before and the one after."""
        sentences, number = self._parse.sentences, self._parse.tokens[cue].sentence
        first = max(sentences[max(0, number - 1)][0], cue - _FARTHEST)
        last = min(sentences[min(len(sentences) - 1, number + 1)][1], cue + _FARTHEST)
        return np.arange(first, last + 1)

    def inputs(self, found: Attribution | None, cue: int, window: Array) -> Array:
        """One row a word: its part in what the rules found, distance, relation in the tree, quotation, tag."""
        return np.stack(
            [
                self._by_rule(found, window),
                _distance(window - cue),
                self._relation(cue, window),
                self._same_quotation(cue, window),
                self._pos[window],
            ],
            axis=1,
        )

    @cached_property
    def _pos(self) -> Array:
        return np.array([_POS.get(token.pos, _POS["X"]) for token in self._parse.tokens])

    @cached_property
    def _quotation(self) -> Array:
        """The number of the quotation that each token stands in, 0 for none."""
        numbers = np.zeros(len(self._parse.tokens), dtype=np.int64)
        for number, quotation in enumerate(self._setting.quotations, 1):
            numbers[[token.i for token in self._parse.within(quotation.span)]] = number
        return numbers

    def _by_rule(self, found: Attribution | None, window: Array) -> Array:
        part = np.zeros(len(window), dtype=np.int64)
        if found is None:
            return part
        part[:] = 1
        source = [found.source_span] if found.source_span else []
        addressee = [found.addressee] if found.addressee is not None else []
        for number, tokens in (
            (2, tokens_in(self._parse, found.content)),
            (3, tokens_in(self._parse, source)),
            (4, tokens_in(self._parse, found.cue)),
            (5, addressee),
        ):
            part[[i - window[0] for i in tokens if window[0] <= i <= window[-1]]] = number
        return part

    def _same_quotation(self, cue: int, window: Array) -> Array:
        words, own = self._quotation[window], self._quotation[cue]
        if own == 0:
            return np.where(words == 0, 0, 2)
        return np.where(words == own, 1, np.where(words == 0, 3, 4))

    def _relation(self, cue: int, window: Array) -> Array:
        """Under which branch of the cue, or of which word above it, each word hangs; or that it is elsewhere."""
        first, last = self._parse.sentences[self._parse.tokens[cue].sentence]
        related = np.where(window < first, _RELATIONS + _BEFORE, _RELATIONS + _AFTER)
        above = {token: min(step, 3) for step, token in enumerate(self._upwards(cue))}
        known = {token: _RELATIONS + step for token, step in above.items()}
        for place, word in enumerate(window):
            if first <= word <= last:
                related[place] = self._branch(int(word), above, known)
        return related

    def _branch(self, word: int, above: dict[int, int], known: dict[int, int]) -> int:
        climbed = []
        while word not in known:
            climbed.append(word)
            head = self._heads[word]
            if head in above:
                known[word] = above[head] * len(DEPS) + _DEP.get(self._parse.tokens[word].dep, _DEP["dep"])
            elif head == word:
                known[word] = _RELATIONS + _CUT
            else:
                word = head
        known.update(dict.fromkeys(climbed, known[word]))
        return known[word]

    def _upwards(self, token: int) -> Iterator[int]:
        yield token
        while self._heads[token] != token:
            token = self._heads[token]
            yield token


def _distance(steps: Array) -> Array:
    """How far before or after the cue: 1, 2, to 4, 8, 16, 32, more."""
    far = np.searchsorted(np.array([1, 2, 4, 8, 16, 32]), np.abs(steps))
    return np.where(steps == 0, 0, 1 + 2 * far + (steps < 0))
