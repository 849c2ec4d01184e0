"""From a name to a mention: its title, its span and what kind of actor it is."""

from __future__ import annotations

import re

from reportedly.lexicon.groups import DOCUMENTS, KNOWN_OUTLETS, ORGANISATIONS, OUTLET_ENDINGS, OUTLETS, PRESS_WORDS
from reportedly.lexicon.roles import GENDERS, HEADS
from reportedly.lexicon.titles import HONORIFICS
from reportedly.model import Span
from reportedly.model.actor import ActorType
from reportedly.stages.draft import Mention
from reportedly.stages.mentions.names import is_place
from reportedly.stages.mentions.offices import Office, office_before, role_word
from reportedly.stages.phrases import spelled
from reportedly.text.parse import Name, Parse, Token

_TYPES: dict[str, ActorType] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
    "LAW": "document", "WORK_OF_ART": "document",
}  # fmt: skip
_SITE = re.compile(r"\.(com|org|net|info|news)\b|^tv\w*\d")
_ADJECTIVE = frozenset({"amod", "compound", "nmod"})


def named_mention(parse: Parse, name: Name) -> Mention | None:
    """The mention that a name makes; None for a nationality as an adjective ("Iraqi politicians")."""
    tokens = parse.tokens[name.first : name.last + 1]
    head = _head_of(tokens)
    if name.label == "NORP" and (head.tag.startswith("JJ") or head.dep in _ADJECTIVE):
        return None
    text = spelled(tokens)
    office = _office(parse, name, text)
    kind = _type(parse, name, text, office)
    start = _start(parse, office.first, name.last)
    return Mention(
        span=Span(parse.tokens[start].start, tokens[-1].end),
        head=head.i,
        form="name",
        text=text,
        type=kind,
        role=office.role if kind == "person" else None,
        of=office.of if kind == "person" else None,
        gender=_gender(office) if kind == "person" else "",
        plural=kind == "group",
    )


def _head_of(tokens: tuple[Token, ...]) -> Token:
    """The token of a stretch that hangs on a token outside it; the last of several."""
    first, last = tokens[0].i, tokens[-1].i
    return next((t for t in reversed(tokens) if not first <= t.head <= last or t.head == t.i), tokens[-1])


def _office(parse: Parse, name: Name, text: str) -> Office:
    """The title before a name, where a name of its kind can have one."""
    none = Office(name.first)
    if is_place(text) or name.label in {"NORP", "LAW", "WORK_OF_ART", "EVENT", "FAC", "LOC"}:
        return none
    office = office_before(parse, name.first)
    if name.label in {"PERSON", ""}:
        return office
    formal = office.noun in HONORIFICS or parse.tokens[name.first - 1].text[0].isupper()
    return office if office.role and formal and not _ends_as_body(text) else none


def _ends_as_body(text: str) -> bool:
    return text.split()[-1].lower() in ORGANISATIONS | OUTLET_ENDINGS


def _type(parse: Parse, name: Name, text: str, office: Office) -> ActorType:
    if is_place(text):
        return "place"
    if office.role:
        return "person"
    if _is_outlet(parse, name, text):
        return "outlet"
    if name.label == "PERSON" and _is_led(parse, name):
        return "organisation"
    words = text.lower().replace("’s", "").split()
    if name.label in {"ORG", "", "PRODUCT", "EVENT", "GPE"}:
        if (
            any(w in DOCUMENTS for w in (words[0], words[-1], words[words.index("of") - 1] if "of" in words else ""))
            and len(words) > 1
        ):
            return "document"
        if len(words) > 1 and words[-1] in ORGANISATIONS and name.label != "GPE":
            return "organisation"
    return _TYPES.get(name.label, "other")


def _is_led(parse: Parse, name: Name) -> bool:
    """Whether somebody is "leader of" it: then it is no person."""
    prep = parse.head(_head_of(parse.tokens[name.first : name.last + 1]))
    return prep.text == "of" and role_word(parse, parse.head(prep)).lemma.lower() in HEADS


def _is_outlet(parse: Parse, name: Name, text: str) -> bool:
    """By its name, or a word of the press beside it: "the website X", "X news agency"."""
    words = text.lower().split()
    if (
        text.lower() in KNOWN_OUTLETS
        or words[-2:] in (["news", "agency"], ["press", "agency"])
        or _SITE.search(words[-1])
    ):
        return True
    if name.label in {"PERSON", "NORP", "LOC"}:
        return False
    if words[-1] in OUTLET_ENDINGS and (len(words) > 1 or _has_article(parse, name)):
        return True
    return (len(words) > 1 and words[0] in {"radio", "tv"}) or _is_called_outlet(parse, name)


def _has_article(parse: Parse, name: Name) -> bool:
    """Whether a single word is an outlet's only with its article: "the Guardian"."""
    return name.label == "ORG" and name.first > 0 and parse.tokens[name.first - 1].text.lower() == "the"


def _is_called_outlet(parse: Parse, name: Name) -> bool:
    """Whether a word of the press stands right beside it."""
    before = parse.tokens[name.first - 1] if name.first else None
    if before is not None and before.lemma.lower() in OUTLETS and before.tag in {"NN", "NNP"}:
        return True
    after = [t.lemma.lower() for t in parse.tokens[name.last + 1 : name.last + 4]]
    if after and after[0] in PRESS_WORDS and any(w in OUTLETS for w in after[1:]):
        return True
    return bool(after) and after[0] in {"newspaper", "website", "magazine", "broadcaster"} and name.label != "GPE"


def _start(parse: Parse, first: int, last: int) -> int:
    """Where the mention begins: at a "the" that belongs to it, if there is one."""
    before = parse.tokens[first - 1] if first else None
    return first - 1 if before is not None and before.text.lower() == "the" and first <= before.head <= last else first


def _gender(office: Office) -> str:
    return HONORIFICS.get(office.noun, "") or GENDERS.get(office.noun, "")
