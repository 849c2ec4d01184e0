"""The table of commands."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import click
import pytest
from click.testing import CliRunner

from reportedly.cli import COMMANDS, main


@pytest.mark.parametrize("name", COMMANDS)
def test_a_row_is_a_command_that_begins_its_help_as_the_row_says(name: str) -> None:
    command = getattr(import_module(f"reportedly.cli.{name}"), name)
    assert isinstance(command, click.Command)
    assert str(command.help).startswith(COMMANDS[name].rstrip("."))


def test_help_lists_them_all() -> None:
    result = CliRunner().invoke(main, ["--help"])
    assert [
        line.split()[0] for line in result.stdout.partition("Commands:")[2].splitlines() if line[:3].strip()
    ] == list(COMMANDS)


def test_help_loads_no_more_than_it_needs() -> None:
    code = "import sys; from reportedly.cli import main; main(['--help'], standalone_mode=False); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"spacy", "sqlalchemy", "starlette", "trafilatura", "httpx"} & set(loaded)


def test_a_command_that_there_is_not() -> None:
    result = CliRunner().invoke(main, ["lies"])
    assert result.exit_code == 2
    assert "No such command" in result.stderr
