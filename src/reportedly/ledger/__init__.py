"""The ledger: an SQLite file that is only ever appended to.

`Store` is the file (`Store.open(path)` to ask, `Store.create(path)` to keep), `Writer` keeps readings in it, `View`
answers from it, `verify` re-hashes all of it. Questions over many articles are in `reportedly.query`; `Ledger` there is
all of this in one for users of Python.

    with Store.open("reportedly.db") as store:
        view = View(store)                    # or View(store, as_of="2026-11-22")
        reading = view.reading(article_id)    # the article's current Reading, text included
        view.history(article_id)              # every entry of the article: which reading, when, by which run
        view.find("s1:4f0c")                  # any record by its id or a unique beginning of it

Errors: LedgerMissingError, LedgerVersionError, LedgerError, LedgerWriteError, UnsoundReadingError, NoSuchRecordError.
"""

from reportedly.ledger.store import Store
from reportedly.ledger.view import Entry, Found, View
from reportedly.ledger.writer import Kept, Writer

__all__ = ["Entry", "Found", "Kept", "Store", "View", "Writer"]
