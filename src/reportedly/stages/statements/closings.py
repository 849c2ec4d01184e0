"""Cues that close a sentence: "X said A, the agency reported", "A, the radio quoted X as saying"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.model import Span
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.phrases import noun_phrase, spans_of
from reportedly.stages.statements.setting import Setting
from reportedly.text.parse import Token

_MARKS = {",", ";", ":", "“", "‘", '"'}
_CLOSED = {",", "”", '"', "''", "’"}
_LONGEST_TAIL = 8
_FINITE = ("VBD", "VBZ", "VBP")


def with_closings(setting: Setting, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, where one that closes its sentence has what stands before it.

    In "X said A, Y reported" Y reports all of it, and X says only A, wherever the parse has hung "reported".
    """
    made = list(attributions)
    beside: defaultdict[int, list[int]] = defaultdict(list)  # the places in `made` by sentence
    for number, closing in enumerate(attributions):
        beside[setting.parse.tokens[closing.head].sentence].append(number)
    for number, closing in enumerate(attributions):
        clause = _clause(setting, closing)
        if not clause:
            continue
        others = (n for n in beside[clause[0].sentence] if n != number)
        inner = next((n for n in others if _leads(setting, made[n], clause)), None)
        if inner is not None or not closing.content:
            made[number] = _of_what_precedes(setting, closing, clause)
        if inner is not None:
            made[inner] = replace(made[inner], content=_apart(setting, made[inner], clause))
    return made


def _of_what_precedes(setting: Setting, closing: Attribution, clause: Sequence[Token]) -> Attribution:
    first = setting.parse.sentence(clause[0])[0]
    return replace(closing, content=spans_of(setting.parse.tokens[first.i : clause[0].i]), frame="that")


def _clause(setting: Setting, attribution: Attribution) -> Sequence[Token]:
    """The words of a cue that closes its sentence after a comma: ", the agency reported on Monday"; else none."""
    parse, verb = setting.parse, setting.parse.tokens[attribution.head]
    teller = attribution.reporters[0] if verb.dep == "pcomp" and attribution.reporters else attribution.source
    cue = verb.tag in _FINITE or verb.dep == "pcomp"
    if teller is None or not cue or not attribution.word.takes("that") or setting.quoted(verb) is not None:
        return ()
    phrase = noun_phrase(parse, parse.tokens[teller], verb)
    first, sentence = parse.index_from(phrase.start), parse.sentence(verb)
    place = verb.i if verb.dep != "pcomp" else parse.index_from(phrase.end)
    if not sentence[0].i < first <= teller < verb.i or place > parse.index_from(phrase.end) + 1:
        return ()
    clause = parse.tokens[first : sentence[-1].i]
    set_off = parse.tokens[first - 1].text in _CLOSED and setting.same_voice(clause[0], verb)
    return clause if set_off and not any(_goes_on(t) for t in clause if t.i > verb.i) and _is_short(clause) else ()


def _is_short(clause: Sequence[Token]) -> bool:
    return 0 < len(clause) <= 3 * _LONGEST_TAIL


def _goes_on(token: Token) -> bool:
    """Whether more than a time or a place follows the verb."""
    return token.pos in ("VERB", "AUX", "SCONJ") or token.text in _MARKS


def _leads(setting: Setting, inner: Attribution, clause: Sequence[Token]) -> bool:
    """Whether a cue is the main one of the clause's sentence, and the parse has the clause in its content."""
    verb = setting.parse.tokens[inner.head]
    if verb.i >= clause[0].i or inner.source is None:
        return False
    told = verb.tag in _FINITE and inner.word.takes("that") and setting.same_voice(verb, clause[0])
    outside = not any(span.covers(verb.span) for span in inner.content)
    kept = _apart(setting, inner, clause)
    beside = verb.i + 1 == clause[0].i - 1
    return told and outside and bool(kept) and (beside or kept != inner.content)


def _apart(setting: Setting, inner: Attribution, clause: Sequence[Token]) -> tuple[Span, ...]:
    """The content without the closing clause."""
    return tuple(_kept(setting, inner, clause))


def _kept(setting: Setting, inner: Attribution, clause: Sequence[Token]) -> Iterator[Span]:
    cut = Span(clause[0].start, clause[-1].end)
    for span in inner.content:
        if not span.overlaps(cut):
            yield span
        else:
            yield from spans_of(t for t in setting.parse.within(span) if t.start < cut.start)
