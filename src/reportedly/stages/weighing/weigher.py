"""Weighing what the rules have found, and proposing what they have missed.

The order is fixed: quotations and their spans are the rules'; a content that the rules read off the parse stays; a cue
that only the weights see is added with the content they give it; a source that only they see too, where neither the
rules nor the words around the cue show one. Then everything gets a score, and what scores too low goes, and a kind,
except that of what the rules have found, what binds somebody is theirs to say: the weights neither make nor unmake a
threat, a promise, an offer, a demand, nor an answer to one. No "according to" and no turn of a dialogue is dropped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, dropwhile
from typing import NamedTuple, TypeVar

import numpy as np

from reportedly.lexicon.cues import CueWord
from reportedly.model import Kind, Polarity, Span, Statement
from reportedly.stages.draft import Draft
from reportedly.stages.statements.assemble import assembled
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.blocks import BLOCK
from reportedly.stages.statements.setting import Setting
from reportedly.stages.statements.sourced import completed, is_answered_by
from reportedly.stages.statements.unsaid import has_no_voice
from reportedly.stages.statements.verbs import quoted_by
from reportedly.stages.statements.weigher import Roles
from reportedly.stages.weighing.heads import Heads, Parts, Verdicts
from reportedly.stages.weighing.inputs import (
    KINDS,
    POLARITIES,
    Pairs,
    shares,
    statement_inputs,
    token_inputs,
    tokens_in,
)
from reportedly.stages.weighing.scores import Evidence, Settings
from reportedly.stages.weighing.segments import best_segment, segments, trimmed
from reportedly.text.encoder import Encoder
from reportedly.text.parse import Parse, main_word
from reportedly.weights.session import Array

FRAME = "weights"
"""The frame of an attribution that the rules have not found."""
_TOGETHER = 64
_SAME = 0.9
_QUOTED = ("quote", "")
T = TypeVar("T")
BINDING: tuple[Kind, ...] = ("threat", "promise", "offer", "demand", "acceptance", "refusal")
"""Kinds that bind somebody, press somebody to be bound, or answer that."""
_CUE_PARTS = ("aux", "auxpass", "neg", "prt")


class Weighed(NamedTuple):
    """A statement with what it was made of and what the heads say of it."""

    attribution: Attribution
    statement: Statement
    evidence: Evidence
    kinds: Array
    polarity: Polarity


class NeuralWeigher:
    """Weighs with the encoder and the heads."""

    def __init__(self, encoder: Encoder, heads: Heads, settings: Settings) -> None:
        self._encoder, self._heads, self._settings = encoder, heads, settings

    def __call__(self, draft: Draft, setting: Setting, found: Sequence[Attribution]) -> list[Attribution]:
        """See Weigher."""
        fresh = _without_repeats(draft.parse, self.weigh(draft, setting, found))
        return [kept for one in fresh if (kept := decided(one, self._settings)) is not None]

    def weigh(self, draft: Draft, setting: Setting, found: Sequence[Attribution]) -> list[Weighed]:
        """Everything found or proposed with its evidence, nothing dropped."""
        if not draft.parse.tokens:
            return []
        words, odds = self._heads.words(self._encoder(draft.parse), token_inputs(setting, found))
        known = {a.head for a in found} | set(tokens_in(draft.parse, (span for a in found for span in a.cue)))
        known |= {quoting.i for a in found if (quoting := quoted_by(draft.parse, a.head)) is not None}
        glanced = [int(i) for i in np.flatnonzero(odds > self._settings.glance) if int(i) not in known]
        proposed = [i for i in glanced if not has_no_voice(draft.parse, draft.parse.tokens[i])]
        views = self._views(words, setting, found, proposed)
        every = [self._addressed(draft.parse, a, views[a.head]) for a in found]
        every += [p for cue in proposed if (p := self._proposal(draft.parse, cue, views[cue])) is not None]
        every = [completed(setting, attribution) for attribution in every]
        every = [self._sourced(draft.parse, a, views[a.head]) for a in every]
        made = assembled(draft, every)
        if not made:
            return []
        verdicts = self._verdicts(draft.parse, words, made)
        return [
            Weighed(
                attribution,
                statement,
                _evidence(draft.parse, attribution, odds, verdicts, row, views.get(attribution.head)),
                verdicts.kind[row],
                POLARITIES[int(verdicts.polarity[row].argmax())],
            )
            for row, (attribution, statement) in enumerate(made)
        ]

    def around(self, setting: Setting, found: Sequence[Attribution], cue: int) -> Roles:
        """See Weigher."""
        words, _ = self._heads.words(self._encoder(setting.parse), token_inputs(setting, found))
        return self._views(words, setting, found, [cue])[cue].roles(setting.parse, self._settings)

    def _views(
        self, words: Array, setting: Setting, found: Sequence[Attribution], proposed: Sequence[int]
    ) -> dict[int, View]:
        """What the weights see around each cue."""
        pairs = Pairs(setting)
        by_head: dict[int, Attribution | None] = dict.fromkeys(proposed) | {a.head: a for a in reversed(found)}
        views: dict[int, View] = {}
        for cues in _groups(sorted(by_head)):
            views |= self._views_of(words, pairs, {cue: by_head[cue] for cue in cues})
        return views

    def _views_of(self, words: Array, pairs: Pairs, by_head: dict[int, Attribution | None]) -> dict[int, View]:
        windows = {cue: pairs.window(cue) for cue in by_head}
        first, last = min(w[0] for w in windows.values()), max(w[-1] for w in windows.values())
        parts = self._heads.parts(
            words[first : last + 1],
            np.concatenate([np.full(len(window), cue) for cue, window in windows.items()]) - first,
            np.concatenate(list(windows.values())) - first,
            np.concatenate([pairs.inputs(by_head[cue], cue, window) for cue, window in windows.items()]),
        )
        ends = np.cumsum([len(window) for window in windows.values()])
        return {
            cue: View(window, Parts(*(column[end - len(window) : end] for column in parts)))
            for (cue, window), end in zip(windows.items(), ends.tolist(), strict=True)
        }

    def _proposal(self, parse: Parse, cue: int, view: View) -> Attribution | None:
        """A statement around a cue that the rules do not know; None where nothing is said."""
        content = view.spans(parse, self._settings.further)
        if not content:
            return None
        source = view.named(parse, view.parts.source, self._settings.named)
        token = parse.tokens[cue]
        attribution = Attribution(
            word=CueWord(token.lemma.lower(), "claim", frozenset()),
            head=cue,
            cue=_cue_spans(parse, cue, content, source),
            content=tuple(content),
            frame=FRAME,
            source=main_word(parse, source) if source else None,
            source_span=source,
        )
        return self._addressed(parse, attribution, view)

    def _addressed(self, parse: Parse, attribution: Attribution, view: View) -> Attribution:
        """With the addressee and the reporter that the weights see, where the rules see none."""
        if attribution.addressee is None:
            addressee = view.named(parse, view.parts.addressee, self._settings.named)
            heard = main_word(parse, addressee) if addressee else None
            if heard is not None and not _is_told_above(parse, attribution.head, heard):
                attribution = replace(attribution, addressee=heard)
        if not attribution.reporters:
            reporter = view.named(parse, view.parts.reporter, self._settings.named)
            head = main_word(parse, reporter) if reporter else None
            attribution = replace(attribution, reporters=(head,) if head is not None else ())
        return attribution

    def _sourced(self, parse: Parse, attribution: Attribution, view: View) -> Attribution:
        """With the source that the weights see, where neither the rules nor the words around the cue show one."""
        if attribution.source is not None or not attribution.cue:
            return attribution
        source = view.named(parse, view.parts.source, self._settings.named)
        head = main_word(parse, source) if source else None
        if head is None or source is None or any(source.overlaps(s) for s in (*attribution.content, *attribution.cue)):
            return attribution
        if is_answered_by(parse, parse.tokens[attribution.head], parse.tokens[head]):
            return attribution
        return replace(attribution, source=head, source_span=source)

    def _verdicts(self, parse: Parse, words: Array, made: Sequence[tuple[Attribution, Statement]]) -> Verdicts:
        found = [self._verdicts_of(parse, words, group) for group in _groups(made)]
        return Verdicts(*(np.concatenate(column) for column in zip(*found, strict=True)))

    def _verdicts_of(self, parse: Parse, words: Array, made: Sequence[tuple[Attribution, Statement]]) -> Verdicts:
        cues = [a.head for a, _ in made]
        contents = [tokens_in(parse, s.content) for _, s in made]
        sources = [tokens_in(parse, [s.source] if s.source else []) for _, s in made]
        inputs = [statement_inputs(a if a.frame != FRAME else None, s) for a, s in made]
        every = [*cues, *chain.from_iterable(contents), *chain.from_iterable(sources)]
        first, last = min(every), max(every)
        return self._heads.verdicts(
            words[first : last + 1],
            np.array(cues) - first,
            shares([[i - first for i in indexes] for indexes in contents], last + 1 - first),
            shares([[i - first for i in indexes] for indexes in sources], last + 1 - first),
            np.array(inputs),
        )


def _without_repeats(parse: Parse, weighed: Sequence[Weighed]) -> list[Weighed]:
    """All but what the weights propose around one cue and the rules have around another in the sentence."""
    by_rule: defaultdict[int, list[Statement]] = defaultdict(list)
    for one in weighed:
        if one.attribution.frame != FRAME:
            by_rule[parse.tokens[one.attribution.head].sentence].append(one.statement)

    def is_known(one: Weighed) -> bool:
        beside = by_rule[parse.tokens[one.attribution.head].sentence]
        return one.attribution.frame == FRAME and any(_is_same(one.statement, s) for s in beside)

    return [one for one in weighed if not is_known(one)]


def _is_same(one: Statement, other: Statement) -> bool:
    """Whether they have nearly the same words and the same speaker."""
    a, b = _characters(one), _characters(other)
    return one.speaker == other.speaker and len(a & b) > _SAME * len(a | b)


def _characters(statement: Statement) -> set[int]:
    return {i for span in statement.content for i in range(*span)}


def decided(weighed: Weighed, settings: Settings) -> Attribution | None:
    """The attribution with its kind and score; None where it scores too low."""
    attribution, origin = weighed.attribution, origin_of(weighed.attribution)
    score = settings.curves[origin].score(weighed.evidence)
    if score < settings.least[origin] and not _is_plain(attribution):
        return None
    polarity = weighed.polarity if attribution.frame == FRAME else attribution.polarity
    return replace(attribution, kind=_kind(weighed, settings), polarity=polarity, score=score)


def _is_plain(attribution: Attribution) -> bool:
    """Whether its form leaves no doubt that it is one: "according to", and what follows a name in a dialogue."""
    return attribution.word.lemma == "according to" or (attribution.frame == BLOCK and not attribution.cue)


def _kind(weighed: Weighed, settings: Settings) -> Kind:
    """The likelier kind, the rules' own counting for more; whether somebody is bound is the rules' to say."""
    if weighed.attribution.frame == FRAME:
        return KINDS[int(weighed.kinds.argmax())]
    by_rule = weighed.statement.kind
    if by_rule in BINDING:
        return by_rule
    kinds = weighed.kinds.copy()
    kinds[KINDS.index(by_rule)] += settings.prior
    kinds[[KINDS.index(kind) for kind in BINDING]] = -np.inf
    return KINDS[int(kinds.argmax())]


def _is_told_above(parse: Parse, cue: int, heard: int) -> bool:
    """Whether an outer clause tells them something: "hinted at A to the council after Velk threatened B"."""
    own = parse.child(parse.tokens[cue], "nsubj", "nsubjpass")
    verb = next((t for t in parse.ancestors(parse.tokens[heard]) if t.pos == "VERB"), None)
    return own is not None and verb is not None and verb.i != cue and verb in parse.ancestors(parse.tokens[cue])


class View(NamedTuple):
    """The words around a cue and the log-odds of their parts."""

    window: Array
    parts: Parts

    def spans(self, parse: Parse, further: float) -> list[Span]:
        """The content."""
        found = segments(self.parts.content, further)
        spans = (trimmed(parse, int(self.window[s.first]), int(self.window[s.last])) for s in found)
        return [span for span in spans if span is not None]

    def mean(self, content: Sequence[int]) -> float:
        """The mean log-odds of being content that the words of a content have; 0 of none."""
        inside = self.parts.content[np.isin(self.window, content)]
        return float(inside.mean()) if len(inside) else 0.0

    def roles(self, parse: Parse, settings: Settings) -> Roles:
        """Content, source and addressee of a cue that is given: an addressee is nobody who rather is the source."""
        source, addressee = self.parts.source + settings.given, self.parts.addressee + settings.given
        rather = np.where(source < addressee, addressee, -np.inf)
        named = {"source": self.named(parse, source, 0.0), "addressee": self.named(parse, rather, 0.0)}
        spans = {"content": tuple(self.spans(parse, settings.further))}
        spans |= {role: (span,) for role, span in named.items() if span}
        return {role: found for role, found in spans.items() if found}

    def named(self, parse: Parse, odds: Array, least: float) -> Span | None:
        """The words of one part, if they are sure enough: from a word to a word, no mark alone, no "from"."""
        found = best_segment(odds)
        if found is None or found.odds < least:
            return None
        span = trimmed(parse, int(self.window[found.first]), int(self.window[found.last]))
        words = [t for t in parse.within(span) if any(c.isalnum() for c in t.text)] if span else []
        words = list(dropwhile(lambda t: t.pos in ("ADP", "CCONJ"), words))
        return Span(words[0].start, words[-1].end) if words else None


def _groups(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """Some at a time, so that a book takes no more memory than a page."""
    for start in range(0, len(items), _TOGETHER):
        yield items[start : start + _TOGETHER]


def origin_of(attribution: Attribution) -> str:
    """Which curve scores it."""
    if attribution.frame == FRAME:
        return "weights"
    return "quotation" if attribution.frame in _QUOTED else "rule"


def _evidence(
    parse: Parse, attribution: Attribution, odds: Array, verdicts: Verdicts, row: int, view: View | None
) -> Evidence:
    mean = view.mean(tokens_in(parse, attribution.content)) if view else 0.0  # none of a cue that another has led to
    return Evidence(float(odds[attribution.head]), float(verdicts.holds[row]), mean)


def _cue_spans(parse: Parse, cue: int, content: Sequence[Span], source: Span | None) -> tuple[Span, ...]:
    """The cue's word with its auxiliaries and particle that nothing else takes."""
    taken = [*content, *([source] if source else [])]
    beside = parse.children(parse.tokens[cue], *_CUE_PARTS)
    return tuple(
        token.span
        for token in sorted((parse.tokens[cue], *beside))
        if token.i == cue or not any(token.span.overlaps(span) for span in taken)
    )
