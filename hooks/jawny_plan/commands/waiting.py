"""What `launch.ready` starts: a process that gets ready for the command of its words, waits, and becomes it.

It imports what builds need and rehearses the command; whoever asks for it in the meantime waits for no more than the
part that is just rehearsed.
"""

from __future__ import annotations

import gc
import importlib
import signal
import sys
from threading import Event, Thread

from jawny_plan.launch.ready import BEGIN

NEEDED = (
    "__main__",  # it says how often Python looks for rings
    "commands.building",
    "commands.compiled",
    "commands.rehearsal",
    "outputs.documents.print.compiler",
    "outputs.note_formats",
    "outputs.pages.search_program",
    "press.docx",
    "press.eml",
    "press.odt",
    "press.radio",
)


class Order:
    """What whoever asks for the command has said: that it is to begin, or nothing before he was gone."""

    def __init__(self) -> None:
        self._heard = Event()
        self._begins = False
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        self._begins = sys.stdin.readline() == BEGIN
        self._heard.set()

    def is_given(self) -> bool:
        """Whether nobody has to wait for it any more."""
        return self._heard.is_set()

    def begins(self) -> bool:
        """Wait for it; whether the command is to begin."""
        self._heard.wait()
        return self._begins


def main() -> int:
    """Wait until the command is to begin; its exit code. Nothing is done where whoever could say so is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl+C ends whoever asks for the command, and that ends this
    order = Order()
    for name in NEEDED:
        importlib.import_module(f"jawny_plan.{name}")
    from jawny_plan.commands.rehearsal import rehearse
    from jawny_plan.model import kinds

    kinds.prepare()
    words = sys.argv[1:]
    rehearse(words, order.is_given)
    gc.collect()
    gc.freeze()
    if not order.begins():
        return 0
    signal.signal(signal.SIGINT, signal.default_int_handler)
    from jawny_plan.commands.cli import main as command

    return command(words)


if __name__ == "__main__":
    raise SystemExit(main())
