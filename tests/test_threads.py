"""The same report gives the same bytes however many threads the libraries below may use."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

READ = "import sys; from reportedly.cli import main; main(['read', '--samples', '--format', 'jsonl'])"


@pytest.mark.model
def test_readings_do_not_depend_on_the_number_of_threads() -> None:
    assert _read("1") == _read("3")


def _read(threads: str) -> bytes:
    limits = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), threads)
    done = subprocess.run(
        [sys.executable, "-c", READ], env={**os.environ, **limits}, capture_output=True, check=True, timeout=300
    )
    assert done.stdout.count(b"\n") == 10
    return done.stdout
