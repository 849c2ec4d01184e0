"""The application: the pages' routes, what goes wrong as a page, and HTML or JSON as asked."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from reportedly.errors import (
    FaultError,
    LedgerError,
    NoSuchRecordError,
    PageMissingError,
    ReportedlyError,
    UsageError,
)
from reportedly.ledger import Store, View
from reportedly.web.guard import Guard
from reportedly.web.page import Page, asked
from reportedly.web.pages import PAGES
from reportedly.web.render import html

Handler = Callable[[Request], Response]

_STATIC = Path(__file__).parent / "static"
# The records that have a place of their own on the page of an article.
_ANCHORED = ("statement", "commitment", "event")
# The first that an error is an instance of.
_STATUS: tuple[tuple[type[ReportedlyError], int], ...] = (
    (NoSuchRecordError, 404),
    (PageMissingError, 404),
    (UsageError, 400),
    (LedgerError, 503),
    (ReportedlyError, 500),
)


class ErrorPage(msgspec.Struct, frozen=True):
    """What went wrong: the HTTP status, the error's code and one line that says what."""

    status: int
    code: str
    message: str

    @property
    def phrase(self) -> str:
        """The status in words."""
        return HTTPStatus(self.status).phrase


def create(store: Store) -> ASGIApp:
    """The pages of an open ledger, as an ASGI application."""
    view = View(store)
    ledger = store.path.name

    def failed(request: Request, error: Exception) -> Response:
        return _answer(request, "error.html", _error_page(request, error), ledger)

    routes = [*_routes(view, ledger), Mount("/static", StaticFiles(directory=_STATIC), name="static")]
    handlers = {ReportedlyError: failed, HTTPException: failed, Exception: failed}
    # Outside of all that Starlette does, so that the answer to a fault is guarded too.
    return Guard(Starlette(routes=routes, exception_handlers=handlers))


def _routes(view: View, ledger: str) -> list[BaseRoute]:
    found: list[BaseRoute] = [
        Route("/", lambda _: RedirectResponse("/articles")),
        Route("/records/{id}", _finder(view)),
    ]
    for page in PAGES:
        handler = _handler(page, view, ledger)
        found += [Route(f"{page.path}.json", handler), Route(page.path, handler)]
    return found


def _handler(page: Page, view: View, ledger: str) -> Handler:
    def handle(request: Request) -> Response:
        wanted = asked(page.asked, {**request.query_params, **request.path_params})
        return _answer(request, page.template, page.answer(view, wanted), ledger)

    return handle


def _finder(view: View) -> Handler:
    """Any record's id, or a unique beginning of it, to its place on the page of the reading that holds it."""

    def find(request: Request) -> Response:
        noun, record, _ = view.resolve(request.path_params["id"])
        return RedirectResponse(f"/articles/{view.holder(record)}" + (f"#{record}" if noun in _ANCHORED else ""))

    return find


def _answer(request: Request, template: str, page: msgspec.Struct, ledger: str) -> Response:
    status = page.status if isinstance(page, ErrorPage) else 200
    vary = {"Vary": "Accept"}
    if _wants_json(request):
        return Response(msgspec.json.encode(page), status, vary, "application/json")
    return HTMLResponse(html(template, page=page, ledger=ledger, path=request.url.path), status, vary)


def _wants_json(request: Request) -> bool:
    accepted = request.headers.get("accept", "")
    return request.url.path.endswith(".json") or ("application/json" in accepted and "text/html" not in accepted)


def _error_page(request: Request, error: Exception) -> ErrorPage:
    if isinstance(error, HTTPException):
        known, status = _http_error(request, error), error.status_code
    elif isinstance(error, ReportedlyError):
        known, status = error, next(number for kind, number in _STATUS if isinstance(error, kind))
    else:
        known, status = FaultError(request.url.path, type(error).__name__), 500
    return ErrorPage(status, known.code, str(known))


def _http_error(request: Request, error: HTTPException) -> ReportedlyError:
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return UsageError(request.method, "the pages can only be read: GET or HEAD")
    return PageMissingError(request.url.path)
