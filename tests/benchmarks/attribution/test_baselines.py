from collections.abc import Iterable

from benchmarks.attribution import baselines
from benchmarks.attribution.baselines import according, both, clauses, marks, numbered
from reportedly.model import Article, Span, Statement
from reportedly.text.parse import Name, Parse
from support.parses import hand_parse

TOLD = """
Maran Maran PROPN NNP nsubj 1 PERSON
said say VERB VBD ROOT 1
that that SCONJ IN mark 5
the the DET DT det 4
road road NOUN NN nsubj 5
closed close VERB VBD ccomp 1
. . PUNCT . punct 1

Then then ADV RB advmod 9
she she PRON PRP nsubj 9
left leave VERB VBD ROOT 9
. . PUNCT . punct 9
"""
PRONOUN = """
Maran Maran PROPN NNP nsubj 1 PERSON
came come VERB VBD ROOT 1
. . PUNCT . punct 1

She she PRON PRP nsubj 4
hoped hope VERB VBD ROOT 4
it it PRON PRP nsubj 6
snowed snow VERB VBD ccomp 4
. . PUNCT . punct 4
"""
ACCORDING = """
Belm Belm PROPN NNP nsubj 1 GPE
flooded flood VERB VBD ROOT 1
, , PUNCT , punct 1
according accord VERB VBG prep 1
to to ADP IN prep 3
Ostrow Ostrow PROPN NNP pobj 4 PERSON
. . PUNCT . punct 1
"""


def shown(text: str, found: Iterable[Statement]) -> list[tuple[str | None, ...]]:
    """Content, cue, source and speaker as words."""
    return [
        (" | ".join(c.of(text) for c in s.content), *(s and s.of(text) for s in (s.cue, s.source)), s.speaker)
        for s in found
    ]


def test_a_verb_with_a_subject_and_a_clause() -> None:
    text, parse = hand_parse(TOLD, (Name(0, 0, "PERSON"),))
    assert shown(text, clauses(text, parse)) == [("that the road closed", "said", "Maran", "Maran")]


def test_a_pronoun_is_the_person_named_last() -> None:
    text, parse = hand_parse(PRONOUN, (Name(0, 0, "PERSON"),))
    assert shown(text, clauses(text, parse)) == [("it snowed", "hoped", "She", "Maran")]


def test_what_is_according_to_somebody() -> None:
    text, parse = hand_parse(ACCORDING, (Name(0, 0, "GPE"), Name(5, 5, "PERSON")))
    assert shown(text, according(text, parse)) == [("Belm flooded", "according to", "Ostrow", "Ostrow")]
    assert shown(text, both(text, parse)) == shown(text, according(text, parse))


QUOTED = """
Ostrow Ostrow PROPN NNP nsubj 1 PERSON
waved wave VERB VBD ROOT 1
. . PUNCT . punct 1

"We "we PRON PRP nsubj 4
leave leave VERB VBP ROOT 4
tomorrow" tomorrow" NOUN NN npadvmod 4
. . PUNCT . punct 4
"""


def test_a_quotation_is_said_by_whoever_is_named_nearest() -> None:
    text, parse = hand_parse(QUOTED, (Name(0, 0, "PERSON"),))
    expected = [('"We leave tomorrow"', None, "Ostrow", "Ostrow")]
    assert shown(text, marks(text, parse)) == expected
    assert shown(text, both(text, parse)) == expected
    assert shown(text, clauses(text, parse)) == []


def test_a_short_quotation_is_a_phrase() -> None:
    assert list(marks('They met at "The Mill" again.', Parse(()))) == []


def test_a_quotation_in_a_text_without_names() -> None:
    text = 'It read "no way through here".'
    assert shown(text, marks(text, Parse(()))) == [('"no way through here"', None, None, None)]


def test_the_quotation_that_follows_belongs_to_the_clause_before() -> None:
    text = '"It is shut," Maran said. "It stays so."'
    said, whole = Span(14, 25), [Span(0, 13), Span(26, 40)]
    lines = """
    "It "it PRON PRP nsubj 1
    is be AUX VBZ ccomp 4
    shut," shut," ADJ JJ acomp 1
    Maran Maran PROPN NNP nsubj 4
    said say VERB VBD ROOT 4
    . . PUNCT . punct 4

    "It "it PRON PRP nsubj 7
    stays stay VERB VBZ ROOT 7
    so so ADV RB advmod 7
    ." ." PUNCT . punct 7
    """
    made, parse = hand_parse(lines)
    assert made == text
    assert said.of(text) == "Maran said."
    (found,) = clauses(text, parse)
    assert list(found.content) == whole


def test_read_numbers_what_it_finds_and_tells_the_manner() -> None:
    text, parse = hand_parse(TOLD)
    answers = baselines.read(clauses, [Article.of(text)], parser=lambda _text, _spans: parse)
    assert [(s.id, s.manner) for s in answers.statements[0]] == [("b0", "indirect")]
    assert answers.remark == ""
    assert [s.id for s in numbered(text, [*clauses(text, parse)] * 2)] == ["b0", "b1"]
