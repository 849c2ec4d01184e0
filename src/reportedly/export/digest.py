"""The digest: what a person wants to see first of a reading, as rich renderables.

Every word in quotation marks is the article's: “…” a speaker's own words, ‘…’ the article's wording of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from reportedly.export.times import written
from reportedly.export.wording import FACTUALITY, HEADINGS, act, counted, on_the_word, plain, quoted
from reportedly.model import Article, Commitment, Condition, Event, Kind, Reading, Span, Statement, TimeValue, leaves

MOST = 12  # entries of one section; the ledger and the JSON have them all
_BESIDE = ("near", "outside", "off", "around", "along")
FEW = 4  # the same, where a report is one of several
BINDING: tuple[Kind, ...] = ("threat", "demand", "promise", "offer", "acceptance", "refusal")
LEGEND = "“…” a speaker's own words   ‘…’ the article's wording"
REST = "For what is not shown, read a report alone, or ask: reportedly statements, reportedly commitments"
NOBODY = "Nobody named"
_OWN = "In the article's own voice"


def digest(reading: Reading, *, brief: bool = False, seen: str = "") -> RenderableType:
    """A reading for the terminal: its head, who speaks, what they say by kind, commitments, dates and events.

    `brief` is for one report among several: only what binds or threatens somebody, and less of it. `seen` is a day
    (`2031-03-04`) on which the text was there already: an undated one was not written after it.
    """
    most = FEW if brief else MOST
    parts = [head(reading, seen), *speakers(reading, most)]
    for kind in BINDING if brief else HEADINGS:
        parts += said(reading, kind, most)
    parts += [*(others(reading) if brief else ()), *commitments(reading, most)]
    if not brief:
        parts += [*dates(reading), *events(reading), legend()]
    return Group(*parts)


def legend(*, brief: bool = False) -> RenderableType:
    """What the quotation marks mean, and after brief digests where the rest is."""
    return Text(f"\n{LEGEND}" + (f"\n{REST}" if brief else ""), style="dim")


def head(reading: Reading, seen: str = "") -> RenderableType:
    """The article: its title, where it comes from, when it was published, and how much was read out of it."""
    article = reading.article
    origin = [article.outlet or "outlet not given", _published(reading, seen)]
    where = [part for part in (article.url, article.licence) if part]
    found = [
        counted(len(reading.statements), "statement"),
        counted(len(reading.commitments), "commitment"),
        counted(len(reading.dates), "date"),
        counted(len(reading.events), "event"),
    ]
    return Group(
        Text(plain(article.title or article.source), style="bold"),
        *(Text(" · ".join(map(plain, line))) for line in (origin, where) if line),
        Text(" · ".join(found), style="dim"),
    )


def _published(reading: Reading, seen: str) -> str:
    """The publication date; of an undated article, what its dateline or its own words say."""
    given, anchor = reading.article.published, reading.anchor
    if given or anchor is None or anchor.value is None:
        return given or "undated"
    return f"undated; {written(anchor.value, anchor.basis, seen)}"


def speakers(reading: Reading, most: int = MOST) -> Iterator[RenderableType]:
    """Who speaks, how often and in what role, the most frequent first."""
    times = Counter(statement.speaker for statement in reading.statements)
    offices = {actor.name: _office(actor.role, actor.of) for actor in reading.actors}
    grid = _grid()
    for name, number in times.most_common(most):
        grid.add_row(_name(name), counted(number, "statement"), Text(offices.get(name or "", "")))
    yield from _section("Who speaks", grid, len(times), most)


def _office(role: str | None, of: str | None) -> str:
    if not role or not of or of in role:
        return plain(role or "")
    return plain(f"{role} of {of}")


def said(reading: Reading, kind: Kind, most: int = MOST) -> Iterator[RenderableType]:
    """The statements of one kind: who, to whom, on whose word, and the words."""
    of_kind = [statement for statement in reading.statements if statement.kind == kind]
    entries: list[RenderableType] = []
    for statement in of_kind[:most]:
        entries += _statement(statement, reading.article)
    heading = f"{HEADINGS[kind]} ({len(of_kind)})"
    yield from _section(heading, Group(*entries), len(of_kind), most)


def others(reading: Reading) -> Iterator[RenderableType]:
    """How many statements there are of the kinds that a brief digest leaves out."""
    times = Counter(statement.kind for statement in reading.statements)
    left_out = [counted(times[kind], kind) for kind in HEADINGS if times[kind] and kind not in BINDING]
    if left_out:
        yield Text(f"\nNot shown here: {', '.join(left_out)}", style="dim")


def _statement(statement: Statement, article: Article) -> tuple[RenderableType, RenderableType]:
    who = Text.assemble(_name(statement.speaker), " ", act(statement, article.text))
    if statement.addressee:
        who.append(f", to {plain(statement.addressee)}")
    if statement.chain:
        who.append(f", {on_the_word(statement.chain)}", style="italic")
    return who, Padding(Text(quoted(article.text, statement.content)), (0, 0, 0, 2))


def commitments(reading: Reading, most: int = MOST) -> Iterator[RenderableType]:
    """The commitments: who is bound to what, under which conditions, until when, and what follows otherwise.

    Where there is no room for all, those with conditions or an end go first; they stand in text order all the same.
    """
    shown = sorted(reading.commitments, key=_is_loose)[:most]
    entries = [_commitment(commitment, reading) for commitment in reading.commitments if commitment in shown]
    number = len(reading.commitments)
    yield from _section(f"Commitments ({number})", Group(*entries), number, most)


def _is_loose(commitment: Commitment) -> bool:
    """Whether nothing says on what, or until when, a commitment holds."""
    return not (commitment.conditions or commitment.deadline or commitment.term)


def _commitment(commitment: Commitment, reading: Reading) -> RenderableType:
    text = reading.article.text
    grid = _grid()
    grid.add_row("act", Text(quoted(text, [commitment.act])))
    if commitment.conditions:
        grid.add_row("conditions", conditions(commitment.conditions, text))
    for label, span in (("deadline", commitment.deadline), ("term", commitment.term)):
        if span:
            grid.add_row(label, Text(_dated(span, reading)))
    if not (commitment.deadline or commitment.term):
        grid.add_row("deadline", "none stated")
    if commitment.consequence:
        grid.add_row("otherwise", Text(quoted(text, [commitment.consequence])))
    grid.add_row("according to", Text(_accounts(commitment, reading)))
    return Group(_parties(commitment), Padding(grid, (0, 0, 0, 2)))


def _parties(commitment: Commitment) -> Text:
    """`Offer by A, towards B`; a demand is the other way round: `Demand on A, by B`."""
    to_bound, to_other = ("on", "by") if commitment.force == "demand" else ("by", "towards")
    who = Text.assemble(commitment.force.capitalize(), f" {to_bound} ", _name(commitment.by, NOBODY.lower()))
    return who.append(f", {to_other} {plain(commitment.towards)}") if commitment.towards else who


def conditions(tree: Condition, text: str) -> RenderableType:
    """A condition as a line, or a tree of conditions drawn as one."""
    only = list(leaves(tree))
    return Text(_connected(only[0], text)) if len(only) == 1 else _branch(tree, text, None)


def _branch(node: Condition, text: str, above: Tree | None) -> Tree:
    label = Text(_connected(node, text) if node.span else "all of" if node.all_of else "any of")
    branch = above.add(label) if above else Tree(label)
    for part in (*node.all_of, *node.any_of):
        _branch(part, text, branch)
    return branch


def _connected(leaf: Condition, text: str) -> str:
    return f"{str(leaf.connective).replace('_', ' ')} {quoted(text, [leaf.span] if leaf.span else [])}"


def _dated(span: Span, reading: Reading) -> str:
    values = [date.value for date in reading.dates if date.span.overlaps(span) and date.value]
    words = quoted(reading.article.text, [span])
    return f"{words} ({', '.join(values)})" if values else words


def _accounts(commitment: Commitment, reading: Reading) -> str:
    reporting = [statement for statement in reading.statements if statement.id in commitment.statements]
    if not reporting:
        return "the article's own voice"
    return "; ".join(dict.fromkeys(_account(statement) for statement in reporting))


def _account(statement: Statement) -> str:
    name = plain(statement.speaker or NOBODY.lower())
    return f"{name}, {on_the_word(statement.chain)}" if statement.chain else name


def dates(reading: Reading) -> Iterator[RenderableType]:
    """The time expressions: the words, the value, and why; the same again only once."""
    listed = list(dict.fromkeys(_date(date, reading.article.text) for date in reading.dates))
    grid = _grid()
    for words, value, reason in listed[:MOST]:
        grid.add_row(Text(words), Text(value), Text(reason, style="dim"))
    yield from _section("Dates", grid, len(listed))


def _date(date: TimeValue, text: str) -> tuple[str, str, str]:
    reason = plain(date.reason).removeprefix(f"{plain(date.span.of(text))}: ")  # the words stand beside it already
    return quoted(text, [date.span]), date.value or "open", reason


def events(reading: Reading) -> Iterator[RenderableType]:
    """The events, by whose word they are: the article's own first, then each speaker's."""
    named = {statement.id: _voice(statement) for statement in reading.statements} | {"article": _OWN}
    voices: dict[str, list[Event]] = {}
    for event in reading.events:
        voices.setdefault(named[event.voice], []).append(event)
    ordered = sorted(voices.items(), key=lambda item: item[0] != _OWN)
    entries: list[RenderableType] = []
    for words, of_voice in ordered:
        entries.append(Text(words, style="italic"))
        entries += [Padding(_event(event, reading.article.text), (0, 0, 0, 2)) for event in of_voice[:MOST]]
        entries += _more(len(of_voice))
    yield from _section(f"Events ({len(reading.events)})", Group(*entries), min(len(entries), MOST))


def _voice(statement: Statement) -> str:
    return on_the_word((*statement.chain, statement.speaker or NOBODY.lower())).replace("on", "On", 1)


def _event(event: Event, text: str) -> Text:
    who = ", ".join(map(plain, event.actors))
    whom = f"→ {', '.join(map(plain, event.recipients))}" if event.recipients else ""
    what = " ".join(filter(None, (who, quoted(text, [event.trigger]), whom)))
    fact = event.factuality.get(event.voice)
    rest = (event.type, event.time, event.place and _where(event.place), fact and FACTUALITY[fact])
    return Text(" · ".join([what, *(part for part in rest if part)]))


def _where(place: str) -> str:
    """A place with "in", unless it has a preposition of its own ("near Belm")."""
    return plain(place) if place.split()[0] in _BESIDE else f"in {plain(place)}"


def _section(heading: str, body: RenderableType, number: int, most: int = MOST) -> Iterator[RenderableType]:
    """A heading with its entries and, where there are more than are shown, how many; nothing where there is none."""
    if number:
        yield Text(f"\n{heading}", style="bold")
        yield Padding(Group(body, *_more(number, most)), (0, 0, 0, 2))


def _more(number: int, most: int = MOST) -> Sequence[Text]:
    return [Text(f"… and {number - most} more", style="dim")] if number > most else []


def _name(name: str | None, nobody: str = NOBODY) -> Text:
    return Text(plain(name), style="bold") if name else Text(nobody)


def _grid() -> Table:
    return Table.grid(padding=(0, 2))


def lines(renderable: RenderableType, width: int = 80) -> list[str]:
    """What `renderable` prints, without colours, at a width in columns."""
    console = Console(width=width, color_system=None, force_terminal=False)
    with console.capture() as capture:
        console.print(renderable)
    return [line.rstrip() for line in capture.get().splitlines()]
