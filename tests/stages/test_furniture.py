"""Datelines, bylines, licences and boilerplate, apart from the running text."""

from __future__ import annotations

import pytest

from reportedly.model import Article
from reportedly.stages.draft import Draft
from reportedly.stages.furniture import furniture


def peeled(text: str) -> tuple[list[tuple[str, str]], list[str]]:
    draft = furniture(Draft(Article.of(text)))
    return [(f.kind, f.span.of(text)) for f in draft.furniture], [span.of(text) for span in draft.body]


@pytest.mark.parametrize(
    ("text", "dateline", "rest"),
    [
        ("OSTREL – The council met.", "OSTREL –", "The council met."),
        ("OSTREL, March 4 (MPA) — The council met.", "OSTREL, March 4 (MPA) —", "The council met."),
        ("Ostrel (MPA) - The council met.", "Ostrel (MPA) -", "The council met."),
        ("(MPA) The council met.", "(MPA)", "The council met."),
        ("PORT VESNA, Calvenia -- The council met.", "PORT VESNA, Calvenia --", "The council met."),
    ],
)
def test_datelines(text: str, dateline: str, rest: str) -> None:
    assert peeled(text) == ([("dateline", dateline)], [rest])


@pytest.mark.parametrize(
    "text",
    [
        "The council met — and talked.",
        "Vask said the talks — all of them — had failed.",
        "A man (name withheld) said no.",
    ],
)
def test_dashes_and_brackets_are_no_datelines(text: str) -> None:
    assert peeled(text) == ([], [text])


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("byline", "By Ilka Morn"),
        ("byline", "By Ilka Morn and Pavo Rusk in Ostrel"),
        ("byline", "Ilka Morn in Tarn Gate"),
        ("dateline", "Sunday, March 9, 2031"),
        ("dateline", "9 March 2031"),
        ("byline", "Reporting by Ilka Morn; editing by Pavo Rusk"),
        ("licence", "© 2031 Upriver. All rights reserved."),
        ("licence", "This text is licensed under a Creative Commons Attribution 4.0 International License."),
        ("boilerplate", "Subscribe to our newsletter for more."),
        ("boilerplate", "Read more: The road in pictures"),
    ],
)
def test_whole_lines(kind: str, line: str) -> None:
    text = f"The council met.\n\n{line}\n"
    assert peeled(text) == ([(kind, line)], ["The council met."])


def test_a_licence_at_the_end_of_a_paragraph() -> None:
    found, body = peeled("The council met. It talked. All content is licensed under CC BY 4.0.")
    assert found == [("licence", "All content is licensed under CC BY 4.0.")]
    assert body == ["The council met. It talked."]


def test_a_headline_is_marked_and_still_read() -> None:
    found, body = peeled("Council: we will stay\n\nThe council met.")
    assert found == [("headline", "Council: we will stay")]
    assert body == ["Council: we will stay", "The council met."]


def test_said_by_is_no_byline() -> None:
    text = "By Friday the council had left.\n\nIt was warned by Ilka Morn."
    assert peeled(text)[0] == []


def test_a_caption_is_marked_and_still_read() -> None:
    found, body = peeled("The council met.\n\nPhoto: Vask, who called it a pause, leaves the hall.")
    assert found == [("caption", "Photo: Vask, who called it a pause, leaves the hall.")]
    assert len(body) == 2


def test_a_headline_may_end_with_a_quoted_word() -> None:
    found, _ = peeled("Council calls it a “pause”\n\nThe council met.")
    assert found == [("headline", "Council calls it a “pause”")]


def test_a_quoted_sentence_is_no_headline() -> None:
    assert peeled("“We will stay.”\n\nThe council met.")[0] == []
