"""The small numbers that the weights see of a parse."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.lexicon.cues import CueWord
from reportedly.model import Span, Statement
from reportedly.stages.statements import attributions
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.setting import Setting, setting_of
from reportedly.stages.weighing.inputs import (
    DEPS,
    FRAMES,
    KINDS,
    MANNERS,
    PAIR_SIZES,
    POLARITIES,
    POS,
    STATEMENT_SIZES,
    TOKEN_SIZES,
    Pairs,
    frame_number,
    kind_number,
    statement_inputs,
    token_inputs,
    tokens_in,
)
from reportedly.text.parse import Parse, Token
from reportedly.text.quotations import Quotation, find_quotations
from support.parsed import draft
from support.parses import hand_parse
from support.readings import Words
from support.weighing import check

LINES = """
Snow snow NOUN NN nsubj 1
fell fall VERB VBD ROOT 1

Velk Velk PROPN NNP nsubj 3
said say VERB VBD ROOT 3
drivers driver NOUN NNS nsubj 5
claimed claim VERB VBD ccomp 3
roads road NOUN NNS nsubj 7
closed close VERB VBD ccomp 5
there there ADV RB advmod 7
, , PUNCT , punct 3
Orr Orr PROPN NNP npadvmod 3
hm hm INTJ UH ROOT 11

Nobody nobody PRON NN nsubj 13
came come VERB VBD ROOT 13
"""
TEXT, PARSE = hand_parse(LINES)
AT = Words(TEXT)
SETTING = Setting(TEXT, PARSE, ())
CLAIMED = 5
CLAIM = CueWord("claim", "claim", frozenset({"that"}))
FOUND = Attribution(
    CLAIM, CLAIMED, (AT("claimed"),), (AT("roads closed there"),), "that", 4, AT("drivers"), addressee=10
)
PART, DISTANCE, RELATION, QUOTED, TAG = range(5)
ELSEWHERE = 4 * len(DEPS)


def column(number: int, cue: int = CLAIMED, found: Attribution | None = None, setting: Setting = SETTING) -> list[int]:
    pairs = Pairs(setting)
    values: list[int] = pairs.inputs(found, cue, pairs.window(cue))[:, number].tolist()
    return values


def under(step: int, dep: str) -> int:
    """Under which branch, of the cue (0) or so many steps above it."""
    return step * len(DEPS) + DEPS.index(dep)


def test_the_numbers_are_those_that_the_weights_have_learnt() -> None:
    """Another order or size needs new weights."""
    assert POLARITIES == ("said", "not_said", "unsure")
    assert MANNERS == ("direct", "indirect", "mixed")
    assert [KINDS.index(kind) for kind in ("claim", "threat", "attitude")] == [0, 5, 14]
    assert (TOKEN_SIZES, PAIR_SIZES, STATEMENT_SIZES) == (
        (18, 45, 16, 16, 16, 2), (6, 15, 188, 5, 18), (16, 16, 4, 2, 2),
    )  # fmt: skip
    assert all(len(set(names)) == len(names) for names in (KINDS, POS, DEPS, FRAMES))


def test_a_window_is_the_sentence_with_its_neighbours() -> None:
    pairs = Pairs(SETTING)
    assert [pairs.window(cue)[[0, -1]].tolist() for cue in (1, 3, 13)] == [[0, 11], [0, 13], [2, 13]]


def test_a_window_ends_far_from_the_cue() -> None:
    text, parse = hand_parse("\n".join(f"w w X X dep {max(0, n - 1)}" for n in range(300)))
    window = Pairs(Setting(text, parse, ())).window(150)
    assert window.tolist() == list(range(40, 261))


def test_relations_up_and_down_the_tree() -> None:
    before, after = ELSEWHERE + 5, ELSEWHERE + 6
    assert column(RELATION) == [
        before, before,
        under(1, "nsubj"),  # Velk
        ELSEWHERE + 1,  # said: a step above
        under(0, "nsubj"),  # drivers
        ELSEWHERE,  # claimed: the cue
        under(0, "ccomp"), under(0, "ccomp"), under(0, "ccomp"),  # roads closed there
        under(1, "punct"), under(1, "npadvmod"),
        ELSEWHERE + 4,  # hm: a tree of its own
        after, after,
    ]  # fmt: skip


def test_relations_above_the_third_step_are_as_at_it() -> None:
    text, parse = hand_parse(
        "a a VERB X ROOT 0\nb b VERB X ccomp 0\nc c VERB X ccomp 1\nd d VERB X ccomp 2\ne e VERB X ccomp 3\n"
        "f f X X dobj 0"
    )
    assert column(RELATION, cue=4, setting=Setting(text, parse, ())) == [
        ELSEWHERE + 3, ELSEWHERE + 3, ELSEWHERE + 2, ELSEWHERE + 1, ELSEWHERE, under(3, "dobj"),
    ]  # fmt: skip


def test_distances_grow_in_steps_that_double() -> None:
    text, parse = hand_parse("\n".join(f"w w X X dep {max(0, n - 1)}" for n in range(72)))
    found = column(DISTANCE, cue=36, setting=Setting(text, parse, ()))
    assert found[36] == 0
    assert found[37:] == [1, 3, 5, 5, *[7] * 4, *[9] * 8, *[11] * 16, *[13] * 3]
    assert found[35::-1] == [2, 4, 6, 6, *[8] * 4, *[10] * 8, *[12] * 16, *[14] * 4]


def test_parts_by_the_rules() -> None:
    other = 1
    assert column(PART, found=FOUND) == [
        other, other, other, other, 3, 4, 2, 2, 2, other, 5, other, other, other,
    ]  # fmt: skip
    assert set(column(PART, found=None)) == {0}


@pytest.mark.parametrize(
    ("cue", "here", "same"),
    [("said", 0, {"told": 2, "left": 2}), ("told", 1, {"said": 3, "left": 4})],
    ids=["a cue outside quotations", "a cue inside one"],
)
def test_quotations(cue: str, here: int, same: dict[str, int]) -> None:
    text, parse = hand_parse(
        "“ “ PUNCT `` punct 2\nOrr Orr PROPN NNP nsubj 2\ntold tell VERB VBD ccomp 4\n” ” PUNCT '' punct 2\n"
        "said say VERB VBD ROOT 4\n“ “ PUNCT `` punct 6\nleft leave VERB VBD dep 4\n” ” PUNCT '' punct 6"
    )
    setting = Setting(text, parse, find_quotations(text))
    assert len(setting.quotations) == 2
    index = {token.text: token.i for token in parse.tokens}
    found = column(QUOTED, cue=index[cue], setting=setting)
    assert found[index[cue]] == here
    assert {word: found[index[word]] for word in same} == same


def test_tags() -> None:
    assert column(TAG)[:4] == [POS.index(pos) for pos in ("NOUN", "VERB", "PROPN", "VERB")]


def test_words_with_what_the_tables_and_the_rules_say() -> None:
    rows = token_inputs(SETTING, [FOUND]).tolist()
    threat = KINDS.index("threat") + 1
    claim, that = KINDS.index("claim") + 1, FRAMES.index("that") + 1
    assert rows[CLAIMED] == [POS.index("VERB"), DEPS.index("ccomp"), that, claim, claim, 0]
    assert rows[3] == [POS.index("VERB"), DEPS.index("ROOT"), 0, claim, 0, 0]
    assert rows[0] == [POS.index("NOUN"), DEPS.index("nsubj"), 0, 0, 0, 0]
    text, parse = hand_parse("“ “ PUNCT `` punct 1\nthreat threat NOUN NN foo 1\n” ” PUNCT '' punct 1")
    quoted = token_inputs(Setting(text, parse, find_quotations(text)), []).tolist()
    assert quoted[1] == [POS.index("NOUN"), DEPS.index("dep"), 0, threat, 0, 1]


def test_of_two_cues_in_one_word_the_first_counts() -> None:
    rows = token_inputs(SETTING, [FOUND, replace(FOUND, frame="quote")]).tolist()
    assert rows[CLAIMED][2] == FRAMES.index("that") + 1


def test_of_no_words_no_rows() -> None:
    assert token_inputs(Setting("", Parse(()), ()), []).shape == (0, len(TOKEN_SIZES))


@pytest.mark.parametrize(
    ("frame", "number"),
    [("", 1), ("that", 2), ("@", 11), ("obj-to", 7), ("that+@", 2), ("~for", 12), ("obj-with", 13), ("block", 14)],
)
def test_frames(frame: str, number: int) -> None:
    assert frame_number(Attribution(CLAIM, 0, (), (), frame)) == number < STATEMENT_SIZES[1]


def test_no_frame_and_no_kind() -> None:
    assert (frame_number(None), kind_number(None)) == (0, 0)


def test_a_statement() -> None:
    statement = Statement(id="s1", content=(Span(0, 4),), source=Span(5, 9), manner="mixed", kind="denial", parent="s0")
    denial, that = KINDS.index("denial") + 1, FRAMES.index("that") + 1
    assert statement_inputs(FOUND, statement) == (denial, that, 3, 1, 1)
    bare = Statement(id="s1", content=(Span(0, 4),), kind="denial")
    assert statement_inputs(None, bare) == (0, 0, 2, 0, 0)


def test_words_of_spans_once_and_in_order() -> None:
    assert tokens_in(PARSE, [AT("roads closed"), AT("Velk"), AT("closed there")]) == [2, 6, 7, 8]


@st.composite
def settings_of_any_tree(draw: st.DrawFn) -> Setting:
    """Sentences with any tree, tags and labels, and quotations anywhere."""
    tokens: list[Token] = []
    sentences = []
    for number, length in enumerate(draw(st.lists(st.integers(1, 9), min_size=1, max_size=4))):
        first = len(tokens)
        order = draw(st.permutations(range(first, first + length)))
        heads = {order[0]: order[0]}
        for place, i in enumerate(order[1:], 1):
            heads[i] = draw(st.sampled_from([*order[:place], i]))
        for i in range(first, first + length):
            pos, dep = draw(st.sampled_from((*POS, "NEW"))), draw(st.sampled_from((*DEPS, "new")))
            lemma = draw(st.sampled_from(("say", "threat", "clear", "road")))
            tokens.append(Token(i, 5 * i, 5 * i + 4, "word", lemma, pos, "X", dep, heads[i], sentence=number))
        sentences.append((first, len(tokens) - 1))
    starts = st.integers(0, len(tokens) - 1)
    marks = sorted({draw(starts) for _ in range(draw(st.sampled_from((0, 2, 4))))})
    quotations = tuple(Quotation(Span(5 * a, 5 * b + 4)) for a, b in zip(marks[::2], marks[1::2], strict=False))
    return Setting("word " * len(tokens), Parse(tuple(tokens), tuple(sentences)), quotations)


@st.composite
def attributions_of(draw: st.DrawFn, parse: Parse) -> Attribution:
    token = st.sampled_from(parse.tokens)
    frame = draw(st.sampled_from((*FRAMES, "~for", "obj-with", "that+@", "block")))
    kind = draw(st.sampled_from(KINDS))
    return Attribution(
        CueWord("say", kind, frozenset()), draw(token).i, (draw(token).span,), (draw(token).span,), frame,
        source_span=draw(st.none() | token.map(lambda t: t.span)), addressee=draw(st.none() | token.map(lambda t: t.i)),
    )  # fmt: skip


@given(st.data())
@settings(deadline=None, max_examples=50)
def test_every_value_of_any_parse_is_within_its_column(data: st.DataObject) -> None:
    setting = data.draw(settings_of_any_tree())
    tokens = setting.parse.tokens
    found = [data.draw(attributions_of(setting.parse)) for _ in range(data.draw(st.integers(0, 2)))]
    check(token_inputs(setting, found), TOKEN_SIZES)
    assert len(token_inputs(setting, found)) == len(tokens)
    pairs = Pairs(setting)
    for cue in range(len(tokens)):
        window = pairs.window(cue)
        assert cue in window
        own = next((a for a in found if a.head == cue), None)
        check(pairs.inputs(own, cue, window), PAIR_SIZES)
        relation = pairs.inputs(own, cue, window)[:, RELATION]
        assert (relation == ELSEWHERE).tolist() == (window == cue).tolist()


def test_every_value_of_a_statement_is_within_its_column() -> None:
    made = draft("“I told them that the dam is ours,” Velk said.")
    found = attributions(made, setting_of(made))
    kinds = [Statement(id="s1", content=(Span(0, 1),), kind=kind, source=Span(0, 1), parent="s0") for kind in KINDS]
    manners = [Statement(id="s1", content=(Span(0, 1),), manner=manner) for manner in MANNERS]
    check(np.array([statement_inputs(a, s) for a in (None, *found) for s in (*kinds, *manners)]), STATEMENT_SIZES)
