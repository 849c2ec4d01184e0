"""A reading as a golden file: the JSON that `reportedly read` prints, with the words of each span beside it.

python -m tests.golden.update      writes the files anew; look at the difference before you keep it
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from reportedly.model import Reading, Span
from reportedly.model.codec import to_dict
from reportedly.pipeline import Reader
from reportedly.samples import samples

FOLDER = Path(__file__).parent / "samples"
_LONGEST = 60


def golden(reading: Reading) -> str:
    """The file's content: indented, a span as `12-16 said`, long ones with the middle left out."""
    return json.dumps(_legible(to_dict(reading), reading.article.text), indent=1, ensure_ascii=False) + "\n"


def file_of(source: str) -> Path:
    """Where the golden file of a packaged sample is."""
    return FOLDER / f"{Path(source).stem}.json"


def _legible(value: Any, text: str) -> Any:
    if isinstance(value, dict):
        return {key: _legible(inner, text) for key, inner in value.items()}
    if not isinstance(value, (list, tuple)):
        return value
    if len(value) == 2 and all(isinstance(end, int) for end in value):
        return f"{value[0]}-{value[1]} {_shortened(Span(*value).of(text))}"
    return [_legible(inner, text) for inner in value]


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    half = _LONGEST // 2
    return plain if len(plain) <= _LONGEST else f"{plain[:half]} … {plain[-half:]}"


def main() -> None:
    reader = Reader()
    FOLDER.mkdir(exist_ok=True)
    for article in samples():
        file_of(article.source).write_text(golden(reader.read(article)), encoding="utf-8")


if __name__ == "__main__":
    main()
