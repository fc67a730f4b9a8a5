"""The site shown on this machine alone, each page as it will be published, and shown again after every change.

A page forbids every script, so what reloads it stands outside: a frame (`podglad/`), given to whoever opens a page in
a window of its own, which browsers tell by Sec-Fetch-Dest. It also tells of faults, over the last good site.
"""

from __future__ import annotations

import json
import os
import re
import string
import time
from collections.abc import Callable, Iterable, Mapping
from html import escape
from pathlib import Path
from threading import Event, Thread
from typing import Any

from mkdocs.livereload import LiveReloadServer

from jawny_plan.commands.watching import Sources
from jawny_plan.outputs.pages import headers

HOST = "127.0.0.1"
NAMES = (HOST, "localhost", "[::1]")
"""How this machine calls itself. A foreign page whose name is made to lead here (DNS rebinding) asks by that name."""
PORTS = (*range(8000, 8020), 0)
"""The last means any that is free."""

LOOKS = 0.2
"""So many seconds pass between two looks at the sources."""
SOON = 0.05
"""So many pass while files are still being changed, and while a build goes on."""

_FRAME = Path(__file__).parent / "podglad"
_KINDS = {"podglad.css": "text/css", "podglad.js": "text/javascript"}
_OURS = "/.podglad/"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
_ALWAYS = (("Cache-Control", "no-store"), ("Cross-Origin-Resource-Policy", "same-origin"), ("Vary", "Sec-Fetch-Dest"))
_LAST_GOOD = "Poniżej jest ostatnia dobra strona. Po poprawieniu danych odświeży się sama."
_NONE_YET = "Po poprawieniu danych strona pokaże się tutaj sama."

Answer = Callable[..., Any]
Rebuild = Callable[[], str]
"""Builds the site again; what went wrong, in Polish, or nothing."""


class Preview(LiveReloadServer):
    """The folder `root` under a port of this machine, taken at once. Raises OSError when the port is not free."""

    # On Windows it would let two programs listen on one port.
    allow_reuse_address = os.name == "posix"

    def __init__(self, rebuild: Rebuild, root: str, mount_path: str, port: int, fault: str) -> None:
        super().__init__(self._rebuilt, HOST, port, root, mount_path)
        self._rebuild = rebuild
        self._sources = Sources()
        self.build_delay = 0  # `_watch` has waited
        self.fault = fault
        try:
            self.server_bind()
            self.server_activate()
        except OSError:
            self.server_close()
            raise
        self.url = f"http://{HOST}:{self.server_port}{self.mount_path}"
        self.error_handler = self._missing
        self._hosts = {f"{name}:{self.server_port}" for name in NAMES}

    def serve(self, *, open_in_browser: bool = False) -> None:  # noqa: ARG002  # MkDocs' own option
        """Answer and rebuild until Ctrl+C."""
        Thread(target=self._watch, daemon=True).start()
        self.serve_thread.start()
        print(f"Strona: {self.url} (koniec: Ctrl+C)", flush=True)
        self._build_loop()  # type: ignore[no-untyped-call]

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:  # noqa: ARG002  # MkDocs' own
        """Build again once something at this path has changed."""
        self._sources.add(path)

    def _watch(self) -> None:
        """Ask for a build once sources have changed and nobody changes them further."""
        while not self._shutdown:
            time.sleep(LOOKS)
            if self._sources.changed():
                while self._sources.changed():
                    time.sleep(SOON)
                with self._rebuild_cond:
                    self._want_rebuild = True
                    self._rebuild_cond.notify_all()

    def _rebuilt(self) -> None:
        ended = Event()
        with self._sources.while_built():
            shows = Thread(target=self._show_at_once, args=(_number(self.root), ended), daemon=True)
            shows.start()
            try:
                self.fault = self._rebuild()
            finally:
                ended.set()
                shows.join()
        if self.fault and self._visible_epoch == self._wanted_epoch:  # it went wrong after it was shown
            self._wanted_epoch += 1

    def _show_at_once(self, before: int, ended: Event) -> None:
        """Show the new site when it stands in the place of the last one; the build has more to do then."""
        while not ended.wait(SOON):
            if _number(self.root) not in (before, 0):
                with self._epoch_cond:
                    self.fault = ""
                    self._visible_epoch = self._wanted_epoch
                    self._epoch_cond.notify_all()
                return

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that has hung up is no fault, and the socket server would print a traceback."""

    def _serve_request(self, environ: Mapping[str, Any], start_response: Answer) -> Iterable[bytes] | None:
        if environ.get("HTTP_HOST", "").lower() not in self._hosts:
            refusal = f"Ten podgląd odpowiada tylko pod adresem {self.url}"
            return _answered(start_response, "421 Misdirected Request", "text/plain", refusal)
        path = environ["PATH_INFO"]
        if path.startswith(_OURS):
            return self._own(path.removeprefix(_OURS), start_response)
        if environ.get("HTTP_SEC_FETCH_DEST") == "document" and path.endswith(("/", ".html")):
            return self._framed(start_response)
        if "\0" in path:
            return None

        def sent(status: str, headers: list[tuple[str, str]]) -> Any:
            return start_response(status, [*map(_with_charset, headers), *_page_headers(path), *_ALWAYS])

        return super()._serve_request(environ, sent)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:  # noqa: ARG002  # MkDocs' own argument
        return content

    def _missing(self, _: int) -> bytes:
        """What stands in place of a page that is not there."""
        try:
            return Path(self.root, "404.html").read_bytes()
        except OSError:
            return "<!doctype html><meta charset=utf-8><title>Podgląd</title><p>Nie ma takiej strony.".encode()

    def _own(self, name: str, start_response: Answer) -> Iterable[bytes] | None:
        """What the frame is made of, and the news that it asks for."""
        if name in _KINDS:
            return _answered(start_response, "200 OK", _KINDS[name], (_FRAME / name).read_text(encoding="utf-8"))
        if not (known := re.fullmatch(r"stan/([0-9]+)", name)):
            return None
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: str(self._visible_epoch) != known[1], timeout=self.poll_response_timeout)
            news = {"wersja": str(self._visible_epoch), "usterka": self._explained()}
        return _answered(start_response, "200 OK", "application/json", json.dumps(news))

    def _framed(self, start_response: Answer) -> Iterable[bytes]:
        """The frame, which then asks for the page that stands under the same address."""
        template = string.Template((_FRAME / "podglad.html").read_text(encoding="utf-8"))
        with self._epoch_cond:
            page = template.substitute(version=self._visible_epoch, fault=escape(self._explained()))
        return _answered(start_response, "200 OK", "text/html", page, ("Content-Security-Policy", _POLICY))

    def _explained(self) -> str:
        if not self.fault:
            return ""
        return f"{self.fault.strip()}\n\n{_LAST_GOOD if Path(self.root, 'index.html').is_file() else _NONE_YET}"


def opened(rebuild: Rebuild, root: Path, mount_path: str = "/", fault: str = "") -> Preview:
    """A preview on the first free port. Raises OSError where none can be had."""
    refused = OSError()
    for port in PORTS:
        try:
            return Preview(rebuild, str(root), mount_path, port, fault)
        except OSError as error:
            refused = error
    raise refused


def _number(folder: str) -> int:
    """The number of a folder on the disk; 0 where none stands."""
    try:
        return os.stat(folder).st_ino
    except OSError:
        return 0


def _page_headers(path: str) -> Iterable[tuple[str, str]]:
    """What a server is to send with the page at `path`, except that our own frame may hold it."""
    for name, value in headers.sent(path).items():
        yield name, value.replace("frame-ancestors 'none'", "frame-ancestors 'self'").replace("DENY", "SAMEORIGIN")


def _with_charset(header: tuple[str, str]) -> tuple[str, str]:
    name, value = header
    return (name, f"{value}; charset=utf-8") if name == "Content-Type" and value.startswith("text/") else header


def _answered(answer: Answer, status: str, kind: str, text: str, *more: tuple[str, str]) -> Iterable[bytes]:
    content = text.encode("utf-8", "replace")
    headers = [("Content-Type", f"{kind}; charset=utf-8"), ("Content-Length", str(len(content)))]
    answer(status, [*headers, ("X-Content-Type-Options", "nosniff"), *_ALWAYS, *more])
    return [content]
