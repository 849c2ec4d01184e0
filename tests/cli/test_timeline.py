"""`reportedly timeline`: widths, candidates, contradictions; and an article that is given its date later."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

from reportedly.cli import main
from reportedly.ledger import Store
from reportedly.ledger.verify import verify
from reportedly.model import Relation
from support.ledgers import keep
from support.readings import Words, make_reading
from support.shared import shared_file

BULLETIN = (
    "The road to Belm was shut on Friday.\n\nIlya Maran left it on October 11, after the 2029 truce, and told the "
    "Tarn Wire that the road would open on November 3.\n"
)


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result


def test_it_says_how_wide_a_time_is_and_what_it_leans_on(tmp_path: Path) -> None:
    keep(tmp_path / "x.db", make_reading(outlet="Courier", published="2031-03-05"))
    lines = run("timeline", "--ledger", str(tmp_path / "x.db")).stdout.splitlines()
    assert lines[1].startswith("2031-03-02, within 1 day, event")
    assert "counted from publication" in lines[1]


def test_no_contradictions(tmp_path: Path) -> None:
    keep(tmp_path / "x.db", make_reading(outlet="Courier", published="2031-03-05"))
    result = run("timeline", "--contradictions", "--ledger", str(tmp_path / "x.db"))
    assert result.stdout == "Published\tOn whose word\tWhat cannot all be\n"
    assert result.stderr == "0 contradictions\n"


def test_a_contradiction_shows_its_passage_once(tmp_path: Path) -> None:
    made = make_reading("The guards left after the vote. The vote came after they left.", outlet="C")
    at = Words(made.article.text)
    after = tuple(
        Relation(first=one, second=other, holds=("met_by", "after"), signal=at("after"), reason=reason)
        for one, other, reason in (
            (at("left"), at("vote"), "“left” after “vote”"),
            (at("vote"), at("left"), "“vote” after “left”"),
        )
    )
    keep(tmp_path / "x.db", msgspec.structs.replace(made, relations=after))
    (_, row) = run("timeline", "--contradictions", "--ledger", str(tmp_path / "x.db")).stdout.splitlines()
    assert "“left” after “vote”, “vote” after “left”, " in row
    assert row.count("The guards left") == 1


def timeline(ledger: Path) -> dict[str, tuple[str, str | None]]:
    rows = run("timeline", "--ledger", str(ledger), "--format", "json").stdout
    return {
        row["what"] if row["what"] == "report" else row["text"]: (row["value"], row["basis"])
        for row in json.loads(rows)
    }


@pytest.mark.model
def test_an_article_without_a_date_and_the_same_given_its_date(tmp_path: Path) -> None:
    bulletin, ledger = tmp_path / "bulletin.txt", tmp_path / "x.db"
    bulletin.write_text(BULLETIN, encoding="utf-8")
    run("read", str(bulletin), "--ledger", str(ledger))
    found = timeline(ledger)
    assert found["report"][1] == "candidates"
    assert "2029-10-11.." in found["report"][0]
    run("read", str(bulletin), "--ledger", str(ledger), "--published", "2030-10-21")
    given = timeline(ledger)
    assert given["report"] == ("2030-10-21", None)
    assert ("2030-10-18", "publication") in given.values()
    assert all(basis != "candidates" for _, basis in given.values())
    with Store.open(ledger) as store:
        assert list(verify(store)) == []


@pytest.mark.model
def test_the_real_article_without_its_date(tmp_path: Path) -> None:
    source = shared_file("articles/000_bfe88195f245633e.txt")
    ledger = tmp_path / "x.db"
    run("read", str(source), "--ledger", str(ledger))
    rows = json.loads(run("timeline", "--ledger", str(ledger), "--format", "json").stdout)
    assert {row["value"] for row in rows if row["text"] == "Tuesday"} == {"[2020-10-13,2020-10-20,2020-10-27]"}
    (report,) = [row for row in rows if row["what"] == "report"]
    assert (report["value"], report["basis"]) == ("2020-10-11/2020-11-02", "candidates")
