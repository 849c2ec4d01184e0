"""FrameNet's sentences as examples: what belongs to a cue, for verbs and nouns that articles seldom have."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportedly.evaluate.framenet import ROLES, Exemplar
from reportedly.model import Article, Span
from reportedly.pipeline import Reader
from reportedly.stages.statements import attributions
from reportedly.stages.statements.setting import setting_of
from reportedly.stages.weighing.inputs import Pairs, token_inputs, tokens_in
from reportedly.text.encoder import Pieces, chunks
from reportedly.text.parse import main_word
from reportedly.train.examples import Anchored, Example, membership

_TOGETHER = 10


def frame_examples(exemplars: Sequence[Exemplar], reader: Reader, pieces: Pieces, most: int) -> Iterator[Example]:
    """At most `most` examples of ten sentences each, none of them held out."""
    by_sentence: defaultdict[str, list[Exemplar]] = defaultdict(list)
    for exemplar in exemplars:
        if not exemplar.held:
            by_sentence[exemplar.text].append(exemplar)
    sentences = sorted(by_sentence)
    random.Random(0).shuffle(sentences)  # noqa: S311  # repeatable, not secret
    for number in range(min(most, len(sentences) // _TOGETHER)):
        taken = sentences[number * _TOGETHER : (number + 1) * _TOGETHER]
        yield _example(f"frames-{number}", [by_sentence[text] for text in taken], reader, pieces)


def _example(name: str, sentences: Sequence[Sequence[Exemplar]], reader: Reader, pieces: Pieces) -> Example:
    """Ten sentences as the paragraphs of one article."""
    text = "\n\n".join(exemplars[0].text for exemplars in sentences)
    draft = reader.draft(Article.of(text, source=name), before="statements")
    setting = setting_of(draft)
    found = attributions(draft, setting)
    by_head = {a.head: a for a in reversed(found)}
    anchored: list[Anchored] = []
    between, start = Pairs(setting), 0
    for exemplars in sentences:
        for exemplar in exemplars:
            cue = main_word(draft.parse, _moved(exemplar.cue, start))
            if cue is None or cue in {a.cue for a in anchored}:
                continue
            roles = [tokens_in(draft.parse, [_moved(span, start) for span in exemplar.role(role)]) for role in ROLES]
            window = between.window(cue)
            parts = membership((*roles, None), window)
            anchored.append(Anchored(cue, window, between.inputs(by_head.get(cue), cue, window), parts))
        start += len(exemplars[0].text) + 2
    return Example(name, tuple(chunks(draft.parse, pieces)), token_inputs(setting, found), None, tuple(anchored), ())


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
