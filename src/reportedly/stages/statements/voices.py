"""Whose words are read at a place that names nobody: a quotation that stands alone, "I" after "X said:"."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from reportedly.lexicon.cues import cue_verbs
from reportedly.stages.actors.speakers import speaker_name
from reportedly.stages.draft import Draft
from reportedly.stages.statements.setting import setting_of
from reportedly.stages.statements.sources import source_of
from reportedly.text.parse import Token

_FAR = 400  # sentences


def speaker_of_statement(draft: Draft, token: Token) -> str | None:
    """Who speaks the words without quotation marks that "X said:", alone at a paragraph's end, has opened."""
    first = max(0, token.sentence - _FAR)
    for start, end in reversed(draft.parse.sentences[first : token.sentence]):
        last = draft.parse.tokens[end]
        if last.text == ":" and _ends_paragraph(draft, last):
            return _last_speaker(draft, draft.parse.tokens[start : end + 1])
    return None


def speaker_before(draft: Draft, token: Token) -> str | None:
    """Who is said to speak in the last sentence before `token`, in its paragraph, that says of anybody that they do.

    For a quotation that begins its paragraph: in the paragraph before.
    """
    text = draft.article.text
    here = text.rfind("\n", 0, token.start)
    if not any(c.isalnum() for c in text[here + 1 : token.start]):
        here = text.rfind("\n", 0, len(text[: here + 1].rstrip()))
    earlier = reversed(draft.parse.sentences[: token.sentence])
    near = takewhile(lambda s: draft.parse.tokens[s[0]].start > here, earlier)
    found = (_first_speaker(draft, draft.parse.tokens[start : end + 1]) for start, end in near)
    return next((name for name in found if name is not None), None)


def _ends_paragraph(draft: Draft, token: Token) -> bool:
    return draft.article.text[token.end : token.end + 80].lstrip(" \t\u200b\u200e")[:1] in ("\n", "\r")


def _first_speaker(draft: Draft, tokens: Iterable[Token]) -> str | None:
    return next(iter(_speakers(draft, tokens)), None)


def _last_speaker(draft: Draft, tokens: Iterable[Token]) -> str | None:
    return next(reversed(_speakers(draft, tokens)), None)


def _speakers(draft: Draft, tokens: Iterable[Token]) -> list[str]:
    """The subjects of verbs of saying outside quotations, in text order of the verbs."""
    verbs = [t for t in tokens if t.pos == "VERB" and not _is_quoted(draft, t) and (_says(t) or _closes(draft, t))]
    setting = setting_of(draft)
    subjects = (source_of(setting, verb) for verb in verbs)
    return [name for s in subjects if s is not None and (name := speaker_name(draft, s)) is not None]


def _says(verb: Token) -> bool:
    word = cue_verbs().get(verb.lemma.lower())
    return word is not None and word.takes("that", "quote")


def _closes(draft: Draft, verb: Token) -> bool:
    """Whether a verb stands right behind a quotation, as those of saying do, the rarest too: "A," enthused X."""
    return verb.i > 0 and verb.tag in {"VBD", "VBZ"} and _is_quoted(draft, draft.parse.tokens[verb.i - 1])


def _is_quoted(draft: Draft, token: Token) -> bool:
    return any(q.span.covers(token.span) for q in draft.quotations)
