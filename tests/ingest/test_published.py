"""Publication dates in EDTF."""

from __future__ import annotations

import pytest
from edtf import parse_edtf

from reportedly.errors import MetadataError
from reportedly.ingest import Given
from reportedly.ingest.published import edtf_date


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2020", "2020"),
        ("2020-10", "2020-10"),
        ("2020-10-20", "2020-10-20"),
        ("2020-02-29", "2020-02-29"),
        ("2020-10-XX", "2020-10-XX"),
        ("2020-10~", "2020-10~"),
        ("2020-10-20T14:30:00Z", "2020-10-20T14:30:00Z"),
        ("2020-10-20T14:30:00+00:00", "2020-10-20T14:30:00Z"),
        ("2020-10-20T14:30:00.123+0200", "2020-10-20T14:30:00+02:00"),
        ("2020-10-20 14:30", "2020-10-20T14:30:00"),
    ],
)
def test_dates_as_people_and_programs_write_them(written: str, value: str) -> None:
    assert edtf_date(written) == value
    parse_edtf(value)


@pytest.mark.parametrize(
    "written",
    ["", "Tuesday", "20201020", "2020-13", "2019-02-29", "2020-XX-05", "2020-10-20T25:00:00", "20/10/2020", "٢٠٢٠",
     "2020-10-20/2020-10-21"],
)  # fmt: skip
def test_what_is_no_date(written: str) -> None:
    with pytest.raises(MetadataError, match="R110"):
        edtf_date(written)


def test_given_fields_are_trimmed_and_empty_ones_are_nothing() -> None:
    assert Given(outlet=" Bay \n Wire ", title="  ").valid() == Given(outlet="Bay Wire")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "bay-wire.example/a", "ftp://bay-wire.example/", "http://"])
def test_a_url_is_http(url: str) -> None:
    with pytest.raises(MetadataError):
        Given(url=url).valid()


def test_over() -> None:
    assert Given(outlet="A").over(Given(outlet="B", title="T")) == Given(outlet="A", title="T")
