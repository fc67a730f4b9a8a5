"""Where the command prints: whatever the terminal and its encoding, even a closed one, nothing is a traceback."""

from __future__ import annotations

import codecs
import errno
import os
import sys
import unicodedata
from contextlib import suppress

from jawny_plan.launch.failure import say

_HANDLER = "jawny-plan-bez-ogonkow"
_SIGNS = str.maketrans("łŁ„”«»–—…→\u00a0", 'lL""""--.> ')


def prepare() -> None:
    """Let everything be printed: to a terminal without Polish letters without them, to a closed one to nobody."""
    with suppress(OSError):
        while (number := os.open(os.devnull, os.O_RDWR)) <= 2:  # or the next file would be taken for the output
            os.set_inheritable(number, True)
        os.close(number)
    codecs.register_error(_HANDLER, _stand_in)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  # for as long as we run
        getattr(sys, name).reconfigure(errors=_HANDLER)


def abandon() -> None:
    """Print the rest to nobody: whoever read the output has left, or the disk that it goes to is full."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def show(text: str) -> int:
    """Print all of a text and return the exit code, whether or not anybody reads it."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:  # as `head` leaves
        abandon()
    except OSError as error:
        say("Na dysku zabrakło miejsca." if error.errno == errno.ENOSPC else f"Nie udało się tego wypisać: {error}.")
        abandon()
        return 1
    return 0


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    """What stands in for signs that an encoding lacks."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    bare = unicodedata.normalize("NFD", error.object[error.start : error.end].translate(_SIGNS))
    return "".join(sign if sign < "\x80" else "?" for sign in bare if not unicodedata.combining(sign)), error.end
