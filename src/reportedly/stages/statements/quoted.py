"""Giving each quotation to the cue that presents it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.lexicon.cues import CueWord
from reportedly.model import Span, hull, merged
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.phrases import noun_phrase, verb_group
from reportedly.stages.statements.setting import Setting
from reportedly.stages.statements.sources import source_of
from reportedly.text.parse import Token
from reportedly.text.quotations import Quotation

_STOPS = {".", "!", "?", "…", "..."}
_OPEN_ENDINGS = ",?!—–-…"
_LEAST_WORDS = 4
_FINITE = ("VBD", "VBZ", "VBP")
_NEAR = 6
_LONGEST_CUE_SENTENCE = 400
_SPEAKERS = ("PERSON", "ORG", "NORP", "GPE")
_COLON = CueWord(":", "claim", frozenset({"quote"}))
_STANDING_ALONE = CueWord("", "claim", frozenset({"quote"}))


def with_quotations(setting: Setting, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with the quotations that they present as content, and new ones for quotations without a verb.

    A quotation belongs to the cue right before it, else to the cue whose content it overlaps, else to the cue that
    follows or precedes it in its sentence, else it continues the quotation before it; failing all, a whole quoted
    sentence stands alone.
    """
    found = list(attributions)
    led = {
        quotation: owner
        for quotation in setting.quotations
        if (owner := _leading(setting, found, quotation)) is not None
    }
    for quotation, owner in led.items():
        _give(setting, found, owner, quotation)
    last: int | None = None
    for quotation in setting.quotations:
        if quotation not in led:
            given = _owner(setting, found, quotation, last)
            given = _new(setting, found, quotation) if given is None else given
            if given is None:
                continue
            _give(setting, found, given, quotation)
            last = given
        else:
            last = led[quotation]
    return [_sourced(setting, _whole(setting, attribution)) for attribution in found]


def _give(setting: Setting, found: list[Attribution], owner: int, quotation: Quotation) -> None:
    """Put a quotation into its owner's content, and out of that of others in the same sentence."""
    for k, attribution in enumerate(found):
        if k != owner and _rival(setting, attribution, found[owner]):
            found[k] = _without(attribution, quotation)
    found[owner] = _joined(setting.text, found[owner], quotation)


def _rival(setting: Setting, a: Attribution, owner: Attribution) -> bool:
    """Whether two cues stand in one sentence and neither inside the other's content."""
    parse = setting.parse
    inside = any(s.covers(parse.tokens[owner.head].span) for s in a.content)
    return (
        parse.tokens[a.head].sentence == parse.tokens[owner.head].sentence
        and not inside
        and setting.same_voice(parse.tokens[a.head], parse.tokens[owner.head])
    )


def _without(attribution: Attribution, quotation: Quotation) -> Attribution:
    """The attribution without what it took of a quotation that belongs to another cue."""
    kept = tuple(s for s in attribution.content if not s.overlaps(quotation.span))
    return replace(attribution, content=kept)


def _whole(setting: Setting, attribution: Attribution) -> Attribution:
    """The attribution with each quotation whole of which its content holds the greater part."""
    head = setting.parse.tokens[attribution.head].span
    grown = [
        q.span
        for q in setting.quotations
        if not q.span.covers(head)
        and 2 * sum(_shared(q.span, s) for s in attribution.content) > q.span.end - q.span.start
    ]
    return replace(attribution, content=merged(setting.text, [*attribution.content, *grown])) if grown else attribution


def _sourced(setting: Setting, attribution: Attribution) -> Attribution:
    """The attribution of a quotation with the noun before its verb as the source, where the parse gives none."""
    verb = setting.parse.tokens[attribution.head]
    if attribution.source is not None or attribution.frame != "quote" or not attribution.cue or verb.tag not in _FINITE:
        return attribution
    first = setting.parse.within(hull(attribution.cue))[0]
    noun = setting.parse.tokens[first.i - 1] if first.i else first
    if noun.pos not in ("NOUN", "PROPN", "PRON") or not setting.same_voice(noun, verb):
        return attribution
    return replace(attribution, source=noun.i, source_span=noun_phrase(setting.parse, noun, verb))


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _joined(text: str, attribution: Attribution, quotation: Quotation) -> Attribution:
    """The attribution with the whole quotation in its content."""
    spans = merged(text, [*attribution.content, quotation.span])
    return replace(attribution, content=spans, frame=attribution.frame or "quote")


def _owner(setting: Setting, found: list[Attribution], quotation: Quotation, last: int | None) -> int | None:
    for place in (_overlapping, _after, _before):
        owner = place(setting, found, quotation)
        if owner is not None:
            return owner
    return last if last is not None and _goes_on(setting, found[last], quotation) else None


def _leading(setting: Setting, found: list[Attribution], quotation: Quotation) -> int | None:
    """The cue right before a quotation, with nothing but a comma or a colon between."""
    i = setting.index_from(quotation.span.start) - 1
    if i < 1 or setting.parse.tokens[i].text not in (",", ":"):
        return None
    return next((k for k, a in enumerate(found) if a.head == i - 1 and a.word.takes("that", "quote")), None)


def _overlapping(setting: Setting, found: list[Attribution], quotation: Quotation) -> int | None:
    """The attribution outside the quotation whose content holds some of it; the one with the shortest content."""
    holding = [
        (sum(s.end - s.start for s in a.content), i)
        for i, a in enumerate(found)
        if not quotation.span.covers(setting.parse.tokens[a.head].span)
        and any(s.overlaps(quotation.span) for s in a.content)
    ]
    return min(holding)[1] if holding else None


def _after(setting: Setting, found: list[Attribution], quotation: Quotation) -> int | None:
    """The cue that follows a quotation in its sentence: "A," X said."""
    window = _window_after(setting, quotation)
    heads = {token.i for token in window}
    candidates = [i for i, a in enumerate(found) if a.head in heads and a.word.takes("that", "quote")]
    free = [i for i in candidates if not found[i].content]
    if window and _ends_sentence(setting, quotation) and window[0].text[:1].isupper():
        return min((i for i in free if found[i].head <= window[0].i + _NEAR), key=lambda i: found[i].head, default=None)
    return min(free or candidates, key=lambda i: found[i].head, default=None)


def _window_after(setting: Setting, quotation: Quotation) -> list[Token]:
    last = setting.text[quotation.inside().end - 1 : quotation.inside().end]
    window: list[Token] = []
    for token in setting.parse.tokens[setting.index_from(quotation.span.end) :]:
        starts = not window
        if token.text in _STOPS or setting.quoted(token) or _breaks(setting.text, quotation.span.end, token):
            break
        if starts and last == "." and token.text not in (",", "—", "–", "-", "--") and not token.text[:1].islower():
            break
        window.append(token)
    return window


def _ends_sentence(setting: Setting, quotation: Quotation) -> bool:
    return quotation.inside().of(setting.text).rstrip()[-1:] in _STOPS


def _breaks(text: str, start: int, token: Token) -> bool:
    return "\n" in text[start : token.start]


def _before(setting: Setting, found: list[Attribution], quotation: Quotation) -> int | None:
    """The cue that leads up to a quotation: `said, "A"`."""
    heads = {token.i for token in _window_before(setting, quotation)}
    candidates = [
        i
        for i, a in enumerate(found)
        if a.head in heads and a.word.takes("that", "quote") and all(s.end <= quotation.span.start for s in a.content)
    ]
    free = [i for i in candidates if not found[i].content or found[i].frame == "quote"]
    if not free and not _leads(setting, quotation):
        return None
    return max(free or candidates, key=lambda i: found[i].head, default=None)


def _leads(setting: Setting, quotation: Quotation) -> bool:
    return setting.text[: quotation.span.start].rstrip()[-1:] in (":", ",")


def _window_before(setting: Setting, quotation: Quotation) -> list[Token]:
    window: list[Token] = []
    i = setting.index_from(quotation.span.start)
    for token in reversed(setting.parse.tokens[:i]):
        if token.text in _STOPS or (
            "\n" in setting.text[token.end : quotation.span.start].rstrip(" ") and not _leads(setting, quotation)
        ):
            break
        if setting.quoted(token) and token.text in ("”", '"', "''") and setting.text[token.start - 1] in ".":
            break
        if not setting.quoted(token):
            window.append(token)
        if len(window) > 60:
            break
    return window


def _goes_on(setting: Setting, previous: Attribution, quotation: Quotation) -> bool:
    """Whether a quotation continues the one before it: only the rest of the cue's sentence stands between."""
    end = max((span.end for span in (*previous.content, *previous.cue)), default=len(setting.text))
    between = setting.text[end : quotation.span.start]
    if not previous.content or "\n" in between or not between.rstrip().endswith((".", "!", "?")):
        return False
    sentences = {
        token.sentence for token in setting.parse.within(Span(end, quotation.span.start)) if token.pos != "PUNCT"
    }
    return len(sentences) <= 1 and len(between) < _LONGEST_CUE_SENTENCE and _is_sentence(setting, quotation)


def _is_sentence(setting: Setting, quotation: Quotation) -> bool:
    """Whether a quotation stands as a sentence of its own."""
    inside = quotation.inside().of(setting.text).rstrip()
    words = setting.parse.within(quotation.inside())
    return len(words) >= _LEAST_WORDS and inside[-1:] in ".!?…" and any(t.pos in ("VERB", "AUX") for t in words)


def _new(setting: Setting, found: list[Attribution], quotation: Quotation) -> int | None:
    """A new attribution for a quotation that no cue of the tables presents."""
    made = _with_any_verb(setting, quotation) or _after_colon(setting, quotation) or _standing_alone(setting, quotation)
    if made is None:
        return None
    found.append(made)
    return len(found) - 1


def _with_any_verb(setting: Setting, quotation: Quotation) -> Attribution | None:
    """A quotation that ends in a comma, and a verb with a subject right after it: "A," she thundered."""
    if setting.text[quotation.inside().end - 1 : quotation.inside().end] not in _OPEN_ENDINGS:
        return None
    for token in _window_after(setting, quotation)[:8]:
        subject = source_of(setting, token) if token.pos == "VERB" else None
        if subject is not None and abs(subject.i - token.i) < 12 and not quotation.span.covers(subject.span):
            word = CueWord(token.lemma.lower(), "claim", frozenset({"quote"}))
            return Attribution(
                word, token.i, verb_group(setting.parse, token), (), "quote",
                source=subject.i, source_span=noun_phrase(setting.parse, subject),
            )  # fmt: skip
    return None


def _after_colon(setting: Setting, quotation: Quotation) -> Attribution | None:
    """A quotation that only a colon announces: "Here is Velk in May: “A”". The last name before it speaks."""
    i = setting.index_from(quotation.span.start) - 1
    colon = setting.parse.tokens[i] if i > 0 else None
    if colon is None or colon.text != ":" or not _is_sentence(setting, quotation):
        return None
    before = [t for t in setting.parse.sentence(colon) if t.i < i and t.entity in _SPEAKERS and t.pos == "PROPN"]
    source = before[-1] if before else None
    span = noun_phrase(setting.parse, source) if source else None
    return Attribution(_COLON, i, (colon.span,), (), "quote", source=source.i if source else None, source_span=span)


def _standing_alone(setting: Setting, quotation: Quotation) -> Attribution | None:
    """A whole quoted sentence at the head of its paragraph or after a full stop."""
    before = setting.text[: quotation.span.start].rstrip(" ")
    if not _is_sentence(setting, quotation) or before[-1:] not in ("", "\n", ".", "!", "?", ":", "”", '"'):
        return None
    words = setting.parse.within(quotation.inside())
    return Attribution(_STANDING_ALONE, words[0].i, (), (), "quote")
