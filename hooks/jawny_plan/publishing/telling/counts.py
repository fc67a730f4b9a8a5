"""Counts in words. The data give what was counted in the genitive, as it follows most numbers: `16 interwencji`."""

from __future__ import annotations

from jawny_plan import polish
from jawny_plan.model.threat import Figure

# The genitive plural, beside the nominatives that follow 1, and 2 to 4.
_NOUNS = {
    "awantur": ("awantura", "awantury"),
    "bójek": ("bójka", "bójki"),
    "głosów": ("głos", "głosy"),
    "incydentów": ("incydent", "incydenty"),
    "interwencji": ("interwencja", "interwencje"),
    "kolizji": ("kolizja", "kolizje"),
    "kontroli": ("kontrola", "kontrole"),
    "koszy": ("kosz", "kosze"),
    "kradzieży": ("kradzież", "kradzieże"),
    "legitymowań": ("legitymowanie", "legitymowania"),
    "mandatów": ("mandat", "mandaty"),
    "naruszeń": ("naruszenie", "naruszenia"),
    "ocen": ("ocena", "oceny"),
    "ofiar": ("ofiara", "ofiary"),
    "osób": ("osoba", "osoby"),
    "podpaleń": ("podpalenie", "podpalenia"),
    "pojazdów": ("pojazd", "pojazdy"),
    "pouczeń": ("pouczenie", "pouczenia"),
    "pożarów": ("pożar", "pożary"),
    "próśb": ("prośba", "prośby"),
    "przestępstw": ("przestępstwo", "przestępstwa"),
    "przypadków": ("przypadek", "przypadki"),
    "skarg": ("skarga", "skargi"),
    "spotkań": ("spotkanie", "spotkania"),
    "sygnałów": ("sygnał", "sygnały"),
    "uszkodzeń": ("uszkodzenie", "uszkodzenia"),
    "wniosków": ("wniosek", "wnioski"),
    "włamań": ("włamanie", "włamania"),
    "wykroczeń": ("wykroczenie", "wykroczenia"),
    "wypadków": ("wypadek", "wypadki"),
    "wypowiedzi": ("wypowiedź", "wypowiedzi"),
    "zatrzymań": ("zatrzymanie", "zatrzymania"),
    "zdarzeń": ("zdarzenie", "zdarzenia"),
    "zgłoszeń": ("zgłoszenie", "zgłoszenia"),
    "zniszczeń": ("zniszczenie", "zniszczenia"),
}


def counted(count: int, of_what: str) -> str:
    """`16 interwencji`, `22 interwencje`, `1 zgłoszenie mieszkańca`.

    What cannot be put into another case stays in its own: `liczba rozbitych szyb: 3`.
    """
    form = polish.plural(count, "one", "few", "many").rpartition(polish.NBSP)[2]
    if form == "many":
        return f"{count}{polish.NBSP}{of_what}"
    noun, _, rest = of_what.partition(" ")
    known = _NOUNS.get(noun)
    if known is None or rest.partition(" ")[0].endswith(("ych", "ich")):  # an adjective changes as well
        return f"liczba {of_what}: {count}"
    return f"{count}{polish.NBSP}{known[form == 'few']}{' ' if rest else ''}{rest}"


def figured(told: Figure, count: int) -> str:
    """So many of what the figure counts: `16 interwencji`, `40% dobrych ocen`."""
    return f"{count}%{polish.NBSP}{told.of_what}" if told.percent else counted(count, told.of_what)
