"""An annotated article as the arrays that the network learns from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from reportedly.evaluate.agreement import statement_pairs
from reportedly.evaluate.annotation import Annotation
from reportedly.model import Statement
from reportedly.pipeline import Reader
from reportedly.stages.statements import attributions
from reportedly.stages.statements.assemble import assembled
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.setting import setting_of
from reportedly.stages.weighing.inputs import (
    KINDS,
    MANNERS,
    POLARITIES,
    Pairs,
    statement_inputs,
    token_inputs,
    tokens_in,
)
from reportedly.text.encoder import Chunk, Pieces, chunks
from reportedly.text.parse import Parse, main_word
from reportedly.train.people import mentioned
from reportedly.weights.session import Array

UNKNOWN = -1
Tokens = list[int] | None


class Anchored(NamedTuple):
    """A cue with what belongs to it: a row a word of its window.

    `parts` are 0 or 1 in the columns of heads.Parts, or not a number where the annotation does not tell.
    """

    cue: int
    window: Array
    inputs: Array
    parts: Array


class Judged(NamedTuple):
    """A statement to judge: its tokens, its inputs, whether it holds, and its kind and polarity or UNKNOWN."""

    cue: int
    content: tuple[int, ...]
    source: tuple[int, ...]
    inputs: tuple[int, ...]
    holds: int
    kind: int
    polarity: int


class Example(NamedTuple):
    """One article. `cues` are the main words of all annotated cues, or None where only some are known."""

    name: str
    chunks: tuple[Chunk, ...]
    tokens: Array
    cues: tuple[int, ...] | None
    anchored: tuple[Anchored, ...]
    judged: tuple[Judged, ...]


def example(annotation: Annotation, reader: Reader, pieces: Pieces) -> Example:
    """The arrays of an annotated article."""
    draft = reader.draft(annotation.article, before="statements")
    setting = setting_of(draft)
    found = attributions(draft, setting)
    made = assembled(draft, found)
    by_head = {a.head: a for a in reversed(found)}
    inputs_of = {a.head: statement_inputs(a, s) for a, s in made}
    between = Pairs(setting)
    anchored, told = [], []
    for cue, statement in _with_cues(draft.parse, annotation.statements, by_head):
        parts = _parts(draft.parse, annotation, cue, statement)
        window = between.window(cue)
        known = between.inputs(by_head.get(cue), cue, window)
        anchored.append(Anchored(cue, window, known, membership(parts, window)))
        told.append(_told(statement, cue, parts, inputs_of.get(cue)))
    return Example(
        name=annotation.article.source,
        chunks=tuple(chunks(draft.parse, pieces)),
        tokens=token_inputs(setting, found),
        cues=tuple(a.cue for a in anchored),
        anchored=tuple(anchored),
        judged=(*told, *_by_rules(draft.parse, made, annotation.statements)),
    )


def _with_cues(
    parse: Parse, statements: Sequence[Statement], by_head: dict[int, Attribution]
) -> Iterator[tuple[int, Statement]]:
    """Each statement that has a cue with the cue's main word: the rules' choice if they have found one there."""
    seen: set[int] = set()
    for statement in statements:
        if statement.cue is None:
            continue
        cue = next((t.i for t in parse.within(statement.cue) if t.i in by_head), None)
        cue = main_word(parse, statement.cue) if cue is None else cue
        if cue is not None and cue not in seen:
            seen.add(cue)
            yield cue, statement


def _parts(parse: Parse, annotation: Annotation, cue: int, statement: Statement) -> tuple[Tokens, ...]:
    """The tokens of content, source, addressee and reporter; the last two as names near the cue, None if unknown."""
    content = tokens_in(parse, statement.content)
    source = tokens_in(parse, [statement.source] if statement.source else [])
    taken = {*content, *source}
    named = [
        [mentioned(annotation, parse, cue, name, taken) for name in names]
        for names in (
            (statement.addressee,) if statement.addressee else (),
            () if statement.parent else statement.chain,
        )
    ]
    addressee, reporter = (None if None in found else [i for one in found for i in one or ()] for found in named)
    return content, source, addressee, reporter


def membership(parts: Sequence[Tokens], window: Array) -> Array:
    """A row a word of the window, a column a part: 1 where the word is of it, not a number where the part is None."""
    columns = [np.isin(window, part) if part is not None else np.full(len(window), np.nan) for part in parts]
    return np.stack(columns, axis=1).astype(np.float32)


def _told(statement: Statement, cue: int, parts: Sequence[Tokens], inputs: tuple[int, ...] | None) -> Judged:
    content, source = tuple(parts[0] or ()), tuple(parts[1] or ())
    without = (0, 0, MANNERS.index(statement.manner) + 1, int(bool(source)), int(statement.parent is not None))
    return Judged(
        cue,
        content,
        source,
        inputs or without,
        1,
        KINDS.index(statement.kind),
        POLARITIES.index(statement.polarity),
    )


def _by_rules(
    parse: Parse, made: Sequence[tuple[Attribution, Statement]], annotated: Sequence[Statement]
) -> Iterator[Judged]:
    """The rules' own statements: those that a person has found too hold."""
    found = [statement for _, statement in made]
    right = {j: annotated[i] for i, j in statement_pairs(annotated, found)}
    for number, (attribution, statement) in enumerate(made):
        told = right.get(number)
        yield Judged(
            attribution.head,
            tuple(tokens_in(parse, statement.content)),
            tuple(tokens_in(parse, [statement.source] if statement.source else [])),
            statement_inputs(attribution, statement),
            int(told is not None),
            KINDS.index(told.kind) if told else UNKNOWN,
            POLARITIES.index(told.polarity) if told else UNKNOWN,
        )
