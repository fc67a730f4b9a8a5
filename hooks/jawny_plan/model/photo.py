"""A photo beside the data, with all that it needs to go out: who took it, and what it shows."""

from __future__ import annotations

import re
from typing import Annotated

from jawny_plan.model.base import Entry, Phrase, Text, fault, from_text, key
from jawny_plan.model.names import is_windows


def parse_picture(value: str) -> str:
    """`zdjecia/x.jpg`: a PNG or JPEG file in the data folder or below it."""
    expected = "Oczekiwano pliku PNG albo JPEG w katalogu z danymi, na przykład zdjecia/ulica-lipowa.jpg."
    parts = value.split("/")
    if value.startswith("/") or re.match("[A-Za-z]:", value) or "\\" in value or ".." in parts:
        raise fault(f'"{value[:60]}" leży poza katalogiem z danymi albo ma niedozwolone znaki.', expected)
    if not re.fullmatch(r"[\w.-]+(?:/[\w.-]+)*\.(?:png|jpe?g)", value, re.IGNORECASE):
        raise fault(f'"{value[:60]}" nie może być plikiem zdjęcia.', expected)
    if bad := next((part for part in parts if not is_windows(part)), None):
        raise fault(f'"{bad[:60]}" w nazwie pliku zdjęcia: Windows nie utworzy takiego pliku ani folderu.', expected)
    return value


class Photo(Entry):
    """One photo. Without the words for those who cannot see it, it does not go out."""

    file: Annotated[str, from_text(parse_picture, "plik PNG albo JPEG, na przykład zdjecia/ulica-lipowa.jpg")] = key(
        "plik",
        "Plik PNG albo JPEG w katalogu z danymi. Dane ukryte w pliku (miejsce, czas, aparat) nie trafią na stronę.",
        "zdjecia/ulica-lipowa.jpg",
    )
    author: Phrase = key("autor", "Kto zrobił zdjęcie: osoba albo jednostka.", "KPP w Przykładowie")
    source: Phrase | None = key("zrodlo", "Skąd jest zdjęcie, gdy nie od autora.", "archiwum szkoły", default=None)
    licence: Phrase | None = key(
        "licencja", "Na jakich warunkach wolno użyć zdjęcia, gdy innych niż zwykle.", "CC BY 4.0", default=None
    )
    alt: Text = key(
        "opis",
        "Co widać na zdjęciu, dla osób, które go nie widzą. Bez tego opisu zdjęcie nie wyjdzie.",
        "Przejście dla pieszych przed szkołą, obok tablica z prędkością.",
    )
