"""Pages of a wiki, as MediaWiki's API gives them: a JSON file each, with the page's HTML."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from lxml.html import HtmlElement, fromstring


def pages(folder: Path) -> Iterator[HtmlElement]:
    """The pages in a folder; answers that hold none, as of a page that is gone, are left out."""
    for file in sorted(folder.glob("*.json")):
        answer = json.loads(file.read_text(encoding="utf-8"))
        if "parse" in answer:
            yield fromstring(answer["parse"]["text"])
