"""Nobody's word becomes the article's: whatever the parse and the statements are."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.model import Article, Span, Statement
from reportedly.pipeline import Reader
from reportedly.samples import samples
from reportedly.stages.draft import Draft
from reportedly.stages.events import events
from reportedly.stages.events.voices import ARTICLE
from reportedly.text.parse import Parse, Token
from reportedly.text.parser import english
from reportedly.text.quotations import Quotation

TAGGED = """
Ilves Ilves PROPN NNP PERSON
Korrel Korrel PROPN NNP GPE
army army NOUN NN
attack attack NOUN NN
talks talk NOUN NNS
deal deal NOUN NN
shelled shell VERB VBD
agreed agree VERB VBD
launched launch VERB VBD
threatened threaten VERB VBN
warned warn VERB VBD
met meet VERB VBD
said say VERB VBD
press press VERB VB
ahead ahead ADV RB
to to PART TO
in in ADP IN
not not PART RB
if if SCONJ IN
who who PRON WP
we we PRON PRP
"""
WORDS = {line.split()[0]: [*line.split()[1:], ""][:4] for line in TAGGED.strip().splitlines()}
LABELS = """
nsubj nsubjpass dobj pobj prep ccomp xcomp advcl acl relcl conj aux neg mark advmod compound poss prt pcomp attr appos
agent
"""
DEPS = LABELS.split()


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """One sentence of any words in any tree, with statements and quotations anywhere."""
    words = draw(st.lists(st.sampled_from(sorted(WORDS)), min_size=2, max_size=14))
    text, tokens = " ".join(words), []
    for i, word in enumerate(words):
        lemma, pos, tag, entity = WORDS[word]
        start = sum(len(w) + 1 for w in words[:i])
        head = draw(st.integers(0, max(i - 1, 0))) if draw(st.booleans()) else i
        dep = draw(st.sampled_from(DEPS)) if head != i else "ROOT"
        tokens.append(Token(i, start, start + len(word), word, lemma, pos, tag, dep, head, entity))
    article = Article.of(text, published="2031-05-04")
    return Draft(
        article,
        parse=Parse(tuple(tokens), ((0, len(tokens) - 1),)),
        statements=draw(statements(article)),
        quotations=tuple(Quotation(span) for span in draw(st.lists(spans(len(text)), max_size=1))),
    )


def spans(length: int) -> st.SearchStrategy[Span]:
    ends = st.lists(st.integers(0, length), min_size=2, max_size=2, unique=True)
    return ends.map(lambda pair: Span(min(pair), max(pair)))


@st.composite
def statements(draw: st.DrawFn, article: Article) -> tuple[Statement, ...]:
    made: list[Statement] = []
    for _ in range(draw(st.integers(0, 3))):
        fields: dict[str, Any] = {
            "content": tuple(draw(st.lists(spans(len(article.text)), min_size=1, max_size=2))),
            "cue": draw(st.none() | spans(len(article.text))),
            "speaker": draw(st.sampled_from([None, "Ilves", "Ilves and Reff"])),
            "chain": draw(st.sampled_from([(), ("Harbour Post",)])),
            "kind": draw(st.sampled_from(["claim", "denial", "threat", "demand", "acceptance"])),
            "manner": draw(st.sampled_from(["direct", "indirect"])),
            "polarity": draw(st.sampled_from(["said", "not_said", "unsure"])),
            "parent": draw(st.sampled_from([None, *(s.id for s in made)])),
        }
        made.append(Statement(id="", **fields).identified(article.id))
    return tuple({s.id: s for s in made}.values())


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(drafts())
def test_nothing_that_is_said_or_quoted_is_the_articles_own(draft: Draft) -> None:
    check(events(draft))


@pytest.mark.model
def test_nothing_that_is_said_in_the_samples_is_the_articles_own() -> None:
    reader = Reader(english())
    for article in samples():
        check(reader.draft(article))


def check(draft: Draft) -> None:
    ids = {statement.id for statement in draft.statements}
    said = [span for statement in draft.statements for span in statement.content]
    quoted = [quotation.span for quotation in draft.quotations]
    for event in draft.events:
        assert event.voice in {ARTICLE, *ids}
        assert set(event.factuality) <= {ARTICLE, *ids}
        assert event.factuality[event.voice] != "Uu"
        if event.voice == ARTICLE:
            assert not any(span.overlaps(event.trigger) for span in (*said, *quoted))
        else:
            assert event.factuality[ARTICLE] == "Uu"
