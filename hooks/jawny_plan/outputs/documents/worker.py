"""What a worker process of the production does: it makes documents with a maker of its own, and ends with the build."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from threading import Thread

from jawny_plan.outputs.documents.maker import Job, Maker
from jawny_plan.overlay import Layers


def begin(templates: Path | Layers, pictures: Path) -> None:
    """What a process does first."""
    Thread(target=_end_with_the_build, args=(_maker(templates, pictures),), daemon=True).start()


def make(templates: Path | Layers, pictures: Path, jobs: Sequence[Job]) -> int:
    """Make documents and keep them; how many were made. Raises PrintError or NoteError, with the path."""
    return _maker(templates, pictures).make(jobs)


@lru_cache(maxsize=1)  # a process lives as long as its production, which has one pair of folders
def _maker(templates: Path | Layers, pictures: Path) -> Maker:
    return Maker(templates, pictures)


def _end_with_the_build(maker: Maker) -> None:
    """A worker does not outlive a build that was killed."""
    if build := multiprocessing.parent_process():
        build.join()
        maker.close()
        os._exit(1)
