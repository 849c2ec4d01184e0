from __future__ import annotations

import pytest

from reportedly.model import Span
from reportedly.stages.dates.tense import tense_at
from support.parses import hand_parse

MET = """
They they PRON PRP nsubj 1
met meet VERB VBD ROOT 1
on on ADP IN prep 1
Friday Friday PROPN NNP pobj 2
. . PUNCT . punct 1
"""
WILL_MEET = """
They they PRON PRP nsubj 2
will will AUX MD aux 2
meet meet VERB VB ROOT 2
Friday Friday PROPN NNP npadvmod 2
. . PUNCT . punct 2
"""
SCHEDULED = """
Talks talk NOUN NNS nsubjpass 2
are be AUX VBP auxpass 2
scheduled schedule VERB VBN ROOT 2
for for ADP IN prep 2
Friday Friday PROPN NNP pobj 3
. . PUNCT . punct 2
"""
POSTPONED_TO_COME = """
He he PRON PRP nsubj 1
wanted want VERB VBD ROOT 1
to to PART TO aux 3
come come VERB VB xcomp 1
Friday Friday PROPN NNP npadvmod 3
. . PUNCT . punct 1
"""
VOTE = """
They they PRON PRP nsubj 1
feared fear VERB VBD ROOT 1
the the DET DT det 4
Friday Friday PROPN NNP compound 4
vote vote NOUN NN dobj 1
. . PUNCT . punct 1
"""
UNTIL = """
It it PRON PRP nsubj 1
gave give VERB VBD ROOT 1
them they PRON PRP dobj 1
until until ADP IN prep 1
Friday Friday PROPN NNP pobj 3
. . PUNCT . punct 1
"""
AS_SOON_AS = """
It it PRON PRP nsubj 1
came come VERB VBD ROOT 1
as as ADV RB advmod 3
soon soon ADV RB advmod 1
as as ADP IN prep 3
Friday Friday PROPN NNP pobj 4
. . PUNCT . punct 1
"""


@pytest.mark.parametrize(
    ("lines", "tense"),
    [
        (MET, "past"),
        (WILL_MEET, "future"),
        (SCHEDULED, "future"),
        (POSTPONED_TO_COME, "unknown"),
        (VOTE, "unknown"),
        (UNTIL, "future"),
        (AS_SOON_AS, "future"),
    ],
    ids=["met", "will meet", "are scheduled", "wanted to come", "feared the vote", "gave until", "as soon as"],
)
def test_the_tense_over_a_weekday(lines: str, tense: str) -> None:
    text, parse = hand_parse(lines)
    start = text.index("Friday")
    assert tense_at(parse)(Span(start, start + 6)) == tense


def test_words_outside_the_parse_have_none() -> None:
    _, parse = hand_parse(MET)
    assert tense_at(parse)(Span(500, 506)) == "unknown"
