"""Pages that answered a form, each under an address of its own: the browser's Back and Reload send nothing twice."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

_NAME = "odpowiedz"
"""The word of the address that tells which answer is meant."""
_MOST = 32 * 1024 * 1024
"""So many bytes of pages are remembered; the oldest go first."""


@dataclass
class Answers:
    """The last pages that answered a form."""

    _pages: OrderedDict[str, tuple[str, bytes, int]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def moved(self, request: Request, answer: Response) -> Response:
        """The way to the page that answers a form; ways that lead elsewhere stay as they are."""
        if not isinstance(answer, HTMLResponse):
            return answer
        name = secrets.token_urlsafe(9)
        with self._lock:
            self._pages[name] = (request.url.path, bytes(answer.body), answer.status_code)
            while sum(len(body) for _, body, _ in self._pages.values()) > _MOST and len(self._pages) > 1:
                self._pages.popitem(last=False)
        words = [(key, value) for key, value in request.query_params.multi_items() if key != _NAME]
        return RedirectResponse(f"{request.url.path}?{urlencode([*words, (_NAME, name)])}", 303)

    def found(self, request: Request) -> Response | None:
        """The page that this address stands for; None where it is forgotten, or the address is an ordinary one."""
        path, body, code = self._pages.get(request.query_params.get(_NAME, ""), ("", b"", 0))
        return HTMLResponse(body, code) if body and path == request.url.path else None
