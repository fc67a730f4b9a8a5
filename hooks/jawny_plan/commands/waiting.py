"""What `launch.ready` starts: a process that imports what builds need, waits, and becomes the command of its words."""

from __future__ import annotations

import gc
import importlib
import signal
import sys

from jawny_plan.launch.ready import BEGIN

NEEDED = (
    "__main__",  # it says how often Python looks for rings
    "commands.building",
    "commands.compiled",
    "outputs.documents.print.compiler",
    "outputs.note_formats",
    "press.docx",
    "press.eml",
    "press.odt",
    "press.radio",
)


def main() -> int:
    """Wait until the command is to begin; its exit code. Nothing is done where whoever could say so is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl+C ends whoever asks for the command, and that ends this
    for name in NEEDED:
        importlib.import_module(f"jawny_plan.{name}")
    gc.collect()
    gc.freeze()
    if sys.stdin.readline() != BEGIN:
        return 0
    signal.signal(signal.SIGINT, signal.default_int_handler)
    from jawny_plan.commands.cli import main as command

    return command(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
