"""The commands that ask a ledger: in a pipe, on a terminal, for a program, and when something is wrong."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from reportedly import query
from reportedly.cli import main, sheets
from reportedly.cli.asking import Row
from reportedly.ledger import Store, View
from reportedly.model import Anchor
from support.ledgers import keep
from support.readings import make_reading

ASKING: dict[str, type[Row]] = {
    "articles": query.ListedArticle,
    "statements": query.StatementRow,
    "commitments": query.CommitmentRow,
    "timeline": query.TimelineRow,
    "actors": query.ActorRow,
    "search": query.Hit,
}
READING = make_reading(outlet="The Valley Courier", published="2031-03-05", title="Earlier", source="a.txt")


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    keep(tmp_path / "x.db", READING, make_reading(outlet="Undated News", title="=Some \x1b[31mday"))
    return tmp_path / "x.db"


def run(ledger: Path, *arguments: str) -> Result:
    words = ("harbour",) if arguments[0] == "search" and len(arguments) == 1 else ()
    return CliRunner().invoke(main, [*arguments, *words, "--ledger", str(ledger)])


@pytest.mark.parametrize("command", ASKING)
class TestEveryQuestion:
    def test_in_a_pipe_it_is_a_line_a_row_with_nothing_cut(self, ledger: Path, command: str) -> None:
        result = run(ledger, command)
        assert result.exit_code == 0
        lines = result.stdout.splitlines()
        assert len({line.count("\t") for line in lines}) == 1
        assert "[…]" not in result.stdout
        assert "\x1b" not in result.stdout
        assert result.stderr.startswith(str(len(lines) - 1))

    def test_its_formats_hold_the_same_rows(self, ledger: Path, command: str) -> None:
        extra = ["harbour"] if command == "search" else []
        texts = {shape: run(ledger, command, *extra, "--format", shape).stdout for shape in ("json", "jsonl", "csv")}
        rows = json.loads(texts["json"])
        assert rows
        assert [json.loads(line) for line in texts["jsonl"].splitlines()] == rows
        table = list(csv.DictReader(io.StringIO(texts["csv"], newline="")))
        assert [list(row) for row in table] == [list(ASKING[command].columns())] * len(rows)
        assert [list(row) for row in rows] == [list(row) for row in table]

    def test_it_needs_a_ledger(self, tmp_path: Path, command: str) -> None:
        result = run(tmp_path / "none.db", command)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == f"R201 {tmp_path / 'none.db'}: no such ledger (reportedly read makes one)\n"
        assert not (tmp_path / "none.db").exists()

    def test_it_has_help(self, ledger: Path, command: str) -> None:
        result = CliRunner().invoke(main, [command, "--help"])
        assert "--ledger" in result.stdout
        assert "--as-of" in result.stdout


def test_filters_reach_the_question(ledger: Path) -> None:
    result = run(ledger, "statements", "--by", "reff", "--kind", "claim", "--outlet", "courier", "--format", "jsonl")
    (row,) = map(json.loads, result.stdout.splitlines())
    assert (row["speaker"], row["chain"], row["content_text"]) == (
        "Dano Reff",
        ["Harbour Post"],
        "that talks had ended",
    )
    assert row["id"] == READING.statements[2].id
    assert row["content"] == [list(span) for span in READING.statements[2].content]


def test_as_of_a_day_before_there_is_nothing(ledger: Path) -> None:
    assert run(ledger, "statements", "--as-of", "2031-03-01", "--format", "json").stdout == "[]\n"
    assert "R400" in run(ledger, "statements", "--as-of", "soon").stderr


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("reports/harbour.txt", "harbour.txt"),
        ("day.jsonl#17", "day.jsonl#17"),
        ("https://a.example/b", "https://a.example/b"),
    ],
)
def test_where_no_outlet_is_given_a_row_names_its_file(tmp_path: Path, source: str, shown: str) -> None:
    keep(tmp_path / "x.db", make_reading(source=source))
    for command in ("statements", "commitments", "timeline", "search"):
        assert f"undated, {shown}" in run(tmp_path / "x.db", command).stdout
    assert "undated, outlet not given, by its" in run(tmp_path / "x.db", "articles").stdout


def test_an_undated_article_says_when_it_can_have_been_written(tmp_path: Path) -> None:
    anchor = Anchor(value="[2020-10-11..2020-11-02,2148-10-11..]", basis="text", reason="by hand")
    keep(tmp_path / "x.db", msgspec.structs.replace(make_reading(), anchor=anchor))
    words = "undated, outlet not given, by its own words written 11 October 2020 to 2 November 2020\ta1:"
    assert words in run(tmp_path / "x.db", "articles").stdout
    (row,) = json.loads(run(tmp_path / "x.db", "articles", "--format", "json").stdout)
    assert (row["written"], row["written_basis"], row["published"]) == (anchor.value, "text", None)


def test_undated_articles_that_are_left_out_are_counted(ledger: Path) -> None:
    result = run(ledger, "statements", "--since", "2031")
    assert "1 undated article left out by --since or --until" in result.stderr
    assert "left out" not in run(ledger, "statements").stderr
    assert "left out" not in run(ledger, "timeline", "--since", "2031").stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("statements", "--since", "soon"), "R400"),
        (("statements", "--by", "%"), "R400"),
        (("search", "—"), "R400"),
        (("statements", "--article", "a1:ffff"), "R205"),
        (("show", "s1:ffff"), "R205"),
        (("show", "s1"), "R205"),
    ],
)
def test_what_is_wrong_is_one_line_with_its_code(ledger: Path, arguments: tuple[str, ...], code: str) -> None:
    result = run(ledger, *arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith(code)
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("width", [60, 100, 160])
@pytest.mark.parametrize("command", ASKING)
def test_tables_fit_the_terminal(ledger: Path, command: str, width: int) -> None:
    with Store.open(ledger) as store:
        view = View(store)
        rows = list(query.search(view, "harbour") if command == "search" else getattr(query, command)(view))
    sheet = sheets.HITS if command == "search" else getattr(sheets, command.upper())
    console = Console(width=width, force_terminal=True, record=True, file=io.StringIO())
    console.print(sheets.table(sheet, rows, width))
    text = console.export_text()
    assert max(map(len, text.splitlines())) <= width
    assert "\x1b[31m" not in text


def test_on_a_narrow_terminal_no_word_is_broken_and_no_address_shown(ledger: Path) -> None:
    with Store.open(ledger) as store:
        row = query.articles(View(store))[0]
    article = msgspec.structs.replace(row.article, outlet="Organisation", url="https://valley.example/earlier")
    listed = [msgspec.structs.replace(row, article=article)]
    shown = {}
    for width in (80, 120):
        console = Console(width=width, record=True, file=io.StringIO())
        console.print(sheets.table(sheets.ARTICLES, listed, width))
        shown[width] = console.export_text()
    assert all("Organisation" in text for text in shown.values())
    assert ["valley.example" in text for text in shown.values()] == [False, True]


def test_on_a_terminal_a_long_quotation_is_cut(ledger: Path, tmp_path: Path) -> None:
    with Store.open(ledger) as store:
        row = next(query.statements(View(store)))
    long = msgspec.structs.replace(row, content_text="word " * 200)
    assert sheets.STATEMENTS.cells(long, 50)[-1][0].plain.endswith("[…]’")


class TestShow:
    def test_a_statement_with_its_passage(self, ledger: Path) -> None:
        shown = run(ledger, "show", READING.statements[2].id[:9]).stdout
        for words in (
            "Dano Reff",
            "Harbour Post",
            "‘that talks had ended’",
            "According to the Harbour Post",
            "kept 2031-03-10",
        ):
            assert words in shown

    @pytest.mark.parametrize("record", [READING.article, READING, *READING.commitments, *READING.events])
    def test_any_record(self, ledger: Path, record: object) -> None:
        name = str(getattr(record, "id"))  # noqa: B009
        assert run(ledger, "show", name).exit_code == 0
        assert json.loads(run(ledger, "show", name, "--format", "json").stdout)["article_id"] == READING.article.id

    def test_one_that_no_longer_holds_is_said_to_be_superseded(self, ledger: Path) -> None:
        keep(ledger, msgspec.structs.replace(READING, events=()))
        assert "superseded" in run(ledger, "show", READING.events[0].id).stdout
        assert "superseded" not in run(ledger, "show", READING.statements[0].id).stdout


class TestVerify:
    def test_a_sound_ledger(self, ledger: Path) -> None:
        result = run(ledger, "verify")
        assert result.exit_code == 0
        assert "sound" in result.stdout
        assert "latest entry: l1:" in result.stdout

    def test_a_damaged_one(self, ledger: Path) -> None:
        with closing(sqlite3.connect(ledger)) as connection:
            connection.execute("DROP TRIGGER article_no_update")
            connection.execute("UPDATE article SET outlet = 'Another' WHERE rowid = 1")
            connection.commit()
        result = run(ledger, "verify")
        assert result.exit_code == 2
        assert f"article {READING.article.id}: is not the hash" in result.stdout
        assert result.stderr.startswith("R204")


def test_a_reader_that_goes_away_is_no_fault(ledger: Path) -> None:
    arguments = ["reportedly", "statements", "--format", "jsonl", "--ledger", str(ledger)]
    code = f"import sys; from reportedly.cli import main; sys.argv = {arguments!r}; main()"
    piped = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert piped.stdout is not None
    assert piped.stderr is not None
    piped.stdout.close()
    errors = piped.stderr.read().decode()
    piped.stderr.close()
    piped.wait(timeout=60)
    assert "Traceback" not in errors
