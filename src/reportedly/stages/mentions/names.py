"""Finding names: what the model marks as one, repaired, and the proper nouns that it misses."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.lexicon.countries import BY_CAPITAL, BY_NAME, country_of
from reportedly.lexicon.groups import COLLECTIVES, DOCUMENTS, ORGANISATIONS
from reportedly.lexicon.roles import OFFICES, is_person
from reportedly.lexicon.tables import sections
from reportedly.lexicon.titles import HONORIFICS, MODIFIERS, RANKS
from reportedly.stages.phrases import UNSEEN
from reportedly.text.parse import Name, Parse, Token

_WANTED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "LAW", "PRODUCT", "WORK_OF_ART", "EVENT"})
_PARTICLES = sections("titles.txt")["particles"]
_HYPHENS = frozenset({"-", "‐", "‑", "–"})


def find_names(parse: Parse) -> list[Name]:
    """The names of a parse in text order, none inside another, without titles, articles and possessive marks.

    Labels are OntoNotes'; empty for a proper noun that the model gave none.
    """
    found = [part for name in parse.names if name.label in _WANTED for part in _repaired(parse, name)]
    taken = {i for name in found for i in range(name.first, name.last + 1)}
    found += _missed(parse, taken)
    found += _again(parse, found)
    found = [name for name in found if not _is_office(parse, name)]
    return _apart(sorted(found, key=lambda n: (n.first, -n.last)))


def is_title(token: Token) -> bool:
    """Whether a word can stand before a person's name as a title or an office."""
    word = token.text.lower().rstrip(UNSEEN + ".")
    return word in HONORIFICS or word in RANKS or is_person(token.lemma.lower()) or is_person(word)


def glued(parse: Parse, i: int) -> bool:
    """Whether token `i` follows the one before it without white space."""
    return i > 0 and parse.tokens[i - 1].end == parse.tokens[i].start


def _repaired(parse: Parse, name: Name) -> Iterator[Name]:
    for part in _split(parse, name):
        part = _widened(parse, _trimmed(parse, part))
        part = _without_titles(parse, part) if part.label == "PERSON" else part
        if part.first <= part.last and any(t.text[0].isalnum() for t in parse.tokens[part.first : part.last + 1]):
            yield part


def _split(parse: Parse, name: Name) -> list[Name]:
    """Two names that the model took for one: "Iran's Javad Zarif", "the U.S. America"."""
    tokens = parse.tokens
    bracket = next((i for i in range(name.first + 1, name.last) if tokens[i].text == "("), None)
    if bracket is not None and all(tokens[i].text != ")" for i in range(bracket, name.last + 1)):
        return [Name(name.first, bracket - 1, name.label), Name(bracket + 1, name.last, name.label)]
    for i in range(name.first, name.last):
        here, after = tokens[i], tokens[i + 1]
        if after.tag == "POS" and i + 1 < name.last and (name.label == "PERSON" or country_of(here.text)):
            return [
                Name(name.first, i, here.entity and "GPE" if country_of(here.text) else "ORG"),
                Name(i + 2, name.last, name.label),
            ]
        if name.last == i + 1 and _are_two_countries(here, after):
            return [Name(name.first, i, "GPE"), Name(i + 1, name.last, "GPE")]
    return [name]


def _are_two_countries(here: Token, after: Token) -> bool:
    each = country_of(here.text) is not None and country_of(after.text) is not None
    return each and after.pos == "PROPN" and country_of(f"{here.text} {after.text}") is None


def _trimmed(parse: Parse, name: Name) -> Name:
    first, last = name.first, name.last
    while first < last and _is_loose(parse.tokens[first]):
        first += 1
    while last > first and (_is_loose(parse.tokens[last]) or parse.tokens[last].tag == "POS"):
        last -= 1
    return Name(first, last, name.label)


def _is_loose(token: Token) -> bool:
    """A word that neither begins nor ends a name."""
    if token.pos in {"DET", "PUNCT", "CCONJ", "ADP", "AUX", "PRON", "PART"}:
        return token.text[:1].islower() or token.pos in {"DET", "PUNCT"}
    return token.text.islower() and token.text not in _PARTICLES


def _widened(parse: Parse, name: Name) -> Name:
    """The name with what hyphens tie to it, and a person's name with the proper nouns right before it."""
    first, last, label = name
    tokens = parse.tokens
    while first > 1 and tokens[first - 1].text in _HYPHENS and _tied(parse, first - 1) and _is_part(tokens[first - 2]):
        first -= 2
    while (
        last + 2 < len(tokens)
        and tokens[last + 1].text in _HYPHENS
        and _tied(parse, last + 1)
        and (_is_part(tokens[last + 2]) or _ends_given_name(tokens[last + 1], tokens[last + 2]))
    ):
        last += 2
    while label == "PERSON" and first > 0 and _is_forename(parse, first - 1, tokens[first]):
        first -= 1
    return Name(first, last, label)


def _tied(parse: Parse, hyphen: int) -> bool:
    return glued(parse, hyphen) and glued(parse, hyphen + 1)


def _ends_given_name(hyphen: Token, after: Token) -> bool:
    """Whether a small word ends a given name, as in "Han Seo-jin": the model takes the hyphen for a part of it."""
    return hyphen.entity == "PERSON" and after.text.isalpha() and after.text.islower()


def _is_part(token: Token) -> bool:
    return token.text[:1].isupper() or token.text in _PARTICLES


def _is_forename(parse: Parse, i: int, after: Token) -> bool:
    token = parse.tokens[i]
    return (
        token.pos == "PROPN"
        and token.dep == "compound"
        and token.text[0].isalnum()
        and not token.entity
        and token.head in {after.i, after.head}
        and token.sentence == after.sentence
        and not is_title(token)
        and token.text.lower().rstrip(".") not in MODIFIERS
    )


def _without_titles(parse: Parse, name: Name) -> Name:
    first = name.first
    while first < name.last and _precedes_name(parse.tokens[first], parse.tokens[first + 1 : name.last + 1]):
        first += 1
    return Name(first, name.last, name.label)


def _precedes_name(token: Token, rest: tuple[Token, ...]) -> bool:
    """Whether the first word of a marked person is a title, or something that goes before one."""
    if is_title(token):
        return True
    loose = token.text.lower() in MODIFIERS or token.text.lower() == "of" or country_of(token.text) is not None
    return loose and any(is_title(t) for t in rest[:-1])


def _missed(parse: Parse, taken: set[int]) -> Iterator[Name]:
    """Runs of proper nouns outside every name."""
    i, tokens = 0, parse.tokens
    while i < len(tokens):
        if i in taken or not _starts_name(parse, i):
            i += 1
            continue
        last = i
        while last + 1 < len(tokens) and last + 1 not in taken and _goes_on(parse, last + 1):
            last += 1
        while last > i and tokens[last].text in _HYPHENS:
            last -= 1
        if not _modifies_name(tokens[last], taken):
            yield _without_titles(parse, Name(i, last, ""))
        i = last + 1


def _again(parse: Parse, found: list[Name]) -> Iterator[Name]:
    """Single words that are the last of a person's name elsewhere, and no name to the model here."""
    known = {parse.tokens[n.last].text for n in found if n.label == "PERSON"}
    taken = {i for name in found for i in range(name.first, name.last + 1)}
    for token in parse.tokens:
        if token.i not in taken and token.text in known and token.text[:1].isupper() and not token.entity:
            yield Name(token.i, token.i, "PERSON")


def _is_office(parse: Parse, name: Name) -> bool:
    """Whether the words name an office or a body and nobody in it: "Vice President", "Parliament"."""
    *before, last = parse.tokens[name.first : name.last + 1]
    if not before:
        word = last.text.lower()
        common = is_title(last) or word in ORGANISATIONS | COLLECTIVES | DOCUMENTS
        loose = not name.label or last.text.isupper() or (is_title(last) and _has_article(parse, last))
        return (common and loose) or (word in MODIFIERS and last.dep == "compound")
    if not name.label and last.text.lower() in OFFICES:
        return True
    return is_title(last) and all(is_title(t) or t.text.lower() in MODIFIERS or country_of(t.text) for t in before)


def _has_article(parse: Parse, token: Token) -> bool:
    article = token.i > 0 and parse.tokens[token.i - 1].text.lower() == "the"
    return token.dep != "compound" and (article or any(t.text.lower() in {"a", "an"} for t in parse.children(token)))


def _starts_name(parse: Parse, i: int) -> bool:
    token = parse.tokens[i]
    if token.text == "WHO" and token.dep in {"nsubj", "pobj", "dobj"}:
        return True
    if token.entity or token.pos != "PROPN":
        return False
    return token.text[:1].isupper() or (token.text in _PARTICLES and i + 1 < len(parse.tokens) and glued(parse, i + 1))


def _goes_on(parse: Parse, i: int) -> bool:
    token, before = parse.tokens[i], parse.tokens[i - 1]
    if token.sentence != before.sentence or token.entity:
        return False
    if token.text in _HYPHENS:
        return i + 1 < len(parse.tokens) and _tied(parse, i) and _is_part(parse.tokens[i + 1])
    return before.text in _HYPHENS or (token.pos == "PROPN" and _is_part(token))


def _modifies_name(token: Token, taken: set[int]) -> bool:
    """A proper noun that only goes before a marked name: an unknown title."""
    return token.dep == "compound" and token.head in taken


def _apart(names: list[Name]) -> list[Name]:
    """The names without those that overlap an earlier, longer one."""
    kept: list[Name] = []
    for name in names:
        if not kept or name.first > kept[-1].last:
            kept.append(name)
    return kept


def is_place(text: str) -> bool:
    """Whether a name is a country or a seat of government by the table."""
    return text.lower() in BY_NAME or text.lower() in BY_CAPITAL
