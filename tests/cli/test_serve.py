from __future__ import annotations

import re
import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner, Result

from reportedly.cli import main
from support.ledgers import keep
from support.readings import make_reading


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "x.db"
    keep(path, make_reading(title="Harbour to open, if"))
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["serve", *map(str, arguments)])


def test_a_ledger_that_is_not_there(tmp_path: Path) -> None:
    result = run("--ledger", tmp_path / "none.db")
    assert (result.exit_code, "R201" in result.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_of_a_newer_version(ledger: Path) -> None:
    with closing(sqlite3.connect(ledger)) as other:
        other.execute("UPDATE alembic_version SET version_num = '0999'")
        other.commit()
    result = run("--ledger", ledger)
    assert (result.exit_code, "R202" in result.stderr) == (2, True)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "example.org"])
def test_an_address_that_others_could_reach(ledger: Path, host: str) -> None:
    result = run("--ledger", ledger, "--host", host)
    assert (result.exit_code, "R601" in result.stderr) == (2, True)


def test_a_port_that_is_taken(ledger: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        result = run("--ledger", ledger, "--port", str(other.getsockname()[1]))
    assert (result.exit_code, "R600" in result.stderr) == (2, True)


def test_it_says_where_it_is_answers_and_ends_in_peace(ledger: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "from reportedly.cli import main; main()",
        "serve",
        "--ledger",
        str(ledger),
        "--port",
        "0",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout
        assert server.stderr
        address = re.search(r"http://127\.0\.0\.1:\d+/", server.stdout.readline())
        assert address, server.stderr.read()
        with httpx.Client(trust_env=False, follow_redirects=True) as client:
            assert "Harbour to open, if" in client.get(address[0]).text
        server.send_signal(signal.SIGINT)
        assert server.wait(20) == 0
        assert server.stderr.read() == ""
