from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from benchmarks.time import cache, heideltime, ours
from benchmarks.time.corpora import CORPORA, GUM
from benchmarks.time.page import Result, Run, page
from benchmarks.time.phrases import DAY, PHRASES, given, right
from benchmarks.time.system import Answer, Job, Places, System, UnusableError, stranger
from benchmarks.time.systems import SYSTEMS, chosen
from reportedly.evaluate.timexes import Document, Timex
from reportedly.model import Article
from reportedly.stages.dates import find_dates

NOWHERE = Places(Path("/nowhere/bin/python"), Path("/nowhere"))
JOB = Job("They met on 3 May 2031.", "2031-05-04", "news")
MARKED = """<?xml version="1.0"?>
<!DOCTYPE TimeML SYSTEM "TimeML.dtd">
<TimeML>
Tolvar & <TIMEX3 tid="t1" type="DATE" value="2031-05-03" mod="START">early
May</TIMEX3>.

</TimeML>
"""


def test_every_phrase_of_ours_is_right_and_one_expression() -> None:
    for phrase in PHRASES:
        assert right(phrase, given(phrase, find_dates(phrase.sentence, DAY))), phrase
    assert not right(PHRASES[0], ["2020-11-17"])
    assert not right(PHRASES[0], ["2020-11-24", "2020-11-24"])


def test_timeml_comes_back_as_records_in_the_text_as_it_was() -> None:
    (found,) = heideltime.read(MARKED, "Tolvar & early\nMay.\n")
    assert (found.span, found.timex3.value, found.timex3.mod) == ((9, 18), "2031-05-03", "START")
    with pytest.raises(UnusableError):
        list(heideltime.read(MARKED, "another text"))


def test_leading_lines_are_not_lost() -> None:
    (found,) = heideltime.read(MARKED.replace("\nTolvar", "\n\n\nTolvar"), "\n\nTolvar & early\nMay.\n")
    assert found.span.of("\n\nTolvar & early\nMay.\n") == "early\nMay"


def test_what_is_not_installed_is_told() -> None:
    for system in SYSTEMS:
        if not system.ours:
            with pytest.raises(UnusableError, match="time-env"):
                list(system.answer([JOB], NOWHERE))


def test_answers_are_asked_once(tmp_path: Path) -> None:
    asked: list[Job] = []

    def answer(jobs: Sequence[Job], _: Places) -> Iterator[Answer]:
        for job in jobs:
            asked.append(job)
            yield Answer((stranger(12, 22, "DATE", "2031-05-03", None),), 0.5, "why not")

    system = System("a stranger", answer, "")
    first = cache.answers(system, [JOB, JOB._replace(day=None)], NOWHERE, tmp_path)
    again = cache.answers(system, [JOB._replace(day=None), JOB], NOWHERE, tmp_path)
    assert len(asked) == 2
    assert first == again
    kept = json.loads((tmp_path / "a_stranger.jsonl").read_text().splitlines()[0])
    assert kept["dates"] == [[12, 22, "DATE", "2031-05-03", None]]


def test_systems_are_chosen_by_name() -> None:
    assert [system.name for system in chosen(["timexy", "reportedly"])] == ["reportedly", "timexy"]
    assert len(chosen(None)) == len(SYSTEMS) == len({system.name for system in SYSTEMS})


def test_the_page_has_every_corpus_and_system() -> None:
    document = Document(Article.of(JOB.text, published=JOB.day), (Timex(9, 17, "DATE", "2031-05-03"),))
    (answer,) = ours.words([JOB], NOWHERE)
    results = {corpus.name: Result([document], [answer]) for corpus in CORPORA}
    run = Run(SYSTEMS[1], results, list(ours.words([phrase.job for phrase in PHRASES], NOWHERE)))
    text = page("made by a test", [run], {"HeidelTime, one": 0.2, "words alone": 200.0}, (6, 300))
    assert "| words alone | 100.0 | 100.0 | 100.0 | 100.0 |" in text
    assert f"| words alone | {' | '.join(['100.0 (1 of 1)'] * len(GUM))} | 100.0 (3 of 3) |" in text
    assert "| right, of 8 |  | 8 |" in text
    assert "| words alone | 200 | 1,000 |" in text
    assert "| words alone | 6 | 0 | 0 | 0 | 0 | 0 |" in text
