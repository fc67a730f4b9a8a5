"""The open data as the page dane/ tells of them: which files, with how many rows, and examples out of the files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TypedDict

from jawny_plan.model import addresses
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.opendata import licence, police
from jawny_plan.outputs.opendata.formats import FORMATS, VERSION
from jawny_plan.outputs.opendata.tables import TABLES

PARTS = {"plan": "plany", "spotkanie": "spotkania", "rejon": "rejony"}
"""Files of one thing each, and the list that names them."""


class LicenceWords(TypedDict):
    """The licence that the unit chose."""

    nazwa: str
    adres: str
    zdanie: str


class DataFileWords(TypedDict):
    """A list of things, with the schema of its parts and how many there are."""

    tytul: str
    adres: str
    schemat: str
    czesc: str
    schemat_czesci: str
    ile: str


class TableWords(TypedDict):
    """A CSV table: what a row is, how many there are."""

    nazwa: str
    adres: str
    excel: str
    wiersz: str
    ile: str
    kolumny: str


class PoliceAnswerWords(TypedDict):
    """An answer of the police.uk view."""

    sciezka: str
    adres: str
    co: str


class ExampleWords(TypedDict):
    """A piece of a file, as it stands there."""

    tytul: str
    tresc: str


class DataPageWords(TypedDict):
    """What the page of open data may say."""

    wersja: str
    licencja: LicenceWords | None
    bez_licencji: str
    katalog: str
    katalog_pelny: str
    pliki: list[DataFileWords]
    tabele: list[TableWords]
    police: list[PoliceAnswerWords]
    przyklady: list[ExampleWords]


def described(edition: Edition, files: Mapping[str, bytes]) -> DataPageWords:
    """What the page may say of `files`; addresses count from the site's root, whole ones are for copying."""
    site = edition.unit["witryna"]
    known = licence.of(edition.data.unit)
    return {
        "wersja": VERSION,
        "licencja": {"nazwa": known.name, "adres": known.address, "zdanie": known.sentence} if known else None,
        "bez_licencji": licence.NO_LICENCE,
        "katalog": addresses.from_root(addresses.CATALOGUE),
        "katalog_pelny": site + addresses.CATALOGUE,
        "pliki": list(_lists(files)),
        "tabele": [
            {
                "nazwa": f"{table.name}.csv",
                "adres": addresses.from_root(table.path),
                "excel": addresses.from_root(table.for_excel),
                "wiersz": table.row,
                "ile": str(_rows(files[table.path])),
                "kolumny": ", ".join(table.columns.split()),
            }
            for table in TABLES
        ],
        "police": list(_answers(edition, files)),
        "przyklady": list(_examples(edition, files)),
    }


def _lists(files: Mapping[str, bytes]) -> Iterator[DataFileWords]:
    """The lists, each with the schema of its parts and how many there are."""
    for part, whole in PARTS.items():
        listed = FORMATS[whole]
        count = sum(path.startswith(addresses.data_folder(whole)) for path in files)
        yield {
            "tytul": listed.title,
            "adres": addresses.from_root(listed.path),
            "schemat": addresses.from_root(addresses.data_format(whole)),
            "czesc": FORMATS[part].title,
            "schemat_czesci": addresses.from_root(addresses.data_format(part)),
            "ile": str(count),
        }


def _answers(edition: Edition, files: Mapping[str, bytes]) -> Iterator[PoliceAnswerWords]:
    """The answers of the police.uk view for the unit and for one district, the others are like it."""
    force = police.force_id(edition)
    first = next(iter(edition.data.districts), None)
    values = {
        "forces": "jednostka",
        f"forces/{force}": "jednostka dokładniej",
        f"{force}/neighbourhoods": "rejony",
        f"{force}/{first}": "rejon: obszar i kontakt",
        f"{force}/{first}/people": "dzielnicowy",
        f"{force}/{first}/events": "najbliższe spotkania i dyżury",
        f"{force}/{first}/priorities": "plany: issue, issue-date, action, action-date",
        f"{force}/{first}/boundary": "granica na mapie: zawsze pusta lista, bo dane jej nie podają",
    }
    for path, what in values.items():
        if addresses.police(path) in files:
            yield {"sciezka": path, "adres": addresses.from_root(addresses.police(path)), "co": what}


def _examples(edition: Edition, files: Mapping[str, bytes]) -> Iterator[ExampleWords]:
    """A piece of a file of each kind, as it stands there."""
    if edition.facts:
        line = json.loads(files[addresses.data_list("plany")])["plany"][-1]
        yield {"tytul": "Plan na liście planów (plany.json)", "tresc": _shown(line)}
        yield {"tytul": "Tabela planów (plany.csv), nagłówek i pierwszy wiersz", "tresc": _first_lines(files)}
        district = edition.facts[-1].plan.districts[0]
        path = addresses.police(f"{police.force_id(edition)}/{district}/priorities")
        if answer := json.loads(files[path]):
            yield {"tytul": f"Plan w widoku police.uk ({district}/priorities.json)", "tresc": _shown(answer[0])}


def _shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _first_lines(files: Mapping[str, bytes]) -> str:
    return "\n".join(files[addresses.table("plany")].decode("utf-8-sig").split("\r\n")[:2])


def _rows(table: bytes) -> int:
    return table.count(b"\r\n") - 1
