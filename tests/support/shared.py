"""What stands beside the repository on some machines: corpora, the real article, the official scorers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
SHARED = REPOSITORY.parent / "shared"


def corpus_folder(name: str) -> Path:
    """The folder of a corpus in $REPORTEDLY_CORPORA or ../shared/corpora; skips the test where it is not."""
    folder = Path(os.environ.get("REPORTEDLY_CORPORA", SHARED / "corpora")) / name
    if not folder.is_dir():
        pytest.skip(f"the corpus {name} is not at {folder} (set REPORTEDLY_CORPORA)")
    return folder


def shared_file(path: str) -> Path:
    """A file or folder below ../shared; skips the test where it is not."""
    found = SHARED / path
    if not found.exists():
        pytest.skip(f"there is no {found}")
    return found


def output(script: Path, *arguments: str | Path) -> list[str]:
    """The lines that a Python script outside the package prints."""
    done = subprocess.run([sys.executable, script, *arguments], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()
