"""Every example in the documentation runs, in the order of its page, and prints what the page shows."""

from pathlib import Path

import pytest

from support import documents

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    str(page.relative_to(ROOT))
    for page in [ROOT / "README.md", *ROOT.glob("docs/**/*.md")]
    if any(documents.steps(page.read_text(encoding="utf-8")))
)


def test_the_readme_has_examples() -> None:
    assert "README.md" in PAGES
    assert any(step.language == "console" for step in documents.steps((ROOT / "README.md").read_text("utf-8")))


@pytest.mark.model
@pytest.mark.parametrize("name", PAGES)
def test_a_page_shows_what_comes(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for variable in ("REPORTEDLY_LEDGER", "REPORTEDLY_CONFIG"):
        monkeypatch.delenv(variable, raising=False)
    page = (ROOT / name).read_text(encoding="utf-8")
    for step, came in documents.run(page, tmp_path):
        lost = documents.missing(step.shown, came) if step.shown is not None else None
        told = "\n".join(came)
        assert lost is None, f"{name}:{step.line} shows {lost!r}, which is not what comes:\n{told}"
