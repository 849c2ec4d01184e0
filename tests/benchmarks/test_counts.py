import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.counts import BEGIN, END, PARTS, counted, put, table
from support.shared import REPOSITORY

STATEMENT = {"parent": None, "chain": ["Teller"], "addressee": None}
DOCUMENT = {
    "article": {"corpus": "gum"}, "statements": [STATEMENT, STATEMENT | {"parent": "s1"}],
    "commitments": [{"conditions": {"all": [{}]}}, {"conditions": None}],
}  # fmt: skip


def test_an_article_is_counted() -> None:
    assert +counted(DOCUMENT) == Counter(
        {"articles": 1, "statements": 2, "inside another": 1, "with a chain": 2, "commitments": 2, "conditional": 1}
    )


def test_a_part_of_several_corpora_has_a_sum(tmp_path: Path) -> None:
    for part in PARTS:
        (tmp_path / part).mkdir()
    for corpus in ("gum", "re3d"):
        document = DOCUMENT | {"article": {"corpus": corpus}}
        (tmp_path / "dev" / f"{corpus}.json").write_text(json.dumps(document))
    assert table(tmp_path).splitlines()[2:] == [
        "| dev | gum | 1 | 2 | 1 | 2 | 0 | 2 | 1 |",
        "| dev | re3d | 1 | 2 | 1 | 2 | 0 | 2 | 1 |",
        "| **dev** | all | 2 | 4 | 2 | 4 | 0 | 4 | 2 |",
    ]


def test_the_table_is_put_between_its_marks() -> None:
    assert put(f"a\n{BEGIN}old\n{END}b\n", "new\n") == f"a\n{BEGIN}new\n{END}b\n"
    with pytest.raises(ValueError, match="marks"):
        put("a\n", "new\n")


def test_the_readme_has_the_counts_of_what_is_there() -> None:
    assert table(REPOSITORY / "data") in (REPOSITORY / "data" / "README.md").read_text(encoding="utf-8")
