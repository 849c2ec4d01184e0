"""`reportedly read`: reports in, readings out, and into the ledger."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import click

from reportedly.cli import complain, options
from reportedly.cli.printing import SHAPES, printed
from reportedly.cli.progress import Bar
from reportedly.errors import FaultError, InputError, LedgerError, LedgerWriteError, ReportedlyError
from reportedly.ingest import Given, articles
from reportedly.ledger import Kept, Store, Writer
from reportedly.model import Article, Reading
from reportedly.pipeline import Reader

SAMPLES = "the sample reports"
FAILED = "failed"
_INTERRUPTED = 130  # the exit status that shells expect after Ctrl-C
Keep = Callable[[Reading], Kept]


@click.command()
@click.argument("sources", metavar="FILE|URL|-…", nargs=-1)
@click.option("--samples", is_flag=True, help="Read the sample reports that come with reportedly.")
@click.option("--outlet", help="Who published it, where the source does not say.")
@click.option("--published", metavar="DATE", help="When: 2020-10-20, 2020-10, 2020 or 2020-10-20T14:30:00Z.")
@click.option("--title", help="Its headline.")
@click.option("--url", help="Where it was published.")
@click.option("--licence", help="Under which licence.")
@click.option(
    "--format", "shape", type=click.Choice(SHAPES), default="digest", show_default=True, help="What to print."
)
@click.option("--with-text", is_flag=True, help="Of json and jsonl: with the article's text.")
@options.ledger
@click.option("--no-ledger", is_flag=True, help="Keep nothing.")
@click.pass_context
def read(
    ctx: click.Context, /, sources: tuple[str, ...], samples: bool, shape: str, with_text: bool, ledger: Path,
    no_ledger: bool, **said: str | None,
) -> None:  # fmt: skip
    """Read reports and keep what they attribute to whom.

    A FILE is plain text, HTML or JSONL with an article a line; - is standard input. What the flags say of an article
    overrules what a page says of itself, and fills what a line of JSONL leaves open. A report that cannot be read is
    one line on standard error; the others are read, and the exit status is 2.
    """
    if not sources and not samples:
        raise click.UsageError("name a FILE or a URL, - for standard input, or --samples")
    given = Given(**said).valid()
    names = (*sources, *([SAMPLES] if samples else ()))
    several = len(names) > 1 or samples
    tally: Counter[str] = Counter()
    stopped = False
    with ExitStack() as stack:
        keep = None if no_ledger else Writer(stack.enter_context(Store.create(ledger))).keep
        bar = stack.enter_context(Bar(len(names)))
        readings = _readings(_items(names, given, bar), keep, bar, tally)
        try:
            for piece in printed(readings, shape, with_text=with_text, brief=several):
                with bar.aside():
                    click.echo(piece.encode(), nl=False)  # UTF-8, whatever the terminal is set to
        except KeyboardInterrupt:
            stopped = True
    if keep and (shape == "digest" or stopped):
        click.echo(_summary(ledger, tally) + ("; stopped before the end" if stopped else ""), err=True)
    if stopped:
        ctx.exit(_INTERRUPTED)
    if tally[FAILED]:
        ctx.exit(2)


def _items(names: tuple[str, ...], given: Given, bar: Bar) -> Iterator[Article | InputError]:
    for done, name in enumerate(names):
        bar.at(done, name)
        if name == SAMPLES:
            from reportedly.samples import samples

            yield from samples()
        else:
            yield from articles(name, given)


def _readings(
    items: Iterator[Article | InputError], keep: Keep | None, bar: Bar, tally: Counter[str]
) -> Iterator[Reading]:
    """The readings, each kept before it is given; a line on standard error for what cannot be read or kept."""
    reader: Reader | None = None  # made for the first article: where there is none, nobody waits for the model
    for item in items:
        if isinstance(item, InputError):
            _failed(item, bar, tally)
            continue
        reader = reader or Reader()
        try:
            reading = reader.read(item)
        except Exception as error:  # one article that trips us must not cost the others
            _failed(_fault(item, error), bar, tally)
            continue
        bar.article()
        _keep(reading, keep, bar, tally)
        yield reading


def _fault(article: Article, error: Exception) -> FaultError:
    place = traceback.extract_tb(error.__traceback__)[-1]
    what = str(error).splitlines()[:1]
    return FaultError(article.source, f"{type(error).__name__} {what} in {Path(place.filename).name}:{place.lineno}")


def _keep(reading: Reading, keep: Keep | None, bar: Bar, tally: Counter[str]) -> None:
    if keep is None:
        return
    try:
        tally[keep(reading).value] += 1
    except LedgerWriteError as error:
        _failed(LedgerWriteError(error.subject, f"{reading.article.source}: {error.detail}"), bar, tally)
    except LedgerError as error:
        _failed(error, bar, tally)


def _failed(error: ReportedlyError, bar: Bar, tally: Counter[str]) -> None:
    tally[FAILED] += 1
    with bar.aside():
        complain(error)


def _summary(ledger: Path, tally: Counter[str]) -> str:
    """What became of the articles; what befell none is not mentioned."""
    outcomes = (*(kept.value for kept in Kept), FAILED)
    return f"{ledger}: " + (", ".join(f"{tally[what]} {what}" for what in outcomes if tally[what]) or "nothing read")
