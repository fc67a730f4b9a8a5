"""Pagefind, which writes an index of the pages in a folder while other work goes on."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from pagefind.service import get_executable


class SearchError(Exception):
    """The index could not be made. The message is Polish."""


class Indexing:
    """Pagefind at work on the folder `pages`; what it writes is in the folder `index` once it is finished.

    The same pages give the same bytes. Raises SearchError where there is no Pagefind.
    """

    def __init__(self, pages: Path, index: Path) -> None:
        program = get_executable()
        if program is None:
            raise SearchError(
                "wyszukiwarka: brakuje programu Pagefind. Usuń katalog .venvs i uruchom polecenie jeszcze raz."
            )
        self._answer = tempfile.TemporaryFile()  # noqa: SIM115  # closed when the program has ended
        command = [str(program), "--site", str(pages), "--output-path", str(index), "--quiet"]
        self._process = subprocess.Popen(command, stdout=self._answer, stderr=subprocess.STDOUT)  # noqa: S603  # the part that is installed with ours

    def finish(self) -> None:
        """Wait until the index is there. Raises SearchError."""
        if not self._process.wait():
            return
        self._answer.seek(0)
        report = self._answer.read().decode("utf-8", "replace")
        raise SearchError(f"wyszukiwarka: Pagefind nie zbudował indeksu.\n{report}".rstrip())

    def end(self) -> None:
        """Let nothing of it be left, finished or not."""
        self._process.kill()
        self._process.wait()
        self._answer.close()
