"""The sixteen voivodeships, by the names of the folders in which units may stand.

Names and TERYT codes: the official register of the territorial division, https://eteryt.stat.gov.pl/.
"""

from __future__ import annotations

from typing import NamedTuple


class Voivodeship(NamedTuple):
    """A voivodeship. `slug` names its folder and its pages; `teryt` begins the codes of all its communes."""

    slug: str
    name: str
    teryt: str

    @property
    def title(self) -> str:
        """`województwo łódzkie`"""
        return f"województwo {self.name}"


VOIVODESHIPS = {
    item.slug: item
    for item in (
        Voivodeship("dolnoslaskie", "dolnośląskie", "02"),
        Voivodeship("kujawsko-pomorskie", "kujawsko-pomorskie", "04"),
        Voivodeship("lubelskie", "lubelskie", "06"),
        Voivodeship("lubuskie", "lubuskie", "08"),
        Voivodeship("lodzkie", "łódzkie", "10"),
        Voivodeship("malopolskie", "małopolskie", "12"),
        Voivodeship("mazowieckie", "mazowieckie", "14"),
        Voivodeship("opolskie", "opolskie", "16"),
        Voivodeship("podkarpackie", "podkarpackie", "18"),
        Voivodeship("podlaskie", "podlaskie", "20"),
        Voivodeship("pomorskie", "pomorskie", "22"),
        Voivodeship("slaskie", "śląskie", "24"),
        Voivodeship("swietokrzyskie", "świętokrzyskie", "26"),
        Voivodeship("warminsko-mazurskie", "warmińsko-mazurskie", "28"),
        Voivodeship("wielkopolskie", "wielkopolskie", "30"),
        Voivodeship("zachodniopomorskie", "zachodniopomorskie", "32"),
    )
}
