"""Which cue a quotation belongs to."""

from __future__ import annotations

import pytest

from reportedly.stages.statements.quoted import with_quotations
from reportedly.stages.statements.setting import Setting
from reportedly.stages.statements.verbs import verb_attributions
from reportedly.text.parse import Parse
from reportedly.text.quotations import find_quotations
from support.parsed import parsed, setting

Shape = list[tuple[str, str | None, list[str]]]


def shape(text: str) -> Shape:
    """Lemma, source and content of all that has content."""
    return shape_in(setting(text))


def shape_in(found: Setting) -> Shape:
    text = found.text
    return [
        (a.word.lemma, a.source_span and a.source_span.of(text), [span.of(text) for span in a.content])
        for a in with_quotations(found, list(verb_attributions(found)))
        if a.content
    ]


@pytest.mark.parametrize(
    ("text", "lemma", "source", "content"),
    [
        ("“We will stay,” Velk said.", "say", "Velk", ["“We will stay,”"]),
        ("“We will stay,” said Velk.", "say", "Velk", ["“We will stay,”"]),
        ("Velk said: “We will not leave this house.”", "say", "Velk", ["“We will not leave this house.”"]),
        ("“We will stay,” Velk said. “It is our road.”", "say", "Velk", ["“We will stay,”", "“It is our road.”"]),
        ("“We will stay,” Velk said.\n“It is our road.”", "say", "Velk", ["“We will stay,”", "“It is our road.”"]),
        (
            "“We will stay,” said Velk, “and so will they.”",
            "say",
            "Velk",
            ["“We will stay,”", "“and so will they.”"],
        ),
        ("Velk left, warning, “The road will close.”", "warn", "Velk", ["“The road will close.”"]),
        (
            "Velk called the truce “a nap between two meals.”",
            "call",
            "Velk",
            ["the truce “a nap between two meals.”"],
        ),
        (
            "Velk said the truce was “a nap” and that nobody had signed it.",
            "say",
            "Velk",
            ["the truce was “a nap” and that nobody had signed it"],
        ),
        (
            "“We must leave the house today,” she bristled.",
            "bristle",
            "she",
            ["“We must leave the house today,”"],
        ),
    ],
    ids=[
        "after", "inverted", "before", "goes on", "on the next line", "interrupted", "leading cue", "object",
        "inside a clause", "any verb",
    ],
)  # fmt: skip
def test_one_cue(text: str, lemma: str, source: str, content: list[str]) -> None:
    assert shape(text) == [(lemma, source, content)]


def test_a_whole_sentence_stands_alone() -> None:
    text = "Velk left the hall. “Nobody has asked us about the road.”"
    assert ("", None, ["“Nobody has asked us about the road.”"]) in shape(text)


def test_a_word_in_marks_does_not() -> None:
    assert shape("The “ceasefire” held.") == []


def test_a_cue_inside_a_quotation_keeps_its_own_content() -> None:
    assert shape("The crowd roared. “Velk told us that she would stay,” the driver said.") == [
        ("tell", "Velk", ["that she would stay"]),
        ("say", "the driver", ["“Velk told us that she would stay,”"]),
    ]


def test_the_cue_right_before_a_quotation_wins() -> None:
    text = "Velk said the council was late, adding: “We will not wait.”"
    assert shape(text) == [
        ("say", "Velk", ["the council was late"]),
        ("add", "Velk", ["“We will not wait.”"]),
    ]


def test_a_new_paragraph_starts_anew() -> None:
    text = "“We will stay,” Velk said.\n\n“The road has been closed for a week.”"
    assert shape(text) == [
        ("say", "Velk", ["“We will stay,”"]),
        ("", None, ["“The road has been closed for a week.”"]),
    ]


def test_the_sentence_behind_a_quotation_that_ends_one_is_no_content() -> None:
    text = "Velk said it was “a burden on all of the drivers[.]” She went on to say more would follow."
    (said,) = (a for a in with_quotations(setting(text), list(verb_attributions(setting(text)))) if a.head == 1)
    assert [span.of(text) for span in said.content] == ["it was “a burden on all of the drivers[.]”"]


def test_a_title_is_nobodys_words() -> None:
    assert shape("On “The Morning Hour,” Velk said the truth would be known.") == [
        ("say", "Velk", ["the truth would be known"])
    ]


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \n"])
def test_nobody_goes_on_behind_an_empty_line(gap: str) -> None:
    kept = "“We will stay,” Velk said.\n“It is our road.”"
    text, parse, more = kept.replace("\n", gap), parsed(kept), len(gap) - 1
    tokens = [
        t if t.start < kept.index("\n") else t._replace(start=t.start + more, end=t.end + more) for t in parse.tokens
    ]
    found = shape_in(Setting(text, Parse(tuple(tokens), parse.sentences, parse.names), find_quotations(text)))
    assert ("say", "Velk", ["“We will stay,”"]) in found
