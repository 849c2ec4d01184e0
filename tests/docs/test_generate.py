import click
import pytest

from docs import generate
from reportedly.errors import ReportedlyError


@pytest.mark.parametrize("name", generate.PAGES)
def test_a_page_is_what_the_code_says(name: str) -> None:
    assert (generate.FOLDER / name).read_text(encoding="utf-8") == generate.page(name), "run: python -m docs.generate"


def test_there_are_no_other_pages() -> None:
    assert {file.name for file in generate.FOLDER.glob("*.md") if generate.NOTE in file.read_text()} == set(
        generate.PAGES
    )


def test_every_code_is_of_one_class() -> None:
    codes = [error.code for error in generate.error_classes()]
    assert len(codes) == len(set(codes))
    assert ReportedlyError.code in codes


def test_an_option_is_described() -> None:
    @click.command()
    @click.option("--lines", type=int, default=3, show_default=True, envvar="LINES", help="How many | lines.")
    @click.option("--quiet/--loud", help="Less.")
    @click.option("--secret", hidden=True)
    def command() -> None:
        """Nothing."""

    with click.Context(command) as context:
        rows = list(generate.options(command, context))
    assert rows == [
        ("`--lines`", "`INTEGER`", "`3`", "How many | lines. [`LINES`]"),
        ("`--quiet`, `--loud`", "", "", "Less."),
    ]


def test_a_bar_in_a_cell_is_escaped() -> None:
    assert list(generate.table(("a",), [("x|y",)]))[2] == "| x\\|y |"
