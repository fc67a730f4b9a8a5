"""Files from strangers, read within limits; what is wrong with one is told as a refusal."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Any

from jawny_plan.intake.refusal import Refused
from jawny_plan.media.office_file import OfficeFile, Trouble, Unsound

MAX_FILE = 30_000_000

_TOO_LARGE = "Plik jest nienaturalnie duży. Zapisz plan bez zdjęć i załączników jako DOCX i wskaż nowy plik."
_REFUSALS = {
    Trouble.DAMAGED: "Plik jest uszkodzony i nie da się go odczytać. Otwórz go w Wordzie, zapisz ponownie i wskaż "
    "nowy plik.",
    Trouble.TOO_LARGE: _TOO_LARGE,
    Trouble.LOCKED: "Plik jest zabezpieczony hasłem. Zapisz go bez hasła i wskaż nowy plik.",
    Trouble.ENTITIES: "Plik zawiera niedozwolone definicje XML (DTD). Otwórz go w Wordzie, zapisz ponownie jako DOCX.",
}


def damaged() -> Refused:
    """The refusal of a file that does not hold what its format promises."""
    return Refused(_REFUSALS[Trouble.DAMAGED])


def bytes_of(path: Path) -> bytes:
    """All bytes of a file of a sensible size. Raises Refused."""
    try:
        if path.stat().st_size > MAX_FILE:
            raise Refused(_TOO_LARGE)
        return path.read_bytes()
    except OSError as error:
        raise Refused(f"Nie udało się odczytać pliku {path.name}: {error.strerror or error}.") from None


class Archive:
    """A zip file whose parts are read within limits. Every trouble with it is a Refused."""

    def __init__(self, path: Path) -> None:
        try:
            self._file = OfficeFile(path)
        except Unsound as unsound:
            raise Refused(_REFUSALS[unsound.trouble]) from None

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.__exit__(kind, value, trace)

    @property
    def names(self) -> frozenset[str]:
        """The names of the parts."""
        return self._file.names

    def xml(self, name: str) -> Any:
        """The root of a part, or None where there is no such part."""
        try:
            return self._file.xml(name)
        except Unsound as unsound:
            raise Refused(_REFUSALS[unsound.trouble]) from None
