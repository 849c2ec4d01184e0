"""What holds of the statements of any text, however it is parsed."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.model import Actor, Article, Reading, Span, Statement
from reportedly.model.codec import from_json, to_json
from reportedly.pipeline import Reader, reading
from reportedly.stages.draft import Draft, Mention
from reportedly.stages.statements import statements
from reportedly.text.parse import Parse, Token
from reportedly.text.quotations import find_quotations
from support.parsed import kept, paragraphs, parsed
from support.readers import rules

GAPS = (" ", "\t", "\u00a0", "\n\n", "\r\n\r\n", " \U0001f30a\n", "\u2028")
TAGS = ("VBD", "VBN", "VBG", "VB", "VBZ", "NN", "NNP", "PRP", "WP", "TO", "IN", "MD", "RB", "JJ")
DEPS = (
    "nsubj", "nsubjpass", "dobj", "ccomp", "xcomp", "advcl", "prep", "pobj", "pcomp", "conj", "cc", "relcl", "acl",
    "mark", "aux", "auxpass", "agent", "parataxis", "poss", "acomp", "attr", "oprd", "appos", "neg", "advmod", "det",
    "prt", "dep", "amod", "compound", "punct",
)  # fmt: skip
ACTORS = tuple(Actor(name=name, type="person") for name in ("Ana Velk", "Bo Ruhn", "Radio Korrel"))


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Kept sentences one after the other, with any white space between, and their parses spoiled here and there."""
    chosen = draw(st.lists(st.sampled_from(list(kept())), min_size=1, max_size=4))
    text, tokens, sentences = "", list[Token](), list[tuple[int, int]]()
    for sentence in chosen:
        text += draw(st.sampled_from(GAPS))
        added = [moved(t, len(text), len(tokens), len(sentences)) for t in parsed(sentence).tokens]
        sentences += [(first + len(tokens), last + len(tokens)) for first, last in parsed(sentence).sentences]
        tokens += added
        text += sentence.replace(" ", draw(st.sampled_from((" ", " ", "\u00a0", "\t"))))
    for _ in range(draw(st.integers(0, 6))):
        spoil(draw, tokens, sentences)
    mentions = tuple(
        Mention(t.span, t.i, "name", draw(st.sampled_from((None, 0, 1, 2))), t.text)
        for t in tokens
        if t.pos in ("PROPN", "PRON", "NOUN")
    )
    return Draft(
        Article.of(text), body=paragraphs(text), quotations=find_quotations(text),
        parse=Parse(tuple(tokens), tuple(sentences)), mentions=mentions, actors=ACTORS,
    )  # fmt: skip


def moved(token: Token, characters: int, tokens: int, sentences: int) -> Token:
    """A token of a text that now stands behind other texts."""
    i, start, end, head, sentence = token.i, token.start, token.end, token.head, token.sentence
    return token._replace(
        i=i + tokens, start=start + characters, end=end + characters, head=head + tokens, sentence=sentence + sentences
    )


def spoil(draw: st.DrawFn, tokens: list[Token], sentences: list[tuple[int, int]]) -> None:
    """Give a token another label, tag or head, as a parser may; the tree stays a tree."""
    i = draw(st.integers(0, len(tokens) - 1))
    token = tokens[i]
    if token.head == i or token.pos == "PUNCT":
        return
    how = draw(st.sampled_from(("dep", "tag", "head")))
    if how == "dep":
        tokens[i] = token._replace(dep=draw(st.sampled_from(DEPS)))
    elif how == "tag":
        tokens[i] = token._replace(tag=draw(st.sampled_from(TAGS)))
    else:
        head = draw(st.integers(*sentences[token.sentence]))
        parse = Parse(tuple(tokens), tuple(sentences))
        if token not in (tokens[head], *parse.ancestors(tokens[head])):
            tokens[i] = token._replace(head=head)


def spans(statement: Statement) -> list[Span]:
    return [*statement.content, *(s for s in (statement.cue, statement.source) if s is not None)]


def check(found: Reading) -> None:
    """What must hold of every reading's statements."""
    text = found.article.text
    by_id = {s.id: s for s in found.statements}
    assert len(by_id) == len(found.statements)
    for statement in found.statements:
        check_spans(text, statement)
        check_place(by_id, statement)
        check_manner(text, statement)
        assert statement.identified(found.article.id) == statement
    firsts = [s.content[0].start for s in found.statements]
    assert firsts == sorted(firsts)


def check_spans(text: str, statement: Statement) -> None:
    assert statement.content
    assert all(0 <= s.start < s.end <= len(text) for s in spans(statement))
    assert all(a.end <= b.start for a, b in pairwise(statement.content))
    assert all(s.of(text) == s.of(text).strip() for s in spans(statement))


def check_place(by_id: dict[str, Statement], statement: Statement) -> None:
    """A parent holds its children's cues, and the chain goes through it."""
    if statement.parent is None:
        return
    parent = by_id[statement.parent]
    place = statement.cue or statement.content[0]
    assert any(span.covers(place) for span in parent.content)
    above = tuple(name for name in parent.chain if name != statement.speaker)
    assert statement.chain[: len(above)] == above
    assert statement.speaker not in statement.chain


def check_manner(text: str, statement: Statement) -> None:
    """Direct where all letters of the content stand in marks, indirect where none does.

    Marks around the cue are somebody else's and do not count. A turn of a dialogue has neither marks nor a cue.
    """
    if statement.cue is None and statement.manner == "direct":
        return
    marks = [q.span for q in find_quotations(text)]
    if statement.cue is not None:
        if any(m.overlaps(statement.cue) and not m.covers(statement.cue) for m in marks):
            return
        marks = [m for m in marks if not m.covers(statement.cue)]
    letters = [i for span in statement.content for i in range(*span) if text[i].isalnum()]
    inside = sum(any(m.start <= i < m.end for m in marks) for i in letters)
    expected = "indirect" if not inside else "direct" if inside == len(letters) else "mixed"
    assert statement.manner == expected


@given(drafts())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_text_with_any_parse(draft: Draft) -> None:
    found = reading(statements(None, draft))
    check(found)
    assert statements(None, draft) == statements(None, replace(draft, statements=()))
    assert from_json(to_json(found, with_text=True)) == found


SENTENCES = (
    "Ana Velk said that the road was closed.",
    "“We will stay,” said Ruhn, “and so will they.”",
    "The road is shut, according to Radio Korrel.",
    "The council denied that Ruhn had threatened to leave.",
    "She did not say why.",
    "“Nobody told us,” she said. “We saw the smoke.”",
    "The website quoted Velk as saying “no”.",
    "RUHN: Go home.",
)


@st.composite
def reports(draw: st.DrawFn) -> str:
    chosen = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
    gap = draw(st.sampled_from((" ", "\n\n", "\r\n\r\n", "\t", " \u00a0", " \U0001f30a ", "\u2028")))
    ending = draw(st.sampled_from(("", "\n", "\r\n", " ”", " \U0001f30a")))
    return gap.join(chosen).replace(" ", draw(st.sampled_from((" ", "  ", "\u00a0")))) + ending


@pytest.fixture(scope="module")
def reader() -> Reader:
    return rules()


@pytest.mark.model
@given(text=reports())
@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_real_parses(text: str, reader: Reader) -> None:
    found = reader.read(Article.of(text, published="2031-03-05"))
    check(found)
    assert to_json(reader.read(found.article)) == to_json(found)
