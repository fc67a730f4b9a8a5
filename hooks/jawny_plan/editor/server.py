"""The editor on a port of this machine, in a window of the browser."""

from __future__ import annotations

import socket
import webbrowser
from collections.abc import Callable

import uvicorn

from jawny_plan.editor.app import app
from jawny_plan.editor.edited_folder import EditedFolder
from jawny_plan.editor.safety import KEY

HOST = "127.0.0.1"
PORTS = (*range(8040, 8060), 0)
"""The last means any that is free."""


def run(folder: EditedFolder, tell: Callable[[str], None], *, opens: bool) -> None:
    """Show the editor until Ctrl+C; `tell` says where. Raises OSError where no port can be had."""
    with _port() as listening:
        port = listening.getsockname()[1]
        address = f"http://{HOST}:{port}/?{KEY}={folder.token}"
        tell(address)
        config = uvicorn.Config(
            app(folder, (f"{HOST}:{port}", f"localhost:{port}")),
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=2,
        )
        folder.previews.warm()
        if opens:
            webbrowser.open(address)
        uvicorn.Server(config).run(sockets=[listening])


def _port() -> socket.socket:
    """The first port that is free."""
    for port in PORTS:
        taken = socket.socket()
        try:
            taken.bind((HOST, port))
            taken.listen()
        except OSError:
            taken.close()
            if not port:
                raise
        else:
            return taken
    raise OSError("no port")
