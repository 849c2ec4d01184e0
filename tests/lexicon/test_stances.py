from __future__ import annotations

import re
from collections import Counter

from reportedly.lexicon.stances import stances
from reportedly.lexicon.tables import rows

KNOWN = {"wrongly", "grief", "wrong", "good", "bad", "false", "yield", "done"}


def test_each_stance_is_known() -> None:
    assert {stance for _, stance in rows("stances.tsv")} == KNOWN


def test_no_word_takes_two_stances() -> None:
    words = Counter(word for word, _ in rows("stances.tsv"))
    assert [word for word, times in words.items() if times > 1] == []
    assert len(stances()) == len(words)


def test_the_words_are_lemmas() -> None:
    assert [word for word in stances() if not re.fullmatch("[a-z-]+", word)] == []
