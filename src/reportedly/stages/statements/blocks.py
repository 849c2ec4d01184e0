"""Speech set out as a block without quotation marks, under "The minister said:" at the end of a paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.model import Span, trimmed
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.setting import Setting

BLOCK = "block"
"""The frame of such an attribution: its content is all in the speaker's words."""
_MARKS = tuple("“\"‘'«„")
_ENDS = tuple('.!?…”"’)')
_TELLING = {"say", "add", "tell", "continue", "conclude"}


def with_blocks(setting: Setting, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions; a cue of saying before a colon at its paragraph's end has the paragraphs after it."""
    return [_with_block(setting, attribution) for attribution in attributions]


def _with_block(setting: Setting, attribution: Attribution) -> Attribution:
    if attribution.content or not attribution.word.takes("quote", "that"):
        return attribution
    place = next((i for i, p in enumerate(setting.paragraphs) if _announces(setting, attribution, p)), None)
    block = _block(setting, setting.paragraphs[place + 1 :]) if place is not None else None
    return replace(attribution, content=(block,), frame=BLOCK) if block else attribution


def _announces(setting: Setting, attribution: Attribution, paragraph: Span) -> bool:
    """Whether a paragraph ends in the attribution's cue and a colon."""
    head = setting.parse.tokens[attribution.head]
    if not paragraph.covers(head.span):
        return False
    last = setting.parse.within(paragraph)[-1]
    return last.text == ":" and last.sentence == head.sentence and setting.same_voice(last, head)


def _block(setting: Setting, paragraphs: Sequence[Span]) -> Span | None:
    """The paragraphs that are whole sentences and tell of nobody's telling, to the first that is not."""
    end: int | None = None
    for paragraph in paragraphs:
        words = paragraph.of(setting.text).strip()
        if words.startswith(_MARKS) or not words.endswith(_ENDS) or (end is not None and _tells(setting, paragraph)):
            break
        end = paragraph.end
    if end is None:
        return None
    return trimmed(setting.text, Span(paragraphs[0].start, end), " \t\r\n\u00a0.")


def _tells(setting: Setting, paragraph: Span) -> bool:
    """Whether the writer speaks again: somebody "said" or "added"."""
    return any(
        t.lemma.lower() in _TELLING and t.tag == "VBD" and not setting.quoted(t)
        for t in setting.parse.within(paragraph)
    )
