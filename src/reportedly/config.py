"""Settings: one TOML file, under the environment and the flags.

The file is `reportedly.toml` in the working folder, or the one that REPORTEDLY_CONFIG names:

    ledger = "archive.db"     # relative to this file; REPORTEDLY_LEDGER and --ledger go before it

    [read]
    format = "jsonl"          # digest, json or jsonl; --format goes before it
    with_text = true
    outlet = "The Courier"    # for all that is read from this folder, as --outlet
    licence = "CC BY 4.0"     # likewise, as --licence
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec

from reportedly.errors import ConfigError

FILE = "reportedly.toml"
VARIABLE = "REPORTEDLY_CONFIG"


class ReadConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"shape": "format"}):
    """Defaults of `reportedly read`, by the names of its flags; `shape` is called `format` there."""

    shape: Literal["digest", "json", "jsonl"] | None = None
    with_text: bool | None = None
    outlet: str | None = None
    licence: str | None = None


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file says; None where it says nothing."""

    ledger: str | None = None
    read: ReadConfig = ReadConfig()


def load(environment: Mapping[str, str], folder: Path) -> Config:
    """The settings that hold in `folder`; empty where there is no file.

    Raises ConfigError for a file that REPORTEDLY_CONFIG names and is not there, that is no TOML, or that has a key or a
    value which is not known.
    """
    named = environment.get(VARIABLE)
    path = folder / (named or FILE)
    if not named and not path.is_file():
        return Config()
    try:
        config = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Config)
    except OSError as error:
        raise ConfigError(str(path), error.strerror or "") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise ConfigError(str(path), str(error)) from None
    ledger = config.ledger and str(path.parent / config.ledger)
    return msgspec.structs.replace(config, ledger=ledger)
