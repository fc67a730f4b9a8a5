"""Districts as a table copied from a spreadsheet."""

from __future__ import annotations

import pytest

from jawny_plan.editing.district_table import districts
from jawny_plan.reading.faults import Faults

HEAD = "Nr rejonu\tNazwa\tGmina\tDzielnicowy\tTelefon\te-mail\tUlice\n"


def test_a_table_becomes_districts():
    rows = (
        '1\tCentrum\tWymyślowo\tasp. szt. Imię Nazwisko\t47 111 22 34\tr1@w.example\t"Rynek, ""Stary"" port"\n'
        "Rejon nr 2\tZa  torami\tWymyślowo\twakat\t\t\t\n\nXIV\t\t\tImię Nazwisko\n"
    )
    assert districts(HEAD + rows) == {
        "rejon-1": {
            "numer": "1",
            "nazwa": "Centrum",
            "miejscowosc": "Wymyślowo",
            "kontakt": {"telefon": "47 111 22 34", "email": "r1@w.example"},
            "obszary": [{"opis": 'Rynek, "Stary" port'}],
            "dzielnicowi": [{"stopien": "asp. szt.", "imie_nazwisko": "Imię Nazwisko"}],
        },
        "rejon-2": {
            "numer": "2",
            "nazwa": "Za torami",
            "miejscowosc": "Wymyślowo",
            "dzielnicowi": [{"wakat": "tak"}],
        },
        "rejon-xiv": {"numer": "XIV", "dzielnicowi": [{"imie_nazwisko": "Imię Nazwisko"}]},
    }


def test_districts_without_numbers_go_by_their_names():
    assert list(districts("nazwa\nNad Jeziorem\nŁąki\n")) == ["nad-jeziorem", "laki"]
    assert districts("\n \n") == {}


@pytest.mark.parametrize(
    ("table", "line", "part"),
    [
        ("1\tCentrum\n", 1, "pierwszy wiersz ma nazywać kolumny"),
        ("telefon\n47 111 22 33\n", 1, "numer albo nazwę rejonu"),
        ("nr\tpogoda\n1\tx\n", 1, "Nieznane: pogoda"),
        ("nr\tnumer\n1\t1\n", 1, "Dwa razy: numer"),
        ("nr\ttelefon\n1\t12345\n", 2, "ma cyfr: 5"),
        ("nr\te-mail\n\n1\tr1.example\n", 3, "nie jest adresem e-mail"),
        ("nr\tnazwa\n1\ta\n1\tb\n", 3, "rejon-1 stoi w tabeli drugi raz"),
        ("nr\n1\tx\n", 2, "więcej kolumn niż nagłówek"),
        ("nr\ttelefon\n\t47 111 22 33\n", 2, "ani numeru, ani nazwy"),
        ("nr\tdzielnicowy\tstopień\n1\tImię Nazwisko\tkapitan\n", 2, "nieznana"),
    ],
)
def test_a_table_that_is_not_understood_is_refused_with_its_line(table, line, part):
    with pytest.raises(Faults) as caught:
        districts(table)
    [fault] = caught.value.faults
    assert (fault.file, fault.line) == ("tabela rejonów", line)
    assert part in f"{fault.problem} {fault.advice}"


def test_all_faults_of_a_table_are_told_at_once():
    with pytest.raises(Faults) as caught:
        districts("nr\ttelefon\n1\t1234\n2\t1234\n")
    assert [fault.line for fault in caught.value.faults] == [2, 3]
