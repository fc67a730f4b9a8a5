"""Templates as Jinja compiled them, kept for the next build: to compile them takes longer than to fill most pages."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache

from jawny_plan.storage import cached, disk


class CompiledTemplates(BytecodeCache):
    """Code of templates in `folder`, each as the program with this hash makes it; a changed text is compiled again."""

    def __init__(self, folder: Path, program: str) -> None:
        self._folder = folder
        self._program = program[:16]

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template, if it is kept and not damaged."""
        if code := cached.read(self._file(bucket)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template, where that can be written."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            cached.write(self._file(bucket), bucket.bytecode_to_string())

    def forget(self) -> None:
        """Drop what no program has written for a long time."""
        with suppress(OSError):
            disk.forget(self._folder)

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{self._program}-{bucket.key}"
