"""What is left where our value is not the annotators': sorted by cause, and what they chose for the same words.

    python -m benchmarks.time.differences --corpora DIR       writes benchmarks/time-differences.md

The causes are told by a program from words and values alone, in the order of `CAUSES`; the first that holds counts. Of
TBAQ every fourth file is left out: it is kept from tuning. The page holds counts and phrases of a few words, no text.
"""

from __future__ import annotations

import argparse
import re
import shlex
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.time import ours
from benchmarks.time.page import table
from benchmarks.time.system import Places, job, stranger
from reportedly.evaluate import gum, meantime, tempeval3
from reportedly.evaluate.extent import extent
from reportedly.evaluate.invented import Fixed, fixed, invented
from reportedly.evaluate.timexes import Document, Timex, found, paired, scored
from reportedly.model import TimeValue
from reportedly.stages.dates.words import FEASTS, MONTHS, WEEKDAYS

ROOT = Path(__file__).parents[2]
OUT = ROOT / "benchmarks" / "time-differences.md"
HEAD = """\
# Dates: where our value is not the annotators'

{date}, by `{command}`. Of TBAQ the three quarters that rules were written on; of GUM what has an ISO value.

Each difference is counted under the first cause that holds; a program sorted them, not a person. *A part that nobody
gave* is told by `reportedly.evaluate.invented`, asked of the annotators' values as it is of every system's: no value of
ours may have one, so such a difference stays. *Other annotators chose ours* means that elsewhere in these corpora the
same words have our value, as counted from publication; of words with a name or a number, a value of our unit."""
PHRASES = """\
## What annotators chose for the same words

Phrases with no name and no number in them, marked at least {least} times in the three corpora, on which annotators
don't agree. Values are counted from publication: `week -1` is the week before it, `day -7` the day a week before."""
_LEAST = 3
_NAMES = frozenset([*MONTHS, *WEEKDAYS, *(word for feast in FEASTS for word in feast.split())])
_IN = {"month": 1, "quarter": 3, "half": 6}


class Marked(NamedTuple):
    """An annotated expression, and what we have there, if anything; `asks` for a part that nobody gave."""

    words: str
    published: str
    theirs: Timex
    ours: Timex | None
    right: bool
    asks: bool

    @property
    def given(self) -> Timex:
        """Ours, where there is one."""
        return self.ours or Timex(0, 0, "", "")


class Corpus(NamedTuple):
    """Documents, when two values are the same, and which value of ours is scored."""

    name: str
    documents: Callable[[Path], list[Document]]
    same: Callable[[str, str], bool] = str.__eq__
    value: Callable[[TimeValue], str] | None = None


CORPORA = {
    "tempeval3": Corpus("TBAQ", partial(tempeval3.documents, part="dev")),
    "meantime": Corpus("MEANTIME", meantime.documents),
    "gum": Corpus("GUM", gum.documents, gum.same, lambda when: when.value or when.timex3.value),
}
Chosen = dict[str, Counter[str]]
"""By words, how often annotators chose which value, as counted from publication."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=ROOT.parent / "shared" / "corpora", help="a folder of corpora")
    options = parser.parse_args()
    listed = {corpus.name: list(marked(corpus, options.corpora / folder)) for folder, corpus in CORPORA.items()}
    text = page(listed, shlex.join(["python", "-m", "benchmarks.time.differences", *sys.argv[1:]]))
    sys.stdout.write(text)
    OUT.write_text(text, encoding="utf-8")


def marked(corpus: Corpus, folder: Path) -> Iterator[Marked]:
    """Every annotated expression of a corpus that has a value."""
    documents = corpus.documents(folder)
    answers = ours.stage([job(document.article, "news") for document in documents], Places(Path(), Path()))
    for document, answer in zip(documents, answers, strict=True):
        yield from beside(document, answer.dates, corpus)


def beside(document: Document, dates: Iterable[TimeValue], corpus: Corpus) -> Iterator[Marked]:
    """The annotated expressions of a document that have a value, with what was found there."""
    article = document.article
    best = dict(paired(document.marked, scored(document, found(article.text, dates, corpus.value))))
    letters = [i for i, character in enumerate(article.text) if not character.isspace()]
    places = {
        timex: stranger(letters[timex.start], letters[timex.end - 1] + 1, timex.type or "DATE", timex.value, None)
        for timex in document.marked
        if timex.value and timex.start < timex.end
    }
    asking = {one.when.span for one in invented(article, places.values())}
    for timex, when in places.items():
        mine = best.get(timex)
        right = mine is not None and corpus.same(timex.value, mine.value)
        words = " ".join(when.span.of(article.text).lower().split())
        yield Marked(words, article.published or "", timex, mine, right, when.span in asking)


def told(value: str, words: str, published: str) -> str:
    """A value as counted from publication, as in `week -1`; of words with a name or a number its unit alone."""
    one, today = next(fixed(value), None), next(fixed(published[:10]), None)
    if one is None or "X" in value:
        return value if value.startswith("P") else re.sub(r"\d+", "9", value)
    if today is None or today.date is None or _is_named(words):
        return one.unit
    return f"{one.unit} {_away(one, today.date):+d}"


def _is_named(words: str) -> bool:
    return any(word in _NAMES or any(letter.isdigit() for letter in word) for word in re.findall(r"\w+", words))


def _away(one: Fixed, today: date) -> int:
    """How many of its units it lies after a day."""
    if one.date is not None and one.unit in ("day", "week"):
        days = one.date.toordinal() - today.toordinal()
        return days if one.unit == "day" else (days + today.weekday()) // 7
    if one.unit in _IN and one.month:
        months = 12 * one.year + one.month - 1, 12 * today.year + today.month - 1
        return months[0] // _IN[one.unit] - months[1] // _IN[one.unit]
    return one.year - today.year


def _plain(value: str) -> str:
    """A value without what only spells it otherwise: 198X and 198, 1949-XX and 1949, T17 and T17:00, W7 and W07."""
    value = re.sub(r"(?:-XX)+$|X+$|(?<=T\d\d):00$", "", value)
    return re.sub(r"W(\d)(?!\d)", r"W0\1", value)


def _is_opener(theirs: str, given: str) -> bool:
    """Whether a value leaves open what another one fixes, and is the same in all else: 1989-WXX of 1989-W43."""
    pattern = "".join("." if letter == "X" else re.escape(letter) for letter in theirs)
    return "X" in theirs and not theirs.startswith("P") and re.fullmatch(pattern, given) is not None


def _others_chose(one: Marked, chosen: Chosen) -> bool:
    mine, theirs = (told(timex.value, one.words, one.published) for timex in (one.given, one.theirs))
    return mine != theirs and chosen[one.words][mine] > 0


def _kind(value: str) -> str:
    """A length, a pointer, or a date."""
    return "length" if re.match(r"P[T\dX]", value) else "pointer" if value.endswith("_REF") else "date"


def _unit(value: str) -> str:
    return next((one.unit for one in fixed(value)), value)


# The first that holds counts.
CAUSES: dict[str, Callable[[Marked, Chosen], bool]] = {
    "they ask for a part that nobody gave": lambda one, _: one.asks,
    "not found": lambda one, _: one.ours is None,
    "spelled otherwise: 198X, 198": lambda one, _: (
        _plain(one.theirs.value) == _plain(one.given.value) or extent(one.theirs.value) == extent(one.given.value)
    ),
    "they leave open what publication gives": lambda one, _: _is_opener(one.theirs.value, one.given.value),
    "a day of theirs, a part of that day of ours": lambda one, _: one.given.value.startswith(f"{one.theirs.value}T"),
    "other annotators chose ours": _others_chose,
    "a length, a date, or neither": lambda one, _: _kind(one.theirs.value) != _kind(one.given.value),
    "other ends": lambda one, _: one.theirs[:2] != one.given[:2],
    "another length": lambda one, _: _kind(one.theirs.value) == "length",
    "a unit finer or coarser": lambda one, _: _unit(one.theirs.value) != _unit(one.given.value),
    "another day, week, month, quarter or year": lambda _one, _chosen: True,
}


def sorted_out(listed: Iterable[Marked], chosen: Chosen) -> Counter[str]:
    """How many differences each cause has."""
    return Counter(
        next(name for name, holds in CAUSES.items() if holds(one, chosen)) for one in listed if not one.right
    )


def choices(listed: Iterable[Marked]) -> Chosen:
    """What annotators chose for each phrase."""
    chosen: Chosen = defaultdict(Counter)
    for one in listed:
        chosen[one.words][told(one.theirs.value, one.words, one.published)] += 1
    return chosen


def page(listed: dict[str, list[Marked]], command: str) -> str:
    """The whole page."""
    every = [one for found in listed.values() for one in found]
    chosen = choices(every)
    counts = {name: sorted_out(found, chosen) for name, found in listed.items()}
    rows = [[cause, *(str(counts[name][cause]) for name in listed)] for cause in CAUSES]
    totals = [
        ["**differences**", *(str(counts[name].total()) for name in listed)],
        ["expressions with a value", *(f"{len(found):,}" for found in listed.values())],
        ["of these, asking for a part that nobody gave", *(str(sum(o.asks for o in f)) for f in listed.values())],
    ]
    head = HEAD.format(date=f"{datetime.now(UTC):%Y-%m-%d}", command=command)
    causes = table(["cause", *listed], [*rows, *totals])
    return "\n\n".join([head, causes, PHRASES.format(least=_LEAST), _phrases(every, chosen)]) + "\n"


def _phrases(every: Sequence[Marked], chosen: Chosen) -> str:
    mine: Chosen = defaultdict(Counter)
    for one in every:
        if one.ours is not None:
            mine[one.words][told(one.given.value, one.words, one.published)] += 1
    split = [words for words, values in chosen.items() if values.total() >= _LEAST and len(values) > 1]
    shown = sorted((words for words in split if not _is_named(words)), key=lambda w: (-chosen[w].total(), w))
    lines = [
        "| words | times | annotators | ours |",
        "| --- | ---: | --- | --- |",
        *(
            f"| {words} | {chosen[words].total()} | {_listed(chosen[words])} | {_listed(mine[words])} |"
            for words in shown
        ),
    ]
    return "\n".join(lines)


def _listed(values: Counter[str]) -> str:
    return ", ".join(f"{value} ({count})" for value, count in values.most_common())


if __name__ == "__main__":
    main()
