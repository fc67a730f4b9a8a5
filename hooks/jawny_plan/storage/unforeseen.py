"""The last net: what nobody foresaw becomes one Polish sentence, and the details a file that it names."""

from __future__ import annotations

import os
import tempfile
import traceback
from contextlib import suppress
from pathlib import Path

from jawny_plan.storage.unchanged import cache

_MESSAGE = (
    "Program natrafił na błąd, którego nie przewidziano ({}). {}\n"
    "Uruchom polecenie jeszcze raz; jeśli to nie pomoże, przekaż ten komunikat osobie, która opiekuje się programem."
)


def written_down(root: Path, error: BaseException) -> str:
    """What an editor reads of an error that nobody foresaw in the project `root`; its details are written down."""
    details = "".join(traceback.format_exception(error)).encode("utf-8", "backslashreplace")
    kind = type(error).__name__
    for folder in (cache(root) / "bledy", Path(tempfile.gettempdir()) / "jawny-plan-bledy"):
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            number, name = tempfile.mkstemp(".txt", "blad-", folder)  # never through somebody's link
            with os.fdopen(number, "wb") as file:
                file.write(details)
            return _MESSAGE.format(kind, f"Szczegóły są w pliku {name}.")
    return _MESSAGE.format(f"{kind}: {error}", "Szczegółów nie udało się zapisać.")
