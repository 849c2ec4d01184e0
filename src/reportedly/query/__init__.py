"""Questions to a ledger. Each is a function of a `View` and a `Filter`; the answers are frozen rows (`rows.py`).

    with Store.open(path) as store:                   # reportedly.ledger
        view = View(store)                            # or View(store, as_of="2026-11-22")
        articles(view)                                # list[ListedArticle]: .article and counts
        view.reading(article_id)                      # one article: its current Reading with text
        statements(view, Filter(by="Ilves"))          # Iterator[StatementRow]: .statement .article .content_text …
        commitments(view, Filter(article=article_id)) # Iterator[CommitmentRow]: .commitment .act_text .voices …
        actors(view)                                  # list[ActorRow], most statements first
        timeline(view, Filter(since="2031-03"))       # list[TimelineRow], by earliest bound
        contradictions(view)                          # list[ContradictionRow]: .told, what cannot all hold
        search(view, 'harbour "talks had ended"')     # Iterator[Hit]: passage, marks, and whose word it is
        undated(view, wanted)                         # how many articles a date filter leaves out for want of a date

Read an iterator to its end while the store is open. Every row has `flat()`: plain values for JSON and CSV. `Ledger` is
all of this and keeping in one, for users of Python.
"""

from reportedly.query.actors import actors
from reportedly.query.articles import articles
from reportedly.query.commitments import commitments
from reportedly.query.contradictions import ContradictionRow, contradictions
from reportedly.query.filters import Filter, undated
from reportedly.query.ledger import Ledger
from reportedly.query.match import typed
from reportedly.query.rows import (
    ActorRow,
    ArticleRow,
    CommitmentRow,
    Hit,
    ListedArticle,
    StatementRow,
    TimelineRow,
    Voice,
)
from reportedly.query.search import search
from reportedly.query.statements import statements
from reportedly.query.timeline import timeline

__all__ = [
    "ActorRow", "ArticleRow", "CommitmentRow", "ContradictionRow", "Filter", "Hit", "Ledger", "ListedArticle",
    "StatementRow", "TimelineRow", "Voice", "actors", "articles", "commitments", "contradictions", "search",
    "statements", "timeline", "typed", "undated",
]  # fmt: skip
