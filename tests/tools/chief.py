"""The chief of the invented unit in another photo than the drawing of the example, or in none."""

from __future__ import annotations

from pathlib import Path

ALT = "Rysunek. Osoba w\u00a0granatowym mundurze i\u00a0czapce, uśmiecha się."
_DRAWN = "    plik: zdjecia/komendant.png\n"
_SHOWN = f"""\
  zdjecie:
{_DRAWN}    autor: KPP w Przykładowie
    opis: Rysunek. Osoba w granatowym mundurze i czapce, uśmiecha się.
"""


def with_chief(data: Path, photo: bytes) -> Path:
    """The file of the photo, which stands in place of the drawing in a copy of the example's data."""
    file = data / "zdjecia/komendant.jpg"
    _instead(data, _DRAWN, _DRAWN.replace("komendant.png", file.name))
    file.write_bytes(photo)
    return file


def without_chief(data: Path) -> None:
    """A copy of the example's data in which the chief speaks and is not shown."""
    _instead(data, _SHOWN, "")


def _instead(data: Path, old: str, new: str) -> None:
    unit = data / "jednostka.yml"
    text = unit.read_text("utf-8")
    assert text.count(old) == 1
    unit.write_text(text.replace(old, new), "utf-8")
    (data / "zdjecia/komendant.png").unlink()
