"""The ledger in a browser: read-only, on this machine only.

    from reportedly.web import create, serve

    with Store.open("reportedly.db") as store:
        serve(store, "127.0.0.1", 8765, started=print)     # until Ctrl-C
        create(store)                                      # the ASGI application alone, for tests

A page is a row of PAGES (`web/pages`): a path, what its query may ask, a function of a View that answers with a frozen
value, and a template that shows it. The same value as JSON is at the same path with `.json`.
"""

from reportedly.web.app import create
from reportedly.web.serve import serve

__all__ = ["create", "serve"]
