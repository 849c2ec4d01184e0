"""Readings with something of everything that a page shows, and the pages served from a ledger of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import create_server
from threading import Thread

import uvicorn

from reportedly.ledger import Store
from reportedly.model import Article, Commitment, Condition, Furniture, Reading, Span, Statement
from reportedly.web import create
from support.readings import Words, make_date, make_reading, make_statement

HOSTILE = "<script>alert(1)</script>"
_NESTED = (
    "SALT COVE, June 3 (LN) —\n\n"
    "“The ferry,” said Oda Brin, the harbour master, “will sail again once the League says that the mines have been "
    "cleared and either the pilots return or the fog lifts.” She did not say when.\n\n"
    "The League denied on Monday that it had been asked. “If nobody pays, we will go home,” its envoy told the Harbour "
    "Post, which quoted Brin as promising to pay by the end of June.\n\n"
    "Text: CC BY 4.0"
)


def nested() -> Reading:
    """Content in two pieces with a statement inside it, a chain, a tree of conditions, furniture, an open date."""
    article = Article.of(_NESTED, outlet="Lantern News", title="Ferry to sail “again”", published="2031-06-03")
    at = Words(article.text)
    said = _said(article, at)
    sail, paid = _sail(at, said["ferry"]).identified(article.id), _paid(at, said["pays"]).identified(article.id)
    return Reading(
        article=article,
        statements=tuple(sorted(said.values(), key=lambda s: s.content)),
        commitments=(sail, paid),
        dates=(
            make_date(article, "Monday", "2031-06-02"),
            make_date(article, "the end of June", "2031-06", granularity="month", basis="context", reason="June: 2031"),
        ),
        furniture=(
            Furniture("dateline", at("SALT COVE, June 3 (LN) —")),
            Furniture("licence", at("Text: CC BY 4.0")),
        ),
    )


def _said(article: Article, at: Words) -> dict[str, Statement]:
    ferry = make_statement(
        article,
        (
            at("“The ferry,”"),
            at(
                "“will sail again once the League says that the mines have been cleared and either the pilots return "
                "or the fog lifts.”"
            ),
        ),
        cue="said", source="Oda Brin, the harbour master,", speaker="Oda Brin", kind="promise", manner="direct",
    )  # fmt: skip
    mines = make_statement(
        article, "that the mines have been cleared", cue="says", source="the League", speaker="League of Islands",
        chain=("Oda Brin",), parent=ferry.id,
    )  # fmt: skip
    silent = make_statement(
        article, "when", cue="did not say", source="She", speaker="Oda Brin", polarity="not_said", score=0.6
    )
    denied = make_statement(
        article, "that it had been asked", cue="denied", source="The League", speaker="League of Islands", kind="denial"
    )
    threat = make_statement(
        article, "“If nobody pays, we will go home,”", cue="told", source="its envoy", speaker="its envoy",
        addressee="Harbour Post", kind="threat", manner="direct",
    )  # fmt: skip
    pays = make_statement(
        article, "to pay by the end of June", cue="promising", source=at("Brin", 2), speaker="Oda Brin",
        chain=("Harbour Post",), kind="promise",
    )  # fmt: skip
    return {"ferry": ferry, "mines": mines, "silent": silent, "denied": denied, "threat": threat, "pays": pays}


def _sail(at: Words, ferry: Statement) -> Commitment:
    return Commitment(
        id="",
        by="Oda Brin",
        act=at("will sail again"),
        force="promise",
        conditions=Condition(
            all_of=(
                Condition("once", at("the mines have been cleared")),
                Condition(any_of=(Condition("if", at("the pilots return")), Condition("if", at("the fog lifts")))),
            )
        ),
        statements=(ferry.id,),
    )


def _paid(at: Words, pays: Statement) -> Commitment:
    return Commitment(
        id="",
        by="Oda Brin",
        act=at("to pay"),
        force="promise",
        deadline=at("by the end of June"),
        statements=(pays.id,),
    )


def hostile() -> Reading:
    """An article that would like to run a script wherever its words are shown."""
    first = f"\"{HOSTILE},\" said {HOSTILE} & co on 'Monday'."
    text = first + "\n\nThen <img src=x onerror=alert(2)> and {{ 7 * 7 }}."
    article = Article.of(
        text, source=HOSTILE, outlet=f'"{HOSTILE}', title=f"</title>{HOSTILE}", licence=HOSTILE,
        published="2031-04-01", url="javascript:alert(3)",
    )  # fmt: skip
    said = make_statement(
        article, f'"{HOSTILE},"', cue="said", source=Span(text.index("said") + 5, text.index(" & co")),
        speaker=HOSTILE, chain=(HOSTILE, "</b>"), addressee="\"'>", kind="threat",
    )  # fmt: skip
    threat = Commitment(
        id="", by=HOSTILE, towards="<b>", act=said.content[0], force="threat", statements=(said.id,)
    ).identified(article.id)
    dated = make_date(article, "'Monday'", "2031-03-31", reason=HOSTILE)
    return Reading(article=article, statements=(said,), commitments=(threat,), dates=(dated,))


def everything() -> tuple[Reading, ...]:
    """Five articles: by three outlets, one without a date and a title, one hostile."""
    harbour = make_reading(outlet="Harbour Post", title="Harbour to open, if", published="2031-03-04")
    undated = make_reading(outlet="Bay Wire")
    empty = make_reading("Nothing was said.", outlet="Bay Wire", title="A quiet day", published="2031-05")
    return harbour, undated, nested(), hostile(), empty


@contextmanager
def serving(path: Path) -> Iterator[str]:
    """The pages of the ledger at `path` on a free port; gives their address, without a slash at the end."""
    with Store.open(path) as store, create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(create(store), log_config=None, lifespan="off", ws="none")
        server = uvicorn.Server(config)
        thread = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(10)
