import json
from pathlib import Path

import pytest
from lxml.html import fromstring

from reportedly.evaluate.originals.wcep import in_html, in_markdown, text_of, texts

MARKDOWN = """---
title: 2031 May 3
---
* [Drought](https://example.org/wiki/Drought_%28river%29 "Drought (river)")
  * The [Harbour Board](https://example.org/wiki/Board_(harbour) "Board (harbour)") says that the old road floods
    again. [(Courier)](https://example.org/a_(b)) [(*The Teller*)](https://example.org/t)
  * The *Marigold* sails.
"""
DAY = MARKDOWN.replace("\n    again", " again")
EVENT = "The Harbour Board says that the old road floods again."
PAGE = """<div><ul><li><a href="/wiki/Drought">Drought</a><ul>
<li>The <a href="/wiki/Board">Harbour Board</a> says that the old road floods again.
<a class="external" href="/c">(Courier)</a> <a class="external" href="/c">(<i>The Teller</i>)</a></li>
<li>The <i>Marigold</i> sails. <a class="external" href="/c">(Courier)</a></li></ul></li></ul></div>"""


def test_events_of_markdown_and_of_a_page_are_the_same() -> None:
    assert list(in_markdown(DAY)) == [EVENT]
    assert list(in_html(fromstring(PAGE))) == [EVENT, "The *Marigold* sails."]


@pytest.mark.parametrize(
    ("event", "kept"),
    [
        (EVENT, True),
        ("The Harbour Board mends the old road that floods again.", False),
        ("Maran says no.", False),
        ("Maran says " + "no " * 70, False),
    ],
)
def test_which_events_are_kept(event: str, kept: bool) -> None:
    assert text_of([event]) == (f"{event}\n" if kept else "\n")


def test_twelve_at_most() -> None:
    assert text_of([EVENT] * 13).count(EVENT) == 12


def test_both_kinds_of_file(tmp_path: Path) -> None:
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "2031-05-03-index.md").write_text(DAY)
    (tmp_path / "wcep-2031-05-03.json").write_text(json.dumps({"parse": {"text": PAGE}}))
    assert list(texts(tmp_path)) == [f"{EVENT}\n"] * 2
