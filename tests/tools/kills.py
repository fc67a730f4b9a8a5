"""Real kills (SIGKILL) at chosen moments: just before some file is opened, renamed, linked or removed.

Moments by the clock would miss the short ones that matter, and all of them on a busy machine.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
from functools import cache
from pathlib import Path

from tests.conftest import ROOT

# A process that has read the program, and for each kill doubles itself. Its double ends itself as `kill -9` would, by
# Python's audit events: nothing is tidied up, nothing flushed.
_DOOMED = """\
import json, os, signal, sys
{program}
for line in sys.stdin:
    child = os.fork()
    if not child:
        break
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
else:
    sys.exit()
kind, left, *words = json.loads(line)
def count(event, _):
    global left
    if event == kind:
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
main(*words)
"""


def killed(program: str, kind: str, number: int, *words: Path | str) -> bool:
    """Run `main` of the program with these words until the `number`-th event; False if it was done before."""
    doomed = _doomed(program)
    assert doomed.stdin and doomed.stdout
    print(json.dumps([kind, number, *map(str, words)]), file=doomed.stdin, flush=True)
    code = int(doomed.stdout.readline())
    assert code in (0, -signal.SIGKILL), "its traceback was printed"
    return code != 0


@cache
def _doomed(program: str) -> subprocess.Popen[str]:
    doomed = subprocess.Popen(
        [sys.executable, "-c", _DOOMED.format(program=program)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(doomed.communicate)
    return doomed
