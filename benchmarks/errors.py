"""What a reading misses and makes up on a part of a corpus, with the words around it: for whoever tunes the rules.

python -m benchmarks.errors polnear --data ../shared/corpora/polnear --part train --sample 40 --seed 1
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from reportedly.evaluate import polnear
from reportedly.evaluate.measure import characters, pairs
from reportedly.evaluate.polnear import Document, Relation
from reportedly.model import hull
from reportedly.pipeline import Reader, reading
from reportedly.text.parse import Parse

SKIPPED = ("AUX", "PART", "PUNCT", "DET", "PRON", "SPACE")


class Case(NamedTuple):
    """A relation that only one side has, or that differs: what it is, its cue's lemma, and how to print it."""

    what: str
    cue: str
    shown: str


class Outcome(NamedTuple):
    """One article's counts and cases."""

    counts: Counter[str]
    cases: tuple[Case, ...]


def main() -> None:
    options = arguments()
    documents = polnear.documents(options.data, options.part)
    if options.sample < len(documents):
        documents = sorted(
            random.Random(options.seed).sample(documents, options.sample), key=lambda d: d.article.source
        )
    counts: Counter[str] = Counter()
    cases: list[Case] = []
    for outcome in outcomes(documents, options.workers, options.nested):
        counts.update(outcome.counts)
        cases.extend(outcome.cases)
    show_figures(counts, len(documents))
    show_cases(cases, options)
    show_lemmas(cases, counts)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", choices=["polnear"])
    parser.add_argument("--data", type=Path, default=Path("../shared/corpora/polnear"))
    parser.add_argument("--part", default="train", help="train, train-a, train-b, dev-a (keep dev-b for the end)")
    parser.add_argument("--sample", type=int, default=40, help="articles drawn at random")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=60, help="cases printed of each sort, drawn at random; 0 for none")
    parser.add_argument("--only", help="print only the cases whose cue's lemma is this, or contains it")
    parser.add_argument("--nested", action="store_true", help="count statements inside statements too")
    parser.add_argument("--workers", type=int, default=1)
    return parser.parse_args()


def outcomes(documents: list[Document], workers: int, nested: bool) -> Iterator[Outcome]:
    if workers == 1:
        reader = Reader()
        yield from (outcome(reader, document, nested) for document in documents)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(_in_worker, documents, [nested] * len(documents), chunksize=4)


_reader: list[Reader] = []


def _in_worker(document: Document, nested: bool) -> Outcome:
    if not _reader:
        _reader.append(Reader())
    return outcome(_reader[0], document, nested)


def outcome(reader: Reader, document: Document, nested: bool) -> Outcome:
    """Compared with the first annotator."""
    draft = reader.draft(document.article)
    statements = reading(draft).statements
    found = polnear.relations(statements if nested else polnear.outermost(statements))
    gold = document.annotators[0]
    text, parse = document.article.text, draft.parse
    paired = pairs(gold, found, lambda r: characters(r.content), polnear.LEAST)
    cases = [
        *(case("missed", r, text, parse) for i, r in enumerate(gold) if i not in {i for i, _ in paired}),
        *(case("spurious", r, text, parse) for j, r in enumerate(found) if j not in {j for _, j in paired}),
        *(differing(gold[i], found[j], text, parse) for i, j in paired if differs(gold[i], found[j], text)),
    ]
    cues = Counter(f"gold cue {lemma(r, parse)}" for r in gold) + Counter(f"found cue {lemma(r, parse)}" for r in found)
    where = document.article.source
    return Outcome(polnear.compare(gold, found) + cues, tuple(c._replace(shown=f"{where}\n{c.shown}") for c in cases))


def differs(gold: Relation, found: Relation, text: str) -> bool:
    """Whether a pair is not the same in every role, white space apart."""
    return any(
        "".join(s.of(text) for s in getattr(gold, r)).split() != "".join(s.of(text) for s in getattr(found, r)).split()
        for r in polnear.ROLES
    )


def case(what: str, relation: Relation, text: str, parse: Parse) -> Case:
    return Case(what, lemma(relation, parse), f"  {described(relation, text)}\n    in: {around(relation, text, parse)}")


def differing(gold: Relation, found: Relation, text: str, parse: Parse) -> Case:
    both = f"  gold  {described(gold, text)}\n  found {described(found, text)}\n    in: {around(gold, text, parse)}"
    return Case("differing", lemma(gold, parse), both)


def described(relation: Relation, text: str) -> str:
    source, cue, content = (" … ".join(s.of(text) for s in getattr(relation, role)) or "–" for role in polnear.ROLES)
    return " ".join(f"SOURCE «{source}» CUE «{cue}» CONTENT «{content}»".split())


def around(relation: Relation, text: str, parse: Parse) -> str:
    """The sentences that the relation stands in; 80 characters each side where they were not parsed."""
    spans = (*relation.content, *relation.cue, *relation.source)
    if not spans:
        return "(nothing marked)"
    whole = hull(spans)
    inside = parse.within(whole)
    if not inside:
        return "(not parsed) " + " ".join(text[max(0, whole.start - 80) : whole.end + 80].split())
    first, last = parse.sentence(inside[0])[0], parse.sentence(inside[-1])[-1]
    return " ".join(text[first.start : last.end].split())


def lemma(relation: Relation, parse: Parse) -> str:
    """The cue's content words as lemmas; all its words where it has none."""
    tokens = [token for span in relation.cue for token in parse.within(span)]
    content = [t.lemma.lower() for t in tokens if t.pos not in SKIPPED]
    return " ".join(content or [t.text.lower() for t in tokens]) or "(none)"


def show_figures(counts: Counter[str], articles: int) -> None:
    print(f"{articles} articles, {counts['gold']} relations to find, {counts['found']} found (first annotator)")
    for name, value in polnear.figures(defaultdict(float, counts)).items():
        print(f"  {name:28s} {value:5.1f}")


def show_cases(cases: list[Case], options: argparse.Namespace) -> None:
    for what in ("missed", "spurious", "differing"):
        these = [c for c in cases if c.what == what and (not options.only or options.only in c.cue)]
        drawn = random.Random(options.seed).sample(these, min(options.show, len(these)))
        print(f"\n=== {what}: {len(these)}, shown {len(drawn)}")
        for each in drawn:
            print(f"[{each.cue}] {each.shown}\n")


def show_lemmas(cases: list[Case], counts: Counter[str]) -> None:
    for what, side in (("missed", "gold"), ("spurious", "found")):
        print(f"\n=== {what} by the {side} cue's lemma (of all with that cue)")
        for cue, number in Counter(c.cue for c in cases if c.what == what).most_common(60):
            print(f"  {number:4d} of {counts[f'{side} cue {cue}']:4d}  {cue}")


if __name__ == "__main__":
    main()
