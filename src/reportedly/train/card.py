"""The model card: what the weights are, what they were made of, and what they are not for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reportedly.evaluate.annotation import Annotation
from reportedly.train.loop import Recipe

_ABOUT = """
A small network beside the rules of `reportedly`: MiniLM-L6 (all-MiniLM-L6-v2, Apache-2.0) as encoder, fine-tuned,
and three heads. They say which words are cues, which words belong to the content, source, addressee and reporter of
a cue, and for a statement whether a reader would have found it too, and of which kind it is. The encoder runs in
8-bit integers on ONNX Runtime, on one core.
"""
_USE = """
For reading news reports in English together with the rules, and for nothing else: by itself the network gives no
statements. It was made from news of politics, conflict, accidents and business, mostly of 2003 to 2026 and mostly
of Wikinews; it knows little of other genres. It learnt from readings by a large language model under written
rulings, not by people, and shares its blind spots. A score is the chance that such a reader would have found the
statement too. It says nothing on whether what was said is so.
"""


def card(
    recipe: Recipe,
    learnt: Sequence[Annotation],
    framenet: bool,
    fitted: Sequence[Annotation],
    scores: Mapping[str, float],
) -> str:
    """The card as Markdown; `framenet` says whether its sentences were learnt from too."""
    return "\n".join(_lines(recipe, learnt, framenet, fitted, scores)) + "\n"


def _lines(
    recipe: Recipe,
    learnt: Sequence[Annotation],
    framenet: bool,
    fitted: Sequence[Annotation],
    scores: Mapping[str, float],
) -> Iterator[str]:
    yield from ("# Model card: attribution", _ABOUT, "## Made of", "")
    statements = sum(len(annotation.statements) for annotation in learnt)
    yield f"{len(learnt)} annotated texts with {statements} statements, by licence of the text:"
    yield from ("", "| licence | texts |", "| --- | ---: |")
    licences = Counter(a.article.licence or "Apache-2.0" for a in learnt)
    yield from (f"| {licence} | {number} |" for licence, number in licences.most_common())
    yield ""
    if framenet:
        yield "FrameNet 1.5 (CC BY 3.0, © ICSI): its sentences on communication, a tenth of them held out."
    yield from (
        "",
        "Credits are in data/README.md, the hash of every text with its annotation in manifest.json.",
    )
    yield from ("", "## Recipe", "", "| | |", "| --- | --- |")
    yield from (f"| {name} | {value} |" for name, value in recipe._asdict().items())
    yield from ("", "## Scores", "")
    yield f"On the {len(fitted)} articles on which thresholds and curves were fitted, so rather too good, in percent:"
    yield from ("", "| | |", "| --- | ---: |")
    yield from (f"| {name} | {score:.1f} |" for name, score in scores.items())
    yield from ("", "## For what", _USE, "Licence of the weights: Apache-2.0.")
