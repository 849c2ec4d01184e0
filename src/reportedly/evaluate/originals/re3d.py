"""re3d (Defence Science and Technology Laboratory): a folder for each publisher, its documents as lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path


def texts(folder: Path) -> Iterator[str]:
    """The text of each document, as it stands."""
    for file in sorted(folder.glob("*/documents.json")):
        with file.open(encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)
