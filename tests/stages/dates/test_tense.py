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
WANTED_TO_COME = """
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

PROMISED_ON = """
They they PRON PRP nsubj 1
promised promise VERB VBD ROOT 1
on on ADP IN prep 1
Friday Friday PROPN NNP pobj 2
that that SCONJ IN mark 6
they they PRON PRP nsubj 6
would would AUX MD aux 7
leave leave VERB VB ccomp 1
. . PUNCT . punct 1
"""
PROMISED_BEFORE = """
They they PRON PRP nsubj 1
promised promise VERB VBD ROOT 1
one one NUM CD dobj 1
before before ADP IN prep 1
Friday Friday PROPN NNP pobj 3
. . PUNCT . punct 1
"""
SAID_FRIDAY_MISREAD = """
They they PRON PRP nsubj 1
said say VERB VBD ROOT 1
Friday Friday PROPN NNP npadvmod 5
they they PRON PRP nsubj 5
will will AUX MD aux 5
leave leave VERB VB ccomp 1
. . PUNCT . punct 1
"""
SAID_FRIDAY_IS = """
They they PRON PRP nsubj 1
said say VERB VBD ROOT 1
Friday Friday PROPN NNP nsubj 3
is be AUX VBZ ccomp 1
free free ADJ JJ acomp 3
. . PUNCT . punct 1
"""
HOPED_BEFORE = """
They they PRON PRP nsubj 1
hoped hope VERB VBD ROOT 1
for for ADP IN prep 1
word word NOUN NN pobj 2
before before ADP IN prep 3
Friday Friday PROPN NNP poss 6
market market NOUN NN pobj 4
. . PUNCT . punct 1
"""
LEFT_BEFORE = """
They they PRON PRP nsubj 1
left leave VERB VBD ROOT 1
before before ADP IN prep 1
Friday Friday PROPN NNP pobj 2
. . PUNCT . punct 1
"""
STAYED_UNTIL = """
They they PRON PRP nsubj 1
stayed stay VERB VBD ROOT 1
until until ADP IN prep 1
Friday Friday PROPN NNP pobj 2
. . PUNCT . punct 1
"""
WAS_MAYOR_UNTIL = """
She she PRON PRP nsubj 1
was be AUX VBD ROOT 1
mayor mayor NOUN NN attr 1
until until ADP IN prep 2
Friday Friday PROPN NNP pobj 3
. . PUNCT . punct 1
"""
DEMANDED_BY = """
They they PRON PRP nsubj 1
demanded demand VERB VBD ROOT 1
one one NUM CD dobj 1
by by ADP IN prep 1
Friday Friday PROPN NNP pobj 3
. . PUNCT . punct 1
"""
OFFERED_TO_COME = """
He he PRON PRP nsubj 1
offered offer VERB VBD ROOT 1
to to PART TO aux 3
come come VERB VB xcomp 1
Friday Friday PROPN NNP npadvmod 3
. . PUNCT . punct 1
"""
WILL_STOP_FIRING = """
They they PRON PRP nsubj 2
will will AUX MD aux 2
stop stop VERB VB ROOT 2
firing fire VERB VBG xcomp 2
Friday Friday PROPN NNP npadvmod 3
. . PUNCT . punct 2
"""
SHORTENED = """
They’ll they’ll PROPN NNP nsubj 1
stop stop VERB VB ROOT 1
Friday Friday PROPN NNP npadvmod 1
. . PUNCT . punct 1
"""
COME = """
Come come VERB VB ROOT 0
Friday Friday PROPN NNP npadvmod 0
. . PUNCT . punct 0
"""
CALLED_FOR_TALKS = """
They they PRON PRP nsubj 1
called call VERB VBD ROOT 1
for for ADP IN prep 1
talks talk NOUN NNS pobj 2
on on ADP IN prep 3
Friday Friday PROPN NNP pobj 4
. . PUNCT . punct 1
"""
PLANNED_VISIT = """
They they PRON PRP nsubj 1
feared fear VERB VBD ROOT 1
a a DET DT det 4
planned plan ADJ JJ amod 4
visit visit NOUN NN dobj 1
on on ADP IN prep 4
Friday Friday PROPN NNP pobj 5
. . PUNCT . punct 1
"""
WAS_PLANNING = """
They they PRON PRP nsubj 2
were be AUX VBD aux 2
planning plan VERB VBG ROOT 2
to to PART TO aux 4
march march VERB VB xcomp 2
on on ADP IN prep 4
Friday Friday PROPN NNP pobj 5
. . PUNCT . punct 2
"""
EXTENDED_ITS_OFFER = """
It it PRON PRP nsubj 1
extended extend VERB VBD ROOT 1
its its PRON PRP$ poss 3
offer offer NOUN NN dobj 1
to to PART TO aux 5
buy buy VERB VB acl 3
the the DET DT det 7
mill mill NOUN NN dobj 5
Friday Friday PROPN NNP npadvmod 5
. . PUNCT . punct 1
"""
TOLD_OF = """
He he PRON PRP nsubj 1
told tell VERB VBD ROOT 1
them they PRON PRP dobj 1
of of ADP IN prep 2
a a DET DT det 5
visit visit NOUN NN pobj 3
in in ADP IN prep 1
Friday Friday PROPN NNP pobj 6
. . PUNCT . punct 1
"""
VOTE_WILL = """
The the DET DT det 2
Friday Friday PROPN NNP compound 2
vote vote NOUN NN nsubj 4
will will AUX MD aux 4
show show VERB VB ROOT 4
it it PRON PRP dobj 4
. . PUNCT . punct 4
"""
WILL_RUN_IN = """
She she PRON PRP nsubj 2
will will AUX MD aux 2
run run VERB VB ROOT 2
in in ADP IN prep 2
the the DET DT det 6
Friday Friday PROPN NNP compound 6
race race NOUN NN pobj 3
. . PUNCT . punct 2
"""
TOLD_THE_BOARD = """
He he PRON PRP nsubj 1
told tell VERB VBD ROOT 1
the the DET DT det 3
board board NOUN NN dobj 1
Friday Friday PROPN NNP npadvmod 7
he he PRON PRP nsubj 7
would would AUX MD aux 7
leave leave VERB VB ccomp 1
. . PUNCT . punct 1
"""


@pytest.mark.parametrize(
    ("lines", "tense"),
    [
        (TOLD_THE_BOARD, "past"),
        (WILL_RUN_IN, "future"),
        (WAS_PLANNING, "future"),
        (EXTENDED_ITS_OFFER, "past"),
        (TOLD_OF, "unknown"),
        (VOTE_WILL, "future"),
        (MET, "past"),
        (WILL_MEET, "future"),
        (SCHEDULED, "future"),
        (WANTED_TO_COME, "future"),
        (VOTE, "unknown"),
        (UNTIL, "future"),
        (AS_SOON_AS, "future"),
        (PROMISED_ON, "past"),
        (PROMISED_BEFORE, "future"),
        (SAID_FRIDAY_MISREAD, "past"),
        (SAID_FRIDAY_IS, "present"),
        (HOPED_BEFORE, "future"),
        (LEFT_BEFORE, "past"),
        (STAYED_UNTIL, "past"),
        (WAS_MAYOR_UNTIL, "past"),
        (DEMANDED_BY, "future"),
        (OFFERED_TO_COME, "future"),
        (WILL_STOP_FIRING, "future"),
        (SHORTENED, "future"),
        (COME, "future"),
        (CALLED_FOR_TALKS, "future"),
        (PLANNED_VISIT, "future"),
    ],
    ids=lambda value: " ".join(line.split()[0] for line in value.split("\n")[1:-1]) or value,
)
def test_the_tense_over_a_weekday(lines: str, tense: str) -> None:
    text, parse = hand_parse(lines)
    start = text.index("Friday")
    assert tense_at(parse)(Span(start, start + 6)) == tense


def test_words_outside_the_parse_have_none() -> None:
    _, parse = hand_parse(MET)
    assert tense_at(parse)(Span(500, 506)) == "unknown"
