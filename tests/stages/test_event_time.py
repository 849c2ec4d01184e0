from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.model import Article
from reportedly.stages.dates import dates
from reportedly.stages.draft import Draft
from reportedly.stages.event_time import time_of
from reportedly.text.parse import Token
from support.edtf_values import is_value
from support.parses import hand_parse

PASSED = """
The the DET DT det 1
law law NOUN NN nsubjpass 3
was be AUX VBD auxpass 3
passed pass VERB VBN ROOT 3
on on ADP IN prep 3
May May PROPN NNP pobj 4
5 5 NUM CD nummod 5
, , PUNCT , punct 3
{before}two two NUM CD nummod {days}
days day NOUN NNS npadvmod {after}
after after SCONJ IN mark {fell}
shells shell NOUN NNS nsubj {fell}
fell fall VERB VBD advcl 3
. . PUNCT . punct 3
"""
EXACT = PASSED.format(before="", days=9, after=10, fell=12)
NEARLY = PASSED.format(before="nearly nearly ADV RB advmod 9\n", days=10, after=11, fell=13)
OVER = PASSED.format(before="more more ADV RBR advmod 10\nthan than ADP IN quantmod 10\n", days=11, after=12, fell=14)
FRONTED = """
Three three NUM CD nummod 1
weeks week NOUN NNS npadvmod 2
after after ADP IN prep 9
the the DET DT det 4
raid raid NOUN NN pobj 2
in in ADP IN prep 4
March March PROPN NNP pobj 5
, , PUNCT , punct 9
he he PRON PRP nsubj 9
fled flee VERB VBD ROOT 9
and and CCONJ CC cc 9
vanished vanish VERB VBD conj 9
. . PUNCT . punct 9
"""
SHARED = """
On on ADP IN prep 4
Monday Monday PROPN NNP pobj 0
, , PUNCT , punct 4
he he PRON PRP nsubj 4
came come VERB VBD ROOT 4
and and CCONJ CC cc 4
spoke speak VERB VBD conj 4
. . PUNCT . punct 4
"""
SINCE = """
They they PRON PRP nsubj 2
have have AUX VBP aux 2
fought fight VERB VBN ROOT 2
since since SCONJ IN prep 2
2015 2015 NUM CD pobj 3
. . PUNCT . punct 2
"""


def read(lines: str, published: str | None = "2020-10-20") -> Draft:
    text, parse = hand_parse(lines)
    return dates(Draft(Article.of(text, published=published), parse=parse))


def trigger(draft: Draft, word: str) -> Token:
    return next(token for token in draft.parse.tokens if token.text == word)


def time(lines: str, word: str, published: str | None = "2020-10-20") -> str | None:
    draft = read(lines, published)
    found = time_of(draft, trigger(draft, word))
    return found[0] if found else None


def test_the_date_that_hangs_on_the_trigger() -> None:
    assert time(EXACT, "passed") == "2020-05-05"
    assert time(EXACT, "passed", None) == "XXXX-05-05"
    assert time(EXACT, "law") is None


@pytest.mark.parametrize(
    ("lines", "value", "undated"),
    [
        (EXACT, "2020-05-03", "XXXX-05-03"),
        (NEARLY, "[2020-05-03~,2020-05-04~]", "[XXXX-05-03,XXXX-05-04]"),
        (OVER, "[2020-05-02~,2020-05-03~]", "[XXXX-05-02,XXXX-05-03]"),
    ],
    ids=["exact", "nearly", "more than"],
)
def test_a_length_after_another_event(lines: str, value: str, undated: str) -> None:
    assert time(lines, "fell") == value
    assert time(lines, "fell", None) == undated
    assert is_value(value)
    assert is_value(undated)


def test_the_reason_names_the_length_and_the_other_event() -> None:
    draft = read(NEARLY)
    found = time_of(draft, trigger(draft, "fell"))
    assert found is not None
    assert found[1] == "nearly two days before “passed”, which was 2020-05-05"


def test_weeks_after_a_month_are_not_known() -> None:
    assert time(FRONTED, "raid") == "2020-03"
    assert time(FRONTED, "fled") is None


def test_a_date_before_two_joined_verbs_is_of_both() -> None:
    assert time(SHARED, "came") == "2020-10-19"
    assert time(SHARED, "spoke") == "2020-10-19"


def test_since_leaves_the_end_open() -> None:
    assert time(SINCE, "fought") == "2015/.."


def test_no_dates_no_time() -> None:
    draft = replace(read(SHARED), dates=())
    assert time_of(draft, trigger(draft, "came")) is None
