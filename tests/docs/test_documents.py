"""The runner of examples finds what differs, so that a page cannot pass by accident."""

from pathlib import Path

import pytest

from support.documents import Step, blocks, missing, run, steps

PAGE = """# A page

```text report.txt
Reff said no.
```

```console
$ cat report.txt
Reff said no.
$ printf '%s\\n' one \\
    two; false
…
two
```

```python
import reportedly
print(2 + 2)
```

```text
4
```

```bash
rm -r /
```
"""


def test_what_a_page_tells_to_do() -> None:
    assert list(steps(PAGE)) == [
        Step("Reff said no.\n", None, 3, "file", "report.txt"),
        Step("cat report.txt", ["Reff said no."], 7, "console"),
        Step("printf '%s\\n' one two; false", ["…", "two"], 7, "console"),
        Step("import reportedly\nprint(2 + 2)\n", ["4"], 16, "python"),
    ]


def test_it_is_done_in_order(tmp_path: Path) -> None:
    outputs = [came for _, came in run(PAGE, tmp_path)]
    assert outputs == [[], ["Reff said no."], ["one", "two"], ["4"]]


def test_standard_output_is_a_terminal(tmp_path: Path) -> None:
    page = "```console\n$ python -c 'import os; print(os.get_terminal_size(1).columns)'; echo gone >&2\n```\n"
    assert [came for _, came in run(page, tmp_path)] == [["80", "gone"]]


@pytest.mark.parametrize(
    ("shown", "lost"),
    [
        (["a", "b", "c"], None),
        (["a", "…", "c"], None),
        (["…", "b"], None),
        (["a"], None),
        (["a", "c"], "c"),
        (["b"], "b"),
        (["…", "c", "…", "b"], "b"),
        (["…", "d"], "d"),
    ],
)
def test_lines_stand_in_their_order(shown: list[str], lost: str | None) -> None:
    assert missing(shown, ["a", "b", "c"]) == lost


def test_the_digits_of_an_id_do_not_count() -> None:
    assert missing(["Reff  s1:f2a82461"], ["Reff  s1:00000000   "]) is None
    assert missing(["Reff  s1:f2a82461"], ["Reff  c1:f2a82461"]) is not None


def test_a_block_knows_its_line() -> None:
    assert [(block.language, block.title, block.line) for block in blocks(PAGE)][:2] == [
        ("text", "report.txt", 3),
        ("console", "", 7),
    ]
