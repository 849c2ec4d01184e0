"""What follows from the relations of one voice: bounds for undated events, and contradictions."""

from __future__ import annotations

from pathlib import Path

import msgspec

from reportedly.ledger import Store, View
from reportedly.model import Event, Reading, Relation, Span, Statement
from reportedly.model.allen import Allen, names
from reportedly.query import Filter, contradictions, timeline
from reportedly.query.network import networks, placed
from reportedly.stages.order import found as f
from support.ledgers import keep
from support.readings import Words, make_date, make_reading, make_statement

TEXT = "The raid followed the vote. It was on May 5. The truce came before the talks on May 9. Velk said so. Orm did."
BEFORE, AFTER, WITHIN = names(f.BEFORE), names(f.AFTER), names(f.WITHIN)
VOTE_TALKS = ("vote", "talks", BEFORE, "article")


def reading(*relations: tuple[str, str, tuple[Allen, ...], str], statements: tuple[Statement, ...] = ()) -> Reading:
    """May 5 and May 9 of 2031; `raid`, `vote`, `truce` and `talks` are events without a time."""
    made, at = make_reading(TEXT, outlet="C", published="2031-06-01"), Words(TEXT)
    events = tuple(
        Event(id="", trigger=at(word), factuality={"article": "CT+"}).identified(made.article.id)
        for word in ("raid", "vote", "truce", "talks")
    )
    return msgspec.structs.replace(
        made,
        statements=statements,
        events=events,
        dates=(make_date(made.article, "May 5", "2031-05-05"), make_date(made.article, "May 9", "2031-05-09")),
        relations=tuple(
            Relation(
                first=at(first),
                second=at(second),
                holds=holds,
                signal=at("before"),
                voice=voice,
                reason=f"“{first}” … “{second}”",
            )
            for first, second, holds, voice in relations
        ),
    )


def places(made: Reading) -> dict[str, tuple[str | None, str | None, str]]:
    found = {span.of(TEXT): placing for network in networks(made) for span, placing in placed(network).items()}
    return {
        word: (_day(placing.bounds.earliest), _day(placing.bounds.latest), placing.reason)
        for word, placing in found.items()
    }


def _day(end: str | None) -> str | None:
    return end and end[:10]


def test_an_event_has_the_bounds_that_others_give_it() -> None:
    made = reading(
        ("vote", "May 5", WITHIN, "article"),
        ("raid", "vote", AFTER, "article"),
        ("raid", "talks", BEFORE, "article"),
        ("talks", "May 9", WITHIN, "article"),
    )
    assert places(made) == {
        "vote": ("2031-05-05", "2031-05-05", "“vote” … “May 5”"),
        "talks": ("2031-05-09", "2031-05-09", "“talks” … “May 9”"),
        "raid": (
            "2031-05-05",
            "2031-05-09",
            "“raid” … “vote”, and “vote” … “May 5”; “raid” … “talks”, and “talks” … “May 9”",
        ),
    }


def test_what_nothing_dated_is_tied_to_stays_open() -> None:
    assert places(reading(("raid", "vote", AFTER, "article"))) == {}


def test_a_tense_alone_gives_no_bounds() -> None:
    made = reading(("raid", "vote", AFTER, "article"), ("talks", "May 9", WITHIN, "article"))
    tensed = msgspec.structs.replace(made.relations[0], first=made.relations[1].first, second=None, signal=None)
    made = msgspec.structs.replace(made, relations=(*made.relations, tensed))
    assert places(made).keys() == {"talks"}
    (network,) = networks(made)
    assert len(network.given) - len(network.in_words) == 1


def test_another_voice_gives_no_bounds() -> None:
    said = make_statement(make_reading(TEXT, outlet="C").article, "It was on May 5", speaker="Velk")
    made = reading(("raid", "vote", AFTER, "article"), ("vote", "May 5", WITHIN, said.id), statements=(said,))
    assert places(made) == {"vote": ("2031-05-05", "2031-05-05", "“vote” … “May 5”")}


def test_they_are_on_the_timeline(tmp_path: Path) -> None:
    keep(tmp_path / "x.db", reading(("raid", "talks", BEFORE, "article"), ("talks", "May 9", WITHIN, "article")))
    with Store.open(tmp_path / "x.db") as store:
        rows = {row.text: row for row in timeline(View(store), Filter(kind="event"))}
    assert (rows["raid"].value, rows["raid"].basis, rows["raid"].width) == ("../2031-05-09", "order", "open-ended")
    assert (rows["talks"].value, rows["talks"].width) == ("2031-05-09", "within 1 day")


def cannot_be(path: Path, made: Reading) -> list[tuple[str | None, list[tuple[str, str]]]]:
    keep(path, made)
    with Store.open(path) as store:
        rows = contradictions(View(store))
    return [(row.speaker, [(told.reason, told.voice) for told in row.told]) for row in rows]


def test_a_contradiction_names_what_is_told_and_nothing_else(tmp_path: Path) -> None:
    made = reading(
        ("vote", "May 5", WITHIN, "article"),
        ("raid", "vote", AFTER, "article"),
        ("truce", "raid", AFTER, "article"),
        ("truce", "vote", BEFORE, "article"),
        ("talks", "May 9", WITHIN, "article"),
    )
    (found,) = cannot_be(tmp_path / "x.db", made)
    assert found[0] is None
    assert {reason for reason, _ in found[1]} == {"“raid” … “vote”", "“truce” … “raid”", "“truce” … “vote”"}


def test_the_calendar_counts_too(tmp_path: Path) -> None:
    made = reading(
        ("vote", "May 5", WITHIN, "article"),
        ("talks", "May 9", WITHIN, "article"),
        ("talks", "vote", BEFORE, "article"),
    )
    ((_, told),) = cannot_be(tmp_path / "x.db", made)
    assert {reason for reason, _ in told} == {
        "“vote” … “May 5”; “May 5” is 2031-05-05",
        "“talks” … “May 9”; “May 9” is 2031-05-09",
        "“talks” … “vote”",
    }


def test_one_speaker_in_two_statements_contradicts_themselves_and_two_speakers_do_not(tmp_path: Path) -> None:
    article = make_reading(TEXT, outlet="C").article
    one = make_statement(article, "The raid followed the vote", speaker="Velk")
    own = make_statement(article, "Velk said so", speaker="Velk")
    other = make_statement(article, "Orm did", speaker="Orm")
    after, before = ("raid", "vote", AFTER), ("raid", "vote", BEFORE)
    two = reading((*after, one.id), (*before, other.id), ("raid", "vote", AFTER, "article"), statements=(one, other))
    assert cannot_be(tmp_path / "two.db", two) == []
    same = reading((*after, one.id), (*before, own.id), statements=(one, own))
    told = [("“raid” … “vote”", one.id), ("“raid” … “vote”", own.id)]
    assert cannot_be(tmp_path / "one.db", same) == [("Velk", told)]
    with Store.open(tmp_path / "one.db") as store:
        assert contradictions(View(store), Filter(by="orm")) == []
        (row,) = contradictions(View(store), Filter(by="velk"))
    assert row.flat()["told"][0]["passage_text"]
    assert tuple(row.flat()) == row.columns()


def test_a_contradiction_is_found_among_any_number_of_things(tmp_path: Path) -> None:
    text = "The raid came after the vote. The vote came after the raid. " + "They left. " * 400
    made, at = make_reading(text, outlet="C", published="2031-06-01"), Words(text)
    step, first = len("They left. "), text.index("They")
    verbs = [Span(first + step * i + 5, first + step * i + 9) for i in range(400)]
    pasts = [Relation(first=span, second=None, holds=BEFORE, reason="told as past") for span in (at("raid"), *verbs)]
    order = [
        Relation(first=at(one), second=at(other), holds=AFTER, signal=at("after", i), reason=f"{one} after {other}")
        for i, (one, other) in enumerate([("raid", "vote"), ("vote", "raid")], 1)
    ]
    made = msgspec.structs.replace(made, statements=(), dates=(), events=(), relations=(*pasts, *order))
    ((_, told),) = cannot_be(tmp_path / "x.db", made)
    assert told == [("raid after vote", "article"), ("vote after raid", "article")]
