"""Quotation by quotation: who is said to have said it, whichever way a system cuts statements.

What counts is each stretch in quotation marks, of three words or more, that lies wholly inside an annotated statement
with a speaker (the innermost such). A system's answer is the statement of its that covers most of the quotation, half
of it at least. Its speaker is right or not; its source points at the annotated words or not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.evaluate.agreement import Counts
from reportedly.evaluate.annotation import Annotation
from reportedly.evaluate.measure import characters
from reportedly.evaluate.names import Names
from reportedly.model import Span, Statement
from reportedly.text.quotations import find_quotations

WORDS = 3


def count(gold: Annotation, found: Sequence[Statement]) -> Counts:
    """What one article adds to the counts: `quotation` for the speaker, `pointed` for the source."""
    counts, names = Counts(), Names(gold.actors)
    for quotation, annotated in quotations(gold):
        answer = answering(quotation, found)
        counts["quotation", "gold"] += 1
        counts["pointed", "gold"] += bool(annotated.source)
        if answer and answer.speaker:
            counts["quotation", "found"] += 1
            counts["quotation", "hit"] += names.same(annotated.speaker, answer.speaker)
        if answer and answer.source and annotated.source:
            counts["pointed", "found"] += 1
            counts["pointed", "hit"] += answer.source.overlaps(annotated.source)
    return counts


def quotations(gold: Annotation) -> Iterator[tuple[Span, Statement]]:
    """The quotations that count, each with the annotated statement that it belongs to."""
    text = gold.article.text
    for quotation in find_quotations(text):
        inside = quotation.inside()
        words = characters([Span(*inside)])
        around = [s for s in gold.statements if s.speaker and words <= characters(s.content)]
        if around and len(inside.of(text).split()) >= WORDS:
            yield inside, min(around, key=lambda s: len(characters(s.content)))


def answering(quotation: Span, found: Sequence[Statement]) -> Statement | None:
    """The statement that covers most of a quotation, the shortest of those that cover as much."""
    words = characters([quotation])
    best = max(found, key=lambda s: (len(words & characters(s.content)), -len(characters(s.content))), default=None)
    enough = best is not None and 2 * len(words & characters(best.content)) >= len(words)
    return best if enough else None
