from __future__ import annotations

from reportedly.lexicon.countries import BY_CAPITAL, country_of
from reportedly.lexicon.given_names import GIVEN
from reportedly.lexicon.groups import OUTLETS, SHARED_OUTLETS
from reportedly.lexicon.roles import GENDERS, PERSONS, STANDS_FOR, is_person, points_at
from reportedly.lexicon.titles import HONORIFICS, RANKS


def test_a_country_is_found_by_its_names_and_its_people() -> None:
    for word in ("U.S.", "the United States", "America", "american", "Americans"):
        country = country_of(word)
        assert country is not None
        assert country.name == "United States"
    assert country_of("Veldora") is None
    assert BY_CAPITAL["nairobi"].name == "Kenya"


def test_a_looser_noun_points_at_narrower_ones() -> None:
    assert points_at("cleric", "sheikh")
    assert points_at("leader", "chairman")
    assert points_at("spokesman", "spokesman")
    assert not points_at("sheikh", "cleric")
    assert not points_at("cleric", "colonel")


def test_what_a_noun_points_at_is_a_person() -> None:
    assert STANDS_FOR.keys() <= PERSONS
    assert all(is_person(noun) or is_person(noun.split("-")[0]) for nouns in STANDS_FOR.values() for noun in nouns)


def test_endings_make_person_nouns() -> None:
    assert is_person("ferryman")
    assert is_person("volcanologist")
    assert not is_person("human")
    assert not is_person("ferry")


def test_tables_tell_genders() -> None:
    assert GENDERS["spokeswoman"] == "f"
    assert HONORIFICS["mr"] == "m"
    assert GIVEN["maria"] == "f"
    assert not set(GIVEN.values()) - {"m", "f"}
    assert RANKS["gen"] == "general"


def test_nouns_of_two_meanings_are_outlets_too() -> None:
    assert SHARED_OUTLETS <= OUTLETS
