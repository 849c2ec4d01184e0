"""Phrases that attribute the clause they stand in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportedly.stages.statements.adverbials import adverbial_attributions
from reportedly.text.parse import Parse
from support.parsed import setting, word


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        ("According to Velk, the road is closed.", ["According to"], "Velk", ["the road is closed"]),
        ("The road is closed, according to two drivers.", ["according to"], "two drivers", ["The road is closed"]),
        (
            "Snow fell; the road is closed, according to Velk; nobody came.",
            ["according to"],
            "Velk",
            ["the road is closed"],
        ),
        ("The road, in her view, is a danger.", ["in", "view"], "her", ["The road", "is a danger"]),
        (
            "In the opinion of the council, the road is a danger.",
            ["In", "opinion"],
            "the council",
            ["the road is a danger"],
        ),
        (
            "Under the agreement, the army leaves the dam within ten days.",
            ["Under"],
            "the agreement",
            ["the army leaves the dam within ten days"],
        ),
        ("The road is closed, reports the Lowland Press.", ["reports"], "the Lowland Press", ["The road is closed"]),
        (
            "Velk left the valley, which has lost ninety people according to the clinic.",
            ["according to"],
            "the clinic",
            ["which has lost ninety people"],
        ),
        (
            "A storm hit the coast, killing nine people according to the harbour office.",
            ["according to"],
            "the harbour office",
            ["killing nine people"],
        ),
        ("As Velk put it, the road is closed.", ["As", "put"], "Velk", ["the road is closed"]),
        ("As the mayor noted, the road is closed.", ["As", "noted"], "the mayor", ["the road is closed"]),
    ],
)
def test_the_clause_is_the_content(text: str, cue: list[str], source: str, content: list[str]) -> None:
    (only,) = adverbial_attributions(setting(text))
    assert [span.of(text) for span in only.cue] == cue
    assert only.source_span is not None
    assert only.source_span.of(text) == source
    assert [span.of(text) for span in only.content] == content


@pytest.mark.parametrize("text", ["Drivers sat under the bridge.", "As Velk told drivers the news, the road closed."])
def test_a_place_or_a_time_attributes_nothing(text: str) -> None:
    assert list(adverbial_attributions(setting(text))) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The army barred two clerks for allegedly hiding grain.", ["two clerks", "hiding grain"]),
        ("Velk, reportedly aged 68, died.", ["Velk", "aged 68"]),
        ("The army crossed the dam and reportedly burned a mill.", ["The army", "burned a mill"]),
        ("The army reportedly burned a mill.", ["The army", "burned a mill"]),
    ],
    ids=["of an object", "of a noun before it", "of a shared subject", "of its own subject"],
)
def test_what_is_alleged_is_said_of_somebody(text: str, content: list[str]) -> None:
    (only,) = adverbial_attributions(setting(text))
    assert [span.of(text) for span in only.content] == content


def test_a_contrast_behind_the_phrase_is_no_part() -> None:
    text = "Belo leads with half of the votes, according to the council, while the army shows Velk in front."
    (only,) = adverbial_attributions(setting(text))
    assert [span.of(text) for span in only.content] == ["Belo leads with half of the votes"]


def test_who_is_cited_may_be_taken_for_the_subject() -> None:
    found = setting("According to news agency Lumen, the mayor said the bridge was shut.")
    parse = found.parse
    changed = {
        word(parse, "Lumen").i: ("nsubj", word(parse, "said").i),
        word(parse, "mayor").i: ("appos", word(parse, "Lumen").i),
    }
    tokens = (t._replace(dep=changed[t.i][0], head=changed[t.i][1]) if t.i in changed else t for t in parse.tokens)
    (only,) = adverbial_attributions(replace(found, parse=Parse(tuple(tokens), parse.sentences)))
    assert only.source_span is not None
    assert only.source_span.of(found.text) == "news agency Lumen"
    assert [span.of(found.text) for span in only.content] == ["the mayor said the bridge was shut"]
