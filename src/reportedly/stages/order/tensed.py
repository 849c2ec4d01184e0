"""Order by tense: what is told as past lies before the writing or the saying, what is told as to come after it."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.model import Event, Relation, Span, Statement
from reportedly.model.allen import names
from reportedly.stages.dates.tense import verb_tense
from reportedly.stages.draft import Draft
from reportedly.stages.events.voices import ARTICLE, Voices
from reportedly.stages.order import found as f
from reportedly.stages.order.happening import happens, is_past
from reportedly.text.parse import Parse, Token

_TOLD = {"CT+", "PR+"}
_SAYS = {f.BEFORE: "told as past", f.AFTER: "told as to come"}


def tensed(draft: Draft, voices: Voices) -> Iterator[Relation]:
    """Of each event with a verb: how it lies to the writing, or in somebody's words to the saying of them."""
    for event in draft.events:
        verb = draft.parse.at(event.trigger.start)
        if verb is None or event.factuality.get(event.voice) not in _TOLD or not happens(draft.parse, verb):
            continue
        said = voices.by_id.get(event.voice)
        anchor = _saying(draft.parse, said) if said else None
        if said is not None and anchor is None:
            continue
        holds = _by_tense(draft.parse, verb)
        if holds is not None:
            yield _relation(event, anchor.span if anchor else None, holds, verb)


def _saying(parse: Parse, said: Statement) -> Token | None:
    """The verb, in the past, that presents a statement and stands outside of it."""
    words = parse.within(said.cue) if said.cue else ()
    verb = next((t for t in words if t.pos == "VERB"), None)
    return verb if verb is not None and is_past(parse, verb) else None


def _by_tense(parse: Parse, verb: Token) -> int | None:
    if verb.pos != "VERB":
        return None
    if is_past(parse, verb):
        return f.BEFORE
    return f.AFTER if verb_tense(parse, verb) == "future" else None


def _relation(event: Event, saying: Span | None, holds: int, verb: Token) -> Relation:
    what = "the saying" if saying else "the writing"
    return Relation(
        first=event.trigger,
        second=saying,
        holds=names(holds),
        voice=event.voice if saying else ARTICLE,
        reason=f"“{verb.text}” is {_SAYS[holds]} at {what}",
    )
