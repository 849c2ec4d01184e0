"""Which words were said on an earlier day, in an article published on Wednesday 5 March 2031."""

from __future__ import annotations

import pytest

from reportedly.model import Article, Span
from reportedly.stages.dates import dates
from reportedly.stages.draft import Draft
from reportedly.text.quotations import find_quotations
from support.parses import hand_parse

PUBLISHED = "2031-03-05"
INDIRECT = """
She she PRON PRP nsubj 1
said say VERB VBD ROOT 1
on on ADP IN prep 1
Sunday Sunday PROPN NNP pobj 2
that that SCONJ IN mark 7
talks talk NOUN NNS nsubj 7
will will AUX MD aux 7
begin begin VERB VB ccomp 1
Tuesday Tuesday PROPN NNP npadvmod 7
. . PUNCT . punct 1
"""
QUOTED = """
“ “ PUNCT `` punct 3
We we PRON PRP nsubj 3
will will AUX MD aux 3
vote vote VERB VB ccomp 7
tomorrow tomorrow NOUN NN npadvmod 3
, , PUNCT , punct 7
” ” PUNCT '' punct 7
said say VERB VBD ROOT 7
Orla Orla PROPN NNP nsubj 7
on on ADP IN prep 7
{day} Sunday PROPN NNP pobj 9
. . PUNCT . punct 7
"""
APART = """
“ “ PUNCT `` punct 1
Vote vote VERB VB ROOT 1
tomorrow tomorrow NOUN NN npadvmod 1
{mark} ! PUNCT . punct 1
” ” PUNCT '' punct 1

Orla Orla PROPN NNP nsubj 6
said say VERB VBD ROOT 6
on on ADP IN prep 6
Sunday Sunday PROPN NNP pobj 7
. . PUNCT . punct 6
"""
MET = INDIRECT.replace("said say", "slept sleep")


@pytest.mark.parametrize(
    ("lines", "values"),
    [
        (INDIRECT, {"Sunday": "2031-03-02", "Tuesday": "2031-03-04"}),
        (MET, {"Sunday": "2031-03-02", "Tuesday": "2031-03-11"}),
        (QUOTED.format(day="Sunday"), {"Sunday": "2031-03-02", "tomorrow": "2031-03-03"}),
        (QUOTED.format(day="Wednesday"), {"Wednesday": "2031-03-05", "tomorrow": "2031-03-06"}),
        (APART.format(mark="!"), {"Sunday": "2031-03-02", "tomorrow": "2031-03-03"}),
        (APART.format(mark="."), {"Sunday": "2031-03-02", "tomorrow": "2031-03-06"}),
    ],
    ids=["indirect", "no saying", "quoted", "said on the day of publication", "joined", "a sentence of its own"],
)
def test_what_was_said_is_counted_from_the_day_of_saying(lines: str, values: dict[str, str]) -> None:
    text, parse = hand_parse(lines)
    draft = Draft(
        Article.of(text, published=PUBLISHED),
        body=(Span(0, len(text)),),
        parse=parse,
        quotations=find_quotations(text),
    )
    assert {d.span.of(text): d.value for d in dates(draft).dates} == values
