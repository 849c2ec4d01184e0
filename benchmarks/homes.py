"""Where the corpora are given out: for an annotated article, the address of the file that its text is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

RAW = "https://raw.githubusercontent.com"


class File(NamedTuple):
    """A file to get, and its place below a folder of corpora."""

    url: str
    path: str


def in_repository(commit: str, below: str = "") -> Callable[[Mapping[str, Any]], File]:
    """A corpus that stands in a public repository at `commit` ("owner/name/hash"), in its folder `below`."""

    def file(article: Mapping[str, Any]) -> File:
        return File(f"{RAW}/{commit}/{below}{quote(article['file'])}", f"{article['corpus']}/{article['file']}")

    return file


def on_a_wiki(article: Mapping[str, Any]) -> File:
    """A page of a wiki, as MediaWiki's API gives it: JSON with the page's HTML."""
    site, page = article["url"].replace("org//wiki/", "org/wiki/").split("/wiki/", 1)
    asked = urlencode({"action": "parse", "prop": "text", "format": "json", "formatversion": 2, "redirects": 1})
    stem = article["source"].removesuffix(".txt")
    return File(f"{site}/w/api.php?{asked}&page={page}", f"{article['corpus']}/{stem}.json")


HOMES: dict[str, Callable[[Mapping[str, Any]], File]] = {
    "wikinews": on_a_wiki,
    "re3d": in_repository("dstl/re3d/d78f741ae8395c8244a229b33ad912e1457cf23a"),
    "gum": in_repository("amir-zeldes/gum/72ce5ac14978a324c2fd18d49484e65292cbe316"),
    "meantime": in_repository(
        "qiangning/StructTempRel-EMNLP17/eef1b7a1e56f8ba6e34d8a6737e1fa5480bcfcd5",
        "data/meantime_newsreader_english_oct15/",
    ),
    "wcep": on_a_wiki,
}
"""By the name of the corpus. An article of another corpus has no home that we know of."""
