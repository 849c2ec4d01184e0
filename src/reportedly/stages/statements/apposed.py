"""Names that stand beside a source's noun, where the parser has not tied them: "two members, Ana Belo and Tim Oro,"."""

from __future__ import annotations

from reportedly.model import Span
from reportedly.stages.actors.speakers import mention_of, name_of
from reportedly.stages.draft import Draft, Mention
from reportedly.text.parse import Token

_NO_NAME_AFTER = {"ADP", "CCONJ", "PART", "DET", "VERB", "AUX", "SCONJ", "PRON"}


def apposed_name(draft: Draft, token: Token, span: Span | None) -> str | None:
    """The names that a source's noun is followed by, if they say who it is."""
    return listed_names(draft, token) or (closing_name(draft, token, span) if span is not None else None)


def listed_names(draft: Draft, token: Token) -> str | None:
    """A and B of "two members, A and B": what a description of several is followed by."""
    if token.tag not in {"NNS", "NNPS"}:
        return None
    mention = draft.mention_heads.get(token.i)
    found: list[str] = []
    end = token.end if mention is None else mention.span.end
    while (named := _next_in_list(draft, end)) is not None:
        found.append(name_of(draft, named) or named.text)
        end = named.span.end
    return " and ".join(dict.fromkeys(found)) if len(found) > 1 else None


def _next_in_list(draft: Draft, end: int) -> Mention | None:
    """The person's name behind a comma or an "and" at `end`."""
    tokens, i = draft.parse.tokens, draft.parse.index_from(end)
    first = i
    while i < len(tokens) and tokens[i].text in {",", "and"} and i < first + 2:
        i += 1
    named = mention_of(draft, tokens[i]) if first < i < len(tokens) else None
    starts = named is not None and named.span.start == tokens[i].start
    return named if named is not None and starts and named.form == "name" and named.type == "person" else None


def closing_name(draft: Draft, token: Token, span: Span) -> str | None:
    """The person's name that closes the words of a source, where its head is taken for something else.

    In "the firm's head, Ana Belo" and "study author Ana Belo" the name tells who; in "a letter from Ana Belo" it
    does not.
    """
    words = draft.parse.within(span)
    last = next((t for t in reversed(words) if t.pos != "PUNCT"), token)
    name = mention_of(draft, last)
    if name is None or name.form != "name" or name.type != "person" or name.span.covers(token.span):
        return None
    first = draft.parse.index_from(name.span.start)
    before = draft.parse.tokens[first - 1] if first else last
    if before.start < span.start or before.pos in _NO_NAME_AFTER or _is_person(draft, token, named=before.text == ","):
        return None
    return name_of(draft, name)


def _is_person(draft: Draft, token: Token, *, named: bool) -> bool:
    """Whether the head already stands for a person, `named` if only one with a name counts."""
    mention = mention_of(draft, token)
    if mention is None:
        return False
    if mention.actor is None:
        return mention.type == "person" and not named
    actor = draft.actors[mention.actor]
    has_name = any(m.actor == mention.actor and m.form == "name" for m in draft.mentions)
    return actor.type == "person" and (has_name or not named)
