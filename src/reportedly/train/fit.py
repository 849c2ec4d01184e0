"""Fitting the settings on articles that the network has not learnt from, and the scores they give there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from reportedly.evaluate.agreement import Counts, compare, figures, statement_pairs
from reportedly.evaluate.annotation import Annotation
from reportedly.model import Statement
from reportedly.pipeline import Reader
from reportedly.stages.draft import Draft
from reportedly.stages.statements import attributions
from reportedly.stages.statements.assemble import assembled
from reportedly.stages.statements.setting import setting_of
from reportedly.stages.weighing.scores import ORIGINS, Settings
from reportedly.stages.weighing.weigher import NeuralWeigher, Weighed, decided, origin_of
from reportedly.train.calibrate import Case, curve

_LEAST = tuple(step / 20 for step in range(13))
_LIKELIER = 0.5
_PRIORS = (0.0, 0.5, 1.0, 1.5, 2.0, 3.0)
FIGURES = ("statements", "statements + speaker", "kind right", "speaker right", "with a chain", "inside another")


class Fitted(NamedTuple):
    """The settings, and figures in percent on the articles that they were fitted on."""

    settings: Settings
    scores: dict[str, float]


class Seen(NamedTuple):
    """An annotated article with what the weigher makes of it before anything is dropped."""

    annotation: Annotation
    draft: Draft
    weighed: list[Weighed]


def fitted(weigher: NeuralWeigher, reader: Reader, annotations: Sequence[Annotation]) -> Fitted:
    """The curves, the least score, and the prior of the rules' kinds, each chosen where it scores best.

    One least score for all origins: one for each fits some articles better, and others that it has not seen worse. But
    what only the weights have found must be likelier than not: below that, its contents are often cut oddly.
    """
    seen = [_seen(weigher, reader, annotation) for annotation in annotations]
    cases = [case for one in seen for case in _cases(one)]
    settings = Settings(curves={o: curve([c for c in cases if c.origin == o]) for o in ORIGINS})
    choices = [msgspec.structs.replace(settings, least=_least(least)) for least in _LEAST]
    settings = _best(seen, choices, "statements")
    choices = [msgspec.structs.replace(settings, prior=prior) for prior in _PRIORS]
    settings = _best(seen, choices, "kind right")
    scores = figures(_counts(seen, settings))
    return Fitted(settings, {name: round(scores[name], 1) for name in FIGURES if name in scores})


def _least(least: float) -> dict[str, float]:
    return {origin: max(least, _LIKELIER) if origin == "weights" else least for origin in ORIGINS}


def _seen(weigher: NeuralWeigher, reader: Reader, annotation: Annotation) -> Seen:
    draft = reader.draft(annotation.article, before="statements")
    setting = setting_of(draft)
    return Seen(annotation, draft, weigher.weigh(draft, setting, attributions(draft, setting)))


def _cases(seen: Seen) -> Iterator[Case]:
    """Each statement with its evidence, and whether a person has found it too."""
    found = [w.statement for w in seen.weighed]
    matched = statement_pairs(seen.annotation.statements, found)
    right = {number for _, number in matched}
    for number, one in enumerate(seen.weighed):
        yield Case(origin_of(one.attribution), one.evidence, number in right)


def _best(seen: Sequence[Seen], choices: Sequence[Settings], figure: str) -> Settings:
    """The first of the settings with the highest figure."""
    scored = [(figures(_counts(seen, choice))[figure], choice) for choice in choices]
    return max(scored, key=lambda pair: pair[0])[1]


def _counts(seen: Sequence[Seen], settings: Settings) -> Counts:
    counts = Counts()
    for one in seen:
        counts += compare(one.annotation, one.annotation._replace(statements=_statements(one, settings)))
    return counts


def _statements(seen: Seen, settings: Settings) -> tuple[Statement, ...]:
    kept = [a for w in seen.weighed if (a := decided(w, settings)) is not None]
    return tuple(statement for _, statement in assembled(seen.draft, kept))
