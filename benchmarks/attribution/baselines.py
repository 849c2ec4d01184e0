"""What one writes over spaCy in an afternoon: three baselines on the same parse that reportedly starts from.

- `clauses`: a verb of speech with a subject, and the clause or the quotation that it presents.
- `marks`: what stands in quotation marks, said by whoever is named nearest.
- `both`: the clauses, "according to", and the marks that neither of them explains.

The list of verbs is short and was written down once, for no corpus; nothing here is tuned.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from benchmarks.attribution.system import Answers, manner, paragraphs
from reportedly.model import Article, Span, Statement, hull, merged, trimmed
from reportedly.text.parse import Parse, Token
from reportedly.text.parser import Parser, english

VERBS = {
    "accuse", "acknowledge", "add", "admit", "allege", "announce", "answer", "argue", "ask", "assert", "believe",
    "claim", "comment", "conclude", "confirm", "declare", "deny", "estimate", "expect", "explain", "fear", "hope",
    "insist", "maintain", "note", "predict", "promise", "reply", "report", "reveal", "say", "state", "stress",
    "suggest", "tell", "testify", "think", "threaten", "tweet", "urge", "vow", "warn", "write",
}  # fmt: skip
MARKED = re.compile(r"[“\"][^“”\"\n]+[”\"]")
WORDS = 3
"""A quotation of fewer words is taken for a title or a phrase in scare quotes."""

Found = Iterator[Statement]
Baseline = Callable[[str, Parse], Iterable[Statement]]


def read(baseline: Baseline, articles: Sequence[Article], parser: Parser | None = None) -> Answers:
    """What a baseline finds in articles that are parsed paragraph by paragraph."""
    parse = parser or english()
    texts = [article.text for article in articles]
    return Answers([tuple(numbered(text, baseline(text, parse(text, paragraphs(text))))) for text in texts])


def numbered(text: str, found: Iterable[Statement]) -> Found:
    """The statements with the marks' manner and an id of their own."""
    for number, statement in enumerate(found):
        yield Statement(
            id=f"b{number}", content=statement.content, cue=statement.cue, source=statement.source,
            speaker=statement.speaker, manner=manner(text, statement.content),
        )  # fmt: skip


def clauses(text: str, parse: Parse) -> Found:
    """A verb of speech, its subject, and what it presents."""
    quoted = quotations(text)
    for verb in parse.tokens:
        if verb.lemma in VERBS and verb.pos == "VERB" and not _inside(verb.span, quoted):
            subject = parse.child(verb, "nsubj")
            content = _presented(text, parse, verb, quoted)
            if subject and content:
                yield _statement(text, parse, content, verb.span, subject)


def marks(text: str, parse: Parse) -> Found:
    """Each quotation, and the person or organisation that is named nearest to it in its paragraph, or before it."""
    quoted = [span for span in quotations(text) if len(span.of(text).split()) >= WORDS]
    named = [name for name in _names(parse, "PERSON", "ORG") if not _inside(name, quoted)]
    for quotation in quoted:
        near = min(named, key=lambda name: _distance(text, name, quotation), default=None)
        yield Statement(id="", content=(quotation,), source=near, speaker=near.of(text) if near else None)


def both(text: str, parse: Parse) -> Found:
    """Clauses and "according to"; then the marks of which they explain nothing."""
    explained = [*clauses(text, parse), *according(text, parse)]
    taken = [span for statement in explained for span in statement.content]
    yield from explained
    for statement in marks(text, parse):
        if not any(span.overlaps(statement.content[0]) for span in taken):
            yield statement


def according(text: str, parse: Parse) -> Found:
    """ "A, according to X": the rest of the sentence is what X said."""
    for word in parse.tokens:
        to = parse.child(word, "prep") if word.text.lower() == "according" else None
        source = parse.child(to, "pobj") if to else None
        if to and source:
            phrase = {token.i for token in parse.subtree(word)}
            rest = [token for token in parse.sentence(word) if token.i not in phrase]
            content = _content(text, rest, [])
            if content:
                yield _statement(text, parse, content, Span(word.start, to.end), source)


def quotations(text: str) -> list[Span]:
    return [Span(*match.span()) for match in MARKED.finditer(text)]


def _presented(text: str, parse: Parse, verb: Token, quoted: Sequence[Span]) -> tuple[Span, ...]:
    """The clause under the verb with the quotations it touches, else the quotations of the sentence; then what is
    quoted right after the sentence."""
    sentence = hull(token.span for token in parse.sentence(verb))
    clause = parse.child(verb, "ccomp")
    own = {token.i for child in parse.children(verb) if child is not clause for token in parse.subtree(child)}
    said = [t for t in parse.subtree(clause) if t.i not in own and t.i != verb.i] if clause else []
    content = _content(text, said, quoted) or tuple(span for span in quoted if span.overlaps(sentence))
    follow = [span for span in quoted if span.start >= sentence.end and not text[sentence.end : span.start].strip(" ")]
    if content and any(span.overlaps(part) for span in quoted for part in content):
        content = (*content, *follow)
    return merged(text, content)


def _content(text: str, tokens: Iterable[Token], quoted: Sequence[Span]) -> tuple[Span, ...]:
    """The stretches of the tokens, without marks at their ends, widened to the quotations that they touch."""
    spans = [trimmed(text, span, " ,.;:") for span in _stretches(tokens)]
    spans = [span for span in spans if span.end > span.start]
    return merged(text, [*spans, *(q for q in quoted if any(q.overlaps(span) for span in spans))])


def _stretches(tokens: Iterable[Token]) -> Iterator[Span]:
    run: list[Token] = []
    for token in tokens:
        if run and token.i != run[-1].i + 1:
            yield Span(run[0].start, run[-1].end)
            run = []
        run.append(token)
    if run:
        yield Span(run[0].start, run[-1].end)


def _statement(text: str, parse: Parse, content: tuple[Span, ...], cue: Span, head: Token) -> Statement:
    source = trimmed(text, hull(token.span for token in parse.subtree(head)), " ,")
    return Statement(id="", content=content, cue=cue, source=source, speaker=_speaker(text, parse, source, head))


def _speaker(text: str, parse: Parse, source: Span, head: Token) -> str:
    """The name that the source holds; for a pronoun the person named last before it; else the words as they stand."""
    if head.pos == "PRON":
        before = [name for name in _names(parse, "PERSON") if name.end <= head.start]
        return before[-1].of(text) if before else head.text
    inside = [name for name in _names(parse, "PERSON", "ORG", "GPE", "NORP") if source.covers(name)]
    return (inside[0] if inside else source).of(text)


def _names(parse: Parse, *labels: str) -> list[Span]:
    listed = (name for name in parse.names if name.label in labels)
    return [Span(parse.tokens[name.first].start, parse.tokens[name.last].end) for name in listed]


def _distance(text: str, name: Span, quotation: Span) -> int:
    """How many characters lie between; a line end counts for many, more where the name comes after it."""
    if name.end <= quotation.start:
        return len(text[name.end : quotation.start]) + 1000 * text.count("\n", name.end, quotation.start)
    return len(text[quotation.end : name.start]) + 5000 * text.count("\n", quotation.end, name.start)


def _inside(span: Span, others: Iterable[Span]) -> bool:
    return any(other.covers(span) for other in others)
