"""Speech marked by a name and a colon alone, as in an interview or a headline: "VELK: We will see."."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.lexicon.cues import CueWord
from reportedly.model import Span, trimmed
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.setting import Setting
from reportedly.text.parse import Token

_COLON = CueWord(":", "claim", frozenset({"that"}))
_LONGEST_LABEL = 6
_NAMES = ("PERSON", "ORG", "NORP", "GPE")


def label_attributions(setting: Setting) -> Iterator[Attribution]:
    """An attribution for each paragraph that opens with a name and a colon."""
    for paragraph in setting.paragraphs:
        tokens = setting.parse.within(paragraph)
        colon = next((t for t in tokens[: _LONGEST_LABEL + 1] if t.text == ":"), None)
        if colon is None or colon.i == tokens[0].i or setting.quoted(colon):
            continue
        label = setting.parse.tokens[tokens[0].i : colon.i]
        content = trimmed(setting.text, Span(colon.end, paragraph.end))
        if _is_name(label) and content.start < content.end:
            yield Attribution(
                _COLON, colon.i, (colon.span,), (content,), "that",
                source=label[-1].i, source_span=Span(label[0].start, label[-1].end),
            )  # fmt: skip


def _is_name(label: tuple[Token, ...]) -> bool:
    """Whether all words of a label are of a name, and at least one is a person, a group or a country."""
    named = all(t.pos in ("PROPN", "PUNCT") or t.text.isupper() for t in label)
    return named and any(t.entity in _NAMES or (t.text.isupper() and len(t.text) > 1) for t in label)
