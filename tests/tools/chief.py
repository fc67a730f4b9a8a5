"""The chief of the invented unit in a photo, which is made here."""

from __future__ import annotations

from pathlib import Path

SIGNED = "  podpis: Komendant Powiatowy Policji w Przykładowie\n"
SHOWN = """\
  zdjecie:
    plik: zdjecia/komendant.jpg
    autor: KPP w Przykładowie
    opis: Rysunek osoby w mundurze.
"""


def with_chief(data: Path, photo: bytes) -> Path:
    """The file of the photo, after it is put beside a copy of the example's data, which now name it."""
    unit, file = data / "jednostka.yml", data / "zdjecia/komendant.jpg"
    text = unit.read_text("utf-8")
    assert text.count(SIGNED) == 1
    unit.write_text(text.replace(SIGNED, SIGNED + SHOWN), "utf-8")
    file.write_bytes(photo)
    return file
