from collections import Counter

from benchmarks.errors import around, described, differs, lemma, outcome
from reportedly.evaluate.polnear import Document, Relation
from reportedly.model import Article, Span, Statement
from reportedly.pipeline import Reader
from reportedly.stages.draft import Draft
from reportedly.text.parse import Parse, Token

TEXT = "Snow fell. Maran had said: roads are shut."
WORDS = [
    ("Snow", 0, "NOUN", 0), ("fell", 5, "VERB", 0), (".", 9, "PUNCT", 0), ("Maran", 11, "PROPN", 1),
    ("had", 17, "AUX", 1), ("said", 21, "VERB", 1), (":", 25, "PUNCT", 1), ("roads", 27, "NOUN", 1),
    ("are", 33, "AUX", 1), ("shut", 37, "ADJ", 1), (".", 41, "PUNCT", 1),
]  # fmt: skip
PARSE = Parse(
    tuple(
        Token(i, start, start + len(word), word, {"said": "say"}.get(word, word), pos, "", "", i, sentence=sentence)
        for i, (word, start, pos, sentence) in enumerate(WORDS)
    ),
    ((0, 2), (3, 10)),
)
GOLD = Relation((Span(27, 41),), (Span(17, 25),), (Span(11, 16),))


class OneStatement(Reader):
    """Finds one statement that stands nowhere near."""

    def __init__(self) -> None:
        self.stages = ()

    def draft(self, article: Article, before: str | None = None) -> Draft:
        return Draft(article, parse=PARSE, statements=(Statement(id="s1", content=(Span(0, 9),)),))


def test_a_cue_is_known_by_its_lemma() -> None:
    assert lemma(GOLD, PARSE) == "say"
    assert lemma(GOLD._replace(cue=(Span(25, 26),)), PARSE) == ":"
    assert lemma(GOLD._replace(cue=()), PARSE) == "(none)"


def test_a_relation_is_shown_with_its_sentence() -> None:
    assert described(GOLD, TEXT) == "SOURCE «Maran» CUE «had said» CONTENT «roads are shut»"
    assert around(GOLD, TEXT, PARSE) == "Maran had said: roads are shut."
    assert around(GOLD, TEXT, Parse(())).startswith("(not parsed)")


def test_white_space_is_no_difference() -> None:
    assert not differs(GOLD, GOLD._replace(cue=(Span(16, 25),)), TEXT)
    assert differs(GOLD, GOLD._replace(cue=()), TEXT)


def test_what_is_missed_and_what_is_made_up() -> None:
    found = outcome(OneStatement(), Document(Article.of(TEXT, source="one.txt"), ((GOLD,),)), nested=False)
    assert [(case.what, case.cue) for case in found.cases] == [("missed", "say"), ("spurious", "(none)")]
    assert found.counts == Counter(found.counts) | {"gold": 1, "found": 1, "gold cue say": 1, "found cue (none)": 1}
