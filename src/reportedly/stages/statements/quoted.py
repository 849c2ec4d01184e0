"""Giving each quotation to the cue that presents it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.lexicon.cues import CueWord
from reportedly.model import Span, hull, merged, size_of
from reportedly.stages.statements.addressees import SPEAKING, addressee_of
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.blocks import BLOCK, with_blocks
from reportedly.stages.statements.board import Board
from reportedly.stages.statements.closings import with_closings
from reportedly.stages.statements.in_passing import in_passing
from reportedly.stages.statements.phrases import noun_phrase, spans_of, verb_group
from reportedly.stages.statements.setting import Setting
from reportedly.stages.statements.sources import source_of
from reportedly.text.parse import Token
from reportedly.text.quotations import Quotation

_EMPTY_LINE = re.compile(r"\n\s*\n")
_NEXT_SENTENCE = re.compile(r"[a-z]\[?[.!?]\]?[\"”]\s+(?=[A-Z])")
_STOPS = {".", "!", "?", "…", "..."}
_OPEN_ENDINGS = ",?!—–-…"
_LEAST_WORDS = 4
_FINITE = ("VBD", "VBZ", "VBP")
_NEAR = 6
_JOINS = {",", "—", "–", "-", "--"}
_CLOSING_MARKS = {"”", '"', "''"}
_LONGEST_LEAD = 60
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
    board = Board([_in_its_voice(setting, attribution) for attribution in attributions])
    led = {q: owner for q in setting.quotations if (owner := _leading(setting, board, q)) is not None}
    for quotation, owner in led.items():
        _give(setting, board, owner, quotation)
    last: int | None = None
    for quotation in setting.quotations:
        given = led.get(quotation)
        if given is None:
            given = _owner(setting, board, quotation, last)
            given = _new(setting, board, quotation) if given is None else given
            if given is None:
                continue
            _give(setting, board, given, quotation)
        last = given
    presented = with_blocks(setting, list(_whole(setting, board)))
    return with_closings(setting, [_sourced(setting, attribution) for attribution in presented])


def _in_its_voice(setting: Setting, attribution: Attribution) -> Attribution:
    """A cue inside a quotation presents quoted words only, and none presents a paragraph before its own.

    Nor does any present the sentence behind a quotation that ends one. The parse may have hung more on it.
    """
    head = setting.parse.tokens[attribution.head]
    quoted = setting.quoted(head) is not None
    inside = [t for span in attribution.content for t in setting.parse.within(span)]
    kept = [t for t in inside if (not quoted or setting.quoted(t)) and "\n" not in setting.text[t.end : head.start]]
    over = _NEXT_SENTENCE.search(setting.text, head.end, kept[-1].end) if kept and not quoted else None
    if over is not None:
        kept = [t for t in kept if t.start < over.end()]
    return attribution if len(kept) == len(inside) else replace(attribution, content=spans_of(kept))


def _give(setting: Setting, board: Board, owner: int, quotation: Quotation) -> None:
    """Put a quotation into its owner's content, and out of that of others in the same sentence."""
    for number in board.overlapping(quotation.span):
        if number != owner and _rival(setting, board[number], board[owner]):
            board.change(number, _without(board[number], quotation))
    attribution = _without_subject(setting, board[owner], quotation)
    if not attribution.word.takes("that", "quote") and all(s.end <= quotation.span.start for s in attribution.content):
        attribution = _introduced(attribution)
    board.change(owner, _joined(setting.text, attribution, quotation))


def _without_subject(setting: Setting, attribution: Attribution, quotation: Quotation) -> Attribution:
    """A verb right after its quotation has its subject after it, and what follows that is no content of its."""
    right_after = setting.index_from(quotation.span.end) == attribution.head
    inverted = right_after and setting.parse.tokens[attribution.head].tag in _FINITE
    if not inverted or not all(s.start > quotation.span.end for s in attribution.content):
        return attribution
    return replace(attribution, content=())


def _introduced(attribution: Attribution) -> Attribution:
    """A cue whose object only leads up to the quotation: "defended his decision: “A”". The object joins the cue."""
    return replace(attribution, cue=(*attribution.cue, *attribution.content), content=(), frame="quote")


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


def _whole(setting: Setting, board: Board) -> Iterator[Attribution]:
    """The attributions, each with the quotations whole of which its content holds the greater part."""
    grown: defaultdict[int, list[Span]] = defaultdict(list)
    for quotation in setting.quotations:
        for number in board.overlapping(quotation.span):
            head = setting.parse.tokens[board[number].head].span
            held = sum(_shared(quotation.span, s) for s in board[number].content)
            if not quotation.span.covers(head) and 2 * held > quotation.span.end - quotation.span.start:
                grown[number].append(quotation.span)
    for number, attribution in enumerate(board):
        more = grown.get(number, [])
        yield replace(attribution, content=merged(setting.text, [*attribution.content, *more])) if more else attribution


def _sourced(setting: Setting, attribution: Attribution) -> Attribution:
    """The attribution of a quotation with the noun before its verb as the source, where the parse gives none."""
    verb = setting.parse.tokens[attribution.head]
    presents = attribution.frame in ("quote", BLOCK) and attribution.cue and verb.tag in _FINITE
    if attribution.source is not None or not presents:
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
    all_quoted = spans == (quotation.span,) and attribution.word.kind == "claim"
    return replace(attribution, content=spans, frame="quote" if all_quoted else attribution.frame or "quote")


def _owner(setting: Setting, board: Board, quotation: Quotation, last: int | None) -> int | None:
    if in_passing(setting, quotation):
        return _overlapping(setting, board, quotation)
    for place in (_overlapping, _after, _before, _introducing):
        owner = place(setting, board, quotation)
        if owner is not None:
            return owner
    return last if last is not None and _goes_on(setting, board[last], quotation) else None


def _leading(setting: Setting, board: Board, quotation: Quotation) -> int | None:
    """The cue right before a quotation, with nothing but a comma or a colon between."""
    i = setting.index_from(quotation.span.start) - 1
    if i < 1 or setting.parse.tokens[i].text not in (",", ":"):
        return None
    return next((n for n in board.with_heads([i - 1]) if board[n].word.takes("that", "quote")), None)


def _overlapping(setting: Setting, board: Board, quotation: Quotation) -> int | None:
    """The attribution outside the quotation whose content holds some of it; the one with the shortest content."""
    holding = [
        (size_of(board[n].content), n)
        for n in board.overlapping(quotation.span)
        if not quotation.span.covers(setting.parse.tokens[board[n].head].span)
    ]
    return min(holding)[1] if holding else None


def _after(setting: Setting, board: Board, quotation: Quotation) -> int | None:
    """The cue that follows a quotation in its sentence: "A," X said."""
    window = _window_after(setting, quotation)
    candidates = [n for n in board.with_heads(t.i for t in window) if board[n].word.takes("that", "quote")]
    if candidates and _is_inverted(setting, board[candidates[0]], window):
        return candidates[0]
    free = [n for n in candidates if not board[n].content]
    if window and _ends_sentence(setting, quotation) and window[0].text[:1].isupper():
        return next((n for n in free if board[n].head <= window[0].i + _NEAR), None)
    return next(iter(free or candidates), None)


def _is_inverted(setting: Setting, attribution: Attribution, window: Sequence[Token]) -> bool:
    """Whether a cue of saying stands right after the quotation: "A," said X."""
    verb = setting.parse.tokens[attribution.head]
    return verb.i == window[0].i and verb.tag in _FINITE and attribution.word.takes("quote")


def _window_after(setting: Setting, quotation: Quotation) -> list[Token]:
    """The tokens between a quotation and the end of its sentence, paragraph or the next quotation."""
    last = setting.text[quotation.inside().end - 1 : quotation.inside().end]
    window: list[Token] = []
    for i in range(setting.index_from(quotation.span.end), len(setting.parse.tokens)):
        token = setting.parse.tokens[i]
        before = window[-1].end if window else quotation.span.end
        broken = "\n" in setting.text[before : token.start] and (bool(window) or not token.text.islower())
        if token.text in _STOPS or setting.quoted(token) or broken:
            break
        if not window and last == "." and token.text not in _JOINS and not token.text[:1].islower():
            break
        window.append(token)
    return window


def _ends_sentence(setting: Setting, quotation: Quotation) -> bool:
    return quotation.inside().of(setting.text).rstrip()[-1:] in _STOPS


def _before(setting: Setting, board: Board, quotation: Quotation) -> int | None:
    """The cue that leads up to a quotation: `said, "A"`."""
    candidates = [
        n
        for n in board.with_heads(t.i for t in _window_before(setting, quotation))
        if board[n].word.takes("that", "quote") and all(s.end <= quotation.span.start for s in board[n].content)
    ]
    free = [n for n in candidates if not board[n].content or board[n].frame == "quote"]
    if not free and not _leads(setting, quotation):
        return None
    return max(free or candidates, key=lambda n: board[n].head, default=None)


def _introducing(setting: Setting, board: Board, quotation: Quotation) -> int | None:
    """The verb with an object that a colon or a comma opens for a quoted sentence: "opposed the plan: “A”"."""
    if not _leads(setting, quotation) or not _is_sentence(setting, quotation):
        return None
    heads = [t.i for t in _window_before(setting, quotation) if t.pos == "VERB" and t.dep in ("ROOT", "conj")]
    found = [n for n in board.with_heads(heads) if board[n].source is not None and board[n].frame.startswith("obj")]
    return found[-1] if found else None


def _leads(setting: Setting, quotation: Quotation) -> bool:
    return _character_before(setting, quotation) in (":", ",")


def _character_before(setting: Setting, quotation: Quotation, skipped: str = " \t\r\n") -> str:
    """The last character before a quotation that is none of `skipped`; empty at the head of the text."""
    i = quotation.span.start - 1
    while i >= 0 and setting.text[i] in skipped:
        i -= 1
    return setting.text[i] if i >= 0 else ""


def _window_before(setting: Setting, quotation: Quotation) -> list[Token]:
    """The tokens outside quotations before this one, back to the last end of a sentence, the nearest first."""
    leads = _leads(setting, quotation)
    window: list[Token] = []
    for i in range(setting.index_from(quotation.span.start) - 1, -1, -1):
        token = setting.parse.tokens[i]
        breaks = "\n" in setting.text[token.end : quotation.span.start].rstrip(" ") and not leads
        ends = setting.quoted(token) and token.text in _CLOSING_MARKS and setting.text[token.start - 1] == "."
        if token.text in _STOPS or breaks or ends or len(window) > _LONGEST_LEAD:
            break
        if not setting.quoted(token):
            window.append(token)
    return window


def _goes_on(setting: Setting, previous: Attribution, quotation: Quotation) -> bool:
    """Whether a quotation continues the one before it: only the rest of the cue's sentence stands between.

    It may stand on the next line, where each sentence has its own, but not behind an empty one.
    """
    end = max((span.end for span in (*previous.content, *previous.cue)), default=len(setting.text))
    between = setting.text[end : quotation.span.start]
    if not previous.content or _EMPTY_LINE.search(between) or not between.rstrip().endswith((".", "!", "?")):
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


def _new(setting: Setting, board: Board, quotation: Quotation) -> int | None:
    """A new attribution for a quotation that no cue of the tables presents."""
    if in_passing(setting, quotation):
        return None
    made = _with_any_verb(setting, quotation) or _after_colon(setting, quotation) or _standing_alone(setting, quotation)
    return board.add(made) if made is not None else None


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
    """A quotation that only a colon announces: "Here is Velk in May: “A”".

    Who "spoke to the press: “A”" speaks; elsewhere the last name before the colon does.
    """
    i = setting.index_from(quotation.span.start) - 1
    colon = setting.parse.tokens[i] if i > 0 else None
    if colon is None or colon.text != ":" or not _is_sentence(setting, quotation):
        return None
    spoke = next((t for t in setting.parse.sentence(colon) if t.i < i and _speaks(setting, t)), None)
    if spoke is not None:
        return _of_speaking(setting, spoke)
    before = [t for t in setting.parse.sentence(colon) if t.i < i and t.entity in _SPEAKERS and t.pos == "PROPN"]
    source = before[-1] if before else None
    span = noun_phrase(setting.parse, source) if source else None
    return Attribution(_COLON, i, (colon.span,), (), "quote", source=source.i if source else None, source_span=span)


def _speaks(setting: Setting, token: Token) -> bool:
    finite = token.pos == "VERB" and token.tag in _FINITE and setting.quoted(token) is None
    return finite and token.lemma.lower() in SPEAKING and source_of(setting, token) is not None


def _of_speaking(setting: Setting, verb: Token) -> Attribution:
    parse, source = setting.parse, source_of(setting, verb)
    heard = addressee_of(parse, verb, takes_object=False)
    return Attribution(
        _COLON, verb.i, verb_group(parse, verb), (), "quote", source=source.i if source else None,
        source_span=noun_phrase(parse, source) if source else None, addressee=heard.i if heard else None,
    )  # fmt: skip


def _standing_alone(setting: Setting, quotation: Quotation) -> Attribution | None:
    """A whole quoted sentence at the head of its paragraph or after a full stop."""
    before = _character_before(setting, quotation, skipped=" ")
    if not _is_sentence(setting, quotation) or before not in ("", "\n", ".", "!", "?", ":", "”", '"'):
        return None
    words = setting.parse.within(quotation.inside())
    return Attribution(_STANDING_ALONE, words[0].i, (), (), "quote")
