"""How people start the program, for every message that tells them to."""

from __future__ import annotations

import sys


def command_line(words: str = "", platform: str = sys.platform) -> str:
    """The line to be typed: on Windows `py` is there with every Python, while `python3` may open a shop."""
    return f"{'py' if platform == 'win32' else 'python3'} run.py {words}".rstrip()
