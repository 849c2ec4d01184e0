"""The figures as a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from benchmarks.time.corpora import GUM, TIMEX3, Corpus
from benchmarks.time.phrases import DAY, PHRASES, given, right
from benchmarks.time.system import Answer, System
from benchmarks.time.systems import NOT_RUN
from reportedly.evaluate.invented import invented
from reportedly.evaluate.measure import percent
from reportedly.evaluate.timexes import METRICS, Counts, Document, figures

PARTS = ("year", "month", "week", "day")
MEANING = """\
Every system read the same texts, with the same publication dates. TBAQ, MEANTIME and WikiWars: F1 in percent over all
expressions, as `reportedly evaluate` counts them (`strict`: the same ends; `relaxed`: overlapping; `type` and `value`:
overlapping, and that is right too). MEANTIME annotates five sentences an article; WikiWars has no types, and its values
are compared without times of day. Our rules were written with TBAQ and WikiWars in sight: what they are worth on other
texts, GUM and MEANTIME tell better."""
EXACT = """\
Dates with an ISO value whose value came out right: the same days, however they are written. Some of the annotators'
values have a day, a month or a year that neither text nor publication date gives:
[time-differences.md](time-differences.md) counts them."""
INVENTED = """\
Expressions whose value has a year, a month, a week or a day that neither their words nor the publication date nor
another date in the article gives, over all texts above (`reportedly.evaluate.invented` says how that is told). Behind
the number, how many have which part. Who finds less can invent less: how many it found stands beside."""
SPEED = """\
Articles a second of processor time, dates alone, on {sample} articles of TBAQ ({words} words on average), measured in
one run. `reportedly` holds the stages that the dates need, the parse above all; `words alone` is what finds and values
dates. HeidelTime's processes count with the tagger that they start."""


class Result(NamedTuple):
    """What a system found in the documents of a corpus."""

    documents: Sequence[Document]
    answers: Sequence[Answer]

    def counts(self, corpus: Corpus) -> Counts:
        """Its counts over all documents."""
        pairs = zip(self.documents, self.answers, strict=True)
        return sum((corpus.counted(document, answer.dates) for document, answer in pairs), Counter())


class Run(NamedTuple):
    """All that a system gave: by corpus, and for the phrases."""

    system: System
    results: dict[str, Result]
    phrases: Sequence[Answer]

    @property
    def refused(self) -> int:
        """How many texts it failed on."""
        return sum(answer.refused is not None for result in self.results.values() for answer in result.answers)


def page(made_by: str, runs: Sequence[Run], rates: dict[str, float], sample: tuple[int, int]) -> str:
    """The whole page."""
    blocks = ["# Dates, beside other systems", made_by, MEANING]
    blocks += [_scores(corpus, runs) for corpus in TIMEX3]
    blocks += ["## GUM, ISO value exact", EXACT, _gum(runs), "## Invented parts", INVENTED, _invented(runs)]
    blocks += [f"## Eight phrases, in an article of {DAY}", _phrases(runs)]
    if rates:
        blocks += ["## Speed", SPEED.format(sample=sample[0], words=sample[1]), _speed(rates)]
    return "\n\n".join([*blocks, "## The systems", _about(runs)]) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose first column is words and whose others are figures."""
    lines = [head, ["---", *(["---:"] * (len(head) - 1))], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _scores(corpus: Corpus, runs: Sequence[Run]) -> str:
    metrics = [name for name in METRICS if name != "type" or corpus.kind == "news"]
    documents = runs[0].results[corpus.name].documents
    marked = sum(len(document.marked) for document in documents)

    def row(run: Run) -> list[str]:
        scores = figures(run.results[corpus.name].counts(corpus))
        return [run.system.name, *(f"{scores[name]:.1f}" for name in metrics)]

    head = f"## {corpus.title}: {len(documents)} texts, {marked:,} expressions"
    return f"{head}\n\n{table(['system', *metrics], map(row, runs))}"


def _gum(runs: Sequence[Run]) -> str:
    def cell(counts: Counts) -> str:
        return f"{percent(counts['exact'], counts['valued']):.1f} ({counts['exact']} of {counts['valued']})"

    def row(run: Run) -> list[str]:
        each = [run.results[corpus.name].counts(corpus) for corpus in GUM]
        return [run.system.name, *map(cell, [*each, sum(each, Counter())])]

    return table(["system", *(corpus.name.removeprefix("GUM ") for corpus in GUM), "all"], map(row, runs))


def _invented(runs: Sequence[Run]) -> str:
    def row(run: Run) -> list[str]:
        found = [
            one
            for result in run.results.values()
            for document, answer in zip(result.documents, result.answers, strict=True)
            for one in invented(document.article, answer.dates)
        ]
        parts = Counter(part for one in found for part in one.parts)
        dates = sum(len(answer.dates) for result in run.results.values() for answer in result.answers)
        return [run.system.name, f"{dates:,}", str(len(found)), *(str(parts[part]) for part in PARTS)]

    return table(["system", "found", "with invented parts", *PARTS], map(row, runs))


def _phrases(runs: Sequence[Run]) -> str:
    def row(number: int) -> list[str]:
        phrase = PHRASES[number]
        values = [given(phrase, run.phrases[number].dates) for run in runs]
        marks = ["✓" if right(phrase, found) else ", ".join(found) or "none" for found in values]
        return [phrase.words, phrase.value, *marks]

    def total(run: Run) -> str:
        return str(sum(right(p, given(p, answer.dates)) for p, answer in zip(PHRASES, run.phrases, strict=True)))

    names = [run.system.name for run in runs]
    rows = [*map(row, range(len(PHRASES))), ["right, of 8", "", *map(total, runs)]]
    return table(["phrase", "value", *names], rows)


def _speed(rates: dict[str, float]) -> str:
    slowest = next((rate for name, rate in rates.items() if name.startswith("HeidelTime")), None)
    times: Callable[[float], str] = lambda rate: f"{rate / slowest:,.0f}" if slowest else "–"  # noqa: E731
    rows = [[name, f"{rate:,.2f}" if rate < 10 else f"{rate:,.0f}", times(rate)] for name, rate in rates.items()]
    return table(["system", "articles a second", "times HeidelTime with its start-up"], rows)


def _about(runs: Sequence[Run]) -> str:
    lines = [f"- **{run.system.name}**: {run.system.about}{_refusals(run)}" for run in runs]
    return "\n".join([*lines, "", "Not run:", "", *(f"- {why}" for why in NOT_RUN)])


def _refusals(run: Run) -> str:
    texts = "a text" if run.refused == 1 else f"{run.refused} texts"
    return f" It failed on {texts}, taken as if it had found nothing there." if run.refused else ""
