"""„Zbuduj stronę”: the command `site` as a process of its own, and what it said."""

from __future__ import annotations

import subprocess
import threading
from dataclasses import dataclass, field
from pathlib import Path

from starlette.responses import Response

from jawny_plan.editor.asked import Visit, onward
from jawny_plan.editor.build_words import UNIT_TASK, build_words
from jawny_plan.launch.ready import ReadyCommand
from jawny_plan.storage.folders import BUNDLES, SITE

_WAIT = 2


@dataclass
class Builder:
    """The build that runs, or ran last."""

    site: ReadyCommand
    _process: subprocess.Popen[str] | None = None
    _heard: list[str] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def of(cls, program: Path, folder: Path) -> Builder:
        """Builds the site of a folder."""
        return cls(ReadyCommand(program, ("site", str(folder)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT))

    def start(self) -> None:
        """Begin a build unless one runs. Raises OSError."""
        with self._lock:
            if self.runs:
                return
            self._heard = []
            self._process = self.site.begin()
            threading.Thread(target=self._listen, args=(self._process, self._heard), daemon=True).start()

    @staticmethod
    def _listen(process: subprocess.Popen[str], heard: list[str]) -> None:
        heard.extend(line.rstrip("\n") for line in process.stdout or ())

    def wait(self, seconds: float) -> None:
        """Give a short build the time to end."""
        if self._process:
            try:
                self._process.wait(seconds)
            except subprocess.TimeoutExpired:
                return

    @property
    def runs(self) -> bool:
        """Whether it goes on."""
        return self._process is not None and self._process.poll() is None

    @property
    def outcome(self) -> int | None:
        """How it ended; None before that."""
        return self._process.poll() if self._process else None

    @property
    def lines(self) -> list[str]:
        """What it said so far, but for addresses of files, to which no page may lead."""
        return [build_words(line) for line in self._heard if line.strip() and "file://" not in line]

    def stop(self) -> None:
        """The window is closed: nobody waits for it any more."""
        self.site.end()
        if self._process and self.runs:
            self._process.terminate()
            self._process.wait()


def build(asked: Visit) -> Response:
    """Start a build, and tell how it goes."""
    builder: Builder = asked.request.app.state.builder
    if asked.fields is not None:
        builder.start()
        builder.wait(_WAIT)
        return onward("/zbuduj")
    if builder.runs:
        builder.wait(_WAIT)
    else:
        builder.site.get_ready()
    folder = asked.folder.folder
    answer = asked.page(
        "build.html",
        "Zbuduj stronę",
        runs=builder.runs,
        outcome=builder.outcome,
        lines=builder.lines,
        unit_task=UNIT_TASK,
        stands=(folder / SITE / "index.html").is_file(),
        bundles=_bundles(folder / BUNDLES),
    )
    if builder.runs:
        answer.headers["Refresh"] = "1"
    return answer


def _bundles(folder: Path) -> list[tuple[str, str]]:
    """The sheets that say what to paste, send and print: the address of each, and its name."""
    found = sorted(folder.glob("*/co-gdzie-wkleic.html")) if folder.is_dir() else []
    return [(f"/paczka/{path.parent.name}/{path.name}", path.parent.name) for path in found]
