"""Districts as a table copied from a spreadsheet: one line each, a tab between columns, named in the first line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.model.district import District
from jawny_plan.model.names import LONGEST, is_device, slug
from jawny_plan.polish.folded import folded
from jawny_plan.polish.rank import Rank
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.strict_yaml import Content, Node
from jawny_plan.reading.typed import typed

_COLUMNS = (
    ("numer", ("nr", "numer", "nr rejonu", "numer rejonu", "rejon", "l.p.", "lp", "lp.")),
    ("nazwa", ("nazwa", "nazwa rejonu")),
    ("miejscowosc", ("miejscowosc", "gmina", "miasto", "miejscowosc lub gmina")),
    ("dzielnicowy", ("dzielnicowy", "dzielnicowa", "imie i nazwisko", "nazwisko i imie", "policjant")),
    ("stopien", ("stopien",)),
    ("telefon", ("telefon", "tel", "tel.", "nr telefonu", "numer telefonu", "telefon stacjonarny")),
    ("telefon_komorkowy", ("telefon komorkowy", "komorka", "kom.", "tel. kom.", "tel. komorkowy", "telefon sluzbowy")),
    ("email", ("e-mail", "email", "mail", "adres e-mail", "poczta")),
    ("adres", ("adres", "siedziba", "gdzie", "punkt przyjec")),
    ("dyzur", ("dyzur", "dyzury", "godziny", "godziny przyjec")),
    ("obszar", ("obszar", "granice", "ulice", "teren", "opis", "zasieg")),
)
"""Each column by what spreadsheets call it, in folded letters."""
_KNOWN = {name: key for key, names in _COLUMNS for name in names}
EXAMPLE = "numer\tnazwa\tmiejscowość\tdzielnicowy\ttelefon\te-mail"
_CONTACT = ("telefon", "email", "telefon_komorkowy", "adres", "dyzur")
_WHERE = "tabela rejonów"


def districts(table: str) -> dict[str, dict[str, Content]]:
    """The data of each district by its identity, in the order of the table. Raises Faults with all that is wrong."""
    lines = [(number, line.split("\t")) for number, line in enumerate(table.splitlines(), 1) if line.strip()]
    if not lines:
        return {}
    keys = _keys(*lines[0])
    found: dict[str, dict[str, Content]] = {}
    faults: list[Fault] = []
    for number, cells in lines[1:]:
        row = {key: _whole(cell) for key, cell in zip(keys, cells, strict=False) if key and cell.strip()}
        identity, data = _identity(row), _data(row)
        if len(cells) > len(keys) or not identity:
            problem = "wiersz ma więcej kolumn niż nagłówek." if identity else "wiersz nie ma ani numeru, ani nazwy."
            faults.append(Fault(_WHERE, number, 1, "", problem, "Skopiuj tabelę jeszcze raz, z nagłówkiem."))
        elif identity in found:
            faults.append(Fault(_WHERE, number, 1, "", f"rejon {identity} stoi w tabeli drugi raz.", "Zostaw jeden."))
        else:
            faults += _at(number, typed(District, Node.of(data), _WHERE)[1])
            found[identity] = data
    if faults:
        raise Faults(faults)
    return found


def _keys(number: int, cells: list[str]) -> list[str]:
    """The key of each column. Raises Faults for a column that has no known name."""
    keys = [_KNOWN.get(folded(_whole(cell)).rstrip(":"), "") for cell in cells]
    strange = [_whole(cell) for cell, key in zip(cells, keys, strict=True) if not key and cell.strip()]
    twice = sorted({key for key in keys if key and keys.count(key) > 1})
    if not strange and not twice and any(key in ("numer", "nazwa") for key in keys):
        return keys
    named = f"Nieznane: {', '.join(strange)}. " if strange else f"Dwa razy: {', '.join(twice)}. " if twice else ""
    known = "numer, nazwa, miejscowość, dzielnicowy, stopień, telefon, telefon komórkowy, e-mail, adres, dyżur, obszar"
    problem = "pierwszy wiersz ma nazywać kolumny, a wśród nich numer albo nazwę rejonu."
    raise Faults([Fault(_WHERE, number, 1, "", problem, f"{named}Program zna kolumny: {known}.")])


def _identity(row: dict[str, str]) -> str:
    number, name = slug(_number(row), LONGEST), slug(row.get("nazwa", ""), LONGEST)
    return f"rejon-{number or name}" if number or is_device(name) else name


def _number(row: dict[str, str]) -> str:
    """`Rejon nr 2` -> `2`"""
    return re.sub(r"^(?:rejon|dzielnica|nr)\b\W*(?:nr)?\W*", "", row.get("numer", ""), flags=re.I)


def _data(row: dict[str, str]) -> dict[str, Content]:
    """A row as a district's file says it."""
    data: dict[str, Content] = {"numer": _number(row)}
    data |= {key: row.get(key, "") for key in ("nazwa", "miejscowosc")}
    data["kontakt"] = {key: row[key] for key in _CONTACT if key in row}
    data["obszary"] = [{"opis": row["obszar"]}] if "obszar" in row else []
    data["dzielnicowi"] = [_officer(row)] if "dzielnicowy" in row else []
    return {key: value for key, value in data.items() if value}


def _officer(row: dict[str, str]) -> Content:
    if folded(row["dzielnicowy"]) in ("wakat", "vacat", "-", "brak"):
        return {"wakat": "tak"}
    rank = row.get("stopien", "")
    for known in sorted(Rank, key=len, reverse=True):
        if not rank and row["dzielnicowy"].startswith(f"{known} "):
            return {"stopien": known.value, "imie_nazwisko": row["dzielnicowy"].removeprefix(known).strip()}
    return {**({"stopien": rank} if rank else {}), "imie_nazwisko": row["dzielnicowy"]}


def _whole(cell: str) -> str:
    """The text of a cell on one line, out of the quotes that spreadsheets set around some."""
    text = cell.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1].replace('""', '"')
    return " ".join(text.split())


def _at(number: int, faults: list[Fault]) -> Iterator[Fault]:
    """The faults of a row, placed on its line."""
    for fault in faults:
        yield Fault(fault.file, number, 1, fault.path, fault.problem, fault.advice)
