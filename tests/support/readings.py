"""Readings built by hand, by pointing at words of a text."""

from __future__ import annotations

from typing import Any

from reportedly.model import (
    Actor,
    Anchor,
    Article,
    Clue,
    Commitment,
    Condition,
    Event,
    Furniture,
    Reading,
    Relation,
    Span,
    Statement,
    TimeValue,
    Timex3,
)

TEXT = (
    "Marta Ilves, the foreign minister of Ostrava Bay, said on Tuesday that her government would open the harbour "
    "if the militia left the lighthouse.\n\n"
    '"We will not leave before winter," said Dano Reff, a commander of the Northern Guard. According to the Harbour '
    "Post, Reff told Ilves that talks had ended.\n\n"
    "The harbour was shelled on Sunday."
)


class Words:
    """Finds words in a text as spans: `at("the harbour")`, `at("harbour", 2)` for the second."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __call__(self, words: str, nth: int = 1) -> Span:
        start = -1
        for _ in range(nth):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))


def make_statement(article: Article, content: str | tuple[Span, ...], **fields: Any) -> Statement:
    """A statement with its id; `content`, `cue` and `source` may be given as words of the text."""
    at = Words(article.text)
    spans = (at(content),) if isinstance(content, str) else content
    for name in ("cue", "source"):
        if isinstance(fields.get(name), str):
            fields[name] = at(fields[name])
    return Statement(id="", content=spans, **fields).identified(article.id)


def make_date(article: Article, words: str, value: str | None, **fields: Any) -> TimeValue:
    """A day, unless `fields` say otherwise."""
    known: dict[str, Any] = {
        "granularity": "day",
        "basis": "publication",
        "reason": f"“{words}” before the publication date",
    }
    return TimeValue(
        span=Words(article.text)(words), value=value, timex3=Timex3("DATE", value or "XXXX-XX-XX"), **(known | fields)
    )


def make_reading(text: str = TEXT, **metadata: Any) -> Reading:
    """A reading of `text` with nothing in it; of the sample text, with some of everything."""
    article = Article.of(text, **metadata)
    return sample(article) if text == TEXT else Reading(article=article)


def sample(article: Article) -> Reading:
    """TEXT read: three statements (one in a chain), a conditional commitment, two dates, an event, three actors, two
    relations in time, and the day of writing."""
    at = Words(article.text)
    statements = _statements(article, at)
    return Reading(
        article=article,
        statements=statements,
        commitments=(_offer(article, at, statements[0]),),
        dates=(make_date(article, "Tuesday", "2031-03-04"), make_date(article, "Sunday", "2031-03-02")),
        events=(_shelling(article, at),),
        actors=_actors(at),
        furniture=(Furniture("headline", at("Marta Ilves")),),
        relations=_relations(at, statements[2]),
        anchor=Anchor(
            value="2031-03-05",
            basis="given",
            reason="the publication date",
            clues=(Clue(span=at("Sunday"), says="past", value="XXXX-WXX-7", reason="it tells of “Sunday” as past"),),
        ),
    )


def _statements(article: Article, at: Words) -> tuple[Statement, Statement, Statement]:
    opening = make_statement(
        article,
        "that her government would open the harbour if the militia left the lighthouse",
        cue="said", source="Marta Ilves, the foreign minister of Ostrava Bay", speaker="Marta Ilves", kind="offer",
    )  # fmt: skip
    refusal = make_statement(
        article,
        '"We will not leave before winter,"',
        cue=at("said", 2), source="Dano Reff, a commander of the Northern Guard", speaker="Dano Reff", kind="refusal",
        manner="direct", score=0.8,
    )  # fmt: skip
    told = make_statement(
        article,
        "that talks had ended",
        cue="told", source=at("Reff", 2), speaker="Dano Reff", chain=("Harbour Post",), addressee="Marta Ilves",
        score=0.9,
    )  # fmt: skip
    return opening, refusal, told


def _offer(article: Article, at: Words, opening: Statement) -> Commitment:
    return Commitment(
        id="",
        by="Ostrava Bay",
        towards="Northern Guard",
        act=at("open the harbour"),
        force="offer",
        conditions=Condition("if", at("the militia left the lighthouse")),
        statements=(opening.id,),
    ).identified(article.id)


def _shelling(article: Article, at: Words) -> Event:
    return Event(
        id="",
        trigger=at("shelled"),
        type="ASSAULT",
        recipients=("the harbour",),
        time="2031-03-02",
        factuality={"article": "CT+"},
    ).identified(article.id)


def _actors(at: Words) -> tuple[Actor, ...]:
    return (
        Actor(
            name="Marta Ilves",
            type="person",
            aliases=("Ilves",),
            role="foreign minister",
            of="Ostrava Bay",
            mentions=(at("Marta Ilves"), at("Ilves", 2)),
        ),
        Actor(
            name="Dano Reff",
            type="person",
            aliases=("Reff", "a commander of the Northern Guard"),
            mentions=(at("Dano Reff"), at("Reff", 2)),
        ),
        Actor(name="Harbour Post", type="outlet", mentions=(at("the Harbour Post"),)),
    )


def _relations(at: Words, told: Statement) -> tuple[Relation, ...]:
    return (
        Relation(first=at("shelled"), second=at("Sunday"), holds=("starts", "during"), reason="“shelled” on “Sunday”"),
        Relation(first=at("ended"), second=at("told"), holds=("before",), voice=told.id, reason="told as past"),
    )
