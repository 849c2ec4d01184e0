"""Who stands behind a document that speaks: "the ministry's website", "a letter from Ana Belo", then "the letter"."""

from __future__ import annotations

from reportedly.lexicon.groups import AUTHORED, ORGANISATIONS
from reportedly.stages.draft import Draft
from reportedly.stages.mentions import speaker_name
from reportedly.stages.statements.sources import ISSUING
from reportedly.text.parse import Parse, Token

_SAID_BY = {"by", "from"}
_SIGNED = ISSUING | {"author", "pen", "prepare", "compile", "conduct", "leak"}
_BETWEEN = {"news", "press", "media", "official", "internal"}
_KNOWN = {"the", "this", "that", "its", "same"}
_WHEN = {"DATE", "TIME"}
_NAMES = {"ORG", "PERSON", "GPE", "NORP"}


def author_name(draft: Draft, token: Token) -> str | None:
    """The name of whoever stands behind the document that `token` heads; None for anything else."""
    document = _whole(draft.parse, token)
    if document.lemma.lower() not in AUTHORED:
        return None
    return _own_author(draft, document) or _earlier_author(draft, document)


def _whole(parse: Parse, token: Token) -> Token:
    """The document that "part of the statement" is a part of."""
    of = parse.child(token, "prep") if token.lemma.lower() in {"part", "copy", "text", "version"} else None
    return (parse.child(of, "pobj") if of is not None and of.text == "of" else None) or token


def _own_author(draft: Draft, document: Token) -> str | None:
    """The author that stands in the document's own phrase."""
    parse = draft.parse
    owner = parse.child(document, "poss")
    by = next((p for p in parse.children(document, "prep", "agent") if p.lemma in _SAID_BY), None)
    signed = (c for c in parse.children(document, "acl") if c.lemma in _SIGNED)
    by = by or next((a for c in signed for a in parse.children(c, "agent", "prep") if a.lemma in _SAID_BY), None)
    named = owner or (parse.child(by, "pobj") if by is not None else None)
    if named is not None and named.entity in _WHEN:
        return None
    return _name_before(draft, document) if named is None else author_name(draft, named) or speaker_name(draft, named)


def _name_before(draft: Draft, document: Token) -> str | None:
    """The body right before the noun: "a Harbour Office press release", "the government statement"."""
    i = document.i - 1
    while i > 0 and draft.parse.tokens[i].text.lower() in _BETWEEN:
        i -= 1
    token = draft.parse.tokens[i]
    if token.dep not in {"compound", "nmod"} or document not in draft.parse.ancestors(token):
        return None
    if (token.entity in _NAMES or token.text.isupper()) and token.pos == "PROPN":
        return speaker_name(draft, token)
    return _latest(draft, token) if token.lemma.lower() in ORGANISATIONS else None


def _latest(draft: Draft, body: Token) -> str | None:
    """The actor that was last called by a noun: that of "the government" before "the government statement"."""
    near = (t for t in reversed(draft.parse.tokens[: body.i]) if t.lemma.lower() == body.lemma.lower())
    mentions = (draft.mention_heads.get(t.i) for t in near)
    return next((draft.actors[m.actor].name for m in mentions if m is not None and m.actor is not None), None)


def _earlier_author(draft: Draft, document: Token) -> str | None:
    """The author of the document of the same kind that was last spoken of, for one that the reader knows."""
    parse = draft.parse
    if not {t.text.lower() for t in parse.children(document, "det", "amod")} & _KNOWN:
        return None
    for token in reversed(parse.tokens[: document.i]):
        if token.lemma.lower() == document.lemma.lower():
            found = _own_author(draft, token) or _issuer(draft, token)
            if found is not None:
                return found
    return None


def _issuer(draft: Draft, document: Token) -> str | None:
    """X of "X released a statement"."""
    verb = draft.parse.head(document)
    subject = draft.parse.child(verb, "nsubj") if document.dep == "dobj" and verb.lemma in _SIGNED else None
    return None if subject is None else speaker_name(draft, subject)
