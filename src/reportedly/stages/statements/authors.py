"""Who stands behind a document that speaks: "the ministry's website", "a letter from Ana Belo", then "the letter"."""

from __future__ import annotations

from reportedly.lexicon.cues import cue_verbs
from reportedly.lexicon.groups import AUTHORED, ORGANISATIONS
from reportedly.stages.actors.speakers import speaker_name
from reportedly.stages.draft import Draft
from reportedly.stages.grammar import is_passive
from reportedly.stages.statements.setting import setting_of
from reportedly.stages.statements.sources import ISSUING, source_of
from reportedly.text.parse import Parse, Token

_SAID_BY = {"by", "from"}
_SIGNED = ISSUING | {"author", "pen", "prepare", "compile", "conduct", "leak"}
_CARRIED = {"in", "via", "through", "with"}
_BETWEEN = {"news", "press", "media", "official", "internal"}
_KNOWN = {"the", "this", "that", "its", "same"}
_PERSONAL = {"statement", "letter", "message", "post", "tweet", "email", "e-mail", "note", "memo", "video", "speech"}
_WHEN = {"DATE", "TIME"}
_NAMES = {"ORG", "PERSON", "GPE", "NORP"}


def author_name(draft: Draft, token: Token) -> str | None:
    """The name of whoever stands behind the document that `token` heads; None for anything else."""
    document = _whole(draft.parse, token)
    if document.lemma.lower() not in AUTHORED:
        return None
    return _own_author(draft, document) or _earlier_author(draft, document) or _announcer(draft, document)


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
    named = owner or (parse.child(by, "pobj") if by is not None else None) or _of_body(parse, document)
    if named is not None and named.entity in _WHEN:
        return None
    kept = None if named is not None else _keeper(draft, document)
    if kept is not None:
        return kept
    return _name_before(draft, document) if named is None else author_name(draft, named) or speaker_name(draft, named)


def _of_body(parse: Parse, document: Token) -> Token | None:
    """The court of "the decision of the court"."""
    of = (parse.child(p, "pobj") for p in parse.children(document, "prep") if p.text == "of")
    return next((t for t in of if t is not None and (t.entity == "ORG" or t.lemma.lower() in ORGANISATIONS)), None)


def _keeper(draft: Draft, document: Token) -> str | None:
    """Whose site it is that a document stands on: "a statement on the ministry's website"."""
    places = (draft.parse.child(p, "pobj") for p in draft.parse.children(document, "prep") if p.lemma in {"on", "at"})
    return next((name for t in places if t is not None and (name := author_name(draft, t)) is not None), None)


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
            found = _own_author(draft, token) or _issuer(draft, token) or _sayer(draft, token)
            if found is not None:
                return found
    return None


def _announcer(draft: Draft, document: Token) -> str | None:
    """X of "X resigned in a letter saying A", and of "X was shocked, releasing a statement saying A"."""
    parse = draft.parse
    if parse.child(document, "acl") is None or document.dep not in {"dobj", "pobj"}:
        return None
    above = parse.head(document)
    verb = parse.head(above) if document.dep == "pobj" and above.lemma in {"in", "via", "through"} else above
    acts = verb.pos == "VERB" and not is_passive(parse, verb) and (document.dep == "pobj" or verb.lemma in _SIGNED)
    subject = source_of(setting_of(draft), verb) if acts else None
    return None if subject is None or document.lemma.lower() not in _PERSONAL else speaker_name(draft, subject)


def _issuer(draft: Draft, document: Token) -> str | None:
    """X of "X released a statement"."""
    verb = draft.parse.head(document)
    subject = draft.parse.child(verb, "nsubj") if document.dep == "dobj" and verb.lemma in _SIGNED else None
    return None if subject is None else speaker_name(draft, subject)


def _sayer(draft: Draft, document: Token) -> str | None:
    """X of "in a statement, X said A"."""
    above = draft.parse.head(document)
    verb = draft.parse.head(above)
    says = document.dep == "pobj" and above.lemma.lower() in _CARRIED and verb.lemma in cue_verbs()
    subject = source_of(setting_of(draft), verb) if says else None
    return None if subject is None else speaker_name(draft, subject)
