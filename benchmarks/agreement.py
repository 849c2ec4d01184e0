"""How far two annotators agree who read the same articles without seeing each other's work.

python -m benchmarks.agreement [--first data/test] [--second data/second]

Writes benchmarks/agreement.md. It needs no texts: positions and names are all that is compared.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, get_args

import msgspec

from reportedly.evaluate.agreement import Counts, compare, figures, right_fields, statement_pairs
from reportedly.evaluate.annotation import Annotation, parse
from reportedly.evaluate.corpus import Scores
from reportedly.evaluate.measure import percent, score
from reportedly.evaluate.names import Names
from reportedly.model import Article, Statement
from reportedly.model.statement import Kind, Manner

REPORT = Path(__file__).with_name("agreement.md")
DRAWS = 1000
SEED = 1
LABELLED = ("kind", "manner", "polarity")
LABELS = [f"{field} {label}" for field, type_ in (("kind", Kind), ("manner", Manner)) for label in get_args(type_)]
TABLES = {
    "What is found": {
        "statements": "statements",
        "statements + source": "… with a source that overlaps",
        "statements + source + cue": "… and a cue that overlaps",
        "statements + speaker": "… with the same speaker",
        "manner direct": "direct statements",
        "manner indirect": "indirect ones",
        "manner mixed": "mixed ones",
        "inside another": "statements inside another, the same one",
        "with a chain": "statements with a chain, the same chain",
        "with an addressee": "statements with an addressee, the same one",
        "commitments": "commitments",
        "conditions": "conditions",
        "deadline or term": "deadlines and terms",
    },
    "Fields of statements that both have": {
        "exact right": "content, the same to the character",
        "speaker right": "speaker",
        "source right": "source, overlapping",
        "cue right": "cue, overlapping",
        "chain right": "chain",
        "chain where one has one": "chain, where one of the two gives one",
        "addressee right": "addressee",
        "addressee where one has one": "addressee, where one of the two gives one",
        "manner right": "manner",
        "kind right": "kind",
        "polarity right": "polarity",
        "parent right": "parent",
    },
    "Fields of commitments that both have": {"by right": "by", "force right": "force"},
    "Cohen's kappa, times 100": {f"kappa of {field}": field for field in LABELLED},
    "Kinds": {f"kind {kind}": kind for kind in get_args(Kind)},
}


class Agreed(NamedTuple):
    """What one article adds: counts, and of paired statements how often (field, one's label, the other's) came up."""

    counts: Counts
    labels: Counter[tuple[str, str, str]]


def main() -> None:
    options = arguments()
    articles = [agreed(*both) for both in read_twice(options.first, options.second)]
    REPORT.write_text(report(articles), encoding="utf-8")
    print(REPORT.read_text(encoding="utf-8"))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", type=Path, default=Path("data/test"))
    parser.add_argument("--second", type=Path, default=Path("data/second"))
    return parser.parse_args()


def read_twice(first: Path, second: Path) -> Iterator[tuple[Annotation, Annotation]]:
    """The two annotations of each article that is in both folders."""
    for file in sorted(second.glob("*.json")):
        yield without_text(first / file.name), without_text(file)


def without_text(file: Path) -> Annotation:
    """An annotation in positions; its article is as long as the text was, and blank."""
    document: dict[str, Any] = msgspec.json.decode(file.read_bytes())
    return parse(document, Article.of(" " * document["article"]["length"], source=file.name))


def agreed(first: Annotation, second: Annotation) -> Agreed:
    """The counts of one article."""
    names = Names(first.actors)
    counts = compare(first, second)
    labels: Counter[tuple[str, str, str]] = Counter()
    for side, read in (("gold", first), ("found", second)):
        counts.update((label, side) for s in read.statements for label in (f"kind {s.kind}", f"manner {s.manner}"))
    paired = [
        (first.statements[i], second.statements[j]) for i, j in statement_pairs(first.statements, second.statements)
    ]
    matched = {theirs.id: ours.id for ours, theirs in paired}
    for ours, theirs in paired:
        right = right_fields(ours, theirs, names, matched)
        counts.update(also_right(ours, theirs, right))
        labels.update((field, getattr(ours, field), getattr(theirs, field)) for field in LABELLED)
    return Agreed(counts, labels)


def also_right(ours: Statement, theirs: Statement, right: dict[str, bool]) -> Iterator[tuple[str, str]]:
    """What a pair of statements adds to the counts that a score of readings has no row for."""
    if right["source"]:
        yield "statements + source", "hit"
        if right["cue"]:
            yield "statements + source + cue", "hit"
    for field in ("kind", "manner"):
        if right[field]:
            yield f"{field} {getattr(ours, field)}", "hit"
    for field in ("chain", "addressee"):
        if getattr(ours, field) or getattr(theirs, field):
            yield f"{field} where one has one", "all"
            if right[field]:
                yield f"{field} where one has one", "right"


def summed(articles: Iterable[Agreed]) -> Agreed:
    total = Agreed(Counter(), Counter())
    for article in articles:
        total.counts.update(article.counts)
        total.labels.update(article.labels)
    return total


def values(total: Agreed) -> Scores:
    """Every figure in percent, kappa from -100 to 100; none for what neither has."""
    counts = total.counts
    found = figures(counts)
    sizes = counts["statements", "gold"], counts["statements", "found"]
    for name in ("statements + source", "statements + source + cue"):
        found[name] = score(counts[name, "hit"], *sizes).f1
    for label in LABELS:
        if counts[label, "gold"] or counts[label, "found"]:
            found[label] = score(*(counts[label, side] for side in ("hit", "gold", "found"))).f1
    for field in ("chain", "addressee"):
        name = f"{field} where one has one"
        found[name] = percent(counts[name, "right"], counts[name, "all"])
    for field in LABELLED:
        table = {(one, other): n for (of, one, other), n in total.labels.items() if of == field}
        found[f"kappa of {field}"] = 100 * kappa(table)
    return found


def kappa(table: dict[tuple[str, str], int]) -> float:
    """Cohen's kappa of how often the two gave which labels; 1 where only one label was ever given."""
    whole = sum(table.values())
    ones: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for (one, other), number in table.items():
        ones[one] += number
        others[other] += number
    observed = sum(number for (one, other), number in table.items() if one == other) / whole if whole else 1.0
    chance = sum(ones[label] * others[label] for label in ones) / whole**2 if whole else 1.0
    return (observed - chance) / (1 - chance) if chance < 1 else 1.0


def intervals(articles: Sequence[Agreed]) -> dict[str, tuple[float, float]]:
    """Of each figure the middle 95 % of what it is on as many articles, drawn with replacement."""
    rng = random.Random(SEED)
    drawn = [values(summed(rng.choices(articles, k=len(articles)))) for _ in range(DRAWS)]
    return {name: middle([d[name] for d in drawn if name in d]) for name in values(summed(articles))}


def middle(drawn: Sequence[float]) -> tuple[float, float]:
    """Between which two values 95 % of these lie."""
    ordered = sorted(drawn)
    return ordered[round(0.025 * len(ordered))], ordered[round(0.975 * len(ordered)) - 1]


def report(articles: Sequence[Agreed]) -> str:
    """The whole page."""
    total = summed(articles)
    found, between = values(total), intervals(articles)
    counts = total.counts
    sizes = [f"{counts[name, 'gold']} and {counts[name, 'found']} {name}" for name in ("statements", "commitments")]
    lines = [INTRODUCTION.format(articles=len(articles), sizes=", ".join(sizes), draws=f"{DRAWS:,}").strip()]
    for title, rows in TABLES.items():
        shown = {name: words for name, words in rows.items() if name in found}
        lines += ["", f"## {title}", "", "| | agreement | 95 % | one, the other |", "| --- | ---: | --- | ---: |"]
        for name, words in shown.items():
            lines.append(row(words, found[name], between[name], [counts[name, side] for side in ("gold", "found")]))
    lines += ["", "## Where kinds differ", "", WHERE_KINDS_DIFFER.strip(), "", *differing(total.labels)]
    return "\n".join(lines) + "\n"


def row(words: str, figure: float, between: tuple[float, float], sides: Sequence[int]) -> str:
    """A row of a table: a figure, what it lies between, and how many each of the two has, where that is counted."""
    low, high = between
    return f"| {words} | {figure:.1f} | {low:.1f} to {high:.1f} | {', '.join(str(side) for side in sides if side)} |"


def differing(labels: Counter[tuple[str, str, str]], most: int = 10) -> Iterator[str]:
    """Which two kinds were given to one statement, and how often."""
    both: Counter[tuple[str, ...]] = Counter()
    for (field, one, other), number in labels.items():
        if field == "kind" and one != other:
            both[tuple(sorted((one, other)))] += number
    yield "| kinds | statements |"
    yield "| --- | ---: |"
    for kinds, number in sorted(both.items(), key=lambda row: (-row[1], row[0]))[:most]:
        yield f"| {' or '.join(kinds)} | {number} |"


INTRODUCTION = """
# Agreement of two annotators

{articles} articles of `data/test` were read a second time by another annotator, who had not seen the first reading
(`data/second`). Made by `python -m benchmarks.agreement`: {sizes}.

Both annotators are instances of one large language model, reading under the same definitions and notes. Where two
people who agree have each understood the definitions, these two may share a misunderstanding, or a habit: their
agreement says how far the definitions fix the answer for such a reader. It says less than agreement between people
would, and nothing about whether people would answer the same.

Statements are paired by their contents, as in every score here (Jaccard of the characters, .5 at least), commitments
by their acts (.3). What is found: F1 of the one against the other, in percent, which is the same either way round.
Fields: the share of the pairs that have the same. The intervals are the middle 95 % of {draws} draws of as many
articles, with replacement.
"""

WHERE_KINDS_DIFFER = "The pairs of kinds that the two gave to one statement, the ten most frequent."

if __name__ == "__main__":
    main()
