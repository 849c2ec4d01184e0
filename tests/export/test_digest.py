"""The digest of readings built by hand."""

from __future__ import annotations

from typing import get_args

import msgspec
import pytest

from reportedly.export.digest import LEGEND, MOST, digest, lines
from reportedly.export.wording import FACTUALITY, HEADINGS, plain, quoted
from reportedly.model import Actor, Anchor, Article, Commitment, Condition, Event, Kind, Reading, Span
from reportedly.model.anchor import AnchorBasis
from reportedly.model.event import FactValue
from support.readings import Words, make_reading, make_statement

TRUCE = (
    "“We will halt the raids if the army leaves the dam and either opens the road or lets the monitors pass,” "
    "Reff said. He did not say how long it would last. The minister denied that there were raids, the Harbour Post "
    "quoted her aide as saying. "
    "“Leave, or we shell the bridge by Friday.”"
)
SAMPLE = """\
Talks end in Ostrava Bay
Bay Wire · 2031-03-05
3 statements · 1 commitment · 2 dates · 1 event

Who speaks
  Dano Reff    2 statements
  Marta Ilves  1 statement   foreign minister of Ostrava Bay

Offers (1)
  Marta Ilves said
    ‘that her government would open the harbour if the militia left the
    lighthouse’

Refusals (1)
  Dano Reff said
    "We will not leave before winter,"

Claims (1)
  Dano Reff said, to Marta Ilves, on the word of Harbour Post
    ‘that talks had ended’

Commitments (1)
  Offer by Ostrava Bay, towards Northern Guard
    act           ‘open the harbour’
    conditions    if ‘the militia left the lighthouse’
    deadline      none stated
    according to  Marta Ilves

Dates
  ‘Tuesday’  2031-03-04  “Tuesday” before the publication date
  ‘Sunday’   2031-03-02  “Sunday” before the publication date

Events (1)
  In the article's own voice
    ‘shelled’ → the harbour · ASSAULT · 2031-03-02 · as certain

“…” a speaker's own words   ‘…’ the article's wording
"""


def shown(reading: Reading, width: int = 80, *, brief: bool = False) -> str:
    return "\n".join(lines(digest(reading, brief=brief), width)) + "\n"


def truce() -> Reading:
    article = Article.of(TRUCE)
    at = Words(TRUCE)
    offer = make_statement(
        article, TRUCE[: TRUCE.index("Reff") - 1], speaker="Dano Reff", kind="offer", manner="direct", cue=at("said")
    )
    silence = make_statement(
        article, "how long it would last", speaker="Dano Reff", polarity="not_said", cue="did not say"
    )
    denial = make_statement(
        article,
        "that there were raids",
        speaker="minister",
        cue="denied",
        kind="denial",
        chain=("Harbour Post", "her aide"),
    )
    raids = Commitment(
        id="c1",
        by="Northern Guard",
        towards="the army",
        act=at("halt the raids"),
        force="offer",
        conditions=Condition(
            all_of=(
                Condition("if", at("the army leaves the dam")),
                Condition(
                    any_of=(
                        Condition("in_exchange_for", at("opens the road")),
                        Condition("unless", at("lets the monitors pass")),
                    )
                ),
            )
        ),
        consequence=at("shell the bridge"),
        statements=(offer.id,),
    )
    leave = Commitment(id="c2", by="the army", towards="Reff", act=at("Leave"), force="demand", deadline=at("Friday"))
    return Reading(article=article, statements=(offer, silence, denial), commitments=(raids, leave))


def test_the_whole_of_it() -> None:
    reading = make_reading(outlet="Bay Wire", title="Talks end in Ostrava Bay", published="2031-03-05")
    assert shown(reading) == SAMPLE


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal_or_ends_in_blanks(width: int) -> None:
    for line in [*lines(digest(truce()), width), *lines(digest(make_reading()), width)]:
        assert len(line) <= width
        assert line == line.rstrip()


def test_conditions_are_drawn_as_a_tree() -> None:
    assert """\
  Offer by Northern Guard, towards the army
    act           ‘halt the raids’
    conditions    all of
                  ├── if ‘the army leaves the dam’
                  └── any of
                      ├── in exchange for ‘opens the road’
                      └── unless ‘lets the monitors pass’
    deadline      none stated
    otherwise     ‘shell the bridge’
    according to  Dano Reff
  Demand on the army, by Reff
    act           ‘Leave’
    deadline      ‘Friday’
    according to  the article's own voice
""" in shown(truce())


def test_a_single_condition_in_a_group_is_a_line() -> None:
    reading = truce()
    leaf = Condition("until", Words(TRUCE)("opens the road"))
    offer = msgspec.structs.replace(reading.commitments[0], conditions=Condition(all_of=(leaf,)))
    assert "conditions    until ‘opens the road’" in shown(msgspec.structs.replace(reading, commitments=(offer,)))


def test_the_weightiest_kinds_come_first_and_words_are_quoted_under_their_speaker() -> None:
    text = shown(truce())
    assert text.index("Offers (1)") < text.index("Denials (1)") < text.index("Claims (1)")
    assert "  Dano Reff said\n    “We will halt the raids" in text
    assert "  Dano Reff ‘did not say’ (not said)\n    ‘how long it would last’" in text
    assert "  minister ‘denied’, on the word of Harbour Post, quoting her aide\n    ‘that there were raids’" in text


def test_what_is_not_known_is_said() -> None:
    text = shown(Reading(article=Article.of("Nothing.", source="a.txt")))
    assert text == f"a.txt\noutlet not given · undated\n0 statements · 0 commitments · 0 dates · 0 events\n\n{LEGEND}\n"


def test_brief_says_what_it_leaves_out() -> None:
    assert "\nNot shown here: 1 claim\n" in shown(make_reading(), brief=True)
    assert "Not shown" not in shown(make_reading())


def test_an_undated_report_was_not_written_after_it_was_seen() -> None:
    value = "[2031-05-07..2031-06-01,2059-05-07..]"
    anchor = Anchor(value=value, basis="text", reason="by hand")
    reading = Reading(article=Article.of("No.", source="a.txt"), anchor=anchor)
    head = "\n".join(lines(digest(reading, seen="2031-07-01"), 100))
    assert "by its own words written 7 May 2031 to 1 June 2031\n" in head
    assert "or from 7 May 2059" in shown(reading, 100)


def test_brief_has_what_binds_and_nothing_else() -> None:
    text = shown(make_reading(), brief=True)
    assert "Commitments (1)" in text
    assert "Offers (1)" in text
    for heading in ("Claims", "Dates", "Events"):
        assert heading not in text


def test_long_sections_are_cut_and_say_so() -> None:
    words = " ".join(f"w{n}" for n in range(MOST + 3))
    article = Article.of(words)
    said = tuple(make_statement(article, f"w{n}", speaker=f"Speaker {n}") for n in range(MOST + 3))
    events = tuple(Event(id=f"e{n}", trigger=Span(0, 2), factuality={}) for n in range(MOST + 1))
    text = shown(Reading(article=article, statements=said, events=events))
    assert text.count("… and 3 more") == 2
    assert text.count("… and 1 more") == 1


def test_events_by_whose_word_they_are() -> None:
    reading = truce()
    at = Words(TRUCE)
    denial = reading.statements[2]
    told = Event(
        id="e1",
        trigger=at("raids"),
        actors=("Northern Guard",),
        place="the dam",
        voice=denial.id,
        factuality={denial.id: "CT-"},
    )
    own = Event(id="e2", trigger=at("said"), recipients=("the army",), factuality={"article": "PS+", denial.id: "CT+"})
    text = shown(msgspec.structs.replace(reading, events=(told, own)))
    assert (
        """\
  In the article's own voice
    ‘said’ → the army · as possible
  On the word of Harbour Post, quoting her aide, quoting minister
    Northern Guard ‘raids’ · in the dam · as not so
"""
        in text
    )


def test_roles_stand_beside_their_holders() -> None:
    reading = truce()
    actors = (
        Actor(name="Dano Reff", type="person", role="commander of the Northern Guard", of="Northern Guard"),
        Actor(name="minister", type="person", role="minister"),
    )
    text = shown(msgspec.structs.replace(reading, actors=actors))
    assert "Dano Reff  2 statements  commander of the Northern Guard\n" in text
    assert "minister   1 statement   minister\n" in text


def test_markup_and_terminal_commands_in_a_report_do_nothing() -> None:
    article = Article.of("“[bold]\x1b[31mRed\u202e:smile:”", title="\x1b]0;owned\x07T", outlet="[red]Bay")
    reading = Reading(article=article, statements=(make_statement(article, article.text, speaker="[link]X"),))
    text = shown(reading)
    assert "“[bold][31mRed:smile:”" in text
    assert "[red]Bay" in text
    assert "[link]X said" in text
    assert not any(character in text for character in "\x1b\x07\u202e")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“No,”", "“No,”"),
        ('"No"', '"No"'),
        ("that “no” is no", "‘that “no” is no’"),
        ("“no” is no", "‘“no” is no’"),
        ("a\n  b", "‘a b’"),
        ("word " * 100, "‘" + ("word " * 59) + "word […]’"),
        ("“" + "word " * 100, "“" + ("word " * 58) + "word […]"),
    ],
)
def test_quoted(text: str, words: str) -> None:
    assert quoted(text, [Span(0, len(text))]) == words


def test_every_kind_and_every_value_has_its_words() -> None:
    assert set(HEADINGS) == set(get_args(Kind))
    assert set(FACTUALITY) == set(get_args(FactValue))


def test_plain() -> None:
    assert plain(" a\tb\r\nc\u200b ") == "a b c"


def test_a_reason_does_not_repeat_the_words_it_explains() -> None:
    reading = make_reading()
    dates = tuple(
        msgspec.structs.replace(d, reason=f"{d.span.of(reading.article.text)}: because") for d in reading.dates
    )
    assert "  ‘Tuesday’  2031-03-04  because\n" in shown(msgspec.structs.replace(reading, dates=dates))


@pytest.mark.parametrize(
    ("value", "basis", "words"),
    [
        ("2031-05-07", "dateline", "undated; by its dateline written 7 May 2031"),
        ("2029-01-01/..", "text", "undated; by its own words written from 1 January 2029"),
        (None, "open", "undated\n"),
    ],
)
def test_an_undated_report_says_when_it_can_have_been_written(
    value: str | None, basis: AnchorBasis, words: str
) -> None:
    reading = Reading(
        article=Article.of("No.", source="a.txt"), anchor=Anchor(value=value, basis=basis, reason="by hand")
    )
    assert f"outlet not given · {words}" in shown(reading)
