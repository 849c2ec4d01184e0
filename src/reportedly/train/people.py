"""Where an annotated article names somebody near a cue: annotations give addressees and reporters by name only."""

from __future__ import annotations

import re
from collections.abc import Collection

from reportedly.evaluate.annotation import Annotation
from reportedly.model import Span
from reportedly.text.parse import Parse


def mentioned(annotation: Annotation, parse: Parse, cue: int, name: str, taken: Collection[int]) -> list[int] | None:
    """The tokens of the nearest mention of that actor in the cue's sentence, without any of `taken`.

    None where the sentence does not name them: a pronoun may stand for them, or an earlier sentence.
    """
    tokens = parse.sentence(parse.tokens[cue])
    start, end = tokens[0].start, tokens[-1].end
    for form in sorted(_forms(annotation, name), key=len, reverse=True):
        pattern = rf"(?<!\w){re.escape(form)}(?!\w)"
        places = re.finditer(pattern, annotation.article.text[start:end], re.IGNORECASE)
        found = [[t.i for t in parse.within(Span(start + p.start(), start + p.end()))] for p in places]
        free = [indexes for indexes in found if indexes and not set(indexes) & set(taken)]
        if free:
            return min(free, key=lambda indexes: min(abs(i - cue) for i in indexes))
    return None


def _forms(annotation: Annotation, name: str) -> tuple[str, ...]:
    return next((names for names in annotation.actors if name.lower() in {n.lower() for n in names}), (name,))
