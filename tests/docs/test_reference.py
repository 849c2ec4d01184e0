"""The tables of docs/reference that are written by hand name what the records have, all of it and nothing else."""

import re
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from reportedly.model import (
    Actor,
    Anchor,
    Article,
    Clue,
    Commitment,
    Condition,
    Event,
    Furniture,
    Reading,
    Relation,
    Statement,
    TimeValue,
)
from reportedly.model.allen import Allen
from reportedly.model.commitment import Connective, Force, Status
from reportedly.model.event import FactValue, PloverType
from reportedly.model.statement import Kind, Manner, Polarity
from reportedly.model.time import Timex3

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "reference"
RECORDS: dict[str, type[msgspec.Struct]] = {
    "Reading": Reading, "Article": Article, "Statement": Statement, "Commitment": Commitment, "Condition": Condition,
    "Date": TimeValue, "Timex3": Timex3, "Event": Event, "Actor": Actor, "Furniture": Furniture,
    "Relation": Relation, "Anchor": Anchor, "Clue": Clue,
}  # fmt: skip
VALUES = {
    "Kinds": Kind, "Polarity": Polarity, "Manner": Manner, "Forces": Force, "Connectives": Connective, "Status": Status,
    "Types of event": PloverType, "Factuality": FactValue, "Relations in time": Allen,
}  # fmt: skip


def tables(page: str) -> dict[str, list[str]]:
    """The first column of each section's table, by the section's heading."""
    sections = re.split(r"^## (.+)\n", (FOLDER / page).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {
        heading: re.findall(r"^\| `([^`]+)` \|", body, re.MULTILINE)
        for heading, body in zip(sections[::2], sections[1::2], strict=True)
    }


def test_every_record_has_its_section() -> None:
    assert list(tables("reading.md")) == list(RECORDS)
    assert list(tables("kinds.md")) == list(VALUES)


@pytest.mark.parametrize("heading", RECORDS)
def test_a_record_is_described_field_by_field(heading: str) -> None:
    fields = [field.encode_name for field in msgspec.structs.fields(RECORDS[heading])]
    assert tables("reading.md")[heading] == fields


@pytest.mark.parametrize("heading", VALUES)
def test_a_list_has_all_its_values(heading: str) -> None:
    allowed: Any = VALUES[heading]
    assert tables("kinds.md")[heading] == list(get_args(allowed))
