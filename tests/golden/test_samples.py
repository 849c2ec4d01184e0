"""Each packaged sample is read as its golden file shows; `python -m tests.golden.update` writes the files anew."""

from __future__ import annotations

import pytest

from golden.update import FOLDER, file_of, golden
from reportedly.model import Article, Reading
from reportedly.samples import samples
from support.readers import shipped
from support.readings import make_reading

ARTICLES = list(samples())


@pytest.mark.model
@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.source)
def test_a_sample_is_read_as_before(article: Article) -> None:
    expected = file_of(article.source).read_text(encoding="utf-8").splitlines()
    assert golden(shipped().read(article)).splitlines() == expected


def test_every_sample_has_a_golden_file_and_no_file_lacks_its_sample() -> None:
    assert sorted(FOLDER.iterdir()) == sorted(file_of(article.source) for article in ARTICLES)


def test_a_golden_file_shows_the_words_of_each_span() -> None:
    shown = golden(make_reading())
    assert '"cue": "50-54 said"' in shown
    assert " … " in shown
    assert golden(Reading(article=ARTICLES[0])).count('"text"') == 0
