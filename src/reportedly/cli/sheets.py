"""Answers as tables: what stands in each cell, on a terminal and in a pipe."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from rich import box
from rich.table import Table
from rich.text import Text

from reportedly.export.wording import marked, on_the_word, plain
from reportedly.query import ActorRow, ArticleRow, CommitmentRow, Hit, ListedArticle, StatementRow, TimelineRow, Voice
from reportedly.query.passages import cut

_SHORT = 260  # characters of a quotation on a terminal; in a pipe nothing is cut
_ID = 11  # of an id, enough to be the only one that begins so

# The lines of a cell: under one another on a terminal, with commas between in a pipe.
Cell = list[Text]
AnyRow = TypeVar("AnyRow")


class Sheet(NamedTuple, Generic[AnyRow]):
    """A table for one kind of answer: heads with the most columns each may take (0: the rest), and cells."""

    heads: tuple[tuple[str, int], ...]
    cells: Callable[[AnyRow, int], tuple[Cell, ...]]


def table(sheet: Sheet[AnyRow], rows: Iterable[AnyRow]) -> Table:
    """For a terminal: as wide as it is, long quotations cut."""
    drawn = Table(box=box.SIMPLE_HEAD, leading=1, pad_edge=False, header_style="bold")
    for head, width in sheet.heads:
        drawn.add_column(head, max_width=width or None, overflow="fold")
    for row in rows:
        drawn.add_row(*(Text("\n").join(cell) for cell in sheet.cells(row, _SHORT)))
    return drawn


def tabbed(sheet: Sheet[AnyRow], rows: Iterable[AnyRow]) -> Iterator[str]:
    """For a pipe: a heading and a line a row, tabs between the cells, nothing cut."""
    yield "\t".join(head for head, _ in sheet.heads)
    for row in rows:
        yield "\t".join(", ".join(line.plain for line in cell) for cell in sheet.cells(row, 10**9))


def _lines(*lines: str | Text | None) -> Cell:
    """Those that say something."""
    return [line if isinstance(line, Text) else Text(plain(line)) for line in lines if line]


def _dim(words: str | None) -> Text | None:
    return Text(plain(words), style="dim") if words else None


def _published(article: ArticleRow) -> Cell:
    return _lines(_day(article.published), article.outlet or _dim("outlet not given"))


def _day(published: str | None) -> str | Text | None:
    return published[:10] if published else _dim("undated")


def _id(full: str) -> Text | None:
    return _dim(full[:_ID])


def _word(chain: tuple[str, ...]) -> Text | None:
    return Text(on_the_word(chain), style="italic") if chain else None


def _statement(row: StatementRow, longest: int) -> tuple[Cell, ...]:
    said = row.statement
    return (
        _published(row.article),
        _lines(
            Text(plain(said.speaker), style="bold") if said.speaker else _dim("nobody named"),
            f"to {said.addressee}" if said.addressee else None,
            _word(said.chain),
        ),
        _lines(said.kind, said.polarity.replace("_", " ") if said.polarity != "said" else None, _id(said.id)),
        _lines(marked(row.content_text, longest)),
    )


def _commitment(row: CommitmentRow, longest: int) -> tuple[Cell, ...]:
    bound = row.commitment
    whom = ("by " if bound.force == "demand" else "towards ") + bound.towards if bound.towards else None
    parts = (
        (row.conditions_text, "condition"),
        (row.deadline_text, "deadline"),
        (row.term_text, "term"),
        (row.consequence_text, "otherwise"),
    )
    return (
        _published(row.article),
        _lines(Text(plain(bound.by), style="bold") if bound.by else _dim("nobody named"), whom),
        _lines(bound.force, _id(bound.id)),
        _lines(*dict.fromkeys(map(_account, row.voices)), None if row.voices else _own()),
        _lines(marked(row.act_text, longest), *(f"{name}: {marked(text, longest)}" for text, name in parts if text)),
    )


def _own() -> Text:
    return Text("the article’s own", style="dim")


def _account(voice: Voice) -> str:
    who = voice.speaker or "nobody named"
    return f"{who}, {on_the_word(voice.chain)}" if voice.chain else who


def _timeline(row: TimelineRow, _longest: int) -> tuple[Cell, ...]:
    why = row.what != "report"
    return (
        _lines(Text(row.value, style="bold"), row.what, _id(row.id)),
        _lines(_account(row.voice) if row.voice.statement else _own(), *map(_faint, _published(row.article))),
        _lines(_happened(row) if why else Text(plain(row.text), style="italic"), _dim(row.reason)),
    )


def _happened(row: TimelineRow) -> Text:
    """The passage with the words of the event or the date in bold."""
    if row.span is None or row.passage is None:
        return Text(plain(row.text))
    return _marked(cut(row.passage_text, row.passage.start, [row.span]))


def _marked(pieces: list[tuple[str, bool]]) -> Text:
    """A passage, some of it in bold; dots where it begins or ends within a sentence."""
    first, last = pieces[0][0], pieces[-1][0].rstrip()
    shown = Text.assemble(*((_one_line(piece), "bold" if strong else "") for piece, strong in pieces))
    before, after = "… " if first[0].islower() else "", " …" if last[-1:].isalnum() or last.endswith(",") else ""
    return Text.assemble(before, shown, after)


def _faint(line: Text) -> Text:
    return Text(line.plain, style="dim")


def _actor(row: ActorRow, _longest: int) -> tuple[Cell, ...]:
    return (
        _lines(Text(plain(row.name), style="bold")),
        _lines(row.type),
        _lines(str(row.statements)),
        _lines(str(row.articles)),
        _lines(*row.roles),
        _lines("; ".join(row.aliases)),
    )


def _article(row: ListedArticle, _longest: int) -> tuple[Cell, ...]:
    return (
        _published(row.article),
        _lines(_id(row.article.id)),
        _lines(str(row.statements)),
        _lines(str(row.commitments)),
        _lines(Text(plain(row.article.title or row.article.source), style="bold"), _dim(row.article.url)),
    )


def _hit(row: Hit, _longest: int) -> tuple[Cell, ...]:
    said = row.statement
    return (
        _published(row.article),
        _lines(_account(Voice(statement=said.id, speaker=said.speaker, chain=said.chain)) if said else _own()),
        _lines(said.kind if said else None, _id(said.id) if said else _id(row.article.id)),
        _lines(_marked(row.pieces())),
    )


def _one_line(piece: str) -> str:
    """A piece of a passage without control characters; the space at its ends is kept."""
    return f"{' ' * piece[:1].isspace()}{plain(piece)}{' ' * (len(piece) > 1 and piece[-1:].isspace())}"


STATEMENTS = Sheet((("Published", 18), ("Who", 22), ("Kind", 12), ("What", 0)), _statement)
COMMITMENTS = Sheet(
    (("Published", 18), ("Who is bound", 18), ("How", 11), ("On whose word", 18), ("To what", 0)), _commitment
)
TIMELINE = Sheet((("When", 24), ("On whose word", 22), ("What", 0)), _timeline)
ACTORS = Sheet(
    (("Who", 24), ("Type", 12), ("Statements", 10), ("Articles", 8), ("Roles", 20), ("Also called", 0)), _actor
)
ARTICLES = Sheet((("Published", 18), ("Id", 11), ("Statements", 10), ("Commitments", 11), ("Title", 0)), _article)
HITS = Sheet((("Published", 18), ("On whose word", 22), ("Kind", 11), ("Passage", 0)), _hit)
