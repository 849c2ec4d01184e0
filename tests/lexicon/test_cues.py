"""The tables of words that present a statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest

from reportedly.lexicon.cues import CueWord, cue_adjectives, cue_nouns, cue_verbs
from reportedly.lexicon.tables import rows
from reportedly.model import Kind

FRAME = re.compile(r"that|quote|pred|to|ing|obj|obj-[a-z]+|~[a-z]+|@")
TABLES = {"cue_verbs.tsv": cue_verbs, "cue_nouns.tsv": cue_nouns, "cue_adjectives.tsv": cue_adjectives}


@pytest.mark.parametrize("table", TABLES)
def test_each_row_is_read_and_no_lemma_stands_twice(table: str) -> None:
    lemmas = [row[0] for row in rows(table)]
    assert sorted(lemmas) == sorted(TABLES[table]())


@pytest.mark.parametrize("table", TABLES)
def test_each_row_has_a_lemma_a_kind_and_frames(table: str) -> None:
    assert [(row, fault) for row in rows(table) for fault in faults(row)] == []


def faults(row: list[str]) -> Iterator[str]:
    lemma, kind, frames = row
    if not re.fullmatch(r"[a-z]+(?:_[a-z]+)?", lemma):
        yield "the lemma is not one word, or a verb and its particle"
    if kind not in get_args(Kind):
        yield "the kind is none"
    if not frames.split() or len(set(frames.split())) < len(frames.split()):
        yield "no frames, or one twice"
    if not all(FRAME.fullmatch(frame) for frame in frames.split()):
        yield "a frame that lexicon/cues.py does not tell of"


def test_takes() -> None:
    word = CueWord("urge", "demand", frozenset({"that", "obj-to"}))
    assert word.takes("quote", "that")
    assert not word.takes("quote")
    assert not word.takes()
