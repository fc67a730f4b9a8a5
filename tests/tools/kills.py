"""Real kills (SIGKILL) at chosen moments: just before some file is opened, renamed, linked or removed.

Moments by the clock would miss the short ones that matter, and all of them on a busy machine.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

# A process that ends itself as `kill -9` would, by Python's audit events: nothing is tidied up, nothing flushed.
_DOOMED = """\
import os, signal, sys
kind, left = sys.argv.pop(1), int(sys.argv.pop(1))
{program}
def count(event, _):
    global left
    if event == kind:
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
main(*sys.argv[1:])
"""


def killed(program: str, kind: str, number: int, *words: Path) -> bool:
    """Run `main` of the program with these words until the `number`-th event; False if it was done before."""
    done = subprocess.run(
        [sys.executable, "-c", _DOOMED.format(program=program), kind, str(number), *map(str, words)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode != 0
