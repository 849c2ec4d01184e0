"""`reportedly read`: what it prints, what it keeps, and how it fails."""

from __future__ import annotations

import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from reportedly.cli import main
from reportedly.cli import read as command
from reportedly.errors import LedgerWriteError
from reportedly.ledger import Store, View, Writer
from reportedly.ledger.verify import verify
from reportedly.model import Article, Reading
from reportedly.model.codec import from_json
from reportedly.query import articles
from support.inputs import written
from support.pages import page
from support.readers import Canned
from support.readings import TEXT, sample
from support.shared import REPOSITORY

Run = Callable[..., Result]
BAD = {
    "empty.txt": (b"", "R102"),
    "binary.txt": (b"\x00\x01\x02" * 99, "R103"),
    "latin.txt": ("Café".encode("cp1252"), "R104"),
    "long.txt": (b"a" * 50_000_000, "R105"),
    "page.html": (b"<html><body><p>Please log in.</p></body></html>", "R106"),
    "lines.jsonl": (b"nope\n", "R107"),
}
URLS = {
    "http://no-such-host.invalid/": "R108",
    "http://127.0.0.1:9/": "R109",
    "http://localhost/": "R109",
    "ftp://bay-wire.example/": "R108",
}


def canned(article: Article) -> Reading:
    return sample(article) if article.text == TEXT else Reading(article=article)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `reportedly` in an empty folder, with a stand-in for the reader."""
    monkeypatch.chdir(tmp_path)
    for name in ("REPORTEDLY_LEDGER", "REPORTEDLY_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(command, "Reader", lambda: Canned(canned))

    def invoke(*arguments: str, **options: Any) -> Result:
        return CliRunner().invoke(main, list(arguments), catch_exceptions=False, **options)

    return invoke


def kept(path: Path | str = "reportedly.db") -> list[str]:
    """The sources of the articles that a ledger holds."""
    with Store.open(path) as store:
        return sorted(row.article.source for row in articles(View(store)))


def test_the_digest_is_printed_and_the_reading_kept(run: Run, tmp_path: Path) -> None:
    written(tmp_path, "a.txt", TEXT.encode())
    result = run("read", "a.txt", "--outlet", "Bay Wire", "--published", "2031-03-05", "--title", "Talks end")
    assert result.exit_code == 0
    assert result.stdout.startswith("Talks end\nBay Wire · 2031-03-05\n3 statements")
    assert "\x1b" not in result.stdout
    assert result.stderr == "reportedly.db: 1 added\n"
    assert kept() == ["a.txt"]


def test_reading_again_changes_nothing(run: Run, tmp_path: Path) -> None:
    written(tmp_path, "a.txt", TEXT.encode())
    run("read", "a.txt")
    before = (tmp_path / "reportedly.db").read_bytes()
    assert run("read", "a.txt").stderr == "reportedly.db: 1 unchanged\n"
    assert (tmp_path / "reportedly.db").read_bytes() == before


def test_jsonl_is_the_readings_and_nothing_else(run: Run, tmp_path: Path) -> None:
    written(tmp_path, "a.txt", TEXT.encode())
    written(tmp_path, "b.jsonl", b'{"text": "Yes."}\nnope\n{"text": "No."}\n')
    result = run("read", "a.txt", "b.jsonl", "--format", "jsonl", "--no-ledger")
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [reading["article"]["source"] for reading in found] == ["a.txt", "b.jsonl:1", "b.jsonl:3"]
    assert "text" not in found[0]["article"]
    assert result.exit_code == 2
    assert result.stderr.startswith("R107 b.jsonl:2: ")
    assert result.stderr.count("\n") == 1


def test_with_text_the_line_is_the_whole_reading(run: Run, tmp_path: Path) -> None:
    written(tmp_path, "a.txt", TEXT.encode())
    result = run("read", "a.txt", "--format", "jsonl", "--with-text", "--no-ledger")
    assert from_json(result.stdout) == canned(Article.of(TEXT, source="a.txt"))


@pytest.mark.parametrize("number", [0, 1, 3])
def test_json_is_one_array(run: Run, tmp_path: Path, number: int) -> None:
    names = [Path(written(tmp_path, f"{n}.txt", f"No {n}.".encode())).name for n in range(number)]
    result = run("read", *names, "missing.txt", "--format", "json", "--no-ledger")
    assert [reading["article"]["source"] for reading in json.loads(result.stdout)] == names
    if number:
        assert '\n    "article": {\n      "id"' in result.stdout


def test_no_ledger_makes_no_file(run: Run, tmp_path: Path) -> None:
    written(tmp_path, "a.txt", TEXT.encode())
    assert run("read", "a.txt", "--no-ledger").stderr == ""
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_ctrl_c_says_what_is_kept_and_the_rest_is_read_the_next_time(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [Path(written(tmp_path, f"{n}.txt", f"No {n}.".encode())).name for n in range(3)]

    def read(article: Article) -> Reading:
        if article.source == names[1]:
            raise KeyboardInterrupt
        return canned(article)

    with monkeypatch.context() as patched:
        patched.setattr(command, "Reader", lambda: Canned(read))
        result = run("read", *names)
    assert (result.exit_code, result.stderr) == (130, "reportedly.db: 1 added; stopped before the end\n")
    assert result.stdout.startswith(names[0])
    assert kept() == names[:1]
    assert run("read", *names).stderr == "reportedly.db: 2 added, 1 unchanged\n"


def test_where_nothing_was_read_no_marks_are_explained(run: Run, tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    result = run("read", "reports", "missing.txt")
    assert result.stdout == ""
    assert (
        "R101 reports: no such file, or it may not be opened (a folder: name the files in it, reports" in result.stderr
    )


def test_standard_input(run: Run) -> None:
    result = run("read", "-", "--format", "jsonl", "--no-ledger", input="Reff said no.\r\n".encode("utf-16"))
    assert json.loads(result.stdout)["article"]["source"] == "-"
    assert (
        json.loads(run("read", "-", "--format", "json", "--no-ledger", input=page()).stdout)[0]["article"]["outlet"]
        == "Bay Wire"
    )


def test_bad_inputs_are_a_line_each_and_cost_no_other(run: Run, tmp_path: Path) -> None:
    for name, (data, _) in BAD.items():
        written(tmp_path, name, data)
    written(tmp_path, "first.txt", TEXT.encode())
    written(tmp_path, "last.txt", b"Reff said no.")
    result = run("read", "first.txt", *BAD, "missing.txt", *URLS, "last.txt")
    codes = [line.split()[0] for line in result.stderr.splitlines()[:-1]]
    assert codes == [*(code for _, code in BAD.values()), "R101", *URLS.values()]
    assert result.exit_code == 2
    assert result.stderr.endswith(f"reportedly.db: 2 added, {len(BAD) + 1 + len(URLS)} failed\n")
    assert kept() == ["first.txt", "last.txt"]


def test_a_fault_of_ours_costs_one_article(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def trips(article: Article) -> Reading:
        if "trip" in article.text:
            raise IndexError("list index out of range")
        return canned(article)

    monkeypatch.setattr(command, "Reader", lambda: Canned(trips))
    written(tmp_path, "a.jsonl", b'{"text": "trip"}\n{"text": "No."}\n')
    result = run("read", "a.jsonl")
    assert result.exit_code == 2
    assert result.stderr.startswith("R001 a.jsonl:1: ")
    assert "IndexError" in result.stderr
    assert kept() == ["a.jsonl:2"]


def test_what_cannot_be_kept_is_said_and_the_others_are_kept(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = Writer.keep

    def full(self: Writer, reading: Reading) -> Any:
        if reading.article.source == "a.txt":
            raise LedgerWriteError("reportedly.db", "database or disk is full")
        return keep(self, reading)

    monkeypatch.setattr(Writer, "keep", full)
    for name in ("a.txt", "b.txt"):
        written(tmp_path, name, name.encode())
    result = run("read", "a.txt", "b.txt")
    assert result.exit_code == 2
    assert result.stderr.startswith("R203 reportedly.db: could not be written; nothing was kept (a.txt: database")
    assert kept() == ["b.txt"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "name a FILE"),
        (("a.txt", "--published", "Tuesday"), "R110 published: "),
        (("a.txt", "--url", "javascript:alert(1)"), "R110 "),
        (("a.txt", "--format", "xml"), "xml"),
        (("a.txt", "--ledger", "a.txt"), "R200 a.txt: "),
        (("a.txt", "--ledger", "no/such/folder.db"), "R203 no/such/folder.db: "),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_read(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    written(tmp_path, "a.txt", b"Reff said no.")
    result = run("read", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_ledger_of_a_newer_version(run: Run, tmp_path: Path) -> None:
    written(tmp_path, "a.txt", TEXT.encode())
    run("read", "a.txt")
    with closing(sqlite3.connect("reportedly.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    result = run("read", "a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("R202 ")


def test_the_ledger_by_environment_and_by_settings(run: Run, tmp_path: Path) -> None:
    written(tmp_path, "a.txt", TEXT.encode())
    (tmp_path / "reportedly.toml").write_text('ledger = "settings.db"\n[read]\nformat = "jsonl"\noutlet = "Bay Wire"\n')
    assert json.loads(run("read", "a.txt").stdout)["article"]["outlet"] == "Bay Wire"
    assert kept("settings.db") == ["a.txt"]
    assert (
        run("read", "a.txt", "--format", "digest", "--outlet", "Courier").stdout.splitlines()[1].startswith("Courier")
    )
    run("read", "a.txt", env={"REPORTEDLY_LEDGER": "environment.db"})
    assert kept("environment.db") == ["a.txt"]
    run("read", "a.txt", "--ledger", "flag.db", env={"REPORTEDLY_LEDGER": "environment.db"})
    assert kept("flag.db") == ["a.txt"]


def test_settings_that_are_not_understood(run: Run, tmp_path: Path) -> None:
    (tmp_path / "reportedly.toml").write_text("leger = 'a.db'\n")
    result = run("read", "a.txt")
    assert result.exit_code == 2
    assert result.stderr.startswith("R401 ")


def test_a_name_cannot_command_the_terminal(run: Run) -> None:
    result = run("read", "a\x1b[31m\nb.txt")
    assert result.stderr.startswith("R101 a[31m b.txt: ")


# From here on real processes, where the exit status and the streams are the system's.


def process(folder: Path, *arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("REPORTEDLY_")}
    call = [sys.executable, "-m", "reportedly", *arguments]
    return subprocess.run(call, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, **options)


def test_a_process_that_reads_nothing(tmp_path: Path) -> None:
    written(tmp_path, "empty.txt", b"")
    done = process(tmp_path, "read", "empty.txt", "--format", "jsonl")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "R102 empty.txt: is empty\n")


WITHOUT_MODEL = """
from reportedly.cli import main, read
from support.readers import EMPTY
read.Reader = lambda: EMPTY
main()
"""


def test_a_full_disk(tmp_path: Path) -> None:
    """A limit on the size of files stands in for a full disk: what does not fit is not kept, what fits is."""

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))

    written(tmp_path, "long.txt", b"Reff said no. " * 60_000)
    written(tmp_path, "short.txt", b"Reff said no.")
    call = [sys.executable, "-c", WITHOUT_MODEL, "read", "long.txt", "short.txt"]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "tests")}
    done = subprocess.run(
        call, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, preexec_fn=limit
    )
    assert done.returncode == 2
    assert done.stderr.startswith("R203 reportedly.db: could not be written; nothing was kept (long.txt: ")
    assert kept(tmp_path / "reportedly.db") == ["short.txt"]
    with Store.open(tmp_path / "reportedly.db") as store:
        assert list(verify(store)) == []


@pytest.mark.model
def test_a_full_disk_behind_standard_output(tmp_path: Path) -> None:
    written(tmp_path, "a.txt", b"Reff said no.")
    with Path("/dev/full").open("wb") as full:
        call = [sys.executable, "-m", "reportedly", "read", "a.txt", "--no-ledger"]
        done = subprocess.run(call, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, timeout=120)
    assert done.returncode == 2
    assert done.stderr.startswith("R402 standard output: could not be written (No space left")
