import re
from functools import partial
from pathlib import Path

import pytest

from benchmarks.attribution import outside
from benchmarks.attribution.system import FIELDS
from benchmarks.attribution.systems import SYSTEMS, chosen

ROOT = Path(__file__).parents[3]
LOCK = (ROOT / "requirements" / "attribution-bench.lock").read_text()


def test_names_are_given_once_and_fields_are_known() -> None:
    assert len({system.name for system in SYSTEMS}) == len(SYSTEMS)
    assert all(set(system.gives) <= set(FIELDS) for system in SYSTEMS)
    assert [system.name for system in SYSTEMS if system.ours] == ["reportedly", "rules"]


def test_systems_are_chosen_by_name_and_keep_their_order() -> None:
    assert chosen(None) == list(SYSTEMS)
    assert [system.name for system in chosen(["textacy", "reportedly"])] == ["reportedly", "textacy"]


def test_the_workers_are_there() -> None:
    run = [system.read for system in SYSTEMS if isinstance(system.read, partial) and system.read.func is outside.read]
    assert {f"{read.args[0]}.py" for read in run} == {file.name for file in outside.WORKERS.glob("*.py")}


@pytest.mark.parametrize("package", ["textacy==0.13.0", "sayswho==0.1.4"])
def test_the_other_systems_are_locked_by_hash_and_are_no_dependency(package: str) -> None:
    assert re.search(rf"^{re.escape(package)} \\\n    --hash=sha256:", LOCK, re.M)
    name = package.partition("=")[0]
    assert not any(re.search(rf"^{name}=", (ROOT / "requirements" / f"{lock}.lock").read_text(), re.M)
                   for lock in ("run", "dev"))  # fmt: skip


def test_both_environments_have_the_same_spacy() -> None:
    ours = re.search(r"^spacy==\S+", (ROOT / "requirements" / "run.lock").read_text(), re.M)
    assert ours
    assert f"{ours.group()} \\" in LOCK
