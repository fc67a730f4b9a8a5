"""What a user reads when nothing more can be done."""

from __future__ import annotations

import sys


class Failure(Exception):
    """In Polish, to be shown as it is."""


def say(text: str) -> None:
    """To stderr, so that stdout stays the command's own."""
    print(text, file=sys.stderr, flush=True)  # noqa: T201
