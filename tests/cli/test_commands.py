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


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["lies"], "R400 reportedly: is not understood (no such command 'lies'. See reportedly --help)"),
        (["--loud"], "R400 reportedly: is not understood (no such option '--loud'. See reportedly --help)"),
        (["read"], "R400 reportedly read: is not understood (name a FILE or a URL"),
        (["read", "--formt", "json"], "Did you mean '--format'? See reportedly read --help)"),
        (["read", "--samples", "--format", "xml"], "'xml' is not one of 'digest', 'json', 'jsonl'."),
        (["evaluate"], "missing argument"),
    ],
)
def test_a_command_line_that_makes_no_sense_is_one_line_with_its_code(arguments: list[str], told: str) -> None:
    result = CliRunner().invoke(main, arguments, prog_name="reportedly")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("R400 reportedly")
    assert told in result.stderr
    assert result.stderr.count("\n") == 1


def test_no_command_at_all_is_help() -> None:
    result = CliRunner().invoke(main, [])
    assert "Commands:" in result.output
    assert "R400" not in result.output
