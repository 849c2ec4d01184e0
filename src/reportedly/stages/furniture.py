"""Stage: telling the page's furniture from its running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reportedly.model import Furniture, Span, trimmed
from reportedly.model.article import FurnitureKind
from reportedly.stages.draft import Draft

_BREAK = re.compile(r"[\r\n\f\v\u2028\u2029]+")
_CLOSING_SENTENCE = re.compile(r"(?:^|(?<=[.!?”\"’)])\s+)(?=[^\s])")

_LICENCE = re.compile(
    r"licen[cs]ed under|creative commons|\bCC[ -]BY|all rights reserved|©|\bcopyright\b.{0,40}\b(?:19|20)\d\d"
    r"|(?:19|20)\d\d.{0,20}\bcopyright\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:[Bb]y|BY)\s+(?:[A-Z][\w.’'-]*|and|de|van|von|al-\w+|,)"
    r"(?:[ ,]+(?:[A-Z][\w.’'-]*|and|de|van|von|in|for|of|al-\w+))*"
    r"|(?:[A-Z][\w.’'-]+ ){2,3}in (?:[A-Z][\w.’'-]+ ?){1,3}"
    r"|(?:Reporting|Writing|Editing|Additional reporting|Compiled|Edited|Written) by\b.{0,160}"
    r"|(?:Updated|Published|Posted|Last updated|Issued)\b[^.!?]{0,60}\d[^.!?]{0,20}",
)
_BOILERPLATE = re.compile(
    r"(?:subscribe|sign up|follow us|read more|share this|advertisement|related(?: articles| stories)?:|click here"
    r"|newsletter|get our|download (?:our|the) app|support (?:our|independent)|more on this (?:story|topic)"
    r"|for more (?:news|information)|to receive|join our|this (?:article|story|report) was (?:first|originally)"
    r"|(?:story|reporting) continues|continue reading|do you have a|contact us|terms of use|sources?:)\b.{0,300}",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:(?:file )?photo|picture|image|video|caption|pictured)\s*(?::|by|/|\||—|–|-)\s.{0,300}", re.IGNORECASE
)
_PLACE = r"[A-Z][\w.’'-]*(?:[ ,]+(?:[A-Z(][\w.’')-]*|\d{1,2}))*"
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.’'-]+(?:[ ,/]+[\w.’'-]+){0,6}?\s*(?:\([^)]{1,60}\))?\s*(?:[–—]|--+|\s-)\s+"
    rf"|{_PLACE}\s*(?:\([^)]{{1,60}}\))?\s*(?:[—]|--)\s*(?=[A-Z“\"‘])"
    rf"|{_PLACE}\s*(?:\([^)]{{1,60}}\))\s*(?:[–-])\s*"
    r"|\((?:[A-Z][\w.’'&-]*\s?){1,5}\)\s*(?:[–—-]|--)?\s*)"
)
_SENTENCE_END = re.compile(r"[.!?][”\"’)]?\s")
_LONGEST_LICENCE = 300
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATE_LINE = re.compile(
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:{_MONTH}\.?\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH}\.?)(?:,?\s+\d{{4}})?",
    re.IGNORECASE,
)
_LONGEST_HEADLINE = 160
_LONGEST_DATELINE = 90


def furniture(draft: Draft) -> Draft:
    """Fills `furniture` and `body`. Headlines and captions stay in the body too: they can report a statement."""
    text = draft.article.text
    found: list[Furniture] = []
    body: list[Span] = []
    for paragraph in paragraphs(text):
        rest, pieces = _peel(text, paragraph, first=not body)
        found.extend(pieces)
        if rest.start < rest.end:
            body.append(rest)
    found.extend(Furniture("caption", span) for span in body if _CAPTION.fullmatch(text, *span))
    headline = _headline(text, body)
    if headline:
        found.append(Furniture("headline", headline))
    return replace(draft, furniture=tuple(sorted(found, key=lambda f: f.span)), body=tuple(body))


def paragraphs(text: str) -> Iterator[Span]:
    """The stretches between line breaks, without the white space at their ends; none is empty."""
    start = 0
    for gap in [*_BREAK.finditer(text), None]:
        span = trimmed(text, Span(start, gap.start() if gap else len(text)))
        if span.start < span.end:
            yield span
        start = gap.end() if gap else start


def _peel(text: str, paragraph: Span, *, first: bool) -> tuple[Span, list[Furniture]]:
    """A paragraph without the furniture at its ends, and that furniture."""
    whole = _whole(text, paragraph)
    if whole:
        return Span(paragraph.end, paragraph.end), [Furniture(whole, paragraph)]
    pieces: list[Furniture] = []
    rest = paragraph
    dateline = _DATELINE.match(text, rest.start, min(rest.end, rest.start + _LONGEST_DATELINE))
    if dateline and (first or text[rest.start : dateline.end()].isupper() or "(" in dateline.group()):
        pieces.append(Furniture("dateline", trimmed(text, Span(*dateline.span()))))
        rest = trimmed(text, Span(dateline.end(), rest.end))
    licence = _closing_licence(text, rest)
    if licence:
        pieces.append(Furniture("licence", licence))
        rest = trimmed(text, Span(rest.start, licence.start))
    return rest, pieces


def _whole(text: str, paragraph: Span) -> FurnitureKind | None:
    """What kind of furniture a whole paragraph is, if it is."""
    content = paragraph.of(text)
    stated = _LICENCE.search(content)
    if stated and len(content) <= _LONGEST_LICENCE and not _SENTENCE_END.search(content, 0, stated.start()):
        return "licence"
    if _BYLINE.fullmatch(content.rstrip(".")) and len(content) <= 200:
        return "byline"
    if _DATE_LINE.fullmatch(content):
        return "dateline"
    if _BOILERPLATE.match(content) and len(content) <= 300 and "said" not in content:
        return "boilerplate"
    return None


def _closing_licence(text: str, span: Span) -> Span | None:
    """The last sentences of a paragraph from the one on that states a licence."""
    starts = [m.end() for m in _CLOSING_SENTENCE.finditer(text, span.start, span.end)]
    for start in reversed(starts[-3:]):
        if start > span.start and _LICENCE.search(text, start, span.end):
            return Span(start, span.end)
    return None


def _headline(text: str, body: list[Span]) -> Span | None:
    """The first paragraph, where it is short, does not end as a sentence does, and others follow."""
    if len(body) < 2 or len(body[0].of(text)) > _LONGEST_HEADLINE:
        return None
    ending = body[0].of(text).rstrip("”\"’'")
    return body[0] if ending[-1:] not in (".", "!", "?", ":", ",") else None
