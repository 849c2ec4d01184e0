"""The day on which something was said: what "on Friday" and "tomorrow" in it are counted from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator

from reportedly.lexicon.cues import cue_verbs
from reportedly.model import Span, TimeValue, hull
from reportedly.stages.dates.period import from_edtf
from reportedly.stages.dates.sense import Said
from reportedly.stages.dates.tense import verb_over, verb_tense
from reportedly.stages.draft import Draft
from reportedly.text.parse import Token
from reportedly.text.quotations import Quotation

# So many clauses and quotations may begin between a time and the beginning of the words that it lies in.
_NESTED = 8
# So many characters may part a quotation from the sentence that it belongs to.
_GAP = 2


def said_at(draft: Draft, found: tuple[TimeValue, ...], published: str | None) -> Callable[[Span], Said | None] | None:
    """For the times of a first look at an article: in which words, said on an earlier day, a span lies, if any.

    None where there are no such words.
    """
    said = sorted(
        words
        for when in found
        if (day := _before(when, published)) and (verb := _said(draft, when))
        for words in _words(draft, verb, day)
        if not words.span.overlaps(when.span)
    )
    if not said:
        return None
    starts, quoted = [words.span.start for words in said], quoted_at(draft)

    def at(span: Span) -> Said | None:
        end = bisect_right(starts, span.start)
        beginning = said[max(0, end - _NESTED) : end]
        around = [words for words in reversed(beginning) if words.span.covers(span)]
        return next((words for words in around if words.quoted), around[0] if around else quoted(span))

    return at


def quoted_at(draft: Draft) -> Callable[[Span], Said | None]:
    """Of a span that lies in a quotation: that it is a speaker's, on a day that is not known."""
    quotations = sorted(quotation.span for quotation in draft.quotations)

    def at(span: Span) -> Said | None:
        end = bisect_right(quotations, (span.start, len(draft.article.text)))
        around = (words for words in quotations[max(0, end - _NESTED) : end] if words.covers(span))
        return next((Said(words, None, True) for words in around), None)

    return at


def _before(when: TimeValue, published: str | None) -> str | None:
    """The day that a time names, if it is earlier than publication."""
    day, today = from_edtf(when.value or ""), from_edtf(published or "")
    if day is None or today is None or day.date is None or today.date is None or day.date >= today.date:
        return None
    return day.date.isoformat()


def _said(draft: Draft, when: TimeValue) -> Token | None:
    """The verb of saying in the past tense that a time outside quotation marks hangs on."""
    parse = draft.parse
    inside = parse.within(when.span)
    if not inside or any(quotation.span.covers(when.span) for quotation in draft.quotations):
        return None
    verb, prepositions = verb_over(parse, inside[-1])
    if verb is None or verb.lemma.lower() not in cue_verbs() or prepositions - {"on"}:
        return None
    return verb if verb_tense(parse, verb) == "past" else None


def _words(draft: Draft, verb: Token, day: str) -> Iterator[Said]:
    """The clauses under a verb of saying, and the quotations in its sentence or joined to it."""
    parse = draft.parse
    for clause in parse.children(verb, "ccomp", "xcomp"):
        yield Said(hull(token.span for token in parse.subtree(clause)), day, False)
    first, last = parse.sentences[verb.sentence]
    sentence = Span(parse.tokens[first].start, parse.tokens[last].end)
    for quotation in draft.quotations:
        if quotation.span.overlaps(sentence) or _joined(draft.article.text, quotation, sentence):
            yield Said(quotation.span, day, True)


def _joined(text: str, quotation: Quotation, sentence: Span) -> bool:
    """Whether a sentence goes on after a quotation (“Now!” he said), or leads to it with a colon."""
    if 0 <= sentence.start - quotation.span.end <= _GAP:
        goes_on = quotation.inside().of(text).endswith((",", "!", "?"))
        return goes_on and not text[quotation.span.end : sentence.start].strip(" ")
    leads = 0 <= quotation.span.start - sentence.end <= _GAP
    return leads and text[sentence.start : quotation.span.start].rstrip().endswith(":")
