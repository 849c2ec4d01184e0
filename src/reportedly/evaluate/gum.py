"""GUM's dates and times of day: news, interviews and speeches, with the ISO value of each.

Of the dates that are marked: `strict` is the share whose ends were found, `relaxed` of those that something found
overlaps, `exact` the share whose value is right, of those that have a value: `when`, or `from` and `to`. A value is
right if it covers the same days, however it is written (a week as its number or as two days). GUM marks neither lengths
nor what is vague, so what else is found says nothing. The creation date is `published`.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.errors import DataMissingError
from reportedly.evaluate.corpus import Progress, Reads, Scores
from reportedly.evaluate.extent import extent
from reportedly.evaluate.measure import percent
from reportedly.evaluate.originals.gum import text_of
from reportedly.evaluate.timexes import Counts, Document, Timex, attributes, files_in, found, paired, squeezed, total
from reportedly.model import Article, TimeValue

PARTS = ("news", "interview", "speech")
_OPENING = re.compile(r"<(date|time)\b(.*)>")


def evaluate(data: Path, reader: Reads, progress: Progress, part: str = "all", limit: int | None = None) -> Scores:
    """Percent by metric, of `part` of the corpus in `data`; `progress` hears articles done, of all.

    Raises DataMissingError.
    """
    return figures(total(documents(data, part, limit), reader, progress, count))


def documents(data: Path, part: str = "all", limit: int | None = None) -> list[Document]:
    """The documents of one of PARTS, or of `all`: `data` holds the folders `xml` and `dep`. Raises DataMissingError."""
    files = [file for file in files_in(data, "xml/GUM_*.xml") if file.stem.split("_")[1] in _kinds(part)]
    if not files:
        raise DataMissingError(str(data), f"nothing of the part {part}")
    return [_document(file, data / "dep" / f"{file.stem}.conllu") for file in files[:limit]]


def _kinds(part: str) -> tuple[str, ...]:
    return PARTS if part == "all" else (part,)


def _document(file: Path, sentences: Path) -> Document:
    if not sentences.is_file():
        raise DataMissingError(str(sentences), "the document's text is not there")
    with sentences.open(encoding="utf-8") as lines:
        return read_xml(file.read_text(encoding="utf-8"), text_of(lines), file.name)


def read_xml(content: str, text: str, name: str = "-") -> Document:
    """The marks in GUM's XML, a token or a tag a line, on the text of the document."""
    published = re.search(r'dateCreated="([^"]*)"', content)
    marked = tuple(_marked(content.splitlines()))
    return Document(Article.of(text, source=name, published=published[1] if published else None), marked)


def _marked(lines: Iterable[str]) -> Iterator[Timex]:
    position = 0
    opened: list[tuple[int, str, dict[str, str]]] = []
    for line in lines:
        if opening := _OPENING.fullmatch(line):
            opened.append((position, opening[1].upper(), attributes(opening[2])))
        elif line in ("</date>", "</time>") and opened:
            start, kind, given = opened.pop()
            yield Timex(start, position, kind, _value(given))
        elif "\t" in line:
            position += squeezed(html.unescape(line.split("\t", 1)[0]))[-1]


def _value(given: dict[str, str]) -> str:
    """EDTF of what is given, with an open year for the `--` of ISO 8601; "" where only bounds are."""
    value = given.get("when") or "/".join(given[end] for end in ("from", "to") if given.get(end))
    return re.sub(r"(^|/)--", r"\1XXXX-", value) if given.get("when") or value.count("/") == 1 else ""


def count(document: Document, dates: Iterable[TimeValue]) -> Counts:
    """What is marked beside what was found."""
    listed = found(document.article.text, dates, lambda date: date.value or date.timex3.value)
    counts = Counter(gold=len(document.marked), valued=sum(bool(timex.value) for timex in document.marked))
    for timex, best in paired(document.marked, listed):
        counts["relaxed"] += 1
        counts["strict"] += best[:2] == timex[:2]
        counts["exact"] += bool(timex.value) and same(timex.value, best.value)
    return counts


def same(marked: str, given: str) -> bool:
    """Whether a value covers the days that are marked; a time of day counts where one is marked."""
    if re.match(r"\d\d:", marked):
        return given.partition("T")[2][:5] == marked[:5]
    if "T" in marked:
        return given[:16] == marked[:16]
    return extent(given.partition("T")[0] or given) == extent(marked)


def figures(counts: Counts) -> Scores:
    """The shares in percent."""
    shares = {name: percent(counts[name], counts["gold"]) for name in ("strict", "relaxed")}
    return shares | {"exact": percent(counts["exact"], counts["valued"])}
