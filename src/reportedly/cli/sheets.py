"""Answers as tables: what stands in each cell, on a terminal and in a pipe."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath
from typing import Generic, NamedTuple, TypeVar

from rich import box
from rich.table import Table
from rich.text import Text

from reportedly.export.times import when, written
from reportedly.export.wording import LEANS, marked, on_the_word, plain
from reportedly.ingest.given import is_web
from reportedly.model import Span
from reportedly.query import (
    ActorRow,
    ArticleRow,
    CommitmentRow,
    ContradictionRow,
    Hit,
    ListedArticle,
    StatementRow,
    TimelineRow,
    Voice,
)
from reportedly.query.contradictions import Told
from reportedly.query.passages import cut
from reportedly.query.rows import OWN

_SHORT = 260  # characters of a quotation on a terminal; in a pipe nothing is cut
_USUAL = 80  # the width of a terminal for which the narrow columns are made
_WIDE = 100  # from here on the wide ones are taken
_ID = 11  # of an id, enough to be the only one that begins so

# The lines of a cell: under one another on a terminal, with commas between in a pipe.
Cell = list[Text]
AnyRow = TypeVar("AnyRow")


class Column(NamedTuple):
    """A column on a terminal: its head, the most characters it takes, and which cells it stacks."""

    head: str
    most: int
    stacked: tuple[int, ...]


class Sheet(NamedTuple, Generic[AnyRow]):
    """A table for one kind of answer: the cells and their names, and the columns of a wide and a narrow terminal.

    The last column takes what the others leave.
    """

    heads: tuple[str, ...]
    cells: Callable[[AnyRow, int], tuple[Cell, ...]]
    wide: tuple[Column, ...]
    narrow: tuple[Column, ...]


def table(sheet: Sheet[AnyRow], rows: Iterable[AnyRow], width: int) -> Table:
    """For a terminal of so many columns: long quotations cut, no word broken that is no longer than its column."""
    columns = sheet.wide if width >= _WIDE else sheet.narrow
    cells = [sheet.cells(row, _SHORT) for row in rows]
    lines = [[Text("\n").join(line for i in column.stacked for line in row[i]) for column in columns] for row in cells]
    drawn = Table(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), leading=1, header_style="bold")
    for i, column in enumerate(columns[:-1]):
        longest = max(len(line) for row in lines for line in (column.head, *row[i].plain.split("\n")))
        drawn.add_column(column.head, width=min(longest, column.most, column.most * width // _USUAL), overflow="fold")
    drawn.add_column(columns[-1].head, overflow="fold")
    for row in lines:
        drawn.add_row(*row)
    return drawn


def tabbed(sheet: Sheet[AnyRow], rows: Iterable[AnyRow]) -> Iterator[str]:
    """For a pipe: a heading and a line a row, tabs between the cells, nothing cut."""
    yield "\t".join(sheet.heads)
    for row in rows:
        yield "\t".join(", ".join(line.plain for line in cell) for cell in sheet.cells(row, 10**9))


def _lines(*lines: str | Text | None) -> Cell:
    """Those that say something."""
    return [line if isinstance(line, Text) else Text(plain(line)) for line in lines if line]


def _dim(words: str | None) -> Text | None:
    return Text(plain(words), style="dim") if words else None


def _published(article: ArticleRow) -> Cell:
    """When and where: an outlet that nobody gives makes way for the file, or one could not tell from where a row is."""
    return _lines(_day(article.published), article.outlet or _dim(_file(article.source)))


def _file(source: str) -> str:
    return source if is_web(source) else PurePath(source).name or source


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
        ("condition", row.conditions_text, None),
        ("deadline", row.deadline_text, row.deadline_value),
        ("term", row.term_text, row.term_value),
        ("otherwise", row.consequence_text, None),
    )
    return (
        _published(row.article),
        _lines(Text(plain(bound.by), style="bold") if bound.by else _dim("nobody named"), whom),
        _lines(bound.force, _id(bound.id)),
        _lines(row.voices_text if row.voices else _own()),
        _lines(marked(row.act_text, longest), *(_part(*part, longest) for part in parts if part[1])),
    )


def _part(name: str, words: str | None, value: str | None, longest: int) -> str:
    return f"{name}: {marked(words or '', longest)}{f' ({value})' if value else ''}"


def _own() -> Text:
    return Text(OWN, style="dim")


def _timeline(row: TimelineRow, _longest: int) -> tuple[Cell, ...]:
    why = row.what != "report"
    return (
        _lines(Text(_when(row.value), style="bold"), _dim(row.width), row.what, _id(row.id)),
        _lines(row.voice.words if row.voice.statement else _own(), *map(_faint, _published(row.article))),
        _lines(
            _happened(row) if why else Text(plain(row.text), style="italic"),
            _dim(LEANS.get(row.basis)),
            _dim(row.reason),
        ),
    )


def _when(value: str) -> str:
    """A value of the timeline: EDTF, but one of a set, and years before our era, in words."""
    return when(value) if value[0] in "[-" or value.startswith("0000") else value


def _contradiction(row: ContradictionRow, longest: int) -> tuple[Cell, ...]:
    return (
        _published(row.article),
        _lines(Voice(speaker=row.speaker, chain=row.chain).words if row.speaker or row.chain else _own()),
        _lines(*dict.fromkeys(plain(each.reason) for each in row.told), *_passages(row.told, longest)),
    )


def _passages(told: Iterable[Told], longest: int) -> Iterator[str]:
    """What stands around the things told; a passage that holds several of them once."""
    shown: list[Span] = []
    for each in told:
        if not any(passage.covers(each.first) for passage in shown):
            shown.append(each.passage)
            yield marked(each.passage_text, longest)


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
        _lines("; ".join(row.roles)),
        _lines(_dim("; ".join(row.aliases))),
    )


def _article(row: ListedArticle, _longest: int) -> tuple[Cell, ...]:
    return (
        _lines(_day(row.article.published), row.article.outlet or _dim("outlet not given"), _written(row)),
        _lines(_id(row.article.id)),
        _lines(str(row.statements)),
        _lines(str(row.commitments)),
        _lines(Text(plain(row.article.title or row.article.source), style="bold")),
        _lines(_dim(row.article.url)),
    )


def _written(row: ListedArticle) -> Text | None:
    """When an undated article can have been written."""
    if row.article.published or not row.written:
        return None
    return _dim(written(row.written, row.written_basis or "", row.article.at[:10]))


def _hit(row: Hit, _longest: int) -> tuple[Cell, ...]:
    said = row.statement
    return (
        _published(row.article),
        _lines(Voice(statement=said.id, speaker=said.speaker, chain=said.chain).words if said else _own()),
        _lines(said.kind if said else None, _id(said.id) if said else _id(row.article.id)),
        _lines(_marked(row.pieces())),
    )


def _one_line(piece: str) -> str:
    """A piece of a passage without control characters; the space at its ends is kept."""
    return f"{' ' * piece[:1].isspace()}{plain(piece)}{' ' * (len(piece) > 1 and piece[-1:].isspace())}"


def _columns(*columns: tuple[str, int] | tuple[str, int, tuple[int, ...]]) -> tuple[Column, ...]:
    """Columns of which the nth holds the nth cell if it does not say which."""
    return tuple(Column(head, most, *(more or ((i,),))) for i, (head, most, *more) in enumerate(columns))


STATEMENTS = Sheet(
    ("Published", "Who", "Kind", "What"),
    _statement,
    _columns(("Published", 18), ("Who", 24), ("Kind", 12), ("What", 0)),
    _columns(("Published", 15), ("Who", 20), ("Kind", 12), ("What", 0)),
)
COMMITMENTS = Sheet(
    ("Published", "Who is bound", "How", "On whose word", "To what"),
    _commitment,
    _columns(("Published", 18), ("Who is bound", 20), ("How", 11), ("On whose word", 20), ("To what", 0)),
    _columns(("On whose word", 20, (3, 0)), ("Who is bound", 18, (1,)), ("How", 11, (2,)), ("To what", 0, (4,))),
)
TIMELINE = Sheet(
    ("When", "On whose word", "What"),
    _timeline,
    _columns(("When", 25), ("On whose word", 24), ("What", 0)),
    _columns(("When", 25), ("On whose word", 20), ("What", 0)),
)
CONTRADICTIONS = Sheet(
    ("Published", "On whose word", "What cannot all be"),
    _contradiction,
    _columns(("Published", 18), ("On whose word", 24), ("What cannot all be", 0)),
    _columns(("Published", 15), ("On whose word", 20), ("What cannot all be", 0)),
)
ACTORS = Sheet(
    ("Who", "Type", "Statements", "Articles", "Roles", "Also called"),
    _actor,
    _columns(("Who", 24), ("Type", 12), ("Statements", 10), ("Articles", 8), ("Roles", 24), ("Also called", 0)),
    _columns(("Who", 24, (0, 1)), ("Statements", 10, (2,)), ("Articles", 8, (3,)), ("Roles, other names", 0, (4, 5))),
)
ARTICLES = Sheet(
    ("Published", "Id", "Statements", "Commitments", "Title", "URL"),
    _article,
    _columns(("Published", 20), ("Id", 11), ("Statements", 10), ("Commitments", 11), ("Title", 0, (4, 5))),
    _columns(("Published", 20, (0, 1)), ("Statements", 10, (2,)), ("Commitments", 11, (3,)), ("Title", 0, (4,))),
)
HITS = Sheet(
    ("Published", "On whose word", "Kind", "Passage"),
    _hit,
    _columns(("Published", 18), ("On whose word", 24), ("Kind", 12), ("Passage", 0)),
    _columns(("Published", 15), ("On whose word", 20), ("Kind", 12), ("Passage", 0)),
)
