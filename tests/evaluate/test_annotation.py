import json
from pathlib import Path
from typing import Any

import pytest

from reportedly.errors import DataMissingError
from reportedly.evaluate.annotation import Date, condition_spans, load, locate, of_reading, parse
from reportedly.model import Article, Reading, Span, TimeValue, Timex3
from reportedly.samples import samples

TEXT = "Tarn would stop on 3 May if Belm left, Tarn said, and if the road opened."
STATEMENT = {"id": "s1", "content": ["Tarn would stop"], "cue": "said", "manner": "indirect", "source": None}


def test_a_span_may_be_positions_words_or_the_nth_words() -> None:
    assert locate([3, 5], TEXT) == (3, 5)
    assert locate("Tarn", TEXT) == (0, 4)
    assert locate({"text": "Tarn", "nth": 1}, TEXT) == (39, 43)


def given(name: str, _sha256: str | None) -> str | None:
    return TEXT if name == "one" else None


@pytest.mark.parametrize("span", ["Belmish", {"text": "Tarn", "nth": 2}])
def test_words_that_the_text_does_not_hold(span: Any) -> None:
    with pytest.raises(ValueError, match="the text does not hold"):
        locate(span, TEXT)


def test_an_annotation_becomes_records() -> None:
    found = parse(
        {
            "statements": [STATEMENT],
            "commitments": [
                {"by": "Tarn", "act": "stop", "force": "offer", "conditions": {"any": [
                    {"connective": "if", "span": "Belm left"},
                    {"all": [{"connective": "if", "span": "the road opened"}]},
                ]}},
                {"by": None, "act": "stop", "force": "offer", "conditions": [{"span": "Belm left"}]},
            ],
            "dates": [{"span": "3 May", "value": "2031-05-03"}],
            "actors": [{"name": "Tarn", "aliases": ["Republic", {"text": "the republic"}]}],
        },
        Article.of(TEXT),
    )  # fmt: skip
    assert (found.statements[0].content, found.statements[0].cue) == ((Span(0, 15),), Span(44, 48))
    assert condition_spans(found.commitments[0].conditions) == [Span(28, 37), Span(57, 72)]
    assert condition_spans(found.commitments[1].conditions) == [Span(28, 37)]
    assert found.dates == (Date(Span(19, 24), "2031-05-03"),)
    assert found.actors == (("Tarn", "Republic", "the republic"),)


def test_the_annotation_must_be_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps({"article": {"sha256": "0" * 64}, "statements": []}))
    with pytest.raises(DataMissingError, match="not the one that was annotated"):
        load(tmp_path / "one.json", given)


@pytest.mark.parametrize("content", ["{", "{}", '{"statements": [{"id": "s1"}]}'])
def test_a_file_that_is_no_annotation(tmp_path: Path, content: str) -> None:
    (tmp_path / "one.json").write_text(content)
    with pytest.raises(DataMissingError, match=r"one\.json"):
        load(tmp_path / "one.json", given)


def test_an_annotation_without_its_text(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps({"statements": []}))
    with pytest.raises(DataMissingError, match="no text"):
        load(tmp_path / "one.json", lambda _name, _hash: None)


def test_an_annotation_of_a_packaged_sample_needs_no_text(tmp_path: Path) -> None:
    article = next(samples())
    (tmp_path / "one.json").write_text(json.dumps({"sample": Path(article.source).stem, "statements": []}))
    assert load(tmp_path / "one.json", lambda _name, _hash: None).article == article


def test_the_article_has_what_the_annotation_says_of_it(tmp_path: Path) -> None:
    said = {"outlet": "Herald", "published": "2031-05-01", "length": 7}
    (tmp_path / "one.json").write_text(json.dumps({"article": said, "statements": [STATEMENT]}))
    article = Article.of(TEXT, source="one.txt", outlet="Herald", published="2031-05-01")
    assert load(tmp_path / "one.json", given).article == article


def test_of_a_reading_only_times_with_a_value_count() -> None:
    def when(start: int, timex: str) -> TimeValue:
        span = Span(start, start + 3)
        return TimeValue(
            span=span, value=None, granularity="open", basis="open", reason="", timex3=Timex3("DATE", timex)
        )

    reading = Reading(article=Article.of(TEXT), dates=(when(0, "PRESENT_REF"), when(9, "XXXX")))
    assert of_reading(reading).dates == (Date(Span(9, 12), None),)
