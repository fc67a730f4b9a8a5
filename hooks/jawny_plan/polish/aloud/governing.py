"""Which case the word before a number wants."""

from __future__ import annotations

import re
from enum import Enum, auto


class Wants(Enum):
    """What a word wants of the number after it. Where it may be either of two cases, the noun tells which."""

    NOTHING = auto()
    GENITIVE = auto()
    GENITIVE_OR_INSTRUMENTAL = auto()
    LOCATIVE = auto()
    LOCATIVE_OR_ACCUSATIVE = auto()
    INSTRUMENTAL_OR_ACCUSATIVE = auto()
    DATIVE = auto()
    ACCUSATIVE = auto()
    NAME = auto()
    """A number that is a name (`blok 3`): nothing is counted."""

    @property
    def genitive(self) -> bool:
        """Whether the genitive may be wanted."""
        return self in (Wants.GENITIVE, Wants.GENITIVE_OR_INSTRUMENTAL)

    @property
    def locative(self) -> bool:
        """Whether the locative may be wanted."""
        return self in (Wants.LOCATIVE, Wants.LOCATIVE_OR_ACCUSATIVE)

    @property
    def instrumental(self) -> bool:
        """Whether the instrumental may be wanted."""
        return self in (Wants.GENITIVE_OR_INSTRUMENTAL, Wants.INSTRUMENTAL_OR_ACCUSATIVE)

    @property
    def accusative(self) -> bool:
        """Whether the accusative may be wanted."""
        return self in (Wants.LOCATIVE_OR_ACCUSATIVE, Wants.INSTRUMENTAL_OR_ACCUSATIVE, Wants.ACCUSATIVE)


_WORDS = {
    Wants.GENITIVE: "do od ode bez około koło powyżej poniżej dla spośród wśród oprócz zamiast wobec podczas ciągu "
    "trakcie przeciągu udziale udział udziału udziałem liczby liczba liczbę liczbie obok wzdłuż u według naprzeciw "
    "spoza sprzed znad mimo pomimo wskutek powodu rzędu upływie upływem okres okresu okresie okresem terminie terminu "
    "promieniu wieku odległości odległość wysokości wysokość długości długość szerokości szerokość prędkości prędkość "
    "prędkością głębokości kwota kwoty kwotę kwocie kwotą wartości wartość powierzchni powierzchnia powierzchnię "
    "poziom poziomu poziomie poziomem temperatury temperaturze grupa grupy grupę grupie grupą mieszkańcy mieszkańców "
    "mieszkańcom właściciele właścicieli teren terenu terenie większość większości połowa połowy połowę część części "
    "zestaw seria serii serię cykl cyklu cyklem sprawie dotyczy dotyczyło dotyczą dotyczyły wymaga wymagają potrzeba "
    "brak braku brakuje odcinek odcinka odcinku",
    Wants.GENITIVE_OR_INSTRUMENTAL: "z ze",
    Wants.LOCATIVE: "przy",
    Wants.LOCATIVE_OR_ACCUSATIVE: "w we na po o",
    Wants.INSTRUMENTAL_OR_ACCUSATIVE: "przed za pod nad między pomiędzy poza",
    Wants.DATIVE: "ku dzięki przeciw przeciwko wbrew",
    Wants.ACCUSATIVE: "przez co",
}
_WANTS = {word: wants for wants, words in _WORDS.items() for word in words.split()}

_MAKING = re.compile(
    r"(?!plan|stan|spotka|zebra|zada|pyta|działa|zdarze|wykrocze|zagroże|mieszka|teren|rejon|ekran|szkole|telefon|"
    r"wezwa)\w{2,}(?:[ae]ni|ęci)(?:e|a|u|em)$|(?:wy|u|prze|za|od|po)\w{1,6}[yu]ci(?:e|a|u|em)$"
)
"""Nouns made of verbs want the genitive: `ustawienie 6 koszy`."""
_DOING = re.compile(
    r"(?:wymian|(?:prze|roz|od)?budow|napraw|dostaw|wycink|przycink|zbiórk|sprzedaż|analiz|ocen|odnow)(?:[ayęą]|ie)$|"
    r"\w+acj[aięą]$|kontrol[aięą]$|(?:(?:de)?montaż|zakup|remont|przegląd|druk|kolportaż|patrol|wyw[oó]z|odbi[oó]r|"
    r"wynaje?m)(?:u|em|ie)?$"
)
"""So do these: `montaż 3 kamer`."""
_NAMED = re.compile(
    r"(?:rejon|blok|lokal|klat[ek]|klatce|pok[oó]j|sala|sali|salę|klas[aęyi]|klasie|etap|punkt|stron[aęiy]|tur[aęyz]|"
    r"budyn|numer|peron|tor|linia|linii|linię|przystan|segment|pawilon|boisk|szko[łl]|gabinet|stanowisk|zadani|"
    r"działani|plan|wersj|popraw|załącznik|tabel|wykres|rysun|zdjęci|paragraf|artykuł|ustęp|pozycj|wydani|dział|"
    r"rozdział|piętr|parzyst|nieparzyst|wejści|sektor|stref|posterun|komisariat|artykule|punkcie|rok|roku)\w{0,3}$"
)


def wants(word: str) -> Wants:
    """What a word wants of the number after it; `word` is in small letters."""
    if word in _WANTS:
        return _WANTS[word]
    if _NAMED.match(word):
        return Wants.NAME
    if word != "to" and word.endswith(("ano", "ono", "to")):  # `ujawniono`, `wykryto`
        return Wants.ACCUSATIVE
    return Wants.GENITIVE if makes(word) else Wants.NOTHING


def makes(word: str) -> bool:
    """Whether a word names what is done to the things counted: `montaż 3 kamer`."""
    return word not in _WANTS and not _NAMED.match(word) and bool(_MAKING.match(word) or _DOING.match(word))
