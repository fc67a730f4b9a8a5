"""On what terms the data may be used again: the licence that the unit chose, else what the law says."""

from __future__ import annotations

from dataclasses import dataclass

from jawny_plan.model.unit import Unit

NO_LICENCE = (
    "To informacje sektora publicznego. Można je ponownie wykorzystywać na zasadach ustawy z 11 sierpnia 2021 r. "
    "o otwartych danych i ponownym wykorzystywaniu informacji sektora publicznego. Jednostka nie wskazała licencji."
)


@dataclass(frozen=True)
class Licence:
    """A licence: its name, the address of its text, its identity in the vocabulary of the EU, what it asks for."""

    name: str
    address: str
    authority: str
    sentence: str


LICENCES = {
    "CC0-1.0": Licence(
        "Creative Commons Zero 1.0 (CC0)",
        "https://creativecommons.org/publicdomain/zero/1.0/deed.pl",
        "http://publications.europa.eu/resource/authority/licence/CC0",
        "Dane można wykorzystywać bez żadnych warunków, także zarobkowo.",
    ),
    "CC-BY-4.0": Licence(
        "Creative Commons Uznanie autorstwa 4.0 (CC BY 4.0)",
        "https://creativecommons.org/licenses/by/4.0/deed.pl",
        "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0",
        "Dane można wykorzystywać, także zarobkowo, jeśli poda się jednostkę jako źródło.",
    ),
}


def of(unit: Unit) -> Licence | None:
    """The licence that the unit states, if it does."""
    return LICENCES[unit.licence] if unit.licence else None
