"""The sample reports ship with the package and are what the documentation says they are."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher

import pytest

from reportedly.samples import sample, samples


def test_ten_reports_by_five_outlets() -> None:
    outlets = Counter(article.outlet for article in samples())
    assert len(outlets) == 5
    assert set(outlets.values()) == {2}


def test_each_has_a_text_of_some_length() -> None:
    for article in samples():
        assert 300 <= len(article.text.split()) <= 800, article.source
        assert article.text == article.text.strip() + "\n"


def test_one_is_undated() -> None:
    assert [article.source for article in samples() if article.published is None] == ["samples/korrel-undated.txt"]


def test_two_outlets_carry_one_agency_report() -> None:
    credited, plain = sample("korrel-2031-03-18"), sample("cnb-2031-03-18")
    assert SequenceMatcher(None, credited.text, plain.text, autojunk=False).ratio() > 0.8
    assert "Meridian Press Agency" in credited.text
    assert "Meridian" not in plain.text.replace("Port Meridan", "")


def test_an_unknown_id_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        sample("nothing")
