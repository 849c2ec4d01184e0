"""Until when an act is to be done, or for how long it binds: the times beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from reportedly.model import Span, TimeValue
from reportedly.stages.commitments.scope import Scope
from reportedly.text.parse import Parse, Token

_NO_END = {"from", "since", "after", "of", "than", "during"}
_LIMITS = {"by", "before", "within", "until", "till", "in"}
_TO = {"until", "till", "through", "to"}
_MEASURING = {"by", "over"}
_PLAIN = re.compile(r"\d{4}(-\d{2}){0,2}")
AT_ONCE = ("as soon as possible", "immediately", "at once", "without delay")


def until(tokens: Sequence[Token]) -> tuple[Span, Span] | None:
    """What "until" names, and the whole phrase, where that is no clause and no date: "until harvest"."""
    for k, token in enumerate(tokens):
        if token.text.lower() not in ("until", "till"):
            continue
        rest = list(takewhile(lambda t: t.pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM"), tokens[k + 1 :]))
        if rest:
            return Span(rest[0].start, rest[-1].end), Span(token.start, rest[-1].end)
    return None


class Times(NamedTuple):
    """A deadline, a term, and the spans of both with the prepositions before them."""

    deadline: Span | None = None
    term: Span | None = None
    phrases: tuple[Span, ...] = ()


def times(
    parse: Parse, dates: Sequence[TimeValue], act: Sequence[Token], conditions: Sequence[Token], text: str
) -> Times:
    """The times of an act: those among its own tokens, else a limit among its conditions' tokens."""
    found = _read(parse, _within(dates, act), text, everywhere=True)
    if found.deadline is None and found.term is None:
        inside = _read(parse, _within(dates, conditions), text, everywhere=False)
        return Times(inside.deadline, None, found.phrases)
    return found


def still_to_come(scope: Scope, found: Times) -> Times:
    """The times of an act, without a deadline that had passed when the article was published."""
    dates = scope.draft.dates_in(found.deadline) if found.deadline else ()
    over = any(d.span == found.deadline and _is_over(scope, d) for d in dates)
    return found._replace(deadline=None) if over else found


def _is_over(scope: Scope, date: TimeValue) -> bool:
    """Whether a time is past, and no word makes an end of it: "on Friday", not "by Friday"."""
    published, value = str(scope.draft.article.published or ""), str(date.value or "")
    word, _ = _preposition(scope.parse, date.span)
    return bool(_PLAIN.fullmatch(value)) and value < published[: len(value)] and word not in _LIMITS - {"in"}


def _within(dates: Sequence[TimeValue], tokens: Sequence[Token]) -> list[TimeValue]:
    starts = {t.start for t in tokens}
    return [d for d in dates if d.span.start in starts]


def _read(parse: Parse, dates: Sequence[TimeValue], text: str, *, everywhere: bool) -> Times:
    deadline = term = None
    phrases: list[Span] = []
    for date in dates:
        word, start = _preposition(parse, date.span)
        if word in ("and", "or"):
            continue
        role = _role(parse, date, word, text, everywhere=everywhere)
        if role is None:
            continue
        measures = date.timex3.type == "DURATION" and word in _MEASURING
        if not _is_attributive(parse, date.span) and not measures:
            phrases.append(Span(start, date.span.end))
        if role == "deadline":
            deadline = deadline or date.span
        else:
            term = term or date.span
    return Times(deadline, term, tuple(phrases))


def _is_attributive(parse: Parse, span: Span) -> bool:
    """Whether a time stands inside a noun phrase ("a 30-day ceasefire")."""
    tokens = parse.within(span)
    return (
        bool(tokens)
        and parse.head(tokens[-1]).start >= span.end
        and tokens[-1].dep in ("compound", "nmod", "amod", "nummod")
    )


def _preposition(parse: Parse, span: Span) -> tuple[str, int]:
    """The word before a time, and where the phrase of both begins."""
    tokens = parse.within(span)
    if not tokens or tokens[0].i == 0:
        return "", span.start
    before = parse.tokens[tokens[0].i - 1]
    if (
        before.lemma.lower() == "than"
        and before.i > 1
        and parse.tokens[before.i - 1].lemma.lower() in ("late", "later")
    ):
        return "by", parse.tokens[max(0, before.i - 2)].start
    joins = before.pos in ("ADP", "SCONJ", "CCONJ")
    return (before.lemma.lower(), before.start) if joins else ("", span.start)


def _role(parse: Parse, date: TimeValue, word: str, text: str, *, everywhere: bool) -> str | None:
    """`deadline`, `term` or neither, by the preposition and the kind of time."""
    kind, value = date.timex3.type, date.timex3.value
    if value.endswith("_REF"):
        return "deadline" if everywhere and date.span.of(text).lower() in AT_ONCE else None
    if kind == "SET" or (date.granularity == "year" and _is_attributive(parse, date.span)):  # "the 2029 accord"
        return None
    if kind == "DURATION":
        if word in ("within", "in"):
            return "deadline"
        lasting = word == "for" or word in _MEASURING or _is_attributive(parse, date.span)
        return "term" if everywhere and lasting else None
    if word in _TO:
        return "term" if everywhere else None
    if not everywhere:
        return "deadline" if word in _LIMITS else None
    return None if word in _NO_END else "deadline"
