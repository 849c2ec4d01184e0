"""Countries: what they, their people and their capitals are called."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.lexicon.tables import rows


class Country(NamedTuple):
    """A country's name, its adjectives and the nouns for its people, its capital, and other names for it."""

    name: str
    people: tuple[str, ...]
    capital: str
    other: tuple[str, ...]


def _country(name: str, people: str, capital: str, other: str) -> Country:
    return Country(name, tuple(people.split(",")), capital, tuple(filter(None, other.split(","))))


COUNTRIES: tuple[Country, ...] = tuple(_country(*row) for row in rows("countries.tsv"))

BY_NAME: dict[str, Country] = {name.lower(): c for c in COUNTRIES for name in (c.name, *c.other)}
"""Lower-case names of countries, the other ones too."""

BY_CAPITAL: dict[str, Country] = {c.capital.lower(): c for c in COUNTRIES if c.capital} | {
    "washington, d.c.": BY_NAME["us"], "washington d.c.": BY_NAME["us"], "brasília": BY_NAME["brazil"],
    "bogotá": BY_NAME["colombia"], "delhi": BY_NAME["india"], "kiev": BY_NAME["ukraine"], "sana'a": BY_NAME["yemen"],
    "the hague": BY_NAME["netherlands"], "tel aviv": BY_NAME["israel"],
}  # fmt: skip
"""Lower-case seats of government."""

BY_PEOPLE: dict[str, Country] = {
    form: c for c in COUNTRIES for people in c.people for form in (people.lower(), people.lower() + "s")
}
"""Lower-case adjectives and nouns for a country's people, singular and plural."""


def country_of(word: str) -> Country | None:
    """The country that a name or an adjective stands for, capitals left out: "U.S.", "Iraqi", "the United States"."""
    key = word.lower().removeprefix("the ").strip()
    return BY_NAME.get(key) or BY_PEOPLE.get(key)
