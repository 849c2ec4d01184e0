"""Writes docs/reference from the code: `python -m docs.generate`. A test holds the pages against the code."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import click

from reportedly import errors as known
from reportedly.cli import main as program
from reportedly.errors import ReportedlyError
from reportedly.evaluate import CORPORA, floors
from reportedly.ingest import READERS
from reportedly.model import Span
from reportedly.stages import stages
from reportedly.text.parse import Parse

FOLDER = Path(__file__).with_name("reference")
NOTE = "<!-- Written by `python -m docs.generate` from the code. Change it there. -->"


def main() -> None:
    """Write every page."""
    FOLDER.mkdir(exist_ok=True)
    for name in PAGES:
        (FOLDER / name).write_text(page(name), encoding="utf-8")


def page(name: str) -> str:
    """What a page has to say."""
    lines = list(PAGES[name]())
    return "\n".join((NOTE, "", *lines)).rstrip() + "\n"


def commands() -> Iterator[str]:
    """Each command with its arguments and options."""
    yield "# Commands"
    yield from ("", described(program), "")
    for name, command in tree():
        yield from (f"## reportedly {name}", "")
        with click.Context(command, info_name=f"reportedly {name}") as context:
            yield from ("```text", f"reportedly {name} {' '.join(command.collect_usage_pieces(context))}", "```", "")
            yield from (described(command), "")
            yield from table(("option", "value", "default", "meaning"), options(command, context))


def tree() -> Iterator[tuple[str, click.Command]]:
    """The commands by name, in the order of `--help`."""
    with click.Context(program) as context:
        for name in program.list_commands(context):
            command = program.get_command(context, name)
            if command and not command.hidden:
                yield name, command


def options(command: click.Command, context: click.Context) -> Iterator[tuple[str, ...]]:
    """A row for each option: its names, what it takes, its default and its help."""
    for option in command.params:
        if isinstance(option, click.Option) and not option.hidden:
            names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
            value = "" if option.is_flag else option.make_metavar(context)
            yield names, f"`{value}`" * bool(value), default(option), help_of(option)


def default(option: click.Option) -> str:
    """The default as the help shows it."""
    return f"`{option.default}`" if option.show_default and option.default is not None else ""


def help_of(option: click.Option) -> str:
    """An option's help, with the environment's variable that sets it."""
    variable = f" [`{option.envvar}`]" if option.envvar else ""
    return (option.help or "") + variable


def described(command: click.Command) -> str:
    """A command's help as paragraphs."""
    return inspect.cleandoc(command.help or "").replace("\b\n", "")


def stage_table() -> Iterator[str]:
    """The stages in order."""
    yield from (
        "# Stages",
        "",
        "A reading runs these in order. Each fills the fields that it writes, and no others.",
        "",
    )
    yield from table(
        ("stage", "reads", "writes", "what it does"),
        ((f"`{s.name}`", code(s.reads), code(s.writes), summary(unwrapped(s.run))) for s in stages(_unused)),
    )


def errors() -> Iterator[str]:
    """The errors by code."""
    yield from ("# Errors", "")
    yield "A command that meets one prints a line that begins with the code, and exits with status 2. In Python it is"
    yield from ("the class of that name in `reportedly.errors`.", "")
    yield from table(
        ("code", "class", "says", "meaning"),
        ((f"`{e.code}`", f"`{e.__name__}`", e.title, summary(e)) for e in error_classes()),
    )


def error_classes() -> list[type[ReportedlyError]]:
    """Every class of errors, by code."""
    classes = (thing for thing in vars(known).values() if isinstance(thing, type))
    return sorted((c for c in classes if issubclass(c, ReportedlyError)), key=lambda error: error.code)


def formats() -> Iterator[str]:
    """What goes in and what comes out."""
    yield from (
        "# Formats",
        "",
        "## In",
        "",
        "Told by the content type, else the file's ending, else its first bytes.",
        "",
    )
    yield from table(
        ("format", "file endings", "content types", "what it is"),
        ((f"`{r.name}`", code(r.suffixes), code(r.media), summary(inspect.getmodule(r.read))) for r in READERS),
    )
    yield from ("## Out", "")
    yield from table(("command", "`--format`"), printed_formats())


def printed_formats() -> Iterator[tuple[str, str]]:
    """The commands that have a `--format`, each with its choices."""
    for name, command in tree():
        for option in command.params:
            if "--format" in option.opts and isinstance(option.type, click.Choice):
                yield f"`{name}`", code(option.type.choices)


def evaluation() -> Iterator[str]:
    """The corpora and the floors."""
    yield from ("# Evaluation", "")
    yield from ("`reportedly evaluate CORPUS --data PATH` measures on these:", "")
    yield from table(
        ("corpus", "what it is", "also takes"),
        ((f"`{c.name}`", c.title, code(f"--{option}" for option in c.options)) for c in CORPORA),
    )
    yield from ("No score may fall below its floor (in percent):", "")
    yield from table(
        ("corpus", "metric", "floor", "measured", "version", "date"),
        (
            (f"`{name}`", metric, f"{f.floor:.1f}", f"{f.measured:.1f}", f.version, f.date)
            for name in floors.histories()
            for metric, f in floors.in_force(name).items()
        ),
    )


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Lines of a Markdown table, and an empty one."""
    yield f"| {' | '.join(head)} |"
    yield f"| {' | '.join('---' for _ in head)} |"
    for row in rows:
        yield f"| {' | '.join(map(cell, row))} |"
    yield ""


def cell(content: str) -> str:
    """Content that does not end its cell."""
    return content.replace("|", "\\|")


def code(names: Iterable[object]) -> str:
    """Names in code type, with commas between."""
    return ", ".join(f"`{name}`" for name in names)


def summary(thing: object) -> str:
    """The first paragraph of a docstring, on one line."""
    paragraph = (inspect.getdoc(thing) or "").split("\n\n")[0]
    return re.sub(r"\s+", " ", paragraph)


def unwrapped(run: Callable[..., object]) -> Callable[..., object]:
    """The function that a partial one calls."""
    return unwrapped(run.func) if isinstance(run, partial) else run


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "commands.md": commands,
    "stages.md": stage_table,
    "errors.md": errors,
    "formats.md": formats,
    "evaluation.md": evaluation,
}


def _unused(text: str, spans: Iterable[Span]) -> Parse:  # noqa: ARG001 (a Parser's)
    return Parse(())


if __name__ == "__main__":
    main()
