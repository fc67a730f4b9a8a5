"""Who is let in: this machine's own browser, with the token, from our own pages."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Iterable
from http.cookies import SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

KEY = "klucz"
"""The token in the address with which the program opens the browser."""
LARGEST = 24 * 1024 * 1024
"""So many bytes somebody may send at once: a plan with pictures."""

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'"
)
_SENT = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_PAGE = (
    '<!doctype html><html lang="pl"><meta charset="utf-8"><title>{title}</title>'
    '<meta name="viewport" content="width=device-width"><main><h1>{title}</h1><p>{words}</p></main></html>'
)


class Doorkeeper:
    """Refuses what does not come from the editor's own browser, before any page is asked."""

    def __init__(self, app: ASGIApp, token: str, hosts: Iterable[str]) -> None:
        self._app, self._token, self._hosts = app, token, tuple(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _SENT.items():
                    if not (name == "Content-Security-Policy" and scope["path"].startswith(SHOWN)):
                        headers[name] = value
            await send(message)

        refused = self._refusal(scope)
        answer = refused if refused is not None else self._app
        await answer(scope, _limited(receive), with_headers)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if host not in self._hosts:
            return refusal(421, "Nieznany adres", "Ta strona działa tylko pod adresem, który wypisał program.")
        if scope["method"] not in ("GET", "HEAD", "POST"):
            return refusal(405, "Nie tak", "Tego polecenia ta strona nie zna.")
        own = f"http://{host}"
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        if (origin is not None and origin != own) or (scope["method"] == "POST" and site not in (None, "same-origin")):
            return refusal(403, "Obca strona", "Formularz przyszedł z innej strony, więc go nie przyjęto.")
        if scope["method"] == "POST" and origin is None and site is None:
            return refusal(403, "Nie wiadomo skąd", "Przeglądarka nie powiedziała, z jakiej strony jest formularz.")
        asked = parse_qs(scope["query_string"].decode("ascii", "replace")).get(KEY, [""])[0]
        if asked and self._is_token(asked):
            welcome = RedirectResponse("/", 303)
            welcome.set_cookie(cookie_name(host), self._token, httponly=True, samesite="strict", path="/")
            return welcome
        cookie = SimpleCookie(headers.get("cookie", "")).get(cookie_name(host))
        if cookie is None or not self._is_token(cookie.value):
            return refusal(
                403,
                "Otwórz okno jeszcze raz",
                "Ten adres działa tylko w oknie, które otworzył program. Otwórz adres, który program wypisał, "
                "albo uruchom go jeszcze raz.",
            )
        return None

    def _is_token(self, value: str) -> bool:
        return secrets.compare_digest(value.encode(), self._token.encode())


def cookie_name(host: str) -> str:
    """Browsers tell ports apart for pages, not for cookies: two open folders must not shut one another out."""
    return f"jawny_plan_{host.rpartition(':')[2]}"


SHOWN = ("/strona/", "/paczka/")
"""What was built, with the policy of the site itself in each page."""


def refusal(code: int, title: str, words: str) -> HTMLResponse:
    """A page that says why not."""
    return HTMLResponse(_PAGE.format(title=title, words=words), code)


class TooLarge(Exception):
    """More was sent than is taken."""


def _limited(receive: Receive) -> Callable[[], Awaitable[Message]]:
    """What is sent, as long as it is not too much."""
    left = LARGEST

    async def counted() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise TooLarge
        return message

    return counted
