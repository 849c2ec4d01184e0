"""An annotated article as what the network learns from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from reportedly.evaluate.annotation import Annotation, parse
from reportedly.model import Article
from reportedly.stages.draft import Draft
from reportedly.stages.statements import attributions
from reportedly.stages.statements.setting import setting_of
from reportedly.stages.weighing.heads import Parts, Verdicts
from reportedly.stages.weighing.inputs import KINDS, MANNERS, POLARITIES
from reportedly.train.examples import UNKNOWN, Example, example
from reportedly.weights.session import Array
from support.parsed import draft, word
from support.readers import Drafted
from support.weighing import Tables, weigher

TEXT = "Velk told drivers that the road was closed."
ACTORS = [{"name": "Ana Velk", "aliases": ["Velk"]}, {"name": "drivers"}]
TOLD = {
    "id": "s1", "content": ["that the road was closed"], "cue": "told", "source": "Velk", "speaker": "Ana Velk",
    "addressee": "drivers", "kind": "warning",
}  # fmt: skip


def pieces(words: Sequence[str]) -> list[list[int]]:
    return [[len(word)] for word in words]


def annotation(made: Draft, *statements: dict[str, Any]) -> Annotation:
    article = Article.of(made.article.text, source="one.txt")
    return parse({"statements": list(statements), "actors": ACTORS}, article)


def learnt(made: Draft, *statements: dict[str, Any]) -> Example:
    return example(annotation(made, *statements), Drafted(made), pieces)


def words(made: Draft, indexes: Sequence[int]) -> str:
    return " ".join(made.parse.tokens[i].text for i in indexes)


def parts(made: Draft, found: Example, number: int = 0) -> list[str]:
    """The words of content, source, addressee and reporter of a cue."""
    one = found.anchored[number]
    return [words(made, one.window[column == 1]) for column in one.parts.T]


def test_a_statement_that_the_rules_find_too() -> None:
    made = draft(TEXT)
    found = learnt(made, TOLD)
    assert found.name == "one.txt"
    assert found.cues == (word(made.parse, "told").i,)
    assert parts(made, found) == ["that the road was closed", "Velk", "drivers", ""]
    annotated, by_rules = found.judged
    assert annotated == by_rules
    assert (words(made, annotated.content), words(made, annotated.source)) == ("that the road was closed", "Velk")
    assert (annotated.holds, annotated.kind, annotated.polarity) == (
        1,
        KINDS.index("warning"),
        POLARITIES.index("said"),
    )


def test_what_the_rules_find_and_nobody_annotated_does_not_hold() -> None:
    found = learnt(draft(TEXT))
    assert (found.cues, found.anchored) == ((), ())
    (by_rules,) = found.judged
    assert (by_rules.holds, by_rules.kind, by_rules.polarity) == (0, UNKNOWN, UNKNOWN)


def test_a_cue_that_the_rules_do_not_find_has_nothing_of_theirs() -> None:
    made = draft(TEXT)
    closed = {"id": "s1", "content": ["the road"], "cue": "closed", "kind": "claim", "manner": "mixed"}
    found = learnt(made, closed)
    assert parts(made, found) == ["the road", "", "", ""]
    assert found.anchored[0].inputs[:, 0].tolist() == [0] * 9
    assert found.judged[0].inputs == (0, 0, MANNERS.index("mixed") + 1, 0, 0)
    assert [judged.holds for judged in found.judged] == [1, 0]


def test_a_statement_without_a_cue_anchors_nothing_but_may_be_found() -> None:
    made = draft(TEXT)
    found = learnt(made, {key: value for key, value in TOLD.items() if key != "cue"})
    assert (found.cues, found.anchored) == ((), ())
    assert [judged.holds for judged in found.judged] == [1]


def test_two_statements_of_one_cue_anchor_it_once() -> None:
    found = learnt(draft(TEXT), TOLD, TOLD | {"id": "s2", "content": ["the road"]})
    assert len(found.anchored) == 1


def test_a_cue_of_several_words_is_where_the_rules_have_one() -> None:
    text = "Velk may have told the drivers that the road was closed."
    made = draft(text)
    found = learnt(made, TOLD | {"cue": "may have told", "addressee": None, "polarity": "unsure"})
    assert found.cues == (word(made.parse, "told").i,)
    assert found.judged[0].polarity == POLARITIES.index("unsure")


def test_the_rules_choose_which_word_of_a_cue_is_its_main_one() -> None:
    made = draft("Velk made no promise to stay.")
    said = {"id": "s1", "content": ["to stay"], "cue": "made no promise", "source": "Velk"}
    assert learnt(made, said).cues == (word(made.parse, "promise").i,)


def test_reporters_are_those_of_an_outermost_statement() -> None:
    text = "Velk said drivers claimed that the council had lied, according to Radio Korrel."
    made = draft(text)
    said = {"id": "s1", "content": ["drivers claimed that the council had lied"], "cue": "said", "source": "Velk"}
    claimed = {
        "id": "s2", "content": ["that the council had lied"], "cue": "claimed", "source": "drivers", "parent": "s1",
    }  # fmt: skip
    found = learnt(made, said | {"chain": ["Radio Korrel"]}, claimed | {"chain": ["Radio Korrel", "Ana Velk"]})
    assert parts(made, found)[3] == "Radio Korrel"
    assert parts(made, found, 1) == ["that the council had lied", "drivers", "", ""]


def test_somebody_whom_the_sentence_does_not_name_may_be_any_of_its_words() -> None:
    made = draft(TEXT)
    found = learnt(made, TOLD | {"addressee": "the council", "chain": ["Radio Korrel"]})
    assert parts(made, found) == ["that the road was closed", "Velk", "", ""]
    assert np.isnan(found.anchored[0].parts).all(axis=0).tolist() == [False, False, True, True]


def test_chunks_and_word_inputs_cover_all_words() -> None:
    made = draft(TEXT)
    found = learnt(made, TOLD)
    assert [token for chunk in found.chunks for token, _ in chunk.first] == list(range(9))
    assert len(found.tokens) == 9


@dataclass(frozen=True)
class Watched(Tables):
    """Notes what it is given."""

    seen: dict[str, Array] = field(default_factory=dict)

    def words(self, vectors: Array, inputs: Array) -> tuple[Array, Array]:
        self.seen["words"] = inputs
        return super().words(vectors, inputs)

    def parts(self, words: Array, cues: Array, others: Array, inputs: Array) -> Parts:
        self.seen.update(cues=cues, others=others, pairs=inputs)
        return super().parts(words, cues, others, inputs)

    def verdicts(self, words: Array, cues: Array, contents: Array, sources: Array, inputs: Array) -> Verdicts:
        self.seen.update(contents=contents, sources=sources, statements=inputs)
        return super().verdicts(words, cues, contents, sources, inputs)


def test_reading_shows_the_weights_what_training_does() -> None:
    made = draft(TEXT)
    found = learnt(made, TOLD)
    setting = setting_of(made)
    heads = Watched(made.parse)
    weigher(heads).weigh(made, setting, attributions(made, setting))
    seen = heads.seen
    assert np.array_equal(seen["words"], found.tokens)
    (anchored,), judged = found.anchored, found.judged[-1]
    assert np.array_equal(seen["cues"], np.full(len(anchored.window), anchored.cue))
    assert np.array_equal(seen["others"], anchored.window)
    assert np.array_equal(seen["pairs"], anchored.inputs)
    assert seen["statements"].tolist() == [list(judged.inputs)]
    assert np.flatnonzero(seen["contents"][0]).tolist() == list(judged.content)
    assert np.flatnonzero(seen["sources"][0]).tolist() == list(judged.source)
