"""A ledger as a user of Python sees it: it keeps, and it answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reportedly.ledger import Entry, Found, Kept, Store, View, Writer
from reportedly.ledger.verify import Problem, verify
from reportedly.model import Reading
from reportedly.query.actors import actors
from reportedly.query.articles import articles
from reportedly.query.commitments import commitments
from reportedly.query.contradictions import ContradictionRow, contradictions
from reportedly.query.filters import Filter
from reportedly.query.rows import ActorRow, CommitmentRow, Hit, ListedArticle, StatementRow, TimelineRow
from reportedly.query.search import search
from reportedly.query.statements import statements
from reportedly.query.timeline import timeline


class Ledger:
    """The ledger in the file `path`; `as_of` (a day or a time, UTC) asks what it held then.

    The file is made by the first `keep`; until then a question raises LedgerMissingError. It is open only while a call
    runs. Filters are given by name, as in `ledger.statements(by="Ilves", kind="threat")`; see `Filter`.
    """

    def __init__(self, path: str | Path, *, as_of: str | None = None) -> None:
        self.path = Path(path)
        self.as_of = as_of

    def __repr__(self) -> str:
        return (
            f"Ledger({str(self.path)!r})" if self.as_of is None else f"Ledger({str(self.path)!r}, as_of={self.as_of!r})"
        )

    def keep(self, reading: Reading) -> Kept:
        """Append a reading: `Kept.ADDED`, `SUPERSEDED` an older reading of the article, or `UNCHANGED`.

        Raises LedgerWriteError where the file cannot be written; then nothing of the reading is kept.
        """
        with Store.create(self.path) as store:
            return Writer(store).keep(reading)

    def articles(self, **filters: Any) -> list[ListedArticle]:
        """The articles with the number of their records, by publication."""
        with self._view() as view:
            return articles(view, Filter(**filters))

    def statements(self, **filters: Any) -> list[StatementRow]:
        """Who said what."""
        with self._view() as view:
            return list(statements(view, Filter(**filters)))

    def commitments(self, **filters: Any) -> list[CommitmentRow]:
        """Who is bound to do what; `kind` is the force."""
        with self._view() as view:
            return list(commitments(view, Filter(**filters)))

    def timeline(self, **filters: Any) -> list[TimelineRow]:
        """Events, other dates and publications in order; `since` and `until` bound these."""
        with self._view() as view:
            return timeline(view, Filter(**filters))

    def contradictions(self, **filters: Any) -> list[ContradictionRow]:
        """Where one voice tells of an order in time that cannot be."""
        with self._view() as view:
            return contradictions(view, Filter(**filters))

    def actors(self, **filters: Any) -> list[ActorRow]:
        """Who appears, those who speak most first."""
        with self._view() as view:
            return actors(view, Filter(**filters))

    def search(self, words: str, **filters: Any) -> list[Hit]:
        """Passages with the words, each with whose word it is."""
        with self._view() as view:
            return list(search(view, words, Filter(**filters)))

    def reading(self, article_id: str) -> Reading:
        """An article's current reading, its text included; a unique beginning of the id will do."""
        with self._view() as view:
            return view.reading(article_id)

    def history(self, article_id: str) -> list[Entry]:
        """Every time a reading of the article was kept, oldest first."""
        with self._view() as view:
            return view.history(article_id)

    def show(self, record_id: str) -> Found:
        """Any record by its id or a unique beginning of it. Raises NoSuchRecordError."""
        with self._view() as view:
            return view.find(record_id)

    def verify(self) -> list[Problem]:
        """What is not as its hash says; empty for a sound ledger."""
        with Store.open(self.path) as store:
            return list(verify(store))

    @contextmanager
    def _view(self) -> Iterator[View]:
        with Store.open(self.path) as store:
            yield View(store, self.as_of)
