"""When an event happened: from the date on its trigger, or from another event's date and the time between."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportedly.model import TimeValue
from reportedly.model.time import Granularity
from reportedly.stages.dates.period import Period, edtf, from_edtf, moved
from reportedly.stages.draft import Draft
from reportedly.text.parse import Parse, Token

_EXACT = frozenset(["on", "in", "at", "during", "around", "about", "this", "last", "over", "of", "for", ""])
_ROUGH = frozenset(["LESS_THAN", "MORE_THAN", "APPROX", "EQUAL_OR_LESS", "EQUAL_OR_MORE"])
_LENGTH: dict[str, Granularity] = {"D": "day", "W": "week", "M": "month", "Y": "year"}


class Link(NamedTuple):
    """`later` happened `length` after `earlier`: "the vote came two days after the strike"."""

    earlier: Token
    later: Token
    length: TimeValue


def time_of(draft: Draft, token: Token) -> tuple[str, str] | None:
    """The EDTF time of the event that `token` triggers, and the reason in one line; None where the text gives none."""
    return _own(draft, token) or _counted(draft, token) or _shared(draft, token)


def _own(draft: Draft, token: Token) -> tuple[str, str] | None:
    """From a date that hangs on the trigger."""
    for when, above, preposition in _hanging(draft, token):
        if above.i == token.i and when.value is not None:
            found = _bounded(when.value, preposition)
            if found:
                words = when.span.of(draft.article.text)
                return found, f"{preposition + ' ' if preposition else ''}{when.reason}" if words else when.reason
    return None


def _bounded(value: str, preposition: str) -> str | None:
    """What a preposition makes of a date: since 2015 is 2015/.., before May 2019 ../2019-05.

    None where EDTF has no form for it: an interval with one end open takes no date with open parts.
    """
    if preposition in _EXACT:
        return value
    if "/" in value or "X" in value:
        return None
    if preposition in ("since", "after", "from"):
        return f"{value}/.."
    return f"../{value}" if preposition in ("before", "by", "until", "till") else None


def _hanging(draft: Draft, token: Token) -> Iterator[tuple[TimeValue, Token, str]]:
    """The dates and times of the token's sentence, each with what it hangs on and its preposition."""
    parse = draft.parse
    first, last = parse.sentences[token.sentence]
    start, end = parse.tokens[first].start, parse.tokens[last].end
    for when in draft.dates:
        if start <= when.span.start < end and when.timex3.type in ("DATE", "TIME"):
            above, preposition = dated_word(parse, when)
            if above is not None:
                yield when, above, preposition


def dated_word(parse: Parse, when: TimeValue) -> tuple[Token | None, str]:
    """The word that a date hangs on, and the preposition between, if any."""
    inside = parse.within(when.span)
    tops = [t for t in inside if not when.span.covers(parse.head(t).span) or t.head == t.i]
    if not tops or tops[0].head == tops[0].i:
        return None, ""
    above = parse.head(tops[0])
    if above.pos in ("ADP", "SCONJ") and above.dep in ("prep", "pcomp", "mark", "agent"):
        return (None, "") if above.head == above.i else (parse.head(above), above.text.lower())
    return above, ""


def _links(draft: Draft, token: Token) -> Iterator[Link]:
    """The pairs of events in the token's sentence that "N days after" or "before" sets apart."""
    parse = draft.parse
    for word in parse.sentence(token):
        if word.text.lower() not in ("after", "before"):
            continue
        length = next((d for d in draft.dates if d.timex3.type == "DURATION" and _ends_at(draft, d, word)), None)
        ends = _ends(parse, word)
        if length and ends:
            main, other = ends
            yield Link(other, main, length) if word.text.lower() == "after" else Link(main, other, length)


def _ends_at(draft: Draft, when: TimeValue, word: Token) -> bool:
    return when.span.end <= word.start and not draft.article.text[when.span.end : word.start].strip()


def _ends(parse: Parse, word: Token) -> tuple[Token, Token] | None:
    """The main event and the one in the clause or phrase under "after"."""
    above = parse.head(word)
    if word.dep == "mark" and above.head != above.i:
        return parse.head(above), above
    below = parse.child(word, "pobj", "pcomp")
    return (above, below) if below and word.dep == "prep" else None


def _counted(draft: Draft, token: Token) -> tuple[str, str] | None:
    """From the other event of a pair, whose date is known."""
    for link in _links(draft, token):
        if token.i not in (link.earlier.i, link.later.i):
            continue
        back = token.i == link.earlier.i
        other = link.later if back else link.earlier
        known = _own(draft, other)
        value = _apart(known[0], link.length, -1 if back else 1) if known else None
        if known and value:
            words = link.length.span.of(draft.article.text)
            way = "before" if back else "after"
            return value, f"{words} {way} “{other.text}”, which was {known[0]}"
    return None


def _apart(value: str, length: TimeValue, sign: int) -> str | None:
    """The date `length` after or before another; a rough length gives a rough date, or one of two days."""
    base = from_edtf(value)
    count, unit = _measured(length)
    if base is None or unit is None or count is None:
        return None
    mod = length.timex3.mod
    nearer = 1 if mod in ("LESS_THAN", "EQUAL_OR_LESS") else -1 if mod in ("MORE_THAN", "EQUAL_OR_MORE") else 0
    ends = sorted({count, count - nearer} if unit == "day" and nearer else {count})
    places = [_written(moved(base, unit, sign * n), mod in _ROUGH) for n in ends]
    if None in places:
        return None
    if len(places) > 1:
        return f"[{','.join(sorted(p for p in places if p))}]"
    return places[0]


def _measured(length: TimeValue) -> tuple[int | None, Granularity | None]:
    """A length as whole units."""
    value = length.timex3.value
    if not value[1:-1].isdigit() or value[-1] not in _LENGTH:
        return None, None
    return int(value[1:-1]), _LENGTH[value[-1]]


def _written(place: Period | None, rough: bool) -> str | None:
    """The date, marked as approximate; EDTF has no such mark for a date with open parts."""
    value = edtf(place) if place else None
    return f"{value}~" if value and rough and not {"X", "/"} & set(value) else value


def _shared(draft: Draft, token: Token) -> tuple[str, str] | None:
    """From the first of two verbs joined by "and", where its date stands before both: "On Monday he came and spoke"."""
    head = draft.parse.head(token)
    if token.dep != "conj" or head.i == token.i or token.pos != "VERB" or head.pos != "VERB":
        return None
    for when, above, preposition in _hanging(draft, head):
        if above.i == head.i and when.span.end <= head.start and when.value:
            found = _bounded(when.value, preposition)
            return (
                (found, f"{when.reason}; said of “{head.text}”, to which “{token.text}” is joined") if found else None
            )
    return None
