"""Speech marked by a name and a colon alone, as in an interview or a headline: "VELK: We will see."."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.lexicon.cues import CueWord
from reportedly.model import Span, trimmed
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.blocks import BLOCK
from reportedly.stages.statements.setting import Setting
from reportedly.text.parse import Token

_COLON = CueWord(":", "claim", frozenset({"that"}))
_LONGEST_LABEL = 6
_SPEAKERS = 2
_NAMES = ("PERSON", "ORG", "NORP", "GPE")


class Turn(NamedTuple):
    """A paragraph that opens with a label and a colon: the label's words, and what follows."""

    label: tuple[Token, ...]
    content: Span


def label_attributions(setting: Setting) -> Iterator[Attribution]:
    """An attribution for each paragraph that opens with a name and a colon.

    Where two labels take turns, the text is a dialogue: what follows each is in the speaker's own words. Who mostly
    asks is the writer, or speaks for the writer.
    """
    turns = [turn for paragraph in setting.paragraphs if (turn := _turn(setting, paragraph))]
    spoken = _spoken(setting, turns)
    if len(spoken) < _SPEAKERS or all(len(said) == 1 for said in spoken.values()):
        cues = {turn: setting.parse.tokens[_colon(turn)].span for turn in turns if _is_name(turn)}
        yield from (_attribution(turn, (cue,), "that") for turn, cue in cues.items())
        return
    answering = {label for label, said in spoken.items() if 2 * sum(_asks(setting, t) for t in said) < len(said)}
    yield from (_attribution(turn, (), BLOCK) for turn in turns if _words(setting, turn) in answering)


def _spoken(setting: Setting, turns: Sequence[Turn]) -> dict[str, list[Turn]]:
    """The turns by label, without labels that no sentence follows, as before a photographer's name."""
    by_label: defaultdict[str, list[Turn]] = defaultdict(list)
    for turn in turns:
        by_label[_words(setting, turn)].append(turn)
    return {label: said for label, said in by_label.items() if any(_is_sentence(setting, turn) for turn in said)}


def _is_sentence(setting: Setting, turn: Turn) -> bool:
    return any(t.pos in ("VERB", "AUX") for t in setting.parse.within(turn.content))


def _attribution(turn: Turn, cue: tuple[Span, ...], frame: str) -> Attribution:
    source = Span(turn.label[0].start, turn.label[-1].end)
    return Attribution(_COLON, _colon(turn), cue, (turn.content,), frame, source=turn.label[-1].i, source_span=source)


def _turn(setting: Setting, paragraph: Span) -> Turn | None:
    """The paragraph's label, words with capitals before a colon at its head, and the rest; None where it has none."""
    tokens = setting.parse.within(paragraph)
    colon = next((t for t in tokens[: _LONGEST_LABEL + 1] if t.text == ":"), None)
    if colon is None or colon.i == tokens[0].i or setting.quoted(colon):
        return None
    label = setting.parse.tokens[tokens[0].i : colon.i]
    content = trimmed(setting.text, Span(colon.end, paragraph.end))
    named = all(t.text[:1].isupper() or t.pos == "PUNCT" for t in label)
    return Turn(label, content) if named and content.start < content.end else None


def _colon(turn: Turn) -> int:
    return turn.label[-1].i + 1


def _words(setting: Setting, turn: Turn) -> str:
    return Span(turn.label[0].start, turn.label[-1].end).of(setting.text).casefold()


def _asks(setting: Setting, turn: Turn) -> bool:
    return turn.content.of(setting.text).endswith("?")


def _is_name(turn: Turn) -> bool:
    """Whether all words of a label are of a name, and at least one is a person, a group or a country."""
    named = all(t.pos in ("PROPN", "PUNCT") or t.text.isupper() for t in turn.label)
    return named and any(t.entity in _NAMES or (t.text.isupper() and len(t.text) > 1) for t in turn.label)
