from __future__ import annotations

import pytest

from reportedly.stages.actors.keys import abbreviates, name_key, same_key, shortens, spelled_alike


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ilan al-Tamiri", ("ilan", "tamiri")),
        ("Al-Tamiri", ("tamiri",)),
        ("Veldora’s Parliament", ("veldora", "parliament")),
        ("José R. O’Dell", ("jose", "odell")),
        ("the U.S.", ("united", "states")),
        ("America", ("united", "states")),
        ("the Hill", ("hill",)),
    ],
)
def test_a_key_has_the_words_that_tell(text: str, key: tuple[str, ...]) -> None:
    assert name_key(text) == key


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("mohandes", "muhandis", True),
        ("tamiri", "tamirri", True),
        ("hassan", "hussein", False),
        ("iran", "iraq", False),
        ("brandt", "grandt", False),
    ],
)
def test_spellings_differ_in_vowels_and_doubled_letters(one: str, other: str, alike: bool) -> None:
    assert spelled_alike(one, other) is alike


def test_a_short_form_keeps_the_first_or_the_last_word() -> None:
    full = name_key("Oren Paz Tamiri")
    assert shortens(("tamiri",), full)
    assert shortens(("oren", "tamiri"), full)
    assert shortens(("paz",), full)
    assert not shortens(("paz",), name_key("Lea Paz Oren Tamiri"))
    assert not shortens(("lea", "tamiri"), full)
    assert same_key(("tameeri",), ("tamiri",))


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("UC", "Upland Council", True),
        ("U.C.", "Upland Council", True),
        ("FOTR", "Friends of the River", True),
        ("FR", "Friends of the River", True),
        ("UC", "Lowland Union", False),
        ("Uc", "Upland Council", False),
    ],
)
def test_an_acronym_has_the_first_letters(short: str, full: str, fits: bool) -> None:
    assert abbreviates(short, full) is fits
