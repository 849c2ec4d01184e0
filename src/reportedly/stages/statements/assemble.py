"""From attributions to statements: who stands inside whom, who the speakers are, on whose word."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.model import Manner, Span, Statement, hull, merged
from reportedly.stages.draft import Draft
from reportedly.stages.mentions import speaker_name
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.sources import antecedent

_WIDEST_CUE = 60


def assembled(draft: Draft, attributions: Sequence[Attribution]) -> tuple[Statement, ...]:
    """The statements of `attributions`, in text order, each with its id."""
    ordered = sorted(attributions, key=_size, reverse=True)
    made: list[tuple[Attribution, Statement]] = []
    for attribution in ordered:
        outer = _innermost(draft, attribution, made)
        made.append((attribution, _statement(draft, attribution, outer)))
    return tuple(sorted((s for _, s in made), key=lambda s: (s.content[0], s.cue or s.content[0])))


def _size(attribution: Attribution) -> int:
    return sum(s.end - s.start for s in attribution.content)


def _innermost(draft: Draft, attribution: Attribution, made: list[tuple[Attribution, Statement]]) -> Statement | None:
    """The smallest statement whose content holds the cue of `attribution` (its content, where it has no cue)."""
    place = hull(attribution.cue) if attribution.cue else hull(attribution.content)
    around = [s for a, s in made if a.head != attribution.head and any(span.covers(place) for span in s.content)]
    return min(around, key=lambda s: sum(span.end - span.start for span in s.content), default=None)


def _statement(draft: Draft, attribution: Attribution, outer: Statement | None) -> Statement:
    speaker = _speaker(draft, attribution, outer)
    chain = _chain(outer, speaker)
    content = merged(draft.article.text, attribution.content)
    return Statement(
        id="",
        content=content,
        cue=_cue(draft, attribution),
        source=attribution.source_span,
        speaker=speaker,
        chain=chain,
        addressee=_name(draft, attribution.addressee),
        manner=manner(draft, content),
        kind=attribution.word.kind,
        polarity=attribution.polarity,
        parent=outer.id if outer else None,
    ).identified(draft.article.id)


def _cue(draft: Draft, attribution: Attribution) -> Span | None:
    if not attribution.cue:
        return None
    whole = hull(attribution.cue)
    head = draft.parse.tokens[attribution.head].span
    holding = next((s for s in attribution.cue if s.covers(head)), attribution.cue[0])
    taken = (*attribution.content, *([attribution.source_span] if attribution.source_span else []))
    return holding if whole.end - whole.start > _WIDEST_CUE or any(whole.overlaps(t) for t in taken) else whole


def _speaker(draft: Draft, attribution: Attribution, outer: Statement | None) -> str | None:
    if attribution.source is None:
        return None
    token = antecedent(draft.parse, draft.parse.tokens[attribution.source])
    if outer is not None and token.lemma.lower() in ("i", "we") and outer.manner != "indirect":
        return outer.speaker
    return speaker_name(draft, token)


def _chain(outer: Statement | None, speaker: str | None) -> tuple[str, ...]:
    """On whose word: the outer statement's chain and its speaker, unless that is the speaker too."""
    if outer is None:
        return ()
    if outer.speaker is None or outer.speaker == speaker:
        return outer.chain
    return (*outer.chain, outer.speaker)


def _name(draft: Draft, token: int | None) -> str | None:
    return None if token is None else speaker_name(draft, draft.parse.tokens[token])


def manner(draft: Draft, content: Sequence[Span]) -> Manner:
    """`direct` where all of the content stands in quotation marks, `indirect` where none of it does."""
    text = draft.article.text
    quoted = [q.span for q in draft.quotations]
    words = [i for span in content for i in range(*span) if text[i].isalnum()]
    inside = sum(any(q.start <= i < q.end for q in quoted) for i in words)
    if inside == 0:
        return "indirect"
    return "direct" if inside == len(words) else "mixed"
