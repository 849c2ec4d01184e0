"""On whose word a statement comes: the outlets, agencies and papers that stand between it and the article.

"X said A, according to Y", "Y, citing X, reported A" and "X, quoted by Y, said A" are one statement, by X, on Y's word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.lexicon.cues import cue_verbs
from reportedly.lexicon.groups import COLLECTIVES, DOCUMENTS, ORGANISATIONS, OUTLETS
from reportedly.lexicon.roles import is_person
from reportedly.model import Span, hull
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.board import Board
from reportedly.stages.statements.governing import governor
from reportedly.stages.statements.phrases import noun_phrase, spans_of, verb_group
from reportedly.text.parse import Parse, Token, main_word

_QUOTING = {"quote", "cite"}
_CARRYING = _QUOTING | {"see", "obtain", "review", "carry", "publish", "broadcast", "air"}
_REPORTS = {"report", "story", "article", "dispatch", "broadcast"}
_NAMES = ("PERSON", "ORG", "NORP", "GPE")
_GOING_ON = ("conj", "advcl")
_INFORMANTS = ORGANISATIONS | COLLECTIVES | OUTLETS | DOCUMENTS | {"source", "official", "witness", "analyst", "expert"}


def with_reporters(parse: Parse, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with all their reporters, and without those that only vouch for another."""
    passed = [_passed_on(parse, _of_whom_it_reports(parse, a)) for a in attributions]
    taken = {new.head for new, old in zip(passed, attributions, strict=True) if new.head != old.head}
    kept = [new for new, old in zip(passed, attributions, strict=True) if new is not old or old.head not in taken]
    vouched = _vouched(parse, kept)
    return _once(parse, [_carried(parse, a, vouched) for a in _cited(parse, vouched)])


def _once(parse: Parse, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions without those of a reporter that say no more than what is reported: "Y reported, quoting X"."""
    quoting = (a for a in attributions if parse.tokens[a.head].lemma.lower() in _QUOTING)
    reported = {(a.content, reporter) for a in quoting for reporter in a.reporters}
    return [a for a in attributions if (a.content, a.source) not in reported]


def _vouched(parse: Parse, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions without an "according to" that only vouches for another: its source reports that one.

    Where Y says more than X said, its own statement is kept.
    """
    board = Board(attributions)
    gone: set[int] = set()
    for number, vouching in enumerate(attributions):
        if vouching.word.lemma != "according to" or vouching.source is None:
            continue
        near = board.with_heads(t.i for t in parse.within(hull(vouching.content)))
        inner = next((n for n in near if n != number and _is_whole(parse, vouching, board[n])), None)
        if inner is None:
            continue
        gone.add(number)
        for n in (inner, *(n for n in near if n != inner and _goes_on(parse, board[n], board[inner]))):
            reporters = (*vouching.reporters, vouching.source, *board[n].reporters)
            content = _without(parse, board[n], _phrase(parse, vouching))
            board.change(n, replace(board[n], content=content, reporters=reporters))
    return [attribution for number, attribution in enumerate(board) if number not in gone]


def _phrase(parse: Parse, vouching: Attribution) -> list[Token]:
    """The words that vouch: "reports the Courier"; the parser may have hung them on what is vouched for."""
    spans = (*vouching.cue, *((vouching.source_span,) if vouching.source_span else ()))
    return [t for span in spans for t in parse.within(span)]


def _is_whole(parse: Parse, outer: Attribution, inner: Attribution) -> bool:
    """Whether the inner cue is the main verb of the outer content, or its source opens it, and is said by somebody."""
    tokens = [t for span in outer.content for t in parse.within(span)]
    inside = {t.i for t in tokens}
    verb = parse.tokens[inner.head]
    if verb.pos == "NOUN":
        verb = parse.head(verb)
    if inner.source is None or inner.source_span is None or verb.i not in inside:
        return False
    return inner.source_span.start == outer.content[0].start or not any(t.i in inside for t in parse.ancestors(verb))


def _goes_on(parse: Parse, further: Attribution, first: Attribution) -> bool:
    """Whether a cue goes on from another with the same source: "thanked A, and noted B"."""
    verb = parse.tokens[further.head]
    beside = verb.dep in _GOING_ON and first.head in (verb.head, governor(parse, verb).i)
    return beside and further.source is not None and further.source == first.source


def _of_whom_it_reports(parse: Parse, attribution: Attribution) -> Attribution:
    """For "A, Y reported X said" and "Y cited X that A": X says it, on Y's word."""
    verb = parse.tokens[attribution.head]
    if attribution.source is None or not attribution.content:
        return attribution
    quoted = parse.child(verb, "dobj")
    if verb.lemma.lower() in _QUOTING and quoted is not None and quoted.i != attribution.source and _informs(quoted):
        return _of_quoted(parse, attribution, quoted)
    inner = next((c for c in parse.children(verb, "ccomp") if c.i > verb.i and _only_says(parse, c)), None)
    subject = parse.child(inner, "nsubj") if inner else None
    if inner is None or subject is None or any(span.end > verb.start for span in attribution.content):
        return attribution
    said = replace(attribution, head=inner.i, cue=verb_group(parse, inner))
    return _on_its_word(parse, said, subject, inner)


def _of_quoted(parse: Parse, attribution: Attribution, quoted: Token) -> Attribution:
    """The attribution as that of who is quoted, where a clause behind them says what."""
    if all(span.start >= quoted.end for span in attribution.content):
        top = main_word(parse, attribution.content[0])
        clause = None if top is None else parse.tokens[top]
    else:
        clauses = (c for c in parse.children(quoted, "acl", "relcl", "ccomp") if parse.child(c, "mark"))
        clause = next(clauses, None)
        if clause is None:
            return attribution
        attribution = replace(attribution, content=spans_of(parse.subtree(clause)), frame="that")
    return _on_its_word(parse, attribution, quoted, clause)


def _on_its_word(parse: Parse, attribution: Attribution, speaker: Token, clause: Token | None) -> Attribution:
    """The attribution as `speaker`'s, reported by who was its source."""
    reporters = tuple(i for i in (attribution.source,) if i is not None)
    return replace(attribution, source=speaker.i, source_span=noun_phrase(parse, speaker, clause), reporters=reporters)


def _only_says(parse: Parse, verb: Token) -> bool:
    """Whether a verb of saying has nothing after its subject that could be said."""
    word = cue_verbs().get(verb.lemma.lower())
    empty = parse.child(verb, "ccomp", "xcomp", "dobj", "prep") is None
    return word is not None and word.takes("that", "quote") and empty


def _passed_on(parse: Parse, attribution: Attribution) -> Attribution:
    """For "according to Y, quoting X", "according to X via Y": X says it, on Y's word."""
    if attribution.word.lemma != "according to" or attribution.source is None:
        return attribution
    source = parse.tokens[attribution.source]
    via = _via(parse, attribution, source)
    carrier = parse.child(via, "pobj") if via else None
    if via is not None and carrier is not None:
        return replace(attribution, content=_without(parse, attribution, parse.subtree(via)), reporters=(carrier.i,))
    quoting = _quoting_after(parse, attribution, source)
    quoted = parse.child(quoting, "dobj") if quoting else None
    if quoting is None or quoted is None or not _informs(quoted):
        return attribution
    content = _without(parse, attribution, (quoting, *parse.subtree(quoted)))
    return replace(
        attribution, head=quoting.i, cue=(quoting.span,), content=content, source=quoted.i,
        source_span=noun_phrase(parse, quoted), reporters=(source.i,),
    )  # fmt: skip


def _via(parse: Parse, attribution: Attribution, source: Token) -> Token | None:
    """The "via" of the source, or right after it where the parse has put it elsewhere."""
    span = attribution.source_span or source.span
    after = parse.index_from(span.end)
    near = (*parse.children(source, "prep"), *parse.tokens[after : after + 1])
    return next((t for t in near if t.lemma.lower() == "via"), None)


def _without(parse: Parse, attribution: Attribution, phrase: Iterable[Token]) -> tuple[Span, ...]:
    """The content without the words of a phrase; whole where it has no others."""
    cut = set(phrase)
    kept = (t for span in attribution.content for t in parse.within(span) if t not in cut)
    return spans_of(kept) or attribution.content


def _quoting_after(parse: Parse, attribution: Attribution, source: Token) -> Token | None:
    """The "quoting" or "citing" that goes with the source of an "according to", within it or right after."""
    span = attribution.source_span or source.span
    after = parse.index_from(span.end)
    near = (*parse.children(source, "acl"), *parse.tokens[after : after + 2])
    return next((t for t in near if t.lemma.lower() in _QUOTING and t.tag == "VBG"), None)


def _informs(noun: Token) -> bool:
    """Whether a noun is somebody or something that tells: "citing officials", but not "citing the cost"."""
    lemma = noun.lemma.lower()
    return noun.entity in _NAMES or lemma in _INFORMANTS or is_person(lemma)


def _cited(parse: Parse, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, where "Y, citing X, reported A" has become X's statement, on Y's word."""
    gone: set[int] = set()
    made = list(attributions)
    for number, citing in enumerate(attributions):
        told = _told_by(parse, citing, attributions) if _cites(parse, citing) else None
        quoted = parse.child(parse.tokens[citing.head], "dobj")
        if told is None or quoted is None:
            continue
        gone.add(told)
        content = _without(parse, attributions[told], parse.subtree(parse.tokens[citing.head]))
        made[number] = replace(
            citing, word=attributions[told].word, content=content, frame=attributions[told].frame,
            source=quoted.i, source_span=noun_phrase(parse, quoted),
            reporters=tuple(i for i in (attributions[told].source,) if i is not None),
        )  # fmt: skip
    return [a for number, a in enumerate(made) if number not in gone]


def _cites(parse: Parse, attribution: Attribution) -> bool:
    verb = parse.tokens[attribution.head]
    quoted = parse.child(verb, "dobj")
    return verb.lemma.lower() in _QUOTING and verb.tag == "VBG" and quoted is not None and _informs(quoted)


def _told_by(parse: Parse, citing: Attribution, attributions: Sequence[Attribution]) -> int | None:
    """The number of the statement that the one who cites makes in the same sentence."""
    verb = parse.tokens[citing.head]
    for number, told in enumerate(attributions):
        head = parse.tokens[told.head]
        same = told.source is not None and told.source == citing.source and head.sentence == verb.sentence
        if same and told is not citing and told.frame in ("that", "quote", "obj") and told.word.takes("that"):
            return number
    return None


def _carried(parse: Parse, attribution: Attribution, others: Sequence[Attribution]) -> Attribution:
    """The attribution with the outlet that its sentence names beside it: "quoted by Y", "in a Y report"."""
    verb = parse.tokens[attribution.head]
    known = {attribution.source, *attribution.reporters}
    if verb.pos != "VERB" or attribution.source is None:
        return attribution
    named = [t.i for t in _carriers(parse, attribution, verb) if t.i not in known]
    if not named or any(s.covers(verb.span) for o in others if o is not attribution for s in o.content):
        return attribution
    return replace(attribution, reporters=(*attribution.reporters, named[0]))


def _carriers(parse: Parse, attribution: Attribution, verb: Token) -> Iterator[Token]:
    source = parse.tokens[attribution.source] if attribution.source is not None else verb
    above = parse.head(parse.head(verb)) if verb.dep == "pcomp" else verb
    quoted = (*parse.children(source, "acl"), *parse.children(verb, "advcl", "acl"), verb, above)
    for participle in quoted:
        by = parse.child(participle, "agent") or next(
            (p for p in parse.children(participle, "prep") if p.lemma == "by"), None
        )
        passive = participle.tag == "VBN" and participle.lemma.lower() in _QUOTING
        if by is not None and (passive or above != verb):
            yield from parse.children(by, "pobj")
    yield from _bearers(parse, source)
    for preposition in parse.children(verb, "prep"):
        report = parse.child(preposition, "pobj")
        if preposition.lemma.lower() != "in" or report is None:
            continue
        if report.lemma.lower() in _REPORTS:
            yield from _publishers(parse, report)
        yield from _bearers(parse, report)


def _bearers(parse: Parse, document: Token) -> Iterator[Token]:
    """Who has seen or carries a document: "a letter seen by Lumen", "a statement carried by the agency Lumen"."""
    if document.lemma.lower() not in DOCUMENTS:
        return
    for participle in parse.children(document, "acl"):
        by = parse.child(participle, "agent") if participle.lemma.lower() in _CARRYING else None
        yield from (t for t in parse.children(by, "pobj") if t.entity == "ORG") if by is not None else ()


def _publishers(parse: Parse, report: Token) -> Iterator[Token]:
    """Whose report it is: "a Velk Times report", "Lumen's report", "a report by Lumen"."""
    by = (parse.child(p, "pobj") for p in parse.children(report, "prep") if p.lemma in ("by", "from", "in"))
    owners = (*parse.children(report, "compound", "poss", "nmod"), *(t for t in by if t is not None))
    yield from (t for t in owners if t.entity == "ORG")
