"""FrameNet's sentences, and how found roles score against them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from reportedly.errors import DataMissingError
from reportedly.evaluate.framenet import FILE, ROLES, Exemplar, compare, exemplars, measure
from reportedly.model import Article, Span
from support.readings import Words

TEXT = "Velk told Orr of the flood that the road was shut."
AT = Words(TEXT)
MESSAGE, TOPIC = AT("that the road was shut"), AT("of the flood")
TOLD = Exemplar(
    TEXT, AT("told"), "Telling",
    {"Speaker": (AT("Velk"),), "Addressee": (AT("Orr"),), "Message": (MESSAGE,), "Topic": (TOPIC,)},
)  # fmt: skip


def row(**changes: Any) -> dict[str, Any]:
    elements = {name: [list(span) for span in spans] for name, spans in TOLD.elements.items()}
    return {"src": "lu", "frame": "Telling", "sent": TEXT, "target": [list(TOLD.cue)], "fes": elements} | changes


def folder(where: Path, *rows: dict[str, Any]) -> Path:
    (where / FILE).write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    return where


class Finds:
    """Gives the same roles whatever it is asked."""

    def __init__(self, **roles: Span) -> None:
        self._roles: dict[str, tuple[Span, ...]] = {role: (span,) for role, span in roles.items()}

    def roles(self, article: Article, cue: Span) -> dict[str, tuple[Span, ...]]:
        assert (article.text, cue) == (TEXT, TOLD.cue)
        return self._roles


def test_a_line_is_an_exemplar(tmp_path: Path) -> None:
    assert exemplars(folder(tmp_path, row())) == [TOLD]


@pytest.mark.parametrize(
    "changes",
    [{"src": "fulltext"}, {"frame": "Motion"}, {"target": []}, {"sent": "word " * 71}],
    ids=["of whole texts", "of another frame", "without its word", "too long"],
)
def test_other_lines_are_left_out(tmp_path: Path, changes: dict[str, Any]) -> None:
    assert exemplars(folder(tmp_path, row(**changes), row())) == [TOLD]


def test_a_folder_without_sentences(tmp_path: Path) -> None:
    with pytest.raises(DataMissingError, match=f"no {FILE}"):
        exemplars(tmp_path)


def test_our_roles_have_frame_nets_spans() -> None:
    assert {role: TOLD.role(role) for role in ROLES} == {
        "content": (MESSAGE,), "source": (AT("Velk"),), "addressee": (AT("Orr"),),
    }  # fmt: skip


def test_a_topic_is_content_only_without_a_message() -> None:
    assert TOLD._replace(elements={"Topic": (TOPIC,)}).role("content") == (TOPIC,)


def test_about_a_tenth_is_held_out_by_its_text_alone() -> None:
    texts = [f"Velk said that road {n} was shut." for n in range(1000)]
    held = [TOLD._replace(text=text).held for text in texts]
    assert 70 < sum(held) < 140
    assert held == [TOLD._replace(text=text, frame="Statement", elements={}).held for text in texts]


def test_a_found_role_is_right_where_it_overlaps() -> None:
    found = measure([TOLD, TOLD], Finds(source=AT("Velk"), content=AT("the road"), addressee=AT("told")))
    assert [found[name].f1 for name in ("Speaker", "Message", "Addressee")] == [100, 100, 0]
    nothing = measure([TOLD], Finds(content=AT("Velk")))
    assert nothing["Message"] == (0, 0, 0)
    assert nothing["Speaker"].recall == 0


def test_precision_and_recall_are_of_what_is_found_and_annotated() -> None:
    silent = TOLD._replace(elements={})
    found = measure([TOLD, silent, silent], Finds(source=AT("Velk")))["Speaker"]
    assert (round(found.precision, 1), found.recall, found.f1) == (33.3, 100, 50)


def test_a_role_that_has_another_name_there_does_not_count() -> None:
    author = TOLD._replace(elements={"Author": (AT("Velk"),), "Topic": (TOPIC,)})
    for name in ("Speaker", "Message"):
        assert compare(author, name, (AT("Velk"),)) == Counter()
    assert compare(author, "Addressee", (AT("Orr"),))["Addressee", "found"] == 1
