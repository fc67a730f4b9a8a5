"""`python3 run.py TOOL`: the words that call a tool. They are read as those of the package are."""

from __future__ import annotations

import sys

from jawny_plan.commands import cli
from tools.registry import TOOLS

if __name__ == "__main__":  # workers import this module again, and need no command
    raise SystemExit(cli.main(sys.argv[1:], TOOLS))
