import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import texts
from benchmarks.homes import HOMES, File
from reportedly.errors import UrlError
from reportedly.evaluate.originals import ORIGINALS
from reportedly.model.ids import text_hash
from support.shared import REPOSITORY, corpus_folder, shared_file

ARTICLE: dict[str, Any] = {
    "source": "wn-road.txt", "corpus": "wikinews", "sha256": text_hash("The road\nis shut.\n\n"),
    "url": "https://en.wikinews.org//wiki/Road_%27shut%27",
}  # fmt: skip
PAGE = {"parse": {"text": "<div><p>Friday\n</p><p>The road\nis shut.</p></div>"}}


def annotate(data: Path, **articles: dict[str, Any]) -> None:
    for part in texts.PARTS:
        (data / part).mkdir(parents=True)
    for name, article in articles.items():
        (data / "dev" / f"{name}.json").write_text(json.dumps({"article": article}))


def test_what_the_annotations_want(tmp_path: Path) -> None:
    annotate(tmp_path, road=ARTICLE)
    assert texts.wanted(tmp_path) == {"road": ARTICLE}


def test_where_a_page_is() -> None:
    url, path = HOMES["wikinews"](ARTICLE)
    assert url.startswith("https://en.wikinews.org/w/api.php?action=parse&")
    assert url.endswith("&page=Road_%27shut%27")
    assert path == "wikinews/wn-road.json"


def test_where_a_file_of_a_corpus_is() -> None:
    article = {"corpus": "re3d", "file": "UK Government/documents.json"}
    url, path = HOMES["re3d"](article)
    assert url.endswith("/UK%20Government/documents.json")
    assert path == "re3d/UK Government/documents.json"


def test_a_file_is_asked_for_once() -> None:
    article = {"corpus": "re3d", "file": "UK Government/documents.json"}
    assert len(texts.files([article, dict(article), {"corpus": "written"}])) == 1


def test_what_is_there_is_not_asked_for_again(tmp_path: Path) -> None:
    asked: list[str] = []

    def get(url: str) -> bytes:
        asked.append(url)
        if url == "gone":
            raise UrlError(url, "404 Not Found")
        return b"body"

    listed = [File("here", "a/one"), File("gone", "a/two")]
    for _ in range(2):
        failed = texts.download(listed, tmp_path, get, pause=0)
    assert asked == ["here", "gone", "gone"]
    assert "404" in failed["gone"]
    assert (tmp_path / "a" / "one").read_bytes() == b"body"


def test_texts_that_are_as_annotated_are_written(tmp_path: Path) -> None:
    changed = ARTICLE | {"sha256": text_hash("It was open.")}
    (tmp_path / "wikinews").mkdir()
    (tmp_path / "wikinews" / "wn-road.json").write_text(json.dumps(PAGE))
    lacking = texts.write({"wn-road": ARTICLE, "wn-other": changed}, [tmp_path], tmp_path / "to")
    assert lacking == ["wn-other"]
    assert (tmp_path / "to" / "wn-road.txt").read_bytes() == b"The road\nis shut.\n\n"
    assert [file.name for file in (tmp_path / "to").iterdir()] == ["wn-road.txt"]


def test_why_a_text_is_lacking() -> None:
    failed = {HOMES["wikinews"](ARTICLE).url: "R101 no answer"}
    assert texts.why(ARTICLE, failed) == "R101 no answer"
    assert "not the text" in texts.why(ARTICLE, {})
    assert "no public address" in texts.why({"corpus": "mehr"}, {})


@pytest.mark.parametrize("lacking", [False, True])
def test_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lacking: bool
) -> None:
    annotate(tmp_path / "data", **{"wn-road": ARTICLE})
    (tmp_path / "wikinews").mkdir()
    if not lacking:
        (tmp_path / "wikinews" / "wn-road.json").write_text(json.dumps(PAGE))
    options = ["--to", f"{tmp_path / 'to'}", "--from", f"{tmp_path}", "--data", f"{tmp_path / 'data'}"]
    monkeypatch.setattr("sys.argv", ["texts", *options])
    with pytest.raises(SystemExit) as ended:
        texts.main()
    assert ended.value.code == int(lacking)
    assert capsys.readouterr().out.startswith(f"{0 if lacking else 1} of 1 texts are in ")


def test_every_text_is_made_again_from_the_corpora(tmp_path: Path) -> None:
    places = [corpus_folder("."), shared_file("articles"), REPOSITORY / "data" / "written"]
    for original in ORIGINALS:
        corpus_folder(original.name)
    articles = texts.wanted(REPOSITORY / "data")
    assert texts.write(articles, places, tmp_path) == []
    for article in articles.values():
        if "file" in article:
            assert (places[0] / article["corpus"] / article["file"]).is_file()
