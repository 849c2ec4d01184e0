from __future__ import annotations

from pathlib import Path

from reportedly.evaluate.meantime import evaluate, read_cat
from reportedly.evaluate.timexes import Timex, count
from reportedly.model import Reading
from reportedly.stages.dates import find_dates
from support.progress import Heard
from support.readers import Canned

SENTENCES = (
    "Road shut", "May 14 , 2031", "`` It floods '' , Maran said on Monday .", "Two .", "Three .", "Four .",
    "They left on Tuesday .",
)  # fmt: skip
DATES = Canned(lambda article: Reading(article=article, dates=find_dates(article.text, article.published)))


def cat() -> bytes:
    """The sentences as tokens, with the date line, Monday and a time without words marked."""
    tokens: list[str] = []
    ids: dict[str, int] = {}
    for number, sentence in enumerate(SENTENCES):
        for word in sentence.split():
            ids.setdefault(word, len(tokens))
            tokens.append(f'<token t_id="{len(tokens)}" sentence="{number}">{word}</token>')
    dated = "".join(f'<token_anchor t_id="{ids[word]}"/>' for word in ("May", "14", "2031"))
    marks = (
        f'<TIMEX3 functionInDocument="CREATION_TIME" type="DATE" value="2031-05-14">{dated}</TIMEX3>'
        '<TIMEX3 functionInDocument="NONE" type="DATE" value="2031-05-12">'
        f'<token_anchor t_id="{ids["Monday"]}"/></TIMEX3>'
        '<TIMEX3 functionInDocument="NONE" type="DATE" value="2058"/>'
    )
    return f"<Document>{''.join(tokens)}<Markables>{marks}</Markables></Document>".encode()


def test_a_document() -> None:
    document = read_cat(cat())
    assert document.article.text.splitlines()[2] == '"It floods", Maran said on Monday.'
    assert document.article.published == "2031-05-14"
    assert document.marked == (Timex(40, 46, "DATE", "2031-05-12"),)
    assert [timex[:2] for timex in document.apart] == [(8, 18), (62, 80)]


def test_what_is_not_annotated_counts_neither_way(tmp_path: Path) -> None:
    document = read_cat(cat())
    counts = count(document, find_dates(document.article.text, document.article.published))
    assert (counts["gold"], counts["found"], counts["value"]) == (1, 1, 1)
    (tmp_path / "road.xml").write_bytes(cat())
    assert evaluate(tmp_path, DATES, Heard())["value"] == 100
