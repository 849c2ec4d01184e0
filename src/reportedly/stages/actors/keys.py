"""When two written names can be one actor's."""

from __future__ import annotations

import re
import unicodedata

from reportedly.lexicon.countries import BY_NAME
from reportedly.lexicon.tables import sections

Key = tuple[str, ...]

_DROPPED = sections("titles.txt")["particles"] | {"the", "jr", "sr", "ii", "iii", "iv"}
_DOTTED = re.compile(r"\b(?:\w\.){2,}")
_VOWELS = re.compile(r"[aeiouyhw]")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "&"})


def name_key(text: str) -> Key:
    """The words that tell a name, in lower case: without accents, particles, initials, articles and possessive marks.

    A country's several names have one key: "U.S.", "America" and "the United States".
    """
    country = BY_NAME.get(text.lower().removeprefix("the "))
    plain = _plain(country.name if country else text)
    words = [w for w in re.split(r"[\s\-‐‑–/.,]+", plain) if w]
    kept = [w for w in words if w not in _DROPPED and (len(w) > 1 or len(words) == 1)]
    return tuple(kept or words)


def spelled_alike(one: str, other: str) -> bool:
    """Whether two words can be spellings of one name: they differ in vowels, "h" or doubled letters only."""
    if one == other:
        return True
    if min(len(one), len(other)) < 5 or one[0] != other[0] or abs(len(one) - len(other)) > 2:
        return False
    bones = _bones(one)
    return len(bones) >= 3 and bones == _bones(other) and _distance(one, other) <= 2


def same_key(one: Key, other: Key) -> bool:
    """Whether two keys have the same words, spelled alike."""
    return len(one) == len(other) and all(map(spelled_alike, one, other))


def shortens(short: Key, full: Key) -> bool:
    """Whether `short` is made of some words of `full`, in their order, the last or the first of them included.

    Of three words or more the last but one will do as well: many have two surnames, and use the former.
    """
    if len(short) >= len(full):
        return False
    at = -1
    for word in short:
        at = next((i for i in range(at + 1, len(full)) if spelled_alike(word, full[i])), len(full))
        if at == len(full):
            return False
    surnames = full[-2:] if len(full) > 2 else full[-1:]
    return any(spelled_alike(short[-1], word) for word in surnames) or spelled_alike(short[0], full[0])


def abbreviates(short: str, full: str) -> bool:
    """Whether `short` is made of the first letters of `full`: "JCPOA", "U.N."."""
    letters = acronym(short)
    return letters is not None and letters in initials(full)


def acronym(text: str) -> str | None:
    """The letters of an acronym without their dots; None for any other text."""
    letters = text.replace(".", "")
    return letters if len(letters) > 1 and letters.isupper() and " " not in letters else None


def initials(text: str) -> set[str]:
    """The first letters of all words, and of those but the small ones; none for a single word."""
    words = [w for w in re.split(r"[\s\-]+", text) if w[:1].isalnum()]
    weighty = [w for w in words if w.lower() not in _SMALL]
    return {"".join(w[0] for w in found).upper() for found in (words, weighty) if len(found) > 1}


def signature(word: str) -> str:
    """What all spellings of a word have in common."""
    return word[:1] + _bones(word)


def _plain(text: str) -> str:
    stripped = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = _DOTTED.sub(lambda m: m[0].replace(".", ""), stripped.lower())
    return re.sub(r"['’‘`ʿʾ]", "", re.sub(r"['’]s\b", "", text))


def _bones(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", _VOWELS.sub("", word.replace("q", "k").replace("c", "k").replace("z", "s")))


def _distance(one: str, other: str) -> int:
    """Levenshtein's distance."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]
