"""Texts that nobody writes: the whole reading has to come through them."""

from __future__ import annotations

import pytest

from reportedly.model import Article
from support.readers import shipped

ODD = {
    "nothing": "",
    "blanks": "   \n\n \t \n",
    "one mark": ":",
    "marks alone": "...!?;:—,,\n\n--- ''' \"\" ((",
    "quotation marks alone": '"""""\n“”“”“”\n‘’\'\'``',
    "an open quotation": "“He said that",
    "a label on every line": "\n".join(f"Anna{i} Ruhn:" for i in range(100)),
    "clause in clause": "She " + "said that he " * 200 + "said.",
    "clause beside clause": "We will go" + " and go" * 800 + ".",
    "no full stop": "They said, " * 200,
    "semicolons": "; ".join(["he said the mayor lied"] * 150),
    "quotation after quotation": "“we will go” he said, " * 150,
    "sources without a content": "He said, according to the mayor.\nAccording to Ossa, according to Ruhn, he said",
    "days that are none": "On 31 February 2023 he left. On May 99, at 25:61, in year 99999999, in 99999999999 days.",
}


@pytest.mark.model
@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in ODD.items()])
def test_an_odd_text_is_read(text: str) -> None:
    found = shipped().read(Article.of(text, published="2031-02-28"))
    assert all(0 <= span.start < span.end <= len(text) for said in found.statements for span in said.content)
