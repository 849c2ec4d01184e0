"""What holds for every stage of the table: it fills what it says from what it says, the same each time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

import pytest

from reportedly.model import Article
from reportedly.pipeline import Reader
from reportedly.stages import stages
from reportedly.stages.draft import Draft
from reportedly.stages.stage import Stage, checked
from reportedly.text.parse import Parse
from support.readers import shipped

TEXT = (
    "TARN GATE, May 4 (Tarn Wire) — The mayor of Belm, Ilya Maran, said on Tuesday that the town would open the road "
    "if the militia left the bridge.\n\n"
    "“We will stay until winter,” said Dano Reff, a commander of the militia. He told Maran that talks had ended.\n\n"
    "The militia shelled the bridge on Sunday.\n\n"
    "© 2031 Tarn Wire. All rights reserved.\n"
)
ARTICLE = Article.of(TEXT, source="contract.txt", outlet="Tarn Wire", published="2031-05-04")
TABLE = stages(lambda _text, _spans: Parse(()))

# What each stage must show of TEXT once it has run.
CASES: dict[str, Callable[[Draft], bool]] = {
    "furniture": lambda d: "licence" in {f.kind for f in d.furniture} and len(d.body) >= 3,
    "quotations": lambda d: [q.span.of(TEXT) for q in d.quotations] == ["“We will stay until winter,”"],
    "parse": lambda d: {"Maran", "shelled"} <= {t.text for t in d.parse.tokens},
    "mentions": lambda d: {"Ilya Maran", "Dano Reff"} <= {m.span.of(TEXT) for m in d.mentions},
    "actors": lambda d: {"Ilya Maran", "Dano Reff"} <= {a.name for a in d.actors},
    "dates": lambda d: {"Tuesday", "Sunday"} <= {t.span.of(TEXT) for t in d.dates},
    "statements": lambda d: len(d.statements) >= 3,
    "commitments": lambda d: any("open the road" in c.act.of(TEXT) for c in d.commitments),
    "events": lambda d: any(e.trigger.of(TEXT) == "shelled" for e in d.events),
    "order": lambda d: any(
        (r.first.of(TEXT), r.second and r.second.of(TEXT)) == ("shelled", "Sunday") for r in d.relations
    ),
    "anchor": lambda d: d.anchor is not None and d.anchor.value == "2031-05-04",
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return shipped()


@pytest.fixture(scope="module")
def drafts(reader: Reader) -> dict[str, tuple[Draft, Draft]]:
    """The draft before and after each stage."""
    draft, steps = Draft(ARTICLE), {}
    for stage in reader.stages:
        steps[stage.name] = draft, stage.run(draft)
        draft = steps[stage.name][1]
    return steps


def test_every_stage_has_its_case() -> None:
    assert {stage.name for stage in TABLE} == set(CASES)


def test_the_table_is_in_order() -> None:
    assert checked(TABLE) == TABLE
    with pytest.raises(ValueError, match="before any stage writes it"):
        checked([stage for stage in TABLE if stage.name != "parse"])


def test_every_field_of_a_draft_is_written_by_one_stage() -> None:
    written = [field for stage in TABLE for field in stage.writes]
    assert set(written) <= {field.name for field in fields(Draft)} - {"article"}


@pytest.mark.model
@pytest.mark.parametrize("stage", TABLE, ids=lambda stage: stage.name)
class TestStage:
    def test_it_does_what_its_case_asks(self, stage: Stage, drafts: dict[str, tuple[Draft, Draft]]) -> None:
        assert CASES[stage.name](drafts[stage.name][1])

    def test_it_changes_only_what_it_writes(self, stage: Stage, drafts: dict[str, tuple[Draft, Draft]]) -> None:
        before, after = drafts[stage.name]
        changed = {f.name for f in fields(Draft) if getattr(before, f.name) != getattr(after, f.name)}
        assert changed <= set(stage.writes)

    def test_it_looks_only_at_what_it_reads(
        self, stage: Stage, drafts: dict[str, tuple[Draft, Draft]], reader: Reader
    ) -> None:
        before, after = drafts[stage.name]
        bare = replace(Draft(ARTICLE), **{name: getattr(before, name) for name in (*stage.reads, *stage.writes)})
        assert written(stage, run(reader, stage.name, bare)) == written(stage, after)

    def test_it_gives_the_same_again(
        self, stage: Stage, drafts: dict[str, tuple[Draft, Draft]], reader: Reader
    ) -> None:
        before, after = drafts[stage.name]
        assert run(reader, stage.name, before) == after

    @pytest.mark.parametrize(
        "text", ["", " \n\n", "—", "“", "Said.", "x" * 3000, "“a” " * 50, "!?\x0b\u2028\U0001f30a"]
    )
    def test_it_bears_any_text(self, stage: Stage, reader: Reader, text: str) -> None:
        draft = Draft(Article.of(text))
        for each in reader.stages:
            draft = each.run(draft)
            if each.name == stage.name:
                break
        assert draft.article.text == text


def run(reader: Reader, name: str, draft: Draft) -> Draft:
    return next(stage for stage in reader.stages if stage.name == name).run(draft)


def written(stage: Stage, draft: Draft) -> list[object]:
    return [getattr(draft, name) for name in stage.writes]
