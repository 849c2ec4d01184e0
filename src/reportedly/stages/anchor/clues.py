"""The times in a text that bound the day on which it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from msgspec.structs import replace

from reportedly.lexicon.cues import cue_verbs
from reportedly.model import Clue, Statement, TimeValue
from reportedly.stages.dates.tense import tense_at, verb_over, verb_tense
from reportedly.stages.dates.words import WEEKDAYS, listed
from reportedly.stages.draft import Draft
from reportedly.stages.event_time import dated_word
from reportedly.stages.events.voices import Voices
from reportedly.stages.grammar import has_to
from reportedly.text.parse import Parse, Token

_BOUNDING = re.compile(r"(?:(?!0000)\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?|XXXX-WXX-[1-7]")
_OPEN_DAY = re.compile(r"XXXX-\d\d-\d\d")
_WEEKDAY = re.compile(rf"\b({'|'.join(day for day in WEEKDAYS if len(day) > 5)})\b", re.IGNORECASE)
# What an event in the past happened at; "moved to May 4", "planned for May 4" say nothing of the kind.
_HAPPENED = frozenset(["on", "in", "at", "during", "since", "over", "around"])
_AGAINST = frozenset(["after", "before", "until", "till", "by", "of"])
# What is called by its year only once it has come about.
_DONE = listed(
    "accord agreement attack bombing ceasefire constitution coup deal invasion law massacre pact raid resolution "
    "revolution ruling strike treaty truce uprising war"
)
# In so many words around a date a law looks for its own.
_NEAR = 6


class Law(NamedTuple):
    """A day that a country's law fixes: in which month, on which day of the week, in the years that `every` divides.

    All of `words` and one of `country` stand near it. `says` goes into the reason.
    """

    country: frozenset[str]
    words: frozenset[str]
    month: int
    weekday: int
    every: int
    says: str


_ELECTION = Law(
    country=frozenset(["u.s.", "us", "american", "states"]),
    words=frozenset(["presidential", "election"]),
    month=11,
    weekday=2,
    every=4,
    says="by U.S. law (3 U.S.C. §§ 1, 21) on a Tuesday of every fourth year",
)
_LAWS = (_ELECTION,)
_Side = Literal["past", "ahead"]
_TOLD: dict[_Side, str] = {"past": "as past", "ahead": "as to come"}


def clues(draft: Draft) -> tuple[Clue, ...]:
    """What each time in the text says of the day of writing, in text order."""
    tense, dated, voices = tense_at(draft.parse), _dated_words(draft), Voices(draft)
    found: list[Clue] = []
    for when in draft.dates:
        if not _BOUNDING.fullmatch(when.timex3.value) or when.timex3.type not in ("DATE", "TIME"):
            continue
        if voices.is_nobodys(when.span):
            continue
        here = list(_this_year(draft, when))
        side = _side(draft.parse, when, tense(when.span))
        if side is not None and not (side[0] == "ahead" and _said_earlier(draft.parse, when, dated)):
            here.append(_clue(draft, when, *side))
        said = voices.of(when.span)
        found += [_on_the_word(clue, said) for clue in here] if said else here
    return tuple(found)


def _on_the_word(clue: Clue, said: Statement) -> Clue:
    """A clue in somebody's words, which says whose they are."""
    chain = f", on the word of {', quoting '.join(said.chain)}" if said.chain else ""
    return replace(clue, voice=said.id, reason=f"{clue.reason} in the words of {said.speaker or 'nobody named'}{chain}")


def _dated_words(draft: Draft) -> frozenset[int]:
    """The verbs of saying that a date hangs on, of which nobody knows how long ago it was."""
    named = (when for when in draft.dates if "WXX" not in when.timex3.value and when.timex3.type == "DATE")
    verbs = (verb for when in named if (verb := dated_word(draft.parse, when)[0]) is not None)
    return frozenset(verb.i for verb in verbs if verb.lemma.lower() in cue_verbs())


def _said_earlier(parse: Parse, when: TimeValue, dated: frozenset[int]) -> bool:
    """Whether a time to come was to come when somebody spoke on a day gone by: it may be past by now."""
    inside = parse.within(when.span)
    return bool(inside) and any(above.i in dated for above in parse.ancestors(inside[-1]))


def _this_year(draft: Draft, when: TimeValue) -> Iterator[Clue]:
    """January 5 earlier this year, in May this year."""
    words = " ".join(when.span.of(draft.article.text).split())
    if when.timex3.value.startswith("XXXX-") and "W" not in when.timex3.value and words.lower().endswith("this year"):
        reason = f"“{words}” is in the year of writing"
        yield Clue(span=when.span, says="this_year", value=when.timex3.value, reason=reason)


def _side(parse: Parse, when: TimeValue, tense: str) -> tuple[_Side, str] | None:
    """Whether the text tells of a time as past or as to come, and by which words."""
    inside = parse.within(when.span)
    if not inside:
        return None
    verb, prepositions = verb_over(parse, inside[-1])
    if verb is None:
        return _under_noun(parse, inside, when)
    if _is_parted(parse, verb, inside):
        return None
    if tense == "past" and not (prepositions | _right_before(parse, inside)) - _HAPPENED and verb.pos == "VERB":
        return "past", verb.text
    ahead = tense == "future" and not _is_under_past(parse, verb)
    if ahead or (tense == "present" and verb.tag in ("VBZ", "VBP") and prepositions <= {"on"}):
        return "ahead", verb.text
    return None


def _is_parted(parse: Parse, verb: Token, inside: tuple[Token, ...]) -> bool:
    """Whether another verb stands between a verb and its date, which may then be that one's."""
    between = parse.tokens[min(verb.i, inside[-1].i) + 1 : max(verb.i, inside[0].i)]
    return any(token.pos == "VERB" and token.tag in ("VBD", "VBZ", "VBP") for token in between)


def _right_before(parse: Parse, inside: tuple[Token, ...]) -> set[str]:
    """The preposition right before a date, whatever it was hung on."""
    before = parse.tokens[max(0, inside[0].i - 1) : inside[0].i]
    return {token.text.lower() for token in before if token.pos == "ADP"}


def _is_under_past(parse: Parse, verb: Token) -> bool:
    """Whether it is an infinitive under a verb in the past, as in "was invited to join": what was to come then."""
    above = next((t for t in parse.ancestors(verb) if t.pos in ("VERB", "AUX")), None)
    return has_to(parse, verb) and above is not None and verb_tense(parse, above) != "present"


def _under_noun(parse: Parse, inside: tuple[Token, ...], when: TimeValue) -> tuple[_Side, str] | None:
    """The 2015 deal: past, for what is not yet made is not called so. Will not change after the May 3 vote: ahead."""
    top = next((t for t in inside if not when.span.covers(parse.head(t).span)), inside[-1])
    noun = parse.head(top)
    if noun.pos not in ("NOUN", "PROPN") or when.span.covers(noun.span):
        return None
    if noun.lemma.lower() in _DONE and top.dep in ("nummod", "nmod", "compound", "amod") and when.granularity == "year":
        return "past", noun.text
    above = parse.head(noun)
    if noun.dep == "pobj" and above.text.lower() in _AGAINST:
        verb = next((t for t in parse.ancestors(above) if t.pos in ("VERB", "AUX")), None)
        if verb is not None and verb_tense(parse, verb) == "future":
            return "ahead", f"{verb.text} … {above.text} … {noun.text}"
    return None


def _clue(draft: Draft, when: TimeValue, says: _Side, by: str) -> Clue:
    words = " ".join(when.span.of(draft.article.text).split())
    weekday = _weekday(draft, when)
    law = _law(draft.parse, when) if weekday is None else None
    reason = f"it tells of “{words}” {_TOLD[says]} (“{by}”)"
    return Clue(
        span=when.span,
        says=says,
        value=when.timex3.value,
        weekday=law.weekday if law else weekday,
        every=law.every if law else 1,
        reason=f"{reason}, {law.says}" if law else reason,
    )


def _weekday(draft: Draft, when: TimeValue) -> int | None:
    """The day of the week (1 Monday … 7) that the text gives with a day without its year."""
    named = _WEEKDAY.search(when.span.of(draft.article.text)) if _OPEN_DAY.fullmatch(when.timex3.value) else None
    return WEEKDAYS[named[1].lower()] if named else None


def _law(parse: Parse, when: TimeValue) -> Law | None:
    """The law that fixes a day without its year: its country and its words stand near."""
    inside = parse.within(when.span)
    if not inside or not _OPEN_DAY.fullmatch(when.timex3.value):
        return None
    near = {t.text.lower() for t in parse.tokens[max(0, inside[0].i - _NEAR) : inside[-1].i + _NEAR]}
    laws = (law for law in _LAWS if law.words <= near and near & law.country)
    return next((law for law in laws if law.month == int(when.timex3.value[5:7])), None)
