"""Every link from one page of the documentation to another leads somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "benchmarks/README.md"]


def links(page: Path) -> Iterator[tuple[Path, str]]:
    """The file and the heading (perhaps none) that each link within the repository names."""
    prose = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if "://" not in target:
            file, _, heading = target.partition("#")
            yield (page.parent / file).resolve() if file else page, heading


def headings(page: Path) -> set[str]:
    """The anchors of a page's headings, as the common viewers make them."""
    found = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for file, heading in links(page):
        assert file.exists(), f"{page}: {file}"
        assert not heading or heading in headings(file), f"{page}: {file}#{heading}"


def test_the_index_names_every_page() -> None:
    index = ROOT / "docs/README.md"
    named = {file for file, _ in links(index)}
    assert set(ROOT.glob("docs/**/*.md")) - {index} <= named
