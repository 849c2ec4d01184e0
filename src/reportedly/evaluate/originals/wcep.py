"""Events of a day from Wikipedia's Portal:Current events: a Markdown file a day, or the page itself (benchmarks/texts).

An event is a list item. Annotated were, of each day, the first twelve events of 8 to 70 words that use a word of
speech, a paragraph each, without links and without the outlets in brackets at their ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml.html import HtmlElement

from reportedly.evaluate.originals.mediawiki import pages

MOST = 12
SHORTEST, LONGEST = 8, 70
ITEM = re.compile(r"\s*\* ")
OUTLET = re.compile(r"\s*\[\(([^\]]*)\)\]\((?:[^()]|\([^()]*\))*\)")
LINK = re.compile(r"\[([^\]]*)\]\((?:[^()\"]|\([^()]*\)|\"[^\"]*\")*\)")
SPEECH = re.compile(
    r"\b(says?|said|saying|tells?|told|according to|states?|stated|announces?|announced|claims?|claimed|calls? (on|for)"
    r"|warns?|warned|demands?|accus\w+|den(y|ies|ied)|reports?|reported|reportedly|asks?|urges?|urged|threat\w+|agree\w*"
    r"|vow\w*|pledge\w*|promis\w+|reject\w*|condemn\w*|plans?|order\w*|confirm\w*|alleg\w+|admit\w*|propos\w+|offers?"
    r"|refus\w+|declare\w*|ceasefire)\b"
)


MARKED = {"i": "*", "em": "*", "b": "**", "strong": "**"}


def texts(folder: Path) -> Iterator[str]:
    """The text of each day: of the Markdown files, then of the pages."""
    for file in sorted((folder / "posts").glob("*.md")):
        yield text_of(in_markdown(file.read_text(encoding="utf-8")))
    for page in pages(folder):
        yield text_of(in_html(page))


def text_of(events: Iterable[str]) -> str:
    """The text that the events of a day give."""
    kept = [event for event in events if SHORTEST <= len(event.split()) <= LONGEST and SPEECH.search(event)]
    return "\n\n".join(kept[:MOST]) + "\n"


def in_markdown(day: str) -> Iterator[str]:
    """The words of each list item that names an outlet."""
    for line in day.splitlines():
        if ITEM.match(line) and "[(" in line:
            yield " ".join(LINK.sub(r"\1", OUTLET.sub("", ITEM.sub("", line, count=1))).split())


def in_html(page: HtmlElement) -> Iterator[str]:
    """The same of a page; what is set off there stands between asterisks in Markdown."""
    for item in page.iter("li"):
        outlets = [link for link in item.iter("a") if str(link.text_content()).startswith("(")]
        if item.find(".//ul") is not None or not outlets:
            continue
        for link in outlets:
            link.drop_tree()
        for part in item.iter(*MARKED):
            part.text = MARKED[part.tag] + (part.text or "")
            part.tail = MARKED[part.tag] + (part.tail or "")
        yield " ".join(str(item.text_content()).split())
