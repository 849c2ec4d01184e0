import json
import random
from collections import defaultdict
from pathlib import Path

import pytest

from reportedly.errors import DataMissingError
from reportedly.evaluate import polnear
from reportedly.evaluate.polnear import Relation, compare, evaluate, figures, outermost, read_annotations, relations
from reportedly.model import Article, Reading, Span, Statement
from support.progress import Heard
from support.readers import EMPTY, Canned
from support.shared import corpus_folder, output

TEXT = "The mayor said that the dam would hold. “It is old,” an engineer warned.\n"
ANNOTATED = """T1\tSource 0 9\tThe mayor
T2\tCue 10 14\tsaid
T3\tContent 15 38\tthat the dam would hold
T4\tAttribution 10 14\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
T5\tContent 40 51;52 53\t“It is old,
over a line end
T6\tAttribution-no-source 65 71\twarned
E2\tAttribution-no-source:T6 Content:T5 Cue2:T6
"""
MAYOR = Relation((Span(15, 38),), (Span(10, 14),), (Span(0, 9),))
ENGINEER = Relation((Span(40, 51), Span(52, 53)), (Span(65, 71),))


def statement(
    name: str, content: Span, cue: Span | None = None, source: Span | None = None, parent: str | None = None
) -> Statement:
    return Statement(id=name, content=(content,), cue=cue, source=source, parent=parent)


def write(root: Path, name: str, *annotations: str) -> None:
    for folder in ("text", "attributions"):
        (root / "data" / "dev" / folder).mkdir(parents=True, exist_ok=True)
    (root / "data" / "dev" / "text" / f"{name}.txt").write_text(TEXT, newline="")
    for number, brat in enumerate(annotations):
        (root / "data" / "dev" / "attributions" / f"{name}_ab{number}.ann").write_text(brat)


def test_annotations_are_read_from_brat() -> None:
    assert list(read_annotations(ANNOTATED)) == [MAYOR, ENGINEER]


def test_statements_become_relations() -> None:
    made = relations([statement("s1", Span(15, 38), cue=Span(10, 14)), statement("s2", Span(1, 2))])
    assert made == (Relation((Span(15, 38),), (Span(10, 14),)), Relation((Span(1, 2),)))


def test_only_a_statement_inside_its_parents_content_is_left_out() -> None:
    outer = statement("s1", Span(0, 50))
    inside = statement("s2", Span(10, 20), parent="s1")
    beside = statement("s3", Span(60, 70), parent="s1")
    orphan = statement("s4", Span(10, 20), parent="elsewhere")
    assert outermost([outer, inside, beside, orphan]) == (outer, beside, orphan)


def test_the_same_relations_score_full_marks() -> None:
    counts: defaultdict[str, float] = defaultdict(float, compare((MAYOR, ENGINEER), (MAYOR, ENGINEER)))
    assert set(figures(counts).values()) == {100.0}


def test_each_part_of_a_relation_counts_by_itself() -> None:
    wrong_source = MAYOR._replace(source=(Span(20, 23),))
    shorter = ENGINEER._replace(content=(Span(40, 51),), cue=())
    counts = compare((MAYOR, ENGINEER), (wrong_source, shorter))
    assert (counts["relation"], counts["relation + source"], counts["relation + source + cue"]) == (2, 1, 0)
    assert (counts["content exact"], counts["source exact"], counts["all exact"]) == (1, 1, 0)
    assert (counts["source hit"], counts["source gold"], counts["source found"]) == (0, 9, 3)


def test_several_annotators_of_an_article_weigh_one() -> None:
    counts: defaultdict[str, float] = defaultdict(float)
    polnear.add(counts, ((MAYOR,), (MAYOR, ENGINEER)), (MAYOR,))
    assert (counts["gold"], counts["found"], counts["relation"]) == (1.5, 1, 1)


def test_a_corpus_is_read_and_scored(tmp_path: Path) -> None:
    write(tmp_path, "herald_2016-09-12_dam", ANNOTATED)
    write(tmp_path, "herald_2016-09-13_dam_", ANNOTATED)
    nested = statement("s2", Span(24, 38), parent="s1")
    found = (statement("s1", Span(15, 38), Span(10, 14), Span(0, 9)), nested)
    heard = Heard()
    scores = evaluate(tmp_path, Canned(lambda article: Reading(article=article, statements=found)), heard)
    assert (scores["relation precision"], scores["relation recall"]) == (100, 50)
    assert scores["relation, nested kept"] == 50
    assert heard == [(1, 2), (2, 2)]


def test_an_article_is_given_as_it_is_with_what_its_name_says(tmp_path: Path) -> None:
    write(tmp_path, "herald_2016-09-12_dam", ANNOTATED, ANNOTATED)
    ((article, annotators),) = polnear.documents(tmp_path)
    assert (article.outlet, article.published, article.source) == ("herald", "2016-09-12", "herald_2016-09-12_dam.txt")
    assert article.text == TEXT
    assert len(annotators) == 2


def test_the_halves_of_a_part_make_the_whole_and_share_nothing(tmp_path: Path) -> None:
    for number in range(20):
        write(tmp_path, f"herald_2016-09-12_{number}", ANNOTATED)
    names = {part: {d.article.source for d in polnear.documents(tmp_path, part)} for part in ("dev", "dev-a", "dev-b")}
    assert names["dev"] == names["dev-a"] | names["dev-b"]
    assert not names["dev-a"] & names["dev-b"]
    assert len(names["dev-a"]) not in (0, 20)
    assert len(polnear.documents(tmp_path, "dev", limit=3)) == 3


@pytest.mark.parametrize("part", ["dev", "test", "dev-c"])
def test_a_part_that_is_not_there(tmp_path: Path, part: str) -> None:
    if part != "dev":
        write(tmp_path, "herald_2016-09-12_dam", ANNOTATED)
    with pytest.raises(DataMissingError, match="R500"):
        evaluate(tmp_path, EMPTY, Heard(), part=part)


def test_the_figures_are_those_of_the_corpus_own_scorer(tmp_path: Path) -> None:
    data = corpus_folder("polnear")
    chance = random.Random(3)
    counts: defaultdict[str, float] = defaultdict(float)
    with (tmp_path / "found.jsonl").open("w") as file:
        for article, annotators in polnear.documents(data):
            found = tuple(disturbed(relation, chance) for relation in annotators[0] if chance.random() > 0.2)
            polnear.add(counts, annotators, found)
            file.write(json.dumps({"doc": Path(article.source).stem, "quotes": [r._asdict() for r in found]}) + "\n")
    printed = output(data / "score_polnear.py", "dev", tmp_path / "found.jsonl")[1:]
    theirs = {line.split(" P ")[0].strip(): float(line.split(" F1 ")[1]) for line in printed}
    ours = figures(counts)
    for name, our_name in {
        "char source": "source characters",
        "char cue": "cue characters",
        "char content": "content characters",
        "rel@overlap": "relation",
        "rel+source": "relation + source",
        "rel+source+cue": "relation + source + cue",
        "source exact": "source exact",
        "content exact": "content exact",
        "all exact": "all exact",
    }.items():
        assert theirs[name] == pytest.approx(ours[our_name], abs=0.051)


def disturbed(relation: Relation, chance: random.Random) -> Relation:
    """The relation with its spans moved a little, some lost."""

    def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        kept = [span for span in spans if chance.random() > 0.05]
        return tuple(Span(s + chance.choice([0, 0, 0, 5]), e + chance.choice([0, 0, 30])) for s, e in kept)

    return Relation(*map(moved, relation))


def test_an_article_without_annotations_does_not_count(tmp_path: Path) -> None:
    write(tmp_path, "herald_2016-09-12_dam")
    scores = evaluate(tmp_path, EMPTY, Heard())
    assert set(scores.values()) == {0.0}


def test_line_ends_are_kept(tmp_path: Path) -> None:
    write(tmp_path, "herald_2016-09-12_dam", ANNOTATED)
    file = tmp_path / "data/dev/text/herald_2016-09-12_dam.txt"
    file.write_bytes(b"one\r\ntwo")
    article: Article = polnear.documents(tmp_path)[0].article
    assert article.text == "one\r\ntwo"
