from __future__ import annotations

import re

import msgspec

from reportedly.model import Article, Commitment, Condition, Event, Span, Statement
from reportedly.model.ids import content_id, text_hash


def test_a_texts_hash_is_that_of_its_bytes() -> None:
    assert text_hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert text_hash("a\r\n") != text_hash("a\n")
    assert len(text_hash("a lone surrogate \ud800")) == 64


def test_an_id_is_a_scheme_and_a_hash_of_all_its_parts() -> None:
    assert re.fullmatch(r"s1:[0-9a-f]{24}", content_id("s1", "a"))
    assert content_id("s1", {"b": 1, "a": 2}) == content_id("s1", {"a": 2, "b": 1})
    assert len({content_id("s1", "a", None), content_id("s1", "a"), content_id("s2", "a"), content_id("s1", "aN")}) == 4


def test_ids_do_not_change_from_version_to_version() -> None:
    article = Article.of("Velk said yes.", outlet="Radio Korrel")
    assert article.id == "a1:55014de4c08fc8a80cce5af6"
    said = Statement(id="", content=(Span(10, 13),), cue=Span(5, 9), source=Span(0, 4), speaker="Velk")
    assert said.identified(article.id).id == "s1:4bcd39e7b0ddcf913837dc81"


def test_two_outlets_with_one_text_are_two_articles() -> None:
    one, other = Article.of("The road closed.", outlet="A"), Article.of("The road closed.", outlet="B")
    assert one.id != other.id
    assert one.sha256 == other.sha256
    assert Article.of("The road closed.", outlet="A", title="T", published="2031", source="x").id == one.id


def test_a_statements_score_stands_outside_its_id_and_all_else_inside() -> None:
    said = Statement(id="", content=(Span(0, 4),), speaker="Velk").identified("a1:0")
    assert msgspec.structs.replace(said, score=0.5).identified("a1:0").id == said.id
    changes: list[dict[str, object]] = [
        {"content": (Span(0, 5),)}, {"cue": Span(5, 9)}, {"source": Span(0, 4)}, {"speaker": "Ruhn"}, {"chain": ("A",)},
        {"addressee": "B"}, {"manner": "direct"}, {"kind": "threat"}, {"polarity": "unsure"}, {"parent": "s1:1"},
    ]  # fmt: skip
    changed = [msgspec.structs.replace(said, **change).identified("a1:0").id for change in changes]
    assert len({said.id, said.identified("a1:1").id, *changed}) == len(changes) + 2
    assert {name for change in changes for name in change} == set(said.__struct_fields__) - {"id", "score"}


def test_commitments_and_events_have_ids_of_their_content_too() -> None:
    act = Span(0, 4)
    plain = Commitment(id="", by="A", act=act, force="promise")
    bound = msgspec.structs.replace(plain, conditions=Condition("if", Span(5, 9)))
    assert plain.identified("a1:0").id != bound.identified("a1:0").id
    assert plain.identified("a1:0").identified("a1:0") == plain.identified("a1:0")
    event = Event(id="", trigger=act, factuality={"article": "CT+"}).identified("a1:0")
    assert event.id.startswith("e1:")
