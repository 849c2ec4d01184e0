"""Settings: the file, and what goes before it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.config import Config, ReadConfig, load
from reportedly.errors import ConfigError


def test_no_file_no_settings(tmp_path: Path) -> None:
    assert load({}, tmp_path) == Config()


def test_the_file_in_the_folder(tmp_path: Path) -> None:
    (tmp_path / "reportedly.toml").write_text('ledger = "a.db"\n[read]\nformat = "json"\nwith_text = true\n')
    assert load({}, tmp_path) == Config(str(tmp_path / "a.db"), ReadConfig(shape="json", with_text=True))


def test_the_file_that_the_environment_names(tmp_path: Path) -> None:
    (tmp_path / "reportedly.toml").write_text('ledger = "a.db"\n')
    other = tmp_path / "other" / "settings.toml"
    other.parent.mkdir()
    other.write_text('ledger = "b.db"\n')
    assert load({"REPORTEDLY_CONFIG": str(other)}, tmp_path).ledger == str(other.parent / "b.db")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("leger = 'a.db'", "leger"),
        ("[read]\nfromat = 'json'", "fromat"),
        ("[read]\nformat = 'xml'", "xml"),
        ("ledger = 5", "str"),
        ("ledger =", "Invalid value"),
        ("\udcff", ""),
    ],
)
def test_what_is_not_understood_is_refused(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "reportedly.toml").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(ConfigError, match=r"R401 .*reportedly\.toml") as caught:
        load({}, tmp_path)
    assert says in str(caught.value)


def test_a_named_file_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        load({"REPORTEDLY_CONFIG": "missing.toml"}, tmp_path)
