"""What lies before, after or within what, on parses written by hand."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from reportedly.model import Article, Event, Span, Statement
from reportedly.model.allen import names
from reportedly.stages.dates import dates
from reportedly.stages.draft import Draft
from reportedly.stages.order import found as f
from reportedly.stages.order import order
from support.parses import hand_parse

CLAUSES = """
Velk Velk PROPN NNP nsubj 1
left leave VERB VBD ROOT 1
{mark} {mark} SCONJ {tag} {dep} 5
the the DET DT det 4
guards guard NOUN NNS nsubj 5
came come VERB VBD advcl 1
. . PUNCT . punct 1
"""
NOUN = """
Velk Velk PROPN NNP nsubj 1
left leave VERB VBD ROOT 1
{mark} {mark} ADP IN prep 1
the the DET DT det 4
{noun} {noun} NOUN NN pobj 2
. . PUNCT . punct 1
"""
DATED = """
Velk Velk PROPN NNP nsubj {verb}
{words}left leave VERB VBD ROOT {verb}
{preposition} {preposition} ADP IN prep {verb}
May May PROPN NNP pobj {by}
5 5 NUM CD nummod {may}
. . PUNCT . punct {verb}
"""
AHEAD = """
Velk Velk PROPN NNP nsubj 1
left leave VERB VBD ROOT 1
ahead ahead ADV RB advmod 1
of of ADP IN prep 2
the the DET DT det 5
vote vote NOUN NN pobj 3
. . PUNCT . punct 1
"""
REPORTED = """
Velk Velk PROPN NNP nsubj 1
said say VERB VBD ROOT 1
guards guard NOUN NNS nsubj {shelled}
{words}the the DET DT det {town}
town town NOUN NN dobj {shelled}
. . PUNCT . punct 1
"""


def told(lines: str) -> list[tuple[str, str | None, tuple[str, ...], str | None]]:
    text, parse = hand_parse(lines)
    draft = order(dates(Draft(Article.of(text), parse=parse)))
    return [
        (r.first.of(text), r.second and r.second.of(text), r.holds, r.signal and r.signal.of(text))
        for r in draft.relations
    ]


@pytest.mark.parametrize(
    ("mark", "holds"), [("after", f.AFTER), ("before", f.BEFORE), ("until", f.ENDING_IN), ("when", f.FROM)]
)
def test_a_word_between_two_clauses(mark: str, holds: int) -> None:
    lines = CLAUSES.format(mark=mark, tag="WRB" if mark == "when" else "IN", dep="advmod" if mark == "when" else "mark")
    assert told(lines) == [("left", "came", names(holds), mark)]


@pytest.mark.parametrize("mark", ["since", "while", "although", "because"])
def test_a_word_that_may_say_something_else_says_nothing(mark: str) -> None:
    assert told(CLAUSES.format(mark=mark, tag="IN", dep="mark")) == []


def test_had_left_when_they_came() -> None:
    lines = CLAUSES.format(mark="when", tag="WRB", dep="advmod").replace("left leave VERB VBD ROOT 1", HAD)
    lines = lines.replace("nsubj 1\n", "nsubj 2\n").replace("advmod 5", "advmod 6").replace("det 4", "det 5")
    lines = lines.replace("nsubj 5", "nsubj 6").replace("advcl 1", "advcl 2").replace("punct 1", "punct 2")
    assert told(lines) == [("left", "came", names(f.BEFORE), "when")]


HAD = "had have AUX VBD aux 2\nleft leave VERB VBN ROOT 2"


def test_a_word_before_a_noun_that_happens() -> None:
    assert told(NOUN.format(mark="during", noun="vote")) == [("left", "vote", names(f.WITHIN), "during")]
    assert told(NOUN.format(mark="after", noun="table")) == []
    assert told(AHEAD) == [("left", "vote", names(f.BEFORE), "ahead of")]


@pytest.mark.parametrize(
    ("preposition", "holds"), [("on", f.WITHIN), ("before", f.BEFORE), ("after", f.AFTER), ("by", f.NOT_LATER)]
)
def test_a_date_at_its_event(preposition: str, holds: int) -> None:
    lines = DATED.format(preposition=preposition, words="", verb=1, by=2, may=3)
    assert told(lines) == [("left", "May 5", names(holds), None)]


def test_what_did_not_happen_is_on_no_day() -> None:
    words = "did do AUX VBD aux 3\nnot not PART RB neg 3\n"
    assert told(DATED.format(preposition="on", words=words, verb=3, by=4, may=5)) == []


def reported(words: str, shelled: int, value: str = "CT+") -> list[tuple[str, str | None, tuple[str, ...]]]:
    text, parse = hand_parse(REPORTED.format(words=words, shelled=shelled, town=shelled + 2))
    article = Article.of(text)
    said = Statement(id="", content=(Span(text.index("guards"), len(text) - 1),), cue=parse.tokens[1].span)
    said = said.identified(article.id)
    event = Event(id="e", trigger=parse.tokens[shelled].span, voice=said.id, factuality={said.id: value})  # type: ignore[dict-item]
    draft = order(Draft(article, parse=parse, statements=(said,), events=(event,)))
    assert {r.voice for r in draft.relations} <= {said.id}
    return [(r.first.of(text), r.second and r.second.of(text), r.holds) for r in draft.relations]


def test_in_somebodys_words_time_is_counted_from_the_saying() -> None:
    past, ahead = "shelled shell VERB VBD ccomp 1\n", "will will AUX MD aux 4\nshell shell VERB VB ccomp 1\n"
    assert reported(past, 3) == [("shelled", "said", names(f.BEFORE))]
    assert reported(ahead, 4, "PR+") == [("shell", "said", names(f.AFTER))]
    assert reported(past, 3, "Uu") == []


def test_two_voices_are_not_one() -> None:
    text, parse = hand_parse(CLAUSES.format(mark="after", tag="IN", dep="mark"))
    article = Article.of(text)
    came = Statement(id="", content=(Span(text.index("the guards"), len(text) - 1),)).identified(article.id)
    whole = Statement(id="", content=(Span(0, len(text) - 1),)).identified(article.id)
    draft = Draft(article, parse=parse, statements=(came,))
    assert order(draft).relations == ()
    assert [r.voice for r in order(replace(draft, statements=(whole,))).relations] == [whole.id]


VOUCHED = """
Velk Velk PROPN NNP nsubj 4
, , PUNCT , punct 0
said say VERB VBN acl 0
Orm Orm PROPN NNP nsubj 2
agreed agree VERB VBD ROOT 4
after after ADP IN prep 4
the the DET DT det 7
vote vote NOUN NN pobj 5
. . PUNCT . punct 4
"""


def test_what_is_told_on_somebody_s_word_is_not_the_article_s() -> None:
    text, parse = hand_parse(VOUCHED)
    cue = parse.tokens[4].span
    said = Statement(
        id="", content=(parse.tokens[0].span,), cue=cue, source=None, speaker="Velk", chain=("Orm",), addressee=None,
        manner="indirect", kind="acceptance", polarity="said", parent=None, score=1.0,
    ).identified("a1:x")  # fmt: skip
    for chain, voice in ((("Orm",), True), ((), False)):
        each = msgspec.structs.replace(said, chain=chain)
        (relation,) = order(Draft(Article.of(text), parse=parse, statements=(each,))).relations
        assert (relation.voice == each.id) is voice
