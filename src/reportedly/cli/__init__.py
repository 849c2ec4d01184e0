"""The command line. A command a file, and their table here."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import msgspec

from reportedly import config
from reportedly.errors import OutputError, ReportedlyError, UsageError
from reportedly.export.wording import plain

# In the order of `--help`, with what it says of each. A command `name` is the object `name` in reportedly/cli/name.py,
# imported when it is used.
COMMANDS = {
    "read": "Read reports and keep what they attribute to whom.",
    "articles": "The articles that the ledger holds.",
    "statements": "Who said what, to whom and on whose word.",
    "commitments": "Who is bound to do what, on which conditions.",
    "timeline": "What is said to have happened when, and on whose word.",
    "actors": "Who appears, under which names, and how often they speak.",
    "search": "Find WORDS in the articles, each passage with whose word it is.",
    "show": "Show one record by its id, with the passage it stands in.",
    "serve": "Show the ledger in a browser.",
    "verify": "Re-hash every row and re-slice every span of the ledger.",
    "evaluate": "Read an annotated CORPUS and say how much of it comes out right.",
    "train": "Train our own weights: the encoder, its heads, and what their scores mean.",
}


class Commands(click.Group):
    """Finds commands in COMMANDS, and says what went wrong in one line with its code and exit status 2."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The names, in order."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name."""
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"reportedly.cli.{name}"), name)
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Their list in `--help`, for which no command is imported."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def make_context(self, *arguments: Any, **more: Any) -> click.Context:
        """Understand what stands before the command."""
        with told():
            return super().make_context(*arguments, **more)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with told():
            return super().invoke(ctx)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="reportedly")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Who said what, to whom, when, on whose word, and under which conditions."""
    settings = config.load(os.environ, Path.cwd())
    # click takes from these what the flags and the environment leave open.
    ctx.default_map = {name: _set(ledger=settings.ledger) for name in COMMANDS}
    ctx.default_map["read"] |= _set(**msgspec.structs.asdict(settings.read))


def _set(**values: object) -> dict[str, object]:
    return {name: value for name, value in values.items() if value is not None}


@contextmanager
def told() -> Iterator[None]:
    """Say what goes wrong within, and end with exit status 2."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        complain(_misused(error))
    except ReportedlyError as error:
        complain(error)
    except OSError as error:
        if error.errno == errno.EPIPE:  # the reader of a pipe went away: click ends quietly
            raise
        complain(OutputError(error.filename or "standard output", error.strerror or ""))
    else:
        return
    raise click.exceptions.Exit(2)


def _misused(error: click.UsageError) -> UsageError:
    """What click has to say of a command line, as an error of ours."""
    command = error.ctx.command_path if error.ctx else "reportedly"
    what = error.format_message().rstrip(". ")
    stop = "" if what.endswith("?") else "."
    return UsageError(command, f"{what[:1].lower()}{what[1:]}{stop} See {command} --help")


def complain(error: ReportedlyError) -> None:
    """One line on standard error, with nothing in it that a terminal would obey."""
    click.echo(plain(str(error)), err=True)
