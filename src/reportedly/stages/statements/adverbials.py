"""Finding the phrases that attribute the clause they stand in: "according to", "in the view of", "as X put it"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.lexicon.cues import CueWord, cue_verbs
from reportedly.model import Kind, Span
from reportedly.stages.statements.attribution import Attribution
from reportedly.stages.statements.phrases import noun_phrase, spans_of
from reportedly.stages.statements.setting import Setting
from reportedly.stages.statements.sources import source_of
from reportedly.text.parse import Parse, Token, runs

_ACCORDING = CueWord("according to", "claim", frozenset({"that"}))
_VIEW = CueWord("in the view of", "attitude", frozenset({"that"}))
_HEARSAY: dict[str, Kind] = {
    "reportedly": "claim",
    "supposedly": "claim",
    "purportedly": "claim",
    "allegedly": "accusation",
}
_LAID_DOWN = CueWord("under", "demand", frozenset({"that"}))
_DOCUMENTS = {
    "text", "deal", "agreement", "accord", "treaty", "plan", "proposal", "term", "law", "resolution", "rule", "draft",
    "ceasefire", "truce", "pact", "constitution", "roadmap", "protocol", "declaration", "memorandum", "contract",
    "request",
}  # fmt: skip
_VIEWS = {"view", "opinion", "eyes", "judgment", "judgement", "assessment", "words", "word", "estimation"}
_PUT = {"put", "have", "tell"}
_TELLING = {"claim", "warning", "prediction", "attitude"}
_CITED = {"report", "source", "official", "record", "document"}
_LONGEST = 12  # words that name who is cited
_ENDS = {".", "!", "?", ";"}
_CLOSING = {"reports", "reported"}
_COMMAS = {",", "”", '"', "''"}
_LONGEST_OUTLET = 6


def adverbial_attributions(setting: Setting) -> Iterator[Attribution]:
    """The attributions of a whole clause, in text order of their cues."""
    parse = setting.parse
    for token in parse.tokens:
        lemma = token.lemma.lower()
        if token.text.lower() == "according":
            yield from _according(parse, token)
        elif token.text.lower() in _HEARSAY and token.dep == "advmod":
            yield from _hearsay(parse, token)
        elif token.text.lower() in _CLOSING and (outlet := _closing_outlet(parse, token)) is not None:
            yield _hosted(parse, _ACCORDING, token, (token,), outlet, set(_to_the_end(parse, token)))
        elif token.text.lower() == "per" and token.dep == "prep" and _is_outlet(parse, token):
            yield from _per(parse, token)
        elif token.text.lower() in ("under", "per") and token.dep == "prep":
            yield from _under(parse, token)
        elif token.text.lower() in _VIEWS and token.dep == "pobj" and parse.head(token).lemma.lower() in ("in", "by"):
            yield from _in_view(parse, token)
        elif token.dep == "advcl" and token.pos == "VERB" and (lemma in _PUT or _tells(lemma)):
            yield from _as_put(setting, token)


def _tells(lemma: str) -> bool:
    word = cue_verbs().get(lemma)
    return word is not None and word.takes("that") and word.kind in _TELLING


def _according(parse: Parse, according: Token) -> Iterator[Attribution]:
    to = next((t for t in parse.subtree(according) if t.lemma.lower() == "to" and t.i == according.i + 1), None)
    if to is None and according.i + 1 < len(parse.tokens) and parse.tokens[according.i + 1].text == "to":
        to = parse.tokens[according.i + 1]
    source = (parse.child(to, "pobj") or _cited(parse, to)) if to else None
    if to is None or source is None:
        return
    phrase = {according, *parse.subtree(according), *parse.subtree(to)}
    phrase |= _name_after(parse, max(phrase)) if source in phrase else set(parse.tokens[to.i : source.i + 1])
    yield _hosted(parse, _ACCORDING, according, (according, to), source, phrase)


def _cited(parse: Parse, to: Token) -> Token | None:
    """The noun before the comma that closes an "according to", where the parser has made it the clause's subject."""
    after = parse.tokens[to.i + 1 : to.i + _LONGEST]
    comma = next((t for t in after if t.text == ","), None)
    noun = parse.tokens[comma.i - 1] if comma is not None else None
    return noun if noun is not None and noun.dep == "nsubj" and noun.pos in ("NOUN", "PROPN") else None


def _hearsay(parse: Parse, adverb: Token) -> Iterator[Attribution]:
    """For "reportedly": nobody is named, and the clause of its verb is the content."""
    verb = parse.head(adverb)
    if verb.pos not in ("VERB", "AUX") or verb.lemma.lower() in cue_verbs():
        return
    word = CueWord(adverb.text.lower(), _HEARSAY[adverb.text.lower()], frozenset({"that"}))
    tokens = [*_doer(parse, verb), *(t for t in parse.subtree(verb) if t != adverb)]
    yield Attribution(word, adverb.i, (adverb.span,), spans_of(tokens), "that")


def _doer(parse: Parse, verb: Token) -> list[Token]:
    """The phrase of whoever a clause without a subject is about: "two clerks, allegedly hiding", "held for hiding"."""
    above = parse.head(verb)
    if verb.dep in ("acl", "conj"):
        noun = above if above.pos in ("NOUN", "PROPN") else parse.child(above, "nsubj", "nsubjpass")
    elif verb.dep == "pcomp":
        held = parse.head(above)
        noun = parse.child(held, "nsubjpass", "dobj") or parse.child(held, "nsubj")
    else:
        noun = None
    bare = noun is not None and parse.child(verb, "nsubj", "nsubjpass") is None
    return list(parse.within(noun_phrase(parse, noun, verb))) if bare and noun is not None else []


def _name_after(parse: Parse, last: Token) -> set[Token]:
    """The words of a name that follow at once ("the website Vesna24"), where the parse has put them elsewhere."""
    found: set[Token] = set()
    while last.i + 1 < len(parse.tokens) and parse.tokens[last.i + 1].pos == "PROPN" and last.pos in ("NOUN", "PROPN"):
        last = parse.tokens[last.i + 1]
        found.add(last)
    return found


def _closing_outlet(parse: Parse, reports: Token) -> Token | None:
    """The outlet of "A, reports Lumen.", which ends the sentence and vouches as "according to" does."""
    rest = [t for t in _to_the_end(parse, reports) if t.pos != "PUNCT"][1:]
    before = parse.tokens[reports.i - 1] if reports.i > parse.sentence(reports)[0].i else None
    if before is None or before.text not in _COMMAS or not 0 < len(rest) <= _LONGEST_OUTLET:
        return None
    named = all(t.pos in ("PROPN", "DET", "PART", "ADP", "NOUN", "ADJ") for t in rest) and rest[0].pos in (
        "PROPN",
        "DET",
    )
    return next((t for t in reversed(rest) if t.pos == "PROPN"), None) if named else None


def _to_the_end(parse: Parse, token: Token) -> list[Token]:
    """The token and what follows it in its sentence."""
    return [t for t in parse.sentence(token) if t.i >= token.i]


def _under(parse: Parse, under: Token) -> Iterator[Attribution]:
    """For "under the deal, A": what a document lays down, at the head of a sentence."""
    document = parse.child(under, "pobj")
    first = parse.sentence(under)[0]
    if document is not None and under.i == first.i and document.lemma.lower() in _DOCUMENTS:
        yield _hosted(parse, _LAID_DOWN, under, (under,), document, set(parse.subtree(under)))


def _is_outlet(parse: Parse, per: Token) -> bool:
    named = parse.child(per, "pobj")
    if named is None:
        return False
    return named.lemma.lower() in _CITED or (named.pos == "PROPN" and named.entity in ("ORG", "PERSON"))


def _per(parse: Parse, per: Token) -> Iterator[Attribution]:
    """For "A, per Lumen", which vouches as "according to" does."""
    source = parse.child(per, "pobj")
    if source is not None:
        yield _hosted(parse, _ACCORDING, per, (per,), source, set(parse.subtree(per)))


def _in_view(parse: Parse, view: Token) -> Iterator[Attribution]:
    preposition = parse.head(view)
    of = next((p for p in parse.children(view, "prep") if p.lemma == "of"), None)
    source = parse.child(view, "poss") or (parse.child(of, "pobj") if of else None)
    if source is not None and preposition.dep == "prep":
        yield _hosted(parse, _VIEW, view, (preposition, view), source, set(parse.subtree(preposition)))


def _as_put(setting: Setting, verb: Token) -> Iterator[Attribution]:
    """For "as X noted": nothing but "as" marks the clause, and the verb has no content of its own."""
    parse = setting.parse
    mark = parse.child(verb, "mark")
    source = source_of(setting, verb)
    if mark is None or mark.lemma.lower() != "as" or source is None or parse.child(verb, "ccomp", "xcomp"):
        return
    objects = [t for t in parse.children(verb, "dobj") if t.lemma.lower() != "it"]
    if objects or source.i > verb.i + 8:
        return
    word = cue_verbs().get(verb.lemma.lower(), CueWord(verb.lemma.lower(), "claim", frozenset()))
    yield _hosted(parse, word, verb, (mark, verb), source, set(parse.subtree(verb)))


def _hosted(
    parse: Parse, word: CueWord, head: Token, cue: tuple[Token, ...], source: Token, phrase: set[Token]
) -> Attribution:
    return Attribution(
        word=word,
        head=head.i,
        cue=tuple(runs(sorted(cue))),
        content=spans_of(_host(parse, head, phrase)),
        frame="that",
        source=source.i,
        source_span=_source_span(parse, source, phrase),
    )


def _source_span(parse: Parse, source: Token, phrase: set[Token]) -> Span:
    """The source's phrase, with the name that follows it."""
    span = noun_phrase(parse, source)
    following = [t for t in phrase if t.start > span.end - 1 and t.pos == "PROPN" and t.start - span.end <= 1]
    return Span(span.start, max([span.end, *(t.end for t in following)]))


def _clause_around(parse: Parse, head: Token) -> Token | None:
    """The content of an outer cue, where the phrase stands in its midst: "she said that, according to X, A"."""
    for above in parse.ancestors(head):
        outer = parse.head(above)
        if above.dep == "ccomp" and outer.i < head.i < above.i and _tells(outer.lemma.lower()):
            return above
    return None


def _host(parse: Parse, head: Token, phrase: set[Token]) -> list[Token]:
    """The clause that the phrase comments on: the whole sentence, or the part between semicolons that it stands in.

    A phrase at the head of a sentence comments on the part up to a semicolon.
    """
    inner = _clause_around(parse, head)
    if inner is not None:
        return [t for t in parse.subtree(inner) if t not in phrase]
    sentence = list(parse.sentence(head))
    first, last = min(t.i for t in phrase), max(t.i for t in phrase)
    if aside := _aside(sentence, first):
        return aside
    if first > sentence[0].i + 1:
        while sentence and any(t.text in _ENDS for t in sentence if t.i < first):
            sentence = sentence[next(k for k, t in enumerate(sentence) if t.text in _ENDS) + 1 :]
    stop = next((t.i for t in sentence if t.i > last and t.text in _ENDS), None)
    contrast = _contrast(parse, last)
    sentence = [t for t in sentence if (stop is None or t.i < stop) and t not in contrast]
    return [t for t in sentence if t not in phrase]


def _aside(sentence: list[Token], first: int) -> list[Token]:
    """The clause that a last comma opens, if the phrase at `first` follows it unparted: "A, which cost lives per X"."""
    before = [t for t in sentence if t.i < first]
    comma = next((k for k, t in enumerate(reversed(before)) if t.text == ","), 0)
    clause = before[len(before) - comma :]
    opens = bool(clause) and (clause[0].tag in ("WDT", "WP") or (clause[0].tag == "VBG" and clause[0].dep != "ROOT"))
    return clause if opens else []


def _contrast(parse: Parse, last: int) -> set[Token]:
    """The clause with "while" that follows a phrase at once: the writer's, or another source's."""
    after = parse.tokens[last + 1 : last + 3]
    mark = next((t for t in after if t.text.lower() in ("while", "whereas") and t.dep == "mark"), None)
    return set(parse.subtree(parse.head(mark))) if mark is not None else set()
